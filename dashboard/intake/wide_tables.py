"""Wide tables: units as rows, indicators as columns, a header one to three rows high."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from openpyxl.utils import get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import HEADER_WITHIN, Block, Entry, Table, is_frame, unknown_name
from dashboard.intake.naming import Named, named_indicator
from dashboard.intake.sheets import Sheet
from dashboard.intake.words import COLUMNS, TOTALS
from dashboard.model import Problem
from dashboard.names import matching_key


def wide_table(sheet: Sheet, catalogue: Catalogue) -> Table | None:
    header = _wide_header(sheet, catalogue)
    if header is None:
        return None
    row, unit_column, columns = header
    blocks, problems = [], list(_unknown_columns(sheet, catalogue, row, unit_column, columns))
    for data_row in sheet.rows():
        unit = sheet.cells.get((data_row, unit_column))
        if data_row <= row or not _has_figures(sheet, data_row, columns):
            continue
        if is_frame(sheet, data_row, None):
            continue
        if unit and matching_key(unit.text) in TOTALS:
            problems.append(Problem("info", "total_left_out", sheet.name, unit.address, unit.text))
        elif unit is None:
            first = next(sheet.cells[data_row, column] for column in columns if (data_row, column) in sheet.cells)
            problems.append(Problem("error", "row_without_unit", sheet.name, first.address, first.text))
        else:
            blocks.append(Block(tuple(_wide_entries(sheet, data_row, columns)), unit))
    return Table(sheet, row, tuple(blocks), tuple(problems))


def _wide_header(sheet: Sheet, catalogue: Catalogue) -> tuple[int, int, dict[int, Named]] | None:
    """(last header row, unit column, column → indicator) of the lowest row under which most are named."""
    best: tuple[int, int, dict[int, Named]] | None = None
    for row in sheet.rows()[:HEADER_WITHIN]:
        unit_column = _unit_column(sheet, row)
        if unit_column is None:
            continue
        named = {column: _column_name(sheet, catalogue, row, column) for column in sheet.columns()}
        known = {column: name for column, name in named.items() if name.code and column != unit_column}
        if known and (best is None or len(known) >= len(best[2])):
            best = (row, unit_column, known)
    return best


def _unit_column(sheet: Sheet, row: int) -> int | None:
    for column in sheet.columns():
        key = matching_key(sheet.filled_text(row, column))
        if key in ("单位", "名称") or COLUMNS.get(key) == "unit":
            return column
    return None


def _column_name(sheet: Sheet, catalogue: Catalogue, row: int, column: int) -> Named:
    """The indicator a column's header names: the leaf, the leaf under its parents, or the parent over a measure."""
    path = _header_path(sheet, row, column)
    if not path:
        return Named("")
    leaf = named_indicator(catalogue, path[-1])
    if leaf.code:
        return leaf
    joined = [named_indicator(catalogue, "".join(path[start:])) for start in range(len(path) - 1)]
    measured = path[-1] in catalogue.measures or matching_key(path[-1]) in ("数量", "金额", "数")
    parents = [named_indicator(catalogue, path[-2])] if measured and len(path) > 1 else []
    return next((name for name in (*joined, *parents) if name.code), leaf)


def _header_path(sheet: Sheet, row: int, column: int) -> list[str]:
    """Header texts over a column from the top, merged ranges filled, each once; at most three rows high."""
    path: list[str] = []
    for above in range(max(1, row - 2), row + 1):
        text = sheet.filled_text(above, column)
        if text and (not path or path[-1] != text):
            path.append(text)
    return path


def _unknown_columns(
    sheet: Sheet, catalogue: Catalogue, row: int, unit_column: int, known: dict[int, Named]
) -> Iterator[Problem]:
    """Columns of figures whose header is unknown are said, each once; 序号 and 备注 are not figures."""
    for column in sheet.columns():
        header = next(
            (sheet.cells[r, column] for r in range(row, max(0, row - 3), -1) if (r, column) in sheet.cells), None
        )
        figures = [cell for (r, c), cell in sheet.cells.items() if c == column and r > row]
        if header is None or not figures or column in known or column == unit_column:
            continue
        if matching_key(header.text) not in COLUMNS:
            header = replace(header, text="".join(_header_path(sheet, row, column)))
            yield unknown_name(header, _column_name(sheet, catalogue, row, column), figures[0].text)


def _has_figures(sheet: Sheet, row: int, columns: dict[int, Named]) -> bool:
    return any((row, column) in sheet.cells for column in columns)


def _wide_entries(sheet: Sheet, row: int, columns: dict[int, Named]) -> Iterator[Entry]:
    for column, named in columns.items():
        address = f"{get_column_letter(column)}{row}"
        yield Entry(named.code, sheet.name, address, sheet.cells.get((row, column)), measure=named.measure)
