"""Ranks as ranges: a bar from the best to the worst place a unit may have, a dot where there is only one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from dashboard.show import charts, figures
from dashboard.show.figures import Row
from dashboard.show.palette import GRID, TONES
from dashboard.show.plotting import Plot
from dashboard.show.ranks import Contest, interval, is_certain, rank, tone

ROW_HEIGHT = 30
MOST_TICKS = 12

Trace = dict[str, Any]


def ranges(rows: Sequence[Row], subject: Contest) -> Plot:
    """One row per unit in the order of `rows` (as `ranks.placed` makes them), the first on top."""
    count = rows[0]["units_ranked"]
    tones = [tone(row, rows, subject) for row in rows]
    marks = [*_bars(rows, tones), _dots(rows, tones, subject), _labels(rows, subject)]
    return Plot(marks, _layout(rows, count, subject))


def _bars(rows: Sequence[Row], tones: Sequence[str]) -> list[Trace]:
    """The ranges, one trace a colour."""
    traces = []
    for chosen in dict.fromkeys(tones):
        x: list[float | None] = []
        y: list[int | None] = []
        for at, row in enumerate(rows):
            if row["shown"] and not is_certain(row) and tones[at] == chosen:
                x += [row["best_rank"], row["worst_rank"], None]
                y += [at, at, None]
        line = {"color": TONES[chosen], "width": 9}
        traces.append({"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip"})
    return traces


def _dots(rows: Sequence[Row], tones: Sequence[str], subject: Contest) -> Trace:
    """A dot where the rank is certain; elsewhere nothing to see, but the story of the row on hovering."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["best_rank"] if is_certain(row) else _middle(row) for row in rows],
        "y": list(range(len(rows))),
        "marker": {
            "size": 13,
            "color": [TONES[each] for each in tones],
            "opacity": [1 if is_certain(row) else 0 for row in rows],
        },
        "cliponaxis": False,
        "hovertext": [_story(row, subject) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _middle(row: Row) -> float:
    return (row["best_rank"] + row["worst_rank"]) / 2 if row["shown"] else 1


def _labels(rows: Sequence[Row], subject: Contest) -> Trace:
    """The rank at the end of its range; where there is none, the word for it."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [row["worst_rank"] if row["shown"] else 0.6 for row in rows],
        "y": list(range(len(rows))),
        "text": [_label(row, subject) for row in rows],
        "textposition": "middle right",
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _label(row: Row, subject: Contest) -> str:
    if row["shown"]:
        return f"   {interval(row)}"
    return f"<i>{escape(subject.figure(row) if row['value'] is None else rank(row, subject))}</i>"


def _story(row: Row, subject: Contest) -> str:
    """Unit, figure, what it was divided by, rank, doubts, and where the figures stand."""
    cells = [row["figure"], *([row["divisor"]] if row["divisor"] else [])]
    lines = (
        subject.figure(row),
        rank(row, subject) if row["value"] is not None else "",
        figures.doubts(row, subject.say),
        *(figures.place(cell) for cell in cells),
    )
    return "<br>".join([f"<b>{escape(row['unit_name'])}</b>", *(escape(line) for line in lines if line)])


def _name(row: Row, subject: Contest) -> str:
    """The unit with its figure."""
    name = charts.unit_name(row)
    return name if row["value"] is None else f"{name}  <b>{escape(subject.label(row))}</b>"


def _layout(rows: Sequence[Row], count: int, subject: Contest) -> dict[str, Any]:
    whole = charts.layout(len(rows), subject.say.say(f"rank-axis-{subject.order}", measure=subject.measure))
    ticks = {"tickmode": "linear", "tick0": 1, "dtick": 1} if count <= MOST_TICKS else {"tickvals": _ticks(count)}
    return {
        **whole,
        "height": 70 + ROW_HEIGHT * len(rows),
        "margin": {"l": 8, "r": 44, "t": 58, "b": 8},
        "showlegend": False,
        "xaxis": {**whole["xaxis"], "side": "top", "range": [0.5, count + 0.5], "zeroline": False, **ticks},
        "yaxis": {
            **whole["yaxis"],
            "range": [len(rows) - 0.4, -0.6],
            "tickmode": "array",
            "tickvals": list(range(len(rows))),
            "ticktext": [_name(row, subject) for row in rows],
            "gridcolor": GRID,
        },
    }


def _ticks(count: int) -> list[int]:
    """1, 5, 10 … and the last."""
    step = 5 if count <= 60 else 20
    return [1, *range(step, count - step // 2, step), count]
