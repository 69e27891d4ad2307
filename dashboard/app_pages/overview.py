"""总览: what came in, how the headline indicators moved, what changed most, who has not reported."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import frame, lineage
from dashboard.app_pages.frame import Scope
from dashboard.desk import Desk
from dashboard.locale import Words
from dashboard.show import charts, sentences, tables, tiles
from dashboard.show.problems import measure_name


def page(desk: Desk, say: Words) -> None:
    scope = frame.head(desk, say, "page-overview")
    standing = desk.ask("area_completeness", area=scope.area, period=scope.period)[0]
    frame.answer(sentences.overview(standing, say))
    if not standing["versions"]:
        others = desk.ask("periods", area=scope.area)
        st.info(sentences.nothing_yet(scope.period, others, say), icon=":material/upload_file:")
        return
    _headlines(desk, say, scope)
    _largest_changes(desk, say, scope)
    _who_reported(desk, say, scope)
    frame.method(say.say("overview-method"))
    lineage.questions(say, ("area_completeness", "like_for_like", "largest_changes", "completeness"), scope.link)
    lineage.open_asked(desk, say, scope)


def _headlines(desk: Desk, say: Words, scope: Scope) -> None:
    totals = desk.ask("like_for_like", area=scope.area, period=scope.period)
    rows = tiles.headlines(totals, desk.catalogue.headlines)
    st.header(say.say("overview-headlines"), anchor=False)
    if frame.is_empty(rows, say, "overview-nothing-matched"):
        return
    for start in range(0, len(rows), 4):
        for column, row in zip(st.columns(4), rows[start : start + 4], strict=False):
            with column.container(border=True, height="stretch"):
                code = row["indicator_code"]
                trend = desk.ask("area_trend", area=scope.area, indicator=code)
                st.html(tiles.tile(row, trend, scope.period, say, measure_name(desk.catalogue, row["measure"], say)))
                lineage.button(say, f"~{code}")


def _largest_changes(desk: Desk, say: Words, scope: Scope) -> None:
    rows = desk.ask("largest_changes", area=scope.area, period=scope.period)
    st.header(say.say("overview-changes"), anchor=False)
    if frame.is_empty(rows, say, "overview-no-changes"):
        return
    for column, key, chosen in zip(
        st.columns(2), ("overview-rises", "overview-falls"), tables.rises_and_falls(rows), strict=True
    ):
        with column:
            st.markdown(f"**{say.say(key)}**")
            lineage.table(say, tables.changes(chosen, desk.catalogue, say), chosen, key)


def _who_reported(desk: Desk, say: Words, scope: Scope) -> None:
    rows = desk.ask("completeness", area=scope.area, period=scope.period)
    st.header(say.say("overview-who"), anchor=False)
    frame.answer(sentences.who_reported(rows, say))
    if any(row["expected_cells"] for row in rows):
        st.plotly_chart(charts.completeness(rows, say), config=charts.CONFIG, alt=sentences.completeness(rows, say))
    st.dataframe(tables.completeness(rows, say), hide_index=True, height=min(260, 36 * (len(rows) + 1) + 2))
