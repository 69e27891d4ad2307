"""Who is at this page, and doing what he decides. The session is looked up anew whenever something is asked or done."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.access.access import Access
from dashboard.access.model import Actor
from dashboard.access.sessions import hashed
from dashboard.door.headers import HERE, secret_in
from dashboard.locale import Words
from dashboard.refusal import Refusal
from dashboard.show import people
from dashboard.show.refusals import refusal
from dashboard.store.space import DiskFull


class Ended(Exception):
    """The session is over: logged out, shut out, other roles, another password, or too long unused."""


def who(access: Access) -> Callable[[], Actor]:
    """Tells who is at the page, each time as of that moment; it raises Ended.

    Cookie and address are those of the connection; Streamlit gives none for this machine's own.
    """
    secret = secret_in(st.context.cookies)
    address = st.context.ip_address or HERE[0]

    def found() -> Actor:
        session = access.sessions.find(secret, address)
        if session is None or session.is_one_time:
            raise Ended
        return session.actor

    return found


def session() -> str:
    """What the session of this page is known by where its secret must not be: its hash."""
    return hashed(secret_in(st.context.cookies))


def menu(say: Words) -> None:
    """Who is here and as what; the ways to another password, where he has one here, and out."""
    actor: Actor = st.session_state["actor"]
    with st.popover(actor.name, icon=":material/account_circle:", type="tertiary"):
        st.html(people.card(actor, st.session_state["has_password"], say))


def leave() -> None:
    """Sends the browser to the login, from where it comes back, and ends the run of the page."""
    to = "'/login?to='+encodeURIComponent(location.pathname+location.search)"
    st.html(f"<script>location.href={to}</script>", unsafe_allow_javascript=True)
    st.stop()


def is_done(work: Callable[[], object], say: Words) -> bool:
    """Whether what somebody decided was done; if not, the page says why."""
    try:
        work()
    except Refusal as refused:
        st.error(refusal(refused.rule, refused.arguments, say), icon=":material/block:")
    except DiskFull:
        st.error(say.say("disk-full"), icon=":material/block:")
    except Ended:
        leave()
    else:
        return True
    return False
