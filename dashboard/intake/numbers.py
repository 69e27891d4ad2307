"""What one cell says: a number with its bounds, the reason why there is none, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from dashboard.digits import plain
from dashboard.intake.files.formats import Shown, shown
from dashboard.intake.numerals import Unreadable
from dashboard.intake.wording import BLANK, Quantity, is_quoted_number, status_of, tidy, written, yes_or_no
from dashboard.model import Figure, IndicatorKind, Measure


def figure(
    value: object,
    number_format: str,
    *,
    kind: IndicatorKind,
    measure: str,
    families: Mapping[str, Measure],
) -> Figure | None:
    """What a cell says for an indicator of `kind` counted in `measure`; None if it is blank or a dash.

    Numbers have four decimals (half-even). A measure word of the indicator's own family is converted by its
    factor (2000元 is 0.2 万元); one of another family is left alone, and `Figure.measure` tells which it was:
    '%' for any percentage, '' if the cell has none. Raises Unreadable.
    """
    if isinstance(value, int | float) or (isinstance(value, str) and len(value) <= _LONGEST_KEPT):
        return _kept(value, type(value), number_format, kind, measure, _ById(families))
    return None if value is None else _figure(value, number_format, kind, measure, families)


_LONGEST_KEPT = 40


class _ById:
    """A mapping compared by identity, so that what was read with it can be kept."""

    def __init__(self, mapping: Mapping[str, Measure]) -> None:
        self.mapping = mapping

    def __hash__(self) -> int:
        return id(self.mapping)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.mapping is other.mapping


@lru_cache(maxsize=20_000)
def _kept(
    value: object, _of: type, number_format: str, kind: IndicatorKind, measure: str, families: _ById
) -> Figure | None:
    """The same small numbers stand in every form; 1, 1.0 and TRUE are equal and not the same."""
    return _figure(value, number_format, kind, measure, families.mapping)


def _figure(
    value: object, number_format: str, kind: IndicatorKind, measure: str, families: Mapping[str, Measure]
) -> Figure | None:
    if not isinstance(value, str):
        quantity = yes_or_no(str(value)) if kind == "boolean" else _stored(value, number_format, families)
    elif BLANK.fullmatch(text := tidy(value)):
        return None
    elif status := status_of(text):
        return Figure(status)
    else:
        quantity = yes_or_no(text) if kind == "boolean" else written(text, families)
        if is_quoted_number(value):
            raise Unreadable("number_in_quotes", text)
    if kind == "boolean":
        return _bounded(quantity)
    return _bounded(_fitting(_converted(quantity, measure, families), kind))


# -- numbers stored as numbers -----------------------------------------------------------------------------


def _stored(value: object, number_format: str, families: Mapping[str, Measure]) -> Quantity:
    """A numeric cell as its number format shows it: with a percent sign, a measure, or words such as 余 and 万."""
    if isinstance(value, bool):
        raise Unreadable("yes_no_in_number", str(value))
    if isinstance(value, date | time | timedelta):
        raise Unreadable("date", _day(value))
    if not isinstance(value, int | float | Decimal) or not Decimal(str(value)).is_finite():
        raise Unreadable("unreadable", str(value))
    number = Decimal(str(value))
    seen = shown(number, number_format)
    words = tidy(seen.before + seen.after)
    if seen.is_broken or (words not in families and words not in ("", "%")) or (words and seen.divisor > 1):
        return _seen(number, seen, families)
    # in a 万元 column a number that is shown divided by 1000 is likely in 元
    measure = words if words in families else "%" * bool(words or seen.is_percent)
    return Quantity(
        str(value), number * 100 if seen.is_percent else number, measure=measure, is_scaled=seen.divisor > 1
    )


def _seen(number: Decimal, seen: Shown, families: Mapping[str, Measure]) -> Quantity:
    """What the clerk sees, read as if it were typed; where only its rounding makes it "about", the number is exact."""
    text = seen.text(plain(seen.number(number)))
    if not number:
        return Quantity(text, number)
    try:
        quantity = written(tidy(text), families)
    except Unreadable:
        quantity = None
    if seen.is_broken or quantity is None:
        raise Unreadable("shown_otherwise", text)
    is_stored = seen.divisor > 1 and quantity.number == number
    return quantity._replace(precision="exact") if is_stored else quantity


def _day(value: date | time | timedelta) -> str:
    """A date without the midnight that a spreadsheet keeps behind it."""
    is_day = isinstance(value, datetime) and value.time() == time()
    return str(value.date() if is_day and isinstance(value, datetime) else value)


# -- a number for an indicator -----------------------------------------------------------------------------

_TOO_LARGE = Decimal(10) ** 14
_FOUR_DECIMALS = Decimal("0.0001")


def _converted(quantity: Quantity, measure: str, families: Mapping[str, Measure]) -> Quantity:
    """`quantity` in the indicator's measure where both are of one family, rounded to four decimals."""
    number, found, asked = quantity.number, families.get(quantity.measure), families.get(measure)
    if found and asked and found.family == asked.family:
        number = number * found.factor / asked.factor
    if abs(number) >= _TOO_LARGE:
        raise Unreadable("too_large", quantity.text)
    return quantity._replace(number=number.quantize(_FOUR_DECIMALS, ROUND_HALF_EVEN) + 0)


# 20251231 and 2021926 are days whose points were lost on the way; written 2,021,926 or 2021926件 they are counts.
_BARE_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12][0-9]|3[01])(?:\.0)?")


def _fitting(quantity: Quantity, kind: IndicatorKind) -> Quantity:
    """`quantity` itself, if an indicator of `kind` can have it and it can mean one thing only."""
    number, is_percent, is_ratio = quantity.number, quantity.measure == "%", kind == "ratio"
    misfits = {
        "negative": number < 0,
        "percent_in_count": is_percent and not is_ratio,
        "ambiguous_percent": is_ratio and not is_percent and 0 < number <= 1,
        # 化解率“无” may be 0 % or that there was nothing to resolve, which is no rate at all.
        "none_in_ratio": is_ratio and quantity.is_none_word,
        # “50万” in a column of 万元 may be 50 or 500,000 of them.
        "ambiguous_money": kind == "amount" and quantity.is_scaled,
        "reference": kind != "amount" and _is_bare_day(quantity),
        # A count of 4.15 or 12.4 is a day of the calendar (15 April), not a number of things.
        "fraction": kind == "count" and number % 1 != 0,
    }
    for rule, applies in misfits.items():
        if applies:
            raise Unreadable(rule, quantity.text)
    return quantity


def _is_bare_day(quantity: Quantity) -> bool:
    return not quantity.measure and len(quantity.text) >= 7 and bool(_BARE_DAY.fullmatch(quantity.text))


def _bounded(quantity: Quantity) -> Figure:
    """The figure of a number: it bounds itself from below, above, both or neither, by its precision."""
    value, precision = quantity.number, quantity.precision
    lower = value if precision in ("exact", "at_least") else None
    upper = value if precision in ("exact", "at_most") else None
    return Figure("A", value, lower, upper, precision, quantity.measure)
