"""What may come in through the page: nothing after the lock date unless let in, no correction without a reason."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from dashboard.catalogue import Catalogue
from dashboard.model import CHINA, Door, Problem, Report
from dashboard.store.warehouse import Warehouse

Reports = Container[tuple[str, str]]
"""Units and periods."""


class Sent(Protocol):
    """A file as it came, with what its sender said of it."""

    @property
    def door(self) -> Door: ...
    @property
    def reason(self) -> str: ...
    @property
    def received_at(self) -> datetime: ...


def turned_away(
    warehouse: Warehouse, catalogue: Catalogue, files: Sequence[Sent], reports: Sequence[Report]
) -> list[Report]:
    """The reports; those that may not come in are refused and say why. The command line is not stopped."""
    units = sorted({each.unit_code for report in reports for each in report.submissions})
    let_in = set(warehouse.asked("openings", unit_codes=units))
    standing = set(warehouse.asked("reports_standing", unit_codes=units))
    told = []
    for file, report in zip(files, reports, strict=True):
        is_coming = report.outcome in ("accepted", "warned")
        found = tuple(_hindrances(catalogue, file, report, let_in, standing)) if is_coming else ()
        told.append(replace(report, outcome="refused", problems=(*report.problems, *found)) if found else report)
        if is_coming and not found:
            standing.update((each.unit_code, each.period) for each in report.submissions)
    return told


def _hindrances(
    catalogue: Catalogue, file: Sent, report: Report, let_in: Reports, standing: Reports
) -> Iterator[Problem]:
    if file.door == "command":
        return
    day = file.received_at.astimezone(CHINA).date()
    for each in report.submissions:
        who = {"unit": catalogue.units[each.unit_code].name, "period": each.period}
        lock = catalogue.collections[each.period].lock
        if day > lock and (each.unit_code, each.period) not in let_in:
            yield Problem("error", "locked", arguments={**who, "lock": lock.isoformat()})
        if (each.unit_code, each.period) in standing and not file.reason.strip():
            yield Problem("error", "reason_missing", arguments=who)
