"""Where the tables are on a sheet and what their cells are about. Cells in, entries out; no figure is read here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import Table
from dashboard.intake.files.book import Book, Sheet
from dashboard.intake.flat_tables import FlatHead, flat_head
from dashboard.intake.headers import corrected_columns, header_groups, header_of, names_indicators
from dashboard.intake.long_tables import long_head
from dashboard.intake.options import Correction
from dashboard.intake.template_words import TAG_SHEET
from dashboard.intake.wide_headers import wide_header
from dashboard.intake.wide_tables import WideHead

PeriodOf = Callable[[Sheet, int, int], str]
"""The period that the lines over a table name, by the first row of its header and the row where those lines begin."""


class Head(Protocol):
    """A header that was found: of a flat, long or wide table."""

    @property
    def rows(self) -> tuple[int, int]:
        """Its first and its last row."""

    @property
    def years(self) -> frozenset[str]:
        """Years over its columns, of which the period chooses one."""

    def read(self, above: int, until: int, period: str) -> Table:
        """The table under it, down to row `until`."""


def read_tag(book: Book) -> dict[str, str]:
    """Key → value of the template's hidden sheet; empty for any other workbook."""
    for sheet in book.sheets:
        if sheet.name == TAG_SHEET:
            return {sheet.text(row, 1): sheet.text(row, 2) for row in sheet.rows()}
    return {}


def find_tables(
    sheet: Sheet, catalogue: Catalogue, period_of: PeriodOf, corrections: Sequence[Correction] = ()
) -> list[Table]:
    """The tables of a sheet from top to bottom, each down to where the next begins; those corrected, if any are."""
    heads = list(_corrected(sheet, catalogue, corrections) if corrections else _heads(sheet, catalogue))
    tables: list[Table] = []
    for at, head in enumerate(heads):
        above = tables[-1].place.last + 1 if tables else 1
        until = heads[at + 1].rows[0] - 1 if at + 1 < len(heads) else max(sheet.rows())
        period = period_of(sheet, above, head.rows[0]) if head.years else ""
        tables.append(head.read(above, until, period))
    return tables


def _heads(sheet: Sheet, catalogue: Catalogue) -> Iterator[Head]:
    """The headers of a sheet from the top; in the same rows flat goes before long before wide."""
    above: Head | None = None
    for rows in header_groups(sheet):
        if above and rows.start <= above.rows[1]:
            continue
        head = _head(sheet, catalogue, rows, above)
        if head:
            above = head
            yield head


def _head(sheet: Sheet, catalogue: Catalogue, rows: range, above: Head | None) -> Head | None:
    """The header in these rows; in the middle of another table 乡镇 may be a word like any other."""
    for row in rows if names_indicators(sheet, rows) else ():
        header = header_of(sheet, catalogue, row)
        if head := flat_head(sheet, catalogue, header) or long_head(sheet, catalogue, header):
            return head
    if isinstance(above, FlatHead):
        return None  # its rows name units and indicators too
    found = wide_header(sheet, catalogue, rows)
    head = WideHead(sheet, catalogue, found) if found else None
    return head if head and (above is None or head.has_units) else None


def _corrected(sheet: Sheet, catalogue: Catalogue, corrections: Sequence[Correction]) -> Iterator[Head]:
    """The headers that a person pointed at, with the columns as they said; one that is none is left out."""
    for correction in sorted(corrections, key=lambda each: each.header_row):
        columns, row = corrected_columns(correction), correction.header_row
        header = header_of(sheet, catalogue, row, columns)
        head = flat_head(sheet, catalogue, header) or long_head(sheet, catalogue, header)
        wide = wide_header(sheet, catalogue, range(header.top, row + 1), columns) if head is None else None
        if head or wide:
            yield head or WideHead(sheet, catalogue, wide)
