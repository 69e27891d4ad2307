"""What would be exported, shown before it is: in a sentence, as bars of states, and the first rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from html import escape

from dashboard.ask.exports import Coverage, Export
from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import charts, links, sentences
from dashboard.show.figures import Row, cell_text, doubts, share, state
from dashboard.show.numbers import grouped
from dashboard.show.palette import AMBER, INK, SLATE
from dashboard.show.plotting import Plot
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import figure_cell, moment

MOST_SHOWN = 200
"""Rows of the selection that are shown on the page."""

MOST_BARS = 40
"""Units or areas in the picture; of more those are shown where most is not reported."""

_LAYERS = (
    ("values", "state-value", {"color": INK}),
    ("others", "export-others", {"color": SLATE}),
    ("missing", "state-missing", charts.hatched(AMBER)),
)
"""Rows with a value, rows that say why there is none or wait to be reviewed, rows not reported."""


def data_line(area: str, export: Export, say: Words) -> str:
    """Whose data, as of when, accepted or of how many units not yet, seen on which day; without rows whose alone."""
    held = export.coverage
    if not held.rows:
        return area
    day = sentences.on_day(export.view, say)
    review = sentences.review(export.view, held.waiting_units, say)
    if held.as_of is None:
        key = "export-line-waiting" if held.waiting_units else "export-line-empty"
        return say.say(key, area=area, review=review) + day
    return say.say("export-line", area=area, as_of=moment(held.as_of), review=review) + day


def answer(coverage: Coverage, say: Words) -> str:
    """How many rows of how many units, indicators and years, how many of them hold what, how many are in doubt.

    Or that there is none.
    """
    if not coverage.rows:
        return say.say("export-nothing")
    statuses = coverage.statuses
    others = {name: statuses.get(status, 0) for name, status in (("missing", "O"), ("inapplicable", "M"))}
    held = say.say(
        "export-answer",
        **{name: grouped(count) for name, count in others.items()},
        rows=grouped(coverage.rows),
        units=coverage.units,
        indicators=coverage.indicators,
        periods=len(coverage.periods),
        values=grouped(coverage.values),
        zeros=grouped(coverage.zeros),
        rest=coverage.rows - coverage.values - sum(others.values()),
    )
    return held + _unsettled(coverage, say)


def _unsettled(coverage: Coverage, say: Words) -> str:
    """How many reports are not accepted yet, and how many rows are in doubt; '' for none."""
    waiting = say.say("export-waiting", count=coverage.waiting) if coverage.waiting else ""
    return waiting + (say.say("export-doubted", rows=grouped(coverage.doubted)) if coverage.doubted else "")


def counted(counts: Sequence[Row]) -> dict[str, Counter[str]]:
    """Rows by group of states: of each year, the oldest first, or where there is one year only of each unit or area."""
    periods = [row for row in counts if row["level"] == "period"]
    parts = [row for row in counts if row["level"] == "part"]
    if len(parts) > MOST_BARS:
        parts = sorted(parts, key=lambda row: -row["missing"])[:MOST_BARS]
    return {row["name"]: _groups(row) for row in (periods if len(periods) > 1 else reversed(parts))}


def _groups(row: Row) -> Counter[str]:
    others = row["observations"] - row["vals"] - row["missing"]
    return Counter(values=row["vals"], missing=row["missing"], others=others)


def left_out(counts: Sequence[Row], say: Words) -> str:
    """That the picture shows only those where most is not reported; '' where it shows all."""
    shows_years = sum(row["level"] == "period" for row in counts) > 1
    parts = sum(row["level"] == "part" for row in counts)
    return "" if shows_years or parts <= MOST_BARS else say.say("export-picture-cut", shown=MOST_BARS, all=parts)


def states(counts: Mapping[str, Counter[str]], say: Words) -> Plot:
    """One bar for each year or unit: with a value, without for a reason that is said, not reported (hatched)."""
    bars = [
        charts.bar(say.say(key), list(counts), [each[group] for each in counts.values()], marker)
        for group, key, marker in _LAYERS
    ]
    layout = charts.layout(len(counts), say.say("export-rows"))
    layout["xaxis"]["tickformat"] = ","  # else Plotly writes 20k
    layout["yaxis"]["type"] = "category"  # else Plotly takes years for numbers and puts 2024.5 between them
    return Plot(bars, layout)


def finding(counts: Mapping[str, Counter[str]], say: Words) -> str:
    """Where most is not reported."""
    name, worst = max(counts.items(), key=lambda each: (each[1]["missing"], each[0]))
    if not worst["missing"]:
        return say.say("export-none-missing")
    part = share(worst["missing"] / worst.total())
    return say.say("export-most-missing", name=name, missing=grouped(worst["missing"]), share=part)


def preview(rows: Sequence[Row], choices: Mapping[str, str], catalogue: Catalogue, say: Words) -> Table:
    """The first rows of the selection; units lead to their profile, figures to their origin; ⚠ for doubts."""
    columns = ("unit", "period", "indicator", "figure", "raw", "note")
    lines = (_line(row, choices, catalogue, say) for row in rows[:MOST_SHOWN])
    return table(lines, columns, say, {"figure"})


def way_to(secret: str, size: int, form: str, say: Words) -> str:
    """The link to a file that was written, with its size in megabytes."""
    told = say.say("export-fetch", form=form, size=grouped(Decimal(size) / 1_000_000, 1))
    return f'<a class="fetch" href="{escape(links.DOWNLOAD + secret, quote=True)}" download>{escape(told)}</a>'


def _line(row: Row, choices: Mapping[str, str], catalogue: Catalogue, say: Words) -> tuple[Cell | str, ...]:
    text = ("⚠ " if row["doubts"] else "") + cell_text(row, say, measure_name(catalogue, row["measure"], say))
    tone = "missing" if state(row) in ("missing", "optional") else "faint" if row["value"] is None else ""
    scope = {"area": row["area"], "period": row["period"], "lang": say.lang}
    return (
        Cell(row["short_name"], link=links.to("unit", scope, unit=row["unit_code"])),
        row["period"],
        indicator_name(catalogue, row["indicator_code"], say),
        replace(figure_cell(row, text, choices, tone, row["period"]), story=doubts(row, say)),
        row["raw"] or "",
        row["note"] or "",
    )
