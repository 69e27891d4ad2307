"""Two years of each unit as a dumbbell: the year before light, this year full, the change at the end of the row.

A unit beyond the scale of all others would press them into one point: it is drawn to the edge, broken, and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from dashboard.show import charts, figures
from dashboard.show.changes import Subject, difference
from dashboard.show.figures import Row, percent_change
from dashboard.show.palette import INK, PALE, SLATE, TONES
from dashboard.show.plotting import Plot

ROW_HEIGHT = 32
LABEL_WIDTH = 122
"""Pixels to the right of the axis: enough for two short lines, and little enough for a phone."""
LONG_LABEL = 16
EN_SPACE = "\u2002"
"""Keeps a label from the dot at the edge."""
FAR = 10
"""How many times the next unit a unit must be to be drawn beyond the scale."""
HIGH_RATE = 50
MOST_BEYOND, LEAST_WITHIN = 3, 3
SYMBOLS = {"exact": "circle", "at_least": "triangle-right", "at_most": "triangle-left", "about": "circle-open"}
TAIL = 0.07
"""How long an open end is, as a share of the scale."""

SIDES = {"before": {"color": PALE, "size": 12}, "now": {"color": INK, "size": 7}}
FIELDS = {"before": "previous_value", "now": "value"}

Trace = dict[str, Any]


def beyond(rows: Sequence[Row]) -> list[Row]:
    """The few units at least FAR times as large as every other."""
    falling = sorted(rows, key=_reach, reverse=True)
    for count in range(min(MOST_BEYOND, len(rows) - LEAST_WITHIN), 0, -1):
        if 0 < FAR * _reach(falling[count]) <= _reach(falling[count - 1]):
            return falling[:count]
    return []


def _reach(row: Row) -> float:
    return float(max(row["value"], row["previous_value"]))


def dumbbells(rows: Sequence[Row], subject: Subject) -> Plot:
    """One row per unit, the first on top; `rows` as `changes.paired` makes them, with numbers on both sides."""
    outside = {row["unit_code"] for row in beyond(rows)}
    within = [row for row in rows if row["unit_code"] not in outside]
    edges = _edges([float(row[side]) for row in within for side in ("value", "previous_value")], subject)
    marks = [
        *_connectors(rows, outside, edges, subject),
        *_open_ends(rows, edges),
        *(_side(rows, side, edges, subject) for side in SIDES),
        _labels(rows, outside, edges, subject),
        *(_legend(side, subject) for side in SIDES),
    ]
    return Plot(marks, _layout(rows, edges, subject))


def _edges(values: Sequence[float], subject: Subject) -> tuple[float, float]:
    """Where the axis begins and ends: at zero, but near the least for rates that are all high."""
    low, high = min(0.0, *values), max(0.0, *values)
    if subject.is_yes_no or low == high:
        low, high = 0.0, 1.0
    elif _is_narrow(values, subject):
        low = min(values)
    room = (high - low) * TAIL
    return low - room / 2, high + 1.5 * room


def _is_narrow(values: Sequence[float], subject: Subject) -> bool:
    """Dots of rates between 95 and 98 on an axis from 0 all look alike; a shorter axis is said beside it."""
    return subject.indicator.kind == "ratio" and HIGH_RATE <= min(values) < max(values)


def _at(value: Any, edges: tuple[float, float]) -> float:
    return min(float(value), edges[1])


# The marks ------------------------------------------------------------------------------------------------------------


def _connectors(
    rows: Sequence[Row], outside: set[str], edges: tuple[float, float], subject: Subject
) -> Iterator[Trace]:
    """From the year before to this year in the colour of the change; thin without one, dotted where not to scale."""
    looks: dict[tuple[str, str, float], list[int]] = {}
    for place, row in enumerate(rows):
        tone = figures.tone(subject.indicator.direction, row["difference"])
        dash = "dot" if row["unit_code"] in outside else "solid"
        looks.setdefault((TONES[tone], dash, 1 if row["difference"] is None else 3), []).append(place)
    for (color, dash, width), chosen in looks.items():
        ends = [tuple(_at(rows[place][column], edges) for column in FIELDS.values()) for place in chosen]
        yield _lines(ends, chosen, {"color": color, "dash": dash, "width": width})


def _open_ends(rows: Sequence[Row], edges: tuple[float, float]) -> Iterator[Trace]:
    """A dotted tail from every figure that may be more, or less."""
    tail = (edges[1] - edges[0]) * TAIL
    ways = {"at_least": tail, "at_most": -tail}
    for side, column in FIELDS.items():
        open_rows = [(place, row) for place, row in enumerate(rows) if row[side]["precision"] in ways]
        starts = [_at(row[column], edges) for _, row in open_rows]
        ends = [
            (start, start + ways[row[side]["precision"]]) for start, (_, row) in zip(starts, open_rows, strict=True)
        ]
        if ends:
            yield _lines(
                ends, [place for place, _ in open_rows], {"color": SIDES[side]["color"], "width": 3, "dash": "dot"}
            )


def _lines(ends: Sequence[tuple[float, float]], places: Sequence[int], line: Mapping[str, Any]) -> Trace:
    x: list[float | None] = [each for start, end in ends for each in (start, end, None)]
    y = [each for place in places for each in (place, place, None)]
    quiet = {"hoverinfo": "skip", "showlegend": False, "cliponaxis": False}
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": dict(line), **quiet}


def _side(rows: Sequence[Row], side: str, edges: tuple[float, float], subject: Subject) -> Trace:
    """The dots of one year, with the story of the row on hovering."""
    symbols = [SYMBOLS[row[side]["precision"]] for row in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_at(row[FIELDS[side]], edges) for row in rows],
        "y": list(range(len(rows))),
        "marker": {**SIDES[side], "symbol": symbols, "line": {"width": 2, "color": SIDES[side]["color"]}, "opacity": 1},
        "cliponaxis": False,
        "showlegend": False,
        "hovertext": [_story(row, subject) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _legend(side: str, subject: Subject) -> Trace:
    """Which year a dot is of; by itself, since a legend shows the sign of the first row, which may be a bound's."""
    period = subject.period if side == "now" else subject.previous_period
    name = subject.say.say("changes-year", period=period)
    return {"type": "scatter", "mode": "markers", "name": name, "x": [None], "y": [None], "marker": SIDES[side]}


def _labels(rows: Sequence[Row], outside: set[str], edges: tuple[float, float], subject: Subject) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [edges[1]] * len(rows),
        "y": list(range(len(rows))),
        "text": [_beyond(row, subject) if row["unit_code"] in outside else _label(row, subject) for row in rows],
        "textposition": "middle right",
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


# The words ------------------------------------------------------------------------------------------------------------


def _label(row: Row, subject: Subject) -> str:
    """The change at the end of the row; where none is told, the two figures themselves."""
    if row["difference"] is None:
        return subject.say.say("changes-from-to", before=subject.text(row["before"]), now=subject.text(row["now"]))
    parts = [difference(row, subject)]
    if row["difference"] and row["change_percent"] is not None:
        parts.append(percent_change(row["change_percent"]))
    if row["difference"] and row["status"] == "base_zero" and not subject.is_in_points:
        parts.append(subject.say.say("changes-zero-before"))
    text = "  ".join(parts)
    text = "<br>".join(parts) if len(text) > LONG_LABEL else text
    return f"{_arrow(row, subject)}{text}"


def _beyond(row: Row, subject: Subject) -> str:
    """What stands at the end of a row that is not to scale: the sign of a break, the figure, the change."""
    lines = f"≫ {subject.text(row['now'])}", f"{_arrow(row, subject)}{percent_change(row['change_percent'])}"
    return "<br>".join(f"{EN_SPACE}{line}" for line in lines)


def _arrow(row: Row, subject: Subject) -> str:
    if not row["difference"]:
        return ""
    tone = figures.tone(subject.indicator.direction, row["difference"])
    return f'<span style="color:{TONES[tone]}">{"▲" if row["difference"] > 0 else "▼"}</span> '


def _story(row: Row, subject: Subject) -> str:
    """Unit, both figures with their places, the change or why there is none, doubts."""
    say = subject.say
    lines = [f"<b>{escape(row['unit_name'])}</b>"]
    for side, period in (("now", subject.period), ("before", subject.previous_period)):
        text = figures.cell_text(row[side], say, subject.measure)
        lines.append(escape(say.say("changes-hover", period=period, figure=text)))
        lines += [f"　{escape(row[side]['place'])}"] if row[side]["place"] else []
    if row["status"] == "imprecise":
        lines.append(say.say("changes-imprecise"))
    if row["base"] == "completed":
        lines.append(say.say("doubt-completed"))
    return "<br>".join(filter(None, (*lines, _plain_change(row, subject), figures.doubts(row, say))))


def _plain_change(row: Row, subject: Subject) -> str:
    if row["difference"] is None:
        return ""
    percent = row["change_percent"]
    return difference(row, subject) + (f"  {percent_change(percent)}" if percent is not None else "")


def _layout(rows: Sequence[Row], edges: tuple[float, float], subject: Subject) -> dict[str, Any]:
    say, count = subject.say, len(rows)
    whole = charts.layout(count, _title(edges, subject))
    ticks = {"tickvals": [0, 1], "ticktext": [say.say("figure-no"), say.say("figure-yes")]} if subject.is_yes_no else {}
    return {
        **whole,
        "height": 96 + ROW_HEIGHT * count,
        "margin": {"l": 8, "r": LABEL_WIDTH, "t": 64, "b": 8},
        "legend": {**whole["legend"], "y": 1, "yref": "container", "yanchor": "top"},
        "xaxis": {
            **whole["xaxis"],
            "range": list(edges),
            "side": "top",
            "tickformat": ",",
            "ticksuffix": subject.sign,
            "nticks": 4,
            "tickangle": 0,
            "zeroline": True,
            "zerolinecolor": SLATE,
            **ticks,
        },
        "yaxis": {
            **whole["yaxis"],
            "range": [count - 0.4, -0.6],
            "tickmode": "array",
            "tickvals": list(range(count)),
            "ticktext": [charts.unit_name(row) for row in rows],
            "showgrid": False,
            "zeroline": False,
        },
    }


def _title(edges: tuple[float, float], subject: Subject) -> str:
    """The measure; that an axis does not begin at 0 is said."""
    if subject.is_yes_no:
        return ""
    return subject.say.say("changes-axis-cut", measure=subject.measure) if edges[0] > 0 else subject.measure
