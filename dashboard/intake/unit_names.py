"""Finding the names of units in texts. A text states a set of candidates; whoever asks settles which one it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dashboard.catalogue import Catalogue
from dashboard.model import Cell
from dashboard.names import matching_key


@dataclass(frozen=True)
class Statement:
    """What one place says: `place` is tag, row, name, title, sheet, file or option; empty `codes` = a name nobody has.

    With `area` it names no unit but the area, and `codes` are the units in it.
    """

    place: str
    found: str
    codes: frozenset[str]
    cell: Cell | None = None
    area: str = ""


class UnitNames:
    """Finds the names of units in texts; longest names first, so that 杭锦后旗团结镇 is not read as 团结镇."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._units = catalogue.units
        self._areas = frozenset(code for code, unit in self._units.items() if unit.kind == "area")
        self._codes: dict[str, set[str]] = {}
        for unit in catalogue.units.values():
            for name in (unit.name, unit.short_name, *unit.aliases):
                self._codes.setdefault(matching_key(name), set()).add(unit.unit_code)
        for spelling in catalogue.spellings:
            self._codes.setdefault(matching_key(spelling.spelling), set()).add(spelling.unit_code)
        self._longest_first = sorted(self._codes, key=len, reverse=True)

    def named(self, text: str) -> frozenset[str]:
        """Units whose name is exactly `text`."""
        return frozenset(self._codes.get(without_stamp(text), ())) - self._areas

    def within(self, text: str) -> frozenset[str]:
        """Units named somewhere in `text`; an area named beside a short name tells which is meant."""
        found = self._found(text)
        units, areas = found - self._areas, found & self._areas
        return frozenset({code for code in units if self._units[code].parent_code in areas} or units)

    def said(self, place: str, text: str, cell: Cell | None = None) -> Statement:
        """What a text says: the units it names, else the one area it names."""
        if units := self.within(text):
            return Statement(place, text, units, cell)
        areas = self._found(text) & self._areas
        return self.of_area(place, areas.pop(), cell) if len(areas) == 1 else Statement(place, text, units, cell)

    def of_area(self, place: str, area: str, cell: Cell | None = None) -> Statement:
        """That an area is meant, not which of its units."""
        inside = frozenset(code for code, unit in self._units.items() if unit.parent_code == area)
        return Statement(place, cell.text if cell else area, inside, cell, area)

    def _found(self, text: str) -> set[str]:
        """Codes of the units and areas named in `text`."""
        rest, found = matching_key(text), set()
        for name in self._longest_first:
            if name in rest:
                rest = rest.replace(name, "\n")
                found |= self._codes[name]
        return found


@lru_cache(maxsize=4)
def unit_names(catalogue: Catalogue) -> UnitNames:
    """The names of a catalogue's units, prepared once."""
    return UnitNames(catalogue)


def without_stamp(text: str) -> str:
    """A unit's name without the stamp note: 团结镇(盖章) → 团结镇."""
    return re.sub(r"\((?:盖章|公章|签章|章)\)$", "", matching_key(text))
