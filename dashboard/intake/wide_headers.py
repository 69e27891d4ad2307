"""The header of a table of units: one to four rows high, names under names, groups of columns side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import is_total
from dashboard.intake.files.book import Sheet
from dashboard.intake.headers import MOST_HEADER_ROWS, UNIT_WORDS, VILLAGE_WORDS, YEAR_HEADER
from dashboard.intake.measures import stated_measure, without_measure
from dashboard.intake.naming import Named, named_path
from dashboard.intake.words import COLUMNS, INDEX_WORDS
from dashboard.model import Cell
from dashboard.names import matching_key


@dataclass(frozen=True)
class Group:
    """A column of units and the columns of figures that belong to it; there may be several side by side.

    `years` tells which columns stand under a year, `before` those under 上年; None where there is no column of years.
    """

    unit_column: int
    columns: dict[int, Named]
    period_column: int | None = None
    years: dict[int, str] = field(default_factory=dict)
    before: frozenset[int] = frozenset()

    def of_period(self, period: str) -> dict[int, Named]:
        """The columns of this year's figures; those of the only year there is where no period is known yet."""
        is_only = not period and len(set(self.years.values())) == 1
        return {
            at: named
            for at, named in self.columns.items()
            if at not in self.before and (at not in self.years or is_only or self.years[at] == period)
        }


@dataclass(frozen=True)
class WideHeader:
    """First and last row of a header, and its groups of columns from left to right."""

    top: int
    row: int
    groups: tuple[Group, ...]

    @property
    def named(self) -> int:
        return sum(len(group.columns) for group in self.groups)


def wide_header(
    sheet: Sheet, catalogue: Catalogue, rows: range, corrected: Mapping[int, str] | None = None
) -> WideHeader | None:
    """The header whose units' column is named in these rows: it ends in the last of them, or in a row of words below.

    Of several such rows the lowest under which most indicators are named; where corrected, the last of those given.
    """
    best: WideHeader | None = None
    for row in (rows[-1],) if corrected else _reaching(sheet, rows):
        found = _header(sheet, catalogue, rows.start, row, corrected or {})
        if found and found.named and (best is None or found.named >= best.named):
            best = found
    return best


def _reaching(sheet: Sheet, rows: range) -> Iterator[int]:
    """The rows a header may end in: the last given, and rows of words below it that have nothing under its units."""
    if any(_is_figure(cell) for row in rows for cell in sheet.in_row(row)):
        return
    yield rows[-1]
    labels = [cell.column for cell in sheet.in_row(rows.start) if _unit_role(cell.text)]
    for row in range(rows.stop, rows.start + MOST_HEADER_ROWS):
        cells = sheet.in_row(row)
        is_header = cells and not any(_is_figure(cell) or cell.text in INDEX_WORDS for cell in cells)
        if not is_header or any((row, at) in sheet.cells for at in labels):
            return
        yield row


def _is_figure(cell: Cell) -> bool:
    is_number = not isinstance(cell.value, str) or bool(re.match(r"\d+(?!\d*年)", cell.text))
    return is_number and not YEAR_HEADER.fullmatch(cell.text)


def _unit_role(text: str) -> bool:
    key = matching_key(text)
    return COLUMNS.get(key) == "unit" or key in UNIT_WORDS or key in VILLAGE_WORDS


def _header(sheet: Sheet, catalogue: Catalogue, top: int, row: int, corrected: Mapping[int, str]) -> WideHeader | None:
    units = [at for at in sheet.columns() if _is_unit_column(sheet, row, top, at, corrected)]
    if not units:
        return None
    # what stands left of the first column of units belongs to it too, as 序号 and 年度 do
    starts, ends = [1, *units[1:]], [*units[1:], max(sheet.columns()) + 1]
    spans = [range(start, end) for start, end in zip(starts, ends, strict=True)]
    groups = [_group(sheet, catalogue, top, row, *each, corrected) for each in zip(units, spans, strict=True)]
    return WideHeader(top, row, tuple(groups))


def _is_unit_column(sheet: Sheet, row: int, top: int, at: int, corrected: Mapping[int, str]) -> bool:
    """Whether a column's header says that it holds units; 单位 alone means units here."""
    if at in corrected:
        return corrected[at] == "unit"
    texts = (sheet.filled(each, at) for each in range(row, top - 1, -1))
    lowest = next((cell for cell in texts if cell and cell.column == at), None)
    return lowest is not None and _unit_role(lowest.text)


def _group(
    sheet: Sheet, catalogue: Catalogue, top: int, row: int, unit_column: int, span: range, corrected: Mapping[int, str]
) -> Group:
    columns = [at for at in sheet.columns() if at in span and at != unit_column]
    group = Group(unit_column, {}, _period_column(sheet, row, columns, corrected))
    before = set()
    for at in columns:
        path, when = _said(header_path(sheet, top, row, at, unit_column))
        named = Named(corrected[at]) if at in corrected else column_name(catalogue, path)
        leaf = sheet.filled(row, at)
        is_own = leaf is None or leaf.column == at  # a name merged over several columns is none of each
        if named.code in catalogue.indicators and at > unit_column and is_own:
            group.columns[at] = named
        if when == "previous":
            before.add(at)
        elif when:
            group.years[at] = when
    return replace(group, before=frozenset(before))


def _period_column(sheet: Sheet, row: int, columns: Sequence[int], corrected: Mapping[int, str]) -> int | None:
    for at in columns:
        role = corrected.get(at) or COLUMNS.get(matching_key(sheet.filled_text(row, at)))
        if role == "period":
            return at
    return None


def header_path(sheet: Sheet, top: int, row: int, at: int, unit_column: int) -> list[str]:
    """Header texts over a column from the top, each once; at most four rows high.

    Merged ranges are filled; where a file has none (CSV), a name stands for the columns to its right that have a name
    below but none of their own. Rows over that of the unit's header count where they have nothing over the units.
    """
    path: list[str] = []
    for above in range(max(1, row - MOST_HEADER_ROWS + 1), row + 1):
        if above < top and (not sheet.in_row(above) or sheet.filled(above, unit_column)):
            path = []
            continue
        cell = sheet.filled(above, at) or (_from_left(sheet, above, at, row, unit_column) if above < row else None)
        if cell is None:
            continue
        if not path or path[-1] != cell.text:
            path.append(cell.text)
    return path


def _from_left(sheet: Sheet, above: int, at: int, row: int, unit_column: int) -> Cell | None:
    """The name of a group that begins further left and was not merged over its columns."""
    if not _has_name_below(sheet, above, row, at):
        return None
    for left in range(at - 1, unit_column, -1):
        if (cell := sheet.cells.get((above, left))) is not None:
            is_open = not sheet.is_joined(above, left) and _has_name_below(sheet, above, row, left)
            return cell if is_open and isinstance(cell.value, str) else None
    return None


def _has_name_below(sheet: Sheet, above: int, row: int, at: int) -> bool:
    return any((below, at) in sheet.cells for below in range(above + 1, row + 1))


def _said(path: list[str]) -> tuple[list[str], str]:
    """A path without the words for a year in it, and that year; 'previous' for 上年, '' for this one."""
    rest, when = [], ""
    for text in path:
        key = matching_key(text)
        if year := YEAR_HEADER.fullmatch(key):
            when = year[1]
        elif COLUMNS.get(key) == "previous":
            when = "previous"
        elif not (COLUMNS.get(key) == "value" and key.startswith(("本", "今", "当", "全"))):
            rest.append(text)
    return rest, when


def column_name(catalogue: Catalogue, path: list[str]) -> Named:
    """The indicator a column's header names, with the measure in brackets anywhere over it."""
    if not path:
        return Named("")
    named = named_path(catalogue, path)
    return _with_measure_above(catalogue, named, path) if named.code else named


def _with_measure_above(catalogue: Catalogue, leaf: Named, path: list[str]) -> Named:
    """A measure in brackets over several columns holds for those of its family: 金额（元） over 罚没金额."""
    family = catalogue.measures[catalogue.indicators[leaf.code].measure].family
    for text in reversed(path[:-1]):
        measure = without_measure(catalogue.measures, text)[1]
        stated = stated_measure(catalogue.measures, measure)
        if not leaf.measure and stated and stated.family == family:
            return replace(leaf, measure=measure)
    return leaf


def is_sum(path: Sequence[str]) -> bool:
    """Whether a column is the sum of those beside it: 合计."""
    return bool(path) and is_total(without_brackets(path[-1]))


def without_brackets(text: str) -> str:
    """A name without what stands in brackets behind it: 合计(宗) → 合计."""
    return re.sub(r"[(（][^()（）]*[)）]$", "", matching_key(text))
