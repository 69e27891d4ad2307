"""程序取数: addresses that exist, and tokens that are shown once."""

from __future__ import annotations

import pytest

from dashboard.access.model import Actor, host
from dashboard.ask.questions import questions
from tests.pages.conftest import SENDER, as_actor


@pytest.fixture
def analyst(samples_home):
    if samples_home.access.accounts.get(SENDER) is None:
        samples_home.access.accounts.add_without_password(SENDER, ["analyst"], ["*"], [], host("test"))
    return samples_home.access


def make(reader, label="月报"):
    reader.open("api")
    next(each for each in reader.app.text_input if each.label == "给令牌起个名字").set_value(label)
    return reader.press("新建令牌")


def shown(reader):
    return [each.value for each in reader.app.code if each.value.startswith("fzt_")]


def test_the_page_tells_every_address_and_what_it_takes(samples_home, reader):
    reader.open("api")
    told = {row["网址"]: row for row in reader.table("网址")}
    assert len(told) == len(questions())
    assert told["/api/v1/completeness"]["参数"] == "area* period*"
    assert "/api/v1/observations.xlsx?areas=hangjinhouqi&periods=" in reader.text


def test_a_token_is_shown_once_and_opens_the_routes(analyst, reader):
    make(reader)
    (secret,) = shown(reader)
    assert analyst.tokens.bearer(secret, "").actor.name == SENDER
    assert "只显示这一次" in reader.text and reader.table("到期")[0]["状态"] == "有效"
    assert shown(reader.open("api")) == []


def test_a_token_that_is_revoked_says_so_and_opens_nothing(analyst, reader):
    make(reader)
    (secret,) = shown(reader)
    reader.app.selectbox(key="api-which").set_value(analyst.tokens.of(SENDER)[0].token_id)
    reader.press("作废")
    assert analyst.tokens.bearer(secret, "") is None
    assert reader.table("到期")[0]["状态"] == "已作废"


def test_without_a_name_no_token_is_made(analyst, reader):
    make(reader, label="")
    assert "请先给令牌起个名字" in reader.text and shown(reader) == []


def test_the_page_speaks_english_too(samples_home, reader):
    assert "make a token first" in reader.open("api", lang="en").answer


def test_an_administrator_makes_a_token_for_the_counts_and_is_offered_no_figures(samples_home, reader):
    if samples_home.access.accounts.get("管理员") is None:
        samples_home.access.accounts.add_without_password("管理员", ["administrator"], [], [], host("test"))
    with as_actor(Actor("管理员", ("administrator",), (), (), "10.0.0.7")):
        make(reader, "监控")
        (secret,) = shown(reader)
    assert samples_home.access.tokens.bearer(secret, "").actor.may("metrics")
    assert "管理员的令牌只用来取运行指标" in reader.text and "/api/v1/observations" not in reader.text
