"""One installation at work: its catalogue, archive and warehouse together, for the pages and the command line.

with opened(home()) as desk: desk.receive(...), desk.ask("completeness", area=..., period=...)
"""

from __future__ import annotations

import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pyarrow as pa

from dashboard.ask.exports import Export
from dashboard.ask.questions import Rows, run
from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.home import Home, home
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.receiving import Incoming, Progress, Replay, preview, receive, replay
from dashboard.intake.template import template_workbook
from dashboard.locale import Words
from dashboard.model import CHINA, Report
from dashboard.periods import year_before
from dashboard.show import remarks
from dashboard.show.numbers import bounded
from dashboard.store.archive import Archive
from dashboard.store.warehouse import Contents, Warehouse

MOST_ANSWERS = 512
"""Answers kept for the current content of the warehouse; a county page asks about a dozen."""
MOST_ROWS = 300_000
"""Rows kept in them together: fifteen times all figures of a county."""


What = Literal["refused", "missing", "changed", "extra"]


class Difference(NamedTuple):
    """What does not fit: `key` is archive/SHA-256, or table/period/unit/version of rows that the warehouse lacks
    (missing), has otherwise (changed) or has alone (extra); `report` says why an archived file is refused."""

    key: str
    what: What
    report: Report | None = None


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
            while len(self._answers) > MOST_ANSWERS or self._rows_kept() > MOST_ROWS:
                self._answers.popitem(last=False)
        return rows

    def _rows_kept(self) -> int:
        return sum(map(len, self._answers.values()))

    def export(self, chosen: Mapping[str, Sequence[str]], say: Words) -> Export:
        """What there is to export of a choice (by the names of exports.FILTERS), as of now."""
        rows = self.ask("observations", **{name: list(codes) for name, codes in chosen.items()})
        return Export(rows, chosen, self.catalogue, say, datetime.now(CHINA))

    def preview(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """What would become of the files; nothing is stored."""
        return preview(self.warehouse, self.catalogue, files, on_progress)

    def receive(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """Archives and stores the files; one report each."""
        return receive(self.warehouse, self.archive, self.catalogue, files, on_progress)

    def annotated(self, report: Report, content: bytes, say: Words) -> bytes:
        """The reported file as it goes back: a comment on each cell with a problem, and a list of all problems."""
        found, summary = remarks.remarks(report, self.catalogue, say), remarks.summary(report, say)
        return WORKERS.run("annotate", self.catalogue, content, report.file, found, summary)

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

    def rebuild(self, on_progress: Progress = lambda *_: None) -> Replay:
        """Writes the warehouse anew from archive and journal, in one transaction; leaves it alone if a file refuses."""
        replayed, contents = self._replayed(on_progress)
        if not replayed.refused:
            self.warehouse.replace_contents(contents)
        return replayed

    def differences(self) -> list[Difference]:
        """What does not fit together: archived files that no longer read, else what a rebuild would change."""
        replayed, made = self._replayed()
        if replayed.refused:
            return [Difference(f"archive/{report.sha256}", "refused", report) for report in replayed.refused]
        kept = self.warehouse.contents()
        return [
            Difference(f"{table}/{key}", what)
            for table in kept
            for key, what in _changed(kept[table], made[table]).items()
        ]

    def _replayed(self, on_progress: Progress = lambda *_: None) -> tuple[Replay, Contents]:
        """The contents a warehouse has that is made from the archive alone."""
        with tempfile.TemporaryDirectory() as folder:
            fresh = Warehouse(Path(folder) / "warehouse.duckdb", self.catalogue)
            try:
                return replay(fresh, self.archive, self.catalogue, on_progress), fresh.contents()
            finally:
                fresh.close()


def _changed(kept: pa.Table, made: pa.Table) -> dict[str, What]:
    """Ids of the submissions whose rows differ; by which state of the catalogue they were judged does not count."""
    stored, remade = (set(table["submission_id"].to_pylist()) for table in (kept, made))
    rows = [
        {tuple(row.items()) for row in table.to_pylist()}
        for table in (each.drop_columns(set(each.column_names) & {"catalogue_version"}) for each in (kept, made))
    ]
    found = sorted({dict(row)["submission_id"] for row in rows[0] ^ rows[1]})
    return {key: "missing" if key not in stored else "changed" if key in remade else "extra" for key in found}


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
