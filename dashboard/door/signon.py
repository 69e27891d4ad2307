"""Logging in through another service: the way there, the way back, and the way out."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from urllib.parse import quote, unquote, urlencode

from dashboard.door.headers import Scope, cookie, cookie_of, is_secure, secret_of, source
from dashboard.door.markup import answer, said
from dashboard.door.visit import Visit, language, parsed
from dashboard.provider import BACK
from dashboard.refusal import Refusal

GOING = "going"
"""The cookie of somebody on his way: where he wanted to go, and in which language."""
LONGEST = 600
"""Seconds he may take."""
NOT_HERE = 404


def way_there(visit: Visit) -> str:
    """The button on the login page."""
    return _button(f"/signon?{urlencode(visit.hidden)}", visit.say.say("signon-enter"))


def _button(address: str, label: str) -> str:
    return f'<p><a class="button" href="{escape(address, quote=True)}">{escape(label)}</a></p>'


async def only_shown(visit: Visit) -> None:
    await answer(visit.send, 405, "", [("allow", "GET")])


async def there(visit: Visit) -> None:
    """Sends him to the service."""
    if visit.provider is None:
        await answer(visit.send, NOT_HERE, "")
        return
    found = await visit.provider.way_there(visit.scope)
    if not found.place:
        await _refused(visit, Refusal("no_provider"), 502)
        return
    await visit.go(found.place, more=[*found.kept(visit.scope), _going(visit.scope, urlencode(visit.hidden))])


async def back(visit: Visit) -> None:
    """Lets him in, if the service vouches for him and its word means something here."""
    if visit.provider is None:
        await answer(visit.send, NOT_HERE, "")
        return
    if not visit.given.keys() & {"code", "error", "state"}:
        await visit.go("/login")  # he has just logged out there
        return
    visit = _as_he_left(visit)
    found, person, id_token = await visit.provider.way_back(visit.scope)
    kept = [*found.kept(visit.scope), _going(visit.scope, "")]
    try:
        if person is None:
            raise _unknown(visit)
        secret = visit.access.identities.enter(person, source(visit.scope), id_token)
    except Refusal as refused:
        await _refused(visit, refused, 403, kept)
        return
    visit.access.leave(
        secret_of(visit.scope), source(visit.scope)
    )  # whoever was in before in this browser is not any more
    await visit.go(visit.to, secret, kept)


def _as_he_left(visit: Visit) -> Visit:
    given = parsed(unquote(cookie_of(visit.scope, GOING)).encode())
    return replace(visit, given=given, say=language(given))


def _unknown(visit: Visit) -> Refusal:
    """Why nobody is vouched for, noted: the service said no, or the answer is none to a question of this browser."""
    was_asked = "error" in parsed(visit.scope["query_string"])
    outcome = "entry_denied" if was_asked else "stale_entry"
    visit.access.audit.note("", "login", BACK, outcome, source(visit.scope))
    return Refusal(outcome)


async def _refused(visit: Visit, refused: Refusal, status: int, headers: list[tuple[str, str]] | None = None) -> None:
    """Why he is not in, and the way to try again."""
    again = _button(f"/login?{urlencode(visit.hidden)}", visit.say.say("signon-again"))
    await visit.show("door-login", again, visit.refused(refused), status, headers or ())


def _going(scope: Scope, said_: str) -> tuple[str, str]:
    """The header that keeps where he wants to go while he is away, or takes it away for ''."""
    secure, age = "; Secure" if is_secure(scope) else "", LONGEST if said_ else 0
    kept = f"{GOING}={quote(said_, safe='')}; Path={BACK}; Max-Age={age}; HttpOnly; SameSite=Lax{secure}"
    return "set-cookie", kept


async def leave_there(visit: Visit, id_token: str) -> None:
    """Leads on to where the session at the service is ended; he is out here already.

    By a page, since a form that leads to another address is against our own policy.
    """
    place = await visit.provider.way_out(visit.scope, id_token) or f"/login?lang={visit.say.lang}"
    content = said(visit.say.say("signon-left"), "note") + _button(place, visit.say.say("signon-go-on"))
    await visit.show("door-logout", content, headers=[cookie(visit.scope, ""), ("refresh", f"0;url={place}")])
