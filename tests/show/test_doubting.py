"""Why a figure is in doubt, in sentences and beside the cell it stands in."""

from __future__ import annotations

from dashboard.show import doubting, submission_tables
from tests.show.changing import CATALOGUE, doubt

YEARS = ("2024", "2023")


def test_an_estimate_says_so_itself(zh, en):
    estimate = doubt("甲", None, status="E", severity=None, arguments=None)
    assert doubting.reason(estimate, CATALOGUE, zh) == "填报时已注明“估计”"
    assert doubting.reason(estimate, CATALOGUE, en) == "the report itself says “estimated”"


def test_what_a_merged_unit_reported_is_told_of_its_successors_base(zh):
    (merged,) = doubting.predecessors("shili.yunling", "2024", CATALOGUE)
    assert doubting.predecessors("shili.yunling", "2023", CATALOGUE) == []
    told = doubting.reasons([doubt("", unit_code=merged, period="2023", report_period="2023")], CATALOGUE, zh)
    story = doubting.of_change("shili.yunling", "publicity_events", YEARS, told, CATALOGUE)
    assert story.startswith(f"2023 {CATALOGUE.units[merged].short_name} 普法宣传活动场次填写为“900”")
    assert doubting.of_change("shili.donghu", "publicity_events", YEARS, told, CATALOGUE) == ""


def test_the_reasons_against_one_figure_stand_with_their_cells(zh):
    (line,) = doubting.listing([doubt("甲")], CATALOGUE, zh).texts()
    assert line.pop("疑点").startswith("⚠ 普法宣传活动场次填写为“900”")
    assert line == {"文件": "甲2025.xlsx", "工作表": "年度指标", "单元格": "D3"}


def test_what_a_total_is_made_of_has_each_doubt_with_its_reason(zh):
    blank = dict.fromkeys(("raw", "file", "sheet", "cell", "sender", "received_at"))
    figure = {"indicator_code": "publicity_events", "period": "2025", "status": "A", "value": 9, "precision": "exact"}
    rows = [
        {**blank, **figure, "unit_code": f"shili.{name}", "unit_name": name, "measure": "场", "doubts": doubts}
        for name, doubts in (("甲", 1), ("乙", 0))
    ]
    first, second = submission_tables.sources(rows, [doubt("甲")], CATALOGUE, zh).texts()
    assert first["疑点"].startswith("⚠ 1 处疑点；普法宣传活动场次填写为“900”") and second["疑点"] == ""
