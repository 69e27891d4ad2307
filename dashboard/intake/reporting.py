"""Readings → reports: whose every problem is, what came before, and what the rules say of the rest."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from dashboard.intake.judge import judged
from dashboard.intake.reading import Reading
from dashboard.model import Observation, Outcome, Problem, Report, Submission
from dashboard.store.warehouse import Warehouse


def read_report(name: str, sha256: str, reading: Reading) -> Report:
    """What a file says, before anything is known of what came earlier."""
    if reading.is_refused:
        return Report(name, sha256, "refused", reading.submissions, reading.problems, layouts=reading.layouts)
    owners = [_owner(reading.submissions, problem) for problem in reading.problems]
    submissions = tuple(
        replace(each, problems=tuple(p for p, owner in zip(reading.problems, owners, strict=True) if owner is each))
        for each in reading.submissions
    )
    return Report(name, sha256, "accepted", submissions, (), layouts=reading.layouts)


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


def judged_reports(warehouse: Warehouse, reports: Sequence[Report]) -> list[Report]:
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


def told_apart(reports: Sequence[Report], known: Iterable[tuple[str, str, str]]) -> list[Report]:
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
