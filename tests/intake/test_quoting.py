"""What a table says of other years and in words around its figures: read for judging, never as figures."""

from datetime import datetime
from decimal import Decimal

import pytest

from dashboard.intake.quoting import growth_percent
from dashboard.model import CHINA

HEADER = ("指标", "本年数", "上年数", "同比增长(%)")


def quoted(said):
    (submission,) = said.submissions
    return [(one.what, one.indicator_code, one.value, one.lower, one.upper, one.cell) for one in submission.quotes]


def words(said):
    (submission,) = said.submissions
    return [(one.place, one.text, one.cell) for one in submission.remarks]


def test_last_years_column_and_growth_are_quoted_and_no_figures(said_of):
    said = said_of(HEADER, ("网格数", 76, 70, "8.6%"))
    assert said.figures == {"grids": 76}
    assert said.problems == []
    assert quoted(said) == [
        ("previous", "grids", 70, Decimal("69.5"), Decimal("70.5"), "C2"),
        ("growth", "grids", Decimal("8.6"), Decimal("8.6"), Decimal("8.6"), "D2"),
    ]


def test_half_of_the_last_digit_is_rounding_but_counts_are_not_rounded_to_hundreds(said_of):
    said = said_of(HEADER, ("矛盾纠纷化解率", "98.5%", "97.8%"), ("主动公开政府信息条数", 1700, 1700))
    assert {code: (low, high) for _, code, _, low, high, _ in quoted(said)} == {
        "dispute_resolution_rate": (Decimal("97.75"), Decimal("97.85")),
        "gov_info_disclosed": (Decimal("1699.5"), Decimal("1700.5")),
    }


@pytest.mark.parametrize(("text", "bounds"), [("300余", (Decimal("299.5"), None)), ("约300", (None, None))])
def test_round_words_leave_their_side_open(said_of, text, bounds):
    ((_, _, value, *found, _),) = quoted(said_of(HEADER, ("网格数", 76, text)))
    assert (value, tuple(found)) == (300, bounds)


@pytest.mark.parametrize("text", ["若干", "—", "不涉及", "", None])
def test_what_is_no_number_quotes_nothing_and_is_no_problem(said_of, text):
    said = said_of(HEADER, ("网格数", 76, text, text))
    assert (quoted(said), said.problems) == ([], [])


def test_of_two_years_side_by_side_the_one_before_is_quoted(said_of):
    said = said_of(("指标", "2023年", "2024年", "2025年"), ("网格数", 60, 70, 76))
    assert said.figures == {"grids": 76}
    assert [(what, value, cell) for what, _, value, *_, cell in quoted(said)] == [("previous", 70, "C2")]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        *(("12.5%", "12.5"), ("-3%", "-3"), ("－3％", "-3"), ("增长30%", "30"), ("同比下降了5.2%", "-5.2")),
        *(("↓4%", "-4"), ("持平", "0"), ("0", "0"), ("31", "31"), ("0.5%", "0.5")),
        *(("0.31", None), ("1", None), ("提高3个百分点", None), ("约三成", None), ("增加12件", None), ("", None)),
    ],
)
def test_growth_is_a_change_in_percent_and_nothing_else(text, percent):
    assert growth_percent(text) == (None if percent is None else Decimal(percent))


def test_titles_and_notes_about_time_are_kept_with_their_cells(said_of):
    said = said_of(
        ("团结镇2025年统计表（截至11月）",),
        ("填报单位：团结镇", "填报人：某人"),
        HEADER,
        ("网格数", 76),
        ("注：以上为2025年1至11月的数。",),
        ("本表由办公室整理。",),
    )
    assert words(said) == [
        ("received", "2026-02-20", ""),
        ("title", "团结镇2025年统计表(截至11月)", "A1"),
        ("text", "注:以上为2025年1至11月的数。", "A5"),
    ]


def test_a_long_text_over_a_table_is_no_title(said_of):
    said = said_of(("五年来，" + "全镇" * 50,), HEADER, ("网格数", 76))
    assert words(said)[1][0] == "text"


@pytest.mark.parametrize(
    "row",
    [
        ("填报日期：2025年12月11日",),
        ("填报日期:2025-12-11",),
        ("填报日期：", "2025.12.11"),
        ("填报日期", datetime(2025, 12, 11)),
        ("填报人：某人  填报日期：2025/12/11",),
    ],
)
@pytest.mark.parametrize("is_below", [False, True])
def test_the_date_a_report_bears_is_kept_as_a_date(said_of, row, is_below):
    table = [HEADER, ("网格数", 76)]
    said = said_of(*([*table, row] if is_below else [row, *table]))
    assert [text for place, text, _ in words(said) if place == "reported"] == ["2025-12-11"]


def test_a_day_that_is_none_and_a_blank_date_are_no_dates(said_of):
    for text in ("填报日期：2026年2月30日", "填报日期："):
        said = said_of((text,), HEADER, ("网格数", 76))
        assert [place for place, *_ in words(said)] == ["received"]


def test_the_day_of_receipt_is_that_of_china(said_of):
    said = said_of(HEADER, ("网格数", 76), received_at=datetime(2026, 1, 1, 0, 30, tzinfo=CHINA))
    assert words(said) == [("received", "2026-01-01", "")]
