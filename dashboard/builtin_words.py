"""Streamlit's own words (upload, menu, errors) in Chinese: index.html gets a language and one local script.

Streamlit 1.67 has no setting for them; the script replaces known texts as they appear (stack fact, pinned version).
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

ASSETS = Path(__file__).parent / "assets"
SCRIPT_PATH = "/builtin-words.js"


@cache
def script() -> bytes:
    """All scripts, the first with its dictionary (English text of Streamlit → Chinese)."""
    dictionary = json.loads((Path(__file__).parent / "locale" / "zh" / "builtin.json").read_text(encoding="utf-8"))
    code = (ASSETS / "builtin-words.js").read_text(encoding="utf-8")
    code = code.replace("__DICTIONARY__", json.dumps(dictionary, ensure_ascii=False))
    others = ((ASSETS / name).read_text(encoding="utf-8") for name in ("address.js", "cells.js", "printing.js"))
    return "".join((code, *others)).encode()


class BuiltinWords:
    """Pure ASGI middleware: serves the script and puts it into every HTML page."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["path"] == SCRIPT_PATH:
            await _answer(send, script())
        elif b"text/html" in _header(scope, b"accept"):
            await self.app(_uncompressed(scope), receive, _Rewriter(send))
        else:
            await self.app(scope, receive, send)


async def _answer(send: Send, body: bytes) -> None:
    headers = [(b"content-type", b"text/javascript; charset=utf-8"), (b"cache-control", b"no-cache")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _uncompressed(scope: Scope) -> Scope:
    """The request without Accept-Encoding: a compressed page could not be rewritten."""
    headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": headers}


def _header(message: Message, name: bytes) -> bytes:
    """The value of a header of a request or of an answer's start; b'' without one."""
    return dict(message["headers"]).get(name, b"")


class _Rewriter:
    """Holds an HTML answer back until it is whole, then sends it with the script in its head."""

    def __init__(self, send: Send) -> None:
        self._send, self._body = send, b""
        self._start: Message = {}

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _header(message, b"content-type").startswith(b"text/html"):
            self._start = message
        elif not self._start:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish()

    async def _finish(self) -> None:
        body = self._body.replace(b'<html lang="en">', b'<html lang="zh-CN">', 1)
        body = body.replace(b"<head>", f'<head><script src="{SCRIPT_PATH}"></script>'.encode(), 1)
        others = [(name, value) for name, value in self._start["headers"] if name != b"content-length"]
        await self._send({**self._start, "headers": [*others, (b"content-length", str(len(body)).encode())]})
        await self._send({"type": "http.response.body", "body": body})
