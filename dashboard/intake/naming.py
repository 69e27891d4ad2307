"""The name of an indicator as written in a workbook → its code, or the problem that names the candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dashboard.catalogue import Catalogue
from dashboard.intake.measures import stated_measure, without_measure
from dashboard.intake.words import ANY_FIGURE, TOTALS
from dashboard.names import matching_key

_MARKER = re.compile(r"^(?:[(]?[一二三四五六七八九十\d]{1,3}[).、．]|[*※☆★]|其中:)+")
_STAR = re.compile(r"[*※☆★]+$")


@dataclass(frozen=True)
class Named:
    """`code` is '' for an unknown name; `candidates` are the names it may mean; `measure` stood in brackets."""

    code: str
    measure: str = ""
    candidates: tuple[str, ...] = ()
    is_left_out: bool = False
    """Somebody decided that the name is none of ours."""


def named_indicator(catalogue: Catalogue, name: str) -> Named:
    """Matched whole: as it stands, without a marker ((一)…, 其中:…, ★), without a measure in brackets (…(元))."""
    return _named(catalogue, matching_key(name))


@lru_cache(maxsize=20_000)
def _named(catalogue: Catalogue, key: str) -> Named:
    plain = _STAR.sub("", _MARKER.sub("", key))
    shorter, measure = without_measure(catalogue.measures, plain)
    shorter = _STAR.sub("", shorter)
    for form, form_measure in ((key, ""), (plain, ""), (shorter, measure)):
        if form in catalogue.indicator_names:
            code = catalogue.indicator_names[form]
            return Named(code, form_measure, is_left_out=not code)
    return Named("", measure, _candidates(catalogue, shorter))


_COUNTING = ("", "数", "件数", "数量", "总数", "次数", "人数")


def named_path(catalogue: Catalogue, path: Sequence[str]) -> Named:
    """The indicator that names under one another mean, from the outermost to the leaf: 行政处罚 › 案件数.

    All of them joined go before the leaf alone; a leaf that only says 数量, 合计, 元 stands for what is above it.
    """
    if len(path) == 1:
        return named_indicator(catalogue, path[0])
    joined = (named_indicator(catalogue, "".join(path[start:])) for start in range(len(path)))
    found = next((name for name in joined if name.code), None)
    return found or next(_of_parent(catalogue, path), named_indicator(catalogue, path[-1]))


def _of_parent(catalogue: Catalogue, path: Sequence[str]) -> Iterator[Named]:
    """The one indicator over a leaf that is only a measure (罚没金额 › 元), a sum or a word for any figure (数量)."""
    stated = stated_measure(catalogue.measures, path[-1])
    is_measure = stated is not None and bool(stated.family or stated.text.endswith("元"))
    word, measure = without_measure(catalogue.measures, path[-1])
    if is_measure or word in ANY_FIGURE or word in TOTALS:
        names = (named_indicator(catalogue, path[-2] + counting) for counting in _COUNTING)
        found = {name.code: name for name in reversed(list(names)) if name.code}
        if len(found) == 1:
            (parent,) = found.values()
            yield replace(parent, measure=measure or (path[-1] if is_measure else parent.measure))


def _candidates(catalogue: Catalogue, key: str) -> tuple[str, ...]:
    """Names of the indicators one of whose names contains the one found: what may have been meant."""
    if len(key) < 2:
        return ()
    codes = {code: None for name, code in catalogue.indicator_names.items() if key in name and not name.isascii()}
    return tuple(catalogue.indicators[code].name_zh for code in codes)
