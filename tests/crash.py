"""Power cuts and faults while files come in: `make crash [KILLS=100] [FAULTS=50]`.

A child process takes in files, several in one load and a few in one transaction, and decides on them; each is confirmed
by a line after its commit. It is killed with SIGKILL at a random instant, or one of its calls (open, write, fsync,
rename, commit) fails the n-th time and it tries once more. After each break the same home is opened again: what was
confirmed is there, `verify` finds nothing half, and sending all of it again stores the rest and nothing twice.
"""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import openpyxl

from dashboard.desk import Desk, opened
from dashboard.home import PROJECT, Home
from dashboard.intake import receiving
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.intake.saving import saved
from dashboard.model import CHINA
from dashboard.store.space import DiskFull
from dashboard.store.warehouse import Warehouse

SEED = 20260302
FILES = 12
TOGETHER, AT_ONCE = 5, 2
"""Files in one load: two whole groups and half of one."""
UNITS = ("东湖镇", "西河镇", "南山镇", "北原镇", "青柳镇", "团结镇")
BEGUN = datetime(2026, 2, 20, 9, tzinfo=CHINA)
FAULTS = ("open", "write", "fsync", "rename", "commit")


def write(folder: Path) -> None:
    """Of each unit two versions, the second with an error, so that it waits to be decided on."""
    for at in range(FILES):
        book = openpyxl.Workbook()
        officers = 5 if at < len(UNITS) else 4
        for row in (("指标", "本年数"), ("网格数", 20 + at), ("行政执法人员数", officers), ("持证执法人员数", 5)):
            book.active.append(row)
        (folder / f"{at:02}-{UNITS[at % len(UNITS)]}2025.xlsx").write_bytes(saved(book, BEGUN))


def files(home: Home) -> list[Incoming]:
    return [
        Incoming(path.name, path.read_bytes(), Options(), "张三", BEGUN + timedelta(days=at), "更正")
        for at, path in enumerate(sorted(home.folder.parent.parent.glob("*.xlsx")))
    ]


# The child ------------------------------------------------------------------------------------------------------------


def work(
    desk: Desk, sent: list[Incoming], trying: Callable[[Callable[[], Any]], Any] = lambda act: act()
) -> Iterator[str]:
    """Sends the files, TOGETHER at once, and accepts what waits; says what is confirmed, once it is."""
    for start in range(0, len(sent), TOGETHER):
        for report in trying(lambda start=start: desk.receive(sent[start : start + TOGETHER])):
            assert report.outcome in ("accepted", "warned", "unchanged"), report
            yield f"file {report.sha256}"
    for row in desk.ask("submissions"):
        if row["state"] == "submitted":
            trying(lambda key=row["submission_id"]: desk.accept(key, "李娜", "已核实"))
            yield f"accepted {row['submission_id']}"


def twice(act: Callable[[], Any]) -> Any:
    """As a person does after an error."""
    try:
        return act()
    except (OSError, DiskFull):
        return act()


def child(folder: Path, fault: str, number: int) -> None:
    """Prints what is confirmed, line by line; what it does may break at any time."""
    receiving.AT_ONCE = AT_ONCE
    with opened(Home(folder, PROJECT / "data" / "catalogue")) as desk:
        print("opened", flush=True)
        sent = files(desk.home)
        with failing(fault, number):
            for confirmed in work(desk, sent, twice):
                print(confirmed, flush=True)


def failing(fault: str, number: int) -> AbstractContextManager[Any]:
    """Meanwhile the n-th call of a kind raises; a write when half is written, a commit before or after it is done."""
    calls = iter(range(1, 1_000_000))

    def fails() -> None:
        if next(calls) == number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def before(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            fails()
            return real(*given, **named)

        return call

    if fault == "none":
        return nullcontext()
    if fault == "open":
        return mock.patch.object(Path, "open", before(Path.open))
    if fault == "write":
        return mock.patch.object(Path, "open", _wrapped(Path.open, lambda file: HalfWritten(file, fails)))
    if fault == "fsync":
        return mock.patch.object(os, "fsync", before(os.fsync))
    if fault == "rename":
        return mock.patch.object(Path, "replace", before(Path.replace))
    return mock.patch.object(Warehouse, "cursor", _cursors(Warehouse.cursor, fails, is_late=number % 2 == 0))


class Proxy:
    """All that the real one does, but for what a subclass does otherwise."""

    def __init__(self, real: Any, fails: Callable[[], None]) -> None:
        self._real, self._fails = real, fails

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def __enter__(self) -> Proxy:
        self._real.__enter__()
        return self

    def __exit__(self, *given: Any) -> Any:
        return self._real.__exit__(*given)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._real)


class HalfWritten(Proxy):
    def write(self, content: bytes) -> int:
        try:
            self._fails()
        except OSError:
            self._real.write(content[: len(content) // 2])
            raise
        return self._real.write(content)


def _wrapped(real: Callable[..., Any], wrap: Callable[[Any], Any]) -> Callable[..., Any]:
    return lambda *given, **named: wrap(real(*given, **named))


class Committed(Proxy):
    is_late = False

    def commit(self) -> None:
        if self.is_late:
            self._real.commit()
        self._fails()
        if not self.is_late:
            self._real.commit()


def _cursors(real: Callable[..., Any], fails: Callable[[], None], *, is_late: bool) -> Callable[..., Any]:
    @contextmanager
    def cursor(warehouse: Warehouse, *view: Any) -> Iterator[Any]:
        with real(warehouse, *view) as found:
            wrapped = Committed(found, fails)
            wrapped.is_late = is_late
            yield wrapped

    return cursor


# The parent -----------------------------------------------------------------------------------------------------------


def started(folder: Path, fault: str = "none", number: int = 0) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.crash", "child", str(folder), fault, str(number)]
    return subprocess.Popen(words, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def confirmed_by(process: subprocess.Popen[str], seconds: float | None = None) -> set[str]:
    """What a child said it had done, killed after so many seconds if they are given."""
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    said, _ = process.communicate(timeout=180)
    return set(said.splitlines()) - {"opened"}


def checked(folder: Path, confirmed: set[str]) -> Counter[str]:
    """What is lost, half or double after a break and after sending all of it again; a broken home cannot be opened."""
    with opened(Home(folder, PROJECT / "data" / "catalogue")) as desk:
        there = _there(desk)
        found = Counter(lost=len(confirmed - there), half=len(desk.differences()))
        found["unconfirmed"] = len(there - confirmed)
        for _ in work(desk, files(desk.home)):
            pass
        rows = {table: len(kept) for table, kept in desk.warehouse.contents().items()}
        found["lost"] += max(0, FILES - rows["submission"]) + max(0, FILES // 2 - rows["decision"])
        found["double"] = max(0, rows["submission"] - FILES) + max(0, rows["decision"] - FILES // 2)
        found["half"] += len(desk.differences())
        found["half"] += len(list(desk.archive.arriving.glob("*")))
    return found


def _there(desk: Desk) -> set[str]:
    rows = desk.ask("submissions")
    decided = {f"accepted {row['submission_id']}" for row in desk.ask("decisions") if row["kind"] == "accepted"}
    return {f"file {row['sha256']}" for row in rows} | decided


def breaks(kills: int, faults: int, seconds: tuple[float, float]) -> Iterator[tuple[str, int, float | None]]:
    """Kind of fault, which call of it, and after how long the child is killed."""
    chance = random.Random(SEED)
    for _ in range(kills):
        yield "none", 0, chance.uniform(*seconds)
    for at in range(faults):
        yield FAULTS[at % len(FAULTS)], 1 + at // len(FAULTS), None


def main(kills: int, faults: int) -> int:
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as whole:
        write(Path(whole))
        begun = time.monotonic()
        process = started(Path(whole) / "0" / "home")
        process.stdout.readline()
        opened_after = time.monotonic() - begun
        confirmed_by(process)
        seconds = 0.7 * opened_after, time.monotonic() - begun
        for at, (fault, number, after) in enumerate(breaks(kills, faults, seconds), start=1):
            folder = Path(whole) / str(at) / "home"
            confirmed = confirmed_by(started(folder, fault, number), after)
            found = checked(folder, confirmed)
            total += found
            total["breaks"] += 1
            total["confirmed"] += len(confirmed)
            if found["lost"] or found["half"] or found["double"]:
                print(f"{fault} {number} {after}: {dict(found)}", flush=True)
            if at % 10 == 0:
                print(dict(total), flush=True)
    print(
        ", ".join(f"{name} {total[name]}" for name in ("breaks", "confirmed", "unconfirmed", "lost", "half", "double"))
    )
    return 1 if total["lost"] or total["half"] or total["double"] else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        child(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    else:
        sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
