"""What was done: who, what, on what, when, from where, with which outcome. Lines are added, never changed.

Each line holds the hash of the one before it, so that a line changed, taken out or put in later is found.
"""

from __future__ import annotations

import hashlib
import json
import math
import time
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
MOST_POSITION = 2**62
AT_ONCE = 2_000
"""Lines read at a time; while they are read nobody else gets to the file."""
FOLLOWED = 600
"""Seconds for which it is not looked again whether lines that held still hold."""


@dataclass(frozen=True)
class Wanted:
    """Which lines somebody looks for; '' is all. Days are included."""

    who: str = ""
    what: str = ""
    outcome: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Followed:
    """How far the chain was followed, and where it did not hold."""

    position: int = 0
    hash: str = ""
    broken: tuple[int, ...] = ()


class Audit:
    """The audit of a home."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._so_far, self._whole_at = Followed(), -math.inf

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
        """The lines that fit, newest first; read in portions, between which others come to their turn."""
        found: list[Row] = []
        while len(found) < at_most:
            before = found[-1]["position"] if found else MOST_POSITION
            portion = min(AT_ONCE, at_most - len(found))
            more = self._store.run("audit_lines", **vars(wanted), before=before, at_most=portion)
            found += more
            if len(more) < portion:
                break
        return found

    def totals(self, wanted: Wanted) -> tuple[int, int]:
        """How many lines fit, and how many of them tell of what did not come about."""
        (row,) = self._store.run("audit_totals", **vars(wanted))
        return row["lines"], row["refused"]

    def actors(self) -> list[str]:
        """Who ever did anything."""
        return [row["who"] for row in self._store.run("audit_actors")]

    def actions(self) -> list[str]:
        """What was ever done or tried."""
        return [row["what"] for row in self._store.run("audit_actions")]

    def broken(self) -> list[int]:
        """The positions where the chain does not hold: changed, put in or taken out; none when all is well."""
        return self._followed(Followed())

    def broken_lately(self) -> list[int]:
        """As `broken`, but what was followed within the last FOLLOWED seconds is not read again."""
        is_fresh = time.monotonic() - self._whole_at < FOLLOWED
        return self._followed(self._so_far) if is_fresh else self.broken()

    def _followed(self, so_far: Followed) -> list[int]:
        counted = self._store.run("audit_counted")  # first, since lines are added meanwhile
        if so_far.position == 0:
            self._whole_at = time.monotonic()
        while lines := self._store.run("audit_chain", after=so_far.position, at_most=AT_ONCE):
            for line in lines:
                so_far = _followed_by(so_far, line)
        self._so_far = so_far
        is_cut_off = bool(counted) and counted[0]["positions"] > so_far.position
        return [*so_far.broken, *([so_far.position + 1] if is_cut_off else [])]


def _followed_by(so_far: Followed, line: Row) -> Followed:
    holds = line["position"] == so_far.position + 1 and line["previous_hash"] == so_far.hash
    broken = () if holds and line["hash"] == _hash(line) else (line["position"],)
    return Followed(line["position"], line["hash"], so_far.broken + broken)


def _hash(line: Row) -> str:
    text = json.dumps([line[name] for name in HASHED], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
