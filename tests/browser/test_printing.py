"""Every page on A4: light whatever the screen, nothing cut, nothing to press; as it stands or as its paper version."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP

SHEET = 718
GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
TO_PRESS = ".stDownloadButton, .stPopover, .st-key-lang, [data-testid=stHeader]"
WIDTHS = """() => {
  const width = () => document.querySelector(".js-plotly-plot .main-svg").getBoundingClientRect().width;
  const wide = width();
  dispatchEvent(new Event("beforeprint"));
  const onPaper = width();
  dispatchEvent(new Event("afterprint"));
  return [wide, onPaper, width()];
}"""
"""Of a chart before, while and after a page is printed."""
PAPER = {"embed": "true", "embed_options": "light_theme"}


@pytest.mark.parametrize("page", ["", "gaps"])
def test_paper_is_light_as_wide_as_a_sheet_and_whole(samples_server, open_tab, page):
    tab = open_tab(samples_server, LAPTOP, color_scheme="dark").open(page, area="hangjinhouqi", category="all", **PAPER)
    assert tab.page.evaluate(GROUND) == "rgb(255, 255, 255)"
    assert widest(tab) <= SHEET
    assert not [each for each in tab.page.locator(TO_PRESS).all() if each.is_visible()]
    cut = "[...document.querySelectorAll('.table, .matrix')].filter(e => e.scrollHeight > e.clientHeight + 2).length"
    assert tab.page.evaluate(cut) == 0


def widest(tab):
    return tab.page.evaluate(
        "Math.max(...[...document.querySelectorAll('.table, .matrix, .tile, .js-plotly-plot')]"
        ".map(e => e.getBoundingClientRect().width))"
    )


def test_the_link_to_print_opens_the_same_page_on_paper(samples_server, open_tab):
    tab = open_tab(samples_server).open(area="public", period="2023")
    with tab.page.expect_popup() as opened:
        tab.page.get_by_role("link", name="打印").click()
    expect(opened.value.locator(".dataline")).to_contain_text("公开报告样本 · 2023 年")
    expect(opened.value).to_have_url(re.compile("embed=true"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_printed_as_it_stands_is_light_and_its_charts_fit(samples_server, open_tab, scheme):
    tab = open_tab(samples_server, LAPTOP, color_scheme=scheme).open(area="hangjinhouqi")
    tab.page.wait_for_selector(".js-plotly-plot .main-svg")
    wide, on_paper, after = tab.page.evaluate(WIDTHS)
    assert wide > SHEET
    assert on_paper <= SHEET + 1
    assert after == wide
    tab.page.emulate_media(media="print")
    tab.page.wait_for_function(f"{GROUND} === 'rgb(255, 255, 255)'")
