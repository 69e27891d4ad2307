"""The downloads of an export: at once where it is small, else written to disk with its progress and fetched there."""

from __future__ import annotations

import io
from functools import partial
from typing import BinaryIO

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.app_pages import acting
from dashboard.ask.exports import Export
from dashboard.ask.exports_forms import FORMS, Form, file_name
from dashboard.ask.exports_xlsx import MOST_ROWS
from dashboard.locale import Words
from dashboard.prepared import Prepared
from dashboard.seeing import Seen
from dashboard.show import selection

AT_ONCE = dict.fromkeys(FORMS, 20_000) | {"xlsx": 5_000}
"""Rows that are written in about a second and held in memory until they are fetched; of more a file is prepared."""


def buttons(desk: Seen, say: Words, export: Export) -> None:
    """A button for each format, in the order of FORMS."""
    line, below = st.container(horizontal=True), st.empty()
    rows = export.coverage.rows
    with line:
        for name, form in FORMS.items():
            if rows <= AT_ONCE[name]:
                _button(desk, say, name, form, export)
            elif name != "xlsx" or rows <= MOST_ROWS:
                _prepared(desk, say, name, form, export, below)
    if rows > MOST_ROWS:
        st.caption(say.say("export-too-many-for-xlsx", most=MOST_ROWS))


def _button(desk: Seen, say: Words, name: str, form: Form, export: Export) -> None:
    st.download_button(
        say.say(f"export-form-{name}"),
        data=partial(_written, desk, name, form, export),
        file_name=file_name(export, form.ending),
        mime=form.mime,
        on_click="ignore",
        type="primary" if name == "xlsx" else "secondary",
        icon=":material/download:",
        help=say.say(f"export-form-{name}-help"),
        key=f"export-{name}",
    )


def _written(desk: Seen, name: str, form: Form, export: Export) -> bytes:
    content = io.BytesIO()
    desk.desk.taken(_named(name, export), lambda: form.write(export, content, lambda *_: None))
    return content.getvalue()


def _named(name: str, export: Export) -> str:
    """What was taken along, for the audit."""
    chosen = "; ".join(f"{key}={','.join(codes)}" for key, codes in export.chosen.items() if codes)
    return f"{name} {export.coverage.rows}: {chosen}"


def _prepared(desk: Seen, say: Words, name: str, form: Form, export: Export, below: DeltaGenerator) -> None:
    """The way to the file once it is written; before, a button that writes it and tells below how far it is."""
    made = st.session_state.setdefault("prepared", {})
    key = (name, desk.content, say.lang, str(export.chosen))
    if ready := _ready(desk, made.get(key, "")):
        st.html(selection.way_to(made[key], ready.size, say.say(f"export-format-{name}"), say), width="content")
        return
    asked = say.say("export-prepare", form=say.say(f"export-format-{name}"), rows=export.coverage.rows)
    told = say.say(f"export-form-{name}-help")
    kind = "primary" if name == "xlsx" else "secondary"
    if st.button(asked, type=kind, icon=":material/hourglass_empty:", help=told, key=f"prepare-{name}"):
        bar = below.progress(0.0, say.say("export-preparing", done=0, rows=export.coverage.rows))

        def tell(done: int, total: int) -> None:
            bar.progress(min(1.0, done / total), say.say("export-preparing", done=done, rows=total))

        def write(into: BinaryIO) -> None:
            form.write(export, into, tell)

        given = _named(name, export), acting.session(), file_name(export, form.ending), form.mime
        if acting.is_done(lambda: made.update({key: desk.desk.prepare(*given, write)}), say):
            st.rerun()


def _ready(desk: Seen, secret: str) -> Prepared | None:
    return desk.desk.waiting(secret, acting.session())
