"""What an installation has done since it started, counted for whoever watches it.

counts.add("questions", kept="no"); counts.text({"sessions": 3})     Prometheus' text format 0.0.4
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

PREFIX = "rule_of_law_"

KINDS = {
    "sessions": ("gauge", "Browser tabs that are connected."),
    "questions_total": ("counter", "Questions asked of the warehouse, by whether the answer was kept from before."),
    "question_seconds_total": ("counter", "Seconds spent on those whose answer was not kept."),
    "files_received_total": ("counter", "Files sent in, by what became of them."),
    "errors_total": ("counter", "Errors written to the log."),
}
"""Name → its type in Prometheus, and what it counts."""

Labels = tuple[tuple[str, str], ...]


class Counts(logging.Handler):
    """Safe to use from many threads. As a handler of the log it counts the errors written there."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._counted: Counter[tuple[str, Labels]] = Counter({("errors_total", ()): 0})
        self._adding = threading.Lock()

    def add(self, name: str, number: float = 1, **labels: str) -> None:
        """Counts on; `name` is one of KINDS."""
        with self._adding:
            self._counted[name, tuple(sorted(labels.items()))] += number

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Counts the seconds of what is done inside, also when it fails."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.add(name, time.perf_counter() - begun)

    def emit(self, record: logging.LogRecord) -> None:
        """One error that comes by several loggers is one."""
        if not hasattr(record, "is_counted"):
            record.is_counted = True
            self.add("errors_total")

    def text(self, now: Mapping[str, float]) -> str:
        """All that was counted, and what is measured just now."""
        with self._adding:
            counted = dict(self._counted) | {(name, ()): number for name, number in now.items()}
        lines = []
        for name, (kind, about) in KINDS.items():
            lines += [f"# HELP {PREFIX}{name} {about}", f"# TYPE {PREFIX}{name} {kind}"]
            lines += [_line(name, labels, number) for (each, labels), number in sorted(counted.items()) if each == name]
        return "\n".join(lines) + "\n"


def _line(name: str, labels: Labels, number: float) -> str:
    """Labels are words of ours, without quotes or line breaks."""
    said = ",".join(f'{label}="{value}"' for label, value in labels)
    return f"{PREFIX}{name}{{{said}}} {number:.15g}" if said else f"{PREFIX}{name} {number:.15g}"
