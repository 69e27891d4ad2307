"""The tables and sentences of 审核: rows in, what a reviewer reads out."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from dashboard.moving import Movement
from dashboard.show import review_sentences, reviewing

CHOICES = {"area": "shili", "period": "2025", "lang": "zh"}


def waiting(**given):
    row = dict.fromkeys(("errors", "warnings", "warnings_explained", "open_questions"), 0)
    row |= {"submission_id": "2025/shili.donghu/2", "unit_name": "示例旗东湖镇", "period": "2025", "version": 2}
    row |= {"figures_changed": 3, "figures_moved": 40, "received_at": datetime(2026, 2, 20, 9, 30), "sender": "王芳"}
    return {**row, "is_late": False, "is_locked": False, **given}


def figure(code="grids", **given):
    sides = ("", "seen_", "previous_")
    names = ("value", "lower", "upper", "precision")
    row = {f"{side}{name}": None for side in sides for name in names} | {f"{side}status": "O" for side in sides}
    row |= {"indicator_code": code, "measure": "个", "seen_version": None, "is_changed": None, "has_moved": None}
    return {**row, "raw": None, "sheet": None, "cell": None, **given}


def told(value, precision="exact", side=""):
    return {f"{side}value": Decimal(value), f"{side}precision": precision, f"{side}status": "A"}


# What waits -----------------------------------------------------------------------------------------------------------


def test_a_line_of_the_queue_leads_to_the_report(zh):
    (line,) = reviewing.queue([waiting(warnings=3, warnings_explained=1)], CHOICES, zh).rows
    assert line[0].link == "review?area=shili&period=2025&lang=zh&submission=2025%2Fshili.donghu%2F2"
    assert [cell.text for cell in line[1:7]] == ["2", "0", "3（2 处未说明）", "3", "40", "0"]
    assert line[3].tone == "warning"


def test_a_warning_that_is_explained_raises_no_colour(zh):
    (line,) = reviewing.queue([waiting(warnings=1, warnings_explained=1)], CHOICES, zh).rows
    assert (line[3].text, line[3].tone) == ("1", "")


@pytest.mark.parametrize(
    ("given", "word"), [({}, "按时"), ({"is_late": True}, "逾期"), ({"is_late": True, "is_locked": True}, "锁定后")]
)
def test_when_a_report_came_is_said_in_a_word(zh, given, word):
    assert reviewing.punctuality(waiting(**given), zh) == word


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "2025 年没有待审核的报表。"),
        ([waiting()], "2025 年有 1 份报表待审核，1 份可以直接通过。"),
        (
            [waiting(errors=2, warnings=1), waiting(warnings=2), waiting(warnings=2, warnings_explained=2)],
            "2025 年有 3 份报表待审核，1 份有错误，1 份有提醒没有说明，1 份可以直接通过。",
        ),
    ],
)
def test_the_answer_counts_every_report_once(zh, rows, said):
    assert review_sentences.answer(rows, "2025", zh) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "It can be accepted"),
        ({"errors": 1}, "There is one error: to accept"),
        ({"errors": 2, "warnings": 1}, "There are 2 errors and one warning nobody explained: to accept"),
        ({"warnings": 1}, "There is one warning nobody explained: to accept"),
        ({"warnings": 3, "warnings_explained": 1}, "There are 2 warnings nobody explained: to accept"),
    ],
)
def test_what_stands_against_a_report_is_said_in_english(en, given, said):
    assert said.lower() in review_sentences.needed(waiting(**given), en).lower()


# What it changes ------------------------------------------------------------------------------------------------------


def test_beside_what_leaders_see_only_what_changes_is_shown(zh, catalogue):
    same = figure("villages", **told(9), **told(9, side="seen_"), seen_version=1, is_changed=False, has_moved=True)
    now = figure(**told(300, "at_least"), **told(20, side="seen_"), seen_version=1, is_changed=True, raw="300余")
    shown = reviewing.differing([same, now])
    assert shown == [now]
    (line,) = reviewing.figures(shown, waiting(unit_code="shili.donghu"), catalogue, CHOICES, zh).texts()
    assert list(line.values()) == ["网格数", "20 个", "≥300 个", "未报", "300余"]
    assert review_sentences.compared([same, now], zh) == (
        "与领导现在看到的第 1 版相比，改动 1 项；与上年相比，1 项不同。"
    )


def test_a_first_report_is_shown_beside_last_year(zh, catalogue):
    rows = [figure(**told(20), **told(19, side="previous_"), has_moved=True), figure("villages", has_moved=False)]
    shown = reviewing.differing(rows)
    (line,) = reviewing.figures(shown, waiting(unit_code="shili.donghu"), catalogue, CHOICES, zh).texts()
    assert list(line.values()) == ["网格数", "20 个", "19 个", ""]
    assert review_sentences.compared(rows, zh) == "领导还没有看到本单位这一年的数；与上年相比，1 项不同。"


def test_a_figure_that_is_dropped_is_hatched_and_each_leads_to_its_year(catalogue, zh):
    row = figure(**told(20, side="seen_"), seen_version=1, is_changed=True)
    (line,) = reviewing.figures([row], waiting(unit_code="shili.donghu"), catalogue, CHOICES, zh).rows
    assert (line[2].text, line[2].tone) == ("未报", "missing")
    assert line[3].link.endswith("figure=shili.donghu~grids~2024")


def test_ranks_and_totals_are_told_as_seen_and_as_they_would_be(zh, catalogue):
    rank = {"unit_code": "shili.xihe", "short_name": "西河镇", "indicator_code": "grids"}
    rank |= {"seen_best_rank": None, "seen_worst_rank": None, "best_rank": 3, "worst_rank": 5}
    (line,) = reviewing.ranks([rank], catalogue, CHOICES, zh).texts()
    assert list(line.values()) == ["西河镇", "网格数", "不列出", "第 3–5 名"]
    total = {"indicator_code": "grids", "measure": "个", "indicator_kind": "count", "decimals": 0}
    total |= {"total": 320.0, "total_lower": 320.0, "total_upper": None, "units_matched": 2}
    total |= {"seen_total": 20.0, "seen_total_lower": 20.0, "seen_total_upper": 20.0, "seen_units_matched": 1}
    (line,) = reviewing.totals([total], catalogue, CHOICES, zh).texts()
    assert list(line.values()) == ["网格数", "20 个", "≥320 个", "1 → 2"]
    assert review_sentences.effects(Movement([], [rank], [total]), zh) == (
        "1 个单位的 1 个名次、本地区 1 项合计会变动。"
    )


def test_an_area_without_a_total_before_has_none_to_show(zh, catalogue):
    total = {"indicator_code": "grids", "measure": "个", "indicator_kind": "count", "decimals": 0, "units_matched": 1}
    total |= dict.fromkeys(("seen_total", "seen_total_lower", "seen_total_upper", "seen_units_matched"))
    total |= {"total": 20.0, "total_lower": 20.0, "total_upper": 20.0}
    (line,) = reviewing.totals([total], catalogue, CHOICES, zh).texts()
    assert list(line.values()) == ["网格数", "—", "20 个", "— → 1"]


# What people did ------------------------------------------------------------------------------------------------------


def test_an_open_question_is_told_from_one_that_was_answered(zh, catalogue):
    said = {"decided_by": "李娜", "decided_at": datetime(2026, 3, 5, 10), "remark": "怎么少了？", "submission_id": "x"}
    rows = [
        {**said, "kind": "answered", "indicator_code": "grids", "is_open": False},
        {**said, "kind": "asked", "indicator_code": "", "is_open": True},
        {**said, "kind": "asked", "indicator_code": "grids", "is_open": False},
        {**said, "kind": "opened", "indicator_code": "", "is_open": False},
    ]
    talk = reviewing.of_kind(rows, "asked", "answered", submission="x")
    made = reviewing.talk(talk, catalogue, zh).texts()
    assert [(line["询问与答复"], line["关于"]) for line in made] == [
        ("答复", "网格数"),
        ("询问（未答复）", "整份报表"),
        ("询问", "网格数"),
    ]
    assert reviewing.of_kind(rows, "asked", submission="y") == []
