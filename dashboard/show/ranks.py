"""Rows → the ranks of 单位对比: one indicator among the units of one kind, as intervals never surer than known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Indicator
from dashboard.show import doubting, figures, problems
from dashboard.show.figures import Row, cell_text, with_measure
from dashboard.show.numbers import rate
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import Choices, figure_cell, unit_cell


@dataclass(frozen=True)
class Contest:
    """One indicator among the units of one kind; `chosen_per` is 'village', 'grid' … or 'none' as a reader chose."""

    indicator: Indicator
    chosen_per: str
    kind_code: str
    choices: Choices
    catalogue: Catalogue
    say: Words

    @cached_property
    def divisors(self) -> list[Indicator]:
        """What figures can be divided by: nothing where they do not add up, and none by itself."""
        known = [each for each in self.catalogue.indicators.values() if each.per and each != self.indicator]
        return known if self.indicator.aggregation == "sum" else []

    @cached_property
    def divisor(self) -> Indicator | None:
        """What they are divided by; None where they stay as they are."""
        return next((each for each in self.divisors if each.per == self.chosen_per), None)

    @property
    def per(self) -> str:
        """As the question `ranking` takes it."""
        return self.divisor.per if self.divisor else ""

    @property
    def codes(self) -> list[str]:
        """The indicators whose figures a rank rests on."""
        return [each.code for each in (self.indicator, self.divisor) if each]

    @property
    def is_comparable(self) -> bool:
        """What adds up grows with the unit, until it is divided by something of its size."""
        return self.indicator.aggregation != "sum" or self.divisor is not None

    @property
    def order(self) -> str:
        """What comes first: better, largest or smallest; the last two say nothing of good or bad."""
        if self.is_comparable and self.indicator.direction != "neutral":
            return "better"
        return "smallest" if self.indicator.direction == "lower" else "largest"

    @property
    def name(self) -> str:
        return problems.indicator_name(self.catalogue, self.indicator.code, self.say)

    @property
    def kind(self) -> str:
        return self.say.say(f"kind-{self.kind_code}")

    @property
    def measure(self) -> str:
        return problems.measure_name(self.catalogue, self.indicator.measure, self.say)

    def figure(self, row: Row) -> str:
        """What is ranked, as read: 23 场, ≥300 条, 2.33 场; the word for a gap."""
        if row["value"] is None and row["figure"]["value"] is not None:
            return self.say.say("state-undivided")
        if row["value"] is None or not self.divisor:
            return cell_text(row["figure"], self.say, self.measure)
        return with_measure(rate(row["value"], row["precision"]), self.measure, self.say)

    def label(self, row: Row) -> str:
        """The same for the picture, where the axis says the measure and the story on hovering its flags."""
        sign = self.measure if self.measure == "%" else ""
        if self.divisor:
            return rate(row["value"], row["precision"])
        return cell_text({**row["figure"], "status": "A"}, self.say, sign)


def placed(rows: Sequence[Row], sources: Sequence[Row], subject: Contest) -> list[Row]:
    """The rows of `ranking`, each with the reported figure and its divisor as `figure_sources` has them."""
    known = {(row["unit_code"], row["indicator_code"]): row for row in sources}
    divisor = subject.divisor.code if subject.divisor else ""
    return [
        {
            **row,
            "figure": known[row["unit_code"], subject.indicator.code],
            "divisor": known.get((row["unit_code"], divisor)),
        }
        for row in rows
    ]


def is_certain(row: Row) -> bool:
    """Whether a unit has one rank and no other."""
    return row["shown"] and row["best_rank"] == row["worst_rank"]


def rank(row: Row, subject: Contest) -> str:
    """第 3–7 名（共 12）; the word for a rank that is withheld; '—' where there is nothing to rank, or nobody else."""
    say = subject.say
    if row["value"] is None or row["units_ranked"] == 1:
        return "—"
    if not row["shown"]:
        return say.say("rank-withheld")
    key = "rank-better" if subject.order == "better" else "rank-place"
    return say.say(key, rank=interval(row), units=row["units_ranked"])


def interval(row: Row) -> str:
    """3, 3–7; ≈ where an "about" was taken as its value."""
    ends = f"{row['best_rank']}" if is_certain(row) else f"{row['best_rank']}–{row['worst_rank']}"
    return f"≈{ends}" if row["approximate"] else ends


def tone(row: Row, rows: Sequence[Row], subject: Contest) -> figures.Tone:
    """Better or worse than more than half of the others for certain; without a direction neither."""
    if subject.order != "better" or not row["shown"]:
        return "neutral"
    ranked = [other for other in rows if other["shown"]]
    behind = sum(other["best_rank"] > row["worst_rank"] for other in ranked)
    ahead = sum(other["worst_rank"] < row["best_rank"] for other in ranked)
    half = (row["units_ranked"] - 1) / 2
    return "better" if behind > half else "worse" if ahead > half else "neutral"


# The table ------------------------------------------------------------------------------------------------------------


def ranks(rows: Sequence[Row], found: Sequence[Row], subject: Contest) -> Table:
    """Unit, figure, its rate where divided, rank, doubts and note; every figure leads to its origin.

    `found` are the rows of `doubts` of all its indicators.
    """
    told = doubting.reasons(found, subject.catalogue, subject.say)
    columns = ("unit", "figure", "rank", "remark")
    if subject.divisor:
        columns = ("unit", "figure", "divisor", "rate", "rank", "remark")
    lines = ((*_line(row, rows, subject), _remark(row, told, subject)) for row in rows)
    return table(lines, columns, subject.say, {"figure", "divisor", "rate"})


def _line(row: Row, rows: Sequence[Row], subject: Contest) -> tuple[Cell, ...]:
    reported = _reported(row["figure"], subject)
    divided = (_reported(row["divisor"], subject), _rate(row, subject)) if subject.divisor else ()
    ranked = Cell(rank(row, subject), tone=tone(row, rows, subject) if row["shown"] else "faint")
    return (unit_cell(row, subject.choices, "unit_name"), reported, *divided, ranked)


def _remark(row: Row, told: doubting.Reasons, subject: Contest) -> Cell:
    """Doubts with their reasons; else the note."""
    if not row["doubts"]:
        return Cell(row["figure"]["note"] or "", tone="faint")
    concerned = [(row["unit_code"], code, subject.choices["period"]) for code in subject.codes]
    return Cell(doubting.remark(row, told, concerned, subject.say), tone="doubt")


def _rate(row: Row, subject: Contest) -> Cell:
    """The figure by its divisor; '—' where there is no figure."""
    return Cell("—" if row["figure"]["value"] is None else subject.figure(row), row["value"])


def _reported(cell: Row | None, subject: Contest) -> Cell:
    """A figure as it stands in the workbook."""
    if cell is None:
        return Cell("—")
    measure = problems.measure_name(subject.catalogue, cell["measure"], subject.say)
    missing = "missing" if figures.state(cell) == "missing" else ""
    found = figure_cell(cell, cell_text(cell, subject.say, measure), subject.choices, missing)
    exact = cell["value"] if cell["precision"] == "exact" and cell["measure"] != figures.YES_NO else None
    return Cell(found.text, exact, found.link, found.tone, figures.place(cell))
