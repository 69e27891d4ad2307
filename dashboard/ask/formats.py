"""Rows of a question → bytes in a format others can read: table, csv, json, xlsx, parquet.

Nulls are empty, numbers are unrounded, times are ISO 8601 with +08:00.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from dashboard.digits import plain
from dashboard.model import CHINA

Row = Mapping[str, Any]


def as_json(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """An array of row objects with real numbers, null and true/false."""
    values = [{name: json_value(row[name]) for name in columns} for row in rows]
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def json_value(value: Any) -> Any:
    """A value as JSON holds it: decimals as numbers, times with +08:00."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case datetime() | date():
            return text_value(value)
    return value


def text_value(value: Any) -> str:
    """A value as CSV holds it: '' for null, plain digits without trailing zeros, true/false."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal() | float():
            return plain(value)
        case datetime():
            return value.replace(tzinfo=CHINA).isoformat()
        case date():
            return value.isoformat()
    return str(value)


def as_csv(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """Comma separated, UTF-8, a header line, line ends of the platform's spreadsheet (CRLF)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([text_value(row[name]) for name in columns] for row in rows)
    return text.getvalue().encode()


def as_table(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """Aligned columns for a terminal; Chinese characters count two."""
    lines = [list(columns), *([text_value(row[name]) for name in columns] for row in rows)]
    widths = [max(text_width(line[at]) for line in lines) for at in range(len(columns))]
    shown = (
        "  ".join(text + " " * (width - text_width(text)) for text, width in zip(line, widths, strict=True))
        for line in lines
    )
    return "".join(line.rstrip() + "\n" for line in shown).encode()


def text_width(text: str) -> int:
    """How many narrow letters a text is wide; a Chinese character is two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def as_xlsx(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """One sheet of typed cells with a frozen header; a text never becomes a formula.

    Control characters, which no workbook can hold, are left out.
    """
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("data")
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, name) for name in columns])
    for row in rows:
        sheet.append([_cell(sheet, row[name]) for name in columns])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _cell(sheet: Any, value: Any) -> WriteOnlyCell:
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"
        return cell
    return WriteOnlyCell(sheet, value)


def as_parquet(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """One row group; a column's type is that of its values."""
    table = pa.table({name: [row[name] for row in rows] for name in columns})
    content = io.BytesIO()
    pa.parquet.write_table(table, content)
    return content.getvalue()


FORMATS: dict[str, Callable[[Sequence[Row], Sequence[str]], bytes]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
    "xlsx": as_xlsx,
    "parquet": as_parquet,
}
