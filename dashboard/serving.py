"""Starting the web app, and getting a job done whether or not it runs on the same home."""

from __future__ import annotations

import os
import socket
import sys
import time
from contextlib import suppress
from typing import Any

from tqdm import tqdm

from dashboard import demo, log_lines
from dashboard.access.access import Access
from dashboard.catalogue import read_catalogue
from dashboard.desk import opened, signing_on
from dashboard.door import demonstration
from dashboard.door.headers import HERE
from dashboard.home import PROJECT, Home
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.jobs import Answer, Event, Request, perform
from dashboard.locale import Words
from dashboard.store.archive import Archive
from dashboard.store.handover import NobodyListens, ask_holder
from dashboard.store.upgrading import upgrade
from dashboard.store.warehouse import WarehouseBusy

PATIENCE = 15.0
"""Seconds to wait for another verb that holds the warehouse; a load of a county takes less."""


def performed(home: Home, request: Request, on_event: Event = lambda _: None) -> Answer:
    """The answer to a request, from this process or from the server that holds the warehouse.

    Raises WarehouseBusy when another process holds it for longer than PATIENCE and answers nothing.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with opened(home) as desk:
                return perform(desk, request, on_event)
        except WarehouseBusy as busy:
            with suppress(NobodyListens):
                return ask_holder(home.server, request, on_event)
            if time.monotonic() > deadline:
                raise busy from None
            time.sleep(0.2)


def serve(home: Home, port: int, *, with_demo: bool, say: Words) -> int:
    """Serves on 127.0.0.1 until stopped. `with_demo` fills an empty home first."""
    log_lines.begin()
    read_catalogue(home.catalogue)  # a mistake in it stops the start here, with its file and line
    upgrade(home)
    sign_on = signing_on(home)  # and so does one in login.toml
    if _is_taken(port):
        print(say.say("cli-port-taken", port=str(port)), file=sys.stderr)
        return 1
    if with_demo and not Archive(home.archive).journal.exists():
        print(say.say("cli-demo"), flush=True)
        load_demonstration(home, say)
    os.chdir(PROJECT)  # .streamlit/config.toml is read from the working directory
    from dashboard.app import address, app  # Streamlit takes a second to import, which no other verb needs

    if with_demo and address() not in HERE:
        print(say.say("cli-demo-elsewhere", address=address()), file=sys.stderr)
        return 1
    print(say.say("cli-address", address=f"http://127.0.0.1:{port}"), flush=True)
    if with_demo or sign_on is None or sign_on.has_local:
        _open_the_door(home, port, with_demo, say)
    app.run(config={"server.port": port, "logger.hideWelcomeMessage": True})
    return 0


def _open_the_door(home: Home, port: int, with_demo: bool, say: Words) -> None:
    """Demonstration accounts, or where nobody has an account the link that makes the first administrator."""
    access = Access(home.access)
    if with_demo:
        demonstration.begin(access)
    elif key := access.first_key():
        print(say.say("cli-first", address=f"http://127.0.0.1:{port}/first?key={key}"), flush=True)
    access.close()


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def load_demonstration(home: Home, say: Words) -> None:
    """Generates the demonstration county into the home and takes in its files, oldest first."""
    with opened(home) as desk, tqdm(disable=not sys.stderr.isatty(), unit=say.say("cli-file-unit")) as bar:

        def move(done: int, total: int, file: str) -> None:
            bar.total, bar.n = total, done + 1
            bar.set_postfix_str(file)

        made = demo.generate(desk.catalogue, home.demonstration, move)
        desk.receive([_incoming(file) for file in sorted(made, key=lambda file: (file.received_at, file.path))], move)


def _incoming(file: Any) -> Incoming:
    return Incoming(file.path.name, file.path.read_bytes(), Options(), file.sender, file.received_at, file.reason)
