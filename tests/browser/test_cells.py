"""A cell of a large table is sent short; whoever comes to it, by mouse or keyboard, finds its link and story whole."""

import re

import pytest
from playwright.sync_api import expect

ORIGIN = "a[href*='tuanjie'][href*='gov_info_disclosed']"
WHOLE = re.compile(
    r"area=hangjinhouqi&period=2025&lang=zh&category=all\b.*&figure=hangjinhouqi.tuanjie%7Egov_info_disclosed$"
)


@pytest.mark.parametrize("coming", ["hover", "focus"])
def test_a_cell_tells_its_workbook_and_its_link_holds_the_whole_selection(samples_server, open_tab, coming):
    tab = open_tab(samples_server).open("gaps", area="hangjinhouqi", period="2025", lang="zh", category="all")
    cell = tab.page.locator(f".matrix td {ORIGIN}")
    for _ in range(2):  # the second time finds it whole and leaves it
        getattr(cell, coming)()
        expect(cell).to_have_attribute("title", re.compile(r"≥300\n团结镇2025\.xlsx › 年度指标 › D49$"))
        expect(cell).to_have_attribute("href", WHOLE)
