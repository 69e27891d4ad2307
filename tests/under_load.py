"""Backups while reports come in, the second half of `make crash`: `python -m tests.under_load [TIMES=10]`.

One thread sends reports without a pause and decides on them. Meanwhile backups are made, each restored into an empty
home and verified there; a report is in it with all of its figures or not at all.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

import openpyxl

from dashboard.desk import Desk, opened
from dashboard.home import PROJECT, Home
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.intake.saving import saved
from dashboard.store.manifests import damages, manifest
from dashboard.store.recovery import restore
from tests.crash import BEGUN, UNITS


def reports_restored(home: Home, into: Path, out: Path, times: int) -> Iterator[int]:
    """How many reports each backup brought back; fails when one does not fit together."""
    with opened(home) as desk, _sending(desk) as is_sent:
        for at in range(times):
            before = is_sent.number
            while is_sent.number == before:
                time.sleep(0.01)  # so that something came in since the last
            backup = desk.back_up(into)
            yield _restored(backup, Home(out / str(at), home.catalogue), before)


def _restored(backup: Path, empty: Home, at_least: int) -> int:
    assert damages(backup, manifest(backup).files) == ()
    restore(empty, backup)
    with opened(empty) as desk:
        assert desk.differences() == []
        submissions = desk.ask("submissions")
        assert len(submissions) >= at_least, "confirmed before the backup began, and not in it"
    return len(submissions)


class _Sent:
    """How many reports are confirmed."""

    number = 0


@contextmanager
def _sending(desk: Desk) -> Iterator[_Sent]:
    """Reports come in, one after the other, until the end; what went wrong there is raised here."""
    sent, is_over, failures = _Sent(), threading.Event(), []

    def send() -> None:
        try:
            for at in count():
                if is_over.is_set():
                    return
                (report,) = desk.receive([_file(at)])
                assert report.outcome == "warned", report
                sent.number += 1
        except BaseException as error:
            failures.append(error)
            raise

    thread = threading.Thread(target=send, daemon=True)
    thread.start()
    try:
        yield sent
    finally:
        is_over.set()
        thread.join(60)
        assert not failures, failures


def _file(at: int) -> Incoming:
    """Of one unit after the other another version, with an error that keeps it waiting."""
    book = openpyxl.Workbook()
    for row in (("指标", "本年数"), ("网格数", 20 + at), ("行政执法人员数", 4), ("持证执法人员数", 5)):
        book.active.append(row)
    when = BEGUN + timedelta(minutes=at)
    return Incoming(f"{UNITS[at % len(UNITS)]}2025.xlsx", saved(book, when), Options(), "张三", when, "更正")


def main(times: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home", PROJECT / "data" / "catalogue")
        numbers = list(reports_restored(home, Path(folder) / "disk", Path(folder) / "restored", times))
    print(f"backups {len(numbers)}, reports in them {numbers}, every one restored and verified")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
