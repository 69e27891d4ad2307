"""What the tests of annotated workbooks have in common: remarks in, and what stands in the file that goes back."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from dashboard.intake.annotating import annotated
from dashboard.remarks import Remark, Summary

REASONS = ("format", "signed", "strict", "threads", "structure")
SUMMARY = Summary(
    title="核对意见：表.xlsx",
    titles_of_copies={reason: f"核对意见（副本，{reason}）" for reason in REASONS},
    lines=("共 1 处错误。",),
    columns=("程度", "工作表", "单元格", "填写内容", "说明"),
)


def remark(sheet, cell, text="应为数字", severity="error", found="若干"):
    return Remark(severity, sheet, cell, text, "错误" if severity == "error" else "提醒", (found, text))


def back(content, *remarks, name="表.xlsx"):
    """What goes back for a file with these remarks."""
    return annotated(name, content, remarks, SUMMARY)


def loaded(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def comments(content):
    """Sheet!cell → the text of its comment."""
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in loaded(content)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def parts(content):
    """Name → bytes of every part."""
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def repacked(content, changes):
    """The file with parts put in or, where there is a function, changed."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        for name, part in ({**parts(content), **changes}).items():
            package.writestr(name, part(parts(content)[name]) if callable(part) else part)
    return packed.getvalue()
