"""A total over the years as a small picture: every stroke compares like with like, gaps stay open."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence, Set
from html import escape
from typing import Any

from dashboard.show.palette import INK, PALE, SLATE

WIDTH, HEIGHT, MARGIN = 260, 46, 6

Row = Mapping[str, Any]
Point = tuple[float, float]


def sparkline(rows: Sequence[Row], period: str, alt: str) -> str:
    """An <img> of an SVG over the rows of `area_trend`, oldest first, `period` in full ink; '' without a total.

    A stroke joins the totals of two neighbouring years over the units that have figures in both; strokes of other
    units do not meet. A year that cannot be compared is a hollow dot. An image, because the sanitiser of st.html
    removes drawings that stand in the page itself.
    """
    top = max((float(value) for row in rows for value in _values(row)), default=None)
    if top is None:
        return ""
    places = {row["period"]: MARGIN + at * (WIDTH - 2 * MARGIN) / max(len(rows) - 1, 1) for at, row in enumerate(rows)}
    joined = {row["previous_period"] for row in rows if row["matched_total"] is not None}
    marks = "".join(_mark(row, places, top or 1, joined, is_now=row["period"] == period) for row in rows)
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{marks}</svg>'
    source = base64.b64encode(drawing.encode()).decode()
    return f'<img class="sparkline" src="data:image/svg+xml;base64,{source}" alt="{escape(alt, quote=True)}">'


def _values(row: Row) -> list[float]:
    return [row[name] for name in ("total", "matched_total", "matched_previous_total") if row[name] is not None]


def _mark(row: Row, places: Mapping[str, float], top: float, joined: Set[str], *, is_now: bool) -> str:
    """The stroke that ends in a year with its dots; a hollow dot where no stroke ends or begins; else nothing."""
    here, before = places[row["period"]], places.get(row["previous_period"])
    if row["matched_total"] is not None and row["matched_previous_total"] is not None and before is not None:
        start = (before, _height(row["matched_previous_total"], top))
        end = (here, _height(row["matched_total"], top))
        return _stroke(start, end) + _dot(start, PALE, 2.2) + _dot(end, INK if is_now else PALE, 3.4 if is_now else 2.2)
    if row["total"] is None or row["period"] in joined:
        return ""
    return _hollow((here, _height(row["total"], top)), INK if is_now else SLATE)


def _height(value: float, top: float) -> float:
    """From zero up, so that a small rise looks small."""
    return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * float(value) / top


def _stroke(start: Point, end: Point) -> str:
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="{INK}" stroke-width="1.6"/>'
    )


def _dot(point: Point, color: str, radius: float) -> str:
    return f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{radius}" fill="{color}"/>'


def _hollow(point: Point, color: str) -> str:
    return f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="2.4" fill="none" stroke="{color}" stroke-width="1.2"/>'
