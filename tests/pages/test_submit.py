"""填报 shows what was read and every problem, and stores nothing before it is confirmed."""

from tests.pages.conftest import SAMPLES

TUANJIE = SAMPLES / "团结镇2025.xlsx"
TONGZHOU = SAMPLES / "通州区2021.xlsx"


def stored(desk):
    return [row["file"] for row in desk.ask("submissions")]


def let_in(desk):
    """The year of the sample is locked by now; a reviewer opened it."""
    desk.open_unit("public.tongzhou", "2021", "李审核", "补报")


def confirm(reader):
    return next(button for button in reader.app.button if button.proto.type == "primary")


def test_nothing_received_says_so_and_when_it_is_due(empty_home, reader):
    reader.open("submit", area="hangjinhouqi", period="2025")
    assert "2025 年数据请在 2026-03-01 24 时前报送" in reader.text
    assert "还没有收到。上传并确认后会显示在这里。" in reader.text
    assert "上传后先显示读到的数和发现的问题，确认之前什么也不会保存。" in reader.text


def test_nothing_received_is_said_in_english_too(empty_home, reader):
    reader.open("submit", area="hangjinhouqi", period="2025", lang="en")
    assert "Figures for 2025 are due by the end of 2026-03-01" in reader.text
    assert "Nothing yet. What you upload and confirm appears here." in reader.text


def test_units_that_owe_something_can_download_their_form(empty_home, reader):
    reader.open("submit", area="hangjinhouqi", period="2025")
    assert reader.app.selectbox(key="unit").options == ["杭锦后旗人民政府办公室", "杭锦后旗团结镇"]
    assert [button.label for button in reader.app.get("download_button")] == ["下载模板"]


def test_the_form_is_that_of_the_unit_in_the_address_or_last_looked_at(empty_home, reader):
    reader.open("submit", area="hangjinhouqi", period="2025", unit="hangjinhouqi.tuanjie")
    assert "单位: 杭锦后旗团结镇" in reader.text and reader.app.query_params["unit"] == "hangjinhouqi.tuanjie"
    reader.app.query_params = {}
    assert reader.turn_to("unit").turn_to("submit").app.selectbox(key="unit").value == "hangjinhouqi.tuanjie"


def test_a_preview_shows_what_was_read_and_stores_nothing(empty_home, reader):
    reader.open("submit", area="hangjinhouqi").upload(TUANJIE.name, TUANJIE.read_bytes())
    assert "团结镇2025.xlsx — 杭锦后旗团结镇 2025：可以报送，没有问题" in reader.text
    assert "**杭锦后旗团结镇 2025 年**：读到 25 个数，应填未填 64 项。" in reader.text
    assert "主动公开政府信息条数 | 300余 | ≥300 条 | D49" in reader.text
    assert stored(empty_home) == []
    assert not empty_home.archive.folder.exists()


def test_a_preview_shows_problems_with_sheet_and_cell(empty_home, reader):
    let_in(empty_home)
    reader.open("submit", area="public").upload(TONGZHOU.name, TONGZHOU.read_bytes())
    assert "通州区2021.xlsx — 北京市通州区 2021：可以报送，0 处错误、1 处提醒" in reader.text
    assert "提醒 · 统计表 › " in reader.text
    assert stored(empty_home) == []


def test_a_preview_speaks_english(empty_home, reader):
    let_in(empty_home)
    reader.open("submit", area="public", lang="en").upload(TONGZHOU.name, TONGZHOU.read_bytes())
    assert "ready, 0 errors, 1 warning" in reader.text
    assert "warning · 统计表 › " in reader.text
    assert "1 file: 1 can be submitted, 0 cannot be submitted now, 0 came before." in reader.text


def test_confirming_stores_and_shows_what_was_received(empty_home, reader):
    reader.open("submit", area="hangjinhouqi").upload(TUANJIE.name, TUANJIE.read_bytes())
    reader.press("确认报送（1 个文件）")
    assert "已保存 1 个文件（1 份报表）。可到“总览”“缺报核查”查看。" in reader.text
    assert "杭锦后旗团结镇 | 1 | 已通过" in reader.text
    assert "王秀兰 | 团结镇2025.xlsx | 25 | 0 | 0" in reader.text
    assert stored(empty_home) == ["团结镇2025.xlsx"]


def test_confirming_speaks_english(empty_home, reader):
    reader.open("submit", lang="en").upload(TUANJIE.name, TUANJIE.read_bytes())
    reader.press("Submit (1 file)")
    assert "1 file was stored (1 report). See “Overview” and “Gaps and doubts”." in reader.text


def test_the_box_is_empty_after_confirming(empty_home, reader):
    reader.open("submit").upload(TUANJIE.name, TUANJIE.read_bytes())
    reader.press("确认报送")
    assert not reader.app.file_uploader[0].value
    reader.app.run()
    assert "已保存" not in reader.text


def test_the_same_file_again_is_not_stored_again(partly_filled_home, reader):
    reader.open("submit").upload(TUANJIE.name, TUANJIE.read_bytes())
    assert "以前报过同样的文件，不再保存" in reader.text
    assert confirm(reader).disabled
    assert len(stored(partly_filled_home)) == 1


def test_several_files_are_shown_each_for_itself(empty_home, reader):
    reader.open("submit", area="hangjinhouqi")
    office = SAMPLES / "政府办2025.xlsx"
    reader.app.file_uploader[0].upload(TUANJIE.name, TUANJIE.read_bytes())
    reader.app.file_uploader[0].upload(office.name, office.read_bytes()).run()
    assert "共 2 个文件：可以报送 2 个，现在不能报送 0 个，以前报过 0 个。" in reader.text
    reader.press("确认报送（2 个文件）")
    assert sorted(stored(empty_home)) == ["团结镇2025.xlsx", "政府办2025.xlsx"]


def test_a_new_file_for_the_same_unit_replaces_the_old_one_with_its_reason(partly_filled_home, reader):
    corrected = partly_filled_home.template("hangjinhouqi.tuanjie", "2025")
    reader.open("submit", area="hangjinhouqi").upload("团结镇2025更正.xlsx", filled(corrected, "普法宣传活动场次", 6))
    reader.app.text_input(key="reason").set_value("漏报两场").run()
    reader.press("确认报送")
    assert "杭锦后旗团结镇 | 2 | 待审核" in reader.text  # 25 figures were there before
    assert "杭锦后旗团结镇 | 1 | 已通过" in reader.text
    assert "漏报两场" in reader.text


def filled(template, indicator, value):
    """The template with one figure."""
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(template))
    sheet = book.worksheets[0]
    row = next(cell.row for line in sheet.iter_rows() for cell in line if cell.value == indicator)
    sheet.cell(row, 4).value = value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
