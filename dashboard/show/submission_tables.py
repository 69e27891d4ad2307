"""Rows → the tables about received files: problems and figures of one, all versions, the origin of a figure."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Problem, Report, Submission
from dashboard.show import doubting
from dashboard.show import problems as problem_words
from dashboard.show.figures import Row, cell_text
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import moment


def found(report: Report, catalogue: Catalogue, say: Words, leaving_out: Sequence[Problem] = ()) -> Table:
    """The problems of one file, with sheet and cell, and whose they are where the file holds several reports.

    Those to be left out are told elsewhere.
    """
    columns = ("severity", "sheet", "cell", "message", "expected")
    is_of_many = len(report.submissions) > 1
    if is_of_many:
        columns = ("severity", "unit", "period", "sheet", "cell", "message", "expected")
    lines = (
        (
            Cell(say.say(f"severity-{each.severity}"), tone=each.severity),
            *(owner(whose, catalogue) if is_of_many else ()),
            each.sheet,
            each.cell,
            problem_words.message(each, catalogue, say),
            problem_words.expected(each, catalogue, say),
        )
        for each, whose in report.attributed_problems
        if not any(each is one for one in leaving_out)
    )
    return table(lines, columns, say)


def owner(submission: Submission | None, catalogue: Catalogue) -> tuple[str, str]:
    """Unit and year of a problem; blank for one of the whole file."""
    return (catalogue.units[submission.unit_code].short_name, submission.period) if submission else ("", "")


def preview(submission: Submission, catalogue: Catalogue, say: Words) -> Table:
    """What will be stored of a file."""
    columns = ("indicator", "raw", "read-as", "cell", "note")
    lines = []
    for each in submission.observations:
        indicator = catalogue.indicators[each.indicator_code]
        figure = {"value": each.value, "precision": each.precision, "status": each.status, "measure": indicator.measure}
        read = cell_text(figure, say, measure_name(catalogue, indicator.measure, say))
        lines.append((indicator_name(catalogue, each.indicator_code, say), each.raw, read, each.cell, each.note))
    return table(lines, columns, say)


def submissions(rows: Sequence[Row], say: Words) -> Table:
    """Every version that was received, newest first."""
    columns = ("unit", "version", "standing", "received-at", "sender", "file", "values", "errors", "warnings", "reason")
    lines = (
        (
            row["unit_name"],
            row["version"],
            standing(row, say),
            moment(row["received_at"]),
            row["sender"],
            row["file"],
            row["cells_with_value"],
            row["errors"],
            row["warnings"],
            row["reason"],
        )
        for row in rows
    )
    return table(lines, columns, say, {"version", "values", "errors", "warnings"})


def standing(row: Row, say: Words) -> str:
    """A version's state, with a word when it came late."""
    state = say.say(f"submission-{row['state']}")
    return say.say("submission-late", state=state) if row["is_late"] else state


# Lineage --------------------------------------------------------------------------------------------------------------


def versions(rows: Sequence[Row], measure: str, say: Words) -> Table:
    """All versions of one figure, newest first; `measure` is the indicator's."""
    columns = (
        "version",
        "standing",
        "figure",
        "raw",
        "file",
        "sheet",
        "cell",
        "sender",
        "received-at",
        "note",
        "sha256",
    )
    lines = (
        (
            row["version"],
            say.say(f"submission-{row['state']}"),
            cell_text({**row, "measure": measure}, say) if row["status"] else say.say("lineage-unseen"),
            row["raw"],
            row["file"],
            row["sheet"],
            row["cell"],
            row["sender"],
            moment(row["received_at"]),
            row["note"],
            Cell(row["sha256"], tone="code"),
        )
        for row in rows
    )
    return table(lines, columns, say, {"version", "figure"})


def sources(rows: Sequence[Row], found: Sequence[Row], catalogue: Catalogue, say: Words) -> Table:
    """What a total is made of: each unit's figure, why to doubt it, and the cell it came from.

    `found` are the rows of `doubts` of the same indicators and years.
    """
    told = doubting.reasons(found, catalogue, say)
    columns = (
        "unit",
        "indicator",
        "period",
        "figure",
        "doubt",
        "raw",
        "file",
        "sheet",
        "cell",
        "sender",
        "received-at",
    )
    lines = (
        (
            row["unit_name"],
            indicator_name(catalogue, row["indicator_code"], say),
            row["period"],
            cell_text(row, say),
            _doubt(row, told, say),
            row["raw"] or "",
            row["file"] or "—",
            row["sheet"] or "",
            row["cell"] or "",
            row["sender"] or "",
            moment(row["received_at"]),
        )
        for row in rows
    )
    return table(lines, columns, say, {"figure"})


def _doubt(row: Row, told: doubting.Reasons, say: Words) -> Cell:
    figure = row["unit_code"], row["indicator_code"], row["period"]
    return Cell(doubting.remark(row, told, [figure], say), tone="doubt")
