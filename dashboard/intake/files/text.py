"""Separated values: comma, tab or semicolon; UTF-8, UTF-16 with a mark, or GB18030."""

from __future__ import annotations

import csv
import io

from dashboard.catalogue.rows import decoded
from dashboard.guarding import unguarded
from dashboard.intake.files.book import MOST_COLUMNS, Book, Sheet, Unusable, address, by_place
from dashboard.model import Cell

SEPARATORS = "\t,;"
SAMPLE = 50
"""Lines from which the separator is told."""


def read(content: bytes) -> Book:
    """One sheet without a name; its cells are addressed as Excel would show them. Raises Unusable."""
    try:
        text = content.decode("utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else decoded(content)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unusable("not_a_workbook") from error
    if max(map(len, rows), default=0) > MOST_COLUMNS:
        raise Unusable("too_many_cells", cell=address(1, MOST_COLUMNS))
    return Book((Sheet("", by_place(_cells(rows))),))


def separator(text: str) -> str:
    """The sign that divides most lines; a comma where none does."""
    lines = text.splitlines()[:SAMPLE]
    return max(SEPARATORS, key=lambda sign: (sum(sign in line for line in lines), sign == ","))


def _cells(rows: list[list[str]]) -> list[Cell]:
    return [
        Cell("", row, column, address(row, column), text, text.strip())
        for row, record in enumerate(rows, 1)
        for column, text in enumerate(map(unguarded, record), 1)
        if text.strip()
    ]
