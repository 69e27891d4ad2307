"""What one cell says: a number with its bounds, the reason why there is none, or nothing at all.

The grammar of a written number, after tidying:

    [共 约 近 超过 至少 不超过 …] NUMERAL [余 多 几 来] [万 亿] [MEASURE %] [以上 左右 以内 …]

Whatever it does not consume to the last character is Unreadable; nothing is guessed. What may stand around it in a
cell (a remark in brackets, the indicator's own name) is the business of `phrases.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, Decimal

from dashboard.intake.diagnosing import diagnosis, quoted
from dashboard.intake.numerals import UNITS, Unreadable, numeral, whole_match
from dashboard.model import Figure, IndicatorKind, Measure, Precision, Status


@dataclass(frozen=True)
class _Quantity:
    """A number as the cell has it, before it is judged and converted for an indicator."""

    text: str
    number: Decimal
    precision: Precision = "exact"
    measure: str = ""
    is_none_word: bool = False
    is_scaled: bool = False


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
    text = tidy(value) if isinstance(value, str) else str(value)
    if value is None or _BLANK.fullmatch(text):
        return None
    if status := _status(text):
        return Figure(status)
    if kind == "boolean":
        return _bounded(_yes_or_no(text))
    is_text = isinstance(value, str)
    quantity = _written(text, families) if is_text else _stored(value, number_format, families)
    return _bounded(_fitting(_converted(quantity, measure, families), kind))


# -- text --------------------------------------------------------------------------------------------------

# Only full-width and small forms: all of NFKC would make the list marker ① a 1 and m² an m2.
_WIDE = re.compile("[\uff01-\uff5e\ufe50-\ufe6b]")
_THIN_SPACES = re.compile("[\u00a0\u2007\u2009\u202f\u3000]")
_INVISIBLE_OR_QUOTE = re.compile('[\u200b-\u200f\u2060\ufeff“”"「」『』]')
# A space beside a digit on both sides may separate thousands, or two numbers: the grammar decides.
_LOOSE_SPACE = re.compile(r"(?<![0-9.,])\s+|\s+(?![0-9.,])")
_BLANK = re.compile(r"(?:[-‐‑‒–—―−─━/\\、…_]|\.{3})*")


def tidy(text: str) -> str:
    """`text` in half-width, without quotes, padding, loose spaces and a closing stop."""
    text = _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _INVISIBLE_OR_QUOTE.sub("", _THIN_SPACES.sub(" ", text)).strip().strip("'‘’`").rstrip("。;")
    return _LOOSE_SPACE.sub("", text)


# -- words instead of numbers ------------------------------------------------------------------------------

_US = "本(?:单位|部门|机关|镇|乡|街道|办)"
_STATUSES: dict[Status, re.Pattern[str]] = {
    status: re.compile(rf"(?:{words})(?:\([^0-9]*\))?", re.IGNORECASE)
    for status, words in {
        "M": rf"(?:{_US})?不涉及(?:[此该]项(?:工作|业务|职责)?)?|不适用|n\.?/?a\.?"
        rf"|无[此该][项类]?(?:职责|职能|事项|业务|工作)?|(?:{_US})?无相[关应](?:职责|职能)|(?:非|不属于?){_US}(?:职责|职能)(?:范围)?",
        "L": r"[暂尚]?未(?:单独|进行|作|做)?(?:统计|收集|采集)|暂?无(?:统计)?数据|无法统计|没有统计",
        "Q": r"涉密|保密|(?:属于?|涉及)(?:国家|工作)?秘密|(?:涉密)?不[宜便予]公开",
        "K": r"已?(?:并入|合并[到至入])[^0-9]{2,30}|由[^0-9]{2,20}(?:统一|一并|合并)(?:填报|统计|上报|报送)",
    }.items()
}
_YES = frozenset(("是", "有", "已", "√", "✓", "✔", "☑", "1", "true"))
_NO = frozenset(("否", "无", "未", "没有", "×", "✗", "✘", "0", "false"))

# 未发生重大案件 says nothing about lesser cases, 未发生变化 nothing about the number: they are no zero.
_NONE = re.compile(
    r"(?:其中)?(?:全年|本年度?|上年)?(?!无[法需从此效关])(?!.*(?:统计|变化|增减|数据|重大|较大|重要|严重|新增|其他|以外|特别))"
    r"(?:(?:无|没有|零|未(?:发生|出现|开展|制定|出台|制定出台|印发|收到|受理|结转))"
    r"(?:[^0-9,;。()]{0,16}(?:案|案件|文件|事件|活动|会议|培训|检查|审查|清理|评估|纠纷|投诉|[上信]访|败诉|诉讼|复议))?"
    r"|未(?:发生|出现)[^0-9,;。()]{0,16}(?:情形|情况|问题|现象))"
)
_ALL = re.compile(r"(?:100%)?(?:已|实现|已实现)?(?:全覆盖|全部|全部(?:覆盖|完成)|百分百|双百|应(.)尽\1)")


def _status(text: str) -> Status | None:
    """The status of a cell whose words explain why it has no number."""
    return next((status for status, words in _STATUSES.items() if words.fullmatch(text)), None)


def _yes_or_no(text: str) -> _Quantity:
    """1 or 0; Unreadable for anything else than yes and no."""
    word = text.lower().removesuffix(".0")
    if word not in _YES | _NO:
        raise Unreadable("not_yes_no", text)
    return _Quantity(text, Decimal(word in _YES).quantize(_FOUR_DECIMALS))


# -- numbers in a text -------------------------------------------------------------------------------------

_REACHED = "保持在?|(?:提升|提高|上升|增加|下降|减少)[至到]"
_NEUTRAL = f"全年|本年度?|共计?|合计|总计|各|均|达到?|为|有|完成|开展|举办|召开|组织|{_REACHED}"
_BEFORE: dict[str, Precision] = {
    **dict.fromkeys(("不超过", "不多于", "不高于", "至多", "最多", "≤"), "at_most"),
    **dict.fromkeys(("不少于", "不低于", "至少", "超过", "超", "逾", "≥"), "at_least"),
    **dict.fromkeys(("大约", "约", "将近", "接近", "近", "≈"), "about"),
}
_AFTER: dict[str, Precision] = {
    "以内": "at_most",
    "以下": "at_most",
    "以上": "at_least",
    "左右": "about",
    "上下": "about",
}
_QUALIFIER = re.compile("|".join(_BEFORE | _AFTER))
_PHRASE = re.compile(rf"(?P<before>(?:{_NEUTRAL}|{'|'.join(_BEFORE)})*)(?P<core>.+?)(?P<after>(?:{'|'.join(_AFTER)})*)")
# 十余万 counts in 万 as 十万余 does: the unit behind 余 belongs to the numeral.
_COUNTED = re.compile(r"(?P<head>[^余多几来]+)(?P<more>[余多几来]?)(?P<unit>[万亿]*)")


def _written(text: str, families: Mapping[str, Measure]) -> _Quantity:
    """The one number that `text` states from its first to its last character."""
    if _NONE.fullmatch(text):
        return _Quantity(text, Decimal(0), is_none_word=text != "零")
    if _ALL.fullmatch(text):
        return _Quantity(text, Decimal(100), measure="%")
    try:
        return _phrase(text, families)
    except Unreadable:
        raise Unreadable(diagnosis(text), quoted(text)) from None


def _phrase(text: str, families: Mapping[str, Measure]) -> _Quantity:
    """`text` by the grammar: qualifiers off both ends, then the measure, then the numeral."""
    phrase = whole_match(_PHRASE, text)
    rest, measure = _without_measure(re.sub("^百分之(.+)", r"\1%", phrase["core"]), families)
    counted = whole_match(_COUNTED, rest)
    spelled = counted["head"] + counted["unit"]
    number, is_scaled = numeral(spelled), bool(set(spelled) & set("万亿") and not measure)
    said = {(_BEFORE | _AFTER)[word] for word in _QUALIFIER.findall(phrase["before"] + phrase["after"])}
    if counted["more"]:
        said.add("at_least")
    if not said and set(spelled) <= set("百千万亿") and measure != "%":
        raise Unreadable("unreadable", text)  # 万人 alone is a unit, 近万人 a number
    if measure == "‰":
        number, measure = number / 10, "%"
    precision = _precision(said, is_rounded=_is_rounded(spelled, measure))
    return _Quantity(text, number, precision, measure, is_scaled=is_scaled)


def _without_measure(text: str, families: Mapping[str, Measure]) -> tuple[str, str]:
    """`text` without the longest measure word it ends in, and that word ('' if none)."""
    words = [word for word in (*families, "%", "‰") if word and text.endswith(word)]
    measure = max(words, key=len, default="")
    return text.removesuffix(measure), measure


def _is_rounded(spelled: str, measure: str) -> bool:
    """Whether a decimal counts in big units, as 2.6万 does; money is written out, 1.5千元 is exact."""
    return "." in spelled and bool(set(spelled) & set(UNITS)) and not measure.endswith("元")


def _precision(said: set[Precision], *, is_rounded: bool) -> Precision:
    """What the qualifiers mean together; those that contradict each other (近百余) leave only "about"."""
    if not said:
        return "about" if is_rounded else "exact"
    return said.pop() if len(said) == 1 else "about"


# -- numbers stored as numbers -----------------------------------------------------------------------------

_LITERAL = re.compile(r'"([^"]*)"|[\\!](.)')
# A comma behind the last digit divides what is shown by 1000: in a 万元 column the stored number is likely in 元.
_SCALING = re.compile(r"[0#?],+(?![0#?,])")


def _stored(value: object, number_format: str, families: Mapping[str, Measure]) -> _Quantity:
    """A numeric cell; its number format may add a percent sign or a measure word that only the eye sees."""
    if isinstance(value, bool):
        raise Unreadable("yes_no_in_number", str(value))
    if isinstance(value, date | time | timedelta):
        raise Unreadable("date", _day(value))
    if not isinstance(value, int | float | Decimal) or not Decimal(str(value)).is_finite():
        raise Unreadable("unreadable", str(value))
    number, mask = Decimal(str(value)), _LITERAL.sub("", number_format)
    if "%" in mask:
        return _Quantity(str(value), number * 100, measure="%")
    shown = [tidy(quoted or single) for quoted, single in _LITERAL.findall(number_format)]
    measure = next((word for word in shown if word == "%" or word in families), "")
    return _Quantity(str(value), number, measure=measure, is_scaled=bool(_SCALING.search(mask)))


def _day(value: date | time | timedelta) -> str:
    """A date without the midnight that a spreadsheet keeps behind it."""
    is_day = isinstance(value, datetime) and value.time() == time()
    return str(value.date() if is_day and isinstance(value, datetime) else value)


# -- a number for an indicator -----------------------------------------------------------------------------

_TOO_LARGE = Decimal(10) ** 14
_FOUR_DECIMALS = Decimal("0.0001")


def _converted(quantity: _Quantity, measure: str, families: Mapping[str, Measure]) -> _Quantity:
    """`quantity` in the indicator's measure where both are of one family, rounded to four decimals."""
    number, found, asked = quantity.number, families.get(quantity.measure), families.get(measure)
    if found and asked and found.family == asked.family:
        number = number * found.factor / asked.factor
    if abs(number) >= _TOO_LARGE:
        raise Unreadable("too_large", quantity.text)
    return replace(quantity, number=number.quantize(_FOUR_DECIMALS, ROUND_HALF_EVEN) + 0)


# 20251231 and 2021926 are days whose points were lost on the way; written 2,021,926 or 2021926件 they are counts.
_BARE_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12][0-9]|3[01])(?:\.0)?")


def _fitting(quantity: _Quantity, kind: IndicatorKind) -> _Quantity:
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


def _is_bare_day(quantity: _Quantity) -> bool:
    return not quantity.measure and len(quantity.text) >= 7 and bool(_BARE_DAY.fullmatch(quantity.text))


def _bounded(quantity: _Quantity) -> Figure:
    """The figure of a number: it bounds itself from below, above, both or neither, by its precision."""
    value, precision = quantity.number, quantity.precision
    lower = value if precision in ("exact", "at_least") else None
    upper = value if precision in ("exact", "at_most") else None
    return Figure("A", value, lower, upper, precision, quantity.measure)
