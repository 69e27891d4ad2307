"""Whose figures and of which year: every place that says so, and what happens when they disagree."""

import pytest

from dashboard.intake.reading import Options
from dashboard.intake.template_words import TAG_SHEET
from dashboard.intake.whose import name_periods, title_periods

TABLE = ("指标", "本年数"), ("网格数", 76)
OFFICE = ("指标", "本年数"), ("普法宣传场次", 3)
TUANJIE = ("hangjinhouqi.tuanjie", "2025")
ROWS = {
    "one cell": [("填报单位：杭锦后旗团结镇",)],
    "half-width colon": [("填报单位:团结镇",)],
    "two cells": [("填报单位：", "团结镇")],
    "no colon": [("填报单位", "团结镇")],
    "stamped": [("填报单位（盖章）：团结镇（盖章）",)],
    "spaced": [("填 报 单 位 ： 团结镇  ",)],
    "with the date": [("填报单位：团结镇    填报日期：2026年2月20日",)],
    "behind the date": [("填报日期：2026年2月20日   填报单位：团结镇",)],
    "between others": [("填报人：", "张三", "填报单位：", "团结镇", "联系电话：", "0478-1234567")],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_the_row_of_the_unit_is_read_however_it_is_written(said_of, rows):
    said = said_of(("2025年度统计表",), *rows, *TABLE, name="统计表.xlsx")
    assert (said.units, said.problems) == ([TUANJIE], [])


def test_the_unit_may_stand_under_the_table(said_of):
    said = said_of(("2025年度统计表",), *TABLE, ("单位(盖章)：团结镇", None), name="统计表.xlsx")
    assert (said.units, said.problems) == ([TUANJIE], [])


@pytest.mark.parametrize(
    ("title", "sheet", "file"),
    [
        ("杭锦后旗团结镇2025年度统计表", "Sheet1", "a.xlsx"),
        ("统计表", "团结镇2025", "a.xlsx"),
        ("统计表", "Sheet1", "附件2：团结镇2025年统计表（最终版）(1).xlsx"),
        ("团结镇人民政府二〇二五年度法治政府建设统计表", "Sheet1", "a.xlsx"),
        ("杭后团结镇２０２５年统计表", "Sheet1", "a.xlsx"),
    ],
)
def test_title_sheet_and_file_name_may_say_who_and_when(said_of, title, sheet, file):
    said = said_of((title,), *TABLE, sheet=sheet, name=file)
    assert (said.units, said.problems) == ([TUANJIE], [])


def test_options_speak_where_the_file_is_silent(said_of):
    said = said_of(*TABLE, name="a.xlsx", options=Options(unit_code="hangjinhouqi.tuanjie", period="2025"))
    assert (said.units, said.problems) == ([TUANJIE], [])


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2025年度统计表", {"2025"}),
        ("二〇二五年度", {"2025"}),
        ("二○二五年度", {"2025"}),
        ("2025年上半年", {"2025-S1"}),
        ("2025年第三季度", {"2025-Q3"}),
        ("填报日期：2026年2月20日", set()),
        ("2024年和2025年", {"2024", "2025"}),
    ],
)
def test_a_title_names_periods_and_a_date_is_none(text, periods):
    assert title_periods(text) == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("团结镇2025", {"2025"}),
        ("2025-S1", {"2025-S1"}),
        ("团结镇20251231", set()),
        ("2026.02.20报送团结镇2025", {"2025"}),
        ("2026年2月20日团结镇2025", {"2025"}),
        ("2024-2025", {"2024", "2025"}),
        ("团结镇2025-S1", {"2025-S1"}),
        ("2025-Q3团结镇", {"2025-Q3"}),
        ("团结镇（2025-M03）", {"2025-M03"}),
        ("团结镇2025-M031", {"2025"}),
    ],
)
def test_a_file_name_names_periods_and_a_date_is_none(text, periods):
    assert name_periods(text) == periods


@pytest.mark.parametrize(
    ("file", "option", "rule", "places"),
    [
        ("东湖镇2025.xlsx", Options(), "units_disagree", ("杭锦后旗团结镇", "示例旗东湖镇")),
        ("团结镇2024.xlsx", Options(), "periods_disagree", ("2025", "2024")),
        ("a.xlsx", Options(unit_code="shili.donghu"), "units_disagree", ("杭锦后旗团结镇", "示例旗东湖镇")),
        ("a.xlsx", Options(period="2024"), "periods_disagree", ("2025", "2024")),
        ("示例旗2025.xlsx", Options(), "units_disagree", ("杭锦后旗团结镇", "示例旗")),
    ],
)
def test_two_places_that_disagree_are_both_named(said_of, file, option, rule, places):
    said = said_of(("团结镇2025年统计表",), *TABLE, name=file, options=option)
    assert said.problems == [("error", rule, "A1")]
    arguments = said.all_problems[0].arguments
    assert (arguments["said"], arguments["other_said"]) == places
    assert arguments["place"] == "title"


def test_a_short_name_of_two_areas_is_asked(said_of):
    said = said_of(("填报单位：政府办",), *TABLE, name="2025.xlsx")
    assert said.problems == [("error", "ambiguous_unit", "A1")]
    candidates = said.all_problems[0].arguments["candidates"]
    assert candidates == "杭锦后旗人民政府办公室、示例旗人民政府办公室"


@pytest.mark.parametrize(
    ("title", "file", "area"),
    [
        ("示例旗2025年统计表", "a.xlsx", ""),
        ("2025年统计表", "示例旗.xlsx", ""),
        ("2025年统计表", "a.xlsx", "shili"),
    ],
)
def test_the_area_in_title_file_name_or_option_settles_a_short_name(said_of, title, file, area):
    said = said_of((title,), ("填报单位：政府办",), *OFFICE, name=file, options=Options(area=area))
    assert (said.units, said.problems) == ([("shili.office", "2025")], [])


@pytest.mark.parametrize("row", ["填报单位：杭锦后旗团结镇", "填报单位：团结镇"])
def test_an_area_chosen_for_many_files_contradicts_no_name_that_is_clear(said_of, row):
    said = said_of((row,), *TABLE, name="2025.xlsx", options=Options(area="shili"))
    assert (said.units, said.problems) == ([TUANJIE], [])


def test_an_area_chosen_contradicts_no_form(said_of):
    tag = {TAG_SHEET: [("unit", "hangjinhouqi.office"), ("period", "2025")]}
    said = said_of(*OFFICE, name="a.xlsx", more=tag, options=Options(area="shili"))
    assert (said.units, said.problems) == ([("hangjinhouqi.office", "2025")], [])


def test_the_area_in_the_title_goes_before_the_one_chosen(said_of):
    rows = ("杭锦后旗2025年统计表",), ("填报单位：政府办",), *OFFICE
    said = said_of(*rows, name="a.xlsx", options=Options(area="shili"))
    assert (said.units, said.problems) == ([("hangjinhouqi.office", "2025")], [])


def test_the_area_chosen_settles_short_names_of_a_wide_table_and_leaves_the_others(said_of):
    rows = ("单位名称", "普法宣传场次"), ("政府办", 3), ("团结镇", 4)
    said = said_of(*rows, name="2025.xlsx", options=Options(area="shili"))
    assert (said.units, said.problems) == ([("shili.office", "2025"), TUANJIE], [])


def test_a_chosen_area_that_has_no_such_unit_settles_nothing(said_of):
    said = said_of(("填报单位：政府办",), *OFFICE, name="2025.xlsx", options=Options(area="public"))
    assert said.rules == ["ambiguous_unit"]


def test_an_area_alone_is_no_unit(said_of):
    said = said_of(("杭锦后旗2025年统计表",), *TABLE, name="a.xlsx", options=Options(area="hangjinhouqi"))
    assert said.rules == ["no_unit"]


def test_an_option_of_one_unit_contradicts_a_table_of_others(said_of):
    rows = ("单位名称", "网格数"), ("东湖镇", 20)
    said = said_of(*rows, name="2025.xlsx", options=Options(unit_code="shili.xihe"))
    assert said.problems == [("error", "units_disagree", "A2")]
    assert said.all_problems[0].arguments["place"] == "name"


def test_a_unit_of_another_area_does_not_belong_in_an_areas_table(said_of):
    said = said_of(("示例旗2025年",), ("单位名称", "网格数"), ("东湖镇", 20), ("团结镇", 76), name="a.xlsx")
    assert said.problems == [("error", "units_disagree", "A4")]


def test_a_registered_spelling_means_its_unit(said_of):
    said = said_of(("填报单位：杭锦后旗政府办",), ("指标", "本年数"), ("普法宣传场次", 3), name="2025.xlsx")
    assert said.units == [("hangjinhouqi.office", "2025")]


def test_an_unknown_name_is_asked_with_its_cell(said_of):
    said = said_of(("填报单位", "星星镇"), *TABLE, name="团结镇2025.xlsx")
    assert said.problems == [("error", "unknown_unit", "B1")]
    assert said.all_problems[0].found == "星星镇"


def test_an_ended_unit_reports_until_its_last_year_and_no_longer(said_of):
    assert said_of(*TABLE, name="长胜苏木2023.xlsx").problems == []
    assert said_of(*TABLE, name="长胜苏木2025.xlsx").rules == ["unit_not_in_period"]


def test_a_year_without_a_collection_is_unknown(said_of):
    said = said_of(*TABLE, name="团结镇2019.xlsx")
    assert said.rules == ["unknown_period"]
    assert said.all_problems[0].arguments["known"] == "2020、2021、2022、2023、2024、2025"


def test_a_column_of_years_contradicts_the_title(said_of):
    rows = ("团结镇2025年统计表",), ("年度", "指标", "本年数"), (2024, "网格数", 76)
    said = said_of(*rows, name="a.xlsx")
    assert said.problems == [("error", "periods_disagree", "A3")]


def test_a_column_of_years_in_a_wide_table_settles_the_year_of_each_row(said_of):
    said = said_of(("单位名称", "年度", "网格数"), ("东湖镇", 2024, 10), ("东湖镇", "2025年", 11), name="示例旗.xlsx")
    assert said.units == [("shili.donghu", "2024"), ("shili.donghu", "2025")]
    assert [(one.cell, one.value) for one in said.observations] == [("C2", 10), ("C3", 11)]
    assert said.problems == []


def test_a_column_of_years_in_a_wide_table_contradicts_the_title(said_of):
    said = said_of(("示例旗2025年",), ("单位名称", "年度", "网格数"), ("东湖镇", 2024, 10), name="a.xlsx")
    assert said.problems == [("error", "periods_disagree", "B3")]
    arguments = said.all_problems[0].arguments
    assert (arguments["place"], arguments["other_place"]) == ("title", "column")
