"""Before a page is drawn: whether whoever is here may see it, and may see what the address names."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.app_pages import acting, choose, frame
from dashboard.engines.engine import EngineLost
from dashboard.locale import Words
from dashboard.refusal import Refusal
from dashboard.show import links, readers
from dashboard.show.refusals import refusal
from dashboard.working import Working

_log = logging.getLogger(__name__)


def allowed(name: str, draw: Callable[[Working, Words], None], desk: Working, say: Words) -> None:
    """Draws the page, or says why not and where else to go."""
    if desk.is_elsewhere(f"page-{name}"):
        frame.heading(say, f"page-{name}")
        st.html(readers.elsewhere(desk.writer, say))
        _ways(desk, say)
        return
    is_open = desk.may(f"page-{name}")
    place = next((code for code in _named(desk) if is_open and not _is_place(name, code, desk)), None)
    if is_open and place is None:
        draw(desk.on(name), say)
        return
    desk.access.audit.note(desk.actor.name, f"page-{name}", place or "", "not_allowed", desk.actor.source)
    frame.heading(say, f"page-{name}")
    shown = say.say("guard-place", place=desk.catalogue.units[place].name) if place else say.say("guard-page")
    st.error(shown, icon=":material/block:")
    _ways(desk, say)


def _ways(desk: Working, say: Words) -> None:
    """The pages that are open to whoever is here."""
    open_ones = [each for each in links.PAGES if desk.may(f"page-{each}")]
    ways = [(links.to(each, {"lang": say.lang}), say.say(f"page-{each}")) for each in open_ones]
    st.html(f'<p class="method">{say.say("guard-method")}</p>' + links.line(ways))


def _is_place(name: str, code: str, desk: Working) -> bool:
    """Whether an address may name it on this page; where a page reads no figures any area will do."""
    return desk.opens(name, code) if desk.actor.may("read") else desk.sees(code)


def _named(desk: Working) -> list[str]:
    """The area and the units the address names, as far as there are such."""
    asked = [st.query_params.get("area", ""), st.query_params.get("unit", "")]
    asked += [st.query_params.get("figure", "").split("~")[0]]
    return [code for code in asked if code in desk.catalogue.units]


@contextmanager
def told(say: Words) -> Iterator[None]:
    """What goes wrong in a page is one sentence with a code that is found in the log, and nothing of the inside."""
    try:
        yield
    except acting.Ended:
        acting.leave()
    except Refusal as refused:
        st.error(refusal(refused.rule, refused.arguments, say), icon=":material/block:")
    except EngineLost as error:
        _log.warning("The engine is lost: %s", error)
        st.error(say.say("engine-lost"), icon=":material/cloud_off:")
    except Exception as error:
        tell(error, say)


def told_of_script(error: Exception) -> bool:
    """The same for what goes wrong outside a page's own run, as in what a click calls first; True: it was said."""
    with told(choose.language_of_address()):
        raise error
    return True


def tell(error: Exception, say: Words) -> None:
    code = secrets.token_hex(4)
    _log.error("error %s", code, exc_info=error)
    st.error(say.say("door-broken", code=code), icon=":material/error:")
