"""The accounts of one home together: entering and leaving, the first administrator, and all that is kept of it."""

from __future__ import annotations

import secrets
import time
from dataclasses import replace
from pathlib import Path

from dashboard.access.accounts import MOST_LETTERS, Accounts, same_name
from dashboard.access.audit import Audit
from dashboard.access.identities import Identities
from dashboard.access.model import Actor, host
from dashboard.access.passwords import fits
from dashboard.access.sessions import Sessions, actor, hashed
from dashboard.access.store import Store
from dashboard.access.throttle import Throttle
from dashboard.access.tokens import Tokens
from dashboard.refusal import Refusal


class Access:
    """Safe to use from many threads, and beside other processes on the same home."""

    def __init__(self, path: Path) -> None:
        self.store = Store(path)
        self.audit = Audit(self.store)
        self.accounts = Accounts(self.store, self.audit)
        self.sessions = Sessions(self.store)
        self.identities = Identities(self.store, self.audit, self.accounts, self.sessions)
        self.throttle = Throttle(self.store)
        self.tokens = Tokens(self.store, self.audit)

    def close(self) -> None:
        self.store.close()

    def enter(self, name: str, password: str, source: str) -> str:
        """The secret of a new session. Raises Refusal: `too_many`, or `no_entry` for a wrong name as for a password."""
        name = same_name(name)[:MOST_LETTERS]
        attempt = self.throttle.begin(name, source)
        if attempt is None:
            self.audit.note(name, "login", name, "too_many", source)
            raise Refusal("too_many")
        rows = self.store.run("account", name=name)
        may_enter = bool(rows) and not rows[0]["is_disabled"]
        if not fits(rows[0]["password_hash"] if may_enter else "", password):
            self.throttle.fail(attempt)
            self.audit.note(name, "login", name, "no_entry", source)
            raise Refusal("no_entry")
        self.throttle.succeed(attempt, name)
        return self.enter_as(name, source)

    def enter_as(self, name: str, source: str) -> str:
        """The secret of a new session for somebody who is known by other means than a password."""
        with self.store.changing():
            self.audit.note(name, "login", name, source=source)
            return self.sessions.open(name, source)

    def leave(self, secret: str, source: str = "") -> None:
        """Ends a session; one that ended already stays so."""
        with self.store.changing():
            session = self.sessions.find(secret, source)
            if session:
                self.audit.note(session.actor.name, "logout", session.actor.name, source=session.actor.source)
                self.sessions.end(secret)

    def end_entries(self) -> None:
        """Ends all sessions and takes the first administrator's link away."""
        with self.store.changing():
            self.sessions.end_all()
            self.store.run("clear_first_link")

    def change_own(self, by: Actor, old: str, new: str) -> None:
        """Changes one's own password; guesses of the old one are counted as at the door. Raises Refusal."""
        attempt = self.throttle.begin(by.name, by.source)
        if attempt is None:
            self.audit.note(by.name, "password_set", by.name, "too_many", by.source)
            raise Refusal("too_many")
        if not self.accounts.is_own(by, old):
            self.throttle.fail(attempt)
            self.audit.note(by.name, "password_set", by.name, "wrong_password", by.source)
            raise Refusal("wrong_password")
        self.throttle.succeed(attempt, by.name)  # whatever the new one is worth, nobody guesses
        if old == new:
            raise Refusal("same_password")
        self.accounts.change_own(by, new)

    def unlock(self, account: str, source: str, by: Actor) -> None:
        """Lets a name, or an address, be tried again at once. Raises Refusal."""
        if not by.may("accounts"):
            raise Refusal("not_allowed")
        with self.store.changing():
            self.throttle.unlock(same_name(account), source)
            self.audit.note(by.name, "unlocked", account or source, source=by.source)

    # The first administrator ------------------------------------------------------------------------------------------

    def first_key(self) -> str | None:
        """The secret of a new link that makes the first administrator; None where there are accounts."""
        with self.store.changing():
            self.store.run("clear_first_link")
            if any(each.has_password for each in self.accounts.all()):
                return None
            secret = secrets.token_urlsafe(16)
            self.store.run("add_first_link", secret_hash=hashed(secret), made_at=time.time())
            return secret

    def is_first_key(self, secret: str) -> bool:
        return bool(self.store.run("first_link", secret_hash=hashed(secret)))

    def make_first(self, secret: str, name: str, password: str, source: str) -> str:
        """Makes the first administrator, once, and the secret of his session. Raises Refusal."""
        with self.store.changing():
            if not self.is_first_key(secret):
                raise Refusal("first_used")
            self.accounts.add(name, password, ["administrator"], [], [], replace(host("first link"), source=source))
            self.store.run("clear_first_link")
            return self.enter_as(same_name(name), source)

    def actor(self, name: str) -> Actor:
        """An account as it may act now."""
        return actor(self.store, same_name(name))
