"""A choice of observations in slices that are asked one after the other: sorting all at once takes too much memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.model import Unit

SLICE = 100_000
"""Cells of a slice; sorting them takes DuckDB some 50 MB."""

Choice = Mapping[str, Sequence[str]]


def slices(chosen: Choice, catalogue: Catalogue, most: int = SLICE) -> Iterator[dict[str, list[str]]]:
    """Choices that together are the one given, in the order of its rows: newest period first, then unit by unit.

    As few as keep each at about `most` cells; an area is never cut, nor are areas whose units stand among each other.
    """
    units = [each for each in _among(chosen, catalogue) if _is_chosen(each, chosen)]
    asked = len(chosen["indicators"] or catalogue.indicators)
    periods = sorted(chosen["periods"] or catalogue.collections, reverse=True)
    given = {name: list(codes) for name, codes in chosen.items()}
    at_once = most // max(1, len(units) * asked)
    if at_once:
        for at in range(0, len(periods), at_once):
            yield {**given, "periods": periods[at : at + at_once]}
        return
    cuts = list(_cuts(units, most // max(1, asked)))
    for period in periods:
        for areas in cuts:
            yield {**given, "periods": [period], "areas": areas}


def _among(chosen: Choice, catalogue: Catalogue) -> Iterable[Unit]:
    """The units to choose from, in the catalogue's order; of one area only its own, for a country has many."""
    areas = chosen["areas"]
    return catalogue.units_of(areas[0]) if len(areas) == 1 else catalogue.units.values()


def _is_chosen(unit: Unit, chosen: Choice) -> bool:
    wanted = (("areas", unit.parent_code), ("units", unit.unit_code), ("kinds", unit.kind))
    return unit.kind != "area" and all(not chosen[name] or code in chosen[name] for name, code in wanted)


def _cuts(units: Sequence[Unit], most: int) -> Iterator[list[str]]:
    """Their areas in order, about so many units at a time."""
    cut: list[str] = []
    count = 0
    for areas, size in _runs(units):
        if cut and count + size > most:
            yield cut
            cut, count = [], 0
        cut, count = cut + areas, count + size
    if cut:
        yield cut


def _runs(units: Sequence[Unit]) -> Iterator[tuple[list[str], int]]:
    """Areas that cannot be parted without taking a unit out of its place, and how many units they have together."""
    last = {unit.parent_code: at for at, unit in enumerate(units)}
    areas: dict[str, None] = {}
    begun, end = 0, -1
    for at, unit in enumerate(units):
        areas[unit.parent_code] = None
        end = max(end, last[unit.parent_code])
        if at == end:
            yield list(areas), at + 1 - begun
            areas, begun = {}, at + 1
