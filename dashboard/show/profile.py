"""Rows → what 单位画像 knows of one unit: each of its figures beside its peers, the year before and all years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show.changes import paired, subject
from dashboard.show.figures import YES_NO, Row, cell_text, state
from dashboard.show.numbers import grouped
from dashboard.show.tables import Choices

Position = Literal["best", "worst", "middle", "largest", "smallest", "between", "unknown"]

STORED_DECIMALS = 4
"""An interpolated quartile is compared with as many digits as a stored value has."""


def profile(
    trend: Sequence[Row],
    compared: Sequence[Row],
    changed: Sequence[Row],
    choices: Choices,
    catalogue: Catalogue,
    say: Words,
) -> list[Row]:
    """One row per indicator that was asked of the unit or sent by it in the period, in the catalogue's order.

    A row of `unit_trend` with `series`, the rows from the unit's first year with a figure on; `peers`, the row of
    `peer_comparison`, None where it is not asked; `change`, the row of `unit_changes` with the figures of both years
    as `now` and `before`; and its `subject`.
    """
    peers = {row["indicator_code"]: row for row in compared}
    changes = {row["indicator_code"]: row for row in changed}
    begin = min({row["period"] for row in trend if row["value"] is not None} | {choices["period"]})
    rows = []
    for code, group in groupby(trend, key=lambda row: row["indicator_code"]):
        if code in changes:
            series, about = list(group), subject(code, choices, catalogue, say)
            now = next(row for row in series if row["period"] == about.period)
            more = {"peers": peers.get(code), "change": paired([changes[code]], series, about)[0], "subject": about}
            rows.append({**now, **more, "series": [row for row in series if row["period"] >= begin]})
    return rows


def listed(rows: Iterable[Row], category: str) -> list[Row]:
    """The rows of a chapter, 'all' for every one; optional figures that were not given are left out."""
    return [row for row in rows if category in ("all", row["category"]) and state(row) != "optional"]


def left_out(rows: Iterable[Row], category: str) -> int:
    """How many optional figures of a chapter were not given."""
    return sum(category in ("all", row["category"]) and state(row) == "optional" for row in rows)


def has_spine(row: Row) -> bool:
    """Whether the figure is one to compare and enough peers gave an exact value."""
    return state(row) != "not-applicable" and row["peers"] is not None and row["peers"]["peer_median"] is not None


def has_ends(rows: Iterable[Row]) -> bool:
    """Whether the lowest and highest of the peers are told: who reads only his own unit sees no single other one."""
    return any(has_spine(row) and row["peers"]["peer_lowest"] is not None for row in rows)


def is_judged(row: Row) -> bool:
    """Whether one end of the peers is the better one: it has a direction and does not grow with the unit."""
    return row["direction"] != "neutral" and not is_total(row)


def is_total(row: Row) -> bool:
    """Whether units add up to the area's figure, so that a large unit has more of it than a small one."""
    return row["subject"].indicator.aggregation == "sum"


def is_less_better(row: Row) -> bool:
    """Whether the better end is the smaller one."""
    return is_judged(row) and row["direction"] == "lower"


def position(row: Row) -> Position:
    """Where the unit's own value certainly stands: beyond a quartile of its peers, or not; unknown without them.

    A bound is beyond a quartile when all it may be is. A value equal to a quartile is not beyond it.
    """
    if row["value"] is None or not has_spine(row):
        return "unknown"
    low, high = (round(row["peers"][f"peer_{side}_quartile"], STORED_DECIMALS) for side in ("lower", "upper"))
    is_above = row["lower"] is not None and row["lower"] > high
    is_below = row["upper"] is not None and row["upper"] < low
    if not is_above and not is_below:
        return _inside(row)
    if not is_judged(row):
        return "largest" if is_above else "smallest"
    return "worst" if is_above == is_less_better(row) else "best"


def _inside(row: Row) -> Position:
    if row["precision"] != "exact":
        return "unknown"
    return "middle" if is_judged(row) else "between"


def of_peers(value: float, row: Row) -> str:
    """A value of the peers, one digit finer than the unit's own since a median may fall between two; yes or no."""
    if row["measure"] == YES_NO and value in (0, 1):
        return row["subject"].say.say("figure-yes" if value else "figure-no")
    return grouped(value, row["decimals"] + 1)


def own(row: Row, measure: str = "") -> str:
    """The unit's own value or the word for its gap, with a sign where there are doubts."""
    text = cell_text(row, row["subject"].say, measure)
    return f"⚠ {text}" if row["doubts"] else text


def standing(row: Row) -> str:
    """Where the value stands among how many peers, in words; '' where it is not compared."""
    say, where = row["subject"].say, position(row)
    if where == "unknown":
        return say.say("profile-few-peers") if row["value"] is not None and not has_spine(row) else ""
    peers, doubted = row["peers"]["peers_reporting"], row["peers"]["peers_doubted"]
    return say.say("profile-standing", position=say.say(f"position-{where}"), peers=peers, doubted=doubted)
