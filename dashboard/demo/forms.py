"""Entries → the workbooks in which they come, and the address of every cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.catalogue import Catalogue
from dashboard.demo.chance import draw, either
from dashboard.demo.clerks import Entries
from dashboard.demo.filling import Entry, fill, put_raw
from dashboard.demo.long_table import VALUE_HEADERS, Line, long_table
from dashboard.intake.template import HEADER_ROW, asked_of, put, template_book
from dashboard.intake.template_look import add_styles
from dashboard.intake.template_words import CLERK, DATE, SHEET, UNIT_LABEL, period_words
from dashboard.model import Indicator

Places = dict[tuple[str, str], tuple[str, str]]
"""(unit, indicator) → (sheet, cell) of its value."""

LONG_COLUMNS = (
    ("序号", "指标名称", "填报股室", "计量单位", "本年数", "状态", "备注"),
    ("指标", "备注", "计量单位", "上年数", "数值", "状态"),
    ("序号", "指标", "计量单位", "本年数", "上年数", "上年数更正", "状态", "备注"),
)
_OFFICES = ("办公室", "法规股", "综合股", "执法队")


@dataclass(frozen=True)
class Form:
    """A workbook ready to be saved."""

    book: Workbook
    places: Places


@dataclass(frozen=True)
class Report:
    """What one unit reports for one period, and last year's figures as its form shows them."""

    unit_code: str
    period: str
    entries: Entries
    previous: Mapping[str, str]
    clerk: str
    filled_on: str


def official_form(catalogue: Catalogue, report: Report) -> Form:
    """The unit's own template, filled."""
    book = template_book(catalogue, report.unit_code, report.period, report.previous)
    typed = {catalogue.indicators[code].name_zh: entry for code, entry in report.entries.items()}
    fill(book, typed, {CLERK: report.clerk, DATE: report.filled_on})
    codes = {line.indicator.name_zh: line.indicator.code for line in asked_of(catalogue, *_key(report))}
    rows = (row for row in book[SHEET].iter_rows(min_row=HEADER_ROW + 1) if row[1].value)
    return Form(book, {(report.unit_code, codes[row[1].value]): (SHEET, row[3].coordinate) for row in rows})


def _key(report: Report) -> tuple[str, str]:
    return report.unit_code, report.period


def office_table(catalogue: Catalogue, report: Report) -> Form:
    """A long table of the unit's own making: other columns in another order, other names here and there."""
    unit = catalogue.units[report.unit_code]
    columns = either(LONG_COLUMNS, *_key(report), "columns")
    asked = [line.indicator for line in asked_of(catalogue, *_key(report))]
    above = {UNIT_LABEL: unit.name, CLERK: report.clerk, DATE: report.filled_on}
    title = f"{unit.name}{period_words(report.period)}法治政府建设数据统计表"
    book = long_table(title, above, columns, [_line(report, indicator) for indicator in asked])
    value = get_column_letter(1 + next(at for at, label in enumerate(columns) if label in VALUE_HEADERS))
    first = len(above) + 3
    places = {(unit.unit_code, one.code): (book.active.title, f"{value}{first + at}") for at, one in enumerate(asked)}
    return Form(book, places)


def _line(report: Report, indicator: Indicator) -> Line:
    name = (report.unit_code, indicator.code, report.period)
    names = (indicator.name_zh, *indicator.aliases[:1])
    return Line(
        name=names[-1] if draw(*name, "alias") < 0.15 else names[0],
        measure=indicator.measure,
        entry=report.entries.get(indicator.code, Entry()),
        previous=report.previous.get(indicator.code, ""),
        office=either(_OFFICES, *name, "office"),
    )


# Wide: units as rows --------------------------------------------------------------------------------------------------


def wide_table(catalogue: Catalogue, title: str, reports: Sequence[Report]) -> Form:
    """Units as rows, required indicators as columns under their categories, and a row 合计 that is no unit."""
    book = Workbook()
    add_styles(book)
    sheet = book.active
    sheet.title = "汇总表"
    asked = asked_of(catalogue, *_key(reports[0]))
    indicators = [line.indicator for line in asked if line.requirement == "required"]
    put(sheet["A1"], title).style = "title"
    sheet.merge_cells("A1:J1")
    _write_wide_header(sheet, catalogue, indicators)
    places: Places = {}
    for row, report in enumerate(reports, 4):
        put(sheet.cell(row, 1), row - 3).style = "number"
        put(sheet.cell(row, 2), catalogue.units[report.unit_code].short_name).style = "fixed"
        places |= _write_wide_row(sheet, row, report, indicators)
    _write_totals(sheet, len(reports) + 4, indicators, reports)
    _lay_out_wide(sheet)
    return Form(book, places)


def _lay_out_wide(sheet: Worksheet) -> None:
    sheet.freeze_panes = "C4"
    sheet.row_dimensions[1].height, sheet.row_dimensions[3].height = 34, 64
    for column in range(3, sheet.max_column + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 13
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 6, 26
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE


def _write_wide_header(sheet: Worksheet, catalogue: Catalogue, indicators: Sequence[Indicator]) -> None:
    """Two levels: a category merged over its indicators; 序号 and 单位名称 merged downwards."""
    for column, label in enumerate(("序号", "单位名称"), 1):
        put(sheet.cell(2, column), label)
        sheet.merge_cells(start_row=2, start_column=column, end_row=3, end_column=column)
    column = 3
    for category, members in groupby(indicators, key=lambda one: one.category):
        first = column
        put(sheet.cell(2, first), catalogue.categories[category].name_zh)
        for indicator in members:
            put(sheet.cell(3, column), f"{indicator.name_zh}\n({indicator.measure})")
            column += 1
        sheet.merge_cells(start_row=2, start_column=first, end_row=2, end_column=column - 1)
    for row in sheet.iter_rows(min_row=2, max_row=3):
        for cell in row:
            cell.style = "header"


def _write_wide_row(sheet: Worksheet, row: int, report: Report, indicators: Sequence[Indicator]) -> Places:
    """There is no column for a status here, so its word stands in the cell."""
    places = {}
    for column, indicator in enumerate(indicators, 3):
        entry = report.entries.get(indicator.code, Entry())
        cell = sheet.cell(row, column)
        cell.style = "value"
        put_raw(sheet, row, column, entry if entry.value is not None else Entry(entry.status or None))
        places[report.unit_code, indicator.code] = (sheet.title, cell.coordinate)
    return places


def _write_totals(sheet: Worksheet, row: int, indicators: Sequence[Indicator], reports: Sequence[Report]) -> None:
    """Sums of what is typed as numbers alone; where a unit wrote words (300余, 20件) nobody had added them up."""
    put(sheet.cell(row, 2), "合计").style = "fixed"
    for column, indicator in enumerate(indicators, 3):
        typed = [report.entries.get(indicator.code, Entry()).value for report in reports]
        numbers = [value for value in typed if isinstance(value, int | float)]
        if indicator.aggregation == "sum" and numbers and not any(isinstance(value, str) for value in typed):
            put(sheet.cell(row, column), round(sum(numbers), 2)).style = "value"
