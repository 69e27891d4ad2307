"""The sentences a reader sees when all is there, when nothing is, and when some is missing."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from dashboard.decisions import LEADERS, NOW, Perspective
from dashboard.model import Observation, Problem, Report, Submission
from dashboard.show import sentences

AREA = {
    "area_name": "示例旗",
    "versions": 30,
    "as_of": datetime(2026, 3, 2, 9, 30),
    "units_submitted": 0,
    "units_accepted": 30,
    "units_required": 31,
    "units_received": 30,
    "units_on_time": 28,
    "cells_required": 3120,
    "cells_waiting": 0,
    "cells_filled": 3119,
    "filled_share": 3119 / 3120,
    "cells_justified": 2,
}


def unit(name, expected=10, filled=10, received=True, on_time=True, is_waiting=False):
    same = {"unit_name": f"示例旗{name}", "short_name": name, "expected_cells": expected, "filled_cells": filled}
    return {**same, "justified_cells": 0, "received": received, "on_time": on_time, "is_waiting": is_waiting}


ON_A_DAY = Perspective("accepted", date(2026, 3, 5))
OWES_NOTHING = unit("审计局", expected=0, filled=0, received=None, on_time=None)


@pytest.mark.parametrize(
    ("given", "view", "text"),
    [
        ({}, LEADERS, "截至 2026-03-02 09:30 · 已审核"),
        ({}, NOW, "截至 2026-03-02 09:30 · 已审核"),
        ({"units_submitted": 2}, NOW, "截至 2026-03-02 09:30 · 含 2 个单位未审核的数据"),
        (
            {"units_submitted": 2},
            LEADERS,
            "截至 2026-03-02 09:30 · 已审核；2 个单位的报送待审核，新报的数未计入",
        ),
        ({}, ON_A_DAY, "截至 2026-03-02 09:30 · 已审核 · 2026-03-05 当日所见"),
        ({"versions": 0, "as_of": None}, LEADERS, "还没有收到报表"),
        ({"versions": 0, "as_of": None}, ON_A_DAY, "还没有收到报表 · 2026-03-05 当日所见"),
    ],
)
def test_a_page_says_which_data_it_shows(zh, given, view, text):
    assert sentences.data_line({**AREA, **given}, "2025", view, zh) == f"示例旗 · 2025 年 · {text}"


def test_the_overview_never_rounds_to_full_what_lacks_a_cell(zh):
    assert sentences.overview(AREA, [], zh).startswith(
        "31 个应报单位中 30 个已报，其中按时 28 个；应填 3,120 项，已填 3,119 项（99.9%）。"
    )


def test_the_overview_says_how_many_figures_are_still_to_be_reviewed(zh, en):
    waiting = {**AREA, "cells_waiting": 1068, "cells_filled": 2052, "filled_share": 2052 / 3120}
    assert "已填 2,052 项（65.8%），另有 1,068 项随报表待审核。" in sentences.overview(waiting, [], zh)
    assert "(65.8%); 1,068 more await review." in sentences.overview(waiting, [], en)
    assert "涉及 0 个单位，另有 1,068 项随报表待审核；" in sentences.gaps(waiting, [], [], zh)


def test_the_overview_says_how_much_has_to_be_checked(zh, en):
    found = [{"severity": severity} for severity in ("error", "warning", "warning", "info")]
    assert sentences.overview(AREA, found, zh).endswith("已报的数中有 1 处错误、2 处提醒。")
    assert "). Among the figures received there is 1 error and 2 warnings" in sentences.overview(AREA, found, en)
    assert "accord. Among the figures" in sentences.overview({**AREA, "units_required": 0}, found, en)
    assert sentences.more_to_check(found[:3], found, zh).startswith("以上 3 处，共 4 处")
    assert sentences.more_to_check(found, found, zh) == "逐处查看、核实：缺报核查 ›"


def set_back(**given):
    names = {"indicator_name": "罚没金额", "indicator_name_en": "Fines", "short_name": "市场监管局"}
    return {**names, "change_percent": 1214439.31, "doubts": 0, "small_base": False, **given}


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([], ""),
        ([set_back(small_base=True)], "另有 1 项变化没有列出：1 项上年不到 10，基数小。"),
        (
            [set_back(small_base=True), set_back(doubts=2, small_base=True)],
            "另有 2 项变化没有列出：1 项的数有疑点，1 项上年不到 10，基数小。"
            "有疑点的变化中最大的是市场监管局的罚没金额（+1,214,439.3%），请先核实。",
        ),
    ],
)
def test_changes_that_are_not_listed_are_counted_and_the_largest_in_doubt_is_named(zh, rows, text):
    assert sentences.set_back(rows, zh) == text


def test_changes_that_are_not_listed_are_told_in_english(en):
    assert sentences.set_back([set_back(doubts=1), set_back(small_base=True)], en) == (
        "2 more changes are not listed: 1 is in doubt, 1 is from a small base (under 10 the year before). "
        "The largest in doubt is Fines of 市场监管局 (+1,214,439.3%): check it first."
    )


def test_an_area_that_owes_nothing_gets_no_rate(zh, en):
    owes_nothing = {**AREA, "units_required": 0, "units_accepted": 3, "units_submitted": 1, "filled_share": None}
    assert sentences.overview(owes_nothing, [], zh).startswith("本地区没有应报单位（无应报）；以下是 4 个单位")
    assert "%" not in sentences.overview(owes_nothing, [], en)


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([unit("东湖镇"), OWES_NOTHING], "应报单位全部按时报送。"),
        ([unit("东湖镇", received=False, on_time=False)], "未报 1 个：东湖镇。"),
        ([unit("东湖镇", on_time=False), unit("西河镇", on_time=False)], "逾期 2 个：东湖镇、西河镇。"),
        ([unit("甲", received=False, on_time=False), unit("乙", on_time=False)], "未报 1 个：甲。逾期 1 个：乙。"),
        ([unit("甲", is_waiting=True)], "应报单位全部按时报送。待审核 1 个，其数据未计入：甲。"),
        ([OWES_NOTHING], "本地区的单位无应报，不统计报送率。"),
    ],
)
def test_who_reported_is_said_by_name(zh, rows, text):
    assert sentences.who_reported(rows, zh) == text


def test_two_english_sentences_are_kept_apart(en):
    rows = [unit("甲", received=False, on_time=False), unit("乙", on_time=False)]
    assert sentences.who_reported(rows, en) == "1 unit has not reported: 甲. 1 unit was late: 乙."


def test_the_chart_of_completeness_is_told_to_those_who_cannot_see_it(zh):
    rows = [unit("东湖镇"), unit("西河镇", filled=4), OWES_NOTHING]
    assert sentences.completeness(rows, zh) == (
        "各单位填报情况：2 个应报单位中 1 个填全；填得最少的是示例旗西河镇，填了 40%。"
    )


def test_gaps_are_counted_with_the_units_that_have_them(zh):
    missing = [{"unit_code": code} for code in ("a", "a", "b")]
    found = [{"severity": "error"}, {"severity": "warning"}, {"severity": "info"}]
    assert sentences.gaps(AREA, missing, found, zh) == (
        "应填 3,120 项，缺 3 项（其中 2 项已说明原因），涉及 2 个单位；已报的数中有 1 处错误、1 处提醒。"
    )


def test_without_duties_only_doubts_are_told(zh):
    text = sentences.gaps({**AREA, "units_required": 0}, [], [], zh)
    assert text == "本地区没有应报单位（无应报）；已报的数中有 0 处错误、0 处提醒。"


def test_where_nothing_came_no_figure_is_called_free_of_doubt(zh, en):
    silent = {**AREA, "versions": 0, "units_received": 0, "units_on_time": 0, "cells_filled": 0, "filled_share": 0.0}
    assert sentences.overview(silent, [], zh).endswith("已填 0 项（0%）。还没有可核对的报表。")
    assert sentences.gaps(silent, [], [], en).endswith("No report has come that could be checked.")


def lineage(**given):
    cell = {"raw": "300余", "file": "a.xlsx", "sheet": "年度指标", "cell": "D7", "sender": "张某"}
    figure = {"value": Decimal(300), "precision": "at_least", "status": "A", "state": "accepted", "version": 1}
    return {**cell, **figure, "received_at": datetime(2026, 2, 20, 9, 30), **given}


SILENT = {"raw": "", "sheet": "", "cell": "", "status": "O", "value": None, "precision": None}


def test_a_figure_is_traced_to_its_cell_and_sender(zh):
    assert sentences.lineage_of_unit([lineage(), lineage()], "东湖镇", "2025", zh) == (
        "东湖镇 2025 年：工作簿中写的是“300余”，位置 a.xlsx › 年度指标 › D7，"
        "由张某于 2026-02-20 09:30 报送；共收到 2 个版本。"
    )


def test_a_correction_without_the_figure_is_said_to_have_none_and_that_one_stood_before(zh, en):
    rows = [lineage(version=3, file="c.xlsx", **SILENT), lineage(version=2, **SILENT), lineage(state="superseded")]
    assert sentences.lineage_of_unit(rows, "东湖镇", "2025", zh) == (
        "东湖镇 2025 年：现行版本没有填写这一项（c.xlsx，由张某于 2026-02-20 09:30 报送）；共收到 3 个版本。"
        "较早的第 1 版填写过“300余”，已不计入。"
    )
    assert "received. The earlier version 1 said “300余”" in sentences.lineage_of_unit(rows, "东湖镇", "2025", en)
    assert "较早" not in sentences.lineage_of_unit(rows[:2], "东湖镇", "2025", zh)


def test_a_version_that_was_returned_or_withdrawn_is_not_the_one_that_counts(zh):
    rows = [lineage(version=3, state="withdrawn", raw="1"), lineage(version=2, state="returned", **SILENT), lineage()]
    assert "写的是“300余”" in sentences.lineage_of_unit(rows, "东湖镇", "2025", zh)
    assert sentences.lineage_of_unit(rows[:2], "东湖镇", "2025", zh) == (
        "东湖镇 2025 年收到的 2 个版本都已退回或撤回，没有现行的数。"
    )


def test_a_figure_nobody_sent_says_so(zh, en):
    assert sentences.lineage_of_unit([], "东湖镇", "2025", zh) == "没有收到东湖镇 2025 年的这一项。"
    assert sentences.lineage_of_unit([], "东湖镇", "2025", en).startswith("Nothing was received of 东湖镇")


def test_units_left_out_of_a_total_are_named_with_their_reason(zh):
    statuses = {"甲": "ok", "乙": "base_zero", "丙": "not_reported", "丁": "no_base", "戊": "not_reported"}
    matched = ("ok", "base_zero")
    rows = [
        {"short_name": name, "status": each, "is_matched": each in matched, "doubts": 0}
        for name, each in statuses.items()
    ]
    assert sentences.lineage_of_total(rows, zh) == (
        "5 个单位中比较了 2 个；未比较：本年未报（丙、戊）、上年没有数（丁）。"
    )
    assert sentences.lineage_of_total(rows[:2], zh).endswith("未比较：无。")


def test_a_total_says_how_many_of_the_compared_units_are_in_doubt(zh, en):
    rows = [
        {"short_name": name, "status": "ok", "is_matched": True, "doubts": doubts}
        for name, doubts in (("甲", 2), ("乙", 0))
    ]
    left_out = {"short_name": "丙", "status": "no_base", "is_matched": False, "doubts": 1}
    assert sentences.lineage_of_total([*rows, left_out], zh).endswith("比较的单位中，1 个的数有疑点（⚠），见下表。")
    told = "Among those compared, 1 unit has a figure in doubt (⚠), see below."
    assert sentences.lineage_of_total(rows, en).endswith(told)
    assert "疑点" not in sentences.lineage_of_total(rows[1:], zh)


def report(outcome="warned", *severities, file="a.xlsx"):
    figures = (Observation("grids", "A", Decimal(3)), Observation("villages", "O"))
    found = tuple(Problem(severity, "R1") for severity in severities)
    submission = Submission("shili.donghu", "2025", figures, found)
    whole = found if outcome == "refused" else ()
    return Report(file, "00", outcome, () if outcome == "refused" else (submission,), whole)


def test_a_report_says_what_becomes_of_the_file(zh, catalogue):
    said = {
        outcome: sentences.report(report(outcome, "error", "warning"), catalogue, zh)
        for outcome in ("accepted", "warned", "refused", "unchanged")
    }
    assert said["accepted"] == "a.xlsx — 示例旗东湖镇 2025：可以报送，没有问题"
    assert said["warned"].endswith("可以报送，1 处错误、1 处提醒")
    assert said["refused"] == "a.xlsx：不能读取，1 处错误要先改正"
    assert said["unchanged"].endswith("以前报过同样的文件，不再保存")


def test_a_file_name_is_never_taken_for_formatting(zh, catalogue):
    said = sentences.report(report(file="[点我](http://x)*.xlsx"), catalogue, zh)
    assert said.startswith(r"\[点我\]\(http\://x\)\*.xlsx")


def test_a_submission_counts_figures_and_blanks(zh, catalogue):
    submission = report().submissions[0]
    assert sentences.submission(submission, catalogue, zh) == (
        "**示例旗东湖镇 2025 年**：读到 1 个数，应填未填 88 项。"
    )


def test_a_required_figure_without_a_row_is_missing_like_a_blank_one(zh, catalogue):
    silent = Submission("shili.donghu", "2025", ())
    asked = [each for each, _ in catalogue.applicability("shili.donghu", "2025").values() if each == "required"]
    assert f"应填未填 {len(asked)} 项" in sentences.submission(silent, catalogue, zh)


def test_files_are_counted_by_what_can_be_done_with_them(zh, en):
    reports = [report("accepted"), report("warned"), report("refused", "error"), report("unchanged")]
    assert sentences.ready(reports, zh) == "共 4 个文件：可以报送 2 个，现在不能报送 1 个，以前报过 1 个。"
    assert sentences.received(reports, zh) == "已保存 2 个文件（2 份报表）。可到“总览”“缺报核查”查看。"
    assert sentences.received(reports[:1], en).startswith("1 file was stored (1 report).")
