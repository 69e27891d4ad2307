"""The old binary workbook: .xls, and .et of WPS (OLE with BIFF streams).

calamine reads the values, whatever code page WPS wrote; what it leaves out (errors, number formats, hidden rows and
columns) xlrd knows. Where xlrd cannot open a file its reader is silent on these, and the sender is told.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import xlrd
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dashboard.intake.files.book import Book, Sheet, Unusable, address, by_place, written
from dashboard.model import Cell, Problem

GENERAL = "General"
UNREADABLE = (
    *(xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, LookupError, ValueError, TypeError, AssertionError),
    *(AttributeError, ArithmeticError, EOFError, NotImplementedError, RecursionError),
)
"""What xlrd raises for streams it does not understand; calamine may still read them."""

Place = tuple[int, int]


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
    told = known is not None and all(sheet.name in known for sheet, _ in tabs)
    facts = known if known and told else {}
    sheets = [
        _sheet(sheet, tab.visible != SheetVisibleEnum.Visible, facts.get(sheet.name, Facts())) for sheet, tab in tabs
    ]
    return Book(tuple(sheets), () if told else (Problem("info", "formats_unknown"),))


@dataclass(frozen=True)
class Facts:
    """What xlrd knows of a sheet beside its values, by (row, column) from 1 on."""

    errors: dict[Place, str] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    silent: frozenset[Place] = frozenset()


def _known(content: bytes) -> dict[str, Facts] | None:
    """Facts by the name of the sheet; None where xlrd cannot tell. Raises Unusable for a protected file."""
    try:
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
        return {sheet.name: _facts(sheet) for sheet in book.sheets()}
    except UNREADABLE as error:
        if "encrypted" in str(error).lower():
            raise Unusable("password") from error
        return None


def _facts(sheet: xlrd.sheet.Sheet) -> Facts:
    errors, formats, silent = {}, {}, set()
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            place = row + 1, column + 1
            if kind == xlrd.XL_CELL_ERROR:
                errors[place] = xlrd.error_text_from_code.get(sheet.cell_value(row, column), "#ERR!")
            elif kind == xlrd.XL_CELL_TEXT and not sheet.cell_value(row, column):
                silent.add(place)  # =IF(…,"",…) and a formula that was never calculated are stored alike
            elif kind not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                style = sheet.book.xf_list[sheet.cell_xf_index(row, column)]
                formats[place] = str(sheet.book.format_map[style.format_key].format_str)
    rows = frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden)
    columns = frozenset(column + 1 for column, info in sheet.colinfo_map.items() if info.hidden)
    return Facts(errors, formats, rows, columns, frozenset(silent))


def _sheet(sheet: CalamineSheet, hidden: bool, facts: Facts) -> Sheet:
    cells = [_cell(sheet.name, place, value, facts.formats.get(place, GENERAL)) for place, value in _values(sheet)]
    cells += [_cell(sheet.name, place, text, GENERAL, "error") for place, text in facts.errors.items()]
    merged = tuple((top + 1, left + 1, low + 1, right + 1) for (top, left), (low, right) in sheet.merged_cell_ranges)
    return Sheet(sheet.name, by_place(cells), merged, hidden, facts.hidden_rows, facts.hidden_columns, facts.silent)


def _values(sheet: CalamineSheet) -> Iterator[tuple[Place, Any]]:
    """(row, column) from 1 on and what stands there, of every cell that is not blank."""
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(values, 1):
            if not isinstance(value, str) or value.strip():
                yield (row, column), value


def _cell(sheet: str, place: Place, value: Any, number_format: str, fault: str = "") -> Cell:
    row, column = place
    value = _plain(value)
    return Cell(sheet, row, column, address(row, column), value, written(value, number_format), number_format, fault)  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    """BIFF knows doubles only: a whole number is one; a date has a time, as other formats give it."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value if not isinstance(value, timedelta) else str(value)
