"""The old binary workbook: .xls, and .et of WPS (OLE with BIFF streams).

calamine reads the values, whatever code page WPS wrote; what it leaves out (errors, number formats, hidden rows and
columns) xlrd knows. Where xlrd cannot open a file its reader is silent on these, and the sender is told.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import xlrd
from openpyxl.utils import get_column_letter
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dashboard.intake.files.book import Book, Sheet, Unusable, by_place, written
from dashboard.model import Cell, Problem

UNREADABLE = (
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    LookupError,
    ValueError,
    TypeError,
    AssertionError,
    OverflowError,
)
"""What xlrd raises for streams it does not understand; calamine may still read them (domain.md section 7, item 22)."""
UNREADABLE = (*UNREADABLE, AttributeError, EOFError, NotImplementedError, RecursionError)


def read(content: bytes) -> Book:
    """The sheets of an old workbook. Raises Unusable when it is protected, damaged or has no sheet."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        tabs = [
            (book.get_sheet_by_name(tab.name), tab)
            for tab in book.sheets_metadata
            if tab.typ == SheetTypeEnum.WorkSheet
        ]
    except PasswordError as error:
        raise Unusable("password") from error
    except CalamineError as error:
        raise Unusable("damaged") from error
    if not tabs:
        raise Unusable("no_sheets")
    known = _known(content)
    sheets = [_sheet(sheet, tab.visible != SheetVisibleEnum.Visible, known) for sheet, tab in tabs]
    return Book(tuple(sheets), () if known else (Problem("info", "formats_unknown"),))


def _known(content: bytes) -> xlrd.Book | None:
    """The book as xlrd sees it; None where it cannot. Raises Unusable for a protected one."""
    try:
        return xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
    except UNREADABLE as error:
        if "encrypted" in str(error).lower():
            raise Unusable("password") from error
        return None


def _sheet(sheet: CalamineSheet, hidden: bool, book: xlrd.Book | None) -> Sheet:
    known = book.sheet_by_name(sheet.name) if book else None
    values = {place: value for place, value in _values(sheet)}
    errors = dict(_errors(known)) if known else {}
    formats = {place: _format(known, *place) for place in values} if known else {}
    cells = [_cell(sheet.name, place, value, formats.get(place, "General")) for place, value in values.items()]
    cells += [_cell(sheet.name, place, text, "General", "error") for place, text in errors.items()]
    merged = tuple(
        (top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges
    )
    return Sheet(sheet.name, by_place(cells), merged, hidden, *(_hidden(known) if known else ()))


def _values(sheet: CalamineSheet) -> Iterator[tuple[tuple[int, int], Any]]:
    """(row, column) from 1 on and what stands there, of every cell that is not blank."""
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(values, 1):
            if not isinstance(value, str) or value.strip():
                yield (row, column), value


def _errors(sheet: xlrd.sheet.Sheet) -> Iterator[tuple[tuple[int, int], str]]:
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind == xlrd.XL_CELL_ERROR:
                yield (row + 1, column + 1), xlrd.error_text_from_code.get(sheet.cell_value(row, column), "#ERR!")


def _format(sheet: xlrd.sheet.Sheet, row: int, column: int) -> str:
    """The number format of a cell; General where the sheet has no such cell."""
    if row > sheet.nrows or column > sheet.row_len(row - 1):
        return "General"
    style = sheet.book.xf_list[sheet.cell_xf_index(row - 1, column - 1)]
    return str(sheet.book.format_map[style.format_key].format_str)


def _hidden(sheet: xlrd.sheet.Sheet) -> tuple[frozenset[int], frozenset[int]]:
    """Hidden rows and columns, counted from 1."""
    rows = frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden)
    return rows, frozenset(column + 1 for column, info in sheet.colinfo_map.items() if info.hidden)


def _cell(sheet: str, place: tuple[int, int], value: Any, number_format: str, fault: str = "") -> Cell:
    row, column = place
    value = _plain(value)
    address = f"{get_column_letter(column)}{row}"
    return Cell(sheet, row, column, address, value, written(value, number_format), number_format, fault)  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    """BIFF knows doubles only: a whole number is one; a date has a time, as other formats give it."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value if not isinstance(value, timedelta) else str(value)
