"""What a reader has chosen. The address holds all of it, so that a link, the back button and a second tab agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.ask.questions import Rows
from dashboard.locale import LANGUAGES, Words, words
from dashboard.seeing import Asking, Seen
from dashboard.show.options import fitting, is_long

WIDTH = 260
"""Pixels of a choice; two fit side by side on a tablet, one on a phone."""
CHAPTER_WIDTH = 350
"""The same where chapters are chosen, whose English names are long."""

ALL = "all"
"""Instead of the code of an area: all of them."""

TOLD = ("area", "period", "indicator")
"""Choices of which an unknown code is said; the others fall back by themselves when the area changes."""


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


def area(desk: Asking, say: Words) -> str:
    """The area a page is about; by default the first that has sent anything."""
    rows = desk.ask("areas")
    default = next((row["area"] for row in rows if row["has_data"]), rows[0]["area"])
    return _select("area", say.say("choose-area"), {row["area"]: row["area_name"] for row in rows}, default)


def area_or_all(desk: Asking, say: Words) -> str:
    """The area a page is about, or ALL of those its reader sees; by default as above."""
    rows = desk.ask("areas")
    default = next((row["area"] for row in rows if row["has_data"]), rows[0]["area"])
    options = {row["area"]: row["area_name"] for row in rows}
    return _select("area", say.say("choose-area"), {**options, ALL: say.say("choose-all-areas")}, default)


def areas_of(desk: Seen, area_code: str) -> list[str]:
    """The areas meant, as a question takes them: for ALL none, or every one of somebody who sees only some."""
    if area_code != ALL:
        return [area_code]
    return [] if desk.desk.is_everywhere else [row["area"] for row in desk.ask("areas")]


def period(desk: Asking, area_code: str, say: Words) -> str:
    """The period a page is about; by default the newest for which the area has sent anything."""
    rows = desk.ask("periods", area=area_code)
    default = next((row["period"] for row in rows if row["has_data"]), rows[0]["period"])
    return _select("period", say.say("choose-period"), {row["period"]: row["period"] for row in rows}, default)


def category(desk: Asking, say: Words) -> str:
    """A chapter of indicators, or 'all'; by default the first."""
    names = category_words(desk, say)
    first = next(iter(names))
    options = {**names, "all": say.say("choose-all")}
    return _select("category", say.say("choose-category"), options, first, CHAPTER_WIDTH)


def category_words(desk: Asking, say: Words) -> dict[str, str]:
    return {code: say.name(vars(each), "name") for code, each in desk.catalogue.categories.items()}


def indicator(desk: Asking, area_code: str, period_code: str, say: Words) -> str:
    """One indicator that is asked in the area and period; by default the first of the headlines.

    One that the address names stays, so that the page says that it is not asked instead of showing another. Where
    nothing is asked, one of the whole catalogue.
    """
    whole = desk.ask("indicators")
    asked = {row["indicator_code"] for row in desk.ask("indicators", area=area_code, period=period_code)}
    offered = asked | {st.query_params.get("indicator")} if asked else {row["indicator_code"] for row in whole}
    return _indicator([row for row in whole if row["indicator_code"] in offered], desk, say)


def any_indicator(desk: Asking, say: Words) -> str:
    """One indicator of the whole catalogue, asked or not; by default the first of the headlines."""
    return _indicator(desk.ask("indicators"), desk, say)


def _indicator(rows: Rows, desk: Asking, say: Words) -> str:
    name = "indicator_name" if say.lang == "zh" else "indicator_name_en"
    options = {row["indicator_code"]: row[name] for row in rows}
    default = next((code for code in desk.catalogue.headlines if code in options), next(iter(options)))
    return _select("indicator", say.say("choose-indicator"), options, default, width=2 * WIDTH)


def unit(desk: Asking, area_code: str, say: Words) -> str:
    """One unit of the area; by default the first."""
    return unit_among({row["unit_code"]: row["unit_name"] for row in desk.ask("units", area=area_code)}, say)


def unit_among(units: Mapping[str, str], say: Words) -> str:
    """One of these units, the one last looked at if it is among them; by default the first."""
    return _select("unit", say.say("choose-unit"), units)


def kind(desk: Asking, area_code: str, say: Words) -> str:
    """A kind of unit that the area has; by default that of most of its units."""
    return _select("kind", say.say("choose-kind"), kind_words(desk, area_code, say))


def kind_or_all(desk: Asking, area_code: str, say: Words) -> str:
    """A kind of unit that the area has, or 'all'; by default as above."""
    options = {**kind_words(desk, area_code, say), "all": say.say("choose-all-kinds")}
    return _select("kind", say.say("choose-kind"), options)


def kind_words(desk: Asking, area_code: str, say: Words) -> dict[str, str]:
    """The area's kinds of unit with their words, the most frequent first."""
    if area_code == ALL:
        return {each: say.say(f"kind-{each}") for each in desk.catalogue.kinds}
    kinds = Counter(row["kind"] for row in desk.ask("units", area=area_code))
    return {each: say.say(f"kind-{each}") for each, _ in kinds.most_common()}


def per(desk: Asking, say: Words) -> str:
    """What values are divided by: 'village', 'grid' …, or 'none'."""
    known = {each.per for each in desk.catalogue.indicators.values() if each.per}
    options = {each: say.say(f"per-{each}") for each in ("none", *sorted(known))}
    return _select("per", say.say("choose-per"), options)


def side(sides: Mapping[str, str], say: Words) -> str:
    """Which side of a page is open; the address alone says so, so that a link to the page opens the first."""
    codes = list(sides)
    _addressed("side", codes, codes[0])
    return st.segmented_control(
        say.say("choose-side"),
        codes,
        format_func=sides.__getitem__,
        key="side",
        required=True,
        on_change=_remember,
        args=("side",),
        label_visibility="collapsed",
    )


def search(label: str, hint: str) -> str:
    """What a reader looks for, '' for nothing; kept in the address alone."""
    st.session_state["q"] = st.query_params.get("q", "")
    return st.text_input(
        label, key="q", type="search", max_chars=60, placeholder=hint, on_change=_remember, args=("q",), width=WIDTH
    )


def chapter(desk: Asking, say: Words) -> str:
    """A chapter of indicators to look in, or 'all'; kept in the address alone."""
    options = {"all": say.say("choose-all"), **category_words(desk, say)}
    _addressed("chapter", list(options), "all")
    return st.selectbox(
        say.say("choose-category"),
        list(options),
        format_func=options.__getitem__,
        key="chapter",
        on_change=_remember,
        args=("chapter",),
        width=CHAPTER_WIDTH,
    )


def order(orders: Mapping[str, str], say: Words) -> str:
    """In which order units are shown; by default the first."""
    return _segments("order", say.say("choose-order"), orders)


def view(views: Mapping[str, str], say: Words) -> str:
    """Which side of its matter a page shows; by default the first."""
    return _segments("view", say.say("choose-view"), views)


def lists(labels: Mapping[str, str]) -> Sequence[DeltaGenerator]:
    """A tab for each list of a page; at first the first is in sight."""
    _synced("list", list(labels), next(iter(labels)))
    write_address({"list": st.session_state["list"]})
    st.session_state["list"] = labels[st.session_state["list"]]
    return st.tabs(list(labels.values()), key="list", on_change=_remember_tab, args=(labels,))


def tell(key: str, **given: str) -> None:
    """Keeps a sentence on what the address asks for and nobody knows, to be said above the answer."""
    st.session_state.setdefault("told", []).append(language_of_address().say(key, **given))


def told() -> str:
    """The sentences kept by `tell`, once."""
    return "".join(st.session_state.pop("told", []))


def figure() -> str:
    """The figure whose origin the address asks for: `unit~indicator~period` or `~indicator`, '' for none."""
    return st.query_params.get("figure", "")


def forget_figure() -> None:
    """Takes the figure out of the address, so that its dialog stays closed."""
    st.query_params.pop("figure", None)


def narrowed(options: Mapping[str, str], key: str, say: Words, chosen: Collection[str] = ()) -> Mapping[str, str]:
    """The options; of a long list a box to look in it, and what fits what is in the box, beside the chosen ones."""
    if not is_long(options):
        return options
    hint = say.say("choose-find-hint", count=len(options))
    wanted = st.text_input(say.say("choose-find"), key=f"find-{key}", max_chars=60, placeholder=hint, width=WIDTH)
    return fitting(options, wanted, chosen)


def _select(name: str, label: str, options: Mapping[str, str], default: str = "", width: int = WIDTH) -> str:
    """One of the options; without a default the first."""
    codes = list(options)
    asked = st.query_params.get(name, "")
    _synced(name, codes, default or codes[0])
    if name in TOLD and asked not in ("", *codes):
        tell("choose-unknown", label=label, asked=asked, shown=options[st.session_state[name]])
    return st.selectbox(
        label, codes, format_func=options.__getitem__, key=name, on_change=_remember, args=(name,), width=width
    )


def _segments(name: str, label: str, options: Mapping[str, str]) -> str:
    """One of a few options, all in sight; by default the first."""
    codes = list(options)
    _synced(name, codes, codes[0])
    return st.segmented_control(
        label, codes, format_func=options.__getitem__, key=name, required=True, on_change=_remember, args=(name,)
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


def _addressed(name: str, codes: Sequence[str], default: str) -> None:
    """The address alone decides, else the default: for what a link to the page must not inherit."""
    wanted = st.query_params.get(name)
    st.session_state[name] = wanted if wanted in codes else default


def _remember(name: str) -> None:
    st.session_state[f"kept-{name}"] = st.session_state[name]
    st.query_params[name] = st.session_state[name]


def _remember_tab(labels: Mapping[str, str]) -> None:
    """Tabs know their labels only; the address holds a code in no language."""
    st.session_state["list"] = next(code for code, label in labels.items() if label == st.session_state["list"])
    _remember("list")


def write_address(chosen: Mapping[str, str]) -> None:
    """Completes the address with what a page shows, so that it can be sent to a colleague as it is."""
    if any(st.query_params.get(name) != value for name, value in chosen.items()):
        st.query_params.update(chosen)
