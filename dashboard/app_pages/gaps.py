"""缺报核查: the state of every cell, what is missing, contradicts or is doubtful, and the list to send out."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import choose, frame, lineage
from dashboard.app_pages.frame import Scope
from dashboard.desk import Desk
from dashboard.locale import Words
from dashboard.show import matrix, reminder_book, sentences, tables


def page(desk: Desk, say: Words) -> None:
    scope = frame.head(desk, say, "page-gaps")
    standing = desk.ask("area_completeness", area=scope.area, period=scope.period)[0]
    missing = desk.ask("missing_values", area=scope.area, period=scope.period)
    found = desk.ask("problems", areas=[scope.area], periods=[scope.period])
    frame.answer(sentences.gaps(standing, missing, found, say))
    _matrix(desk, say, scope)
    listed, doubted, chased = st.tabs([say.say(key) for key in ("gaps-missing", "gaps-problems", "gaps-reminders")])
    with listed:
        if not frame.is_empty(missing, say, "gaps-none-missing"):
            lineage.table(say, tables.missing(missing, desk.catalogue, say), missing, "missing")
    with doubted:
        _problems(desk, say, found)
    with chased:
        _reminders(desk, say, scope)
    frame.method(say.say("gaps-method"))
    lineage.questions(say, ("area_completeness", "state_matrix", "missing_values", "reminders"), scope.link)
    lineage.open_asked(desk, say, scope)


def _matrix(desk: Desk, say: Words, scope: Scope) -> None:
    category = choose.category(desk, say)
    choose.write_address({"category": category})
    chosen = "" if category == "all" else category
    rows = desk.ask("state_matrix", area=scope.area, period=scope.period, category=chosen)
    if frame.is_empty(rows, say, "gaps-nothing-asked"):
        return
    st.html(matrix.legend(say))
    link = {**scope.link, "category": category, "lang": say.lang}
    st.html(matrix.state_matrix(rows, say, link))


def _problems(desk: Desk, say: Words, found: list) -> None:
    severities = ("error", "warning", "info")
    chosen = st.pills(
        say.say("gaps-severity"),
        severities,
        selection_mode="multi",
        default=severities[:2],
        format_func=lambda severity: say.say(f"severity-{severity}"),
        key="severities",
    )
    rows = [row for row in found if row["severity"] in chosen]
    if not frame.is_empty(rows, say, "gaps-no-problems"):
        lineage.table(say, tables.problems(rows, desk.catalogue, say), rows, "problems")


def _reminders(desk: Desk, say: Words, scope: Scope) -> None:
    rows = desk.ask("reminders", area=scope.area, period=scope.period)
    if frame.is_empty(rows, say, "gaps-none-missing"):
        return
    st.write(sentences.reminders(rows, say))
    st.dataframe(tables.reminders_by_unit(rows, desk.catalogue, say), hide_index=True)
    area = desk.catalogue.units[scope.area].name
    st.download_button(
        say.say("gaps-download"),
        data=lambda: reminder_book.book(rows, area, scope.period, desk.catalogue, say),
        file_name=say.say("gaps-file", area=area, period=scope.period),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
        icon=":material/download:",
    )
