"""Payloads in the names of units and indicators, in files, sheets, cells, senders and explanations: none runs."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from unittest import mock

import openpyxl
import pytest

from dashboard.access.model import host
from dashboard.access.permissions import EVERYWHERE
from dashboard.ask.exports_forms import FORMS
from dashboard.desk import opened
from dashboard.door.headers import COOKIE
from dashboard.home import Home
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA
from dashboard.show.links import PAGES
from tests.browser.conftest import ROOT, Server, serving
from tests.navigation import FRONT
from tests.payloads import MARKUP

AREA = "shili"
WATCH = "window.alert = () => { document.documentElement.dataset.ran = 'yes'; };"
"""Before anything else on a page."""
ELEMENTS = """() => {
  const main = document.querySelector('[data-testid=stApp]');
  const handlers = [...main.querySelectorAll('*')].filter((each) =>
    [...each.attributes].some((one) => /^on/i.test(one.name) && /alert/.test(one.value)));
  const links = [...main.querySelectorAll('a, use, form, button')].filter((each) =>
    /^\\s*(javascript|data:text)/i.test(each.getAttribute('href') || each.getAttribute('xlink:href')
      || each.getAttribute('formaction') || ''));
  const scripts = [...main.querySelectorAll('script, iframe, object, embed, base, meta')].filter((each) =>
    /alert/.test(each.outerHTML));
  return [...handlers, ...links, ...scripts].map((each) => each.outerHTML.slice(0, 200));
}"""
"""What of the payloads has become part of the page."""
HOVER = """() => [...document.querySelectorAll('.js-plotly-plot :is(.point, .bars path)')].slice(0, 40).map((each) => {
  const box = each.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
})"""
"""Where the pointer makes charts tell of their marks."""


def hostile_catalogue(folder):
    """The catalogue with a payload behind each name of a unit and an indicator."""
    shutil.copytree(ROOT / "data" / "catalogue", folder)
    _rename(folder / "units.csv", {"name": 0, "short_name": 20}, lambda row: row["kind"] != "area")
    _rename(folder / "indicators.csv", {"name_zh": 0, "name_en": 30}, lambda row: True)
    return folder


def _rename(path, columns, is_meant):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for at, row in enumerate(each for each in rows if is_meant(each)):
        for column, offset in columns.items():
            row[column] = f"{row[column]}{MARKUP[(at + offset) % len(MARKUP)]}"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def hostile_file(desk, at, unit, period):
    """A report whose file, sheet, notes and unknown names are payloads."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "".join(each for each in MARKUP[at % len(MARKUP)] if each not in "[]:*?/\\'")[:31] or "表"
    sheet.append(("指标", "本年数", "备注"))
    known = desk.catalogue.indicators
    asked = [code for code in desk.catalogue.applicability(unit.unit_code, period) if known[code].kind != "boolean"][
        :40
    ]
    for place, code in enumerate(asked):
        sheet.append((code, 7 + (at * 5 + place * 3) % 40, MARKUP[(at * 7 + place) % len(MARKUP)]))
    for place in range(4):
        unknown = MARKUP[(at * 4 + place) % len(MARKUP)]
        sheet.append((f"体检{place}{unknown}体检", MARKUP[(at + place) % len(MARKUP)], ""))
    content = io.BytesIO()
    book.save(content)
    name = MARKUP[at % len(MARKUP)].replace("/", "／") + ".xlsx"
    options = Options(AREA, unit.unit_code, period)
    sender, reason = MARKUP[(at + 3) % len(MARKUP)], MARKUP[(at + 9) % len(MARKUP)]
    return Incoming(name, content.getvalue(), options, sender, datetime(2026, 2, 20, 9, tzinfo=CHINA), reason)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Iterator[tuple[Server, str]]:
    """A server whose every text is a payload, and the session of an account whose name is one."""
    folder = tmp_path_factory.mktemp("payloads")
    home = Home(folder / "home", hostile_catalogue(folder / "catalogue"))
    with opened(home) as desk:
        units = desk.catalogue.units_of(AREA)
        sent = [hostile_file(desk, at, unit, period) for at, unit in enumerate(units) for period in ("2024", "2025")]
        stored = desk.receive(sent)
        assert sum(each.outcome in ("accepted", "warned") for each in stored) > len(units)
        name = MARKUP[2]
        desk.access.accounts.add_without_password("李娜", ["analyst"], [EVERYWHERE], [], host("test"))
        with desk.access.store.changing():
            put = desk.access.store._connection.execute
            put("insert into account values (?, '', 0, 0, 0)", (name,))
            put("insert into account_scope values (?, 'area', '*'), (?, 'unit', '*')", (name, name))
            for role in ("leader", "clerk", "reviewer", "analyst", "administrator"):
                put("insert into account_role values (?, ?)", (name, role))
        secret = desk.access.enter_as(name, "127.0.0.1")
    with mock.patch.dict(os.environ, DASHBOARD_CATALOGUE=str(home.catalogue)), serving(home.folder) as server:
        yield server, secret


@pytest.fixture
def tab(hostile, open_tab):
    server, secret = hostile
    tab = open_tab(server)
    tab.page.context.add_init_script(WATCH)
    tab.page.context.add_cookies([{"name": COOKIE, "value": secret, "url": server.address}])
    return tab


def assert_nothing_ran(tab):
    assert tab.page.evaluate("document.documentElement.dataset.ran") is None
    assert tab.page.evaluate(ELEMENTS) == []
    assert tab.outside == []
    assert [each for each in tab.errors if "Content Security" not in each] == []


def test_there_are_sixty_payloads():
    assert len(set(MARKUP)) >= 60


def test_one_that_runs_would_be_noticed(tab):
    tab.open(area=AREA, period="2025")
    put = "text => document.querySelector('[data-testid=stMain]').insertAdjacentHTML('beforeend', text)"
    tab.page.evaluate(put, MARKUP[2])
    tab.page.wait_for_function("() => document.documentElement.dataset.ran === 'yes'")
    with pytest.raises(AssertionError):
        assert_nothing_ran(tab)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", ["" if page == FRONT else page for page in PAGES], ids=list(PAGES))
def test_no_page_runs_any_of_them(tab, page, lang):
    tab.open(page, area=AREA, period="2025", lang=lang, basis="submitted")
    tab.unroll()
    for x, y in tab.page.evaluate(HOVER):
        tab.page.mouse.move(x, y)
    assert_nothing_ran(tab)


def test_the_origin_of_a_figure_runs_none(tab, hostile):
    tab.open(area=AREA, period="2025", basis="submitted", figure="shili.donghu~law_special_meetings~2025")
    tab.page.get_by_role("dialog").wait_for()
    assert_nothing_ran(tab)


@pytest.mark.parametrize("view", ["rank", "all"])
def test_comparisons_of_all_kinds_run_none(tab, view):
    tab.open("compare", area=AREA, period="2025", view=view, kind="township", basis="submitted")
    assert_nothing_ran(tab.unroll())


def test_a_file_that_is_sent_and_a_statement_that_is_wrong_run_none(tab, hostile):
    tab.open("submit", area=AREA, period="2025")
    files = [
        {"name": MARKUP[at].replace("/", "／") + ".xlsx", "mimeType": "application/octet-stream", "buffer": b"no book"}
        for at in range(0, len(MARKUP), 6)
    ]
    tab.page.locator("input[type=file]").first.set_input_files(files)
    tab.page.wait_for_timeout(4_000)
    assert_nothing_ran(tab)
    tab.open("sql")
    for at in (0, 2, 5, 44):
        text = MARKUP[at].replace("'", "''")
        tab.page.get_by_label("语句（SQL）").fill(f"select '{text}' as \"{text.replace(chr(34), '')}\", 1 as number")
        tab.page.get_by_role("button", name="运行").click()
        tab.page.wait_for_timeout(2_500)
        assert_nothing_ran(tab)
    tab.page.get_by_label("语句（SQL）").fill(f'select * from "{MARKUP[2]}"')
    tab.page.get_by_role("button", name="运行").click()
    tab.see("语句里的表或列对不上")
    assert_nothing_ran(tab)


def test_what_is_downloaded_says_of_itself_that_it_is_no_page():
    assert not [form for form in FORMS.values() if "html" in form.mime or "svg" in form.mime]
