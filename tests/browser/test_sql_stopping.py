"""A statement on its way can be stopped from the page."""

from __future__ import annotations

import shutil

import pytest

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.door.headers import COOKIE
from dashboard.home import Home
from tests.browser.conftest import ROOT, serving


@pytest.fixture
def tab(county_home, tmp_path, open_tab):
    shutil.copytree(county_home, tmp_path / "home")
    access = Access(Home(tmp_path / "home", ROOT / "data" / "catalogue").access)
    access.accounts.add_without_password("分析", ["analyst"], ["*"], [], host("test"))
    secret = access.enter_as("分析", "127.0.0.1")
    access.close()
    with serving(tmp_path / "home") as server:
        tab = open_tab(server)
        tab.page.context.add_cookies([{"name": COOKIE, "value": secret, "url": server.address}])
        yield tab


def test_a_statement_that_is_stopped_says_so_and_leaves_no_progress(tab):
    tab.open("sql")
    tab.page.get_by_label("语句（SQL）").fill("select sleep_ms(60000)")
    tab.page.get_by_role("button", name="运行").click()
    tab.page.get_by_text("正在算，已过 1 秒").wait_for()
    tab.page.get_by_role("button", name="停下").click()
    tab.see("已经停下，没有结果。")
    assert tab.settle().page.locator("[data-testid=stProgress]").count() == 0
