"""The cells of any file → a new workbook with the same cells: values, number formats, merged ranges, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from dashboard.intake.annotation.package import CONTENT_TYPES, MAIN, OFFICE, RELATIONS, TYPES, Package
from dashboard.intake.annotation.sheets import Layout, Put, Value, address, width, worksheet
from dashboard.intake.annotation.styles import Look, Styles
from dashboard.intake.files.book import Sheet
from dashboard.model import Cell

MAIN_TYPES = {False: f"{TYPES}sheet.main+xml", True: "application/vnd.ms-excel.sheet.macroEnabled.main+xml"}
"""By whether the file is called .xlsm: Excel opens none whose name says otherwise, with macros or without."""
RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts/><fonts><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'
    '</fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    "</fills><borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
MOST_NAME, MOST_WIDTH = 31, 40
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
RUN_SIGNS = ("=", "+", "-", "@")


def names(wanted: Sequence[str]) -> list[str]:
    """The wanted names of sheets as Excel allows them: short, without its signs, no two alike."""
    given: list[str] = []
    for each in wanted:
        plain = _NOT_IN_NAMES.sub("_", each).strip("' ")[:MOST_NAME] or "Sheet"
        taken, number, name = {other.lower() for other in given}, 1, plain
        while name.lower() in taken:
            number += 1
            name = f"{plain[: MOST_NAME - 6]} ({number})"
        given.append(name)
    return given


def copied(sheets: Sequence[Sheet], called: Sequence[str], is_macro_file: bool) -> Package:
    """A new workbook with these sheets under these names; if all are hidden, a seen one must follow."""
    package = _empty(next((at for at, sheet in enumerate(sheets) if not sheet.hidden), len(sheets)), is_macro_file)
    styles = Styles(package)
    for sheet, name in zip(sheets, called, strict=True):
        package.add_sheet(name, _worksheet(sheet, styles), sheet.hidden)
    styles.write()
    return package


def _empty(first_seen: int, is_macro_file: bool) -> Package:
    """A workbook without sheets."""
    relations = f'{_XML}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/'
    kinds = (
        f'<Default Extension="rels" ContentType="{RELS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{MAIN_TYPES[is_macro_file]}"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{TYPES}styles+xml"/>'
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    parts = {
        CONTENT_TYPES: f'{_XML}<Types xmlns="{types}">{kinds}</Types>',
        "_rels/.rels": f'{relations}officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{MAIN}"><bookViews><workbookView activeTab="{first_seen}"/>'
        "</bookViews><sheets/></workbook>",
        "xl/_rels/workbook.xml.rels": f'{relations}styles" Target="/xl/styles.xml"/></Relationships>',
        "xl/styles.xml": _XML + _STYLES,
    }
    return Package({name: part.encode() for name, part in parts.items()})


def _worksheet(sheet: Sheet, styles: Styles) -> bytes:
    cells = [sheet.cells[place] for place in sorted(sheet.cells) if place[0] <= LAST_ROW and place[1] <= LAST_COLUMN]
    columns: dict[int, list[str]] = {}
    for cell in cells:
        columns.setdefault(cell.column, []).append(cell.text)
    layout = Layout(
        widths={column: min(width(texts), MOST_WIDTH) for column, texts in columns.items()},
        hidden_rows=sheet.hidden_rows,
        hidden_columns=sheet.hidden_columns,
        merged=list(_merged(sheet)),
    )
    return worksheet((_put(cell, styles) for cell in cells), layout)


def _put(cell: Cell, styles: Styles) -> Put:
    value = _value(cell)
    if isinstance(value, str):
        look = Look(11, is_text=value.startswith(RUN_SIGNS))
    else:
        look = Look(11, number_format=_format(cell.number_format, value))
    style = styles.number(look) if look != Look(11) else 0
    return Put(cell.row, cell.column, value, style, cell.fault == "error")


def _value(cell: Cell) -> Value:
    """What can be written: a formula nobody calculated is its text, a date before Excel's first one too."""
    value = cell.value
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)
    if value is None or (isinstance(value, date) and value.year < 1900):
        return cell.text
    return value  # type: ignore[return-value]  # readers give no other kinds


def _format(number_format: str, value: Value) -> str:
    """A date without a format would be shown as a number."""
    if number_format != "General" or not isinstance(value, date):
        return number_format
    has_time = isinstance(value, datetime) and value.time() != time()
    return "yyyy-mm-dd hh:mm:ss" if has_time else "yyyy-mm-dd"


def _merged(sheet: Sheet) -> Iterator[str]:
    """Merged ranges as far as cells are used; of two that overlap, which Excel calls damage, the first."""
    taken: set[tuple[int, int]] = set()
    last_row, last_column = max(sheet.rows(), default=0), max(sheet.columns(), default=0)
    for top, left, bottom, right in sheet.merged:
        rows, columns = range(top, min(bottom, last_row) + 1), range(left, min(right, last_column) + 1)
        covered = {(row, column) for row in rows for column in columns}
        if len(covered) > 1 and not covered & taken:
            taken |= covered
            yield f"{address(top, left)}:{address(rows[-1], columns[-1])}"
