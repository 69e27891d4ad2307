"""The headline indicators of an area as tiles: total, change or why there is none, coverage, the years before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from dashboard.locale import Words
from dashboard.show import figures
from dashboard.show.sparkline import sparkline

Row = Mapping[str, Any]
MOST = 8


def headlines(rows: Sequence[Row], preferred: Iterable[str]) -> list[Row]:
    """The rows to show first: the preferred ones that have a total, filled up with the best covered others."""
    known = {row["indicator_code"]: row for row in rows if row["units_matched"]}
    chosen = [known[code] for code in preferred if code in known]
    others = sorted((row for row in known.values() if row not in chosen), key=lambda row: -row["units_matched"])
    return (chosen + others)[:MOST] if len(chosen) < MOST // 2 else chosen[:MOST]


def tile(row: Row, trend: Sequence[Row], say: Words, measure: str) -> str:
    """One tile as HTML; every text escaped."""
    name = row["indicator_name" if say.lang == "zh" else "indicator_name_en"]
    value, change = figures.total(row, say, measure), figures.change(row, say, measure)
    tone = figures.tone(row["direction"], row["difference"])
    arrow = "" if not row["difference"] else "▲ " if row["difference"] > 0 else "▼ "
    coverage = say.say("tile-coverage", matched=row["units_matched"], expected=row["units_expected"])
    alt = say.say("tile-alt", name=name, value=value, change=change)
    return (
        f'<div class="tile"><h4>{escape(name)}</h4><p class="total">{escape(value)}</p>'
        f'<p class="change {tone}">{arrow}{escape(change)}</p>'
        f'{sparkline(trend, alt)}<p class="years">{_years(trend)}</p><p class="coverage">{escape(coverage)}</p></div>'
    )


def _years(trend: Sequence[Row]) -> str:
    """First and last year under the line."""
    return f"<span>{escape(trend[0]['period'])}</span><span>{escape(trend[-1]['period'])}</span>" if trend else ""
