"""How often somebody may try: a few failures under a name and from an address, then a wait. Kept on disk."""

from __future__ import annotations

import time

from dashboard.access.store import Store

MOST_FAILURES = 5
WINDOW = 15 * 60
"""Seconds in which they count."""
LONGEST = 30
"""Seconds after which an attempt that nobody finished has failed: its process is gone."""
PAUSE = 0.02
"""Seconds between two looks whether those before have finished."""


class Throttle:
    """Only failures count; attempts at the same moment wait for one another where all could fail."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, account: str, source: str) -> int | None:
        """The number of the attempt; None where there were too many failures, whether or not the name is known.

        Whoever gets a number says afterwards how it went: `succeed` or `fail`.
        """
        while True:
            now = time.time()
            with self._store.changing():
                self._store.run("end_old_attempts", until=now - WINDOW)
                (found,) = self._store.run(
                    "failures", account=account, source=source, since=now - WINDOW, given_up=now - LONGEST
                )
                if found["failed"] >= MOST_FAILURES:
                    return None
                if found["tried"] < MOST_FAILURES:
                    (row,) = self._store.run("add_attempt", account=account, source=source, tried_at=now)
                    return row["attempt_id"]
            time.sleep(PAUSE)

    def succeed(self, attempt: int, account: str) -> None:
        """Forgets the attempt and what failed under the name; other names tried from the address still count."""
        self._store.run("end_attempt", attempt_id=attempt, account=account)

    def fail(self, attempt: int) -> None:
        self._store.run("fail_attempt", attempt_id=attempt)

    def unlock(self, account: str, source: str) -> None:
        """Forgets what failed under the name, or from the address; '' is none."""
        self._store.run("unlock", account=account, source=source)

    def locked_sources(self) -> list[str]:
        """The addresses from which nobody can log in for now."""
        found = self._store.run("locked_sources", since=time.time() - WINDOW, most=MOST_FAILURES)
        return [row["source"] for row in found]
