"""Wide tables: units as rows, indicators as columns, a header one to three rows high."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openpyxl.utils import get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import HEADER_WITHIN, Block, Entry, Table, is_frame, is_total, unknown_name
from dashboard.intake.files.book import Sheet
from dashboard.intake.measures import stated_measure, table_measure, without_measure
from dashboard.intake.naming import Named, named_indicator
from dashboard.intake.unit_names import unit_names
from dashboard.intake.words import COLUMNS, OTHER_LABELS
from dashboard.model import Cell, Problem
from dashboard.names import matching_key


@dataclass(frozen=True)
class _Header:
    """The last row of a header; the columns of units and of years (None if there is none), and those of indicators."""

    row: int
    unit_column: int
    columns: dict[int, Named]
    period_column: int | None = None

    @property
    def first_column(self) -> int:
        """Where the figures begin."""
        return min(self.columns)


def wide_table(sheet: Sheet, catalogue: Catalogue) -> Table | None:
    header = _wide_header(sheet, catalogue)
    if header is None:
        return None
    blocks: list[Block] = []
    problems = list(_other_columns(sheet, catalogue, header))
    measure = table_measure(catalogue.measures, sheet, header.row)
    for row in sheet.rows():
        if row > header.row:
            read = _read_row(sheet, catalogue, header, row, measure)
            problems += [read] if isinstance(read, Problem) else []
            blocks += [read] if isinstance(read, Block) else []
    return Table(sheet, header.row, tuple(blocks), tuple(problems))


def _read_row(sheet: Sheet, catalogue: Catalogue, header: _Header, row: int, measure: str) -> Block | Problem | None:
    """The figures of a unit, also where it has none; a total or a row without a unit is said; the form says nothing."""
    unit = sheet.cells.get((row, header.unit_column))
    figures = [sheet.cells[row, column] for column in header.columns if (row, column) in sheet.cells]
    is_known = bool(unit and unit_names(catalogue).named(unit.text))
    if not is_known:
        if not figures:
            return None
        if total := _total(sheet, header, row):
            return Problem("info", "total_left_out", sheet.name, total.address, total.text)
        if is_frame(sheet, row, header.unit_column, _beyond(sheet, header)):
            return None
    if unit is None:
        return Problem("error", "row_without_unit", sheet.name, figures[0].address, figures[0].text)
    period = sheet.filled(row, header.period_column) if header.period_column else None
    return Block(tuple(_wide_entries(sheet, row, header.columns, measure)), unit, period)


def _total(sheet: Sheet, header: _Header, row: int) -> Cell | None:
    """The cell that calls a row a sum, wherever it stands left of the figures: 全镇合计 is one too."""
    beside = [cell for cell in sheet.in_row(row) if cell.column < header.first_column]
    return next((cell for cell in beside if is_total(cell.text) or is_total(matching_key(cell.text)[2:])), None)


def _beyond(sheet: Sheet, header: _Header) -> list[int]:
    """The columns behind the figures: remarks."""
    return [column for column in sheet.columns() if column > max(header.columns)]


def _wide_header(sheet: Sheet, catalogue: Catalogue) -> _Header | None:
    """The lowest row under which most indicators are named."""
    best: _Header | None = None
    for row in sheet.rows()[:HEADER_WITHIN]:
        unit_column = _column_of("unit", sheet, row)
        if unit_column is None:
            continue
        named = {column: _column_name(sheet, catalogue, row, column) for column in sheet.columns()}
        known = {column: name for column, name in named.items() if name.code and column != unit_column}
        if known and (best is None or len(known) >= len(best.columns)):
            best = _Header(row, unit_column, known, _column_of("period", sheet, row))
    return best


def _column_of(role: str, sheet: Sheet, row: int) -> int | None:
    """The column whose header says that it holds units, or periods; 单位 alone means units here."""
    for column in sheet.columns():
        key = matching_key(sheet.filled_text(row, column))
        if COLUMNS.get(key) == role or (role == "unit" and key in ("单位", "名称")):
            return column
    return None


def _column_name(sheet: Sheet, catalogue: Catalogue, row: int, column: int) -> Named:
    """The indicator a column's header names: the leaf, the leaf under its parents, or the parent over a measure."""
    path = _header_path(sheet, row, column)
    if not path:
        return Named("")
    leaf = named_indicator(catalogue, path[-1])
    if leaf.code:
        return _with_measure_above(catalogue, leaf, path)
    joined = [named_indicator(catalogue, "".join(path[start:])) for start in range(len(path) - 1)]
    return next((name for name in (*joined, *_parents(catalogue, path)) if name.code), leaf)


def _parents(catalogue: Catalogue, path: list[str]) -> Iterator[Named]:
    """The indicator over a header that is only a measure (罚没金额 over 元) or a word for any figure (数量)."""
    stated = stated_measure(catalogue.measures, path[-1])
    is_measure = stated is not None and bool(stated.family or stated.text.endswith("元"))
    word, measure = without_measure(catalogue.measures, path[-1])
    if len(path) > 1 and (is_measure or word in ("数量", "金额", "数")):
        parent = named_indicator(catalogue, path[-2])
        yield replace(parent, measure=measure or (path[-1] if is_measure else parent.measure))


def _with_measure_above(catalogue: Catalogue, leaf: Named, path: list[str]) -> Named:
    """A measure in brackets over several columns holds for those of its family: 金额（元） over 罚没金额."""
    family = catalogue.measures[catalogue.indicators[leaf.code].measure].family
    for text in reversed(path[:-1]):
        measure = without_measure(catalogue.measures, text)[1]
        stated = stated_measure(catalogue.measures, measure)
        if not leaf.measure and stated and stated.family == family:
            return replace(leaf, measure=measure)
    return leaf


def _header_path(sheet: Sheet, row: int, column: int) -> list[str]:
    """Header texts over a column from the top, merged ranges filled, each once; at most three rows high."""
    path: list[str] = []
    for above in range(max(1, row - 2), row + 1):
        text = sheet.filled_text(above, column)
        if text and (not path or path[-1] != text):
            path.append(text)
    return path


def _other_columns(sheet: Sheet, catalogue: Catalogue, header: _Header) -> Iterator[Problem]:
    """Columns of figures whose header is unknown are said, each once; 序号 and 备注 are not figures."""
    aside: list[Cell] = []
    for column in sheet.columns():
        cell = _lowest_header(sheet, header.row, column)
        figures = [each for (r, c), each in sheet.cells.items() if c == column and r > header.row]
        if cell is None or not figures or column in header.columns or column == header.unit_column:
            continue
        key = matching_key(cell.text)
        if key in OTHER_LABELS:
            aside.append(cell)
        elif key not in COLUMNS:
            cell = replace(cell, text="".join(_header_path(sheet, header.row, column)))
            yield unknown_name(cell, _column_name(sheet, catalogue, header.row, column), figures[0].text)
    if aside:
        names = "、".join(cell.text for cell in aside)
        yield Problem("info", "columns_ignored", sheet.name, aside[0].address, names)


def _lowest_header(sheet: Sheet, row: int, column: int) -> Cell | None:
    return next((sheet.cells[r, column] for r in range(row, max(0, row - 3), -1) if (r, column) in sheet.cells), None)


def _wide_entries(sheet: Sheet, row: int, columns: dict[int, Named], measure: str) -> Iterator[Entry]:
    for column, named in columns.items():
        yield Entry(
            indicator_code=named.code,
            sheet=sheet.name,
            address=f"{get_column_letter(column)}{row}",
            cell=sheet.cells.get((row, column)),
            measure=named.measure,
            column_measure=measure,
        )
