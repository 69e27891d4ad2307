"""Why a home cannot be opened, saved or restored.

HomeRefused       `rule` names the sentence (home-RULE), with arguments; nothing was changed
"""

from __future__ import annotations

from typing import Any


class HomeRefused(RuntimeError):
    """A home or a backup that is not as it has to be for what was asked."""

    def __init__(self, rule: str, damages: tuple[tuple[str, str], ...] = (), **arguments: Any) -> None:
        super().__init__(rule, arguments)
        self.rule, self.arguments, self.damages = rule, arguments, damages
        """`damages`: what is wrong with which file, (changed or missing, path)."""
