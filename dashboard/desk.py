"""One installation at work: its catalogue, archive and warehouse together, for the pages and the command line.

with opened(home()) as desk: desk.receive(...), desk.ask("completeness", area=..., period=...)
"""

from __future__ import annotations

import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from dashboard.ask.questions import Rows, run
from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.home import Home, home
from dashboard.intake.receiving import Incoming, Progress, preview, receive, replay
from dashboard.intake.template import template_workbook
from dashboard.model import Report
from dashboard.periods import year_before
from dashboard.show.numbers import bounded
from dashboard.store.archive import Archive
from dashboard.store.warehouse import Contents, Warehouse

MOST_ANSWERS = 512
"""Answers kept for the current content of the warehouse; a county page asks about a dozen."""


class Desk:
    """Everything a verb or a page can ask for; safe to use from many threads."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.catalogue: Catalogue = read_catalogue(home.catalogue)
        self.archive = Archive(home.archive)
        self.warehouse = Warehouse(home.warehouse, self.catalogue)
        self._answers: OrderedDict[tuple[Any, ...], Rows] = OrderedDict()
        self._lock = threading.Lock()

    def close(self) -> None:
        self.warehouse.close()

    def ask(self, name: str, **parameters: Any) -> Rows:
        """The rows of a question; kept until anything is stored. Rows are shared: do not change them."""
        given = tuple(sorted((key, tuple(v) if isinstance(v, list) else v) for key, v in parameters.items()))
        key = (self.warehouse.version, name, given)
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        with self.warehouse.cursor() as cursor:
            rows = run(cursor, name, **parameters)
        with self._lock:
            self._answers[key] = rows
            while len(self._answers) > MOST_ANSWERS:
                self._answers.popitem(last=False)
        return rows

    def preview(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """What would become of the files; nothing is stored."""
        return preview(self.warehouse, self.catalogue, files, on_progress)

    def receive(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """Archives and stores the files; one report each."""
        return receive(self.warehouse, self.archive, self.catalogue, files, on_progress)

    def template(self, unit_code: str, period: str, lang: str = "zh") -> bytes:
        """The unit's own workbook for a period, with last year's figures from the store."""
        rows = self.warehouse.previous_figures(unit_code, year_before(period))
        previous = {code: self._as_typed(code, value, precision) for code, value, precision in rows}
        return template_workbook(self.catalogue, unit_code, period, previous, lang)

    def _as_typed(self, code: str, value: Decimal, precision: str) -> str:
        """A stored figure as a clerk would write it: ≥300, 是."""
        indicator = self.catalogue.indicators.get(code)
        if indicator and indicator.kind == "boolean":
            return "是" if value else "否"
        return bounded(value, precision)

    # State ------------------------------------------------------------------------------------------------------------

    def rebuild(self, on_progress: Progress = lambda *_: None) -> int:
        """Writes the warehouse anew from archive and journal, in one transaction; returns how many files."""
        count, contents = self._replayed(on_progress)
        self.warehouse.replace_contents(contents)
        return count

    def differences(self) -> list[str]:
        """What does not fit together: archived files that changed, and submissions a rebuild would make differently."""
        damaged = self.archive.damaged()
        if damaged:
            return [f"archive/{sha256}" for sha256 in damaged]
        kept, (_, made) = self.warehouse.contents(), self._replayed()
        return [f"{table}/{key}" for table in kept for key in _changed(kept[table], made[table])]

    def _replayed(self, on_progress: Progress = lambda *_: None) -> tuple[int, Contents]:
        """The contents a warehouse has that is made from the archive alone."""
        with tempfile.TemporaryDirectory() as folder:
            fresh = Warehouse(Path(folder) / "warehouse.duckdb", self.catalogue)
            try:
                return replay(fresh, self.archive, self.catalogue, on_progress), fresh.contents()
            finally:
                fresh.close()


def _changed(kept: pa.Table, made: pa.Table) -> list[str]:
    """Ids of the submissions whose rows differ; by which state of the catalogue they were judged does not count."""
    rows = [
        {tuple(row.items()) for row in table.to_pylist()}
        for table in (each.drop_columns(set(each.column_names) & {"catalogue_version"}) for each in (kept, made))
    ]
    return sorted({dict(row)["submission_id"] for row in rows[0] ^ rows[1]})


@contextmanager
def opened(home: Home) -> Iterator[Desk]:
    """A desk that is closed at the end. Raises CatalogueError or WarehouseBusy."""
    desk = Desk(home)
    try:
        yield desk
    finally:
        desk.close()


_open: dict[Home, Desk] = {}
_opening = threading.Lock()


def current() -> Desk:
    """The desk of this process for the home the environment names; opened once and kept."""
    where = home()
    with _opening:
        if where not in _open:
            _open[where] = Desk(where)
        return _open[where]
