"""What is exported: the rows of the question `observations`, what was chosen of them and what they cover.

The formats are in `exports_plain`, `exports_sdmx` and `exports_xlsx`; `exports_forms` lists them. All hold these rows,
which flow through in batches: no format holds more than one of them, so that the country takes the memory of a county.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.catalogue import Catalogue
from dashboard.decisions import NOW, Perspective
from dashboard.locale import Words

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

NUMBERS = ("value", "lower", "upper")
_TYPES = {
    **dict.fromkeys(NUMBERS, pa.decimal128(18, 4)),
    **dict.fromkeys(("doubts", "version"), pa.int32()),
    "received_at": pa.timestamp("us", tz="+08:00"),
}
"""What is no text."""
SCHEMA = pa.schema([(name, _TYPES.get(name, pa.string())) for name in COLUMNS])
"""Names and types of a batch."""

FILTERS = ("areas", "kinds", "units", "indicators", "periods", "statuses")
"""What can be chosen, by the names of the question's parameters; an empty list means all."""

BATCH = 10_000
"""Rows of a batch."""

Row = Mapping[str, Any]
Batches = Generator[pa.RecordBatch, None, None]
Progress = Callable[[int, int], None]
"""Told how many rows of how many are written."""


@dataclass(frozen=True)
class Coverage:
    """How much a selection holds; `statuses` counts the rows of each status, `zeros` those with the value 0.

    `waiting` counts the submissions that are not accepted yet, `doubted` the rows there are reasons to doubt;
    `waiting_units` are those of which a report waits, also one that does not count yet. `periods` are in order; `as_of`
    is when the newest of the reports came in, None when nobody sent anything.
    """

    rows: int
    units: int
    indicators: int
    periods: Sequence[str]
    submissions: int
    waiting: int
    waiting_units: int
    doubted: int
    values: int
    zeros: int
    bounded: int
    statuses: Mapping[str, int]
    as_of: datetime | None


def coverage(counts: Sequence[Row]) -> Coverage:
    """What the rows of `observation_counts` say together."""
    same = "units indicators submissions waiting waiting_units doubted zeros bounded as_of".split()
    nothing = dict.fromkeys(("observations", "vals", *same), 0) | {"as_of": None}
    whole = next((row for row in counts if row["level"] == "all"), nothing)
    return Coverage(
        rows=whole["observations"],
        values=whole["vals"],
        periods=sorted(row["code"] for row in counts if row["level"] == "period"),
        statuses={row["code"]: row["observations"] for row in counts if row["level"] == "status"},
        **{name: whole[name] for name in same},
    )


@dataclass(frozen=True)
class Export:
    """Rows to be written down, what they cover, the choice they are the answer to, and when they are asked for.

    `begin` gives them anew each time, in the question's order, in batches that have COLUMNS at least; told how many
    rows are wanted it may ask for no more. `counts` are the rows of `observation_counts`.
    """

    begin: Callable[[int], Batches]
    coverage: Coverage
    chosen: Mapping[str, Sequence[str]]
    catalogue: Catalogue
    say: Words
    exported_at: datetime
    view: Perspective = NOW
    counts: Sequence[Row] = ()

    def batches(self, on_progress: Progress = lambda *_: None) -> Batches:
        """The rows, batch by batch, each with SCHEMA; empty texts are null."""
        done = 0
        for batch in self.begin(self.coverage.rows):
            on_progress(done, self.coverage.rows)
            yield _plain(batch)
            done += batch.num_rows
        on_progress(done, self.coverage.rows)

    def part(self, offset: int, limit: int) -> Export:
        """So many of the rows, from one on."""
        rows = max(0, min(limit, self.coverage.rows - offset))
        held = replace(self.coverage, rows=rows)
        return replace(self, begin=lambda _: _part(self.begin(offset + rows), offset, rows), coverage=held)

    def beginning(self, most: int) -> list[dict[str, Any]]:
        """The first rows with all columns of the question."""
        return [row for batch in _part(self.begin(most), 0, most) for row in batch.to_pylist()]


def _part(batches: Batches, offset: int, rows: int) -> Batches:
    """These rows of all that flow by, and no batch more."""
    with closing(batches):
        for batch in batches:
            if rows and batch.num_rows > offset:
                yield (wanted := batch.slice(offset, rows))
                rows -= wanted.num_rows
            offset = max(0, offset - batch.num_rows)
            if not rows:
                return


def _plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    columns = (_without_empty(batch.column(field.name), field.type) for field in SCHEMA)
    return pa.RecordBatch.from_arrays(list(columns), schema=SCHEMA)


def _without_empty(column: pa.Array, kind: pa.DataType) -> pa.Array:
    if pa.types.is_string(kind):
        column = column.cast(kind)
        return pc.if_else(pc.equal(column, ""), pa.scalar(None, kind), column)
    if pa.types.is_timestamp(kind) and column.type.tz is None:
        return pc.assume_timezone(column, kind.tz)
    return column.cast(kind)


def texts(batch: pa.RecordBatch) -> dict[str, pa.Array]:
    """The columns of a batch as texts: digits without trailing zeros, times ISO 8601 with +08:00; null for null."""
    return {field.name: _texts(batch.column(field.name), field.type) for field in SCHEMA}


def _texts(column: pa.Array, kind: pa.DataType) -> pa.Array:
    if pa.types.is_decimal(kind):
        return pc.replace_substring_regex(column.cast(pa.string()), r"\.?0*$", "")
    if pa.types.is_timestamp(kind):
        local = pc.local_timestamp(column).cast(pa.string())
        told = pc.replace_substring(pc.replace_substring_regex(local, r"\.0*$", ""), " ", "T")
        return pc.binary_join_element_wise(told, "+08:00", "")
    return column.cast(pa.string())
