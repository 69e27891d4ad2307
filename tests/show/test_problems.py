"""The sentences of a problem: what was found, what is expected."""

from __future__ import annotations

from dashboard.model import Problem
from dashboard.show import problems

PARTS = {
    "left": "law_exam_persons_passed",
    "right": "law_exam_persons",
    "left_value": "130",
    "right_value": "107",
    "value": "98",
}


def of_a_rate(rule, expected):
    return Problem("error", rule, indicator_code="law_exam_pass_rate", arguments={**PARTS, "expected": expected})


def test_a_rate_computed_from_its_parts_is_written_with_two_decimals(zh, catalogue):
    wrong = of_a_rate("R2", "121.4953")
    assert problems.message(wrong, catalogue, zh).endswith("（107）计算为 121.5%。")
    assert problems.expected(wrong, catalogue, zh) == "121.5%（允许相差 0.5 个百分点）"


def test_where_a_rate_must_be_exactly_full_no_digit_is_rounded_away(zh, catalogue):
    assert "99.9954%" in problems.message(of_a_rate("R11", "99.9954"), catalogue, zh)
