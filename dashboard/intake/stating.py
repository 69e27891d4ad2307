"""What a flat table states beside a figure: its precision, its bounds, its status in words and as a letter.

All of it must agree with the figure; where two places do not, that is a problem, and neither is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal

from dashboard.intake.entries import Entry
from dashboard.intake.measuring import measured, measured_in
from dashboard.intake.numerals import Unreadable
from dashboard.intake.words import PRECISIONS, STATUS_WORDS, STATUSES
from dashboard.model import Cell, Figure, Indicator, Measure, Precision, Problem
from dashboard.names import matching_key

_SIDES: dict[Precision, tuple[bool, bool]] = {
    "exact": (True, True),
    "at_least": (True, False),
    "at_most": (False, True),
    "about": (False, False),
}
"""Which bounds a figure of a precision has: its value is that bound."""


class Contradiction(Exception):
    """What stands in one cell does not fit the figure; `problem` says so."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.rule)
        self.problem = problem


def with_bounds(
    measures: Mapping[str, Measure], entry: Entry, indicator: Indicator, read: Figure | None
) -> Figure | None:
    """`read` with the precision and the bounds stated beside it; as it is where nothing is. Raises Contradiction."""
    beside = [entry.stated[role] for role in ("precision", "lower", "upper") if role in entry.stated]
    if not beside:
        return read
    if read is None or read.value is None:
        raise _contradicted(entry, beside[0], "")
    bounds = tuple(_bound(measures, entry, indicator, role) for role in ("lower", "upper"))
    precision = _precision(entry) or _implied(read.value, bounds)
    if precision is None or read.precision not in ("exact", precision):
        raise _contradicted(entry, beside[0], entry.cell.text if entry.cell else "")
    own = tuple(read.value if has else None for has in _SIDES[precision])
    for role, given, bound in zip(("lower", "upper"), bounds, own, strict=True):
        if given is not None and given != bound:
            raise _contradicted(entry, entry.stated[role], entry.cell.text if entry.cell else "")
    return replace(read, lower=own[0], upper=own[1], precision=precision)


def _precision(entry: Entry) -> Precision | None:
    """The precision stated in words, None if none is."""
    if (cell := entry.stated.get("precision")) is None:
        return None
    precision = PRECISIONS.get(matching_key(cell.text))
    if precision is None:
        raise Contradiction(_at(entry, cell, "unknown_precision", {}))
    return precision  # type: ignore[return-value]


def _bound(measures: Mapping[str, Measure], entry: Entry, indicator: Indicator, role: str) -> Decimal | None:
    """A stated bound, read as the figure itself is."""
    if (cell := entry.stated.get(role)) is None:
        return None
    try:
        read, _ = measured_in(measures, entry, cell, indicator)
    except Unreadable as unreadable:
        raise Contradiction(_at(entry, cell, unreadable.rule, {})) from None
    return read.value if read else None


def _implied(value: Decimal, bounds: tuple[Decimal | None, ...]) -> Precision | None:
    """The precision that stated bounds mean where none is stated; None where they fit none."""
    sides = tuple(bound == value for bound in bounds)
    return next((precision for precision, has in _SIDES.items() if has == sides and any(has)), None)


def differing_text(
    measures: Mapping[str, Measure], entry: Entry, indicator: Indicator, read: Figure | None
) -> list[Problem]:
    """That the column of what the report had said still has another number: only one of the two was changed.

    A text that is no number on its own says nothing, nor does one that is a power of ten away: its measure (元 for
    万元, 万人次) stood over a column that is not here.
    """
    raw = entry.stated.get("raw")
    if raw is None or read is None or not read.value:
        return []
    alone = replace(entry, cell=raw, address=raw.address, measure="", column_measure="")
    with suppress(Unreadable):
        said, _ = measured(measures, alone, indicator)
        if said and said.value is not None and not _is_power_of_ten(said.value / read.value):
            value = entry.cell.text if entry.cell else ""
            return [replace(_at(entry, raw, "raw_differs", {"value": value}), severity="warning")]
    return []


def _is_power_of_ten(times: Decimal) -> bool:
    return times.normalize().as_tuple().digits == (1,)


def stated_status(entry: Entry) -> str:
    """The status in the column of words and in that of letters, '0' for a real zero, '' for none.

    Raises Contradiction where a word is unknown or the two columns differ.
    """
    cells = [cell for cell in (entry.status, entry.stated.get("status_code")) if cell]
    found = [(_status(entry, cell), cell) for cell in cells]
    found = [(status, cell) for status, cell in found if status]
    if len({"A" if status == "0" else status for status, _ in found}) > 1:
        (_, word), (_, letter) = found
        raise Contradiction(_at(entry, word, "statuses_disagree", {"other": letter.text}))
    return found[0][0] if found else ""


def _status(entry: Entry, cell: Cell) -> str:
    word = matching_key(cell.text.strip("-—–/"))
    if word and word not in STATUSES:
        raise Contradiction(_at(entry, cell, "unknown_status", {"known": "、".join(STATUS_WORDS)}))
    return STATUSES.get(word, "")


def _contradicted(entry: Entry, cell: Cell, value: str) -> Contradiction:
    return Contradiction(_at(entry, cell, "bounds_contradict_value", {"value": value}))


def _at(entry: Entry, cell: Cell, rule: str, arguments: dict[str, str]) -> Problem:
    return Problem("error", rule, cell.sheet, cell.address, cell.text, entry.indicator_code, arguments)
