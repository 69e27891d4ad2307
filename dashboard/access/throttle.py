"""How often somebody may try: a few failures under a name and from an address, then a wait. Kept on disk."""

from __future__ import annotations

import time

from dashboard.access.store import Store

MOST_FAILURES = 5
WINDOW = 15 * 60
"""Seconds in which they count."""


class Throttle:
    """Counts an attempt before it is made, so that guesses at the same moment are counted too."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, account: str, source: str) -> int | None:
        """The number of the attempt; None where there were too many, whether or not the name is known."""
        now = time.time()
        with self._store.changing():
            self._store.run("end_old_attempts", until=now - WINDOW)
            (found,) = self._store.run("failures", account=account, source=source, since=now - WINDOW)
            if max(found.values()) >= MOST_FAILURES:
                return None
            (row,) = self._store.run("add_attempt", account=account, source=source, tried_at=now)
            return row["attempt_id"]

    def succeed(self, attempt: int, account: str) -> None:
        """Forgets the attempt and what failed under the name; other names tried from the address still count."""
        self._store.run("end_attempt", attempt_id=attempt, account=account)

    def unlock(self, account: str, source: str) -> None:
        """Forgets what failed under the name, or from the address; '' is none."""
        self._store.run("unlock", account=account, source=source)
