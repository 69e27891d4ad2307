"""What was recognised of a table is shown on 填报 and corrected there; names are decided on once and remembered."""

import pytest

from tests.intake.conftest import workbook
from tests.pages.clerk import GRIDS, HEADER, Clerk, file

TUANJIE = "hangjinhouqi.tuanjie"
ODD = file(GRIDS, ("普法讲座", 3))
TITLE = ("团结镇2025年统计表",)


@pytest.fixture
def clerk():
    return Clerk().arrive()


def figures(desk):
    rows = desk.ask("observations", units=[TUANJIE], periods=["2025"])
    return {row["indicator_code"]: row["value"] for row in rows if row["value"] is not None}


def test_rows_columns_unit_and_year_are_shown_with_where_they_come_from(empty_home, clerk):
    clerk.upload("a.xlsx", file(GRIDS))
    assert "**工作表“年度指标”**：表头第 2 行，数据第 3 行；单位：杭锦后旗团结镇（来自标题 A1）" in clerk.text
    assert [list(row.values()) for row in clerk.table("识别为")] == [
        ["A", "“指标”", "指标名称"],
        ["B", "“本年数”", "本年数"],
    ]


def test_a_column_that_was_understood_wrongly_is_corrected_for_this_file(empty_home, clerk):
    clerk.upload("a.xlsx", workbook(TITLE, (*HEADER, "核定数"), (*GRIDS, 80)))
    assert "网格数 | 76 | 76 个 | B3" in clerk.text
    clerk.unfold("correct-").choose("B 列：“本年数”", "").choose("C 列：“核定数”", "value").press("按此重新读取")
    assert "网格数 | 80 | 80 个 | C3" in clerk.text
    clerk.press("恢复自动识别")
    assert "网格数 | 76 | 76 个 | B3" in clerk.text


def test_what_was_corrected_is_followed_when_it_is_sent(empty_home, clerk):
    clerk.upload("a.xlsx", workbook(TITLE, (*HEADER, "核定数"), (*GRIDS, 80)))
    clerk.unfold("correct-").choose("B 列：“本年数”", "").choose("C 列：“核定数”", "value").press("按此重新读取").send()
    assert figures(empty_home) == {"grids": 80}
    assert empty_home.differences() == []


def test_a_table_nobody_found_can_be_pointed_at(empty_home, clerk):
    clerk.upload("团结镇2025.xlsx", workbook(TITLE, ("内容", "多少"), GRIDS))
    assert "没有认出表格。如果表格在这张工作表上，请指出表头在第几行" in clerk.text
    clerk.unfold("correct-").app.number_input[0].set_value(2)
    clerk.choose("A 列", "indicator").choose("B 列", "value").press("按此重新读取")
    assert "网格数 | 76 | 76 个 | B3" in clerk.text


def test_a_file_that_is_silent_is_told_its_unit_and_year(empty_home, clerk):
    clerk.upload("a.xlsx", workbook(("统计表",), HEADER, GRIDS))
    assert "没有找到填报单位" in clerk.text and "单位：没有确定" in clerk.text
    clerk.unfold("whose-is-")
    unit, period = (each for each in clerk.app.selectbox if each.key.startswith(("unit-", "period-")))
    unit.set_value(TUANJIE)
    period.set_value("2025")
    clerk.press("按此重新读取")
    assert "a.xlsx — 杭锦后旗团结镇 2025：可以报送，没有问题" in clerk.text


def test_a_name_nobody_has_is_decided_on_and_remembered_for_the_unit(empty_home, clerk):
    clerk.upload("a.xlsx", ODD)
    assert "有 1 个名称不在目录中。请选择各是哪一项；杭锦后旗团结镇以后的报表也照此读取。" in clerk.text
    clerk.choose("“普法讲座”（年度指标 › A4）", "legal_lectures").press("记住并重新读取")
    assert "a.xlsx — 杭锦后旗团结镇 2025：可以报送，没有问题" in clerk.text
    clerk.send()
    assert figures(empty_home) == {"grids": 76, "legal_lectures": 3}
    assert "名称对应" in clerk.text and "“普法讲座” → " in clerk.text


def test_the_likely_meanings_come_first_and_a_name_may_be_left_out(empty_home, clerk):
    clerk.upload("a.xlsx", ODD)
    options = next(each for each in clerk.app.selectbox if "普法讲座" in each.label).options
    assert options[0] == "请选择"
    assert options.index("不统计此项") < 8
    clerk.choose("“普法讲座”", "").press("记住并重新读取")
    assert "a.xlsx — 杭锦后旗团结镇 2025：可以报送，没有问题" in clerk.text


def test_a_unit_nobody_has_is_decided_on_for_the_file_alone(empty_home, clerk):
    clerk.upload("2025.xlsx", workbook(("单位名称", "网格数"), ("团接镇", 76)))
    assert "只对这个文件有效" in clerk.text
    clerk.choose("“团接镇”", TUANJIE).press("记住并重新读取")
    assert "2025.xlsx — 杭锦后旗团结镇 2025：可以报送" in clerk.text
    assert empty_home.ask("decisions") == []


def test_a_name_that_was_remembered_can_be_decided_otherwise(empty_home, clerk):
    clerk.upload("a.xlsx", ODD)
    clerk.choose("“普法讲座”", "legal_lectures").press("记住并重新读取").send()
    clerk.choose("普法讲座", "publicity_events").press("记住并重新读取")
    assert "“普法讲座” → 普法宣传活动场次" in clerk.text


def test_it_is_said_in_english_too(empty_home):
    clerk = Clerk().arrive(lang="en").upload("a.xlsx", ODD)
    assert "**Sheet “年度指标”**: header row 2, data row 3; unit: 杭锦后旗团结镇 (from the title A1)" in clerk.text
    assert "1 name is not in the catalogue. Choose what it means; it holds for the later reports of" in clerk.text
