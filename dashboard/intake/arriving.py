"""Judged reports → what is stored of them: versions, states, and what the sender explained of their problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    last = _newest(warehouse, units)
    found = []
    for receipt, report, explanations in coming:
        entries = tuple(_entry(each, receipt.door, last) for each in report.submissions)
        found.append(Arrival(receipt, entries, tuple(_explained(receipt, entries, explanations))))
    return found


def first_states(warehouse: Warehouse, reports: Sequence[Report], door: Door) -> list[list[State]]:
    """In which state each submission of the reports would come in, if they came now in this order."""
    last = _newest(warehouse, {one.unit_code for report in reports for one in report.submissions})
    return [[_entry(each, door, last).state for each in report.submissions] for report in reports]


Last = dict[tuple[str, str], tuple[int, State]]
"""Unit and period → number and state of the last version of their report."""


def _newest(warehouse: Warehouse, units: Iterable[str]) -> Last:
    return {whose: (newest.version, newest.state) for whose, newest in warehouse.newest_versions(units).items()}


def _entry(submission: Submission, door: Door, last: Last) -> Entry:
    """The submission under its version, which is the last one from now on."""
    whose = submission.unit_code, submission.period
    version, before = last.get(whose, (0, "accepted"))
    last[whose] = version + 1, _first_state(submission, door, before)
    return Entry(submission, *last[whose])


def _first_state(submission: Submission, door: Door, before: State) -> State:
    """Accepted, or to be looked at: through the door of the command line, because of an error of content.

    Through that of the page also because of a warning, and where the version before waits or was returned: who
    returned it, or is about to decide, sees what comes in its place.
    """
    hindering = {"command": {"error"}, "page": {"error", "warning"}}[door]
    is_expected = door == "page" and before in ("submitted", "returned")
    is_doubtful = any(each.severity in hindering for each in submission.problems)
    return "submitted" if is_doubtful or is_expected else "accepted"


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
