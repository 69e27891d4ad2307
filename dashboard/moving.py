"""The same question asked of two perspectives: which rows say something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from dashboard.ask.questions import Rows

Row = Mapping[str, Any]

RANKS = ("best_rank", "worst_rank")
TOTALS = ("total", "total_lower", "total_upper", "previous_total", "units_matched")


class Movement(NamedTuple):
    """What accepting a version would change: its figures, ranks of all units of its kind, totals of its area.

    `cells` are the rows of submission_changes; a row of the others has the columns of its question (rank_intervals,
    like_for_like) and, with seen_ before them, what leaders see now; None where they see no such row.
    """

    cells: Rows
    ranks: list[dict[str, Any]]
    totals: list[dict[str, Any]]


def moved(before: Sequence[Row], after: Sequence[Row], columns: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of `after` in which one of the columns is not as before, in their order."""
    known = {_whose(row): row for row in before}
    found = []
    for row in after:
        seen = {f"seen_{column}": known.get(_whose(row), {}).get(column) for column in columns}
        if any(row[column] != seen[f"seen_{column}"] for column in columns):
            found.append({**row, **seen})
    return found


def _whose(row: Row) -> tuple[Any, ...]:
    return row.get("unit_code"), row["indicator_code"]
