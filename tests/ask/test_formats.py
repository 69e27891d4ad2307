"""Rows as bytes that others read: nulls empty, numbers unrounded, times with +08:00, texts never formulas."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pyarrow.parquet
import pytest

from dashboard.ask.formats import FORMATS, as_csv, as_json, as_parquet, as_table, as_xlsx, text_value

COLUMNS = ("unit_name", "value", "share", "is_late", "received_at", "due", "note")
ROW = {
    "unit_name": "东湖镇",
    "value": Decimal("1234.5000"),
    "share": 0.1 + 0.2,
    "is_late": True,
    "received_at": datetime(2026, 3, 2, 9, 30),
    "due": date(2026, 3, 1),
    "note": None,
}
ROWS = [ROW, {**ROW, "value": None, "is_late": False, "note": '含"引号"，\n换行,逗号'}]


def test_json_holds_real_numbers_null_and_true():
    first, second = json.loads(as_json(ROWS, COLUMNS))
    assert (first["value"], first["share"], first["is_late"], first["note"]) == (
        1234.5,
        0.30000000000000004,
        True,
        None,
    )
    assert second["value"] is None and second["is_late"] is False


def test_json_writes_a_whole_decimal_without_a_point():
    assert b'"value": 300\n' in as_json([{"value": Decimal("300.0000")}], ["value"])
    assert "东湖镇".encode() in as_json(ROWS, COLUMNS)


def test_times_carry_the_clock_of_china():
    (row,) = json.loads(as_json([ROW], COLUMNS))
    assert row["received_at"] == "2026-03-02T09:30:00+08:00"
    assert row["due"] == "2026-03-01"


def test_csv_reads_back_with_empty_nulls_and_plain_digits():
    header, first, second = csv.reader(io.StringIO(as_csv(ROWS, COLUMNS).decode(), newline=""))
    assert tuple(header) == COLUMNS
    assert first[1:5] == ["1234.5", "0.30000000000000004", "true", "2026-03-02T09:30:00+08:00"]
    assert second[1] == "" and second[-1] == '含"引号"，\n换行,逗号'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("100.0000"), "100"),
        (Decimal(100), "100"),
        (Decimal("0.0000"), "0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.0001"), "0.0001"),
        (1e-7, "0.0000001"),
        (12.0, "12"),
        (0, "0"),
        (False, "false"),
        (None, ""),
    ],
)
def test_a_number_in_text_has_no_exponent_and_no_trailing_zeros(value, text):
    assert text_value(value) == text


def test_a_table_is_aligned_where_chinese_counts_two():
    rows = [{"unit": "东湖镇", "value": 3}, {"unit": "ab", "value": None}]
    assert as_table(rows, ("unit", "value")).decode().splitlines() == ["unit    value", "东湖镇  3", "ab"]


def test_a_workbook_has_typed_cells_under_a_frozen_header():
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(ROWS, COLUMNS))).active
    assert [cell.value for cell in sheet[1]] == list(COLUMNS) and sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[2]][1:5] == [1234.5, pytest.approx(0.3), True, datetime(2026, 3, 2, 9, 30)]
    assert sheet["B3"].value is None


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "@SUM(1)", "-1", "#REF!"])
def test_a_text_that_looks_like_a_formula_stays_text_in_a_workbook(text):
    cell = openpyxl.load_workbook(io.BytesIO(as_xlsx([{"raw": text}], ["raw"]))).active["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_parquet_keeps_decimals_exact_and_times_as_times():
    table = pyarrow.parquet.read_table(io.BytesIO(as_parquet(ROWS, COLUMNS)))
    assert table.column_names == list(COLUMNS)
    assert table["value"].to_pylist() == [Decimal("1234.5000"), None]
    assert table["received_at"].to_pylist()[0] == datetime(2026, 3, 2, 9, 30)


@pytest.mark.parametrize("name", FORMATS)
def test_no_rows_still_have_a_header_and_are_bytes(name):
    content = FORMATS[name]([], COLUMNS)
    assert isinstance(content, bytes) and content
    assert name in ("json", "xlsx", "parquet") or content.decode().split()[0].startswith("unit_name")


def test_columns_are_written_in_the_order_asked_for():
    assert as_csv([ROW], ("due", "value")) == b"due,value\r\n2026-03-01,1234.5\r\n"
