"""A file in hand, for itself: what a correction changes, what is to be explained, what was read and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard.app_pages import frame, submit_layout
from dashboard.app_pages.submit_said import Upload, said
from dashboard.ask.formats import as_xlsx
from dashboard.decisions import Place
from dashboard.intake.apart.workers import Broken
from dashboard.locale import Words
from dashboard.model import Problem, Report, Submission
from dashboard.show import remarks, sentences, submission_tables, uploads
from dashboard.show.figures import Row
from dashboard.show.table import as_html
from dashboard.working import Working

MOST_OPEN = 3
"""Files whose details are open from the start."""
MOST_LISTED = 30
"""Files whose details stand below each other; of more, one is chosen."""
MOST_SHOWN = 12
"""Reports of one file that are shown figure by figure."""
MOST_EXPLAINED = 30
"""Boxes for explanations under one file; the rest can be explained once it is sent."""
MOST_LETTERS = 300

ICONS = {
    "accepted": ":material/check_circle:",
    "warned": ":material/warning:",
    "unchanged": ":material/check:",
    "refused": ":material/block:",
    "not_your_unit": ":material/block:",
    "locked": ":material/lock:",
    "reason_missing": ":material/edit_note:",
    "overtaken": ":material/group:",
}
Standing = Mapping[tuple[str, str], Row]


def details(desk: Working, say: Words, uploaded: Sequence[Upload], standing: Standing) -> None:
    """Each file under its own heading; of many, the one chosen."""
    if len(uploaded) > MOST_LISTED:
        names = {at: sentences.report(each.report, desk.catalogue, say) for at, each in enumerate(uploaded)}
        chosen = st.selectbox(say.say("submit-one-file"), names, format_func=names.__getitem__, key="file-shown")
        uploaded = [uploaded[chosen]]
    for each in uploaded:
        label = sentences.report(each.report, desk.catalogue, say)
        icon = ICONS[uploads.verdict(each.report)]
        is_first_seen_open = len(uploaded) <= MOST_OPEN
        box = st.expander(label, is_first_seen_open, icon=icon, key=f"file-{each.file_id}", on_change="rerun")
        if box.open:
            with box:
                _sides(desk, say, each, standing, label)


def _sides(desk: Working, say: Words, each: Upload, standing: Standing, label: str) -> None:
    """What there is to see of a file, side by side; first what has to be looked at."""
    report = each.report
    read = report.submissions if uploads.verdict(report) != "refused" else ()
    corrected = [(one, standing[whose]) for one in read if (whose := (one.unit_code, one.period)) in standing]
    sides: dict[str, Callable[[], None]] = {"problems": partial(_problems, desk, say, each, label)}
    if corrected and report.outcome != "unchanged":
        sides["changed"] = partial(_changed, desk, say, corrected)
    if read:
        sides["read"] = partial(_read, desk, say, read)
    if report.layouts or said().tables(each.file_id) or submit_layout.can_be_pointed_at(report):
        sides["layout"] = partial(submit_layout.layouts, desk, say, each)
    for tab, draw in zip(st.tabs([say.say(f"side-{name}") for name in sides]), sides.values(), strict=True):
        with tab:
            draw()


def _problems(desk: Working, say: Words, each: Upload, label: str) -> None:
    report = each.report
    submit_layout.names(desk, say, each)
    boxed = uploads.explainable(report)[:MOST_EXPLAINED] if uploads.verdict(report) != "refused" else []
    if boxed:
        st.caption(say.say("upload-explain-why"))
    for whose, problem in boxed:
        _explanation(desk, say, each.file_id, whose, problem, is_of_many=len(report.submissions) > 1)
    others = submission_tables.found(report, desk.catalogue, say, leaving_out=[problem for _, problem in boxed])
    if others.rows:
        st.html(as_html(others, label))
    if not report.all_problems:
        st.write(say.say("submit-no-problems"))
    _annotated(desk, say, report, lambda: each.file.content, f"annotated-{each.file_id}")


def _explanation(
    desk: Working, say: Words, file_id: str, whose: Submission, problem: Problem, *, is_of_many: bool
) -> None:
    """A box for a word of explanation under the problem; what is typed stays, also while another file is looked at."""
    unit = desk.catalogue.units[whose.unit_code].short_name if is_of_many else ""
    about = (whose.unit_code, whose.period, Place.of(problem))
    key = f"explain-{file_id}-{about}"
    st.session_state.setdefault(key, said().explained.get(about, ""))
    said().explained[about] = st.text_input(
        sentences.plain(uploads.to_explain(problem, desk.catalogue, say, unit)),
        key=key,
        max_chars=MOST_LETTERS,
        placeholder=say.say("upload-explain"),
    )


def _changed(desk: Working, say: Words, corrected: Sequence[tuple[Submission, Row]]) -> None:
    """Old and new, cell by cell."""
    for submission, row in corrected[:MOST_SHOWN]:
        st.markdown(uploads.correction(row, say))
        before = desk.ask("submission_changes", submission=row["submission_id"])
        changes = uploads.changed(submission, before, desk.catalogue, say)
        if not frame.is_empty(changes.rows, say, "upload-nothing-changed"):
            st.html(as_html(changes, say.say("side-changed")))


def _read(desk: Working, say: Words, read: Sequence[Submission]) -> None:
    if len(read) > MOST_SHOWN:
        st.caption(say.say("submit-first-shown", shown=MOST_SHOWN, count=len(read)))
    for submission in read[:MOST_SHOWN]:
        st.markdown(sentences.submission(submission, desk.catalogue, say))
        st.html(as_html(submission_tables.preview(submission, desk.catalogue, say), say.say("side-read")))


def came(desk: Working, say: Words, reports: Sequence[Report]) -> None:
    """Of files that were sent: why one was not stored, and the workbooks with comments."""
    told = [each for each in reports if each.outcome == "refused" or remarks.has_places(each)]
    for at, report in enumerate(told[:MOST_LISTED]):
        st.caption(sentences.plain(report.file))
        if report.outcome == "refused":
            st.html(as_html(submission_tables.found(report, desk.catalogue, say), report.file))
        _annotated(desk, say, report, partial(desk.archived, report), f"received-annotated-{at}")
    if len(told) > MOST_LISTED:
        st.caption(say.say("submit-more-came", count=len(told) - MOST_LISTED))


def _annotated(desk: Working, say: Words, report: Report, content: Callable[[], bytes], key: str) -> None:
    """The file with its problems written into it, where there are places for them."""
    if remarks.has_places(report):
        st.download_button(
            say.say("submit-annotated"),
            data=lambda: annotated(desk, say, report, content()),
            file_name=remarks.file_name(report.file, say),
            mime=frame.XLSX,
            on_click="ignore",
            icon=":material/rate_review:",
            key=key,
        )


def annotated(desk: Working, say: Words, report: Report, content: bytes) -> bytes:
    """The workbook with comments; where a file withstands that, a list of its problems that says so."""
    try:
        return desk.annotated(report, content, say)
    except Broken:
        listing = submission_tables.found(report, desk.catalogue, say)
        told = {listing.headings[0]: say.say("annotated-broken", file=report.file)}
        blank = dict.fromkeys(listing.headings, "")
        return as_xlsx([{**blank, **told}, *listing.records()], listing.headings)
