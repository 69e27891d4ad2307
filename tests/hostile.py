"""Files made to break whoever opens them, each with the rules by which it may be refused.

`python -m tests.hostile DIR` writes them.
"""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.intake.conftest import workbook

ROWS = ("填报单位：团结镇", "2025年度"), ("指标", "本年数"), ("网格数", 76)
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
MERGED = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
RING = struct.pack("<IIII", 0xFFFFFFFD, 0xFFFFFFFE, 3, 2)
DIRECTORY_RING = struct.pack("<III", 0xFFFFFFFD, 1, 1)
DAMAGED = frozenset({"damaged", "no_sheets", "not_a_workbook", "file_breaks_reader"})


BROKEN = DAMAGED | {"file_takes_too_long"}


def changed(**parts: bytes | Callable[[bytes], bytes]) -> bytes:
    """A good workbook with other parts: SHEET as `sheet`, TEXTS as `texts`, further ones by their names."""
    names = {"sheet": SHEET, "texts": TEXTS}
    given = {names.get(name, name): part for name, part in parts.items()}
    out = io.BytesIO()
    with ZipFile(io.BytesIO(workbook(*ROWS))) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = given.pop(name, source.read(name))
            target.writestr(name, part(source.read(name)) if callable(part) else part)
        for name, part in given.items():
            target.writestr(name, part)
    return out.getvalue()


def cells(*places: str) -> bytes:
    rows = "".join(f'<row><c r="{place}"><v>1</v></c></row>' for place in places)
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>".encode()


def numbers(count: int) -> bytes:
    """Many filled rows, packed far below the limit on ratios."""
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at * 2654435761 % 2**32}</v></c></row>' for at in range(1, count))
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>".encode()


def nested(depth: int) -> bytes:
    return f"<worksheet {MAIN}>".encode() + b"<a>" * depth + b"</a>" * depth + b"</worksheet>"


def entity(old: bytes) -> bytes:
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return head + old.partition(b"?>")[2].replace(b"76", b"&e;")


def laughs() -> bytes:
    """A billion laughs in the texts."""
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><sst {MAIN}><si><t>&l9;</t></si></sst>'.encode()


def many_entries(count: int) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as target:
        for at in range(count):
            target.writestr(f"xl/{at}", b"")
    return out.getvalue()


def many_sheets(count: int) -> bytes:
    names = {f"xl/worksheets/more{at}.xml": cells("A1") for at in range(count)}
    return changed(**names)


def overlapping() -> bytes:
    """A directory that names one packed part a thousand times (as a zip bomb does without nesting)."""
    part = zipfile.ZipInfo("xl/worksheets/sheet1.xml")
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        target.writestr(part, b"0" * 2**20)
        first = target.filelist[0]
        for at in range(900):
            copy = zipfile.ZipInfo(f"xl/worksheets/{at}.xml")
            for name in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(copy, name, getattr(first, name))
            target.filelist.append(copy)
            target.NameToInfo[copy.filename] = copy
    return out.getvalue()


def ole(chain: bytes) -> bytes:
    """An OLE file whose table of sectors is `chain`, with a directory that names a workbook."""
    header = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += (
        struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * 432
    )
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", 22, 5, 1) + b"\xff" * 8
    root += struct.pack("<I", 1) + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
    book = "Workbook".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", 18, 2, 1) + b"\xff" * 12
    book += bytes(36) + struct.pack("<IQ", 2, 2**31)
    return header + chain.ljust(512, b"\xff") + (root + book).ljust(512, b"\0") + bytes(512)


def truncated(old: bytes) -> bytes:
    return old[: len(old) * 2 // 3]


FILES: dict[str, tuple[str, Callable[[], bytes], frozenset[str]]] = {
    "corner cells": ("远角.xlsx", lambda: changed(sheet=cells("A1", "XFD1048576")), frozenset({"too_many_cells"})),
    "lying count of texts": (
        "计数.xlsx",
        lambda: changed(texts=f'<sst {MAIN} count="4294967295" uniqueCount="4294967295"/>'.encode(), sheet=cells("A1")),
        frozenset({"no_table"}),
    ),
    "bomb of one part": ("膨胀.xlsx", lambda: changed(sheet=b" " * 300 * 2**20), frozenset({"zip_inflated"})),
    "bomb of ratio": ("压缩.xlsx", lambda: changed(texts=b" " * 100 * 2**20), frozenset({"zip_inflated"})),
    "overlapping parts": ("重叠.xlsx", overlapping, frozenset({"zip_inflated"}) | DAMAGED),
    "file entity": ("实体.xlsx", lambda: changed(sheet=entity), frozenset({"doctype"})),
    "a billion laughs": ("笑声.xlsx", lambda: changed(texts=laughs()), frozenset({"doctype"})),
    "a hundred thousand entries": ("条目.xlsx", lambda: many_entries(100_000), frozenset({"zip_entries"})),
    "five thousand sheets": ("五千表.xlsx", lambda: many_sheets(5_000), frozenset({"zip_entries"})),
    "deep nesting": ("深层.xlsx", lambda: changed(sheet=nested(80_000)), frozenset({"no_table"}) | DAMAGED),
    "many numbers": (
        "过多.xlsx",
        lambda: changed(sheet=numbers(200_000)),
        frozenset({"no_table", "file_too_heavy", "file_takes_too_long"}),
    ),
    "merged to the end": (
        "合并.xlsx",
        lambda: changed(sheet=cells("A1", "C900").replace(b"</sheetData>", MERGED)),
        frozenset({"no_table"}),
    ),
    "path out of the zip": ("路径.xlsx", lambda: changed(**{"../../evil.xml": b"<x/>"}), frozenset({"zip_names"})),
    "encrypted workbook": (
        "加密.xlsx",
        lambda: ole(struct.pack("<III", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE)) + "EncryptedPackage".encode("utf-16-le"),
        frozenset({"password"}),
    ),
    "truncated": ("半截.xlsx", lambda: truncated(workbook(*ROWS)), DAMAGED),
    "a program named xlsx": ("程序.xlsx", lambda: b"MZ\x90\x00" + bytes(4096), DAMAGED),
    "a picture named xls": ("图片.xls", lambda: b"\x89PNG\r\n\x1a\n" + bytes(4096), DAMAGED),
    "a PDF named csv": ("文件.csv", lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 50, DAMAGED),
    "OLE chain in a ring": (
        "环.xls",
        lambda: ole(RING),
        BROKEN,
    ),
    "OLE directory in a ring": (
        "目录环.xls",
        lambda: ole(DIRECTORY_RING),
        BROKEN,
    ),
    "binary workbook": ("二进制.xlsb", lambda: changed(**{"xl/workbook.bin": b""}), frozenset({"binary_workbook"})),
    "endless line": ("长行.csv", lambda: b"a" * 2**20, frozenset({"not_a_workbook", "no_table"})),
    "a million columns": (
        "多列.csv",
        lambda: b"1," * 2**20,
        frozenset({"too_many_cells"}),
    ),
    "too many bytes": ("过大.xlsx", lambda: b"PK\x03\x04" + bytes(26 * 2**20), frozenset({"too_many_bytes"})),
}
"""What it is → its name, how it is made, and the rules one of which must refuse it."""


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make, _ in FILES.values():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main()
