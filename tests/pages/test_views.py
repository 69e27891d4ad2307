"""Which versions a page counts: the accepted ones unless somebody looks at all, now or on a day."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dashboard.decisions import LEADERS, NOW
from dashboard.model import CHINA
from tests.navigation import PAGES

SHILI = {"area": "shili", "period": "2025"}
WORKING = ("submit", "export", "review", "sql", "api", "collections", "accounts", "audit")
"""Pages with no switch between what is accepted and all: what they are about is said otherwise.

填报 and 审核 work on all that came in; 导出 says which in its own line (the last test but one here). 查询 holds
accepted reports only (tests/pages/test_sql.py) and 程序取数 lets each token say which (tests/api). The others show no
figures.
"""
READING = ["" if page == "overview" else page for page in PAGES if page not in WORKING]
WAITING = "西河镇"
"""Its report of 2025 contradicts itself and waits for a reviewer."""


@pytest.mark.parametrize("page", READING)
def test_leaders_see_what_is_accepted_and_how_much_waits(county, reader, page):
    text = reader.open(page, basis="accepted", lang="zh", **SHILI).text
    assert "· 已审核；6 个单位的报送待审核，新报的数未计入" in text
    assert not reader.has_failed


@pytest.mark.parametrize("page", READING)
def test_what_is_not_reviewed_is_counted_and_said_where_one_asks_for_it(county, reader, page):
    assert "· 含 6 个单位未审核的数据" in reader.open(page, basis="submitted", **SHILI).text


def test_an_address_without_a_choice_is_that_of_a_leader(county, reader):
    reader.app.query_params = {**SHILI, "lang": "zh"}
    reader.app.run()
    assert "已审核；6 个单位" in reader.text


def test_what_waits_is_not_called_unreported(county, reader):
    assert "待审核 6 个，其数据未计入：" in reader.open("", basis="accepted", **SHILI).text
    gaps = reader.open("gaps", basis="accepted", **SHILI)
    assert "项随报表待审核；已报的数中" in gaps.answer
    assert f"示例旗{WAITING}" not in {line["单位"] for line in gaps.table("最近一次有数")}
    assert f"示例旗{WAITING} · 法治建设专题会议次数\n待审核" in gaps.text
    unit = reader.open("unit", basis="accepted", unit="shili.xihe", **SHILI)
    assert "示例旗西河镇的报表已于" in unit.answer
    assert "正待审核，数据未计入" in unit.answer
    assert "缺不缺报要等审核" in unit.text


def test_what_waits_is_in_no_comparison(county):
    def reporting(view):
        rows = county.ask("year_over_year", view, indicator="publicity_events", **SHILI)
        return {row["unit_code"] for row in rows if row["value"] is not None}

    waiting = {row["unit_code"] for row in county.ask("completeness", LEADERS, **SHILI) if row["is_waiting"]}
    assert len(waiting) == 6
    assert reporting(LEADERS) == reporting(NOW) - waiting


def test_the_switch_leads_from_one_to_the_other_and_the_choice_goes_along(county, reader):
    reader.open("gaps", basis="accepted", **SHILI)
    next(each for each in reader.app.button_group if each.key == "basis").set_value("submitted").run()
    assert reader.app.query_params["basis"] == "submitted"
    assert "含 6 个单位未审核的数据" in reader.text
    assert "basis=submitted" in "".join(e.proto.body for e in reader.app._tree if e.type == "html")


def test_to_have_worked_on_a_page_of_all_does_not_change_what_a_leader_sees_next(county, reader):
    reader.open("", basis="accepted", **SHILI)
    reader.app.query_params = SHILI
    reader.turn_to("submit")
    assert "· 含 6 个单位未审核的数据" in reader.text
    assert "basis" not in reader.app.query_params
    reader.app.query_params = {}
    assert "· 已审核；6 个单位" in reader.turn_to("gaps").text


@pytest.mark.parametrize("page", [page for page in READING if page])
def test_what_is_chosen_on_one_page_leads_through_the_navigation_to_any_other(county, reader, page):
    reader.open("compare", view="all", asof="2026-03-05", **SHILI)
    reader.app.query_params = {}
    assert "2026-03-05 当日所见" in reader.turn_to(page).text
    assert not reader.has_failed


class TestAsSeenOnADay:
    """As seen on a day: what had come in and been decided by its end."""

    def test_the_page_says_so_and_counts_what_had_come(self, county, reader):
        day = date(2026, 2, 5)
        sent = county.ask("submissions", areas=["shili"], periods=["2025"])
        come = {row["unit_code"] for row in sent if row["received_at"].date() <= day}
        text = reader.open("", asof=day.isoformat(), **SHILI).text
        assert 0 < len(come) < len({row["unit_code"] for row in sent})
        assert f"应报单位中 {len(come)} 个已报" in text
        assert "2026-02-05 当日所见" in text

    def test_the_day_is_chosen_and_kept_in_the_address(self, county, reader):
        reader.open("changes", **SHILI)
        next(each for each in reader.app.date_input if each.key == "asof").set_value(date(2026, 2, 1)).run()
        assert reader.app.query_params["asof"] == "2026-02-01"
        assert "2026-02-01 当日所见" in reader.text

    @pytest.mark.parametrize("written", ["2026-13-01", "上周", "9999-01-01"])
    def test_a_day_that_is_none_or_has_not_come_is_said(self, county, reader, written):
        text = reader.open("", asof=written, **SHILI).text
        assert f"“{written}”不是一个已到的日期" in text
        assert "当日所见" not in text

    def test_today_shows_what_now_shows(self, county, reader):
        today = datetime.now(CHINA).date().isoformat()
        now, then = (reader.open("", **SHILI, **more).answer for more in ({}, {"asof": today}))
        assert now == then


def test_an_export_holds_what_its_page_shows_and_says_which(county, reader):
    rows = reader.open("export", basis="accepted", periods="2025", **SHILI)
    assert "已审核；6 个单位的报送待审核" in rows.text


@pytest.mark.parametrize("page", [page for page in WORKING if page not in ("export", "submit", "review")])
@pytest.mark.parametrize("basis", ["accepted", "submitted"])
def test_a_page_without_the_switch_is_the_same_however_somebody_looked_before(county, reader, page, basis):
    text = reader.open(page, basis=basis, **SHILI).text
    assert not reader.has_failed and text
    assert "未审核的数据" not in text and "新报的数未计入" not in text
    assert not [each for each in reader.app.button_group if each.key == "basis"]
