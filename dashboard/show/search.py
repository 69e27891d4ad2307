"""Indicators a reader looks for: by code, names, synonyms and definitions, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.locale import Words
from dashboard.model import Indicator
from dashboard.names import matching_key
from dashboard.show.figures import Row

_key = cache(matching_key)
"""Of the catalogue's own texts, which a search reads every time anew."""


@dataclass(frozen=True)
class Found:
    """An indicator that fits: `rank` 0 by code or name, 1 by the synonym `alias`, 2 by its definition."""

    indicator: Indicator
    rank: int = 0
    alias: str = ""

    def told(self, say: Words) -> str:
        """Why it fits where the name does not say so."""
        if self.alias:
            return say.say("search-by-alias", alias=self.alias)
        return say.say("search-by-definition") if self.rank else ""


def found(indicators: Iterable[Indicator], wanted: str) -> list[Found]:
    """Those that hold all words of `wanted` in one of their texts, best first; all when nothing is wanted."""
    words = [word for word in map(matching_key, wanted.split()) if word]
    fitting = [match for indicator in indicators if (match := _match(indicator, words))]
    return sorted(fitting, key=lambda match: match.rank)


def _match(indicator: Indicator, words: list[str]) -> Found | None:
    if any(_holds(text, words) for text in (indicator.code, indicator.name_zh, indicator.name_en)):
        return Found(indicator)
    alias = next((alias for alias in indicator.aliases if _holds(alias, words)), "")
    if alias:
        return Found(indicator, 1, alias)
    if any(_holds(text, words) for text in (indicator.definition_zh, indicator.definition_en)):
        return Found(indicator, 2)
    return None


def _holds(text: str, words: list[str]) -> bool:
    return all(word in _key(text) for word in words)


def answer(found: Sequence[Found], wanted: str, coverage: Sequence[Row], place: tuple[str, str], say: Words) -> str:
    """How many fit, and how many of them are asked in the area and period of `place`."""
    if not found:
        return say.say("search-none", wanted=wanted.strip()) if wanted.strip() else say.say("search-empty-chapter")
    codes = {match.indicator.code for match in found}
    asked = [row for row in coverage if row["indicator_code"] in codes]
    return say.say(
        "search-found" if wanted.strip() else "search-all",
        wanted=wanted.strip(),
        count=len(found),
        area=place[0],
        period=place[1],
        required=sum(bool(row["units_required"]) for row in asked),
        optional=sum(bool(row["units_optional"]) and not row["units_required"] for row in asked),
    )
