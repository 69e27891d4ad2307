"""Long tables: indicators as rows, one column of figures. The official template is one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import HEADER_WITHIN, Block, Entry, Table, is_frame, unknown_name
from dashboard.intake.naming import Named, named_indicator
from dashboard.intake.sheets import Sheet
from dashboard.intake.words import COLUMNS
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

_YEAR_HEADER = re.compile(r"((?:19|20)\d\d)年?度?(?:数|实绩|完成数|数值)?")


def long_table(sheet: Sheet, catalogue: Catalogue, period: str) -> Table | None:
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
            if row <= header_row or is_frame(sheet, row, roles.get("indicator")):
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


def _extra_columns(sheet: Sheet, row: int, groups: list[dict[str, int]], years: dict[int, str]) -> Iterator[Problem]:
    known = {column for roles in groups for column in roles.values()} | years.keys()
    extra = [cell for cell in sheet.in_row(row) if cell.column not in known and matching_key(cell.text) not in COLUMNS]
    if extra:
        names = "、".join(cell.text for cell in extra)
        yield Problem("info", "columns_ignored", sheet.name, extra[0].address, names)
