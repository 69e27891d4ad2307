"""The sheet 核对意见: a line for each remark, whose cell leads to the place it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dashboard.intake.annotation.sheets import Layout, Put, address, lines, width, worksheet
from dashboard.intake.annotation.styles import HEADER, LINE, LINK, STRONG, TEXT, TITLE, Look, Styles
from dashboard.remarks import Copied, Remark, Summary

CELL = 3
"""The column that leads to the cell."""
LINE_HEIGHT, MARGIN, TITLE_HEIGHT, TALLEST = 14, 4, 24, 400
"""In points; no row of Excel is taller than 409."""
MOST_SIGNS = 1_000
"""Of a text on the list; a cell may hold a whole page."""


class Placed(NamedTuple):
    """A remark with its sheet and cell in the workbook that goes back; without a cell it is listed only."""

    remark: Remark
    sheet: str
    cell: str


def remark_sheet(remarks: Sequence[Placed], summary: Summary, copied: Copied, styles: Styles) -> bytes:
    """The part of the list; its first line says what it is, and of a copy why."""
    top = [summary.titles_of_copies[copied] if copied else summary.title, *summary.lines]
    header = len(top) + 2
    texts = [summary.columns, *(_texts(each) for each in remarks)]
    looks = [(HEADER, HEADER), *(_looks(each) for each in remarks)]
    puts = [Put(at, 1, said, styles.number(LINE if at > 1 else TITLE)) for at, said in enumerate(top, 1)]
    for at, (line, look) in enumerate(zip(texts, looks, strict=True), header):
        puts += _line(at, line, look, styles)
    widths = {at: width(column) for at, column in enumerate(zip(*texts, strict=True), 1)}
    heights = {at: _height(line, widths) for at, line in enumerate(texts, header)}
    links = {address(at, CELL): _location(each) for at, each in enumerate(remarks, header + 1) if each.cell}
    return worksheet(puts, Layout(widths, heights | {1: TITLE_HEIGHT}, links=links, frozen=header, is_wide=True))


def _height(texts: Sequence[str], widths: Mapping[int, int]) -> int:
    """How tall a line is that shows its texts whole; not every program finds that out by itself."""
    tallest = max(lines(each, widths[at] - 2) for at, each in enumerate(texts, 1))
    return min(tallest * LINE_HEIGHT + MARGIN, TALLEST)


def _texts(placed: Placed) -> tuple[str, ...]:
    """What stands on the line of a remark."""
    remark = placed.remark
    texts = (remark.degree, placed.sheet, remark.cell, *remark.details)
    return tuple(each if len(each) <= MOST_SIGNS else each[: MOST_SIGNS - 1] + "…" for each in texts)


def _looks(placed: Placed) -> tuple[Look, Look]:
    """How its degree looks, and its cell."""
    return STRONG if placed.remark.severity == "error" else TEXT, LINK if placed.cell else TEXT


def _line(row: int, texts: Sequence[str], looks: tuple[Look, Look], styles: Styles) -> Iterator[Put]:
    first, link = looks
    rest = HEADER if first is HEADER else TEXT
    for column, said in enumerate(texts, 1):
        look = first if column == 1 else link if column == CELL else rest
        yield Put(row, column, said, styles.number(look))


def _location(placed: Placed) -> str:
    name = placed.sheet.replace("'", "''")
    return f"'{name}'!{placed.cell}"
