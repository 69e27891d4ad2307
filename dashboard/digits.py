"""Numbers as plain digits, one way for intake, pages and exports."""

from __future__ import annotations

from decimal import Decimal


def plain(number: Decimal | float | int | None) -> str:
    """Digits without grouping and without trailing zeros; '' for None."""
    if number is None:
        return ""
    text = f"{number if isinstance(number, Decimal) else Decimal(repr(number)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
