"""Tokens: what a program shows at the interface. Shown once when made, kept as a hash, for a time, until revoked."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from dashboard.access.audit import Audit
from dashboard.access.model import Actor
from dashboard.access.sessions import actor, hashed
from dashboard.access.store import Store
from dashboard.refusal import Refusal

BASES = ("accepted", "submitted")
"""What a token may show: accepted figures only, or also those that wait."""
DAYS = (30, 90, 365)
"""How long it may hold."""
BEGINS = "fzt_"
"""So that one that went somewhere by mistake can be recognised."""
MOST_LETTERS = 40
"""Of what it is called."""


@dataclass(frozen=True)
class Token:
    """What its owner sees of a token; times are seconds since 1970."""

    token_id: int
    label: str
    basis: str
    made_at: float
    expires_at: float
    revoked_at: float | None

    def holds(self, now: float) -> bool:
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True)
class Bearer:
    """Who shows a valid token, with the rights he has now, and which figures it shows."""

    actor: Actor
    basis: str


class Tokens:
    """The tokens of a home."""

    def __init__(self, store: Store, audit: Audit) -> None:
        self._store, self._audit = store, audit

    def make(self, by: Actor, label: str, basis: str, days: int) -> str:
        """A new token of one's own; it cannot be had a second time. Raises Refusal."""
        label = label.strip()[:MOST_LETTERS]
        if not label:
            raise Refusal("label_needed")
        if not by.may("api") or basis not in BASES or days not in DAYS:
            raise Refusal("not_allowed")
        secret, now = BEGINS + secrets.token_urlsafe(32), time.time()
        kept = {"owner": by.name, "label": label, "basis": basis, "made_at": now, "expires_at": now + days * 86_400}
        with self._store.changing():
            self._store.run("add_token", secret_hash=hashed(secret), **kept)
            self._audit.note(by.name, "token_made", f"{label} {basis} {days}", source=by.source)
        return secret

    def of(self, owner: str) -> list[Token]:
        """Newest first, ended ones too."""
        return [Token(**row) for row in self._store.run("tokens_of", owner=owner)]

    def revoke(self, by: Actor, token_id: int) -> None:
        """From now on one's own token opens nothing; another's stays as it is."""
        with self._store.changing():
            self._store.run("revoke_token", owner=by.name, token_id=token_id, revoked_at=time.time())
            self._audit.note(by.name, "token_revoked", str(token_id), source=by.source)

    def revoke_all(self, by: Actor, owner: str) -> None:
        """Ends all tokens of somebody, for whoever keeps the accounts. Raises Refusal."""
        if not by.may("accounts"):
            self._audit.note(by.name, "token_revoked", owner, "not_allowed", by.source)
            raise Refusal("not_allowed")
        with self._store.changing():
            self._store.run("end_tokens_of", owner=owner, revoked_at=time.time())
            self._audit.note(by.name, "token_revoked", owner, source=by.source)

    def bearer(self, secret: str, source: str) -> Bearer | None:
        """Who shows it; None when it is unknown, has ended, or its owner may not enter or not use the interface."""
        found = self._store.run("token_found", secret_hash=hashed(secret), now=time.time())
        if not found:
            return None
        who = actor(self._store, found[0]["owner"], source)
        return Bearer(who, found[0]["basis"]) if who.may("api") else None
