"""总览: what came in, how the headline indicators moved, what changed most, who has not reported."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import frame, headlines, lineage
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import charts, links, sentences, tables


def page(desk: Seen, say: Words) -> None:
    scope = frame.seen_head(desk, say, "page-overview")
    standing = desk.ask("area_completeness", **scope.parameters)[0]
    found = desk.ask("problems", areas=[scope.area], periods=[scope.period])
    frame.answer(sentences.overview(standing, found, say))
    if not standing["versions"]:
        others = desk.ask("periods", area=scope.area)
        st.info(sentences.nothing_yet(scope.period, others, say), icon=":material/upload_file:")
        return
    headlines.headlines(desk, say, scope)
    _to_check(desk, say, scope, found)
    _largest_changes(desk, say, scope)
    _who_reported(desk, say, scope)
    st.html(links.line([(links.to("compare", scope.choices), say.say("overview-to-compare"))]))
    frame.take_along(say, scope, periods=scope.period)
    frame.method(say.say("overview-method"))
    asked = dict.fromkeys(("area_completeness", "like_for_like", "largest_changes", "completeness"), scope.parameters)
    lineage.questions(say, scope, {**asked, "problems": {"areas": [scope.area], "periods": [scope.period]}})
    lineage.open_asked(desk, say, scope)


def _to_check(desk: Seen, say: Words, scope: Scope, found: Rows) -> None:
    """What contradicts or is doubtful, the gravest first: a leader asks before quoting."""
    st.header(say.say("overview-check"), anchor=False)
    if not frame.is_empty(found, say, "gaps-no-problems"):
        gravest = tables.gravest(found)
        frame.table(say, scope, tables.problems(gravest, desk.catalogue, scope.choices, say), say.say("overview-check"))
        _to_gaps(scope, "problems", sentences.more_to_check(gravest, found, say))


def _largest_changes(desk: Seen, say: Words, scope: Scope) -> None:
    rows = desk.ask("largest_changes", **scope.parameters)
    st.header(say.say("overview-changes"), anchor=False)
    if frame.is_empty(rows, say, "overview-no-changes"):
        return
    for column, key, chosen in zip(
        st.columns(2), ("overview-rises", "overview-falls"), tables.rises_and_falls(rows), strict=True
    ):
        with column:
            st.subheader(say.say(key), anchor=False)
            frame.table(say, scope, tables.changes(chosen, desk.catalogue, scope.choices, say), say.say(key))
    left = tables.set_back(rows)
    frame.note(sentences.set_back(left, say))
    if any(row["doubts"] for row in left):
        _to_gaps(scope, "problems", say.say("overview-to-doubts"))


def _who_reported(desk: Seen, say: Words, scope: Scope) -> None:
    rows = desk.ask("completeness", **scope.parameters)
    st.header(say.say("overview-who"), anchor=False)
    frame.answer(sentences.who_reported(rows, say))
    _to_gaps(scope, "missing", say.say("overview-to-gaps"))
    if any(row["expected_cells"] for row in rows):
        figure = charts.completeness(rows, say)
        frame.chart(say, scope, figure, say.say("overview-who"), sentences.completeness(rows, say))
    frame.table(say, scope, tables.completeness(rows, scope.choices, say), say.say("overview-who"))


def _to_gaps(scope: Scope, side: str, text: str) -> None:
    st.html(links.line([(links.to("gaps", scope.choices, list=side), text)]))
