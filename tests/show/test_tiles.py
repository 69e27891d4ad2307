"""The headline tiles: total, change, coverage and the small picture that stops at gaps."""

from __future__ import annotations

import base64
import re
from decimal import Decimal

from dashboard.show.palette import INK
from dashboard.show.sparkline import sparkline
from dashboard.show.tiles import by_indicator, headlines, tile

CHOICES = {"area": "shili", "period": "2025", "lang": "zh"}
NOTHING = dict.fromkeys(("total", "matched_total", "matched_previous_total"))


def year(period, total=None, matched=None, **given):
    """A row of area_trend; `matched` is (the year before, this year) over the units that have figures in both."""
    before, now = matched or (None, None)
    same = {"total": total, "matched_total": now, "matched_previous_total": before}
    bounds = {
        "total_lower": total,
        "total_upper": total,
        "units_with_value": 3,
        "units_expected": 4,
        "units_doubted": 0,
    }
    return {"period": period, "previous_period": str(int(period) - 1), **same, **bounds, **given}


def picture(*rows, period="2025"):
    html = sparkline(rows, period, "三年")
    return base64.b64decode(re.search('base64,([^"]+)', html)[1]).decode() if html else ""


def row(**given):
    same = {"indicator_code": "x", "indicator_name": "普法宣传", "indicator_name_en": "Events", "direction": "higher"}
    total = {"total": Decimal(214), "total_lower": Decimal(214), "total_upper": Decimal(214), "decimals": 0}
    change = {"difference": Decimal(18), "change_percent": 9.2, "status": "ok", "indicator_kind": "count"}
    return {**same, **total, **change, "units_matched": 9, "units_expected": 12, "units_doubted": 0, **given}


def test_neighbouring_years_over_the_same_units_are_joined():
    drawn = picture(year("2023", 10), year("2024", 12, (10, 12)), year("2025", 14, (12, 14)))
    assert drawn.count("<line") == 2


def test_a_gap_breaks_the_line_and_is_never_drawn():
    drawn = picture(year("2023", 10), year("2024"), year("2025", 14))
    assert drawn.count("<line") == 0
    assert drawn.count("<circle") == 2


def test_missing_is_not_drawn_as_zero_but_a_zero_is_drawn():
    bottom = 'cy="40.0"'
    assert bottom not in picture(year("2024", 10), year("2025"))
    assert bottom in picture(year("2024", 10), year("2025", 0))


def test_a_year_that_cannot_be_compared_is_a_hollow_dot():
    assert 'fill="none"' in picture(year("2024"), year("2025", 14))
    assert 'fill="none"' not in picture(year("2024", 12), year("2025", 14, (12, 14)))


def test_the_chosen_year_is_in_full_ink_and_others_are_light():
    rows = [year("2023", 10), year("2024", 12, (10, 12)), year("2025", 14, (12, 14))]
    end = re.compile(f'<circle cx="([0-9.]+)"[^>]*fill="{INK}"')
    assert end.findall(picture(*rows, period="2024")) == ["130.0"]
    assert end.findall(picture(*rows, period="2025")) == ["254.0"]


def test_no_total_in_any_year_draws_nothing():
    assert sparkline([year("2024"), year("2025")], "2025", "无") == ""
    assert sparkline([], "2025", "无") == ""


def test_only_zeros_are_drawn_on_the_ground_line():
    assert picture(year("2024", 0), year("2025", 0, (0, 0))).count('cy="40.0"') == 2


def test_a_tile_says_total_change_and_coverage(zh):
    html = tile(row(), [year("2024", 196), year("2025", 214, (196, 214))], CHOICES, zh, "场")
    for text in ("<h4>普法宣传</h4>", "214 场", "▲ 比上年 +18 场（+9.2%）", "9 个单位两年均有数（应报 12 个）"):
        assert text in html
    assert 'class="change better"' in html and 'alt="普法宣传：214 场，比上年 +18 场（+9.2%）"' in html


def test_without_a_comparison_a_tile_shows_what_the_year_has_and_why_no_change(zh):
    uncompared = row(status="no_base", units_matched=0, total=None, total_lower=None, total_upper=None, difference=None)
    html = tile(uncompared, [year("2024"), year("2025", Decimal(30))], CHOICES, zh, "场")
    assert "30 场" in html and "本年 3 个单位有数（应报 4 个）" in html
    assert "没有两年都报数的单位，无法比较" in html
    assert "▲" not in html and "▼" not in html


def test_a_tile_without_any_figure_shows_a_dash_and_no_picture(zh):
    nothing = row(
        status="not_reported", units_matched=0, difference=None, **NOTHING, total_lower=None, total_upper=None
    )
    html = tile(nothing, [year("2025")], CHOICES, zh, "场")
    assert '<p class="total">—</p>' in html and "<img" not in html and "years" not in html


def test_a_name_that_looks_like_a_page_stays_text(zh):
    html = tile(row(indicator_name='<script>alert("1")</script>'), [year("2025", 3)], CHOICES, zh, "<b>")
    assert "<script>" not in html and "<b>" not in html
    assert "&lt;script&gt;alert(&quot;1&quot;)" in html


def test_the_preferred_come_first_and_others_fill_in_when_nothing_can_be_compared():
    rows = [row(indicator_code=code, units_matched=n) for code, n in (("a", 0), ("b", 3), ("c", 9), ("d", 0))]
    assert [each["indicator_code"] for each in headlines(rows, ["a", "b"])] == ["b", "c", "a"]
    many = [row(indicator_code=str(n), units_matched=n) for n in range(1, 12)]
    assert [each["indicator_code"] for each in headlines(many, list("97531"))] == list("97531")
    assert headlines([], ["a"]) == []


def test_a_tile_says_how_many_units_are_in_doubt(zh, en):
    years = [year("2024", 196), year("2025", 214, (196, 214))]
    assert "⚠ 其中 1 个单位的数有疑点" in tile(row(units_doubted=1), years, CHOICES, zh, "场")
    assert "⚠ 2 units’ figures are in doubt" in tile(row(units_doubted=2), years, CHOICES, en, "times")
    assert "⚠" not in tile(row(), years, CHOICES, zh, "场")


def test_the_years_of_several_indicators_are_told_apart():
    rows = [{"indicator_code": code, "period": period} for code in ("b", "a") for period in ("2024", "2025")]
    assert by_indicator(rows) == {"b": rows[:2], "a": rows[2:]}
