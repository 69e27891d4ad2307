"""Measures beside, over and inside a cell: in which the figure is stored, and which are asked."""

from decimal import Decimal

import pytest


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


LINES = ["单位：元", "计量单位：元", "（单位：元）", "金额单位：人民币元", "单位：件、元"]


@pytest.mark.parametrize("line", LINES)
def test_the_measure_in_a_line_over_the_table_holds_for_amounts_that_say_none(said_of, line):
    said = said_of((None, line), ("指标", "本年数"), ("罚没金额", 50000), ("网格数", 76))
    assert (said.figures, said.problems) == ({"penalty_amount": 5, "grids": 76}, [])


def test_the_measure_over_a_wide_table_holds_for_its_amounts_too(said_of):
    said = said_of(("单位：", "元"), ("填报单位", "罚没金额"), ("东湖镇", 150), name="2025.xlsx")
    assert (said.figures, said.problems) == ({"penalty_amount": Decimal("0.015")}, [])


def test_what_stands_beside_a_figure_goes_before_its_column_and_that_before_the_table(said_of):
    said = said_of(
        ("单位：亿元",),
        ("指标", "计量单位", "本年数（元）"),
        ("罚没金额", None, 50000),
        ("法治阵地投入", "万元", 3),
    )
    assert said.figures == {"penalty_amount": 5, "legal_culture_investment": 3}


@pytest.mark.parametrize(("header", "amount"), [("本年数（元）", 50000), ("本年数（万元）", 5), ("2025年(元)", 50000)])
def test_a_measure_in_the_header_of_the_figures_holds_for_amounts_only(said_of, header, amount):
    said = said_of(("指标", header), ("罚没金额", amount), ("网格数", 76))
    assert (said.figures, said.problems) == ({"penalty_amount": 5, "grids": 76}, [])


@pytest.mark.parametrize("leaf", ["元", "（元）", "金额（元）"])
def test_a_header_that_is_only_a_measure_holds_for_the_indicator_over_it(said_of, leaf):
    rows = ("填报单位", "罚没金额"), (None, leaf), ("东湖镇", 50000)
    said = said_of(*rows, name="2025.xlsx", merged=("A1:A2",))
    assert (said.figures, said.problems) == ({"penalty_amount": 5}, [])


def test_a_measure_over_several_columns_holds_for_those_below(said_of):
    rows = ("填报单位", "金额（元）", None), (None, "罚没金额", "网格数"), ("东湖镇", 50000, 20)
    said = said_of(*rows, name="2025.xlsx", merged=("A1:A2", "B1:C1"))
    assert (said.figures, said.problems) == ({"penalty_amount": 5, "grids": 20}, [])


@pytest.mark.parametrize("measure", ["美元", "元、万元", "箱"])
def test_an_amount_in_a_measure_that_cannot_be_told_is_asked(said_of, measure):
    said = said_of(("指标", "计量单位", "本年数"), ("罚没金额", measure, 50))
    assert said.problems == [("error", "unknown_measure", "C2")]
    assert said.all_problems[0].arguments == {"measure": measure, "expected": "万元"}


def test_a_header_and_a_column_that_name_two_measures_of_an_amount_are_asked(said_of):
    said = said_of(("指标", "计量单位", "本年数"), ("罚没金额（元）", "万元", 50))
    assert said.rules == ["unknown_measure"]


def test_an_amount_with_a_measure_in_its_cell_or_of_nothing_needs_no_other(figure_of):
    assert figure_of("罚没金额", "5万元", measure="美元") == ("A", 5, [])
    assert figure_of("罚没金额", 0, measure="美元") == ("A", 0, [])


def test_a_count_in_a_measure_that_cannot_be_told_is_read_and_warned_of(figure_of):
    assert figure_of("网格数", 76, measure="格") == ("A", 76, ["unknown_measure"])


@pytest.mark.parametrize("measure", ["—", "件/起", "件（起）", "起"])
def test_no_measure_and_several_of_one_family_raise_no_question(figure_of, measure):
    assert figure_of("行政处罚案件数", 3, measure=measure) == ("A", 3, [])


@pytest.mark.parametrize(
    ("indicator", "measure", "value", "number", "rules"),
    [
        ("普法覆盖人次", "万人次", 2, 20000, []),
        ("普法覆盖人次", "万人次", "2", 20000, []),
        ("普法覆盖人次", "万人次", "300人次", 300, []),
        ("普法覆盖人次", "万人", 2, 20000, ["measure_differs"]),
        ("网格数", "万个", 5, 50000, []),
        ("发放普法资料份数", "百份", 5, 500, []),
        ("罚没金额", "千元", 50, 5, []),
        ("普法覆盖人次（万人次）", None, 2, 20000, []),
    ],
)
def test_a_measure_by_the_hundred_or_ten_thousand_scales_the_figure(
    figure_of, indicator, measure, value, number, rules
):
    assert figure_of(indicator, value, measure=measure) == ("A", number, rules)


def test_a_decimal_by_the_ten_thousand_is_about_and_a_decimal_of_money_exact(said_of):
    header = ("指标", "计量单位", "本年数")
    said = said_of(header, ("普法覆盖人次", "万人次", 1.2), ("罚没金额", "千元", 1.5))
    assert said.bounds("publicity_people_reached") == (12000, None, None, "about")
    assert said.bounds("penalty_amount") == (Decimal("0.15"), Decimal("0.15"), Decimal("0.15"), "exact")


def test_ten_thousands_both_in_the_cell_and_beside_it_are_asked(figure_of):
    assert figure_of("普法覆盖人次", "2万", measure="万人次")[2] == ["unknown_measure"]
