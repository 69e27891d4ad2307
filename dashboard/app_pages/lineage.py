"""Where a figure comes from: question, rows, and the workbook, sheet, cell, raw text, sender and time of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from dashboard.app_pages import choose, frame, guard
from dashboard.app_pages.frame import Scope
from dashboard.ask.questions import question
from dashboard.locale import Words
from dashboard.seeing import Asking
from dashboard.show import doubting, sentences, submission_tables
from dashboard.show.problems import indicator_name

Parameters = Mapping[str, str | list[str]]


def open_asked(desk: Asking, say: Words, scope: Scope) -> None:
    """The dialog for the figure in the address, if it names one."""
    unit, indicator, period = (*choose.figure().split("~"), "", "")[:3]
    if indicator not in desk.catalogue.indicators or unit and unit not in desk.catalogue.units:
        return
    scope = replace(scope, period=period) if period in desk.catalogue.collections else scope
    if scope.period not in desk.catalogue.collections:  # 导出 is about several years; its links name one
        return
    title = _title(desk, say, indicator)

    @st.dialog(title, width="large", on_dismiss=choose.forget_figure)
    def show() -> None:
        with guard.told(say):  # a dialog runs by itself: what goes wrong in it does not reach the page
            (_of_unit if unit else _of_total)(desk, say, scope, unit, indicator)

    show()


def _title(desk: Asking, say: Words, indicator: str) -> str:
    return say.say("lineage-title", indicator=indicator_name(desk.catalogue, indicator, say))


def _of_unit(desk: Asking, say: Words, scope: Scope, unit: str, indicator: str) -> None:
    parameters = {"unit": unit, "indicator": indicator, "period": scope.period}
    rows = desk.ask("lineage", **parameters)
    st.write(sentences.lineage_of_unit(rows, desk.catalogue.units[unit].name, scope.period, say))
    doubts = {"units": [unit], "indicators": [indicator], "periods": [scope.period]}
    if reasons := desk.ask("doubts", **doubts):
        frame.table(say, scope, doubting.listing(reasons, desk.catalogue, say), say.say("column-doubt"))
    if rows:
        found = submission_tables.versions(rows, desk.catalogue.indicators[indicator].measure, say)
        frame.table(say, scope, found, _title(desk, say, indicator))
    _questions({"lineage": parameters, "doubts": doubts}, scope, say)


def _of_total(desk: Asking, say: Words, scope: Scope, unit: str, indicator: str) -> None:
    previous = next(row["previous_period"] for row in desk.ask("periods") if row["period"] == scope.period)
    of = {"indicators": list(desk.catalogue.indicators[indicator].parts), "periods": [scope.period, previous]}
    parameters, doubts = {"area": scope.area, **of}, {"areas": [scope.area], **of}
    whose = {"area": scope.area, "indicator": indicator, "period": scope.period}
    st.write(sentences.lineage_of_total(desk.ask("matched_units", **whose), say))
    told = desk.ask("figure_sources", **parameters), desk.ask("doubts", **doubts)
    frame.table(say, scope, submission_tables.sources(*told, desk.catalogue, say), _title(desk, say, indicator))
    asked = {"like_for_like": scope.parameters, "matched_units": whose}
    _questions({**asked, "figure_sources": parameters, "doubts": doubts}, scope, say)


def questions(say: Words, scope: Scope, asked: Mapping[str, Parameters], label: str = "lineage-questions") -> None:
    """The questions behind a page's own figures with their parameters, folded away at its end under a label."""
    with st.popover(say.say(label)):
        for name, parameters in asked.items():
            _asked(name, parameters, scope)


def _questions(asked: Mapping[str, Parameters], scope: Scope, say: Words) -> None:
    for name, parameters in asked.items():
        with st.expander(say.say("lineage-question", name=name)):
            _asked(name, parameters, scope)


def _asked(name: str, parameters: Parameters, scope: Scope) -> None:
    """The question as it can be asked again on the command line, and its text."""
    st.code(sentences.command(name, parameters, scope.view), language="bash")
    st.code(question(name).text, language="sql", height=240)
