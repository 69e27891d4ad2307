"""The catalogue as a whole: what is asked, of whom, by when."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from dashboard.catalogue.applicability import applicability, within
from dashboard.model import (
    ApplicabilityException,
    Category,
    Collection,
    Indicator,
    Measure,
    Relation,
    Requirement,
    Spelling,
    Unit,
    UnitKind,
)
from dashboard.names import matching_key


@dataclass(frozen=True, eq=False)
class Catalogue:
    """What is asked, of whom, by when. Look-ups are by code; order is that of the files.

    Compared by identity, so that what is derived from a catalogue can be cached by it.
    """

    categories: dict[str, Category]
    measures: dict[str, Measure]
    indicators: dict[str, Indicator]
    units: dict[str, Unit]
    collections: dict[str, Collection]
    exceptions: tuple[ApplicabilityException, ...]
    relations: dict[str, Relation]
    spellings: tuple[Spelling, ...]
    version: str
    """The first 12 digits of the SHA-256 over all files: which catalogue a submission was judged with."""
    decided_units: dict[str, str] = field(default_factory=dict)
    """Name as matched → the unit that a person decided it means in the file at hand; goes before all other names."""

    @cached_property
    def _named(self) -> frozenset[str]:
        """The areas and units that exceptions name."""
        return frozenset(code for row in self.exceptions for code in (row.area, row.unit_code) if code)

    def duty(self, unit: Unit) -> str:
        """The name of what a unit is asked: the same for all units of a kind but those whose area or self an exception
        names."""
        named = [code for code in (unit.parent_code, unit.unit_code) if code in self._named]
        return "/".join([unit.kind, *named])

    @cached_property
    def asked(self) -> dict[tuple[str, str], dict[str, tuple[Requirement, str]]]:
        """(duty, period) → indicator code → (requirement, reason), of units that exist in the period."""
        return {(duty, period): asked for period in self.collections for duty, asked in self._asked_in(period).items()}

    def _asked_in(self, period: str) -> dict[str, dict[str, tuple[Requirement, str]]]:
        """The same by duty, of a period that need not be opened."""
        return {
            duty: applicability(unit, period, self.indicators, self.exceptions)
            for duty, unit in self._of_each_duty.items()
        }

    @cached_property
    def _of_each_duty(self) -> dict[str, Unit]:
        """A unit of each duty, as if it had existed ever."""
        ever = {"first_period": None, "last_period": None}
        return {self.duty(unit): replace(unit, **ever) for unit in self.units.values() if unit.kind != "area"}

    @cached_property
    def _alike(self) -> dict[str, Counter[tuple[str, str | None, str | None]]]:
        """How many units of each area have the same duty and lifetime."""
        found: dict[str, Counter[tuple[str, str | None, str | None]]] = {}
        for area, units in self._of_areas.items():
            found[area] = Counter((self.duty(unit), unit.first_period, unit.last_period) for unit in units)
        return found

    def applicability(self, unit_code: str, period: str) -> dict[str, tuple[Requirement, str]]:
        """Indicator code → (requirement, reason) for one unit and period; what is absent is not asked."""
        unit = self.units.get(unit_code)
        if unit is None or not within(period, unit.first_period, unit.last_period):
            return {}
        return self.asked.get((self.duty(unit), period), {})

    def duties(self, areas: Iterable[str], period: str) -> tuple[int, int]:
        """How many units of these areas owe how many figures in a period, be it opened or not."""
        owed = {
            duty: sum(requirement == "required" for requirement, _ in asked.values())
            for duty, asked in self._asked_in(period).items()
        }
        alike: Counter[str] = Counter()
        for area in areas:
            for (duty, first, last), count in self._alike.get(area, Counter()).items():
                alike[duty] += count if within(period, first, last) else 0
        units = sum(count for duty, count in alike.items() if owed[duty])
        return units, sum(owed[duty] * count for duty, count in alike.items())

    @cached_property
    def areas(self) -> dict[str, Unit]:
        """The areas by code."""
        return {code: unit for code, unit in self.units.items() if unit.kind == "area"}

    @cached_property
    def unit_names(self) -> dict[str, str]:
        """The units that report, by code."""
        return {code: unit.name for code, unit in self.units.items() if unit.kind != "area"}

    def units_of(self, area: str) -> list[Unit]:
        """The units that report within an area, in the order of the file."""
        return self._of_areas.get(area, [])

    @cached_property
    def _of_areas(self) -> dict[str, list[Unit]]:
        """The units of each area, found once: there may be a hundred thousand."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units.values():
            if unit.parent_code:
                found.setdefault(unit.parent_code, []).append(unit)
        return found

    @cached_property
    def parents(self) -> dict[str, str]:
        """The area of each unit, and of each area itself."""
        return {code: unit.parent_code or code for code, unit in self.units.items()}

    @cached_property
    def predecessors(self) -> dict[str, list[Unit]]:
        """The units that ended into each unit."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units.values():
            if unit.successor_code:
                found.setdefault(unit.successor_code, []).append(unit)
        return found

    @cached_property
    def kinds(self) -> list[UnitKind]:
        """Kinds of the units that report, the most frequent first."""
        kinds = Counter(unit.kind for unit in self.units.values() if unit.kind != "area")
        return [kind for kind, _ in kinds.most_common()]

    def area_asked(self, parameters: Mapping[str, Any]) -> str:
        """The one area that a question with these parameters is about; '' where it may be about several, or none.

        Every row of an answer fits every parameter, so that the first that names an area decides.
        """
        for name, found in parameters.items():
            codes = [found] if isinstance(found, str) else found
            if name == "submission":
                codes = [part for code in codes for part in code.split("/")[1:2]]
            if name in ("area", "areas", "unit", "units", "submission"):
                areas = {self.parents[code] for code in codes if code in self.parents}
                if len(areas) == 1:
                    return areas.pop()
        return ""

    @cached_property
    def codes(self) -> tuple[frozenset[str], frozenset[str]]:
        """The codes of the areas, and those of the units within them."""
        areas = frozenset(code for code, unit in self.units.items() if unit.kind == "area")
        return areas, frozenset(self.units) - areas

    @cached_property
    def headlines(self) -> list[str]:
        """Codes of the indicators that 总览 shows first, in their order."""
        chosen = [indicator for indicator in self.indicators.values() if indicator.headline]
        return [indicator.code for indicator in sorted(chosen, key=lambda indicator: indicator.headline)]

    @cached_property
    def indicator_names(self) -> dict[str, str]:
        """Name as matched (`names.matching_key`) → indicator code; names and aliases, each unique."""
        return {
            matching_key(name): indicator.code
            for indicator in self.indicators.values()
            for name in (indicator.name_zh, indicator.name_en, indicator.code, *indicator.aliases)
        }

    def knowing(self, names: dict[str, str]) -> Catalogue:
        """This catalogue with decisions on top: name as matched → code of an indicator or a unit, '' for neither."""
        other = copy.copy(self)  # keeps what was derived from the rest
        units = {name: code for name, code in names.items() if code in self.units}
        indicators = {name: code for name, code in names.items() if code in self.indicators or not code}
        object.__setattr__(other, "decided_units", units)
        other.__dict__["indicator_names"] = self.indicator_names | indicators
        return other
