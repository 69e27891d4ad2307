"""Two real browsers: what is taken away in one is gone in the other at its next action; a session survives F5."""

from __future__ import annotations

from contextlib import contextmanager
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.home import Home
from tests.browser.conftest import ROOT, SETTLED

HOST, PASSWORD = host("tests"), "杭锦后旗-2026-春"


@contextmanager
def accounts_of(server):
    access = Access(Home(server.home, ROOT / "data" / "catalogue").access)
    yield access.accounts
    access.close()


@pytest.fixture
def people(samples_server):
    with accounts_of(samples_server) as accounts:
        for name, roles, areas, units in (
            ("审核甲", ["reviewer"], ["hangjinhouqi"], []),
            ("填报甲", ["clerk"], [], ["hangjinhouqi.tuanjie"]),
        ):
            if accounts.get(name) is None:
                accounts.add(name, PASSWORD, roles, areas, units, HOST)
            accounts.set_password(name, PASSWORD, HOST, False)
            accounts.give(name, roles, areas, units, HOST)
    return samples_server


@pytest.fixture
def log_in(chromium, people):
    """Somebody in a browser of his own, through the login page, at the page he wanted."""
    contexts = []

    def new(name, path):
        contexts.append(chromium.new_context(locale="zh-CN"))
        page = contexts[-1].new_page()
        page.goto(urljoin(people.address, path))
        page.get_by_label("姓名（账号）").fill(name)
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="登录").click()
        return page

    yield new
    for each in contexts:
        each.close()


def settled(page):
    page.wait_for_selector(SETTLED)
    return page


def test_one_comes_where_one_wanted_and_stays_in_after_a_reload(log_in):
    page = settled(log_in("审核甲", "/review?area=hangjinhouqi&period=2025"))
    expect(page.get_by_role("heading", name="审核", exact=True)).to_be_visible()
    assert "area=hangjinhouqi" in page.url
    page.reload()
    expect(settled(page).get_by_role("heading", name="审核", exact=True)).to_be_visible()


def test_a_role_taken_away_is_refused_at_the_next_action(log_in, people):
    page = settled(log_in("审核甲", "/review?area=hangjinhouqi&period=2025"))
    with accounts_of(people) as accounts:
        accounts.give("审核甲", ["leader"], ["hangjinhouqi"], [], HOST)
    page.get_by_role("combobox", name="年度").click()
    page.get_by_role("option", name="2024").click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()
    page.get_by_label("姓名（账号）").fill("审核甲")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_text("您的账号不能使用这一页")).to_be_visible()


def test_logging_out_in_one_tab_ends_the_other(log_in):
    page = settled(log_in("审核甲", "/?area=hangjinhouqi&period=2025"))
    other = page.context.new_page()
    other.goto(urljoin(page.url, "/logout"))
    other.get_by_role("button", name="退出登录").click()
    expect(other.get_by_role("heading", name="登录")).to_be_visible()
    page.get_by_role("link", name="同比").first.click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()


def test_a_clerks_link_to_another_unit_is_refused_in_a_sentence(log_in):
    page = log_in("填报甲", "/unit?area=hangjinhouqi&period=2025&unit=hangjinhouqi.office")
    expect(page.get_by_text("您的账号不能查看“杭锦后旗人民政府办公室”")).to_be_visible()


def test_a_download_of_another_session_is_refused(log_in):
    page = settled(log_in("审核甲", "/?area=hangjinhouqi&period=2025"))
    # of the pictures there the page's own mark is everybody's
    with page.expect_response(lambda answer: "/media/" in answer.url and ".png" not in answer.url) as waiting:
        page.get_by_role("button", name="下载表格").first.click()
    address = waiting.value.url
    assert page.context.request.get(address).status == 200
    stranger = settled(log_in("填报甲", "/unit?area=hangjinhouqi&period=2025"))
    assert stranger.context.request.get(address).status == 403
