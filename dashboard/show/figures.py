"""Figures with their measure, bounds and change → the words beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from dashboard.locale import Words
from dashboard.show.numbers import grouped, shown, signed

Row = Mapping[str, Any]
Tone = Literal["better", "worse", "neutral"]

YES_NO = "是/否"
"""The measure of yes/no indicators, whose figures are read as words."""

STATUS_WORDS = {"O": "missing", "M": "not-applicable", "L": "not-collected", "Q": "withheld", "K": "elsewhere"}


def precision_of(lower: Decimal | float | None, upper: Decimal | float | None) -> str:
    """The precision a pair of bounds stands for: exact, at_least, at_most or about."""
    if lower is None:
        return "about" if upper is None else "at_most"
    return "at_least" if upper is None else "exact"


def with_measure(text: str, measure: str, say: Words) -> str:
    """`214 场`, `98.6%`; the measure follows at once where it is a sign."""
    if not measure or text == "—":
        return text
    return f"{text}%" if measure == "%" else say.say("figure-measured", value=text, measure=measure)


def total(row: Row, say: Words, measure: str, *, previous: bool = False) -> str:
    """A like-for-like total with its measure; '—' where there is none."""
    name = "previous_total" if previous else "total"
    precision = precision_of(row[f"{name}_lower"], row[f"{name}_upper"])
    decimals = max(row["decimals"], 1) if row["indicator_kind"] in ("ratio", "boolean") else row["decimals"]
    unit = "%" if row["indicator_kind"] in ("ratio", "boolean") else measure
    return with_measure(shown(row[name], precision, decimals), unit, say)


def change(row: Row, say: Words, measure: str) -> str:
    """What became of a total since the year before, or why that cannot be said."""
    if row["status"] not in ("ok", "base_zero"):
        return say.say(f"change-{row['status']}")
    if not row["difference"]:
        return say.say("change-none")
    if _is_hidden_by_rounding(row):
        return say.say("change-slight")
    if row["indicator_kind"] in ("ratio", "boolean"):
        return say.say("change-points", points=signed(row["difference"], 1))
    difference = with_measure(signed(row["difference"], row["decimals"]), measure, say)
    if row["status"] == "base_zero":
        return say.say("change-base_zero", difference=difference)
    return say.say("change-ok", difference=difference, percent=percent_change(row["change_percent"]))


def percent_change(value: float | None) -> str:
    """+9.2%; '—' for None."""
    return "—" if value is None else f"{signed(value, 1)}%"


def share(value: float | None) -> str:
    """A share 0..1 as 90.9%; '—' for None. 100% only when nothing is missing."""
    if value is None:
        return "—"
    rounded = grouped(value * 100, 1)
    return "99.9%" if rounded == "100" and value < 1 else f"{rounded}%"


def arrow(row: Row) -> str:
    """▲ or ▼ before a change that shows in the digits printed, else ''."""
    if not row["difference"] or _is_hidden_by_rounding(row):
        return ""
    return "▲ " if row["difference"] > 0 else "▼ "


def _is_hidden_by_rounding(row: Row) -> bool:
    decimals = 1 if row["indicator_kind"] in ("ratio", "boolean") else row["decimals"]
    return grouped(row["difference"], decimals) == "0"


def tone(direction: str, difference: Decimal | float | None) -> Tone:
    """Whether a change is to the good; neutral indicators and no change have no colour."""
    if direction == "neutral" or not difference:
        return "neutral"
    return "better" if (difference > 0) == (direction == "higher") else "worse"


def state(row: Row) -> str:
    """The state of a cell, one of: value, zero, bounded, missing, waiting, optional, not-applicable, withheld, …"""
    if row["value"] is None:
        if row.get("is_waiting"):
            return "waiting"
        word = STATUS_WORDS.get(row["status"], "missing")
        return "optional" if word == "missing" and row.get("requirement", "required") != "required" else word
    if row["precision"] not in (None, "exact"):
        return "bounded"
    return "zero" if row["value"] == 0 else "value"


def cell_text(row: Row, say: Words, measure: str = "") -> str:
    """What a reader sees of a cell: its value with bounds and `measure`, yes or no, or the word for its state."""
    if row["value"] is None:
        return say.say(f"state-{state(row)}")
    if row.get("measure") == YES_NO:
        text = say.say("figure-yes" if row["value"] else "figure-no")
    else:
        text = with_measure(shown(row["value"], row["precision"], 4), measure, say)
    return say.say("figure-flagged", value=text, flag=say.say(f"flag-{row['status']}")) if _is_flagged(row) else text


def since_first_report(rows: Sequence[Row], periods: Sequence[Row], period: str) -> list[Row]:
    """Rows from the area's first year with a report on; the period looked at stays. `periods` are of that question."""
    first = min((row["period"] for row in periods if row["has_data"]), default=period)
    return [row for row in rows if row["period"] >= min(first, period)]


def place(row: Row) -> str:
    """Where a figure stands: file › sheet › cell, as far as known."""
    return " › ".join(row[name] for name in ("file", "sheet", "cell") if row[name])


def doubts(row: Row, say: Words) -> str:
    """⚠ and how many doubts stand against a figure; '' for none."""
    return f"⚠ {say.say('doubt-problems', count=row['doubts'])}" if row["doubts"] else ""


def _is_flagged(row: Row) -> bool:
    return row["status"] in ("P", "E", "B", "D", "U", "V")
