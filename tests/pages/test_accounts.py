"""账号 keeps accounts; 操作记录 shows what was done, finds it again and says whether it was tampered with."""

import re
import sqlite3

import pytest

from dashboard.access.claims import Person
from dashboard.access.model import Actor, host
from dashboard.access.throttle import MOST_FAILURES
from tests.pages.conftest import as_actor

HOST = host("root")


@pytest.fixture
def kept(empty_home):
    """An administrator, at the page, and a clerk."""
    accounts = empty_home.access.accounts
    accounts.add_without_password("管理员", ["administrator"], [], [], HOST)
    accounts.add_without_password("王秀兰", ["clerk"], [], ["hangjinhouqi.tuanjie"], HOST)
    with as_actor(Actor("管理员", ("administrator",), (), (), "10.0.0.7")):
        yield empty_home


def test_accounts_are_listed_with_roles_and_places(kept, reader):
    reader.open("accounts")
    assert reader.answer == "共 2 个账号，停用 0 个。"
    assert reader.table("范围") == [
        {"账号": "王秀兰", "身份": "填报人", "范围": "团结镇", "状态": "正常"},
        {"账号": "管理员", "身份": "管理员", "范围": "—", "状态": "正常"},
    ]


def test_a_new_account_gets_a_one_time_password_that_is_shown_once(kept, reader):
    reader.open("accounts")
    reader.app.text_input(key="new-name").set_value("李娜")
    reader.app.multiselect(key="accounts-roles-new").set_value(["reviewer"])
    reader.app.multiselect(key="accounts-areas-new").set_value(["hangjinhouqi"])
    next(each for each in reader.app.button if each.label == "新建").click().run()
    password = re.search(r"一次性密码：(\S+)", reader.text)[1]
    assert {"账号": "李娜", "身份": "审核人", "范围": "杭锦后旗", "状态": "待换密码"} in reader.table("范围")
    session = kept.access.sessions.find(kept.access.enter("李娜", password, "10.0.0.8"))
    assert session.is_one_time
    assert password not in reader.open("accounts").text


def test_an_account_without_a_place_is_refused_in_a_sentence(kept, reader):
    reader.open("accounts")
    reader.app.text_input(key="new-name").set_value("李娜")
    reader.app.multiselect(key="accounts-roles-new").set_value(["reviewer"])
    next(each for each in reader.app.button if each.label == "新建").click().run()
    assert "要写明负责哪个地区" in reader.text and kept.access.accounts.get("李娜") is None


def test_an_account_is_shut_out_and_let_in_again(kept, reader):
    secret = kept.access.enter_as("王秀兰", "10.0.0.8")
    reader.open("accounts")
    reader.app.selectbox(key="account").set_value("王秀兰").run()
    reader.app.button(key="shut-王秀兰").click().run()
    assert reader.table("状态")[0]["状态"] == "已停用" and kept.access.sessions.find(secret) is None
    reader.app.button(key="shut-王秀兰").click().run()
    assert reader.table("状态")[0]["状态"] == "正常"


def test_an_account_that_comes_from_elsewhere_is_marked_and_can_only_be_shut_out(kept, reader):
    someone = Person("https://sso.example", "7", "张建国", ("leader",), ("hangjinhouqi",))
    secret = kept.access.identities.enter(someone, "10.0.0.8", "")
    reader.open("accounts")
    told = {"账号": "张建国", "身份": "领导", "范围": "杭锦后旗", "状态": "统一身份登录"}
    assert told in reader.table("范围")
    reader.app.selectbox(key="account").set_value("张建国").run()
    assert "用统一身份登录（7 @ https://sso.example），身份和范围是上次登录时统一身份平台给的" in reader.text
    assert {"发一次性密码", "保存身份和范围"}.isdisjoint(each.label for each in reader.app.button)
    reader.app.button(key="shut-张建国").click().run()
    assert {**told, "状态": "已停用"} in reader.table("范围") and kept.access.sessions.find(secret) is None


def test_the_last_administrator_stays(kept, reader):
    kept.access.accounts.set_password("管理员", "杭锦后旗-2026-春", HOST, False)
    reader.open("accounts")
    reader.app.selectbox(key="account").set_value("管理员").run()
    reader.app.button(key="shut-管理员").click().run()
    assert "是最后一位管理员，不能停用或取消身份" in reader.text


def choose(reader, name):
    reader.open("accounts")
    reader.app.selectbox(key="account").set_value(name).run()


def save(reader):
    next(each for each in reader.app.button if each.label == "保存身份和范围").click().run()


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(kept, reader):
    choose(reader, "王秀兰")
    kept.access.accounts.give("王秀兰", ["leader"], ["hangjinhouqi"], [], HOST)
    save(reader)
    assert "刚刚被别人改过，您的修改没有保存" in reader.text
    assert kept.access.accounts.get("王秀兰").roles == ("leader",)


def test_a_unit_the_catalogue_has_no_more_stays_with_its_account(kept, reader):
    kept.access.accounts.give("王秀兰", ["clerk"], [], ["hangjinhouqi.tuanjie", "hangjinhouqi.gone"], HOST)
    choose(reader, "王秀兰")
    save(reader)
    assert "“王秀兰”已修改" in reader.text
    assert set(kept.access.accounts.get("王秀兰").units) == {"hangjinhouqi.tuanjie", "hangjinhouqi.gone"}


def test_what_puts_somebody_out_is_asked_first(kept, reader):
    choose(reader, "王秀兰")
    assert {"停用", "发一次性密码"} <= {each.proto.popover.label for each in reader.app.get("popover")}
    assert "“王秀兰”不能再进入，已登录的窗口随即退出" in reader.text


def test_an_address_where_too_much_failed_is_let_in_again(kept, reader):
    for at in range(MOST_FAILURES):
        kept.access.throttle.fail(kept.access.throttle.begin(f"账号{at}", "10.0.0.9"))
    reader.open("accounts").app.button(key="unlock-source-10.0.0.9").click().run()
    assert "从 10.0.0.9 可以重新登录了" in reader.text and kept.access.throttle.begin("王秀兰", "10.0.0.9")


def test_tokens_of_somebody_else_are_ended(kept, reader):
    kept.access.accounts.give("王秀兰", ["analyst"], ["*"], [], HOST)
    kept.access.tokens.make(kept.access.actor("王秀兰"), "报表", "accepted", 30)
    choose(reader, "王秀兰")
    reader.app.button(key="tokens-王秀兰").click().run()
    assert "令牌已全部停用" in reader.text and kept.access.tokens.of("王秀兰")[0].revoked_at


def test_what_was_done_is_listed_and_found_again(kept, reader):
    reader.open("audit")
    assert reader.answer == "共 3 条，其中未办成 1 条。" and "核对无误" in reader.text
    refused, newest = reader.table("对象")[:2]
    assert (refused["谁"], refused["做了什么"], refused["结果"]) == ("管理员", "打开“总览”", "没有权限")
    told = (newest["谁"], newest["做了什么"], newest["结果"], newest["来自"])
    assert told == ("root", "新建账号", "已办", "服务器命令行")
    assert newest["对象"].startswith("王秀兰")
    reader.app.selectbox(key="audit-outcome").set_value("refused").run()
    assert [line["谁"] for line in reader.table("对象")] == ["管理员"]
    reader.app.selectbox(key="audit-who").set_value("root").run()
    assert "没有这样的记录" in reader.text


def test_an_audit_that_was_tampered_with_says_where(kept, reader):
    with sqlite3.connect(kept.access.store.path) as connection:
        connection.execute("drop trigger audit_is_not_changed")
        connection.execute("update audit set who = '别人' where position = 1")
    connection.close()
    assert "第 1 条记录处对不上" in reader.open("audit", lang="zh").text


def test_it_is_said_in_english_too(kept, reader):
    assert reader.open("accounts", lang="en").answer == "2 accounts, 0 shut out."
    assert "The lines hold together" in reader.open("audit", lang="en").text
