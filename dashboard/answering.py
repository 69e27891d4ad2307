"""What every desk does, also one that only reads: it asks an engine, keeps the answers, and notes who did what."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from dashboard.access.access import Access
from dashboard.access.audit import DONE
from dashboard.ask.exports import BATCH, Batches, Export, coverage
from dashboard.ask.questions import Rows
from dashboard.ask.slices import SLICE, slices
from dashboard.catalogue import Catalogue
from dashboard.counting import Counts
from dashboard.decisions import NOW, Perspective
from dashboard.engines.engine import Engine
from dashboard.home import Home
from dashboard.locale import Words
from dashboard.model import CHINA
from dashboard.prepared import PreparedFiles
from dashboard.store.space import disk_watched

MOST_ANSWERS = 512
"""Answers kept for the current content of the warehouse; a county page asks about a dozen."""
MOST_ROWS = 300_000
"""Rows kept in them together: fifteen times all figures of a county."""

Key = tuple[Any, ...]


class Kept:
    """Answers by (version, view, question, parameters); safe to use from many threads."""

    def __init__(self) -> None:
        self._answers: OrderedDict[Key, Rows] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: Key) -> Rows | None:
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def add(self, key: Key, rows: Rows) -> None:
        with self._lock:
            self._answers[key] = rows
            while len(self._answers) > MOST_ANSWERS or sum(map(len, self._answers.values())) > MOST_ROWS:
                self._answers.popitem(last=False)


class Answering:
    """What pages and verbs ask of a desk; safe to use from many threads."""

    def __init__(
        self,
        home: Home,
        catalogue: Catalogue,
        engine: Engine,
        access: Access,
        counts: Counts,
        kept: Kept,
        prepared: PreparedFiles,
    ) -> None:
        self.home, self.catalogue, self.engine = home, catalogue, engine
        self.access, self.counts, self._kept, self.prepared = access, counts, kept, prepared

    writer = ""
    """Where people send and decide, as far as this is known."""

    @property
    def is_reading(self) -> bool:
        """Whether this desk only reads: nothing is sent or decided at it."""
        return False

    def check(self) -> None:
        """Raises what keeps the engine from being asked."""
        self.engine.check()

    def ask(self, name: str, view: Perspective = NOW, **parameters: Any) -> Rows:
        """The rows of a question, as seen by somebody; kept until anything is stored. They are shared: change none."""
        given = tuple(sorted((key, tuple(v) if isinstance(v, list) else v) for key, v in parameters.items()))
        key = (self.engine.version, view, name, given)
        if (kept := self._kept.find(key)) is not None:
            self.counts.add("questions_total", kept="yes")
            return kept
        self.counts.add("questions_total", kept="no")
        with self.counts.timed("question_seconds_total"):
            rows = self._answered(name, view, parameters)
        self._kept.add(key, rows)
        return rows

    def _answered(self, name: str, view: Perspective, parameters: Mapping[str, Any]) -> Rows:
        return self.engine.rows(name, view, parameters, self.catalogue.area_asked(parameters))

    @property
    def version(self) -> int | str:
        """Another one after whatever was stored."""
        return self.engine.version

    @property
    def content(self) -> str:
        """Changes with whatever is stored or decided, also between one start and the next, and with the catalogue."""
        return f"{self.catalogue.version} {self.engine.mark}"

    def noted(self, what: str, who: str, on: str, outcome: str, source: str = "") -> None:
        """The one place where statements that people write and what programs ask go to the audit."""
        self.access.audit.note(who, what, on, DONE if outcome == "ok" else outcome, source)

    def export(self, chosen: Mapping[str, Sequence[str]], say: Words, view: Perspective = NOW) -> Export:
        """What there is to export of a choice (by the names of exports.FILTERS), as seen by somebody."""
        by = "unit" if len(chosen["areas"]) == 1 else ""
        counts = self.ask("observation_counts", view, by=by, **{name: list(codes) for name, codes in chosen.items()})
        begin = partial(self._observations, view, chosen)
        return Export(begin, coverage(counts), chosen, self.catalogue, say, datetime.now(CHINA), view, counts)

    def _observations(self, view: Perspective, chosen: Mapping[str, Sequence[str]], most: int) -> Batches:
        """The rows of a choice; where only some are wanted, what is asked at once is smaller."""
        asked = slices(chosen, self.catalogue, min(SLICE, 10 * most))
        with disk_watched():
            yield from self.engine.flow("observations", view, asked, BATCH, self.catalogue.area_asked(chosen))
