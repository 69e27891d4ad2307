"""Long tables: indicators as rows, one column of figures. The official template is one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from openpyxl.utils import get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import HEADER_WITHIN, Block, Entry, Table, is_frame, unknown_name
from dashboard.intake.files.book import Sheet
from dashboard.intake.measures import table_measure, without_measure
from dashboard.intake.naming import Named, named_indicator
from dashboard.intake.words import COLUMNS
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

_YEAR_HEADER = re.compile(r"((?:19|20)\d\d)年?度?(?:数|实绩|完成数|数值)?")
_THIS_YEAR = ("本年", "今年", "当年")


@dataclass(frozen=True)
class Header:
    """The headers of a row: by column their words, the measures in brackets behind them, and the years among them."""

    row: int
    words: dict[int, str]
    measures: dict[int, str]
    years: dict[int, str]


@dataclass
class _Rows:
    """The rows of a table as they are read: entries by the cells that say whose and of when, and what is wrong."""

    sheet: Sheet
    catalogue: Catalogue
    owning: dict[str, int]
    entries: dict[tuple[str, ...], list[Entry]] = field(default_factory=dict)
    owners: dict[tuple[str, ...], tuple[Cell | None, Cell | None]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, row: int, roles: dict[str, int], column_measure: str) -> None:
        """Adds the entry of a row, or what is wrong with its name; a row of the form says nothing."""
        named = row_name(self.sheet, self.catalogue, row, roles)
        if named.code:
            owner = _owner(self.sheet, row, self.owning)
            key = tuple(cell.text if cell else "" for cell in owner)
            self.owners.setdefault(key, owner)
            entry = replace(row_entry(self.sheet, row, roles, named), column_measure=column_measure)
            self.entries.setdefault(key, []).append(entry)
        elif (row, roles["value"]) in self.sheet.cells and not _is_frame(self.sheet, row, roles):
            problem = _unnamed(self.sheet, row, roles, named)
            self.problems += [problem] if problem and problem not in self.problems else []


def long_table(sheet: Sheet, catalogue: Catalogue, period: str) -> Table | None:
    """Where years head the columns and none is the period's, a table without entries that names the years."""
    for row in sheet.rows()[:HEADER_WITHIN]:
        header = header_of(sheet, catalogue, row)
        groups = [roles for roles in _roles(header) if roles.keys() & {"indicator", "code"}]
        valued = [each for roles in groups for each in _valued(header, roles, groups, period)]
        if valued:
            return _long_rows(sheet, catalogue, header, valued)
        if groups and header.years:
            return Table(sheet, row, (Block(()),), (), frozenset(header.years.values()))
    return None


def header_of(sheet: Sheet, catalogue: Catalogue, row: int) -> Header:
    header = Header(row, {}, {}, {})
    for column in sheet.columns():
        cell = sheet.filled(row, column)
        if cell is None or cell.column != column:
            continue
        key = matching_key(cell.text)
        word, measure = (key, "") if key in COLUMNS else without_measure(catalogue.measures, key)
        header.words[column], header.measures[column] = word, measure
        if cell.row == row and (year := _YEAR_HEADER.fullmatch(word)):
            header.years[column] = year[1]
    return header


def _roles(header: Header) -> list[dict[str, int]]:
    """Role → column for the recognised headers of a row; a second 指标 begins a group beside the first."""
    groups: list[dict[str, int]] = [{}]
    for column, word in header.words.items():
        role = "measure" if word == "单位" else COLUMNS.get(word)
        if role == "indicator" and role in groups[-1]:
            groups.append({})
        if role:
            groups[-1].setdefault(role, column)
    return groups


def _valued(
    header: Header, roles: dict[str, int], groups: list[dict[str, int]], period: str
) -> Iterator[dict[str, int]]:
    """The roles of a group once for each of its columns of this year's figures: all of them must agree."""
    start, end = _span(roles, groups)
    years = [column for column in _year_columns(header.years, period) if start <= column < end]
    first = roles.get("value") or next(iter(years), None)
    if first is None:
        return
    yield {**roles, "value": first}
    shared = {role: column for role, column in roles.items() if role in ("indicator", "code", "measure")}
    for column, word in header.words.items():
        is_alike = column in years or word == header.words[first] or _both_this_year(word, header.words[first])
        if start <= column < end and column != first and is_alike:
            yield {**shared, "value": column}


def _both_this_year(*words: str) -> bool:
    return all(COLUMNS.get(word) == "value" and word.startswith(_THIS_YEAR) for word in words)


def _span(roles: dict[str, int], groups: list[dict[str, int]]) -> tuple[int, float]:
    """The columns of a group: all where there is one group, else up to the next 指标."""
    if len(groups) == 1:
        return 1, float("inf")
    starts = [min(each.values()) for each in groups]
    at = groups.index(roles)
    return starts[at], starts[at + 1] if at + 1 < len(starts) else float("inf")


def _year_columns(years: dict[int, str], period: str) -> list[int]:
    """The columns headed with the period's year; those of the only year there is where no period is known yet."""
    is_only = not period and len(set(years.values())) == 1
    return [column for column, year in years.items() if year == period or is_only]


def _long_rows(sheet: Sheet, catalogue: Catalogue, header: Header, groups: list[dict[str, int]]) -> Table:
    rows = _Rows(sheet, catalogue, groups[0])
    default = table_measure(catalogue.measures, sheet, header.row)
    for roles in groups:
        for row in sheet.rows():
            if row > header.row:
                rows.read(row, roles, header.measures[roles["value"]] or default)
    headed = {header.years[roles["value"]] for roles in groups if roles["value"] in header.years}
    blocks = [Block(tuple(each), *rows.owners[key]) for key, each in rows.entries.items()] or [Block(())]
    problems = (*_extra_columns(sheet, header, groups), *rows.problems)
    return Table(sheet, header.row, tuple(blocks), problems, frozenset(headed))


def _is_frame(sheet: Sheet, row: int, roles: dict[str, int]) -> bool:
    return is_frame(sheet, row, roles.get("indicator"), [roles["note"]] if "note" in roles else [])


def row_name(sheet: Sheet, catalogue: Catalogue, row: int, roles: dict[str, int]) -> Named:
    """The indicator of a row: by its name, else by its code."""
    texts = [sheet.text(row, roles[role]) for role in ("indicator", "code") if role in roles]
    named = [named_indicator(catalogue, text) for text in texts]
    return next((each for each in named if each.code), named[0])


def _owner(sheet: Sheet, row: int, roles: dict[str, int]) -> tuple[Cell | None, Cell | None]:
    """The cells of the columns 填报单位 and 年度, None where a table has no such column."""
    unit, period = (sheet.filled(row, roles[role]) if role in roles else None for role in ("unit", "period"))
    return unit, period


def row_entry(sheet: Sheet, row: int, roles: dict[str, int], named: Named) -> Entry:
    def beside(role: str) -> str:
        return sheet.text(row, roles[role]) if role in roles else ""

    measures = dict.fromkeys(measure for measure in (named.measure, beside("measure")) if measure)
    return Entry(
        indicator_code=named.code,
        sheet=sheet.name,
        address=f"{get_column_letter(roles['value'])}{row}",
        cell=sheet.cells.get((row, roles["value"])),
        status=sheet.cells.get((row, roles["status"])) if "status" in roles else None,
        measure="、".join(measures),
        note=beside("note"),
        correction=sheet.cells.get((row, roles["correction"])) if "correction" in roles else None,
        previous=beside("previous"),
    )


def _unnamed(sheet: Sheet, row: int, roles: dict[str, int], named: Named) -> Problem | None:
    """A figure whose name is missing, unknown or fits several indicators; a note under the table is none of these."""
    name = sheet.cells.get((row, roles.get("indicator") or roles["code"]))
    value = sheet.cells[row, roles["value"]]
    if name is not None:
        return unknown_name(name, named, value.text)
    if not re.search(r"\d", unicodedata.normalize("NFKC", value.text)):
        return None
    return Problem("warning", "row_without_indicator", sheet.name, value.address, value.text)


def _extra_columns(sheet: Sheet, header: Header, groups: list[dict[str, int]]) -> Iterator[Problem]:
    """Columns nobody asked for are said, and figures in a second column of values that is not this year's."""
    used = {column for roles in groups for column in roles.values()} | header.years.keys()
    extra = [
        cell
        for cell in sheet.in_row(header.row)
        if cell.column not in used and COLUMNS.get(header.words.get(cell.column, "")) in (None, "value")
    ]
    if extra:
        names = "、".join(cell.text for cell in extra)
        yield Problem("info", "columns_ignored", sheet.name, extra[0].address, names)
