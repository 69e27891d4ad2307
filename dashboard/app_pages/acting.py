"""Who acts at the desk, and doing what they decide. The one place to put an account in, once there are accounts."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.app_pages import choose
from dashboard.deciding import Refusal
from dashboard.locale import Words
from dashboard.show.refusals import refusal
from dashboard.store.space import DiskFull


def name(label: str) -> str:
    """The name of whoever sends, answers or decides: typed once, kept on all pages; '' as long as nobody typed it."""
    st.session_state.setdefault("sender", st.session_state.get("kept-sender", ""))
    return st.text_input(label, key="sender", max_chars=40, on_change=_keep, width=choose.WIDTH).strip()


def _keep() -> None:
    st.session_state["kept-sender"] = st.session_state["sender"]


def is_done(work: Callable[[], object], say: Words) -> bool:
    """Whether what somebody decided was done; if not, the page says why."""
    try:
        work()
    except Refusal as refused:
        st.error(refusal(refused.rule, refused.arguments, say), icon=":material/block:")
    except DiskFull:
        st.error(say.say("disk-full"), icon=":material/block:")
    else:
        return True
    return False
