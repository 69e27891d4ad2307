"""Logging in through another service, a real one (oidc-provider-mock), in a real browser; and what goes wrong."""

from __future__ import annotations

import re
from contextlib import contextmanager
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from dashboard.access.access import Access
from dashboard.access.audit import Wanted
from dashboard.access.model import host
from dashboard.door.headers import COOKIE
from dashboard.home import Home
from tests.browser.conftest import ROOT, SETTLED, free_port, serving
from tests.browser.signing_on import names, service, sign_on

HOST, PASSWORD = host("tests"), "杭锦后旗-2026-春"
SUBJECTS = "/gaps?area=hangjinhouqi&period=2025"


@pytest.fixture(scope="module")
def there():
    with service() as running:
        yield running


@pytest.fixture(scope="module")
def here(there, tmp_path_factory):
    """A server whose login.toml names the service; 王秀兰 has a local account with a password."""
    home, port = tmp_path_factory.mktemp("signing-on") / "home", free_port()
    there.configure(home, f"http://127.0.0.1:{port}")
    with access_of(home) as access:
        access.accounts.add("王秀兰", PASSWORD, ["administrator"], [], [], HOST)
    with serving(home, port) as server:
        yield server


@contextmanager
def access_of(home):
    access = Access(Home(home, ROOT / "data" / "catalogue").access)
    yield access
    access.close()


def audit(server, **wanted):
    with access_of(server.home) as access:
        return access.audit.lines(Wanted(**wanted))


@pytest.fixture
def browser(chromium):
    """New browsers; each knows nothing of the others."""
    contexts = []

    def new():
        contexts.append(chromium.new_context(locale="zh-CN"))
        return contexts[-1].new_page()

    yield new
    for each in contexts:
        each.close()


# In -------------------------------------------------------------------------------------------------------------------


def test_one_comes_in_with_the_role_the_service_says_and_where_one_wanted(there, here, browser):
    there.know("u-leader", name="张建国", groups=["法治-领导", "打印机"])
    page = sign_on(browser(), here, "u-leader", SUBJECTS)
    page.wait_for_selector(SETTLED)
    expect(page.get_by_role("heading", name="缺报核查")).to_be_visible()
    assert "area=hangjinhouqi" in page.url
    page.goto(urljoin(here.address, "/accounts"))
    expect(page.get_by_text("您的账号不能使用这一页")).to_be_visible()
    (line,) = audit(here, who="张建国", what="login")
    assert line["about"] == f"张建国: u-leader @ {there.address}" and line["source"] == "127.0.0.1"


def test_a_clerk_reports_for_the_unit_of_the_department(there, here, browser):
    there.know("u-clerk", name="李小红", groups="法治-填报", department="团结镇人民政府,食堂")
    page = sign_on(browser(), here, "u-clerk", "/submit?area=hangjinhouqi")
    page.wait_for_selector(SETTLED)
    expect(page.get_by_text("团结镇").first).to_be_visible()
    page.goto(urljoin(here.address, "/unit?area=hangjinhouqi&period=2025&unit=hangjinhouqi.office"))
    expect(page.get_by_text("您的账号不能查看“杭锦后旗人民政府办公室”")).to_be_visible()
    (line,) = audit(here, what="claims_ignored")
    assert line["about"].endswith(": 食堂")


def test_nothing_of_streamlits_own_stays_in_the_browser_and_its_cookie_opens_nothing(there, here, browser, chromium):
    there.know("u-leader", name="张建国", groups=["法治-领导"])
    page = browser()
    sealed = []
    page.on("response", lambda answer: sealed.extend(answer.headers_array()))
    sign_on(page, here, "u-leader").wait_for_selector(SETTLED)
    assert names(page) <= {COOKIE, "_streamlit_xsrf"} and COOKIE in names(page)
    assert not [each for each in sealed if each["name"].lower() == "set-cookie" and "_streamlit_user" in each["value"]]


def test_a_reload_keeps_and_a_logout_ends_here_and_leads_to_the_service(there, here, browser):
    there.know("u-leader", name="张建国", groups=["法治-领导"])
    page = sign_on(browser(), here, "u-leader")
    page.wait_for_selector(SETTLED)
    page.reload()
    page.wait_for_selector(SETTLED)
    other = page.context.new_page()
    other.goto(urljoin(here.address, "/logout"))
    other.get_by_role("button", name="退出登录").click()
    other.wait_for_url(re.compile(f"^{there.address}/oauth2/end_session.*id_token_hint="))
    other.get_by_role("button").first.click()
    expect(other.get_by_role("heading", name="登录")).to_be_visible()
    page.get_by_role("link", name="同比").first.click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()


# Not in ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"groups": ["打印机", "leader", "administrator"]},
        {"groups": ["法治-填报"], "department": "食堂"},
        {"groups": {"法治-领导": True}},
        {"groups": None},
    ],
)
def test_who_has_no_role_is_told_whom_to_ask(there, here, browser, claims):
    there.know("u-stranger", name="赵某", **claims)
    page = sign_on(browser(), here, "u-stranger")
    expect(
        page.get_by_text("“赵某”已通过统一身份验证，但在本系统还没有身份，不能进入。请联系本系统管理员")
    ).to_be_visible()
    assert COOKIE not in names(page)
    assert audit(here, outcome="no_rights")[0]["about"] == f"赵某: u-stranger @ {there.address}"
    page.get_by_role("link", name="返回登录").click()
    expect(page.get_by_label("密码")).to_be_visible()


def test_who_says_no_at_the_service_is_told_so(here, browser):
    page = browser()
    page.goto(here.address)
    page.get_by_role("link", name="用统一身份登录").click()
    page.get_by_role("button", name="Deny").click()
    expect(page.get_by_text("统一身份平台没有同意这次登录")).to_be_visible()
    assert audit(here, outcome="entry_denied")


def test_an_answer_made_up_or_used_again_is_refused_in_a_sentence(there, here, browser):
    there.know("u-leader", name="张建国", groups=["法治-领导"])
    page, seen = browser(), []
    page.on("request", lambda request: seen.append(request.url))
    sign_on(page, here, "u-leader").wait_for_selector(SETTLED)
    (answer,) = [url for url in seen if "/oauth2callback" in url]
    for address in (
        answer,
        f"{here.address}/oauth2callback?code=x&state=made-up",
        f"{here.address}/oauth2callback?code=x",
    ):
        for other in (browser(), page):
            shown = other.goto(address)
            assert shown.status == 403
            expect(other.get_by_text("这次登录没有办成")).to_be_visible()
            assert "Traceback" not in other.content() and "authlib" not in other.content().lower()
    assert audit(here, outcome="stale_entry")
    stranger = browser()
    stranger.goto(here.address)
    stranger.get_by_role("link", name="用统一身份登录").click()
    stranger.wait_for_url(f"{there.address}/**")
    stranger.goto(answer)  # somebody else's answer, while one is on the way oneself
    expect(stranger.get_by_text("这次登录没有办成")).to_be_visible()
    assert COOKIE not in names(stranger)


# Names, other roles, shutting out -------------------------------------------------------------------------------------


def test_a_local_account_of_the_same_name_is_left_alone(there, here, browser):
    there.know("u-same", name="王秀兰", groups=["法治-领导"])
    page = sign_on(browser(), here, "u-same", SUBJECTS)
    page.wait_for_selector(SETTLED)
    with access_of(here.home) as access:
        local, other = access.accounts.get("王秀兰"), access.accounts.get("王秀兰(统一身份)")
        assert (local.roles, local.has_password, local.identity) == (("administrator",), True, "")
        assert (other.roles, other.has_password) == (("leader",), False)
        assert access.sessions.find(access.enter("王秀兰", PASSWORD, "10.0.0.8")).actor.name == "王秀兰"


def test_another_name_at_the_service_is_still_the_same_account(there, here, browser):
    for name in ("孙燕", "孙燕燕"):
        there.know("u-renamed", name=name, groups=["法治-领导"])
        sign_on(browser(), here, "u-renamed").wait_for_selector(SETTLED)
    with access_of(here.home) as access:
        assert [each.name for each in access.accounts.all() if each.identity.startswith("u-renamed ")] == ["孙燕"]


def test_a_role_taken_away_at_the_service_is_gone_with_the_next_login_in_every_window(there, here, browser):
    there.know("u-changing", name="周强", groups=["法治-领导"])
    page = sign_on(browser(), here, "u-changing", SUBJECTS)
    page.wait_for_selector(SETTLED)
    there.know("u-changing", name="周强", groups=[])
    other = sign_on(browser(), here, "u-changing")
    expect(other.get_by_text("在本系统还没有身份")).to_be_visible()
    page.get_by_role("link", name="同比").first.click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()


def test_an_administrator_sees_the_account_shuts_it_out_and_it_is_dead_at_its_next_action(there, here, browser):
    there.know("u-out", name="吴敏", groups=["法治-领导"])
    page = sign_on(browser(), here, "u-out", SUBJECTS)
    page.wait_for_selector(SETTLED)
    desk = browser()
    desk.goto(urljoin(here.address, "/accounts"))
    desk.get_by_label("姓名（账号）").fill("王秀兰")
    desk.get_by_label("密码").fill(PASSWORD)
    desk.get_by_role("button", name="登录", exact=True).click()
    desk.wait_for_selector(SETTLED)
    desk.get_by_role("combobox", name="账号").click()
    desk.get_by_role("option", name="吴敏").click()
    expect(desk.get_by_text(f"这个账号用统一身份登录（u-out @ {there.address}）")).to_be_visible()
    assert desk.get_by_role("button", name="发一次性密码").count() == 0
    desk.get_by_role("button", name="停用").click()
    desk.get_by_role("button", name="确定停用").click()
    expect(desk.get_by_text("“吴敏”已修改")).to_be_visible()
    page.get_by_role("link", name="同比").first.click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()
    again = sign_on(browser(), here, "u-out")
    expect(again.get_by_text("“吴敏”的账号已停用")).to_be_visible()
