"""What a number format adds to a number before the eye: 0"余" shows 30 as 30余, 0!.0,"万" shows 25000 as 2.5万."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<digits>General|G/通用格式|[0#?.,/]+(?:[Ee][+-]0+)?)|(?P<plain>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"(?P<sign><=|>=|<>|=|<|>)(?P<bound>-?[0-9]+(?:\.[0-9]+)?)")
_HOLDS = dict(
    zip(
        ("<", "<=", ">", ">=", "=", "<>"),
        (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne),
        strict=True,
    )
)
# A comma behind the last digit divides what is shown by 1000.
_SCALING = re.compile(r"[0#?](,{1,4})(?![0#?,])")
_SILENT = re.compile(r"[\s¥￥]")


class Shown(NamedTuple):
    """What stands around the digits, and by how much the number shown is smaller than the one stored.

    `before` and `after` have neither spaces nor the sign of the yuan. `is_broken`: words stand between the digits.
    """

    before: str = ""
    after: str = ""
    is_percent: bool = False
    divisor: Decimal = Decimal(1)
    is_broken: bool = False

    def text(self, digits: str) -> str:
        return f"{self.before}{digits}{self.after}"

    def number(self, stored: Decimal) -> Decimal:
        """The number as it is seen, before it is rounded."""
        return (stored * 100 if self.is_percent else stored) / self.divisor


class _Section(NamedTuple):
    """One of the parts of a format between semicolons: its tokens, and for which numbers it is if it says so."""

    tokens: tuple[tuple[str, str], ...]
    condition: str


def shown(number: Decimal, number_format: str) -> Shown:
    """How a number is shown. A negative number, and one whose section has no digits, is taken as it is stored."""
    if number_format in ("General", "0", "@") or not number.is_finite():
        return Shown()
    sections = _sections(number_format)
    section = next((each for each in sections if each.condition and _holds(number, each.condition)), None)
    if section is None:
        free = [at for at, each in enumerate(sections) if not each.condition]
        at = 0 if number > 0 else 1 if number < 0 else 2
        section = sections[at if at in free else free[0] if free else 0]
    if number >= 0:
        return _of_section(section.tokens)
    return Shown(after="%", is_percent=True) if "%" in _mask(section.tokens) else Shown()


def _holds(number: Decimal, condition: str) -> bool:
    match = _CONDITION.fullmatch(condition)
    return match is not None and _HOLDS[match["sign"]](number, Decimal(match["bound"]))


@lru_cache(maxsize=1_000)
def _sections(number_format: str) -> tuple[_Section, ...]:
    parts: list[list[tuple[str, str]]] = [[]]
    for kind, text in _tokens(number_format):
        if (kind, text) == ("plain", ";"):
            parts.append([])
        else:
            parts[-1].append((kind, text))
    conditions = [[text for kind, text in part if kind == "bracket" and _CONDITION.fullmatch(text)] for part in parts]
    return tuple(
        _Section(tuple(part), found[0] if found else "") for part, found in zip(parts, conditions, strict=True)
    )


def _tokens(number_format: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(number_format):
        if match.lastgroup:
            yield match.lastgroup, match[match.lastgroup]


def _mask(tokens: tuple[tuple[str, str], ...]) -> str:
    return "".join(text for kind, text in tokens if kind in ("digits", "plain"))


@lru_cache(maxsize=1_000)
def _of_section(tokens: tuple[tuple[str, str], ...]) -> Shown:
    digits = [at for at, (kind, _) in enumerate(tokens) if kind == "digits"]
    if not digits:
        return Shown()
    first, last = digits[0], digits[-1]
    inside = [_literal(*tokens[at]) for at in range(first, last) if at not in digits]
    before, after = ("".join(_literal(*each) for each in part) for part in (tokens[:first], tokens[last + 1 :]))
    divisor = Decimal(1000) ** sum(len(match[1]) for match in _SCALING.finditer(_mask(tokens)))
    words = "".join(inside)
    if words == ".":  # 0!.0 shows 25 as 2.5
        divisor *= Decimal(10) ** min(len(re.findall("[0#?]", tokens[last][1])), 8)
    is_percent = any((kind, text) == ("plain", "%") for kind, text in tokens)
    return Shown(before, after, is_percent, divisor, is_broken=words not in ("", "."))


def _literal(kind: str, text: str) -> str:
    """What a token shows beside the digits: words, a percent sign, a currency other than the yuan."""
    if kind == "bracket":
        text = text[1:].partition("-")[0] if text.startswith("$") else ""
    elif kind == "plain":
        text = text if text == "%" or not text.isascii() else ""
    return _SILENT.sub("", text)
