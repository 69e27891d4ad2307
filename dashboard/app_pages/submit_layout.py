"""How a file's tables were understood, and what its sender corrects in that: names, header rows, columns, whose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from dashboard.app_pages import acting, choose
from dashboard.app_pages.submit_said import Upload, said
from dashboard.intake.options import Correction
from dashboard.layouts import Layout
from dashboard.locale import Words
from dashboard.model import Report
from dashboard.show import options, sentences, understood
from dashboard.show.table import as_html
from dashboard.working import Working

UNDECIDED = "?"
"""Chosen for a name as long as nobody decided on it."""


# Names nobody has -----------------------------------------------------------------------------------------------------


def names(desk: Working, say: Words, each: Upload) -> None:
    """What names mean that the catalogue does not have: decided here, once for all reports of the unit."""
    unknown = understood.unknown_names(each.report)
    if not unknown:
        return
    owner, area = understood.owner(each.report, desk.catalogue), st.session_state["area"]
    with st.form(f"names-{each.file_id}"):
        st.markdown(understood.asking_for_names(unknown, owner, desk.catalogue, say))
        chosen = {}
        for name in unknown:
            meanings = {UNDECIDED: say.say("names-undecided"), **understood.meanings(name, area, desk.catalogue, say)}
            label = sentences.plain(understood.where(name, say))
            chosen[name] = _one_of(label, meanings, UNDECIDED, f"name-{each.file_id}-{name.written}")
        decided = {name: code for name, code in chosen.items() if code != UNDECIDED}
        if st.form_submit_button(say.say("names-keep")) and acting.is_done(
            lambda: _decide(desk, each, owner, decided), say
        ):
            st.rerun()


def _decide(desk: Working, each: Upload, owner: str, decided: Mapping[understood.UnknownName, str]) -> None:
    """Remembered for the unit; where it is not known whose the file is, and for names of units, for this file."""
    for name, code in decided.items():
        if owner and name.kind == "indicator":
            desk.map_name(owner, name.written, code)
        else:
            said().mean(each.file_id, [(name.written, code)])


# Tables ---------------------------------------------------------------------------------------------------------------


def can_be_pointed_at(report: Report) -> bool:
    """Whether a table may be on a sheet though none was found."""
    return understood.no_table(report) is not None


def layouts(desk: Working, say: Words, each: Upload) -> None:
    """What was recognised of each table, and the ways to correct it."""
    shown = each.report.layouts or tuple(filter(None, [understood.no_table(each.report)]))
    if not each.report.layouts:
        st.write(say.say("layout-none"))
    for at, layout in enumerate(shown):
        if each.report.layouts:
            st.markdown(understood.layout(layout, desk.catalogue, say))
            st.html(as_html(understood.columns(layout, desk.catalogue, say), say.say("side-layout")))
        key, label = f"{each.file_id}-{at}", say.say("layout-correct", sheet=sentences.plain(layout.sheet))
        _when_opened(label, f"correct-{key}", partial(_table, desk, say, each, layout, key))
    _when_opened(say.say("layout-whose"), f"whose-is-{each.file_id}", partial(_whose, desk, say, each))
    if said().tables(each.file_id) and st.button(say.say("layout-reset"), key=f"reset-{each.file_id}"):
        said().add(each.file_id, tables=())
        st.rerun()


def _when_opened(label: str, key: str, draw: Callable[[], None]) -> None:
    """What is drawn when somebody opens it: a table of units offers all indicators for each of its columns."""
    popover = st.popover(label, icon=":material/edit:", key=key, on_change="rerun")
    if popover.open:
        with popover:
            draw()


def _table(desk: Working, say: Words, each: Upload, layout: Layout, key: str) -> None:
    """The last row of the header, and what each column holds."""
    with st.form(f"table-{key}", border=False):
        st.caption(say.say("layout-correct-help"))
        row = st.number_input(
            say.say("layout-header"), min_value=0, value=layout.header_rows[1], step=1, key=f"header-{key}"
        )
        roles = understood.roles(layout, desk.catalogue, say)
        chosen = {
            column.letter: _one_of(
                sentences.plain(understood.column_label(column, say)),
                roles,
                column.indicator_code or column.role,
                f"role-{key}-{column.letter}",
            )
            for column in layout.columns
        }
        if st.form_submit_button(say.say("layout-again")):
            said().add(each.file_id, tables=_corrected(each, layout, row, chosen))
            st.rerun()


def _corrected(each: Upload, layout: Layout, row: int, chosen: Mapping[str, str]) -> tuple[Correction, ...]:
    """The corrections of a file with those of one table; on a sheet that is corrected every table must be named."""
    before = {(one.sheet, one.header_row): one for one in said().tables(each.file_id)}
    for other in each.report.layouts:
        if other.sheet == layout.sheet:
            before.setdefault((other.sheet, other.header_rows[1]), Correction(other.sheet, other.header_rows[1]))
    earlier = before.pop((layout.sheet, layout.header_rows[1]), Correction(layout.sheet, row))
    found = {column.letter: column.indicator_code or column.role for column in layout.columns}
    other_than_found = {letter: role for letter, role in chosen.items() if role != found[letter]}
    columns = tuple({**dict(earlier.columns), **other_than_found}.items())
    return (*before.values(), Correction(layout.sheet, row, columns))


def _whose(desk: Working, say: Words, each: Upload) -> None:
    """Unit and year of a file that does not say them."""
    own = each.file.options
    key = f"unit-{each.file_id}"
    chosen = [own.unit_code, st.session_state.get(key, "")]
    listed = choose.narrowed(options.units(desk.catalogue), key, say, chosen)
    units = {"": say.say("submit-from-file")} | listed
    periods = {"": say.say("submit-from-file")} | {period: period for period in reversed(desk.catalogue.collections)}
    with st.form(f"whose-{each.file_id}", border=False):
        st.caption(say.say("submit-options-help"))
        unit = _one_of(say.say("choose-unit"), units, own.unit_code, key)
        period = _one_of(say.say("choose-period"), periods, own.period, f"period-{each.file_id}")
        if st.form_submit_button(say.say("layout-again")):
            said().add(each.file_id, unit_code=unit, period=period)
            st.rerun()


def _one_of(label: str, options: Mapping[str, str], chosen: str, key: str) -> str:
    codes = list(options)
    at = codes.index(chosen)
    return st.selectbox(label, codes, index=at, format_func=options.__getitem__, key=key)
