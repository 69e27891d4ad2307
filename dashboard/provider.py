"""Logging in through another service (OIDC): Streamlit's own login routes and Authlib speak with it, asked from within.

The cookie Streamlit would leave in the browser is good for thirty days and opens what is not its own. It never gets
there: what it says is read here, once, and answered with a session of ours. Depends on the pinned Streamlit.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from streamlit.auth_util import encode_provider_token, get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import (
    SESSION_COOKIE_NAME,
    TOKENS_COOKIE_NAME,
    USER_COOKIE_NAME,
)

from dashboard.access.claims import Person, person
from dashboard.access.signon import SignOn
from dashboard.catalogue import Catalogue
from dashboard.door.headers import App, Message, Scope, is_secure

NAME = "default"
"""How Streamlit calls the one service."""
BACK = "/oauth2callback"
"""Where the service sends people back to; Streamlit's own."""


def settings(sign_on: SignOn | None) -> dict[str, Any]:
    """What Streamlit is told of the service; the secret signs what lies in the browser while somebody is on his way."""
    if sign_on is None:
        return {}
    asked = {"scope": sign_on.scope, "code_challenge_method": "S256"}
    return {
        "auth": {
            "redirect_uri": sign_on.here + BACK,
            "cookie_secret": secrets.token_hex(32),
            "client_id": sign_on.client_id,
            "client_secret": sign_on.client_secret,
            "server_metadata_url": f"{sign_on.provider}/.well-known/openid-configuration",
            "client_kwargs": asked,
        }
    }


@dataclass(frozen=True)
class Answer:
    """What one of Streamlit's routes answered: where it leads to ('' nowhere), and the cookies it sets."""

    place: str
    cookies: SimpleCookie

    def signed(self, name: str) -> dict[str, Any] | None:
        """What a signed cookie says, in one piece or several."""
        found = get_cookie_with_chunks(self._checked, name)
        return json.loads(found) if found else None

    def _checked(self, name: str) -> bytes | None:
        value = self.cookies[name].value if name in self.cookies else ""
        return decode_signed_value(get_cookie_secret(), name, value)

    def kept(self, scope: Scope) -> list[tuple[str, str]]:
        """The one cookie that may go to the browser: it ties the way back to the way there."""
        if SESSION_COOKIE_NAME not in self.cookies:
            return []
        secure = "; Secure" if is_secure(scope) else ""
        return [("set-cookie", self.cookies[SESSION_COOKIE_NAME].OutputString() + secure)]


class Provider:
    """The service of one installation; `app` is what is behind the gate."""

    def __init__(self, app: App, sign_on: SignOn, catalogue: Catalogue) -> None:
        self._app, self._sign_on, self._codes = app, sign_on, catalogue.codes

    @property
    def has_local(self) -> bool:
        return self._sign_on.has_local

    async def way_there(self, scope: Scope) -> Answer:
        """Leads to the service; nowhere when it cannot be reached."""
        return await self._asked(scope, "/auth/login", query=f"provider={encode_provider_token(NAME)}")

    async def way_back(self, scope: Scope) -> tuple[Answer, Person | None, str]:
        """Whom the service vouches for, if the answer it gave is good, and what it is told when his session ends."""
        answer = await self._asked(scope, BACK, query=scope["query_string"].decode("latin-1"))
        claims = answer.signed(USER_COOKIE_NAME)
        if not claims or not claims.get("iss") or not claims.get("sub"):
            return answer, None, ""
        tokens = answer.signed(TOKENS_COOKIE_NAME) or {}
        return answer, person(self._sign_on, claims, *self._codes), tokens.get("id_token", "")

    async def way_out(self, scope: Scope, id_token: str) -> str:
        """Where the session at the service is ended; '' where it knows no such place."""
        said = {USER_COOKIE_NAME: {"provider": NAME}, TOKENS_COOKIE_NAME: {"id_token": id_token}}
        answer = await self._asked(scope, "/auth/logout", cookies=said)
        return answer.place if "://" in answer.place else ""

    async def _asked(
        self, scope: Scope, path: str, query: str = "", cookies: Mapping[str, Mapping[str, str]] | None = None
    ) -> Answer:
        headers = list(scope["headers"])
        if cookies is not None:
            headers = [(name, value) for name, value in headers if name != b"cookie"]
            headers.append((b"cookie", "; ".join(_sealed(name, said) for name, said in cookies.items()).encode()))
        inside = {**scope, "path": path, "raw_path": path.encode(), "query_string": query.encode(), "headers": headers}
        return await _answer(self._app, {**inside, "method": "GET"})


def _sealed(name: str, said: Mapping[str, str]) -> str:
    """A cookie as Streamlit would have set it."""
    return f"{name}={create_signed_value(get_cookie_secret(), name, json.dumps(said)).decode()}"


async def _answer(app: App, scope: Scope) -> Answer:
    begun: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            begun.append(message)

    await app(scope, receive, send)
    headers = [(name.lower(), value.decode("latin-1")) for name, value in begun[0]["headers"]]
    cookies = SimpleCookie()
    for name, value in headers:
        if name == b"set-cookie":
            cookies.load(value)
    is_leading = begun[0]["status"] in (302, 303, 307)
    return Answer(next((value for name, value in headers if name == b"location" and is_leading), ""), cookies)
