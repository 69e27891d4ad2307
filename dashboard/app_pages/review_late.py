"""After the lock date: for which units a reviewer lets reports in, and why."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from dashboard.app_pages import acting, frame
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.model import CHINA
from dashboard.show import reviewing
from dashboard.working import Working


def late(desk: Working, say: Words, scope: Scope) -> None:
    """What was opened, and the form to open it for one more unit; before the lock date only that it is not needed."""
    known = desk.ask("decisions", areas=[scope.area], periods=[scope.period])
    opened = reviewing.of_kind(known, "opened")
    lock = desk.catalogue.collections[scope.period].lock
    is_locked = datetime.now(CHINA).date() > lock
    title = say.say("review-late", count=len({row["unit_code"] for row in opened}))
    told = st.session_state.pop("review-opened", "")
    with st.expander(title, icon=":material/lock_open:", expanded=bool(told)):
        if told:
            st.success(told, icon=":material/task_alt:")
        st.write(
            say.say("review-late-locked" if is_locked else "review-late-open", period=scope.period, lock=str(lock))
        )
        if is_locked:
            _open_one(desk, say, scope)
        if opened:
            frame.table(say, scope, reviewing.openings(opened, say), say.say("review-late-list"))


def _open_one(desk: Working, say: Words, scope: Scope) -> None:
    units = {
        row["unit_code"]: row["unit_name"]
        for row in desk.ask("units", area=scope.area)
        if desk.catalogue.applicability(row["unit_code"], scope.period)
    }
    if not units:
        return
    unit = st.selectbox(say.say("review-late-unit"), list(units), format_func=units.__getitem__, key="late-unit")
    reason = st.text_input(say.say("review-late-reason"), key=f"late-reason-{unit}", max_chars=200)
    if st.button(say.say("review-late-confirm"), key="late-confirm") and acting.is_done(
        lambda: desk.open_unit(unit, scope.period, reason), say
    ):
        st.session_state["review-opened"] = say.say("review-late-done", unit=units[unit], period=scope.period)
        del st.session_state[f"late-reason-{unit}"]
        st.rerun()
