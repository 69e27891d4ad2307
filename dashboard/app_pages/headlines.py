"""The headline indicators of an area as tiles, four in a row."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import frame
from dashboard.app_pages.frame import Scope
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import tiles
from dashboard.show.figures import since_first_report
from dashboard.show.problems import measure_name


def headlines(desk: Seen, say: Words, scope: Scope) -> None:
    totals = desk.ask("like_for_like", **scope.parameters)
    rows = tiles.headlines(totals, desk.catalogue.headlines)
    st.header(say.say("overview-headlines"), anchor=False)
    if frame.is_empty(rows, say, "overview-nothing-matched"):
        return
    codes = [row["indicator_code"] for row in rows]
    trend, periods = desk.ask("area_trend", area=scope.area, indicators=codes), desk.ask("periods", area=scope.area)
    trends = tiles.by_indicator(since_first_report(trend, periods, scope.period))
    for start in range(0, len(rows), 4):
        for column, row in zip(st.columns(4), rows[start : start + 4], strict=False):
            with column.container(border=True, height="stretch"):
                measure = measure_name(desk.catalogue, row["measure"], say)
                st.html(tiles.tile(row, trends[row["indicator_code"]], scope.choices, say, measure))
