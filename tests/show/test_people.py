"""Accounts and what they did, as administrators read it."""

from __future__ import annotations

import pytest

from dashboard.access.model import Actor
from dashboard.locale import words
from dashboard.show import people

ZH = words("zh")


@pytest.mark.parametrize(
    ("what", "about", "shown"),
    [
        ("account_added", "王秀兰: clerk; ; shili.donghu", "王秀兰: 填报人; shili.donghu"),
        ("roles_changed", "王: 兰: leader,analyst; *; ", "王: 兰: 领导、分析人员; *"),
        ("account_added", "张建国: https://id.example#7", "张建国: https://id.example#7"),
        ("sql", "select 1: clerk; ; x", "select 1: clerk; ; x"),
    ],
)
def test_the_roles_of_an_account_are_words_in_the_audit_and_nothing_else_is_changed(what, about, shown):
    line = {"noted_at": "2026-02-20T09:30:00", "who": "管理员", "what": what, "about": about, "outcome": "done"}
    (row,) = people.audit([{**line, "is_done": True, "source": ""}], ZH).rows
    assert (row[3].text, row[3].value) == (shown, about)


def test_only_who_has_a_password_here_is_offered_to_change_it():
    with_one, without = (people.card(Actor("王秀兰", ("clerk",)), has, ZH) for has in (True, False))
    assert "修改密码" in with_one and "修改密码" not in without
    assert "logout" in with_one and "logout" in without
