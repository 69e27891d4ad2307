"""What a report says beside its figures: of other years, and in words around them. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Quote:
    """What a report says of another year beside a figure: `previous` that year's figure, `growth` the percent since.

    `lower` and `upper` are what the text allows: half of its last digit is rounding; None where it leaves them open.
    """

    what: Literal["previous", "growth"]
    indicator_code: str
    value: Decimal
    lower: Decimal | None
    upper: Decimal | None
    raw: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Remark:
    """What a file says in words around its figures; of `reported` and `received` the text is a date, 2026-02-20."""

    place: Literal["title", "text", "reported", "received"]
    text: str
    sheet: str = ""
    cell: str = ""
