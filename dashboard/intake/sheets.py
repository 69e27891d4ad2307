"""Bytes of a received file → sheets of cells. The only module that knows file formats.

A file that is no workbook at all raises `Unusable`; what is wrong inside one is for others to say.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from pathlib import PurePath
from zipfile import ZipFile

import openpyxl
from openpyxl import Workbook
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.catalogue.rows import decoded
from dashboard.digits import plain
from dashboard.guarding import unguarded
from dashboard.model import Cell

MOST_CELLS = 5_000_000
"""The largest used rectangle that is read; real workbooks stay far below (stack.md, 3,765 workbooks)."""

DAMAGED = (
    *(LookupError, ValueError, TypeError, AttributeError, OSError, EOFError, SyntaxError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What openpyxl and zipfile raise for broken bytes: found by flipping and cutting bytes of real workbooks."""

Span = tuple[int, int, int, int]
"""First row, first column, last row, last column; counted from 1, inclusive."""


class Unusable(Exception):
    """A file that cannot be read at all; `rule` names the sentence for it."""

    def __init__(self, rule: str, sheet: str = "") -> None:
        super().__init__(rule)
        self.rule, self.sheet = rule, sheet


@dataclass(frozen=True)
class Sheet:
    """The non-blank cells of one sheet by (row, column), and its merged ranges."""

    name: str
    cells: dict[tuple[int, int], Cell]
    merged: tuple[Span, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    _anchors: dict[tuple[int, int], tuple[int, int]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for top, left, bottom, right in self.merged:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    self._anchors[row, column] = (top, left)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell itself, '' if nothing; merged ranges are not filled."""
        cell = self.cells.get((row, column))
        return cell.text if cell else ""

    def filled(self, row: int, column: int) -> Cell | None:
        """The cell with merged ranges filled: for headers, category and unit columns, never for values."""
        return self.cells.get(self._anchors.get((row, column), (row, column)))

    def filled_text(self, row: int, column: int) -> str:
        """What stands in a cell with merged ranges filled, '' if nothing."""
        cell = self.filled(row, column)
        return cell.text if cell else ""

    @cached_property
    def _rows_and_columns(self) -> tuple[list[int], list[int]]:
        rows, columns = {row for row, _ in self.cells}, {column for _, column in self.cells}
        return sorted(rows), sorted(columns)

    def rows(self) -> list[int]:
        return self._rows_and_columns[0]

    def columns(self) -> list[int]:
        return self._rows_and_columns[1]

    def in_row(self, row: int) -> list[Cell]:
        return [self.cells[row, column] for column in self.columns() if (row, column) in self.cells]


def sheets(name: str, content: bytes) -> list[Sheet]:
    """The sheets of a file in their order; hidden ones too. Raises Unusable with the reason."""
    if not content:
        raise Unusable("empty_file")
    if content.startswith(b"PK\x03\x04"):
        return _excel_sheets(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unusable("password" if "EncryptedPackage".encode("utf-16-le") in content else "old_format")
    if PurePath(name).suffix.lower() == ".csv" and b"\x00" not in content:
        return [_csv_sheet(content)]
    raise Unusable("not_a_workbook")


# Excel ----------------------------------------------------------------------------------------------------------------


def _excel_sheets(content: bytes) -> list[Sheet]:
    try:
        with_formulas = _has_formulas(content)
        book = _opened(content, data_only=True)
        formulas = _opened(content) if with_formulas else None
    except DAMAGED as error:
        raise Unusable("not_a_workbook") from error
    if not book.worksheets:
        raise Unusable("no_sheets")
    return [_excel_sheet(sheet, formulas[sheet.title] if formulas else None) for sheet in book.worksheets]


def _opened(content: bytes, **settings: bool) -> Workbook:
    """The book; what openpyxl warns of (styles, validations) is not about cells."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(content), **settings)


def _has_formulas(content: bytes) -> bool:
    """A second reading is only needed to tell a formula without a stored value from a blank cell."""
    with ZipFile(io.BytesIO(content)) as parts:
        names = [name for name in parts.namelist() if re.match(r"xl/worksheets/[^/]+\.xml", name)]
        return any(b"<f>" in (xml := parts.read(name)) or b"<f " in xml for name in names)


def _excel_sheet(sheet: Worksheet, formulas: Worksheet | None) -> Sheet:
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        raise Unusable("too_many_cells", sheet.title)
    cells = {(cell.row, cell.column): _excel_cell(sheet.title, cell) for cell in _written(sheet)}
    for cell in _written(formulas) if formulas else ():
        if cell.data_type == "f" and (cell.row, cell.column) not in cells:
            unread = _excel_cell(sheet.title, cell)
            text = str(getattr(cell.value, "text", cell.value))
            cells[cell.row, cell.column] = replace(unread, value=None, text=text, fault="formula")
    merged = tuple((span.min_row, span.min_col, span.max_row, span.max_col) for span in sheet.merged_cells.ranges)
    return Sheet(sheet.title, cells, merged, sheet.sheet_state != "visible", *_hidden(sheet))


def _hidden(sheet: Worksheet) -> tuple[frozenset[int], frozenset[int]]:
    """The hidden rows and columns; one entry of the file may hide several columns at once."""
    rows = frozenset(number for number, row in sheet.row_dimensions.items() if row.hidden)
    spans = [range(each.min or 0, (each.max or 0) + 1) for each in sheet.column_dimensions.values() if each.hidden]
    return rows, frozenset(number for span in spans for number in span)


def _written(sheet: Worksheet) -> Iterator[ExcelCell]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and (not isinstance(cell.value, str) or cell.value.strip()):
                yield cell


def _excel_cell(sheet: str, cell: ExcelCell) -> Cell:
    value = _unescaped(cell.value)
    return Cell(
        sheet=sheet,
        row=cell.row,
        column=cell.column,
        address=cell.coordinate,
        value=value,
        text=written(value, cell.number_format),
        number_format=cell.number_format,
        fault="error" if cell.data_type == "e" else "",
    )


def _unescaped(value: object) -> object:
    """A text as the workbook means it: signs that XML cannot hold stand there as _x000D_."""
    return unescape(value) if isinstance(value, str) and "_x" in value else value


def written(value: object, number_format: str = "General") -> str:
    """A cell's value as a person sees it, close enough to find it again: 0.98 under 0% is '98%'."""
    match value:
        case str():
            return value.strip()
        case bool():
            return str(value).upper()
        case int() | float():
            number = Decimal(repr(value))
            return f"{plain(number * 100)}%" if "%" in number_format else plain(number)
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)


# CSV ------------------------------------------------------------------------------------------------------------------


def _csv_sheet(content: bytes) -> Sheet:
    """A CSV is one sheet without a name; its cells are addressed as Excel would show them."""
    try:
        rows = list(csv.reader(io.StringIO(decoded(content), newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unusable("not_a_workbook") from error
    cells = {
        (row, column): Cell("", row, column, f"{get_column_letter(column)}{row}", text, text.strip())
        for row, record in enumerate(rows, 1)
        for column, text in enumerate(map(unguarded, record), 1)
        if text.strip()
    }
    return Sheet("", cells)
