"""What a sheet says in words around a table: titles, notes, its date. Read for the rules on partial years and dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime

from openpyxl.utils.cell import coordinate_from_string

from dashboard.asides import Remark
from dashboard.intake.entries import Table
from dashboard.intake.files.book import Sheet
from dashboard.intake.lines import LONGEST_TITLE, label_of
from dashboard.model import CHINA, Cell

_OF_TIME = frozenset("年月季期以")
"""Words about time hold one of these; nothing else is kept."""

_DATED = re.compile(r"(?:填报|填表|报送|制表)日期\s*:?\s*(?P<day>.*)")
_DAY = re.compile(r"(?P<year>(?:19|20)\d\d)\s*[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})")


def received(received_at: datetime) -> Remark:
    """The day a file came in, on the clock of UTC+8."""
    return Remark("received", received_at.astimezone(CHINA).date().isoformat())


def remarks(table: Table) -> tuple[Remark, ...]:
    """What stands around the figures of a table, in the order of the cells."""
    sheet, place, figures = table.sheet, table.place, _rows(table)
    return tuple(
        remark
        for row in sheet.rows()
        if not place.top <= row <= place.header and row not in figures
        for cell in sheet.in_row(row)
        if isinstance(cell.value, str)
        for remark in _said(sheet, cell, is_above=row < place.top)
    )


def _rows(table: Table) -> set[int]:
    return {coordinate_from_string(entry.address)[1] for block in table.blocks for entry in block.entries}


def _said(sheet: Sheet, cell: Cell, *, is_above: bool) -> Iterator[Remark]:
    text = unicodedata.normalize("NFKC", cell.text)
    if dated := _DATED.search(text):
        day = _day(dated["day"] or _beside(sheet, cell))
        if day:
            yield Remark("reported", day.isoformat(), cell.sheet, cell.address)
    elif not label_of(text) and _OF_TIME & set(text):
        is_title = is_above and len(text) <= LONGEST_TITLE
        yield Remark("title" if is_title else "text", text, cell.sheet, cell.address)


def _beside(sheet: Sheet, cell: Cell) -> str:
    return next((other.text for other in sheet.in_row(cell.row) if other.column > cell.column), "")


def _day(text: str) -> date | None:
    if match := _DAY.search(unicodedata.normalize("NFKC", text)):
        with suppress(ValueError):  # 2026.2.30 is no day: nothing to compare
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
    return None
