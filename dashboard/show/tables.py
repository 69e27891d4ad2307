"""Rows → tables for reading: columns in the page's language, figures as text with their signs, sorted as asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.catalogue import Catalogue
from dashboard.digits import plain
from dashboard.locale import Words
from dashboard.model import Problem, Submission
from dashboard.show import problems as problem_words
from dashboard.show.figures import Row, cell_text, percent_change, with_measure
from dashboard.show.numbers import grouped, shown
from dashboard.show.problems import indicator_name, measure_name

MOST_CHANGES = 6


def table(rows: Iterable[Sequence[Any]], columns: Sequence[str], say: Words) -> pd.DataFrame:
    """A frame whose columns `columns` are named by the locale."""
    return pd.DataFrame(list(rows), columns=[say.say(f"column-{name}") for name in columns])


def moment(value: datetime | date | None) -> str:
    """2026-03-02 09:30; '—' for None."""
    if value is None:
        return "—"
    return value.strftime("%Y-%m-%d %H:%M") if isinstance(value, datetime) else value.isoformat()


def measured(row: Row, catalogue: Catalogue, say: Words) -> str:
    """A figure of a row with its measure: ≥300 条."""
    text = shown(row["value"], row.get("precision"), 4)
    return with_measure(text, measure_name(catalogue, row["measure"], say), say)


# Changes --------------------------------------------------------------------------------------------------------------


def rises_and_falls(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The largest rises and the largest falls; those on a small base come last, since percentages leap there."""
    firm = sorted(rows, key=lambda row: row["small_base"])
    rises = [row for row in firm if row["difference"] > 0]
    falls = [row for row in firm if row["difference"] < 0]
    return rises[:MOST_CHANGES], falls[:MOST_CHANGES]


def changes(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """Unit, indicator, by how much, why to doubt it, from what to what."""
    lines = (
        (
            row["short_name"],
            indicator_name(catalogue, row["indicator_code"], say),
            f"{'⚠ ' if doubt(row, say) else ''}{percent_change(row['change_percent'])}",
            doubt(row, say),
            f"{grouped(row['previous_value'], 2)} → {measured(row, catalogue, say)}",
        )
        for row in rows
    )
    return table(lines, ("unit", "indicator", "percent", "doubt", "from-to"), say)


def doubt(row: Row, say: Words) -> str:
    """Reasons to distrust a change; '' when none is known."""
    reasons = []
    if row["small_base"]:
        reasons.append(say.say("doubt-small-base"))
    if row["open_problems"]:
        reasons.append(say.say("doubt-problems", count=row["open_problems"]))
    if row["base"] == "completed":
        reasons.append(say.say("doubt-completed"))
    return say.listing.join(reasons)


# Gaps -----------------------------------------------------------------------------------------------------------------


def completeness(rows: Sequence[Row], say: Words) -> pd.DataFrame:
    """How fully and when each unit reported; those that owe nothing say so."""
    columns = ("unit", "kind", "standing", "expected-cells", "filled-cells", "justified-cells", "first-received")
    lines = (
        (
            row["unit_name"],
            say.say(f"kind-{row['kind']}"),
            say.say(f"duty-{_duty(row)}"),
            str(row["expected_cells"]) if row["expected_cells"] else "",
            plain(row["filled_cells"]),
            plain(row["justified_cells"]),
            moment(row["first_received_at"]),
        )
        for row in rows
    )
    return table(lines, columns, say)


def _duty(row: Row) -> str:
    if not row["expected_cells"]:
        return "none"
    if not row["received"]:
        return "open"
    return "done" if row["on_time"] else "late"


def missing(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """Required cells without a value."""
    columns = ("unit", "indicator", "state", "last-period", "note")
    lines = (
        (
            row["unit_name"],
            indicator_name(catalogue, row["indicator_code"], say),
            cell_text({**row, "value": None}, say),
            row["last_reported_period"] or say.say("never"),
            row["note"] or "",
        )
        for row in rows
    )
    return table(lines, columns, say)


def parsed(row: Row) -> Problem:
    """The problem of a row of the question `problems`."""
    return problem_words.from_row(row, json.loads(row["arguments"]))


def problems(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """Contradictions and doubts with rule, cell and file."""
    columns = ("severity", "unit", "message", "rule", "file", "sheet", "cell")
    lines = (
        (
            say.say(f"severity-{row['severity']}"),
            row["unit_name"],
            problem_words.message(parsed(row), catalogue, say),
            row["rule"],
            row["file"],
            row["sheet"],
            row["cell"],
        )
        for row in rows
    )
    return table(lines, columns, say)


def reminders_by_unit(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """One line per unit: how many cells are missing, and which."""
    lines = []
    for unit, group in groupby(rows, key=lambda row: row["unit_name"]):
        names = [indicator_name(catalogue, row["indicator_code"], say) for row in group]
        lines.append((unit, len(names), say.listing.join(names)))
    return table(lines, ("unit", "missing-count", "indicators"), say)


# Submissions ----------------------------------------------------------------------------------------------------------


def found(items: Iterable[Problem], catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """The problems of one file, with sheet and cell."""
    columns = ("severity", "sheet", "cell", "message", "expected")
    lines = (
        (
            say.say(f"severity-{each.severity}"),
            each.sheet,
            each.cell,
            problem_words.message(each, catalogue, say),
            problem_words.expected(each, catalogue, say),
        )
        for each in items
    )
    return table(lines, columns, say)


def preview(submission: Submission, catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """What will be stored of a file."""
    columns = ("indicator", "raw", "read-as", "cell", "note")
    lines = []
    for each in submission.observations:
        indicator = catalogue.indicators[each.indicator_code]
        figure = {"value": each.value, "precision": each.precision, "status": each.status, "measure": indicator.measure}
        read = cell_text(figure, say, measure_name(catalogue, indicator.measure, say))
        lines.append((indicator_name(catalogue, each.indicator_code, say), each.raw, read, each.cell, each.note))
    return table(lines, columns, say)


def submissions(rows: Sequence[Row], say: Words) -> pd.DataFrame:
    """Every version that was received, newest first."""
    columns = ("unit", "version", "standing", "received-at", "sender", "file", "values", "errors", "warnings", "reason")
    lines = (
        (
            row["unit_name"],
            row["version"],
            standing(row, say),
            moment(row["received_at"]),
            row["sender"],
            row["file"],
            row["cells_with_value"],
            row["errors"],
            row["warnings"],
            row["reason"],
        )
        for row in rows
    )
    return table(lines, columns, say)


def standing(row: Row, say: Words) -> str:
    """A version's state, with a word when it came late."""
    state = say.say(f"submission-{row['state']}")
    return say.say("submission-late", state=state) if row["is_late"] else state


# Lineage --------------------------------------------------------------------------------------------------------------


def versions(rows: Sequence[Row], measure: str, say: Words) -> pd.DataFrame:
    """All versions of one figure, newest first; `measure` is the indicator's."""
    columns = (
        "version",
        "standing",
        "figure",
        "raw",
        "file",
        "sheet",
        "cell",
        "sender",
        "received-at",
        "note",
        "sha256",
    )
    lines = (
        (
            row["version"],
            say.say(f"submission-{row['state']}"),
            cell_text({**row, "measure": measure}, say),
            row["raw"],
            row["file"],
            row["sheet"],
            row["cell"],
            row["sender"],
            moment(row["received_at"]),
            row["note"],
            row["sha256"],
        )
        for row in rows
    )
    return table(lines, columns, say)


def sources(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> pd.DataFrame:
    """What a total is made of: each unit's figure and the cell it came from."""
    columns = ("unit", "indicator", "period", "figure", "raw", "file", "sheet", "cell", "sender", "received-at")
    lines = (
        (
            row["unit_name"],
            indicator_name(catalogue, row["indicator_code"], say),
            row["period"],
            cell_text(row, say),
            row["raw"] or "",
            row["file"] or "—",
            row["sheet"] or "",
            row["cell"] or "",
            row["sender"] or "",
            moment(row["received_at"]),
        )
        for row in rows
    )
    return table(lines, columns, say)
