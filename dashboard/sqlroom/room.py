"""The server's side: a statement goes to a process of its own, which is ended when it takes too long.

Trouble     the statement has no answer; `rule` names the sentence, `found` what DuckDB said or what
            was found, `line` the line of the statement, 0 if not known
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from dashboard.access.audit import MOST_LETTERS
from dashboard.ask.questions import Rows
from dashboard.confined import FRAME, ended, started
from dashboard.sqlroom.snapshot import Snapshot
from dashboard.sqlroom.worker import MOST_COLUMNS, MOST_ROWS
from dashboard.store.warehouse import Warehouse

MOST_SECONDS = 10.0
COUNT = 2
"""Statements at the same time."""
MOST_BYTES = 64 * 2**20
"""Of an answer."""

_log = logging.getLogger(__name__)

Note = Callable[[str, str, str, str], None]
"""Told who ran which statement, with what outcome (ok, or the rule of its trouble), and from where."""


class Trouble(Exception):
    """The statement has no answer."""

    def __init__(self, rule: str, found: str = "", line: int = 0) -> None:
        super().__init__(rule)
        self.rule, self.found, self.line = rule, found, line


class Answer(Rows):
    """The rows of a statement; `kinds` of its columns (worker.KINDS), `cut` is the limit (CUTS) they ended at."""

    def __init__(self) -> None:
        super().__init__((), ())
        self.kinds: dict[str, str] = {}
        self.cut = ""


class Room:
    """Where statements over one warehouse run; safe to use from many threads."""

    def __init__(self, warehouse: Warehouse, folder: Path, note: Note) -> None:
        self._snapshot = Snapshot(warehouse, folder)
        self._free = threading.BoundedSemaphore(COUNT)
        self._note = note

    def readable(self) -> Path:
        """The file with what can be read."""
        return self._snapshot.current()

    def begin(self, statement: str, by: str, source: str = "") -> Running:
        """Starts a statement. Raises Trouble if it is too long or others have taken all places."""
        if len(statement) > MOST_LETTERS:
            self._note(by, statement[:MOST_LETTERS], "long", source)
            raise Trouble("long", str(MOST_LETTERS))
        if not self._free.acquire(blocking=False):
            self._note(by, statement, "busy", source)
            raise Trouble("busy")
        try:
            path = self._snapshot.current()
            return Running(path, statement, lambda outcome: self._over(by, statement, outcome, source))
        except BaseException:  # also when the run is broken off: the place is free again; passed on as it came
            self._free.release()
            raise

    def _over(self, by: str, statement: str, outcome: str, source: str) -> None:
        self._free.release()
        self._note(by, statement, outcome, source)

    def run(self, statement: str, by: str) -> Answer:
        """The answer to a statement, waited for. Raises Trouble."""
        return self.begin(statement, by).answer()


class Running:
    """A statement on its way; it ends by itself, by the clock, or by `stop`."""

    def __init__(self, path: Path, statement: str, on_end: Callable[[str], None]) -> None:
        self._answer, self._trouble = Answer(), Trouble("broken")
        self._is_whole, self._stopped_as = False, ""
        self._began, self._on_end = time.monotonic(), on_end
        self._process = started("dashboard.sqlroom.worker", MALLOC_ARENA_MAX="1")
        self._timer = threading.Timer(MOST_SECONDS, self.stop, ["late"])
        self._thread = threading.Thread(target=self._work, args=(json.dumps([str(path), statement]).encode(),))
        self._timer.start()
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._began

    def stop(self, why: str = "stopped") -> None:
        """Ends the process; nothing of it remains."""
        self._stopped_as = self._stopped_as or why
        self._process.kill()

    def wait(self, seconds: float) -> None:
        """Until it is over, at most so long."""
        self._thread.join(seconds)

    def answer(self) -> Answer:
        """The rows, once it is over. Raises Trouble."""
        self._thread.join()
        if not self._is_whole:
            raise self._trouble
        return self._answer

    def _work(self, task: bytes) -> None:
        try:
            with suppress(OSError):  # the process is gone; what it said before says why
                self._process.stdin.write(FRAME.pack(len(task)) + task)
                self._process.stdin.flush()
            self._take()
        except Trouble as trouble:
            self._trouble = trouble
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:
            _log.warning("The answer to a statement is not one: %s", error)
        finally:
            self._timer.cancel()
            ended(self._process)
            self._on_end("ok" if self._is_whole else self._trouble.rule)

    def _take(self) -> None:
        """All messages of the process, each checked. Raises Trouble, or ValueError and the like for nonsense."""
        taken = 0
        while not self._is_whole:
            (size,) = FRAME.unpack(self._read(FRAME.size))
            taken += size
            if taken > MOST_BYTES:
                raise Trouble("large")
            self._add(json.loads(self._read(size)))

    def _read(self, size: int) -> bytes:
        """The next bytes. Raises Trouble where the process ended before, also in the middle of a message."""
        piece = self._process.stdout.read(size)
        if len(piece) < size:
            raise self._gone()
        return piece

    def _add(self, message: dict[str, Any]) -> None:
        if "refused" in message:
            raise Trouble(_known(message["refused"], WORDS), str(message["found"])[:1000], int(message.get("line", 0)))
        if "columns" in message:
            self._answer.kinds = _columns(message["columns"])
            self._answer.columns = tuple(self._answer.kinds)
        for row in message.get("rows", ()):
            self._answer.append(_row(row, self._answer.kinds))
        if len(self._answer) > MOST_ROWS:
            raise ValueError(f"{len(self._answer)} rows")
        if "more" in message:
            self._answer.cut, self._is_whole = _known(message["more"], CUTS), True

    def _gone(self) -> Trouble:
        """Why the process ended without an answer: stopped, out of time by its own limit (SIGXCPU), or broken."""
        code = self._process.wait()
        return Trouble(self._stopped_as or ("late" if code == -24 else "broken"), f"exit {code}")


READ: dict[str, Callable[[Any], Any]] = {
    "whole": int,
    "number": Decimal,
    "real": float,
    "text": str,
    "yes_no": bool,
    "time": datetime.fromisoformat,
    "day": date.fromisoformat,
}
"""Kind of column → what makes a value of JSON one of ours; anything else is an error."""

WORDS = frozenset(
    "several empty writes columns syntax unknown memory forbidden conversion time_zone failed large".split()
)
"""The rules by which the process refuses."""
CUTS = frozenset(("", "rows", "cells", "text"))
"""The limits by which it leaves rows out; '' when it did not."""


def _known(word: Any, words: frozenset[str]) -> str:
    if word not in words:
        raise ValueError(f"no such word: {word!r}")
    return str(word)


def _columns(told: Any) -> dict[str, str]:
    """Name → kind; a name that comes twice gets a number."""
    kinds: dict[str, str] = {}
    for name, kind in told:
        if kind not in READ or len(kinds) >= MOST_COLUMNS:
            raise ValueError(f"no such column: {name!r} {kind!r}")
        kinds[_unused(str(name), kinds)] = kind
    return kinds


def _unused(name: str, used: dict[str, str]) -> str:
    at = 2
    unused = name
    while unused in used:
        unused, at = f"{name}_{at}", at + 1
    return unused


def _row(told: Any, kinds: dict[str, str]) -> dict[str, Any]:
    return {
        name: None if value is None else READ[kind](value)
        for (name, kind), value in zip(kinds.items(), told, strict=True)
    }
