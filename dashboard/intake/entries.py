"""What a table on a sheet holds: a place for each figure, before any figure is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_from_string

from dashboard.intake.files.book import Sheet, address
from dashboard.intake.lines import is_note_line, label_of
from dashboard.intake.naming import Named
from dashboard.intake.words import COLUMNS, INDEX_WORDS, TOTALS
from dashboard.layouts import Column, Kind
from dashboard.model import Cell, Problem
from dashboard.names import matching_key


@dataclass(frozen=True)
class Entry:
    """One place for a figure: of which indicator, in which cell (blank if `cell` is None), with what beside it.

    `measure` stands beside the figure or with the indicator's name, `column_measure` over its column or table.
    In a flat table `stated` holds the cells beside it by their role: precision, lower, upper, status_code, raw; `raw`
    is what the report had said, None where the cell itself is that.
    """

    indicator_code: str
    sheet: str
    address: str
    cell: Cell | None
    status: Cell | None = None
    measure: str = ""
    column_measure: str = ""
    note: str = ""
    correction: Cell | None = None
    previous: Cell | None = None
    growth: Cell | None = None
    raw: str | None = None
    stated: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True)
class Block:
    """The entries of one unit and period: the cells that name them, None where the sheet speaks for all.

    `code` names the unit by its code, beside or instead of its name.
    """

    entries: tuple[Entry, ...]
    unit: Cell | None = None
    period: Cell | None = None
    code: Cell | None = None


@dataclass(frozen=True)
class Place:
    """The rows of a table on its sheet: where the lines over it begin, its header's first and last, its last data."""

    above: int
    top: int
    header: int
    last: int


@dataclass(frozen=True)
class Table:
    """A table found on a sheet; `periods` are those its column headers name, `totals` its sums by their names.

    `parts` are the names of rows that stand below a unit (villages, sections): left out, or summed up by a total.
    """

    sheet: Sheet
    kind: Kind
    place: Place
    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
    periods: frozenset[str] = field(default_factory=frozenset)
    totals: tuple[Block, ...] = ()
    parts: tuple[Block, ...] = ()

    @property
    def header_row(self) -> int:
        """The last row of its header."""
        return self.place.header

    @property
    def codes(self) -> list[str]:
        """The indicators it has places for, those of several units as often."""
        return [entry.indicator_code for block in self.blocks for entry in block.entries]


def unknown_name(name: Cell, named: Named, value: str) -> Problem:
    """The problem of a name nobody has (a warning) or several have (an error: it must be asked)."""
    if named.is_left_out:
        return Problem("info", "name_left_out", name.sheet, name.address, name.text)
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


def hidden_figures(table: Table) -> Iterator[Problem]:
    """The first hidden row and the first hidden column with a figure that was read: nobody who looks sees it."""
    sheet = table.sheet
    cells = [entry.cell for block in table.blocks for entry in block.entries if entry.cell]
    rows = [cell for cell in cells if cell.row in sheet.hidden_rows]
    columns = [cell for cell in cells if cell.column in sheet.hidden_columns]
    if rows:
        yield Problem("info", "row_hidden", sheet.name, rows[0].address, rows[0].text)
    if columns:
        yield Problem("info", "column_hidden", sheet.name, columns[0].address, columns[0].text)


def silent_formulas(table: Table) -> Iterator[Problem]:
    """The places for a figure in which a formula may stand whose result was never stored: they were read as blank."""
    places = {address(*place) for place in table.sheet.silent}
    for entry in (entry for block in table.blocks for entry in block.entries) if places else ():
        if entry.cell is None and entry.address in places:
            yield Problem("warning", "formula_silent", entry.sheet, entry.address, "", entry.indicator_code)


def merged_values(table: Table) -> Iterator[Problem]:
    """Figures in cells merged over the places of others: read for the first alone, the others stay blank."""
    entries = [entry for block in table.blocks for entry in block.entries]
    blank = [entry for entry in entries if entry.cell is None and not entry.status] if table.sheet.merged else []
    by_place = {(entry.cell.row, entry.cell.column): entry for entry in entries if entry.cell} if blank else {}
    for top, left, bottom, right in table.sheet.merged:
        first = by_place.get((top, left))
        span = f"{address(top, left)}:{address(bottom, right)}"
        within = [each for each in blank if _is_within(each, top, left, bottom, right)] if first else []
        if first and first.cell and within:
            codes = ";".join(dict.fromkeys(each.indicator_code for each in within))
            arguments = {"range": span, "cells": "、".join(each.address for each in within), "indicators": codes}
            where = first.sheet, first.address, first.cell.text, first.indicator_code
            yield Problem("warning", "merged_value", *where, arguments)


def _is_within(entry: Entry, top: int, left: int, bottom: int, right: int) -> bool:
    letters, row = coordinate_from_string(entry.address)
    return top <= row <= bottom and left <= column_index_from_string(letters) <= right


def is_frame(sheet: Sheet, row: int, name_column: int | None, remark_columns: Collection[int] = ()) -> bool:
    """Rows that belong to the form, not to the data: the row 甲 乙 1 2, a header again, 填报人：…, notes.

    Only asked of rows that name nothing known; what stands in a column of remarks is not about the form.
    """
    cells = sheet.in_row(row)
    key = matching_key(sheet.text(row, name_column)).rstrip(":") if name_column else ""
    is_index = any(cell.text in INDEX_WORDS for cell in cells) and all(
        cell.text in INDEX_WORDS or re.fullmatch(r"\d{1,2}", cell.text) for cell in cells
    )
    is_labelled = any(label_of(cell.text) for cell in cells if cell.column not in remark_columns)
    is_note = bool(cells) and is_note_line(cells[0])
    return is_index or is_note or COLUMNS.get(key) in ("indicator", "note") or is_labelled


_SAMPLE = re.compile(r"[(（]?(?:填写|填报)?(?:示例|样例|举例|例如|例)[)）]?(?:行|[:：].*)?", re.DOTALL)
_BELOW = re.compile(r"(?:其中|含)?[:：]?.*(?:村|嘎查|社区|居委会|村委会|村民小组|股|股室)")


def sample_cell(sheet: Sheet, row: int, before: int) -> Cell | None:
    """The cell left of the figures by which a row is only an example: 例, 例：网格数, (示例)."""
    for cell in sheet.in_row(row):
        if cell.column < before and "例" in cell.text and _SAMPLE.fullmatch(cell.text):
            return cell
    return None


def is_total(text: str) -> bool:
    """Whether a name is that of a sum: 合计, 合  计：, 全镇合计, 本级小计."""
    key = matching_key(text).rstrip(":")
    return key in TOTALS or (len(key) <= 8 and key.endswith(("合计", "小计", "总计")))


def is_below(text: str) -> bool:
    """Whether a name is that of a part of a unit: 民主村, 其中：东风社区, 法制股. Only asked of names nobody has."""
    return bool(_BELOW.fullmatch(matching_key(text)))
