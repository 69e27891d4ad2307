"""Which period comes next, and when."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.model import Collection
from dashboard.periods import following


def called(period: str, opens: str, due: str = "") -> Collection:
    day, later = date.fromisoformat(opens), date.fromisoformat(due or opens)
    return Collection(period, day, later, later, later)


def test_after_a_year_comes_the_next_with_the_same_days():
    assert following([called("2024", "2024-12-01"), called("2025", "2025-12-01", "2026-03-01")]) == called(
        "2026", "2026-12-01", "2027-03-01"
    )


def test_a_year_left_out_long_ago_is_not_proposed():
    assert following([called("2020", "2020-12-01"), called("2025", "2025-12-01")]).period == "2026"


@pytest.mark.parametrize(
    ("last", "next_one"), [(("2025-S1", "2025-07-01"), "2025-S2"), (("2025-S2", "2026-01-01"), "2026-S1")]
)
def test_halves_of_a_year_take_turns(last, next_one):
    halves = [("2024-S1", "2024-07-01"), ("2024-S2", "2025-01-01"), ("2025-S1", "2025-07-01")]
    assert following([called(*each) for each in dict.fromkeys([*halves, last])]).period == next_one


def test_the_leap_day_becomes_the_day_before():
    assert following([called("2027", "2027-12-01", "2028-02-29")]).due == date(2029, 2, 28)
