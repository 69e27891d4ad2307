"""Judged reports → what is stored of them: versions, states, and what the sender explained of their problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.decisions import Decision, Explanation, Place
from dashboard.model import Door, Receipt, Report, State, Submission
from dashboard.store.tables import Arrival, Entry
from dashboard.store.warehouse import Warehouse

Received = tuple[Receipt, Report, Sequence[Explanation]]
"""How a file came, what became of it, and what its sender explained."""


def arrivals(warehouse: Warehouse, files: Sequence[Received]) -> list[Arrival]:
    """What is stored of files in their order, each report as the next version; nothing of refused and unchanged ones.

    Versions are counted from those in the warehouse, where nobody else may write meanwhile.
    """
    coming = [each for each in files if each[1].outcome not in ("refused", "unchanged")]
    units = {one.unit_code for _, report, _ in coming for one in report.submissions}
    last = {whose: newest.version for whose, newest in warehouse.newest_versions(units).items()}
    found = []
    for receipt, report, explanations in coming:
        entries = tuple(_entry(each, receipt.door, last) for each in report.submissions)
        found.append(Arrival(receipt, entries, tuple(_explained(receipt, entries, explanations))))
    return found


def _entry(submission: Submission, door: Door, last: dict[tuple[str, str], int]) -> Entry:
    """The submission under its version, which is the last one from now on."""
    whose = submission.unit_code, submission.period
    last[whose] = last.get(whose, 0) + 1
    return Entry(submission, last[whose], first_state(submission, door))


def first_state(submission: Submission, door: Door) -> State:
    """Accepted when no error of content stands, on the page no warning either; else it waits until somebody looked."""
    hindering = {"command": {"error"}, "page": {"error", "warning"}}[door]
    return "submitted" if any(each.severity in hindering for each in submission.problems) else "accepted"


def _explained(receipt: Receipt, entries: Sequence[Entry], explanations: Sequence[Explanation]) -> Iterator[Decision]:
    """What the sender explains of the problems that the file has; of others nothing is kept."""
    said = {(each.unit_code, each.period, each.place): each.text.strip() for each in explanations}
    for submission, version, _ in entries:
        whose = submission.unit_code, submission.period
        for place in dict.fromkeys(Place.of(problem) for problem in submission.problems):
            text = said.get((*whose, place), "")
            if text:
                who = {"by": receipt.sender, "at": receipt.received_at, "version": version}
                yield Decision("explained", **who, unit_code=whose[0], period=whose[1], **place._asdict(), text=text)
