"""SDMX TIME_PERIOD: `2025`, `2025-S1`, `2025-Q3`, `2025-M03`."""

from __future__ import annotations

import re
from datetime import date

_PERIOD = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<part>S[12]|Q[1-4]|M(?:0[1-9]|1[0-2])))?")
_MONTHS = {"S": 6, "Q": 3, "M": 1}


def is_period(text: str) -> bool:
    """Whether `text` is a period of SDMX as used here."""
    return _PERIOD.fullmatch(text) is not None


def year_before(period: str) -> str:
    """The period a year earlier, the base of year over year: 2025-S1 → 2024-S1."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(period)
    return f"{int(match['year']) - 1}{period[4:]}"


def first_day_after(period: str) -> date:
    """The day on which the period is over: 2025 → 2026-01-01, 2025-S1 → 2025-07-01."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(period)
    year, part = int(match["year"]), match["part"]
    months = 12 if part is None else _MONTHS[part[0]] * int(part[1:])
    return date(year + months // 12, months % 12 + 1, 1)
