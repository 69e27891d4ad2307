"""The downloads of an export: at once where it is small, prepared with its progress where it takes a while."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ask.exports import Export
from dashboard.ask.exports_forms import FORMS, Form, file_name
from dashboard.ask.exports_xlsx import MOST_ROWS
from dashboard.locale import Words
from dashboard.seeing import Seen

AT_ONCE = 5_000
"""Rows of which a workbook is written in about a second; of more it is prepared first."""


def buttons(desk: Seen, say: Words, export: Export) -> None:
    """A button for each format, in the order of FORMS."""
    line, below = st.container(horizontal=True), st.empty()
    with line:
        for name, form in FORMS.items():
            if name != "xlsx" or len(export.rows) <= AT_ONCE:
                _button(say, name, form, export, partial(_written, desk, name, form, export))
            elif len(export.rows) <= MOST_ROWS:
                _prepared(desk, say, name, form, export, below)
    if len(export.rows) > MOST_ROWS:
        st.caption(say.say("export-too-many-for-xlsx", most=MOST_ROWS))


def _written(desk: Seen, name: str, form: Form, export: Export) -> bytes:
    return desk.desk.taken(_named(name, export), lambda: form.write(export, lambda *_: None))


def _named(name: str, export: Export) -> str:
    """What was taken along, for the audit."""
    chosen = "; ".join(f"{key}={','.join(codes)}" for key, codes in export.chosen.items() if codes)
    return f"{name} {len(export.rows)}: {chosen}"


def _button(say: Words, name: str, form: Form, export: Export, data: object) -> None:
    st.download_button(
        say.say(f"export-form-{name}"),
        data=data,
        file_name=file_name(export, form.ending),
        mime=form.mime,
        on_click="ignore",
        type="primary" if name == "xlsx" else "secondary",
        icon=":material/download:",
        help=say.say(f"export-form-{name}-help"),
        key=f"export-{name}",
    )


def _prepared(desk: Seen, say: Words, name: str, form: Form, export: Export, below: DeltaGenerator) -> None:
    """A button that writes the file and tells below how far it is; then one that takes it."""
    key = (desk.content, say.lang, str(export.chosen))
    if st.session_state.get("export-ready-for") == key:
        _button(say, name, form, export, st.session_state["export-ready"])
        return
    if st.button(say.say("export-prepare", rows=len(export.rows)), type="primary", icon=":material/hourglass_empty:"):
        bar = below.progress(0.0, say.say("export-preparing", done=0, rows=len(export.rows)))

        def tell(done: int, total: int) -> None:
            bar.progress(done / total, say.say("export-preparing", done=done, rows=total))

        st.session_state["export-ready"] = desk.desk.taken(_named(name, export), lambda: form.write(export, tell))
        st.session_state["export-ready-for"] = key
        st.rerun()
