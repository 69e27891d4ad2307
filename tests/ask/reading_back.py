"""Exports read back, each by a reader of its own kind, into rows that can be compared."""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime, timedelta
from decimal import Decimal

import openpyxl
from pysdmx.io import read_sdmx

from dashboard.guarding import unguarded

ROW = (
    *("unit_code", "indicator_code", "period", "status", "value", "lower", "upper", "precision"),
    *("raw", "note", "report_state", "doubts", "version", "file", "sheet", "cell", "sender", "received_at"),
)
"""What a row says, in every format."""
XLSX_HEADERS = (
    "单位代码 指标代码 年度 状态代码 数值 下限 上限 精度 填写内容 备注 "
    "审核情况 疑点数 版本 文件 工作表 单元格 报送人 收到时间"
).split()
SDMX_HEADERS = (
    "REF_AREA INDICATOR TIME_PERIOD OBS_STATUS OBS_VALUE LOWER_BOUND UPPER_BOUND PRECISION RAW_TEXT COMMENT_OBS "
    "REPORT_STATE DOUBTS SUBMISSION_VERSION SOURCE_FILE SOURCE_SHEET SOURCE_CELL SENDER RECEIVED_AT"
).split()
REPORT_STATES = {"已通过": "accepted", "待审核": "submitted"}
PRECISIONS = {"确数": "exact", "不少于": "at_least", "不多于": "at_most", "约": "about"}


def rows_of(lines, headers=ROW):
    """Lines of any format as rows that can be compared: numbers as Decimal, times without zone, blanks as None."""
    return [tuple(plain(name, line[header]) for name, header in zip(ROW, headers, strict=True)) for line in lines]


def plain(name, value):
    if value in ("", None):
        return None
    if name in ("value", "lower", "upper"):
        return Decimal(str(value)).quantize(Decimal("0.0001"))
    if name in ("version", "doubts"):
        return int(value)
    if name == "received_at":
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        assert moment.utcoffset() in (None, timedelta(hours=8))
        return moment.replace(tzinfo=None)
    if name == "report_state":
        return REPORT_STATES.get(value, value.lower())
    if name == "precision":
        return PRECISIONS.get(value, value.lower())
    return value


def from_csv(content, encoding="utf-8-sig"):
    lines = csv.DictReader(io.StringIO(content.decode(encoding), newline=""))
    return [{name: unguarded(text) for name, text in line.items()} for line in lines]


def sheet_of(content, at=0):
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[at]


def from_xlsx(content):
    header, *lines = sheet_of(content).iter_rows(values_only=True)
    return [{name: unescaped(value) for name, value in zip(header, line, strict=True)} for line in lines]


def unescaped(value):
    return openpyxl.utils.escape.unescape(value) if isinstance(value, str) else value


def from_sdmx(content):
    (found,) = read_sdmx(content.decode(), validate=False).data
    lines = found.data.astype(object).to_dict("records")
    return [
        {name: unguarded(text) for name, text in {**line, "REF_AREA": code_of(line["REF_AREA"])}.items()}
        for line in lines
    ]


def code_of(identifier):
    """The code of an SDMX id: `sdmx_id` the other way round."""
    return re.sub(r"\$([0-9A-F]{6})", lambda found: chr(int(found[1], 16)), identifier.replace("@", "."))
