"""What people who write SQL see before and after: what can be read, examples, the rows as a table and as bars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from dashboard.ask.formats import text_value
from dashboard.ask.questions import Question
from dashboard.locale import Words
from dashboard.show.charts import bar, layout
from dashboard.show.palette import INK
from dashboard.show.plotting import Plot
from dashboard.show.table import Cell, Table

TABLES: dict[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "unit": ("unit_code unit_name short_name kind area first_period last_period successor_code duty position"),
        "indicator": (
            "indicator_code name_zh name_en category measure kind direction aggregation decimals per position"
        ),
        "collection": "period previous_period opens due lock_date publish_by",
        "applicability": "unit_code indicator_code period requirement reason",
        "submission": (
            "submission_id area unit_code period version first_state state is_last cells cells_stated "
            "cells_with_value file sha256 sender received_at reason door catalogue_version"
        ),
        "observation": (
            "indicator_code period area unit_code submission_id status value lower upper precision raw note sheet cell"
        ),
        "doubted_cell": (
            "unit_code indicator_code period requirement status value lower upper precision raw note "
            "sheet cell submission_id area heir_area previous_period is_waiting reason doubts"
        ),
        "unit_completeness": (
            "unit_code unit_name short_name kind area first_period last_period successor_code duty "
            "position period previous_period due heir_area submission_id is_waiting filled_cells waiting_cells "
            "justified_cells first_received_at expected_cells is_required received on_time"
        ),
        "doubted_pair": (
            "area unit_code indicator_code period previous_period requirement raw note sheet cell "
            "submission_id status is_in_points base previous_is_imprecise value lower upper precision "
            "previous_value previous_lower previous_upper differs is_partial previous_differs "
            "previous_is_partial outcome is_comparable difference change_percent own_doubts doubts"
        ),
        "area_pair": (
            "area indicator_code period units_expected aggregation total total_lower total_upper "
            "previous_total previous_total_lower previous_total_upper reported_total reported_lower "
            "reported_upper units_matched units_doubted units_reported reported_doubted "
            "required_reported has_break status"
        ),
    }.items()
}
"""The tables that are explained, with their columns; tests/sqlroom holds them to the file that is read."""

EXAMPLES = tuple(
    (
        "observations completeness missing_values year_over_year like_for_like largest_changes ranking rank_intervals "
        "peer_comparison trend unit_trend area_trend distribution indicator_coverage doubts units indicators periods"
    ).split()
)
"""Questions of `queries/` that can be asked there as they stand."""

MOST_SHOWN = 200
MOST_BARS = 40
NUMBERS = ("whole", "number", "real")
"""Kinds of column that are numbers."""

Row = Mapping[str, Any]


def browser(say: Words) -> str:
    """The tables with their columns and what these mean, each folded."""
    return "".join(_table(name, columns, say) for name, columns in TABLES.items())


def _table(name: str, columns: Iterable[str], say: Words) -> str:
    lines = "".join(
        f"<dt><code>{escape(each)}</code></dt><dd>{_explained(say.say(f'sql-column-{each}'))}</dd>" for each in columns
    )
    about = _explained(say.say(f"sql-table-{name}"))
    return f'<details class="readable"><summary><code>{escape(name)}</code> {about}</summary><dl>{lines}</dl></details>'


def _explained(text: str) -> str:
    """A sentence of the locale as HTML; what stands between backticks is a value as it is kept."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def example(asked: Question, given: Mapping[str, str], say: Words) -> str:
    """A question as a statement of its own: its parameters are written into it, as texts of SQL."""
    _, _, body = asked.text.partition("\n\n")
    written = {name: _literal(name, each.is_list, given) for name, each in asked.parameters.items()}
    filled = re.sub(r"\$(\w+)", lambda found: written[found[1]], body)
    return f"-- {say.say(f'question-{asked.name}')}\n\n{filled.strip()}\n"


def _literal(name: str, is_list: bool, given: Mapping[str, str]) -> str:
    """A list of the one value that is given in the singular, else an empty one; a text that is not given is empty."""
    value = given.get(name) or (given.get(name.removesuffix("s"), "") if is_list else "")
    text = "'" + value.replace("'", "''") + "'"
    if is_list:
        return f"[{text}]" if value else "cast([] as varchar[])"
    return text


def listing(rows: Sequence[Row], kinds: Mapping[str, str], say: Words) -> Table:
    """The first rows as they are, numbers to the right; a null says so."""
    nothing = Cell(say.say("sql-null"), tone="faint")
    lines = [
        tuple(nothing if row[name] is None else Cell(text_value(row[name]), row[name]) for name in kinds)
        for row in rows[:MOST_SHOWN]
    ]
    numbers = frozenset(name for name, kind in kinds.items() if kind in NUMBERS)
    return Table(tuple(kinds), tuple(kinds), lines, numbers)


def drawable(rows: Sequence[Row], x: str, y: str) -> list[Row]:
    """The first rows that have a number to draw."""
    return [row for row in rows if row[x] is not None and row[y] is not None][:MOST_BARS]


def bars(rows: Sequence[Row], x: str, y: str) -> Plot:
    """One bar a row in the order of the rows, the first on top."""
    names = [f"{at}. {escape(text_value(row[x]))}" for at, row in enumerate(rows, 1)]
    drawn = bar(escape(y), names[::-1], [float(row[y]) for row in rows][::-1], {"color": INK})
    return Plot([drawn], layout(len(rows), escape(y)))


def finding(rows: Sequence[Row], x: str, y: str, say: Words) -> str:
    """What the chart says in a sentence."""
    top = max(rows, key=lambda row: row[y])
    return say.say("sql-chart-alt", x=x, y=y, top=text_value(top[x]), value=text_value(top[y]))
