"""One report under review: what stands against it, what it changes, what was asked of its unit."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.app_pages import acting, choose, frame, review_decision
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.decisions import Perspective, Place
from dashboard.locale import Words
from dashboard.show import review_sentences, reviewing
from dashboard.show.figures import Row
from dashboard.show.tables import Choices
from dashboard.working import Working

MOST_OPEN = 12
"""Ranks or totals that move and are in sight at once; longer lists are folded."""


def choose_report(labels: Mapping[str, str], say: Words) -> str:
    """One of these reports, the one in the address if it is among them, else the first; '' where there is none."""
    codes = list(labels)
    if not codes:
        st.query_params.pop("submission", None)
        return ""
    wanted = st.query_params.get("submission")
    st.session_state["submission"] = wanted if wanted in codes else codes[0]
    chosen = st.selectbox(
        say.say("review-choose"),
        codes,
        format_func=labels.__getitem__,
        key="submission",
        on_change=_remember,
        width=520,
    )
    choose.write_address({"submission": chosen})
    return chosen


def _remember() -> None:
    st.query_params["submission"] = st.session_state["submission"]


def report(desk: Working, say: Words, scope: Scope, row: Row, newer: Rows) -> None:
    """Everything a reviewer looks at before deciding, and the decision; `newer` are versions that came after it."""
    choices = {**scope.choices, "submission": row["submission_id"]}
    st.header(say.say("review-label", unit=row["unit_name"], version=row["version"]), anchor=False)
    frame.note(review_sentences.report(row, say))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _problems(desk, say, scope, row, choices)
    with right.container(border=True):
        review_decision.decide(desk, say, row, newer)
    cells = desk.ask("submission_changes", submission=row["submission_id"])
    _figures(desk, say, scope, row, cells, choices)
    _questions(desk, say, scope, row, cells)
    if row["state"] == "submitted":
        _effects(desk, say, scope, row, choices)


def _problems(desk: Working, say: Words, scope: Scope, row: Row, choices: Choices) -> None:
    st.subheader(say.say("review-problems"), anchor=False)
    trying = Perspective("accepted", trying=row["submission_id"])
    found = [
        each
        for each in desk.ask("problems", trying, units=[row["unit_code"]], periods=[row["period"]])
        if each["submission_id"] == row["submission_id"]
    ]
    grave = [each for each in found if each["severity"] != "info"]
    if not grave and (row["errors"] or row["warnings"]):
        st.info(say.say("review-problems-past", errors=row["errors"], warnings=row["warnings"]))
    elif not frame.is_empty(grave, say, "review-no-problems"):
        frame.table(say, scope, reviewing.problems(grave, desk.catalogue, choices, say), say.say("review-problems"))
    if others := [each for each in found if each["severity"] == "info"]:
        with st.expander(say.say("review-infos", count=len(others))):
            listing = reviewing.problems(others, desk.catalogue, choices, say).without("explained")
            frame.table(say, scope, listing, say.say("severity-info"))


def _figures(desk: Working, say: Words, scope: Scope, row: Row, cells: Rows, choices: Choices) -> None:
    st.subheader(say.say("review-figures"), anchor=False)
    st.write(review_sentences.compared(cells, say))
    if shown := reviewing.differing(cells):
        listing = reviewing.figures(shown, row, desk.catalogue, choices, say)
        frame.table(say, scope, listing, say.say("review-figures-of", unit=row["unit_name"]))


def _effects(desk: Working, say: Words, scope: Scope, row: Row, choices: Choices) -> None:
    st.subheader(say.say("review-effects"), anchor=False)
    with st.spinner(say.say("review-comparing")):
        movement = desk.movement(row["submission_id"])
    st.write(review_sentences.effects(movement, say))
    for key, title_key, rows, draw in (
        ("review-ranks", "review-ranks-of", movement.ranks, reviewing.ranks),
        ("review-totals", "review-totals-of", movement.totals, reviewing.totals),
    ):
        if rows:
            with st.expander(say.say(key, count=len(rows)), expanded=len(rows) <= MOST_OPEN):
                title = say.say(title_key, unit=row["unit_name"])
                frame.table(say, scope, draw(rows, desk.catalogue, choices, say), title)


# Asking the unit ------------------------------------------------------------------------------------------------------


def _questions(desk: Working, say: Words, scope: Scope, row: Row, cells: Rows) -> None:
    """What was asked and answered, and one more question about a figure or the whole report."""
    key = row["submission_id"]
    known = desk.ask("decisions", units=[row["unit_code"]], periods=[row["period"]])
    talk = reviewing.of_kind(known, "asked", "answered", submission=key)
    with st.expander(say.say("review-talk", count=len(talk)), expanded=any(each["is_open"] for each in talk)):
        if talk:
            frame.table(say, scope, reviewing.talk(talk, desk.catalogue, say), say.say("review-talk-list"))
        places = {"": Place("")} | {
            each["indicator_code"]: Place("", each["indicator_code"], each["sheet"] or "", each["cell"] or "")
            for each in cells
        }
        names = reviewing.askable(cells, desk.catalogue, say)
        about = st.selectbox(say.say("review-about"), list(names), format_func=names.__getitem__, key=f"about-{key}")
        text = st.text_area(say.say("review-question"), key=f"question-{key}", max_chars=500, height=80)
        if st.button(say.say("review-ask"), key=f"ask-{key}", icon=":material/help:") and acting.is_done(
            lambda: desk.ask_about(key, places[about], text), say
        ):
            del st.session_state[f"question-{key}"]
            st.rerun()
