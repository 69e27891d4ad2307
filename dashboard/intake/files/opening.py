"""A file of any known format → its sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from dashboard.intake.files import html, ods, text, xls, xlsx
from dashboard.intake.files.book import Book
from dashboard.intake.files.gate import OLD_NAMES, Kind, kind_of
from dashboard.model import Problem

READERS: dict[Kind, Callable[[bytes], Book]] = {
    "xlsx": xlsx.read,
    "xls": xls.read,
    "ods": ods.read,
    "csv": text.read,
    "html": html.read,
}


def opened(name: str, content: bytes) -> Book:
    """The sheets of a file, read by the one reader of its format. Raises Unusable with the reason."""
    kind = kind_of(name, content)
    book = READERS[kind](content)
    lies = kind == "csv" and PurePath(name).suffix.lower() in OLD_NAMES
    return replace(book, notes=(*book.notes, Problem("info", "text_file"))) if lies else book
