"""Who is in: an opaque secret in the browser, its hash here. A session that ended is ended for every tab at once."""

from __future__ import annotations

import hashlib
import math
import secrets
import time

from dashboard.access.model import Actor, Session
from dashboard.access.store import Store

IDLE = 2 * 3600
"""Seconds without use after which a session ends."""
LONGEST = 12 * 3600
"""Seconds after which it ends in any case: a day at the desk."""
TOUCHED = 60
"""Seconds between two notes that it is in use: a page asks many times a second."""


class Sessions:
    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, account: str, source: str, id_token: str = "") -> str:
        """The secret of a new session: 128 bits."""
        secret, now = secrets.token_urlsafe(16), time.time()
        made = {"secret_hash": hashed(secret), "account": account, "created_at": now, "source": source}
        made["id_token"] = id_token
        with self._store.changing():
            self._store.run("end_old_sessions", seen_after=now - IDLE, created_after=now - LONGEST)
            self._store.run("add_session", **made)
        return secret

    def find(self, secret: str, source: str = "") -> Session | None:
        """Whose it is, with the roles of this moment; None once it ended.

        Who acts comes from `source`, the address of this request; where none is given, from that of the login.
        """
        if not secret:
            return None
        key, now = hashed(secret), time.time()
        found = self._store.run("session", secret_hash=key, seen_after=now - IDLE, created_after=now - LONGEST)
        if not found:
            return None
        if now - found[0]["seen_at"] > TOUCHED:
            self._store.run("touch_session", secret_hash=key, seen_at=now)
        who = actor(self._store, found[0]["account"], source or found[0]["source"])
        return Session(who, bool(found[0]["is_one_time"]), found[0]["id_token"])

    def end(self, secret: str) -> None:
        self._store.run("end_session", secret_hash=hashed(secret))

    def end_all(self) -> None:
        self._store.run("end_old_sessions", seen_after=math.inf, created_after=math.inf)


def actor(store: Store, account: str, source: str = "") -> Actor:
    """An account with its roles and places as they are now."""
    roles = tuple(row["role"] for row in store.run("roles_of", account=account))
    scopes = store.run("scopes_of", account=account)
    units, areas = (tuple(row["code"] for row in scopes if row["kind"] == kind) for kind in ("unit", "area"))
    return Actor(account, roles, units, areas, source)


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
