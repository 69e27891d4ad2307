"""What a cell says together with what stands beside it: status, measure, note, a second figure."""

from datetime import datetime
from decimal import Decimal

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


@pytest.mark.parametrize("indicator", ["网格数", "网格员人数", "权责清单事项数", "执法记录仪台数"])
def test_a_stock_of_persons_or_things_is_whole(figure_of, indicator):
    assert figure_of(indicator, 12.4)[2] == ["fraction"]


@pytest.mark.parametrize("indicator", ["执法人员培训学时", "平均每镇履职事项数"])
def test_hours_and_means_may_be_fractions(figure_of, indicator):
    status, number, rules = figure_of(indicator, 62.5)
    assert (status, number) == ("A", Decimal("62.5"))


@pytest.mark.parametrize(
    "headers", [("2025年", "2025年"), ("本年数", "本年数"), ("本年数", "2025年"), ("数量", "数量")]
)
def test_two_columns_of_this_year_must_agree(said_of, headers):
    said = said_of(("指标", *headers), ("网格数", 10, 12), ("网格员人数", 20, 20))
    assert said.problems == [("error", "indicator_twice", "C2"), ("info", "indicator_repeated", "C3")]
    assert said.all_problems[0].arguments == {"other_cell": "年度指标!B2", "other": "10"}


def test_an_amount_in_two_measures_side_by_side_counts_once(said_of):
    said = said_of(("指标", "本年数（元）", "本年数（万元）"), ("罚没金额", 50000, 5))
    assert (said.figures, said.rules) == ({"penalty_amount": 5}, ["indicator_repeated"])


def test_a_second_column_of_other_words_for_figures_is_said_and_not_read(said_of):
    said = said_of(("指标", "本年数", "完成情况"), ("网格数", 76, "已完成"))
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "columns_ignored", "C1")])


def test_a_date_is_said_without_its_midnight(said_of):
    said = said_of(HEADER, ("网格数", datetime(2025, 3, 5)), ("网格员人数", 202))
    assert [(one.rule, one.found) for one in said.all_problems] == [("date", "2025-03-05")]


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
    assert said.all_problems[0].arguments == {"previous": "70", "value": "71"}


@pytest.mark.parametrize(
    ("written", "value"), [("71个", "71"), ("约300", "300"), ("无", "0"), ("见更正表", None), ("/", None), (3.5, None)]
)
def test_a_correction_states_a_number_when_it_can_be_read_as_one(said_of, written, value):
    said = said_of(("指标", "本年数", "上年数", "上年数更正"), ("网格数", 76, 70, written))
    assert said.problems == [("info", "restated", "D2")]
    assert said.all_problems[0].arguments.get("value") == value


def test_a_file_with_nothing_but_a_correction_says_that_nothing_is_filled_in(said_of):
    said = said_of(("指标", "本年数", "上年数更正"), ("网格数", None, 71))
    assert said.problems == [("info", "restated", "C2"), ("error", "nothing_filled", "")]
