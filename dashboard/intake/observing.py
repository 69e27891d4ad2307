"""Entries of a table → observations, and a problem for every cell that cannot be read. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.asides import Quote
from dashboard.catalogue import Catalogue
from dashboard.digits import plain
from dashboard.intake.entries import Entry
from dashboard.intake.measuring import measured
from dashboard.intake.numerals import Unreadable
from dashboard.intake.quoting import quotes
from dashboard.intake.stating import Contradiction, differing_text, stated_status, with_bounds
from dashboard.model import VALUE_STATUSES, Figure, Indicator, Observation, Problem


@dataclass(frozen=True)
class Observed:
    """What one block of a table says, and what is wrong with it."""

    observations: tuple[Observation, ...]
    problems: tuple[Problem, ...]
    quotes: tuple[Quote, ...]


def observed(
    catalogue: Catalogue, unit_code: str, period: str, entries: Sequence[Entry], provisional: bool
) -> Observed:
    """Observations of the figures sent, and of required cells left blank (status O).

    `provisional`: the file came before the period was over, so normal values get status P.
    """
    asked = catalogue.applicability(unit_code, period)
    observations, problems, quoted = [], [], []
    for entry in entries:
        indicator = catalogue.indicators[entry.indicator_code]
        requirement, _ = asked.get(indicator.code, ("", ""))
        observation, found = _observation(catalogue, entry, indicator)
        quoted += quotes(catalogue.measures, entry, indicator)
        problems += found
        if observation.status == "O" and requirement != "required" and not found:
            continue
        if requirement not in ("required", "optional") and observation.status in VALUE_STATUSES:
            problems.append(_at(entry, "info", "not_asked", entry.cell.text if entry.cell else "", {}))
        observations.append(_provisional(observation) if provisional else observation)
    once, twice = _each_once(observations)
    return Observed(tuple(once), (*problems, *twice), tuple(quoted))


def _provisional(observation: Observation) -> Observation:
    return replace(observation, status="P") if observation.status == "A" else observation


def _observation(catalogue: Catalogue, entry: Entry, indicator: Indicator) -> tuple[Observation, list[Problem]]:
    raw = _raw(entry)
    try:
        read, problems = _figure(catalogue, entry, indicator)
    except Unreadable as unreadable:
        read, problems = None, [_at(entry, "error", unreadable.rule, unreadable.text or raw, {})]
    if problems and any(problem.severity == "error" for problem in problems):
        read = None
    read = read or Figure("O")
    problems += _correction(catalogue, entry, indicator)
    return _as_observation(entry, read, raw), problems


def _raw(entry: Entry) -> str:
    """What the report says: as a column of its own has it, else the cell."""
    if entry.raw is not None:
        return entry.raw
    return entry.cell.text if entry.cell else ""


def _as_observation(entry: Entry, read: Figure, raw: str) -> Observation:
    return Observation(
        indicator_code=entry.indicator_code,
        status=read.status,
        value=read.value,
        lower=read.lower,
        upper=read.upper,
        precision=read.precision,
        raw=raw,
        note=entry.note,
        sheet=entry.sheet,
        cell=entry.address,
    )


def _figure(catalogue: Catalogue, entry: Entry, indicator: Indicator) -> tuple[Figure | None, list[Problem]]:
    """The figure of a cell together with what the column 状态 says of it."""
    read, measure_problems = _read(catalogue, entry, indicator)
    try:
        status = stated_status(entry)
        read = with_bounds(catalogue.measures, entry, indicator, read)
    except Contradiction as found:
        return None, [found.problem]
    measure_problems += differing_text(catalogue.measures, entry, indicator, read)
    if (fault := _contradiction(entry, status, read)) is not None:
        return None, [fault]
    if status == "0":
        read = Figure("A", Decimal(0), Decimal(0), Decimal(0), "exact")
    elif status:
        read = replace(read, status=status) if read else Figure(status)  # type: ignore[arg-type]
    return read, measure_problems


def _read(catalogue: Catalogue, entry: Entry, indicator: Indicator) -> tuple[Figure | None, list[Problem]]:
    if entry.cell and entry.cell.fault:
        raise Unreadable(f"{entry.cell.fault}_cell", entry.cell.text)
    return measured(catalogue.measures, entry, indicator)


def _contradiction(entry: Entry, status: str, read: Figure | None) -> Problem | None:
    """A status that says there is no figure beside a figure, or the reverse."""
    has_value = read is not None and read.value is not None
    if status in VALUE_STATUSES and not has_value:
        return _at_status(entry, "status_without_value", {})
    zero_beside_number = status == "0" and has_value and read is not None and read.value != 0
    if has_value and (zero_beside_number or status and status not in VALUE_STATUSES | {"0"}):
        return _at_status(entry, "status_contradicts_value", {"value": entry.cell.text if entry.cell else ""})
    if read is not None and not has_value and status and status != read.status:
        return _at_status(entry, "status_contradicts_value", {"value": entry.cell.text if entry.cell else ""})
    return None


def _correction(catalogue: Catalogue, entry: Entry, indicator: Indicator) -> list[Problem]:
    """A corrected figure of last year is said; last year itself changes only by a new version for that year.

    `value` is the number it states, if it states one: the rules compare it with what is stored.
    """
    if entry.correction is None:
        return []
    cell = entry.correction
    arguments = {"previous": entry.previous.text if entry.previous else ""}
    with suppress(Unreadable):
        read, _ = _read(catalogue, replace(entry, cell=cell), indicator)
        if read and read.value is not None:
            arguments["value"] = plain(read.value)
    return [Problem("info", "restated", cell.sheet, cell.address, cell.text, entry.indicator_code, arguments)]


def _each_once(observations: Iterable[Observation]) -> tuple[list[Observation], list[Problem]]:
    """An indicator given twice alike counts once and is said; given twice differently it must be asked."""
    first: dict[str, Observation] = {}
    problems = []
    for observation in observations:
        known = first.setdefault(observation.indicator_code, observation)
        if known is observation:
            continue
        if known.status == "O":
            first[observation.indicator_code] = observation
        elif observation.status != "O":
            problems.append(_twice(known, observation))
    return list(first.values()), problems


def _twice(one: Observation, other: Observation) -> Problem:
    same = (one.status, one.value, one.precision) == (other.status, other.value, other.precision)
    where = {"other_cell": f"{one.sheet}!{one.cell}" if one.sheet else one.cell, "other": one.raw}
    return Problem(
        "info" if same else "error",
        "indicator_repeated" if same else "indicator_twice",
        other.sheet,
        other.cell,
        other.raw,
        other.indicator_code,
        where,
    )


def _at(entry: Entry, severity: str, rule: str, found: str, arguments: dict[str, str]) -> Problem:
    return Problem(severity, rule, entry.sheet, entry.address, found, entry.indicator_code, arguments)  # type: ignore[arg-type]


def _at_status(entry: Entry, rule: str, arguments: dict[str, str]) -> Problem:
    status = entry.status
    address = status.address if status else entry.address
    return Problem("error", rule, entry.sheet, address, status.text if status else "", entry.indicator_code, arguments)
