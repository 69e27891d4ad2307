"""The routes over a home with the samples, and tokens that open them."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import unquote

import pytest
from starlette.applications import Starlette

from dashboard.access.model import host
from dashboard.api import door
from dashboard.api.routes import ROUTES
from tests.pages.conftest import desk_at, incoming, showing

SENT = ("团结镇2025.xlsx", "政府办2025.xlsx", "通州区2023.xlsx", "通州区2024.xlsx")


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    with desk_at(tmp_path_factory.mktemp("api") / "home") as desk:
        desk.receive(incoming(*SENT))
        yield desk


@pytest.fixture
def desk(samples, monkeypatch):
    monkeypatch.setattr(door, "THROTTLE", door.Throttle(door.PER_MINUTE))
    with showing(samples.home.folder):
        yield samples


@pytest.fixture
def tokens(desk):
    return desk.access.tokens


@pytest.fixture
def account(desk):
    """Makes an account, once, and tells how it may act."""

    def made(name, roles=("analyst",), areas=("*",), units=()):
        if desk.access.accounts.get(name) is None:
            desk.access.accounts.add_without_password(name, roles, areas, units, host("test"))
        return desk.access.actor(name)

    return made


@dataclass(frozen=True)
class Told:
    """An answer."""

    status_code: int
    headers: dict[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self):
        return json.loads(self.content)


def asked(app, target, headers) -> Told:
    """What an ASGI app answers, spoken to as a server does."""
    path, _, query = target.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "server": ("here", 80),
        "client": ("10.1.2.3", 50000),
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }
    messages, requests = [], [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive():
        if not requests:
            await asyncio.Event().wait()  # who asked stays until the answer is there
        return requests.pop()

    async def send(message):
        messages.append(message)

    with ThreadPoolExecutor(1) as apart:  # a browser test of the same process keeps a loop running in this thread
        apart.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    start, *bodies = messages
    told = {name.decode(): value.decode() for name, value in start["headers"]}
    return Told(start["status"], told, b"".join(each.get("body", b"") for each in bodies))


@pytest.fixture
def get(desk, tokens, account):
    """A request with a token that shows all figures; `get.bare` without."""
    app = Starlette(routes=ROUTES)
    own = tokens.make(account("李娜"), "测试", "submitted", 30)

    def bare(path, **headers):
        return asked(app, f"/api/v1/{path}", headers)

    def send(path, secret=own, **headers):
        return bare(path, Authorization=f"Bearer {secret}", **headers)

    send.bare = bare
    return send
