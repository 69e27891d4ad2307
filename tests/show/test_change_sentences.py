"""The sentences of 同比: full, empty and partly missing; bounds, doubts, rates, yes/no, what does not add up."""

from __future__ import annotations

import pytest

from dashboard.show import change_sentences as said
from tests.show.changing import changed, figure, rows, source, subject

ZH, EN = subject(), subject("en")
ONE = (changed("甲", "10", "12"),)


def total(before="196", now="214", status="ok", about=ZH, **given):
    """A row of `like_for_like`."""
    old, new = _bounded("previous_total", before), _bounded("total", now)
    difference = new["total"] - old["previous_total"] if status in ("ok", "base_zero") else None
    percent = float(100 * difference / old["previous_total"]) if status == "ok" and not about.is_in_points else None
    what = {"indicator_code": about.indicator.code, "indicator_kind": about.indicator.kind, "status": status}
    digits = {"decimals": about.indicator.decimals, "difference": difference, "change_percent": percent}
    return {**old, **new, **what, **digits, **given}


def _bounded(name, text):
    return {f"{name}{side}": each for side, each in zip(("", "_lower", "_upper"), figure(text).values(), strict=True)}


def matched(required=3, missing=0, others=0, doubted=()):
    """Rows of `matched_units`: so many required units with figures, so many without, so many others with."""
    kinds = [("required", True)] * required + [("required", False)] * missing + [("optional", True)] * others
    return [
        {
            "unit_code": f"u{at}",
            "short_name": f"单位{at}",
            "requirement": asked,
            "is_matched": has,
            "doubts": at in doubted,
        }
        for at, (asked, has) in enumerate(kinds)
    ]


def answer(totals, units=None, trend=(), about=ZH, of=ONE):
    return said.answer(of, totals, matched(9, 3) if units is None else units, trend, about)


def year(value, units=2, about=ZH):
    """A row of `area_trend` for 2025."""
    bounds = dict.fromkeys(("total", "total_lower", "total_upper"), value)
    return {"period": "2025", **bounds, "units_with_value": units}


def test_the_answer_says_coverage_total_and_change():
    assert answer([total()]) == (
        "12 个应报单位中 9 个两年均有数据；同口径普法宣传活动场次 214 场，比上年增加 18 场（+9.2%）。"
    )
    assert answer([total(before="214", now="196")]).endswith("196 场，比上年减少 18 场（−8.4%）。")
    assert answer([total()], about=EN) == (
        "9 of 12 units that must report have figures in both years; like for like, "
        f"{EN.name}: 214 {EN.measure}, 18 {EN.measure} more than the year before (+9.2%)."
    )


def test_the_total_is_that_of_the_indicator_and_of_no_other():
    other = {**total(now="999"), "indicator_code": "grids"}
    assert "214 场" in answer([other, total()])


def test_units_that_need_not_report_are_counted_apart():
    assert answer([total()], matched(9, 3, others=2)).startswith(
        "12 个应报单位中 9 个两年均有数据，另有 2 个非应报单位；"
    )
    assert answer([total()], matched(0, 0, others=2)).startswith("没有应报单位，2 个单位两年均有数据；")


def test_no_change_is_said_as_such():
    assert answer([total(before="214")]).endswith("214 场，与上年持平。")
    assert answer([total(before="0", status="base_zero")]).endswith("214 场，上年为 0，增加 214 场。")


def test_a_total_with_bounds_has_both_years_and_no_change():
    assert answer([total(before="~190", now="214+", status="imprecise")]).endswith(
        "同口径普法宣传活动场次 ≥214 场，上年 ≈190 场，因有“余”“约”等不确切的数，不计算增减。"
    )


def test_doubts_are_named_in_the_answer():
    assert answer([total()], matched(3, doubted=[1])).endswith(
        "（+9.2%）；其中 1 个单位的数有疑点（单位1），核实前请慎用。"
    )
    assert answer([total()], matched(3, doubted=[1]), about=EN).endswith(
        "; the figure of 1 unit among them is in doubt (单位1): use with care until it is checked."
    )
    many = answer([total()], matched(9, doubted=range(6)))
    assert "其中 6 个单位的数有疑点（单位0、单位1、单位2、单位3等）" in many


def test_a_doubt_about_a_unit_that_is_not_in_the_total_is_no_doubt_about_the_total():
    assert "疑点" not in answer([total()], matched(2, 1, doubted=[2]))


def test_without_units_in_both_years_the_year_itself_is_told():
    nobody = total(".", ".", "no_base")
    assert answer([nobody], matched(0, 12), [year(30, 9)]) == (
        "12 个应报单位中 0 个两年均有数据，普法宣传活动场次无法同口径比较；本年 9 个单位合计 30 场。"
    )
    assert answer([nobody], matched(0, 12), [year(None)]).endswith("本年只有 2 个单位有数，不到一半，也不计合计。")
    assert answer([nobody], matched(0, 12), [year(None, 0)]).endswith("无法同口径比较；本年还没有单位报数。")


def test_where_nobody_was_asked_the_reader_is_told_what_to_choose():
    assert answer([], [], of=()) == (
        "2025 年没有要求本地区单位填报“普法宣传活动场次”，也没有单位报送；请改选指标、年度或地区。"
    )
    assert answer([], [], of=(), about=EN).startswith("In 2025 no unit of this area was asked for ")


def test_what_does_not_add_up_is_compared_unit_by_unit():
    of = (changed("甲", "10", "12", doubts=2), changed("乙", ".", "3"))
    assert answer([], [], of=of) == (
        "2 个应报单位中 1 个两年均有数据；“普法宣传活动场次”各单位之间不能相加，不计合计，只逐个单位比较；"
        "其中 1 个单位的数有疑点（甲），核实前请慎用。"
    )


def test_rates_move_in_points_and_yes_or_no_is_a_share():
    rate, plan = subject(code="dispute_resolution_rate"), subject(code="annual_work_plan_made")
    assert answer([total("97.1", "94.6", about=rate)], about=rate).endswith("94.6%，比上年下降 2.5 个百分点。")
    assert answer([total("88", "96", about=plan)], about=plan).endswith("“是”的占 96%，比上年上升 8 个百分点。")


# The picture ----------------------------------------------------------------------------------------------------------

MANY = (changed("甲", "3", "4"), changed("乙", "10", "11"), changed("丙", "5", "5"), changed("丁", "8", "6"),
        changed("戊", "300+", "320"), changed("己", "4", "."))  # fmt: skip


def test_the_finding_counts_and_names_the_largest():
    assert said.finding(MANY, ZH) == (
        "上升 2 个、下降 1 个、持平 1 个、不确切而不计增减 1 个；升幅最大：甲（+33.3%）；降幅最大：丁（−25%）。"
    )
    assert said.finding(MANY, EN) == (
        "2 rose, 1 fell, 1 stayed, 1 not exact and not compared; largest rise: 甲 (+33.3%); largest fall: 丁 (−25%)."
    )


def test_nobody_rose_or_fell_names_nobody():
    assert said.finding([changed("丙", "5", "5")], ZH) == "上升 0 个、下降 0 个、持平 1 个。"


def test_the_largest_is_marked_where_it_is_in_doubt():
    assert "升幅最大：⚠ 甲（" in said.finding([changed("甲", "3", "4", doubts=1)], ZH)


def test_yes_and_no_are_counted_by_where_they_went():
    of = [changed("甲", "0", "1"), changed("乙", "1", "1"), changed("丙", "1", "0")]
    about = subject(code="annual_work_plan_made")
    assert said.finding(of, about) == "由“否”变“是” 1 个、由“是”变“否” 1 个、不变 1 个。"


def test_what_is_not_to_scale_is_named_with_its_figures():
    of = rows(changed("市场监管局", "70.43", "855400"), about=ZH)
    assert said.beyond(of, ZH) == (
        "下列单位远大于其他单位，图中画到边缘为止，没有按比例：市场监管局（70.43 场 → 855,400 场）。"
    )
    assert said.beyond([], ZH) == ""


@pytest.mark.parametrize(
    ("before", "now", "status", "told"),
    [
        ("4", ".", "O", "上年 4 场"),
        ("4", ".", "K", "并入其他单位、上年 4 场"),
        (".", ".", "L", "未统计"),
        (".", "15", "A", "本年 15 场"),
        (".", "300+", "E", "本年 ≥300 场（估计）"),
        (".", ".", "O", ""),
    ],
)
def test_what_remains_of_a_unit_that_is_not_compared(before, now, status, told):
    (row,) = rows(changed("甲", before, now), about=ZH, sources=(source("甲", "2025", status),))
    assert said.remains(row, ZH) == told
