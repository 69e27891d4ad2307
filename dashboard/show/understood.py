"""How a file's tables were understood → words and tables for its sender, and what may be chosen instead."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.catalogue import Catalogue
from dashboard.layouts import Column, Layout, Origin, UnknownName
from dashboard.locale import Words
from dashboard.model import Report
from dashboard.show import options
from dashboard.show.problems import indicator_name
from dashboard.show.table import Table, table

ROLES = (
    *("indicator", "code", "value", "previous", "correction", "growth", "status", "status_code", "measure", "note"),
    *("number", "category", "unit", "unit_code", "period", "precision", "lower", "upper", "raw", "aside"),
)
"""What a column may hold; `layouts.Column` has the empty one for a column that is passed over."""
LETTERS = "ABCDEFGHIJ"
"""Columns that can be told of a table nobody found."""


# Lay-outs -------------------------------------------------------------------------------------------------------------


def layout(layout: Layout, catalogue: Catalogue, say: Words) -> str:
    """Where a table is, and whose and of when it was taken to be."""
    held = {each.role for each in layout.columns}
    return say.say(
        "layout-found",
        sheet=layout.sheet,
        header=_rows(layout.header_rows, say) if layout.header_rows[1] else say.say("layout-no-header"),
        data=_rows(layout.data_rows, say),
        unit=_origin(layout.unit, _unit(layout.unit.code, catalogue), bool(held & {"unit", "unit_code"}), say),
        period=_origin(layout.period, layout.period.code, "period" in held, say),
    )


def _rows(rows: tuple[int, int], say: Words) -> str:
    first, last = rows
    return say.say("layout-rows", rows=last - first + 1, first=first, last=last)


def _unit(code: str, catalogue: Catalogue) -> str:
    return catalogue.units[code].name if code in catalogue.units else code


def _origin(origin: Origin, name: str, is_by_row: bool, say: Words) -> str:
    """A unit or year and the place that says so."""
    if not name:
        return say.say("layout-by-row" if is_by_row else "layout-unsettled")
    if not origin.place:
        return name
    place = " ".join(part for part in (say.say(f"place-{origin.place}"), origin.cell) if part)
    return say.say("layout-from", name=name, place=place)


def columns(layout: Layout, catalogue: Catalogue, say: Words) -> Table:
    """Each column with its header and what it was taken to hold."""
    columns = ("column", "header", "taken-as")
    names = roles(layout, catalogue, say)
    lines = (
        (each.letter, f"“{each.header}”" if each.header else "", names[each.indicator_code or each.role])
        for each in layout.columns
    )
    return table(lines, columns, say)


def roles(layout: Layout, catalogue: Catalogue, say: Words) -> dict[str, str]:
    """What a column can be said to hold; in a table of units also an indicator by its code."""
    known = {"": say.say("role-none"), **{role: say.say(f"role-{role}") for role in ROLES}}
    of_units = layout.kind == "wide" or not layout.columns or not any(each.header for each in layout.columns)
    return known | (all_indicators(catalogue, say) if of_units else {})


def column_label(column: Column, say: Words) -> str:
    return say.say("layout-column", letter=column.letter, header=column.header or "none")


def no_table(report: Report) -> Layout | None:
    """A sheet on which no table was found, as a lay-out to be filled in; None where there is none."""
    for problem in report.problems:
        if problem.rule in ("no_table", "no_indicator") and not report.layouts:
            blank = tuple(Column(letter, "", "") for letter in LETTERS)
            return Layout(problem.sheet, "long", (1, 1), (2, 2), blank, Origin(), Origin())
    return None


# Names ----------------------------------------------------------------------------------------------------------------


def unknown_names(report: Report) -> list[UnknownName]:
    """The names of a file that somebody has to decide on, each once."""
    return list({each.written: each for one in report.layouts for each in one.unknown}.values())


def owner(report: Report, catalogue: Catalogue) -> str:
    """The one unit whose file it is, '' where nobody knows it or there are several."""
    codes = {each.unit_code for each in report.submissions} or {one.unit.code for one in report.layouts}
    code = next(iter(codes)) if len(codes) == 1 else ""
    return code if code in catalogue.units else ""


def asking_for_names(unknown: Sequence[UnknownName], owner: str, catalogue: Catalogue, say: Words) -> str:
    """How many names are unknown, and for whom the decision is remembered."""
    unit = catalogue.units[owner].name if owner else "none"
    return say.say("names-unknown", count=len(unknown), unit=unit)


def where(name: UnknownName, say: Words) -> str:
    """A name as written, with its place."""
    return say.say("names-where", written=name.written, place=" › ".join(filter(None, (name.sheet, name.cell))))


def meanings(name: UnknownName, area: str, catalogue: Catalogue, say: Words) -> dict[str, str]:
    """What a name may mean: the likely ones first, then to be left out, then all, of many units those of the area."""
    known = all_indicators(catalogue, say) if name.kind == "indicator" else options.units(catalogue, area)
    likely = {code: known[code] for code in name.candidates if code in known}
    return {**likely, "": say.say("names-none"), **known}


def all_indicators(catalogue: Catalogue, say: Words) -> dict[str, str]:
    return {code: indicator_name(catalogue, code, say) for code in catalogue.indicators}
