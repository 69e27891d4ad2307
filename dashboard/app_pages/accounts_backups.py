"""账号: the backups that are kept, and making and checking them."""

from __future__ import annotations

import streamlit as st

from dashboard.app_pages import acting, frame
from dashboard.locale import Words
from dashboard.show import homes
from dashboard.show.table import as_html
from dashboard.working import Working

HOW = "DASHBOARD_BACKUPS=/mnt/backups\npython -m dashboard backup /mnt/backups"
"""What whoever keeps the server writes: for every backup that is made here, and for one now."""


def section(desk: Working, say: Words) -> None:
    """For whom may save; nothing on a server that only reads."""
    if not desk.may("backup"):
        return
    st.header(say.say("backups"), anchor=False)
    if desk.backups() is None:
        frame.note(say.say("backups-no-folder"))
        st.code(HOW, language=None)
        return
    with st.container(horizontal=True):
        is_wanted = st.button(say.say("backups-now"), key="backup", icon=":material/save:", type="primary")
        is_doubted = st.button(say.say("backups-check"), key="check-backups", icon=":material/fact_check:")
    if is_wanted:
        _save(desk, say)
    kept = desk.backups()
    if is_doubted:
        _check(desk, say)
    if kept:
        st.html(as_html(homes.backups(kept, say), say.say("backups")))
    else:
        frame.note(say.say("backups-none"))
    frame.method(say.say("backups-elsewhere"))


def _save(desk: Working, say: Words) -> None:
    with st.spinner(say.say("backups-saving")):
        is_done = acting.is_done(desk.back_up, say)
    if is_done:
        newest = desk.backups()[0]
        told = say.say("backups-saved", at=homes.made(newest, say), size=homes.size(newest, say))
        st.success(told, icon=":material/check:")


def _check(desk: Working, say: Words) -> None:
    with st.spinner(say.say("backups-checking")):
        broken = desk.broken_backups()
    told = homes.checked(broken, desk.backups(), say)
    if broken:
        st.error(told, icon=":material/block:")
    else:
        st.success(told, icon=":material/check:")
