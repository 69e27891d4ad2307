"""Where the table is on a sheet and what its cells are about. Cells in, entries out; no figure is read here."""

from __future__ import annotations

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import Table
from dashboard.intake.files.book import Book, Sheet
from dashboard.intake.flat_tables import flat_table
from dashboard.intake.long_tables import long_table
from dashboard.intake.template_words import TAG_SHEET
from dashboard.intake.wide_tables import wide_table


def read_tag(book: Book) -> dict[str, str]:
    """Key → value of the template's hidden sheet; empty for any other workbook."""
    for sheet in book.sheets:
        if sheet.name == TAG_SHEET:
            return {sheet.text(row, 1): sheet.text(row, 2) for row in sheet.rows()}
    return {}


def find_table(sheet: Sheet, catalogue: Catalogue, period: str = "") -> Table | None:
    """The table of a sheet, flat before long before wide; None when none is recognised."""
    return flat_table(sheet, catalogue) or long_table(sheet, catalogue, period) or wide_table(sheet, catalogue)
