"""What every format becomes: sheets of non-blank cells, with what hides and joins them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property

from openpyxl.utils import get_column_letter

from dashboard.digits import plain
from dashboard.intake.files.formats import shown
from dashboard.model import Cell, Problem

MOST_CELLS = 5_000_000
"""The largest used rectangle that is read; real workbooks stay far below (stack.md, 3,765 workbooks)."""

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""As many as a sheet of Excel has."""

Span = tuple[int, int, int, int]
"""First row, first column, last row, last column; counted from 1, inclusive."""


class Unusable(Exception):
    """A file that cannot be read at all; `problem` is what its sender is told."""

    def __init__(self, rule: str, sheet: str = "", cell: str = "", found: str = "", **arguments: str) -> None:
        super().__init__(rule)
        self.problem = Problem("error", rule, sheet, cell, found, arguments=arguments)


@dataclass(frozen=True)
class Sheet:
    """The non-blank cells of one sheet by (row, column), and its merged ranges.

    `silent` are blank cells that may hold a formula without a stored result: the format does not tell.
    """

    name: str
    cells: dict[tuple[int, int], Cell]
    merged: tuple[Span, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    silent: frozenset[tuple[int, int]] = frozenset()
    _anchors: dict[tuple[int, int], tuple[int, int]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Checks the used rectangle and notes for each cell of a merged range, as far as it is used, where it begins.

        Raises Unusable when the rectangle is larger than MOST_CELLS.
        """
        last_row, last_column = max(self.rows(), default=0), max(self.columns(), default=0)
        if last_row * last_column > MOST_CELLS:
            far = max(self.cells.values(), key=lambda cell: cell.row * cell.column)
            raise Unusable("too_many_cells", self.name, far.address)
        for top, left, bottom, right in self.merged:
            for row in range(top, min(bottom, last_row) + 1):
                for column in range(left, min(right, last_column) + 1):
                    self._anchors[row, column] = (top, left)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell itself, '' if nothing; merged ranges are not filled."""
        cell = self.cells.get((row, column))
        return cell.text if cell else ""

    def filled(self, row: int, column: int) -> Cell | None:
        """The cell with merged ranges filled: for headers, category and unit columns, never for values."""
        return self.cells.get(self._anchors.get((row, column), (row, column)))

    def filled_text(self, row: int, column: int) -> str:
        """What stands in a cell with merged ranges filled, '' if nothing."""
        cell = self.filled(row, column)
        return cell.text if cell else ""

    @cached_property
    def _rows_and_columns(self) -> tuple[list[int], list[int]]:
        rows, columns = {row for row, _ in self.cells}, {column for _, column in self.cells}
        return sorted(rows), sorted(columns)

    def rows(self) -> list[int]:
        return self._rows_and_columns[0]

    def columns(self) -> list[int]:
        return self._rows_and_columns[1]

    @cached_property
    def _by_row(self) -> dict[int, list[Cell]]:
        rows: dict[int, list[Cell]] = {}
        for cell in self.cells.values():
            rows.setdefault(cell.row, []).append(cell)
        for cells in rows.values():
            cells.sort(key=lambda cell: cell.column)
        return rows

    def in_row(self, row: int) -> list[Cell]:
        """The cells of a row from left to right."""
        return self._by_row.get(row, [])

    def is_joined(self, row: int, column: int) -> bool:
        """Whether a cell is part of a merged range."""
        return (row, column) in self._anchors


@dataclass(frozen=True)
class Book:
    """The sheets of a file in their order, hidden ones too; `notes` name what its reader cannot know or left out."""

    sheets: tuple[Sheet, ...]
    notes: tuple[Problem, ...] = ()


def address(row: int, column: int) -> str:
    """What a place is called: D49. Raises Unusable where no sheet has it."""
    if not (1 <= row <= MOST_ROWS and 1 <= column <= MOST_COLUMNS):
        raise Unusable("damaged")
    return f"{get_column_letter(column)}{row}"


def by_place(cells: Iterable[Cell]) -> dict[tuple[int, int], Cell]:
    """Cells by (row, column)."""
    return {(cell.row, cell.column): cell for cell in cells}


def written(value: object, number_format: str = "General") -> str:
    """A cell's value as a person sees it, close enough to find it again: 0.98 under 0% is '98%'; not rounded."""
    match value:
        case str():
            return value.strip()
        case bool():
            return str(value).upper()
        case int() | float():
            number = Decimal(repr(value))
            seen = shown(number, number_format)
            return seen.text(plain(seen.number(number)))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)
