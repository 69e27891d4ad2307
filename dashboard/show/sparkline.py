"""A total over the years as a small picture: gaps stay open, years of other units are dots apart."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from dashboard.show.palette import INK, PALE, SLATE

WIDTH, HEIGHT, MARGIN = 260, 46, 6


def sparkline(rows: Sequence[Mapping[str, Any]], period: str, alt: str) -> str:
    """An <img> of an SVG over the rows of `area_trend`, oldest first, `period` in full ink; '' without a total.

    An image, because the sanitiser of st.html removes drawings that stand in the page itself.
    """
    points = _points(rows)
    if not any(points):
        return ""
    dots = "".join(
        _dot(point, row, is_now=row["period"] == period) for point, row in zip(points, rows, strict=True) if point
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"{''.join(_line(run) for run in _runs(points))}{dots}</svg>"
    )
    source = base64.b64encode(drawing.encode()).decode()
    return f'<img class="sparkline" src="data:image/svg+xml;base64,{source}" alt="{escape(alt, quote=True)}">'


def _points(rows: Sequence[Mapping[str, Any]]) -> list[tuple[float, float] | None]:
    """From zero up, so that a small rise looks small."""
    totals = [None if row["total"] is None else float(row["total"]) for row in rows]
    top = max((total for total in totals if total is not None), default=0) or 1
    step = (WIDTH - 2 * MARGIN) / max(len(rows) - 1, 1)
    return [
        None if total is None else (MARGIN + at * step, HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * total / top)
        for at, total in enumerate(totals)
    ]


def _runs(points: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Neighbouring points; a line never crosses a gap."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def _line(run: Sequence[tuple[float, float]]) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in run)
    return f'<polyline points="{path}" fill="none" stroke="{INK}" stroke-width="1.6"/>'


def _dot(point: tuple[float, float], row: Mapping[str, Any], *, is_now: bool) -> str:
    """The period of the page in full ink, others light; hollow where not all units gave a figure."""
    look = f'fill="{INK if is_now else PALE}"'
    if not row["is_comparable"]:
        look = f'fill="none" stroke="{INK if is_now else SLATE}" stroke-width="1.2"'
    return f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{3.4 if is_now else 2.4}" {look}/>'
