"""A file that cannot be taken in gets a sentence that says where and what to do; nothing of it is stored."""

import io

import openpyxl
import pytest

HEADER = ("指标", "本年数")
KNOWN = ("普法宣传活动场次", 3)


def workbook(title, *lines):
    """A long table under a title, on a sheet 统计表; figures stand from B3 on."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "统计表"
    for line in ((title,), HEADER, *lines):
        sheet.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


WRONG = {
    "not a workbook": (
        "团结镇2025.xlsx",
        b"no workbook",
        "",
        "这不是能读取的表格文件；请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。",
        "This is no table file that can be read; open it in Excel or WPS",
    ),
    "empty": ("团结镇2025.xlsx", b"", "", "文件是空的，请检查后重新上传。", "The file is empty"),
    "no unit": (
        "数据2025.xlsx",
        workbook("2025年法治政府建设情况", KNOWN),
        "统计表",
        "没有找到填报单位；请在标题、“填报单位”一行或文件名中写明，或在上传时选择单位。",
        "No unit was found; name it in the title",
    ),
    "unknown indicator": (
        "团结镇2025.xlsx",
        workbook("团结镇2025年统计表", ("法治体检", 4)),
        "统计表 | A3",
        "指标“法治体检”不在目录中，所填的“4”没有读取",
        "No indicator of the catalogue is called “法治体检”; its figure “4” was not read.",
    ),
    "unreadable number": (
        "团结镇2025.xlsx",
        workbook("团结镇2025年统计表", ("普法宣传活动场次", "若干")),
        "统计表 | B3",
        "填写为“若干”，没有确切的数；应为数字、0 或“不涉及”。",
        "“若干” is no definite figure; write a number, 0 or “不涉及”.",
    ),
    "error cell": (
        "团结镇2025.xlsx",
        workbook("团结镇2025年统计表", ("普法宣传活动场次", "#DIV/0!")),
        "统计表 | B3",
        "单元格是错误值“#DIV/0!”；请改正公式，或直接填写数字。",
        "#DIV/0!",
    ),
    "two years": (
        "团结镇2025.xlsx",
        workbook("团结镇2024年统计表", KNOWN),
        "统计表 | A1",
        "年度前后不一致：标题写的是“2024”，文件名写的是“2025”；请核对是否沿用了上年的表头。",
        "The year is not the same everywhere: the title says “2024”, the file's name says “2025”",
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_file_says_where_and_what_to_do(empty_home, reader, kind):
    name, content, place, sentence, english = WRONG[kind]
    reader.open("submit", area="hangjinhouqi").upload(name, content)
    assert f"{name}：不能读取" in reader.text
    assert f"{place} |" in reader.text
    assert sentence in reader.text
    assert_nothing_can_be_stored(reader, empty_home)


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_file_is_told_in_english(empty_home, reader, kind):
    name, content, place, _, english = WRONG[kind]
    reader.open("submit", area="hangjinhouqi", lang="en").upload(name, content)
    assert f"{name}: cannot be read" in reader.text
    assert english in reader.text
    assert_nothing_can_be_stored(reader, empty_home)


def test_an_alias_of_two_units_names_both(empty_home, reader):
    content = workbook("政府办2025年统计表", KNOWN)
    reader.open("submit", area="public").upload("政府办2025.xlsx", content)
    assert "杭锦后旗人民政府办公室、示例旗人民政府办公室" in reader.text
    assert_nothing_can_be_stored(reader, empty_home)


def test_an_alias_is_settled_by_the_area_of_the_page(empty_home, reader):
    content = workbook("政府办2025年统计表", KNOWN)
    reader.open("submit", area="shili").upload("政府办2025.xlsx", content)
    assert "政府办2025.xlsx — 示例旗人民政府办公室 2025：可以报送" in reader.text


def test_a_unit_chosen_at_upload_names_a_file_that_is_silent(empty_home, reader):
    reader.open("submit", area="hangjinhouqi").upload("数据2025.xlsx", WRONG["no unit"][1])
    reader.app.selectbox(key="given-unit").set_value("hangjinhouqi.tuanjie").run()
    assert "数据2025.xlsx — 杭锦后旗团结镇 2025：可以报送" in reader.text


def test_a_wrong_file_does_not_keep_a_good_one_from_being_stored(empty_home, reader):
    reader.open("submit", area="hangjinhouqi")
    reader.app.file_uploader[0].upload("坏.xlsx", b"no workbook")
    reader.app.file_uploader[0].upload("团结镇2025.xlsx", workbook("团结镇2025年统计表", KNOWN)).run()
    reader.press("确认报送（1 个文件）")
    assert [row["file"] for row in empty_home.ask("submissions")] == ["团结镇2025.xlsx"]


def test_the_name_of_a_file_is_never_taken_for_formatting(empty_home, reader):
    reader.open("submit", area="hangjinhouqi").upload("[a](b)_**c**_<b>.xlsx", b"no workbook")
    assert "\\[a\\]\\(b\\)\\_\\*\\*c\\*\\*\\_\\<b\\>.xlsx" in reader.text


def assert_nothing_can_be_stored(reader, desk):
    assert next(button for button in reader.app.button if button.proto.type == "primary").disabled
    assert not reader.has_failed
    assert desk.ask("submissions") == []
    assert not desk.archive.folder.exists()
