"""A file of the catalogue → its rows as dataclasses, or one clear error.

CatalogueError        file, line, field, found, expected
"""

from __future__ import annotations

import csv
import io
import types
from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from dashboard.model import UnitKind
from dashboard.periods import is_period


class CatalogueError(ValueError):
    """A row of the catalogue that cannot be used; nothing starts until it is corrected."""

    def __init__(self, file: str, line: int, field: str, found: str, expected: str) -> None:
        place = " › ".join(part for part in (file, f"第 {line} 行 / line {line}" if line else "", field) if part)
        super().__init__(
            f"{place}: 写的是 / found {f'“{found}”' if found else '空白 / nothing'}；应为 / expected: {expected}"
        )
        self.file, self.line, self.field, self.found, self.expected = file, line, field, found, expected


@dataclass(frozen=True)
class Row:
    """One line of a catalogue file, for messages that must point back to it."""

    file: str
    line: int
    value: Any

    def error(self, field: str, found: object, expected: str) -> CatalogueError:
        return CatalogueError(self.file, self.line, field, str(found), expected)


def rows(path: Path, schema: type) -> Iterator[Row]:
    header, records = _records(path)
    _check_header(path.name, header, schema)
    for line, record in records:
        yield Row(path.name, line, _build(path.name, line, dict(zip(header, record, strict=True)), schema))


def _records(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Header and records with the line each begins on; blank lines and the empty columns Excel leaves are dropped.

    A short record is filled up: Excel leaves out the last separators where the last columns of a block of lines are
    empty (https://www.stata.com/support/faqs/data-management/how-excel-writes-empty-cells/).
    """
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    header = [name.strip() for name in next(reader, [])]
    while header and not header[-1]:
        header.pop()
    records, line = [], reader.line_num + 1
    for record in reader:
        cells = [cell.strip() for cell in record]
        if any(cells[len(header) :]):
            expected = f"{len(header)} 列；含逗号的文字要加双引号 / {len(header)} columns"
            raise CatalogueError(path.name, line, "", f"{len(cells)} 列", expected)
        if any(cells):
            records.append((line, (cells + [""] * len(header))[: len(header)]))
        line = reader.line_num + 1
    return header, records


def _text(path: Path) -> str:
    if not path.exists():
        raise CatalogueError(path.name, 0, "", "", f"文件 {path.name} / the file {path.name}")
    try:
        return decoded(path.read_bytes())
    except UnicodeDecodeError:
        raise CatalogueError(path.name, 0, "", "", "CSV 文件（不是 .xlsx） / a CSV file, not .xlsx") from None


def decoded(content: bytes) -> str:
    """Text of a CSV as Excel saves it: UTF-8 with or without BOM, else GB18030."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def _check_header(file: str, header: list[str], schema: type) -> None:
    columns = {field.name: field for field in fields(schema)}
    for name in header:
        if name not in columns:
            raise CatalogueError(file, 1, name, name, "列名之一 / one of: " + ", ".join(columns))
        if header.count(name) > 1:
            raise CatalogueError(file, 1, name, name, "每列只出现一次 / each column once")
    for name, field in columns.items():
        if name not in header and field.default is MISSING and field.default_factory is MISSING:
            raise CatalogueError(file, 1, name, "", f"列 {name} / the column {name}")


def _build(file: str, line: int, record: dict[str, str], schema: type) -> Any:
    types_ = _types(schema)
    values = {}
    for field in fields(schema):
        text = record.get(field.name, "")
        if not text:
            if field.default is MISSING and field.default_factory is MISSING:
                raise CatalogueError(file, line, field.name, "", "必填 / a value")
            continue
        try:
            values[field.name] = _converted(field.name, text, types_[field.name])
        except ValueError as error:
            raise CatalogueError(file, line, field.name, text, str(error)) from None
    return schema(**values)


@cache
def _types(schema: type) -> dict[str, Any]:
    return get_type_hints(schema)


def _converted(name: str, text: str, kind: Any) -> Any:
    if "period" in name or name.startswith("valid_"):
        return _period(text)
    if isinstance(kind, types.UnionType):
        kind = next(one for one in get_args(kind) if one is not type(None))
    if get_origin(kind) is tuple:
        return tuple(_converted("", part, get_args(kind)[0]) for part in _parts(text))
    if get_origin(kind) is Literal:
        return _choice(text, get_args(kind))
    return _READERS[get_origin(kind) or kind](text)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("；", ";").split(";") if part.strip()]


def _choice(text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        raise ValueError(" / ".join(choices))
    return text


def _period(text: str) -> str:
    if not is_period(text):
        raise ValueError("期别，如 2025 / a period such as 2025, 2025-S1, 2025-Q3, 2025-M03")
    return text


def _day(text: str) -> date:
    """Excel rewrites 2026-03-01 as 2026/3/1; both are read."""
    try:
        return datetime.strptime(text.replace("/", "-"), "%Y-%m-%d").date()
    except ValueError:
        raise ValueError("日期，如 2026-03-01 / a date such as 2026-03-01") from None


def _decimal(text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError("数字 / a number")
    return number


def _whole(text: str) -> int:
    if not text.isdecimal():
        raise ValueError("整数 / a whole number")
    return int(text)


def _ranges(text: str) -> dict[str, tuple[Decimal, Decimal]]:
    """`0..24;county:0..200` → {"": (0, 24), "county": (0, 200)}."""
    ranges = {}
    for part in _parts(text):
        kind, _, span = part.rpartition(":")
        low, dots, high = span.partition("..")
        if not dots or (kind and kind not in get_args(UnitKind)):
            raise ValueError("范围，如 0..24 或 township:0..200 / a range such as 0..24 or township:0..200")
        ranges[kind] = (_decimal(low), _decimal(high))
        if ranges[kind][0] > ranges[kind][1]:
            raise ValueError("下限不大于上限 / a minimum not above the maximum")
    return ranges


_READERS: dict[Any, Callable[[str], Any]] = {
    str: str,
    int: _whole,
    Decimal: _decimal,
    date: _day,
    dict: _ranges,
}
