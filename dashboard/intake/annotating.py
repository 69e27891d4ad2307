"""A received workbook → the same with a comment on each cell that has a problem, and a list of them.

Nothing else changes: comments and list are put between the parts of the .xlsx or .xlsm, while cells, formulas with
their results, formats, charts, pictures and macros keep their bytes. Loaded and saved by openpyxl, formulas would lose
their results, so that the file could not be read again, and shapes would be gone.

A new workbook with the same cells goes back instead (`Annotated.copied` says why) for

format      other formats: .xls, .et, .ods, separated values, web pages
signed      a digital signature, which any change would break
strict      the Strict variety of the format, which knows no comments of this kind
threads     a conversation on a cell with a problem: programs show it in the place of the comment
structure   parts that are missing, or written in another encoding than UTF-8
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from dashboard.intake.annotation.copying import LAST_COLUMN, LAST_ROW, copied, names
from dashboard.intake.annotation.notes import put_notes
from dashboard.intake.annotation.package import MustCopy, Package, relations_of
from dashboard.intake.annotation.sheets import coordinates
from dashboard.intake.annotation.styles import Styles
from dashboard.intake.annotation.summary import Placed, remark_sheet
from dashboard.intake.files.gate import kind_of
from dashboard.intake.files.opening import opened
from dashboard.intake.files.xlsx import DAMAGED
from dashboard.intake.own_sheets import is_remarks
from dashboard.intake.words import REMARKS
from dashboard.remarks import Annotated, Copied, Remark, Summary

_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")


def annotated(name: str, content: bytes, remarks: Sequence[Remark], summary: Summary) -> Annotated:
    """What goes back for a file; the same arguments give the same bytes. Raises Unusable where no reader opens it."""
    reason: Copied = "format"
    if kind_of(name, content) == "xlsx":
        try:
            return Annotated(_changed(name, content, remarks, summary))
        except MustCopy as must:
            reason = must.reason
        except DAMAGED:
            reason = "structure"
    return Annotated(_copy(name, content, remarks, summary, reason), reason)


def _changed(name: str, content: bytes, remarks: Sequence[Remark], summary: Summary) -> bytes:
    """The file itself with remarks; those of an earlier round are taken away. Raises MustCopy or one of DAMAGED."""
    package = Package.of(content)
    parts = package.sheets()
    old = ""
    if any(each.startswith(REMARKS) for each in parts):
        old = next((sheet.name for sheet in opened(name, content).sheets if is_remarks(sheet)), "")
    placed = _placed(remarks, {each: each for each in parts})
    _comment(package, placed)
    styles = Styles(package)
    listed = remark_sheet(placed, summary, "", styles)
    styles.write()
    if old:
        package.put(parts[old], listed)
        package.drop(relations_of(parts[old]))
    else:
        package.add_sheet(names([*parts, REMARKS])[-1], listed)
    return package.saved()


def _copy(name: str, content: bytes, remarks: Sequence[Remark], summary: Summary, reason: Copied) -> bytes:
    """A new workbook with the same cells and the remarks. Raises Unusable."""
    sheets = [sheet for sheet in opened(name, content).sheets if not is_remarks(sheet)]
    *called, own = names([*(sheet.name or PurePath(name).stem for sheet in sheets), REMARKS])
    package = copied(sheets, called, is_macro_file=name.lower().endswith(".xlsm"))
    placed = _placed(remarks, {sheet.name: new for sheet, new in zip(sheets, called, strict=True)})
    _comment(package, placed)
    styles = Styles(package)
    listed = remark_sheet(placed, summary, reason, styles)
    styles.write()
    package.add_sheet(own, listed)
    return package.saved()


def _placed(remarks: Sequence[Remark], sheets: Mapping[str, str]) -> list[Placed]:
    """Where the remarks stand; `sheets` are the names of the workbook's sheets and what they are called now."""
    return [
        Placed(each, sheets.get(each.sheet, each.sheet), _cell(each.cell) if each.sheet in sheets else "")
        for each in remarks
    ]


def _cell(said: str) -> str:
    """The cell, or the first one of a range, where it says one that a sheet can have; else ''."""
    found = _CELL.match(said)
    row, column = coordinates(found[0]) if found else (0, 0)
    return found[0] if found and row <= LAST_ROW and column <= LAST_COLUMN else ""


def _comment(package: Package, remarks: Sequence[Placed]) -> None:
    """Puts the remarks on their cells, and takes those of an earlier round from all sheets."""
    for name, part in package.sheets().items():
        said: dict[str, list[str]] = {}
        for each in remarks:
            if each.sheet == name and each.cell:
                said.setdefault(each.cell, []).append(each.remark.text)
        put_notes(package, part, said)
