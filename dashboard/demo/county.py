"""The demonstration county's reports with everything that is planted in them, ready to be put on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.catalogue import Catalogue
from dashboard.demo.balance import Values
from dashboard.demo.clerks import Entries, shown, typed
from dashboard.demo.filling import Entry
from dashboard.demo.plants import COPIED, CORRECTIONS, NOT_SENT, PLANTS, RECEIVED, Change, Plant
from dashboard.demo.world import AREA, ON_TIME, PERIODS, world

Key = tuple[str, str]
"""Unit and period."""


@dataclass(frozen=True)
class County:
    """What every unit types (unit and period → entries), gaps and plants included; units that sent nothing absent."""

    reports: Mapping[Key, Entries]

    def previous(self, unit_code: str, period: str) -> dict[str, str]:
        """Last year's figures as the store shows them in this year's form."""
        before = self.reports.get((unit_code, str(int(period) - 1)), {})
        return {code: shown(entry) for code, entry in before.items()}


def county(catalogue: Catalogue) -> County:
    """All reports of the demonstration county, the same every time."""
    if AREA not in catalogue.units:
        raise ValueError(f"units.csv › unit_code: 没有示例地区 / the demonstration area is missing: {AREA}")
    happened = world(catalogue)
    reports: dict[Key, Entries] = {}
    for period in PERIODS:
        for unit in catalogue.units_of(AREA):
            key = (unit.unit_code, period)
            if key in happened and key not in NOT_SENT:
                entries = typed(catalogue, unit, period, happened[key])
                reports[key] = _with_plants(catalogue, key, entries, happened[key], reports)
    return County(reports)


def plants_of(catalogue: Catalogue) -> list[Plant]:
    """What can be planted with this catalogue: a county's own may ask less than the one the plants were made for."""
    return [
        plant for plant in PLANTS if set(plant.cells) <= set(catalogue.applicability(plant.unit_code, plant.period))
    ]


def _with_plants(
    catalogue: Catalogue, key: Key, entries: Entries, happened: Values, earlier: Mapping[Key, Entries]
) -> Entries:
    if key in COPIED:
        return dict(earlier[key[0], str(int(key[1]) - 1)])
    for plant in plants_of(catalogue):
        if (plant.unit_code, plant.period) == key:
            entries |= planted_entries(plant, happened)
    if ON_TIME in entries and RECEIVED.get(key, ("", ""))[1] == "late":
        entries[ON_TIME] = Entry("否")
    for correction in CORRECTIONS:
        if (correction.unit_code, correction.period) == key:
            entries |= {code: Entry(int(happened[code])) for code in correction.wrong}
    return entries


def planted_entries(plant: Plant, happened: Values) -> Entries:
    """The cells of a plant as typed; a changed figure is the true one, times and plus what the plant says."""
    return {code: _planted(cell, happened.get(code, 0)) for code, cell in plant.cells.items()}


def _planted(cell: Entry | Change, value: float) -> Entry:
    if isinstance(cell, Entry):
        return cell
    changed = round(value * cell.times + cell.plus, 2)
    return Entry(int(changed) if changed == int(changed) else changed)
