"""Where a figure comes from: question, rows, and the workbook, sheet, cell, raw text, sender and time of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard.app_pages import choose
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import question
from dashboard.desk import Desk
from dashboard.locale import Words
from dashboard.show import sentences, tables
from dashboard.show.figures import Row
from dashboard.show.problems import indicator_name

Parameters = Mapping[str, str | list[str]]


def button(say: Words, figure: str) -> None:
    """Opens the origin of a figure: `~indicator` for a total, `unit~indicator` for one unit's."""
    st.button(say.say("lineage-open"), key=f"lineage-{figure}", type="tertiary", on_click=_ask, args=(figure,))


def table(say: Words, frame: pd.DataFrame, rows: Sequence[Row], key: str) -> None:
    """A table whose lines open the origin of their figure."""
    event = st.dataframe(frame, hide_index=True, on_select="rerun", selection_mode="single-row", key=key)
    chosen = event.selection.rows
    if chosen:
        row = rows[chosen[0]]
        figure = f"{row['unit_code']}~{row['indicator_code']}"
        st.button(say.say("lineage-open-line"), key=f"{key}-open", on_click=_ask, args=(figure,))
    else:
        st.caption(say.say("lineage-hint"))


def _ask(figure: str) -> None:
    st.query_params["figure"] = figure


def open_asked(desk: Desk, say: Words, scope: Scope) -> None:
    """The dialog for the figure in the address, if it names one."""
    unit, _, indicator = choose.figure().partition("~")
    if indicator not in desk.catalogue.indicators or unit and unit not in desk.catalogue.units:
        return
    title = say.say("lineage-title", indicator=indicator_name(desk.catalogue, indicator, say))
    show = st.dialog(title, width="large", on_dismiss=choose.forget_figure)(_of_unit if unit else _of_total)
    show(desk, say, scope, unit, indicator)


def _of_unit(desk: Desk, say: Words, scope: Scope, unit: str, indicator: str) -> None:
    parameters = {"unit": unit, "indicator": indicator, "period": scope.period}
    rows = desk.ask("lineage", **parameters)
    st.write(sentences.lineage_of_unit(rows, desk.catalogue.units[unit].name, scope.period, say))
    if rows:
        st.dataframe(tables.versions(rows, desk.catalogue.indicators[indicator].measure, say), hide_index=True)
    _question("lineage", parameters, say)


def _of_total(desk: Desk, say: Words, scope: Scope, unit: str, indicator: str) -> None:
    previous = next(row["previous_period"] for row in desk.ask("periods") if row["period"] == scope.period)
    parts = list(desk.catalogue.indicators[indicator].parts)
    parameters = {"area": scope.area, "indicators": parts, "periods": [scope.period, previous]}
    whose = {"area": scope.area, "indicator": indicator, "period": scope.period}
    st.write(sentences.lineage_of_total(desk.ask("matched_units", **whose), say))
    sources = tables.sources(desk.ask("figure_sources", **parameters), desk.catalogue, say)
    st.dataframe(sources, hide_index=True)
    _question("like_for_like", {"area": scope.area, "period": scope.period}, say)
    _question("matched_units", whose, say)
    _question("figure_sources", parameters, say)


def questions(say: Words, names: Sequence[str], parameters: Parameters) -> None:
    """The questions behind a page's own figures, folded away at its end."""
    with st.popover(say.say("lineage-questions")):
        for name in names:
            _asked(name, parameters)


def _question(name: str, parameters: Parameters, say: Words) -> None:
    with st.expander(say.say("lineage-question", name=name)):
        _asked(name, parameters)


def _asked(name: str, parameters: Parameters) -> None:
    """The question as it can be asked again on the command line, and its text."""
    st.code(sentences.command(name, parameters), language="bash")
    st.code(question(name).text, language="sql", height=240)
