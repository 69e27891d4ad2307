"""The headline indicators of an area as tiles: total, change or why there is none, coverage, the years before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from dashboard.locale import Words
from dashboard.show import figures, links
from dashboard.show.sparkline import sparkline

Row = Mapping[str, Any]
MOST = 8


def headlines(rows: Sequence[Row], preferred: Iterable[str]) -> list[Row]:
    """The rows to show first: the preferred ones, then those compared over the most units where these are too few."""
    known = {row["indicator_code"]: row for row in rows}
    chosen = [known[code] for code in preferred if code in known]
    if sum(bool(row["units_matched"]) for row in chosen) >= MOST // 2:
        return chosen[:MOST]
    others = [row for row in known.values() if row["units_matched"] and row not in chosen]
    others.sort(key=lambda row: -row["units_matched"])
    return sorted(chosen + others, key=lambda row: not row["units_matched"])[:MOST]


def by_indicator(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows of several indicators, each indicator's in their order."""
    return {code: list(group) for code, group in groupby(rows, key=lambda row: row["indicator_code"])}


def tile(row: Row, trend: Sequence[Row], choices: Mapping[str, str], say: Words, measure: str) -> str:
    """One tile as HTML; every text escaped. Without a comparison it shows what the period itself has.

    `choices` are what the reader has chosen: the tile leads to its changes by unit and to its origin.
    """
    name, period = row["indicator_name" if say.lang == "zh" else "indicator_name_en"], choices["period"]
    now = next((each for each in trend if each["period"] == period), None)
    value, coverage = _total(row, now, say, measure)
    change = figures.change(row, say, measure)
    tone = figures.tone(row["direction"], row["difference"]) if figures.arrow(row) else "neutral"
    alt = say.say("tile-alt", name=name, value=value, change=change)
    return (
        f'<div class="tile"><h4>{escape(name)}</h4><p class="total">{escape(value)}</p>'
        f'<p class="change {tone}">{figures.arrow(row)}{escape(change)}</p>'
        f"{_picture(trend, period, alt)}"
        f'<p class="coverage">{escape(coverage)}</p>{_ways(row["indicator_code"], choices, say)}</div>'
    )


def _ways(code: str, choices: Mapping[str, str], say: Words) -> str:
    """Where to go from a tile."""
    ways = (
        (links.to("changes", choices, indicator=code), say.say("tile-by-unit")),
        (links.origin(choices, code), say.say("lineage-open")),
    )
    return links.line(ways)


def _total(row: Row, now: Row | None, say: Words, measure: str) -> tuple[str, str]:
    """The like-for-like total and its coverage; else the period's own, if enough units gave a figure."""
    if row["units_matched"] or now is None or now["total"] is None:
        coverage = say.say("tile-coverage", matched=row["units_matched"], **_required(row, row["units_matched"]))
        return figures.total(row, say, measure), coverage + _doubted(row, say)
    coverage = say.say("tile-coverage-now", units=now["units_with_value"], **_required(now, now["units_with_value"]))
    return figures.total({**row, **now}, say, measure), coverage + _doubted(now, say)


def _required(row: Row, counted: int) -> dict[str, int]:
    """How many units must report, and how many more than these are counted."""
    return {"expected": row["units_expected"], "more": max(counted - row["units_expected"], 0)}


def _doubted(row: Row, say: Words) -> str:
    """How many of the units in a total have a figure to be doubted; '' for none."""
    return say.say("tile-doubted", count=row["units_doubted"]) if row["units_doubted"] else ""


def _picture(trend: Sequence[Row], period: str, alt: str) -> str:
    """The years before as a small picture over its first and last year; '' where no year has anything to draw."""
    drawn = sparkline(trend, period, alt)
    if not drawn:
        return ""
    first, last = escape(trend[0]["period"]), escape(trend[-1]["period"])
    return f'{drawn}<p class="years"><span>{first}</span><span>{last}</span></p>'
