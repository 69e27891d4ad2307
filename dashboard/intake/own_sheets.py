"""Sheets that we put into a clerk's workbook and that come back with it."""

from __future__ import annotations

from dashboard.intake.files.book import Sheet
from dashboard.intake.words import REMARKS


def is_remarks(sheet: Sheet) -> bool:
    """Whether this is our list of remarks: by its name, and because its first line says so."""
    return sheet.name.startswith(REMARKS) and REMARKS in sheet.text(1, 1)
