"""The next period on 审核: opening it, and the forms of all units in one archive."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import opening
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.working import Working


def following(desk: Working, say: Words, scope: Scope) -> None:
    """One action opens the next period and makes its forms; those of the period chosen can be made again."""
    was_opened = bool(st.session_state.get(opening.TOLD))
    with st.expander(say.say("review-next"), icon=":material/event_upcoming:", expanded=was_opened):
        _templates(desk, say, scope, is_wanted=opening.told())
        opening.proposal(desk, say, [scope.area], scope.area_name)


def _templates(desk: Working, say: Words, scope: Scope, *, is_wanted: bool) -> None:
    """The archive of all forms: made when wanted, then kept until something else is looked at."""
    if not any(
        desk.catalogue.applicability(unit.unit_code, scope.period) for unit in desk.catalogue.units_of(scope.area)
    ):
        st.caption(say.say("review-templates-none", period=scope.period))
        return
    whose = (*scope.choices.items(), desk.version)
    pressed = st.button(say.say("review-templates", period=scope.period), key="templates", icon=":material/folder_zip:")
    if pressed or is_wanted:
        st.session_state["templates-made"] = (whose, _made(desk, say, scope))
    made_for, archive = st.session_state.get("templates-made", (None, b""))
    if made_for == whose:
        st.write(say.say("review-templates-ready", area=scope.area_name, period=scope.period))
        st.download_button(
            say.say("review-templates-download"),
            data=archive,
            file_name=scope.file_name(say, say.say("review-templates-title"), "zip"),
            mime="application/zip",
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )


def _made(desk: Working, say: Words, scope: Scope) -> bytes:
    bar = st.progress(0.0)

    def move(done: int, count: int, unit: str) -> None:
        bar.progress(done / count, say.say("review-templates-making", unit=unit, done=done, count=count))

    archive = desk.templates(scope.area, scope.period, say, move)
    bar.empty()
    return archive
