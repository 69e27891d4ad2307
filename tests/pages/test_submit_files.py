"""填报 takes many files and whole folders: a line for each, all told apart, and the bad ones stop nobody."""

import errno
import io
import os

import openpyxl
import pytest

from dashboard.app_pages import submit_preview, submit_upload
from dashboard.intake.apart.workers import Broken
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.store import archive
from tests.pages.clerk import GRIDS, Clerk, file
from tests.pages.conftest import IN_TIME, SENDER

GOOD = file(GRIDS)
DOUBTFUL = file(GRIDS, ("法治体检", 4), unit="政府办")
BROKEN = b"PK\x03\x04 no more"


@pytest.fixture
def clerk():
    return Clerk()


def test_every_file_has_one_line_with_its_unit_year_and_what_becomes_of_it(empty_home, clerk):
    clerk.arrive().upload_all(**{"好.xlsx": GOOD, "疑.xlsx": DOUBTFUL, "坏.xlsx": BROKEN})
    assert "共 3 个文件：可以报送 2 个，现在不能报送 1 个，以前报过 0 个。" in clerk.text
    lines = {row["文件"]: list(row.values())[1:] for row in clerk.table("结果")}
    assert lines == {
        "好.xlsx": ["团结镇", "2025", "✓ 可以报送，直接通过", "1", "0", "0", "0"],
        "疑.xlsx": ["政府办", "2025", "⚠ 可以报送，待审核", "1", "0", "0", "1"],
        "坏.xlsx": ["—", "—", "✕ 不能读取", "0", "1", "0", "0"],
    }


def test_a_file_that_cannot_be_read_says_whose_it_is_as_far_as_its_table_does(empty_home, clerk):
    clerk.arrive().upload("a.xlsx", file(("网格数", "若干")))
    assert list(clerk.table("结果")[0].values())[:4] == ["a.xlsx", "团结镇", "2025", "✕ 不能读取"]


def test_the_lines_are_said_in_english_too(empty_home, clerk):
    clerk.arrive(lang="en").upload_all(**{"好.xlsx": GOOD, "坏.xlsx": BROKEN})
    assert [row["Result"] for row in clerk.table("Result")] == ["✓ ready, accepted at once", "✕ cannot be read"]


def test_it_is_said_what_is_accepted_at_once_what_waits_and_what_leaders_see(empty_home, clerk):
    clerk.arrive().upload_all(**{"好.xlsx": GOOD, "疑.xlsx": DOUBTFUL})
    assert "现在确认：1 份报表没有问题，直接通过；1 份待审核：有错误或提醒，或者前一版" in clerk.text
    assert "待审核期间，领导看到的仍是以前通过的数，以前没有通过的显示为待审核" in clerk.text


def test_where_nothing_waits_leaders_are_not_spoken_of(empty_home, clerk):
    clerk.arrive().upload("好.xlsx", GOOD)
    assert "现在确认：1 份报表没有问题，直接通过。" in clerk.text
    assert "领导看到的" not in clerk.text


def test_after_sending_there_is_a_line_for_every_file_with_what_became_of_it(empty_home, clerk):
    clerk.arrive().upload_all(**{"好.xlsx": GOOD, "疑.xlsx": DOUBTFUL, "坏.xlsx": BROKEN}).send()
    assert "已保存 2 个文件（2 份报表）。" in clerk.text
    assert [row["结果"] for row in clerk.table("结果")] == ["✓ 已保存，已通过", "⚠ 已保存，待审核"]
    states = {row["file"]: row["state"] for row in empty_home.ask("submissions")}
    assert states == {"好.xlsx": "accepted", "疑.xlsx": "submitted"}


def test_the_summary_can_be_downloaded_before_and_after_sending(empty_home, clerk):
    clerk.arrive().upload("好.xlsx", GOOD)
    assert "下载表格（共 1 行）" in [each.label for each in clerk.app.get("download_button")]
    clerk.send()
    assert "download-报送结果汇总表" in [each.key for each in clerk.app.get("download_button")]


def test_a_folder_is_read_and_what_programs_leave_in_it_is_left_out(empty_home, clerk):
    clerk.arrive()
    for name in ("上报/好.xlsx", "上报/~$好.xlsx", "上报/._好.xlsx"):
        clerk.app.file_uploader[1].upload(name, GOOD if name == "上报/好.xlsx" else b"x")
    clerk.app.run()
    assert clerk.app.file_uploader[1].accept_directory
    assert "文件夹里有 2 个程序留下的临时文件，没有读取。" in clerk.text
    assert [row["文件"] for row in clerk.table("结果")] == ["上报/好.xlsx"]
    clerk.send()
    assert [row["file"] for row in empty_home.ask("submissions")] == ["好.xlsx"]


def test_of_many_files_one_is_looked_at_for_itself(empty_home, clerk, monkeypatch):
    monkeypatch.setattr(submit_preview, "MOST_LISTED", 1)
    clerk.arrive().upload_all(**{"好.xlsx": GOOD, "坏.xlsx": BROKEN})
    assert "坏.xlsx：不能读取" not in [each.label for each in clerk.app.expander]
    clerk.app.selectbox(key="file-shown").set_value(1).run()
    assert "文件已经损坏" in clerk.text


def test_of_several_files_the_details_are_closed_until_somebody_opens_them(empty_home, clerk):
    clerk.arrive().upload_all(**{f"好{at}.xlsx": GOOD for at in range(4)})
    assert "读到 1 个数" not in clerk.text
    assert clerk.unfold("file-").text.count("读到 1 个数") == 4


def test_of_very_many_that_were_sent_only_the_first_offer_their_workbooks(empty_home, clerk, monkeypatch):
    monkeypatch.setattr(submit_preview, "MOST_LISTED", 1)
    other = file(GRIDS, ("法治体检", 4))
    clerk.arrive().upload_all(**{"疑.xlsx": DOUBTFUL, "疑二.xlsx": other}).send()
    assert "另有 1 个文件有问题，见上表；要带批注的工作簿，再次上传该文件即可下载。" in clerk.text


def test_a_full_disk_is_one_sentence_and_the_files_stay_in_hand(empty_home, clerk, monkeypatch):
    def fsync(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    clerk.arrive().upload("好.xlsx", GOOD)
    monkeypatch.setattr(archive.os, "fsync", fsync)
    clerk.send()
    assert "磁盘已满，没有保存；腾出空间后请再试一次，以前保存的都在。" in clerk.text
    assert not clerk.has_failed
    assert clerk.table("结果")[0]["文件"] == "好.xlsx"
    monkeypatch.undo()
    clerk.send()
    assert "已保存 1 个文件" in clerk.text
    assert [row["state"] for row in empty_home.ask("submissions")] == ["accepted"]


def test_where_comments_cannot_be_written_a_list_of_the_problems_says_so(empty_home, monkeypatch):
    (report,) = empty_home.preview([Incoming("坏数.xlsx", file(("网格数", "若干")), Options(), SENDER, IN_TIME)])

    def breaks(*_):
        raise Broken("file_breaks_reader", "no answer")

    monkeypatch.setattr(empty_home, "annotated", breaks)
    content = submit_preview.annotated(empty_home, words("zh"), report, b"")
    lines = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content)).active]
    assert lines[1][0] == "没能在“坏数.xlsx”里写入批注；问题逐条列在下面，请对照原文件修改。"
    assert "B3" in lines[2]


def test_the_clock_of_the_page_is_that_of_china():
    assert submit_upload.now().utcoffset().total_seconds() == 8 * 3600
