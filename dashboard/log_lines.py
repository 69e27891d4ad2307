"""The log: a line of JSON an event, in UTC. What somebody typed cannot begin a line of its own in it."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime


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


def begin() -> None:
    """From now on everything is logged like this, also by Streamlit and the server, who have handlers of their own."""
    lines = logging.StreamHandler()
    logging.getLogger().addHandler(lines)
    known = [logging.getLogger(), *(logging.getLogger(name) for name in list(logging.root.manager.loggerDict))]
    for handler in (each for logger in known for each in logger.handlers):
        if isinstance(handler, logging.StreamHandler):
            handler.setFormatter(Lines())
