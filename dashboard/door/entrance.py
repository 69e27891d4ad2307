"""The pages outside: logging in and out, choosing a password of one's own, the first administrator."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qs, quote, urlsplit

from dashboard.access.access import Access
from dashboard.door import demonstration
from dashboard.door.headers import Receive, Scope, Send, cookie, is_from_here, is_own_origin, secret_of, source
from dashboard.door.markup import answer, field, form, page, said
from dashboard.locale import Words, words
from dashboard.refusal import Refusal
from dashboard.show.refusals import refusal

MOST_BYTES = 10_000
"""Of a form; a password has two hundred letters at most."""


@dataclass(frozen=True)
class Visit:
    """Somebody at one of these pages: what the address and the form say."""

    access: Access
    scope: Scope
    send: Send
    given: dict[str, str]
    say: Words

    @property
    def to(self) -> str:
        """Where he wants to go: a path of this server, never another one."""
        wanted = self.given.get("to", "/")
        parts = urlsplit(wanted)
        inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not parts.netloc
        return wanted if inside and wanted.isprintable() else "/"

    @property
    def hidden(self) -> dict[str, str]:
        """What a form hands on."""
        return {"to": self.to, "lang": self.say.lang}

    def here(self, lang: str) -> str:
        """The address of this page in a language."""
        kept = {name: self.given[name] for name in ("to", "key") if name in self.given}
        return "?" + "&".join(f"{name}={quote(value)}" for name, value in {**kept, "lang": lang}.items())

    async def show(self, key: str, content: str, error: str = "", status: int = 200) -> None:
        """The page called `key` with its content."""
        other = self.here("en" if self.say.lang == "zh" else "zh")
        await answer(self.send, status, page(self.say.say(key), said(error, "error") + content, self.say, other=other))

    async def go(self, address: str, secret: str | None = None) -> None:
        """Sends him elsewhere, with the secret of a new session or '' for none any more."""
        headers = [("location", quote(address, safe="/?&=%~#,:+"))]
        headers += [cookie(self.scope, secret)] if secret is not None else []
        await answer(self.send, 303, "", headers)

    def refused(self, refused: Refusal) -> str:
        return refusal(refused.rule, refused.arguments, self.say)


Page = Callable[[Visit], Awaitable[None]]


class Entrance:
    """Answers these paths: a GET shows the page, a POST does what its form says."""

    def has(self, path: str) -> bool:
        return path in PAGES

    async def __call__(self, access: Access, scope: Scope, receive: Receive, send: Send) -> None:
        shown, done = PAGES[scope["path"]]
        given = _parsed(scope.get("query_string", b""))
        if scope["method"] == "POST":
            body = await _body(receive)
            given |= _parsed(body)
            visit = Visit(access, scope, send, given, _language(given))
            if not is_own_origin(scope) or len(body) > MOST_BYTES:
                await visit.show("door-login", "", visit.say.say("door-foreign"), 403)
                return
            await done(visit)
        elif scope["method"] in ("GET", "HEAD"):
            await shown(Visit(access, scope, send, given, _language(given)))
        else:
            await answer(send, 405, "", [("allow", "GET, POST")])


async def _body(receive: Receive) -> bytes:
    """What was sent, as far as it may be."""
    body, more = b"", True
    while more and len(body) <= MOST_BYTES:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _parsed(text: bytes) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(text.decode("utf-8", "replace"), max_num_fields=20).items()}


def _language(given: dict[str, str]) -> Words:
    """The language asked for, else that of the page he wants to see."""
    inside = _parsed(urlsplit(given.get("to", "")).query.encode())
    return words(given.get("lang") or inside.get("lang", "zh"))


# Logging in and out ---------------------------------------------------------------------------------------------------


async def _login_shown(visit: Visit, error: str = "", status: int = 200) -> None:
    say = visit.say
    fields = [
        field("name", say.say("door-name"), complete="username", value=visit.given.get("name", "")),
        field("password", say.say("door-password"), kind="password", complete="current-password"),
    ]
    content = form("/login", fields, say.say("door-enter"), visit.hidden) + said(say.say("door-forgotten"), "method")
    if demonstration.is_open():
        content = _demonstration(visit) + content
    await visit.show("door-login", content, error, status)


def _demonstration(visit: Visit) -> str:
    """A button for each account of the demonstration."""
    say = visit.say
    buttons = (
        f'<button name="demo" value="{role}">{escape(say.say(f"role-{role}"))}</button>'
        for role in demonstration.ACCOUNTS
    )
    kept = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value, quote=True)}">'
        for name, value in visit.hidden.items()
    )
    told = said(say.say("door-demo"), "note")
    return f'{told}<form class="demo" method="post" action="/login">{kept}{"".join(buttons)}</form>'


async def _login_done(visit: Visit) -> None:
    given, come_from = visit.given, source(visit.scope)
    try:
        if "demo" in given:
            secret = demonstration.enter(visit.access, given["demo"], come_from)
        else:
            name, password = given.get("name", ""), given.get("password", "")
            secret = await asyncio.to_thread(visit.access.enter, name, password, come_from)
    except Refusal as refused:
        await _login_shown(visit, visit.refused(refused), 429 if refused.rule == "too_many" else 403)
        return
    visit.access.leave(secret_of(visit.scope))  # whoever was in before in this browser is not any more
    await visit.go(visit.to, secret)


async def _logout_shown(visit: Visit) -> None:
    content = form("/logout", [], visit.say.say("door-leave"), visit.hidden)
    await visit.show("door-logout", content + f'<p><a href="/">{escape(visit.say.say("door-back"))}</a></p>')


async def _logout_done(visit: Visit) -> None:
    visit.access.leave(secret_of(visit.scope))
    await visit.go(f"/login?lang={visit.say.lang}", "")


# Passwords ------------------------------------------------------------------------------------------------------------


async def _password_shown(visit: Visit, error: str = "", status: int = 200) -> None:
    say, session = visit.say, visit.access.sessions.find(secret_of(visit.scope))
    if session is None:
        await visit.go(f"/login?to={quote('/password')}&lang={say.lang}")
        return
    fields = [field("old", say.say("door-password-old"), kind="password", complete="current-password"), *_twice(say)]
    told = said(say.say("door-password-first" if session.is_one_time else "door-password-ends"), "note")
    await visit.show(
        "door-password-title", told + form("/password", fields, say.say("door-keep"), visit.hidden), error, status
    )


def _twice(say: Words) -> list[str]:
    return [
        field("new", say.say("door-password-new"), kind="password", complete="new-password"),
        field("again", say.say("door-password-again"), kind="password", complete="new-password"),
    ]


async def _password_done(visit: Visit) -> None:
    session = visit.access.sessions.find(secret_of(visit.scope))
    if session is None:
        await _password_shown(visit)
        return
    who, given = session.actor, visit.given
    try:
        _check_same(given)
        await asyncio.to_thread(visit.access.change_own, who, given.get("old", ""), given.get("new", ""))
    except Refusal as refused:
        await _password_shown(visit, visit.refused(refused), 403)
        return
    await visit.go(visit.to, visit.access.enter_as(who.name, source(visit.scope)))


def _check_same(given: dict[str, str]) -> None:
    if given.get("new", "") != given.get("again", ""):
        raise Refusal("passwords_differ")


# The first administrator ----------------------------------------------------------------------------------------------


async def _first_shown(visit: Visit, error: str = "", status: int = 200) -> None:
    say, key = visit.say, visit.given.get("key", "")
    if not is_from_here(visit.scope) or not visit.access.is_first_key(key):
        await visit.show("door-first", "", say.say("refusal-first_used"), 403)
        return
    fields = [field("name", say.say("door-name"), complete="username", value=visit.given.get("name", "")), *_twice(say)]
    told = said(say.say("door-first-told"), "note")
    content = told + form("/first", fields, say.say("door-first-make"), {**visit.hidden, "key": key})
    await visit.show("door-first", content, error, status)


async def _first_done(visit: Visit) -> None:
    given = visit.given
    try:
        if not is_from_here(visit.scope):
            raise Refusal("first_used")
        _check_same(given)
        key, name, new = given.get("key", ""), given.get("name", ""), given.get("new", "")
        secret = await asyncio.to_thread(visit.access.make_first, key, name, new, source(visit.scope))
    except Refusal as refused:
        await _first_shown(visit, visit.refused(refused), 403)
        return
    await visit.go(f"/accounts?lang={visit.say.lang}", secret)


PAGES: dict[str, tuple[Page, Page]] = {
    "/login": (_login_shown, _login_done),
    "/logout": (_logout_shown, _logout_done),
    "/password": (_password_shown, _password_done),
    "/first": (_first_shown, _first_done),
}
"""Path → what shows it, what is done there."""
