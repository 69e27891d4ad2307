"""Whose figures and of which period: every place that says so is asked, and two that disagree are a problem.

A place states a set of candidates (a short name may be that of two units); what remains after all places have spoken
must be one. Nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from dashboard.catalogue import Catalogue
from dashboard.intake.files.book import Sheet
from dashboard.intake.lines import LONGEST_TITLE, Lines, label_of, labelled
from dashboard.intake.template_words import period_words
from dashboard.intake.unit_names import Statement, UnitNames
from dashboard.intake.words import PERIOD_LABELS, UNIT_LABELS
from dashboard.model import Cell, Problem


@dataclass(frozen=True)
class Identity:
    """The unit and period of a table, '' where they could not be settled, and why; and the places that say so."""

    unit_code: str
    period: str
    problems: tuple[Problem, ...]
    unit_from: Statement | None = None
    period_from: Statement | None = None


# Places that speak of the unit ----------------------------------------------------------------------------------------


def unit_statements(sheet: Sheet, lines: Lines, names: UnitNames) -> list[Statement]:
    """What title and 填报单位 row say, also the row below the table; silent places are left out."""
    spoken = []
    for segment in lines.below:
        spoken += _row_statements(sheet, segment, names)
    for segment in lines.above:
        spoken += _row_statements(sheet, segment, names)
        if not label_of(segment.text) and len(segment.text) <= LONGEST_TITLE:
            spoken.append(names.said("title", segment.text, segment))
    return [statement for statement in spoken if statement.codes or statement.place == "row"]


def area_statements(sheet: str, lines: Lines, file: str, names: UnitNames) -> list[Statement]:
    """The areas that title, sheet and file name of a table of many units speak of."""
    texts = [("title", cell.text, cell) for cell in lines.above if len(cell.text) <= LONGEST_TITLE]
    said = [names.said(*text) for text in (*texts, ("sheet", sheet), ("file", PurePath(file).stem))]
    return [statement for statement in said if statement.area]


def _row_statements(sheet: Sheet, cell: Cell, names: UnitNames) -> list[Statement]:
    label, value, holder = labelled(sheet, cell)
    if label not in UNIT_LABELS or not value:
        return []
    return [Statement("row", value, names.named(value) or names.within(value), holder)]


# Places that speak of the period --------------------------------------------------------------------------------------

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?:年\s*\d{1,2}月|([-./])\d{1,2}\1\d{1,2}(?!\d))")
_TITLE_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*年(?!\s*\d{1,2}\s*月)(?:度)?\s*(上半年|下半年|第?[一二三四1234]季度)?"
)
_PART_OF_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:S[12]|Q[1-4]|M(?:0[1-9]|1[0-2]))(?![\dA-Za-z])")
_PARTS = {"上半年": "-S1", "下半年": "-S2"}


def title_periods(text: str) -> frozenset[str]:
    """Periods named in a title: 2025年, 二〇二五年度, 2025年上半年; dates such as 2026年2月20日 are none."""
    plain = re.sub(r"[〇○零一二三四五六七八九]{4}(?=年)", lambda m: m[0].translate(_DIGITS), text)
    return frozenset(year + _part(part) for year, part in _TITLE_YEAR.findall(unicodedata.normalize("NFKC", plain)))


def _part(text: str) -> str:
    if text.endswith("季度"):
        return "-Q" + text.removeprefix("第")[0].translate(_DIGITS)
    return _PARTS.get(text, "")


def name_periods(text: str) -> frozenset[str]:
    """Periods in a sheet or file name: 团结镇2025, 团结镇2025-S1; with 年 the rules of titles hold."""
    text = unicodedata.normalize("NFKC", text).strip()
    rest, parts = _PART_OF_YEAR.sub("", text), frozenset(_PART_OF_YEAR.findall(text))
    return parts | title_periods(rest) or frozenset(_YEAR.findall(_DATE.sub("", text)))


def period_statements(sheet: Sheet, lines: Lines) -> list[Statement]:
    """What title and 年度 row say of the period, also the row below the table; silent places are left out."""
    spoken = [_row_period(sheet, cell) for cell in lines.below]
    for cell in lines.above:
        is_title = not label_of(cell.text) and len(cell.text) <= LONGEST_TITLE
        titled = Statement("title", cell.text, title_periods(cell.text), cell) if is_title else None
        spoken.append(titled or _row_period(sheet, cell))
    return [statement for statement in spoken if statement.codes]


def _row_period(sheet: Sheet, cell: Cell) -> Statement:
    label, value, holder = labelled(sheet, cell)
    return Statement("row", value, name_periods(value) if label in PERIOD_LABELS else frozenset(), holder)


# What the file says as a whole ---------------------------------------------------------------------------------------


def tag_statements(tag: dict[str, str], what: str) -> list[Statement]:
    """What the template's hidden sheet says of the unit or the period."""
    return [Statement("tag", tag[what], frozenset({tag[what]}))] if tag.get(what) else []


def named_units(sheet: str, file: str, names: UnitNames) -> list[Statement]:
    """The units that the names of sheet and file speak of."""
    said = [names.said("sheet", sheet), names.said("file", PurePath(file).stem)]
    return [statement for statement in said if statement.codes]


def named_periods(sheet: str, file: str) -> list[Statement]:
    """The periods that the names of sheet and file speak of."""
    said = [Statement("sheet", sheet, name_periods(sheet)), Statement("file", file, name_periods(PurePath(file).stem))]
    return [statement for statement in said if statement.codes]


# Settling -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Question:
    """One of the two questions of a table, with the rules that name its problems."""

    missing: str
    unknown: str
    ambiguous: str
    contradiction: str
    name_of: Callable[[str], str]


def identity(
    catalogue: Catalogue, units: Sequence[Statement], periods: Sequence[Statement], sheet: str, area: str = ""
) -> Identity:
    """The one unit and one period all statements agree on, or the problem that names both sides.

    `area` settles a name that is left to units of several areas, and nothing else.
    """
    inside = frozenset(code for code, unit in catalogue.units.items() if unit.parent_code == area and area)
    unit, unit_problem = _settled(units, _unit_question(catalogue), sheet, inside)
    period, period_problem = _settled(periods, _PERIOD_QUESTION, sheet)
    part = _part_alone(catalogue, periods) if period_problem or period not in catalogue.collections else None
    if part:
        where = {"place": part.place, "period": period_words(*part.codes), "year": min(part.codes)[:4]}
        period, period_problem = "", _problem("part_of_year_title", part, sheet, where)
    problems = [problem for problem in (unit_problem, period_problem) if problem]
    if unit and unit not in catalogue.units:
        problems.append(_problem("unknown_unit", units[0], sheet, {}))
    if period and period not in catalogue.collections:
        known = "、".join(catalogue.collections)
        problems.append(_problem("unknown_period", periods[0], sheet, {"period": period, "known": known}))
    if not problems and not catalogue.applicability(unit, period) and _is_outside(catalogue, unit, period):
        names = {"unit": catalogue.units[unit].name, "period": period}
        problems.append(_problem("unit_not_in_period", units[0], sheet, names))
    return Identity(unit, period, tuple(problems), _spokesman(units, unit), _spokesman(periods, period))


def _part_alone(catalogue: Catalogue, periods: Sequence[Statement]) -> Statement | None:
    """A place that says 2025年上半年 where all of 2025 is asked for and its first half is not."""
    for said in periods:
        code = next(iter(said.codes)) if len(said.codes) == 1 else ""
        if code not in catalogue.collections and code[4:] and code[:4] in catalogue.collections:
            return said
    return None


def _spokesman(statements: Sequence[Statement], code: str) -> Statement | None:
    """The first place that says it most exactly."""
    saying = [statement for statement in statements if code in statement.codes]
    return min(saying, key=lambda statement: len(statement.codes), default=None)


def _is_outside(catalogue: Catalogue, unit_code: str, period: str) -> bool:
    unit = catalogue.units[unit_code]
    before = unit.first_period is not None and period[:4] < unit.first_period[:4]
    return before or (unit.last_period is not None and period[:4] > unit.last_period[:4])


def _unit_question(catalogue: Catalogue) -> _Question:
    def name_of(code: str) -> str:
        return catalogue.units[code].name if code in catalogue.units else code

    return _Question("no_unit", "unknown_unit", "ambiguous_unit", "units_disagree", name_of)


def _period_name(period: str) -> str:
    return period_words(period) if _PART_OF_YEAR.fullmatch(period) else period


_PERIOD_QUESTION = _Question("no_period", "unknown_period", "ambiguous_period", "periods_disagree", _period_name)


def _settled(
    statements: Sequence[Statement], question: _Question, sheet: str, preferred: frozenset[str] = frozenset()
) -> tuple[str, Problem | None]:
    if all(statement.area for statement in statements):
        return "", Problem("error", question.missing, sheet)
    for statement in statements:
        if not statement.codes:
            return "", _problem(question.unknown, statement, sheet, {})
    first, common = statements[0], statements[0].codes
    for statement in statements[1:]:
        if not common & statement.codes:
            return "", _disagreement(question, first, statement, sheet)
        if len(common & statement.codes) < len(common):
            first = statement
        common &= statement.codes
    common = common & preferred or common
    if len(common) > 1:
        names = "、".join(sorted(question.name_of(code) for code in common))
        return "", _problem(question.ambiguous, first, sheet, {"candidates": names})
    return next(iter(common)), None


def _disagreement(question: _Question, one: Statement, other: Statement, sheet: str) -> Problem:
    def said(statement: Statement) -> str:
        if statement.area:
            return question.name_of(statement.area)
        return "、".join(sorted(question.name_of(code) for code in statement.codes))

    where = {"place": one.place, "said": said(one), "other_place": other.place, "other_said": said(other)}
    return _problem(question.contradiction, other if other.cell and not other.area else one, sheet, where)


def _problem(rule: str, statement: Statement, sheet: str, arguments: dict[str, str]) -> Problem:
    cell = statement.cell
    return Problem(
        "error", rule, cell.sheet if cell else sheet, cell.address if cell else "", statement.found, "", arguments
    )
