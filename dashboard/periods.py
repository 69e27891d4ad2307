"""SDMX TIME_PERIOD: `2025`, `2025-S1`, `2025-Q3`, `2025-M03`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dashboard.model import Collection

_PERIOD = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<part>S[12]|Q[1-4]|M(?:0[1-9]|1[0-2])))?")
_MONTHS = {"S": 6, "Q": 3, "M": 1}


def is_period(text: str) -> bool:
    """Whether `text` is a period of SDMX as used here."""
    return _PERIOD.fullmatch(text) is not None


def year_before(period: str) -> str:
    """The period a year earlier, the base of year over year: 2025-S1 → 2024-S1."""
    return _shifted(period, -1)


def _shifted(period: str, years: int) -> str:
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(period)
    return f"{int(match['year']) + years}{period[4:]}"


def following(collections: Iterable[Collection]) -> Collection:
    """The call for data that comes next: the first, a year later than one there is, to open after all there are."""
    known = list(collections)
    opened = max(each.opens for each in known)
    later = (_a_year_later(each) for each in known)
    return min((each for each in later if each.opens > opened), key=lambda each: each.opens)


def _a_year_later(collection: Collection) -> Collection:
    dates = (collection.opens, collection.due, collection.lock, collection.publish_by)
    return Collection(_shifted(collection.period, 1), *(_same_day_next_year(day) for day in dates))


def _same_day_next_year(day: date) -> date:
    """29 February becomes 28."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


def first_day_after(period: str) -> date:
    """The day on which the period is over: 2025 → 2026-01-01, 2025-S1 → 2025-07-01."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(period)
    year, part = int(match["year"]), match["part"]
    months = 12 if part is None else _MONTHS[part[0]] * int(part[1:])
    return date(year + months // 12, months % 12 + 1, 1)
