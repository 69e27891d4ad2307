"""What a table on a sheet holds: a place for each figure, before any figure is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dashboard.intake.naming import Named
from dashboard.intake.sheets import Sheet
from dashboard.intake.whose import label_of
from dashboard.intake.words import COLUMNS, INDEX_WORDS, TOTALS
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

HEADER_WITHIN = 60
"""A header stands in the first rows of a sheet; below that, names of indicators are prose."""


@dataclass(frozen=True)
class Entry:
    """One place for a figure: of which indicator, in which cell (blank if `cell` is None), with what beside it."""

    indicator_code: str
    sheet: str
    address: str
    cell: Cell | None
    status: Cell | None = None
    measure: str = ""
    note: str = ""
    correction: Cell | None = None
    previous: str = ""


@dataclass(frozen=True)
class Block:
    """The entries of one unit and period: the cells that name them, None where the sheet speaks for all."""

    entries: tuple[Entry, ...]
    unit: Cell | None = None
    period: Cell | None = None


@dataclass(frozen=True)
class Table:
    """A table found on a sheet; `periods` are those its column headers name."""

    sheet: Sheet
    header_row: int
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
    periods: frozenset[str] = field(default_factory=frozenset)


def unknown_name(name: Cell, named: Named, value: str) -> Problem:
    """The problem of a name nobody has (a warning) or several have (an error: it must be asked)."""
    arguments = {"value": value, "candidates": "、".join(named.candidates[:5])}
    several = len(named.candidates) > 1
    return Problem(
        "error" if several else "warning",
        "ambiguous_indicator" if several else "unknown_indicator",
        name.sheet,
        name.address,
        name.text,
        "",
        arguments,
    )


def is_frame(sheet: Sheet, row: int, column: int | None) -> bool:
    """Rows that belong to the form, not to the data: totals, the row 甲 乙 1 2, a header again, 填报人：…."""
    texts = [cell.text for cell in sheet.in_row(row)]
    key = matching_key(sheet.text(row, column)) if column else ""
    is_index = any(text in INDEX_WORDS for text in texts) and all(
        text in INDEX_WORDS or re.fullmatch(r"\d{1,2}", text) for text in texts
    )
    return is_index or key in TOTALS or COLUMNS.get(key) == "indicator" or any(map(label_of, texts))
