"""指标与口径: what one indicator means, who owes it and how its figures spread; all indicators with a search."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.app_pages import choose, frame, lineage
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import changes, definitions, figures, search, spread_tables, spread_words, strip_legend, strips
from dashboard.show.changes import Subject
from dashboard.show.table import Table


def page(desk: Seen, say: Words) -> None:
    scope = frame.seen_head(desk, say, "page-indicator")
    with (filters := st.container(horizontal=True, vertical_alignment="bottom")):
        side = choose.side({"one": say.say("indicator-one"), "all": say.say("indicator-all")}, say)
    (_all if side == "all" else _one)(desk, say, scope, filters)
    lineage.open_asked(desk, say, scope)


def _one(desk: Seen, say: Words, scope: Scope, filters: DeltaGenerator) -> None:
    with filters:
        code = choose.any_indicator(desk, say)
    choices = {**scope.choices, "indicator": code}
    choose.write_address({**choices, "side": "one"})
    subject = changes.subject(code, choices, desk.catalogue, say)
    asked, sent = {"area": scope.area, "indicator": code}, {"area": scope.area, "indicators": [code]}
    rows, sources = desk.ask("distribution", **asked), desk.ask("figure_sources", **sent)
    rows = figures.since_first_report(rows, desk.ask("periods", area=scope.area), scope.period)
    st.html(definitions.card(subject, desk.catalogue, scope.area, scope.opens))
    frame.answer(spread_words.answer(rows, sources, subject, scope.area_name))
    frame.take_along(say, scope, indicators=code)
    _picture(say, scope, strips.panels(rows, sources), subject)
    found = desk.ask("doubts", areas=[scope.area], indicators=[code], periods=[scope.period])
    _table(say, scope, spread_tables.spread(rows, subject), subject, say.say("indicator-spread"))
    units = spread_tables.units(sources, found, subject, desk.catalogue)
    _table(say, scope, units, subject, say.say("indicator-units", period=scope.period))
    st.header(say.say("indicator-details"), anchor=False)
    st.html(definitions.details(subject, desk.catalogue, scope.area))
    frame.method(say.say("indicator-method"))
    lineage.questions(say, scope, {"distribution": asked, "figure_sources": sent})


def _picture(say: Words, scope: Scope, panels: list[strips.Panel], subject: Subject) -> None:
    if not panels:
        return
    st.header(say.say("indicator-picture"), anchor=False)
    st.html(strip_legend.legend(panels, subject))
    columns = st.columns(min(2, len(panels)), gap="medium")
    for place, (rows, sources) in enumerate(panels):
        title = say.say("strip-download", name=subject.name, kind=say.say(f"kind-{rows[0]['kind']}"))
        finding = spread_words.finding(rows, subject)
        with columns[place % len(columns)]:
            frame.chart(say, scope, strips.strips(rows, sources, subject), title, finding)


def _table(say: Words, scope: Scope, shown: Table, subject: Subject, title: str) -> None:
    if shown.rows:
        st.header(title, anchor=False)
        frame.table(say, scope, shown, f"{subject.name} {title}")


def _all(desk: Seen, say: Words, scope: Scope, filters: DeltaGenerator) -> None:
    with filters:
        wanted = choose.search(say.say("search-label"), say.say("search-hint"))
        chapter = choose.chapter(desk, say)
    choose.write_address({"side": "all", "q": wanted, "chapter": chapter})
    coverage = desk.ask("indicator_coverage", **scope.parameters)
    known = (each for each in desk.catalogue.indicators.values() if chapter in ("all", each.category))
    found = search.found(known, wanted)
    frame.answer(search.answer(found, wanted, coverage, (scope.area_name, scope.period), say))
    if not frame.is_empty(found, say, "search-nothing"):
        listing = spread_tables.listing(found, coverage, scope.choices, desk.catalogue, say)
        frame.table(say, scope, listing, say.say("indicator-all"))
    frame.method(say.say("search-method"))
    lineage.questions(say, scope, {"indicator_coverage": scope.parameters})
