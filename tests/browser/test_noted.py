"""What is taken along from a page is in the audit, whichever page it is."""

from __future__ import annotations

from contextlib import closing
from urllib.parse import urljoin

import pytest

from dashboard.access.access import Access
from dashboard.access.audit import Wanted
from dashboard.home import Home
from tests.browser.conftest import ROOT

HERE = {"area": "hangjinhouqi", "period": "2025"}


def newest(server) -> tuple[str, str]:
    """What the last line of the audit tells."""
    access = Access(Home(server.home, ROOT / "data" / "catalogue").access)
    line = access.audit.lines(at_most=1)[0]
    access.close()
    assert (line["who"], line["outcome"]) == ("王秀兰", "done")
    return line["what"], line["about"]


def take(tab, label) -> str:
    """The name of what a button downloads."""
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name=label).first.click()
    return waiting.value.suggested_filename


@pytest.mark.parametrize("page", ["", "changes", "gaps"])
def test_a_table_of_a_page_that_is_downloaded_is_noted_by_its_name(samples_server, open_tab, page):
    name = take(open_tab(samples_server).open(page, **HERE), "下载表格")
    assert newest(samples_server) == ("export", name) and name.startswith("杭锦后旗2025年")


def test_a_form_is_noted(samples_server, open_tab):
    tab = open_tab(samples_server).open("submit", **HERE, unit="hangjinhouqi.tuanjie")
    take(tab, "下载模板")
    assert newest(samples_server) == ("template", "2025/hangjinhouqi.tuanjie")


def test_rows_of_a_statement_are_noted_with_the_statement(samples_server, open_tab):
    tab = open_tab(samples_server).open("sql")
    tab.page.get_by_label("语句（SQL）").fill("select unit_code from unit order by unit_code limit 3")
    tab.page.get_by_role("button", name="运行").click()
    tab.see("共 3 行，1 列").settle()
    take(tab, "CSV")
    assert newest(samples_server) == ("export", "csv 3: select unit_code from unit order by unit_code limit 3")


def test_a_visit_is_refused_nothing_not_even_the_icon_of_the_page(samples_server, open_tab):
    with closing(Access(Home(samples_server.home, ROOT / "data" / "catalogue").access)) as access:
        before = len(access.audit.lines(Wanted(outcome="refused")))
        icons = open_tab(samples_server).open("changes", **HERE).page.locator("link[rel*=icon][href*='/media/']")
        address = icons.first.get_attribute("href")
        assert icons.page.context.request.get(urljoin(samples_server.address, address)).status == 200
        assert len(access.audit.lines(Wanted(outcome="refused"))) == before
