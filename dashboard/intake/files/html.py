"""Web pages named .xls, as reporting systems and WPS save them: every table is a sheet."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from dashboard.catalogue.rows import decoded
from dashboard.intake.files.book import Book, Sheet, Span, Unusable, address
from dashboard.model import Cell, Problem

MOST_SPAN = 1_000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
CHINESE = ("gb2312", "gbk", "gb18030")


def read(content: bytes) -> Book:
    """The tables of a page. Raises Unusable where there is none."""
    tables = _Tables()
    tables.feed(_text(content))
    tables.close()
    if not tables.sheets:
        raise Unusable("no_sheets")
    return Book(tuple(tables.sheets), (Problem("info", "html"),))


def _text(content: bytes) -> str:
    """The page in the encoding it names, GB18030 for its older names; else as any text."""
    named = _CHARSET.search(content[:2048])
    try:
        if named and named[1].decode().lower() in CHINESE:
            return content.decode("gb18030")
        return decoded(content)
    except UnicodeDecodeError as error:
        raise Unusable("not_a_workbook") from error


class _Tables(HTMLParser):
    """Collects cells by place; a table inside a cell is text of the outer one."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[Sheet] = []
        self._depth = 0
        self._text: list[str] | None = None

    def _begin(self) -> None:
        self._row = self._column = 0
        self._span = (1, 1)
        self._cells: dict[tuple[int, int], Cell] = {}
        self._merged: list[Span] = []
        self._covered: set[tuple[int, int]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._begin()
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._row, self._column = self._row + 1, 0
        elif self._depth == 1 and tag in ("td", "th") and self._row:
            self._end_cell()
            given = dict(attrs)
            self._span = _count(given.get("rowspan")), _count(given.get("colspan"))
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
                name = f"表{len(self.sheets) + 1}"
                cells = {place: _named(cell, name) for place, cell in self._cells.items()}
                self.sheets.append(Sheet(name, cells, tuple(self._merged)))
            self._depth -= 1
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text, self._text = re.sub(r"[ \t\r\f\v]*\n\s*", "\n", "".join(self._text)).strip(), None
        self._column += 1
        while (self._row, self._column) in self._covered:
            self._column += 1
        height, width = self._span
        if height * width > 1:
            self._cover(height, width)
        if text:
            at = address(self._row, self._column)
            self._cells[self._row, self._column] = Cell("", self._row, self._column, at, text, text)
        self._column += width - 1

    def _cover(self, height: int, width: int) -> None:
        rows, columns = range(self._row, self._row + height), range(self._column, self._column + width)
        self._merged.append((rows[0], columns[0], rows[-1], columns[-1]))
        self._covered |= {(row, column) for row in rows[1:] for column in columns}


def _named(cell: Cell, sheet: str) -> Cell:
    return Cell(sheet, cell.row, cell.column, cell.address, cell.value, cell.text)


def _count(text: str | None) -> int:
    """A row or column span; 1 where it is missing or no sensible number."""
    return min(int(text), MOST_SPAN) if text and text.isdecimal() and int(text) else 1
