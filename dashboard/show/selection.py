"""What would be exported, shown before it is: in a sentence, as bars of states, and the first rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboard.ask.exports import Coverage, Export
from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import charts, links, sentences
from dashboard.show.figures import Row, cell_text, doubts, share, state
from dashboard.show.numbers import grouped
from dashboard.show.palette import AMBER, INK, SLATE
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import figure_cell, moment

MOST_SHOWN = 200
"""Rows of the selection that are shown on the page."""

_GROUPS = {"value": "values", "zero": "values", "bounded": "values", "missing": "missing", "optional": "missing"}
_LAYERS = (
    ("values", "state-value", {"color": INK}),
    ("others", "export-others", {"color": SLATE}),
    ("missing", "state-missing", charts.hatched(AMBER)),
)
"""Rows with a value, rows whose status says why there is none, rows not reported."""


def data_line(area: str, export: Export, say: Words) -> str:
    """Whose data, as of when, accepted or of how many units not yet, seen on which day; without rows whose alone."""
    if not export.rows:
        return area
    day = sentences.on_day(export.view, say)
    waiting = {row["unit_code"] for row in export.rows if row["report_state"] == "submitted"}
    review = sentences.review(export.view, len(waiting), say)
    if export.as_of is None:
        return say.say("export-line-waiting" if waiting else "export-line-empty", area=area, review=review) + day
    return say.say("export-line", area=area, as_of=moment(export.as_of), review=review) + day


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
        periods=coverage.periods,
        values=grouped(coverage.values),
        zeros=grouped(coverage.zeros),
        rest=coverage.rows - coverage.values - sum(others.values()),
    )
    return held + _unsettled(coverage, say)


def _unsettled(coverage: Coverage, say: Words) -> str:
    """How many reports are not accepted yet, and how many rows are in doubt; '' for none."""
    waiting = say.say("export-waiting", count=coverage.waiting) if coverage.waiting else ""
    return waiting + (say.say("export-doubted", rows=grouped(coverage.doubted)) if coverage.doubted else "")


def counted(rows: Sequence[Row]) -> dict[str, Counter[str]]:
    """Rows by group of states: of each year, the oldest first, or of each unit where there is one year only."""
    periods = sorted({row["period"] for row in rows})
    by = "period" if len(periods) > 1 else "short_name"
    names = periods if by == "period" else list(dict.fromkeys(row["short_name"] for row in reversed(rows)))
    counts: dict[str, Counter[str]] = {name: Counter() for name in names}
    for row in rows:
        counts[row[by]][_GROUPS.get(state(row), "others")] += 1
    return counts


def states(counts: Mapping[str, Counter[str]], say: Words) -> go.Figure:
    """One bar for each year or unit: with a value, without for a reason that is said, not reported (hatched)."""
    bars = [
        charts.bar(say.say(key), list(counts), [each[group] for each in counts.values()], marker)
        for group, key, marker in _LAYERS
    ]
    layout = charts.layout(len(counts), say.say("export-rows"))
    layout["yaxis"]["type"] = "category"  # else Plotly takes years for numbers and puts 2024.5 between them
    return go.Figure({"data": bars, "layout": layout}, skip_invalid=False)


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
