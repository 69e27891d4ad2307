"""Why something cannot be decided → the sentence a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.locale import Words


def refusal(rule: str, arguments: Mapping[str, Any], say: Words) -> str:
    """The sentence of a `deciding.Refusal`; a state is said as everywhere."""
    said = dict(arguments)
    if "state" in said:
        said["state"] = say.say(f"submission-{said['state']}")
    return say.say(f"refusal-{rule}", **said)
