"""The address of any state, opened in a new browser, shows the same: 20 drawn at random, and some that were clicked."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any, get_args
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from dashboard.catalogue import read_catalogue
from dashboard.decisions import Basis
from dashboard.locale import LANGUAGES, words
from tests.browser.conftest import ROOT, Server, Tab, new_tab
from tests.navigation import PAGES

CATALOGUE = read_catalogue(ROOT / "data" / "catalogue")
AREAS = ("shili", "shili", "hangjinhouqi", "public")
CHAPTERS = (*CATALOGUE.categories, "all")
INDICATORS = list(CATALOGUE.indicators)
PERIODS = list(CATALOGUE.collections)
SINGLE = {
    "lang": LANGUAGES,
    "period": PERIODS,
    "indicator": INDICATORS,
    "category": CHAPTERS,
    "chapter": CHAPTERS,
    "per": ("none", *sorted({each.per for each in CATALOGUE.indicators.values() if each.per})),
    "order": ("value", "change"),
    "basis": get_args(Basis),
    "asof": ("2025-06-30", "2026-02-05", "2026-04-01"),
    "list": ("missing", "problems", "reminders"),
    "q": ("", "普法", "公开", "rate", "没有这样的词"),
}
"""What a reader can choose one of, by its name in the address."""

SEVERAL = {
    "periods": PERIODS,
    "categories": list(CATALOGUE.categories),
    "statuses": list("APEBOMLQK"),
    "severities": ("error", "warning", "info"),
}
"""What a reader can choose any number of."""

WORKING = ("submit", "review")
"""Pages where something is done, which is not tried at random."""
OF_NO_AREA = ("sql", "api", "collections", "accounts", "audit")
"""Pages about the installation: their address holds the language and nothing else."""

KINDS_OF_STATE: tuple[tuple[str, dict[str, str], str], ...] = (
    ("overview", {}, "period basis asof"),
    ("changes", {}, "period indicator order basis"),
    ("compare", {"view": "rank"}, "period indicator kind per basis"),
    ("compare", {"view": "all"}, "period kind category per basis"),
    ("unit", {}, "period unit category basis asof"),
    ("indicator", {"side": "one"}, "period indicator basis"),
    ("indicator", {"side": "all"}, "period q chapter basis"),
    ("gaps", {}, "period category list severities basis asof"),
    ("submit", {}, "period"),
    ("review", {}, "period"),
    ("export", {}, "periods categories indicators kinds units statuses basis"),
)
"""Page, what makes it that side of the page, and the names of what can be chosen there beside area and language."""

SHOWN = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const all = (selector, told) => [...document.querySelectorAll(selector)].map(told);
  return {
    text: main.innerText,
    line: document.querySelector(".dataline").innerText,
    dialog: document.querySelector("[role=dialog]")?.innerText ?? "",
    chosen: all("[data-testid=stMain] input", (each) => each.value),
    pressed: all("[aria-pressed=true], [aria-checked=true], [aria-selected=true]", (each) => each.innerText),
    pictures: all("[role=figure], img", (each) => each.getAttribute("aria-label") ?? each.alt),
    labels: all(".main-svg text", (each) => each.textContent),
  };
}"""
"""All that a page shows and has chosen."""


def random_state(seed: int) -> tuple[str, dict[str, str]]:
    """A page and an address; every kind of state comes in turn, every third has the origin of a figure open."""
    chance = Random(seed)
    page, state, names = KINDS_OF_STATE[seed % len(KINDS_OF_STATE)]
    area = chance.choice(AREAS)
    state = {"area": area, "lang": chance.choice(LANGUAGES), **state}
    for name in names.split():
        state[name] = _chosen(chance, name, area, state)
    if page not in WORKING and seed % 3 == 0:
        unit = chance.choice(_units(area))
        state["figure"] = f"{unit.unit_code}~{chance.choice(INDICATORS)}~{chance.choice(PERIODS)}"
    return page, state


def _chosen(chance: Random, name: str, area: str, state: dict[str, str]) -> str:
    single = {**SINGLE, "unit": [each.unit_code for each in _units(area)], "kind": _kinds(area)}
    if name in single:
        return chance.choice(single[name])
    chapters = state.get("categories", "").split(",")
    offered = [each.code for each in CATALOGUE.indicators.values() if each.category in chapters or chapters == [""]]
    several = {**SEVERAL, "indicators": offered, "units": single["unit"], "kinds": single["kind"]}[name]
    picked = chance.sample(several, chance.choice((0, 0, 1, min(3, len(several)))))
    return ",".join(each for each in several if each in picked)


def _units(area: str) -> list[Any]:
    return [each for each in CATALOGUE.units.values() if each.parent_code == area]


def _kinds(area: str) -> list[str]:
    return sorted({each.kind for each in _units(area)})


# Random addresses -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def first(chromium: Browser, county_server: Server) -> Iterator[Tab]:
    """A tab that is used for one state after the other."""
    tab = new_tab(chromium, county_server)
    yield tab
    tab.page.context.close()


def test_every_page_is_among_the_states():
    assert {page for page, *_ in KINDS_OF_STATE} | set(OF_NO_AREA) == set(PAGES)


@pytest.mark.parametrize("seed", range(20))
def test_a_state_shows_the_same_in_a_new_browser(first, open_tab, seed):
    page, state = random_state(seed)
    shown = first.open(PAGES[page], **state).page.evaluate(SHOWN)
    assert_it_took_effect(first, page, state, shown)
    assert_a_new_browser_shows_the_same(first, open_tab)


def assert_it_took_effect(tab: Tab, page: str, state: dict[str, str], shown: dict[str, Any]) -> None:
    """The address still holds all of it, the line on the data names it, and so do the choosers and the dialog."""
    held = address(tab)[1]
    assert {name: _unordered(held.get(name)) for name in state} == {name: _unordered(state[name]) for name in state}
    area, say = CATALOGUE.units[state["area"]].name, words(state["lang"])
    assert shown["line"].startswith(" · ".join(filter(None, (area, state.get("period")))))
    assert area in shown["chosen"] and say.say(f"page-{page}") in shown["text"]
    named = {"indicator": CATALOGUE.indicators, "category": CATALOGUE.categories, "chapter": CATALOGUE.categories}
    for name, known in named.items():
        if state.get(name) in known:
            assert say.name(vars(known[state[name]]), "name") in shown["chosen"]
    assert "unit" not in state or CATALOGUE.units[state["unit"]].name in shown["chosen"]
    if "figure" in state and page != "overview":
        unit, indicator, _ = state["figure"].split("~")
        assert say.name(vars(CATALOGUE.indicators[indicator]), "name") in shown["dialog"]
        assert CATALOGUE.units[unit].name in shown["dialog"]


def _unordered(choice: str | None) -> set[str]:
    """Codes in no order: a page puts several in its own."""
    return set((choice or "").split(","))


def assert_a_new_browser_shows_the_same(tab: Tab, open_tab) -> None:
    other = open_tab(tab.server)
    other.page.goto(tab.page.url)
    other.settle()
    assert address(other) == address(tab)
    assert other.page.evaluate(SHOWN) == tab.page.evaluate(SHOWN)
    assert (other.errors, other.outside) == ([], [])


def address(tab: Tab) -> tuple[str, dict[str, str]]:
    """Path and choices; their order is of no account."""
    parts = urlsplit(tab.page.url)
    return parts.path, dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True))


# Clicked --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(2))
def test_what_was_clicked_shows_the_same_in_a_new_browser(county_server, open_tab, seed):
    chance, tab = Random(seed), open_tab(county_server).open(area="shili")
    for page in chance.sample([name for name in PAGES if name not in ("overview", *WORKING, *OF_NO_AREA)], 3):
        tab.press(tab.page.locator(f"[data-testid=stTopNavLink][href$='/{page}']"))
        expect(tab.page.locator("h1")).to_have_text(words(address(tab)[1]["lang"]).say(f"page-{page}"))
        for _ in range(2):
            choose_anything(tab, chance)
        assert_a_new_browser_shows_the_same(tab, open_tab)


def choose_anything(tab: Tab, chance: Random) -> None:
    """Another option of any of the choosers on the page, or what is not yet pressed of its buttons and tabs."""
    main = tab.page.get_by_test_id("stMain")
    unpressed = "[role=radio][aria-checked=false], [aria-pressed=false], [role=tab][aria-selected=false]"
    buttons, choosers = (main.locator(each).locator("visible=true") for each in (unpressed, "[role=combobox]"))
    at = chance.randrange(buttons.count() + choosers.count())
    if at < buttons.count():
        tab.press(buttons.nth(at))
        return
    chooser = choosers.nth(at - buttons.count())
    chooser.scroll_into_view_if_needed()
    tab.page.evaluate("() => new Promise(requestAnimationFrame)")  # scrolling closes a list that is already open
    chooser.click()
    options = tab.page.locator("[role=option]:not([aria-selected=true])").filter(has_not_text="没有结果")
    expect(tab.page.get_by_role("option").first).to_be_visible()
    if options.count():
        tab.press(options.nth(chance.randrange(options.count())))
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("option")).to_have_count(0)
