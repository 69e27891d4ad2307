"""Reports of files in, lines and sentences out: what becomes of each, what changes, whose it is."""

from datetime import date

import pytest

from dashboard.layouts import Layout, Origin, UnknownName
from dashboard.locale import words
from dashboard.model import Collection, Problem, Report, Submission
from dashboard.show import understood, uploads

ZH = words("zh")
DONGHU = Submission("shili.donghu", "2025", ())


def report(outcome="refused", *rules, submissions=(), layouts=()):
    return Report("a.xlsx", "0", outcome, submissions, tuple(Problem("error", r) for r in rules), layouts=layouts)


def table_of(unit, period="2025", unknown=()):
    return Layout("表", "long", (1, 1), (2, 2), (), Origin(unit), Origin(period), unknown)


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (("locked", "reason_missing"), "locked"),
        (("reason_missing",), "reason_missing"),
        (("overtaken",), "overtaken"),
        (("no_unit",), "refused"),
    ],
)
def test_a_file_that_was_read_and_may_not_come_in_is_not_called_unreadable(rules, said):
    assert uploads.verdict(report("refused", *rules)) == said


def test_what_keeps_a_file_out_is_not_counted_as_unreadable():
    assert uploads.counts(report("refused", "locked", "vague")) == (1, 0, 0)


@pytest.mark.parametrize(("unit", "shown"), [("shili.donghu", "东湖镇"), ("nobody", "—"), ("", "—")])
def test_a_refused_file_names_the_unit_of_its_table_if_anybody_has_it(catalogue, unit, shown):
    lines = uploads.files([report(layouts=(table_of(unit),))], [0], catalogue, ZH)
    assert [cell.text for cell in lines.rows[0]][1:3] == [shown, "2025"]


def test_of_many_units_the_first_is_named_with_their_number(catalogue):
    many = report("accepted", submissions=(DONGHU, Submission("shili.xihe", "2025", ())))
    lines = uploads.files([many], [0], catalogue, ZH)
    assert [cell.text for cell in lines.rows[0]][1:4] == ["东湖镇等 2 个", "2025", "✓ 可以报送，直接通过"]


def test_of_several_reports_in_one_file_those_that_wait_are_counted(catalogue):
    many = report("warned", submissions=(DONGHU, Submission("shili.xihe", "2025", ())))
    assert uploads.files([many], [1], catalogue, ZH).rows[0][3].text == "⚠ 可以报送，其中 1 份待审核"


@pytest.mark.parametrize("unit", ["nobody", ""])
def test_names_in_a_file_of_a_unit_nobody_has_are_decided_for_the_file(catalogue, unit):
    unknown = (UnknownName("indicator", "普法讲座", "表", "A2"),)
    one = report(layouts=(table_of(unit, unknown=unknown),))
    owner = understood.owner(one, catalogue)
    assert owner == ""
    assert "只对这个文件有效" in understood.asking_for_names(list(unknown), owner, catalogue, ZH)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 3, 1), "2025 年数据请在 2026-03-01 24 时前报送："),
        (date(2026, 3, 2), "2025 年数据的截止日期 2026-03-01 已过，2026-03-31 24 时锁定前仍可报送，记为逾期："),
        (date(2026, 4, 1), "2025 年的报表已于 2026-03-31 锁定；要补报或更正，请先联系审核人开放，"),
    ],
)
def test_the_invitation_says_until_when_reports_are_taken(zh, today, said):
    asked = Collection("2025", date(2025, 12, 1), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1))
    assert uploads.invitation(asked, today, zh).startswith(said)
