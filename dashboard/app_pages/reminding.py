"""催报清单 on 缺报核查: who owes what, as a workbook and as words to send, and who was reminded."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import streamlit as st

from dashboard.app_pages import acting, frame, lineage
from dashboard.app_pages.frame import Scope
from dashboard.decisions import NOW
from dashboard.locale import Words
from dashboard.model import CHINA
from dashboard.show import reminder_book, reminding
from dashboard.show.figures import Row
from dashboard.show.table import as_html
from dashboard.working import Working


def reminders(desk: Working, say: Words, scope: Scope) -> None:
    rows = desk.ask("reminders", **scope.parameters)
    owed = reminding.owed(rows)
    if frame.is_empty(owed, say, "reminding-all-answered" if rows else "gaps-none-missing"):
        return
    known = reminding.settling(desk.ask("settling_gaps", **scope.parameters))
    st.write(reminding.answer(rows, say))
    frame.note(reminding.worth_most(owed, known, desk.catalogue, say))
    st.html(as_html(reminding.by_unit(owed, known, desk.catalogue, say), say.say("gaps-reminders")))
    name = scope.file_name(say, say.say("gaps-reminders"), "xlsx")
    st.download_button(
        say.say("gaps-download"),
        data=lambda: scope.copied(
            name, lambda: reminder_book.book(owed, known, scope.area_name, scope.period, desk.catalogue, say)
        ),
        file_name=name,
        mime=frame.XLSX,
        on_click="ignore",
        icon=":material/download:",
    )
    _words_to_send(desk, say, scope, owed)
    frame.method(say.say("reminding-method"))
    asked = dict.fromkeys(("reminders", "settling_gaps"), scope.parameters)
    lineage.questions(say, replace(scope, view=NOW), asked, "reminding-questions")


def _words_to_send(desk: Working, say: Words, scope: Scope, owed: list[Row]) -> None:
    """The text for the units chosen, for all of them together and for each, and the note that they were reminded."""
    st.subheader(say.say("reminding-words"), anchor=False)
    names = {row["unit_code"]: row["unit_name"] for row in owed}
    chosen = st.multiselect(
        say.say("reminding-units"),
        list(names),
        format_func=names.__getitem__,
        key=f"reminded-{scope.area}-{scope.period}",
        placeholder=say.say("reminding-every-unit"),
    )
    units = chosen or list(names)
    wanted = [row for row in owed if row["unit_code"] in units]
    silent = {row["unit_code"] for row in desk.ask("completeness", **scope.parameters) if row["received"] is False}
    call = reminding.Call(desk.catalogue.collections[scope.period], datetime.now(CHINA).date(), silent)
    texts = reminding.messages(wanted, call, desk.catalogue, say)
    if len(texts) > 1:
        st.code(reminding.message_to_all(wanted, call, desk.catalogue, say), language=None, wrap_lines=True)
        with st.expander(say.say("reminding-each", count=len(texts)), icon=":material/forum:"):
            for text in texts.values():
                st.code(text, language=None, wrap_lines=True)
    else:
        st.code(*texts.values(), language=None, wrap_lines=True)
    _note_reminded(desk, say, scope, units)


def _note_reminded(desk: Working, say: Words, scope: Scope, units: list[str]) -> None:
    if not desk.may("remind", scope.area):
        return
    pressed = st.button(say.say("reminding-note", count=len(units)), key="remind", icon=":material/campaign:")
    if pressed and acting.is_done(lambda: desk.remind(units, scope.period), say):
        st.session_state["reminded"] = say.say("reminding-noted", count=len(units))
        st.rerun()
    if told := st.session_state.pop("reminded", ""):
        st.success(told, icon=":material/task_alt:")
