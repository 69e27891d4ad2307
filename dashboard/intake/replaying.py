"""The journal read on: what it holds beyond what a warehouse has taken in, in its order, to the same content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dashboard.catalogue import Catalogue
from dashboard.intake.arriving import arrivals
from dashboard.intake.options import from_plain
from dashboard.intake.receiving import Incoming, Progress, counted, groups, read
from dashboard.intake.reporting import judged_reports, told_apart
from dashboard.model import Problem, Receipt, Report
from dashboard.store.archive import Archive, Line
from dashboard.store.warehouse import Warehouse


@dataclass(frozen=True)
class Replay:
    """How many files the journal names, and the reports of those that cannot be taken in any more."""

    files: int
    refused: tuple[Report, ...]


def replay(
    warehouse: Warehouse,
    archive: Archive,
    catalogue: Catalogue,
    on_progress: Progress = lambda *_: None,
    until: int | None = None,
) -> Replay:
    """Takes in what the journal holds beyond the warehouse's mark, as far as archive and catalogue still give it.

    What is in the warehouse already changes nothing, so a journal may be read on from any point after a break.
    """
    lines = [line for line in archive.lines(warehouse.mark) if until is None or line.end <= until]
    files = sum(isinstance(line.entry, Receipt) for line in lines)
    refused: list[Report] = []
    done = 0
    for some in _together(lines):
        if isinstance(some[0].entry, Receipt):
            refused += _received(warehouse, archive, catalogue, some, counted(on_progress, done, files))
            done += len(some)
        else:
            warehouse.decide([line.entry for line in some], lambda _, end=some[-1].end: end)
    return Replay(files, tuple(refused))


def _together(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Receipts one after the other are read, judged and stored together."""
    for _, group in groupby(lines, lambda line: isinstance(line.entry, Receipt)):
        yield from groups(list(group))


def _received(
    warehouse: Warehouse, archive: Archive, catalogue: Catalogue, lines: Sequence[Line], on_progress: Progress
) -> Iterator[Report]:
    """Stores these files again; the reports of those that cannot be."""
    whole = [line for line in lines if archive.is_whole(line.entry.sha256)]
    _, reports = read(warehouse, catalogue, [_incoming(archive, line.entry) for line in whole], on_progress)
    reports = told_apart(reports, warehouse.known([each.sha256 for each in reports]))
    reports = judged_reports(warehouse, reports)
    received = [(line.entry, report, ()) for line, report in zip(whole, reports, strict=True)]
    warehouse.add(arrivals(warehouse, received), lambda _: lines[-1].end)
    yield from (report for report in reports if report.outcome == "refused")
    for line in lines:
        if line not in whole:
            gone = Problem("error", "not_in_archive", found=line.entry.sha256)
            yield Report(line.entry.file, line.entry.sha256, "refused", (), (gone,))


def _incoming(archive: Archive, receipt: Receipt) -> Incoming:
    said = {**receipt.choices, "area": receipt.area, "unit_code": receipt.unit_code, "period": receipt.period}
    return Incoming(
        receipt.file,
        archive.content(receipt.sha256),
        from_plain(said),
        receipt.sender,
        receipt.received_at,
        receipt.reason,
        receipt.door,
    )
