"""Every word a person reads, in Chinese (the source) and English: Fluent files, one folder a language.

    words("zh").say("overview-title", area="示例旗")

A sentence that is missing or lacks an argument is an error, not an empty place.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent
LANGUAGES = ("zh", "en")
MOST_SENTENCES = 20_000
"""Sentences kept with their arguments: a page says up to two thousand, mostly the same ones again."""


class Words:
    """The sentences of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._bundle = FluentBundle([lang], use_isolating=False)
        for path in sorted((FOLDER / lang).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        self._kept = lru_cache(MOST_SENTENCES, typed=True)(self._sentence)  # typed: 1.0 may take another plural than 1

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def say(self, key: str, **arguments: Any) -> str:
        """The sentence `key` with its arguments; KeyError when it or an argument is missing."""
        return self._kept(key, **arguments)

    def _sentence(self, key: str, **arguments: Any) -> str:
        if not self.has(key):
            raise KeyError(f"{self.lang}: {key}")
        text, errors = self._bundle.format_pattern(self._bundle.get_message(key).value, arguments)
        if errors:
            raise KeyError(f"{self.lang}: {key}: {errors}")
        return str(text)

    def name(self, row: dict[str, Any], field: str) -> str:
        """The field in this language of a row that holds both: name_zh, name_en."""
        return str(row[f"{field}_{self.lang}"])

    @property
    def listing(self) -> str:
        """What stands between the items of a list."""
        return "、" if self.lang == "zh" else ", "


@cache
def words(lang: str) -> Words:
    """The sentences of a language; an unknown one is Chinese, the source."""
    return Words(lang if lang in LANGUAGES else "zh")


def environment_language() -> str:
    """The language of the command line: English where the environment says so, else Chinese."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if spoken.startswith("en") else "zh"
