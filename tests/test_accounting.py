"""`user` on the command line: the host keeps accounts without a browser."""

import io
import re

import pytest

from dashboard.access.access import Access
from dashboard.cli import main


def run(capsys, *arguments):
    """Exit code, what it printed, what it complained of."""
    code = main(["user", *arguments, "--lang", "zh"])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def clerk(home, capsys):
    """A clerk with a one-time password."""
    code, out, _ = run(capsys, "add", "王秀兰", "--role", "clerk", "--unit", "hangjinhouqi.tuanjie", "--one-time")
    assert code == 0 and "王秀兰  填报人  hangjinhouqi.tuanjie" in out
    return re.search(r"：(\S+)", out)[1]


@pytest.fixture
def access(home):
    opened = Access(home.access)
    yield opened
    opened.close()


def test_an_account_with_a_one_time_password_lets_in_once_it_is_typed(clerk, access):
    assert access.sessions.find(access.enter("王秀兰", clerk, "10.0.0.7")).is_one_time


def test_accounts_are_listed_changed_shut_out_and_let_in(clerk, capsys):
    assert run(capsys, "roles", "王秀兰", "--role", "leader", "--area", "*")[1] == "王秀兰  领导  *\n"
    assert "（" not in run(capsys, "list")[1] and "已停用" in run(capsys, "disable", "王秀兰")[1]
    assert "已停用" not in run(capsys, "enable", "王秀兰")[1]
    assert "可以重新登录" in run(capsys, "unlock", "王秀兰")[1]
    assert "10.0.0.7" in run(capsys, "unlock", "--source", "10.0.0.7")[1]


def test_a_password_is_read_from_a_pipe(clerk, access, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("ein-langes-Passwort\n"))
    assert run(capsys, "password", "王秀兰")[0] == 0
    assert access.enter("王秀兰", "ein-langes-Passwort", "10.0.0.7")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["add", "王秀兰", "--role", "clerk", "--unit", "hangjinhouqi.tuanjie", "--one-time"], 1, "已有账号"),
        (["add", "李娜", "--role", "reviewer", "--one-time"], 1, "要写明负责哪个地区"),
        (["add", "李娜", "--role", "chief"], 2, "最接近的是"),
        (["add", "李娜", "--role", "clerk", "--unit", "hangjinhouqi.tuanji"], 2, "hangjinhouqi.tuanjie"),
        (["disable", "谁"], 1, "没有账号“谁”"),
        (["password", "谁", "--one-time"], 1, "没有账号“谁”"),
        (["disable"], 2, "请写明账号"),
        (["unlock"], 2, "请写明账号"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(clerk, capsys, arguments, code, told):
    found, _, complaint = run(capsys, *arguments)
    assert found == code and told in complaint


@pytest.mark.parametrize(("area", "is_told"), [("shili", True), ("*", False)])
def test_an_analyst_of_some_areas_is_said_to_have_no_query(home, capsys, area, is_told):
    code, said, _ = run(capsys, "add", "分析", "--role", "analyst", "--area", area, "--one-time")
    assert code == 0 and ("分析人员要用“查询”，负责的地区须选“全部”" in said) == is_told
