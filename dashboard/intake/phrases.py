"""What may stand around the number of a cell and is not about it: it is taken off, never read.

48份(含合同37份)          a remark in brackets, or parts behind 其中, 含, 包括
31.5%,同比下降18.8个百分点  a comparison with another year
网格76个 · 76个网格        the indicator's own name, whole
"""

from __future__ import annotations

import re
from collections.abc import Collection

from dashboard.names import matching_key

_BRACKET = re.compile(r"(?P<core>[^()]+)\((?P<remark>[^()]*[㐀-鿿][^()]*)\)")
_CLAUSE = re.compile(
    r"(?P<core>[^,;。、]+?)[,;。、](?P<remark>(?:其中|含|包括|同比|环比|较|比(?:上年|去年|前年|20[0-9]{2}年)).+)"
)
# What holds for a part of the year, for several years or for each of many is no remark: it changes the figure.
_CHANGES_ALL = re.compile(r"截[至止]|[0-9一二三四五六七八九十]月|[上下]半年|季度|累计|以来|每|计划|目标|预计")
_COUNTED = re.compile(r"(?:总|合)?(?:件|次|人|名|份|条|项|场|个|处|家|户|起|册|篇)?次?[数量]?")


def without_remark(text: str) -> tuple[str, str]:
    """A tidied text without what is said beside its figure, and that remark, '' if there is none."""
    for form in (_BRACKET, _CLAUSE):
        if (match := form.fullmatch(text)) and not _CHANGES_ALL.search(text):
            return match["core"], match["remark"]
    return text, ""


def without_name(text: str, names: Collection[str]) -> str:
    """A tidied text without the indicator's own name before or behind the number: 网格76个, 76个网格 → 76个.

    `names` are matching keys. A name holds whole; only the word for counting at its end (…数, …件数) may be missing.
    A part of a name is not enough: 执法人员20名 says nothing of those with a licence.
    """
    for name in sorted(names, key=len, reverse=True):
        for end in range(len(name), 1, -1):
            if not _COUNTED.fullmatch(name[end:]):
                continue
            if text.startswith(name[:end]):
                return text[end:].removeprefix(":")
            if text.endswith(name[:end]):
                return text[: -len(name[:end])]
    return text


def own_names(*names: str) -> frozenset[str]:
    """The names of an indicator as they are compared with a cell's text."""
    return frozenset(matching_key(name) for name in names)
