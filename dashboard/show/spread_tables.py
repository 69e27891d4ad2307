"""Rows → the tables of 指标与口径: the spread kind by kind and year by year, this year's units, all indicators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import doubting, figures, links, problems
from dashboard.show.changes import Subject
from dashboard.show.definitions import asked_of
from dashboard.show.figures import Row
from dashboard.show.numbers import grouped
from dashboard.show.search import Found
from dashboard.show.spread_words import by_kind, requirement
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import Choices, figure_cell, unit_cell

DUTIES = ("required", "optional", "unasked", "not_applicable")


def spread(rows: Sequence[Row], subject: Subject) -> Table:
    """Who owes and gave a figure, and what is usual, by kind and year; yes and no have a share instead of quartiles."""
    lines = [(*_counts(row, subject), *_middle(row, subject), _remark(row, subject)) for row in by_kind(rows)]
    if subject.is_yes_no:
        columns = ("kind", "period", "required-units", "reported-units", "missing-units", "yes", "yes-share", "remark")
        return table(lines, columns, subject.say, set(columns) - {"kind", "period", "remark"})
    columns = (
        "kind",
        "period",
        "required-units",
        "reported-units",
        "missing-units",
        "minimum",
        "lower-quartile",
        "median",
        "upper-quartile",
        "maximum",
        "remark",
    )
    return table(lines, columns, subject.say, set(columns) - {"kind", "period", "remark"})


def _counts(row: Row, subject: Subject) -> tuple[str | int, ...]:
    kind = subject.say.say(f"kind-{row['kind']}")
    return kind, row["period"], row["units_required"], row["units_with_value"], row["units_missing"]


def _middle(row: Row, subject: Subject) -> list[Cell]:
    if subject.is_yes_no:
        percent = row["yes_percent"]
        shown = figures.share(None if percent is None else percent / 100)
        return [Cell(str(row["units_yes"]), row["units_yes"]), Cell(shown, percent)]
    decimals = max(subject.indicator.decimals, 1)
    names = ("minimum", "lower_quartile", "median", "upper_quartile", "maximum")
    return [Cell(grouped(row[name], decimals), row[name]) for name in names]


def _remark(row: Row, subject: Subject) -> Cell:
    """What is left out, excused or doubted."""
    optional = row["units_optional"]
    told = [subject.say.say("strip-optional", count=optional)] if optional else []
    counts = (
        ("strip-excused", "units_excused"),
        ("strip-imprecise", "units_imprecise"),
        ("strip-unasked", "units_unasked"),
        ("strip-doubted", "units_doubted"),
    )
    told += [subject.say.say(key, count=row[column]) for key, column in counts if row[column]]
    return Cell(subject.say.listing.join(told), tone="doubt" if row["units_doubted"] else "faint")


# This year's units ----------------------------------------------------------------------------------------------------


def units(sources: Sequence[Row], found: Sequence[Row], subject: Subject, catalogue: Catalogue) -> Table:
    """Every unit of the period that is asked or sent a figure, by its full name in a download.

    `sources` are rows of `figure_sources`, `found` of `doubts`.
    """
    columns = ("unit", "kind", "requirement", "figure", "remark")
    told = doubting.reasons(found, catalogue, subject.say)
    rows = sorted((row for row in sources if row["period"] == subject.period), key=_place)
    lines = (
        (
            replace(unit_cell(row, subject.choices), value=row["unit_name"]),
            subject.say.say(f"kind-{row['kind']}"),
            subject.say.say(f"requirement-{requirement(row)}"),
            _figure(row, subject),
            _doubt(row, told, subject),
        )
        for row in rows
    )
    return table(lines, columns, subject.say, {"figure"})


def _place(row: Row) -> tuple[int, bool, float]:
    """By duty, then the largest first, gaps last; ties stay in the order of the catalogue."""
    return DUTIES.index(requirement(row)), row["value"] is None, -float(row["value"] if row["value"] is not None else 0)


def _figure(row: Row, subject: Subject) -> Cell:
    """The figure, which leads to its origin; a download holds exact ones as numbers."""
    text = figures.cell_text(row, subject.say, subject.sign)
    cell = figure_cell(row, text, subject.choices, "missing" if figures.state(row) == "missing" else "")
    exact = row["value"] if row["precision"] == "exact" and not subject.is_yes_no else None
    return Cell(cell.text, exact, cell.link, cell.tone, figures.place(row))


def _doubt(row: Row, told: doubting.Reasons, subject: Subject) -> Cell:
    """Doubts with their reasons; else note or reason."""
    if row["doubts"]:
        concerned = (row["unit_code"], subject.indicator.code, row["period"])
        return Cell(doubting.remark(row, told, [concerned], subject.say), tone="doubt")
    return Cell(row["note"] or row["reason"] or "", tone="faint")


# All indicators -------------------------------------------------------------------------------------------------------


def listing(
    found: Sequence[Found], coverage: Sequence[Row], choices: Choices, catalogue: Catalogue, say: Words
) -> Table:
    """What was found, each with how it is measured, who must report it, how many did; why it fits, if not by name."""
    columns = ("indicator", "category", "measure", "direction", "asked-of", "reported", "found-by")
    width = len(columns) if any(each.rank for each in found) else len(columns) - 1
    counts = {row["indicator_code"]: row for row in coverage}
    lines = (
        (
            Cell(
                say.name(vars(each.indicator), "name"),
                link=links.to("indicator", choices, indicator=each.indicator.code),
            ),
            say.name(vars(catalogue.categories[each.indicator.category]), "name"),
            problems.measure_name(catalogue, each.indicator.measure, say),
            say.say(f"direction-{each.indicator.direction}"),
            asked_of(each.indicator, catalogue, say),
            _reported(counts[each.indicator.code], say),
            Cell(each.told(say), tone="faint"),
        )
        for each in found
    )
    return table((line[:width] for line in lines), columns[:width], say, {"reported"})


def _reported(row: Row, say: Words) -> Cell:
    """26 of 30; where nobody must report, those who may; else that nobody here is asked."""
    if row["units_required"]:
        return Cell(say.say("listing-required", reported=row["units_required_with_value"], units=row["units_required"]))
    if row["units_optional"]:
        return Cell(say.say("listing-optional", reported=row["units_optional_with_value"], units=row["units_optional"]))
    return Cell(say.say("listing-unasked", reported=row["units_unasked"]), tone="faint")
