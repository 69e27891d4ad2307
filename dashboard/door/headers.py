"""What every answer carries, and what no request may bring along; reading requests as ASGI gives them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import urlsplit

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

COOKIE, SECURE_COOKIE = "sid", "__Host-sid"
"""The second behind https: a browser takes it from this very host only."""
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
"""What Streamlit, Plotly and its tables need and no more: nothing from outside."""
ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
FORGED = ("remote-user", "x-remote-", "x-forwarded-user", "x-forwarded-email", "x-forwarded-groups")
FORGED += (
    "x-forwarded-preferred",
    "x-forwarded-access",
    "x-auth-",
    "x-webauth-",
    "x-streamlit-user",
    "x-user",
    "x-dashboard-",
)
"""How headers begin in which a proxy would say who somebody is. No proxy of ours does: whoever sends one made it up."""
FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip", "via")
HERE = ("127.0.0.1", "::1")


def header(scope: Scope, name: str) -> str:
    """The value of a request's header; '' without one."""
    wanted = name.encode()
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == wanted), "")


def secret_of(scope: Scope) -> str:
    """The secret of the session in the request's cookie; '' without one."""
    return cookie_of(scope, _cookie_name(scope))


def secret_in(cookies: Mapping[str, str]) -> str:
    """The same from all cookies of a live connection, which the gate has let in."""
    return cookies.get(SECURE_COOKIE) or cookies.get(COOKIE, "")


def _cookie_name(scope: Scope) -> str:
    return SECURE_COOKIE if is_secure(scope) else COOKIE


def cookie_of(scope: Scope, name: str) -> str:
    """The value of a cookie of the request, whatever others came along; '' without one."""
    pairs = (each.strip().partition("=") for each in header(scope, "cookie").split(";"))
    return {found: value for found, _, value in pairs}.get(name, "")


def cookie(scope: Scope, secret: str) -> tuple[str, str]:
    """The header that keeps the secret in the browser, or takes it away for ''."""
    secure = "; Secure" if is_secure(scope) else ""
    ends = "" if secret else "; Max-Age=0"
    return "set-cookie", f"{_cookie_name(scope)}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}{ends}"


def is_secure(scope: Scope) -> bool:
    """Whether the browser speaks https; uvicorn believes a proxy on this machine, or one in FORWARDED_ALLOW_IPS."""
    return scope.get("scheme") in ("https", "wss")


def source(scope: Scope) -> str:
    """The address somebody comes from."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def is_from_here(scope: Scope) -> bool:
    """Whether the request comes from this machine and through no proxy."""
    return source(scope) in HERE and not any(header(scope, name) for name in FORWARDED)


def is_own_origin(scope: Scope) -> bool:
    """Whether a page of this very server sent it; browsers cannot lie about that."""
    return bool(header(scope, "origin")) and urlsplit(header(scope, "origin")).netloc == header(scope, "host")


def without_forged(scope: Scope) -> Scope:
    """The request without what claims to say who somebody is."""
    kept = [(name, value) for name, value in scope["headers"] if not name.decode("latin-1").startswith(FORGED)]
    return {**scope, "headers": kept}


def guarded(scope: Scope, send: Send) -> Send:
    """Sends answers with the headers all of them carry."""
    added = dict(ALWAYS)
    if is_secure(scope):
        added["strict-transport-security"] = "max-age=31536000"

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = list(message.get("headers", []))
            names = {name.lower() for name, _ in present}
            more = {} if b"cache-control" in names else {"cache-control": "no-store"}
            kept = [(name, value) for name, value in present if name.lower().decode("latin-1") not in added]
            message["headers"] = kept + [(name.encode(), value.encode()) for name, value in (added | more).items()]
        await send(message)

    return sending
