"""账号: one account, changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dashboard.access.access import Access
from dashboard.access.model import Account
from dashboard.access.permissions import EVERYWHERE, ROLES
from dashboard.app_pages import acting, choose, frame
from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import options
from dashboard.working import Working

SEEN = "account-seen"
"""The account as its form was first shown: what somebody else changes meanwhile must not be overwritten unseen."""


def places(
    catalogue: Catalogue, say: Words, key: str, offered: Mapping[str, str], account: Account | None = None
) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Roles, areas, units offered to choose; those of the account are chosen, also codes the catalogue has no more."""
    held = account.places if account else ((), (), ())
    every = {EVERYWHERE: say.say("people-everywhere")}
    areas = every | {code: unit.name for code, unit in catalogue.areas.items()}
    units = every | offered
    words = {role: say.say(f"role-{role}") for role in ROLES}
    labels = ("accounts-roles", "accounts-areas", "accounts-units")
    return tuple(
        st.multiselect(
            say.say(label),
            list(known := {code: code for code in chosen} | options),
            chosen,
            format_func=known.__getitem__,
            key=f"{label}-{key}",
            placeholder=say.say("accounts-none"),
        )
        for label, options, chosen in zip(labels, (words, areas, units), held, strict=True)
    )


def change(access: Access, desk: Working, say: Words, account: Account) -> None:
    if account.identity:
        frame.note(say.say("account-outside-told", identity=account.identity))
    else:
        _roles(access, desk, say, account)
    with st.container(horizontal=True):
        if not account.identity:
            _password(access, desk, say, account.name)
        _tokens(access, desk, say, account.name)
        _shut(access, desk, say, account)


def _roles(access: Access, desk: Working, say: Words, account: Account) -> None:
    seen = st.session_state.get(SEEN)
    if seen is None or seen.name != account.name:
        st.session_state[SEEN] = seen = account
    name, state = seen.name, "-".join(code for each in seen.places for code in each)
    key = f"accounts-units-{name}-{state}"
    offered = choose.narrowed(options.units(desk.catalogue), key, say, st.session_state.get(key, seen.units))
    with st.form(f"change-{name}-{state}", border=False):
        roles, areas, units = places(desk.catalogue, say, f"{name}-{state}", offered, seen)
        if st.form_submit_button(say.say("accounts-keep")):
            del st.session_state[SEEN]  # the next form shows what is kept by then
            done = acting.is_done(lambda: access.accounts.give(name, roles, areas, units, desk.actor, seen), say)
            then(done, say.say("accounts-kept", name=name))


def _password(access: Access, desk: Working, say: Words, name: str) -> None:
    given: list[str] = []
    give = _asked(say, "accounts-one-time", name, ":material/key:")
    if give and acting.is_done(lambda: given.append(access.accounts.give_one_time(name, desk.actor)), say):
        then(True, say.say("accounts-added", name=name, password=given[0]))
    if st.button(say.say("accounts-unlock"), key=f"unlock-{name}", icon=":material/lock_open:"):
        then(acting.is_done(lambda: access.unlock(name, "", desk.actor), say), say.say("accounts-unlocked", name=name))


def _tokens(access: Access, desk: Working, say: Words, name: str) -> None:
    """Ends the tokens of somebody who has any."""
    now = time.time()
    if any(each.holds(now) for each in access.tokens.of(name)) and _asked(
        say, "accounts-tokens", name, ":material/key_off:"
    ):
        then(
            acting.is_done(lambda: access.tokens.revoke_all(desk.actor, name), say),
            say.say("accounts-tokens-ended", name=name),
        )


def _shut(access: Access, desk: Working, say: Words, account: Account) -> None:
    """The button that shuts an account out, or lets it in again."""
    name = account.name
    if account.is_disabled:
        is_wanted = st.button(say.say("accounts-enable"), key=f"shut-{name}", icon=":material/block:")
        shut: Callable[..., None] = access.accounts.enable
    else:
        is_wanted, shut = _asked(say, "accounts-disable", name, ":material/block:", "shut"), access.accounts.disable
    if is_wanted:
        then(acting.is_done(lambda: shut(name, desk.actor), say), say.say("accounts-kept", name=name))


def _asked(say: Words, what: str, name: str, icon: str, key: str = "") -> bool:
    """Whether somebody wants `what`, and was told before what comes of it."""
    with st.popover(say.say(what), icon=icon):
        st.text(say.say(f"{what}-asked", name=name))
        return st.button(say.say(f"{what}-now"), key=f"{key or what.removeprefix('accounts-')}-{name}", type="primary")


def then(is_done: bool, told: str) -> None:
    """Shows the page anew with what was done."""
    if is_done:
        st.session_state["accounts-told"] = told
        st.rerun()
