"""What a reader has chosen. The address holds all of it, so that a link, the back button and a second tab agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.desk import Desk
from dashboard.locale import LANGUAGES, Words, words

WIDTH = 260
"""Pixels of a choice; two fit side by side on a tablet, one on a phone."""


def language_of_address() -> Words:
    """The sentences of the language in the address, else of the one last looked at; Chinese at first.

    The navigation drops the address, hence the memory.
    """
    wanted = (st.query_params.get("lang"), st.session_state.get("kept-lang"))
    return words(next((lang for lang in wanted if lang in LANGUAGES), "zh"))


def language(say: Words) -> None:
    """The switch between the languages."""
    _synced("lang", LANGUAGES, say.lang)
    st.segmented_control(
        say.say("choose-language"),
        LANGUAGES,
        format_func={"zh": "中文", "en": "English"}.__getitem__,
        key="lang",
        required=True,
        on_change=_remember,
        args=("lang",),
        label_visibility="collapsed",
    )


def area(desk: Desk, say: Words) -> str:
    """The area a page is about; by default the first that has sent anything."""
    rows = desk.ask("areas")
    default = next((row["area"] for row in rows if row["has_data"]), rows[0]["area"])
    return _select("area", say.say("choose-area"), {row["area"]: row["area_name"] for row in rows}, default)


def period(desk: Desk, area_code: str, say: Words) -> str:
    """The period a page is about; by default the newest for which the area has sent anything."""
    rows = desk.ask("periods", area=area_code)
    default = next((row["period"] for row in rows if row["has_data"]), rows[0]["period"])
    return _select("period", say.say("choose-period"), {row["period"]: row["period"] for row in rows}, default)


def category(desk: Desk, say: Words) -> str:
    """A chapter of indicators, '' for all."""
    names = {
        code: each.name_zh if say.lang == "zh" else each.name_en for code, each in desk.catalogue.categories.items()
    }
    first = next(iter(names))
    return _select("category", say.say("choose-category"), {**names, "all": say.say("choose-all")}, first)


def figure() -> str:
    """The figure whose origin the address asks for: `unit~indicator` or `~indicator`, '' for none."""
    return st.query_params.get("figure", "")


def forget_figure() -> None:
    """Takes the figure out of the address, so that its dialog stays closed."""
    st.query_params.pop("figure", None)


def _select(name: str, label: str, options: Mapping[str, str], default: str) -> str:
    codes = list(options)
    _synced(name, codes, default)
    return st.selectbox(
        label, codes, format_func=options.__getitem__, key=name, on_change=_remember, args=(name,), width=WIDTH
    )


def _synced(name: str, codes: Sequence[str], default: str) -> None:
    """The address wins; a choice made on another page is kept; else the default. A code nobody has is dropped."""
    for wanted in (
        st.query_params.get(name),
        st.session_state.get(name),
        st.session_state.get(f"kept-{name}"),
        default,
    ):
        if wanted in codes:
            st.session_state[name] = st.session_state[f"kept-{name}"] = wanted
            return


def _remember(name: str) -> None:
    st.session_state[f"kept-{name}"] = st.session_state[name]
    st.query_params[name] = st.session_state[name]


def write_address(chosen: Mapping[str, str]) -> None:
    """Completes the address with what a page shows, so that it can be sent to a colleague as it is."""
    if any(st.query_params.get(name) != value for name, value in chosen.items()):
        st.query_params.update(chosen)
