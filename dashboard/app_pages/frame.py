"""What every page has: title, choices, the line that says which data, the answer, the method."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import streamlit as st

from dashboard.app_pages import choose
from dashboard.ask.questions import Rows
from dashboard.desk import Desk
from dashboard.locale import Words
from dashboard.show import sentences


@dataclass(frozen=True)
class Scope:
    """What a page is about."""

    area: str
    period: str

    @property
    def link(self) -> dict[str, str]:
        return {"area": self.area, "period": self.period}


def head(desk: Desk, say: Words, title: str) -> Scope:
    """Title, language, area and period, and the line that says what data this is."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(say.say(title), anchor=False, width="content")
        choose.language(say)
    with st.container(horizontal=True):
        area = choose.area(desk, say)
        period = choose.period(desk, area, say)
    scope = Scope(area, period)
    choose.write_address({**scope.link, "lang": say.lang})
    st.html(f'<p class="dataline">{escape(sentences.data_line(_standing(desk, scope), scope.period, say))}</p>')
    return scope


def _standing(desk: Desk, scope: Scope) -> dict:
    area = desk.catalogue.units[scope.area].name
    return {**desk.ask("area_completeness", area=scope.area, period=scope.period)[0], "area_name": area}


def answer(text: str) -> None:
    """The page's answer in one sentence."""
    st.html(f'<p class="answer">{escape(text)}</p>')


def method(text: str) -> None:
    """How it was computed and who is left out, in one grey line."""
    st.html(f'<p class="method">{escape(text)}</p>')


def is_empty(rows: Rows, say: Words, key: str) -> bool:
    """Says what to do where there is nothing to show."""
    if not rows:
        st.info(say.say(key))
    return not rows
