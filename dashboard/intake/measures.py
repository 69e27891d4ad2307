"""Measures as clerks write them beside figures: 元, (万元), 万人次; and the line 单位：元 over a table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dashboard.intake.files.book import Sheet
from dashboard.intake.numerals import UNITS
from dashboard.model import Cell, Measure
from dashboard.names import matching_key

_PARTS = re.compile(r"[/、,;()或和]+")
_LAST_BRACKET = re.compile(r"^(.*)[(](?:单位:)?([^()]*)[)]$")
_LINE = re.compile(r"(?<!\w)(?:计量|金额)?单位\s*:\s*(?P<measure>[^\s()]*)")


@dataclass(frozen=True)
class Stated:
    """A measure as written; `family` is '' where it cannot be told, `times` is 10,000 for 万人次."""

    text: str
    family: str = ""
    factor: Decimal = Decimal(1)
    times: int = 1


def stated_measure(measures: Mapping[str, Measure], text: str) -> Stated | None:
    """What a text says of the measure; None if it says nothing. 件/起 are one measure, 元/万元 cannot be told."""
    if text in measures:
        return Stated(text, measures[text].family, measures[text].factor)
    key = matching_key(text).strip("-—–_/()").removeprefix("人民币")
    key = "%" if key in ("百分比", "百分率") else key
    if not key:
        return None
    whole = _known(measures, key)
    parts = [_known(measures, part) for part in _PARTS.split(key) if part]
    if whole is None and parts and all(parts) and len({(part.family, part.factor) for part in parts if part}) == 1:
        whole = parts[0]
    return whole or Stated(key)


def _known(measures: Mapping[str, Measure], key: str) -> Stated | None:
    """A measure of the catalogue, or one of its measures by the hundred, thousand, 10,000 or 100 million."""
    if key in measures:
        return Stated(key, measures[key].family, measures[key].factor)
    base = measures.get(key[1:])
    if base is None or key[0] not in "百千万亿" or base.family in ("percent", "yes_no"):
        return None
    times = UNITS[key[0]]
    return Stated(key, base.family, base.factor * times, 1 if base.family == "money" else times)


def without_measure(measures: Mapping[str, Measure], text: str) -> tuple[str, str]:
    """A header and the measure in brackets at its end: 本年数（元） → 本年数, 元; '' if none stands there."""
    key = matching_key(text)
    if not (bracket := _LAST_BRACKET.fullmatch(key)):
        return key, ""
    stated = stated_measure(measures, bracket[2])
    is_measure = stated is not None and (stated.family or stated.text.endswith("元"))
    return (bracket[1], bracket[2]) if is_measure else (key, "")


def table_measure(measures: Mapping[str, Measure], sheet: Sheet, above: int, top: int) -> str:
    """The amounts' measure in a line over a table (单位：元; 单位：件、万元; …统计表（万元）), '' if there is none.

    The lines over it begin in row `above`; where they say nothing, those of the table before hold on.
    """
    own = _amounts(measures, _lines(measures, sheet, above, top))
    return own or _amounts(measures, _lines(measures, sheet, 1, above))


def _amounts(measures: Mapping[str, Measure], texts: Iterable[str]) -> str:
    said: dict[str, None] = {}
    for part in (part for text in texts for part in _PARTS.split(matching_key(text))):
        stated = stated_measure(measures, part)
        if stated and (stated.family == "money" or part.endswith("元")):
            said[part] = None
    return "、".join(said)


def _lines(measures: Mapping[str, Measure], sheet: Sheet, first: int, end: int) -> Iterator[str]:
    """What follows 单位： in these rows, in the same cell or in the next one, or stands in brackets behind a title."""
    for cell in (cell for row in sheet.rows() if first <= row < end for cell in sheet.in_row(row)):
        if match := _LINE.search(unicodedata.normalize("NFKC", cell.text)):
            yield match["measure"] or _next_text(sheet, cell)
        elif isinstance(cell.value, str) and cell.text.endswith((")", "）")):
            yield without_measure(measures, cell.text)[1]


def _next_text(sheet: Sheet, cell: Cell) -> str:
    return next((other.text for other in sheet.in_row(cell.row) if other.column > cell.column), "")
