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
    """Finds the names of units in texts; the longest that begins at a place, so that 旗政府办公室 is not 政府办."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._units = catalogue.units
        self._areas = frozenset(code for code, unit in self._units.items() if unit.kind == "area")
        self._codes: dict[str, set[str]] = {}
        for unit in catalogue.units.values():
            for name in (unit.name, unit.short_name, *unit.aliases):
                self._codes.setdefault(matching_key(name), set()).add(unit.unit_code)
        for spelling in catalogue.spellings:
            self._codes.setdefault(matching_key(spelling.spelling), set()).add(spelling.unit_code)
        self._codes |= {name: {code} for name, code in catalogue.decided_units.items()}
        longest_first = sorted(self._codes, key=len, reverse=True)
        self._any = re.compile("|".join(map(re.escape, longest_first)))
        self._area_names = {name: code for name, codes in self._codes.items() for code in codes & self._areas}

    def named(self, text: str) -> frozenset[str]:
        """Units whose name is exactly `text`, as it stands or as offices are also called: 团结镇党委政府, 办公室."""
        key = without_stamp(text)
        codes = frozenset(self._codes.get(key, ())) - self._areas
        return codes or self._also_called(key)

    def _also_called(self, key: str) -> frozenset[str]:
        """Units by the name of an office of theirs, with or without the area before it."""
        area = next((name for name in self._area_names if key.startswith(name) and key != name), "")
        rest = _OFFICES.sub("", key.removeprefix(area))
        codes = self._codes.get(rest, set()) - self._areas
        if _GOVERNMENT_OFFICE.fullmatch(key.removeprefix(area)):
            codes = {code for code, unit in self._units.items() if unit.kind == "gov_office"}
        inside = self._area_names.get(area)
        return frozenset(code for code in codes if not area or self._units[code].parent_code == inside)

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
        found: set[str] = set()
        for name in self._any.findall(matching_key(text)):
            found |= self._codes[name]
        return found


_OFFICES = re.compile(r"(?:党委、?)?(?:人民)?政府$|党委$|(?:党工委、?)?办事处$|党工委$|机关$")
_GOVERNMENT_OFFICE = re.compile(r"办公室|(?:[旗县区市]?(?:人民)?政府|[旗县区市]府)办(?:公室)?")


@lru_cache(maxsize=64)
def unit_names(catalogue: Catalogue) -> UnitNames:
    """The names of a catalogue's units, prepared once."""
    return UnitNames(catalogue)


def without_stamp(text: str) -> str:
    """A unit's name without the stamp note: 团结镇(盖章) → 团结镇."""
    return re.sub(r"\((?:盖章|公章|签章|签字盖章|章)\)", "", matching_key(text))
