"""What is looked at before any parser: size, magic bytes against the name, and the shape of a zip.

Limits: stack.md "Reading workbooks"; over 3,765 real zip workbooks they refuse no .xlsx.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import Literal
from zipfile import ZipFile, ZipInfo

from dashboard.intake.files.book import Unusable
from dashboard.model import FILE_TYPES

Kind = Literal["xlsx", "ods", "xls", "csv", "html"]

MOST_BYTES = 25 * 2**20
MOST_ENTRIES = 1_000
MOST_INFLATED = 256 * 2**20
MOST_RATIO = 200
"""How many times its packed size a part of more than a megabyte may have."""
LARGE_PART = 2**20
HEAD = 64 * 1024
"""Bytes at the beginning of a part in which a DOCTYPE would have to stand."""

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_NAMES = (".xls", ".et")
TEXT_NAMES = ("", ".csv", ".tsv", *OLD_NAMES)
"""Names under which text is sent; the last two lie, as files of reporting systems do."""
OTHERS = (b"%PDF", b"{\\rtf")
_MARKUP = re.compile(rb"\s*(?:<!doctype\s+html|<html|<table|<\?xml[^>]*>\s*<html)", re.IGNORECASE)
_TORN = (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError)
"""What zipfile raises for broken, encrypted or strangely packed entries."""


def kind_of(name: str, content: bytes) -> Kind:
    """What a file is by its first bytes, whatever it is called. Raises Unusable for what no reader should touch."""
    suffix = PurePath(name).suffix.lower()
    check_size(content)
    if suffix and suffix not in FILE_TYPES:
        raise Unusable("not_a_workbook")
    if content.startswith(ZIP):
        return _kind_of_zip(content)
    if content.startswith(OLE):
        return _kind_of_ole(content)
    return _kind_of_text(content, suffix)


def check_size(content: bytes) -> None:
    """Raises Unusable for nothing at all, and for more than is looked into."""
    if not content:
        raise Unusable("empty_file")
    if len(content) > MOST_BYTES:
        raise Unusable("too_many_bytes", found=f"{len(content) / 2**20:.1f}", most=str(MOST_BYTES // 2**20))


def _kind_of_ole(content: bytes) -> Kind:
    if any(stream.encode("utf-16-le") in content for stream in ("EncryptedPackage", "DRMContent")):
        raise Unusable("password")
    if not any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book")):
        raise Unusable("not_a_workbook")
    return "xls"


def _kind_of_text(content: bytes, suffix: str) -> Kind:
    """HTML as web systems save it under the name .xls, else separated values; other files are neither."""
    if suffix not in TEXT_NAMES or content.startswith(OTHERS):
        raise Unusable("not_a_workbook")
    if content[:4].startswith((b"\xff\xfe", b"\xfe\xff")):
        return "csv"
    if b"\x00" in content:
        raise Unusable("not_a_workbook")
    return "html" if _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")) else "csv"


# Zip ------------------------------------------------------------------------------------------------------------------


def _kind_of_zip(content: bytes) -> Kind:
    try:
        with ZipFile(io.BytesIO(content)) as parts:
            _check_sizes(parts.infolist())
            _check_markup(parts)
            return _kind_of_parts(parts)
    except _TORN as error:
        raise Unusable("damaged") from error


def _check_sizes(entries: list[ZipInfo]) -> None:
    """The entries as the directory tells them; `ZipFile.read` stops where an entry is larger than it says."""
    if len(entries) > MOST_ENTRIES:
        raise Unusable("zip_entries", found=str(len(entries)), most=str(MOST_ENTRIES))
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unusable("password")
    if sum(entry.file_size for entry in entries) > MOST_INFLATED:
        raise Unusable("zip_inflated", most=str(MOST_INFLATED // 2**20))
    if any(entry.file_size > LARGE_PART and entry.file_size > MOST_RATIO * entry.compress_size for entry in entries):
        raise Unusable("zip_inflated", most=str(MOST_INFLATED // 2**20))
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names) or any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise Unusable("zip_names")


def _check_markup(parts: ZipFile) -> None:
    """No workbook declares a document type; one that does wants to define entities."""
    for entry in parts.infolist():
        if entry.filename.lower().endswith((".xml", ".rels")):
            with parts.open(entry) as part:
                head = part.read(HEAD)
            if b"<!DOCTYPE" in head.replace(b"\x00", b"") or b"<!ENTITY" in head.replace(b"\x00", b""):
                raise Unusable("doctype", found=entry.filename)


def _kind_of_parts(parts: ZipFile) -> Kind:
    names = set(parts.namelist())
    if "mimetype" in names:
        mimetype = parts.read("mimetype")
        if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return "ods"
    if "xl/workbook.bin" in names:
        raise Unusable("binary_workbook")
    if "_rels/.rels" in names and "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return "xlsx"
    raise Unusable("not_a_workbook")
