"""Opening the next period: its dates, and who will be asked how much. On 审核 and on 填报安排."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard.app_pages import acting
from dashboard.locale import Words
from dashboard.model import Collection
from dashboard.periods import following
from dashboard.show.numbers import grouped
from dashboard.working import Working

TOLD = "period-opened"
DATES = ("review-next-opens", "review-next-due", "review-next-lock", "review-next-publish")


def told() -> bool:
    """Says, once, which period was opened just now; whether there was one."""
    sentence = st.session_state.pop(TOLD, "")
    if sentence:
        st.success(sentence, icon=":material/task_alt:")
    return bool(sentence)


def proposal(desk: Working, say: Words, areas: Sequence[str], named: str) -> None:
    """The period that comes next with what these areas, together called `named`, will owe; one button opens it."""
    proposed = following(desk.catalogue.collections.values())
    units, cells = desk.catalogue.duties(areas, proposed.period)
    st.write(say.say("review-next-proposal", period=proposed.period, area=named, units=units, cells=grouped(cells)))
    st.caption(say.say("review-next-dates"))
    dates = [
        column.date_input(say.say(key), day, key=f"{key}-{proposed.period}", format="YYYY-MM-DD")
        for column, key, day in zip(st.columns(4), DATES, _days(proposed), strict=True)
    ]
    label, key = say.say("review-next-confirm", period=proposed.period), f"next-confirm-{proposed.period}"
    if st.button(label, key=key, icon=":material/event_available:") and acting.is_done(
        lambda: desk.open_period(Collection(proposed.period, *dates)), say
    ):
        st.session_state[TOLD] = say.say("review-next-done", period=proposed.period, due=str(dates[1]))
        st.query_params["period"] = proposed.period
        st.rerun()


def _days(collection: Collection) -> tuple[date, date, date, date]:
    return collection.opens, collection.due, collection.lock, collection.publish_by
