"""填报安排: the periods with their dates, opening the next one, and which catalogue says what is asked of whom."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from dashboard.app_pages import choose, frame, opening
from dashboard.locale import Words
from dashboard.model import CHINA
from dashboard.show import schedule
from dashboard.show.table import as_html
from dashboard.working import Working


def page(desk: Working, say: Words) -> None:
    frame.heading(say, "page-collections")
    choose.write_address({"lang": say.lang})
    today = datetime.now(CHINA).date()
    frame.answer(schedule.answer(desk.catalogue, today, say))
    was_opened = opening.told()
    st.html(as_html(schedule.periods(desk.catalogue, today, say), say.say("page-collections")))
    with st.expander(say.say("schedule-next"), icon=":material/event_upcoming:", expanded=was_opened):
        areas = [code for code, unit in desk.catalogue.units.items() if unit.kind == "area"]
        opening.proposal(desk, say, areas, say.say("schedule-everybody"))
    title = say.say("schedule-catalogue")
    st.header(title, anchor=False)
    st.html(as_html(schedule.kept(desk.catalogue, desk.catalogue_folder(), say), title))
    frame.note(say.say("schedule-change"))
    frame.method(say.say("schedule-method"))
