"""What a table says of other years beside a figure: last year's figure, and the growth since. Judged, never stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from decimal import Decimal

from dashboard.asides import Quote
from dashboard.intake.entries import Entry
from dashboard.intake.measuring import measured_in
from dashboard.intake.numerals import Unreadable
from dashboard.model import Cell, Indicator, Measure

_GROWTH = re.compile(r"(?:同比|比上年|较上年)?(增长|增加|上升|下降|减少|降低|[+↑↓-])?了?(\d+(?:\.\d+)?)(%?)")
_FALLS = ("下降", "减少", "降低", "↓", "-")


def quotes(measures: Mapping[str, Measure], entry: Entry, indicator: Indicator) -> Iterator[Quote]:
    """What stands beside an entry, as far as it is a number; a text that is none says nothing of another year."""
    if entry.previous is not None:
        yield from _previous(measures, entry, entry.previous, indicator)
    if entry.growth is not None and (growth := growth_percent(entry.growth.text)) is not None:
        yield _quote("growth", indicator, entry.growth, growth, growth, growth)


def _previous(measures: Mapping[str, Measure], entry: Entry, cell: Cell, indicator: Indicator) -> Iterator[Quote]:
    with suppress(Unreadable):
        read, _ = measured_in(measures, entry, cell, indicator)
        if not cell.fault and read and read.value is not None:
            # 40.8 stands for 40.75 to 40.85; 1700 is not rounded to hundreds, for nobody writes counts so
            digits = read.value.normalize().as_tuple().exponent
            half = Decimal(5).scaleb(min(int(digits), 0) - 1)
            lower = None if read.lower is None else read.lower - half
            upper = None if read.upper is None else read.upper + half
            yield _quote("previous", indicator, cell, read.value, lower, upper)


def _quote(what: str, indicator: Indicator, cell: Cell, value: Decimal, *bounds: Decimal | None) -> Quote:
    return Quote(what, indicator.code, value, *bounds, cell.text, cell.sheet, cell.address)  # type: ignore[arg-type]


def growth_percent(text: str) -> Decimal | None:
    """30% → 30, 下降5.2% → -5.2, 持平 → 0; None for what is no change in percent.

    A number below 1 without a sign of percent may be 0.5 % or 50 %: it says nothing.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).replace("−", "-")
    if plain in ("持平", "与上年持平"):
        return Decimal(0)
    if (match := _GROWTH.fullmatch(plain)) is None:
        return None
    number = Decimal(match[2])
    if not match[3] and 0 < number <= 1:
        return None
    return -number if match[1] in _FALLS else number
