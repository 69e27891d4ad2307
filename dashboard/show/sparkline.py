"""A total over the years as a small picture: gaps stay open, years of other units are dots apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

WIDTH, HEIGHT, MARGIN = 200, 44, 5


def sparkline(rows: Sequence[Mapping[str, Any]], alt: str) -> str:
    """An SVG over the rows of `area_trend`, oldest first; `alt` is its sentence. '' when no year has a total."""
    points = _points(rows)
    if not any(points):
        return ""
    marks = "".join(_line(run) for run in _runs(points))
    dots = "".join(_dot(point, row, last=point is points[-1]) for point, row in zip(points, rows, strict=True) if point)
    return (
        f'<svg class="sparkline" role="img" aria-label="{escape(alt, quote=True)}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none">{marks}{dots}</svg>'
    )


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
    return f'<polyline points="{path}" vector-effect="non-scaling-stroke"/>'


def _dot(point: tuple[float, float], row: Mapping[str, Any], *, last: bool) -> str:
    kind = "now" if last else "then" if row["is_comparable"] else "apart"
    return f'<circle class="{kind}" cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{3.2 if last else 2.2}"/>'
