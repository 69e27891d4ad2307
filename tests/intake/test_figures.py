"""What a cell says together with what stands beside it: status, measure, note, a second figure."""

from datetime import datetime

import pytest

from dashboard.model import CHINA

HEADER = ("指标", "本年数", "状态", "备注")


def test_bounds_raw_text_and_address_are_kept(said_of):
    said = said_of(
        ("指标", "本年数"), ("主动公开政府信息条数", "300余条"), ("网格数", "约76个"), ("网格员人数", "不超过202")
    )
    assert said.bounds("gov_info_disclosed") == (300, 300, None, "at_least")
    assert said.bounds("grids") == (76, None, None, "about")
    assert said.bounds("grid_staff") == (202, None, 202, "at_most")
    assert [(one.raw, one.cell) for one in said.observations][0] == ("300余条", "B2")


@pytest.mark.parametrize(
    ("word", "value", "expected"),
    [
        ("零", None, ("A", 0)),
        ("零", 0, ("A", 0)),
        ("有数", 76, ("A", 76)),
        ("不涉及", None, ("M", None)),
        ("不涉及", "—", ("M", None)),
        ("未统计", None, ("L", None)),
        ("涉密", None, ("Q", None)),
        ("并入其他单位", None, ("K", None)),
        ("估计", 76, ("E", 76)),
        ("口径变更", "约76", ("B", 76)),
        ("口径不同", 76, ("D", 76)),
        ("存疑", 76, ("U", 76)),
        ("—", 76, ("A", 76)),
        (" 不 涉 及 ", None, ("M", None)),
    ],
)
def test_the_status_column_says_what_kind_of_figure_it_is(figure_of, word, value, expected):
    assert figure_of("网格数", value, status=word) == (*expected, [])


@pytest.mark.parametrize(
    ("word", "value", "rule"),
    [
        ("不涉及", 76, "status_contradicts_value"),
        ("未统计", 0, "status_contradicts_value"),
        ("零", 76, "status_contradicts_value"),
        ("零", "不涉及", "status_contradicts_value"),
        ("涉密", "不涉及", "status_contradicts_value"),
        ("有数", None, "status_without_value"),
        ("估计", "不涉及", "status_without_value"),
        ("良好", 76, "unknown_status"),
    ],
)
def test_a_status_that_contradicts_the_figure_is_asked(said_of, word, value, rule):
    said = said_of(HEADER, ("网格数", value, word, None), ("网格员人数", 202, None, None))
    assert said.is_refused
    assert said.problems == [("error", rule, "C2")]


def test_a_blank_required_cell_is_o_with_its_address_and_a_blank_optional_one_is_left_out(said_of):
    said = said_of(HEADER, ("网格数", 76), ("网格员人数", "—", None, "下月补报"), ("学法考试参考率", None))
    assert said.figures == {"grids": 76, "grid_staff": "O"}
    assert (said.observations[1].cell, said.observations[1].raw, said.observations[1].note) == ("B3", "—", "下月补报")
    assert said.problems == []


def test_an_error_in_a_cell_is_a_problem(said_of):
    said = said_of(HEADER, ("网格数", "#DIV/0!"), ("网格员人数", 202))
    assert said.problems == [("error", "error_cell", "B2")]


def test_a_formula_without_a_stored_value_is_a_problem_with_its_text(said_of):
    said = said_of(HEADER, ("网格数", "=SUM(D1:D9)"), ("网格员人数", 202))
    assert said.problems == [("error", "formula_cell", "B2")]
    assert said.all_problems[0].found == "=SUM(D1:D9)"


@pytest.mark.parametrize(
    ("indicator", "value", "column", "number"),
    [
        ("普法覆盖人次", "4000人", None, 4000),
        ("普法覆盖人次", 4000, "人", 4000),
        ("发放普法资料份数", "2000件", None, 2000),
    ],
)
def test_another_measure_is_read_and_warned_of(figure_of, indicator, value, column, number):
    assert figure_of(indicator, value, measure=column) == ("A", number, ["measure_differs"])


@pytest.mark.parametrize("measure", ["次", "场次", "期", "场"])
def test_measures_of_one_family_are_the_same(figure_of, measure):
    assert figure_of("普法宣传活动场次", f"4{measure}", measure=measure) == ("A", 4, [])


@pytest.mark.parametrize(
    ("value", "column", "amount"),
    [
        (123456, "元", "12.3456"),
        ("123456元", "万元", "12.3456"),
        ("1.5亿元", None, "15000"),
        (12.5, "万元", "12.5"),
        ("12.5", None, "12.5"),
    ],
)
def test_money_is_brought_to_the_indicators_measure_exactly(figure_of, value, column, amount):
    status, number, rules = figure_of("罚没金额", value, measure=column)
    assert (status, f"{number.normalize():f}", rules) == ("A", amount, [])


def test_a_measure_in_the_header_of_a_wide_table_counts(said_of):
    said = said_of(("单位名称", "罚没金额\n（元）"), ("东湖镇", 50000), name="2025.xlsx")
    assert (said.figures, said.problems) == ({"penalty_amount": 5}, [])


def test_an_indicator_twice_with_the_same_figure_counts_once_and_is_said(said_of):
    said = said_of(HEADER, ("网格数", 76), ("网格数", "76个"))
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "indicator_repeated", "B3")])


def test_an_indicator_twice_with_different_figures_is_asked_naming_both_cells(said_of):
    said = said_of(HEADER, ("网格数", 76), ("网格数", 77))
    assert said.problems == [("error", "indicator_twice", "B3")]
    assert said.all_problems[0].arguments == {"other_cell": "年度指标!B2", "other": "76"}


def test_a_blank_and_a_figure_for_one_indicator_are_no_contradiction(said_of):
    said = said_of(HEADER, ("网格数", None), ("网格数", 76))
    assert (said.figures, said.problems) == ({"grids": 76}, [])


def test_an_unknown_name_is_warned_of_and_the_rest_is_read(said_of):
    said = said_of(HEADER, ("网格数", 76), ("法治体检报告", 5))
    assert (said.figures, said.problems) == ({"grids": 76}, [("warning", "unknown_indicator", "A3")])


def test_a_name_of_several_indicators_is_asked_with_the_candidates(said_of):
    said = said_of(HEADER, ("网格数", 76), ("办结", 5))
    assert said.problems == [("error", "ambiguous_indicator", "A3")]
    assert "信访办结件数" in said.all_problems[0].arguments["candidates"]


@pytest.mark.parametrize(
    ("received_at", "status"),
    [
        (datetime(2025, 12, 11, 9, tzinfo=CHINA), "P"),
        (datetime(2025, 12, 31, 23, 59, tzinfo=CHINA), "P"),
        (datetime.fromisoformat("2025-12-31T16:00+00:00"), "A"),
        (datetime(2026, 1, 1, tzinfo=CHINA), "A"),
    ],
)
def test_figures_that_came_before_the_year_was_over_are_provisional(said_of, received_at, status):
    said = said_of(HEADER, ("网格数", 76), ("网格员人数", 202, "估计"), received_at=received_at)
    assert [one.status for one in said.observations] == [status, "E"]


@pytest.mark.parametrize(
    ("value", "number_format", "rate"),
    [(0.98, "0%", 98), (1, "0.00%", 100), (98, "General", 98), ("98%", "General", 98), ("全覆盖", "General", 100)],
)
def test_a_percentage_is_read_as_it_is_shown(figure_of, value, number_format, rate):
    assert figure_of("矛盾纠纷化解率", value, number_format=number_format) == ("A", rate, [])


def test_a_one_in_a_rate_without_a_percent_sign_is_asked(figure_of):
    assert figure_of("矛盾纠纷化解率", 1)[2] == ["ambiguous_percent"]


def test_a_figure_nobody_asked_for_is_kept_and_said(said_of):
    said = said_of(HEADER, ("网格数", 76), name="政府办2025.xlsx", sheet="杭锦后旗")
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "not_asked", "B2")])


def test_a_corrected_figure_of_last_year_is_said_and_not_stored(said_of):
    said = said_of(("指标", "本年数", "上年数", "上年数更正"), ("网格数", 76, 70, 71))
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "restated", "D2")])
    assert said.all_problems[0].arguments == {"previous": "70"}


def test_a_file_with_nothing_but_a_correction_says_that_nothing_is_filled_in(said_of):
    said = said_of(("指标", "本年数", "上年数更正"), ("网格数", None, 71))
    assert said.problems == [("info", "restated", "C2"), ("error", "nothing_filled", "")]
