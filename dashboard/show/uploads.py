"""Files as they come in → one line each, what becomes of them, what a correction changes, what may be explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Literal, get_args

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Collection, Outcome, Problem, Report, Submission
from dashboard.show import problems as problem_words
from dashboard.show.figures import Row, cell_text
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import moment

Hindrance = Literal["not_your_unit", "locked", "reason_missing", "overtaken"]
HINDRANCES: tuple[Hindrance, ...] = get_args(Hindrance)
"""Rules that keep a file out that was read well."""
EXPLAINED = ("error", "warning")
"""Severities of content that want a word of explanation."""
TONES = {"accepted": "", "warned": "warning", "unchanged": "faint"}


def verdict(report: Report) -> Outcome | Hindrance:
    """What becomes of a file; of one that was read and may not come in, why."""
    rules = {problem.rule for problem in report.problems if problem.severity == "error"}
    return next((each for each in HINDRANCES if each in rules), report.outcome)


def files(reports: Sequence[Report], waiting: Sequence[int], catalogue: Catalogue, say: Words) -> Table:
    """A line a file before it is sent; `waiting` counts the submissions of each that a reviewer would have to see."""
    return _lines(reports, [_coming(*each, say) for each in zip(reports, waiting, strict=True)], catalogue, say)


def stored(reports: Sequence[Report], waiting: Sequence[int], catalogue: Catalogue, say: Words) -> Table:
    """The same of files that were sent."""
    return _lines(reports, [_came(*each, say) for each in zip(reports, waiting, strict=True)], catalogue, say)


def _coming(report: Report, waiting: int, say: Words) -> Cell:
    return _result("upload", verdict(report), report, waiting, say)


def _came(report: Report, waiting: int, say: Words) -> Cell:
    return _result("stored", report.outcome, report, waiting, say)


def _result(when: str, outcome: str, report: Report, waiting: int, say: Words) -> Cell:
    """A report without a problem may wait, too: the version before it was returned, or still waits."""
    told = "warned" if waiting and outcome == "accepted" else outcome
    text = say.say(f"{when}-{told}", waiting=waiting, count=len(report.submissions))
    return Cell(text, tone=TONES.get(told if told == "warned" else report.outcome, "error"))


def _lines(reports: Sequence[Report], outcomes: Sequence[Cell], catalogue: Catalogue, say: Words) -> Table:
    columns = ("file", "unit", "period", "result", "values-read", "unread", "errors", "warnings")
    lines = (
        (
            report.file,
            _several([catalogue.units[code].short_name for code, _ in whose(report) if code in catalogue.units], say),
            _several([period for _, period in whose(report) if period], say),
            outcome,
            sum(one.value is not None for each in report.submissions for one in each.observations),
            *counts(report),
        )
        for report, outcome in zip(reports, outcomes, strict=True)
    )
    return table(lines, columns, say, {"values-read", "unread", "errors", "warnings"})


def whose(report: Report) -> list[tuple[str, str]]:
    """Units and periods of a file; of one that is refused, as far as its tables say."""
    said = [(each.unit_code, each.period) for each in report.submissions]
    return said or [(each.unit.code, each.period.code) for each in report.layouts]


def counts(report: Report) -> tuple[int, int, int]:
    """Places that cannot be read, contradictions, doubts."""
    unread = sum(each.severity == "error" and each.rule not in HINDRANCES for each in report.problems)
    content = [each.severity for one in report.submissions for each in one.problems]
    return unread, content.count("error"), content.count("warning")


def _several(names: Sequence[str], say: Words) -> str:
    """One name, or the first of many and their number; — for none."""
    different = list(dict.fromkeys(names))
    if len(different) < 2:
        return "".join(different) or "—"
    return say.say("upload-and-others", first=different[0], count=len(different))


def invitation(collection: Collection, today: date, say: Words) -> str:
    """Until when reports of a period are taken, and what to do."""
    key = "submit-answer" if today <= collection.due else "submit-answer-late"
    key = key if today <= collection.lock else "submit-answer-locked"
    return say.say(key, period=collection.period, due=collection.due.isoformat(), lock=collection.lock.isoformat())


def what_follows(reports: Sequence[Report], waiting: Sequence[int], say: Words) -> str:
    """Which reports count at once, which wait, and what leaders see meanwhile; '' where none can be sent."""
    coming = [(len(each.submissions), held) for each, held in zip(reports, waiting, strict=True) if is_coming(each)]
    held = sum(each for _, each in coming)
    told = say.say("upload-follows", at_once=sum(all_ for all_, _ in coming) - held, waiting=held) if coming else ""
    return told + (say.say("upload-meanwhile") if held else "")


def is_coming(report: Report) -> bool:
    """Whether it would be stored if it were confirmed now."""
    return report.outcome in ("accepted", "warned")


def reported(reports: Sequence[Report]) -> Counter[tuple[str, str]]:
    """How often each unit and period comes, of what can be sent once it is said why."""
    coming = (each for each in reports if is_coming(each) or verdict(each) == "reason_missing")
    return Counter((one.unit_code, one.period) for each in coming for one in each.submissions)


# What a correction changes --------------------------------------------------------------------------------------------


def changed(submission: Submission, standing: Sequence[Row], catalogue: Catalogue, say: Words) -> Table:
    """Old and new of every figure that a version says otherwise than the one before; rows of `submission_changes`."""
    before = {row["indicator_code"]: row for row in standing}
    after = {each.indicator_code: each for each in submission.observations}
    columns = ("indicator", "earlier", "later", "raw", "cell")
    lines = []
    for code in catalogue.indicators:
        old, new = before.get(code), after.get(code)
        if _figure(old) != _figure(vars(new) if new else None):
            measure = measure_name(catalogue, catalogue.indicators[code].measure, say)
            lines.append(
                (
                    indicator_name(catalogue, code, say),
                    _text(old, code, catalogue, say, measure),
                    _text(vars(new) if new else None, code, catalogue, say, measure),
                    new.raw if new else "",
                    new.cell if new else "",
                )
            )
    return table(lines, columns, say)


def _figure(said: Row | None) -> tuple[object, ...]:
    """What makes two figures the same; nothing said is the same as a blank."""
    silent = {"status": "O", "value": None, "lower": None, "upper": None}
    return tuple((said or silent)[name] for name in silent)


def _text(said: Row | None, code: str, catalogue: Catalogue, say: Words, measure: str) -> str:
    whole = {"status": "O", "value": None, "precision": None, **(said or {})}
    return cell_text({**whole, "measure": catalogue.indicators[code].measure}, say, measure)


def correction(row: Row, say: Words) -> str:
    """Which version a report corrects; a row of the question `submissions`."""
    return say.say(
        "upload-corrects",
        unit=row["unit_name"],
        period=row["period"],
        version=row["version"],
        state=say.say(f"submission-{row['state']}"),
        at=moment(row["received_at"]),
        sender=row["sender"] or "—",
    )


# What may be explained ------------------------------------------------------------------------------------------------


def explainable(report: Report) -> list[tuple[Submission, Problem]]:
    """The problems of content that want a word of explanation, each with its submission."""
    return [(whose, each) for each, whose in report.attributed_problems if whose and each.severity in EXPLAINED]


def to_explain(problem: Problem, catalogue: Catalogue, say: Words, whose: str = "") -> str:
    """What stands over the box for an explanation: how grave, where, and what."""
    place = " › ".join(part for part in (whose, problem.sheet, problem.cell) if part)
    message = problem_words.message(problem, catalogue, say)
    severity = say.say(f"severity-{problem.severity}")
    return say.say("upload-to-explain", severity=severity, place=place or "none", message=message)


def late(reports: Sequence[Report], day: date, catalogue: Catalogue, say: Words) -> str:
    """That the due date of what can be sent is over; '' where it is not."""
    periods = {each.period for report in reports if is_coming(report) for each in report.submissions}
    over = [catalogue.collections[each] for each in sorted(periods) if catalogue.collections[each].due < day]
    return "".join(say.say("upload-late", period=each.period, due=each.due.isoformat()) for each in over)
