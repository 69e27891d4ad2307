"""What became of a unit's reports: what it has to answer first, every version, what was said, and taking one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.app_pages import acting, frame
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import Rows
from dashboard.decisions import Place
from dashboard.locale import Words
from dashboard.show import sentences, unit_desk
from dashboard.show.figures import Row
from dashboard.working import Working

MOST_EXPLAINED = 30
MOST_LETTERS = 300


def urgent(desk: Working, say: Words, unit: str) -> None:
    """What a reviewer wants of the unit: reports that came back, and questions nobody answered."""
    for row in unit_desk.came_back(desk.ask("submissions", units=[unit])):
        st.error(sentences.plain(unit_desk.returned(row, say)), icon=":material/assignment_return:")
    asked = unit_desk.open_questions(desk.ask("decisions", units=[unit]))
    for row in asked:
        st.warning(sentences.plain(unit_desk.question(row, say)), icon=":material/help:")
        words = say.say("unit-answer"), say.say("unit-answer-send")
        _box(say, f"answer-{row['position']}", words, _answering(desk, row))


def _answering(desk: Working, row: Row) -> Callable[[str], None]:
    place = Place("", row["indicator_code"], row["sheet"], row["cell"])
    return lambda text: desk.answer(row["submission_id"], place, text)


def _box(say: Words, key: str, words: tuple[str, str], done: Callable[[str], None]) -> None:
    """A line to write into and a button that hands it in; the words over the one and on the other."""
    with st.form(key, border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(words[0], key=f"{key}-text", max_chars=MOST_LETTERS)
        if st.form_submit_button(words[1]) and acting.is_done(lambda: done(text), say):
            st.rerun()


# History --------------------------------------------------------------------------------------------------------------


def history(desk: Working, say: Words, scope: Scope, unit: str) -> None:
    name = desk.catalogue.units[unit].name
    st.header(say.say("unit-history", unit=name), anchor=False)
    rows = desk.ask("submissions", units=[unit])
    if frame.is_empty(rows, say, "unit-nothing-sent"):
        return
    st.write(unit_desk.standing(rows, say))
    frame.table(say, scope, unit_desk.versions(rows, say), say.say("unit-history", unit=name))
    _unexplained(desk, say, unit)
    decisions = desk.ask("decisions", units=[unit])
    if decisions:
        st.subheader(say.say("unit-said"), anchor=False)
        frame.table(say, scope, unit_desk.said(decisions, desk.catalogue, say), say.say("unit-said"))
    with st.container(horizontal=True):
        _withdraw(desk, say, rows)
        _names(desk, say, unit, decisions)


def _unexplained(desk: Working, say: Words, unit: str) -> None:
    """Boxes for what was sent without a word of explanation and still waits."""
    found = unit_desk.unexplained(desk.ask("problems", units=[unit]))
    if not found:
        return
    with st.expander(say.say("unit-unexplained", count=len(found)), icon=":material/edit_note:"):
        st.caption(say.say("upload-explain-why"))
        for at, row in enumerate(found[:MOST_EXPLAINED]):
            place = Place(row["rule"], row["indicator_code"], row["sheet"], row["cell"])
            words = sentences.plain(unit_desk.problem(row, desk.catalogue, say)), say.say("unit-explain-send")
            _box(say, f"explain-{row['submission_id']}-{at}", words, _explaining(desk, row, place))


def _explaining(desk: Working, row: Row, place: Place) -> Callable[[str], None]:
    return lambda text: desk.explain(row["submission_id"], place, text)


def _withdraw(desk: Working, say: Words, rows: Rows) -> None:
    """Taking a version back, with a reason, after a second look."""
    names = {row["submission_id"]: unit_desk.version(row, say) for row in rows if row["state"] != "withdrawn"}
    if not names:
        return
    with st.popover(say.say("unit-withdraw"), icon=":material/undo:"), st.form("withdraw", border=False):
        st.caption(say.say("unit-withdraw-help"))
        chosen = st.selectbox(say.say("column-version"), list(names), format_func=names.__getitem__, key="withdrawn")
        reason = st.text_input(say.say("unit-withdraw-reason"), key="withdraw-reason", max_chars=MOST_LETTERS)
        is_sure = st.checkbox(say.say("unit-withdraw-sure"), key="withdraw-sure")
        if st.form_submit_button(say.say("unit-withdraw-now")):
            if not is_sure:
                st.warning(say.say("unit-withdraw-unsure"))
            elif acting.is_done(lambda: desk.withdraw(chosen, reason), say):
                st.rerun()


def _names(desk: Working, say: Words, unit: str, decisions: Sequence[Row]) -> None:
    """What names in the unit's reports were decided to mean, and deciding otherwise."""
    known = unit_desk.names(decisions)
    if not known:
        return
    with st.popover(say.say("unit-names"), icon=":material/translate:"), st.form("known-names", border=False):
        st.caption(say.say("unit-names-help"))
        meanings = unit_desk.meanings(unit, known, desk.catalogue, say)
        chosen = {
            name: st.selectbox(
                sentences.plain(f"“{name}”"),
                list(meanings),
                index=list(meanings).index(code),
                format_func=meanings.__getitem__,
                key=f"known-{unit}-{name}",
            )
            for name, code in known.items()
        }
        if st.form_submit_button(say.say("names-keep")) and acting.is_done(
            lambda: [desk.map_name(unit, name, code) for name, code in chosen.items()], say
        ):
            st.rerun()
