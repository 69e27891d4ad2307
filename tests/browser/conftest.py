"""A real server and a real browser: pages as they are used."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    WebSocket,
    expect,
    sync_playwright,
)
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.access.permissions import EVERYWHERE, ROLES
from dashboard.desk import opened
from dashboard.door.headers import COOKIE
from dashboard.home import Home
from dashboard.show.press import browser as browser_path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "data" / "samples"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-quic"
).split()
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
ENDED = """settled => document.querySelector(settled) && document.querySelector("h1")
  && document.querySelector(".method, [data-testid=stAlert]") && !document.querySelector("[data-stale=true]")"""
"""A page ends with its method, or where there is nothing to show with what to do."""
DRAWN = """() => document.fonts.status === "loaded" && !document.querySelector("[data-testid=stSkeleton]")
  && [...document.querySelectorAll("[data-testid=stPlotlyChart]")].every((chart) => chart.querySelector(".main-svg"))"""
LAPTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
HIGHEST = 16_000
"""Pixels; Chromium draws no higher picture."""
PATIENCE = 30_000
"""Milliseconds to wait for a state; on a busy machine the first page takes several seconds."""

expect.set_options(timeout=PATIENCE)


# The server -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Server:
    """`python -m dashboard serve` on a home and a port of its own."""

    home: Path
    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def stop(self) -> int:
        """What a service manager does; returns the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)


def dashboard(home: Path, *arguments: str) -> str:
    """What a verb of the command line prints."""
    command = [sys.executable, "-m", "dashboard", *arguments]
    environment = {**os.environ, "DASHBOARD_HOME": str(home)}
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(home: Path, port: int = 0, *arguments: str, **settings: str) -> Iterator[Server]:
    """A server with these in its environment until the end of the block; it answers when the block begins."""
    port = port or free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port), *arguments]
    environment = {**os.environ, "DASHBOARD_HOME": str(home), **settings}
    log = home.with_name(f"{home.name}-{port}.log")  # a file: a pipe that nobody empties stops the server when full
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as told:
        process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=told, stderr=subprocess.STDOUT)
    server = Server(home, f"http://127.0.0.1:{port}", process, log)
    try:
        _wait_until_it_answers(port, server)
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=30)


def _wait_until_it_answers(port: int, server: Server) -> None:
    deadline = time.monotonic() + PATIENCE / 1000
    while server.process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
            return
        time.sleep(0.05)
    server.process.kill()
    raise RuntimeError(f"The server did not start: {server.log.read_text('utf-8')}")


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """Nothing was received yet."""
    with serving(tmp_path / "home") as server:
        yield server


@pytest.fixture
def unlocked_server(tmp_path: Path) -> Iterator[Server]:
    """Nothing was received yet; the units of 杭锦后旗 may send in 2025 after the lock date."""
    home = Home(tmp_path / "home", ROOT / "data" / "catalogue")
    with opened(home) as desk:
        for unit in desk.catalogue.units_of("hangjinhouqi"):
            desk.open_unit(unit.unit_code, "2025", "李娜", "补报")
    with serving(home.folder) as server:
        yield server


@pytest.fixture(scope="session")
def samples_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """All of data/samples; for tests that only read."""
    home = tmp_path_factory.mktemp("served") / "home"
    dashboard(home, "load", str(SAMPLES), "--sender", "王秀兰", "--received-at", "2026-02-20T09:30")
    with serving(home) as server:
        yield server


@pytest.fixture(scope="session")
def county_server(county_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration county beside the samples; for tests that only read."""
    folder = tmp_path_factory.mktemp("county") / "home"
    shutil.copytree(county_home, folder)
    with serving(folder) as server:
        yield server


def entered(home: Path, name: str = "王秀兰") -> str:
    """The secret of a session of somebody who may do everything everywhere."""
    access = Access(Home(home, ROOT / "data" / "catalogue").access)
    if access.accounts.get(name) is None:
        access.accounts.add_without_password(name, ROLES, [EVERYWHERE], [EVERYWHERE], host("tests"))
    secret = access.enter_as(name, "127.0.0.1")
    access.close()
    return secret


# The browser ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield browser
        browser.close()


def _is_end_of_run(frame: bytes | str) -> bool:
    """A quick run is over before the page could show that it began; what the server sends tells."""
    return isinstance(frame, bytes) and ForwardMsg.FromString(frame).WhichOneof("type") == "script_finished"


class Tab:
    """One browser tab on one server, and all it asked for."""

    def __init__(self, context: BrowserContext, server: Server) -> None:
        self.page: Page = context.new_page()
        self.server = server
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("websocket", self._listen)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._hear)
        self.page.set_default_timeout(PATIENCE)

    def open(self, page: str = "", **address: str) -> Tab:
        self.page.goto(f"{self.server.address}/{page}?{urlencode(address)}")
        return self.settle()

    def settle(self) -> Tab:
        """Waits until the page has run and shows its title, its charts and its end."""
        self.page.wait_for_function(ENDED, arg=SETTLED)
        self.page.wait_for_function(DRAWN)
        return self

    def unroll(self) -> Tab:
        """Makes the window as high as the page, which Streamlit scrolls inside: what is out of sight is not judged."""
        height = self.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
        self.page.set_viewport_size({"width": self.page.viewport_size["width"], "height": min(height, HIGHEST)})
        self.settle().page.wait_for_timeout(300)  # charts follow the window with a delay
        return self

    def choose(self, label: str, option: str) -> Tab:
        """Picks an option of a select box and waits until the page has followed."""
        self.page.get_by_role("combobox", name=label).first.click()
        return self.press(self.page.get_by_role("option", name=option, exact=True))

    def close_dialog(self) -> Tab:
        """Closes the dialog and waits until the page has followed: its address names no figure any more."""
        with self.socket.expect_event("framereceived", _is_end_of_run):
            self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_be_hidden()
        return self.settle()

    def write(self, label: str, text: str) -> Tab:
        """Types into the first field of this name and waits until the page has followed."""
        field = self.page.get_by_label(label, exact=True).first
        field.fill(text)
        with self.socket.expect_event("framereceived", _is_end_of_run):
            field.press("Tab")
        return self.settle()

    def press(self, element: Locator) -> Tab:
        """Clicks on a choice and waits until the page has followed."""
        with self.socket.expect_event("framereceived", _is_end_of_run):
            element.click()
        return self.settle()

    def _hear(self, message: ConsoleMessage) -> None:
        """Notes an error. Streamlit looks for its server below the page's own path first, which is no error."""
        if message.type == "error" and "/_stcore/" not in message.location["url"]:
            self.errors.append(message.text)

    def _listen(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)
        self.socket = socket

    def see(self, text: str) -> Tab:
        """Waits until the text can be read somewhere on the page."""
        expect(self.page.get_by_text(text).first).to_be_visible()
        return self

    def scrolls_sideways(self) -> bool:
        return self.page.evaluate("document.documentElement.scrollWidth > innerWidth")

    @property
    def outside(self) -> list[str]:
        """Requests that left the server."""
        own = (self.server.address, self.server.address.replace("http", "ws"), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]


def new_tab(chromium: Browser, server: Server, viewport: dict[str, int] = LAPTOP, **settings: str) -> Tab:
    """A tab in a context of its own, of somebody who may do everything."""
    look = {"locale": "zh-CN", **settings}  # months and weekdays are in the language of the browser
    context = chromium.new_context(viewport=viewport, accept_downloads=True, **look)
    context.add_cookies([{"name": COOKIE, "value": entered(server.home), "url": server.address}])
    return Tab(context, server)


@pytest.fixture
def open_tab(chromium: Browser) -> Iterator[Callable[..., Tab]]:
    """A new browser context per tab: nothing is shared but the server."""
    contexts: list[BrowserContext] = []

    def new(server: Server, viewport: dict[str, int] = LAPTOP, **settings: str) -> Tab:
        tab = new_tab(chromium, server, viewport, **settings)
        contexts.append(tab.page.context)
        return tab

    yield new
    for context in contexts:
        context.close()
