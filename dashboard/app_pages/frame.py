"""What every page has: title, choices, the line that says which data, the answer, picture and table, the method."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape

import streamlit as st

from dashboard.app_pages import acting, choose, choose_view
from dashboard.ask.formats import as_xlsx
from dashboard.ask.questions import Rows
from dashboard.decisions import NOW, Perspective
from dashboard.locale import Words
from dashboard.seeing import Asking, Seen
from dashboard.show import charts, links, sentences
from dashboard.show.images import Format, image
from dashboard.show.plotting import Plot
from dashboard.show.press import browser
from dashboard.show.table import Table, as_html
from dashboard.working import Working

IMAGES: dict[Format, str] = {"png": "image/png", "svg": "image/svg+xml"}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Scope:
    """What a page is about, and in which language."""

    area: str
    period: str
    lang: str
    area_name: str
    data_line: str
    copied: Callable[[str, Callable[[], bytes]], bytes]
    """Notes that something of the page is taken along, and gives it."""
    opens: Callable[[str], bool]
    """Whether a page is open here to whoever looks; links lead only there."""
    view: Perspective = NOW

    @property
    def parameters(self) -> dict[str, str]:
        """As questions take it."""
        return {"area": self.area, "period": self.period}

    @property
    def choices(self) -> dict[str, str]:
        """As an address holds it."""
        return {"area": self.area, "period": self.period, "lang": self.lang, **links.view(self.view)}

    def file_name(self, say: Words, title: str, ending: str) -> str:
        """What a download is called: 示例旗2025年变化最大.xlsx."""
        return say.say("download-file", area=self.area_name, period=self.period, title=title, ending=ending)


def head(desk: Working, say: Words, title: str) -> Scope:
    """Title, language, area and period, and the line that says what data this is: all that came in."""
    heading(say, title)
    with st.container(horizontal=True):
        area = choose.area(desk, say)
        period = choose.period(desk, area, say)
    choose.write_address({"area": area, "period": period, "lang": say.lang})
    return _framed(desk, say, area, period, NOW)


def seen_head(desk: Seen, say: Words, title: str) -> Scope:
    """As `head` for a page that only reads, with the switch between accepted and all, now and a day."""
    heading(say, title)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        area = choose.area(desk, say)
        period = choose.period(desk, area, say)
        choose_view.switch(desk, say)
    scope = _framed(desk, say, area, period, desk.view)
    choose.write_address(scope.choices)
    return scope


def _framed(desk: Asking, say: Words, area: str, period: str, view: Perspective) -> Scope:
    name = desk.catalogue.units[area].name
    standing = {**desk.ask("area_completeness", area=area, period=period)[0], "area_name": name}
    line = sentences.data_line(standing, period, view, say)
    scope = Scope(area, period, say.lang, name, line, desk.copied, partial(desk.opens, code=area), view)
    data_line(scope.data_line)
    return scope


def heading(say: Words, title: str) -> None:
    """Title, print and language."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(say.say(title), anchor=False, width="content")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            st.html(f'<a class="print" href="#print">{escape(say.say("print"))}</a>', width="content")
            choose.language(say)
            acting.menu(say)


def data_line(text: str) -> None:
    """Which data this is, as of when."""
    st.html(f'<p class="dataline">{escape(text)}</p>')


def answer(text: str) -> None:
    """The page's answer in one sentence; before it, what the address asked for and nobody knows."""
    note(choose.told())
    st.html(f'<p class="answer">{escape(text)}</p>')


def note(text: str) -> None:
    """What to keep in mind when reading the answer; nothing where there is nothing."""
    if text:
        st.html(f'<p class="note">{escape(text)}</p>')


def refusal(text: str) -> None:
    """Why there is no answer. No markdown: it holds what somebody wrote."""
    st.html(f'<p class="answer refused">{escape(text)}</p>')


def method(text: str) -> None:
    """How it was computed and who is left out, in one grey line."""
    st.html(f'<p class="method">{escape(text)}</p>')


def take_along(say: Words, scope: Scope, **chosen: str) -> None:
    """The way to the export of what the page shows, for who may go there."""
    if scope.opens("export"):
        st.html(links.line([(links.to_export(scope.choices, **chosen), say.say("export-these"))]))


def chart(say: Words, scope: Scope, figure: Plot, title: str, alt: str) -> None:
    """The picture that proves the answer, called `title`, with its download; `alt` is its finding in a sentence."""
    st.plotly_chart(figure, config=charts.CONFIG, alt=alt)
    can_draw, source = browser() is not None, say.say("image-source", line=scope.data_line)
    with st.popover(say.say("image-download"), type="tertiary", icon=":material/image:", key=f"images-{title}"):
        if not can_draw:
            st.caption(say.say("image-no-browser"))
        for format, mime in IMAGES.items():
            name = scope.file_name(say, title, format)
            st.download_button(
                say.say(f"image-{format}"),
                data=partial(scope.copied, name, partial(image, figure, title, source, format)),
                file_name=name,
                mime=mime,
                on_click="ignore",
                type="tertiary",
                disabled=not can_draw,
                key=f"image-{format}-{title}",
            )


def table(say: Words, scope: Scope, shown: Table, title: str) -> None:
    """The table behind a picture, called `title`, with its download."""
    st.html(as_html(shown, title))
    name = scope.file_name(say, title, "xlsx")
    st.download_button(
        say.say("table-download", rows=len(shown.rows)),
        data=partial(scope.copied, name, lambda: as_xlsx(shown.records(), shown.headings)),
        file_name=name,
        mime=XLSX,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
        key=f"download-{title}",
    )


def is_empty(rows: Rows, say: Words, key: str) -> bool:
    """Says what to do where there is nothing to show."""
    if not rows:
        st.info(say.say(key))
    return not rows
