"""Who decides, and what is said when something cannot be decided. Accounts will take the place of the typed name."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.app_pages.choose import WIDTH
from dashboard.deciding import Refusal
from dashboard.locale import Words
from dashboard.show import refusals
from dashboard.store.space import DiskFull


def name(say: Words) -> str:
    """The reviewer's name, typed once and kept for the session, also on other pages."""
    st.session_state.setdefault("reviewer", st.session_state.get("kept-reviewer", ""))
    typed = st.text_input(
        say.say("review-who"), key="reviewer", max_chars=40, width=WIDTH, placeholder=say.say("review-who-hint")
    )
    st.session_state["kept-reviewer"] = typed
    return typed


def is_decided(decide: Callable[[], object], say: Words) -> bool:
    """Whether it was decided; if not, the sentence says why, where it was pressed."""
    try:
        decide()
    except Refusal as refusal:
        st.error(refusals.refusal(refusal.rule, refusal.arguments, say), icon=":material/block:")
        return False
    except DiskFull:
        st.error(say.say("disk-full"), icon=":material/block:")
        return False
    return True
