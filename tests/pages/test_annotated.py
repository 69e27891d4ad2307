"""Under a file with problems its workbook can be taken back with comments; the bytes are made in the process apart."""

from dataclasses import replace

from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.show.remarks import file_name
from tests.intake.annotated_files import comments, loaded
from tests.pages.conftest import IN_TIME, SAMPLES, SENDER, incoming

TUANJIE, TONGZHOU = SAMPLES / "团结镇2025.xlsx", SAMPLES / "通州区2021.xlsx"
LABEL = "下载带批注的工作簿"
CSV = "填报单位,杭锦后旗团结镇\n年度,2025\n指标,本年数\n网格数,若干\n普法宣传活动场次,6\n"


def offers(reader):
    return [button.label for button in reader.app.get("download_button") if button.label == LABEL]


def test_a_file_with_problems_can_be_taken_back_with_comments(empty_home, reader):
    reader.open("submit", area="public").upload(TONGZHOU.name, TONGZHOU.read_bytes())
    assert offers(reader) == [LABEL]


def test_a_file_without_problems_cannot(empty_home, reader):
    reader.open("submit", area="hangjinhouqi").upload(TUANJIE.name, TUANJIE.read_bytes())
    assert offers(reader) == []


def test_nor_can_one_that_nobody_can_open(empty_home, reader):
    reader.open("submit", area="public").upload("坏.xlsx", b"PK\x03\x04 no more")
    assert "不能读取，1 处错误要先改正" in reader.text
    assert offers(reader) == []


def test_a_file_that_was_received_with_problems_can_still_be_taken_back(empty_home, reader):
    empty_home.open_unit("public.tongzhou", "2021", "李审核", "补报")
    reader.open("submit", area="public").upload(TONGZHOU.name, TONGZHOU.read_bytes())
    reader.press("确认报送")
    assert "已保存 1 个文件" in reader.text
    assert offers(reader) == [LABEL]


def test_what_is_taken_has_a_comment_for_every_problem_with_a_cell(empty_home):
    (file,) = incoming(TONGZHOU.name)
    (report,) = empty_home.preview([file])
    content = empty_home.annotated(report, file.content, words("zh"))
    named = {f"{each.sheet}!{each.cell}" for each in report.all_problems if each.cell}
    assert comments(content).keys() == named
    assert named
    assert loaded(content).sheetnames == [*loaded(file.content).sheetnames, "核对意见"]


def test_a_text_file_comes_back_as_a_workbook_that_says_so(empty_home):
    file = Incoming("团结镇2025.csv", CSV.encode("gb18030"), Options(), SENDER, IN_TIME)
    (report,) = empty_home.preview([file])
    book = loaded(empty_home.annotated(report, file.content, words("zh")))
    assert book.sheetnames == ["团结镇2025", "核对意见"]
    assert book["核对意见"]["A1"].value.startswith("核对意见：本文件是 团结镇2025.csv 的副本。原文件不是 .xlsx 工作簿")
    assert book["团结镇2025"]["B4"].comment.text.startswith("【核对意见】\n错误：")


def test_corrected_and_sent_again_it_is_read_as_the_workbook_it_was(empty_home):
    (file,) = incoming(TONGZHOU.name)
    (report,) = empty_home.preview([file])
    content = empty_home.annotated(report, file.content, words("zh"))
    (again,) = empty_home.preview([replace(file, name=file_name(file.name, words("zh")), content=content)])
    assert again.submissions == report.submissions
    assert again.problems == report.problems
