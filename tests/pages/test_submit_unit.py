"""The unit's own part of 填报: what came back and what was asked stands first, then every version; withdrawal."""

import pytest

from dashboard.decisions import Place
from tests.pages.clerk import Clerk
from tests.pages.conftest import SENDER

UNIT, FIRST = "hangjinhouqi.tuanjie", "2025/hangjinhouqi.tuanjie/1"
GRIDS = Place("", "grids", "年度指标", "D7")


@pytest.fixture
def clerk():
    return Clerk()


def state(desk):
    return [row["state"] for row in desk.ask("submissions", units=[UNIT])]


def test_a_unit_that_sent_nothing_is_told_so(empty_home, clerk):
    assert "三、杭锦后旗团结镇的报送记录\n这个单位还没有报送过。" in clerk.arrive().text


def test_a_unit_nobody_has_gives_way_to_the_first_of_the_area(empty_home, clerk):
    assert "三、杭锦后旗人民政府办公室的报送记录" in clerk.arrive(unit="nobody").text


def test_every_version_is_listed_with_its_state(partly_filled_home, clerk):
    clerk.arrive()
    assert "共收到 1 个版本，其中 0 个待审核。正在预览、还没有确认的是草稿" in clerk.text
    assert "2025 | 1 | 已通过 | 2026-02-20 09:30 | 王秀兰 | 团结镇2025.xlsx | 25 | 0 | 0 | 0" in clerk.text


def test_a_return_is_the_first_thing_the_clerk_sees(partly_filled_home, clerk):
    partly_filled_home.give_back(FIRST, "李审核", "场次与附件不符")
    text = clerk.arrive().text
    returned = text.index("退回了 2025 年第 1 版：场次与附件不符。请改好后重新上传，并写明更正原因。")
    assert returned < text.index("一、下载模板")
    assert "李审核于" in text and "| 已退回 |" in text


def test_a_return_that_was_followed_by_a_new_version_is_no_longer_urgent(partly_filled_home, clerk):
    partly_filled_home.give_back(FIRST, "李审核", "场次与附件不符")
    partly_filled_home.withdraw(FIRST, SENDER, "另报")
    assert "退回了 2025 年" not in clerk.arrive().text


def test_a_question_is_answered_where_it_stands(partly_filled_home, clerk):
    partly_filled_home.ask_about(FIRST, GRIDS, "是否合并过网格？", "李审核")
    clerk.arrive()
    text = clerk.text
    assert text.index("（网格数 › 年度指标 › D7）提问：是否合并过网格？") < text.index("一、下载模板")
    clerk.fill("答复", "六月合并了两个").press("提交答复")
    assert "提问：" not in clerk.text
    assert "答复 | 2025 | 1 | 网格数 › 年度指标 › D7 | 六月合并了两个" in clerk.text


def test_an_answer_needs_a_text(partly_filled_home, clerk):
    partly_filled_home.ask_about(FIRST, GRIDS, "是否合并过网格？", "李审核")
    clerk.arrive()
    clerk.press("提交答复")
    assert "请写下内容。" in clerk.text
    clerk.fill("答复", "合并了").press("提交答复")


def test_what_is_asked_of_another_unit_is_not_shown(partly_filled_home, clerk):
    partly_filled_home.ask_about(FIRST, GRIDS, "是否合并过网格？", "李审核")
    assert "是否合并过网格" not in clerk.arrive(unit="hangjinhouqi.gov_office").text


def test_a_version_is_withdrawn_with_a_reason_after_a_second_look(partly_filled_home, clerk):
    clerk.arrive().fill("撤回原因", "报错单位").press_exactly("撤回")
    assert "请先勾选“确认撤回这一版”。" in clerk.text
    assert state(partly_filled_home) == ["accepted"]
    clerk.app.checkbox(key="withdraw-sure").check()
    clerk.fill("撤回原因", "报错单位").press_exactly("撤回")
    assert state(partly_filled_home) == ["withdrawn"]
    assert "已撤回" in clerk.text and "报错单位" in clerk.text


def test_a_withdrawal_without_a_reason_is_not_made(partly_filled_home, clerk):
    clerk.arrive()
    clerk.app.checkbox(key="withdraw-sure").check()
    clerk.press_exactly("撤回")
    assert "请写明理由。" in clerk.text
    assert state(partly_filled_home) == ["accepted"]


def test_it_is_said_in_english_too(partly_filled_home, clerk):
    partly_filled_home.give_back(FIRST, "Li", "not as enclosed")
    partly_filled_home.ask_about(FIRST, GRIDS, "were they merged?", "Li")
    text = clerk.arrive(lang="en").text.replace("\\", "")
    assert "Li returned version 1 for 2025 on" in text and "not as enclosed" in text
    assert "about version 1 for 2025 (Grids › 年度指标 › D7): were they merged?" in text
