"""Pages for everyone: axe-core finds nothing serious in either theme, and the keyboard reaches everything visibly."""

import pytest

from tests.browser.conftest import LAPTOP, PHONE
from tests.navigation import PAGES
from tests.prerequisites import AXE

FULL = {"area": "shili", "period": "2025"}
FEW = {"area": "hangjinhouqi", "period": "2025"}
"""Two units: a table of states is passed with few steps of the keyboard."""
RUN = """() => axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"],
})"""


def violations(tab):
    """What axe-core finds serious or critical, one line an element; Streamlit's own parts are not left out."""
    if not tab.page.evaluate("() => 'axe' in window"):
        tab.page.add_script_tag(path=AXE / "axe.min.js")
    return [
        f"{rule['impact']} {rule['id']} {node['html'][:120]} {node['failureSummary']}"
        for rule in tab.page.evaluate(RUN)["violations"]
        for node in rule["nodes"]
        if rule["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_serious(county_server, open_tab, page, scheme):
    tab = open_tab(county_server, color_scheme=scheme).open(PAGES[page], **FULL)
    assert violations(tab.unroll()) == []
    tab.page.set_viewport_size(PHONE)
    assert violations(tab.settle().unroll()) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_where_a_figure_comes_from(county_server, open_tab, scheme):
    tab = open_tab(county_server, color_scheme=scheme)
    tab.open("gaps", **FEW, figure="hangjinhouqi.tuanjie~gov_info_disclosed").see("工作簿中写的是“300余”")
    assert violations(tab) == []


# The keyboard ---------------------------------------------------------------------------------------------------------

PARTS = {
    "navigation": "[data-testid=stTopNavLink]",
    "choices": "[data-testid=stSelectbox], [data-testid=stMultiSelect], [data-testid=stTextInput]",
    "language": "[data-testid=stButtonGroup]",
    "tables": ".table a, .matrix a",
    "downloads": "[data-testid=stDownloadButton], [data-testid=stPopover]",
    "upload": "[data-testid=stFileUploader]",
}
FIND = """parts => Object.keys(parts).filter(
  (part) => [...document.querySelectorAll(parts[part])].some((element) => element.checkVisibility()))"""
REACHED = """parts => Object.keys(parts).find((part) => document.activeElement.closest(parts[part])) ?? ''"""
LOOK = """() => {
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.color].join();
  };
  const focused = window.looked ?? (window.looked = document.activeElement);
  return [focused, focused.parentElement, focused.parentElement.parentElement].map(look).join("\\n");
}"""
MOST_STEPS = 400


def steps(tab):
    """Presses Tab through the page; the part in which each stop lies, '' for other parts."""
    for _ in range(MOST_STEPS):
        tab.page.keyboard.press("Tab")
        if tab.page.evaluate("() => document.activeElement === document.body"):
            return
        yield tab.page.evaluate(REACHED, PARTS)


def shows_its_focus(tab):
    """Whether what has the focus looks otherwise than without it. The next Tab goes on from here."""
    tab.page.wait_for_timeout(400)  # the ring of a button fades in
    focused = tab.page.evaluate(LOOK)
    tab.page.evaluate("() => document.activeElement.blur()")
    tab.page.wait_for_timeout(400)
    unfocused = tab.page.evaluate(LOOK)
    tab.page.evaluate("() => { delete window.looked; }")
    return focused != unfocused


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_reaches_every_part_and_shows_where_it_is(county_server, open_tab, page):
    tab = open_tab(county_server, LAPTOP).open(PAGES[page], **FEW)
    there = tab.page.evaluate(FIND, PARTS)
    seen = {}
    for part in steps(tab):
        if part and part not in seen:
            seen[part] = shows_its_focus(tab)
    assert {"navigation", "language"} <= set(there)
    assert seen == dict.fromkeys(there, True)
