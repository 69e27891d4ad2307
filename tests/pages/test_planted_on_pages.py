"""What is planted in the demonstration county stands on the page where a leader or a clerk would look."""

import csv

import pytest

from dashboard.demo.generating import PLANTED
from tests.pages.conftest import Reader, showing

STATUSES = {
    "O": "未报",
    "A": "",
    "Q": "涉密",
    "M": "不涉及",
    "L": "未统计",
    "K": "并入其他单位",
    "B": "（口径变更）",
    "E": "（估计）",
}
"""How a status is said in the story of a cell; a reported one is its number and no word."""


@pytest.fixture(scope="module")
def lines(county_home):
    with (county_home / "demonstration" / PLANTED).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def gaps(county_desk, lines):
    """缺报核查 with all chapters, for every year of the list."""
    periods = {line["period"] for line in lines}
    with showing(county_desk.home.folder):
        return {period: Reader().open("gaps", area="shili", period=period, category="all") for period in periods}


@pytest.fixture(scope="module")
def stories(gaps):
    """(period, name of unit, name of indicator) → what a cell of the matrix tells."""
    found = {}
    for period, page in gaps.items():
        for story in page.text.split("\n\n"):
            head, *told = story.strip().split("\n")
            unit, _, indicator = head.partition(" · ")
            found[period, unit, indicator] = told
    return found


def expected_of(lines, *words):
    """(line, word, what it wants) of every expectation that begins with one of the words."""
    for line in lines:
        for expected in line["expected"].split("; "):
            word, _, wanted = expected.partition(" ")
            if word in words:
                yield line, word, wanted


def names(county, line):
    unit, indicator = county.catalogue.units[line["unit"]], county.catalogue.indicators.get(line["indicator"])
    return line["period"], unit.name, indicator.name_zh if indicator else ""


def test_a_state_is_told_by_its_cell(county, lines, stories):
    for line, _, status in expected_of(lines, "status"):
        shown, *_ = stories[names(county, line)]
        assert STATUSES[status] in shown, (line, shown)
        assert shown.startswith(("≥", "≈", *"0123456789")) == (status in "ABE"), (line, shown)


def test_zeros_bounds_and_estimates_are_told_by_their_cells(county, lines, stories):
    signs = {"zero": "", "at_least": "≥", "about": "≈"}
    seen = list(expected_of(lines, *signs))
    for line, word, wanted in seen:
        assert stories[names(county, line)][0] == f"{signs[word]}{int(wanted or 0):,}"
    assert len(seen) > 7


def test_a_broken_rule_stands_among_contradictions_and_doubts(county, lines, gaps):
    seen = list(expected_of(lines, "rule"))
    for line, _, rule in seen:
        period, unit, _ = names(county, line)
        found = [row for row in gaps[period].table("规则") if row["单位"] == unit and row["规则"] == rule]
        assert found and all(row["程度"] in ("错误", "提醒") for row in found), line
    assert len(seen) == 8


def test_a_corrected_base_stands_there_and_beside_the_change(county, lines, gaps):
    ((line, _, _),) = expected_of(lines, "restated")
    period, unit, indicator = names(county, line)
    (row,) = (row for row in gaps[period].table("规则") if row["单位"] == unit)
    assert row["说明"].startswith("上年数更正为“23”")
    changes = Reader().open("changes", area="shili", period=period, indicator=line["indicator"])
    (change,) = (row for row in changes.table("本年") if unit.endswith(row["单位"]))
    assert "⚠" in change["备注"]


def test_the_overview_names_the_largest_change_it_does_not_list_since_it_is_in_doubt(county, lines):
    page = Reader().open("", area="shili", period="2025")
    assert "有疑点的变化中最大的是市场监督管理局的罚没金额（+1,214,439.3%），请先核实。" in page.text
    problems = page.follow("哪些数有疑点、为什么：缺报核查 ›")
    assert problems.app.query_params["list"] == "problems" and not problems.has_failed


def test_the_years_of_a_tile_begin_with_the_first_report(county):
    page = Reader().open("", area="shili", period="2025")
    assert "2021\n" in page.text and "2020" not in page.text.split("引用前先核实")[0]


def test_a_report_that_never_came_is_asked_for(county, lines, gaps, stories):
    seen = list(expected_of(lines, "not"))
    for line, _, _ in seen:
        period, unit, _ = names(county, line)
        told = [shown[0] for (at, name, _), shown in stories.items() if (at, name) == (period, unit) and shown]
        assert told and set(told) <= {"未报", "选填，未填", "不涉及"}, line
        profile = Reader().open("unit", area="shili", period=period, unit=line["unit"])
        assert "还没有可用的报表" in profile.answer
    assert len(seen) == 3


def test_lateness_and_corrections_stand_in_the_profile_of_the_unit(county, lines):
    for line, word, wanted in expected_of(lines, "on_time", "version"):
        profile = Reader().open("unit", area="shili", period=line["period"], unit=line["unit"])
        first, *_ = versions = profile.table("更正原因")
        if word == "on_time":
            assert ("逾期" in profile.answer) == ("逾期" in first["状态"]) == (wanted == "false"), line
        else:
            assert [row["版本"] for row in versions] == [wanted, "1"]
            assert any(row["改为"] for row in profile.table("改为"))


def test_the_years_before_a_merger_are_said_to_be_completed(county, lines):
    ((line, _, _),) = expected_of(lines, "predecessor")
    changes = Reader().open("changes", area="shili", period=line["period"], indicator="villages")
    unit = county.catalogue.units[line["unit"]].name
    (change,) = (row for row in changes.table("本年") if unit.endswith(row["单位"]))
    assert change["备注"] == "含撤并单位"
