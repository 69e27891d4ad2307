"""Accounts of people whom another service vouches for: made at the first login, as the service says at each."""

from __future__ import annotations

import time

from dashboard.access.accounts import Accounts
from dashboard.access.audit import DONE, Audit
from dashboard.access.claims import Person
from dashboard.access.sessions import Sessions
from dashboard.access.store import Store
from dashboard.refusal import Refusal

MARK = "统一身份"
"""Stands behind a name that an account of another person has already."""


class Identities:
    def __init__(self, store: Store, audit: Audit, accounts: Accounts, sessions: Sessions) -> None:
        self._store, self._audit, self._accounts, self._sessions = store, audit, accounts, sessions

    def enter(self, person: Person, source: str, id_token: str) -> str:
        """The secret of a new session. Raises Refusal: `no_rights`, `shut_out`."""
        with self._store.changing():
            name = self._known(person)
            outcome = self._outcome(person, name)
            if name or outcome == DONE:
                name = name or self._made(person, source)
                self._bring_up_to_date(name, person, source)
            about = f"{name or person.name}: {person.identity}"
            self._audit.note(name, "login", about, outcome, source)
            if person.ignored:
                self._audit.note(name, "claims_ignored", f"{about}: {', '.join(person.ignored)}", source=source)
            if outcome == DONE:
                return self._sessions.open(name, source, id_token)
        raise Refusal(outcome, name=person.name)

    def _known(self, person: Person) -> str:
        """The account of this issuer and subject; '' where there is none yet. Names say nothing."""
        found = self._store.run("identity", issuer=person.issuer, subject=person.subject)
        return found[0]["account"] if found else ""

    def _outcome(self, person: Person, name: str) -> str:
        account = self._accounts.get(name)
        if account and account.is_disabled:
            return "shut_out"
        return DONE if person.roles else "no_rights"

    def _made(self, person: Person, source: str) -> str:
        """The name of a new account, never that of an account there is."""
        name, number = person.name, 1
        while self._accounts.get(name):
            name = f"{person.name}({MARK}{'' if number == 1 else f' {number}'})"
            number += 1
        now = time.time()
        self._store.run("add_account", name=name, password_hash="", is_one_time=False, created_at=now)
        self._store.run("add_identity", account=name, issuer=person.issuer, subject=person.subject)
        self._audit.note(name, "account_added", f"{name}: {person.identity}", source=source)
        return name

    def _bring_up_to_date(self, name: str, person: Person, source: str) -> None:
        """Gives the account the roles and places of this login; where they are others, its sessions end."""
        account = self._accounts.get(name)
        held = (account.roles, account.areas, account.units)
        given = (person.roles, person.areas, person.units)
        if [sorted(each) for each in held] == [sorted(each) for each in given]:
            return
        self._accounts.replace_places(name, *given)
        self._store.run("end_sessions_of", account=name)
        said = "; ".join(",".join(each) for each in given)
        self._audit.note(name, "roles_changed", f"{name}: {said}", source=source)
