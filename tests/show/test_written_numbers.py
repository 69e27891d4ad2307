"""Numbers as a reader sees them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.digits import plain
from dashboard.show.numbers import bounded, grouped, rate, shown, signed


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (1234567, 0, "1,234,567"),
        (Decimal("999.5"), 0, "1,000"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("0.125"), 2, "0.13"),
        (0.285, 2, "0.29"),
        (Decimal("98.6000"), 1, "98.6"),
        (Decimal("98.0000"), 1, "98"),
        (-3.25, 1, "−3.3"),
        (Decimal("-0.04"), 1, "0"),
        (None, 0, "—"),
    ],
)
def test_thousands_are_parted_and_halves_go_away_from_zero(number, decimals, text):
    assert grouped(number, decimals) == text


@pytest.mark.parametrize(
    ("number", "text"), [(18, "+18"), (-3.5, "−3.5"), (0, "0"), (Decimal("-0.01"), "0"), (None, "—")]
)
def test_a_change_has_a_sign_unless_there_is_none(number, text):
    assert signed(number, 1) == text


@pytest.mark.parametrize(
    ("precision", "text"),
    [("exact", "2,000"), (None, "2,000"), ("at_least", "≥2,000"), ("at_most", "≤2,000"), ("about", "≈2,000")],
)
def test_a_bound_stands_before_its_figure(precision, text):
    assert shown(Decimal(2000), precision) == text
    assert shown(None, precision) == "—"


def test_a_figure_to_be_typed_again_has_no_separators():
    assert bounded(Decimal("12077.5000"), "at_least") == "≥12077.5"
    assert bounded(None, "exact") == ""


@pytest.mark.parametrize(
    ("number", "text"), [(Decimal("300.0000"), "300"), (Decimal(300), "300"), (0.5, "0.5"), (None, "")]
)
def test_digits_alone_lose_only_zeros_behind_the_point(number, text):
    assert plain(number) == text


@pytest.mark.parametrize(
    ("quotient", "text"),
    [(7 / 3, "2.33"), (0.001234, "0.00123"), (1234.5, "1,235"), (49.96, "50"), (0.0, "0"), (-0.5, "−0.5"), (None, "—")],
)
def test_a_rate_has_three_digits_however_small(quotient, text):
    assert rate(quotient) == text


def test_a_rate_of_a_bound_is_one():
    assert rate(2.5, "at_least") == "≥2.5"
