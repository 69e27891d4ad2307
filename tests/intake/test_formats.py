"""Every format a clerk may send says the same of the same table, cell by cell; the other formats by LibreOffice."""

from __future__ import annotations

import io
import re
from datetime import datetime
from zipfile import ZipFile

import openpyxl
import pytest

from dashboard.intake.files.book import Unusable
from dashboard.intake.files.opening import opened
from tests.conftest import ROOT
from tests.intake.conftest import workbook
from tests.office import converted

ROWS = (
    ("团结镇2025年度法治政府建设情况统计表", None, None, None),
    ("类别", "指标", "本年数", "备注"),
    ("基层治理", "网格数", 76, "含社区"),
    (None, "网格员人数", "202名", None),
    (None, "矛盾纠纷化解率", 0.985, None),
    (None, "普法宣传场次", "=1/0", None),
    (None, "填报日期", datetime(2026, 2, 20), None),
)
LOOKS = {"merged": ("A1:D1", "A3:A7"), "formats": {"C5": "0.0%", "C7": "yyyy-mm-dd"}, "hidden_rows": (4,)}
SAMPLES = sorted((ROOT / "data" / "samples").glob("*.xlsx"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The table as .xlsx that LibreOffice has calculated, and from that every other format."""
    folder = tmp_path_factory.mktemp("formats")
    (folder / "table.xlsx").write_bytes(workbook(*ROWS, **LOOKS, hidden_columns=("D",)))
    whole = converted(folder / "table.xlsx", "xlsx")
    for other in ("xls", "ods", "html"):
        converted(whole, other)
    return whole.parent


def sheet_of(folder, ending):
    path = folder / ("" if ending == "xlsx" else ending) / f"table.{ending}"
    name = "报表.xls" if ending == "html" else path.name
    return opened(name, path.read_bytes()).sheets[0]


def seen(sheet):
    return {cell.address: (cell.value, cell.text, cell.fault) for cell in sheet.cells.values()}


def test_a_workbook_calculated_by_another_program_is_read_as_it_looks(folder):
    sheet = sheet_of(folder, "xlsx")
    assert seen(sheet) == {
        "A1": ("团结镇2025年度法治政府建设情况统计表",) * 2 + ("",),
        **{place: (text, text, "") for place, text in zip(("A2", "B2", "C2", "D2"), ROWS[1], strict=True)},
        **{f"B{row}": (ROWS[row - 1][1],) * 2 + ("",) for row in range(3, 8)},
        "A3": ("基层治理", "基层治理", ""),
        "D3": ("含社区", "含社区", ""),
        "C3": (76, "76", ""),
        "C4": ("202名", "202名", ""),
        "C5": (0.985, "98.5%", ""),
        "C6": ("#DIV/0!", "#DIV/0!", "error"),
        "C7": (datetime(2026, 2, 20), "2026-02-20", ""),
    }
    assert (sorted(sheet.merged), sheet.hidden_rows, sheet.hidden_columns) == (
        [(1, 1, 1, 4), (3, 1, 7, 1)],
        frozenset({4}),
        frozenset({4}),
    )


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_other_formats_hold_the_same_cells(folder, ending):
    whole, other = sheet_of(folder, "xlsx"), sheet_of(folder, ending)
    assert seen(other) == seen(whole)
    assert sorted(other.merged) == sorted(whole.merged)
    assert (other.hidden_rows, other.hidden_columns) == (whole.hidden_rows, whole.hidden_columns)


def test_a_web_page_named_xls_holds_what_its_table_shows(folder):
    whole, page = sheet_of(folder, "xlsx"), sheet_of(folder, "html")
    texts = {cell.address: cell.text for cell in page.cells.values()}
    assert texts["A1"] == ROWS[0][0] and texts["B3"] == "网格数" and texts["C3"] == "76" and "98.5%" in texts.values()
    assert sorted(page.merged)[0] == sorted(whole.merged)[0]


def test_hidden_sheets_are_hidden_in_every_format(tmp_path):
    (tmp_path / "two.xlsx").write_bytes(workbook(("指标",), more={"上年": [("网格数",)]}, hidden=True))
    for ending in ("xlsx", "xls", "ods"):
        path = converted(tmp_path / "two.xlsx", ending)
        assert [sheet.hidden for sheet in opened(path.name, path.read_bytes()).sheets] == [False, True], ending


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_cell_of_a_real_workbook_is_lost(path):
    """As many cells as the XML has with something in them, and each as openpyxl reads it."""
    content = path.read_bytes()
    ours = {
        (cell.sheet, cell.address): cell for sheet in opened(path.name, content).sheets for cell in sheet.cells.values()
    }
    theirs = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(content), data_only=True).worksheets:
        for row in sheet.iter_rows():
            theirs |= {
                (sheet.title, cell.coordinate): (cell.value, cell.number_format)
                for cell in row
                if cell.value is not None and str(cell.value).strip()
            }
    assert {key: (cell.value, cell.number_format) for key, cell in ours.items()} == theirs
    with ZipFile(io.BytesIO(content)) as parts:
        pages = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(ours) == sum(len(re.findall(rb"<v>[^<]+</v>|<is>", page)) for page in pages)


SEPARATED = {
    "comma": ("2025.csv", "utf-8", "填报单位：团结镇,\n指标,本年数\n网格数,76\n"),
    "BOM": ("2025.csv", "utf-8-sig", "填报单位：团结镇,\n指标,本年数\n网格数,76\n"),
    "GB18030": ("2025.csv", "gb18030", "填报单位：团结镇,\n指标,本年数\n网格数,76\n"),
    "semicolon": ("2025.csv", "gb18030", "填报单位：团结镇;\n指标;本年数\n网格数;76\n"),
    "tab": ("2025.tsv", "utf-16", "填报单位：团结镇\t\n指标\t本年数\n网格数\t76\n"),
    "tab named xls": ("2025.xls", "gb18030", "填报单位：团结镇\t\n指标\t本年数\n网格数\t76\n"),
    "comma in a text": ("2025.csv", "utf-8", '填报单位：团结镇,,\n指标,本年数,备注\n"网格数",76,"社区,村"\n'),
}


@pytest.mark.parametrize("form", SEPARATED)
def test_separated_values_are_read_in_their_encodings_and_signs(said_of, form):
    name, encoding, text = SEPARATED[form]
    assert said_of(content=text.encode(encoding), name=name).figures == {"grids": 76}


def test_a_web_page_is_read_as_its_tables_and_said(said_of):
    page = (
        '<html><head><meta charset="gb2312"></head><body><table>'
        '<tr><th colspan="2">填报单位：团结镇</th></tr><tr><td>指标<td>本年数</tr>'
        '<tr><td rowspan="2">网格数</td><td>76</td></tr></table></body></html>'
    )
    said = said_of(content=page.encode("gb18030"), name="2025.xls")
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "html", "")])


def test_macros_are_left_alone_and_said(said_of, bytes_of):
    content = io.BytesIO(bytes_of(("指标", "本年数"), ("网格数", 76)))
    with ZipFile(content, "a") as parts:
        parts.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    said = said_of(content=content.getvalue(), name="团结镇2025.xlsm")
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "macros", "")])


def test_a_strict_workbook_is_read_too(said_of, bytes_of):
    """Excel's other way of saving .xlsx has other namespaces (ISO/IEC 29500 Strict)."""
    source, strict = io.BytesIO(bytes_of(("指标", "本年数"), ("网格数", 76))), io.BytesIO()
    old = b"http://schemas.openxmlformats.org/"
    with ZipFile(source) as parts, ZipFile(strict, "w") as others:
        for name in parts.namelist():
            text = parts.read(name).replace(
                old + b"spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"
            )
            text = text.replace(
                old + b"officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"
            )
            others.writestr(name, text)
    assert said_of(content=strict.getvalue()).figures == {"grids": 76}


def test_a_sheet_that_lies_about_its_size_loses_no_cell(said_of, bytes_of):
    source, liar = io.BytesIO(bytes_of(("指标", "本年数"), ("网格数", 76))), io.BytesIO()
    with ZipFile(source) as parts, ZipFile(liar, "w") as others:
        for name in parts.namelist():
            others.writestr(name, re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', parts.read(name)))
    assert said_of(content=liar.getvalue()).figures == {"grids": 76}


def test_a_number_under_a_percent_format_is_a_percentage_in_every_format(folder):
    assert [sheet_of(folder, ending).text(5, 3) for ending in ("xlsx", "xls", "ods")] == ["98.5%"] * 3


def test_cells_far_apart_are_refused_with_the_far_one():
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "指标", 1
    content = io.BytesIO()
    book.save(content)
    with pytest.raises(Unusable) as refused:
        opened("团结镇2025.xlsx", content.getvalue())
    assert (refused.value.problem.rule, refused.value.problem.cell) == ("too_many_cells", "XFD1048576")


def test_a_formula_of_an_old_workbook_whose_result_is_not_stored_is_said_with_its_cell(said_of, tmp_path):
    rows = ("指标", "本年数", "备注"), ("网格数", 76, '=IF(1=1,"","x")'), ("网格员人数", '=IF(1=1,"","x")', None)
    (tmp_path / "a.xlsx").write_bytes(workbook(*rows))
    old = converted(tmp_path / "a.xlsx", "xls").read_bytes()
    said = said_of(content=old, name="团结镇2025.xls")
    assert said.figures == {"grids": 76, "grid_staff": "O"}
    assert said.problems == [("warning", "formula_silent", "B3")]


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_words_of_a_number_format_are_seen_in_every_format(said_of, tmp_path, ending):
    rows = ("指标", "本年数"), ("普法宣传场次", 30), ("普法覆盖人次", 2), ("网格数", 76)
    (tmp_path / "a.xlsx").write_bytes(workbook(*rows, formats={"B2": '0"余"', "B3": '0"万"', "B4": '0"个"'}))
    said = said_of(content=converted(tmp_path / "a.xlsx", ending).read_bytes(), name=f"团结镇2025.{ending}")
    assert (said.figures, said.problems) == (
        {"publicity_events": 30, "publicity_people_reached": 20000, "grids": 76},
        [],
    )
    assert said.bounds("publicity_events")[3] == "at_least"
