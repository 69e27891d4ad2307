"""Rows as tables: columns in the reader's language, figures with their signs, states in words."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

import pytest

from dashboard.model import Observation, Problem, Report, Submission
from dashboard.show import submission_tables, tables


def changed(code="publicity_events", **given):
    row = {
        "unit_code": "shili.donghu",
        "short_name": "东湖镇",
        "indicator_code": code,
        "category": "C4",
        "measure": "场",
        "previous_value": Decimal(20),
    }
    figure = {"value": Decimal(25), "precision": "exact", "difference": Decimal(5), "change_percent": 25.0}
    return {**row, **figure, "small_base": False, "doubts": 0, "base": "same", **given}


def gap(unit="示例旗东湖镇", code="grids", **given):
    row = {"unit_code": "shili.donghu", "unit_name": unit, "indicator_code": code, "status": "O", "precision": None}
    return {**row, "last_reported_period": None, "note": None, **given}


def version(**given):
    where = {"file": "a.xlsx", "sheet": "年度指标", "cell": "D7", "sender": "张某", "note": "", "sha256": "00"}
    figure = {"value": Decimal(300), "precision": "at_least", "status": "A", "raw": "300余"}
    return {"version": 1, "state": "accepted", **where, **figure, "received_at": datetime(2026, 3, 2, 9, 30), **given}


CHOICES = {"area": "shili", "period": "2025", "lang": "zh"}


def only(made):
    (line,) = made.texts()
    return line


def down(made, heading):
    """What a reader sees in one column."""
    return [line[heading] for line in made.texts()]


def test_a_change_goes_from_what_to_what_with_measure_and_percentage(zh, catalogue):
    line = only(tables.changes([changed()], catalogue, CHOICES, zh))
    assert line["上年 → 本年"] == "20 → 25 场"
    assert line["变化率"] == "+25%" and line["疑点"] == ""


def test_reasons_to_doubt_a_change_are_listed(zh, en, catalogue):
    row = changed(small_base=True, doubts=2, base="completed")
    assert only(tables.changes([row], catalogue, CHOICES, zh))["疑点"].endswith("基数小、2 处疑点、含撤并单位")
    assert tables.doubt(row, en).endswith("small base, 2 doubts, with merged unit")


def test_rises_and_falls_are_parted_and_small_bases_come_last():
    rows = [changed(difference=Decimal(d), small_base=s) for d, s in ((9, True), (5, False), (-7, False), (-2, True))]
    rises, falls = tables.rises_and_falls(rows)
    assert [row["difference"] for row in rises] == [5, 9]
    assert [row["difference"] for row in falls] == [-7, -2]


def test_doubted_changes_come_last_too():
    rows = [changed(difference=Decimal(d), doubts=doubts) for d, doubts in ((9999, 2), (5, 0), (3, 0))]
    assert [row["difference"] for row in tables.rises_and_falls(rows)[0]] == [5, 3, 9999]


def test_changes_that_came_last_and_found_no_place_are_told_the_largest_first():
    firm = [changed(code=f"c{number}", difference=Decimal(3)) for number in range(6)]
    infirm = [changed(code="a", doubts=1), changed(code="b", small_base=True), changed(code="c", small_base=True)]
    same = changed(code="d", doubts=1, difference=Decimal(0))
    assert [row["indicator_code"] for row in tables.set_back([*infirm, same, *firm])] == ["a", "b", "c"]
    assert tables.set_back([*infirm, same, *firm[:3]]) == []


def test_a_unit_among_the_changes_opens_at_the_chapter_of_what_changed(zh, catalogue):
    cell = tables.changes([changed(category="C5")], catalogue, CHOICES, zh).rows[0][0]
    assert cell.link.startswith("unit?") and "category=C5" in cell.link


def test_no_more_than_a_handful_of_changes_is_shown():
    rises, falls = tables.rises_and_falls([changed()] * 20)
    assert len(rises) == tables.MOST_CHANGES and falls == []


@pytest.mark.parametrize(
    ("status", "word"), [("O", "未报"), ("M", "不涉及"), ("L", "未统计"), ("Q", "涉密"), ("K", "并入其他单位")]
)
def test_a_gap_says_its_state_and_when_there_last_was_a_figure(zh, catalogue, status, word):
    line = only(tables.missing([gap(status=status)], catalogue, CHOICES, zh))
    assert (line["状态"], line["最近一次有数"], line["备注"]) == (word, "从未", "")
    assert only(tables.missing([gap(last_reported_period="2023")], catalogue, CHOICES, zh))["最近一次有数"] == "2023"


def test_every_version_of_a_figure_is_told_with_its_cell(zh, en):
    rows = [version(version=2), version(state="superseded", value=None, precision=None, status="M", raw="不涉及")]
    made = submission_tables.versions(rows, "条", zh)
    assert down(made, "数值") == ["≥300", "不涉及"]
    assert down(made, "状态") == ["已通过", "已被更正"]
    assert down(submission_tables.versions(rows, "条", en), "State") == ["accepted", "corrected since"]


def test_a_source_that_was_never_sent_leaves_no_none_behind(zh, catalogue):
    absent = dict.fromkeys(("raw", "file", "sheet", "cell", "sender", "received_at", "value", "precision"))
    named = {"unit_name": "东湖镇", "indicator_code": "grids", "period": "2025", "status": "O"}
    named |= {"unit_code": "shili.donghu", "doubts": 0}
    line = only(submission_tables.sources([{**version(), **absent, **named}], [], catalogue, zh))
    assert line["指标"] == "网格数"
    assert line["数值"] == "未报" and line["文件"] == "—"
    assert not [value for value in line.values() if value is None or "None" in str(value)]


def test_a_stored_problem_is_said_as_it_was_when_it_was_found(zh, catalogue):
    place = {"sheet": "年度指标", "cell": "D7", "found": "9", "indicator_code": "grids"}
    said = json.dumps({"left": "grids", "right": "villages", "left_value": "9", "right_value": "8", "high": "8"})
    row = {
        "severity": "error",
        "rule": "R1",
        "unit_code": "shili.donghu",
        "unit_name": "东湖镇",
        "file": "a.xlsx",
        "arguments": said,
        **place,
    }
    line = only(tables.problems([row], catalogue, CHOICES, zh))
    assert line["说明"] == "网格数（9）大于行政村（社区）数（8）；部分不能大于整体。"
    assert (line["程度"], line["文件"], line["单元格"]) == ("错误", "a.xlsx", "D7")


def test_a_found_problem_says_what_is_expected(en, catalogue):
    vague = Problem("error", "vague", "年度指标", "D7", "若干", "grids")
    line = only(submission_tables.found(Report("a.xlsx", "", "refused", (), (vague,)), catalogue, en))
    assert line["What is wrong"].startswith("“若干” is no definite figure")
    assert line["Expected"] == "a number, 0 or “不涉及”"


def test_a_problem_names_its_unit_and_year_where_a_file_holds_several_reports(zh, catalogue):
    dropped = Problem("warning", "figures_dropped", arguments={"value": "114", "indicators": "grids"})
    reports = tuple(
        Submission(f"shili.{unit}", "2025", (), found) for unit, found in (("donghu", (dropped,)), ("xihe", ()))
    )
    line = only(submission_tables.found(Report("a.xlsx", "", "warned", reports, ()), catalogue, zh))
    assert (line["单位"], line["年度"]) == ("东湖镇", "2025")
    alone = only(submission_tables.found(Report("a.xlsx", "", "warned", reports[:1], ()), catalogue, zh))
    assert "单位" not in alone


def test_a_preview_shows_what_is_written_beside_what_was_read(zh, catalogue):
    figures = (
        Observation("publicity_events", "A", Decimal(12), precision="exact", raw="十二场", cell="D7"),
        Observation("grids", "O", raw="若干", cell="D8"),
    )
    made = submission_tables.preview(Submission("shili.donghu", "2025", figures), catalogue, zh)
    assert down(made, "填写内容") == ["十二场", "若干"]
    assert down(made, "读取为") == ["12 场", "未报"]


@pytest.mark.parametrize(
    ("state", "is_late", "text"), [("accepted", False, "已通过"), ("submitted", True, "待审核，逾期")]
)
def test_a_late_version_says_so_beside_its_state(zh, state, is_late, text):
    assert submission_tables.standing({"state": state, "is_late": is_late}, zh) == text


@pytest.mark.parametrize(
    ("value", "text"), [(datetime(2026, 3, 2, 9, 5), "2026-03-02 09:05"), (date(2026, 3, 1), "2026-03-01"), (None, "—")]
)
def test_times_are_written_so_that_they_sort(value, text):
    assert tables.moment(value) == text


def test_no_rows_still_have_their_columns(zh, catalogue):
    for made in (
        tables.missing([], catalogue, CHOICES, zh),
        submission_tables.versions([], "条", zh),
        tables.changes([], catalogue, CHOICES, zh),
    ):
        assert made.rows == [] and len(made.headings) >= 5


def standing(cells, received_at=None):
    named = {"unit_code": "public.tongzhou", "unit_name": "北京市通州区", "kind": "county"}
    counts = {"expected_cells": cells, "filled_cells": cells or None, "justified_cells": None}
    flags = {"received": bool(cells), "on_time": bool(cells), "is_waiting": False}
    return {**named, **counts, **flags, "first_received_at": received_at}


def test_where_nobody_must_report_there_is_no_column_of_when_they_did(zh):
    assert "首次收到" not in only(tables.completeness([standing(0)], CHOICES, zh))
    reported = tables.completeness([standing(0), standing(9, datetime(2026, 3, 2, 9, 30))], CHOICES, zh)
    assert down(reported, "首次收到") == ["—", "2026-03-02 09:30"]
