"""How names are compared: the same name written in two ways must meet, two names never."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("", "", "“”\"'‘’「」")


_LONGEST_NAME = 200


def matching_key(name: str) -> str:
    """`name` after NFKC, without spaces, line breaks and quotation marks, in lower case; matched whole."""
    return _kept_key(name) if len(name) <= _LONGEST_NAME else _key(name)


@lru_cache(maxsize=20_000)
def _kept_key(name: str) -> str:
    """Forms of a thousand units have the same names in them."""
    return _key(name)


def _key(name: str) -> str:
    return _SPACE.sub("", unicodedata.normalize("NFKC", name)).translate(_QUOTES).lower()
