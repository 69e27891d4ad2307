"""Every request and websocket goes through here: nobody gets behind it without a session.

Open are only the pages of the door itself, Streamlit's own program files, and the sign of life.
"""

from __future__ import annotations

import json
import logging
import secrets
from urllib.parse import quote

from dashboard.access.access import Access
from dashboard.access.model import Actor, Session
from dashboard.access.signon import SignOn
from dashboard.desk import current
from dashboard.door.entrance import Entrance
from dashboard.door.headers import (
    App,
    Message,
    Receive,
    Scope,
    Send,
    guarded,
    header,
    is_own_origin,
    secret_of,
    source,
    without_forged,
)
from dashboard.door.markup import broken_page
from dashboard.locale import words
from dashboard.offered import Files
from dashboard.provider import Provider
from dashboard.show.links import PAGES

OPEN = ("/healthz", "/metrics", "/favicon.ico", "/favicon.png", "/builtin-words.js")
"""/metrics looks for itself whether it is asked from this machine."""
OPEN_FOLDERS = ("/static/",)
"""Streamlit's own program files, which hold nothing of ours."""
COUNTS = ("/_stcore/metrics",)
"""What Streamlit counts of itself."""
TOKENS = ("/api/",)
"""Where a program shows a token of its own instead of a session."""
SIGN_ON = "/auth/"
"""Streamlit's own routes to another service; the way there and back is the entrance's (dashboard/provider.py)."""

_log = logging.getLogger(__name__)


class Gate:
    """Pure ASGI, since only that sees websockets too. `sign_on`: how people log in through another service."""

    def __init__(self, app: App, sign_on: SignOn | None = None) -> None:
        self._app, self._sign_on = app, sign_on
        self._entrance = Entrance()
        self._files = Files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        scope = without_forged(scope)
        if scope["type"] == "websocket":
            await self._connect(scope, receive, send)
            return
        answer = _Answer(guarded(scope, send))
        try:
            await self._pass(scope, receive, answer.send)
        except Exception:  # the last before the browser: it is told a code, the log all that belongs to it
            code = secrets.token_hex(4)
            _log.exception("error %s at %s", code, scope["path"])
            if answer.is_begun:
                raise
            await broken_page(answer.send, code, _language(scope))

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, desk = scope["path"], current()
        access = desk.access
        if path in OPEN or (path.startswith(OPEN_FOLDERS) and ".." not in path):
            await self._app(scope, receive, send)
        elif self._entrance.has(path):
            provider = Provider(self._app, self._sign_on, desk.catalogue) if self._sign_on else None
            await self._entrance(access, provider, scope, receive, send)
        elif path.startswith(SIGN_ON):
            await plain(send, 404, "not found")  # only the entrance asks there
        elif path.startswith(TOKENS) and header(scope, "authorization"):
            await self._app(scope, receive, send)  # the route asks for the token itself
        else:
            await self._to_who_is_in(access, scope, receive, send)

    async def _to_who_is_in(self, access: Access, scope: Scope, receive: Receive, send: Send) -> None:
        secret = secret_of(scope)
        session = access.sessions.find(secret, source(scope))
        if session is None or session.is_one_time:
            await _turn_away(scope, send, session)
        elif scope["path"].startswith("/media/") and not self._files.were_offered(secret, scope["path"]):
            access.audit.note(session.actor.name, "download", scope["path"], "not_allowed", session.actor.source)
            await plain(send, 403, "not yours")
        elif scope["path"] in COUNTS and not session.actor.may("metrics"):
            await plain(send, 403, "not allowed")
        elif scope["path"] == "/" and _is_for_reading(scope) and not session.actor.may("page-overview"):
            await _redirect(send, _front(session.actor) + _query(scope))
        else:
            scope.setdefault("state", {})["actor"] = session.actor
            await self._app(scope, receive, send)

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A websocket of a page of this server, by somebody who is in; else it is refused before it opens."""
        secret = secret_of(scope)
        session = current().access.sessions.find(secret)
        if session is None or session.is_one_time or not is_own_origin(scope):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return

        async def noting(message: Message) -> None:
            self._files.note(secret, message.get("bytes") or b"")
            await send(message)

        await self._app(scope, receive, noting)


class _Answer:
    """Whether an answer was begun: after that no other can be given."""

    def __init__(self, send: Send) -> None:
        self._send, self.is_begun = send, False

    async def send(self, message: Message) -> None:
        self.is_begun = True
        await self._send(message)


async def _turn_away(scope: Scope, send: Send, session: Session | None) -> None:
    """A person goes to the login, and comes back afterwards; a program is told that it is not in."""
    if _is_for_reading(scope):
        wanted = scope["path"] + _query(scope)
        place = "/login" if session is None else "/password"
        await _redirect(send, f"{place}?to={quote(wanted)}")
    else:
        await plain(send, 401, "login needed")


def _is_for_reading(scope: Scope) -> bool:
    """Whether a person at a browser asks for a page."""
    return scope["method"] in ("GET", "HEAD") and "text/html" in header(scope, "accept")


def _query(scope: Scope) -> str:
    query = scope.get("query_string", b"").decode("latin-1")
    return f"?{query}" if query else ""


def _front(actor: Actor) -> str:
    """The first page somebody may see; /password where his account has no role any more."""
    return next((f"/{name}" for name in PAGES if actor.may(f"page-{name}")), "/password")


async def _redirect(send: Send, address: str) -> None:
    await send({"type": "http.response.start", "status": 303, "headers": [(b"location", address.encode())]})
    await send({"type": "http.response.body", "body": b""})


async def plain(send: Send, status: int, error: str) -> None:
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps({"error": error}).encode()})


def _language(scope: Scope) -> object:
    return words("en" if b"lang=en" in scope.get("query_string", b"") else "zh")
