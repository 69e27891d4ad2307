"""Observations → problems of content: every rule of queries/rules, one pass each over all candidates.

Nothing is stored here. A rule that throws is a bug and stops the intake; it never becomes a problem of the file.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from typing import Any

import duckdb
import pyarrow as pa

from dashboard.digits import plain
from dashboard.model import Problem, Submission
from dashboard.sql import statements
from dashboard.store.tables import COLUMNS

TEXTS = ("indicators", "how")
"""Columns of a few rules that become arguments of the sentence as they are."""

FIGURES = ("left_value", "right_value", "value", "expected", "low", "high", "stored", "compared")
"""Columns that become arguments of the sentence; the last two are those of a few rules."""

RATE_RULES = ("R2", "R11", "R12")
"""Rules whose two figures are the parts of the rate, not the sides of a relation."""

Sides = dict[tuple[str, str], str]


def judged(connection: duckdb.DuckDBPyConnection, submissions: Sequence[Submission]) -> list[Submission]:
    """The same submissions in the same order, each with the problems of its content added to those it has.

    Judged against the catalogue in the database, beside what is stored; of several versions of one report each
    replaces the one before it.
    """
    if not submissions:
        return []
    problems: dict[str, list[Problem]] = defaultdict(list)
    with closing(connection.cursor()) as cursor:
        _hold(cursor, submissions)
        sides = _sides(cursor)
        for rule in statements("rules/*"):
            for row in _rows(cursor, rule):
                problems[row["submission_id"]].append(_problem(row, sides))
    return [
        replace(submission, problems=_together(submission.problems, problems[_candidate(number)]))
        for number, submission in enumerate(submissions)
    ]


def _together(read: Sequence[Problem], ruled: Sequence[Problem]) -> tuple[Problem, ...]:
    """What reading found, then what the rules found; a rule that knows more of the same problem adds it there."""
    known = {_place(problem): problem for problem in ruled}
    raised = [_raised(problem, known.pop(_place(problem), None)) for problem in read]
    return (*raised, *(problem for problem in ruled if _place(problem) in known))


def _place(problem: Problem) -> tuple[str, str, str, str]:
    return problem.rule, problem.indicator_code, problem.sheet, problem.cell


def _raised(read: Problem, ruled: Problem | None) -> Problem:
    if ruled is None:
        return read
    return replace(read, severity=ruled.severity, arguments={**read.arguments, **ruled.arguments})


def _candidate(number: int) -> str:
    return f"candidate/{number}"


def _hold(cursor: duckdb.DuckDBPyConnection, submissions: Sequence[Submission]) -> None:
    """Fills the temporary tables of this cursor, which no other cursor sees: the candidates, then what follows.

    What several rules start from is kept as a table, computed once for all candidates.
    """
    for schema in statements("schema/4_candidates"):
        cursor.execute(schema)
    observations, corrections, quotes, remarks = [], [], [], []
    for number, submission in enumerate(submissions):
        whose = {
            "submission_id": _candidate(number),
            "unit_code": submission.unit_code,
            "period": submission.period,
        }
        observations += [{**vars(observation), **whose} for observation in submission.observations]
        corrections += [{**_corrected(problem), **whose} for problem in submission.problems if _is_correction(problem)]
        quotes += [{**vars(quote), **whose} for quote in submission.quotes]
        remarks += [{**remark, **whose} for remark in _remarks(submission)]
    _insert(cursor, "observation", COLUMNS["observation"], observations)
    _insert(cursor, "correction", COLUMNS["observation"], corrections)
    _insert(cursor, "quote", _QUOTE, quotes)
    _insert(cursor, "remark", _REMARK, remarks)
    for schema in statements("schema/[5-9]_candidate*"):
        cursor.execute(schema)


_WHOSE = dict.fromkeys(("submission_id", "unit_code", "period", "indicator_code"), pa.string())
_QUOTE = {
    **_WHOSE,
    "what": pa.string(),
    **dict.fromkeys(("value", "lower", "upper"), pa.decimal128(18, 4)),
    **dict.fromkeys(("sheet", "cell", "raw"), pa.string()),
}
_REMARK = _WHOSE | dict.fromkeys(("place", "sheet", "cell", "remark"), pa.string())


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, Any], rows: list[Any]) -> None:
    cursor.from_arrow(pa.Table.from_pylist(rows, pa.schema(columns))).insert_into(f"candidate_{table}")


def _remarks(submission: Submission) -> Iterator[dict[str, str]]:
    """What is said in words, in half-width letters without spaces: of the whole file, and beside each figure."""
    for said in submission.remarks:
        yield _remark(said.place, "", said.sheet, said.cell, said.text)
    for one in submission.observations:
        for place, text in (("note", one.note), ("raw", one.raw)):
            if not text.isascii():  # 12, 98.5% and blanks say nothing in words
                yield _remark(place, one.indicator_code, one.sheet, one.cell, text)


def _remark(place: str, indicator_code: str, sheet: str, cell: str, text: str) -> dict[str, str]:
    plain_text = "".join(unicodedata.normalize("NFKC", text).split())
    return {"place": place, "indicator_code": indicator_code, "sheet": sheet, "cell": cell, "remark": plain_text}


def _is_correction(problem: Problem) -> bool:
    """Last year's figure corrected to a number: what reading says of the column 上年数更正."""
    return problem.rule == "restated" and "value" in problem.arguments


def _corrected(problem: Problem) -> dict[str, Any]:
    """The corrected figure as an observation."""
    return {
        "indicator_code": problem.indicator_code,
        "value": Decimal(problem.arguments["value"]),
        "raw": problem.found,
        "sheet": problem.sheet,
        "cell": problem.cell,
    }


def _sides(cursor: duckdb.DuckDBPyConnection) -> Sides:
    """(relation or rate, left or right) → its indicator codes, joined by semicolons."""
    codes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for relation, side, code, _ in sorted(cursor.table("relation_side").fetchall(), key=lambda row: row[3]):
        codes[relation, side].append(code)
    for rate, side, code in cursor.table("indicator_part").fetchall():
        codes[rate, "left" if side == "numerator" else "right"].append(code)
    return {key: ";".join(parts) for key, parts in codes.items()}


def _rows(cursor: duckdb.DuckDBPyConnection, rule: str) -> Iterator[dict[str, Any]]:
    cursor.execute(rule)
    columns = [column[0] for column in cursor.description]
    return (dict(zip(columns, row, strict=True)) for row in cursor.fetchall())


def _problem(row: dict[str, Any], sides: Sides) -> Problem:
    return Problem(
        severity=row["severity"],
        rule=row["rule"],
        sheet=row["sheet"],
        cell=row["cell"],
        found=row["raw"],
        indicator_code=row["indicator_code"],
        arguments=_arguments(row, sides),
    )


def _arguments(row: dict[str, Any], sides: Sides) -> dict[str, str]:
    """What the sentence of the rule needs, in no language; a figure that is not known is absent."""
    facts = {"relation": row["relation_code"], **{name: row.get(name) or "" for name in TEXTS}}
    if row["right_value"] is not None:
        of = row["indicator_code"] if row["rule"] in RATE_RULES else row["relation_code"]
        facts |= {side: sides[of, side] for side in ("left", "right")}
    facts |= {name: plain(row[name]) for name in FIGURES if row.get(name) is not None}
    return {name: fact for name, fact in facts.items() if fact}
