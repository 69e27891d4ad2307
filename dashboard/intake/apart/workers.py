"""The server's side: at most two processes that open files, started when needed, replaced when one breaks."""

from __future__ import annotations

import atexit
import logging
import pickle
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Protocol

from dashboard.catalogue import Catalogue
from dashboard.confined import FRAME, ended, started
from dashboard.intake.apart.transfer import Malformed, from_json
from dashboard.intake.files.book import Unusable
from dashboard.intake.files.gate import check_size
from dashboard.intake.reading import Options, Reading
from dashboard.model import Report

COUNT = 2
MOST_SECONDS = 30.0
MOST_ANSWER = 64 * 2**20

_log = logging.getLogger(__name__)


class Sent(Protocol):
    """A file as it came, with what its sender said of it."""

    @property
    def name(self) -> str: ...
    @property
    def content(self) -> bytes: ...
    @property
    def options(self) -> Options: ...
    @property
    def received_at(self) -> datetime: ...


BREAKS = ("file_breaks_reader", "file_takes_too_long", "file_too_heavy")
"""Rules by which a file is refused that broke its reader."""


class Broken(Exception):
    """The process did not do its task; `rule` names the sentence for it."""

    def __init__(self, rule: str, detail: str) -> None:
        super().__init__(detail)
        self.rule = rule


class Worker:
    """One process; it serves task after task until it breaks or is closed."""

    def __init__(self) -> None:
        self._process = started("dashboard.intake.apart.worker")
        self._catalogue = ""
        self._is_late = False

    def run(self, task: str, catalogue: Catalogue, content: bytes, arguments: Sequence[Any]) -> bytes:
        """What the task makes of a file. Raises Broken; the worker cannot be used after that."""
        timer = threading.Timer(MOST_SECONDS, self._stop)
        timer.start()
        try:
            if self._catalogue != catalogue.version:
                self._send("catalogue", [catalogue], b"")
                self._catalogue = catalogue.version
            self._send(task, arguments, content)
            answer = self._received()
        except OSError as error:
            raise self._broken(str(error)) from error
        finally:
            timer.cancel()
        if answer[:1] == b"+":
            return answer[1:]
        rule = "file_too_heavy" if answer == b"-memory" else "file_breaks_reader"
        raise Broken(rule, answer.decode(errors="replace"))

    def _stop(self) -> None:
        self._is_late = True
        self._process.kill()

    def _send(self, task: str, arguments: Sequence[Any], content: bytes) -> None:
        """The task, then the file as it is: no second copy of it is made."""
        for message in (pickle.dumps((task, tuple(arguments))), content):
            self._process.stdin.write(FRAME.pack(len(message)))
            self._process.stdin.write(message)
        self._process.stdin.flush()

    def _received(self) -> bytes:
        head = self._process.stdout.read(FRAME.size)
        if len(head) < FRAME.size:
            raise self._broken("no answer")
        (length,) = FRAME.unpack(head)
        if length > MOST_ANSWER:
            raise Broken("file_too_heavy", f"an answer of {length} bytes")
        answer = self._process.stdout.read(length)
        if len(answer) < length:
            raise self._broken("half an answer")
        return answer

    def _broken(self, detail: str) -> Broken:
        """Why the process ended: out of time by the clock or by its own limit (SIGXCPU), else a breakdown."""
        self._process.kill()
        code = self._process.wait()
        is_late = self._is_late or code == -24
        return Broken("file_takes_too_long" if is_late else "file_breaks_reader", f"{detail}, exit {code}")

    def close(self) -> None:
        ended(self._process)


def broken_as(report: Report) -> str:
    """The rule by which a file broke its reader; '' for one that did not."""
    return next((each.rule for each in report.problems if each.rule in BREAKS), "")


class Workers:
    """Safe to use from many threads; who finds no worker free waits."""

    def __init__(self) -> None:
        self._free: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(COUNT):
            self._free.put(None)

    @contextmanager
    def _one(self) -> Iterator[Worker]:
        """A worker of one's own; one that broke is replaced at its next use."""
        worker, is_whole = self._free.get() or Worker(), False
        try:
            yield worker
            is_whole = True
        finally:
            if not is_whole:
                worker.close()
            self._free.put(worker if is_whole else None)

    def run(self, task: str, catalogue: Catalogue, content: bytes, *arguments: Any) -> bytes:
        """What a task makes of a file, as the worker wrote it. Raises Broken."""
        with self._one() as worker:
            return worker.run(task, catalogue, content, arguments)

    def read(self, catalogue: Catalogue, file: Sent) -> Reading:
        """`reading.read`, done apart; what breaks the process refuses the file with a sentence."""
        try:
            check_size(file.content)
            return from_json(
                Reading, self.run("read", catalogue, file.content, file.name, file.options, file.received_at)
            )
        except Unusable as unusable:
            return Reading((), (unusable.problem,))
        except Broken as broken:
            _log.warning("%s broke its reader: %s", file.name, broken)
            return Reading((), (Unusable(broken.rule).problem,))
        except Malformed as malformed:
            _log.warning("%s: the reader's answer is not one: %s", file.name, malformed)
            return Reading((), (Unusable("file_breaks_reader").problem,))

    @contextmanager
    def ahead(self, catalogue: Catalogue) -> Iterator[Callable[[Sent], Future[Reading]]]:
        """Reads files in the order in which they are given, two at a time, while the caller does something else."""
        pool = ThreadPoolExecutor(COUNT)
        try:
            yield lambda file: pool.submit(self.read, catalogue, file)
        finally:
            pool.shutdown(cancel_futures=True)

    def close(self) -> None:
        """Ends the processes once they are free; new ones start when needed."""
        for worker in [self._free.get() for _ in range(COUNT)]:
            if worker is not None:
                worker.close()
            self._free.put(None)


WORKERS = Workers()
"""Those of this process."""
atexit.register(WORKERS.close)
