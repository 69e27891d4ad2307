"""The one way in: what the upload page and the command line do with received files.

archive → read → judge → one transaction for a group of files; each is stored whole or not at all, and the same bytes
twice change nothing.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from dashboard.catalogue import Catalogue
from dashboard.decisions import Explanation
from dashboard.intake.admission import seen_versions, turned_away
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.arriving import arrivals
from dashboard.intake.options import Options, as_plain
from dashboard.intake.reading import Reading
from dashboard.intake.reporting import judged_reports, read_report, told_apart
from dashboard.model import Door, Receipt, Report, SeenVersion
from dashboard.store.archive import Archive
from dashboard.store.warehouse import Warehouse

T = TypeVar("T")

Progress = Callable[[int, int, str], None]

AT_ONCE = 250
"""Files that are judged together and stored in one transaction; what becomes of each does not depend on it."""


@dataclass(frozen=True)
class Incoming:
    """A file as it came: its name, bytes, and what its sender said of it; `explanations` of the problems in it.

    Through the door of the page it must be in time or let in, a correction must say why, and what has problems waits.
    With `seen_versions` (those of the preview's report) it is refused where another version has come since; with
    `units` it may report for these only.
    """

    name: str
    content: bytes
    options: Options
    sender: str
    received_at: datetime
    reason: str = ""
    door: Door = "command"
    explanations: tuple[Explanation, ...] = ()
    seen_versions: tuple[SeenVersion, ...] = ()
    units: tuple[str, ...] | None = None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def preview(
    warehouse: Warehouse, catalogue: Catalogue, files: Sequence[Incoming], on_progress: Progress = lambda *_: None
) -> list[Report]:
    """What would become of the files, and what came before of their reports; nothing is archived or stored."""
    files, reports = read(warehouse, catalogue, files, on_progress)
    reports = judged_reports(warehouse, told_apart(reports, warehouse.known([each.sha256 for each in reports])))
    return seen_versions(warehouse, turned_away(warehouse, catalogue, files, reports))


def receive(
    warehouse: Warehouse,
    archive: Archive,
    catalogue: Catalogue,
    files: Sequence[Incoming],
    on_progress: Progress = lambda *_: None,
) -> Iterator[list[Report]]:
    """Archives every file, then stores those that can be read; one report each, in the order given, once it is safe.

    The reports come group by group: while one is judged and stored, the next is read.
    """
    together, done = {file.sha256 for file in files}, 0
    with WORKERS.ahead(catalogue) as begin:
        for group, begun in _archived(archive, files, begin):
            opened = _read(group, begun, counted(on_progress, done, len(files)))
            opened = _with_names(warehouse, catalogue, opened)
            with warehouse.alone():
                opened = _with_names(warehouse, catalogue, opened)  # decided on while the files were read
                reports = _stored(warehouse, archive, catalogue, opened, together)
            done += len(group)
            yield reports


Opened = tuple[Incoming, Reading]
"""A file and what it says."""


def _archived(
    archive: Archive, files: Sequence[Incoming], begin: Callable[[Incoming], Future[Reading]]
) -> Iterator[tuple[Sequence[Incoming], list[Future[Reading]]]]:
    """Group after group, archived and being read; so is the one after it already."""
    waiting = deque()
    for group in groups(files):
        archive.keep([file.content for file in group])
        waiting.append((group, [begin(file) for file in group]))
        if len(waiting) > 1:
            yield waiting.popleft()
    yield from waiting


def _stored(
    warehouse: Warehouse, archive: Archive, catalogue: Catalogue, opened: Sequence[Opened], together: set[str]
) -> list[Report]:
    """The reports of a group, judged beside what is stored and stored; `together` is all that was sent with it."""
    files = [file for file, _ in opened]
    reports = _reports(opened)
    reports = told_apart(reports, warehouse.known([each.sha256 for each in reports]))
    reports = judged_reports(warehouse, turned_away(warehouse, catalogue, files, reports, together))
    received = [
        (_receipt(file, report), report, file.explanations) for file, report in zip(files, reports, strict=True)
    ]
    coming = arrivals(warehouse, received)
    if coming:
        lines = [line for each in coming for line in (each.receipt, *each.decisions)]
        warehouse.add(coming, lambda mark: archive.note(*lines, after=mark))
    return reports


def groups(some: Sequence[T]) -> Iterator[Sequence[T]]:
    """What is judged and stored together, in the order given."""
    return (some[start : start + AT_ONCE] for start in range(0, len(some), AT_ONCE))


def counted(on_progress: Progress, done: int, total: int) -> Progress:
    """Progress of a part as progress of the whole, of which so many files are done."""
    return lambda at, _, file: on_progress(done + at, total, file)


# Reading --------------------------------------------------------------------------------------------------------------


def read(
    warehouse: Warehouse, catalogue: Catalogue, files: Sequence[Incoming], on_progress: Progress
) -> tuple[list[Incoming], list[Report]]:
    """The files with the names that were decided on for their units, and what each says."""
    with WORKERS.ahead(catalogue) as begin:
        opened = _read(files, [begin(file) for file in files], on_progress)
    opened = _with_names(warehouse, catalogue, opened)
    return [file for file, _ in opened], _reports(opened)


def _reports(opened: Sequence[Opened]) -> list[Report]:
    return [read_report(file.name, file.sha256, reading) for file, reading in opened]


def _read(files: Sequence[Incoming], begun: Sequence[Future[Reading]], on_progress: Progress) -> list[Opened]:
    opened = []
    for at, (file, reading) in enumerate(zip(files, begun, strict=True)):
        on_progress(at, len(files), file.name)
        opened.append((file, reading.result()))
    return opened


def _with_names(warehouse: Warehouse, catalogue: Catalogue, opened: Sequence[Opened]) -> list[Opened]:
    """The files with the names that were decided on for their units, read again where that is new to them."""
    whose = [_units(file, reading) for file, reading in opened]
    known = _decided_names(warehouse, sorted(set().union(*whose)))
    knowing = [_knowing(file, units, known) for (file, _), units in zip(opened, whose, strict=True)]
    return [
        (file, reading) if now is file else (now, WORKERS.read(catalogue, now))
        for (file, reading), now in zip(opened, knowing, strict=True)
    ]


def _units(file: Incoming, reading: Reading) -> set[str]:
    """Whose report it is, as far as it is known."""
    return {file.options.unit_code, *(each.unit_code for each in reading.submissions)} - {""}


Names = dict[str, dict[str, str]]


def _units(file: Incoming, reading: Reading) -> set[str]:
    """Whose report it is, as far as it is known."""
    return {file.options.unit_code, *(each.unit_code for each in reading.submissions)} - {""}


def _decided_names(warehouse: Warehouse, units: Sequence[str]) -> Names:
    """Unit → name → what somebody decided it means in the unit's reports."""
    names: Names = {}
    for unit_code, found, code in warehouse.asked("mapped_names", unit_codes=units):
        names.setdefault(unit_code, {})[found] = code
    return names


def _knowing(file: Incoming, units: Iterable[str], known: Names) -> Incoming:
    """The file with the decided names of its units added to what its sender says himself."""
    said = dict(file.options.names)
    more = {
        name: code for unit_code in sorted(units) for name, code in known.get(unit_code, {}).items() if name not in said
    }
    return replace(file, options=replace(file.options, names=(*said.items(), *more.items()))) if more else file


def _receipt(file: Incoming, report: Report) -> Receipt:
    said = as_plain(file.options)
    return Receipt(
        file=file.name,
        sha256=report.sha256,
        sender=file.sender,
        received_at=file.received_at,
        reason=file.reason,
        area=said.pop("area", ""),
        unit_code=said.pop("unit_code", ""),
        period=said.pop("period", ""),
        door=file.door,
        choices=said,
    )
