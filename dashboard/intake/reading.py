"""One received file → submissions and problems. Pure: nothing is stored, nothing outside the bytes is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from dashboard.asides import Remark
from dashboard.catalogue import Catalogue
from dashboard.intake.diagnosing import quoted
from dashboard.intake.entries import Block, Entry, Table, hidden_figures, merged_values, silent_formulas
from dashboard.intake.files.book import Book, Sheet, Unusable
from dashboard.intake.files.opening import opened
from dashboard.intake.hiding import left_aside
from dashboard.intake.lines import lines_of
from dashboard.intake.observing import observed
from dashboard.intake.options import Options, decided
from dashboard.intake.own_sheets import is_remarks
from dashboard.intake.speaking import Spoken, spoken_of
from dashboard.intake.surroundings import received, remarks
from dashboard.intake.tables import find_tables, read_tag
from dashboard.intake.template_words import TAG_SHEET
from dashboard.intake.totals import settled
from dashboard.intake.understanding import layout_of
from dashboard.intake.unfound import no_table
from dashboard.intake.unit_names import Statement, unit_names
from dashboard.intake.whose import (
    Identity,
    identity,
    name_periods,
    named_periods,
    named_units,
    period_statements,
    tag_statements,
)
from dashboard.intake.words import ASIDE_SHEETS, DATA_SHEETS
from dashboard.layouts import Layout
from dashboard.model import CHINA, Problem, Severity, Submission
from dashboard.names import matching_key
from dashboard.periods import first_day_after

__all__ = ["Options", "Reading", "read"]


@dataclass(frozen=True)
class Reading:
    """What a file says; with an `error` among the problems nothing of it may be stored.

    `layouts` tell how each of its tables was understood, also where the file is refused.
    """

    submissions: tuple[Submission, ...]
    problems: tuple[Problem, ...]
    layouts: tuple[Layout, ...] = ()

    @property
    def is_refused(self) -> bool:
        return not self.submissions or any(problem.severity == "error" for problem in self.problems)


@dataclass
class _Gathered:
    """Entries of a file by unit and period, as its sheets are read one after the other."""

    problems: list[Problem]
    entries: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)
    layouts: list[Layout] = field(default_factory=list)
    remarks: dict[tuple[str, str], dict[Remark, None]] = field(default_factory=dict)


def read(catalogue: Catalogue, name: str, content: bytes, options: Options, received_at: datetime) -> Reading:
    """The submissions of a file and every problem of reading it, in the order of its sheets and cells."""
    try:
        book = opened(name, content)
    except Unusable as unusable:
        return Reading((), (unusable.problem,))
    gathered = _Gathered(list(book.notes))
    known = decided(catalogue, options.names) if options.names else catalogue
    context = _Context(known, name, read_tag(book), options, received_at)
    filled = [sheet for sheet in book.sheets if sheet.name != TAG_SHEET and sheet.cells and not _is_aside(sheet, book)]
    found = [(sheet, context.tables(sheet)) for sheet in sorted(filled, key=lambda sheet: sheet.hidden)]
    for sheet, tables in found:
        if tables:
            context.take(sheet, tables, gathered)
        elif any(others for _, others in found):
            gathered.problems.append(Problem("info", "sheet_without_table", sheet.name))
    if not any(tables for _, tables in found):
        gathered.problems.append(no_table(filled))
    return context.reading(gathered)


def _is_aside(sheet: Sheet, book: Book) -> bool:
    """Whether a sheet is one that we put there: our remarks, or 口径 and 说明 behind the data of an export."""
    if is_remarks(sheet):
        return True
    return matching_key(sheet.name) in ASIDE_SHEETS and matching_key(book.sheets[0].name) in DATA_SHEETS


def _of_row(problem: Problem, entry: Entry) -> Problem:
    """A unit missing in a table whose rows name theirs is missing in a row: the first of those that have a figure."""
    if problem.rule != "no_unit" or problem.cell:
        return problem
    return Problem("error", "row_without_unit", entry.sheet, entry.address, entry.cell.text if entry.cell else "")


@dataclass(frozen=True)
class _Context:
    """What is known of a file while its sheets are read."""

    catalogue: Catalogue
    name: str
    tag: dict[str, str]
    options: Options
    received_at: datetime

    def tables(self, sheet: Sheet) -> list[Table]:
        """The tables of a sheet, without the sums in them."""
        corrections = [each for each in self.options.tables if each.sheet == sheet.name]
        found = find_tables(sheet, self.catalogue, self._period_over, corrections)
        return [settled(self.catalogue, table) for table in found]

    def _period_over(self, sheet: Sheet, above: int, top: int) -> str:
        """The one period that the lines over a table name, '' where that is none or several."""
        own = lines_of(sheet, (row for row in sheet.rows() if above <= row < top), ())
        said = period_statements(sheet, own)
        said = said or period_statements(sheet, lines_of(sheet, (row for row in sheet.rows() if row < above), ()))
        codes = [statement.codes for statement in self._periods(sheet, said)]
        common = frozenset.intersection(*codes) if codes else frozenset()
        return next(iter(common)) if len(common) == 1 else ""

    def take(self, sheet: Sheet, tables: list[Table], gathered: _Gathered) -> None:
        """Adds what tables say; those on a hidden sheet only where no visible sheet gives that report."""
        if not sheet.hidden:
            self._gather(sheet, tables, gathered)
            gathered.problems += [problem for table in tables for problem in hidden_figures(table)]
            return
        unseen = _Gathered([])
        self._gather(sheet, tables, unseen)
        is_spare = bool(gathered.entries) and (
            bool(gathered.entries.keys() & unseen.entries.keys())
            or any(each.severity == "error" for each in unseen.problems)
        )
        if is_spare:
            gathered.problems.append(left_aside(sheet, gathered.entries, unseen.entries))
        else:
            gathered.entries |= unseen.entries
            gathered.remarks |= unseen.remarks
            gathered.layouts += unseen.layouts
            gathered.problems += [Problem("warning", "sheet_hidden_read", sheet.name), *unseen.problems]

    def _gather(self, sheet: Sheet, tables: list[Table], gathered: _Gathered) -> None:
        names = unit_names(self.catalogue)
        for table, spoken in zip(tables, spoken_of(sheet, tables, self.name, names), strict=True):
            identities = self._gather_table(table, spoken, gathered)
            gathered.layouts.append(layout_of(self.catalogue, table, identities))
        is_silent = not any(problem.severity == "error" for problem in gathered.problems)
        if is_silent and not any(table.codes for table in tables):
            gathered.problems.append(Problem("error", "no_indicator", sheet.name))

    def _gather_table(self, table: Table, spoken: Spoken, gathered: _Gathered) -> list[Identity]:
        """Adds the entries of a table by unit and period, and tells whose they are, block by block."""
        gathered.problems += (*table.problems, *merged_values(table), *silent_formulas(table))
        identities, said = [], dict.fromkeys(remarks(table))
        names_units = any(block.unit for block in table.blocks)
        for block in table.blocks:
            who = self._identity(table, block, spoken)
            identities.append(who)
            filled = [entry for entry in block.entries if entry.cell or entry.status]
            if who.problems and names_units and not filled:
                continue  # a blank row of a unit that does not report: nothing is lost
            problems = [_of_row(each, filled[0]) if names_units and filled else each for each in who.problems]
            gathered.problems += [problem for problem in problems if problem not in gathered.problems]
            if not who.problems:
                gathered.entries.setdefault((who.unit_code, who.period), []).extend(block.entries)
                gathered.remarks.setdefault((who.unit_code, who.period), {}).update(said)
        is_settled = not any(who.problems for who in identities)
        for cell in spoken.placeholders:
            severity: Severity = "warning" if is_settled else "error"
            problem = Problem(severity, "placeholder_in_title", cell.sheet, cell.address, quoted(cell.text))
            gathered.problems += [problem] if problem not in gathered.problems else []
        return identities

    def reading(self, gathered: _Gathered) -> Reading:
        """Submissions that say something; a file in which no unit says anything is refused."""
        submissions, problems, silent = [], list(gathered.problems), []
        for (unit_code, period), entries in gathered.entries.items():
            provisional = self.received_at.astimezone(CHINA).date() < first_day_after(period)
            said = observed(self.catalogue, unit_code, period, entries, provisional)
            problems += said.problems
            if any(observation.status != "O" for observation in said.observations):
                around = (received(self.received_at), *gathered.remarks[unit_code, period])
                submissions.append(Submission(unit_code, period, said.observations, (), said.quotes, around))
            elif entries and not any(problem.severity == "error" for problem in said.problems):
                silent.append((unit_code, period, entries))
        problems += [problem for each in silent for problem in self._silence(*each, is_alone=not submissions)]
        return Reading(tuple(submissions), tuple(problems), tuple(gathered.layouts))

    def _silence(self, unit_code: str, period: str, entries: list[Entry], *, is_alone: bool) -> Iterator[Problem]:
        """That a unit filled nothing in: alone it refuses the file; beside units that did it is left out.

        Where every row says itself that nothing was reported (状态 未报), leaving it out is no news.
        """
        who, entry = {"unit": self.catalogue.units[unit_code].name, "period": period}, entries[0]
        if is_alone:
            yield Problem("error", "nothing_filled", entry.sheet, arguments=who)
        elif not all(each.status for each in entries):
            yield Problem("warning", "unit_left_blank", entry.sheet, entry.address, who["unit"], arguments=who)

    def _identity(self, table: Table, block: Block, spoken: Spoken) -> Identity:
        sheet = table.sheet
        units = self._row_unit(block, spoken) if block.unit or block.code else self._units(sheet, spoken)
        periods = self._periods(sheet, spoken.periods)
        if len({each.period.text for each in table.blocks if each.period}) > 1:
            periods = [said for said in periods if len(said.codes) == 1]  # 2021–2025 names the rows' years, not theirs
        if block.period:
            text = block.period.text
            periods.append(Statement("column", text, name_periods(text) or frozenset({text}), block.period))
        if table.periods:
            headed = "、".join(sorted(table.periods))
            periods.append(Statement("header", headed, table.periods))
        return identity(self.catalogue, units, periods, sheet.name, self.options.area)

    def _units(self, sheet: Sheet, spoken: Spoken) -> list[Statement]:
        named = named_units(sheet.name, self.name, unit_names(self.catalogue))
        return [*tag_statements(self.tag, "unit"), *spoken.units, *named, *self._chosen()]

    def _chosen(self) -> Iterator[Statement]:
        """The unit the sender chose at upload; an area chosen says nothing, it only settles a short name."""
        if self.options.unit_code:
            yield Statement("option", self.options.unit_code, frozenset({self.options.unit_code}))

    def _row_unit(self, block: Block, spoken: Spoken) -> list[Statement]:
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

    def _periods(self, sheet: Sheet, spoken: Sequence[Statement]) -> list[Statement]:
        period = self.options.period
        chosen = [Statement("option", period, frozenset({period}))] if period else []
        return [*tag_statements(self.tag, "period"), *spoken, *named_periods(sheet.name, self.name), *chosen]
