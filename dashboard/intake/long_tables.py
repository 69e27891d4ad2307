"""Long tables: indicators as rows, one column of figures. The official template is one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from openpyxl.utils import get_column_letter

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import (
    Block,
    Entry,
    Place,
    Table,
    is_below,
    is_frame,
    is_total,
    sample_cell,
    unknown_name,
)
from dashboard.intake.files.book import Sheet
from dashboard.intake.headers import Header, column
from dashboard.intake.leaves import Figures, extra_columns, figures_of, not_read
from dashboard.intake.lines import is_note_line
from dashboard.intake.measures import table_measure
from dashboard.intake.naming import Named, named_indicator, named_path
from dashboard.intake.words import COLUMNS, GROWTH
from dashboard.layouts import Column
from dashboard.model import Cell, Problem

_THIS_YEAR = ("本年", "今年", "当年")

Roles = dict[str, int]


@dataclass
class _Rows:
    """The rows of a table as they are read: entries by the cells that say whose and of when, and what is wrong."""

    sheet: Sheet
    catalogue: Catalogue
    owning: Roles
    last: int = 0
    entries: dict[tuple[str, ...], list[Entry]] = field(default_factory=dict)
    owners: dict[tuple[str, ...], tuple[Cell | None, Cell | None]] = field(default_factory=dict)
    totals: list[Block] = field(default_factory=list)
    parts: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, row: int, roles: Roles, names: Sequence[int], figures: Figures) -> None:
        """Adds the entry of a row, or what is wrong with its name; a row of the form says nothing."""
        named = path_name(self.sheet, self.catalogue, row, roles, names)
        has_value = figures.is_filled(row)
        if has_value and (sample := sample_cell(self.sheet, row, roles["value"])):
            self._say(Problem("info", "sample_left_out", self.sheet.name, sample.address, sample.text))
        elif named.code:
            self.last = row
            self._add(row, roles, named, figures)
        elif has_value:
            self._read_unnamed(row, {**roles, "value": figures.first(row)}, names, named)

    def _add(self, row: int, roles: Roles, named: Named, figures: Figures) -> None:
        """The entry of an indicator by whose it is, and the figures of its row that were not read."""
        owner = _owner(self.sheet, row, self.owning)
        key = tuple(cell.text if cell else "" for cell in owner)
        self.owners.setdefault(key, owner)
        place = figures.place(row, self.catalogue.indicators[named.code])
        entry = row_entry(self.sheet, row, {**roles, "value": place.column}, named, place.measure)
        self.entries.setdefault(key, []).append(entry if place.is_read else replace(entry, cell=None))
        if place.left and not entry.status:
            self._say(not_read(entry, place.left))

    def _read_unnamed(self, row: int, roles: Roles, names: Sequence[int], named: Named) -> None:
        """A row with a figure whose name nobody has: a total, a part of the unit, the form, or a question."""
        cells = [self.sheet.cells[row, at] for at in names if (row, at) in self.sheet.cells]
        aside = Block((row_entry(self.sheet, row, roles, named),), cells[-1] if cells else None)
        if any(is_total(cell.text) for cell in cells):
            self.last = row
            self.totals.append(aside)
        elif cells and is_below(cells[-1].text) and not named.candidates:
            self.last = row
            self.parts.append(aside)
        elif not _is_frame(self.sheet, row, roles) and (problem := _unnamed(self.sheet, row, roles, cells, named)):
            self._say(problem)

    def _say(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


@dataclass(frozen=True)
class LongHead:
    """The header of a long table: role → column, once for each group of columns side by side."""

    sheet: Sheet
    catalogue: Catalogue
    header: Header
    groups: list[Roles]

    @property
    def rows(self) -> tuple[int, int]:
        return self.header.top, self.header.row

    @property
    def years(self) -> frozenset[str]:
        """The years that head its columns: which of them is read is for the period to say."""
        return frozenset(self.header.years.values())

    def read(self, above: int, until: int, period: str) -> Table:
        """The table from its header down to row `until`; the lines over it begin in row `above`.

        Where years head the columns and none is the period's, it has no entries but names the years.
        """
        sheet, header = self.sheet, self.header
        valued = [each for roles in self.groups for each in _valued(header, roles, self.groups, period)]
        if not valued:
            place = Place(above, header.top, header.row, header.row)
            return Table(sheet, "long", place, self._columns([]), (Block(()),), (), self.years)
        rows = _Rows(sheet, self.catalogue, self.groups[0])
        default = table_measure(self.catalogue.measures, sheet, above, header.top)
        for roles in valued:
            names = _name_columns(sheet, header, roles, until)
            figures = self._figures(roles, names, valued, default)
            for row in sheet.rows():
                if max(header.row, figures.leaf_row) < row <= until:
                    rows.read(row, roles, names, figures)
        return self._table(valued, rows, Place(above, header.top, header.row, rows.last or header.row))

    def _figures(self, roles: Roles, names: list[int], valued: list[Roles], default: str) -> Figures:
        """The column of figures of a group with what stands under and beside it."""
        at, (start, end) = roles["value"], _span(roles, self.groups)
        beside = range(max(start, names[-1] + 1), int(min(end, max(self.sheet.columns()) + 1)))
        own = frozenset(each["value"] for each in valued if start <= each["value"] < end)
        measure = self.header.measures[at] or default
        return figures_of(self.sheet, self.catalogue, self.header, at, measure, own, beside)

    def _table(self, valued: list[Roles], rows: _Rows, place: Place) -> Table:
        headed = {self.header.years[roles["value"]] for roles in valued if roles["value"] in self.header.years}
        blocks = [Block(tuple(each), *rows.owners[key]) for key, each in rows.entries.items()] or [Block(())]
        return Table(
            sheet=self.sheet,
            kind="long",
            place=place,
            columns=self._columns(valued),
            blocks=tuple(blocks),
            problems=(*extra_columns(self.sheet, self.header, valued), *rows.problems),
            periods=frozenset(headed),
            totals=tuple(rows.totals),
            parts=tuple(rows.parts),
        )

    def _columns(self, valued: list[Roles]) -> tuple[Column, ...]:
        held = {at: role for roles in [*self.groups, *valued] for role, at in roles.items()}
        used = {roles["value"] for roles in valued}
        return tuple(
            column(
                self.sheet, self.header.row, at, "" if held.get(at) == "value" and at not in used else held.get(at, "")
            )
            for at in sorted({*self.header.words, *held})
        )


def long_head(sheet: Sheet, catalogue: Catalogue, header: Header) -> LongHead | None:
    """A header that names a column of indicators and one of figures or years; None for any other."""
    groups = [roles for roles in _roles(header) if roles.keys() & {"indicator", "code"}]
    if not groups or not (header.years or any("value" in roles for roles in groups)):
        return None
    return LongHead(sheet, catalogue, header, groups)


def _roles(header: Header) -> list[Roles]:
    """Role → column for the recognised headers of a row; a second 指标 begins a group beside the first."""
    groups: list[Roles] = [{}]
    for at, word in header.words.items():
        role = "measure" if word == "单位" else "growth" if word in GROWTH else COLUMNS.get(word)
        if role == "indicator" and role in groups[-1]:
            groups.append({})
        if role:
            groups[-1].setdefault(role, at)
    return groups


def _valued(header: Header, roles: Roles, groups: list[Roles], period: str) -> Iterator[Roles]:
    """The roles of a group once for each of its columns of this year's figures: all of them must agree."""
    start, end = _span(roles, groups)
    years = [at for at in _year_columns(header.years, period) if start <= at < end]
    first = roles.get("value") or next(iter(years), None)
    if first is None:
        return
    yield {**_before(header, first, start, end), **roles, "value": first}
    shared = {role: at for role, at in roles.items() if role in ("indicator", "code", "measure")}
    for at, word in header.words.items():
        is_alike = at in years or word == header.words[first] or _both_this_year(word, header.words[first])
        if start <= at < end and at != first and is_alike:
            yield {**shared, "value": at}


def _before(header: Header, value: int, start: int, end: float) -> Roles:
    """The column headed with the year before that of a column of figures: what stands there is quoted."""
    year = header.years.get(value)
    before = [at for at, other in header.years.items() if year and int(other) == int(year) - 1 and start <= at < end]
    return {"previous": before[0]} if before else {}


def _both_this_year(*words: str) -> bool:
    return all(COLUMNS.get(word) == "value" and word.startswith(_THIS_YEAR) for word in words)


def _span(roles: Roles, groups: list[Roles]) -> tuple[int, float]:
    """The columns of a group: all where there is one group, else up to the next 指标."""
    if len(groups) == 1:
        return 1, float("inf")
    starts = [min(each.values()) for each in groups]
    at = groups.index(roles)
    return starts[at], starts[at + 1] if at + 1 < len(starts) else float("inf")


def _year_columns(years: dict[int, str], period: str) -> list[int]:
    """The columns headed with the period's year; those of the only year there is where no period is known yet."""
    is_only = not period and len(set(years.values())) == 1
    return [at for at, year in years.items() if year == period or is_only]


def _name_columns(sheet: Sheet, header: Header, roles: Roles, until: int) -> list[int]:
    """The column of names, and those behind it that its header covers or that have none: names under names."""
    first = roles.get("indicator") or roles["code"]
    names = [first]
    for at in sheet.columns():
        if at <= first or "indicator" not in roles:
            continue
        if at in header.words or at >= roles["value"]:
            break
        cells = (sheet.cells.get((row, at)) for row in sheet.rows() if header.row < row <= until)
        if any(cell and isinstance(cell.value, str) and not re.match(r"[\d.,]+$", cell.text) for cell in cells):
            names.append(at)
    return names


def _is_frame(sheet: Sheet, row: int, roles: Roles) -> bool:
    return is_frame(sheet, row, roles.get("indicator"), [roles["note"]] if "note" in roles else [])


def row_name(sheet: Sheet, catalogue: Catalogue, row: int, roles: Roles) -> Named:
    """The indicator of a row: by its name, else by its code."""
    texts = [sheet.text(row, roles[role]) for role in ("indicator", "code") if role in roles]
    named = [named_indicator(catalogue, text) for text in texts]
    return next((each for each in named if each.code), named[0])


def path_name(sheet: Sheet, catalogue: Catalogue, row: int, roles: Roles, names: Sequence[int]) -> Named:
    """The same where names stand under names: 行政复议, merged over its rows, and 受理件数 beside it."""
    if len(names) == 1:
        return row_name(sheet, catalogue, row, roles)
    own = sheet.text(row, names[-1])
    path = [text for text in dict.fromkeys(sheet.filled_text(row, at) for at in names) if text]
    if not path or (not own and not sheet.text(row, names[0])):
        return Named("")
    named = named_path(catalogue, path)
    return named if named.code or "code" not in roles else row_name(sheet, catalogue, row, roles)


def _owner(sheet: Sheet, row: int, roles: Roles) -> tuple[Cell | None, Cell | None]:
    """The cells of the columns 填报单位 and 年度, None where a table has no such column."""
    unit, period = (sheet.filled(row, roles[role]) if role in roles else None for role in ("unit", "period"))
    return unit, period


def row_entry(sheet: Sheet, row: int, roles: Roles, named: Named, column_measure: str = "") -> Entry:
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
        column_measure=column_measure,
        note=beside("note"),
        correction=sheet.cells.get((row, roles["correction"])) if "correction" in roles else None,
        previous=sheet.cells.get((row, roles["previous"])) if "previous" in roles else None,
        growth=sheet.cells.get((row, roles["growth"])) if "growth" in roles else None,
    )


def _unnamed(sheet: Sheet, row: int, roles: Roles, names: list[Cell], named: Named) -> Problem | None:
    """A figure whose name is missing, unknown or fits several indicators; a note under the table is none of these."""
    value = sheet.cells[row, roles["value"]]
    if names:
        return unknown_name(replace(names[-1], text="".join(cell.text for cell in names)), named, value.text)
    if is_note_line(value) or not re.search(r"\d", unicodedata.normalize("NFKC", value.text)):
        return None
    return Problem("warning", "row_without_indicator", sheet.name, value.address, value.text)
