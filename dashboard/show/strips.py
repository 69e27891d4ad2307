"""The figures of one kind of unit as strips of dots, a strip a year: each unit a dot, the middle half a band.

The axis begins at zero. A figure that would press half of the dots into the width of one stands beyond the end of the
axis with its value written; yes and no are counted along the strip instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.show import charts, figures
from dashboard.show.changes import Subject
from dashboard.show.dumbbells import SYMBOLS, TAIL
from dashboard.show.figures import Row
from dashboard.show.palette import AMBER, GRID, INK, PALE, SLATE
from dashboard.show.plotting import Plot
from dashboard.show.spread_words import by_kind, heading, requirement

TITLE, HEAD, FOOT, AXIS = 28, 22, 10, 34
"""Pixels: the kind's name, the words above a strip, the room below it, the ticks."""
LEVEL, MOST = 10, 6
"""Pixels from a dot to the next above it; levels of the highest strip, where dots draw closer."""
DOT = 0.03
"""The width of a dot as a share of the axis of a phone."""
FAR = 1 / DOT
"""How many times the middle figure one must be to stand beyond the axis."""
ROOM = 1.25
"""By how much an axis is longer than what is drawn, where figures of others are not."""
BEYOND, UNASKED = "diamond", "square-open"
CLEAR = "\u2002\u2002"
"""Room between the words beside a dot and the ring around it."""
YES, NO, GAP = "circle", "circle-open", "x-thin-open"

Panel = tuple[list[Row], list[Row]]
"""One kind of unit: its rows of `distribution`, newest first, and those of `figure_sources`."""
Spot = tuple[float, float, Row]
"""Where a dot stands on the axis, how many pixels above the ground of its strip, and whose it is."""


@dataclass(frozen=True)
class Lane:
    """One year: its words at `top`, its ground at `ground`, both in pixels from above."""

    row: Row
    top: float
    ground: float
    spots: list[Spot]


def edge(values: Sequence[Any]) -> float:
    """Where the axis ends: at the largest figure that is not FAR from the middle one."""
    rising = sorted(float(value) for value in values if value)
    if not rising:
        return 1.0
    middle = rising[(len(rising) - 1) // 2]
    return max(value for value in rising if value <= FAR * middle)


def beyond(rows: Sequence[Row], sources: Sequence[Row]) -> list[Row]:
    """The figures that stand beyond the end of the axis."""
    end = _end(rows, sources)
    return [row for row in sources if row["value"] is not None and float(row["value"]) > end]


def is_part(rows: Sequence[Row], sources: Sequence[Row]) -> bool:
    """Whether more units gave a figure than the reader is shown: to a clerk those of others are no dots."""
    given = Counter(row["period"] for row in sources if row["value"] is not None)
    return any(row["units_with_value"] > given[row["period"]] for row in rows)


def _end(rows: Sequence[Row], sources: Sequence[Row]) -> float:
    """Where the axis of figures ends; where some are not shown, beyond the band of all with room for theirs."""
    end = edge([row["value"] for row in sources if row["value"] is not None])
    if not is_part(rows, sources):
        return end
    return ROOM * max([end, *(float(row["upper_quartile"]) for row in rows if row["upper_quartile"] is not None)])


def strips(rows: Sequence[Row], sources: Sequence[Row], subject: Subject) -> Plot:
    """One kind's figures: `rows` of `distribution`, newest first, and of `figure_sources`, those of the same units."""
    end = float(max(map(_asked, rows), default=1)) if subject.is_yes_no else _end(rows, sources)
    lanes = _lanes(rows, sources, end, subject)
    data = [*_tails(lanes, end), _dots(lanes, end, subject), _rings(lanes), _labels(lanes, end, subject)]
    return Plot(data, _layout(lanes, end, subject))


def panels(rows: Sequence[Row], sources: Sequence[Row]) -> list[Panel]:
    """The kinds of unit that gave any figure, the largest first."""
    kinds = dict.fromkeys(row["kind"] for row in by_kind(rows))
    parted = [
        ([row for row in rows if row["kind"] == kind], [row for row in sources if row["kind"] == kind])
        for kind in kinds
    ]
    return [panel for panel in parted if any(row["value"] is not None for row in panel[1])]


def _asked(row: Row) -> int:
    """How many units stand in a strip of yes and no."""
    return row["units_with_value"] + row["units_unasked"] + row["units_missing"] + row["units_excused"]


# Where everything stands ----------------------------------------------------------------------------------------------


def _lanes(rows: Sequence[Row], sources: Sequence[Row], end: float, subject: Subject) -> list[Lane]:
    lanes, top = [], float(TITLE)
    for row in rows:
        here = [each for each in sources if each["period"] == row["period"]]
        spots = _counted(here) if subject.is_yes_no else _stacked(here, end)
        height = max((spot[1] for spot in spots), default=-LEVEL) + LEVEL
        lanes.append(Lane(row, top, top + HEAD + height, spots))
        top += HEAD + height + FOOT
    return lanes


def _stacked(sources: Sequence[Row], end: float) -> list[Spot]:
    """Dots side by side where there is room, else one above the other, so that equal figures are all seen."""
    ends: list[float] = []
    placed = []
    for row in sorted((row for row in sources if row["value"] is not None), key=lambda row: row["value"]):
        is_beyond = float(row["value"]) > end
        at = end * (1 + 2 * DOT) if is_beyond else float(row["value"])
        free = (level for level, last in enumerate(ends) if at - last >= DOT * end and not is_beyond)
        level = next(free, len(ends))
        ends[level : level + 1] = [at]
        placed.append((at, level, row))
    step = LEVEL * min(1.0, MOST / max(len(ends), 1))
    return [(at, step * level + LEVEL / 2, row) for at, level, row in placed]


def _counted(sources: Sequence[Row]) -> list[Spot]:
    """Yes, no, and what is required and missing, in this order along the strip."""
    told = [row for row in sources if row["value"] is not None or row["requirement"] == "required"]
    told.sort(key=lambda row: (row["value"] is None, not row["value"]))
    return [(place, LEVEL, row) for place, row in enumerate(told, start=1)]


def _spots(lanes: Sequence[Lane]) -> Iterator[Spot]:
    for lane in lanes:
        yield from ((at, lane.ground - above, row) for at, above, row in lane.spots)


# The marks ------------------------------------------------------------------------------------------------------------


def _dots(lanes: Sequence[Lane], end: float, subject: Subject) -> dict[str, Any]:
    """Every unit with a figure; the year one looks at in full ink."""
    spots = list(_spots(lanes))
    is_now = [row["period"] == subject.period for _, _, row in spots]
    return {
        **_points(spots),
        "mode": "markers",
        "marker": {
            "symbol": [_symbol(row, end, subject) for _, _, row in spots],
            "size": 9,
            "color": [INK if now else PALE for now in is_now],
            "line": {"width": 1.2, "color": INK},
            "opacity": 1,
        },
        "hovertext": [_story(row, subject) for _, _, row in spots],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _symbol(row: Row, end: float, subject: Subject) -> str:
    if row["value"] is None:
        return GAP
    if subject.is_yes_no:
        return YES if row["value"] else NO
    if float(row["value"]) > end:
        return BEYOND
    return UNASKED if requirement(row) == "unasked" else SYMBOLS[row["precision"]]


def _rings(lanes: Sequence[Lane]) -> dict[str, Any]:
    """A ring around every figure in doubt."""
    spots = [spot for spot in _spots(lanes) if spot[2]["doubts"]]
    marker = {"symbol": "circle-open", "size": 16, "color": AMBER, "line": {"width": 2, "color": AMBER}}
    return {**_points(spots), "mode": "markers", "marker": marker, "hoverinfo": "skip"}


def _labels(lanes: Sequence[Lane], end: float, subject: Subject) -> dict[str, Any]:
    """The value of what stands beyond the end of the axis."""
    spots = [] if subject.is_yes_no else [spot for spot in _spots(lanes) if spot[0] > end]
    texts = [subject.say.say("strip-beyond", value=figures.cell_text(row, subject.say)) + CLEAR for _, _, row in spots]
    return {**_points(spots), "mode": "text", "text": texts, "textposition": "middle left", "hoverinfo": "skip"}


def _points(spots: Sequence[Spot]) -> dict[str, Any]:
    at, above = [spot[0] for spot in spots], [spot[1] for spot in spots]
    return {"type": "scatter", "x": at, "y": above, "showlegend": False, "cliponaxis": False}


def _tails(lanes: Sequence[Lane], end: float) -> Iterator[dict[str, Any]]:
    """A dotted tail from every figure that may be more, or less."""
    ways = {"at_least": TAIL * end, "at_most": -TAIL * end}
    spots = [spot for spot in _spots(lanes) if spot[2]["precision"] in ways and spot[0] <= end]
    if spots:
        x = [each for at, _, row in spots for each in (at, at + ways[row["precision"]], None)]
        y = [each for _, above, _ in spots for each in (above, above, None)]
        line = {"color": INK, "width": 2, "dash": "dot"}
        quiet = {"hoverinfo": "skip", "showlegend": False, "cliponaxis": False}
        yield {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, **quiet}


def _story(row: Row, subject: Subject) -> str:
    """Unit and year, its figure, where it stands, what is doubted."""
    told = figures.cell_text({**row, "measure": subject.indicator.measure}, subject.say, subject.measure)
    unasked = subject.say.say("requirement-unasked") if requirement(row) == "unasked" else ""
    lines = (told, figures.place(row), unasked, figures.doubts(row, subject.say))
    head = f"<b>{escape(row['unit_name'])}</b> {escape(row['period'])}"
    return "<br>".join((head, *(escape(line) for line in lines if line)))


# The ground -----------------------------------------------------------------------------------------------------------


def _layout(lanes: Sequence[Lane], end: float, subject: Subject) -> dict[str, Any]:
    whole = charts.layout(0, "")
    height = lanes[-1].ground + FOOT if lanes else TITLE
    has_beyond = any(at > end for lane in lanes for at, _, _ in lane.spots)
    ticks = {"tickformat": ",", "ticksuffix": subject.sign, "nticks": 6, "zeroline": False}
    whole_units = {"dtick": max(1, round(end / 5))} if subject.is_yes_no else {}
    return {
        **whole,
        "height": height + AXIS,
        "margin": {"l": 8, "r": 16, "t": 0, "b": AXIS},
        "xaxis": {
            **{name: look for name, look in whole["xaxis"].items() if name != "title"},
            **ticks,
            **whole_units,
            "range": [-DOT * end, end * (1 + (4 if has_beyond else 1) * DOT)],
        },
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
        "shapes": [shape for lane in lanes for shape in _shapes(lane, end)],
        "annotations": [_title(lanes, subject), *(_words(lane, subject) for lane in lanes)],
    }


def _shapes(lane: Lane, end: float) -> Iterator[Mapping[str, Any]]:
    """The ground of a strip and its zero, the band of its middle half, and the line of its median."""
    low, median, high = (lane.row[name] for name in ("lower_quartile", "median", "upper_quartile"))
    upper = lane.top + HEAD
    if lane.spots:
        thin = {"type": "line", "x0": 0, "y1": lane.ground}
        yield {**thin, "x1": end, "y0": lane.ground, "line": {"color": GRID, "width": 1}}
        yield {**thin, "x1": 0, "y0": upper, "line": {"color": SLATE, "width": 1}}
    if median is not None:
        flat = {"layer": "below", "y0": upper, "y1": lane.ground}
        yield {**flat, "type": "rect", "x0": low, "x1": min(high, end), "fillcolor": GRID, "line": {"width": 0}}
        yield {**flat, "type": "line", "x0": median, "x1": median, "line": {"color": SLATE, "width": 3}}


def _title(lanes: Sequence[Lane], subject: Subject) -> dict[str, Any]:
    kind = subject.say.say(f"kind-{lanes[0].row['kind']}")
    measure = subject.say.say("strip-units") if subject.is_yes_no else subject.measure
    text = subject.say.say("strip-title", kind=kind, measure=measure)
    return {**_left(f"<b>{escape(text)}</b>", 0), "font": {"size": 14}}


def _words(lane: Lane, subject: Subject) -> dict[str, Any]:
    """The year, in bold where it is the one looked at, with its median and its gaps."""
    text = escape(heading(lane.row, subject))
    return {**_left(f"<b>{text}</b>" if lane.row["period"] == subject.period else text, lane.top), "font": {"size": 12}}


def _left(text: str, top: float) -> dict[str, Any]:
    place = {"x": 0, "xref": "x", "xanchor": "left", "y": top, "yref": "y", "yanchor": "top", "align": "left"}
    return {"text": text, "showarrow": False, **place}
