"""What was done: who, what, on what, when, from where, with which outcome. Lines are added, never changed.

Each line holds the hash of the one before it, so that a line changed, taken out or put in later is found.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from dashboard.access.store import Row, Store
from dashboard.model import CHINA

DONE, FAILED = "done", "failed"
"""It came about; or something broke it off, and of several things some may be done."""
HASHED = ("noted_at", "who", "what", "about", "outcome", "source", "previous_hash")
MOST_LETTERS = 20_000
"""Of what a line is about; as many as an SQL text may have (sqlroom), so that none is cut. Others are, and say so."""
MOST_LINES = 1_000_000


@dataclass(frozen=True)
class Wanted:
    """Which lines somebody looks for; '' is all. Days are included."""

    who: str = ""
    what: str = ""
    outcome: str = ""
    since: str = ""
    until: str = ""


class Audit:
    """The audit of a home."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, who: str, what: str, on: str, outcome: str = DONE, source: str = "") -> None:
        """Adds a line; inside a transaction of the store it is kept or lost with the change it tells of."""
        with self._store.changing():
            last = self._store.run("audit_last")
            line = {
                "noted_at": datetime.now(CHINA).isoformat(timespec="milliseconds"),
                "who": who,
                "what": what,
                "about": on if len(on) <= MOST_LETTERS else f"{on[:MOST_LETTERS]} … ({len(on)})",
                "outcome": outcome,
                "source": source,
                "previous_hash": last[0]["hash"] if last else "",
            }
            self._store.run("add_audit", **line, hash=_hash(line))

    def lines(self, wanted: Wanted = Wanted(), at_most: int = MOST_LINES) -> list[Row]:  # noqa: B008 - frozen
        """The lines that fit, newest first."""
        return self._store.run("audit_lines", **vars(wanted), at_most=at_most)

    def names(self) -> tuple[list[str], list[str]]:
        """Who and what it knows."""
        rows = self._store.run("audit_names")
        return sorted({row["who"] for row in rows}), sorted({row["what"] for row in rows})

    def broken(self) -> list[int]:
        """The positions where the chain does not hold: changed, put in or taken out; none when all is well."""
        found, previous, expected = [], "", 1
        for line in self._store.run("audit_chain"):
            holds = line["position"] == expected and line["previous_hash"] == previous and line["hash"] == _hash(line)
            if not holds:
                found.append(line["position"])
            previous, expected = line["hash"], line["position"] + 1
        counted = self._store.run("audit_counted")
        if counted and counted[0]["positions"] >= expected:
            found.append(expected)  # the last lines were cut off
        return found


def _hash(line: Row) -> str:
    text = json.dumps([line[name] for name in HASHED], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
