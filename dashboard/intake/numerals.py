"""How numbers are spelled: 12,077, 一百零五, 1.2万, 九十八点五. No other form is read as one.

Why not the library cn2an (0.5.24, tried on the forms met in reports): where it reads 两, 〇 and 1.2万 at all (its modes
normal and smart) it also reads 一百五 as 150, 三五 ("three to five") as 35, 一二三 as 123 and the year 二〇二五 as the
count 2025, and its strict mode refuses 两万; no mode knows ○, 卅, 12,077, a bare 万 (万余人), 十余万 or 百分之; and it
answers 12.5 in floating point. What it would leave to write here is longer than what it replaces.
"""

from __future__ import annotations

import re
from decimal import Decimal


class Unreadable(ValueError):
    """A cell that says something, but no figure: `rule` names why, `text` is the tidied cell."""

    def __init__(self, rule: str, text: str) -> None:
        super().__init__(f"{rule}: {text}")
        self.rule = rule
        self.text = text


UNITS = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")}
_SPELLINGS = str.maketrans(
    {"两": "二", "〇": "零", "○": "零", "廿": "二十", "卅": "三十"}
    | dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
)
_ARABIC = re.compile(r"(?:[1-9][0-9]{0,2}(?:([, ])[0-9]{3})(?:\1[0-9]{3})*|[0-9]+)(?:\.[0-9]+)?")


# A report pasted into a cell is no numeral, and 万万万… must not reach the depth of the stack.
_LONGEST_NUMERAL = 40


def numeral(text: str) -> Decimal:
    """The number spelled in digits (12,077), in Chinese (一百零五) or both (1.2万, 3千); Unreadable if none.

    Digits in a row are no numeral (三五 means "three to five"), nor is a bare last digit (一百五: 105 or 150?).
    """
    if len(text) > _LONGEST_NUMERAL:
        raise Unreadable("unreadable", text)
    whole, point, fraction = text.translate(_SPELLINGS).partition("点")
    if not point:
        return _whole(whole)
    if not fraction or set(fraction) - set(_DIGITS):
        raise Unreadable("unreadable", text)
    return _whole(whole) + Decimal("." + "".join(str(_DIGITS[digit]) for digit in fraction))


def _whole(text: str) -> Decimal:
    """A numeral split at its biggest unit: how many of it, and what remains."""
    for unit, size in UNITS.items():
        head, found, tail = text.partition(unit)
        if found:
            if tail and not head and size > 10:
                raise Unreadable("unreadable", text)  # 百十 is "about a hundred"
            times = _whole(head) if head else Decimal(1)
            if not 0 < times < (10 if size <= 1000 else 10**8) or (tail and times % 1):
                raise Unreadable("unreadable", text)
            return times * size + _remainder(tail, size)
    if text in _DIGITS:
        return Decimal(_DIGITS[text])
    return Decimal(re.sub("[, ]", "", whole_match(_ARABIC, text)[0]))


def _remainder(tail: str, size: int) -> Decimal:
    """What follows a unit of `size`: 零 when it leaps over the next unit, else nearly as big or with a unit."""
    if not tail:
        return Decimal(0)
    number = _whole(tail.removeprefix("零"))
    has_unit = bool(set(tail) & set(UNITS))
    is_next = number * 10 >= size
    is_well_formed = not is_next if tail[0] == "零" else is_next or has_unit
    if not (is_well_formed and 0 < number < size and number % 1 == 0) or tail.lstrip("零")[:1] in "百千万亿":
        raise Unreadable("unreadable", tail)
    return number


def whole_match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    """The match of the whole of `text`; Unreadable if there is none."""
    if not (match := pattern.fullmatch(text)):
        raise Unreadable("unreadable", text)
    return match
