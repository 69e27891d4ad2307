"""The log: a line of JSON an event, in UTC. What somebody typed cannot begin a line of its own in it."""

from __future__ import annotations

import json
import logging
import sys
import threading
from datetime import UTC, datetime
from types import TracebackType


class Lines(logging.Formatter):
    """One line an event; line ends and control characters are escaped."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        text = json.dumps(line, ensure_ascii=False)
        return "".join(each if each.isprintable() else f"\\u{min(ord(each), 0xFFFF):04x}" for each in text)


EACH_REQUEST = "uvicorn.access"
"""Says every file that a browser fetches, with all that stands in its address. Who did what is in the audit."""


def begin() -> None:
    """From now on everything is logged like this: what loggers say, warnings, and what nobody caught, in any thread.

    Twice is as good as once.
    """
    root = logging.getLogger()
    if not any(isinstance(each.formatter, Lines) for each in root.handlers):
        lines = logging.StreamHandler()
        lines.setFormatter(Lines())
        root.addHandler(lines)
    for name in list(logging.root.manager.loggerDict):
        hand_on(logging.getLogger(name))
    logging.getLogger(EACH_REQUEST).disabled = True
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    threading.excepthook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)
    sys.unraisablehook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)


def hand_on(logger: logging.Logger) -> None:
    """Takes a logger's own way to the screen from it: what it says comes to `begin`'s lines."""
    for handler in [each for each in logger.handlers if type(each) is logging.StreamHandler]:
        logger.removeHandler(handler)
    logger.propagate = True


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    logging.getLogger(__name__).error("uncaught", exc_info=(kind, error or kind(), trace))
