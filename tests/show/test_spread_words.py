"""One sentence: who owes the indicator, who gave it, what is usual, what is in doubt; or why there is nothing."""

from __future__ import annotations

from dashboard.show.spread_words import answer, finding, heading
from tests.show.changing import subject
from tests.show.spreading import middle, reported, sent, spread

ZH, EN, YES_NO = subject(), subject("en"), subject(code="annual_report_published")
FULL = [
    reported(9, 10, **middle(9, 15, 18, 20.25, 31)),
    reported(1, 1, kind="gov_office", minimum=8.0, maximum=8.0),
    reported(16, 18, kind="department", **middle(0, 5, 6.5, 7, 14)),
]


def said(rows, sources=(), about=ZH):
    return answer(rows, sources, about, "示例旗")


def test_the_answer_says_who_owes_who_gave_and_what_is_usual():
    assert said(FULL) == (
        "2025 年应报 29 个单位，26 个有数，3 个未报；部门中位数 6.5 场（最小 0，最大 14）；"
        "乡镇中位数 18 场（最小 9，最大 31）。"
    )


def test_the_answer_is_given_in_english():
    assert said(FULL, about=EN) == (
        "For 2025, 29 units must report, 26 gave a figure, 3 did not; department: median 6.5 events (from 0 to 14); "
        "township: median 18 events (from 9 to 31)."
    )


def test_other_years_are_not_counted_in():
    assert said([*FULL, reported(5, 5, "2024")]) == said(FULL)


def test_reasons_for_a_gap_and_optional_figures_are_told_apart():
    rows = [
        reported(3, 9, units_missing=4, units_excused=2, units_optional=5, units_with_value=4, minimum=1, maximum=2)
    ]
    assert said(rows).startswith(
        "2025 年应报 9 个单位，3 个有数，4 个未报，2 个说明了没有数的原因；选填的 5 个单位中 1 个有数；"
    )


def test_where_nobody_must_report_those_who_may_are_counted():
    rows = [spread(units_optional=18, units_with_value=3, **middle(1, 2, 3, 4, 5))]
    assert said(rows) == "2025 年没有应报单位，选填的 18 个单位中 3 个有数；乡镇中位数 3 场（最小 1，最大 5）。"


def test_under_three_exact_figures_are_told_themselves():
    rows = [reported(2, minimum=3.0, maximum=5.0), reported(1, kind="gov_office", minimum=8.0, maximum=8.0)]
    assert said(rows) == (
        "2025 年应报 3 个单位，3 个有数；乡镇 3 场、5 场；政府办 8 场；各类单位的确切数都不足 3 个，不给出中位数。"
    )


def test_what_the_median_leaves_out_is_said():
    rows = [reported(9, **middle(1, 2, 3, 4, 5), units_imprecise=2, units_unasked=1)]
    assert said(rows).endswith("；2 个是“余”“约”等不确切的数，不计入中位数；1 个单位不要求填报而自报，不计入。")


def test_doubts_are_named_and_many_are_counted():
    doubted = [sent(name, "5", doubts=1) for name in "甲乙丙丁戊"]
    older = sent("己", "5", period="2024", doubts=1)
    gap = sent("庚", ".", doubts=1)
    assert said(FULL, [doubted[0], older, gap]).endswith("；其中 1 个数有疑点（甲），核实前请慎用。")
    assert "其中 5 个数有疑点（甲、乙、丙、丁等）" in said(FULL, doubted)
    assert "5 figures are in doubt (甲, 乙, 丙, 丁 and 1 more)" in said(FULL, doubted, EN)


def test_yes_and_no_have_a_share_for_each_kind():
    rows = [reported(4, units_yes=3, yes_percent=75.0), reported(0, 1, kind="gov_office")]
    assert said(rows, about=YES_NO) == "2025 年应报 5 个单位，4 个有数，1 个未报；乡镇 4 个中 3 个为“是”（75%）。"


def test_a_rate_is_in_percent():
    rate = subject(code="dispute_resolution_rate")
    assert "乡镇中位数 96.7%（最小 90，最大 100）" in said([reported(3, **middle(90, 95, 96.65, 98, 100))], about=rate)


# Nothing --------------------------------------------------------------------------------------------------------------


def test_nothing_received_yet_says_in_which_years_there_is_something():
    rows = [reported(0, 30), reported(5, 30, "2024"), reported(5, 30, "2022")]
    assert said(rows) == "2025 年应报 30 个单位，0 个有数，30 个未报。有数的年度：2024、2022；要看数请改选年度。"


def test_not_asked_here_says_so():
    assert said([]) == (
        "2025 年没有要求示例旗的单位填报“普法宣传活动场次”，也没有单位报送。其他年度也没有数；要看数请改选地区。"
    )


def test_an_indicator_that_ended_says_when():
    ended = subject(valid_to="2023")
    assert said([reported(5, 30, "2023")], about=ended) == (
        "“普法宣传活动场次”填报到 2023 年为止，2025 年不再填报。有数的年度：2023；要看数请改选年度。"
    )


def test_an_indicator_that_has_not_begun_says_when():
    assert said([], about=subject(valid_from="2027")).startswith("“普法宣传活动场次”从 2027 年起填报，2025 年还没有。")


def test_nothing_is_said_in_english_too():
    assert said([], about=EN) == (
        "For 2025, no unit of 示例旗 is asked for “Law publicity events”, and none sent a figure."
        " There is no figure in other years either; choose another area to see figures."
    )


# The picture in words -------------------------------------------------------------------------------------------------


def test_the_finding_tells_the_spread_of_the_year_looked_at():
    rows = [reported(1, period="2026"), reported(9, 10, **middle(9, 15, 18, 20.25, 31))]
    assert finding(rows, ZH) == (
        "乡镇的普法宣传活动场次：2025　中位数 18 · 9 个有数 · 1 个未报；"
        "中间一半在 15 至 20.3 场之间，最小 9，最大 31 场"
    )


def test_without_a_median_the_finding_tells_the_only_figure():
    assert finding([reported(1, minimum=8.0, maximum=8.0)], ZH) == "乡镇的普法宣传活动场次：2025　8 场 · 1 个有数"


def test_without_the_year_the_newest_is_told():
    assert finding([reported(0, 3, "2024")], ZH) == "乡镇的普法宣传活动场次：2024　3 个未报"


def test_where_nobody_need_report_and_nobody_did_the_year_says_so():
    assert heading(spread(units_optional=3), ZH) == "2025　没有数"
