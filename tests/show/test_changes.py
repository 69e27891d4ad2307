"""同比: who can be compared, in which order, and what the table says of each unit."""

from __future__ import annotations

import json

import pytest

from dashboard.show import changes
from dashboard.show.change_links import left_out, ways
from tests.show.changing import CATALOGUE, changed, doubt, rows, source, subject

ZH = subject()
FOUR = (
    changed("东湖镇", "31", "23"),
    changed("西河镇", "20", "."),
    changed("北原镇", "20", "24"),
    changed("水利局", ".", "15"),
)


def names(found):
    return [row["short_name"] for row in found]


def table(*of, about=ZH, problems=(), sources=()):
    found = rows(*of, about=about, sources=sources)
    return changes.changes(changes.listed(found, "value"), problems, about, CATALOGUE)


def test_by_value_the_largest_is_first_and_ties_are_in_the_order_of_names():
    found = [changed("乙", "1", "5"), changed("甲", "1", "5"), changed("丙", "1", "9")]
    assert names(changes.compared(found, "value")) == ["丙", "乙", "甲"]


def test_by_change_units_stand_as_the_question_orders_them():
    found = [changed("丙", "1", "9"), changed("甲", "4", "5"), changed("乙", "20", "5")]
    assert names(changes.compared(found, "change")) == ["丙", "甲", "乙"]


def test_only_units_with_comparable_numbers_are_compared():
    found = [
        *FOUR,
        changed("甲", "0", "0"),
        changed("乙", "300+", "320"),
        changed("丙", "7", "9", "definition_changed"),
    ]
    assert names(changes.compared(found, "change")) == ["东湖镇", "北原镇", "甲", "乙"]


def test_every_other_unit_is_listed_once_with_its_reason():
    found = rows(*FOUR, changed("丙", "7", "9", "definition_changed"), about=ZH)
    told = [(status, names(group)) for status, group in changes.uncompared(found)]
    assert told == [("not_reported", ["西河镇"]), ("no_base", ["水利局"]), ("definition_changed", ["丙"])]
    assert names(changes.listed(found, "value")) == ["北原镇", "东湖镇", "西河镇", "水利局", "丙"]


def test_who_need_not_report_is_no_gap():
    sources = (source("西河镇", "2025", "O", requirement="optional"),)
    ((status, _),) = changes.uncompared(rows(changed("西河镇", "3", "."), about=ZH, sources=sources))
    assert status == "optional"


def test_the_table_says_both_years_the_change_and_why_there_is_none():
    told = [tuple(line.values()) for line in table(*FOUR).texts()]
    assert told == [
        ("北原镇", "乡镇", "20", "24", "▲ +4", "+20%", ""),
        ("东湖镇", "乡镇", "31", "23", "▼ −8", "−25.8%", ""),
        ("西河镇", "乡镇", "20", "未报", "—", "—", "本年未报"),
        ("水利局", "乡镇", "未报", "15", "—", "—", "上年没有数"),
    ]


def test_bounds_zero_and_flags_are_written_out():
    sources = (source("丙", "2025", "E"),)
    found = table(changed("甲", "300+", "~320"), changed("乙", "0", "3"), changed("丙", "3", "3"), sources=sources)
    told = {line["单位"]: tuple(line.values())[2:] for line in found.texts()}
    assert told["甲"] == ("≥300", "≈320", "—", "—", "数不确切，不计增减")
    assert told["乙"] == ("0", "3", "▲ +3", "—", "")
    assert told["丙"] == ("3", "3（估计）", "持平", "0%", "")


def test_both_years_lead_to_the_cell_they_stand_in():
    (unit, _, before, now, *_), *_ = table(*FOUR).rows
    assert unit.link.startswith("unit?") and "unit=shili.%E5%8C%97%E5%8E%9F%E9%95%87" in unit.link
    assert "category=C4" in unit.link  # the chapter in which the figure stands
    assert before.link.endswith("~publicity_events~2024") and before.story == "北原镇2024.xlsx › 年度指标 › D3"
    assert now.link.endswith("~publicity_events~2025") and now.story == "北原镇2025.xlsx › 年度指标 › D3"


def test_a_download_holds_full_names_and_numbers_where_they_are_exact():
    line, *_ = table(changed("甲", "300+", "320")).records()
    assert line["单位"] == "示例旗甲"
    assert line["上年"] == "≥300" and line["本年"] == 320


def test_a_doubt_is_counted_with_its_sentences():
    other = doubt("甲", indicator_code="grids")
    *_, remark = table(changed("甲", "3", "900", doubts=1), problems=[doubt("甲"), other]).rows[0]
    assert remark.text == "⚠ 1 处疑点" and remark.tone == "doubt"
    assert remark.story.startswith("2025 ") and "300" in remark.story and "\n" not in remark.story


def test_what_stands_against_another_figure_is_told_of_this_one():
    broken = doubt(
        "甲", "R1", problem_indicator_code="grids", arguments='{"left": "grids", "right": "publicity_events"}'
    )
    broken["arguments"] = json.dumps(
        {"left": "grids", "right": "publicity_events", "left_value": "9", "right_value": "3"}
    )
    *_, remark = table(changed("甲", "3", "4", doubts=1), problems=[broken]).rows[0]
    assert "网格数" in remark.story and "普法宣传活动场次" in remark.story


def test_a_correction_in_this_years_report_is_told_of_last_years_figure():
    found = doubt("甲", "restated", period="2024", found="5", arguments='{"stored": "3"}')
    *_, remark = table(changed("甲", "3", "4", doubts=1), problems=[found]).rows[0]
    assert remark.story.startswith("2024 2025 年的报表里：上年数更正为“5”")


def test_a_base_with_merged_units_says_so():
    *_, remark = table(changed("甲", "30", "40", base="completed")).rows[0]
    assert remark.text == "含撤并单位"


def test_where_nothing_was_asked_there_is_a_dash_and_not_a_gap():
    found = changes.paired([changed("甲", ".", "4")], [source("甲", "2025")], ZH)
    (_, _, before, *_), *_ = changes.changes(found, [], ZH, CATALOGUE).rows
    assert before.text == "—" and before.tone == ""


@pytest.mark.parametrize(("direction", "tone"), [("higher", "better"), ("lower", "worse"), ("neutral", "neutral")])
def test_a_rise_is_good_or_bad_only_with_a_direction(direction, tone):
    (*_, change, _, _), *_ = table(changed("甲", "3", "4"), about=subject(direction=direction)).rows
    assert change.tone == tone


def test_rates_change_in_points_and_yes_or_no_in_words():
    rate, plan = subject(code="dispute_resolution_rate"), subject(code="annual_work_plan_made")
    line = table(changed("甲", "97.5", "95.25", change_percent=None), about=rate).texts()[0]
    assert tuple(line.values())[2:6] == ("97.5%", "95.25%", "▼ −2.3 个百分点", "—")
    lines = table(changed("甲", "0", "1"), changed("乙", "1", "1", change_percent=None), about=plan).texts()
    assert [tuple(line.values())[2:5] for line in lines] == [("是", "是", "不变"), ("否", "是", "▲ 否 → 是")]


# The list of those left out -------------------------------------------------------------------------------------------


def listed(*of, sources=(), about=ZH):
    return left_out(rows(*of, about=about, sources=sources), about)


def test_those_left_out_stand_below_their_reason_with_the_figure_they_have():
    html = listed(*FOUR)
    assert "<dt>本年未报（1 个）</dt>" in html and "西河镇</a> <span>上年 20 场</span>" in html
    assert "<dt>上年没有数（1 个）</dt>" in html and "水利局</a> <span>本年 15 场</span>" in html
    assert "东湖镇" not in html


def test_each_leads_to_the_figure_that_hinders():
    html = listed(*FOUR)
    assert "%E8%A5%BF%E6%B2%B3%E9%95%87~publicity_events~2025" in html
    assert "%E6%B0%B4%E5%88%A9%E5%B1%80~publicity_events~2024" in html


def test_why_a_figure_is_not_there_is_said_with_its_note():
    html = listed(changed("甲", "4", "."), sources=(source("甲", "2025", "K", note="由司法局统一填报<b>"),))
    assert "<span>并入其他单位、上年 4 场、由司法局统一填报&lt;b&gt;</span>" in html


def test_where_nobody_is_left_out_that_is_said():
    assert "<dl" not in listed(changed("甲", "3", "4"))
    assert "要求填报的单位都能与上年比较。" in listed(changed("甲", "3", "4"))


def test_an_answer_leads_to_the_definition_the_origin_and_the_ranks():
    html = ways(ZH)
    assert 'href="indicator?area=shili&amp;period=2025' in html and "口径与定义 ›" in html
    assert "figure=~publicity_events" in html and "compare?" in html


def test_what_does_not_add_up_has_no_total_to_trace():
    assert "figure=" not in ways(subject(aggregation="none"))
