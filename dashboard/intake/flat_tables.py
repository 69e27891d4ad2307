"""Flat tables: one figure a row, with its unit, period and indicator beside it. What this dashboard exports is one.

Written by hand, the columns 单位, 年度, 指标 and 数值 will do. Each row speaks for itself; what an export states
beside a figure (precision, bounds, status as a letter, what the report had said) is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import Block, Entry, Place, Table, is_frame, is_total, unknown_name
from dashboard.intake.files.book import Sheet
from dashboard.intake.headers import Header, column
from dashboard.intake.long_tables import row_entry, row_name
from dashboard.intake.measures import stated_measure, table_measure
from dashboard.intake.naming import Named, named_indicator
from dashboard.intake.words import COLUMNS, FLAT_COLUMNS
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

_ROLES = COLUMNS | FLAT_COLUMNS
_STATED = ("precision", "lower", "upper")
_SAYING = ("value", "status", "status_code", "note", "raw", *_STATED)
"""What a row must have some of to say anything at all."""

Cells = dict[str, Cell]


@dataclass(frozen=True)
class FlatHead:
    """The header of a flat table: role → column."""

    sheet: Sheet
    catalogue: Catalogue
    header: Header
    roles: dict[str, int]
    years: frozenset[str] = frozenset()

    @property
    def rows(self) -> tuple[int, int]:
        return self.header.top, self.header.row

    def read(self, above: int, until: int, _period: str) -> Table:
        """The table from its header down to row `until`; the lines over it begin in row `above`."""
        sheet, header, roles = self.sheet, self.header, self.roles
        default = table_measure(self.catalogue.measures, sheet, above, header.top)
        rows = _Rows(sheet, self.catalogue, roles, header.measures[roles["value"]] or default)
        for row in sheet.rows():
            if header.row < row <= until:
                rows.read(row)
        held = {column: role for role, column in roles.items()}
        columns = (column(sheet, header.row, at, held.get(at, "")) for at in sorted({*header.words, *held}))
        place = Place(above, header.top, header.row, rows.last or header.row)
        problems = (*_ignored(sheet, header, roles), *rows.problems)
        return Table(sheet, "flat", place, tuple(columns), tuple(rows.blocks()), problems, totals=tuple(rows.totals))


def flat_head(sheet: Sheet, catalogue: Catalogue, header: Header) -> FlatHead | None:
    """A header that names unit, period, indicator and one column of figures; None for any other."""
    roles = _roles(sheet, catalogue, header)
    return FlatHead(sheet, catalogue, header, roles) if roles else None


def _roles(sheet: Sheet, catalogue: Catalogue, header: Header) -> dict[str, int]:
    """Role → column, empty where the row is no header of a flat table."""
    found = [(_ROLES.get(word), column) for column, word in header.words.items()]
    roles = {role: column for role, column in reversed(found) if role}
    if not {"period", "value"} <= roles.keys() or not roles.keys() & {"indicator", "code"}:
        return {}
    for at, word in header.words.items():
        if word == "单位":
            role = "measure" if "unit" in roles or _holds_measures(sheet, catalogue, header, at) else "unit"
            roles.setdefault(role, at)
    values = sum(role == "value" for role, _ in found)
    is_flat = roles.keys() & {"unit", "unit_code"} and values == 1 and not header.years
    return roles if is_flat else {}


def _holds_measures(sheet: Sheet, catalogue: Catalogue, header: Header, column: int) -> bool:
    """Whether a column 单位 holds measures (场, 件, 元) and not units, told by its first text."""
    texts = (cell.text for (row, at), cell in sheet.cells.items() if at == column and row > header.row)
    stated = stated_measure(catalogue.measures, next(texts, ""))
    return stated is not None and bool(stated.family or stated.text.endswith("元"))


def _ignored(sheet: Sheet, header: Header, roles: dict[str, int]) -> Iterator[Problem]:
    """Columns nobody asked for are said; those our own exports add are known."""
    known = {column for column, word in header.words.items() if _ROLES.get(word) in ("aside", "category", "number")}
    used = known.union(roles.values())
    aside = [cell for cell in sheet.in_row(header.row) if cell.column not in used]
    if aside:
        yield Problem("info", "columns_ignored", sheet.name, aside[0].address, "、".join(cell.text for cell in aside))


@dataclass
class _Rows:
    """The rows as they are read: entries by whose they are and of when, and what is wrong."""

    sheet: Sheet
    catalogue: Catalogue
    roles: dict[str, int]
    column_measure: str
    problems: list[Problem] = field(default_factory=list)
    last: int = 0
    totals: list[Block] = field(default_factory=list)
    _entries: dict[tuple[str, ...], list[Entry]] = field(default_factory=dict)
    _owners: dict[tuple[str, ...], Cells] = field(default_factory=dict)

    def blocks(self) -> Iterator[Block]:
        for key, entries in self._entries.items():
            owner = self._owners[key]
            yield Block(tuple(entries), owner.get("unit"), owner.get("period"), owner.get("unit_code"))

    def read(self, row: int) -> None:
        """Adds the entry of a row, or what is wrong with it; a row that says nothing but its names adds a blank."""
        cells = {role: cell for role, column in self.roles.items() if (cell := self.sheet.cells.get((row, column)))}
        owner = self._owner(row)
        said = next((cells[role] for role in _SAYING if role in cells), None)
        named = row_name(self.sheet, self.catalogue, row, self.roles)
        if not named.code and is_frame(self.sheet, row, self.roles.get("indicator")):
            return
        if total := self._total(owner):
            entries = (self._entry(row, cells, named),) if named.code else ()
            self.totals.append(Block(entries, total, owner.get("period")))
            return
        problem = self._left_out(cells, owner, said)
        if problem is None and (said or owner):
            problem = self._unnamed(cells, named, said)
        if problem:
            self.problems.append(problem)
        elif named.code and owner:
            key = tuple(f"{role} {cell.text}" for role, cell in owner.items())
            self.last = row
            self._owners.setdefault(key, owner)
            self._entries.setdefault(key, []).append(self._entry(row, cells, named))

    def _owner(self, row: int) -> Cells:
        """The cells that say whose and of when, merged ones filled."""
        roles = ((role, self.roles[role]) for role in ("unit_code", "unit", "period") if role in self.roles)
        return {role: cell for role, column in roles if (cell := self.sheet.filled(row, column))}

    def _total(self, owner: Cells) -> Cell | None:
        unit = owner.get("unit") or owner.get("unit_code")
        return unit if unit and is_total(unit.text) else None

    def _left_out(self, cells: Cells, owner: Cells, said: Cell | None) -> Problem | None:
        """A row that says something but not whose or of when."""
        if said is None or not (cells.keys() & {"indicator", "code"}):
            return None
        if not owner.keys() & {"unit", "unit_code"}:
            return Problem("error", "row_without_unit", self.sheet.name, said.address, said.text)
        if "period" not in owner:
            return Problem("error", "row_without_period", self.sheet.name, said.address, said.text)
        return None

    def _unnamed(self, cells: Cells, named: Named, said: Cell | None) -> Problem | None:
        """A row whose indicator is missing, unknown or two; a row of the form (填报人：…) says no figure."""
        name, figure = cells.get("indicator") or cells.get("code"), cells.get("value") or cells.get("status")
        if named.code:
            return self._two_names(cells, named)
        if name is None and figure and re.search(r"\d", figure.text):
            return Problem("warning", "row_without_indicator", self.sheet.name, figure.address, figure.text)
        return unknown_name(name, named, said.text) if name and figure and said else None

    def _two_names(self, cells: Cells, named: Named) -> Problem | None:
        """A code beside the name of another indicator: one of the columns was sorted or copied alone."""
        code = cells.get("code")
        other = named_indicator(self.catalogue, code.text).code if code else ""
        if code is None or other in ("", named.code):
            return None
        whose = {"right": other}
        return Problem("error", "indicators_disagree", self.sheet.name, code.address, code.text, named.code, whose)

    def _entry(self, row: int, cells: Cells, named: Named) -> Entry:
        entry = row_entry(self.sheet, row, self.roles, named)
        status = cells.get("status") or cells.get("status_code")
        beside = (role for role in (*_STATED, "status_code", "raw") if role in cells)
        stated = {role: cells[role] for role in beside if cells[role] is not status}
        if "precision" in cells:
            stated |= {role: self._literal(entry, stated[role]) for role in ("lower", "upper") if role in stated}
            entry = replace(entry, cell=entry.cell and self._literal(entry, entry.cell))
        return replace(
            entry,
            status=status,
            stated=stated,
            raw=self._raw(entry, cells),
            measure=self._measure(entry),
            column_measure=self.column_measure,
        )

    def _raw(self, entry: Entry, cells: Cells) -> str | None:
        """What the report had said, where a column holds that and the row is not one written by hand."""
        if "raw" not in self.roles or ("raw" not in cells and entry.cell and "precision" not in cells):
            return None
        return cells["raw"].text if "raw" in cells else ""

    def _measure(self, entry: Entry) -> str:
        """The measure beside a figure; the indicator's own is known by its English name too."""
        own = self.catalogue.measures[self.catalogue.indicators[entry.indicator_code].measure]
        return own.measure if matching_key(entry.measure) == matching_key(own.name_en) else entry.measure

    def _literal(self, entry: Entry, cell: Cell) -> Cell:
        """Beside a stated precision a bare number is in its indicator's measure: 0.5 is half a percent, no half."""
        if self.catalogue.indicators[entry.indicator_code].measure != "%" or "%" in cell.number_format:
            return cell
        if isinstance(cell.value, str):
            return replace(cell, value=f"{cell.value}%") if re.fullmatch(r"[\d.]+", cell.value) else cell
        return replace(cell, number_format='General"%"')
