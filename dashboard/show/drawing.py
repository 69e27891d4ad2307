"""What small pictures are drawn of: strokes and dots of an SVG that becomes an image.

An image, because the sanitiser of st.html removes drawings that stand in the page itself.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape

from dashboard.show.palette import INK

WIDTH, HEIGHT, MARGIN = 260, 46, 6

Point = tuple[float, float]


def picture(marks: str, alt: str, height: int = HEIGHT) -> str:
    """An <img> of the marks on a ground of WIDTH by `height`."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">{marks}</svg>'
    source = base64.b64encode(drawing.encode()).decode()
    return f'<img class="sparkline" src="data:image/svg+xml;base64,{source}" alt="{escape(alt, quote=True)}">'


def places(periods: Sequence[str]) -> dict[str, float]:
    """How far to the right each period stands; the first and the last at the margins."""
    return {period: MARGIN + at * (WIDTH - 2 * MARGIN) / max(len(periods) - 1, 1) for at, period in enumerate(periods)}


def level(value: float, top: float, height: int = HEIGHT) -> float:
    """How far down a value stands; from zero up, so that a small rise looks small."""
    return height - MARGIN - (height - 2 * MARGIN) * float(value) / top


def stroke(start: Point, end: Point) -> str:
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="{INK}" stroke-width="1.6"/>'
    )


def dot(point: Point, color: str, radius: float) -> str:
    return f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{radius}" fill="{color}"/>'


def hollow(point: Point, color: str) -> str:
    return f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="2.4" fill="none" stroke="{color}" stroke-width="1.2"/>'
