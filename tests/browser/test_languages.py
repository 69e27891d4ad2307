"""A page is in one language: no English on a Chinese page, no Chinese on an English one, whatever is opened on it."""

import csv
import json
import re
from functools import cache

import pytest
from playwright.sync_api import expect

from dashboard.arguments import user
from tests.browser.conftest import LAPTOP, PHONE, ROOT, SAMPLES, dashboard
from tests.navigation import FRONT, PAGES

STATES = (("shili", "2025"), ("hangjinhouqi", "2025"), ("public", "2024"), ("hangjinhouqi", "2023"))
"""Full, partly missing, public figures with remarks, empty."""
TEXTS = """() => {
  const seen = [];
  const silent = "script, style, noscript, code, pre, .code, .noted, svg text";
  const isIcon = (element) => getComputedStyle(element).fontFamily.includes("Material Symbols");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!parent.closest(silent) && !isIcon(parent)) seen.push(texts.currentNode.nodeValue);
  }
  for (const label of document.querySelectorAll("svg text")) seen.push(label.textContent);
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) seen.push(element.getAttribute(name) ?? "");
  }
  return [...new Set(seen)];
}"""
"""All that is read or read aloud; a label of a chart is one text, also where it is broken into lines."""

ENGLISH = re.compile(r"[A-Za-z]{2}")
ON_CHINESE_PAGES = re.compile(
    r"English"  # the other language, by its own name
    r"|Excel|Streamlit|Chrome|Chromium|Edge"  # names of programs
    r"|\.(?:csv|xlsx|parquet|sdmx)\b|\bAccept\b|\bETag\b"  # endings and headers, as a program sends them
    r"|OpenAPI|\bSQL\b|\bMB\b"
    r"|XLSX|XLSM|XLSB|XLS|ODS|\bET\b|TSV|CSV|JSON|Parquet|SDMX|PNG|SVG|SHA-256|xlsx|csv"  # names of formats
    r"|^查询：[a-z_]+$|\b[0-9a-f]{64}\b"  # names of questions and marks of files, as the command line takes them
    rf"|^(?:{re.escape(user())}|tests)$"  # who worked on the command line
    r"|https?://\S+|\d+(?:\.\d+)?[KM]B|\b[A-Z]{1,2}\d+\b"  # addresses, sizes, cells of a sheet and codes of rules
)
CHINESE = re.compile(r"[一-鿿]")
ON_ENGLISH_PAGES = re.compile(r"中文|“[^”]*”")
"""The other language by its own name; what a form or a file says, quoted."""
ONLY_CHINESE = {
    "units.csv": ("name", "short_name", "aliases", "note"),
    "indicators.csv": ("aliases", "note", "source"),
    "applicability.csv": ("reason",),
}
"""Columns of the catalogue that have no English beside them."""
RECEIVED = ("raw", "note", "sheet", "file", "sender")
"""Columns of observations that hold what somebody wrote."""


@cache
def data(home):
    """A pattern of all that stands in the catalogue and the workbooks in Chinese only, the longest first."""
    found = set()
    for name, columns in ONLY_CHINESE.items():
        with (ROOT / "data" / "catalogue" / name).open(encoding="utf-8-sig", newline="") as file:
            found |= {part for row in csv.DictReader(file) for column in columns for part in row[column].split(";")}
            file.seek(0)
            found |= {row[column].replace(";", "; ") for row in csv.DictReader(file) for column in columns}
    for row in json.loads(dashboard(home, "query", "observations", "--format", "json")):
        found |= {row[column] or "" for column in RECEIVED}
    for row in json.loads(dashboard(home, "query", "submissions", "--format", "json")):
        found |= {row[column] or "" for column in ("file", "sender", "reason")}
    known = sorted({text for text in found if CHINESE.search(text)}, key=lambda text: (-len(text), text))
    return re.compile("|".join(map(re.escape, known)))


def foreign(tab, lang, *files, home=None):
    """Texts of the page that hold words of the other language, what stands in `home` and names of `files` apart."""
    names = re.compile("|".join(map(re.escape, files)) or "$")
    texts = {names.sub("", " ".join(text.split())) for text in tab.page.evaluate(TEXTS)}
    if lang == "zh":
        return sorted(text for text in texts if ENGLISH.search(ON_CHINESE_PAGES.sub("", text)))
    known = data(home or tab.server.home)
    doubtful = (text for text in texts if CHINESE.search(ON_ENGLISH_PAGES.sub("", text)))
    return sorted(text for text in doubtful if CHINESE.search(ON_ENGLISH_PAGES.sub("", known.sub("", text))))


LOCALES = {"zh": "zh-CN", "en": "en-US"}
"""The language of the browser, which some of the widgets follow."""

both = pytest.mark.parametrize("lang", ["zh", "en"])
all_pages = pytest.mark.parametrize("page", PAGES)


@both
@all_pages
def test_every_page_is_in_its_language(county_server, open_tab, page, lang):
    tab = open_tab(county_server, LAPTOP, locale=LOCALES[lang])
    for area, period in STATES:
        tab.open(PAGES[page], area=area, period=period, lang=lang)
        expect(tab.page.locator("html")).to_have_attribute("lang", {"zh": "zh-CN"}.get(lang, lang))
        assert foreign(tab, lang) == [], (area, period)
    tab.page.set_viewport_size(PHONE)
    assert foreign(tab.settle(), lang) == []
    assert tab.outside == []
    assert tab.errors == []


@both
@all_pages
def test_what_can_be_opened_on_a_page_is_in_its_language(county_server, open_tab, page, lang):
    tab = open_tab(county_server, LAPTOP, locale=LOCALES[lang])
    tab.open(PAGES[page], area="hangjinhouqi", period="2025", lang=lang)
    for opener in ("stMainMenu", "stPopover", "stExpander", "stTabs", "stSelectbox", "stMultiSelect"):
        for part in tab.page.locator(f"[data-testid={opener}]").locator("visible=true").all():
            part.locator("button, summary, [role=combobox]").locator("visible=true").last.click()
            if part.locator("input").count():
                tab.page.keyboard.type("#")  # no option holds it
            tab.page.wait_for_timeout(300)
            assert foreign(tab, lang) == [], opener
            tab.page.keyboard.press("Escape")
            tab.settle()
    assert tab.outside == []


@both
def test_the_origin_of_a_figure_is_told_in_the_language_of_the_page(county_server, open_tab, lang):
    tab = open_tab(county_server, locale=LOCALES[lang])
    tab.open("gaps", area="hangjinhouqi", figure="hangjinhouqi.tuanjie~gov_info_disclosed", lang=lang).see("300余")
    expect(tab.page.get_by_role("dialog")).to_be_visible()
    assert foreign(tab, lang) == []


@both
def test_uploads_good_and_bad_are_answered_in_the_language_of_the_page(
    fresh_server, county_server, open_tab, tmp_path, lang
):
    (tmp_path / "记录.pdf").write_bytes(b"%PDF-")
    tab = open_tab(fresh_server, locale=LOCALES[lang]).open("submit", area="hangjinhouqi", lang=lang)
    for name in (SAMPLES / "团结镇2025.xlsx", tmp_path / "记录.pdf"):
        tab.page.locator("input[type=file]").first.set_input_files(str(name))
        tab.see(name.name).settle()
        assert foreign(tab, lang, name.name, name.suffix, home=county_server.home) == []


@both
def test_an_address_nobody_has_is_answered_in_the_language_of_the_page(county_server, open_tab, lang):
    tab = open_tab(county_server, locale=LOCALES[lang]).open("nowhere", area="hangjinhouqi", lang=lang)
    tab.see({"zh": "没有这个页面", "en": "Page not found"}[lang])
    assert foreign(tab, lang) == []


def test_a_page_that_changes_its_language_changes_all_of_it(county_server, open_tab):
    tab = open_tab(county_server).open(PAGES[FRONT], area="hangjinhouqi", period="2025")
    for lang, name in (("en", "English"), ("zh", "中文"), ("en", "English")):
        tab.page.get_by_text(name, exact=True).click()
        expect(tab.page.locator("html")).to_have_attribute("lang", {"zh": "zh-CN"}.get(lang, lang))
        tab.see({"zh": "截至", "en": "as of"}[lang]).settle()
        assert foreign(tab, lang) == []
