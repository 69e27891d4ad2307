"""In which column a row of a long table has its figure, and which figures of the row nobody reads.

Usually that is the column headed 本年数. Where this is merged over others (数量 | 金额（万元）; 合计 | 其中：下半年)
it is the one among them that a row fills in and that can be the indicator's: a part or a rate of growth never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import Entry, is_total
from dashboard.intake.files.book import Sheet
from dashboard.intake.headers import Header
from dashboard.intake.measures import stated_measure, without_measure
from dashboard.intake.numbers import figure
from dashboard.intake.numerals import Unreadable
from dashboard.intake.wording import BLANK, tidy
from dashboard.intake.words import ANY_FIGURE, COLUMNS, GROWTH, OTHER_LABELS
from dashboard.model import Cell, Indicator, Measure, Problem

_MONEY = "money"
_ASIDE = re.compile(r"(?:其中|含|包括).*|.*(?:[上下]半年|季度|[0-9一二三四五六七八九十]月|同比|环比|增[长减幅速]).*")
_DIGIT = re.compile(r"[0-9０-９一二两三四五六七八九十百千万]")


@dataclass(frozen=True)
class Leaf:
    """A column under a merged header; `family` is that of its measure, '' where any figure may stand in it."""

    column: int
    measure: str
    family: str
    is_total: bool = False
    is_aside: bool = False
    is_known: bool = True


@dataclass(frozen=True)
class Place:
    """Where a row has its figure: the column, the measure over it, and the figures beside it that are not read."""

    column: int
    measure: str = ""
    is_read: bool = True
    left: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Figures:
    """A column of figures, the leaves under it if it is merged over some, all `own` columns, those nobody reads."""

    sheet: Sheet
    catalogue: Catalogue
    at: int
    measure: str
    leaves: tuple[Leaf, ...]
    leaf_row: int
    own: frozenset[int]
    spare: tuple[int, ...]

    def is_filled(self, row: int) -> bool:
        return any((row, at) in self.sheet.cells for at in (self.at, *(leaf.column for leaf in self.leaves)))

    def first(self, row: int) -> int:
        """The first column of figures in which a row says something."""
        filled = (leaf.column for leaf in self.leaves if (row, leaf.column) in self.sheet.cells)
        return next(filled, self.at)

    def place(self, row: int, indicator: Indicator) -> Place:
        """Where the figure of an indicator stands in a row. Figures in spare columns are left if it has none."""
        found = self._of_leaves(row, indicator) if self.leaves else Place(self.at, self.measure)
        own = {found.column, *self.own} if found.is_read else set()
        if any(self._says(row, at) for at in own) or not found.is_read:
            return found
        spare = (self.sheet.cells.get((row, at)) for at in self.spare)
        beside = tuple(cell for cell in spare if cell and _is_figure(cell, self.catalogue.measures))
        return Place(found.column, found.measure, found.is_read, (*found.left, *beside))

    def _of_leaves(self, row: int, indicator: Indicator) -> Place:
        filled = [leaf for leaf in self.leaves if self._says(row, leaf.column)]
        fitting = _fitting(self.leaves, self.catalogue.measures[indicator.measure].family)
        chosen = [leaf for leaf in filled if leaf in fitting]
        totals = [leaf for leaf in chosen if leaf.is_total]
        chosen = totals if len(totals) == 1 else chosen
        left = tuple(
            self.sheet.cells[row, leaf.column]
            for leaf in filled
            if leaf not in chosen[:1] and not (leaf.is_aside and len(chosen) == 1)
        )
        if len(chosen) > 1:
            every = tuple(self.sheet.cells[row, leaf.column] for leaf in filled)
            return Place(self.at, is_read=False, left=every)
        leaf = (chosen or fitting or self.leaves)[0]
        if leaf not in fitting:
            return Place(self.at, is_read=False, left=left)
        return Place(leaf.column, leaf.measure or self.measure, left=left)

    def _says(self, row: int, at: int) -> bool:
        cell = self.sheet.cells.get((row, at))
        return cell is not None and not (isinstance(cell.value, str) and BLANK.fullmatch(tidy(cell.value)))


def _fitting(leaves: Sequence[Leaf], family: str) -> list[Leaf]:
    """The leaves that may hold a figure of a family: a sum, else those of its measure, else those of any figure."""
    known = [leaf for leaf in leaves if leaf.is_known and not leaf.is_aside]
    exact = [leaf for leaf in known if leaf.family == family]
    return exact or [leaf for leaf in known if not leaf.family]


def figures_of(
    sheet: Sheet, catalogue: Catalogue, header: Header, at: int, measure: str, own: frozenset[int], span: range
) -> Figures:
    """The column `at` of figures; `span` has the columns that may belong to it, from that of the names on."""
    leaf_row, columns = _under(sheet, header, at)
    leaves = _leaves(catalogue, [sheet.cells[leaf_row, each] for each in columns])
    taken = {at, *columns, *own, *header.years}
    spare = tuple(each for each in span if each not in taken and _is_spare(header.words.get(each, "")))
    return Figures(sheet, catalogue, at, measure, leaves, leaf_row, own, spare)


def _is_spare(word: str) -> bool:
    return COLUMNS.get(word) in (None, "value") and word not in GROWTH and word not in OTHER_LABELS


def _under(sheet: Sheet, header: Header, at: int) -> tuple[int, list[int]]:
    """The row and columns of the words under a header merged over several columns; (0, []) where there are none."""
    for top, left, bottom, right in sheet.merged:
        if left == at < right and top <= header.row <= bottom:
            words = [cell for cell in sheet.in_row(bottom + 1) if _is_word(cell)]
            columns = [cell.column for cell in words if at <= cell.column <= right]
            columns = [each for each in columns if each == at or each not in header.words]
            is_header = len(words) == len(sheet.in_row(bottom + 1)) and not sheet.text(bottom + 1, min(header.words))
            return (bottom + 1, columns) if is_header and len(columns) > 1 else (0, [])
    return 0, []


def _is_word(cell: Cell) -> bool:
    return isinstance(cell.value, str) and not re.match(r"\d", cell.text)


def _leaves(catalogue: Catalogue, cells: Sequence[Cell]) -> tuple[Leaf, ...]:
    """The leaves that these words name; the only one that is neither a part nor a growth is the figure itself."""
    leaves = [_leaf(catalogue, cell) for cell in cells]
    main = [leaf for leaf in leaves if not leaf.is_aside]
    if len(main) == 1 and not main[0].is_known:
        known = Leaf(main[0].column, main[0].measure, main[0].family)
        leaves = [known if leaf is main[0] else leaf for leaf in leaves]
    return tuple(leaves)


def _leaf(catalogue: Catalogue, cell: Cell) -> Leaf:
    word, measure = without_measure(catalogue.measures, cell.text)
    stated = stated_measure(catalogue.measures, measure or word)
    is_sum, is_measure = is_total(word), stated is not None and bool(stated.family)
    family = stated.family if stated and stated.family else _MONEY if word == "金额" else ""
    is_known = is_sum or is_measure or word in ANY_FIGURE or COLUMNS.get(word) == "value"
    is_aside = bool(_ASIDE.fullmatch(word)) or COLUMNS.get(word) not in (None, "value")
    written = measure or (word if is_measure else "")
    return Leaf(cell.column, written, family, is_sum, is_aside, is_known)


def _is_figure(cell: Cell, measures: Mapping[str, Measure]) -> bool:
    """Whether a cell holds a number that would be read in the right column."""
    if isinstance(cell.value, bool) or not _DIGIT.search(cell.text):
        return False
    try:
        found = figure(cell.value, cell.number_format, kind="stock", measure="", families=measures)
    except Unreadable:
        return False
    return found is not None and found.value is not None


def not_read(entry: Entry, left: Sequence[Cell]) -> Problem:
    """That figures of a row were not read: the first of them with its cell, and how many more there are."""
    first = left[0]
    arguments = {"cell": first.address, "others": str(len(left) - 1) if len(left) > 1 else "none"}
    return Problem(
        "warning", "figure_not_read", first.sheet, first.address, first.text, entry.indicator_code, arguments
    )


def extra_columns(sheet: Sheet, header: Header, groups: Sequence[Mapping[str, int]]) -> Iterator[Problem]:
    """Columns nobody asked for are said, and figures in a second column of values that is not this year's."""
    used = {at for roles in groups for at in roles.values()} | header.years.keys()
    extra = [
        cell
        for cell in sheet.in_row(header.row)
        if cell.column not in used and COLUMNS.get(header.words.get(cell.column, "")) in (None, "value")
    ]
    if extra:
        names = "、".join(cell.text for cell in extra)
        yield Problem("info", "columns_ignored", sheet.name, extra[0].address, names)
