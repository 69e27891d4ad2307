"""The chart of completeness: whom it shows, in which order, and that missing is hatched and nothing is lost."""

from __future__ import annotations

from dashboard.show.charts import completeness


def unit(name, expected=10, filled=10, justified=0, received=True, on_time=True, is_waiting=False):
    counts = {"expected_cells": expected, "filled_cells": filled, "justified_cells": justified}
    flags = {"received": received, "on_time": on_time, "is_waiting": is_waiting}
    counts["waiting_cells"] = expected if is_waiting else 0
    return {"unit_name": f"示例旗{name}", "short_name": name, **counts, **flags}


def bars(figure):
    return {bar.name: dict(zip(bar.y, bar.x, strict=True)) for bar in figure.data}


def test_filled_justified_and_missing_make_up_what_is_required(zh):
    drawn = bars(completeness([unit("东湖镇", filled=6, justified=1), unit("西河镇")], zh))
    assert drawn["已填"] == {"东湖镇": 6, "西河镇": 10}
    assert drawn["已说明原因"] == {"东湖镇": 1, "西河镇": 0}
    assert drawn["缺报"] == {"东湖镇": 3, "西河镇": 0}


def test_what_waits_to_be_reviewed_is_not_drawn_as_missing(zh):
    drawn = bars(completeness([unit("东湖镇", filled=0, is_waiting=True), unit("西河镇", filled=9)], zh))
    assert drawn["待审核"] == {"东湖镇（待审核）": 10, "西河镇": 0}
    assert drawn["缺报"] == {"东湖镇（待审核）": 0, "西河镇": 1}
    assert "待审核" not in bars(completeness([unit("东湖镇", filled=6)], zh))


def test_the_fullest_is_on_top_and_ties_are_in_the_order_of_names(zh):
    rows = [unit("丙", filled=5), unit("甲", filled=10), unit("乙", filled=5), unit("丁", expected=20, filled=12)]
    assert list(completeness(rows, zh).data[0].y) == ["丙", "乙", "丁", "甲"]  # drawn from the bottom up


def test_a_unit_that_owes_nothing_is_in_no_bar(zh):
    owes_nothing = unit("审计局", expected=0, filled=0, received=None, on_time=None)
    assert list(completeness([owes_nothing, unit("东湖镇")], zh).data[0].y) == ["东湖镇"]


def test_late_and_silent_units_say_so_in_words(zh, en):
    rows = [unit("东湖镇", filled=0, received=False, on_time=False), unit("西河镇", on_time=False)]
    assert list(completeness(rows, zh).data[0].y) == ["东湖镇（未报）", "西河镇（逾期）"]
    assert list(completeness(rows, en).data[0].y) == ["东湖镇 (not received)", "西河镇 (late)"]


def test_missing_is_hatched_and_the_rest_is_not(zh):
    filled, justified, missing = completeness([unit("东湖镇")], zh).data
    assert missing.marker.pattern.shape == "/"
    assert filled.marker.pattern.shape is None and justified.marker.pattern.shape is None


def test_the_axis_begins_at_zero_and_height_follows_the_rows(zh):
    few, many = (completeness([unit(str(n)) for n in range(rows)], zh).layout for rows in (2, 30))
    assert few.xaxis.rangemode == "tozero"
    assert many.height - few.height == 28 * 22


def test_without_units_an_empty_chart_is_still_a_chart(zh):
    assert [list(bar.y) for bar in completeness([], zh).data] == [[], [], []]
