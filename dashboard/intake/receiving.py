"""The one way in: what the upload page and the command line do with a received file.

archive → read → judge → one transaction per file; nothing is half stored, and the same bytes twice change nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.catalogue import Catalogue
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.judge import judged
from dashboard.intake.reading import Options, Reading
from dashboard.model import Observation, Outcome, Problem, Receipt, Report, State, Submission
from dashboard.store.archive import Archive
from dashboard.store.warehouse import Warehouse

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Incoming:
    """A file as it came: its name, bytes, and what its sender said of it."""

    name: str
    content: bytes
    options: Options
    sender: str
    received_at: datetime
    reason: str = ""


def preview(
    warehouse: Warehouse, catalogue: Catalogue, files: Sequence[Incoming], on_progress: Progress = lambda *_: None
) -> list[Report]:
    """What would become of the files; nothing is archived or stored."""
    sha256s = [hashlib.sha256(file.content).hexdigest() for file in files]
    readings = WORKERS.read_all(catalogue, files, lambda at: on_progress(at, len(files), files[at].name))
    known = warehouse.known(sha256s)
    reports = [
        _read_report(file.name, key, reading) for file, key, reading in zip(files, sha256s, readings, strict=True)
    ]
    return _judged(warehouse, _told_apart(reports, known))


def receive(
    warehouse: Warehouse,
    archive: Archive,
    catalogue: Catalogue,
    files: Sequence[Incoming],
    on_progress: Progress = lambda *_: None,
) -> list[Report]:
    """Archives every file, then stores those that can be read; one report each, in the order given."""
    for file in files:
        archive.keep(file.content)
    reports = preview(warehouse, catalogue, files, on_progress)
    stored = []
    for at, (file, report) in enumerate(zip(files, reports, strict=True)):
        on_progress(at, len(files), file.name)
        stored.append(_store(warehouse, archive, file, report))
    return stored


def _read_report(name: str, sha256: str, reading: Reading) -> Report:
    if reading.is_refused:
        return Report(name, sha256, "refused", reading.submissions, reading.problems)
    owners = [_owner(reading.submissions, problem) for problem in reading.problems]
    submissions = tuple(
        replace(each, problems=tuple(p for p, owner in zip(reading.problems, owners, strict=True) if owner is each))
        for each in reading.submissions
    )
    return Report(name, sha256, "accepted", submissions, ())


def _owner(submissions: Sequence[Submission], problem: Problem) -> Submission:
    """The submission whose cell, row or sheet a problem is about; what concerns the whole file goes with the first."""
    return max(submissions, key=lambda each: max(_nearness(problem, one) for one in each.observations))


def _nearness(problem: Problem, observation: Observation) -> int:
    """3 in the same cell, 2 in the same row, 1 on the same sheet, else 0."""
    if observation.sheet != problem.sheet:
        return 0
    if observation.cell == problem.cell:
        return 3
    return 2 if _row(observation.cell) == _row(problem.cell) else 1


def _row(cell: str) -> str:
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _judged(warehouse: Warehouse, reports: Sequence[Report]) -> list[Report]:
    """All new submissions in one pass of the rules; those received before in another, since they replace nothing."""
    with warehouse.cursor() as cursor:
        results = {
            outcome: iter(
                judged(cursor, [s for report in reports if report.outcome == outcome for s in report.submissions])
            )
            for outcome in ("accepted", "unchanged")
        }
    return [
        report
        if report.outcome == "refused"
        else _with_outcome(report, [next(results[report.outcome]) for _ in report.submissions])
        for report in reports
    ]


def _with_outcome(report: Report, submissions: Sequence[Submission]) -> Report:
    if report.outcome == "unchanged":
        return replace(report, submissions=tuple(submissions))
    severities = {problem.severity for each in submissions for problem in each.problems}
    outcome: Outcome = "warned" if severities & {"error", "warning"} else "accepted"
    return replace(report, submissions=tuple(submissions), outcome=outcome)


def _keys(report: Report) -> list[tuple[str, str, str]]:
    return [(report.sha256, each.unit_code, each.period) for each in report.submissions]


def _told_apart(reports: Sequence[Report], known: Iterable[tuple[str, str, str]]) -> list[Report]:
    """The reports, with those unchanged whose bytes came before, also earlier in the same batch."""
    seen, told = set(known), []
    for report in reports:
        told.append(_unchanged(report, seen))
        if report.outcome != "refused":
            seen.update(_keys(report))
    return told


def _unchanged(report: Report, known: Container[tuple[str, str, str]]) -> Report:
    if report.outcome == "refused" or not all(key in known for key in _keys(report)):
        return report
    return replace(report, outcome="unchanged")


def _store(warehouse: Warehouse, archive: Archive, file: Incoming, report: Report) -> Report:
    """Stores a readable report; the bytes may have come in meanwhile, also earlier in the same batch."""
    report = _unchanged(report, warehouse.known([report.sha256]))
    if report.outcome in ("refused", "unchanged"):
        return report
    receipt = Receipt(
        file=file.name,
        sha256=report.sha256,
        sender=file.sender,
        received_at=file.received_at,
        reason=file.reason,
        area=file.options.area,
        unit_code=file.options.unit_code,
        period=file.options.period,
    )
    states = [(each, _state(each)) for each in report.submissions]
    warehouse.add(states, receipt, note=lambda: archive.note(receipt))
    return report


def _state(submission: Submission) -> State:
    """Accepted when no content error stands, else submitted until a person has looked."""
    has_error = any(problem.severity == "error" for problem in submission.problems)
    return "submitted" if has_error else "accepted"


@dataclass(frozen=True)
class Replay:
    """How many files the journal names, and the reports of those that cannot be taken in any more."""

    files: int
    refused: tuple[Report, ...]


def replay(
    warehouse: Warehouse, archive: Archive, catalogue: Catalogue, on_progress: Progress = lambda *_: None
) -> Replay:
    """Stores everything of the journal again, in its order, as far as archive and catalogue still give it."""
    receipts, damaged, reports = list(archive.receipts()), set(archive.damaged()), []
    for at, receipt in enumerate(receipts):
        on_progress(at, len(receipts), receipt.file)
        if receipt.sha256 in damaged:
            gone = Problem("error", "not_in_archive", found=receipt.sha256)
            reports.append(Report(receipt.file, receipt.sha256, "refused", (), (gone,)))
        else:
            reports.append(_again(warehouse, archive, catalogue, receipt))
    return Replay(len(receipts), tuple(report for report in reports if report.outcome == "refused"))


def _again(warehouse: Warehouse, archive: Archive, catalogue: Catalogue, receipt: Receipt) -> Report:
    options = Options(receipt.area, receipt.unit_code, receipt.period)
    content, moment = archive.content(receipt.sha256), receipt.received_at
    file = Incoming(receipt.file, content, options, receipt.sender, moment, receipt.reason)
    (report,) = preview(warehouse, catalogue, [file])
    if report.outcome not in ("refused", "unchanged"):
        warehouse.add([(each, _state(each)) for each in report.submissions], receipt, note=lambda: None)
    return report
