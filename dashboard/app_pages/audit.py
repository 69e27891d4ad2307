"""操作记录: what was done by whom, with which outcome; to be searched and taken along, never changed."""

from __future__ import annotations

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
    lines, broken = desk.audit_lines(wanted), audit.broken()
    refused = sum(not row["is_done"] for row in lines)
    frame.answer(say.say("audit-answer", count=len(lines), refused=refused))
    if broken:
        st.error(say.say("audit-broken", position=broken[0]), icon=":material/gpp_bad:")
    else:
        frame.note(say.say("audit-holds"))
    if not frame.is_empty(lines, say, "audit-none"):
        _listing(desk, say, lines)
    frame.method(say.say("audit-method"))


def _wanted(desk: Working, say: Words) -> Wanted:
    """What the reader looks for."""
    known, did = desk.access.audit.names()
    everything = {"": say.say("audit-all")}
    people_known = everything | {name: name for name in known if name}
    actions = everything | {what: people.action(what, say) for what in did}
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


def _listing(desk: Working, say: Words, lines: list) -> None:
    title = say.say("page-audit")
    st.html(as_html(people.audit(lines[:MOST_SHOWN], say), title))
    if len(lines) > MOST_SHOWN:
        frame.note(say.say("audit-shown", shown=MOST_SHOWN, count=len(lines)))
    whole = people.audit(lines, say)
    st.download_button(
        say.say("table-download", rows=len(lines)),
        data=lambda: desk.audit_taken(lambda: as_xlsx(whole.records(), whole.headings)),
        file_name=f"{title}.xlsx",
        mime=frame.XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="download-audit",
    )
