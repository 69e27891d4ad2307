"""Other eyes on the same warehouse: what leaders see, what was known on a day, what an acceptance would change.

A perspective is a schema in memory that holds the same views over other submissions. A cursor that looks through it
finds names there first, so that no question knows of perspectives.

Who asks about one area looks through its part of a perspective: a schema, too, with the rows of that area, and with
what many questions start from kept as tables. It is made when the area is first asked about and again when something of
it was stored since. Planning a question from the bottom takes longer than answering it (docs/benchmarks.md).
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

import duckdb

from dashboard.decisions import NOW, Perspective
from dashboard.sql import statement, statements

MOST = {"whole": 8, "part": 16, "passing": 4}
"""How many of each sort are kept. Making a whole one takes less than a tenth of a second; the part of an area of fifty
units and ten years takes about 50 MB. Parts of days gone by and of submissions that are tried pass: a reviewer who
opens one after the other must not take the place of what all others look at."""

KEPT = frozenset(
    "unit_period cell unit_completeness base_cell heir_ratio base year_pair doubt_reason doubt doubted_cell "
    "doubted_pair possible_value area_pair".split()
)
"""The views that are kept as tables for an area."""

_VIEW = re.compile(r"or replace view (\w+)")
"""What follows `create` where queries/schema defines a view."""


class _Eyes(NamedTuple):
    """Whose eyes, on which area ('' for all), in which state of what is stored."""

    perspective: Perspective
    area: str = ""
    state: int = 0

    @property
    def sort(self) -> str:
        """One of MOST."""
        if not self.area:
            return "whole"
        return "passing" if self.perspective.as_of or self.perspective.trying else "part"


@dataclass
class _Kept:
    """A schema, how many cursors and other schemas look through it just now, and the one it looks through itself."""

    schema: str
    under: _Kept | None
    lookers: int = 0

    @property
    def path(self) -> list[str]:
        return [f"seen.{self.schema}", *(self.under.path if self.under else [])]


class Perspectives:
    """Those of one connection; safe to use from many threads."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, database: str) -> None:
        self._connection, self._database = connection, database
        self._kept: OrderedDict[_Eyes, _Kept] = OrderedDict()
        self._made = 0
        self._lock, self._making = threading.Lock(), threading.RLock()
        with connection.cursor() as cursor:
            cursor.execute(statement("perspectives/attach"))

    @contextmanager
    def cursor(self, perspective: Perspective, area: str = "", state: int = 0) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor of its own that looks through a perspective, or through the part of an area in it.

        `state` tells whether an area that was made before is still as stored.
        """
        if perspective == NOW and not area:
            with self._connection.cursor() as cursor:
                yield cursor
            return
        kept = self._take(_Eyes(perspective, area, state))
        try:
            with self._connection.cursor() as cursor:
                self._look(cursor, kept)
                yield cursor
        finally:
            self._leave(kept)

    def _take(self, eyes: _Eyes) -> _Kept:
        """Looks up or makes; whoever takes leaves. Only one is made at a time, and nobody else waits for it."""
        kept = self._known(eyes)
        if kept is None:
            with self._making:
                kept = self._known(eyes) or self._added(eyes)
        return kept

    def _known(self, eyes: _Eyes) -> _Kept | None:
        with self._lock:
            kept = self._kept.get(eyes)
            if kept:
                kept.lookers += 1
                self._kept.move_to_end(eyes)
        return kept

    def _added(self, eyes: _Eyes) -> _Kept:
        kept = self._open(eyes)
        with self._lock:
            self._kept[eyes] = kept
            for each in self._too_many(eyes):
                self._close(each)
        return kept

    def _leave(self, kept: _Kept) -> None:
        with self._lock:
            kept.lookers -= 1

    def _too_many(self, newest: _Eyes) -> list[_Eyes]:
        """What nobody looks through: other states of the same area, and the longest unused beyond the limits.

        One that somebody looks through stays: its names would be found in the warehouse instead.
        """
        idle = [each for each, kept in self._kept.items() if not kept.lookers]
        old = [each for each in idle if newest.area and each[:2] == newest[:2] and each != newest]
        for sort, most in MOST.items():
            left = [each for each in self._kept if each.sort == sort and each not in old]
            old += [each for each in left if each in idle][: max(0, len(left) - most)]
        return old

    def _close(self, eyes: _Eyes) -> None:
        kept = self._kept.pop(eyes)
        if kept.under:
            kept.under.lookers -= 1
        with self._connection.cursor() as cursor:
            _named(cursor, "close", kept.schema)

    def _open(self, eyes: _Eyes) -> _Kept:
        """A new one, taken. The part of an area looks through its perspective for as long as it is kept."""
        under = self._take(_Eyes(eyes.perspective)) if eyes.area and eyes.perspective != NOW else None
        self._made += 1
        kept = _Kept(f"p{self._made}", under, lookers=1)
        try:
            with self._connection.cursor() as cursor:
                cursor.begin()  # in the eyes of one moment; undone where it fails
                _named(cursor, "open", kept.schema)
                self._look(cursor, kept)
                for text, values in _of_area(eyes.area) if eyes.area else made_of(eyes.perspective):
                    cursor.execute(text, values)
                cursor.commit()
        except BaseException:  # also when the process is asked to stop: nobody looks through what is under it
            if under:
                self._leave(under)
            raise
        return kept

    def _look(self, cursor: duckdb.DuckDBPyConnection, kept: _Kept) -> None:
        path = ",".join([*kept.path, f"{self._database}.main"])
        cursor.execute(statement("perspectives/look"), {"path": path})


def _named(cursor: duckdb.DuckDBPyConnection, what: str, schema: str) -> None:
    cursor.execute(statement(f"perspectives/{what}").replace("perspective_name", schema))


_Made = Iterator[tuple[str, dict[str, Any] | None]]
"""Statements in order, each with its values."""


def made_of(perspective: Perspective) -> _Made:
    """What makes a perspective; what it does not define is that of the warehouse."""
    if perspective.as_of:
        until = datetime.combine(perspective.as_of + timedelta(days=1), time.min)
        yield statement("perspectives/moment"), {"until": until}
        yield statement("schema/2_views_standing"), None
        yield statement("perspectives/dated"), None
    if perspective.trying:
        yield statement("perspectives/tried"), {"submission_id": perspective.trying}
        yield statement("perspectives/tried_submission"), None
    if perspective.basis == "accepted":
        yield statement("perspectives/accepted"), None
    for text in statements("schema/3_*"):
        yield text, None


def _of_area(area: str) -> _Made:
    """What makes the part of an area: its rows, and the views over them."""
    for text in statements("perspectives/area_*"):
        yield text, {"area": area}
    for text in (statement("schema/2_views_standing"), *statements("schema/3_*")):
        yield _VIEW.sub(_kept_as_table, text), None


def _kept_as_table(view: re.Match[str]) -> str:
    return f"table {view[1]}" if view[1] in KEPT else view[0]
