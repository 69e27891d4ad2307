"""What every engine can do, and what is raised when it cannot.

EngineLost        the engine or its data are not to be reached any more; the next action finds a new one
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

import pyarrow as pa

from dashboard.ask.questions import Rows
from dashboard.decisions import Perspective
from dashboard.store.published import Publication


class EngineLost(RuntimeError):
    """The message says what the engine said of it, for the log."""


class Engine(Protocol):
    """Answers questions from one state of the data; safe to use from many threads."""

    @property
    def version(self) -> int | str:
        """Another one after whatever was stored."""
        ...

    @property
    def mark(self) -> str:
        """As `version`, and the same after a restart."""
        ...

    def rows(self, name: str, view: Perspective, parameters: Mapping[str, Any], area: str = "") -> Rows:
        """The answer to a question, as seen by somebody; `area` is the one it is about, if it is only one.

        Raises a QuestionError or EngineLost.
        """
        ...

    def flow(
        self, name: str, view: Perspective, given: Iterable[Mapping[str, Any]], batch: int, area: str = ""
    ) -> Iterator[pa.RecordBatch]:
        """A question asked once for each of `given`, in batches of so many rows at most, all of one moment.

        `area` as in `rows`.
        """
        ...

    def check(self) -> None:
        """Raises what keeps it from being asked."""
        ...

    def close(self) -> None: ...


class OfPublication:
    """What an engine over one publication is known by; that never changes."""

    publication: Publication

    @property
    def version(self) -> str:
        return self.publication.name

    @property
    def mark(self) -> str:
        return f"{self.publication.content} {self.publication.name}"
