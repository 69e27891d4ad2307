"""单位对比: the ranks of units on one indicator as ranges, or their places among peers on all indicators."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.app_pages import choose, frame, kept, lineage
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import compare_sentences, rank_chart, ranks, rug


def page(desk: Seen, say: Words) -> None:
    scope = frame.seen_head(desk, say, "page-compare")
    filters = st.container(horizontal=True)
    with filters:
        view = choose.view({each: say.say(f"view-{each}") for each in VIEWS}, say)
    VIEWS[view](desk, say, scope, filters)
    lineage.open_asked(desk, say, scope)


def _ranks(desk: Seen, say: Words, scope: Scope, filters: DeltaGenerator) -> None:
    with filters:
        indicator = choose.indicator(desk, scope.area, scope.period, say)
        kind = choose.kind(desk, scope.area, say)
        per = choose.per(desk, say)
    chosen = {"view": "rank", "indicator": indicator, "kind": kind, "per": per}
    choose.write_address(chosen)
    choices = {**scope.choices, **chosen}
    subject = ranks.Contest(desk.catalogue.indicators[indicator], per, kind, choices, desk.catalogue, say)
    asked = {**scope.parameters, "kind": kind, "indicator": indicator, "per": subject.per}
    sources = {"area": scope.area, "periods": [scope.period], "indicators": subject.codes}
    rows = ranks.placed(desk.ask("ranking", **asked), desk.ask("figure_sources", **sources), subject)
    frame.answer(compare_sentences.ranking(rows, subject))
    frame.note(compare_sentences.caveats(rows, subject))
    frame.take_along(say, scope, periods=scope.period, indicators=",".join(subject.codes), kinds=kind)
    if len(rows) > 1 and any(row["shown"] for row in rows):
        alt = compare_sentences.finding(rows, subject)
        frame.chart(say, scope, rank_chart.ranges(rows, subject), say.say("rank-title"), alt)
    if rows:
        found = desk.ask("doubts", areas=[scope.area], indicators=subject.codes, periods=[scope.period])
        frame.table(say, scope, ranks.ranks(rows, found, subject), say.say("rank-title"))
    frame.method(say.say("rank-method"))
    lineage.questions(say, scope, {"ranking": asked, "figure_sources": sources})


def _rug(desk: Seen, say: Words, scope: Scope, filters: DeltaGenerator) -> None:
    with filters:
        kind = choose.kind_or_all(desk, scope.area, say)
        category = choose.category(desk, say)
        per = choose.per(desk, say)
    chosen = {"view": "all", "kind": kind, "category": category, "per": per}
    choose.write_address(chosen)
    parts = {name: value for name, value in chosen.items() if value not in ("all", "none")}
    asked = {**scope.parameters, **parts}
    rows = rug.listed(desk.ask("peer_positions", **asked))
    if not frame.is_empty(rows, say, "rug-empty"):
        frame.answer(compare_sentences.rug(rows, say))
        frame.note(compare_sentences.rug_caveats(rows, desk.catalogue, per, say))
        shown = {"kinds": parts.get("kind", ""), "categories": parts.get("category", "")}
        frame.take_along(say, scope, periods=scope.period, **shown)
        st.html(rug.legend(rows, say))
        st.html(kept.drawn(rug.rug, rows, desk, {**scope.choices, **chosen}, say))
    frame.method(say.say("rug-method"))
    lineage.questions(say, scope, {"peer_positions": asked})


VIEWS = {"rank": _ranks, "all": _rug}
