"""A unit among its peers as a spine chart: one row per indicator, the peers' median in the middle of every row.

The pale bar reaches from the worst to the best of the peers, the darker one from quartile to quartile, the dot is the
unit's own value. Who may not see single peers sees the darker bar only, and the ends are named as its ends. Better is
to the right; totals and neutral indicators run from small to large and stand apart under a header that says so. Each
row has a scale of its own, as in the health profiles this kind of chart comes from (Fingertips).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.locale import Words
from dashboard.show import charts
from dashboard.show.figures import Row, state
from dashboard.show.figures import place as place_of
from dashboard.show.images import wrapped
from dashboard.show.palette import AMBER, PALE, PAPER, SLATE, TEAL, VERMILION
from dashboard.show.plotting import Plot
from dashboard.show.profile import has_ends, has_spine, is_judged, is_less_better, of_peers, own, position, standing

Trace = dict[str, Any]

ROW, HEADER, TEXT_LINE, BAR, EDGE, OWN = 42, 40, 15, 12, 8, 76
"""Pixels. A label of more lines than two makes its row higher; OWN is the room for the unit's own value."""
BELOW = 15
"""Pixels from a bar to the numbers under it."""
LABEL = 10.5
"""Chinese characters in a line of a label; more leave too little room on a phone."""
OWN_WIDTH = 5.5
"""The same for the unit's own value."""
END = 1.25
"""The farthest a dot stands from the median, in lengths of the longer half of the peers' range."""
RIGHT = END + 0.12
"""Where the picture ends and the unit's own values begin."""
COLOURS = {"best": TEAL, "worst": VERMILION}
ENDS = ("peer_lowest", "peer_highest")
QUARTILES = ("peer_lower_quartile", "peer_upper_quartile")


@dataclass(frozen=True)
class Line:
    """A line of the chart: its label, its middle in pixels from the top, the row it shows, what hovering tells."""

    label: str
    y: float
    row: Row
    story: str


@dataclass(frozen=True)
class Text:
    """What is written at a place, and on which side of it."""

    x: float
    y: float
    text: str
    side: str


def figure(rows: Sequence[Row], say: Words) -> Plot:
    """The chart over rows of `profile.listed`; those with a better end first, then the others."""
    lines, heads, y = [], {}, 0.0
    for group, has_better_end in (("directed", True), ("neutral", False)):
        chosen = [row for row in rows if is_judged(row) == has_better_end]
        if chosen:
            heads[group] = y + HEADER / 2
            y += HEADER
        for row in chosen:
            name = _name(row)
            label = wrapped(name, LABEL)
            height = ROW + TEXT_LINE * max(len(label) - 2, 0)
            lines.append(Line("<br>".join(map(escape, label)), y + height / 2, row, _story(name, row)))
            y += height
    return Plot(_traces(lines, heads, say), _layout(lines, heads, y, say))


def _name(row: Row) -> str:
    """The indicator with its measure, which holds for all numbers of its row; yes and no have none."""
    subject = row["subject"]
    if subject.is_yes_no:
        return subject.name
    return subject.say.say("spine-label", name=subject.name, measure=subject.measure)


def _traces(lines: Sequence[Line], heads: Mapping[str, float], say: Words) -> list[Trace]:
    """From the ground up: bars, hatches, medians, open ends, dots, texts."""
    spines = [line for line in lines if has_spine(line.row)]
    missing = [line for line in lines if state(line.row) == "missing"]
    valued = [line for line in spines if line.row["value"] is not None]
    shown = [line for line in spines if line not in missing]
    return [
        _bars(shown, [_span(line.row, _ends(line.row)) for line in shown], {"color": PALE, "opacity": 0.4}),
        _bars(shown, [_span(line.row, QUARTILES) for line in shown], {"color": PALE}),
        _bars(missing, [(-1, 1)] * len(missing), charts.hatched(AMBER)),
        _medians(spines),
        _open_ends(valued),
        _dots(valued),
        _texts(_numbers(spines), 10),
        _texts(_own(lines), 13),
        _texts([*_remarks(lines, say), *_heads(heads, has_ends(line.row for line in lines), say)], 11),
    ]


# Places ---------------------------------------------------------------------------------------------------------------


def place(value: float, row: Row) -> float:
    """Where a value stands: the median at 0, the farther end of the peers at 1 or -1, nothing beyond END."""
    peers = row["peers"]
    median = peers["peer_median"]
    low, high = _ends(row)
    reach = max(peers[high] - median, median - peers[low])
    away = float(value) - median
    there = away / reach if reach else END * ((away > 0) - (away < 0))
    return max(-END, min(END, -there if is_less_better(row) else there))


def _ends(row: Row) -> tuple[str, str]:
    """The ends of the peers' range; who may not see single peers sees where the middle half of them ends."""
    return ENDS if row["peers"]["peer_lowest"] is not None else QUARTILES


def _span(row: Row, names: tuple[str, str]) -> tuple[float, float]:
    left, right = sorted(place(row["peers"][name], row) for name in names)
    return left, right


# Marks ----------------------------------------------------------------------------------------------------------------


def _bars(lines: Sequence[Line], spans: Sequence[tuple[float, float]], marker: Mapping[str, Any]) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [line.y for line in lines],
        "base": [left for left, _ in spans],
        "x": [right - left for left, right in spans],
        "width": BAR,
        "marker": {**marker, "line": {"width": 0}},
        **_told(lines),
    }


def _medians(lines: Sequence[Line]) -> Trace:
    marker = {"symbol": "line-ns-open", "size": 9, "color": SLATE, "line": {"width": 2}}
    return {**_points([0] * len(lines), lines, marker), "hoverinfo": "skip"}


def _open_ends(lines: Sequence[Line]) -> Trace:
    """A dotted stroke from a bound to where the true value may be."""
    x, y = [], []
    for line in lines:
        if line.row["precision"] in ("at_least", "at_most"):
            x += [place(line.row["value"], line.row), END if _is_open_rightward(line.row) else -END, None]
            y += [line.y, line.y, None]
    stroke = {"color": SLATE, "width": 2, "dash": "dot"}
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": stroke, "hoverinfo": "skip"}


def _dots(lines: Sequence[Line]) -> Trace:
    """The unit's own values: hollow when about, pointed when bounded, an arrow when there is no room so far out."""
    marker = {
        "symbol": [_symbol(line.row) for line in lines],
        "size": 13,
        "color": [COLOURS.get(position(line.row), SLATE) for line in lines],
        "line": {"color": PAPER, "width": 1.5},
    }
    return {**_points([place(line.row["value"], line.row) for line in lines], lines, marker), **_told(lines)}


def _symbol(row: Row) -> str:
    there = place(row["value"], row)
    if abs(there) == END:
        return "arrow-right" if there > 0 else "arrow-left"
    if row["precision"] in ("at_least", "at_most"):
        return "triangle-right" if _is_open_rightward(row) else "triangle-left"
    return "circle" if row["precision"] == "exact" else "circle-open"


def _is_open_rightward(row: Row) -> bool:
    return (row["precision"] == "at_least") != is_less_better(row)


def _points(x: Sequence[float], lines: Sequence[Line], marker: Mapping[str, Any]) -> Trace:
    return {"type": "scatter", "mode": "markers", "x": list(x), "y": [line.y for line in lines], "marker": marker}


def _told(lines: Sequence[Line]) -> Trace:
    return {"hovertext": [line.story for line in lines], "hoverinfo": "text"}


def _story(name: str, row: Row) -> str:
    """Indicator, value, where it stands among how many peers, reason or note, file › sheet › cell."""
    return "<br>".join(escape(part) for part in (name, own(row), standing(row), row["note"], place_of(row)) if part)


# Texts ----------------------------------------------------------------------------------------------------------------


def _texts(texts: Sequence[Text], size: int) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [each.x for each in texts],
        "y": [each.y for each in texts],
        "text": [each.text for each in texts],
        "textposition": [each.side for each in texts],
        "textfont": {"size": size},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _heads(heads: Mapping[str, float], are_ends: bool, say: Words) -> list[Text]:
    """What left, middle and right mean in the rows below a header; no quartile is called the worst or the best."""
    texts, inner = [], "" if are_ends else "-inner"
    for group, y in heads.items():
        texts.append(Text(-END, y, say.say(f"spine-left-{group}{inner}"), "middle right"))
        texts.append(Text(0, y, say.say("spine-median"), "middle center"))
        texts.append(Text(END, y, say.say(f"spine-right-{group}{inner}"), "middle left"))
        texts.append(Text(RIGHT, y, say.say("spine-own"), "middle right"))
    return texts


def _numbers(lines: Sequence[Line]) -> list[Text]:
    """Under a spine: the value of either end and of the median."""
    texts = []
    for line in lines:
        peers, row = line.row["peers"], line.row
        left, right = reversed(_ends(row)) if is_less_better(row) else _ends(row)
        written = ((-END, left, "middle right"), (0, "peer_median", "middle center"), (END, right, "middle left"))
        texts += [Text(x, line.y + BELOW, of_peers(peers[name], row), side) for x, name, side in written]
    return texts


def _own(lines: Sequence[Line]) -> list[Text]:
    """The unit's own value, or the word for its gap."""
    words = [wrapped(own(line.row), OWN_WIDTH) for line in lines]
    texts = ["<br>".join(f"<b>{escape(part)}</b>" for part in parts) for parts in words]
    return [Text(RIGHT, line.y, text, "middle right") for line, text in zip(lines, texts, strict=True)]


def _remarks(lines: Sequence[Line], say: Words) -> list[Text]:
    """Why a value stands without a spine."""
    alone = [line for line in lines if line.row["value"] is not None and not has_spine(line.row)]
    return [Text(0, line.y, say.say("spine-few-peers"), "middle center") for line in alone]


def _layout(lines: Sequence[Line], heads: Mapping[str, float], height: float, say: Words) -> Mapping[str, Any]:
    basis = charts.layout(len(lines), "")
    labels = {line.y: line.label for line in lines}
    labels |= {y: f"<b>{escape(say.say(f'spine-group-{group}'))}</b>" for group, y in heads.items()}
    ticks = {"tickmode": "array", "tickvals": list(labels), "ticktext": list(labels.values())}
    return {
        **basis,
        "barmode": "overlay",
        "showlegend": False,
        "height": height + 2 * EDGE,
        "margin": {"l": EDGE, "r": OWN, "t": EDGE, "b": EDGE},
        "xaxis": {"visible": False, "range": [-RIGHT, RIGHT], "fixedrange": True},
        "yaxis": {**basis["yaxis"], **ticks, "range": [height, 0], "showgrid": False, "zeroline": False},
    }
