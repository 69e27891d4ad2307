"""A report that stands is corrected with a reason after a look at old and new; late, locked and overtaken are said."""

from dataclasses import replace

import pytest

from dashboard.access.model import Actor
from dashboard.working import Working
from tests.pages.clerk import GRIDS, Clerk, at, file
from tests.pages.conftest import IN_TIME, SENDER, as_actor, incoming

FIRST, SECOND = file(GRIDS, ("网格员人数", 202)), file(("网格数", 77), ("网格员人数", 202))
THIRD = file(("网格数", 78), ("网格员人数", 202))
LATE, LOCKED = IN_TIME.replace(month=3, day=2), IN_TIME.replace(month=11)


def clerk_of_the_unit(name):
    return Actor(name, ("clerk",), ("hangjinhouqi.tuanjie",))


@pytest.fixture
def clerk():
    return Clerk()


@pytest.fixture
def reported(empty_home):
    """The first version of 团结镇 has come."""
    (sample,) = incoming("团结镇2025.xlsx")
    empty_home.receive([replace(sample, content=FIRST, name="团结镇一.xlsx")])
    return empty_home


def has_reason(clerk):
    return "更正原因（必填）" in clerk.boxes


def test_a_first_report_asks_for_no_reason(empty_home, clerk):
    assert not has_reason(clerk.arrive().upload("团结镇2025.xlsx", FIRST))


def test_a_correction_needs_a_reason_before_it_can_be_sent(reported, clerk):
    clerk.arrive().upload("团结镇二.xlsx", SECOND)
    assert "杭锦后旗团结镇 2025 年以前报送过：第 1 版，已通过，由王秀兰于 2026-02-20 09:30 报送。" in clerk.text
    assert "是更正，请在上面写明更正原因" in clerk.text
    assert clerk.table("结果")[0]["结果"] == "✎ 请写更正原因"
    assert next(each for each in clerk.app.button if "确认报送" in each.label).disabled
    clerk.write("更正原因", "多报一个网格").send()
    assert [(row["version"], row["reason"]) for row in reported.ask("submissions")] == [(2, "多报一个网格"), (1, "")]


def test_a_correction_shows_old_and_new_of_what_changes_and_nothing_else(reported, clerk):
    clerk.arrive().upload("团结镇二.xlsx", SECOND)
    assert [list(row.values()) for row in clerk.table("原来")] == [["网格数", "76 个", "77 个", "77", "B3"]]


def test_a_figure_that_is_left_out_is_shown_as_no_longer_reported(reported, clerk):
    clerk.arrive().upload("团结镇二.xlsx", file(GRIDS))
    assert [list(row.values())[:3] for row in clerk.table("原来")] == [["网格员人数", "202 名", "未报"]]


def test_a_correction_that_changes_no_figure_says_so(reported, clerk):
    clerk.arrive().upload("团结镇二.xlsx", file(GRIDS, ("网格员人数", 202), header=("项目", "本年数")))
    assert "与这一版相比，没有一个数有变化。" in clerk.text


def test_two_reports_of_one_unit_in_one_upload_are_a_report_and_its_correction(empty_home, clerk):
    clerk.arrive().upload_all(**{"一.xlsx": FIRST, "二.xlsx": SECOND})
    clerk.write("更正原因", "以第二份为准").send()
    assert [(row["version"], row["reason"]) for row in empty_home.ask("submissions")] == [(2, "以第二份为准"), (1, "")]


def test_a_late_report_is_told_so_and_can_be_sent(empty_home, clerk):
    with at(LATE):
        clerk.arrive().upload("团结镇2025.xlsx", FIRST)
        assert "2025 年的截止日期 2026-03-01 已过，现在报送记为逾期。" in clerk.text
        clerk.send()
    assert [row["is_late"] for row in empty_home.ask("submissions")] == [True]


def test_a_report_in_time_is_not_called_late(empty_home, clerk):
    assert "逾期" not in clerk.arrive().upload("团结镇2025.xlsx", FIRST).text


def test_a_locked_report_names_the_date_and_who_can_open_it(empty_home, clerk):
    with at(LOCKED):
        clerk.arrive().upload("团结镇2025.xlsx", FIRST)
        assert "2025 年的报表已于 2026-03-31 锁定" in clerk.text
        assert "请联系审核人" in clerk.text
        assert clerk.table("结果")[0]["结果"] == "✕ 已锁定"
        empty_home.open_unit("hangjinhouqi.tuanjie", "2025", "李审核", "补报")
        clerk.app.run()
        assert "逾期" in clerk.text
        clerk.send()
    assert [row["state"] for row in empty_home.ask("submissions")] == ["accepted"]


def test_of_two_clerks_who_send_the_same_report_the_second_is_told_and_keeps_the_file(reported, clerk, monkeypatch):
    """The other one sends between the look of this one and the press on the button."""
    reported.withdraw("2025/hangjinhouqi.tuanjie/1", SENDER, "重报")
    with as_actor(clerk_of_the_unit(SENDER)):
        clerk.arrive().upload("团结镇二.xlsx", SECOND)
        receive = reported.receive

        def after_the_other(files, on_progress):
            monkeypatch.undo()
            other = Working(reported, lambda: clerk_of_the_unit("李明"))
            other.receive([replace(files[0], content=THIRD, name="团结镇三.xlsx")])
            return receive(files, on_progress)

        monkeypatch.setattr(reported, "receive", after_the_other)
        clerk.send()
        assert "李明刚刚又报送了杭锦后旗团结镇 2025 年的第 2 版（团结镇三.xlsx，2026-02-20 09:30）" in clerk.text
        assert clerk.table("结果")[0]["结果"] == "✕ 没有保存"
        assert [row["sender"] for row in reported.ask("submissions")] == ["李明", SENDER]
        clerk.app.run()
        assert [list(row.values())[1:3] for row in clerk.table("原来")] == [["78 个", "77 个"]]
        clerk.write("更正原因", "核实后更正").send()
    assert [row["sender"] for row in reported.ask("submissions")] == [SENDER, "李明", SENDER]
    sent = [line for line in reported.access.audit.lines() if line["what"] == "receive"]
    assert [(line["who"], line["outcome"]) for line in sent] == [
        (SENDER, "accepted"),
        (SENDER, "refused"),
        ("李明", "accepted"),
    ]
