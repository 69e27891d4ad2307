"""A clerk's hand: writes raw entries into a unit's template as they would be typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.intake.template import HEADER_ROW, put
from dashboard.intake.template_words import CLERK, DATE, PHONE, REVIEWER, SHEET

Raw = str | int | float | None
"""What is typed into a cell."""

VALUE, STATUS, CORRECTION, NOTE = 4, 5, 7, 8


@dataclass(frozen=True)
class Entry:
    """What a clerk fills in one line; `percent` types 98% instead of 98."""

    value: Raw = None
    status: str = ""
    note: str = ""
    correction: Raw = None
    percent: bool = False


def fill(book: Workbook, entries: Mapping[str, Entry], people: Mapping[str, str] | None = None) -> dict[str, str]:
    """Writes entries (indicator name → entry) and people (label → name); returns name → address of its value cell.

    KeyError for a name the template does not ask.
    """
    sheet = book[SHEET]
    rows = {sheet.cell(row, 2).value: row for row in range(HEADER_ROW + 1, sheet.max_row + 1)}
    for name, entry in entries.items():
        _fill_row(sheet, rows[name], entry)
    for label, text in (people or {}).items():
        put(sheet[_PEOPLE[label]], text)
    return {name: sheet.cell(rows[name], VALUE).coordinate for name in entries}


_PEOPLE = {CLERK: "E2", PHONE: "H2", DATE: "E3", REVIEWER: "H3"}


def _fill_row(sheet: Worksheet, row: int, entry: Entry) -> None:
    put_raw(sheet, row, VALUE, entry)
    for column, text in ((STATUS, entry.status), (CORRECTION, entry.correction), (NOTE, entry.note)):
        if text not in ("", None):
            put(sheet.cell(row, column), text)


def put_raw(sheet: Worksheet, row: int, column: int, entry: Entry) -> None:
    """Writes the value of an entry; a percentage becomes a fraction under a percent format, as Excel does it."""
    cell = sheet.cell(row, column)
    if entry.value is None:
        return
    if entry.percent:
        put(cell, round(float(entry.value) / 100, 6)).number_format = "0.0#%"
    else:
        put(cell, entry.value)
