"""Pages are in one language, readable in light and dark, usable on a phone and without a mouse; nothing leaves."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.navigation import PAGES

TEXTS = (".answer", ".dataline", ".matrix thead th", ".matrix tbody th", "td.bounded a", ".method", ".legend")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(samples_server, open_tab, page, lang):
    tab = open_tab(samples_server, PHONE).open(PAGES[page], area="public", period="2024", lang=lang, category="all")
    assert not tab.scrolls_sideways()


def test_nothing_is_asked_of_anyone_but_the_server(samples_server, open_tab):
    tab = open_tab(samples_server)
    for page in PAGES.values():
        for area in ("hangjinhouqi", "public"):
            tab.open(page, area=area)
    tab.page.locator("[data-testid=stMainMenu]").locator("visible=true").first.click()
    assert len(tab.requests) > 10
    assert tab.outside == []
    assert tab.errors == []


def test_a_cell_opens_its_origin_by_keyboard_alone(samples_server, open_tab):
    tab = open_tab(samples_server).open("gaps", area="hangjinhouqi", category="all")
    table = tab.page.get_by_role("region", name="单位与指标的填报状态表")
    table.focus()
    focused = tab.page.locator("td a:focus")
    for _ in table.locator("th a").all():  # the names of indicators and units come before the first cell
        tab.page.keyboard.press("Tab")
        if focused.count():
            break
    expect(focused).to_have_count(1)
    name = focused.get_attribute("title").split("\n")[0].split(" · ")[1]
    tab.page.keyboard.press("Enter")
    expect(tab.page.get_by_role("dialog")).to_contain_text(f"{name}：数据来源")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_light_and_dark(samples_server, open_tab, scheme):
    tab = open_tab(samples_server, color_scheme=scheme).open("gaps", area="hangjinhouqi", category="all")
    assert {part: round(contrast(tab, part), 1) for part in TEXTS if contrast(tab, part) < 4.5} == {}
    ground = tab.page.locator("[data-testid=stApp]").evaluate("element => getComputedStyle(element).backgroundColor")
    assert (luminance(numbers(ground)) < 0.1) == (scheme == "dark")


def test_apostrophes_in_english_are_as_narrow_as_letters(samples_server, open_tab):
    tab = open_tab(samples_server).open("gaps", area="hangjinhouqi", lang="en")
    width = tab.page.evaluate(
        """() => {
          const quote = document.querySelector(".method").appendChild(document.createElement("b"));
          quote.textContent = "’";
          return quote.getBoundingClientRect().width / parseFloat(getComputedStyle(quote).fontSize);
        }"""
    )
    assert width < 0.5


def contrast(tab, selector):
    """Of the text against what stands behind it, WCAG 2; transparency of both counted in."""
    color, grounds, opacity = tab.page.locator(selector).first.evaluate(
        """element => {
          const chain = [];
          for (let each = element; each; each = each.parentElement) chain.push(getComputedStyle(each));
          const opacity = chain.reduce((product, style) => product * Number(style.opacity), 1);
          return [chain[0].color, chain.map((style) => style.backgroundColor), opacity];
        }"""
    )
    ground = next(numbers(each) for each in grounds if numbers(each)[3] == 1)
    text = [opacity * front + (1 - opacity) * back for front, back in zip(numbers(color)[:3], ground[:3], strict=True)]
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def numbers(color):
    """rgb(…) or rgba(…) → red, green, blue 0..255, alpha 0..1."""
    parts = [float(part) for part in re.findall(r"[\d.]+", color)]
    return [*parts[:3], parts[3] if len(parts) > 3 else 1.0]


def luminance(color):
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in color[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
