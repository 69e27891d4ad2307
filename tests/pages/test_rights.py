"""Who sees which page: everybody opens every page, against the one table."""

from __future__ import annotations

import re

import pytest

from dashboard.access.model import Actor, host
from tests.access.people import AREA, OTHER, PEOPLE, UNIT, expected
from tests.navigation import NAMES, PAGES
from tests.pages.conftest import Reader, as_actor

HERE = {"area": AREA, "period": "2025"}
REFUSED, ELSEWHERE = "您的账号不能使用这一页", "您的账号不能查看"


def opened(person: Actor, page: str, **address: str) -> Reader:
    with as_actor(person):
        reader = Reader()
        reader.open(**address).turn_to(PAGES[page])
        assert not reader.has_failed
        return reader


@pytest.mark.parametrize("page", NAMES)
@pytest.mark.parametrize("person", [each for each in PEOPLE if "another" not in each])
def test_a_page_is_shown_to_whom_the_table_says_and_refused_to_the_others(samples_home, person, page):
    actor = PEOPLE[person]
    place = {**HERE, "unit": UNIT} if page in ("unit", "submit") else HERE
    text = opened(actor, page, **place).text
    assert (REFUSED in text) != expected(actor, f"page-{page}")
    assert ELSEWHERE not in text


@pytest.mark.parametrize("page", ["overview", "changes", "compare", "unit", "indicator", "gaps", "review", "export"])
@pytest.mark.parametrize("person", ["leader of another area", "reviewer of another area"])
def test_an_address_of_another_area_is_refused_in_a_sentence(samples_home, person, page):
    text = opened(PEOPLE[person], page, **HERE).text
    assert (ELSEWHERE if expected(PEOPLE[person], f"page-{page}") else REFUSED) in text
    assert "团结镇" not in text


@pytest.mark.parametrize("page", ["unit", "submit"])
def test_a_clerks_address_of_another_unit_is_refused_in_a_sentence(samples_home, page):
    text = opened(PEOPLE["clerk of the unit"], page, **HERE, unit=OTHER).text
    assert "您的账号不能查看“杭锦后旗人民政府办公室”" in text


def test_the_origin_of_another_units_figure_is_refused_too(samples_home):
    text = opened(PEOPLE["clerk of the unit"], "unit", **HERE, unit=UNIT, figure=f"{OTHER}~grids").text
    assert ELSEWHERE in text


def test_a_clerk_is_offered_his_own_units_only(samples_home):
    reader = opened(PEOPLE["clerk of the unit"], "submit", **HERE)
    assert [box.options for box in reader.app.selectbox if box.label == "单位"][0] == ["杭锦后旗团结镇"]


def test_a_leader_sees_accepted_figures_whatever_the_address_says(samples_home):
    text = opened(PEOPLE["leader"], "overview", **HERE, basis="submitted").text
    assert "已审核" in text and "含待审核" not in text


def test_a_refusal_is_in_the_audit_and_says_where_else_to_go(samples_home):
    reader = opened(PEOPLE["leader"], "review", **HERE)
    line = samples_home.access.audit.lines()[0]
    assert (line["who"], line["what"], line["outcome"]) == ("领导", "page-review", "not_allowed")
    assert "总览" in reader.text and "账号" not in reader.text.replace("您的账号", "")


READ = ("overview", "changes", "compare", "unit", "indicator", "gaps")
READERS = [*((person, page) for person in ("leader", "reviewer", "analyst") for page in READ)]


@pytest.mark.parametrize(
    ("person", "page"), [*READERS, ("clerk of the unit", "unit"), ("clerk of the unit", "indicator")]
)
def test_a_page_leads_only_where_its_reader_may_go(samples_home, person, page):
    actor = PEOPLE[person]
    reader = opened(actor, page, **HERE, **({"unit": UNIT} if page == "unit" else {}))
    led = {address.partition("?")[0] for address in re.findall(r'href="([^"#]+)', reader.markup)}
    assert led & {"unit", "indicator", "changes", "compare", ""}
    assert {each for each in led & set(NAMES) if not expected(actor, f"page-{each}")} == set()


def test_only_who_has_a_password_here_is_offered_to_change_it(empty_home):
    accounts = empty_home.access.accounts
    accounts.add("王秀兰", "杭锦后旗-2026-春", ["administrator"], [], [], host("test"))
    accounts.add_without_password("张建国", ["administrator"], [], [], host("test"))
    offered = {name: "修改密码" in opened(Actor(name, ("administrator",)), "api").text for name in ("王秀兰", "张建国")}
    assert offered == {"王秀兰": True, "张建国": False}
