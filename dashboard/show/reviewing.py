"""Rows → the tables of 审核: what waits, a report's problems and figures, what it would move, what was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.periods import year_before
from dashboard.show import links
from dashboard.show import problems as problem_words
from dashboard.show.figures import Row, cell_text, precision_of, total
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.submission_tables import standing
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import Choices, figure_cell, indicator_cell, moment, parsed, unit_cell


def to_report(row: Row, choices: Choices) -> str:
    """The address at which a report is reviewed."""
    return links.to("review", choices, submission=row["submission_id"])


def queue(rows: Sequence[Row], choices: Choices, say: Words) -> Table:
    """What waits, gravest first; each leads to its review."""
    columns = (
        "unit",
        "version",
        "errors",
        "warnings",
        "figures-changed",
        "figures-moved",
        "open-questions",
        "arrived",
        "sender",
    )
    lines = (
        (
            Cell(row["unit_name"], link=to_report(row, choices)),
            row["version"],
            Cell(str(row["errors"]), row["errors"], tone="error" if row["errors"] else "faint"),
            warnings(row, say),
            _counted(row["figures_changed"], "review-first", say),
            _counted(row["figures_moved"], "review-no-year-before", say),
            Cell(str(row["open_questions"]), row["open_questions"], tone="" if row["open_questions"] else "faint"),
            f"{moment(row['received_at'])} {punctuality(row, say)}",
            row["sender"],
        )
        for row in rows
    )
    return table(lines, columns, say, {"version", "errors", "figures-changed", "figures-moved", "open-questions"})


def punctuality(row: Row, say: Words) -> str:
    """Whether a report came in time, late, or even after the lock date."""
    if row.get("is_locked"):
        return say.say("review-locked")
    return say.say("duty-late" if row["is_late"] else "duty-done")


def unexplained(row: Row) -> int:
    """How many warnings nobody said a word about."""
    return row["warnings"] - row["warnings_explained"]


def warnings(row: Row, say: Words) -> Cell:
    """How many warnings there are, and how many nobody explained."""
    silent = unexplained(row)
    text = say.say("review-warnings", count=row["warnings"], silent=silent)
    return Cell(text, row["warnings"], tone="warning" if silent else "faint" if not row["warnings"] else "")


def _counted(number: int | None, key: str, say: Words) -> Cell:
    return Cell(say.say(key), tone="faint") if number is None else Cell(str(number), number)


def newer(row: Row, received: Sequence[Row]) -> list[Row]:
    """The versions of the same report that came after this one and stand: they would supersede it at once."""
    return [
        other
        for other in received
        if other["unit_code"] == row["unit_code"]
        and other["version"] > row["version"]
        and other["state"] in ("submitted", "accepted")
    ]


# One report -----------------------------------------------------------------------------------------------------------


def problems(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """The problems of one report, and what its sender says to each."""
    columns = ("severity", "message", "explained", "place")
    lines = (
        (
            Cell(say.say(f"severity-{row['severity']}"), tone=row["severity"]),
            problem_words.message(parsed(row), catalogue, say),
            _explanation(row, say),
            _place(row, choices),
        )
        for row in rows
    )
    return table(lines, columns, say)


def _explanation(row: Row, say: Words) -> Cell:
    if row["explanation"]:
        return Cell(say.say("review-said", text=row["explanation"], who=row["explained_by"]))
    return Cell(say.say("review-unexplained"), tone="warning") if row["severity"] == "warning" else Cell("")


def _place(row: Row, choices: Choices) -> Cell:
    """Where the figure stands; it leads to its origin."""
    text = " › ".join(part for part in (row["sheet"], row["cell"]) if part)
    return figure_cell(row, text, choices) if row["indicator_code"] else Cell(text)


def differing(cells: Sequence[Row]) -> list[Row]:
    """What differs from the version leaders see; where they see none, from last year; else all."""
    for name in ("is_changed", "has_moved"):
        if any(row[name] is not None for row in cells):
            return [row for row in cells if row[name]]
    return list(cells)


def figures(cells: Sequence[Row], report: Row, catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """Figures beside those leaders see and those of last year; each leads to its origin."""
    columns = ("indicator", "seen", "proposed", "last-year", "raw")
    previous = year_before(report["period"])
    lines = (
        (
            indicator_cell(row, catalogue, choices, say),
            _figure(row, "seen_", report, catalogue, choices, say),
            _figure(row, "", report, catalogue, choices, say),
            _figure(row, "previous_", report, catalogue, choices, say, previous),
            row["raw"] or "",
        )
        for row in cells
    )
    made = table(lines, columns, say, {"seen", "proposed", "last-year"})
    return made if any(row["seen_version"] for row in cells) else made.without("seen")


def _figure(
    row: Row, side: str, report: Row, catalogue: Catalogue, choices: Choices, say: Words, period: str = ""
) -> Cell:
    shown = {name: row[f"{side}{name}"] for name in ("value", "precision", "status")}
    text = cell_text({**shown, "measure": row["measure"]}, say, measure_name(catalogue, row["measure"], say))
    whose = {"unit_code": report["unit_code"], "indicator_code": row["indicator_code"]}
    return figure_cell(whose, text, choices, "missing" if shown["status"] == "O" else "", period)


# What would move ------------------------------------------------------------------------------------------------------


def ranks(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """Ranks as leaders see them now, and as they would be."""
    columns = ("unit", "indicator", "rank-seen", "rank-proposed")
    lines = (
        (
            unit_cell(row, choices),
            indicator_cell(row, catalogue, choices, say),
            _rank(row["seen_best_rank"], row["seen_worst_rank"], say),
            _rank(row["best_rank"], row["worst_rank"], say),
        )
        for row in rows
    )
    return table(lines, columns, say)


def _rank(best: int | None, worst: int | None, say: Words) -> Cell:
    if best is None:
        return Cell(say.say("review-no-rank"), tone="faint")
    return Cell(say.say("review-rank", rank=f"{best}" if best == worst else f"{best}–{worst}"))


def totals(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """Like-for-like totals as leaders see them now, and as they would be."""
    columns = ("indicator", "total-seen", "total-proposed", "units-matched")
    lines = (
        (
            indicator_cell(row, catalogue, choices, say),
            _total(_as_seen(row), row, catalogue, choices, say),
            _total(row, row, catalogue, choices, say),
            say.say("review-units", before=_matched(row["seen_units_matched"]), after=row["units_matched"]),
        )
        for row in rows
    )
    return table(lines, columns, say, {"total-seen", "total-proposed"})


def _matched(units: int | None) -> str:
    return "—" if units is None else str(units)


def _as_seen(row: Row) -> Row:
    return {**row, **{name: row[f"seen_{name}"] for name in ("total", "total_lower", "total_upper")}}


def _total(shown: Row, row: Row, catalogue: Catalogue, choices: Choices, say: Words) -> Cell:
    text = total(shown, say, measure_name(catalogue, row["measure"], say))
    exact = precision_of(shown["total_lower"], shown["total_upper"]) == "exact"
    return Cell(text, shown["total"] if exact else None, link=links.origin(choices, row["indicator_code"]))


# What people did ------------------------------------------------------------------------------------------------------


def talk(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> Table:
    """What was asked of a report and answered, newest first."""
    columns = ("talk", "about", "said", "said-by", "said-at")
    lines = (
        (
            Cell(say.say(_talk_key(row)), tone="doubt" if row["is_open"] else ""),
            indicator_name(catalogue, row["indicator_code"], say) or say.say("review-whole"),
            row["remark"],
            row["decided_by"],
            moment(row["decided_at"]),
        )
        for row in rows
    )
    return table(lines, columns, say)


def _talk_key(row: Row) -> str:
    if row["kind"] == "answered":
        return "review-answered"
    return "review-asked-open" if row["is_open"] else "review-asked"


def askable(cells: Sequence[Row], catalogue: Catalogue, say: Words) -> dict[str, str]:
    """What can be asked about: '' the whole report, then each of its figures by indicator."""
    named = {row["indicator_code"]: indicator_name(catalogue, row["indicator_code"], say) for row in cells}
    return {"": say.say("review-whole"), **named}


def of_kind(rows: Sequence[Row], *kinds: str, submission: str = "") -> list[Row]:
    """The decisions of these kinds, of one submission if it is named."""
    return [row for row in rows if row["kind"] in kinds and submission in ("", row["submission_id"])]


def decided(rows: Sequence[Row], choices: Choices, say: Words) -> Table:
    """What was decided, by whom and why; each leads to its review, where the decision can be changed."""
    columns = ("unit", "version", "standing", "errors", "warnings", "decided-by", "decided-at", "decision-reason")
    lines = (
        (
            Cell(row["unit_name"], link=to_report(row, choices)),
            row["version"],
            standing(row, say),
            row["errors"],
            replace(warnings(row, say), tone=""),
            row["decided_by"],
            moment(row["decided_at"]),
            row["decision_reason"],
        )
        for row in rows
    )
    return table(lines, columns, say, {"version", "errors"})


def openings(rows: Sequence[Row], say: Words) -> Table:
    """For whom reporting was opened after the lock date, by whom and why."""
    columns = ("unit", "decided-by", "decided-at", "decision-reason")
    lines = ((row["unit_name"], row["decided_by"], moment(row["decided_at"]), row["remark"]) for row in rows)
    return table(lines, columns, say)


def labels(waiting: Sequence[Row], others: Mapping[str, Any], say: Words) -> dict[str, str]:
    """Submission → what it is called where one is chosen; those that wait first, `others` by submission after them."""
    rows = {row["submission_id"]: row for row in waiting} | dict(others)
    return {code: say.say("review-label", unit=row["unit_name"], version=row["version"]) for code, row in rows.items()}
