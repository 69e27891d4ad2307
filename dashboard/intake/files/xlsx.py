"""Office Open XML: .xlsx, .xlsm and the .et that is a zip (ECMA-376 part 1, chapter 18; also its Strict namespaces).

Read here rather than by openpyxl, which takes ten times as long, loses cells when a sheet lies about its size and
needs a second reading to tell a formula without a stored value from a blank cell; tests hold the two to each other.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel, from_ISO8601
from openpyxl.utils.escape import unescape

from dashboard.intake.files.book import Book, Sheet, Span, Unusable, address, by_place, written
from dashboard.model import Cell, Problem

GENERAL = "General"
DAMAGED = (
    *(LookupError, ValueError, TypeError, AttributeError, EOFError, OverflowError),
    *(ElementTree.ParseError, zipfile.BadZipFile, zlib.error, NotImplementedError),
)
"""What zipfile, the XML parser and the lines below raise for broken bytes: found by `make fuzz`."""
ENDS = ("}row", "}col", "}mergeCell")
MACROS = "xl/vbaProject.bin"
_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")

Element = ElementTree.Element


def read(content: bytes) -> Book:
    """The sheets of a workbook. Raises Unusable when it is damaged, has no sheet or is too large."""
    try:
        with ZipFile(io.BytesIO(content)) as parts:
            book = _Parts(parts)
            sheets = tuple(book.sheets())
            notes = (Problem("info", "macros"),) if MACROS in parts.namelist() else ()
    except DAMAGED as error:
        raise Unusable("damaged") from error
    if not sheets:
        raise Unusable("no_sheets")
    return Book(sheets, notes)


def _local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return (child for child in (element if element is not None else ()) if _local(child) == name)


def _child(element: Element | None, name: str) -> Element | None:
    return next(_children(element, name), None)


def _attribute(element: Element, name: str) -> str:
    """An attribute by its local name, '' if there is none."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _is_on(element: Element, name: str) -> bool:
    return element.get(name, "0") in ("1", "true", "on")


@dataclass(frozen=True)
class _Formats:
    """By index of a cell's style: its number format, and whether a number under it is a date or a duration."""

    codes: tuple[str, ...]
    dates: frozenset[int]
    durations: frozenset[int]


class _Parts:
    """The parts of an open workbook that its sheets share."""

    def __init__(self, parts: ZipFile) -> None:
        self._parts = parts
        self._path = self._target("", "officeDocument")
        self._book = ElementTree.fromstring(parts.read(self._path))
        properties = _child(self._book, "workbookPr")
        is_1904 = properties is not None and _is_on(properties, "date1904")
        self._epoch = CALENDAR_MAC_1904 if is_1904 else CALENDAR_WINDOWS_1900
        self._texts = self._shared_texts()
        self._formats = self._number_formats()

    def _relations(self, path: str) -> list[tuple[str, str, str]]:
        """(id, kind, path of the target) of what a part refers to; '' is the package itself."""
        folder, name = posixpath.split(path)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self._parts.namelist():
            return []
        found = []
        for each in ElementTree.fromstring(self._parts.read(rels)):
            target = each.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.append((each.get("Id", ""), each.get("Type", "").rpartition("/")[2], whole))
        return found

    def _target(self, path: str, kind: str) -> str:
        """The path of the part of a kind that another refers to. Raises KeyError without one."""
        for _, found, target in self._relations(path):
            if found == kind:
                return target
        raise KeyError(kind)

    def _shared(self, kind: str) -> Element | None:
        """The part of a kind that the workbook refers to, None without one."""
        kinds = {found: target for _, found, target in self._relations(self._path)}
        return (
            ElementTree.fromstring(self._parts.read(kinds[kind])) if kinds.get(kind) in self._parts.namelist() else None
        )

    def _shared_texts(self) -> list[str]:
        return [_text(item) for item in _children(self._shared("sharedStrings"), "si")]

    def _number_formats(self) -> _Formats:
        styles = self._shared("styles")
        own = {
            each.get("numFmtId"): each.get("formatCode", GENERAL)
            for each in _children(_child(styles, "numFmts"), "numFmt")
        }
        codes = []
        for style in _children(_child(styles, "cellXfs"), "xf"):
            key = style.get("numFmtId", "0")
            codes.append(own.get(key) or BUILTIN_FORMATS.get(int(key), GENERAL))
        return _Formats(
            tuple(codes),
            frozenset(at for at, code in enumerate(codes) if is_date_format(code)),
            frozenset(at for at, code in enumerate(codes) if is_timedelta_format(code)),
        )

    def sheets(self) -> Iterator[Sheet]:
        """The worksheets in the order of the tabs; charts that fill a tab have no cells."""
        targets = {key: (kind, target) for key, kind, target in self._relations(self._path)}
        for tab in _children(_child(self._book, "sheets"), "sheet"):
            kind, target = targets[_attribute(tab, "id")]
            if kind == "worksheet":
                yield self._sheet(unescape(tab.get("name", "")), tab.get("state", "visible") != "visible", target)

    def _sheet(self, name: str, hidden: bool, path: str) -> Sheet:
        rows = _Rows(name, self._texts, self._formats, self._epoch)
        with self._parts.open(path) as part:
            for _, element in ElementTree.iterparse(part):
                if not element.tag.endswith(ENDS):  # most elements are cells and what is in them: their row has them
                    continue
                match _local(element):
                    case "row":
                        rows.add(element)
                        element.clear()
                    case "col":
                        rows.hide_columns(element)
                    case "mergeCell":
                        rows.merged.append(_span(element.get("ref", "")))
        return Sheet(
            name,
            by_place(rows.cells),
            tuple(rows.merged),
            hidden,
            frozenset(rows.hidden_rows),
            rows.hidden_columns(),
        )


def _text(element: Element) -> str:
    """The text of a shared or inline string: its runs joined, readings of signs (phonetic) left out."""
    texts = []
    for child in element:
        match _local(child):
            case "t":
                texts.append(child.text or "")
            case "r":
                texts += [part.text or "" for part in _children(child, "t")]
    text = "".join(texts)
    return unescape(text) if "_x" in text else text


def _span(reference: str) -> Span:
    first, _, last = reference.partition(":")
    (left, top), (right, bottom) = _place(first), _place(last or first)
    return top, left, bottom, right


def _place(reference: str) -> tuple[int, int]:
    """Column and row of an address such as D49. Raises ValueError for what is none, Unusable for one beyond a sheet."""
    found = _PLACE.fullmatch(reference)
    if not found:
        raise ValueError(reference)
    column, row = _column(found[1]), int(found[2])
    address(row, column)
    return column, row


def _column(reference: str) -> int:
    """The column of an address, by its letters."""
    return column_index_from_string(reference.rstrip("0123456789"))


class _Rows:
    """The cells of one sheet as its rows are read; rows and cells may leave out where they stand."""

    def __init__(self, sheet: str, texts: list[str], formats: _Formats, epoch: datetime) -> None:
        self._sheet, self._texts, self._formats, self._epoch = sheet, texts, formats, epoch
        self._row = 0
        self._hidden_spans: list[tuple[int, int]] = []
        self.cells: list[Cell] = []
        self.merged: list[Span] = []
        self.hidden_rows: set[int] = set()

    def hide_columns(self, element: Element) -> None:
        """One element speaks of several columns."""
        if _is_on(element, "hidden"):
            self._hidden_spans.append((int(element.get("min", "1")), int(element.get("max", "1"))))

    def hidden_columns(self) -> frozenset[int]:
        used = {cell.column for cell in self.cells}
        return frozenset(at for at in used if any(first <= at <= last for first, last in self._hidden_spans))

    def add(self, element: Element) -> None:
        self._row = int(element.get("r") or self._row + 1)
        if _is_on(element, "hidden"):
            self.hidden_rows.add(self._row)
        column = 0
        for child in element:
            place = child.get("r")
            column = column + 1 if place is None else _column(place)
            cell = self._cell(child, place or address(self._row, column)) if len(child) else None
            if cell is not None:
                self.cells.append(cell)

    def _cell(self, element: Element, at: str) -> Cell | None:
        """The cell unless it is blank; a formula without a stored value is not."""
        parts = {child.tag.rpartition("}")[2]: child for child in element}
        style, kind = int(element.get("s", "0")), element.get("t", "n")
        value = self._value(parts, kind, style)
        if (value is None and "f" not in parts) or (isinstance(value, str) and not value.strip()):
            return None
        code = self._formats.codes[style] if style < len(self._formats.codes) else GENERAL
        column, row = _place(at)
        if value is None:
            return Cell(self._sheet, row, column, at, None, f"={parts['f'].text or ''}", code, "formula")
        fault = "error" if kind == "e" else ""
        return Cell(self._sheet, row, column, at, value, written(value, code), code, fault)

    def _value(self, parts: dict[str, Element], kind: str, style: int) -> Any:
        """What a cell holds: text, number, date, yes or no; None for nothing (18.18.11 ST_CellType)."""
        if kind == "inlineStr":
            return _text(parts["is"]) if "is" in parts else None
        stored = parts.get("v")
        if stored is None or stored.text is None:
            return None
        match kind:
            case "s":
                return self._texts[int(stored.text)]
            case "str" | "e":
                return unescape(stored.text)
            case "b":
                return bool(int(stored.text))
            case "d":
                return from_ISO8601(stored.text)
        return self._number(stored.text, style)

    def _number(self, text: str, style: int) -> Any:
        number = float(text) if re.search(r"[.eE]|inf|nan", text) else int(text)
        if style not in self._formats.dates:
            return number
        return from_excel(number, self._epoch, timedelta=style in self._formats.durations)
