"""access.sqlite of a home: accounts, sessions, attempts and the audit. It is never attached to the warehouse.

with store.changing():              one transaction, also of several calls; other processes wait
    store.run("add_account", ...)   a statement of queries/access by its name
"""

from __future__ import annotations

import os
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dashboard.sql import QUERIES, statement

Row = dict[str, Any]


class Store:
    """The file, open; safe to use from many threads and beside other processes."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # its owner's alone from the first moment
        self.path = path
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
        self._connection.row_factory = sqlite3.Row
        self._connection.executescript(statement("access/opened"))
        self._bring_up_to_date()

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def run(self, name: str, /, **parameters: Any) -> list[Row]:
        """The rows of queries/access/NAME.sql; a change outside `changing` is a transaction of its own."""
        with self._lock:
            return [dict(row) for row in self._connection.execute(statement(f"access/{name}"), parameters)]

    @contextmanager
    def changing(self) -> Iterator[None]:
        """All or nothing of what is run inside; within another it is part of that one."""
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("begin immediate")
            try:
                yield
            except BaseException:  # also when the run is broken off: nothing half changed; passed on as it came
                self._connection.execute("rollback")
                raise
            self._connection.execute("commit")

    def _bring_up_to_date(self) -> None:
        """Runs the numbered files that this one has not seen; two processes that start together do not meet."""
        for number, name in numbered():
            with self.changing():
                if self.run("version")[0]["user_version"] < number:
                    for each in _apart(statement(f"access/{name}")):
                        self._connection.execute(each)


def numbered() -> list[tuple[int, str]]:
    """The steps of the schema, in order."""
    names = (path.stem for path in (QUERIES / "access").glob("[0-9]*_*.sql"))
    return sorted((int(name.partition("_")[0]), name) for name in names)


def _apart(script: str) -> Iterator[str]:
    """The statements of a script; a trigger is one. `executescript` would end the transaction."""
    part = ""
    for line in script.splitlines():
        part += re.sub(r"--.*", "", line) + "\n"
        if sqlite3.complete_statement(part):
            yield part
            part = ""
