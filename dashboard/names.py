"""How names are compared: the same name written in two ways must meet, two names never."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("", "", "“”\"'‘’「」")


def matching_key(name: str) -> str:
    """`name` after NFKC, without spaces, line breaks and quotation marks, in lower case; matched whole."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", name)).translate(_QUOTES).lower()
