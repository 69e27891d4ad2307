"""Flat tables: one figure a row. What was exported reads back as it was; one written by hand needs four columns."""

import io

import openpyxl
import pytest

from dashboard.ask.exports_forms import FORMS, file_name
from dashboard.intake.reading import Options
from tests.exported import every_state, export, row_of, written

HEADER = ("单位", "年度", "指标", "数值")
EXPORTED = (
    *("单位代码", "单位", "年度", "指标代码", "指标", "数值", "计量单位", "状态", "填写内容", "备注"),
    *("精度", "下限", "上限", "状态代码"),
)
SAID = ("status", "value", "lower", "upper", "precision", "raw", "note")


def exported(catalogue, *rows, form="xlsx", lang="zh"):
    """The name and the bytes of an export of these rows."""
    made = export(catalogue, *rows, lang=lang)
    return {"name": file_name(made, FORMS[form].ending), "content": written(made, form)}


def row(**given):
    """One line under the headers of an export; what is not given is ordinary."""
    whose = {"单位代码": "shili.donghu", "单位": "示例旗东湖镇", "年度": "2025", "指标代码": "grids", "指标": "网格数"}
    figure = {"数值": 76, "计量单位": "个", "填写内容": "76", "精度": "确数", "下限": 76, "上限": 76}
    ordinary = whose | figure | {"状态": "有数", "状态代码": "A", "备注": None}
    return tuple({**ordinary, **given}[name] for name in EXPORTED)


STAFF = {"指标": "网格员人数", "指标代码": "grid_staff", "计量单位": "名"}
BLANK = {"数值": None, "填写内容": None, "精度": None, "下限": None, "上限": None}


# What was exported ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("form", "lang"), [("xlsx", "zh"), ("xlsx", "en"), ("csv", "zh")])
def test_what_was_exported_reads_back_as_it_was(catalogue, said_of, form, lang):
    rows = every_state(catalogue)
    said = said_of(**exported(catalogue, *rows, form=form, lang=lang))
    found = {
        (submission.unit_code, submission.period, one.indicator_code): tuple(getattr(one, name) for name in SAID)
        for submission in said.submissions
        for one in submission.observations
    }
    expected = {
        (one["unit_code"], one["period"], one["indicator_code"]): tuple(one[name] for name in SAID)
        for one in (row_of(catalogue, **row) for row in rows)
        if one["unit_code"] != "shili.nanshan"
    }
    assert found == expected
    assert len(expected) > 30 and {each.severity for each in said.all_problems} <= {"info"}


def test_a_figure_read_back_is_where_the_new_file_has_it(catalogue, said_of):
    said = said_of(**exported(catalogue, {"value": "3", "file": "东湖镇2025.xlsx", "sheet": "年度指标", "cell": "D7"}))
    assert [(one.sheet, one.cell) for one in said.observations] == [("数据", "G2")]


def test_definitions_and_explanations_of_an_export_are_no_data(catalogue, said_of):
    for lang in ("zh", "en"):
        assert said_of(**exported(catalogue, {"value": "3"}, lang=lang)).problems == []


def test_a_sheet_of_that_name_in_another_workbook_is_still_said(said_of):
    said = said_of(HEADER, ("东湖镇", 2025, "网格数", 76), more={"说明": [("请认真填写",)]}, name="a.xlsx")
    assert said.problems == [("info", "sheet_without_table", "")]


def test_a_unit_that_sent_nothing_still_has_sent_nothing(catalogue, said_of):
    rows = {"value": "3"}, {"unit": "shili.xihe"}, {"unit": "shili.xihe", "indicator": "grids"}
    said = said_of(**exported(catalogue, *rows))
    assert (said.units, said.problems) == ([("shili.donghu", "2025")], [])


def test_an_export_in_which_nothing_was_reported_is_refused(catalogue, said_of):
    said = said_of(**exported(catalogue, {"unit": "shili.xihe"}, {"unit": "shili.donghu"}))
    assert said.is_refused and said.rules == ["nothing_filled"] * 2


def test_years_in_the_name_of_an_export_are_those_of_its_rows(catalogue, said_of):
    rows = [{"value": "3", "period": period} for period in ("2023", "2024", "2025")]
    content = exported(catalogue, *rows)
    assert "_2023–2025_" in content["name"]
    assert said_of(**content).units == [("shili.donghu", period) for period in ("2023", "2024", "2025")]


def test_the_year_in_the_name_of_a_file_of_one_year_must_be_that_of_its_rows(said_of):
    said = said_of(HEADER, ("东湖镇", 2025, "网格数", 76), name="示例旗2024.xlsx")
    assert said.problems == [("error", "periods_disagree", "B2")]


def test_an_exported_workbook_saved_by_another_program_reads_back_too(catalogue, said_of):
    content = exported(catalogue, {"indicator": "dispute_resolution_rate", "value": "0.5", "raw": "0.5%"})
    book, saved = openpyxl.load_workbook(io.BytesIO(content["content"])), io.BytesIO()
    book.save(saved)
    said = said_of(content=saved.getvalue(), name=content["name"])
    assert [(one.value, one.raw) for one in said.observations] == [(pytest.approx(0.5), "0.5%")]


# Corrected in an export -----------------------------------------------------------------------------------------------


def test_a_figure_changed_in_an_export_is_taken_with_what_was_written(said_of):
    said = said_of(EXPORTED, row(数值=80, 填写内容="80", 下限=80, 上限=80), name="a.xlsx")
    assert (said.figures, said.problems) == ({"grids": 80}, [])


def test_a_row_added_to_an_export_by_hand_needs_no_precision_and_no_codes(said_of):
    blank = dict.fromkeys(("单位代码", "指标代码", "填写内容", "精度", "下限", "上限", "状态", "状态代码"))
    said = said_of(EXPORTED, row(), row(**STAFF | blank, 数值="200余"), name="a.xlsx")
    assert said.problems == []
    assert said.bounds("grid_staff") == (200, 200, None, "at_least")
    assert [one.raw for one in said.observations] == ["76", "200余"]


DOUBTFUL = {
    "unknown unit": ({"单位代码": "shili.dongu"}, ("error", "unknown_unit", "A2")),
    "unit of another code": ({"单位": "示例旗西河镇"}, ("error", "units_disagree", "B2")),
    "area as unit": ({"单位代码": "shili", "单位": None}, ("error", "unknown_unit", "A2")),
    "unknown period": ({"年度": "2035"}, ("error", "unknown_period", "C2")),
    "no period": ({"年度": None}, ("error", "row_without_period", "F2")),
    "no unit": ({"单位代码": None, "单位": None}, ("error", "row_without_unit", "F2")),
    "unknown indicator": ({"指标代码": None, "指标": "法治体检"}, ("warning", "unknown_indicator", "E2")),
    "indicator of another code": ({"指标代码": "grid_staff"}, ("error", "indicators_disagree", "D2")),
    "unreadable": ({"数值": "若干", "填写内容": "若干"}, ("error", "vague", "F2")),
    "status without value": (BLANK, ("error", "status_without_value", "H2")),
    "status against value": ({"状态": "未报", "状态代码": "O"}, ("error", "status_contradicts_value", "H2")),
    "statuses differ": ({"状态": "不涉及"}, ("error", "statuses_disagree", "H2")),
    "unknown status": ({"状态": None, "状态代码": "Z"}, ("error", "unknown_status", "N2")),
    "unknown precision": ({"精度": "大概"}, ("error", "unknown_precision", "K2")),
    "bound against value": ({"下限": 70}, ("error", "bounds_contradict_value", "L2")),
    "bound against precision": ({"精度": "不少于"}, ("error", "bounds_contradict_value", "M2")),
    "precision against value": ({"数值": "76余"}, ("error", "bounds_contradict_value", "K2")),
    "unreadable bound": ({"上限": "若干"}, ("error", "vague", "M2")),
    "bounds without value": (
        {"数值": None, "状态": "未报", "状态代码": "O", "填写内容": None},
        ("error", "bounds_contradict_value", "K2"),
    ),
    "only the figure changed": ({"数值": 80, "下限": 80, "上限": 80}, ("warning", "raw_differs", "I2")),
}


@pytest.mark.parametrize("wrong", DOUBTFUL)
def test_what_does_not_fit_is_said_with_its_cell(said_of, wrong):
    given, problem = DOUBTFUL[wrong]
    said = said_of(EXPORTED, row(**given), row(**STAFF), name="a.xlsx")
    assert said.problems == [problem]
    assert said.is_refused == (problem[0] == "error")


def test_the_same_figure_twice_is_said_and_two_different_ones_are_asked(said_of):
    again = said_of(EXPORTED, row(), row(), name="a.xlsx")
    assert (again.figures, again.problems) == ({"grids": 76}, [("info", "indicator_repeated", "F3")])
    other = said_of(EXPORTED, row(), row(数值=80, 填写内容="80", 下限=80, 上限=80), name="a.xlsx")
    assert other.problems == [("error", "indicator_twice", "F3")] and other.is_refused


def test_a_figure_of_money_beside_what_was_written_in_yuan_is_no_contradiction(said_of):
    money = {"指标": "罚没金额", "指标代码": None, "计量单位": "万元", "数值": 5, "下限": 5, "上限": 5}
    said = said_of(EXPORTED, row(**money, 填写内容="50000"), name="a.xlsx")
    assert (said.figures, said.problems) == ({"penalty_amount": 5}, [])


# Written by hand ------------------------------------------------------------------------------------------------------


def test_unit_year_indicator_and_figure_will_do(said_of):
    said = said_of(
        HEADER,
        ("示例旗东湖镇", 2025, "网格数", 76),
        ("西河镇", "2024年", "普法宣传活动场次", "300余"),
        ("示例旗西河镇", 2025, "矛盾纠纷化解率", "98%"),
        name="示例旗汇总.xlsx",
    )
    assert said.units == [("shili.donghu", "2025"), ("shili.xihe", "2024"), ("shili.xihe", "2025")]
    assert [(one.value, one.precision, one.raw, one.cell) for one in said.observations] == [
        (76, "exact", "76", "D2"),
        (300, "at_least", "300余", "D3"),
        (98, "exact", "98%", "D4"),
    ]
    assert said.problems == []


def test_bounds_without_a_precision_tell_it(said_of):
    bounds = (*HEADER, "下限", "上限")
    rows = ("东湖镇", 2025, "网格数", 76, 76, None), ("东湖镇", 2025, "网格员人数", 9, None, 9)
    said = said_of(bounds, *rows, name="示例旗.xlsx")
    assert (said.bounds("grids"), said.bounds("grid_staff")) == (
        (76, 76, None, "at_least"),
        (9, None, 9, "at_most"),
    )


def test_a_column_of_measures_called_like_units_is_no_unit(said_of):
    said = said_of(("年度", "指标", "单位", "数值"), (2025, "网格数", "个", 76), name="团结镇2025.xlsx")
    assert (said.units, said.figures, said.problems) == ([("hangjinhouqi.tuanjie", "2025")], {"grids": 76}, [])


def test_both_a_unit_and_a_measure_may_be_called_unit(said_of):
    header = ("填报单位", "年度", "指标", "单位", "数值")
    said = said_of(header, ("示例旗东湖镇", 2025, "罚没金额", "元", 50000), name="a.xlsx")
    assert (said.units, said.figures) == ([("shili.donghu", "2025")], {"penalty_amount": 5})


def test_the_sender_s_choice_of_another_unit_or_year_is_a_contradiction(said_of):
    figure = ("示例旗东湖镇", 2025, "网格数", 76)
    assert said_of(HEADER, figure, name="a.xlsx", options=Options(period="2024")).rules == ["periods_disagree"]
    assert said_of(HEADER, figure, name="a.xlsx", options=Options(unit_code="shili.xihe")).rules == ["units_disagree"]


def test_totals_are_left_out_and_the_foot_of_a_table_says_nothing(said_of):
    foot = ("填报人：张三", None, None, None), (None, None, "填报日期", "2026年2月20日")
    said = said_of(HEADER, ("示例旗东湖镇", 2025, "网格数", 76), ("合计", 2025, "网格数", 76), *foot, name="a.xlsx")
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "total_left_out", "A3")])


def test_columns_nobody_asked_for_are_said(said_of):
    said = said_of((*HEADER, "分管领导"), ("示例旗东湖镇", 2025, "网格数", 76, "张"), name="a.xlsx")
    assert said.problems == [("info", "columns_ignored", "E1")]


def test_a_unit_without_any_figure_beside_others_is_said(said_of):
    rows = ("示例旗东湖镇", 2025, "网格数", 76), ("示例旗西河镇", 2025, "网格数", None)
    said = said_of(HEADER, *rows, name="a.xlsx")
    assert (said.units, said.problems) == ([("shili.donghu", "2025")], [("warning", "unit_left_blank", "D3")])


def test_a_status_of_an_unknown_unit_is_asked_even_without_a_figure(said_of):
    rows = ("示例旗东湖镇", 2025, "网格数", 76, None), ("星星镇", 2025, "网格数", None, "不涉及")
    assert said_of((*HEADER, "状态"), *rows, name="a.xlsx").problems == [("error", "unknown_unit", "A3")]
