"""Figures with measure, bounds, state and change, and the words beside them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from dashboard.show import figures


def total_row(**given):
    same = {"total": Decimal(214), "total_lower": Decimal(214), "total_upper": Decimal(214), "decimals": 0}
    before = {"previous_total": 196, "previous_total_lower": 196, "previous_total_upper": 196}
    change = {"difference": Decimal(18), "change_percent": 9.1837, "status": "ok", "indicator_kind": "count"}
    return {**same, **before, **change, **given}


def cell(value=None, status="A", precision="exact", **given):
    number = None if value is None else Decimal(str(value))
    return {"value": number, "status": status, "precision": precision if value is not None else None, **given}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({}, "比上年 +18 场（+9.2%）"),
        ({"difference": Decimal(-18), "change_percent": -8.4}, "比上年 −18 场（−8.4%）"),
        ({"difference": Decimal(0), "change_percent": 0.0}, "与上年持平"),
        ({"status": "base_zero", "change_percent": None}, "上年为 0，比上年 +18 场"),
        ({"indicator_kind": "ratio", "difference": Decimal("-1.25"), "change_percent": None}, "比上年 −1.3 个百分点"),
        ({"indicator_kind": "boolean", "difference": Decimal("8.3"), "change_percent": None}, "比上年 +8.3 个百分点"),
        ({"indicator_kind": "ratio", "difference": Decimal("0.04"), "change_percent": None}, "与上年基本持平"),
    ],
)
def test_a_change_is_said_with_its_measure(zh, given, text):
    assert figures.change(total_row(**given), zh, "场") == text


@pytest.mark.parametrize(
    "status",
    "not_applicable withheld not_reported definition_changed partial_period no_base imprecise".split(),
)
def test_a_change_that_cannot_be_told_says_why_and_gives_no_number(zh, en, status):
    row = total_row(status=status, difference=Decimal(18), change_percent=9.2)
    said = [figures.change(row, say, "场") for say in (zh, en)]
    assert all(text and not re.search(r"[1-9]", text) for text in said)


def test_every_reason_for_no_change_is_a_sentence_of_its_own(zh):
    statuses = "not_applicable withheld not_reported definition_changed partial_period no_base imprecise".split()
    assert len({figures.change(total_row(status=status), zh, "场") for status in statuses}) == len(statuses)


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [(214, 214, "214 场"), (214, None, "≥214 场"), (None, 214, "≤214 场"), (None, None, "≈214 场")],
)
def test_a_sum_of_bounds_is_shown_as_a_bound(zh, lower, upper, text):
    assert figures.total(total_row(total_lower=lower, total_upper=upper), zh, "场") == text


def test_no_total_is_a_dash_without_measure(zh):
    assert figures.total(total_row(total=None, total_lower=None, total_upper=None), zh, "场") == "—"


def test_a_rate_and_a_share_of_yes_are_percentages_whatever_the_measure(zh):
    assert figures.total(total_row(indicator_kind="ratio", total=Decimal("98.64")), zh, "%").endswith("98.6%")
    assert figures.total(total_row(indicator_kind="boolean", total=Decimal(75)), zh, "是/否").endswith("75%")


@pytest.mark.parametrize(
    ("value", "text"), [(1, "100%"), (0.99999, "99.9%"), (0.9996, "99.9%"), (0.909, "90.9%"), (0, "0%"), (None, "—")]
)
def test_a_share_says_100_only_when_nothing_is_missing(value, text):
    assert figures.share(value) == text


@pytest.mark.parametrize(
    ("direction", "difference", "tone"),
    [
        ("higher", 2, "better"),
        ("higher", -2, "worse"),
        ("lower", 2, "worse"),
        ("lower", -2, "better"),
        ("neutral", 2, "neutral"),
        ("higher", 0, "neutral"),
        ("higher", None, "neutral"),
    ],
)
def test_only_a_change_of_something_with_a_direction_has_a_colour(direction, difference, tone):
    assert figures.tone(direction, difference) == tone


STATES = [
    (cell(12), "value", "12"),
    (cell(0), "zero", "0"),
    (cell(300, precision="at_least"), "bounded", "≥300"),
    (cell(0, precision="about"), "bounded", "≈0"),
    (cell(status="O"), "missing", "未报"),
    (cell(status="O", requirement="optional"), "optional", "选填，未填"),
    (cell(status="M"), "not-applicable", "不涉及"),
    (cell(status="Q"), "withheld", "涉密"),
    (cell(status="L"), "not-collected", "未统计"),
    (cell(status="K"), "elsewhere", "并入其他单位"),
]


@pytest.mark.parametrize(("row", "state", "text"), STATES, ids=[state for _, state, _ in STATES])
def test_the_states_of_a_cell_are_kept_apart_in_words(zh, row, state, text):
    assert figures.state(row) == state
    assert figures.cell_text(row, zh) == text


@pytest.mark.parametrize("status", "PEBDUV")
def test_a_value_with_a_reservation_says_it(zh, en, status):
    for say in (zh, en):
        text = figures.cell_text(cell(1200, status), say)
        assert text.startswith("1,200") and text.rstrip(")）") != "1,200"
    assert figures.cell_text(cell(1200), zh) == "1,200"


def test_a_percent_sign_follows_at_once_and_a_measure_after_a_space(zh):
    assert figures.with_measure("98.6", "%", zh) == "98.6%"
    assert figures.with_measure("12", "场", zh) == "12 场"
    assert figures.with_measure("12", "", zh) == "12"


def test_a_change_too_small_to_print_has_no_arrow():
    assert figures.arrow(total_row(indicator_kind="ratio", difference=Decimal("0.04"))) == ""
    assert figures.arrow(total_row(difference=Decimal(-1))) == "▼ "


def test_yes_and_no_are_words_and_a_flag_follows_the_measure(zh):
    assert figures.cell_text(cell(1, measure="是/否"), zh, "是/否") == "是"
    assert figures.cell_text(cell(0, measure="是/否"), zh) == "否"
    assert figures.cell_text(cell(214, status="P"), zh, "场") == f"214 场（{zh.say('flag-P')}）"


@pytest.mark.parametrize(
    ("has_data", "period", "begin"), [("2022 2023", "2023", "2022"), ("2022", "2021", "2021"), ("", "2023", "2023")]
)
def test_the_years_begin_with_the_first_report_of_the_area_or_the_year_looked_at(has_data, period, begin):
    years = ("2023", "2022", "2021", "2020")
    periods = [{"period": year, "has_data": year in has_data} for year in years]
    rows = [{"period": year} for year in reversed(years)]
    assert figures.since_first_report(rows, periods, period)[0]["period"] == begin
