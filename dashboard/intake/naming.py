"""The name of an indicator as written in a workbook → its code, or the problem that names the candidates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dashboard.catalogue import Catalogue
from dashboard.intake.measures import without_measure
from dashboard.names import matching_key

_MARKER = re.compile(r"^(?:[(]?[一二三四五六七八九十\d]{1,3}[).、．]|[*※☆★]|其中:)+")
_STAR = re.compile(r"[*※☆★]+$")


@dataclass(frozen=True)
class Named:
    """`code` is '' for an unknown name; `candidates` are the names it may mean; `measure` stood in brackets."""

    code: str
    measure: str = ""
    candidates: tuple[str, ...] = ()


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
            return Named(catalogue.indicator_names[form], form_measure)
    return Named("", measure, _candidates(catalogue, shorter))


def _candidates(catalogue: Catalogue, key: str) -> tuple[str, ...]:
    """Names of the indicators one of whose names contains the one found: what may have been meant."""
    if len(key) < 2:
        return ()
    codes = {code: None for name, code in catalogue.indicator_names.items() if key in name and not name.isascii()}
    return tuple(catalogue.indicators[code].name_zh for code in codes)
