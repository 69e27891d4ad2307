"""单位画像: one unit beside its peers and its own years, what it lacks, what is doubtful, and its versions."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import choose, frame, lineage
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.locale import Words
from dashboard.model import Unit
from dashboard.seeing import Seen
from dashboard.show import profile, profile_sentences, profile_tables, sentences, spine, submission_tables, tables
from dashboard.show.doubting import asked_of
from dashboard.show.figures import Row
from dashboard.show.table import Table
from dashboard.show.tables import Choices


def page(desk: Seen, say: Words) -> None:
    scope = frame.seen_head(desk, say, "page-unit")
    with st.container(horizontal=True):
        unit = desk.catalogue.units[choose.unit(desk, scope.area, say)]
        category = choose.category(desk, say)
    choices = {**scope.choices, "unit": unit.unit_code, "category": category}
    choose.write_address(choices)
    asked = {"unit": unit.unit_code, "period": scope.period}
    trend = desk.ask("unit_trend", unit=unit.unit_code)
    compared, changed = desk.ask("peer_comparison", **asked), desk.ask("unit_changes", **asked)
    rows = profile.profile(trend, compared, changed, choices, desk.catalogue, say)
    found = desk.ask("problems", units=[unit.unit_code], periods=[scope.period])
    standing = desk.ask("completeness", **scope.parameters)
    frame.answer(profile_sentences.answer(unit, scope.period, standing, rows, found, say))
    if ways := profile_sentences.ways(unit, trend, desk.catalogue, choices, say, scope.opens):
        st.html(ways)
    if any(row["value"] is not None for row in rows):
        _among_peers(desk, say, scope, unit, profile.listed(rows, category), choices)
    if rows:
        _reported(desk, say, scope, unit, found, choices)
    frame.method(profile_sentences.method(rows, category, say))
    asked_of_page = dict.fromkeys(("peer_comparison", "unit_changes", "version_changes"), asked)
    lineage.questions(say, scope, {"unit_trend": {"unit": unit.unit_code}, **asked_of_page})
    lineage.open_asked(desk, say, scope)


def _among_peers(desk: Seen, say: Words, scope: Scope, unit: Unit, shown: list[Row], choices: Choices) -> None:
    """The picture of a chapter, where any figure has peers, and the table behind it."""
    if frame.is_empty(shown, say, "profile-nothing-asked"):
        return
    found = desk.ask("doubts", **asked_of(unit.unit_code, shown[0]["subject"].years, desk.catalogue))
    page = "changes" if scope.opens("changes") else "indicator"
    listing = profile_tables.profile(shown, found, desk.catalogue, choices, say, page)
    if any(profile.has_spine(row) for row in shown):
        st.header(say.say("profile-peers"), anchor=False)
        frame.method(profile_sentences.legend(shown, say))
        title = say.say("profile-picture", unit=unit.short_name)
        frame.chart(say, scope, spine.figure(shown, say), title, profile_sentences.finding(unit, shown, say))
    else:
        st.header(say.say("profile-alone"), anchor=False)
        listing = listing.without("peer-median").without("position")
    frame.table(say, scope, listing, say.say("profile-table", unit=unit.short_name))


def _reported(desk: Seen, say: Words, scope: Scope, unit: Unit, found: Rows, choices: Choices) -> None:
    """What is missing, what is doubtful, what was received, and what a version changed."""

    def section(key: str, shown: Table, empty: str) -> None:
        title = say.say(key, unit=unit.short_name)
        st.header(title, anchor=False)
        if not frame.is_empty(shown.rows, say, empty):
            frame.table(say, scope, shown, title)

    told = (desk.catalogue, choices, say)
    missing = desk.ask("missing_values", **scope.parameters, unit=unit.unit_code)
    received = desk.ask("submissions", units=[unit.unit_code], periods=[scope.period])
    nothing = profile_sentences.nothing_missing(received)
    section("profile-missing", tables.missing(missing, *told).without("unit"), nothing)
    section("profile-doubts", tables.problems(found, *told).without("unit"), sentences.nothing_found(received))
    section("profile-versions", submission_tables.submissions(received, say).without("unit"), "profile-none-received")
    if len(received) > 1 and desk.desk.may("read_unaccepted", unit.unit_code):
        changed = desk.ask("version_changes", unit=unit.unit_code, period=scope.period)
        section("profile-changed", profile_tables.versions(changed, *told), "profile-none-changed")
