"""What was understood of a table is told, and what a person corrects is followed, now and when it is read again."""

import json

import pytest

from dashboard.intake.apart.transfer import as_json, from_json
from dashboard.intake.options import Correction, Options, as_plain, from_plain
from dashboard.intake.reading import Reading, read
from dashboard.layouts import Column, Origin, UnknownName
from tests.intake.conftest import AFTER_2025, workbook

TUANJIE = "hangjinhouqi.tuanjie"


def layouts(catalogue, *rows, name="团结镇2025.xlsx", options=None, **layout):
    return read(catalogue, name, workbook(*rows, **layout), options or Options(), AFTER_2025).layouts


# What was understood --------------------------------------------------------------------------------------------------


def test_a_long_table_tells_its_rows_its_columns_and_whose_it_is(catalogue):
    rows = (
        ("团结镇2025年统计表",),
        (),
        ("序号", "指标", "本年数（元）", "上年数", "分管领导"),
        (1, "罚没金额", 5, 4, "张"),
        ("注：略",),
    )
    (layout,) = layouts(catalogue, *rows, name="a.xlsx")
    assert (layout.sheet, layout.kind, layout.header_rows, layout.data_rows) == ("年度指标", "long", (3, 3), (4, 4))
    assert layout.columns == (
        Column("A", "序号", "number"),
        Column("B", "指标", "indicator"),
        Column("C", "本年数（元）", "value"),
        Column("D", "上年数", "previous"),
        Column("E", "分管领导", ""),
    )
    assert layout.unit == Origin(TUANJIE, "title", "团结镇2025年统计表", "A1")
    assert layout.period == Origin("2025", "title", "团结镇2025年统计表", "A1")
    assert layout.unknown == ()


def test_a_wide_table_tells_the_indicator_of_each_column(catalogue):
    rows = (
        ("单位名称", "网格", None, "备注"),
        (None, "网格数", "网格员人数", None),
        ("东湖镇", 20, 41, None),
        ("西河镇", 30, 50, "略"),
    )
    (layout,) = layouts(catalogue, *rows, name="2025.xlsx", merged=("A1:A2", "B1:C1", "D1:D2"))
    assert (layout.kind, layout.header_rows, layout.data_rows) == ("wide", (1, 2), (3, 4))
    assert [(one.letter, one.role, one.indicator_code) for one in layout.columns] == [
        ("A", "unit", ""),
        ("B", "value", "grids"),
        ("C", "value", "grid_staff"),
        ("D", "note", ""),
    ]
    assert layout.unit == Origin()
    assert layout.period == Origin("2025", "file", "2025.xlsx")


def test_a_flat_table_and_each_of_several_tables_are_told(catalogue):
    flat = ("单位", "年度", "指标", "数值"), ("东湖镇", 2025, "网格数", 20)
    (layout,) = layouts(catalogue, *flat, name="a.xlsx")
    assert [(one.letter, one.role) for one in layout.columns] == list(
        zip("ABCD", ("unit", "period", "indicator", "value"), strict=True)
    )
    stacked = ("指标", "本年数"), ("网格数", 76), ("（二）",), ("指标", "本年数"), ("网格员人数", 202)
    assert [one.header_rows for one in layouts(catalogue, *stacked)] == [(1, 1), (4, 4)]


def test_names_nobody_has_are_told_with_the_nearest_that_somebody_has(catalogue):
    rows = ("指标", "本年数"), ("网格数量合计数", 76), ("普法讲座", 3), ("天气", 1)
    (layout,) = layouts(catalogue, *rows)
    found = {one.written: one for one in layout.unknown}
    assert found["网格数量合计数"].candidates[0] == "grids"
    assert "legal_lectures" in found["普法讲座"].candidates
    assert found["天气"] == UnknownName("indicator", "天气", "年度指标", "A4")


def test_a_unit_nobody_has_is_told_with_the_nearest_also_where_the_file_is_refused(catalogue):
    (layout,) = layouts(catalogue, ("单位名称", "网格数"), ("东胡镇", 20), name="2025.xlsx")
    (unknown,) = layout.unknown
    assert (unknown.kind, unknown.cell, unknown.candidates[0]) == ("unit", "A2", "shili.donghu")


def test_a_reading_with_its_layouts_travels_as_json(catalogue):
    content = workbook(("指标", "本年数"), ("网格数", 76), ("普法讲座", 3))
    reading = read(catalogue, "团结镇2025.xlsx", content, Options(), AFTER_2025)
    assert from_json(Reading, as_json(reading).encode()) == reading


# What is corrected ----------------------------------------------------------------------------------------------------


def test_a_name_decided_on_means_its_indicator(said_of):
    rows = ("指标", "本年数"), ("普法讲座", 3), ("网格数", 76)
    assert said_of(*rows).rules == ["unknown_indicator"]
    said = said_of(*rows, options=Options(names=(("普法讲座", "legal_lectures"),)))
    assert (said.figures, said.problems) == ({"legal_lectures": 3, "grids": 76}, [])


def test_a_name_of_several_indicators_is_settled_by_a_decision(said_of):
    said = said_of(("指标", "本年数"), ("办结", 5), options=Options(names=(("办结", "petitions_closed"),)))
    assert said.figures == {"petitions_closed": 5}


def test_a_decision_goes_before_the_catalogue(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 5), options=Options(names=(("网 格 数", "grid_staff"),)))
    assert said.figures == {"grid_staff": 5}


def test_a_name_may_be_decided_to_be_none_of_ours(said_of):
    rows = ("指标", "本年数"), ("办结", 5), ("网格数", 76)
    said = said_of(*rows, options=Options(names=(("办结", ""),)))
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "name_left_out", "A2")])


@pytest.mark.parametrize("row", [("填报单位：星星镇",), ("填报单位", "星星镇"), ("星星镇统计表",)])
def test_the_name_of_a_unit_is_settled_by_a_decision(said_of, row):
    options = Options(names=(("星星镇", TUANJIE),))
    said = said_of(row, ("指标", "本年数"), ("网格数", 76), name="2025.xlsx", options=options)
    assert said.units == [(TUANJIE, "2025")]


def test_the_units_of_a_wide_table_are_settled_by_decisions(said_of):
    rows = ("单位名称", "网格数"), ("东胡镇", 20), ("政府办", None)
    said = said_of(*rows, name="2025.xlsx", options=Options(names=(("东胡镇", "shili.donghu"),)))
    assert said.units == [("shili.donghu", "2025")]


def test_a_decision_for_one_file_is_none_for_the_next(said_of):
    said_of(("指标", "本年数"), ("普法讲座", 3), options=Options(names=(("普法讲座", "legal_lectures"),)))
    assert said_of(("指标", "本年数"), ("普法讲座", 3)).rules == ["unknown_indicator", "no_indicator"]


STRANGE = ("事由", "说法", "去年", "实际"), ("x", "网格数", 70, 76), ("y", "网格员人数", 200, 202)


def test_columns_that_were_corrected_are_read_as_said(said_of):
    assert said_of(*STRANGE).rules == ["no_table"]
    columns = ("A", ""), ("B", "indicator"), ("C", "previous"), ("D", "value")
    said = said_of(*STRANGE, options=Options(tables=(Correction("年度指标", 1, columns),)))
    assert said.figures == {"grids": 76, "grid_staff": 202}
    assert [one.cell for one in said.observations] == ["D2", "D3"]


def test_another_column_of_figures_may_be_chosen(said_of):
    rows = ("指标", "本年数", "完成情况"), ("网格数", 70, 76)
    assert said_of(*rows).figures == {"grids": 70}
    correction = Correction("年度指标", 1, (("B", ""), ("C", "value")))
    assert said_of(*rows, options=Options(tables=(correction,))).figures == {"grids": 76}


def test_a_column_may_be_said_to_hold_the_growth(catalogue):
    rows = (("指标", "本年数", "变"), ("网格数", 20, "50%"))
    said = Correction("年度指标", 1, (("A", "indicator"), ("B", "value"), ("C", "growth")))
    (layout,) = layouts(catalogue, *rows, options=Options(tables=(said,)))
    assert [each.role for each in layout.columns] == ["indicator", "value", "growth"]


def test_a_table_without_a_header_can_be_read_when_a_person_says_how(said_of):
    columns = ("A", "indicator"), ("B", "value")
    said = said_of(("网格数", 76), ("网格员人数", 202), options=Options(tables=(Correction("年度指标", 0, columns),)))
    assert (said.figures, said.problems) == ({"grids": 76, "grid_staff": 202}, [])


def test_the_header_may_be_moved(said_of):
    rows = ("指标", "本年数"), ("网格数", 1), ("正式数据：", None), ("指标", "本年数"), ("网格数", 76)
    assert said_of(*rows).is_refused
    said = said_of(*rows, options=Options(tables=(Correction("年度指标", 4),)))
    assert (said.figures, said.problems) == ({"grids": 76}, [])


def test_columns_of_a_wide_table_may_be_given_their_indicators(said_of):
    rows = ("单位名称", "甲类", "乙类"), ("东湖镇", 20, 41)
    columns = ("A", "unit"), ("B", "grids"), ("C", "grid_staff")
    said = said_of(*rows, name="2025.xlsx", options=Options(tables=(Correction("年度指标", 1, columns),)))
    assert (said.units, said.figures) == ([("shili.donghu", "2025")], {"grids": 20, "grid_staff": 41})


def test_a_correction_is_for_its_sheet_only(said_of):
    correction = Correction("另一张", 1, (("B", ""),))
    said = said_of(("指标", "本年数"), ("网格数", 76), options=Options(tables=(correction,)))
    assert said.figures == {"grids": 76}


def test_a_correction_that_makes_no_table_leaves_the_file_without_one(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 76), options=Options(tables=(Correction("年度指标", 2),)))
    assert said.is_refused and said.rules == ["no_table"]


def test_options_come_back_from_the_journal_as_they_were():
    options = Options(
        area="shili",
        period="2025",
        names=(("普法讲座", "legal_lectures"), ("办结", "")),
        tables=(Correction("表一", 0, (("A", "indicator"), ("B", ""))),),
    )
    assert from_plain(json.loads(json.dumps(as_plain(options)))) == options
    assert (as_plain(Options()), from_plain({})) == ({}, Options())
    assert hash(options)
