"""Where the table is on a sheet and what its cells are about. Cells in, entries out; no figure is read here.

A long table has indicators as rows (the official template is one, with a tag); a wide one has units as rows and
indicators as columns, its header one to three rows high.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from openpyxl.utils import get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.naming import Named, named_indicator
from dashboard.intake.sheets import Sheet
from dashboard.intake.template_words import TAG_SHEET
from dashboard.intake.whose import label_of
from dashboard.intake.words import COLUMNS, INDEX_WORDS, TOTALS
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

HEADER_WITHIN = 60
"""A header stands in the first rows of a sheet; below that, names of indicators are prose."""

_YEAR_HEADER = re.compile(r"((?:19|20)\d\d)年?度?(?:数|实绩|完成数|数值)?")


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


def read_tag(sheets: list[Sheet]) -> dict[str, str]:
    """Key → value of the template's hidden sheet; empty for any other workbook."""
    for sheet in sheets:
        if sheet.name == TAG_SHEET:
            return {sheet.text(row, 1): sheet.text(row, 2) for row in sheet.rows()}
    return {}


def find_table(sheet: Sheet, catalogue: Catalogue, period: str = "") -> Table | None:
    """The table of a sheet, long before wide; None when neither is recognised."""
    return _long_table(sheet, catalogue, period) or _wide_table(sheet, catalogue)


# Long: indicators as rows ---------------------------------------------------------------------------------------------


def _long_table(sheet: Sheet, catalogue: Catalogue, period: str) -> Table | None:
    """Where years head the columns and none is the period's, a table without entries that names the years."""
    for row in sheet.rows()[:HEADER_WITHIN]:
        groups = [roles for roles in _roles(sheet, row) if roles.keys() & {"indicator", "code"}]
        years = _years(sheet, row)
        column = _year_column(years, period)
        valued = [{"value": column, **roles} for roles in groups if column or "value" in roles]
        if valued:
            return _long_rows(sheet, catalogue, row, valued, years)
        if groups and years:
            return Table(sheet, row, (Block(()),), (), frozenset(years.values()))
    return None


def _roles(sheet: Sheet, row: int) -> list[dict[str, int]]:
    """Role → column for the recognised headers of a row; a second 指标 begins a group beside the first."""
    groups: list[dict[str, int]] = [{}]
    for column in sheet.columns():
        cell = sheet.filled(row, column)
        if cell is None or cell.column != column:
            continue
        key = matching_key(cell.text)
        role = "measure" if key == "单位" else COLUMNS.get(key)
        if role == "indicator" and role in groups[-1]:
            groups.append({})
        if role:
            groups[-1].setdefault(role, column)
    return groups


def _years(sheet: Sheet, row: int) -> dict[int, str]:
    found = {cell.column: _YEAR_HEADER.fullmatch(matching_key(cell.text)) for cell in sheet.in_row(row)}
    return {column: match[1] for column, match in found.items() if match}


def _year_column(years: dict[int, str], period: str) -> int | None:
    """The column headed with the period's year; the only year there is where the period is not known yet."""
    for column, year in years.items():
        if year == period or (not period and len(years) == 1):
            return column
    return None


def _long_rows(
    sheet: Sheet, catalogue: Catalogue, header_row: int, groups: list[dict[str, int]], years: dict[int, str]
) -> Table:
    entries: dict[tuple[str, ...], list[Entry]] = {}
    owners: dict[tuple[str, ...], tuple[Cell | None, Cell | None]] = {}
    problems = list(_extra_columns(sheet, header_row, groups, years))
    for roles in groups:
        for row in sheet.rows():
            if row <= header_row or _is_frame(sheet, row, roles.get("indicator")):
                continue
            named = _long_name(sheet, catalogue, row, roles)
            if named.code:
                owner = _owner(sheet, row, groups[0])
                key = tuple(cell.text if cell else "" for cell in owner)
                owners.setdefault(key, owner)
                entries.setdefault(key, []).append(_long_entry(sheet, row, roles, named))
            elif (row, roles["value"]) in sheet.cells and (problem := _unnamed(sheet, row, roles, named)):
                problems.append(problem)
    headed = {years[roles["value"]] for roles in groups if roles["value"] in years}
    blocks = [Block(tuple(each), *owners[key]) for key, each in entries.items()] or [Block(())]
    return Table(sheet, header_row, tuple(blocks), tuple(problems), frozenset(headed))


def _is_frame(sheet: Sheet, row: int, column: int | None) -> bool:
    """Rows that belong to the form, not to the data: totals, the row 甲 乙 1 2, a header again, 填报人：…."""
    texts = [cell.text for cell in sheet.in_row(row)]
    key = matching_key(sheet.text(row, column)) if column else ""
    is_index = any(text in INDEX_WORDS for text in texts) and all(
        text in INDEX_WORDS or re.fullmatch(r"\d{1,2}", text) for text in texts
    )
    return is_index or key in TOTALS or COLUMNS.get(key) == "indicator" or any(map(label_of, texts))


def _long_name(sheet: Sheet, catalogue: Catalogue, row: int, roles: dict[str, int]) -> Named:
    """The indicator of a row: by its name, else by its code."""
    texts = [sheet.text(row, roles[role]) for role in ("indicator", "code") if role in roles]
    named = [named_indicator(catalogue, text) for text in texts]
    return next((each for each in named if each.code), named[0])


def _owner(sheet: Sheet, row: int, roles: dict[str, int]) -> tuple[Cell | None, Cell | None]:
    """The cells of the columns 填报单位 and 年度, None where a table has no such column."""
    unit, period = (sheet.filled(row, roles[role]) if role in roles else None for role in ("unit", "period"))
    return unit, period


def _long_entry(sheet: Sheet, row: int, roles: dict[str, int], named: Named) -> Entry:
    def beside(role: str) -> str:
        return sheet.text(row, roles[role]) if role in roles else ""

    return Entry(
        indicator_code=named.code,
        sheet=sheet.name,
        address=f"{get_column_letter(roles['value'])}{row}",
        cell=sheet.cells.get((row, roles["value"])),
        status=sheet.cells.get((row, roles["status"])) if "status" in roles else None,
        measure=named.measure or beside("measure"),
        note=beside("note"),
        correction=sheet.cells.get((row, roles["correction"])) if "correction" in roles else None,
        previous=beside("previous"),
    )


def _unnamed(sheet: Sheet, row: int, roles: dict[str, int], named: Named) -> Problem | None:
    """A figure whose name is unknown or fits several indicators; a note under the table is neither."""
    name = sheet.cells.get((row, roles.get("indicator") or roles["code"]))
    value = sheet.cells[row, roles["value"]]
    if name is None and not re.search(r"\d", unicodedata.normalize("NFKC", value.text)):
        return None
    return unknown_name(name or value, named, value.text)


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


def _extra_columns(sheet: Sheet, row: int, groups: list[dict[str, int]], years: dict[int, str]) -> Iterator[Problem]:
    known = {column for roles in groups for column in roles.values()} | years.keys()
    extra = [cell for cell in sheet.in_row(row) if cell.column not in known and matching_key(cell.text) not in COLUMNS]
    if extra:
        names = "、".join(cell.text for cell in extra)
        yield Problem("info", "columns_ignored", sheet.name, extra[0].address, names)


# Wide: units as rows, indicators as columns ---------------------------------------------------------------------------


def _wide_table(sheet: Sheet, catalogue: Catalogue) -> Table | None:
    header = _wide_header(sheet, catalogue)
    if header is None:
        return None
    row, unit_column, columns = header
    blocks, problems = [], list(_unknown_columns(sheet, catalogue, row, unit_column, columns))
    for data_row in sheet.rows():
        unit = sheet.cells.get((data_row, unit_column))
        if data_row <= row or not _has_figures(sheet, data_row, columns):
            continue
        if _is_frame(sheet, data_row, None):
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
