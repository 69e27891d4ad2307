"""A workbook → its bytes, the same bytes every time.

Excel files carry the clock of the machine that wrote them in four places; all are set to the time given, so that a
file received twice is recognised as the same (the archive names files by their SHA-256).
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_ENTRY_TIME = (1980, 1, 1, 0, 0, 0)


class _StillZip(ZipFile):
    """A zip whose entries carry no clock; openpyxl calls these two methods and no other."""

    def writestr(self, name: Any, data: Any, *_: Any, **__: Any) -> None:
        entry = ZipInfo(str(name), _ENTRY_TIME)
        entry.create_system = 3  # otherwise the machine's own, which differs between Windows and Unix
        super().writestr(entry, data, ZIP_DEFLATED, 6)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        self.writestr(arcname or filename, Path(filename).read_bytes())


def saved(book: Workbook, at: datetime, author: str = "") -> bytes:
    """The bytes of `book` as an .xlsx created and modified at `at`."""
    properties = book.properties
    properties.created = properties.modified = at.astimezone(UTC).replace(tzinfo=None)
    properties.creator = properties.lastModifiedBy = author
    content = io.BytesIO()
    ExcelWriter(book, _StillZip(content, "w")).save()
    return content.getvalue()
