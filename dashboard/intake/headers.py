"""Where a table's header may stand on a sheet, and what the cells of a header row say of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string, get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.files.book import Sheet
from dashboard.intake.measures import without_measure
from dashboard.intake.options import Correction
from dashboard.intake.words import COLUMNS, FLAT_COLUMNS
from dashboard.layouts import Column
from dashboard.model import Cell
from dashboard.names import matching_key

YEAR_HEADER = re.compile(r"((?:19|20)\d\d)年?度?(?:数|实绩|完成数|数值)?")
UNIT_WORDS = ("单位", "名称")
"""Headers of a column of units where nothing in the table says otherwise."""

VILLAGE_WORDS = tuple(
    map(matching_key, "村(社区) 村、社区 村社区 行政村 村名 村名称 社区名称 嘎查村 嘎查(社区) 村".split())
)
"""Headers of a column of a unit's villages in a table of indicators as columns: it has the unit's own row as a sum."""

MOST_HEADER_ROWS = 4
_ROLES = FLAT_COLUMNS | COLUMNS
_BEGINS = frozenset(word for word, role in _ROLES.items() if role in ("indicator", "code", "unit", "unit_code")).union(
    (*UNIT_WORDS, *VILLAGE_WORDS)
)
_WORD_OF = {role: word for word, role in reversed([*COLUMNS.items(), *FLAT_COLUMNS.items(), ("growth", "growth")])}


@dataclass(frozen=True)
class Header:
    """The headers of a row: by column their words, the measures in brackets behind them, and the years among them."""

    top: int
    row: int
    words: dict[int, str]
    measures: dict[int, str]
    years: dict[int, str]


def header_groups(sheet: Sheet) -> Iterator[range]:
    """The rows over which a header may reach, for each that names a column of units or indicators, from the top."""
    bottoms = {(top, left): bottom for top, left, bottom, _ in sheet.merged}
    last = 0
    for row in sheet.rows():
        found = [cell for cell in sheet.in_row(row) if len(cell.text) <= 20 and matching_key(cell.text) in _BEGINS]
        if found and row > last:
            last = min(max(bottoms.get((row, cell.column), row) for cell in found), row + MOST_HEADER_ROWS - 1)
            yield range(row, last + 1)
            last = row


def names_indicators(sheet: Sheet, rows: range) -> bool:
    """Whether a cell of these rows heads a column of indicators or their codes."""
    words = (matching_key(cell.text) for row in rows for cell in sheet.in_row(row))
    return any(_ROLES.get(word) in ("indicator", "code") for word in words)


def header_of(sheet: Sheet, catalogue: Catalogue, row: int, corrected: Mapping[int, str] | None = None) -> Header:
    """What a row says as a header, merged cells above it included; `corrected` columns hold what a person said."""
    header, corrected = Header(row, row, {}, {}, {}), corrected or {}
    top = row
    for column in sheet.columns():
        cell = sheet.filled(row, column)
        if column in corrected:
            header.words[column], header.measures[column] = _corrected(catalogue, corrected[column], cell)
        elif cell is not None and cell.column == column:
            word, header.measures[column] = _word(catalogue, cell)
            header.words[column], top = word, min(top, cell.row)
            if cell.row == row and (year := YEAR_HEADER.fullmatch(word)):
                header.years[column] = year[1]
    return Header(top, row, header.words, header.measures, header.years)


def _word(catalogue: Catalogue, cell: Cell) -> tuple[str, str]:
    key = matching_key(cell.text)
    return (key, "") if key in COLUMNS or len(key) > 60 else without_measure(catalogue.measures, key)


def _corrected(catalogue: Catalogue, role: str, cell: Cell | None) -> tuple[str, str]:
    """The usual word for a role, with the measure that stands in the header all the same."""
    return _WORD_OF.get(role, ""), _word(catalogue, cell)[1] if cell else ""


def corrected_columns(correction: Correction) -> dict[int, str]:
    """Column → role, as a person said."""
    return {column_index_from_string(letter): role for letter, role in correction.columns}


def column(sheet: Sheet, row: int, at: int, role: str, indicator_code: str = "") -> Column:
    """A column as a person sees it: its letter and the text over it."""
    text = sheet.filled_text(row, at) if row else ""
    return Column(get_column_letter(at), " ".join(text.split()), role, indicator_code)
