"""A report of a unit its sender does not report for comes to nothing, and tells nothing of that unit."""

from datetime import datetime

import pytest

from dashboard.desk import opened
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA
from tests.intake.conftest import workbook

TUANJIE = workbook(("团结镇2025年统计表",), ("指标", "本年数"), ("网格数", 76))


@pytest.fixture
def desk(home):
    with opened(home) as desk:
        yield desk


def sent(*units):
    at = datetime(2026, 2, 20, tzinfo=CHINA)
    return [Incoming("团结镇.xlsx", TUANJIE, Options(), "王秀兰", at, "", "page", units=units)]


def test_a_report_of_another_unit_is_refused_at_the_preview_and_at_the_door(desk):
    for take in (desk.preview, desk.receive):
        (report,) = take(sent("hangjinhouqi.office"))
        assert report.outcome == "refused" and report.submissions == ()
        assert [(each.rule, each.arguments["unit"]) for each in report.problems] == [
            ("not_your_unit", "杭锦后旗团结镇")
        ]
    assert desk.ask("submissions") == []


def test_a_report_of_ones_own_unit_comes_in(desk):
    (report,) = desk.receive(sent("hangjinhouqi.tuanjie"))
    assert report.outcome != "refused" and len(desk.ask("submissions")) == 1


def test_the_same_bytes_again_under_another_name_are_no_way_in_either(desk):
    desk.receive(sent("hangjinhouqi.tuanjie"))
    (report,) = desk.receive(sent("hangjinhouqi.office"))
    assert report.outcome == "refused" and len(desk.ask("submissions")) == 1
