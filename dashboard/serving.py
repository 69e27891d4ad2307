"""Starting the web app, and getting a job done whether or not it runs on the same home."""

from __future__ import annotations

import os
import socket
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from tqdm import tqdm

from dashboard import demo, log_lines
from dashboard.access.access import Access
from dashboard.catalogue import read_catalogue
from dashboard.desk import opened, signing_on
from dashboard.door import demonstration
from dashboard.door.headers import HERE
from dashboard.home import PROJECT, Home, published
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.jobs import Answer, Event, Request, perform
from dashboard.locale import Words
from dashboard.reading import Reader, reading
from dashboard.store.archive import Archive
from dashboard.store.handover import NobodyListens, ask_holder
from dashboard.store.refusing import HomeRefused
from dashboard.store.upgrading import upgrade
from dashboard.store.warehouse import WarehouseBusy

LOCAL_NAMES = ("localhost", *HERE)
PATIENCE = 15.0
"""Seconds to wait for another verb that holds the warehouse; a load of a county takes less."""


def performed(home: Home, request: Request, on_event: Event = lambda _: None) -> Answer:
    """The answer to a request, from this process or from the server that holds the warehouse.

    Where DASHBOARD_PUBLISHED is set only questions are answered, from what is published. Raises HomeRefused for other
    requests there, and WarehouseBusy when another process holds it for longer than PATIENCE and answers nothing.
    """
    if others := published():
        if request["verb"] != "query":
            raise HomeRefused("elsewhere", path=str(others.folder))
        with reading(home, others) as desk:
            return perform(desk, request, on_event)
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


@dataclass(frozen=True)
class Place:
    """Where a server listens, and by which names browsers may know it (none: by any)."""

    port: int
    address: str = HERE[0]
    hosts: tuple[str, ...] = ()

    @property
    def here(self) -> str:
        """How a browser on this very machine reaches it."""
        name = HERE[0] if ip_address(self.address).is_unspecified else self.address
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}"

    @property
    def settings(self) -> dict[str, Any]:
        """What Streamlit is told. Names of this machine are always good: whoever looks after the server uses them."""
        names = [*self.hosts, *LOCAL_NAMES] if self.hosts else []
        return {"server.port": self.port, "server.address": self.address, "server.allowedHosts": names}

    def is_taken(self) -> bool:
        family = socket.AF_INET6 if ":" in self.address else socket.AF_INET
        with socket.socket(family) as probe:
            return probe.connect_ex((self.address, self.port)) == 0


def serve(home: Home, place: Place, *, with_demo: bool, say: Words) -> int:
    """Serves until stopped. `with_demo` fills an empty home first."""
    log_lines.begin()
    if others := published():
        Reader(home, others).close()  # what keeps it from reading stops the start here
    else:
        read_catalogue(home.catalogue)  # a mistake in it stops the start here, with its file and line
        upgrade(home)
    sign_on = signing_on(home)  # and so does one in login.toml
    if place.is_taken():
        return _refused(say.say("cli-port-taken", port=str(place.port)))
    if with_demo and place.address not in HERE:
        return _refused(say.say("cli-demo-elsewhere", address=place.address))
    if with_demo and not _is_for_demonstration(home):
        return _refused(say.say("cli-demo-real", home=str(home.folder)))
    if with_demo and others is None and not Archive(home.archive).journal.exists():
        print(say.say("cli-demo"), flush=True)
        load_demonstration(home, say)
    os.chdir(PROJECT)  # .streamlit/config.toml is read from the working directory
    from dashboard.app import app  # Streamlit takes a second to import, which no other verb needs

    print(say.say("cli-address", address=place.here), flush=True)
    if with_demo or sign_on is None or sign_on.has_local:
        _open_the_door(home, place, with_demo, say)
    app.run(config={**place.settings, "logger.hideWelcomeMessage": True})
    return 0


def _refused(said: str) -> int:
    print(said, file=sys.stderr)
    return 1


def _is_for_demonstration(home: Home) -> bool:
    """Whether nobody works here in earnest: no account that its owner can open, no figures but the invented ones."""
    access = Access(home.access)
    is_used = any(each.can_enter for each in access.accounts.all())
    access.close()
    return not is_used and (home.demonstration.exists() or not Archive(home.archive).journal.exists())


def _open_the_door(home: Home, place: Place, with_demo: bool, say: Words) -> None:
    """Demonstration accounts, or where nobody has an account the link that makes the first administrator."""
    access = Access(home.access)
    if with_demo:
        demonstration.begin(access)
    elif key := access.first_key():
        print(say.say("cli-first", address=f"{place.here}/first?key={key}"), flush=True)
    access.close()


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
