"""Pages are in one language, readable in light and dark, usable on a phone and without a mouse; nothing leaves."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, SAMPLES

PAGES = ("", "gaps", "submit")
TEXTS = (".answer", ".dataline", ".matrix thead th", ".matrix tbody th", "td.bounded a", ".method", ".legend")
ALLOWED = re.compile(r"English|Excel|XLSX|CSV|xlsx|csv|https?://\S+|Streamlit|SHA-256|\d+(?:\.\d+)?[KM]B|[A-Z]\d+")
WORDS = """() => {
  const seen = [];
  const hidden = "script, style, noscript, code, pre, [data-testid=stIconMaterial], [aria-hidden=true], svg";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.closest(hidden)) seen.push(texts.currentNode.nodeValue);
  }
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) seen.push(element.getAttribute(name) ?? "");
  }
  return seen;
}"""


def english(tab):
    """Words of two and more Latin letters on the page, those apart that stand in Chinese offices too."""
    texts = tab.page.evaluate(WORDS)
    return sorted({text.strip() for text in texts if re.search("[A-Za-z]{2}", ALLOWED.sub("", text))})


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("page", PAGES)
def test_a_chinese_page_has_no_english_words(samples_server, open_tab, page, viewport):
    tab = open_tab(samples_server, viewport).open(page, area="public", period="2024")
    expect(tab.page.locator("html")).to_have_attribute("lang", "zh-CN")
    assert english(tab) == []


def test_the_menu_and_the_upload_box_speak_chinese(samples_server, open_tab):
    tab = open_tab(samples_server).open("submit")
    tab.page.locator("input[type=file]").set_input_files(str(SAMPLES / "团结镇2025.xlsx"))
    tab.see("以前报过同样的文件").settle()
    tab.page.locator("[data-testid=stMainMenu]").locator("visible=true").first.click()
    tab.see("打印")
    assert english(tab) == []


def test_an_english_page_says_so(samples_server, open_tab):
    tab = open_tab(samples_server).open("submit", lang="en")
    expect(tab.page.locator("html")).to_have_attribute("lang", "en")
    tab.see("Upload")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(samples_server, open_tab, page, lang):
    tab = open_tab(samples_server, PHONE).open(page, area="public", period="2024", lang=lang, category="all")
    assert not tab.scrolls_sideways()


def test_nothing_is_asked_of_anyone_but_the_server(samples_server, open_tab):
    tab = open_tab(samples_server)
    for page in PAGES:
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
    tab.page.keyboard.press("Tab")
    focused = tab.page.locator("td a:focus")
    expect(focused).to_have_count(1)
    name = focused.get_attribute("aria-label").split("\n")[0].split(" · ")[1]
    tab.page.keyboard.press("Enter")
    expect(tab.page.get_by_role("dialog")).to_contain_text(f"{name}：数据来源")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_light_and_dark(samples_server, open_tab, scheme):
    tab = open_tab(samples_server, color_scheme=scheme).open("gaps", area="hangjinhouqi", category="all")
    assert {part: round(contrast(tab, part), 1) for part in TEXTS if contrast(tab, part) < 4.5} == {}
    ground = tab.page.locator("[data-testid=stApp]").evaluate("element => getComputedStyle(element).backgroundColor")
    assert (luminance(numbers(ground)) < 0.1) == (scheme == "dark")


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
