"""The warehouse: one DuckDB file that only this process writes, rebuilt at any time from the archive.

WarehouseBusy         another process holds the file
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from dashboard.catalogue import Catalogue
from dashboard.decisions import NOW, Decision, Perspective
from dashboard.model import State
from dashboard.sql import statement, statements
from dashboard.store import tables
from dashboard.store.perspectives import Perspectives
from dashboard.store.tables import Arrival

Contents = dict[str, pa.Table]
"""The stored rows by table, sorted."""

RECEIVED = ("submission", "observation", "problem", "decision")
"""The tables that are made from archive and journal alone."""

Note = Callable[[int], int]
"""Writes into the journal what is being stored, given the journal's length as known; returns its new length."""


class Newest(NamedTuple):
    """The newest version of a report, and how it came."""

    version: int
    file: str
    sha256: str
    sender: str
    received_at: datetime
    state: State


class WarehouseBusy(RuntimeError):
    """Another process has the warehouse open; DuckDB lets only one process write."""


class Warehouse:
    """Tables and views of queries/schema over one file; `version` grows with every change, for caches.

    `state` of an area is the version in which something of it was stored last.

    `mark` is the length of the journal that is taken in; a new file starts with the one given. A file whose tables are
    those of another version is put aside (`set_aside`) and starts anew, with nothing taken in.
    """

    def __init__(self, path: Path, catalogue: Catalogue, mark: int = 0) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.catalogue = catalogue
        self.version = 0
        self._changed: dict[str, int] = {}
        self._all_changed = 0
        self.path = path
        self.set_aside: Path | None = None
        self._write = threading.RLock()
        self._connect()
        if self._is_of_another_version():
            self.set_aside, mark = path.with_stem(f"{path.stem}-before"), 0
            self._connection.close()
            path.replace(self.set_aside)
            self._connect()
        self._prepare(mark)

    def _connect(self) -> None:
        with _busy_told(self.path):
            self._connection = duckdb.connect(str(self.path))
        self._perspectives = Perspectives(self._connection, self.path.stem)

    def close(self) -> None:
        self._connection.close()

    def reopen(self) -> None:
        """After a full disk has made DuckDB give up on all its connections."""
        with self._write:
            self._connection.close()
            self._connect()
            self.mark = self._marked() or 0
            self._count(None)

    def cursor(
        self, perspective: Perspective = NOW, area: str = ""
    ) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """A cursor of its own for one thread and one question; a shared connection would raise.

        With an area it finds the rows of that area only, and answers sooner.
        """
        return self._perspectives.cursor(perspective, area, self.state(area))

    def state(self, area: str) -> int:
        """Grows when something of an area is stored; of all areas ('') that is the version."""
        return max(self._all_changed, self._changed.get(area, 0)) if area else self.version

    def _count(self, areas: Iterable[str] | None) -> None:
        """Something of these areas is stored; None for all of them.

        The version comes last: who sees the new one must not be given what was made of an area before.
        """
        version = self.version + 1
        if areas is None:
            self._all_changed = version
        else:
            self._changed |= dict.fromkeys(areas, version)
        self.version = version

    def alone(self) -> AbstractContextManager[Any]:
        """Nobody else writes meanwhile."""
        return self._write

    def _is_of_another_version(self) -> bool:
        with self.cursor() as cursor:
            found = cursor.execute(statement("store/columns")).fetchall()
        known = {table for table, _ in found}
        mine = [(table, column) for table in RECEIVED for column in tables.COLUMNS[table]]
        theirs = [(table, column) for table in RECEIVED for each, column in found if each == table]
        return "submission" in known and mine != theirs

    def _prepare(self, mark: int) -> None:
        with self._transaction() as cursor:
            for text in statements("schema/[123]_*"):
                cursor.execute(text)
            for table, rows in tables.catalogue_rows(self.catalogue).items():
                _append(cursor, table, rows)
            for text in statements("store/move_*"):
                cursor.execute(text)
            if not cursor.execute(statement("store/marked")).fetchall():
                cursor.execute(statement("store/begin_mark"), {"length": mark})
        self.mark = self._marked()

    def use(self, catalogue: Catalogue) -> None:
        """Goes on with another state of the catalogue."""
        with self._write:
            self.catalogue = catalogue
            self._prepare(self.mark)

    def _marked(self) -> int:
        with self.cursor() as cursor:
            ((length,),) = cursor.execute(statement("store/marked")).fetchall()
        return int(length)

    @contextmanager
    def _transaction(self, areas: Iterable[str] | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
        """All or nothing, one at a time; what is stored is of these areas, by default of all."""
        with self._write, self.cursor() as cursor:
            cursor.begin()
            try:
                yield cursor
            except BaseException:  # also when the process is asked to stop: nothing half stored; passed on as it came
                cursor.rollback()
                raise
            cursor.commit()
            self._count(areas)

    @contextmanager
    def _noted(self, note: Note, areas: Iterable[str] | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
        """A transaction whose entry in the journal is on disk before it commits."""
        with self._write:
            try:
                with self._transaction(areas) as cursor:
                    yield cursor
                    mark = note(self.mark)
                    cursor.execute(statement("store/mark"), {"length": mark})
            except BaseException:  # also when the process is asked to stop: passed on as it came, once the mark is true
                # A commit may raise and stand all the same, so the mark is read again. Where that fails, too, what was
                # raised says more, and a mark left too small is found at the next entry (Archive.note raises Behind).
                with suppress(duckdb.Error):
                    before, self.mark = self.mark, self._marked()
                    if self.mark != before:
                        self._count(None)
                raise
            self.mark = mark

    # Submissions ------------------------------------------------------------------------------------------------------

    def known(self, sha256s: Sequence[str]) -> dict[tuple[str, str, str], str]:
        """(sha256, unit, period) → submission id of what stands of these files."""
        with self.cursor() as cursor:
            rows = cursor.execute(statement("store/known_submissions"), {"sha256s": list(sha256s)}).fetchall()
        return {(sha256, unit_code, period): key for sha256, unit_code, period, key in rows}

    def newest_versions(self, units: Iterable[str]) -> dict[tuple[str, str], Newest]:
        """(unit, period) → the newest version of the report, of these units."""
        rows = self.asked("newest_versions", unit_codes=sorted(units))
        return {(unit_code, period): Newest(*came) for unit_code, period, *came in rows}

    def add(self, arrivals: Sequence[Arrival], note: Note) -> None:
        """Stores files whole in their order, with what was decided of them on the way in."""
        units = {one.submission.unit_code for each in arrivals for one in each.entries}
        units |= {decision.unit_code for each in arrivals for decision in each.decisions}
        with self._noted(note, self._areas(units)) as cursor:
            for table, rows in tables.arrived_rows(arrivals, self.catalogue).items():
                _append(cursor, table, rows)
            _append_decisions(cursor, [decision for each in arrivals for decision in each.decisions])
            _settle(cursor, {one.submission.unit_code for each in arrivals for one in each.entries if one.version > 1})

    def decide(self, decisions: Sequence[Decision], note: Note) -> None:
        """Adds decisions and brings the reports they are about into the state that follows."""
        with self._noted(note, self._areas({each.unit_code for each in decisions})) as cursor:
            _append_decisions(cursor, decisions)
            _settle(cursor, {each.unit_code for each in decisions if each.version})

    def _areas(self, units: Iterable[str]) -> set[str]:
        """The areas of these units; a unit the catalogue does not know has none, and no question finds it."""
        return {str(self.catalogue.units[code].parent_code) for code in units if code in self.catalogue.units}

    def replace_contents(self, contents: Contents, mark: int) -> None:
        """Puts other contents in the place of all that is stored, whole; observations land in reading order."""
        with self._noted(lambda _: mark) as cursor:
            for table, rows in contents.items():
                cursor.execute(statement(f"store/clear_{table}"))
                cursor.from_arrow(rows).insert_into(table)

    def asked(self, name: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """The rows of one of the store's own statements."""
        with self.cursor() as cursor:
            return cursor.execute(statement(f"store/{name}"), parameters).fetchall()

    def contents(self) -> Contents:
        """Every stored row by table, in a fixed order: two warehouses with the same content are equal."""
        with self.cursor() as cursor:
            return {table: cursor.sql(statement(f"store/contents_of_{table}")).to_arrow_table() for table in RECEIVED}


@contextmanager
def _busy_told(path: Path) -> Iterator[None]:
    """Raises WarehouseBusy for what DuckDB says of a file that another process has open."""
    try:
        yield
    except duckdb.IOException as error:
        if "lock" not in str(error).lower() and "being used" not in str(error).lower():
            raise
        raise WarehouseBusy(str(path)) from error


def free_to_open(path: Path) -> None:
    """Raises WarehouseBusy when another process has the file open. Whether it can be read does not matter here."""
    if path.exists():
        with suppress(duckdb.Error), _busy_told(path):
            duckdb.connect(str(path), read_only=True).close()


def _settle(cursor: duckdb.DuckDBPyConnection, units: set[str]) -> None:
    if units:
        cursor.execute(statement("store/settle"), {"unit_codes": sorted(units)})


def _append_decisions(cursor: duckdb.DuckDBPyConnection, decisions: Sequence[Decision]) -> None:
    if decisions:
        ((last,),) = cursor.execute(statement("store/last_position")).fetchall()
        rows = [tables.decision_row(last + at, each) for at, each in enumerate(decisions, start=1)]
        _append(cursor, "decision", rows)


def _append(cursor: duckdb.DuckDBPyConnection, table: str, rows: tables.Rows) -> None:
    cursor.from_arrow(tables.arrow(table, rows)).insert_into(table)
