"""The warehouse: one DuckDB file that only this process writes, rebuilt at any time from the archive.

WarehouseBusy         another process holds the file
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from dashboard.catalogue import Catalogue
from dashboard.model import Receipt, State, Submission
from dashboard.sql import statement, statements
from dashboard.store import tables

Contents = dict[str, pa.Table]
"""The stored rows by table, sorted."""


class WarehouseBusy(RuntimeError):
    """Another process has the warehouse open; DuckDB lets only one process write."""


class Warehouse:
    """Tables and views of queries/schema over one file; `version` grows with every change, for caches."""

    def __init__(self, path: Path, catalogue: Catalogue) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.catalogue = catalogue
        self.version = 0
        self._write = threading.Lock()
        try:
            self._connection = duckdb.connect(str(path))
        except duckdb.IOException as error:
            if "lock" not in str(error).lower() and "being used" not in str(error).lower():
                raise
            raise WarehouseBusy(str(path)) from error
        self._prepare()

    def close(self) -> None:
        self._connection.close()

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor of its own for one thread and one question; a shared connection would raise."""
        return self._connection.cursor()

    def _prepare(self) -> None:
        with self._transaction() as cursor:
            for text in statements("schema/[123]_*"):
                cursor.execute(text)
            for table, rows in tables.catalogue_rows(self.catalogue).items():
                _append(cursor, table, rows)

    @contextmanager
    def _transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """All or nothing, one at a time."""
        with self._write, self.cursor() as cursor:
            cursor.begin()
            try:
                yield cursor
            except BaseException:  # also when the process is asked to stop: nothing half stored; passed on as it came
                cursor.rollback()
                raise
            cursor.commit()
            self.version += 1

    # Submissions ------------------------------------------------------------------------------------------------------

    def known(self, sha256s: Sequence[str]) -> dict[tuple[str, str, str], str]:
        """(sha256, unit, period) → submission id of what was stored of these files."""
        with self.cursor() as cursor:
            rows = cursor.execute(statement("store/known_submissions"), {"sha256s": list(sha256s)}).fetchall()
        return {(sha256, unit_code, period): key for sha256, unit_code, period, key in rows}

    def add(self, submissions: Sequence[tuple[Submission, State]], receipt: Receipt, note: Any) -> list[str]:
        """Stores the submissions of one file whole and returns their ids; `note()` is called before the commit."""
        with self._transaction() as cursor:
            keys = [self._add(cursor, submission, state, receipt) for submission, state in submissions]
            note()
        return keys

    def _add(self, cursor: duckdb.DuckDBPyConnection, submission: Submission, state: State, receipt: Receipt) -> str:
        who = {"unit_code": submission.unit_code, "period": submission.period}
        ((last,),) = cursor.execute(statement("store/last_version"), who).fetchall()
        version = 1 if last is None else last + 1
        key = f"{submission.period}/{submission.unit_code}/{version}"
        row = tables.submission_row(key, submission, version, state, receipt, self.catalogue.version)
        _append(cursor, "submission", [row])
        _append(cursor, "observation", tables.observation_rows(key, submission))
        _append(cursor, "problem", tables.problem_rows(key, submission))
        cursor.execute(statement("store/supersede"), {**who, "version": version})
        return key

    def replace_contents(self, contents: Contents) -> None:
        """Puts other contents in the place of all that is stored, whole; observations land in reading order."""
        with self._transaction() as cursor:
            for table, rows in contents.items():
                cursor.execute(statement(f"store/clear_{table}"))
                cursor.from_arrow(rows).insert_into(table)

    def previous_figures(self, unit_code: str, period: str) -> list[tuple[Any, ...]]:
        """(indicator, value, precision) of what the unit reported for `period`, in its current version."""
        with self.cursor() as cursor:
            who = {"unit_code": unit_code, "period": period}
            return cursor.execute(statement("store/previous_figures"), who).fetchall()

    def contents(self) -> Contents:
        """Every stored row by table, in a fixed order: two warehouses with the same content are equal."""
        with self.cursor() as cursor:
            return {
                table: cursor.sql(statement(f"store/contents_of_{table}")).to_arrow_table()
                for table in ("submission", "observation", "problem")
            }


def _append(cursor: duckdb.DuckDBPyConnection, table: str, rows: tables.Rows) -> None:
    cursor.from_arrow(tables.arrow(table, rows)).insert_into(table)
