"""Files and folders come in: a line for each, what becomes of it, and sending what can be sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any

import streamlit as st

from dashboard.app_pages import acting, frame, submit_preview
from dashboard.app_pages.frame import Scope
from dashboard.app_pages.submit_said import Upload, begin_anew, said
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import Words
from dashboard.model import CHINA, FILE_TYPES, Report
from dashboard.show import sentences, uploads
from dashboard.show.figures import Row
from dashboard.working import Working

MOST_NAMED = 8
"""Corrected reports that are named beside the reason; the table of files tells of all."""
LEFT_BEHIND = ("~$", "._")
"""How files begin that Office and systems leave in a folder; they are no reports."""
Standing = dict[tuple[str, str], Row]
"""Unit and period → the newest version that was not withdrawn."""


def now() -> datetime:
    """When a file comes in."""
    return datetime.now(CHINA)


def upload(desk: Working, say: Words, scope: Scope) -> None:
    st.header(say.say("submit-upload"), anchor=False)
    _done(desk, say, scope)
    files = _files(say)
    with st.expander(say.say("submit-options")):
        general = _options(desk, say, scope)
    if not files:
        st.caption(say.say("submit-nothing-yet"))
        return
    incoming = [_incoming(file, general) for file in files]
    _looked_at(desk, say, scope, [file.file_id for file in files], incoming)


def _files(say: Words) -> list[Any]:
    """What was chosen, one by one or as a folder; what a program left behind is said and left out."""
    keep = {"type": list(FILE_TYPES), "label_visibility": "visible"}
    left, right = st.columns(2)
    with left:
        single = st.file_uploader(
            say.say("submit-files"), accept_multiple_files=True, key=f"files-{said().round}", **keep
        )
    with right:
        folder = st.file_uploader(
            say.say("submit-folder"), accept_multiple_files="directory", key=f"folder-{said().round}", **keep
        )
    chosen = [*single, *folder]
    files = [file for file in chosen if not PurePath(file.name).name.startswith(LEFT_BEHIND)]
    if len(files) < len(chosen):
        st.caption(say.say("submit-left-behind", count=len(chosen) - len(files)))
    return files


def _options(desk: Working, say: Words, scope: Scope) -> Options:
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
    return Options(scope.area, unit, period)


def _incoming(file: Any, general: Options) -> Incoming:
    reason = st.session_state.get("reason", "").strip()
    options = said().options(file.file_id, general)
    return Incoming(file.name, file.getvalue(), options, "", now(), reason, "page")


def _looked_at(desk: Working, say: Words, scope: Scope, ids: Sequence[str], incoming: Sequence[Incoming]) -> None:
    """What would become of the files, one line each, then each for itself, then the button that sends them."""
    reports = _previewed(desk, say, ids, incoming)
    if reports is None:
        return
    uploaded = [Upload(*each) for each in zip(ids, incoming, reports, strict=True)]
    waiting = _waiting(desk, reports)
    st.write(sentences.ready(reports, say))
    frame.table(say, scope, uploads.files(reports, waiting, desk.catalogue, say), say.say("submit-summary"))
    standing = _standing(desk, reports)
    _reason(say, reports, standing)
    submit_preview.details(desk, say, uploaded, standing)
    ready = _ready(uploaded, standing)
    st.write(uploads.what_follows(reports, waiting, say) + uploads.late(reports, now().date(), desk.catalogue, say))
    _confirm(desk, say, ready)


def _previewed(desk: Working, say: Words, ids: Sequence[str], files: Sequence[Incoming]) -> list[Report] | None:
    """Read and judged once for the same files and choices, however often the page runs; None where it cannot be."""
    key = (tuple(ids), tuple((file.options, file.reason) for file in files), desk.version)
    if st.session_state.get("previewed-key") != key:
        bar = st.progress(0.0, say.say("submit-reading", file=files[0].name))

        def read() -> None:
            st.session_state["previewed"] = desk.preview(files, _moving(bar, "submit-reading", say))
            st.session_state["previewed-key"] = key

        is_read = acting.is_done(read, say)
        bar.empty()
        if not is_read:
            return None
    return st.session_state["previewed"]


def _moving(bar: Any, key: str, say: Words) -> Any:
    return lambda done, total, file: bar.progress(done / total, say.say(key, file=file))


def _waiting(desk: Working, reports: Sequence[Report]) -> list[int]:
    """Of each file, how many of its reports a reviewer has to see before they count."""
    return [states.count("submitted") for states in desk.first_states(reports)]


def _standing(desk: Working, reports: Sequence[Report]) -> Standing:
    """The versions that these reports would correct."""
    units = sorted({each.unit_code for report in reports for each in report.submissions})
    rows = desk.ask("submissions", units=units) if units else []
    oldest_first = (row for row in reversed(rows) if row["state"] != "withdrawn")
    return {(row["unit_code"], row["period"]): row for row in oldest_first}


def _reason(say: Words, reports: Sequence[Report], standing: Standing) -> None:
    """Why, where a report was sent before or comes twice: asked only there, and needed."""
    reported = uploads.reported(reports)
    corrected = [row for whose, row in standing.items() if whose in reported]
    twice = [whose for whose, number in reported.items() if number > 1]
    if not corrected and not twice:
        return
    for row in corrected[:MOST_NAMED]:
        st.write(uploads.correction(row, say))
    if twice:
        st.write(say.say("upload-twice", count=len(twice)))
    st.text_input(say.say("submit-reason"), key="reason", max_chars=200)


# Sending --------------------------------------------------------------------------------------------------------------


def _ready(uploaded: Sequence[Upload], standing: Standing) -> list[Incoming]:
    """What can be sent, as it would be."""
    coming = [each for each in uploaded if uploads.is_coming(each.report)]
    seen = set(standing)
    ready = []
    for each in coming:
        whose = {(one.unit_code, one.period) for one in each.report.submissions}
        ready.append(each.to_send(bool(whose & seen), now()))
        seen |= whose
    return ready


def _confirm(desk: Working, say: Words, ready: Sequence[Incoming]) -> None:
    if st.button(say.say("submit-confirm", count=len(ready)), type="primary", disabled=not ready):
        _send(desk, say, ready)


def _send(desk: Working, say: Words, ready: Sequence[Incoming]) -> None:
    """Stores the files; those that came too late to be sent stay in hand, as all do where nothing can be stored."""
    bar = st.progress(0.0, say.say("submit-storing", file=ready[0].name))

    def receive() -> None:
        st.session_state["received-reports"] = desk.receive(ready, _moving(bar, "submit-storing", say))

    if acting.is_done(receive, say):
        if all(report.outcome != "refused" for report in st.session_state["received-reports"]):
            begin_anew()
            st.session_state.pop("reason", None)
        st.rerun()
    bar.empty()


def _done(desk: Working, say: Words, scope: Scope) -> None:
    """What became of the files that were just sent."""
    reports = st.session_state.pop("received-reports", None)
    if reports is None:
        return
    stored = [report for report in reports if uploads.is_coming(report)]
    (st.success if stored else st.warning)(sentences.received(reports, say), icon=":material/task_alt:")
    frame.table(
        say, scope, uploads.stored(reports, _waiting(desk, reports), desk.catalogue, say), say.say("submit-stored")
    )
    submit_preview.came(desk, say, reports)
