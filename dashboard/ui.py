"""Navigation and the frame that all pages share; nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType

import streamlit as st

from dashboard.app_pages import (
    accounts,
    acting,
    api,
    audit,
    changes,
    choose,
    choose_view,
    collections,
    compare,
    export,
    gaps,
    guard,
    indicator,
    overview,
    review,
    sql,
    submit,
    unit,
)
from dashboard.desk import current
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import palette
from dashboard.working import Working

ASSETS = Path(__file__).parent / "assets"
FRONT = "overview"
# The pages by their path, in the order of the navigation. A comment, since Streamlit would show a string here.
PAGES = {
    "overview": overview,
    "changes": changes,
    "compare": compare,
    "unit": unit,
    "indicator": indicator,
    "gaps": gaps,
    "submit": submit,
    "review": review,
    "export": export,
    "sql": sql,
    "accounts": accounts,
    "collections": collections,
    "audit": audit,
    "api": api,
}
# Pages where something is done; they show all that came in, the others what counts for who looks.
WORKING = {"api", "submit", "review", "collections", "accounts", "audit"}


def _drawing(name: str, module: ModuleType) -> Callable[[Working, Words], None]:
    """What draws a page: where something is done from the desk, else from what its reader looks at."""
    return module.page if name in WORKING else partial(_seen, module)


def _seen(module: ModuleType, desk: Working, say: Words) -> None:
    """A page that only reads, of what its reader looks at."""
    module.page(Seen(desk, choose_view.view(desk.is_free)), say)


def main() -> None:
    """One run of the page a reader looks at."""
    say = choose.language_of_address()
    st.set_page_config(say.say("app-title"), str(ASSETS / "icon.png"), layout="wide")
    lost = f":root {{ --connection-lost: '{say.say('connection-lost')}' }}"
    st.html(f"<style>{palette.as_css()}{lost}{(ASSETS / 'look.css').read_text(encoding='utf-8')}</style>")
    with guard.told(say):
        installation = current()
        desk = Working(installation, acting.who(installation.access))
        st.session_state["actor"] = actor = desk.actor
        account = installation.access.accounts.get(actor.name)
        st.session_state["has_password"] = account is not None and account.has_password
        pages = [
            st.Page(
                partial(guard.allowed, name, _drawing(name, module), desk, say),
                title=say.say(f"page-{name}"),
                url_path=name,
                default=name == FRONT,
                visibility="visible" if desk.may(f"page-{name}") else "hidden",
            )
            for name, module in PAGES.items()
        ]
        st.navigation(pages, position="top").run()


main()
