"""Why a home cannot be opened, saved or restored → the sentences a person reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.locale import Words

MOST = 20
"""Damaged files that are named; more are counted."""


def refusal(rule: str, arguments: Mapping[str, Any], damages: Sequence[tuple[str, str]], say: Words) -> list[str]:
    """The sentence of a `store.refusing.HomeRefused`, then one for each file that is not as it was."""
    named = [say.say(f"home-file-{what}", file=file) for what, file in damages[:MOST]]
    more = [say.say("home-more-files", count=len(damages) - MOST)] if len(damages) > MOST else []
    return [say.say(f"home-{rule}", **arguments), *named, *more]
