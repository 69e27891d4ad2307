"""A long table as an office makes it itself: a title, who reports, and the columns it finds useful."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.demo.filling import Entry, put_raw
from dashboard.intake.template import put
from dashboard.intake.template_look import add_styles

WIDTHS = {"序号": 7, "指标": 34, "指标名称": 34, "备注": 60, "填报股室": 14}
_OTHER_WIDTH = 12
_LINE_HEIGHT = 16
VALUE_HEADERS = ("本年数", "数值")


@dataclass(frozen=True)
class Line:
    """One row: what is measured, in what, and what is typed."""

    name: str
    measure: str
    entry: Entry
    previous: str = ""
    office: str = ""


def long_table(title: str, above: Mapping[str, str], columns: Sequence[str], lines: Sequence[Line]) -> Workbook:
    """A book with one sheet; `above` are the rows under the title (label → text).

    `columns`: 序号 指标 指标名称 计量单位 本年数 数值 状态 上年数 上年数更正 备注 填报股室, those wanted in any order.
    """
    book = Workbook()
    add_styles(book)
    sheet = book.active
    sheet.title = "统计表"
    last = sheet.cell(1, len(columns)).column_letter
    sheet.merge_cells(f"A1:{last}1")
    put(sheet["A1"], title).style = "title"
    for row, (label, text) in enumerate(above.items(), 2):
        put(sheet.cell(row, 1), f"{label}：{text}").style = "unit"
    header_row = len(above) + 2
    _write_header(sheet, header_row, columns)
    for number, line in enumerate(lines, 1):
        write_line(sheet, header_row + number, number, columns, line)
    return book


def _write_header(sheet: Worksheet, row: int, columns: Sequence[str]) -> None:
    for column, label in enumerate(columns, 1):
        cell = put(sheet.cell(row, column), label)
        cell.style = "header"
        sheet.column_dimensions[cell.column_letter].width = WIDTHS.get(label, _OTHER_WIDTH)
    sheet.freeze_panes = sheet.cell(row + 1, 1)
    sheet.row_dimensions[1].height = 34
    _print_on_one_page_wide(sheet)


def _print_on_one_page_wide(sheet: Worksheet) -> None:
    """A4 across, as many pages long as it takes."""
    page = sheet.page_setup
    page.paperSize, page.orientation = sheet.PAPERSIZE_A4, sheet.ORIENTATION_LANDSCAPE
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def write_line(sheet: Worksheet, row: int, number: int, columns: Sequence[str], line: Line) -> None:
    """One row, each column by its header; what is blank stays a cell without a value."""
    entry = line.entry
    texts = {
        "序号": number,
        "指标": line.name,
        "指标名称": line.name,
        "计量单位": line.measure,
        "状态": entry.status,
        "上年数": line.previous,
        "上年数更正": entry.correction,
        "备注": entry.note,
        "填报股室": line.office,
    }
    for column, label in enumerate(columns, 1):
        cell = sheet.cell(row, column)
        cell.style = "value" if label in VALUE_HEADERS else "note"
        if label in VALUE_HEADERS:
            put_raw(sheet, row, column, entry)
        elif texts[label] not in ("", None):
            put(cell, texts[label])
    if "备注" in columns:
        sheet.row_dimensions[row].height = _LINE_HEIGHT * max(1, ceil(_width(entry.note) / WIDTHS["备注"]))


def _width(text: str) -> int:
    """In narrow letters; a Chinese one is two of them."""
    return sum(2 if ord(letter) > 255 else 1 for letter in text)
