"""An export for other programs: CSV, JSON, Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet

from dashboard.ask.exports import COLUMNS, Export, Progress, Record, records
from dashboard.ask.formats import Row, as_json, text_value
from dashboard.guarding import guarded

_NUMBER = pa.decimal128(18, 4)
_TYPES = {
    **dict.fromkeys(("value", "lower", "upper"), _NUMBER),
    **dict.fromkeys(("doubts", "version"), pa.int32()),
    "received_at": pa.timestamp("us", tz="+08:00"),
}
"""What is no text."""
PARQUET = pa.schema([(name, _TYPES.get(name, pa.string())) for name in COLUMNS])


def csv_file(export: Export, on_progress: Progress) -> bytes:
    """Comma separated, UTF-8 with a byte order mark (Excel else reads Chinese as GBK), CRLF, a header of COLUMNS.

    Nulls are empty, numbers plain digits, times ISO 8601 with +08:00. A text that begins with = + - @, a tab or a
    line break gets a leading apostrophe, so that no spreadsheet runs it (`guarding`); numbers are not touched.
    """
    return as_lines(COLUMNS, ([csv_text(row[name]) for name in COLUMNS] for row in records(export.rows, on_progress)))


def csv_text(value: Any) -> str:
    """A value as it stands in a CSV for people: guarded where it is a text."""
    return guarded(value) if isinstance(value, str) else text_value(value)


def as_lines(header: Iterable[str], lines: Iterable[Iterable[str]], encoding: str = "utf-8-sig") -> bytes:
    """A header and lines as RFC 4180 has them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(lines)
    return text.getvalue().encode(encoding)


def guarded_csv(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """Rows of any question as in `csv_file`: with a byte order mark, texts guarded, names of columns too."""
    return as_lines(map(guarded, columns), ([csv_text(row[name]) for name in columns] for row in rows))


def json_file(export: Export, on_progress: Progress) -> bytes:
    """An array of row objects with real numbers and null, times ISO 8601 with +08:00."""
    return as_json(list(records(export.rows, on_progress)), COLUMNS)


def parquet_file(export: Export, on_progress: Progress) -> bytes:
    """Columns with types of their own: decimal(18, 4), whole version and doubts, time in UTC+8, texts.

    Also without rows.
    """
    rows: list[Record] = list(records(export.rows, on_progress))
    table = pa.table({field.name: pa.array([row[field.name] for row in rows], field.type) for field in PARQUET})
    content = io.BytesIO()
    pa.parquet.write_table(table, content)
    return content.getvalue()
