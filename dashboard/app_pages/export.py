"""导出: choose rows, see what they cover, and take them along in the format one needs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from dashboard.app_pages import choose, choose_several, choose_view, downloads, frame, kept, lineage
from dashboard.app_pages.frame import Scope
from dashboard.ask.exports import Export
from dashboard.ask.exports_about import STATUS_WORDS
from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.seeing import Seen
from dashboard.show import links, selection
from dashboard.show.table import as_html

FOLDED = ("kinds", "units", "statuses")


def page(desk: Seen, say: Words) -> None:
    frame.heading(say, "page-export")
    chosen, choices = _chosen(desk, say)
    export = desk.export(chosen, say)
    scope = _scope(desk, say, export, choices)
    frame.data_line(scope.data_line)
    frame.answer(selection.answer(export.coverage, say))
    if export.coverage.rows:
        downloads.buttons(desk, say, export)
        _picture(say, scope, export)
        _preview(desk, say, export, choices)
    else:
        st.info(say.say("export-choose-less"), icon=":material/filter_alt_off:")
    frame.method(say.say("export-method"))
    lineage.questions(say, scope, {"observations": {name: list(codes) for name, codes in chosen.items() if codes}})
    lineage.open_asked(desk, say, scope)


def _chosen(desk: Seen, say: Words) -> tuple[dict[str, list[str]], dict[str, str]]:
    """What is chosen as the question takes it, and as the address holds it."""
    with st.container(horizontal=True):
        area = choose.area_or_all(desk, say)
        periods = choose_several.periods(desk, area, say)
        chapters = choose_several.categories(desk, say)
        indicators = choose_several.indicators(desk, chapters, say)
        choose_view.switch(desk, say)
    with st.expander(say.say("export-more-filters"), expanded=choose_several.is_any_chosen(FOLDED)):
        folded = st.container(horizontal=True)
    with folded:
        kinds = choose_several.kinds(desk, area, say)
        units = choose_several.units(desk, area, say)
        words = {status: say.say(key) for status, key in STATUS_WORDS.items()}
        statuses = choose_several.statuses(words, say)
    chosen = {
        "areas": choose.areas_of(desk, area),
        "kinds": kinds,
        "units": units,
        "indicators": indicators,
        "periods": periods,
    }
    choices = {"area": area, "lang": say.lang, **links.view(desk.view), **choose_several.in_address()}
    choose.write_address(choices)
    return {**chosen, "statuses": statuses}, choices


def _scope(desk: Seen, say: Words, export: Export, choices: dict[str, str]) -> Scope:
    """The area, and the years from the first to the last."""
    periods = [*export.coverage.periods]
    area = desk.catalogue.units.get(choices["area"])
    name = area.name if area else say.say("choose-all-areas")
    line = selection.data_line(name, export, say)
    years = "–".join(dict.fromkeys(periods[:1] + periods[-1:]))
    opens = partial(desk.opens, code=choices["area"])
    return Scope(choices["area"], years, say.lang, name, line, desk.copied, opens, desk.view)


def _picture(say: Words, scope: Scope, export: Export) -> None:
    counts, title = selection.counted(export.counts), say.say("export-picture")
    finding = selection.finding(counts, say)
    st.header(title, anchor=False)
    frame.note(finding + selection.left_out(export.counts, say))
    frame.chart(say, scope, selection.states(counts, say), title, finding)


def _preview(desk: Seen, say: Words, export: Export, choices: dict[str, str]) -> None:
    title = say.say("export-preview")
    st.header(title, anchor=False)
    rows = export.coverage.rows
    shown = min(selection.MOST_SHOWN, rows)
    frame.note(say.say("export-preview-note", rows=rows, shown=shown, more=rows - shown))
    st.html(kept.drawn(_beginning, export, desk, choices, say))


def _beginning(export: Export, catalogue: Catalogue, choices: Mapping[str, str], say: Words) -> str:
    """The first rows as a table."""
    rows = export.beginning(selection.MOST_SHOWN)
    return as_html(selection.preview(rows, choices, catalogue, say), say.say("export-preview"))
