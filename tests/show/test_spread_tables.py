"""The tables of 指标与口径: by kind and year, this year's units with their origin, all indicators."""

from __future__ import annotations

from dashboard.show import spread_tables
from dashboard.show.search import found
from tests.show.changing import CATALOGUE, doubt, subject
from tests.show.spreading import middle, reported, sent, spread

ZH, YES_NO = subject(), subject(code="annual_report_published")


def lines(table):
    return [tuple(cell.text for cell in row) for row in table.rows]


def test_kinds_follow_their_size_and_years_the_question():
    rows = [reported(1, period="2025", kind="gov_office"), reported(9, 10), reported(8, 11, "2024")]
    assert [line[:2] for line in lines(spread_tables.spread(rows, ZH))] == [
        ("乡镇", "2025"),
        ("乡镇", "2024"),
        ("政府办", "2025"),
    ]


def test_a_line_holds_duty_spread_and_what_is_left_out():
    rows = [reported(9, 10, **middle(0, 15, 18, 20.25, 1031), units_imprecise=1, units_doubted=2, units_excused=1)]
    counts, spread_ = ("乡镇", "2025", "10", "9", "1"), ("0", "15", "18", "20.3", "1,031")
    told = "1 个说明了原因、1 个不确切、⚠ 2 个有疑点"
    assert lines(spread_tables.spread(rows, ZH)) == [(*counts, *spread_, told)]


def test_a_download_holds_the_numbers_unrounded():
    shown = spread_tables.spread([reported(9, 10, **middle(0, 15, 18, 20.25, 31))], ZH)
    assert shown.records()[0]["上四分位"] == 20.25 and shown.records()[0]["最小"] == 0


def test_nothing_is_a_dash_and_no_zero():
    assert lines(spread_tables.spread([reported(0, 3)], ZH))[0][5:10] == ("—",) * 5


def test_yes_and_no_have_a_share_instead():
    shown = spread_tables.spread([reported(3, 4, units_yes=2, yes_percent=200 / 3), reported(0, 1, "2024")], YES_NO)
    assert shown.headings[5:7] == ("填“是”", "“是”的占比")
    assert [line[5:7] for line in lines(shown)] == [("2", "66.7%"), ("0", "—")]


# This year's units ----------------------------------------------------------------------------------------------------


def test_those_who_must_come_first_the_largest_on_top_and_gaps_last():
    sources = [
        sent("甲", "4"),
        sent("乙", "."),
        sent("丙", "0"),
        sent("丁", "31"),
        sent("戊", "99", requirement="optional"),
        sent("己", "7", requirement=None),
        sent("庚", ".", requirement="not_applicable", status="M", reason="没有此项职责"),
        sent("辛", "5", period="2024"),
    ]
    shown = [(line[0], line[2], line[3], line[4]) for line in lines(spread_tables.units(sources, [], ZH, CATALOGUE))]
    assert shown == [
        ("丁", "必填", "31", ""),
        ("甲", "必填", "4", ""),
        ("丙", "必填", "0", ""),
        ("乙", "必填", "未报", ""),
        ("戊", "选填", "99", ""),
        ("己", "未要求，自报", "7", ""),
        ("庚", "不涉及", "不涉及", "没有此项职责"),
    ]


def test_unit_and_figure_lead_to_profile_and_origin():
    (unit, _, _, figure, _), *_ = spread_tables.units([sent("东湖镇", "4")], [], ZH, CATALOGUE).rows
    assert (unit.text, unit.value) == ("东湖镇", "示例旗东湖镇")
    assert unit.link.startswith("unit?") and "unit=shili." in unit.link
    assert figure.link.startswith("?") and "~publicity_events" in figure.link
    assert figure.story == "东湖镇2025.xlsx › 年度指标 › D3"


def test_a_gap_is_hatched_and_a_bound_keeps_its_sign():
    first, second = spread_tables.units([sent("甲", "300+"), sent("乙", ".")], [], ZH, CATALOGUE).rows
    assert (first[3].text, first[3].value) == ("≥300", None)
    assert second[3].tone == "missing"


def test_a_doubt_comes_with_its_reason():
    doubts = [doubt("甲"), doubt("甲", indicator_code="grids"), doubt("甲", period="2024")]
    told = spread_tables.units([sent("甲", "9000", doubts=1)], doubts, ZH, CATALOGUE).rows[0][4]
    assert (told.tone, told.link) == ("doubt", "")
    assert told.text.startswith("⚠ 1 处疑点；普法宣传活动场次填写为“900”") and told.text.count("900") == 1


# All indicators -------------------------------------------------------------------------------------------------------


def listed(wanted, **coverage):
    counts = {"units_required": 0, "units_required_with_value": 0, "units_optional": 0, "units_optional_with_value": 0}
    rows = [{"indicator_code": code, **counts, "units_unasked": 0, **coverage} for code in CATALOGUE.indicators]
    return spread_tables.listing(
        found(CATALOGUE.indicators.values(), wanted), rows, {"area": "shili"}, CATALOGUE, ZH.say
    )


def test_an_indicator_leads_to_its_profile():
    name, *rest = listed("publicity_events", units_required=30, units_required_with_value=26).rows[0]
    assert (name.text, name.link) == ("普法宣传活动场次", "indicator?area=shili&indicator=publicity_events")
    assert [cell.text for cell in rest] == ["普法宣传", "场", "越高越好", "必填：乡镇、街道、部门、政府办", "26/30"]


def test_optional_and_unasked_indicators_say_so():
    assert listed("publicity_events", units_optional=5).rows[0][-1].text == "选填 0/5"
    assert listed("publicity_events").rows[0][-1].text == "不要求本地区"
    assert listed("publicity_events", units_unasked=2).rows[0][-1].text == "自报 2"


def test_why_something_fits_is_told_only_where_the_name_does_not():
    assert "相符之处" not in listed("普法宣传活动场次").headings
    by_alias = listed("开展普法活动")
    assert by_alias.records()[0]["相符之处"] == "叫法：开展普法活动场次"


def test_an_empty_spread_is_an_empty_table():
    assert spread_tables.spread([], ZH).rows == []
    assert spread_tables.spread([spread(units_optional=3)], ZH).rows[0][-1].text == "选填 3 个"
