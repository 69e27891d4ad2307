"""What somebody may see of the answers to questions: where, and whether also what nobody accepted yet.

Whoever reads an area sees all rows of it. Whoever reads for his own units only sees their rows, beside totals and
quartiles of the accepted figures; a question about another unit is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.access.model import Actor
from dashboard.access.permissions import EVERYWHERE

Parameters = Mapping[str, str | Sequence[str]]

WITHOUT_FIGURES = frozenset(
    "areas units periods indicators area_completeness completeness reminders settling_gaps indicator_coverage".split()
)
"""Questions whose answers hold no figure of a unit: who was asked, what came, what is missing."""


class OutOfSight(Exception):
    """A question about what its asker may not see."""


@dataclass(frozen=True)
class Sight:
    """What an actor sees; `parents` is the area of each unit, and of each area itself."""

    actor: Actor
    parents: Mapping[str, str]

    @property
    def is_everywhere(self) -> bool:
        return self.actor.may("read", area=EVERYWHERE)

    def sees(self, code: str) -> bool:
        """Whether a unit, or an area as a whole or a part, is in sight."""
        area = self.parents.get(code, "")
        if code == area:
            own = any(self.parents.get(unit) == area for unit in self.actor.units)
            return own or self.actor.may("read", area=area)
        return self.actor.may("read", unit=code, area=area)

    def narrowed(self, parameters: Parameters, takes: Collection[str], view_basis: str, name: str) -> dict[str, Any]:
        """The question as it may be asked: a list that was left open is closed around what is in sight.

        Raises OutOfSight where it names what is not.
        """
        asked = {key: value for key, value in parameters.items() if value not in ("", [], ())}
        named = [code for key in ("area", "unit") if (code := asked.get(key))]
        named += [code for key in ("areas", "units") for code in asked.get(key, ())]
        named += [submission.split("/")[1] for submission in _submissions(asked) if submission.count("/") == 2]
        if not all(self.sees(code) for code in named):
            raise OutOfSight(name)
        if view_basis == "submitted" and name not in WITHOUT_FIGURES and not self._sees_unaccepted(named):
            raise OutOfSight(name)
        if self.is_everywhere:
            return dict(parameters)
        return {**parameters, **self._closed(asked, takes)}

    def _sees_unaccepted(self, named: Sequence[str]) -> bool:
        """Of an area whoever may, of units also who reports for them."""
        may = self.actor.may
        if not named:
            return may("read_unaccepted")
        return all(may("read_unaccepted", unit=code, area=self.parents.get(code, "")) for code in named) or any(
            may("read_unaccepted", unit=unit) and self.parents.get(unit) in named for unit in self.actor.units
        )

    def _closed(self, asked: Parameters, takes: Collection[str]) -> dict[str, list[str]]:
        closed = {}
        if "areas" in takes and "areas" not in asked:
            closed["areas"] = sorted({area for area in self.parents.values() if self.sees(area)})
        areas = [asked["area"]] if asked.get("area") else asked.get("areas", closed.get("areas", []))
        reads_areas = bool(areas) and all(self.actor.may("read", area=area) for area in areas)
        if "units" in takes and "units" not in asked and not reads_areas:
            closed["units"] = [code for code in self.parents if code != self.parents[code] and self.sees(code)]
        return closed

    def kept(self, rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The rows that are in sight; rows about no unit and no area are."""
        if self.is_everywhere:
            return list(rows)
        seen: dict[str, bool] = {}
        kept = []
        for row in rows:
            code = row.get("unit_code") or row.get("area") or ""
            if code not in seen:
                seen[code] = code == "" or self.sees(code)
            if seen[code]:
                kept.append(row)
        return kept


def _submissions(asked: Parameters) -> list[str]:
    found = asked.get("submission", "")
    return [found] if isinstance(found, str) else list(found)
