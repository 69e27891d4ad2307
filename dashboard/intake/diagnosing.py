"""Why a text is no number: the rule that names it, for the sentence its sender reads."""

from __future__ import annotations

import re

_LONGEST_QUOTED = 60
_ONE = "[0-9一二三四五六七八九十百千万两]"
_MONTH = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
_DIAGNOSES = {
    rule: re.compile(pattern, re.IGNORECASE)
    for rule, pattern in {
        "prose": rf"(?s).{{{_LONGEST_QUOTED + 1}}}",
        "yes_no_in_number": "^(?:是|否|有|已|未|√|✓|✔|×|true|false)$",
        "placeholder": "[*x×]|^[〇○]{2,}",
        "part_of_year": rf"截[至止]|{_MONTH}月?[-‐–—―~至到]+{_MONTH}月(?![0-9]*日)|[上下]半年|[一二三四前1-4]季度",
        "several_years": r"累计|以来|连续|(?:[二两三四五六七八九十]|[0-9]{1,2})年(?:来|间|内|累|共|[^0-9]*次)",
        "per_each": r"每|逐[月季年周]|[0-9一二两三]次/",
        "average": "平均|人均|[村镇户]均",
        "change": "倍|百分点|同比|环比|增长|下降|增加|减少|增速|提[高升]|上升",
        "reference": r"年(?!度[㐀-鿿])|[月日号第·届版〔]|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}",
        "vague": "若干|一些|许多|大量|半数|一半|过半|[数几多][十百千万次场件个条份人名项]|^(?:百十|千百)",
        "range": rf"{_ONE}[^0-9]{{0,2}}[-‐–—―~至到]+{_ONE}",
        "division": "^[0-9]+/[0-9]+$|[0-9]分之[0-9]|[二三四五六七八九十]分之",
        "two_numbers": "[0-9][.,]*[^0-9.,/:e][^0-9]*[0-9]",
        "negative": rf"^[-−负]{_ONE}",
        "words_beside": r"^(?=.*[㐀-鿿])[^0-9]*[0-9][0-9.,]*[^0-9]*$",
    }.items()
}


def diagnosis(text: str) -> str:
    """The first rule that explains why `text` is no number; 'unreadable' if none does."""
    return next((rule for rule, sign in _DIAGNOSES.items() if sign.search(text)), "unreadable")


def quoted(text: str) -> str:
    """`text` as a problem quotes it: a report pasted into a cell is not said again whole."""
    return text if len(text) <= _LONGEST_QUOTED else text[:_LONGEST_QUOTED] + "…"
