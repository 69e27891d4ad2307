"""One received file → submissions and problems. Pure: nothing is stored, nothing outside the bytes is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import Block, Entry, Table, hidden_figures
from dashboard.intake.files.book import Book, Sheet, Unusable
from dashboard.intake.files.opening import opened
from dashboard.intake.observing import observed
from dashboard.intake.own_sheets import is_remarks
from dashboard.intake.tables import find_table, read_tag
from dashboard.intake.template_words import TAG_SHEET
from dashboard.intake.unit_names import Statement, unit_names
from dashboard.intake.whose import (
    Identity,
    area_statements,
    identity,
    name_periods,
    period_statements,
    unit_statements,
)
from dashboard.intake.words import ASIDE_SHEETS, DATA_SHEETS
from dashboard.model import CHINA, Problem, Submission
from dashboard.names import matching_key
from dashboard.periods import first_day_after


@dataclass(frozen=True)
class Options:
    """What the sender says of a file, where the file itself is silent; `area` only tells two short names apart."""

    area: str = ""
    unit_code: str = ""
    period: str = ""


@dataclass(frozen=True)
class Reading:
    """What a file says; with an `error` among the problems nothing of it may be stored."""

    submissions: tuple[Submission, ...]
    problems: tuple[Problem, ...]

    @property
    def is_refused(self) -> bool:
        return not self.submissions or any(problem.severity == "error" for problem in self.problems)


@dataclass
class _Gathered:
    """Entries of a file by unit and period, as its sheets are read one after the other."""

    problems: list[Problem]
    entries: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)


def read(catalogue: Catalogue, name: str, content: bytes, options: Options, received_at: datetime) -> Reading:
    """The submissions of a file and every problem of reading it, in the order of its sheets and cells."""
    try:
        book = opened(name, content)
    except Unusable as unusable:
        return Reading((), (unusable.problem,))
    gathered = _Gathered(list(book.notes))
    context = _Context(catalogue, name, read_tag(book), options, received_at)
    filled = [sheet for sheet in book.sheets if sheet.name != TAG_SHEET and sheet.cells and not _is_aside(sheet, book)]
    tables = [(sheet, context.table(sheet)) for sheet in sorted(filled, key=lambda sheet: sheet.hidden)]
    for sheet, table in tables:
        if table is not None:
            context.take(table, gathered)
        elif any(other is not None for _, other in tables):
            gathered.problems.append(Problem("info", "sheet_without_table", sheet.name))
    if not any(table for _, table in tables):
        gathered.problems.append(Problem("error", "no_table", filled[0].name if filled else ""))
    return context.reading(gathered)


def _is_aside(sheet: Sheet, book: Book) -> bool:
    """Whether a sheet is one that we put there: our remarks, or 口径 and 说明 behind the data of an export."""
    if is_remarks(sheet):
        return True
    return matching_key(sheet.name) in ASIDE_SHEETS and matching_key(book.sheets[0].name) in DATA_SHEETS


@dataclass(frozen=True)
class _Spoken:
    """What a sheet says as a whole of its tables: units and areas only matter where rows do not name theirs."""

    units: list[Statement]
    areas: list[Statement]
    periods: list[Statement]


@dataclass(frozen=True)
class _Context:
    """What is known of a file while its sheets are read."""

    catalogue: Catalogue
    name: str
    tag: dict[str, str]
    options: Options
    received_at: datetime

    def table(self, sheet: Sheet) -> Table | None:
        """Read twice at most: the value column of 2024年 | 2025年 is known once the period is."""
        table = find_table(sheet, self.catalogue)
        if table and table.periods:
            return find_table(sheet, self.catalogue, self._period_outside(table))
        return table

    def _period_outside(self, table: Table) -> str:
        codes = [statement.codes for statement in self._periods(table.sheet, table.header_row)]
        common = frozenset.intersection(*codes) if codes else frozenset()
        return next(iter(common)) if len(common) == 1 else ""

    def take(self, table: Table, gathered: _Gathered) -> None:
        """Adds what a table says; one on a hidden sheet only where no visible sheet gives that report."""
        if not table.sheet.hidden:
            self._gather(table, gathered)
            gathered.problems += hidden_figures(table)
            return
        unseen = _Gathered([])
        self._gather(table, unseen)
        is_spare = bool(gathered.entries) and (
            bool(gathered.entries.keys() & unseen.entries.keys())
            or any(each.severity == "error" for each in unseen.problems)
        )
        if is_spare:
            gathered.problems.append(Problem("info", "sheet_hidden", table.sheet.name))
        else:
            gathered.entries |= unseen.entries
            gathered.problems += [Problem("warning", "sheet_hidden_read", table.sheet.name), *unseen.problems]

    def _gather(self, table: Table, gathered: _Gathered) -> None:
        gathered.problems += table.problems
        spoken = self._spoken(table)
        for block in table.blocks:
            who = self._identity(table, block, spoken)
            if who.problems and block.unit and not any(entry.cell or entry.status for entry in block.entries):
                continue  # a blank row of a unit that does not report: nothing is lost
            gathered.problems += [problem for problem in who.problems if problem not in gathered.problems]
            if not who.problems:
                gathered.entries.setdefault((who.unit_code, who.period), []).extend(block.entries)
        is_silent = not any(problem.severity == "error" for problem in gathered.problems)
        if is_silent and not any(block.entries for block in table.blocks):
            gathered.problems.append(Problem("error", "no_indicator", table.sheet.name))

    def reading(self, gathered: _Gathered) -> Reading:
        """Submissions that say something; a file in which no unit says anything is refused."""
        submissions, problems, silent = [], list(gathered.problems), []
        for (unit_code, period), entries in gathered.entries.items():
            provisional = self.received_at.astimezone(CHINA).date() < first_day_after(period)
            said = observed(self.catalogue, unit_code, period, entries, provisional)
            problems += said.problems
            if any(observation.status != "O" for observation in said.observations):
                submissions.append(Submission(unit_code, period, said.observations))
            elif entries and not any(problem.severity == "error" for problem in said.problems):
                silent.append((unit_code, period, entries))
        problems += [problem for each in silent for problem in self._silence(*each, is_alone=not submissions)]
        return Reading(tuple(submissions), tuple(problems))

    def _silence(self, unit_code: str, period: str, entries: list[Entry], *, is_alone: bool) -> Iterator[Problem]:
        """That a unit filled nothing in: alone it refuses the file; beside units that did it is left out.

        Where every row says itself that nothing was reported (状态 未报), leaving it out is no news.
        """
        who, entry = {"unit": self.catalogue.units[unit_code].name, "period": period}, entries[0]
        if is_alone:
            yield Problem("error", "nothing_filled", entry.sheet, arguments=who)
        elif not all(each.status for each in entries):
            yield Problem("warning", "unit_left_blank", entry.sheet, entry.address, who["unit"], arguments=who)

    def _spoken(self, table: Table) -> _Spoken:
        sheet, row, names = table.sheet, table.header_row, unit_names(self.catalogue)
        is_named = all(block.unit or block.code for block in table.blocks)
        units = [] if is_named else unit_statements(sheet, row, self.name, self.tag, names)
        periods = self._periods(sheet, row)
        if len({block.period.text for block in table.blocks if block.period}) > 1:
            periods = [said for said in periods if len(said.codes) == 1]  # 2021–2025 names the rows' years, not theirs
        return _Spoken(units, area_statements(sheet, row, self.name, names), periods)

    def _identity(self, table: Table, block: Block, spoken: _Spoken) -> Identity:
        sheet = table.sheet
        units = self._row_unit(block, spoken) if block.unit or block.code else [*spoken.units, *self._chosen()]
        periods = list(spoken.periods)
        if block.period:
            text = block.period.text
            periods.append(Statement("column", text, name_periods(text) or frozenset({text}), block.period))
        if table.periods:
            headed = "、".join(sorted(table.periods))
            periods.append(Statement("header", headed, table.periods))
        return identity(self.catalogue, units, periods, sheet.name, self.options.area)

    def _chosen(self) -> Iterator[Statement]:
        """The unit the sender chose at upload; an area chosen says nothing, it only settles a short name."""
        if self.options.unit_code:
            yield Statement("option", self.options.unit_code, frozenset({self.options.unit_code}))

    def _row_unit(self, block: Block, spoken: _Spoken) -> list[Statement]:
        """In a table of many units each row names its own, by code, name or both.

        A name may need the area that stands in title, sheet or file name; beside a code it need not be known.
        """
        said = []
        if block.code:
            code = block.code.text
            said.append(Statement("code", code, frozenset({code} & self._reporting), block.code))
        if block.unit:
            named = unit_names(self.catalogue).named(block.unit.text)
            if named or not block.code:
                said.append(Statement("name", block.unit.text, named, block.unit))
        return [*said, *(() if block.code else spoken.areas), *self._chosen()]

    @property
    def _reporting(self) -> set[str]:
        return {code for code, unit in self.catalogue.units.items() if unit.kind != "area"}

    def _periods(self, sheet: Sheet, header_row: int) -> list[Statement]:
        spoken = period_statements(sheet, header_row, self.name, self.tag)
        if self.options.period:
            period = self.options.period
            spoken.append(Statement("option", period, frozenset({period})))
        return spoken
