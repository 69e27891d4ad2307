"""Rows → the tables of 总览 and 缺报核查: figures as text with their signs, sorted as asked, each with its origin."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Problem
from dashboard.show import links
from dashboard.show import problems as problem_words
from dashboard.show.figures import Row, cell_text, percent_change, with_measure
from dashboard.show.numbers import grouped, shown
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.table import Cell, Table, table

MOST_CHANGES = 6
Choices = Mapping[str, str]
"""What a reader has chosen, as the address holds it."""


def moment(value: datetime | date | None) -> str:
    """2026-03-02 09:30; '—' for None."""
    if value is None:
        return "—"
    return value.strftime("%Y-%m-%d %H:%M") if isinstance(value, datetime) else value.isoformat()


def measured(row: Row, catalogue: Catalogue, say: Words) -> str:
    """A figure of a row with its measure: ≥300 条."""
    text = shown(row["value"], row.get("precision"), 4)
    return with_measure(text, measure_name(catalogue, row["measure"], say), say)


def unit_cell(row: Row, choices: Choices, name: str = "short_name") -> Cell:
    """A unit's name that leads to its profile."""
    return Cell(row[name], link=links.to("unit", choices, unit=row["unit_code"]))


def indicator_cell(row: Row, catalogue: Catalogue, choices: Choices, say: Words, page: str = "changes") -> Cell:
    """An indicator's name that leads to its changes across units, or to another page about it."""
    name = indicator_name(catalogue, row["indicator_code"], say)
    return Cell(name, link=links.to(page, choices, indicator=row["indicator_code"]))


def figure_cell(row: Row, text: str, choices: Choices, tone: str = "", period: str = "") -> Cell:
    """The text of a unit's figure that leads to its origin."""
    return Cell(text, link=links.origin(choices, row["indicator_code"], row["unit_code"], period), tone=tone)


# Changes --------------------------------------------------------------------------------------------------------------


def rises_and_falls(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The largest rises and falls; doubted ones come last, and those on a small base, where percentages leap."""
    firm = sorted(rows, key=_is_infirm)
    rises = [row for row in firm if row["difference"] > 0]
    falls = [row for row in firm if row["difference"] < 0]
    return rises[:MOST_CHANGES], falls[:MOST_CHANGES]


def _is_infirm(row: Row) -> bool:
    return row["small_base"] or row["doubts"] > 0


def set_back(rows: Sequence[Row]) -> list[Row]:
    """The changes that came last for that and found no place, the largest first."""
    listed = [row for chosen in rises_and_falls(rows) for row in chosen]
    return [row for row in rows if _is_infirm(row) and row["difference"] and row not in listed]


def changes(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """Unit, indicator, by how much, from what to what, why to doubt it."""
    lines = (
        (
            unit_cell(row, {**choices, "category": row["category"]}),
            indicator_cell(row, catalogue, choices, say),
            Cell(percent_change(row["change_percent"]), row["change_percent"]),
            figure_cell(row, f"{grouped(row['previous_value'], 2)} → {measured(row, catalogue, say)}", choices),
            Cell(f"⚠ {doubt(row, say)}" if doubt(row, say) else "", tone="doubt"),
        )
        for row in rows
    )
    return table(lines, ("unit", "indicator", "percent", "from-to", "doubt"), say, {"percent", "from-to"})


def doubt(row: Row, say: Words) -> str:
    """Reasons to distrust a change; '' when none is known."""
    reasons = []
    if row["small_base"]:
        reasons.append(say.say("doubt-small-base"))
    if row["doubts"]:
        reasons.append(say.say("doubt-problems", count=row["doubts"]))
    if row["base"] == "completed":
        reasons.append(say.say("doubt-completed"))
    return say.listing.join(reasons)


# Gaps -----------------------------------------------------------------------------------------------------------------


def completeness(rows: Sequence[Row], choices: Choices, say: Words) -> Table:
    """How fully and when each unit reported; those that owe nothing say so, and where nobody owes there is no when."""
    columns = ("unit", "kind", "standing", "expected-cells", "filled-cells", "justified-cells", "first-received")
    lines = (
        (
            unit_cell(row, choices, "unit_name"),
            say.say(f"kind-{row['kind']}"),
            Cell(say.say(f"duty-{_duty(row)}"), tone=_DUTY_TONES[_duty(row)]),
            row["expected_cells"] or None,
            row["filled_cells"],
            row["justified_cells"],
            moment(row["first_received_at"]),
        )
        for row in rows
    )
    made = table(lines, columns, say, {"expected-cells", "filled-cells", "justified-cells"})
    return made if any(row["expected_cells"] for row in rows) else made.without("first-received")


_DUTY_TONES = {"none": "faint", "open": "missing", "waiting": "doubt", "late": "doubt", "done": ""}


def _duty(row: Row) -> str:
    if not row["expected_cells"]:
        return "none"
    if not row["received"]:
        return "open"
    if row["is_waiting"]:
        return "waiting"
    return "done" if row["on_time"] else "late"


def missing(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """Required cells without a value."""
    columns = ("unit", "indicator", "state", "last-period", "note")
    lines = (
        (
            unit_cell(row, choices, "unit_name"),
            indicator_name(catalogue, row["indicator_code"], say),
            figure_cell(row, cell_text({**row, "value": None}, say), choices),
            row["last_reported_period"] or say.say("never"),
            row["note"] or "",
        )
        for row in rows
    )
    return table(lines, columns, say)


def gravest(rows: Sequence[Row]) -> Sequence[Row]:
    """The first problems a person has to look at, mere information left out; rows come gravest first."""
    return [row for row in rows if row["severity"] != "info"][:MOST_CHANGES]


def parsed(row: Row) -> Problem:
    """The problem of a row of the question `problems`."""
    return problem_words.from_row(row, json.loads(row["arguments"]))


def problems(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """Contradictions and doubts with the cell they stand in; one about a figure leads to its origin."""
    columns = ("severity", "unit", "message", "file", "sheet", "cell", "rule")
    lines = (
        (
            Cell(say.say(f"severity-{row['severity']}"), tone=row["severity"]),
            unit_cell(row, choices, "unit_name"),
            problem_words.message(parsed(row), catalogue, say),
            row["file"],
            row["sheet"],
            figure_cell(row, row["cell"], choices) if row["indicator_code"] else row["cell"],
            Cell(row["rule"] if row["rule"].startswith("R") else "", tone="faint"),
        )
        for row in rows
    )
    return table(lines, columns, say)
