"""What is doubted is explained on 填报, before it is sent or after; nothing that was typed is lost."""

import pytest

from tests.pages.clerk import GRIDS, Clerk, file

ODD = file(GRIDS, ("法治体检", 4))
BOX = "指标“法治体检”不在目录中"


@pytest.fixture
def clerk():
    return Clerk().arrive().upload("团结镇2025.xlsx", ODD)


def explanations(desk):
    return [row["explanation"] for row in desk.ask("problems")]


def test_every_doubt_has_a_box_that_says_where_and_what(empty_home, clerk):
    assert (
        "提醒 · 年度指标 › A4：指标“法治体检”不在目录中，所填的“4”没有读取；是否指“企业法治体检家数”？" in clerk.boxes
    )
    assert "说明随报表保存，审核人看得到" in clerk.text


def test_what_was_typed_stays_and_goes_along_with_the_report(empty_home, clerk):
    clerk.write(BOX, "旗里自设的指标")
    clerk.app.run()
    assert clerk.box(BOX).value == "旗里自设的指标"
    clerk.send()
    assert explanations(empty_home) == ["旗里自设的指标"]
    assert "说明 | 2025 | 1 | 年度指标 › A4 | 旗里自设的指标" in clerk.text


def test_what_was_typed_stays_when_the_file_is_mended_and_uploaded_again(empty_home, clerk):
    clerk.write(BOX, "旗里自设的指标")
    clerk.app.file_uploader[0].clear().run()
    clerk.upload("团结镇2025改.xlsx", file(("网格数", 77), ("法治体检", 4)))
    assert clerk.box(BOX).value == "旗里自设的指标"


def test_after_sending_the_next_upload_begins_with_empty_boxes(empty_home, clerk):
    clerk.write(BOX, "旗里自设的指标").send()
    clerk.app.run()
    clerk.upload("团结镇2024.xlsx", file(GRIDS, ("法治体检", 4), period=2024))
    assert clerk.box(BOX).value == ""


def test_what_was_not_explained_can_be_afterwards(empty_home, clerk):
    clerk.send()
    assert "待审核的报表里还有 1 处没有说明" in clerk.text
    clerk.fill(BOX, "旗里自设的指标").press("保存说明")
    assert explanations(empty_home) == ["旗里自设的指标"]
    assert "处没有说明" not in clerk.text


def test_an_empty_explanation_is_asked_for_again(empty_home, clerk):
    clerk.send().press("保存说明")
    assert "请写下内容。" in clerk.text
    assert explanations(empty_home) == [None]
