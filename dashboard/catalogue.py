"""data/catalogue → model, or one clear error that says file, line, field and what was expected.

The catalogue is data with one schema: the dataclasses of `model`. Everything is checked when it is read, so that a
misspelt word stops the start and not a page.

    CatalogueError        file, line, field, found, expected
"""

from __future__ import annotations

import csv
import hashlib
import io
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from dashboard.model import (
    Category,
    Collection,
    Indicator,
    Measure,
    Relation,
    Requirement,
    Spelling,
    Unit,
)
from dashboard.model import Exception_ as ExceptionRow
from dashboard.names import matching_key
from dashboard.periods import is_period

FILES: dict[str, tuple[type, str]] = {
    "categories.csv": (Category, "code"),
    "measures.csv": (Measure, "measure"),
    "indicators.csv": (Indicator, "code"),
    "units.csv": (Unit, "unit_code"),
    "collections.csv": (Collection, "period"),
    "applicability.csv": (ExceptionRow, ""),
    "relations.csv": (Relation, "code"),
    "spellings.csv": (Spelling, ""),
}
"""The files of a catalogue, the dataclass that is the schema of each row, and its key."""

UNIT_KINDS = ("township", "subdistrict", "department", "gov_office", "county")


class CatalogueError(ValueError):
    """A row of the catalogue that cannot be used; nothing starts until it is corrected."""

    def __init__(self, file: str, line: int, field: str, found: str, expected: str) -> None:
        super().__init__(f"{file}:{line} › {field}: 写的是“{found}” / found; 应为 / expected: {expected}")
        self.file, self.line, self.field, self.found, self.expected = file, line, field, found, expected


@dataclass(frozen=True)
class Row:
    """One line of a catalogue file, for messages that must point back to it."""

    file: str
    line: int
    value: Any

    def error(self, field: str, found: object, expected: str) -> CatalogueError:
        return CatalogueError(self.file, self.line, field, str(found), expected)


@dataclass(frozen=True)
class Catalogue:
    """What is asked, of whom, by when. Look-ups are by code; order is that of the files."""

    categories: dict[str, Category]
    measures: dict[str, Measure]
    indicators: dict[str, Indicator]
    units: dict[str, Unit]
    collections: dict[str, Collection]
    exceptions: tuple[ExceptionRow, ...]
    relations: dict[str, Relation]
    spellings: tuple[Spelling, ...]
    version: str
    """The first 12 digits of the SHA-256 over all files: which catalogue a submission was judged with."""

    @cached_property
    def _asked(self) -> dict[tuple[str, str], dict[str, tuple[Requirement, str]]]:
        from dashboard.applicability import applicability

        return {
            (unit.unit_code, period): applicability(self, unit, period)
            for unit in self.units.values()
            if unit.kind != "area"
            for period in self.collections
        }

    def applicability(self, unit_code: str, period: str) -> dict[str, tuple[Requirement, str]]:
        """Indicator code → (requirement, reason) for one unit and period; what is absent is not asked."""
        return self._asked.get((unit_code, period), {})

    def units_of(self, area: str) -> list[Unit]:
        """The units that report within an area, in the order of the file."""
        return [unit for unit in self.units.values() if unit.parent_code == area]

    @cached_property
    def indicator_names(self) -> dict[str, str]:
        """Name as matched (`names.matching_key`) → indicator code; names and aliases, each unique."""
        return {
            matching_key(name): indicator.code
            for indicator in self.indicators.values()
            for name in (indicator.name_zh, indicator.name_en, indicator.code, *indicator.aliases)
        }


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue in `folder`; CatalogueError for the first row that cannot be used."""
    tables = {name: list(_rows(folder / name, schema)) for name, (schema, _) in FILES.items()}
    for name, (_, key) in FILES.items():
        _check_unique(tables[name], key)
    catalogue = Catalogue(
        categories=_by(tables["categories.csv"], "code"),
        measures=_by(tables["measures.csv"], "measure"),
        indicators=_by(tables["indicators.csv"], "code"),
        units=_by(tables["units.csv"], "unit_code"),
        collections=_by(tables["collections.csv"], "period"),
        exceptions=tuple(row.value for row in tables["applicability.csv"]),
        relations=_by(tables["relations.csv"], "code"),
        spellings=tuple(row.value for row in tables["spellings.csv"]),
        version=_version(folder),
    )
    from dashboard.catalogue_checks import check

    check(catalogue, tables)
    return catalogue


def _version(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]


def _by(rows: Iterable[Row], key: str) -> dict[str, Any]:
    return {getattr(row.value, key): row.value for row in rows}


def _check_unique(rows: list[Row], key: str) -> None:
    seen: dict[str, int] = {}
    for row in rows if key else ():
        value = getattr(row.value, key)
        if value in seen:
            raise row.error(key, value, f"不重复的代码（第 {seen[value]} 行已有） / a code used once")
        seen[value] = row.line


# Reading a file: text → records → dataclasses -------------------------------------------------------------------------


def _rows(path: Path, schema: type) -> Iterator[Row]:
    header, records = _records(path)
    _check_header(path.name, header, schema)
    for line, record in records:
        yield Row(path.name, line, _build(path.name, line, dict(zip(header, record, strict=True)), schema))


def _records(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Header and records with their line numbers; blank lines and the empty columns Excel leaves are dropped."""
    if not path.exists():
        raise CatalogueError(path.name, 0, "", "", f"文件 {path.name} / the file {path.name}")
    reader = csv.reader(io.StringIO(decoded(path.read_bytes()), newline=""))
    header = [name.strip() for name in next(reader, [])]
    while header and not header[-1]:
        header.pop()
    records = []
    for record in reader:
        cells = [cell.strip() for cell in record]
        if not any(cells):
            continue
        if len(cells) < len(header) or any(cells[len(header) :]):
            raise CatalogueError(
                path.name,
                reader.line_num,
                "",
                f"{len(cells)} 列",
                f"{len(header)} 列；含逗号的文字要加双引号 / {len(header)} columns",
            )
        records.append((reader.line_num, cells[: len(header)]))
    return header, records


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
    types_ = get_type_hints(schema)
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
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("数字 / a number") from None


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
        if not dots or (kind and kind not in UNIT_KINDS):
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
