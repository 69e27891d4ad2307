"""Why figures are in doubt: rows of the question `doubts` → sentences, by the figure they concern."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import figures, problems
from dashboard.show.figures import Row
from dashboard.show.table import Cell, Table, table

Figure = tuple[str, str, str]
"""Unit, indicator and period."""
Reasons = Mapping[Figure, Sequence[str]]


def reasons(found: Sequence[Row], catalogue: Catalogue, say: Words) -> Reasons:
    """The sentences against each doubted figure, the gravest first."""
    told: dict[Figure, list[str]] = {}
    for row in found:
        figure = row["unit_code"], row["indicator_code"], row["period"]
        told.setdefault(figure, []).append(reason(row, catalogue, say))
    return told


def reason(row: Row, catalogue: Catalogue, say: Words) -> str:
    """One reason as a sentence; it names the report where that is of another year than the figure."""
    if row["rule"] is None:
        return say.say("doubt-status", flag=say.say(f"flag-{row['status']}"))
    stated = {**row, "indicator_code": row["problem_indicator_code"]}
    sentence = problems.message(problems.from_row(stated, json.loads(row["arguments"])), catalogue, say)
    is_elsewhere = row["report_period"] != row["period"]
    return say.say("doubt-elsewhere", period=row["report_period"], reason=sentence) if is_elsewhere else sentence


def remark(row: Row, told: Reasons, concerned: Iterable[Figure], say: Words) -> str:
    """How many doubts there are against a row's figures, and which, each once; '' for none."""
    if not row["doubts"]:
        return ""
    found = dict.fromkeys(sentence for figure in concerned for sentence in told.get(figure, ()))
    return say.say("definition-and").join((figures.doubts(row, say), *found))


def of_change(unit: str, indicator: str, years: Sequence[str], told: Reasons, catalogue: Catalogue) -> str:
    """What is held against a change since the year before, a line each with its year; '' where nothing is.

    `years` are the period and the one before, whose figure may hold those of units merged into this one.
    """
    period, previous = years
    merged = predecessors(unit, period, catalogue)
    sides = [(unit, period, period), (unit, previous, previous)]
    sides += [(code, previous, f"{previous} {catalogue.units[code].short_name}") for code in merged]
    lines = (f"{label} {each}" for whose, year, label in sides for each in told.get((whose, indicator, year), ()))
    return "\n".join(lines)


def asked_of(unit: str, years: Sequence[str], catalogue: Catalogue) -> dict[str, list[str]]:
    """How the question `doubts` is asked for all that `of_change` tells of a unit."""
    return {"units": [unit, *predecessors(unit, years[0], catalogue)], "periods": list(years)}


def predecessors(unit: str, period: str, catalogue: Catalogue) -> list[str]:
    """The units that ended before the period and were merged into this one."""
    ended = (each for each in catalogue.predecessors.get(unit, ()) if each.last_period)
    return [each.unit_code for each in ended if each.last_period[:4] < period[:4]]


def listing(found: Sequence[Row], catalogue: Catalogue, say: Words) -> Table:
    """The reasons against one figure, each with the cell it stands in."""
    lines = (
        (Cell(f"⚠ {reason(row, catalogue, say)}", tone="doubt"), row["file"], row["sheet"], row["cell"])
        for row in found
    )
    return table(lines, ("doubt", "file", "sheet", "cell"), say)
