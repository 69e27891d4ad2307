"""Wide tables: units as rows, indicators as columns."""

from __future__ import annotations

from collections.abc import Iterator
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
from dashboard.intake.headers import column
from dashboard.intake.lines import is_note_line
from dashboard.intake.measures import table_measure
from dashboard.intake.naming import Named
from dashboard.intake.unit_names import unit_names
from dashboard.intake.wide_headers import Group, WideHeader, column_name, header_path, is_sum
from dashboard.intake.words import COLUMNS, OTHER_LABELS
from dashboard.layouts import Column
from dashboard.model import Cell, Problem
from dashboard.names import matching_key


@dataclass
class _Rows:
    """The rows of a group of columns as they are read."""

    sheet: Sheet
    catalogue: Catalogue
    group: Group
    columns: dict[int, Named]
    measure: str
    last: int = 0
    blocks: list[Block] = field(default_factory=list)
    totals: list[Block] = field(default_factory=list)
    parts: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, row: int) -> None:
        """The figures of a unit, also where it has none; what is no unit but has figures is put aside or said."""
        unit = self.sheet.cells.get((row, self.group.unit_column))
        figures = [self.sheet.cells[row, at] for at in self.columns if (row, at) in self.sheet.cells]
        sample = sample_cell(self.sheet, row, min(self.columns)) if figures else None
        if sample:
            self.problems.append(Problem("info", "sample_left_out", self.sheet.name, sample.address, sample.text))
        elif unit and unit_names(self.catalogue).named(unit.text):
            self._add(self.blocks, row, unit)
        elif figures:
            self._read_unknown(row, unit, figures)

    def _read_unknown(self, row: int, unit: Cell | None, figures: list[Cell]) -> None:
        if total := self._total(row):
            self._add(self.totals, row, total)
        elif unit and is_below(unit.text):
            self._add(self.parts, row, unit)
        elif self._is_frame(row):
            return
        elif unit is None:
            where = self.sheet.name, figures[0].address, figures[0].text
            self.problems.append(Problem("error", "row_without_unit", *where))
        else:
            self._add(self.blocks, row, unit)

    def _add(self, kept: list[Block], row: int, unit: Cell) -> None:
        self.last = row
        at = self.group.period_column
        entries = tuple(_entries(self.sheet, row, self.columns, self.measure))
        kept.append(Block(entries, unit, self.sheet.filled(row, at) if at else None))

    def _total(self, row: int) -> Cell | None:
        """The cell that calls a row a sum, wherever it stands left of the figures: 全镇合计 is one too."""
        beside = [cell for cell in self.sheet.in_row(row) if cell.column < min(self.columns)]
        return next((cell for cell in beside if is_total(cell.text)), None)

    def _is_frame(self, row: int) -> bool:
        remarks = [at for at in self.sheet.columns() if at > max(self.columns)]
        cells = self.sheet.in_row(row)
        return is_frame(self.sheet, row, self.group.unit_column, remarks) or all(is_note_line(cell) for cell in cells)


@dataclass(frozen=True)
class WideHead:
    """The header of a table of units."""

    sheet: Sheet
    catalogue: Catalogue
    header: WideHeader

    @property
    def rows(self) -> tuple[int, int]:
        return self.header.top, self.header.row

    @property
    def years(self) -> frozenset[str]:
        """The years over its columns: which of them is read is for the period to say."""
        return frozenset(year for group in self.header.groups for year in group.years.values())

    @property
    def has_units(self) -> bool:
        """Whether a unit stands in the rows that follow."""
        names, at = unit_names(self.catalogue), self.header.groups[0].unit_column
        below = (self.sheet.text(row, at) for row in range(self.header.row + 1, self.header.row + 31))
        return any(text and (is_total(text) or names.named(text)) for text in below)

    def read(self, above: int, until: int, period: str) -> Table:
        """The table from its header down to row `until`; the lines over it begin in row `above`.

        Where years head the columns and none is the period's, it has no entries but names the years.
        """
        measure = table_measure(self.catalogue.measures, self.sheet, above, self.header.top)
        groups = [
            _Rows(self.sheet, self.catalogue, group, columns, measure)
            for group in self.header.groups
            if (columns := group.of_period(period))
        ]
        for rows in groups:
            for row in self.sheet.rows():
                if self.header.row < row <= until:
                    rows.read(row)
        return self._table(groups, above)

    def _table(self, groups: list[_Rows], above: int) -> Table:
        last = max((rows.last for rows in groups), default=0) or self.header.row
        read = {at: named for rows in groups for at, named in rows.columns.items()}
        years = {rows.group.years[at] for rows in groups for at in rows.columns if at in rows.group.years}
        problems = [problem for rows in groups for problem in rows.problems]
        return Table(
            sheet=self.sheet,
            kind="wide",
            place=Place(above, self.header.top, self.header.row, last),
            columns=tuple(self._columns(read)),
            blocks=tuple(block for rows in groups for block in rows.blocks) if groups else (Block(()),),
            problems=(*self._other_columns(read, last), *problems),
            periods=frozenset(years) if groups else self.years,
            totals=tuple(block for rows in groups for block in rows.totals),
            parts=tuple(block for rows in groups for block in rows.parts),
        )

    def _columns(self, read: dict[int, Named]) -> Iterator[Column]:
        roles = {group.unit_column: "unit" for group in self.header.groups}
        roles |= {group.period_column: "period" for group in self.header.groups if group.period_column}
        for at in self.sheet.columns():
            if path := self._path(at):
                code = read[at].code if at in read else ""
                aside = COLUMNS.get(matching_key(path[-1]), "")
                role = "value" if code else roles.get(at) or (aside if aside in ("number", "category", "note") else "")
                yield column(self.sheet, self.header.row, at, role, code)

    def _other_columns(self, read: dict[int, Named], last: int) -> Iterator[Problem]:
        """Columns of figures whose header is unknown are said, each once; 序号 and 备注 are not figures."""
        aside: list[Cell] = []
        known = {at for group in self.header.groups for at in (group.unit_column, group.period_column, *group.columns)}
        for at in self.sheet.columns():
            figures = [cell for row in self.sheet.rows() if (cell := self._figure(row, at, last))]
            path = self._path(at)
            if not figures or not path or at in read:
                continue
            cell = self._lowest_header(at)
            if at in known or matching_key(path[-1]) in OTHER_LABELS or is_sum(path):
                aside += [cell] if at not in self._units and cell else []
            elif cell and matching_key(path[-1]) not in COLUMNS:
                named = column_name(self.catalogue, path)
                yield unknown_name(replace(cell, text="".join(path)), named, figures[0].text)
        if aside:
            names = "、".join(cell.text for cell in aside)
            yield Problem("info", "columns_ignored", self.sheet.name, aside[0].address, names)

    def _path(self, at: int) -> list[str]:
        return header_path(self.sheet, *self.rows, at, self.header.groups[0].unit_column)

    @property
    def _units(self) -> set[int | None]:
        return {at for group in self.header.groups for at in (group.unit_column, group.period_column)}

    def _figure(self, row: int, at: int, last: int) -> Cell | None:
        return self.sheet.cells.get((row, at)) if self.header.row < row <= last else None

    def _lowest_header(self, at: int) -> Cell | None:
        rows = range(self.header.row, self.header.top - 1, -1)
        return next((cell for row in rows if (cell := self.sheet.filled(row, at))), None)


def _entries(sheet: Sheet, row: int, columns: dict[int, Named], measure: str) -> Iterator[Entry]:
    for at, named in columns.items():
        yield Entry(
            indicator_code=named.code,
            sheet=sheet.name,
            address=f"{get_column_letter(at)}{row}",
            cell=sheet.cells.get((row, at)),
            measure=named.measure,
            column_measure=measure,
        )
