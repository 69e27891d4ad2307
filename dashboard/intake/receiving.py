"""The one way in: what the upload page and the command line do with a received file.

archive → read → judge → one transaction per file; nothing is half stored, and the same bytes twice change nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.catalogue import Catalogue
from dashboard.decisions import Decision, Explanation, Place
from dashboard.intake.admission import seen_versions, turned_away
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.options import Options, as_plain
from dashboard.intake.reading import Reading
from dashboard.intake.reporting import judged_reports, read_report, told_apart
from dashboard.model import Door, Receipt, Report, SeenVersion, State, Submission
from dashboard.store.archive import Archive
from dashboard.store.warehouse import Warehouse

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Incoming:
    """A file as it came: its name, bytes, and what its sender said of it; `explanations` of the problems in it.

    Through the door of the page it must be in time or let in, a correction must say why, and what has problems waits.
    With `seen_versions` (those of the preview's report) it is refused where another version has come since.
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
) -> list[Report]:
    """Archives every file, then stores those that can be read; one report each, in the order given.

    What is judged is stored before anything else is judged, so that a rebuild judges the same beside the same.
    """
    for file in files:
        archive.keep(file.content)
    files, reports = read(warehouse, catalogue, files, on_progress)
    with warehouse.alone():
        reports = told_apart(reports, warehouse.known([each.sha256 for each in reports]))
        reports = judged_reports(warehouse, turned_away(warehouse, catalogue, files, reports))
        for at, (file, report) in enumerate(zip(files, reports, strict=True)):
            on_progress(at, len(files), file.name)
            _store(warehouse, archive, file, report)
    return reports


def read(
    warehouse: Warehouse, catalogue: Catalogue, files: Sequence[Incoming], on_progress: Progress
) -> tuple[list[Incoming], list[Report]]:
    """The files with the names that were decided on for their units, and what each says."""
    readings = WORKERS.read_all(catalogue, files, lambda at: on_progress(at, len(files), files[at].name))
    whose = [_units(file, reading) for file, reading in zip(files, readings, strict=True)]
    known = _decided_names(warehouse, sorted(set().union(*whose)))
    knowing = [_knowing(file, units, known) for file, units in zip(files, whose, strict=True)]
    for at, file in enumerate(knowing):
        if file is not files[at]:
            readings[at] = WORKERS.read(catalogue, file)
    sha256s = [hashlib.sha256(file.content).hexdigest() for file in files]
    return knowing, [
        read_report(file.name, key, reading) for file, key, reading in zip(files, sha256s, readings, strict=True)
    ]


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


def _store(warehouse: Warehouse, archive: Archive, file: Incoming, report: Report) -> None:
    if report.outcome in ("refused", "unchanged"):
        return
    receipt, said = _receipt(file, report), _explained(warehouse, file, report)
    states = [(each, first_state(each, file.door)) for each in report.submissions]
    warehouse.add(states, receipt, lambda mark: archive.note(receipt, *said, after=mark), said)


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


def _explained(warehouse: Warehouse, file: Incoming, report: Report) -> list[Decision]:
    """What the sender explains of the problems that the file has; of others nothing is kept."""
    said = {(each.unit_code, each.period, each.place): each.text.strip() for each in file.explanations}
    decisions = []
    for each in report.submissions:
        version = warehouse.next_version(each.unit_code, each.period)
        for place in dict.fromkeys(Place.of(problem) for problem in each.problems):
            text = said.get((each.unit_code, each.period, place), "")
            if text:
                who = {"by": file.sender, "at": file.received_at, "unit_code": each.unit_code, "period": each.period}
                decisions.append(Decision("explained", **who, version=version, **place._asdict(), text=text))
    return decisions


def first_state(submission: Submission, door: Door) -> State:
    """Accepted when no error of content stands, on the page no warning either; else it waits until somebody looked."""
    hindering = {"command": {"error"}, "page": {"error", "warning"}}[door]
    return "submitted" if any(each.severity in hindering for each in submission.problems) else "accepted"
