"""缺报核查: the state of every cell, what is missing, contradicts or is doubtful, and the list to send out."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import choose, choose_several, frame, kept, lineage, reminding
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import matrix, sentences, tables


def page(desk: Seen, say: Words) -> None:
    scope = frame.seen_head(desk, say, "page-gaps")
    standing = desk.ask("area_completeness", **scope.parameters)[0]
    missing = desk.ask("missing_values", **scope.parameters)
    found = desk.ask("problems", areas=[scope.area], periods=[scope.period])
    frame.answer(sentences.gaps(standing, missing, found, say))
    _matrix(desk, say, scope)
    names = say.say("gaps-missing"), say.say("gaps-problems"), say.say("gaps-reminders")
    listed, doubted, chased = choose.lists(dict(zip(("missing", "problems", "reminders"), names, strict=True)))
    with listed:
        if not frame.is_empty(missing, say, "gaps-none-missing"):
            listing = tables.missing(missing, desk.catalogue, scope.choices, say)
            frame.table(say, scope, listing, say.say("gaps-missing"))
    with doubted:
        _problems(desk, say, scope, found, sentences.nothing_found(standing["versions"]))
    with chased:
        reminding.reminders(desk.desk, say, scope)  # what came in need not be sent again, accepted or not
    frame.method(say.say("gaps-method") + say.say("gaps-paper"))
    asked = ("area_completeness", "state_matrix", "missing_values")
    lineage.questions(say, scope, dict.fromkeys(asked, scope.parameters))
    lineage.open_asked(desk, say, scope)


def _matrix(desk: Seen, say: Words, scope: Scope) -> None:
    category = choose.category(desk, say)
    choose.write_address({"category": category})
    chosen = "" if category == "all" else category
    rows = desk.ask("state_matrix", **scope.parameters, category=chosen)
    if frame.is_empty(rows, say, "gaps-nothing-asked"):
        return
    frame.take_along(say, scope, periods=scope.period, categories=chosen)
    st.html(matrix.legend(say))
    st.html(kept.drawn(matrix.state_matrix, rows, desk, {**scope.choices, "category": category}, say))


def _problems(desk: Seen, say: Words, scope: Scope, found: list, none: str) -> None:
    chosen = choose_several.severities(say)
    rows = [row for row in found if row["severity"] in chosen]
    if not frame.is_empty(rows, say, "gaps-none-of-these" if found else none):
        frame.table(say, scope, tables.problems(rows, desk.catalogue, scope.choices, say), say.say("gaps-problems"))
