"""查询: analysts write a statement, see its rows as a table and as bars, and take them along."""

from __future__ import annotations

import streamlit as st

from dashboard.access.permissions import EVERYWHERE
from dashboard.app_pages import choose, frame, sql_editor, sql_result
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import readable, statement_words
from dashboard.show.refusals import refusal
from dashboard.sqlroom.room import Trouble


def page(desk: Seen, say: Words) -> None:
    frame.heading(say, "page-sql")
    choose.write_address({"lang": say.lang})
    frame.data_line(_data_line(desk, say))
    if not desk.desk.may("sql", EVERYWHERE):
        frame.refusal(refusal("all_areas_needed", {}, say))
    head = st.empty()
    tables, editor = st.columns([1, 2], gap="medium")
    with tables:
        st.header(say.say("sql-tables"), anchor=False)
        st.html(readable.browser(say))
    with editor:
        sql_editor.editor(desk, say)
    with head.container():
        _outcome(say)
    if isinstance(st.session_state.get("sql-answer"), sql_result.Result):
        sql_result.show(desk, say, st.session_state["sql-answer"])
    frame.method(say.say("sql-method"))


def _data_line(desk: Seen, say: Words) -> str:
    newest = max((row["as_of"] for row in desk.ask("periods") if row["as_of"] is not None), default=None)
    return say.say("sql-data-line", at=f"{newest:%Y-%m-%d %H:%M}") if newest else say.say("sql-nothing-yet")


def _outcome(say: Words) -> None:
    """The answer in a sentence, or why there is none."""
    came = st.session_state.get("sql-answer")
    if isinstance(came, Trouble):
        frame.refusal(statement_words.trouble(came.rule, came.found, came.line, say))
        frame.method(statement_words.quoted(came.rule, came.found, say))
    elif came is None:
        frame.answer(say.say("sql-start"))
    else:
        answer = came.answer
        counts = {"rows": len(answer), "columns": len(answer.columns), "seconds": f"{came.seconds:.1f}"}
        frame.answer(say.say("sql-answer", **counts, more=answer.cut or "no"))
