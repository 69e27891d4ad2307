"""A clerk gets the same workbook back with comments and a list, and not one other byte of it changed."""

from __future__ import annotations

import io
import re
import struct
import zlib
from zipfile import ZipFile

import pytest
import xlsxwriter

from dashboard.demo.filling import Entry, fill
from dashboard.intake.files.opening import opened
from dashboard.intake.reading import Options, read
from dashboard.intake.saving import saved
from dashboard.intake.template import template_book
from tests.conftest import ROOT
from tests.intake.annotated_files import back, comments, loaded, parts, remark, repacked
from tests.intake.conftest import AFTER_2025, workbook

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl, of sparklines and data bars

SAMPLES = sorted((ROOT / "data" / "samples").glob("*.xlsx"))
TABLE = (("指标", "本年数"), ("网格数", "若干"), ("网格员人数", 20))


@pytest.fixture(scope="module")
def form(catalogue):
    """团结镇's own workbook, filled in."""
    book = template_book(catalogue, "hangjinhouqi.tuanjie", "2025", {})
    fill(book, {"网格数": Entry("若干"), "网格员人数": Entry(30), "普法宣传活动场次": Entry(0.98, percent=True)})
    return saved(book, AFTER_2025)


def picture():
    """A PNG of one white pixel."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xff")),
        (b"IEND", b""),
    )
    joined = (struct.pack(">I", len(d)) + kind + d + struct.pack(">I", zlib.crc32(kind + d)) for kind, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(joined)


@pytest.fixture(scope="module")
def rich():
    """A workbook with nearly all that a clerk may put into one."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("年度指标")
        for row, (name, value) in enumerate(TABLE):
            sheet.write_row(row, 0, (name, value))
        sheet.write_formula("B4", "=SUM(B3:B3)*2", book.add_format({"num_format": "0.00", "bold": True}), 40)
        sheet.merge_range("A6:B7", "合并")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=年度指标!$B$2:$B$3"})
        sheet.insert_chart("D2", chart)
        sheet.insert_image("D20", "点.png", {"image_data": io.BytesIO(picture())})
        sheet.insert_textbox("D30", "一个图形")
        sheet.insert_button("D40", {"caption": "按钮"})
        sheet.add_sparkline("C3", {"range": "年度指标!B2:B4"})
        sheet.conditional_format("B2:B4", {"type": "data_bar"})
        sheet.data_validation("B3", {"validate": "integer", "criteria": ">", "value": 0})
        sheet.write_comment("B3", "我们按户口数填", {"author": "王秀兰"})
        sheet.write_comment("A1", "表头", {"visible": True})
        sheet.set_column("B:B", 33, None, {"hidden": True})
        sheet.set_row(2, 40, None, {"hidden": True})
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.print_area("A1:B4")
        sheet.protect("", {"objects": False})
        other = book.add_worksheet("另一张'表")
        other.write("A1", "=不是公式", book.add_format({"bg_color": "#FFEE00"}))
        other.hide()
        book.define_name("合计", "=年度指标!$B$4")
    return content.getvalue()


def looks(book):
    """All that openpyxl knows of the clerk's sheets but their comments, written out."""
    known = {"names": repr(dict(book.defined_names))}
    for sheet in (each for each in book if each.title != "核对意见"):
        known[sheet.title] = {
            "cells": {
                cell.coordinate: (cell.value, cell.number_format, *map(repr, (cell.font, cell.fill, cell.border)))
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None or cell.has_style
            },
            "columns": {key: dict(each) for key, each in sheet.column_dimensions.items()},
            "rows": {key: dict(each) for key, each in sheet.row_dimensions.items()},
            "merged": sorted(map(str, sheet.merged_cells.ranges)),
            "conditions": [(str(each.sqref), repr(each.rules)) for each in sheet.conditional_formatting],
            "validations": repr(sheet.data_validations.dataValidation),
            "view": (sheet.sheet_state, repr(sheet.views), sheet.auto_filter.ref, sheet.freeze_panes),
            "print": (sheet.print_area, sheet.print_title_rows, repr(sheet.page_setup), sheet.oddFooter.center.text),
            "page": (repr(sheet.page_margins), repr(sheet.print_options), repr(sheet.protection)),
            "drawn": (len(sheet._charts), len(sheet._images)),
        }
    return known


def remarked(content, name):
    """The file with a remark on B2, D6 and B3 of its first sheet, and one for the whole file."""
    sheet = opened(name, content).sheets[0].name
    return back(content, *(remark(sheet, cell) for cell in ("B2", "D6", "B3")), remark("", ""), name=name).content


# Nothing else changes -------------------------------------------------------------------------------------------------


@pytest.fixture(params=["form", "rich", *SAMPLES], ids=lambda each: getattr(each, "stem", each))
def sent(request):
    """A received workbook."""
    return request.param.read_bytes() if hasattr(request.param, "stem") else request.getfixturevalue(request.param)


def test_everything_openpyxl_knows_is_the_same_before_and_after(sent):
    assert looks(loaded(remarked(sent, "表.xlsx"))) == looks(loaded(sent))


OURS = re.compile(r"xl/comments\d\.xml|xl/drawings/vmlDrawing\d\.vml")
GROWN = re.compile(
    r"\[Content_Types\]\.xml|xl/(styles|workbook|worksheets/sheet1)\.xml|xl/(worksheets/)?_rels/\S+\.rels"
)


def test_only_what_must_know_of_comments_and_list_changes_and_it_only_grows(sent):
    before, after = parts(sent), parts(remarked(sent, "表.xlsx"))
    assert list(after)[: len(before)] == list(before)
    changed = [name for name in before if before[name] != after[name] and not OURS.fullmatch(name)]
    assert [name for name in changed if not GROWN.fullmatch(name)] == []
    assert [name for name in changed if not is_within(before[name], after[name])] == []


def test_every_part_keeps_the_date_it_had(sent):
    with ZipFile(io.BytesIO(sent)) as before, ZipFile(io.BytesIO(remarked(sent, "表.xlsx"))) as after:
        kept = [after.getinfo(each.filename).date_time == each.date_time for each in before.infolist()]
    assert all(kept)


def is_within(before, after):
    """Whether one part is the other with something put in; counts of lists, and the ends of empty ones, aside."""
    signs = iter(re.sub(rb' count="\d+"', b"", after))
    return all(sign in signs for sign in re.sub(rb' count="\d+"|\s*/(?=>)', b"", before))


def test_the_sheet_itself_only_gets_a_line_that_names_its_comments(sent):
    name, line = "xl/worksheets/sheet1.xml", rb"<legacyDrawing [^>]*/>"
    before, after = parts(sent)[name], parts(remarked(sent, "表.xlsx"))[name]
    assert re.sub(line, b"", after) == re.sub(line, b"", before)
    assert len(re.findall(line, after)) == 1


def test_the_figures_read_from_it_are_the_same_and_the_list_is_no_table(catalogue, sent):
    first = read(catalogue, "团结镇2025.xlsx", sent, Options(), AFTER_2025)
    again = read(catalogue, "团结镇2025（核对意见）.xlsx", remarked(sent, "团结镇2025.xlsx"), Options(), AFTER_2025)
    assert (again.submissions, again.problems) == (first.submissions, first.problems)


def test_formulas_keep_their_results(rich):
    cells = opened("表.xlsx", remarked(rich, "表.xlsx")).sheets[0].cells
    assert (cells[4, 2].value, cells[4, 2].fault) == (40, "")


def test_macros_keep_their_bytes_and_the_file_stays_one_with_macros(rich):
    kind = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    changes = {"[Content_Types].xml": lambda part: part.replace(plain, kind), "xl/vbaProject.bin": b"\xd0\xcf macros"}
    after = parts(remarked(repacked(rich, changes), "表.xlsm"))
    assert after["xl/vbaProject.bin"] == b"\xd0\xcf macros"
    assert kind in after["[Content_Types].xml"]


def test_the_same_remarks_give_the_same_bytes(rich):
    assert remarked(rich, "表.xlsx") == remarked(rich, "表.xlsx")


# Comments -------------------------------------------------------------------------------------------------------------


def test_every_cell_with_a_remark_has_a_comment_by_the_checker_and_no_other_cell(form):
    content = back(form, remark("年度指标", "D7"), remark("年度指标", "D9", "单位应为件")).content
    assert comments(content) == {"年度指标!D7": "【核对意见】\n应为数字", "年度指标!D9": "【核对意见】\n单位应为件"}
    assert loaded(content)["年度指标"]["D7"].comment.author == "核对"


def test_several_remarks_of_a_cell_stand_in_one_comment_and_make_its_box_taller():
    content = workbook(*TABLE)
    one, two = (back(content, *[remark("年度指标", "B2", "应为数字" * 12)] * count).content for count in (1, 2))
    assert comments(two) == {"年度指标!B2": "【核对意见】\n" + "\n".join(["应为数字" * 12] * 2)}
    assert loaded(two).worksheets[0]["B2"].comment.text.count("\n") == 2
    assert height(two) > height(one)


def height(content):
    (found,) = re.findall(rb"height:(\d+)pt", parts(content)["xl/drawings/vmlDrawing1.vml"])
    return int(found)


def test_a_comment_of_the_clerk_is_kept_and_ours_stands_below_it(rich):
    after = back(rich, remark("年度指标", "B3")).content
    assert comments(after) == {
        "年度指标!A1": "表头",
        "年度指标!B3": "我们按户口数填\n【核对意见】\n应为数字",
    }
    assert loaded(after).worksheets[0]["B3"].comment.author == "王秀兰"


def test_buttons_beside_comments_stay(rich):
    after = parts(back(rich, remark("年度指标", "B3"), remark("年度指标", "B2")).content)["xl/drawings/vmlDrawing1.vml"]
    assert after.count(b'ObjectType="Button"') == 1
    assert after.count(b'ObjectType="Note"') == 3


def test_a_remark_on_a_cell_that_a_merged_range_covers_stands_where_the_range_begins(rich):
    assert comments(back(rich, remark("年度指标", "B7")).content)["年度指标!A6"] == "【核对意见】\n应为数字"


def test_signs_of_markup_in_a_remark_are_only_text():
    said = "应为 <0 & “\u0001_x0041_”\ud800"
    after = back(workbook(*TABLE), remark("年度指标", "B2", said, found=said)).content
    assert "应为 <0 & “" in comments(after)["年度指标!B2"]
    assert opened("表.xlsx", after).sheets[-1].text(5, 5) == "应为 <0 & “\u0001_x0041_”\ufffd"


def test_a_remark_without_a_cell_or_on_a_sheet_that_is_not_there_is_only_listed():
    after = back(workbook(*TABLE), remark("年度指标", ""), remark("别的表", "B2"), remark("年度指标", "XFE1")).content
    assert comments(after) == {}
    assert [row[1].value for row in loaded(after)["核对意见"].iter_rows(min_row=5)] == [
        "年度指标",
        "别的表",
        "年度指标",
    ]


# The list -------------------------------------------------------------------------------------------------------------


def test_the_list_has_a_line_for_each_remark_that_leads_to_its_cell(rich):
    sheet = loaded(back(rich, remark("年度指标", "B2"), remark("另一张'表", "A1", severity="warning")).content)[
        "核对意见"
    ]
    assert [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()] == [
        ["核对意见：表.xlsx"],
        ["共 1 处错误。"],
        [],
        ["程度", "工作表", "单元格", "填写内容", "说明"],
        ["错误", "年度指标", "B2", "若干", "应为数字"],
        ["提醒", "另一张'表", "A1", "若干", "应为数字"],
    ]
    assert [sheet[cell].hyperlink.location for cell in ("C5", "C6")] == ["'年度指标'!B2", "'另一张''表'!A1"]


def test_what_a_cell_says_is_never_a_formula_on_the_list():
    after = back(workbook(*TABLE), remark("年度指标", "B2", found='=HYPERLINK("http://x")')).content
    cell = loaded(after)["核对意见"]["D5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ('=HYPERLINK("http://x")', "s", True)


def test_a_sheet_of_the_clerk_that_happens_to_have_the_name_is_left_alone(catalogue):
    content = workbook(*TABLE, sheet="核对意见")
    after = back(content, remark("核对意见", "B2")).content
    assert loaded(after).sheetnames == ["核对意见", "核对意见 (2)"]
    assert back(after).content != after
    assert loaded(back(after).content).sheetnames == ["核对意见", "核对意见 (2)"]


# The next round -------------------------------------------------------------------------------------------------------


def test_the_next_round_takes_away_what_the_one_before_said(rich):
    first = back(rich, *(remark("年度指标", cell) for cell in ("B2", "B3", "B4"))).content
    second = back(first, remark("年度指标", "B2", "仍应为数字")).content
    assert comments(second) == {
        "年度指标!A1": "表头",
        "年度指标!B2": "【核对意见】\n仍应为数字",
        "年度指标!B3": "我们按户口数填",
    }
    assert parts(second)["xl/drawings/vmlDrawing1.vml"].count(b'ObjectType="Note"') == 3
    assert loaded(second).sheetnames == loaded(first).sheetnames
    assert loaded(second)["核对意见"].max_row == 5
