"""Rows → the XML of a worksheet (ECMA-376 part 1, 18.3). Texts are typed as texts: none of them is ever a formula."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from dashboard.intake.annotation.package import MAIN
from dashboard.intake.annotation.splicing import attribute, text

MOST_SIGNS = 32_767
"""What a cell holds (Excel's specification)."""
ERRORS = frozenset(("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"))
MOST_LINKS = 65_000
NARROWEST, WIDEST = 9, 60

Value = str | int | float | bool | datetime | date | time | timedelta


@dataclass(frozen=True)
class Put:
    """What is written into a cell, and by which style; an error of a formula is no text."""

    row: int
    column: int
    value: Value
    style: int = 0
    is_error: bool = False


@dataclass(frozen=True)
class Layout:
    """All of a sheet but its cells. `links` leads cells to places of the workbook, `frozen` counts rows from 1."""

    widths: Mapping[int, float] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: Sequence[str] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    frozen: int = 0
    is_wide: bool = False


def worksheet(puts: Iterable[Put], layout: Layout) -> bytes:
    """The part of a sheet with these cells, given row by row."""
    parts = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        f'<worksheet xmlns="{MAIN}">',
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' if layout.is_wide else "",
        _view(layout.frozen),
        '<sheetFormatPr defaultRowHeight="15"/>',
        _columns(layout),
        f"<sheetData>{''.join(_rows(puts, layout))}</sheetData>",
        _several("mergeCells", [f'<mergeCell ref="{span}"/>' for span in layout.merged]),
        _several("hyperlinks", [*_links(layout.links)][:MOST_LINKS]),
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' if layout.is_wide else "",
        "</worksheet>",
    )
    return "".join(parts).encode()


def address(row: int, column: int) -> str:
    return f"{get_column_letter(column)}{row}"


def coordinates(cell: str) -> tuple[int, int]:
    """Row and column of an address, counted from 1."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :]), column


def width(texts: Iterable[str]) -> int:
    """A width that shows these texts, in signs of Latin size; Chinese ones take two."""
    longest = max((room(line) for each in texts for line in each.splitlines()), default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)


def lines(said: str, wide: int) -> int:
    """How many lines a text takes where one has room for `wide` signs of Latin size."""
    return sum(max(1, math.ceil(room(line) / wide)) for line in said.split("\n"))


def room(line: str) -> int:
    """How many signs of Latin size a line takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in line)


def _several(name: str, elements: Sequence[str]) -> str:
    return f"<{name}>{''.join(elements)}</{name}>" if elements else ""


def _view(frozen: int) -> str:
    pane = f'<pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" state="frozen"/>'
    return f'<sheetViews><sheetView workbookViewId="0">{pane if frozen else ""}</sheetView></sheetViews>'


def _columns(layout: Layout) -> str:
    said = sorted({*layout.widths, *layout.hidden_columns})
    return _several("cols", [_column(at, layout.widths.get(at, NARROWEST), at in layout.hidden_columns) for at in said])


def _column(at: int, wide: float, hidden: bool) -> str:
    return f'<col min="{at}" max="{at}" width="{wide}" customWidth="1"{_hidden(hidden)}/>'


def _hidden(is_hidden: bool) -> str:
    return ' hidden="1"' if is_hidden else ""


def _rows(puts: Iterable[Put], layout: Layout) -> Iterator[str]:
    row = 0
    for put in puts:
        if put.row != row:
            row, end = put.row, "</row>" if row else ""
            high = f' ht="{layout.heights[row]}" customHeight="1"' if row in layout.heights else ""
            yield f'{end}<row r="{row}"{high}{_hidden(row in layout.hidden_rows)}>'
        yield _cell(put)
    if row:
        yield "</row>"


def _cell(put: Put) -> str:
    place, value = f'r="{address(put.row, put.column)}" s="{put.style}"', put.value
    if put.is_error and value in ERRORS:
        return f'<c {place} t="e"><v>{value}</v></c>'
    if isinstance(value, bool):
        return f'<c {place} t="b"><v>{int(value)}</v></c>'
    number = value if isinstance(value, int | float) else None if isinstance(value, str) else to_excel(value)
    if number is not None and math.isfinite(number):
        return f"<c {place}><v>{number!r}</v></c>"
    written = value if isinstance(value, str) else str(value)
    short = written if len(written) <= MOST_SIGNS else written[: MOST_SIGNS - 1] + "…"
    return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{text(short)}</t></is></c>'


def _links(links: Mapping[str, str]) -> Iterator[str]:
    for cell, location in links.items():
        yield f'<hyperlink ref="{cell}" location="{attribute(location)}"/>'
