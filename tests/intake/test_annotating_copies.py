"""Where the workbook itself cannot take comments a new one with the same cells goes back, and says why."""

from __future__ import annotations

from datetime import datetime

import pytest

from dashboard.intake.files.book import Unusable
from dashboard.intake.files.opening import opened
from dashboard.intake.reading import Options, read
from tests.intake.annotated_files import back, comments, loaded, parts, remark, repacked
from tests.intake.conftest import AFTER_2025, workbook
from tests.office import converted

ROWS = (
    ("团结镇2025年度法治政府建设情况统计表", None, None, None),
    ("类别", "指标", "本年数", "备注"),
    ("基层治理", "网格数", "若干", "含社区"),
    (None, "网格员人数", 202, None),
    (None, "矛盾纠纷化解率", 0.985, None),
    (None, "普法宣传活动场次", "=1/0", "=HYPERLINK"),
    (None, "填报日期", datetime(2026, 2, 20), None),
)
CSV = "指标,本年数\n网格数,若干\n网格员人数,20\n=1+1,+5\n".encode("gb18030")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A table as LibreOffice writes it in every format."""
    folder = tmp_path_factory.mktemp("formats")
    looks = {"merged": ("A1:D1", "A3:A7"), "formats": {"C5": "0.0%", "C7": "yyyy-mm-dd"}, "hidden_rows": (4,)}
    (folder / "表.xlsx").write_bytes(workbook(*ROWS, **looks, hidden_columns=("D",), more={"第二张": (("合计", 3),)}))
    whole = converted(folder / "表.xlsx", "xlsx")
    for other in ("xls", "ods", "html"):
        converted(whole, other)
    return whole.parent


def seen(content, name):
    """All that our reader knows of the sheets but the list of remarks, whatever they are called."""
    return [
        (
            {place: (cell.value, cell.text, cell.fault) for place, cell in sheet.cells.items()},
            {cell.number_format for cell in sheet.cells.values() if isinstance(cell.value, float)},
            sorted(sheet.merged),
            (sheet.hidden, sheet.hidden_rows, sheet.hidden_columns),
        )
        for sheet in opened(name, content).sheets
        if sheet.name != "核对意见"
    ]


# Other formats --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_another_format_comes_back_as_a_workbook_with_the_same_cells(folder, ending):
    content = (folder / ending / f"表.{ending}").read_bytes()
    sheet = opened(f"表.{ending}", content).sheets[0].name
    after = back(content, remark(sheet, "C3"), name=f"表.{ending}")
    assert after.copied == "format"
    assert seen(after.content, "表.xlsx") == seen(content, f"表.{ending}")
    assert comments(after.content) == {f"{sheet}!C3": "【核对意见】\n应为数字"}


@pytest.mark.parametrize("ending", ["xls", "ods", "html"])
def test_its_figures_are_read_as_before(catalogue, folder, ending):
    name = "团结镇2025.xls" if ending == "html" else f"团结镇2025.{ending}"
    content = (folder / ending / f"表.{ending}").read_bytes()
    first = read(catalogue, name, content, Options(), AFTER_2025)
    after = back(content, remark("", "C3"), name=name).content
    again = read(catalogue, "团结镇2025（核对意见）.xlsx", after, Options(), AFTER_2025)
    assert [each.observations for each in again.submissions] == [each.observations for each in first.submissions]
    assert first.submissions or ending == "html"


def test_separated_values_in_an_old_encoding_come_back_with_a_sheet_named_like_the_file():
    after = back(CSV, remark("", "B2"), name="团结镇2025.csv")
    assert comments(after.content) == {"团结镇2025!B2": "【核对意见】\n应为数字"}
    assert seen(after.content, "表.xlsx") == seen(CSV, "团结镇2025.csv")
    listed = loaded(after.content)["核对意见"]
    assert [listed[cell].value for cell in ("A1", "B5", "C5")] == ["核对意见（副本，format）", "团结镇2025", "B2"]
    assert listed["C5"].hyperlink.location == "'团结镇2025'!B2"


def test_a_text_that_looks_like_a_formula_stays_a_text_even_when_it_is_edited():
    sheet = loaded(back(CSV, name="表.csv").content).worksheets[0]
    found = [(sheet[cell].value, sheet[cell].data_type, sheet[cell].quotePrefix) for cell in ("A4", "B4")]
    assert found == [("=1+1", "s", True), ("+5", "s", True)]


def test_names_of_sheets_that_excel_does_not_allow_are_made_so():
    page = "<html>" + "<table><tr><td>1</td></tr></table>" * 2 + "</html>"
    assert loaded(back(page.encode(), name="表.xls").content).sheetnames == ["表1", "表2", "核对意见"]
    name = "团结镇：2025[年度]法治政府建设情况统计表（报送稿第三次修改）/终.csv"
    (sheet, _) = loaded(back(CSV, name=name.replace("/", "_")).content).sheetnames
    assert sheet == "团结镇：2025_年度_法治政府建设情况统计表（报送稿第三次修"


def test_sheets_that_are_all_hidden_stay_so_and_the_list_is_seen():
    hide = {"xl/workbook.xml": lambda part: part.replace(b'state="visible"', b'state="hidden"')}
    content = repacked(workbook(("指标", 1)), SIGNED | hide)
    assert [sheet.sheet_state for sheet in loaded(back(content).content)] == ["hidden", "visible"]
    assert loaded(back(content).content).active.title == "核对意见"


def test_of_merged_ranges_that_overlap_which_excel_calls_damage_the_first_is_kept():
    twice = b'<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B1:B2"/></mergeCells><pageMargins'
    overlap = {"xl/worksheets/sheet1.xml": lambda part: part.replace(b"<pageMargins", twice)}
    content = repacked(workbook(("指标", "本年数"), ("网格数", 1)), SIGNED | overlap)
    assert [str(each) for each in loaded(back(content).content).worksheets[0].merged_cells.ranges] == ["A1:B1"]


def test_what_no_reader_opens_does_not_come_back():
    with pytest.raises(Unusable):
        back(b"%PDF-1.7", name="表.pdf")


# Workbooks that must not be changed -----------------------------------------------------------------------------------

MAIN, STRICT = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
SIGNED = {"_xmlsignatures/origin.sigs": b""}
THREAD = '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"'
THREADS = {
    "xl/worksheets/_rels/sheet1.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'{THREAD} Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    ),
    "xl/threadedComments/threadedComment1.xml": '<ThreadedComments><threadedComment ref="B2"/></ThreadedComments>',
}
WIDE = {
    "xl/worksheets/sheet1.xml": lambda part: b"\xff\xfe" + part.decode().replace("UTF-8", "UTF-16").encode("utf-16-le")
}


def strict(part):
    return part.replace(MAIN + b"spreadsheetml/2006/main", STRICT + b"spreadsheetml/main")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        (SIGNED, "signed"),
        ({"xl/workbook.xml": strict, "xl/worksheets/sheet1.xml": strict}, "strict"),
        (THREADS, "threads"),
        (WIDE, "structure"),
    ],
    ids=["signed", "strict", "threads", "utf-16"],
)
def test_a_workbook_that_a_comment_could_harm_comes_back_as_a_copy_that_says_why(changes, reason):
    content = repacked(workbook(("指标", "本年数"), ("网格数", "若干")), changes)
    after = back(content, remark("年度指标", "B2"))
    assert after.copied == reason
    assert loaded(after.content)["核对意见"]["A1"].value == f"核对意见（副本，{reason}）"
    assert comments(after.content) == {"年度指标!B2": "【核对意见】\n应为数字"}
    assert seen(after.content, "表.xlsx") == seen(content, "表.xlsx")


def test_a_conversation_on_a_cell_without_problems_does_no_harm():
    content = repacked(workbook(("指标", "本年数"), ("网格数", "若干")), THREADS)
    assert back(content, remark("年度指标", "A2")).copied == ""


def test_a_copy_of_a_file_called_xlsm_is_one_that_excel_opens_under_that_name():
    content = repacked(workbook(("指标", 1)), SIGNED)
    kinds = [parts(back(content, name=name).content)["[Content_Types].xml"] for name in ("表.xlsm", "表.xlsx")]
    assert [b"macroEnabled.main" in kind for kind in kinds] == [True, False]


# Another program ------------------------------------------------------------------------------------------------------


def test_another_program_opens_them_shows_the_cells_and_keeps_the_comments(tmp_path, folder):
    for ending in ("xlsx", "xls"):
        content = (folder / "表.xlsx" if ending == "xlsx" else folder / "xls" / "表.xls").read_bytes()
        sheet = opened(f"表.{ending}", content).sheets[0].name
        path = tmp_path / f"{ending}.xlsx"
        path.write_bytes(back(content, remark(sheet, "C3"), remark("第二张", "B1"), name=f"表.{ending}").content)
        assert converted(path, "pdf").read_bytes().startswith(b"%PDF")
        again = converted(path, "xlsx").read_bytes()
        assert comments(again) == {f"{sheet}!C3": "【核对意见】\n应为数字", "第二张!B1": "【核对意见】\n应为数字"}
        assert seen(again, "表.xlsx")[0][0] == seen(content, f"表.{ending}")[0][0]


def test_what_another_program_saved_in_between_is_still_told_from_the_clerks_own(tmp_path):
    """LibreOffice forgets who wrote a comment and where its parts of a format begin."""
    content = workbook(("指标", "本年数"), ("网格数", "若干"))
    path = tmp_path / "表.xlsx"
    path.write_bytes(back(content, remark("年度指标", "B2"), remark("年度指标", "B1")).content)
    again = back(converted(path, "xlsx").read_bytes(), remark("年度指标", "B2", "仍应为数字")).content
    assert comments(again) == {"年度指标!B2": "【核对意见】\n仍应为数字"}
    assert loaded(again).sheetnames == ["年度指标", "核对意见"]
