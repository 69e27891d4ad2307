"""Accounts: made, given roles, shut out and let in again; each change is in the audit, in the same transaction.

What somebody may is read anew at every request; his sessions end when password, roles or places change, and with
his password the tokens he made.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Sequence

from dashboard.access.audit import Audit
from dashboard.access.model import Account, Actor
from dashboard.access.passwords import fits, hashed, one_time
from dashboard.access.permissions import ROLES, needed_place
from dashboard.access.sessions import actor
from dashboard.access.store import Row, Store
from dashboard.refusal import Refusal

MOST_LETTERS = 40
UNFIT = frozenset("<>&\"'/\\`")
"""What no name of an account holds."""


def same_name(name: str) -> str:
    """A name as it is kept, whichever keyboard it was typed on."""
    return unicodedata.normalize("NFKC", name).strip().lower()


class Accounts:
    """All raise Refusal; `by` is who does it, and the table is asked whether he may."""

    def __init__(self, store: Store, audit: Audit) -> None:
        self._store, self._audit = store, audit

    def all(self) -> list[Account]:
        return [self._account(row) for row in self._store.run("accounts")]

    def get(self, name: str) -> Account | None:
        rows = self._store.run("account", name=same_name(name))
        return self._account(rows[0]) if rows else None

    def add(
        self,
        name: str,
        password: str,
        roles: Sequence[str],
        areas: Sequence[str],
        units: Sequence[str],
        by: Actor,
        is_one_time: bool = False,
    ) -> None:
        """Makes an account; with `is_one_time` its password must be replaced at the first entry."""
        self._add(name, hashed(password, name), is_one_time, roles, areas, units, by)

    def add_without_password(
        self, name: str, roles: Sequence[str], areas: Sequence[str], units: Sequence[str], by: Actor
    ) -> None:
        """Makes an account that no password opens."""
        self._add(name, "", False, roles, areas, units, by)

    def _add(
        self,
        name: str,
        password_hash: str,
        is_one_time: bool,
        roles: Sequence[str],
        areas: Sequence[str],
        units: Sequence[str],
        by: Actor,
    ) -> None:
        self._allowed(by, "account_added", name)
        name = _good(name)
        if self.get(name):
            raise Refusal("name_taken", name=name)
        _check_roles(roles, areas, units)
        made = {"name": name, "password_hash": password_hash, "is_one_time": is_one_time, "created_at": time.time()}
        with self._store.changing():
            self._store.run("add_account", **made)
            self.replace_places(name, roles, areas, units)
            self._note(by, "account_added", name, roles, areas, units)

    def give(
        self,
        name: str,
        roles: Sequence[str],
        areas: Sequence[str],
        units: Sequence[str],
        by: Actor,
        before: Account | None = None,
    ) -> None:
        """Changes what somebody may, and where; his sessions end.

        `before` is the account as it was looked at; it is left alone if somebody else has changed that since.
        """
        self._allowed(by, "roles_changed", name)
        name = self._own(name, "roles_outside")
        _check_roles(roles, areas, units)
        with self._store.changing():
            if before is not None and self._known(name).places != before.places:
                raise Refusal("changed_meanwhile", name=name)
            if "administrator" not in roles:
                self._keep_one_administrator(name)
            self.replace_places(name, roles, areas, units)
            self._store.run("end_sessions_of", account=name)
            self._note(by, "roles_changed", name, roles, areas, units)

    def disable(self, name: str, by: Actor) -> None:
        """Shuts somebody out at once."""
        self._allowed(by, "account_disabled", name)
        with self._store.changing():
            self._keep_one_administrator(self._known(name).name)
            self._shut(name, True, by)

    def enable(self, name: str, by: Actor) -> None:
        self._allowed(by, "account_enabled", name)
        self._shut(name, False, by)

    def _shut(self, name: str, is_disabled: bool, by: Actor) -> None:
        name = self._known(name).name
        with self._store.changing():
            self._store.run("set_disabled", name=name, is_disabled=is_disabled)
            self._store.run("end_sessions_of", account=name)
            self._note(by, "account_disabled" if is_disabled else "account_enabled", name)

    def set_password(self, name: str, password: str, by: Actor, is_one_time: bool) -> None:
        """Gives somebody another password; his sessions end."""
        self._allowed(by, "password_set", name)
        self._change_password(self._own(name, "password_outside"), password, by, is_one_time)

    def give_one_time(self, name: str, by: Actor) -> str:
        """Gives somebody a password that holds for one entry, and returns it."""
        password = one_time()
        self.set_password(name, password, by, is_one_time=True)
        return password

    def is_own(self, by: Actor, password: str) -> bool:
        """Whether it is one's own password."""
        (row,) = self._store.run("account", name=by.name)
        return fits(row["password_hash"], password)

    def change_own(self, by: Actor, new: str) -> None:
        """Changes one's own password; all one's sessions end. That the old one was known is the caller's to see."""
        self._change_password(by.name, new, by, is_one_time=False)

    def _change_password(self, name: str, password: str, by: Actor, is_one_time: bool) -> None:
        kept = hashed(password, name)
        with self._store.changing():
            self._store.run("end_tokens_of", owner=name, revoked_at=time.time())
            self._store.run("set_password", name=name, password_hash=kept, is_one_time=is_one_time)
            self._store.run("end_sessions_of", account=name)
            self._note(by, "password_set", name)

    # What they share --------------------------------------------------------------------------------------------------

    def _account(self, row: Row) -> Account:
        who = actor(self._store, row["name"])
        shut, once = bool(row["is_disabled"]), bool(row["is_one_time"])
        has_password, identity = row["password_hash"] != "", row["identity"] or ""
        return Account(who.name, who.roles, who.units, who.areas, shut, once, has_password, identity)

    def replace_places(self, name: str, roles: Sequence[str], areas: Sequence[str], units: Sequence[str]) -> None:
        """Puts these in the place of the roles and places held; the check and the note are the caller's."""
        self._store.run("clear_roles", account=name)
        self._store.run("clear_scopes", account=name)
        for role in dict.fromkeys(roles):
            self._store.run("add_role", account=name, role=role)
        for kind, codes in (("area", areas), ("unit", units)):
            for code in dict.fromkeys(codes):
                self._store.run("add_scope", account=name, kind=kind, code=code)

    def _known(self, name: str) -> Account:
        found = self.get(name)
        if found is None:
            raise Refusal("no_account", name=name)
        return found

    def _own(self, name: str, rule: str) -> str:
        """The name of an account that is kept here; raises Refusal where another service decides over it."""
        account = self._known(name)
        if account.identity:
            raise Refusal(rule, name=account.name)
        return account.name

    def _keep_one_administrator(self, name: str) -> None:
        """Refuses to shut the last one out who can enter: nobody could let him in again without the machine."""
        able = [each.name for each in self.all() if "administrator" in each.roles and each.can_enter]
        if able == [name]:
            raise Refusal("last_administrator", name=name)

    def _allowed(self, by: Actor, what: str, name: str) -> None:
        if not by.may("accounts"):
            self._audit.note(by.name, what, name, "not_allowed", by.source)
            raise Refusal("not_allowed")

    def _note(self, by: Actor, what: str, name: str, *given: Sequence[str]) -> None:
        said = "; ".join(",".join(each) for each in given)
        self._audit.note(by.name, what, f"{name}: {said}" if said else name, source=by.source)


def _good(name: str) -> str:
    kept = same_name(name)
    if not 1 <= len(kept) <= MOST_LETTERS or not kept.isprintable() or set(kept) & UNFIT:
        raise Refusal("bad_name", name=name, most=MOST_LETTERS)
    return kept


def _check_roles(roles: Sequence[str], areas: Sequence[str], units: Sequence[str]) -> None:
    """Each role is known and has a place to be held at."""
    for role in roles:
        if role not in ROLES:
            raise Refusal("no_role", found=role)
    if not roles:
        raise Refusal("role_needed")
    for place, given in (("unit", units), ("area", areas)):
        if not given and any(needed_place(role) == place for role in roles):
            raise Refusal(f"{place}_needed")
