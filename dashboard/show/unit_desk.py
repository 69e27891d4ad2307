"""What became of a unit's reports → what it has to answer, its versions, and what was said about them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import options, uploads
from dashboard.show.figures import Row
from dashboard.show.problems import from_row, indicator_name
from dashboard.show.submission_tables import standing as state_of
from dashboard.show.table import Table, table
from dashboard.show.tables import moment
from dashboard.show.understood import all_indicators

# What is urgent -------------------------------------------------------------------------------------------------------


def came_back(rows: Sequence[Row]) -> list[Row]:
    """Of each year the newest version, if it was returned; rows of the question `submissions`."""
    newest: dict[str, Row] = {}
    for row in rows:
        if row["state"] != "withdrawn" and row["version"] > newest.get(row["period"], {"version": 0})["version"]:
            newest[row["period"]] = row
    return [row for row in newest.values() if row["state"] == "returned"]


def returned(row: Row, say: Words) -> str:
    """Who returned a version, when and why, and what to do."""
    return say.say(
        "unit-returned",
        by=row["decided_by"],
        at=moment(row["decided_at"]),
        period=row["period"],
        version=row["version"],
        reason=row["decision_reason"],
    )


def open_questions(rows: Sequence[Row]) -> list[Row]:
    """What was asked and not answered since; rows of the question `decisions`."""
    return [row for row in rows if row["is_open"]]


def question(row: Row, say: Words) -> str:
    """Who asks what, of which version and place."""
    return say.say(
        "unit-question",
        by=row["decided_by"],
        at=moment(row["decided_at"]),
        period=row["period"],
        version=row["version"],
        place=place(row, say) or "none",
        text=row["remark"],
    )


def place(row: Row, say: Words) -> str:
    """The indicator and cell that something was said of; '' for all of a report."""
    name = row["indicator_name" if say.lang == "zh" else "indicator_name_en"]
    return " › ".join(part for part in (name, row["sheet"], row["cell"]) if part)


# Versions -------------------------------------------------------------------------------------------------------------


def standing(rows: Sequence[Row], say: Words) -> str:
    """How many versions came, and how many of them wait."""
    return say.say("unit-standing", versions=len(rows), waiting=sum(row["state"] == "submitted" for row in rows))


def versions(rows: Sequence[Row], say: Words) -> Table:
    """Every version of a unit, newest first, with what was decided of it."""
    columns = (
        "period",
        "version",
        "standing",
        "received-at",
        "sender",
        "file",
        "values",
        "errors",
        "warnings",
        "warnings-explained",
        "reason",
        "decision",
    )
    lines = (
        (
            row["period"],
            row["version"],
            state_of(row, say),
            moment(row["received_at"]),
            row["sender"],
            row["file"],
            row["cells_with_value"],
            row["errors"],
            row["warnings"],
            row["warnings_explained"],
            row["reason"],
            decision(row, say),
        )
        for row in rows
    )
    return table(lines, columns, say, {"version", "values", "errors", "warnings", "warnings-explained"})


def decision(row: Row, say: Words) -> str:
    """Who decided on a version, when and why; '' where it stands as it came in."""
    if row["decided_by"] is None:
        return ""
    reason = row["decision_reason"] or "none"
    return say.say("unit-decided", by=row["decided_by"], at=moment(row["decided_at"]), reason=reason)


def version(row: Row, say: Words) -> str:
    """A version in a list to choose from."""
    given = {"period": row["period"], "version": row["version"], "at": moment(row["received_at"]), "file": row["file"]}
    return say.say("unit-version", **given, state=say.say(f"submission-{row['state']}"))


# What was said --------------------------------------------------------------------------------------------------------


def said(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> Table:
    """Every decision, question, answer and explanation about a unit, newest first."""
    columns = ("said-at", "said-by", "decision", "period", "version", "said-about", "text")
    lines = (
        (
            moment(row["decided_at"]),
            row["decided_by"],
            say.say(f"decided-{row['kind']}"),
            row["period"],
            row["version"],
            place(row, say),
            _mapped(row, catalogue, say) if row["kind"] == "mapped" else row["remark"],
        )
        for row in rows
    )
    return table(lines, columns, say, {"version"})


def _mapped(row: Row, catalogue: Catalogue, say: Words) -> str:
    """What a name was decided to mean."""
    code = row["indicator_code"]
    name = indicator_name(catalogue, code, say) if code else say.say("names-none")
    return say.say("unit-mapped", written=row["found"], name=name)


def names(rows: Sequence[Row]) -> dict[str, str]:
    """What each name was last decided to mean."""
    mapped = [(row["found"], row["indicator_code"]) for row in reversed(rows) if row["kind"] == "mapped"]
    return dict(mapped)


def meanings(unit: str, known: Mapping[str, str], catalogue: Catalogue, say: Words) -> dict[str, str]:
    """What a name in a unit's reports can be decided to mean, and all that was."""
    listed = options.units(catalogue, catalogue.units[unit].parent_code or "")
    decided = {code: catalogue.units[code].name for code in known.values() if code in catalogue.units}
    return {"": say.say("names-none"), **all_indicators(catalogue, say), **listed, **decided}


# What is still to be explained ----------------------------------------------------------------------------------------


def unexplained(rows: Sequence[Row]) -> list[Row]:
    """Doubts of reports that wait, to which nothing was said; rows of the question `problems`."""
    waiting = (row for row in rows if row["state"] == "submitted" and row["severity"] in uploads.EXPLAINED)
    return [row for row in waiting if row["explanation"] is None]


def problem(row: Row, catalogue: Catalogue, say: Words) -> str:
    """A stored problem as it stands over a box."""
    return uploads.to_explain(from_row(row, json.loads(row["arguments"])), catalogue, say, row["period"])
