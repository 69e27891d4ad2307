"""Choices of any number of things: none chosen means all. In the address: codes with commas."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import get_args

import streamlit as st

from dashboard.app_pages.choose import ALL, WIDTH, category_words, kind_words, tell, write_address
from dashboard.locale import Words
from dashboard.model import Severity
from dashboard.seeing import Asking
from dashboard.show.links import SEVERAL

SEVERITIES: tuple[Severity, ...] = get_args(Severity)


def in_address() -> dict[str, str]:
    """What is chosen now, as the address holds it."""
    return {name: ",".join(st.session_state[name]) for name in SEVERAL}


def is_any_chosen(names: Sequence[str]) -> bool:
    """Whether the address, or what was chosen before, names any of these."""
    return any(st.query_params.get(name) or st.session_state.get(f"kept-{name}") for name in names)


def looked_at(name: str) -> list[str]:
    """The code last chosen on the other pages, as a list of one; none where nothing was."""
    return [st.session_state[f"kept-{name}"]] if f"kept-{name}" in st.session_state else []


def kinds(desk: Asking, area_code: str, say: Words) -> list[str]:
    """Kinds of unit that the area has; none means all."""
    return _several("kinds", say.say("choose-kind"), kind_words(desk, area_code, say), say, "kind")


def units(desk: Asking, area_code: str, say: Words) -> list[str]:
    """Units of the area; none means all, as it does where no area is chosen."""
    if area_code == ALL:
        st.session_state["units"] = []
        return []
    rows = desk.ask("units", area=area_code)
    options = {row["unit_code"]: row["unit_name"] for row in rows}
    return _several("units", say.say("choose-unit"), options, say, "unit")


def periods(desk: Asking, area_code: str, say: Words) -> list[str]:
    """Periods; none means all, and at first it is the one last looked at."""
    options = {row["period"]: row["period"] for row in desk.ask("periods", area="" if area_code == ALL else area_code)}
    _tell_unknown("periods", options, say.say("choose-period"))
    return _several("periods", say.say("choose-period"), options, say, "period", looked_at("period"))


def categories(desk: Asking, say: Words) -> list[str]:
    """Chapters of indicators; none means all."""
    return _several("categories", say.say("choose-category"), category_words(desk, say), say)


def indicators(desk: Asking, chapters: Sequence[str], say: Words) -> list[str]:
    """Indicators of these chapters, or of all where there are none; none chosen means all that can be chosen."""
    known = desk.catalogue.indicators.values()
    offered = {each.code: say.name(vars(each), "name") for each in known if each.category in chapters or not chapters}
    _tell_unknown("indicators", desk.catalogue.indicators, say.say("choose-indicator"))
    chosen = _several("indicators", say.say("choose-indicator"), offered, say, "indicator")
    return chosen or (list(offered) if chapters else [])


def statuses(words: Mapping[str, str], say: Words) -> list[str]:
    """Statuses of cells; none means all."""
    return _several("statuses", say.say("choose-status"), words, say)


def severities(say: Words) -> list[str]:
    """How grave the problems are that are listed; at first all but mere information, and none means none."""
    _synced_list("severities", SEVERITIES, "", SEVERITIES[:2])
    chosen = st.pills(
        say.say("gaps-severity"),
        SEVERITIES,
        selection_mode="multi",
        format_func=lambda severity: say.say(f"severity-{severity}"),
        key="severities",
        on_change=_remember_list,
        args=("severities",),
    )
    write_address({"severities": ",".join(chosen)})
    return chosen


def _several(
    name: str, label: str, options: Mapping[str, str], say: Words, alone: str = "", default: Sequence[str] = ()
) -> list[str]:
    """The options chosen, in their order.

    Pages that are about one only name it `alone` in their links: it stands for a list of one.
    """
    _synced_list(name, list(options), alone, default)
    st.multiselect(
        label,
        list(options),
        format_func=options.__getitem__,
        key=name,
        on_change=_remember_list,
        args=(name,),
        placeholder=say.say("choose-all-of-these"),
        width=WIDTH,
    )
    return [code for code in options if code in st.session_state[name]]


def _tell_unknown(name: str, known: Collection[str], label: str) -> None:
    """Keeps a sentence on codes of the address that nobody knows."""
    unknown = [code for code in st.query_params.get(name, "").split(",") if code and code not in known]
    if unknown:
        tell("choose-unknown-of-several", label=label, asked=",".join(unknown))


def _synced_list(name: str, codes: Sequence[str], alone: str, default: Sequence[str]) -> None:
    """As for a single choice; codes nobody has are dropped one by one."""
    kept = st.session_state.get(name, st.session_state.get(f"kept-{name}", default))
    given = (st.query_params[each].split(",") for each in (name, alone) if each in st.query_params)
    wanted = next(given, kept)
    st.session_state[name] = st.session_state[f"kept-{name}"] = [code for code in codes if code in wanted]


def _remember_list(name: str) -> None:
    chosen = st.session_state[f"kept-{name}"] = list(st.session_state[name])
    st.query_params[name] = ",".join(chosen)
