"""账号: who may enter, as what and where; making, changing, shutting out and letting in again."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.access.access import Access
from dashboard.access.model import Account
from dashboard.access.passwords import one_time
from dashboard.app_pages import accounts_backups, accounts_change, acting, choose, frame
from dashboard.locale import Words
from dashboard.show import options, people
from dashboard.show.table import as_html
from dashboard.working import Working


def page(desk: Working, say: Words) -> None:
    frame.heading(say, "page-accounts")
    access, known = desk.access, desk.access.accounts.all()
    frame.answer(people.answer(known, say))
    if told := st.session_state.pop("accounts-told", ""):
        st.success(told, icon=":material/key:")
    _addresses(access, desk, say)
    st.html(as_html(people.accounts(known, desk.catalogue, say), say.say("page-accounts")))
    with st.expander(say.say("accounts-add"), icon=":material/person_add:", expanded=len(known) == 1):
        _add(access, desk, say)
    if known:
        _one(access, desk, say, known)
    frame.method(say.say("accounts-method"))
    accounts_backups.section(desk, say)


def _addresses(access: Access, desk: Working, say: Words) -> None:
    """The addresses from which too much failed, each with the button that ends its wait."""
    locked = access.throttle.locked_sources()
    if locked:
        frame.note(say.say("accounts-locked"))
    for source in locked:
        label = say.say("accounts-unlock-source", source=source)
        if st.button(label, key=f"unlock-source-{source}", icon=":material/lock_open:"):
            done = acting.is_done(lambda source=source: access.unlock("", source, desk.actor), say)
            accounts_change.then(done, say.say("accounts-unlocked-source", source=source))


def _one(access: Access, desk: Working, say: Words, known: Sequence[Account]) -> None:
    """One of the accounts, to be changed."""
    st.header(say.say("accounts-change"), anchor=False)
    names = [each.name for each in known]
    chosen = st.selectbox(say.say("column-account"), names, key="account", width=choose.WIDTH)
    accounts_change.change(access, desk, say, next(each for each in known if each.name == chosen))


def _add(access: Access, desk: Working, say: Words) -> None:
    key = "accounts-units-new"
    offered = choose.narrowed(options.units(desk.catalogue), key, say, st.session_state.get(key, ()))
    with st.form("add-account", border=False):
        name = st.text_input(say.say("door-name"), key="new-name", max_chars=40, width=choose.WIDTH)
        roles, areas, units = accounts_change.places(desk.catalogue, say, "new", offered)
        if st.form_submit_button(say.say("accounts-add-now"), type="primary"):
            password = one_time()
            accounts_change.then(
                acting.is_done(
                    lambda: access.accounts.add(name, password, roles, areas, units, desk.actor, is_one_time=True), say
                ),
                say.say("accounts-added", name=name, password=password),
            )
