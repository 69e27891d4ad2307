"""同比: one indicator of every unit of an area beside the year before, and over the years."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import choose, frame, lineage
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import change_links, change_sentences, changes, dumbbells, sentences, unit_trends
from dashboard.show.changes import Subject
from dashboard.show.figures import Row


def page(desk: Seen, say: Words) -> None:
    scope = frame.seen_head(desk, say, "page-changes")
    choices = _chosen(desk, say, scope)
    code, order = choices["indicator"], choices["order"]
    subject = changes.subject(code, choices, desk.catalogue, say)
    asked = {**scope.parameters, "indicator": code}
    sources = desk.ask("figure_sources", area=scope.area, indicators=[code], periods=subject.years)
    rows = changes.paired(desk.ask("year_over_year", **asked), sources, subject)
    trend = desk.ask("area_trend", area=scope.area, indicators=[code])
    totals, matched = desk.ask("like_for_like", **scope.parameters), desk.ask("matched_units", **asked)
    frame.answer(change_sentences.answer(rows, totals, matched, trend, subject))
    if not desk.ask("area_completeness", **scope.parameters)[0]["versions"]:
        st.info(sentences.nothing_yet(scope.period, desk.ask("periods", area=scope.area), say))
    elif rows:
        st.html(change_links.ways(subject))
        frame.take_along(say, scope, indicators=code, periods=",".join(subject.years))
        _picture(say, scope, rows, order, subject)
        _over_the_years(desk, say, scope, trend, subject)
        _table(desk, say, scope, changes.listed(rows, order), subject)
    frame.method(say.say("changes-method"))
    asked_of_page = dict.fromkeys(("year_over_year", "matched_units"), asked)
    lineage.questions(say, scope, {"like_for_like": scope.parameters, **asked_of_page})
    lineage.open_asked(desk, say, scope)


def _chosen(desk: Seen, say: Words, scope: Scope) -> dict[str, str]:
    with st.container(horizontal=True):
        code = choose.indicator(desk, scope.area, scope.period, say)
        order = choose.order({"value": say.say("changes-by-value"), "change": say.say("changes-by-change")}, say)
    choices = {**scope.choices, "indicator": code, "order": order}
    choose.write_address(choices)
    return choices


def _picture(say: Words, scope: Scope, rows: list[Row], order: str, subject: Subject) -> None:
    shown = changes.compared(rows, order)
    drawn, others = st.columns([2, 1], gap="medium") if shown else (None, st.container())
    if drawn:
        with drawn:
            title = say.say("changes-picture", measure=subject.measure)
            finding = change_sentences.finding(rows, subject)
            st.header(title, anchor=False)
            frame.method(finding)
            frame.note(change_sentences.beyond(dumbbells.beyond(shown), subject))
            frame.chart(say, scope, dumbbells.dumbbells(shown, subject), f"{subject.name} {title}", finding)
    with others:
        st.header(say.say("changes-uncompared"), anchor=False)
        st.html(change_links.left_out(rows, subject))


def _over_the_years(desk: Seen, say: Words, scope: Scope, trend: Rows, subject: Subject) -> None:
    units = [row["unit_code"] for row in desk.ask("units", area=scope.area)]
    drawn = unit_trends.grid(desk.ask("trend", units=units, indicator=subject.indicator.code), trend, subject)
    if drawn:
        st.header(say.say("changes-years"), anchor=False)
        st.html(drawn)
        frame.method(say.say("changes-years-key"))


def _table(desk: Seen, say: Words, scope: Scope, rows: list[Row], subject: Subject) -> None:
    found = desk.ask("doubts", areas=[scope.area], indicators=[subject.indicator.code], periods=subject.years)
    st.header(say.say("changes-table"), anchor=False)
    shown = changes.changes(rows, found, subject, desk.catalogue)
    frame.table(say, scope, shown, f"{subject.name} {say.say('changes-table')}")
