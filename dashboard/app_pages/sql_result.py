"""The rows of a statement: as a table, as bars, to take along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard.app_pages.frame import XLSX
from dashboard.ask.exports_plain import guarded_csv
from dashboard.ask.formats import as_parquet, as_xlsx
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import charts, readable
from dashboard.show.table import as_html
from dashboard.sqlroom.room import Answer

FORMS = {
    "csv": ("text/csv", guarded_csv),
    "xlsx": (XLSX, as_xlsx),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
}
"""What rows can be taken along as: media type, and what writes it."""


@dataclass(frozen=True)
class Result:
    """What a statement was answered, and in how many seconds."""

    statement: str
    answer: Answer
    seconds: float


def show(desk: Seen, say: Words, result: Result) -> None:
    answer, title = result.answer, say.say("sql-result")
    if not answer:
        st.info(say.say("sql-no-rows"))
        return
    _chart(say, answer)
    st.header(title, anchor=False)
    if len(answer) > readable.MOST_SHOWN:
        st.caption(say.say("sql-shown", shown=readable.MOST_SHOWN, rows=len(answer)))
    st.html(as_html(readable.listing(answer, answer.kinds, say), title))
    with st.container(horizontal=True):
        for ending, (mime, _) in FORMS.items():
            st.download_button(
                say.say(f"export-form-{ending}"),
                data=partial(_taken, desk, result, ending),
                file_name=f"{say.say('sql-file')}.{ending}",
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
                key=f"sql-{ending}",
            )


def _taken(desk: Seen, result: Result, ending: str) -> bytes:
    """The rows as a file, noted with the statement that gave them."""
    answer, (_, write) = result.answer, FORMS[ending]
    noted = f"{ending} {len(answer)}: {result.statement}"
    return desk.desk.taken(noted, lambda: write(answer, answer.columns))


def _chart(say: Words, answer: Answer) -> None:
    """Bars of a column of numbers over any other one, where there are two."""
    numbers = [name for name, kind in answer.kinds.items() if kind in readable.NUMBERS]
    if not numbers or len(answer.kinds) < 2:
        return
    with st.expander(say.say("sql-chart")):
        with st.container(horizontal=True):
            y = st.selectbox(say.say("sql-chart-y"), numbers, key="sql-y")
            x = st.selectbox(say.say("sql-chart-x"), [name for name in answer.kinds if name != y], key="sql-x")
        rows = readable.drawable(answer, x, y)
        if rows:
            alt = readable.finding(rows, x, y, say)
            st.plotly_chart(readable.bars(rows, x, y), config=charts.CONFIG, alt=alt)
        st.caption(say.say("sql-chart-part", shown=readable.MOST_BARS))
