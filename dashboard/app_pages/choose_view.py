"""Which versions a reader looks at: the accepted ones or also those that wait, of now or as seen on a day."""

from __future__ import annotations

from datetime import date, datetime

import streamlit as st

from dashboard.app_pages import choose
from dashboard.decisions import LEADERS, Perspective
from dashboard.locale import Words
from dashboard.model import CHINA
from dashboard.seeing import Seen
from dashboard.show import links

BASES = ("accepted", "submitted")


def view(is_free: bool) -> Perspective:
    """What the address says; one that says nothing of it nor of an area is the navigation's and goes on as before.

    Who is not `is_free` to see others sees accepted reports, whatever the address says.
    """
    if not {"area", "basis", "asof"} & set(st.query_params):
        return st.session_state.get("kept-perspective", LEADERS)
    basis = st.query_params.get("basis") if is_free else LEADERS.basis
    chosen = Perspective(basis if basis in BASES else LEADERS.basis, _day(st.query_params.get("asof", "")))
    st.session_state["kept-perspective"] = chosen
    return chosen


def _day(written: str) -> date | None:
    """The day the address names; None, and a sentence, where it is none or not yet over."""
    try:
        day = date.fromisoformat(written) if written else None
    except ValueError:
        day = date.max
    if day is not None and day > _today():
        choose.tell("choose-no-day", asked=written)
        return None
    return day


def _today() -> date:
    return datetime.now(CHINA).date()


def switch(desk: Seen, say: Words) -> None:
    """Shows what is looked at, and lets the reader look otherwise."""
    chosen = desk.view
    st.session_state["basis"], st.session_state["asof"] = chosen.basis, chosen.as_of
    with st.popover(_label(chosen, say), icon=":material/visibility:"):
        st.segmented_control(
            say.say("choose-basis"),
            BASES if desk.desk.is_free else BASES[:1],
            format_func=lambda basis: say.say(f"basis-{basis}"),
            key="basis",
            required=True,
            on_change=_look,
        )
        st.date_input(
            say.say("choose-asof"), value=None, key="asof", max_value=_today(), format="YYYY-MM-DD", on_change=_look
        )
        st.caption(say.say("choose-view-help"))


def _label(chosen: Perspective, say: Words) -> str:
    basis = say.say(f"basis-{chosen.basis}")
    return say.say("choose-view-on", basis=basis, day=chosen.as_of.isoformat()) if chosen.as_of else basis


def _look() -> None:
    """Puts what was chosen into the address, where the default stands for itself."""
    for name in ("basis", "asof"):
        st.query_params.pop(name, None)
    st.query_params.update(links.view(Perspective(st.session_state["basis"], st.session_state["asof"])))
