"""Accepting or returning a report, and what is said of it afterwards."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import acting
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.locale import Words
from dashboard.show import links, review_sentences, reviewing
from dashboard.show.figures import Row
from dashboard.working import Working

CAN_BE_ACCEPTED, CAN_BE_RETURNED = ("submitted", "returned"), ("submitted", "accepted")


def tell_last(say: Words, scope: Scope) -> None:
    """What was decided just now, once, and the way back to it."""
    with st.container():  # always there: what follows must not move, or what a reader opened below would close
        if told := st.session_state.pop("review-last", None):
            row, kind, was_let_through = told
            sentence = review_sentences.done(row, kind, was_let_through, say)
            st.toast(sentence, icon=":material/task_alt:")  # in sight wherever the reviewer has scrolled to
            st.success(sentence, icon=":material/task_alt:")
            st.html(links.line([(reviewing.to_report(row, scope.choices), say.say("review-change-mind"))]))


def decide(desk: Working, say: Words, row: Row, newer: Rows) -> None:
    """What the reviewer may decide of a report, with the reason; it is not accepted over a newer version."""
    st.subheader(say.say("review-decision", unit=row["unit_name"], version=row["version"]), anchor=False)
    may_accept, may_return = row["state"] in CAN_BE_ACCEPTED and not newer, row["state"] in CAN_BE_RETURNED
    _tell_if_changed_meanwhile(row, say)
    if row["state"] != "submitted":
        st.write(review_sentences.standing(row, say))
    if newer:
        st.write(say.say("review-newer", version=newer[0]["version"]))
    if not may_accept and not may_return:
        return
    if may_accept:
        st.write(review_sentences.needed(row, say))
    key = row["submission_id"]
    at = f"{row['state']}-{key}"  # what was pressed on another state is lost
    reason = st.text_area(say.say("review-reason"), key=f"reason-{key}", max_chars=500, height=80)
    with st.container(horizontal=True):
        accepts = may_accept and st.button(
            say.say("review-accept"), type="primary", icon=":material/check:", key=f"accept-{at}"
        )
        returns = may_return and st.button(say.say("review-return"), icon=":material/undo:", key=f"return-{at}")
    if accepts and acting.is_done(lambda: desk.accept(key, reason), say):
        _move_on(row, "accepted", bool(row["errors"] or reviewing.unexplained(row)))
    if returns and acting.is_done(lambda: desk.give_back(key, reason), say):
        _move_on(row, "returned", False)


def _tell_if_changed_meanwhile(row: Row, say: Words) -> None:
    """Says so when somebody else decided, or a newer version came, since the reviewer last saw this report."""
    seen, now = st.session_state.get("review-seen"), (row["submission_id"], row["state"], row["decided_at"])
    if seen and seen[0] == now[0] and seen != now:
        st.warning(say.say("review-meanwhile"), icon=":material/sync_problem:")
    st.session_state["review-seen"] = now


def _move_on(row: Row, kind: str, was_let_through: bool) -> None:
    """To the next report that waits."""
    st.session_state["review-last"] = (row, kind, was_let_through)
    st.session_state.pop("review-seen", None)
    st.query_params.pop("submission", None)
    st.rerun()
