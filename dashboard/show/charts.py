"""Rows → Plotly figures, built from dicts: plotly.express is six times slower. Order and meaning come from the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from dashboard.locale import Words
from dashboard.show.palette import AMBER, GRID, INK, SLATE
from dashboard.show.plotting import Plot

Row = Mapping[str, Any]
CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
ROW_HEIGHT = 22
NAME_WIDTH = 7
"""Characters of a unit's name on one line, so that a phone has room for the picture."""


def completeness(rows: Sequence[Row], say: Words) -> Plot:
    """Filled, justified, waiting and missing required cells of each unit as one bar; the fullest on top."""
    owing = [row for row in rows if row["expected_cells"]]
    owing.sort(key=lambda row: (row["filled_cells"] / row["expected_cells"], row["unit_name"]))
    names = [_unit_label(row, say) for row in owing]
    present = ("filled_cells", "justified_cells", "waiting_cells")
    missing = [row["expected_cells"] - sum(row[each] for each in present) for row in owing]
    layers = (
        ("chart-filled", [row["filled_cells"] for row in owing], {"color": INK}),
        ("chart-justified", [row["justified_cells"] for row in owing], {"color": SLATE}),
        ("chart-missing", missing, hatched(AMBER)),
    )
    waiting = [row["waiting_cells"] for row in owing]
    if any(waiting):
        layers = (*layers[:2], ("chart-waiting", waiting, hatched(SLATE)), layers[2])
    bars = [bar(say.say(key), names, counts, marker) for key, counts, marker in layers]
    return Plot(bars, layout(len(owing), say.say("chart-cells")))


def _unit_label(row: Row, say: Words) -> str:
    """The unit's name with a word where nothing came, what came does not count yet, or it came late."""
    flags = {"unreceived": not row["received"], "waiting": row["is_waiting"], "late": not row["on_time"]}
    flag = next((f"flag-{name}" for name, is_so in flags.items() if is_so), "")
    return say.say("chart-unit-flag", unit=row["short_name"], flag=say.say(flag)) if flag else str(row["short_name"])


def bar(name: str, units: Sequence[str], counts: Sequence[int], marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(units),
        "x": list(counts),
        "marker": {**marker, "line": {"width": 0}},
        "hovertemplate": f"%{{y}}<br>{name} %{{x}}<extra></extra>",
    }


def unit_name(row: Row) -> str:
    """A unit's name as a label of an axis, wrapped, with ⚠ where a figure is in doubt."""
    name = f"⚠ {row['short_name']}" if row["doubts"] else row["short_name"]
    count = -(-len(name) // NAME_WIDTH)
    width = -(-len(name) // count)
    return "<br>".join(escape(name[start : start + width]) for start in range(0, len(name), width))


def hatched(color: str) -> dict[str, Any]:
    """What is not reported is hatched everywhere."""
    return {"color": "rgba(0,0,0,0)", "pattern": {"shape": "/", "fgcolor": color, "size": 6, "solidity": 0.35}}


def layout(rows: int, title: str) -> dict[str, Any]:
    """Horizontal bars of `rows` units over an axis from zero called `title`; the height follows the rows."""
    return {
        "barmode": "stack",
        "bargap": 0.3,
        "height": 90 + ROW_HEIGHT * max(rows, 1),
        "margin": {"l": 8, "r": 16, "t": 34, "b": 36},
        "legend": {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal"},
        "xaxis": {"title": {"text": title}, "gridcolor": GRID, "rangemode": "tozero", "fixedrange": True},
        "yaxis": {"automargin": True, "fixedrange": True, "tickmode": "linear", "dtick": 1},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }
