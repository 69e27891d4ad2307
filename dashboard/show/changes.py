"""Rows → what 同比 shows of an indicator: which units can be compared, in which order, their figures, the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Indicator
from dashboard.periods import year_before
from dashboard.show import doubting, figures, problems
from dashboard.show.figures import Row, cell_text, percent_change
from dashboard.show.numbers import signed
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import Choices, figure_cell, unit_cell

COMPARED = ("ok", "base_zero", "imprecise")
"""Statuses of a pair of numbers that stand side by side."""
REASONS = {
    "not_reported": "reason-not_reported",
    "no_base": "reason-no_base",
    "definition_changed": "reason-definition_changed",
    "partial_period": "reason-partial_period",
    "withheld": "reason-withheld",
    "not_applicable": "reason-not_applicable",
    "optional": "state-optional",
    "imprecise": "changes-imprecise",
}
"""Why no change is told, in the order in which it is said."""


@dataclass(frozen=True)
class Subject:
    """One indicator in one period, with its measure in words, and what the reader has chosen."""

    indicator: Indicator
    measure: str
    period: str
    previous_period: str
    choices: Choices
    say: Words

    @property
    def years(self) -> list[str]:
        return [self.period, self.previous_period]

    @property
    def name(self) -> str:
        return self.say.name(vars(self.indicator), "name")

    @property
    def chapter(self) -> Choices:
        """The choices with the indicator's chapter, so that a unit's page shows the very figure one comes from."""
        return {**self.choices, "category": self.indicator.category}

    @property
    def is_in_points(self) -> bool:
        return self.indicator.kind in ("ratio", "boolean")

    @property
    def is_yes_no(self) -> bool:
        return self.indicator.kind == "boolean"

    @property
    def sign(self) -> str:
        """What follows every figure: the measure of rates; that of others is said once a column."""
        return self.measure if self.measure == "%" else ""

    def text(self, figure: Row) -> str:
        """A figure as read, or the word for its state; '—' where none is asked."""
        return "—" if figure["status"] is None else cell_text(figure, self.say, self.sign)


def subject(code: str, choices: Choices, catalogue: Catalogue, say: Words) -> Subject:
    """The indicator `code` in the period that is chosen."""
    indicator, period = catalogue.indicators[code], choices["period"]
    measure = problems.measure_name(catalogue, indicator.measure, say)
    return Subject(indicator, measure, period, year_before(period), choices, say)


def paired(rows: Sequence[Row], sources: Sequence[Row], subject: Subject) -> list[Row]:
    """The rows of `year_over_year`, each with its two figures as `now` and `before`: value, state, note and place.

    `sources` are the rows of `figure_sources`. Where nothing was asked or sent a figure's status is None.
    """
    known = {(row["unit_code"], row["period"]): row for row in sources}
    return [
        {
            **row,
            "indicator_code": subject.indicator.code,
            "now": _figure(row, "", known.get((row["unit_code"], subject.period)), subject),
            "before": _figure(row, "previous_", known.get((row["unit_code"], subject.previous_period)), subject),
        }
        for row in rows
    ]


def _figure(row: Row, side: str, source: Row | None, subject: Subject) -> Row:
    """The figure that is compared; it differs from the one in the workbook where the base holds merged units."""
    value, lower, upper = (row[f"{side}{name}"] for name in ("value", "lower", "upper"))
    unknown = {"requirement": None, **dict.fromkeys(("note", "file", "sheet", "cell"), "")}
    state = source or {**unknown, "status": None if value is None else "A"}
    precision = None if value is None else figures.precision_of(lower, upper)
    measure = subject.indicator.measure
    return {**state, "value": value, "precision": precision, "place": figures.place(state), "measure": measure}


def compared(rows: Sequence[Row], order: str) -> list[Row]:
    """The units with comparable numbers on both sides: largest value first, or by change as the question orders."""
    chosen = [row for row in rows if row["status"] in COMPARED]
    if order == "value":
        chosen.sort(key=lambda row: (-row["value"], row["short_name"]))
    return chosen


def uncompared(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Every reason with the units it holds for."""
    order = list(REASONS)
    others = [row for row in rows if row["status"] not in COMPARED]
    others.sort(key=lambda row: order.index(_reason(row)))
    return [(status, list(group)) for status, group in groupby(others, key=_reason)]


def _reason(row: Row) -> str:
    """Its status; those who need not report and did not are told apart from gaps."""
    is_optional = row["status"] == "not_reported" and figures.state(row["now"]) == "optional"
    return "optional" if is_optional else row["status"]


def listed(rows: Sequence[Row], order: str) -> list[Row]:
    """All units: the compared ones in their order, then the others by reason."""
    return compared(rows, order) + [row for _, group in uncompared(rows) for row in group]


def difference(row: Row, subject: Subject) -> str:
    """+18, +1.2 points, no → yes; '—' where no change is told."""
    say = subject.say
    if row["difference"] is None:
        return "—"
    if not row["difference"]:
        return say.say("changes-unchanged" if subject.is_yes_no else "changes-same")
    if subject.is_yes_no:
        return say.say("changes-from-to", before=subject.text(row["before"]), now=subject.text(row["now"]))
    if subject.is_in_points:
        return say.say("changes-points", points=signed(row["difference"], 1))
    return signed(row["difference"], 4)


# The table ------------------------------------------------------------------------------------------------------------


def changes(rows: Sequence[Row], found: Sequence[Row], subject: Subject, catalogue: Catalogue) -> Table:
    """Every unit that is asked: last year, this year, the change, and what hinders or qualifies it.

    `found` are the rows of `doubts` of both years.
    """
    told = doubting.reasons(found, catalogue, subject.say)
    about = subject.indicator.code, subject.years, told, catalogue
    lines = (
        (*_figures(row, subject), _remark(row, doubting.of_change(row["unit_code"], *about), subject)) for row in rows
    )
    columns = ("unit", "kind", "before", "now", "change", "percent", "remark")
    return table(lines, columns, subject.say, {"before", "now", "change", "percent"})


def _figures(row: Row, subject: Subject) -> tuple[Cell | str, ...]:
    tone = figures.tone(subject.indicator.direction, row["difference"])
    changed = difference(row, subject)
    return (
        replace(unit_cell(row, subject.chapter), value=row["unit_name"]),
        subject.say.say(f"kind-{row['kind']}"),
        _side(row, row["before"], subject, subject.previous_period),
        _side(row, row["now"], subject, subject.period),
        Cell(figures.arrow(_rounded(row, subject)) + changed, row["difference"], tone=tone),
        Cell(percent_change(row["change_percent"]), row["change_percent"]),
    )


def _side(row: Row, figure: Row, subject: Subject, period: str) -> Cell:
    """One year's figure; it leads to its origin."""
    tone = "missing" if figure["value"] is None and figures.state(figure) == "missing" else ""
    cell = figure_cell(row, subject.text(figure), subject.choices, tone, period)
    exact = figure["value"] if figure["precision"] == "exact" and not subject.is_yes_no else None
    return Cell(cell.text, exact, cell.link, cell.tone, figure["place"])


def _rounded(row: Row, subject: Subject) -> Row:
    """As the arrow wants it: what kind of figure changed, and how many digits are printed."""
    return {"difference": row["difference"], "indicator_kind": subject.indicator.kind, "decimals": 4}


def _remark(row: Row, story: str, subject: Subject) -> Cell:
    """Doubts first, then why there is no change or what its base holds; `story` are the reasons of the doubts."""
    parts = [figures.doubts(row, subject.say)]
    if row["status"] not in ("ok", "base_zero"):
        parts.append(subject.say.say(REASONS[_reason(row)]))
    if row["base"] == "completed":
        parts.append(subject.say.say("doubt-completed"))
    tone = "doubt" if row["doubts"] else "faint"
    return Cell(subject.say.listing.join(filter(None, parts)), tone=tone, story=story)
