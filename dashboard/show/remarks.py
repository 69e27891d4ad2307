"""The problems of a file → what its workbook gets back: comments, and the lines of the sheet 核对意见."""

from __future__ import annotations

from pathlib import PurePath
from typing import get_args

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Problem, Report, Severity
from dashboard.remarks import Copied, Remark, Summary
from dashboard.show import problems as problem_words
from dashboard.show.submission_tables import owner

COLUMNS = ("severity", "sheet", "cell", "raw", "message", "expected")
OF_MANY = ("unit", "period")
"""Further columns where a file holds several reports."""
UNOPENED = frozenset(("too_many_cells",))
"""Rules that name a cell of a file nobody could open."""


def has_places(report: Report) -> bool:
    """Whether there is anything to mark in the file: a problem that names a sheet or a cell."""
    found = report.all_problems
    return any(each.sheet or each.cell for each in found) and not any(each.rule in UNOPENED for each in found)


def remarks(report: Report, catalogue: Catalogue, say: Words) -> list[Remark]:
    """The problems of a file in their order, worded."""
    return [
        _remark(problem, (*owner(whose, catalogue),) if _is_of_many(report) else (), catalogue, say)
        for problem, whose in report.attributed_problems
    ]


def _is_of_many(report: Report) -> bool:
    return len(report.submissions) > 1


def _remark(problem: Problem, whose: tuple[str, ...], catalogue: Catalogue, say: Words) -> Remark:
    degree = say.say(f"severity-{problem.severity}")
    message = problem_words.message(problem, catalogue, say)
    expected = problem_words.expected(problem, catalogue, say)
    text = say.say("annotated-remark", degree=degree, message=message, expected=expected)
    details = (problem.found, message, expected, *whose)
    return Remark(problem.severity, problem.sheet, problem.cell, text, degree, details)


def summary(report: Report, say: Words) -> Summary:
    """What stands over the list: which file, how many problems, and how to go on."""
    found = [problem.severity for problem in report.all_problems]
    counts = {f"{severity}s": found.count(severity) for severity in get_args(Severity)}
    names = COLUMNS + OF_MANY if _is_of_many(report) else COLUMNS
    return Summary(
        title=say.say("annotated-title", file=report.file),
        titles_of_copies={
            reason: say.say(f"annotated-copied-{reason}", file=report.file) for reason in get_args(Copied) if reason
        },
        lines=(say.say("annotated-counts", **counts), say.say("annotated-how")),
        columns=tuple(say.say(f"column-{name}") for name in names),
    )


def file_name(name: str, say: Words) -> str:
    """团结镇2025.xls → 团结镇2025（核对意见）.xlsx; the mark stands once however often a file goes back and forth."""
    path, mark = PurePath(name), say.say("annotated-mark")
    ending = ".xlsm" if path.suffix.lower() == ".xlsm" else ".xlsx"
    return f"{path.stem.removesuffix(mark)}{mark}{ending}"
