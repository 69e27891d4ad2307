"""What the text of a cell says: one number with its precision and measure, a word instead of it, or why neither.

The grammar of a written number, after tidying:

    [共 约 近 超过 至少 不超过 …] NUMERAL [余 多 几 来] [万 亿] [MEASURE %] [以上 左右 以内 …]

Whatever it does not consume to the last character is Unreadable; nothing is guessed. What may stand around it in a
cell (a remark in brackets, the indicator's own name) is the business of `phrases.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from dashboard.intake.diagnosing import diagnosis, quoted
from dashboard.intake.numerals import UNITS, Unreadable, numeral, whole_match
from dashboard.model import Measure, Precision, Status


class Quantity(NamedTuple):
    """A number as the cell has it, before it is judged and converted for an indicator."""

    text: str
    number: Decimal
    precision: Precision = "exact"
    measure: str = ""
    is_none_word: bool = False
    is_scaled: bool = False


# -- text --------------------------------------------------------------------------------------------------

# Only full-width and small forms: all of NFKC would make the list marker ① a 1 and m² an m2.
_WIDE = re.compile("[\uff01-\uff5e\ufe50-\ufe6b]")
_THIN_SPACES = re.compile("[\u00a0\u2007\u2009\u202f\u3000]")
_INVISIBLE_OR_QUOTE = re.compile('[\u200b-\u200f\u2060\ufeff“”"「」『』]')
# A space beside a digit on both sides may separate thousands, or two numbers: the grammar decides.
_LOOSE_SPACE = re.compile(r"(?<![0-9.,])\s+|\s+(?![0-9.,])")
BLANK = re.compile(r"(?:[-‐‑‒–—―−─━/\\、…_]|\.{3})*")


_QUOTED_DIGITS = re.compile(r"[“「『\"][\s]*[0-9０-９]+[\s]*[”」』\"]")


def is_quoted_number(value: object) -> bool:
    """Whether digits stand in quotes, as in the code of a slogan (“1310”): quotes are taken off elsewhere."""
    return isinstance(value, str) and bool(_QUOTED_DIGITS.search(value))


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


def status_of(text: str) -> Status | None:
    """The status of a cell whose words explain why it has no number."""
    if text[0].isdigit():
        return None
    return next((status for status, words in _STATUSES.items() if words.fullmatch(text)), None)


def yes_or_no(text: str) -> Quantity:
    """1 or 0; Unreadable for anything else than yes and no."""
    word = text.lower().removesuffix(".0")
    if word not in _YES | _NO:
        raise Unreadable("not_yes_no", text)
    return Quantity(text, Decimal(word in _YES).quantize(Decimal("0.0001")))


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


def written(text: str, families: Mapping[str, Measure]) -> Quantity:
    """The one number that `text` states from its first to its last character."""
    if _NONE.fullmatch(text):
        return Quantity(text, Decimal(0), is_none_word=text != "零")
    if _ALL.fullmatch(text):
        return Quantity(text, Decimal(100), measure="%")
    try:
        return _phrase(text, families)
    except Unreadable:
        raise Unreadable(diagnosis(text), quoted(text)) from None


def _phrase(text: str, families: Mapping[str, Measure]) -> Quantity:
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
    return Quantity(text, number, precision, measure, is_scaled=is_scaled)


def _without_measure(text: str, families: Mapping[str, Measure]) -> tuple[str, str]:
    """`text` without the longest measure word it ends in, and that word ('' if none)."""
    ends = (text[-length:] for length in range(max(map(len, families), default=1), 0, -1))
    measure = next((end for end in ends if end in families or end in ("%", "‰")), "")
    return text.removesuffix(measure), measure


def _is_rounded(spelled: str, measure: str) -> bool:
    """Whether a decimal counts in big units, as 2.6万 does; money is written out, 1.5千元 is exact."""
    return "." in spelled and bool(set(spelled) & set(UNITS)) and not measure.endswith("元")


def _precision(said: set[Precision], *, is_rounded: bool) -> Precision:
    """What the qualifiers mean together; those that contradict each other (近百余) leave only "about"."""
    if not said:
        return "about" if is_rounded else "exact"
    return said.pop() if len(said) == 1 else "about"
