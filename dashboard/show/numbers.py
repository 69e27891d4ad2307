"""Numbers as the pages, the workbooks and the exports of words write them."""

from __future__ import annotations

from decimal import Decimal
from math import floor, log10

from dashboard.digits import plain

_SIGNS = {"at_least": "≥", "at_most": "≤", "about": "≈"}


def sign(precision: str | None) -> str:
    """≥, ≤ or ≈ before a figure that is not exact; '' before one that is."""
    return _SIGNS.get(precision or "", "")


def bounded(value: Decimal | None, precision: str | None) -> str:
    """A value with the sign of its precision, as typed: ≥300, ≈1000, 12."""
    return sign(precision) + plain(value)


def grouped(number: Decimal | float | None, decimals: int = 0) -> str:
    """Thousands separated, half away from zero at `decimals`, without trailing zeros; '—' for None."""
    if number is None:
        return "—"
    text = f"{Decimal(str(number)).quantize(Decimal(1).scaleb(-decimals), 'ROUND_HALF_UP'):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace("-", "−")


def shown(value: Decimal | float | None, precision: str | None = None, decimals: int = 0) -> str:
    """A value for reading: ≥2,000, 98.6, 0; '—' for None."""
    if value is None:
        return "—"
    return sign(precision) + grouped(value, decimals)


def rate(number: float | None, precision: str | None = None) -> str:
    """A quotient in three digits, however small: 2.33, 0.00123, 1,235; '—' for None."""
    leading = 0 if not number else floor(log10(abs(number)))
    return shown(number, precision, max(0, 2 - leading))


def signed(number: Decimal | float | None, decimals: int = 0) -> str:
    """A change with its sign: +18, −3.5, 0; '—' for None."""
    text = grouped(number, decimals)
    return text if text in ("0", "—") or text.startswith("−") else f"+{text}"
