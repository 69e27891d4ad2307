"""How another process asks the one that holds the warehouse: DuckDB lets only one process open the file.

The holder listens on a loopback port, written with a random key into server.json that only its owner may read.
Requests and answers are JSON; `multiprocessing.connection` authenticates both sides with the key.

    NobodyListens         no server runs on this home
    HolderFailed          the server could not do the job
"""

from __future__ import annotations

import json
import os
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from typing import Any

Send = Callable[[dict[str, Any]], None]
Handler = Callable[[dict[str, Any], Send], dict[str, Any]]


class NobodyListens(RuntimeError):
    """No server runs on this home, or it died without saying so."""


class HolderFailed(RuntimeError):
    """The server could not do the job; the message is its error, which its log holds in full."""


class Holder:
    """Listens until closed; every request is answered in a thread of its own."""

    def __init__(self, address_file: Path, handler: Handler) -> None:
        self._file, self._handler, self._is_closed = address_file, handler, False
        self._key = secrets.token_hex(32)
        self._listener = Listener(("127.0.0.1", 0), backlog=64)
        self._publish()
        threading.Thread(target=self._listen, name="handover", daemon=True).start()

    def _publish(self) -> None:
        content = json.dumps({"port": self._listener.address[1], "key": self._key, "pid": os.getpid()})
        partial = self._file.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(content)
        partial.replace(self._file)  # whole or not there: askers may be reading

    def close(self) -> None:
        self._is_closed = True
        self._file.unlink(missing_ok=True)
        self._listener.close()

    def _listen(self) -> None:
        while not self._is_closed:
            try:
                connection = self._listener.accept()
            except OSError:
                continue
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: Connection) -> None:
        def send(event: dict[str, Any]) -> None:
            connection.send_bytes(json.dumps(event, ensure_ascii=False).encode())

        # The asker may be a stranger, or leave before the end.
        with connection, suppress(OSError, EOFError, AuthenticationError):
            deliver_challenge(connection, self._key.encode())
            answer_challenge(connection, self._key.encode())
            request = json.loads(connection.recv_bytes())
            try:
                send({"answer": self._handler(request, send)})
            except Exception as error:
                send({"error": f"{type(error).__name__}: {error}"})
                raise


def ask_holder(address_file: Path, request: dict[str, Any], on_event: Send = lambda _: None) -> dict[str, Any]:
    """The answer of the process that holds the warehouse; its progress goes to `on_event`.

    Raises NobodyListens also when it ends in the middle: asking again is safe, the same bytes are stored once.
    """
    try:
        where = json.loads(address_file.read_text())
        with Client(("127.0.0.1", where["port"]), authkey=where["key"].encode()) as connection:
            connection.send_bytes(json.dumps(request, ensure_ascii=False).encode())
            return _answered(connection, on_event)
    except (OSError, EOFError, AuthenticationError) as error:
        raise NobodyListens(str(address_file)) from error


def _answered(connection: Connection, on_event: Send) -> dict[str, Any]:
    while True:
        event = json.loads(connection.recv_bytes())
        if "answer" in event:
            return event["answer"]
        if "error" in event:
            raise HolderFailed(event["error"])
        on_event(event)
