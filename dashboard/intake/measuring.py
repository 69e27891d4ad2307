"""A figure read from a cell → the same in its indicator's measure, by what stands beside, over or around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from dashboard.intake.diagnosing import quoted
from dashboard.intake.entries import Entry
from dashboard.intake.measures import Stated, stated_measure
from dashboard.intake.numbers import figure
from dashboard.intake.numerals import Unreadable
from dashboard.intake.phrases import own_names, without_name, without_remark
from dashboard.intake.wording import is_quoted_number, tidy
from dashboard.model import Cell, Figure, Indicator, IndicatorKind, Measure, Problem

FRACTIONAL_FAMILIES = frozenset(("hours", "money"))
"""Measures of which half a one is possible; a stock of persons or things is whole as a count is."""


def measured(
    measures: Mapping[str, Measure], entry: Entry, indicator: Indicator
) -> tuple[Figure | None, list[Problem]]:
    """The figure of an entry's cell in the indicator's own measure. Raises Unreadable."""
    return measured_in(measures, entry, entry.cell, indicator) if entry.cell else (None, [])


def measured_in(
    measures: Mapping[str, Measure], entry: Entry, cell: Cell, indicator: Indicator
) -> tuple[Figure | None, list[Problem]]:
    """The same of another cell of the entry's row: last year's figure, its correction, a bound."""
    kind = _kind(measures, indicator)
    stated = _stated(measures, entry, indicator)
    loosely: IndicatorKind = "stock" if kind == "count" and stated and stated.times > 1 else kind
    read, beside = _figure(measures, indicator, cell, loosely)
    if read is None or read.value is None or kind == "boolean":
        return read, beside
    problems = [*beside, *_problems(measures, cell, indicator, read, stated)]
    read = _converted(read, stated, measures[indicator.measure])
    if kind == "count" and read.value is not None and read.value % 1:
        raise Unreadable("fraction", cell.text)
    return read, problems


def _figure(
    measures: Mapping[str, Measure], indicator: Indicator, cell: Cell, kind: IndicatorKind
) -> tuple[Figure | None, list[Problem]]:
    """The figure of a cell, as it stands or without what is said beside it, and what was left there."""

    def read(value: object) -> Figure | None:
        return figure(value, cell.number_format, kind=kind, measure=indicator.measure, families=measures)

    try:
        return read(cell.value), list(_each(cell, indicator))
    except Unreadable as unreadable:
        text = tidy(cell.value) if isinstance(cell.value, str) else ""
        said, remark = without_remark(text)
        said = without_name(said, own_names(indicator.name_zh, *indicator.aliases))
        if said in ("", text) or is_quoted_number(cell.value):
            raise
        found = _otherwise(read, said, unreadable)
        return found, [_noted(cell, indicator, remark)] if remark else []


def _otherwise(read: Callable[[object], Figure | None], said: str, first: Unreadable) -> Figure | None:
    """What a shorter text says; if it says nothing either, the whole text was no figure for its own reason."""
    try:
        found = read(said)
    except Unreadable:
        raise first from None
    if found is None:
        raise first
    return found


def _noted(cell: Cell, indicator: Indicator, remark: str) -> Problem:
    return Problem("info", "remark_in_cell", cell.sheet, cell.address, quoted(remark), indicator.code)


def _each(cell: Cell, indicator: Indicator) -> Iterator[Problem]:
    """各2次 is two for each of what the row names; whether that is one thing only its sender knows."""
    if isinstance(cell.value, str) and "各" in cell.value and tidy(cell.value).startswith("各"):
        yield Problem("warning", "said_of_each", cell.sheet, cell.address, cell.text, indicator.code)


def _kind(measures: Mapping[str, Measure], indicator: Indicator) -> IndicatorKind:
    """How a figure is written: a weight in % as a rate, a stock of things as a count unless it is a mean."""
    if indicator.measure == "%":
        return "ratio"
    is_whole = measures[indicator.measure].family not in FRACTIONAL_FAMILIES and "平均" not in indicator.name_zh
    return "count" if indicator.kind == "stock" and is_whole else indicator.kind


def _stated(measures: Mapping[str, Measure], entry: Entry, indicator: Indicator) -> Stated | None:
    """The measure beside a figure; else that of its column or table, where it can be the indicator's."""
    if beside := stated_measure(measures, entry.measure):
        return beside
    around, own = stated_measure(measures, entry.column_measure), measures[indicator.measure]
    is_unknown_money = around is not None and not around.family and own.family == "money"
    return around if around and (around.family == own.family or is_unknown_money) else None


def _problems(
    measures: Mapping[str, Measure], cell: Cell, indicator: Indicator, read: Figure, stated: Stated | None
) -> list[Problem]:
    """A measure nobody knows, or one of another family (人 for 人次): said, never silently taken."""
    if read.measure:
        stated = stated_measure(measures, read.measure)
    if stated is None or stated.family == measures[indicator.measure].family:
        is_double = stated and not read.measure and stated.times > 1 and set(cell.text) & set("万亿")
        return [_at(cell, "error", "unknown_measure", stated, indicator)] if stated and is_double else []
    if stated.family:
        return [_at(cell, "warning", "measure_differs", stated, indicator)]
    if not read.value:
        return []
    severity = "error" if indicator.kind == "amount" else "warning"
    return [_at(cell, severity, "unknown_measure", stated, indicator)]


def _at(cell: Cell, severity: str, rule: str, stated: Stated, indicator: Indicator) -> Problem:
    arguments = {"measure": stated.text, "expected": indicator.measure}
    return Problem(severity, rule, cell.sheet, cell.address, cell.text, indicator.code, arguments)  # type: ignore[arg-type]


def _converted(read: Figure, stated: Stated | None, own: Measure) -> Figure:
    """In the indicator's measure; a measure in the cell itself came first. 1.2 under 万人次 is about 12,000."""
    if read.measure or stated is None or read.value is None:
        return read
    factor = stated.factor / own.factor if stated.family == own.family else Decimal(stated.times)
    if factor == 1:
        return read

    def scaled(number: Decimal | None) -> Decimal | None:
        return None if number is None else (number * factor).quantize(Decimal("0.0001"))

    if stated.times > 1 and read.precision == "exact" and read.value % 1:
        return replace(read, value=scaled(read.value), lower=None, upper=None, precision="about")
    return replace(read, value=scaled(read.value), lower=scaled(read.lower), upper=scaled(read.upper))
