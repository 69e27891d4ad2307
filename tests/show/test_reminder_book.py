"""The reminder list as a workbook: opens, prints, holds typed cells, and no text becomes a formula."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from dashboard.show.reminder_book import book


def row(**given):
    unit = {
        "unit_code": "shili.donghu",
        "reminded": 2,
        "unit_name": "示例旗东湖镇",
        "kind": "township",
        "category": "C5",
        "indicator_code": "grids",
        "measure": "个",
    }
    known = dict.fromkeys(["last_value", "last_lower", "last_upper"], Decimal("80.5000"))
    last = {"status": "O", "last_reported_period": "2024", "due": date(2026, 3, 1), **known}
    return {**unit, **last, "precision": None, **given}


class Settles(dict):
    """Whatever the gap, filling it settles three ranks and a total."""

    def __missing__(self, gap):
        return {"ranks_settled": 3, "totals_settled": 1, "settled": 4}


@pytest.fixture
def opened(zh, catalogue):
    def made(*rows, say=zh):
        content = book(rows, Settles(), "示例旗", "2025", catalogue, say)
        return openpyxl.load_workbook(io.BytesIO(content)).active

    return made


def test_title_header_and_one_line_a_figure(opened):
    sheet = opened(row(), row(indicator_code="grid_staff", measure="名"))
    assert sheet["A1"].value == "示例旗2025年法治政府建设数据催报清单"
    assert [cell.value for cell in sheet[2]][:4] == ["单位", "类型", "类别", "指标"]
    assert [cell.value for cell in sheet[3]][:6] == ["示例旗东湖镇", "乡镇", "基层治理", "网格数", "个", "未报"]
    assert sheet.max_row == 4 and sheet["D4"].value == "网格员人数"


def test_numbers_and_dates_are_typed(opened):
    sheet = opened(row())
    assert (sheet["H3"].value, sheet["H3"].data_type) == (80.5, "n")
    assert (sheet["I3"].value, sheet["I3"].is_date) == (datetime(2026, 3, 1), True)


def test_a_line_says_how_often_the_unit_was_reminded_and_what_the_figure_settles(opened):
    sheet = opened(row())
    assert [cell.value for cell in sheet[2]][9:11] == ["已催次数", "补齐后可定"]
    assert [cell.value for cell in sheet[3]][9:11] == [2, "3 个名次、1 项合计"]


def test_a_bound_and_a_yes_stay_what_they_are(opened):
    assert opened(row(last_upper=None))["H3"].value == "≥80.5"
    yes = dict.fromkeys(["last_value", "last_lower", "last_upper"], Decimal(1))
    assert opened(row(**yes, measure="是/否"))["H3"].value == "是"


def test_what_was_never_reported_says_so_and_has_no_number(opened):
    sheet = opened(row(last_reported_period=None, last_value=None))
    assert sheet["G3"].value == "从未"
    assert sheet["H3"].value is None


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "+1", "-1", "@SUM(1)"])
def test_a_name_that_begins_like_a_formula_stays_a_name(opened, text):
    cell = opened(row(unit_name=text))["A3"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_the_list_prints_on_a4_with_its_header_on_every_page(opened):
    sheet = opened(row())
    assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_A4) and sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$2:$2" and sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:L3"


def test_an_empty_list_is_still_a_list(opened):
    sheet = opened()
    assert sheet.max_row == 2 and sheet["A1"].value.endswith("催报清单")


def test_an_english_reader_gets_an_english_list(opened, en):
    sheet = opened(row(status="Q"), say=en)
    assert sheet["A1"].value == "Reminders: rule-of-law figures 2025, 示例旗"
    assert [cell.value for cell in sheet[3]][1:6] == ["township", "Local governance", "Grids", "in number", "withheld"]
