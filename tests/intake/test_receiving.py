"""One door, one transaction a file: what is stored, as which version, in which state."""

from datetime import datetime

import pytest

from dashboard.desk import opened
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA

HEADER = ("指标", "本年数")
GOOD = HEADER, ("网格数", 76), ("网格员人数", 202)


@pytest.fixture
def desk(home):
    with opened(home) as desk:
        yield desk


@pytest.fixture
def take(desk, bytes_of):
    """Receives files given as (name, rows) in one call; returns their outcomes."""

    def received(*files, take=desk.receive):
        at = datetime(2026, 2, 20, tzinfo=CHINA)
        incoming = [Incoming(name, bytes_of(*rows), Options(), "张三", at) for name, rows in files]
        return [report.outcome for report in take(incoming)]

    return received


def versions(desk):
    columns = ("unit_code", "period", "version", "state")
    return [tuple(row[column] for column in columns) for row in desk.warehouse.contents()["submission"].to_pylist()]


def grids(desk):
    rows = desk.ask("observations", units=["hangjinhouqi.tuanjie"], indicators=["grids"], periods=["2025"])
    return [row["value"] for row in rows]


def test_a_preview_stores_and_archives_nothing(desk, take):
    assert take(("团结镇2025.xlsx", GOOD), take=desk.preview) == ["accepted"]
    assert versions(desk) == []
    assert not desk.archive.folder.exists()


def test_one_bad_cell_of_a_wide_table_stores_nothing_of_it(desk, take):
    rows = ("单位名称", "网格数"), ("东湖镇", 20), ("西河镇", "若干")
    assert take(("2025.xlsx", rows)) == ["refused"]
    assert versions(desk) == []


def test_the_same_bytes_twice_change_nothing(desk, take):
    assert take(("团结镇2025.xlsx", GOOD)) == ["accepted"]
    before = desk.archive.journal.read_bytes(), desk.warehouse.contents()
    assert take(("团结镇2025(1).xlsx", GOOD)) == ["unchanged"]
    assert (desk.archive.journal.read_bytes(), desk.warehouse.contents()) == before


def test_the_same_bytes_twice_in_one_call_are_stored_once(desk, take):
    assert take(("团结镇2025.xlsx", GOOD), ("团结镇2025.xlsx", GOOD)) == ["accepted", "unchanged"]
    assert versions(desk) == [("hangjinhouqi.tuanjie", "2025", 1, "accepted")]


def test_the_same_bytes_twice_in_one_call_are_unchanged_in_a_preview_too(desk, take):
    assert take(("a团结镇2025.xlsx", GOOD), ("b团结镇2025.xlsx", GOOD), take=desk.preview) == ["accepted", "unchanged"]


def test_a_new_file_is_the_next_version_and_answers_from_then_on(desk, take):
    take(("团结镇2025.xlsx", GOOD))
    assert take(("团结镇2025.xlsx", (HEADER, ("网格数", 80), ("网格员人数", 202)))) == ["accepted"]
    assert versions(desk) == [
        ("hangjinhouqi.tuanjie", "2025", 1, "superseded"),
        ("hangjinhouqi.tuanjie", "2025", 2, "accepted"),
    ]
    assert grids(desk) == [80]


def test_two_versions_in_one_call_follow_in_their_order(desk, take):
    take(("团结镇2025.xlsx", GOOD), ("团结镇2025更正.xlsx", (HEADER, ("网格数", 80))))
    assert [version[3] for version in versions(desk)] == ["superseded", "accepted"]
    assert grids(desk) == [80]


def test_a_correction_that_drops_figures_says_so_and_a_rebuild_says_the_same(desk, take):
    short = HEADER, ("网格数", 80)
    take(("团结镇2025.xlsx", GOOD))
    assert take(("团结镇2025更正.xlsx", short)) == ["warned"]
    assert take(("东湖镇2025.xlsx", GOOD), ("东湖镇2025更正.xlsx", short)) == ["accepted", "warned"]
    found = [(row["submission_id"], row["rule"]) for row in desk.warehouse.contents()["problem"].to_pylist()]
    assert found == [("2025/hangjinhouqi.tuanjie/2", "figures_dropped"), ("2025/shili.donghu/2", "figures_dropped")]
    assert desk.differences() == []


def test_a_report_received_again_is_not_what_a_new_one_replaces(desk, take):
    take(("团结镇2025.xlsx", GOOD))
    take(("团结镇2025更正.xlsx", (HEADER, ("网格数", 80))))
    again, other = ("团结镇2025.xlsx", GOOD), ("团结镇2025再更正.xlsx", (HEADER, ("网格数", 81)))
    assert take(again, other) == ["unchanged", "warned"]  # it drops what the first version has, and never says so
    assert desk.differences() == []


def test_an_error_of_content_is_stored_but_not_accepted(desk, take):
    rows = HEADER, ("行政执法人员数", 4), ("持证执法人员数", 5)
    assert take(("团结镇2025.xlsx", rows)) == ["warned"]
    assert versions(desk) == [("hangjinhouqi.tuanjie", "2025", 1, "submitted")]
    rows = desk.warehouse.contents()["problem"].to_pylist()
    assert ("error", "R1", "B3") in [(row["severity"], row["rule"], row["cell"]) for row in rows]


def test_a_doubt_is_accepted_and_said(desk, take):
    assert take(("团结镇2025.xlsx", (*GOOD, ("法治体检报告", 5)))) == ["warned"]
    assert versions(desk) == [("hangjinhouqi.tuanjie", "2025", 1, "accepted")]


def test_one_bad_file_does_not_stop_the_others(desk, take):
    files = ("团结镇2025.xlsx", GOOD), ("坏.xlsx", [("只有文字",)]), ("东湖镇2025.xlsx", (HEADER, ("网格数", 20)))
    assert take(*files) == ["accepted", "refused", "accepted"]
    assert [version[0] for version in versions(desk)] == ["hangjinhouqi.tuanjie", "shili.donghu"]


def test_a_wide_file_is_one_transaction_with_a_submission_per_unit(desk, take):
    rows = ("单位名称", "行政执法人员数", "持证执法人员数"), ("东湖镇", 4, 4), ("西河镇", 4, 5)
    assert take(("2025.xlsx", rows)) == ["warned"]
    assert [version[::3] for version in versions(desk)] == [("shili.donghu", "accepted"), ("shili.xihe", "submitted")]
    assert len(desk.archive.journal.read_text(encoding="utf-8").splitlines()) == 1


def test_problems_of_reading_go_with_the_unit_they_are_about(desk, take, bytes_of):
    content = bytes_of(*GOOD[:2], sheet="东湖镇", more={"西河镇": [("指标", "本年数", "股室"), ("网格数", 30, "甲")]})
    at = datetime(2026, 2, 20, tzinfo=CHINA)
    (report,) = desk.receive([Incoming("2025.xlsx", content, Options(), "张三", at)])
    said = {
        each.unit_code: [one.rule for one in each.problems if one.rule != "plausible"] for each in report.submissions
    }
    assert said == {"shili.donghu": [], "shili.xihe": ["columns_ignored"]}


def test_a_failing_journal_leaves_nothing_in_the_warehouse(desk, take, monkeypatch):
    def fail(*_, **__):
        raise OSError("disk full")

    monkeypatch.setattr(type(desk.archive), "note", fail)
    with pytest.raises(OSError, match="disk full"):
        take(("团结镇2025.xlsx", GOOD))
    assert versions(desk) == []


def test_the_next_form_shows_what_was_reported_last_year(desk, take):
    import io

    import openpyxl

    take(("团结镇2024.xlsx", (HEADER, ("主动公开政府信息条数", "300余"), ("网格数", 76))))
    sheet = openpyxl.load_workbook(io.BytesIO(desk.template("hangjinhouqi.tuanjie", "2025"))).worksheets[0]
    previous = {row[1].value: row[5].value for row in sheet.iter_rows(min_row=6)}
    assert (previous["主动公开政府信息条数"], previous["网格数"]) == ("≥300", "76")


# Through the door of the page -----------------------------------------------------------------------------------------


WRONG = (*GOOD, ("行政执法人员数", 4), ("持证执法人员数", 5))


@pytest.fixture
def send(desk, bytes_of):
    """Sends a report of 团结镇 through the page's door; returns the states of its versions."""
    return lambda *figures: sent(desk, bytes_of(*figures))


def sent(desk, content):
    in_time = datetime(2026, 2, 20, 9, tzinfo=CHINA)
    desk.receive([Incoming("团结镇2025.xlsx", content, Options(), "王秀兰", in_time, "更正", "page")])
    return [state for *_, state in versions(desk)]


def right(grids):
    return (*GOOD[:1], ("网格数", grids), ("网格员人数", 202), ("行政执法人员数", 5), ("持证执法人员数", 5))


def test_what_comes_in_place_of_a_report_that_waits_or_was_returned_is_looked_at_too(desk, send):
    assert send(*WRONG) == ["submitted"]
    assert send(*right(76)) == ["superseded", "submitted"]
    desk.give_back("2025/hangjinhouqi.tuanjie/2", "李娜", "请核实网格数")
    assert send(*right(77)) == ["superseded", "returned", "submitted"]
    desk.accept("2025/hangjinhouqi.tuanjie/3", "李娜")
    assert send(*right(78)) == ["superseded", "returned", "superseded", "accepted"]
    assert desk.differences() == []
