"""Which lines of a sheet speak of which of its tables.

Usually all of them speak of all: a sheet is one report, also where it is cut into several tables. Tables that ask for
the same indicators are reports of their own: then the lines over each (or under each, where nothing stands over the
first) go before those over the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.intake.entries import Table
from dashboard.intake.files.book import Sheet
from dashboard.intake.lines import Lines, lines_of, placeholders
from dashboard.intake.unit_names import Statement, UnitNames
from dashboard.intake.whose import area_statements, period_statements, unit_statements
from dashboard.model import Cell


@dataclass(frozen=True)
class Spoken:
    """What the lines around a table say: units and areas only matter where rows do not name theirs."""

    units: list[Statement]
    areas: list[Statement]
    periods: list[Statement]
    placeholders: list[Cell]


def spoken_of(sheet: Sheet, tables: Sequence[Table], file: str, names: UnitNames) -> list[Spoken]:
    """What is said of each of the tables of a sheet."""
    whole = _spoken(sheet, _whole(sheet, tables), tables, file, names)
    if len(tables) == 1 or not _is_repeated(tables):
        return [whole] * len(tables)
    first = _spoken(sheet, _own(sheet, tables, 0, is_over=True), tables, file, names)
    own = [
        _spoken(sheet, _own(sheet, tables, at, is_over=bool(first.units)), tables, file, names)
        for at in range(len(tables))
    ]
    return [
        Spoken(each.units or first.units, each.areas or first.areas, each.periods or first.periods, each.placeholders)
        for each in own
    ]


def _is_repeated(tables: Sequence[Table]) -> bool:
    """Whether two tables ask for the same indicator."""
    codes = [frozenset(table.codes) for table in tables]
    return sum(map(len, codes)) > len(frozenset().union(*codes))


def _spoken(sheet: Sheet, lines: Lines, tables: Sequence[Table], file: str, names: UnitNames) -> Spoken:
    is_named = all(block.unit or block.code for table in tables for block in table.blocks)
    units = [] if is_named else unit_statements(sheet, lines, names)
    areas = area_statements(sheet.name, lines, file, names)
    return Spoken(units, areas, period_statements(sheet, lines), placeholders(lines))


def _whole(sheet: Sheet, tables: Sequence[Table]) -> Lines:
    """All lines over the tables, and the labels in and under them."""
    places = [table.place for table in tables]
    above = [row for row in sheet.rows() if any(place.above <= row < place.top for place in places)]
    skipped = {*above, *(row for place in places for row in range(place.top, place.header + 1))}
    return lines_of(sheet, above, (row for row in sheet.rows() if row not in skipped))


def _own(sheet: Sheet, tables: Sequence[Table], at: int, *, is_over: bool) -> Lines:
    """The lines over a table, or those between it and the next one; and its labels."""
    place, last = tables[at].place, max(sheet.rows())
    until = tables[at + 1].place.top - 1 if at + 1 < len(tables) else last
    over = _between(sheet, place.above, place.top - 1) if is_over else _between(sheet, place.last + 1, until)
    under = last if at + 1 == len(tables) else place.last
    return lines_of(sheet, over, _between(sheet, place.header + 1, under))


def _between(sheet: Sheet, first: int, last: int) -> Iterable[int]:
    return (row for row in sheet.rows() if first <= row <= last)
