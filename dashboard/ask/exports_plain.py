"""An export for other programs: CSV, JSON, Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from json.encoder import encode_basestring
from typing import Any, BinaryIO, TextIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from dashboard.ask.exports import COLUMNS, SCHEMA, Export, Progress, texts
from dashboard.ask.formats import Row, text_value
from dashboard.guarding import MUST_BE_GUARDED, guarded

Texts = Sequence[str | None]


def csv_file(export: Export, into: BinaryIO, on_progress: Progress) -> None:
    """Comma separated, UTF-8 with a byte order mark (Excel else reads Chinese as GBK), CRLF, a header of COLUMNS.

    Nulls are empty, numbers plain digits, times ISO 8601 with +08:00. A text that begins with = + - @, a tab or a
    line break gets a leading apostrophe, so that no spreadsheet runs it (`guarding`); numbers are not touched.
    """
    with text_of(into, "utf-8-sig") as text:
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for batch in export.batches(on_progress):
            columns = guarded_texts(batch)
            writer.writerows(zip(*(columns[name] for name in COLUMNS), strict=True))


@contextmanager
def text_of(into: BinaryIO, encoding: str) -> Iterator[TextIO]:
    """Writes texts into a file of bytes, line ends as they are; the file stays open."""
    text = io.TextIOWrapper(into, encoding, newline="")
    yield text
    text.detach()


def guarded_texts(batch: pa.RecordBatch) -> dict[str, Texts]:
    """The columns of a batch as they stand in a CSV for people: guarded where they are texts, None for null."""
    return {
        name: (_guarded(column) if pa.types.is_string(SCHEMA.field(name).type) else column).to_pylist()
        for name, column in texts(batch).items()
    }


def _guarded(column: pa.Array) -> pa.Array:
    runs = pc.match_substring_regex(column, f"^(?:{MUST_BE_GUARDED})")
    return pc.if_else(runs, pc.binary_join_element_wise("'", column, ""), column)


def guarded_csv(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """Rows of any question as in `csv_file`: with a byte order mark, texts guarded, names of columns too."""
    content = io.BytesIO()
    with text_of(content, "utf-8-sig") as text:
        writer = csv.writer(text)
        writer.writerow(map(guarded, columns))
        writer.writerows([_csv_text(row[name]) for name in columns] for row in rows)
    return content.getvalue()


def _csv_text(value: Any) -> str:
    return guarded(value) if isinstance(value, str) else text_value(value)


def json_file(export: Export, into: BinaryIO, on_progress: Progress) -> None:
    """An array of row objects with real numbers and null, times ISO 8601 with +08:00; lines as `formats.as_json`."""
    names = [f'\n  "{name}": ' for name in COLUMNS]
    begins = "[\n {"
    for batch in export.batches(on_progress):
        columns = _json_texts(batch)
        for row in zip(*columns, strict=True):
            fields = ",".join(map(str.__add__, names, row))
            into.write(f"{begins}{fields}\n }}".encode())
            begins = ",\n {"
    into.write(b"[]\n" if begins.startswith("[") else b"\n]\n")


def _json_texts(batch: pa.RecordBatch) -> Iterable[list[str]]:
    """The values of each column as JSON has them."""
    columns = texts(batch)
    for name in COLUMNS:
        kind = SCHEMA.field(name).type
        is_number = pa.types.is_decimal(kind) or pa.types.is_integer(kind)
        values = columns[name].to_pylist()
        yield ["null" if each is None else each if is_number else encode_basestring(each) for each in values]


def parquet_file(export: Export, into: BinaryIO, on_progress: Progress) -> None:
    """Columns with types of their own: decimal(18, 4), whole version and doubts, time in UTC+8, texts.

    Also without rows.
    """
    with pa.parquet.ParquetWriter(into, SCHEMA) as writer:
        for batch in export.batches(on_progress):
            writer.write_batch(batch)
