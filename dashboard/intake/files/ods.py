"""OpenDocument spreadsheets (OASIS ODF 1.3, part 3, chapter 9)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from dashboard.intake.files.book import MOST_CELLS, Book, Sheet, Span, Unusable, address, by_place, written
from dashboard.model import Cell

DAMAGED = (
    *(LookupError, ValueError, TypeError, AttributeError, EOFError, OverflowError),
    *(ElementTree.ParseError, zipfile.BadZipFile, zlib.error, NotImplementedError),
)
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
HIDDEN = ("collapse", "filter")
ASIDE = f"{OFFICE}annotation"

Element = ElementTree.Element


def read(content: bytes) -> Book:
    """The sheets of a workbook. Raises Unusable when it is protected, damaged or has no sheet."""
    try:
        with ZipFile(io.BytesIO(content)) as parts:
            if b"encryption-data" in parts.read("META-INF/manifest.xml"):
                raise Unusable("password")
            root = ElementTree.fromstring(parts.read("content.xml"))
        hidden = set(_hidden_styles(root))
        sheets = tuple(_Sheet(table, hidden).read() for table in root.iter(f"{TABLE}table"))
    except DAMAGED as error:
        raise Unusable("damaged") from error
    if not sheets:
        raise Unusable("no_sheets")
    return Book(sheets)


def _hidden_styles(root: Element) -> Iterator[str]:
    """The styles of hidden tables."""
    for style in root.iter(f"{STYLE}style"):
        for properties in style.iter(f"{STYLE}table-properties"):
            if properties.get(f"{TABLE}display") == "false":
                yield style.get(f"{STYLE}name", "")


class _Sheet:
    """One table as its rows are read; a row or cell may stand for many of the same."""

    def __init__(self, table: Element, hidden_styles: set[str]) -> None:
        self._table = table
        self._name = table.get(f"{TABLE}name", "")
        self._hidden = table.get(f"{TABLE}style-name") in hidden_styles
        self._cells: list[Cell] = []
        self._merged: list[Span] = []
        self._hidden_rows: set[int] = set()

    def read(self) -> Sheet:
        row = 1
        for element in self._table.iter(f"{TABLE}table-row"):
            count = int(element.get(f"{TABLE}number-rows-repeated", "1"))
            self._row(element, row, count)
            row += count
        used = {cell.column for cell in self._cells}
        columns = frozenset(self._hidden_columns() & used)
        merged, rows = tuple(self._merged), frozenset(self._hidden_rows)
        return Sheet(self._name, by_place(self._cells), merged, self._hidden, rows, columns)

    def _hidden_columns(self) -> set[int]:
        hidden, column = set(), 1
        for element in self._table.iter(f"{TABLE}table-column"):
            count = min(int(element.get(f"{TABLE}number-columns-repeated", "1")), 2**14)
            if element.get(f"{TABLE}visibility") in HIDDEN:
                hidden |= set(range(column, column + count))
            column += count
        return hidden

    def _row(self, element: Element, row: int, count: int) -> None:
        column = 1
        filled = len(self._cells)
        for cell in element:
            if cell.tag not in CELLS:
                continue
            width = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            value, percent = _value(cell)
            if value is not None and value != "":
                code = "0%" if percent else _format(value, cell)
                self._add(value, code, (row, count), (column, width))
            self._note_span(cell, row, column)
            column += width
        if len(self._cells) > filled and element.get(f"{TABLE}visibility") in HIDDEN:
            self._hidden_rows |= set(range(row, row + count))

    def _add(self, value: Any, code: str, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        if len(self._cells) + rows[1] * columns[1] > MOST_CELLS // 10:
            raise Unusable("too_many_cells", self._name, address(rows[0], columns[0]))
        text = written(value, code)
        fault = "error" if isinstance(value, str) and value.startswith(("#", "Err:")) else ""
        for row in range(rows[0], sum(rows)):
            for column in range(columns[0], sum(columns)):
                self._cells.append(Cell(self._name, row, column, address(row, column), value, text, code, fault))

    def _note_span(self, cell: Element, row: int, column: int) -> None:
        height = int(cell.get(f"{TABLE}number-rows-spanned", "1"))
        width = int(cell.get(f"{TABLE}number-columns-spanned", "1"))
        if height * width > 1:
            self._merged.append((row, column, row + height - 1, column + width - 1))


_WORDED = re.compile(r"(?P<before>[^0-9\"]*?)(?P<digits>[0-9][0-9,.]*)(?P<after>[^0-9\"]*)")


def _format(value: Any, cell: Element) -> str:
    """The number format that adds the words with which a number is shown: 30余 is 30 under "0余"."""
    match = _WORDED.fullmatch("".join(_paragraph(child) for child in cell if child.tag == f"{TEXT}p"))
    if isinstance(value, int | float) and not isinstance(value, bool) and match and not match[0].isascii():
        digits = match["digits"].replace(",", "").rstrip(".")
        if digits.count(".") < 2 and float(digits) == value:
            return f'"{match["before"]}"0"{match["after"]}"'
    return "General"


def _value(cell: Element) -> tuple[Any, bool]:
    """What a cell holds and whether it is a percentage; None for nothing (19.387 office:value-type)."""
    kind = cell.get(f"{OFFICE}value-type", "")
    match kind:
        case "float" | "percentage" | "currency":
            number = float(cell.get(f"{OFFICE}value", ""))
            return (int(number) if number.is_integer() else number), kind == "percentage"
        case "date":
            return datetime.fromisoformat(cell.get(f"{OFFICE}date-value", "")), False
        case "boolean":
            return cell.get(f"{OFFICE}boolean-value") == "true", False
    text = "\n".join(_paragraph(child) for child in cell if child.tag == f"{TEXT}p")
    return (text if text.strip() else None), False


def _paragraph(element: Element) -> str:
    """The text of a paragraph; spaces and tabs are elements of their own."""
    parts = [element.text or ""]
    for child in element:
        match child.tag:
            case tag if tag == f"{TEXT}s":
                parts.append(" " * min(int(child.get(f"{TEXT}c", "1")), 100))
            case tag if tag == f"{TEXT}tab":
                parts.append("\t")
            case tag if tag == f"{TEXT}line-break":
                parts.append("\n")
            case tag if tag != ASIDE:
                parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)
