"""A total over the years as a small picture: every stroke compares like with like, gaps stay open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial
from typing import Any

from dashboard.show.drawing import HEIGHT, dot, hollow, level, picture, places, stroke
from dashboard.show.palette import INK, PALE, SLATE

Row = Mapping[str, Any]


def sparkline(rows: Sequence[Row], period: str, alt: str, height: int = HEIGHT) -> str:
    """An <img> of an SVG over the rows of `area_trend`, oldest first, `period` in full ink; '' without a total.

    A stroke joins the totals of two neighbouring years over the units that have figures in both; strokes of other
    units do not meet. A year that cannot be compared is a hollow dot.
    """
    top = max((float(value) for row in rows for value in _values(row)), default=None)
    if top is None:
        return ""
    across = places([row["period"] for row in rows])
    joined = {row["previous_period"] for row in rows if row["matched_total"] is not None}
    down = partial(level, top=top or 1, height=height)
    marks = "".join(_mark(row, across, down, joined, is_now=row["period"] == period) for row in rows)
    return picture(marks, alt, height)


def _values(row: Row) -> list[float]:
    return [row[name] for name in ("total", "matched_total", "matched_previous_total") if row[name] is not None]


def _mark(
    row: Row, across: Mapping[str, float], down: Callable[[float], float], joined: Set[str], *, is_now: bool
) -> str:
    """The stroke that ends in a year with its dots; a hollow dot where no stroke ends or begins; else nothing."""
    here, before = across[row["period"]], across.get(row["previous_period"])
    if row["matched_total"] is not None and row["matched_previous_total"] is not None and before is not None:
        start = (before, down(row["matched_previous_total"]))
        end = (here, down(row["matched_total"]))
        return stroke(start, end) + dot(start, PALE, 2.2) + dot(end, INK if is_now else PALE, 3.4 if is_now else 2.2)
    if row["total"] is None or row["period"] in joined:
        return ""
    return hollow((here, down(row["total"])), INK if is_now else SLATE)
