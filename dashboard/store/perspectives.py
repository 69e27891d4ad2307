"""Other eyes on the same warehouse: what leaders see, what was known on a day, what an acceptance would change.

A perspective is a schema in memory that holds the same views over other submissions. A cursor that looks through it
finds names there first, so that no question knows of perspectives and nothing is copied.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

import duckdb

from dashboard.decisions import NOW, Perspective
from dashboard.sql import statement, statements

MOST = 8
"""Perspectives kept; making one takes less than a tenth of a second."""


@dataclass
class _Kept:
    """The schema of a perspective, and how many cursors look through it just now."""

    schema: str
    lookers: int = 0


class Perspectives:
    """Those of one connection; safe to use from many threads."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, database: str) -> None:
        self._connection, self._database = connection, database
        self._kept: OrderedDict[Perspective, _Kept] = OrderedDict()
        self._made = 0
        self._lock = threading.Lock()
        with connection.cursor() as cursor:
            cursor.execute(statement("perspectives/attach"))

    @contextmanager
    def cursor(self, perspective: Perspective) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor of its own that looks through a perspective."""
        if perspective == NOW:
            with self._connection.cursor() as cursor:
                yield cursor
            return
        kept = self._take(perspective)
        try:
            with self._connection.cursor() as cursor:
                self._look(cursor, kept.schema)
                yield cursor
        finally:
            with self._lock:
                kept.lookers -= 1

    def _take(self, perspective: Perspective) -> _Kept:
        with self._lock:
            if perspective not in self._kept:
                self._kept[perspective] = self._open(perspective)
            kept = self._kept[perspective]
            kept.lookers += 1
            self._kept.move_to_end(perspective)
            self._close_oldest()
        return kept

    def _close_oldest(self) -> None:
        """One that somebody looks through stays: its names would be found in the warehouse instead."""
        idle = [each for each, kept in self._kept.items() if not kept.lookers]
        for each in idle[: max(0, len(self._kept) - MOST)]:
            with self._connection.cursor() as cursor:
                _named(cursor, "close", self._kept.pop(each).schema)

    def _open(self, perspective: Perspective) -> _Kept:
        self._made += 1
        schema = f"p{self._made}"
        with self._connection.cursor() as cursor:
            _named(cursor, "open", schema)
            self._look(cursor, schema)
            for text, values in made_of(perspective):
                cursor.execute(text, values)
        return _Kept(schema)

    def _look(self, cursor: duckdb.DuckDBPyConnection, schema: str) -> None:
        cursor.execute(statement("perspectives/look"), {"path": f"seen.{schema},{self._database}.main"})


def _named(cursor: duckdb.DuckDBPyConnection, what: str, schema: str) -> None:
    cursor.execute(statement(f"perspectives/{what}").replace("perspective_name", schema))


def made_of(perspective: Perspective) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """What makes a perspective, in order, each with its values; what it does not define is that of the warehouse."""
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
