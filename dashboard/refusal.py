"""What was asked for cannot be done; nothing is changed."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """`rule` names the sentence (refusal-RULE), with its arguments."""

    def __init__(self, rule: str, **arguments: Any) -> None:
        super().__init__(rule, arguments)
        self.rule, self.arguments = rule, arguments
