"""填报: what a unit has to answer, its form, files with all that is to be said of them, and what was received."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import choose, frame, submit_history, submit_upload
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.show import submission_tables, uploads
from dashboard.working import Working


def page(desk: Working, say: Words) -> None:
    scope = frame.head(desk, say, "page-submit")
    frame.answer(uploads.invitation(desk.catalogue.collections[scope.period], submit_upload.now().date(), say))
    urgent = st.container()
    unit = _template(desk, say, scope)
    with urgent:
        submit_history.urgent(desk, say, unit)
    submit_upload.upload(desk, say, scope)
    submit_history.history(desk, say, scope, unit)
    _received(desk, say, scope)
    frame.method(say.say("submit-method"))


def _template(desk: Working, say: Words, scope: Scope) -> str:
    """The unit somebody reports for, and its form."""
    st.header(say.say("submit-template"), anchor=False)
    units = {row["unit_code"]: row["unit_name"] for row in desk.ask("units", area=scope.area)}
    asked = {code: name for code, name in units.items() if desk.catalogue.applicability(code, scope.period)}
    if not asked:
        st.info(say.say("submit-no-units"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        unit = choose.unit_among(asked or units, say)
        if asked:
            _download(desk, say, scope, unit, units[unit])
    choose.write_address({"unit": unit})
    return unit


def _download(desk: Working, say: Words, scope: Scope, unit: str, name: str) -> None:
    st.download_button(
        say.say("submit-download"),
        data=lambda: desk.template(unit, scope.period, say.lang),
        file_name=say.say("submit-file", unit=name, period=scope.period),
        mime=frame.XLSX,
        on_click="ignore",
        icon=":material/download:",
    )


def _received(desk: Working, say: Words, scope: Scope) -> None:
    st.header(say.say("submit-received", period=scope.period), anchor=False)
    rows = desk.ask("submissions", areas=[scope.area], periods=[scope.period])
    if not frame.is_empty(rows, say, "submit-none-received"):
        title = say.say("submit-received", period=scope.period)
        frame.table(say, scope, submission_tables.submissions(rows, say), title)
