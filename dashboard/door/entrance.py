"""The pages outside: logging in and out, choosing a password of one's own, the first administrator."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from html import escape
from urllib.parse import quote

from dashboard.access.access import Access
from dashboard.door import demonstration, signon
from dashboard.door.headers import Receive, Scope, Send, is_from_here, is_own_origin, secret_of, source
from dashboard.door.markup import answer, field, form, said
from dashboard.door.visit import Visit, language, parsed
from dashboard.locale import Words
from dashboard.provider import BACK, Provider
from dashboard.refusal import Refusal

MOST_BYTES = 10_000
"""Of a form; a password has two hundred letters at most."""


Page = Callable[[Visit], Awaitable[None]]


class Entrance:
    """Answers these paths: a GET shows the page, a POST does what its form says."""

    def has(self, path: str) -> bool:
        return path in PAGES

    async def __call__(
        self, access: Access, provider: Provider | None, scope: Scope, receive: Receive, send: Send
    ) -> None:
        shown, done = PAGES[scope["path"]]
        given = parsed(scope.get("query_string", b""))
        if scope["method"] == "POST":
            body = await _body(receive)
            given |= parsed(body)
            visit = Visit(access, scope, send, given, language(given), provider)
            if not is_own_origin(scope) or len(body) > MOST_BYTES:
                await visit.show("door-login", "", visit.say.say("door-foreign"), 403)
                return
            await done(visit)
        elif scope["method"] in ("GET", "HEAD"):
            await shown(Visit(access, scope, send, given, language(given), provider))
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


# Logging in and out ---------------------------------------------------------------------------------------------------


async def _login_asked(visit: Visit) -> None:
    """The login; who is in already, as after a change of password in another tab, goes on to where he wants."""
    session = visit.access.sessions.find(secret_of(visit.scope), source(visit.scope))
    if session is None:
        await _login_shown(visit)
    elif session.is_one_time:
        await visit.go(f"/password?to={quote(visit.to)}&lang={visit.say.lang}")
    else:
        await visit.go(visit.to)


async def _login_shown(visit: Visit, error: str = "", status: int = 200) -> None:
    say = visit.say
    fields = [
        field("name", say.say("door-name"), complete="username", value=visit.given.get("name", "")),
        field("password", say.say("door-password"), kind="password", complete="current-password"),
    ]
    content = form("/login", fields, say.say("door-enter"), visit.hidden) + said(say.say("door-forgotten"), "method")
    if visit.provider:
        content = signon.way_there(visit) + (
            content if visit.provider.has_local else said(say.say("signon-only"), "method")
        )
    if demonstration.is_open(visit.scope):
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
            secret = demonstration.enter(visit.access, given["demo"], visit.scope)
        elif visit.provider and not visit.provider.has_local:
            raise Refusal("signon_only")
        else:
            name, password = given.get("name", ""), given.get("password", "")
            secret = await asyncio.to_thread(visit.access.enter, name, password, come_from)
    except Refusal as refused:
        await _login_shown(visit, visit.refused(refused), 429 if refused.rule == "too_many" else 403)
        return
    visit.access.leave(secret_of(visit.scope), come_from)  # whoever was in before in this browser is not any more
    await visit.go(visit.to, secret)


async def _logout_shown(visit: Visit) -> None:
    content = form("/logout", [], visit.say.say("door-leave"), visit.hidden)
    await visit.show("door-logout", content + f'<p><a href="/">{escape(visit.say.say("door-back"))}</a></p>')


async def _logout_done(visit: Visit) -> None:
    session = visit.access.sessions.find(secret_of(visit.scope), source(visit.scope))
    visit.access.leave(secret_of(visit.scope), source(visit.scope))
    if visit.provider and session and session.id_token:
        await signon.leave_there(visit, session.id_token)
    else:
        await visit.go(f"/login?lang={visit.say.lang}", "")


# Passwords ------------------------------------------------------------------------------------------------------------


async def _password_shown(visit: Visit, error: str = "", status: int = 200) -> None:
    say, session = visit.say, visit.access.sessions.find(secret_of(visit.scope), source(visit.scope))
    if session is None:
        await visit.go(f"/login?to={quote('/password')}&lang={say.lang}")
        return
    if session.id_token:
        ways = f'<p><a href="/">{escape(say.say("door-back"))}</a></p>'
        await visit.show("door-password-title", ways, say.say("signon-password"), 403)
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
    session = visit.access.sessions.find(secret_of(visit.scope), source(visit.scope))
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
    "/login": (_login_asked, _login_done),
    "/logout": (_logout_shown, _logout_done),
    "/password": (_password_shown, _password_done),
    "/first": (_first_shown, _first_done),
    "/signon": (signon.there, signon.only_shown),
    BACK: (signon.back, signon.only_shown),
}
"""Path → what shows it, what is done there."""
