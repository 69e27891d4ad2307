"""The dashboard as it is served, in a process of its own, and readers on real websockets who are logged in.

A clock stands around Streamlit's `ScriptRunner._run_script`: everything the server does for one run of a page,
questions and garbage collection included, without network and browser.
"""

from __future__ import annotations

import multiprocessing
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.access.permissions import EVERYWHERE, ROLES
from dashboard.door.headers import COOKIE
from dashboard.home import Home
from tests.navigation import PAGES

READER = "测速"
WRONG = ":material/error:"
"""Stands before the sentence that something went wrong (dashboard/app_pages/guard.py)."""
Choices = dict[str, str]


@dataclass(frozen=True)
class Server:
    """A server that answers; `times` is the end of a pipe with the milliseconds of its runs."""

    port: int
    pid: int
    secret: str
    times: Connection

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def websocket(self) -> str:
        return f"ws://127.0.0.1:{self.port}/_stcore/stream"

    @property
    def headers(self) -> dict[str, str]:
        """Of somebody who is in, at a page of this server."""
        return {"Cookie": f"{COOKIE}={self.secret}", "Origin": self.address}

    @property
    def memory(self) -> float:
        """Megabytes that the process holds."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextmanager
def served(home: Home) -> Iterator[Server]:
    """A server on a home until the end of the block, and somebody who is in and may see every page."""
    access = Access(home.access)
    if access.accounts.get(READER) is None:
        access.accounts.add_without_password(READER, ROLES, [EVERYWHERE], [EVERYWHERE], host("bench"))
    secret = access.enter_as(READER, "127.0.0.1")
    access.close()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    os.environ.update(DASHBOARD_HOME=str(home.folder), DASHBOARD_CATALOGUE=str(home.catalogue))
    times, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(port, sender), daemon=True)
    process.start()
    try:
        _wait_until_it_answers(port)
        yield Server(port, process.pid or 0, secret, times)
    finally:
        process.terminate()
        process.join()


def _serve(port: int, times: Connection) -> None:
    from streamlit.runtime.scriptrunner.script_runner import ScriptRunner

    from dashboard.app import app

    run = ScriptRunner._run_script

    def timed(runner: ScriptRunner, *arguments: object) -> None:
        begun = time.perf_counter()
        run(runner, *arguments)
        times.send((time.perf_counter() - begun) * 1000)

    ScriptRunner._run_script = timed
    app.run(config={"server.port": port, "logger.level": "error"})


def _wait_until_it_answers(port: int) -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
            return
        time.sleep(0.05)
    raise RuntimeError("The server did not start.")


def request(page: str, choices: Choices) -> bytes:
    """What a browser sends for a page with these choices in its address."""
    asked = BackMsg()
    asked.rerun_script.page_name = PAGES[page]
    asked.rerun_script.query_string = urlencode(choices)
    return asked.SerializeToString()


def is_last(message: ForwardMsg) -> bool:
    """Whether the run of a page ends with it."""
    return message.WhichOneof("type") == "script_finished"


def is_error(message: ForwardMsg) -> bool:
    """Whether it shows a reader that something went wrong."""
    if message.WhichOneof("type") != "delta":
        return False
    element = message.delta.new_element
    return element.HasField("exception") or (element.HasField("alert") and element.alert.icon == WRONG)
