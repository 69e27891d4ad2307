"""Navigation and the frame that all pages share; nothing else."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard.app_pages import choose, gaps, overview, submit
from dashboard.desk import current
from dashboard.show import palette

ASSETS = Path(__file__).parent / "assets"


def main() -> None:
    """One run of the page a reader looks at."""
    say = choose.language_of_address()
    st.set_page_config(say.say("app-title"), str(ASSETS / "icon.png"), layout="wide")
    st.html(f"<style>{palette.as_css()}{(ASSETS / 'look.css').read_text(encoding='utf-8')}</style>")
    desk = current()
    pages = [
        st.Page(lambda: overview.page(desk, say), title=say.say("page-overview"), url_path="overview", default=True),
        st.Page(lambda: gaps.page(desk, say), title=say.say("page-gaps"), url_path="gaps"),
        st.Page(lambda: submit.page(desk, say), title=say.say("page-submit"), url_path="submit"),
    ]
    st.navigation(pages, position="top").run()


main()
