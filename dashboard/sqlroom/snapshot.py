"""The file that foreign SQL reads: the catalogue, accepted figures and the views that questions start from.

What is accepted counts, as for leaders. There is nothing else in it: no accounts, no words of people who decide, no
figures of reports that wait. DuckDB cannot open a file that is being written, hence a copy, made when the warehouse has
changed.
"""

from __future__ import annotations

import shutil
import threading
from contextlib import suppress
from pathlib import Path

import duckdb

from dashboard.decisions import LEADERS
from dashboard.sql import statement, statements
from dashboard.store import tables
from dashboard.store.warehouse import Warehouse

TABLES = ("submission", "observation", "problem", "unit_completeness")
"""What is copied; the catalogue comes from the catalogue."""
WITHOUT = ("3_views_explanations", "3_views_questions", "3_views_versions")
"""Views of what people decided, and of reports that wait."""
KEPT = 2
"""Files: the newest and the one before, which a process may be about to open."""


class Snapshot:
    """The copy of a warehouse in a folder of its own; safe to use from many threads."""

    def __init__(self, warehouse: Warehouse, folder: Path) -> None:
        self._warehouse, self._folder = warehouse, folder
        self._version: int | None = None
        self._made: list[Path] = []
        self._lock = threading.Lock()

    def current(self) -> Path:
        """The file with what the warehouse holds now; made anew if it has changed since."""
        with self._lock:
            if not self._made:
                shutil.rmtree(self._folder, ignore_errors=True)
                self._folder.mkdir(parents=True, mode=0o700)
            version = self._warehouse.version
            if version != self._version:
                self._made.append(self._make(version))
                self._version = version
                self._forget()
            return self._made[-1]

    def _make(self, version: int) -> Path:
        path = self._folder / f"{version}.duckdb"
        with duckdb.connect(str(path)) as copy:
            for text in (statement("schema/1_catalogue"), statement("schema/2_submissions")):
                copy.execute(text)
            copy.execute(statement("perspectives/accepted"))
            for text in _views():
                copy.execute(text)
            copy.execute(statement("readable/drop_unit_completeness"))
            for table, rows in tables.catalogue_rows(self._warehouse.catalogue).items():
                copy.from_arrow(tables.arrow(table, rows)).insert_into(table)
            self._fill(copy)
        return path

    def _fill(self, copy: duckdb.DuckDBPyConnection) -> None:
        """In one transaction of the warehouse, so that tables fit each other."""
        with self._warehouse.cursor(LEADERS) as cursor:
            cursor.begin()
            for table in TABLES:
                rows = copy.from_arrow(cursor.sql(statement(f"readable/{table}")).to_arrow_reader())
                rows.create(table) if table == "unit_completeness" else rows.insert_into(table)
            cursor.rollback()

    def _forget(self) -> None:
        while len(self._made) > KEPT:
            with suppress(OSError):  # Windows: somebody still reads it; the next start removes it
                self._made.pop(0).unlink()


def _views() -> list[str]:
    left_out = {text for name in WITHOUT for text in statements(f"schema/{name}")}
    return [text for text in statements("schema/3_*") if text not in left_out]
