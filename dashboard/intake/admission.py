"""What may come in: nothing about units its sender does not report for, nothing overtaken since its sender looked.

Through the page nothing after the lock date unless let in, and no correction without a reason.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Protocol

from dashboard.catalogue import Catalogue
from dashboard.model import CHINA, Door, Problem, Report, SeenVersion, Submission
from dashboard.store.warehouse import Newest, Warehouse

UnitPeriod = tuple[str, str]


class Sent(Protocol):
    """A file as it came, with what its sender said of it."""

    @property
    def door(self) -> Door: ...
    @property
    def reason(self) -> str: ...
    @property
    def received_at(self) -> datetime: ...
    @property
    def units(self) -> tuple[str, ...] | None: ...
    @property
    def seen_versions(self) -> tuple[SeenVersion, ...]: ...


@dataclass(frozen=True)
class Known:
    """What is known of the units whose reports come in."""

    let_in: set[UnitPeriod]
    standing: set[UnitPeriod]
    newest: dict[UnitPeriod, Newest]
    together: Container[str]


def turned_away(
    warehouse: Warehouse,
    catalogue: Catalogue,
    files: Sequence[Sent],
    reports: Sequence[Report],
    together: Container[str] = (),
) -> list[Report]:
    """The reports; those that may not come in are refused and say why.

    What came of files sent `together` with these (their SHA-256) overtakes none of them.
    """
    known = _known(warehouse, reports, together)
    told = []
    for file, report in zip(files, map(partial(_own, catalogue), files, reports), strict=True):
        is_coming = report.outcome in ("accepted", "warned")
        found = tuple(_hindrances(catalogue, file, report, known)) if is_coming else ()
        told.append(replace(report, outcome="refused", problems=(*report.problems, *found)) if found else report)
        if is_coming and not found:
            known.standing.update((each.unit_code, each.period) for each in report.submissions)
    return told


def _own(catalogue: Catalogue, file: Sent, report: Report) -> Report:
    """The report; of one about somebody else's unit only that, and nothing of what is known of the unit."""
    if file.units is None:
        return report
    foreign = sorted({each.unit_code for each in report.submissions} - set(file.units))
    if not foreign:
        return report
    problems = tuple(
        Problem("error", "not_your_unit", arguments={"unit": catalogue.units[code].name}) for code in foreign
    )
    return replace(report, outcome="refused", submissions=(), problems=problems, layouts=())


def seen_versions(warehouse: Warehouse, reports: Sequence[Report]) -> list[Report]:
    """The reports, each with the newest version of what it reports on."""
    newest = _known(warehouse, reports, ()).newest
    return [replace(report, seen_versions=tuple(_seen(report, newest))) for report in reports]


def _seen(report: Report, newest: dict[UnitPeriod, Newest]) -> Iterator[SeenVersion]:
    for each in report.submissions:
        known = newest.get((each.unit_code, each.period))
        yield each.unit_code, each.period, known.version if known else 0


def _known(warehouse: Warehouse, reports: Sequence[Report], together: Container[str]) -> Known:
    units = sorted({each.unit_code for report in reports for each in report.submissions})
    return Known(
        set(warehouse.asked("openings", unit_codes=units)),
        set(warehouse.asked("reports_standing", unit_codes=units)),
        warehouse.newest_versions(units),
        together,
    )


def _hindrances(catalogue: Catalogue, file: Sent, report: Report, known: Known) -> Iterator[Problem]:
    """The command line is stopped by what came since only, and only if it says what it knew."""
    for each in report.submissions:
        who = {"unit": catalogue.units[each.unit_code].name, "period": each.period}
        overtaking = _overtaking(file, each, known)
        if overtaking:
            yield Problem("error", "overtaken", arguments={**who, **_said(overtaking)})
        elif file.door == "page":
            yield from _at_the_page(catalogue, file, each, who, known)


def _overtaking(file: Sent, submission: Submission, known: Known) -> Newest | None:
    """What has come of the report since its sender looked."""
    whose = submission.unit_code, submission.period
    newest = known.newest.get(whose)
    if newest is None or newest.sha256 in known.together:
        return None
    seen = {(unit_code, period): version for unit_code, period, version in file.seen_versions}
    return newest if newest.version != seen.get(whose, newest.version) else None


def _said(newest: Newest) -> dict[str, str]:
    at = newest.received_at.strftime("%Y-%m-%d %H:%M")
    return {"version": str(newest.version), "file": newest.file, "sender": newest.sender or "none", "at": at}


def _at_the_page(
    catalogue: Catalogue, file: Sent, submission: Submission, who: dict[str, str], known: Known
) -> Iterator[Problem]:
    whose = submission.unit_code, submission.period
    day, lock = file.received_at.astimezone(CHINA).date(), catalogue.collections[submission.period].lock
    if day > lock and whose not in known.let_in:
        yield Problem("error", "locked", arguments={**who, "lock": lock.isoformat()})
    if whose in known.standing and not file.reason.strip():
        yield Problem("error", "reason_missing", arguments=who)
