"""A desk as somebody looks at it: the same questions, answered from the versions that count in his eyes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from dashboard.ask.exports import Export
from dashboard.ask.questions import Rows
from dashboard.catalogue import Catalogue
from dashboard.decisions import Perspective
from dashboard.locale import Words
from dashboard.working import Working


class Asking(Protocol):
    """What chooses and frames need: a desk, or one that is seen."""

    @property
    def catalogue(self) -> Catalogue: ...
    def ask(self, name: str, **parameters: Any) -> Rows: ...
    def opens(self, page: str, code: str) -> bool: ...
    def copied(self, what: str, write: Callable[[], bytes]) -> bytes: ...


@dataclass(frozen=True)
class Seen:
    """What a page that only reads is given."""

    desk: Working
    view: Perspective

    @property
    def catalogue(self) -> Catalogue:
        return self.desk.catalogue

    @property
    def content(self) -> str:
        """Changes with the home, whatever is stored there, and who looks: a key for what is kept of answers."""
        return f"{self.desk.content} {self.view}"

    def ask(self, name: str, **parameters: Any) -> Rows:
        """As Desk.ask."""
        return self.desk.ask(name, self.view, **parameters)

    def opens(self, page: str, code: str) -> bool:
        """As Working.opens."""
        return self.desk.opens(page, code)

    def copied(self, what: str, write: Callable[[], bytes]) -> bytes:
        """As Working.copied."""
        return self.desk.copied(what, write)

    def export(self, chosen: Mapping[str, Sequence[str]], say: Words) -> Export:
        """As Desk.export."""
        return self.desk.export(chosen, say, self.view)
