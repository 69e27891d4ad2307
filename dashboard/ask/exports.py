"""What is exported: the rows of the question `observations`, what was chosen of them and what they cover.

The formats are in `exports_plain`, `exports_sdmx` and `exports_xlsx`; `exports_forms` lists them. All hold these rows.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from dashboard.ask.formats import text_value
from dashboard.ask.questions import Rows
from dashboard.catalogue import Catalogue
from dashboard.decisions import NOW, Perspective
from dashboard.locale import Words
from dashboard.model import CHINA

COLUMNS = (
    *("unit_code", "unit_name", "kind", "area", "area_name"),
    *("indicator_code", "indicator_name", "indicator_name_en", "category", "measure", "period"),
    *("status", "value", "lower", "upper", "precision", "raw", "note"),
    *("report_state", "doubts"),
    *("version", "file", "sheet", "cell", "sender", "received_at"),
)
"""What every format holds of a row. `received_at` is a time of UTC+8; a text that is empty is null.

`report_state` says whether the report is accepted; `doubts` counts the reasons to doubt the figure.
"""

FILTERS = ("areas", "kinds", "units", "indicators", "periods", "statuses")
"""What can be chosen, by the names of the question's parameters; an empty list means all."""

STEP = 500
"""Rows written between two words about the progress."""

Record = dict[str, Any]
Progress = Callable[[int, int], None]
"""Told how many rows of how many are written."""


@dataclass(frozen=True)
class Coverage:
    """How much a selection holds; `statuses` counts the rows of each status, `zeros` those with the value 0.

    `waiting` counts the submissions that are not accepted yet, `doubted` the rows there are reasons to doubt.
    """

    rows: int
    units: int
    indicators: int
    periods: int
    submissions: int
    waiting: int
    doubted: int
    values: int
    zeros: int
    bounded: int
    statuses: Mapping[str, int]


@dataclass(frozen=True)
class Export:
    """Rows of `observations` to be written down, the choice they are the answer to, and when they are asked for."""

    rows: Rows
    chosen: Mapping[str, Sequence[str]]
    catalogue: Catalogue
    say: Words
    exported_at: datetime
    view: Perspective = NOW

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(self.rows)

    @cached_property
    def as_of(self) -> datetime | None:
        """When the newest of the reports came in that the rows are from; None when nobody sent anything."""
        return max((row["received_at"] for row in self.rows if row["received_at"] is not None), default=None)

    @cached_property
    def digest(self) -> str:
        """The first 12 digits of the SHA-256 over the rows: the same rows have the same version, whenever exported."""
        whole = hashlib.sha256()
        for record in records(self.rows):
            whole.update("\x1f".join(text_value(record[name]) for name in COLUMNS).encode() + b"\n")
        return whole.hexdigest()[:12]


def coverage(rows: Sequence[Mapping[str, Any]]) -> Coverage:
    """What rows of `observations` cover."""
    values = [row for row in rows if row["value"] is not None]
    return Coverage(
        rows=len(rows),
        units=len({row["unit_code"] for row in rows}),
        indicators=len({row["indicator_code"] for row in rows}),
        periods=len({row["period"] for row in rows}),
        submissions=len({row["submission_id"] for row in rows} - {None}),
        waiting=len({row["submission_id"] for row in rows if row["report_state"] == "submitted"}),
        doubted=sum(row["doubts"] > 0 for row in rows),
        values=len(values),
        zeros=sum(row["value"] == 0 for row in values),
        bounded=sum(row["precision"] != "exact" for row in values),
        statuses=Counter(row["status"] for row in rows),
    )


def records(rows: Sequence[Mapping[str, Any]], on_progress: Progress = lambda *_: None) -> Iterator[Record]:
    """The rows with the columns of an export, one by one."""
    for done, row in enumerate(rows):
        if done % STEP == 0:
            on_progress(done, len(rows))
        record = {name: row[name] if row[name] != "" else None for name in COLUMNS}
        if record["received_at"] is not None:
            record["received_at"] = record["received_at"].replace(tzinfo=CHINA)
        yield record
    on_progress(len(rows), len(rows))
