"""A file of any known format → its sheets."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.intake.files import html, ods, text, xls, xlsx
from dashboard.intake.files.book import Book
from dashboard.intake.files.gate import Kind, kind_of

READERS: dict[Kind, Callable[[bytes], Book]] = {
    "xlsx": xlsx.read,
    "xls": xls.read,
    "ods": ods.read,
    "csv": text.read,
    "html": html.read,
}


def opened(name: str, content: bytes) -> Book:
    """The sheets of a file, read by the one reader of its format. Raises Unusable with the reason."""
    return READERS[kind_of(name, content)](content)
