"""Texts that a spreadsheet would run as a formula when it opens a CSV, which has no types: guarded, and read back."""

from __future__ import annotations

import re

_RUNS = r"[=+\-@\t\r\n＝＋－＠]"
MUST_BE_GUARDED = rf"'*{_RUNS}"
"""How a text begins that gets an apostrophe; also understood by Arrow's expressions."""
_MUST_BE_GUARDED = re.compile(MUST_BE_GUARDED)
_GUARDED = re.compile(rf"'(?='*{_RUNS})")


def guarded(text: str) -> str:
    """`text` with an apostrophe before a leading = + - @, tab or line break; other texts as they are.

    A text that begins with apostrophes before such a sign gets one more, so that `unguarded` gives every text back.
    Numbers are no texts: -5 must not come here.
    """
    return f"'{text}" if _MUST_BE_GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """`text` as it was before `guarded`."""
    return _GUARDED.sub("", text, count=1) if text.startswith("'") else text
