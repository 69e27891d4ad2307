"""审核: what waits, one report after the other with what it says and changes, what was decided, and the next period."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import frame, lineage, review_decision, review_late, review_next, review_report
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.locale import Words
from dashboard.show import review_sentences, reviewing
from dashboard.working import Working


def page(desk: Working, say: Words) -> None:
    scope = frame.head(desk, say, "page-review")
    every = desk.ask("review_queue", area=scope.area)
    waiting = [row for row in every if row["period"] == scope.period]
    received = desk.ask("submissions", areas=[scope.area], periods=[scope.period])
    reports = {row["submission_id"]: row for row in received}
    review_decision.tell_last(say, scope)
    frame.answer(review_sentences.answer(waiting, scope.period, say))
    frame.note(review_sentences.elsewhere(every, scope.period, say))
    if waiting:
        frame.table(say, scope, reviewing.queue(waiting, scope.choices, say), say.say("review-queue"))
    else:
        st.info(say.say("review-empty" if received else "review-nothing-received"), icon=":material/task_alt:")
    with st.container(horizontal=True):
        asked = {code: row for code, row in reports.items() if code == st.query_params.get("submission")}
        chosen = review_report.choose_report(reviewing.labels(waiting, asked, say), say)
    if chosen:
        review_report.report(desk, say, scope, reports[chosen], reviewing.newer(reports[chosen], received))
    _decided(say, scope, received)
    review_late.late(desk, say, scope)
    review_next.following(desk, say, scope)
    frame.method(say.say("review-method"))
    about = {"areas": [scope.area], "periods": [scope.period]}
    lineage.questions(say, scope, {"review_queue": scope.parameters, "submissions": about, "decisions": about})
    lineage.open_asked(desk, say, scope)


def _decided(say: Words, scope: Scope, received: Rows) -> None:
    """What was decided by people, newest first; what was accepted by itself is only counted."""
    rows = [row for row in received if row["decided_by"] is not None]
    with st.expander(say.say("review-decided-title", count=len(rows)), icon=":material/history:"):
        if not frame.is_empty(rows, say, "review-none-decided"):
            frame.table(say, scope, reviewing.decided(rows, scope.choices, say), say.say("review-decided-list"))
