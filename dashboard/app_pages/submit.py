"""填报: a unit's workbook to fill in, upload with every problem said, confirm, and what was received so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import streamlit as st

from dashboard.app_pages import choose, frame
from dashboard.app_pages.frame import Scope
from dashboard.desk import Desk
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import Words
from dashboard.model import CHINA, FILE_TYPES, Report
from dashboard.show import remarks, sentences, submission_tables
from dashboard.show.table import as_html

MOST_SHOWN = 12
"""Reports of one file that are shown figure by figure."""

ICONS = {"accepted": ":material/check_circle:", "warned": ":material/warning:", "refused": ":material/block:"}


def page(desk: Desk, say: Words) -> None:
    scope = frame.head(desk, say, "page-submit")
    collection = desk.catalogue.collections[scope.period]
    frame.answer(say.say("submit-answer", period=scope.period, due=collection.due.isoformat()))
    _template(desk, say, scope)
    _upload(desk, say, scope)
    _received(desk, say, scope)
    frame.method(say.say("submit-method"))


def _template(desk: Desk, say: Words, scope: Scope) -> None:
    st.header(say.say("submit-template"), anchor=False)
    units = {
        row["unit_code"]: row["unit_name"]
        for row in desk.ask("units", area=scope.area)
        if desk.catalogue.applicability(row["unit_code"], scope.period)
    }
    if not units:
        st.info(say.say("submit-no-units"))
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        unit = choose.unit_among(units, say)
        st.download_button(
            say.say("submit-download"),
            data=lambda: desk.template(unit, scope.period, say.lang),
            file_name=say.say("submit-file", unit=units[unit], period=scope.period),
            mime=frame.XLSX,
            on_click="ignore",
            icon=":material/download:",
        )
    choose.write_address({"unit": unit})


# Upload ---------------------------------------------------------------------------------------------------------------


def _upload(desk: Desk, say: Words, scope: Scope) -> None:
    st.header(say.say("submit-upload"), anchor=False)
    done = st.session_state.pop("received-reports", None)
    if done is not None:
        _report_done(desk, done, say)
    round_ = st.session_state.setdefault("upload-round", 0)
    sender = st.text_input(say.say("submit-sender"), key="sender", max_chars=40)
    with st.expander(say.say("submit-options")):
        options, reason = _options(desk, say, scope)
    files = st.file_uploader(
        say.say("submit-files"), type=list(FILE_TYPES), accept_multiple_files=True, key=f"files-{round_}"
    )
    if not files:
        st.caption(say.say("submit-nothing-yet"))
        return
    incoming = [_incoming(file, options, sender, reason) for file in files]
    reports = _previewed(desk, say, [file.file_id for file in files], incoming)
    for at, report in enumerate(reports):
        _show_report(desk, say, report, incoming[at].content, at)
    _confirm(desk, say, incoming, reports)


def _options(desk: Desk, say: Words, scope: Scope) -> tuple[Options, str]:
    """What the sender adds where the files themselves are silent."""
    st.caption(say.say("submit-options-help"))
    units = {"": say.say("submit-from-file")} | {
        row["unit_code"]: row["unit_name"] for row in desk.ask("units", area=scope.area)
    }
    periods = {"": say.say("submit-from-file")} | {period: period for period in reversed(desk.catalogue.collections)}
    left, right = st.columns(2)
    unit = left.selectbox(say.say("choose-unit"), list(units), format_func=units.__getitem__, key="given-unit")
    period = right.selectbox(
        say.say("choose-period"), list(periods), format_func=periods.__getitem__, key="given-period"
    )
    reason = st.text_input(say.say("submit-reason"), key="reason", max_chars=200)
    return Options(scope.area, unit, period), reason


def _incoming(file: Any, options: Options, sender: str, reason: str) -> Incoming:
    return Incoming(file.name, file.getvalue(), options, sender, datetime.now(CHINA), reason)


def _previewed(desk: Desk, say: Words, ids: Sequence[str], incoming: Sequence[Incoming]) -> list[Report]:
    """Read and judged once for the same files and choices, however often the page runs."""
    key = (tuple(ids), incoming[0].options, desk.warehouse.version)
    if st.session_state.get("previewed-key") != key:
        bar = st.progress(0.0, say.say("submit-reading", file=incoming[0].name))

        def move(done: int, total: int, file: str) -> None:
            bar.progress(done / total, say.say("submit-reading", file=file))

        st.session_state["previewed"] = desk.preview(incoming, move)
        st.session_state["previewed-key"] = key
        bar.empty()
    return st.session_state["previewed"]


def _show_report(desk: Desk, say: Words, report: Report, content: bytes, at: int) -> None:
    label = sentences.report(report, desk.catalogue, say)
    with st.expander(label, expanded=at < 3, icon=ICONS.get(report.outcome, ":material/check:")):
        if report.all_problems:
            st.html(as_html(submission_tables.found(report, desk.catalogue, say), label))
            _annotated(desk, say, report, content, f"annotated-{at}")
        else:
            st.write(say.say("submit-no-problems"))
        read = report.submissions if report.outcome != "refused" else ()
        if len(read) > MOST_SHOWN:
            st.caption(say.say("submit-first-shown", shown=MOST_SHOWN, count=len(read)))
        for submission in read[:MOST_SHOWN]:
            st.markdown(sentences.submission(submission, desk.catalogue, say))
            st.html(as_html(submission_tables.preview(submission, desk.catalogue, say), label))


def _annotated(desk: Desk, say: Words, report: Report, content: bytes, key: str) -> None:
    """The file with its problems written into it, where there are places for them."""
    if remarks.has_places(report):
        st.download_button(
            say.say("submit-annotated"),
            data=lambda: desk.annotated(report, content, say),
            file_name=remarks.file_name(report.file, say),
            mime=frame.XLSX,
            on_click="ignore",
            icon=":material/rate_review:",
            key=key,
        )


def _confirm(desk: Desk, say: Words, incoming: Sequence[Incoming], reports: Sequence[Report]) -> None:
    ready = [file for file, report in zip(incoming, reports, strict=True) if report.outcome in ("accepted", "warned")]
    st.write(sentences.ready(reports, say))
    is_named = bool(ready and ready[0].sender.strip())
    if ready and not is_named:
        st.caption(say.say("submit-needs-sender"))
    if st.button(say.say("submit-confirm", count=len(ready)), type="primary", disabled=not is_named):
        bar = st.progress(0.0, say.say("submit-storing"))
        st.session_state["received-reports"] = desk.receive(
            ready, lambda done, total, file: bar.progress(done / total, say.say("submit-storing"))
        )
        st.session_state["upload-round"] += 1
        st.rerun()


def _report_done(desk: Desk, reports: Sequence[Report], say: Words) -> None:
    st.success(sentences.received(reports, say), icon=":material/task_alt:")
    for at, report in enumerate(reports):
        if remarks.has_places(report):
            st.caption(report.file)
            _annotated(desk, say, report, desk.archive.content(report.sha256), f"received-annotated-{at}")


# Received so far ------------------------------------------------------------------------------------------------------


def _received(desk: Desk, say: Words, scope: Scope) -> None:
    st.header(say.say("submit-received", period=scope.period), anchor=False)
    rows = desk.ask("submissions", areas=[scope.area], periods=[scope.period])
    if not frame.is_empty(rows, say, "submit-none-received"):
        title = say.say("submit-received", period=scope.period)
        frame.table(say, scope, submission_tables.submissions(rows, say), title)
