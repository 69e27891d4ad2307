"""Columns under a merged 本年数, and figures in columns that nobody reads: none is lost in silence."""

import pytest

from dashboard.locale import words
from dashboard.show.problems import message

UNDER_THIS_YEAR = ("指标", "本年数", None, "备注"), (None, "数量", "金额（元）", None)


@pytest.mark.parametrize("merged", [("A1:A2", "B1:C1"), ("B1:C1",)])
def test_the_leaf_that_a_row_fills_in_under_this_year_is_its_figure(said_of, merged):
    rows = ("普法宣传活动场次", 30, None, None), ("罚没金额", None, 25000, None), ("网格数", 76, "—", "含社区")
    said = said_of(*UNDER_THIS_YEAR, *rows, merged=merged)
    assert (said.figures, said.problems) == ({"publicity_events": 30, "penalty_amount": 2.5, "grids": 76}, [])
    assert [one.cell for one in said.observations] == ["B3", "C4", "B5"]


def test_of_several_leaves_the_one_in_the_indicators_measure_is_read_and_the_other_said(said_of):
    said = said_of(*UNDER_THIS_YEAR, ("行政处罚案件数", 3, 50000), ("罚没金额", 4, 50000), merged=("A1:A2", "B1:C1"))
    assert said.figures == {"penalty_cases": 3, "penalty_amount": 5}
    assert said.problems == [("warning", "figure_not_read", "C3"), ("warning", "figure_not_read", "B4")]
    assert (said.all_problems[0].found, said.all_problems[0].arguments) == ("50000", {"cell": "C3", "others": "none"})


def test_a_leaf_that_cannot_be_the_indicators_is_not_taken_for_it(said_of):
    rows = ("罚没金额", 4, None), ("行政处罚案件数", None, 5), ("网格数", 76, None)
    said = said_of(*UNDER_THIS_YEAR, *rows, merged=("A1:A2", "B1:C1"))
    assert {code: said.figures[code] for code in said.figures if said.figures[code] != "O"} == {"grids": 76}
    assert said.problems == [("warning", "figure_not_read", "B3"), ("warning", "figure_not_read", "C4")]


@pytest.mark.parametrize("part", ["其中：下半年", "下半年", "其中"])
def test_a_part_beside_a_sum_is_no_figure_even_where_the_sum_is_blank(said_of, part):
    header = ("指标", "上年数", "本年数", None), (None, None, "合计", part)
    said = said_of(*header, ("普法宣传活动场次", 29, 30, 12), ("罚没金额", 1, None, 2.5), merged=("C1:D1",))
    assert said.figures == {"publicity_events": 30, "penalty_amount": "O"}
    assert said.problems == [("warning", "figure_not_read", "D4")]


def test_leaves_of_which_none_or_several_may_be_the_figure_are_said_and_not_read(said_of):
    header = ("指标", "本年数", None), (None, "城区", "农村")
    said = said_of(*header, ("普法宣传活动场次", 10, 20), merged=("B1:C1",))
    assert said.is_refused and said.problems[0] == ("warning", "figure_not_read", "B3")
    assert said.all_problems[0].arguments == {"cell": "B3", "others": "1"}
    header = ("指标", "本年数", None), (None, "件数", "次数")
    assert said_of(*header, ("普法宣传活动场次", 10, 20), merged=("B1:C1",)).rules[0] == "figure_not_read"


def test_a_figure_of_a_name_that_nobody_has_is_said_from_any_leaf(said_of):
    said = said_of(*UNDER_THIS_YEAR, ("罚没金额", None, 25000), ("法治体检", None, 7), merged=("A1:A2", "B1:C1"))
    assert (said.figures, said.problems) == ({"penalty_amount": 2.5}, [("warning", "unknown_indicator", "A4")])


@pytest.mark.parametrize("second", ["其中", None, "完成情况", "城区"])
def test_a_figure_in_a_column_nobody_reads_is_said_where_the_row_has_none_of_its_own(said_of, second):
    header = ("指标", "本年数", second, "备注"), (None, "数量", "金额", None)
    said = said_of(*header, ("普法宣传活动场次", 30, 12, None), ("罚没金额", None, 2.5, None))
    assert said.figures == {"publicity_events": 30, "penalty_amount": "O"}
    assert [one for one in said.problems if one[0] != "info"] == [("warning", "figure_not_read", "C4")]


def test_words_marks_and_other_years_beside_a_blank_are_no_lost_figures(said_of):
    header = "序号", "指标", "上年数", "2024年", "本年数", "状态", "责任股室", "联系电话", "备注"
    rows = (1, "罚没金额", 3, 3, "—", None, "一股", "8621234", 2), (2, "网格数", 70, 70, 76, None, None, None, None)
    said = said_of(header, *rows, (3, "网格员人数", None, None, None, "未统计", 5, None, None))
    assert [one for one in said.problems if one[0] != "info"] == []


def test_a_figure_merged_over_the_cells_of_two_indicators_counts_once_and_names_both(said_of, catalogue):
    rows = ("指标", "本年数"), ("普法宣传活动场次", 30), ("网格数", None), ("网格员人数", 202)
    said = said_of(*rows, merged=("B2:B3",))
    assert said.figures == {"publicity_events": 30, "grids": "O", "grid_staff": 202}
    assert said.problems == [("warning", "merged_value", "B2")]
    sentence = message(said.all_problems[0], catalogue, words("zh"))
    assert all(part in sentence for part in ("B2:B3", "30", "普法宣传活动场次", "B3", "网格数"))


def test_a_name_merged_over_its_own_blank_rows_raises_nothing(said_of):
    rows = ("指标", "本年数"), ("普法宣传活动场次", 30), (None, None), ("网格数", 76)
    assert said_of(*rows, merged=("A2:A3", "B2:B3")).problems == []


def test_a_sum_that_differs_in_a_table_of_indicators_names_no_empty_indicator(said_of, catalogue):
    said = said_of(("指标", "本年数"), ("普法宣传场次", 4), ("法治讲座场次", 2), ("合计", 7))
    left, differs = (message(each, catalogue, words("zh")) for each in said.all_problems)
    assert "各行相加是 6；" in differs and "单位" not in left
    wide = said_of(("单位名称", "网格数"), ("东湖镇", 20), ("西河镇", 30), ("合计", 55), name="2025.xlsx")
    assert "各行相加是 50（网格数）；" in message(wide.all_problems[1], catalogue, words("zh"))
