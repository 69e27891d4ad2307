"""操作记录: what was done by whom, with which outcome; to be searched and taken along, never changed."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from dashboard.access.audit import Wanted
from dashboard.app_pages import choose, frame
from dashboard.ask.formats import as_xlsx
from dashboard.locale import Words
from dashboard.show import people
from dashboard.show.table import as_html
from dashboard.working import Working

MOST_SHOWN = 200
"""Lines on the page; the download has all."""


def page(desk: Working, say: Words) -> None:
    frame.heading(say, "page-audit")
    audit = desk.access.audit
    wanted = _wanted(desk, say)
    (count, refused), broken = audit.totals(wanted), audit.broken_lately()
    frame.answer(say.say("audit-answer", count=count, refused=refused))
    if broken:
        st.error(say.say("audit-broken", position=broken[0]), icon=":material/gpp_bad:")
    else:
        frame.note(say.say("audit-holds"))
    if count:
        _listing(desk, say, wanted, count)
    else:
        st.info(say.say("audit-none"))
    frame.method(say.say("audit-method"))


def _wanted(desk: Working, say: Words) -> Wanted:
    """What the reader looks for."""
    audit = desk.access.audit
    everything = {"": say.say("audit-all")}
    people_known = everything | {name: name for name in audit.actors()}
    actions = everything | {what: people.action(what, say) for what in audit.actions()}
    outcomes = everything | {"done": say.say("audit-done"), "refused": say.say("audit-refused")}
    with st.container(horizontal=True):
        who = _one("audit-who", people_known, say)
        what = _one("audit-what", actions, say)
        outcome = _one("audit-outcome", outcomes, say)
        since = st.date_input(say.say("audit-since"), None, key="audit-since", format="YYYY-MM-DD")
        until = st.date_input(say.say("audit-until"), None, key="audit-until", format="YYYY-MM-DD")
    return Wanted(who, what, outcome, str(since or ""), str(until or ""))


def _one(name: str, options: dict[str, str], say: Words) -> str:
    return st.selectbox(
        say.say(f"column-{name}"), list(options), format_func=options.__getitem__, key=name, width=choose.WIDTH
    )


def _listing(desk: Working, say: Words, wanted: Wanted, count: int) -> None:
    title = say.say("page-audit")
    st.html(as_html(people.audit(desk.audit_lines(wanted, MOST_SHOWN), say), title))
    if count > MOST_SHOWN:
        frame.note(say.say("audit-shown", shown=MOST_SHOWN, count=count))
    st.download_button(
        say.say("table-download", rows=count),
        data=lambda: desk.audit_taken(wanted, partial(_workbook, say)),
        file_name=f"{title}.xlsx",
        mime=frame.XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="download-audit",
    )


def _workbook(say: Words, lines: list[dict[str, Any]]) -> bytes:
    whole = people.audit(lines, say)
    return as_xlsx(whole.records(), whole.headings)
