"""How the lay-outs of real workbooks go wrong, each built here: titles, headers, sums, notes, rows beside the data.

The numbers are those of the list of irregularities in the domain's description (1 to 12).
"""

from datetime import date
from itertools import permutations

import pytest

TUANJIE = [("hangjinhouqi.tuanjie", "2025")]
DONGHU, XIHE = ("shili.donghu", "2025"), ("shili.xihe", "2025")
TABLE = ("指标", "本年数"), ("网格数", 76), ("网格员人数", 202)
TWO = {"grids": 76, "grid_staff": 202}


# 1, 2 Titles and meta rows --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lone", ["附件:", "附件1", "表一", "附件2：", "（表号：法治01表）"])
def test_a_lone_line_over_the_merged_title_says_nothing(said_of, lone):
    said = said_of((lone,), ("团结镇2025年法治政府建设统计表",), *TABLE, name="a.xlsx", merged=("A2:B2",))
    assert (said.units, said.figures, said.problems) == (TUANJIE, TWO, [])


META = (
    ("填报单位：团结镇",),
    ("填报日期", date(2026, 2, 20)),
    ("填报人:张三", "联系电话：0478-1234567"),
    ("2025年度统计表",),
)


@pytest.mark.parametrize("order", list(permutations(range(4))), ids=str)
@pytest.mark.parametrize("foot", [0, 1, 2])
def test_meta_rows_come_in_any_order_over_and_under_the_table(said_of, order, foot):
    title_last = [META[at] for at in order]
    under = [row for row in title_last[:foot] if row is not META[3]]
    over = [row for row in title_last if row not in under]
    said = said_of(*over, *TABLE, *under, name="a.xlsx")
    assert (said.units, said.figures, said.problems) == (TUANJIE, TWO, [])


@pytest.mark.parametrize(
    "row",
    [
        ("单位（盖章）：团结镇", "单位负责人签字：", "填报日期:2026-02-20"),
        ("填报单位", "团结镇", "审核人", "李四", "年度", 2025),
        ("填报单位（公章）:", "团结镇（公章）", "统计年度：2024年"),
        ("报送单位：杭锦后旗团结镇    填报人：张三    报送日期：2026年2月20日",),
    ],
)
def test_label_and_value_stand_in_one_cell_or_in_two(said_of, row):
    said = said_of(("2025年统计表",), row, *TABLE, name="a.xlsx")
    if "统计年度：2024年" in row:
        assert said.problems == [("error", "periods_disagree", "C2")]
    else:
        assert (said.units, said.problems) == (TUANJIE, [])


@pytest.mark.parametrize("row", [("年度：2025年",), ("统计年度", 2025), ("填报年度:", "2025"), ("所属年度：2025年度",)])
@pytest.mark.parametrize("is_over", [True, False])
def test_a_row_may_say_the_year(said_of, row, is_over):
    rows = (row, *TABLE) if is_over else (*TABLE, row)
    said = said_of(*rows, name="团结镇.xlsx")
    assert (said.units, said.figures, said.problems) == (TUANJIE, TWO, [])


# 3 Measures -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        [("团结镇2025年罚没情况统计表（元）",), ("指标", "本年数"), ("罚没金额", 50000)],
        [("单位：元",), ("指标", "本年数"), ("罚没金额", 50000)],
        [("指标", "本年数（元）"), ("罚没金额", 50000)],
        [("指标", "计量单位", "本年数"), ("罚没金额", "元", 50000)],
        [("指标", "本年数"), ("罚没金额（元）", 50000)],
        [("指标", "本年数"), ("罚没金额", "50000元")],
        [("指标", "本年数"), ("罚没金额", "5万元")],
    ],
    ids="title line header column name cell converted".split(),
)
def test_a_measure_stands_in_title_line_header_column_name_or_cell(said_of, rows):
    said = said_of(*rows)
    assert (said.figures, said.problems) == ({"penalty_amount": 5}, [])


# 4 Headers of several levels ------------------------------------------------------------------------------------------


def test_leaves_that_repeat_under_different_parents_are_told_apart(said_of):
    said = said_of(
        ("单位名称", "行政处罚", None, "罚没款", None),
        (None, "数量", "备注", "罚没金额", "备注"),
        ("东湖镇", 3, "均已结案", 5, "万元"),
        name="2025.xlsx",
        merged=("A1:A2", "B1:C1", "D1:E1"),
    )
    assert said.figures == {"penalty_cases": 3, "penalty_amount": 5}
    assert [one for one in said.problems if one[0] != "info"] == []


def test_headers_of_three_levels_with_breaks_and_spaces_in_words_are_read(said_of):
    said = said_of(
        ("示例旗2025年统计表", None, None, None, None, None),
        ("单位\n名称", "行政执法情况", None, None, None, "网 格\n数"),
        (None, "行政处罚", None, "罚没\n金额", None, None),
        (None, "案件 数", "办结", "（元）", "移送", None),
        ("东湖镇", 3, None, 50000, None, 20),
        name="a.xlsx",
        merged=("A1:F1", "A2:A4", "B2:E2", "B3:C3", "D3:E3", "F2:F4"),
    )
    assert (said.figures, said.problems) == ({"penalty_cases": 3, "penalty_amount": 5, "grids": 20}, [])


def test_the_same_header_without_merged_ranges_as_in_a_text_file_is_read(said_of):
    text = "单位名称,网格建设,,行政处罚,\r\n,网格数,网格员人数,案件数,罚没金额（元）\r\n东湖镇,20,41,3,50000\r\n"
    said = said_of(content=text.encode(), name="2025.csv")
    assert said.figures == {"grids": 20, "grid_staff": 41, "penalty_cases": 3, "penalty_amount": 5}
    assert said.problems == []


def test_a_sum_beside_its_kinds_is_the_figure_of_what_stands_over_all_of_them(said_of):
    said = said_of(
        ("单位名称", "行政处罚案件数量", None, None),
        (None, "警告", "罚款", "合计（宗）"),
        ("东湖镇", 1, 2, 3),
        name="2025.xlsx",
        merged=("A1:A2", "B1:D1"),
    )
    assert said.figures == {"penalty_cases": 3}
    assert {one[1] for one in said.problems} == {"unknown_indicator"}


def test_years_over_the_columns_of_a_table_of_units_leave_the_other_year_out(said_of):
    rows = (
        ("单位名称", "网格数", None, "网格员人数", None),
        (None, "2024年", "2025年", "上年", "本年"),
        ("东湖镇", 19, 20, 40, 41),
    )
    said = said_of(*rows, name="2025.xlsx", merged=("A1:A2", "B1:C1", "D1:E1"))
    assert (said.figures, [one[1] for one in said.problems]) == ({"grids": 20, "grid_staff": 41}, ["columns_ignored"])


def test_names_under_names_in_the_rows_of_a_long_table_are_joined(said_of):
    said = said_of(
        ("序号", "指标", None, "本年数"),
        (1, "网格", "网格数", 76),
        (None, None, "网格员人数", 202),
        (2, "行政处罚", "案件数", 3),
        (3, "普法宣传场次", None, 4),
        merged=("B1:C1", "A2:A3", "B2:B3", "B5:C5"),
    )
    assert said.figures == {**TWO, "penalty_cases": 3, "publicity_events": 4}
    assert said.problems == []


# 5 Index rows ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [("甲", "乙", 1, 2), ("甲", "乙", "1", "2"), ("甲", "乙", "丙", "1")])
def test_a_row_that_numbers_the_columns_is_passed_over(said_of, row):
    said = said_of(("序号", "指标", "计量单位", "本年数"), row, (1, "网格数", "个", 76))
    assert (said.figures, said.problems) == ({"grids": 76}, [])


# 6 Stacked tables -----------------------------------------------------------------------------------------------------


def test_tables_of_different_kinds_with_prose_between_are_all_read(said_of):
    said = said_of(
        ("团结镇2025年统计表",),
        ("（一）网格情况",),
        ("指标", "计量单位", "本年数"),
        ("网格数", "个", 76),
        ("注：以上数据截至2025年12月31日。",),
        (),
        ("（二）行政处罚情况，共3件",),
        ("单位：元",),
        ("单位名称", "行政处罚案件数", "罚没金额"),
        ("团结镇", 3, 50000),
        ("说明：罚没金额按决定书统计，2024年为4万元。",),
        ("（三）人员情况",),
        ("序号", "指标", "本年"),
        (1, "网格员人数", 202),
        name="a.xlsx",
    )
    assert said.units == TUANJIE
    assert said.figures == {**TWO, "penalty_cases": 3, "penalty_amount": 5}
    assert said.problems == []


def test_reports_of_several_units_under_one_another_on_a_sheet_are_told_apart(said_of):
    said = said_of(
        ("示例旗2025年统计表",),
        ("填报单位：东湖镇",),
        ("指标", "本年数"),
        ("网格数", 20),
        ("填报单位：西河镇",),
        ("指标", "本年数"),
        ("网格数", 30),
        name="a.xlsx",
    )
    assert said.units == [DONGHU, XIHE]
    assert ([one.value for one in said.observations], said.problems) == ([20, 30], [])


def test_reports_with_their_units_at_the_foot_of_each_are_told_apart_too(said_of):
    table = ("指标", "本年数")
    foot = "单位(盖章)：东湖镇", "单位(盖章)：西河镇"
    rows = table, ("网格数", 20), (foot[0],), table, ("网格数", 30), (foot[1],)
    said = said_of(*rows, name="2025.xlsx")
    assert said.units == [DONGHU, XIHE]
    assert ([one.value for one in said.observations], said.problems) == ([20, 30], [])


def test_reports_of_two_years_under_one_another_are_told_apart(said_of):
    table = ("指标", "本年数")
    rows = ("东湖镇2024年",), table, ("网格数", 19), ("东湖镇2025年",), table, ("网格数", 20)
    said = said_of(*rows, name="a.xlsx")
    assert said.units == [("shili.donghu", "2024"), DONGHU]
    assert said.problems == []


def test_two_tables_of_one_report_whose_titles_name_two_units_are_asked(said_of):
    rows = (
        ("东湖镇2025年",),
        ("指标", "本年数"),
        ("网格数", 20),
        ("西河镇处罚情况",),
        ("指标", "本年数"),
        ("罚没金额", 5),
    )
    said = said_of(*rows, name="a.xlsx")
    assert said.problems == [("error", "units_disagree", "A4")]


# 7 Notes under the table ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "notes",
    [
        [("注：1.统计时间为2025年1月1日至12月31日；2.罚没金额5万元。",), ("3.含社区3个。",)],
        [(None, "注：2025年新增6个。")],
        [("填表说明：", "76个网格含社区12个")],
        [("说明", "2024年为70个")],
        [("1.本表由司法所填报",), ("2.2025年12月31日截止",)],
    ],
)
@pytest.mark.parametrize("header", [("指标", "本年数"), ("单位名称", "网格数", "网格员人数")], ids=["long", "wide"])
def test_notes_under_a_table_are_no_data(said_of, notes, header):
    rows = TABLE[1:] if header[0] == "指标" else (("团结镇", 76, 202),)
    said = said_of(header, *rows, *notes, merged=(f"A{len(rows) + 3}:C{len(rows) + 3}",))
    assert (said.figures, said.problems) == (TWO, [])


# 8 Sums ---------------------------------------------------------------------------------------------------------------

UNITS = ("单位名称", "网格数", "罚没金额")
ROWS = ("东湖镇", 20, 1.5), ("西河镇", 30, 2)


@pytest.mark.parametrize("name", ["合计", "总  计", "合计：", "全旗合计", "小计"])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_sum_that_is_right_is_left_out_and_said(said_of, name, is_first):
    total = (name, 50, 3.5)
    rows = (total, *ROWS) if is_first else (*ROWS, total)
    said = said_of(UNITS, *rows, name="2025.xlsx")
    assert said.units == [DONGHU, XIHE]
    assert said.problems == [("info", "total_left_out", "A2" if is_first else "A4")]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_sum_that_is_wrong_is_warned_of_with_both_numbers(said_of, is_first):
    total = ("合计", 55, 3.5)
    said = said_of(UNITS, *((total, *ROWS) if is_first else (*ROWS, total)), name="2025.xlsx")
    row = 2 if is_first else 4
    assert said.problems == [("info", "total_left_out", f"A{row}"), ("warning", "total_differs", f"B{row}")]
    assert said.all_problems[1].arguments == {"stated": "55", "sum": "50"}


def test_sums_of_groups_and_of_all_are_each_checked_against_their_own_rows(said_of):
    rows = ("东湖镇", 20), ("西河镇", 30), ("小计", 50), ("司法局", 5), ("小计", 5), ("总计", 55)
    said = said_of(("单位名称", "普法宣传场次"), *rows, name="2025.xlsx")
    assert [one[:2] for one in said.problems] == [("info", "total_left_out")] * 3


@pytest.mark.parametrize("silent", ["—", None, "不涉及"])
def test_a_unit_without_a_figure_is_nothing_in_a_sum_and_a_bound_cannot_be_checked(said_of, silent):
    said = said_of(("单位名称", "网格数"), ("东湖镇", 20), ("西河镇", silent), ("合计", 20), name="2025.xlsx")
    assert "total_differs" not in said.rules
    bound = said_of(("单位名称", "网格数"), ("东湖镇", "20余"), ("西河镇", 5), ("合计", 26), name="2025.xlsx")
    assert "total_differs" not in bound.rules


def test_a_sum_of_rates_means_nothing_and_is_not_checked(said_of):
    rows = ("单位名称", "矛盾纠纷化解率"), ("东湖镇", "90%"), ("西河镇", "100%"), ("合计", "95%")
    assert said_of(*rows, name="2025.xlsx").rules == ["total_left_out"]


def test_a_table_with_nothing_but_a_sum_is_refused_with_its_cell(said_of):
    said = said_of(("单位名称", "网格数"), ("合计", 50), name="2025.xlsx")
    assert said.is_refused and said.problems[0] == ("error", "only_totals", "A2")


def test_a_sum_in_a_table_of_indicators_is_checked_and_left_out(said_of):
    rows = ("指标", "本年数"), ("普法宣传场次", 4), ("法治讲座场次", 2)
    assert said_of(*rows, ("合计", 6)).problems == [("info", "total_left_out", "A4")]
    wrong = said_of(*rows, ("合计", 7))
    assert wrong.problems == [("info", "total_left_out", "A4"), ("warning", "total_differs", "B4")]
    assert wrong.figures == {"publicity_events": 4, "legal_lectures": 2}


def test_a_sum_over_things_counted_differently_is_left_out_unchecked(said_of):
    said = said_of(*TABLE, ("合计", 9))
    assert (said.figures, said.problems) == (TWO, [("info", "total_left_out", "A4")])


# 9 Long, wide, side by side -------------------------------------------------------------------------------------------


def test_groups_of_units_side_by_side_are_both_read(said_of):
    said = said_of(
        ("单位名称", "网格数", "单位名称", "网格数"),
        ("东湖镇", 20, "西河镇", 30),
        ("南山镇", 5, None, None),
        name="2025.xlsx",
    )
    assert said.units == [DONGHU, ("shili.nanshan", "2025"), XIHE]
    assert ([one.value for one in said.observations], said.problems) == ([20, 5, 30], [])


def test_three_groups_of_indicators_side_by_side_are_all_read(said_of):
    said = said_of(("项目", "数量") * 3, ("网格数", 76, "网格员人数", 202, "普法宣传场次", 4))
    assert (said.figures, said.problems) == ({**TWO, "publicity_events": 4}, [])


# 10 to 12 Rows beside the data ----------------------------------------------------------------------------------------


def test_numbers_with_gaps_chapters_and_numbers_merged_over_rows_do_not_matter(said_of):
    said = said_of(
        ("序号", "指标", "本年数", "备注"),
        ("一", "基层治理", None, None),
        ("（一）", "网格数", 76, "其中2个为上年结转"),
        (None, "（1）网格员人数", 202, None),
        (7, "3．普法宣传场次", 4, None),
        merged=("A3:A4",),
    )
    assert (said.figures, said.problems) == ({**TWO, "publicity_events": 4}, [])
    assert said.observations[0].note == "其中2个为上年结转"


def test_a_row_below_one_whose_name_is_merged_over_it_is_asked_and_never_added(said_of):
    said = said_of(("序号", "指标", "本年数"), (1, "网格数", 76), (None, None, 12), merged=("A2:A3", "B2:B3"))
    assert (said.figures, said.problems) == ({"grids": 76}, [("warning", "row_without_indicator", "C3")])


def test_rows_of_villages_and_sections_under_the_unit_are_left_out_and_said(said_of):
    said = said_of(
        ("单位名称", "网格数"), ("东湖镇", 20), ("其中：民主村", 12), ("东风社区", 8), ("西河镇", 30), name="2025.xlsx"
    )
    assert ([one.value for one in said.observations], said.units) == ([20, 30], [DONGHU, XIHE])
    assert said.problems == [("info", "parts_left_out", "A3")]


def test_villages_alone_are_their_units_report_by_its_sum(said_of):
    rows = ("团结镇2025年",), ("村（社区）", "网格数"), ("民主村", 40), ("东风社区", 36), ("合计", 76)
    said = said_of(*[("单位名称", *row[1:]) if row[0] == "村（社区）" else row for row in rows], name="a.xlsx")
    assert (said.units, said.figures) == (TUANJIE, {"grids": 76})
    assert said.problems == [("info", "total_is_unit", "A5")]


def test_villages_without_a_sum_are_refused_with_their_cell(said_of):
    said = said_of(("团结镇2025年",), ("单位名称", "网格数"), ("民主村", 40), ("东风社区", 36), name="a.xlsx")
    assert said.is_refused and said.problems[0] == ("error", "only_parts", "A3")


@pytest.mark.parametrize("header", ["村（社区）", "行政村", "村名"])
def test_a_column_of_villages_is_read_as_one_of_units_is(said_of, header):
    rows = ("团结镇2025年",), (header, "网格数"), ("民主村", 40), ("东风社区", 36)
    said = said_of(*rows, ("合计", 76), name="a.xlsx")
    assert (said.units, said.figures) == (TUANJIE, {"grids": 76})
    assert said_of(*rows, name="a.xlsx").problems[0] == ("error", "only_parts", "A3")


@pytest.mark.parametrize(
    ("parts", "cell"),
    [
        (("1月", "2月", "12月", "合计"), "B2"),
        (("一季度", "二季度", "全年"), "B2"),
        (("备注", "上半年", "下半年"), "C2"),
    ],
)
def test_a_table_of_months_or_quarters_is_refused_with_the_cell_of_the_first(said_of, parts, cell):
    said = said_of(("团结镇2025年",), ("指标", *parts), ("网格数", 1, 2, 3), name="a.xlsx")
    assert said.is_refused and said.problems == [("error", "only_parts_of_year", cell)]


def test_a_row_with_a_figure_below_others_that_name_their_unit_is_asked_for_its_own(said_of):
    rows = (
        ("填报单位", "指标", "本年数"),
        ("东湖镇", "网格数", 20),
        (None, "网格员人数", 3),
        (None, "普法宣传场次", None),
    )
    said = said_of(*rows, ("西河镇", "网格数", 30), name="2025.xlsx")
    assert said.is_refused and said.problems == [("error", "row_without_unit", "C3")]
    merged = said_of(*rows, ("西河镇", "网格数", 30), name="2025.xlsx", merged=("A2:A4",))
    assert (merged.units, merged.problems) == ([DONGHU, XIHE], [])


@pytest.mark.parametrize("sample", ["例：网格数", "（示例）", "例", "填写示例：网格数"])
def test_a_row_that_shows_how_to_fill_in_is_left_out_and_said(said_of, sample):
    said = said_of(TABLE[0], (sample, 99), *TABLE[1:])
    assert (said.figures, said.problems) == (TWO, [("info", "sample_left_out", "A2")])
    wide = said_of(("单位名称", "网格数"), (sample, 99), ("东湖镇", 20), name="2025.xlsx")
    assert (wide.figures, wide.problems) == ({"grids": 20}, [("info", "sample_left_out", "A2")])


def test_a_unit_whose_name_begins_like_a_sample_is_a_unit(said_of):
    said = said_of(("单位名称", "网格数"), ("示例旗东湖镇", 20), name="2025.xlsx")
    assert (said.units, said.problems) == ([DONGHU], [])


def test_blank_rows_hidden_rows_and_frozen_headers_do_not_matter(said_of):
    said = said_of(TABLE[0], (), TABLE[1], (), (), TABLE[2], hidden_rows=(6,))
    assert (said.figures, said.problems) == (TWO, [("info", "row_hidden", "B6")])


def test_categories_merged_over_their_rows_are_passed_over(said_of):
    said = said_of(
        ("一级指标", "二级指标", "指标", "本年数"),
        ("基层治理", "网格", "网格数", 76),
        (None, None, "网格员人数", 202),
        merged=("A2:A3", "B2:B3"),
    )
    assert said.figures == TWO
    assert [one for one in said.problems if one[0] != "info"] == []
