"""Thousands of broken copies of our own workbooks, read as the server reads them: `make fuzz [MUTANTS=3000]`.

Every mutant must be read or refused with a sentence. A process apart may die of it, this one may not, and where the
reader itself threw something unexpected the kind of error is listed: that is a place to mend.
"""

from __future__ import annotations

import csv
import io
import logging
import random
import re
import shutil
import struct
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from dashboard.catalogue import read_catalogue
from dashboard.home import PROJECT
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.model import CHINA
from dashboard.show import problems
from tests.office import converted

SEED = 20260302
SAMPLES = PROJECT / "data" / "samples"
SOURCES = ("团结镇2025.xlsx", "通州区2024.xlsx", "六郎镇2024.xlsx")
ENDINGS = ("xlsx", "xls", "ods", "csv")
NOW = datetime(2026, 3, 2, tzinfo=CHINA)
NASTY = (
    b"\x00",
    b"\xff\xff\xff\xff",
    b"<",
    b"&#0;",
    b"99999999999999999999",
    b"-1",
    b"A1048577",
    b"\xef\xbf\xbe",
    b"%s",
)


# Mutations ------------------------------------------------------------------------------------------------------------


def flipped(chance: random.Random, content: bytes) -> bytes:
    """Some bits turned."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(chance: random.Random, content: bytes) -> bytes:
    """The end or a piece in the middle gone."""
    start = chance.randrange(len(content))
    return content[:start] + content[min(len(content), start + chance.choice((10**9, 1, 16, 512))) :]


def spliced(chance: random.Random, content: bytes) -> bytes:
    """A piece put somewhere else, or something nasty."""
    start = chance.randrange(len(content))
    piece = chance.choice([content[start : start + chance.randint(1, 400)], chance.choice(NASTY)])
    at = chance.randrange(len(content))
    return content[:at] + piece + content[at + chance.choice((0, len(piece))) :]


def numbers_changed(chance: random.Random, content: bytes) -> bytes:
    """Counts, offsets and lengths of a binary file set to extremes."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(max(1, len(changed) - 4))
        changed[at : at + 4] = struct.pack("<I", chance.choice((0, 1, 2**31 - 1, 2**32 - 1, chance.randrange(2**16))))
    return bytes(changed)


def part_changed(chance: random.Random, content: bytes) -> bytes:
    """One part of a zip mutated and the zip made whole again, so that the mutation reaches the parser of the part."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        chosen = chance.choice(source.namelist())
        for name in source.namelist():
            part = source.read(name)
            if name == chosen:
                part = chance.choice((flipped, cut, spliced, text_changed))(chance, part or b" ")
                if chance.random() < 0.05:
                    continue
            target.writestr(name, part)
    return out.getvalue()


def text_changed(chance: random.Random, content: bytes) -> bytes:
    """Attributes and numbers of a text replaced by nasty ones."""
    places = list(re.finditer(rb'"[^"<>]*"|\b\d+\b', content)) or list(re.finditer(rb".", content))
    if not places:
        return content
    place = chance.choice(places)
    return content[: place.start()] + chance.choice(NASTY) + content[place.end() :]


MUTATIONS: dict[str, tuple[Callable[[random.Random, bytes], bytes], ...]] = {
    "xlsx": (part_changed, part_changed, flipped, cut),
    "ods": (part_changed, part_changed, flipped, cut),
    "xls": (flipped, numbers_changed, spliced, cut),
    "csv": (flipped, spliced, cut, text_changed),
}


def mutants(count: int) -> Iterator[tuple[str, bytes]]:
    """File names and bytes, the same for the same seed; a fourth of each format."""
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        sources = list(_sources(Path(folder)))
    for at in range(count):
        ending = ENDINGS[at % len(ENDINGS)]
        name, content = chance.choice([each for each in sources if each[0].endswith(ending)])
        for _ in range(chance.choice((1, 1, 2, 3))):
            content = chance.choice(MUTATIONS[ending])(chance, content) or b" "
            if ending in ("xlsx", "ods") and not _is_zip(content):
                break
        yield name, content


def _is_zip(content: bytes) -> bool:
    try:
        with ZipFile(io.BytesIO(content)) as parts:
            return parts.testzip() is None and bool(parts.namelist())
    except Exception:  # whatever is wrong with it: a zip it is not
        return False


def _sources(folder: Path) -> Iterator[tuple[str, bytes]]:
    for name in SOURCES:
        shutil.copy(SAMPLES / name, folder / name)
        yield name, (SAMPLES / name).read_bytes()
        for ending in ("xls", "ods"):
            path = converted(folder / name, ending)
            yield path.name, path.read_bytes()
        yield f"{Path(name).stem}.csv", _separated(folder / name)


def _separated(path: Path) -> bytes:
    """The first sheet as clerks save it from Excel: GB18030."""
    text = io.StringIO()
    csv.writer(text).writerows(openpyxl.load_workbook(path).worksheets[0].values)
    return text.getvalue().encode("gb18030")


# Reading --------------------------------------------------------------------------------------------------------------


class Heard(logging.Handler):
    """Counts what broke the reader, without the name of the file."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        self.kinds[re.sub(r"\d+", "N", str(record.args[1]))[:120]] += 1


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    catalogue, say, heard = read_catalogue(PROJECT / "data" / "catalogue"), words("zh"), Heard()
    logging.getLogger("dashboard.intake.apart.workers").addHandler(heard)
    outcomes: Counter[tuple[str, str]] = Counter()
    begun = time.monotonic()
    for name, content in mutants(count):
        reading = WORKERS.read(catalogue, Incoming(name, content, Options(), "", NOW))
        sentences = [problems.message(problem, catalogue, say) for problem in reading.problems]
        assert all(sentences) and (reading.submissions or sentences), name
        first = next((each.rule for each in reading.problems if each.severity == "error"), "read")
        outcomes[Path(name).suffix, first if reading.is_refused else "read"] += 1
    print(f"{count} mutants, seed {SEED}, {time.monotonic() - begun:.0f} s; this process lives.")
    for (ending, outcome), number in sorted(outcomes.items(), key=lambda each: (each[0][0], -each[1])):
        print(f"{ending:6}{number:6}  {outcome}")
    print("What broke a reader:" if heard.kinds else "Nothing broke a reader.")
    for kind, number in heard.kinds.most_common():
        print(f"{number:6}  {kind}")


if __name__ == "__main__":
    main()
