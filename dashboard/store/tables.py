"""Model → rows of the warehouse's tables; the columns are those of queries/schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from operator import itemgetter
from typing import Any, NamedTuple

import pyarrow as pa

from dashboard.catalogue import Catalogue
from dashboard.decisions import Decision
from dashboard.model import CHINA, Indicator, Receipt, State, Submission
from dashboard.periods import year_before

_TEXT, _WHOLE, _NUMBER = pa.string(), pa.int32(), pa.decimal128(18, 4)

COLUMNS: dict[str, dict[str, pa.DataType]] = {
    "unit": dict.fromkeys(
        "unit_code unit_name short_name kind area first_period last_period successor_code duty".split(), _TEXT
    )
    | {"position": _WHOLE},
    "indicator": dict.fromkeys(
        ["indicator_code", "name_zh", "name_en", "category", "measure", "kind", "direction", "aggregation"], _TEXT
    )
    | {"decimals": _WHOLE, "per": _TEXT, "position": _WHOLE},
    "indicator_part": dict.fromkeys(["indicator_code", "side", "part_code"], _TEXT),
    "plausible_range": {"indicator_code": _TEXT, "unit_kind": _TEXT, "minimum": _NUMBER, "maximum": _NUMBER},
    "collection": {"period": _TEXT, "previous_period": _TEXT}
    | dict.fromkeys(["opens", "due", "lock_date", "publish_by"], pa.date32()),
    "duty": dict.fromkeys(["duty", "indicator_code", "period", "requirement", "reason"], _TEXT),
    "relation": dict.fromkeys(["relation_code", "rule", "severity", "comparison"], _TEXT)
    | {"low": _NUMBER, "high": _NUMBER},
    "relation_side": {"relation_code": _TEXT, "side": _TEXT, "indicator_code": _TEXT, "position": _WHOLE},
    "submission": {"submission_id": _TEXT, "area": _TEXT, "unit_code": _TEXT, "period": _TEXT, "version": _WHOLE}
    | dict.fromkeys(["first_state", "state"], _TEXT)
    | {"is_last": pa.bool_()}
    | dict.fromkeys(["cells", "cells_stated", "cells_with_value"], _WHOLE)
    | dict.fromkeys(["file", "sha256", "sender"], _TEXT)
    | {"received_at": pa.timestamp("us"), "reason": _TEXT, "door": _TEXT, "catalogue_version": _TEXT},
    "observation": dict.fromkeys("indicator_code period area unit_code submission_id status".split(), _TEXT)
    | dict.fromkeys(["value", "lower", "upper"], _NUMBER)
    | dict.fromkeys(["precision", "raw", "note", "sheet", "cell"], _TEXT),
    "problem": dict.fromkeys(["submission_id", "area", "unit_code", "period"], _TEXT)
    | {"position": _WHOLE}
    | dict.fromkeys(["severity", "rule", "indicator_code", "sheet", "cell", "found", "arguments"], _TEXT),
    "decision": {"position": pa.int64(), "kind": _TEXT, "decided_by": _TEXT, "decided_at": pa.timestamp("us")}
    | {"unit_code": _TEXT, "period": _TEXT, "version": _WHOLE}
    | dict.fromkeys(["submission_id", "rule", "indicator_code", "sheet", "cell", "found", "remark"], _TEXT),
}

Rows = Iterable[tuple[Any, ...]]


def arrow(table: str, rows: Rows) -> pa.Table:
    """Rows as a typed table with the columns of `table`; decimals stay decimals, None stays null."""
    columns = COLUMNS[table]
    lists = list(zip(*rows, strict=True)) or [() for _ in columns]
    arrays = [pa.array(values, kind) for values, kind in zip(lists, columns.values(), strict=True)]
    return pa.table(arrays, names=list(columns))


def catalogue_rows(catalogue: Catalogue) -> dict[str, Rows]:
    """The rows of every catalogue table."""
    return {
        "unit": _units(catalogue),
        "indicator": [_indicator(at, indicator) for at, indicator in enumerate(catalogue.indicators.values())],
        "indicator_part": _parts(catalogue),
        "plausible_range": _ranges(catalogue),
        "collection": [
            (each.period, year_before(each.period), each.opens, each.due, each.lock, each.publish_by)
            for each in catalogue.collections.values()
        ],
        "duty": _asked(catalogue),
        "relation": [
            (each.code, each.rule, each.severity, each.comparison, each.low, each.high)
            for each in catalogue.relations.values()
        ],
        "relation_side": _sides(catalogue),
    }


def _units(catalogue: Catalogue) -> Iterator[tuple[Any, ...]]:
    for at, unit in enumerate(catalogue.units.values()):
        yield (
            *(unit.unit_code, unit.name, unit.short_name, unit.kind, unit.parent_code),
            *(unit.first_period, unit.last_period, unit.successor_code, catalogue.duty(unit), at),
        )


def _indicator(position: int, indicator: Indicator) -> tuple[Any, ...]:
    return (
        *(indicator.code, indicator.name_zh, indicator.name_en, indicator.category, indicator.measure),
        *(indicator.kind, indicator.direction, indicator.aggregation, indicator.decimals),
        *(indicator.per or None, position),
    )


def _parts(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for indicator in catalogue.indicators.values():
        yield from ((indicator.code, "numerator", part) for part in indicator.numerator)
        yield from ((indicator.code, "denominator", part) for part in indicator.denominator)


def _ranges(catalogue: Catalogue) -> Iterator[tuple[str, str, Decimal, Decimal]]:
    for indicator in catalogue.indicators.values():
        for kind, (minimum, maximum) in indicator.plausible.items():
            yield indicator.code, kind, minimum, maximum


def _asked(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str, str]]:
    for (duty, period), asked in catalogue.asked.items():
        for code, (requirement, reason) in asked.items():
            yield duty, code, period, requirement, reason


def _sides(catalogue: Catalogue) -> Iterator[tuple[str, str, str, int]]:
    for relation in catalogue.relations.values():
        for side, codes in (("left", relation.left), ("right", relation.right)):
            yield from ((relation.code, side, code, at) for at, code in enumerate(codes))


# Submissions ----------------------------------------------------------------------------------------------------------


class Entry(NamedTuple):
    """A submission with its version and the state it comes in with."""

    submission: Submission
    version: int
    state: State

    @property
    def key(self) -> str:
        return f"{self.submission.period}/{self.submission.unit_code}/{self.version}"


class Arrival(NamedTuple):
    """A file as it is stored: how it came, what it says, and what its sender explained."""

    receipt: Receipt
    entries: tuple[Entry, ...]
    decisions: tuple[Decision, ...] = ()


def arrived_rows(arrivals: Sequence[Arrival], catalogue: Catalogue) -> dict[str, Rows]:
    """The rows of files by table; observations as they are kept: by indicator, period, area, unit."""
    entries = [
        (each.receipt, entry, str(catalogue.units[entry.submission.unit_code].parent_code))
        for each in arrivals
        for entry in each.entries
    ]
    observations = (row for _, entry, area in entries for row in _observation_rows(entry, area))
    return {
        "submission": [_submission_row(receipt, entry, area, catalogue.version) for receipt, entry, area in entries],
        "observation": sorted(observations, key=_READING_ORDER),
        "problem": [row for _, entry, area in entries for row in _problem_rows(entry, area)],
    }


_READING_ORDER = itemgetter(0, 1, 2, 3)


def _submission_row(receipt: Receipt, entry: Entry, area: str, catalogue_version: str) -> tuple[Any, ...]:
    """As it came in: the newest of its report until `settle` finds otherwise."""
    submission = entry.submission
    stated = sum(each.status != "O" for each in submission.observations)
    numbers = sum(each.value is not None for each in submission.observations)
    return (
        *(entry.key, area, submission.unit_code, submission.period, entry.version, entry.state, entry.state),
        *(True, len(submission.observations), stated, numbers),
        *(receipt.file, receipt.sha256, receipt.sender, on_the_clock(receipt.received_at), receipt.reason),
        *(receipt.door, catalogue_version),
    )


def on_the_clock(moment: datetime) -> datetime:
    """A time as the warehouse keeps it: on the clock of UTC+8, without saying so."""
    return moment.astimezone(CHINA).replace(tzinfo=None)


def _observation_rows(entry: Entry, area: str) -> Rows:
    submission = entry.submission
    return [
        (
            *(each.indicator_code, submission.period, area, submission.unit_code, entry.key, each.status),
            *(each.value, each.lower, each.upper, each.precision, each.raw, each.note, each.sheet, each.cell),
        )
        for each in submission.observations
    ]


def _problem_rows(entry: Entry, area: str) -> Rows:
    """In the order in which they were found."""
    whose = (entry.key, area, entry.submission.unit_code, entry.submission.period)
    return [
        (
            *(*whose, at, each.severity, each.rule, each.indicator_code, each.sheet, each.cell, each.found),
            json.dumps(each.arguments, ensure_ascii=False, sort_keys=True),
        )
        for at, each in enumerate(entry.submission.problems)
    ]


def decision_row(position: int, decision: Decision) -> tuple[Any, ...]:
    """The row of table decision; the dates of a collection are in the catalogue."""
    return (
        *(position, decision.kind, decision.by, on_the_clock(decision.at)),
        *(decision.unit_code, decision.period, decision.version, decision.submission_id),
        *(decision.rule, decision.indicator_code, decision.sheet, decision.cell, decision.found, decision.text),
    )
