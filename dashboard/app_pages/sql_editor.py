"""Where analysts write a statement, begin with an example, run it and stop it."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages.sql_result import Result
from dashboard.ask.questions import question
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import readable
from dashboard.sqlroom.room import MOST_SECONDS, Trouble

HEIGHT = 300


def editor(desk: Seen, say: Words) -> None:
    examples = {"": say.say("sql-no-example"), **{name: say.say(f"question-{name}") for name in readable.EXAMPLES}}
    st.selectbox(
        say.say("sql-example"),
        examples,
        format_func=examples.__getitem__,
        key="sql-example",
        on_change=_take_example,
        args=(_given(desk), say),
    )
    text = st.text_area(say.say("sql-text"), key="sql-text", height=HEIGHT)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = st.button(say.say("sql-run"), type="primary", icon=":material/play_arrow:")
        stop = st.empty()
    if not wanted:
        return
    stop.button(say.say("sql-stop"), icon=":material/stop:")  # any other click ends the run, and with it the statement
    st.session_state["sql-answer"] = _run(desk, say, text)
    stop.empty()


def _given(desk: Seen) -> dict[str, str]:
    """What examples are filled in with: the first area with data, its newest period, the first headline."""
    areas = desk.ask("areas")
    area = next((row["area"] for row in areas if row["has_data"]), areas[0]["area"])
    periods, units = desk.ask("periods", area=area), desk.ask("units", area=area)
    period = next((row["period"] for row in periods if row["has_data"]), periods[0]["period"])
    given = {"area": area, "period": period, "unit": units[0]["unit_code"], "kind": units[0]["kind"]}
    return {**given, "indicator": desk.catalogue.headlines[0]}


def _take_example(given: dict[str, str], say: Words) -> None:
    name = st.session_state["sql-example"]
    st.session_state["sql-text"] = readable.example(question(name), given, say) if name else ""


def _run(desk: Seen, say: Words, text: str) -> Result | Trouble:
    """Runs it to its end, telling for how long; it is stopped when the reader goes away or does something else."""
    bar = st.empty()
    try:
        running = desk.desk.statement(text)
    except Trouble as trouble:
        return trouble
    st.session_state["sql-answer"] = Trouble("stopped")  # what stays when another click breaks this run off
    try:
        while not running.is_over:
            said = say.say("sql-running", seconds=int(running.seconds), most=int(MOST_SECONDS))
            bar.progress(min(running.seconds / MOST_SECONDS, 1.0), said)
            running.wait(0.2)
        return Result(text, running.answer(), running.seconds)
    except Trouble as trouble:
        return trouble
    finally:
        running.stop()
        bar.empty()
