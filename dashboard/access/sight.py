"""What somebody may see of the answers to questions: where, and whether also what nobody accepted yet.

Whoever reads an area sees all rows of it. Whoever reads for his own units only sees their rows, beside totals and
quartiles of the accepted figures of at least three units; a question about another unit is refused. Of versions that
are not accepted, who may not read them is told only that they came, when, and what became of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.access.model import Actor
from dashboard.access.permissions import EVERYWHERE

Parameters = Mapping[str, str | Sequence[str]]

WITHOUT_FIGURES = frozenset(
    "areas units periods indicators area_completeness completeness settling_gaps indicator_coverage".split()
)
"""Questions whose answers hold no figure of a unit: who was asked, what came, what is missing."""

OF_ONE_UNIT = frozenset(
    "decisions doubts figure_sources lineage missing_values observations problems reminders review_queue "
    "state_matrix submission_changes submissions trend unit_changes unit_trend version_changes year_over_year".split()
)
"""Questions of which each row is about one unit alone; in all others figures of several come together."""

UNACCEPTED = frozenset("decisions review_queue submission_changes version_changes".split())
"""Questions about versions before they are accepted, whichever count for whoever asks."""

BEFORE_ACCEPTANCE = frozenset("lineage submissions".split())
"""Questions with a row for every version, in whichever state."""

TOLD_OF_VERSIONS = frozenset(
    "unit_code unit_name kind area period version submission_id state received_at decided_by decided_at is_current "
    "is_late cells cells_with_value errors warnings warnings_explained".split()
)
"""What is told of a version that is not accepted to who may not read it."""

FEWEST = 3
"""Units that a figure made of several must come from, so that nobody works out that of another."""

COUNTED = {
    "units_matched": ("total", "previous_total", "difference", "change_percent"),
    "units_reported": ("reported_total", "reported_lower", "reported_upper"),
    "units_with_value": ("units_yes", "yes_percent"),
}
"""Counts of units → how the columns begin that are made of them."""
COUNTED_OTHERWISE = {"area_trend": {"units_matched": ("matched_",), "units_with_value": ("total",)}}
"""The same for questions whose totals are of another count."""


class OutOfSight(Exception):
    """A question about what its asker may not see."""


@dataclass(frozen=True)
class Sight:
    """What an actor sees; `parents` is the area of each unit, and of each area itself."""

    actor: Actor
    parents: Mapping[str, str]
    is_of_accepted: bool = False
    """Whether he looks through something that shows accepted figures only, as some tokens do."""

    @property
    def is_everywhere(self) -> bool:
        return self.actor.may("read", area=EVERYWHERE)

    @property
    def sees_all_unaccepted(self) -> bool:
        return not self.is_of_accepted and self.actor.may("read_unaccepted", area=EVERYWHERE)

    def sees(self, code: str) -> bool:
        """Whether a unit, or an area as a whole or a part, is in sight."""
        area = self.parents.get(code, "")
        if code == area:
            own = any(self.parents.get(unit) == area for unit in self.actor.units if self.actor.may("read", unit=unit))
            return own or self.actor.may("read", area=area)
        return self.actor.may("read", unit=code, area=area)

    def sees_unaccepted(self, code: str) -> bool:
        """Whether also what nobody accepted yet of a unit, or of an area as a whole."""
        area = self.parents.get(code, "")
        return not self.is_of_accepted and self.actor.may(
            "read_unaccepted", unit=code if code != area else "", area=area
        )

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
        looks_before = view_basis == "submitted" and name not in WITHOUT_FIGURES
        if (looks_before or name in UNACCEPTED) and not self._may_ask_before(named, name):
            raise OutOfSight(name)
        if self.is_everywhere:
            return dict(parameters)
        return {**parameters, **self._closed(asked, takes)}

    def _may_ask_before(self, named: Sequence[str], name: str) -> bool:
        """Of an area whoever may; who reports for units is given their rows, where rows are of one unit each."""
        own = [unit for unit in self.actor.units if name in OF_ONE_UNIT and self.sees_unaccepted(unit)]
        if not named:
            some = name in OF_ONE_UNIT and not self.is_of_accepted and self.actor.may("read_unaccepted")
            return some or self.sees_all_unaccepted
        return all(self.sees_unaccepted(code) or any(self.parents.get(unit) == code for unit in own) for code in named)

    def _closed(self, asked: Parameters, takes: Collection[str]) -> dict[str, list[str]]:
        closed = {}
        if "areas" in takes and "areas" not in asked:
            closed["areas"] = sorted({area for area in self.parents.values() if self.sees(area)})
        areas = [asked["area"]] if asked.get("area") else asked.get("areas", closed.get("areas", []))
        reads_areas = bool(areas) and all(self.actor.may("read", area=area) for area in areas)
        if "units" in takes and "units" not in asked and not reads_areas:
            closed["units"] = [code for code in self.parents if code != self.parents[code] and self.sees(code)]
        return closed

    def kept(self, rows: Sequence[Mapping[str, Any]], name: str, area: str, view_basis: str) -> list[dict[str, Any]]:
        """The rows that are in sight, each with what may be told of it; rows about no unit and no area are.

        `area` is the one the question is about, '' where rows tell it themselves.
        """
        kept = [dict(row) for row in rows if self._has_in_sight(row, view_basis, name)]
        if name in BEFORE_ACCEPTANCE:
            kept = [self._of_version(row) for row in kept]
        if name not in OF_ONE_UNIT | WITHOUT_FIGURES and not self.actor.may("read", area=area):
            kept = [_of_several(row, COUNTED_OTHERWISE.get(name, COUNTED)) for row in kept]
        return kept

    def _has_in_sight(self, row: Mapping[str, Any], view_basis: str, name: str) -> bool:
        code = row.get("unit_code") or row.get("area") or ""
        if code == "":
            return True
        looks_before = view_basis == "submitted" and name in OF_ONE_UNIT or name in UNACCEPTED
        return self.sees(code) and (not looks_before or name in BEFORE_ACCEPTANCE or self.sees_unaccepted(code))

    def _of_version(self, row: dict[str, Any]) -> dict[str, Any]:
        code = row.get("unit_code") or row["submission_id"].split("/")[1]
        if row["state"] == "accepted" or self.sees_unaccepted(code):
            return row
        return {key: value if key in TOLD_OF_VERSIONS else _nothing(key, value) for key, value in row.items()}


def _submissions(asked: Parameters) -> list[str]:
    found = asked.get("submission", "")
    return [found] if isinstance(found, str) else list(found)


def _nothing(key: str, value: Any) -> Any:
    """In the place of what is not told: no number, no status, no text."""
    return "" if isinstance(value, str) and key != "status" else None


def _of_several(row: dict[str, Any], counted: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """A row about several units for who reads only his own: no figure of a single other one."""
    hidden = ["minimum", "maximum", "peer_lowest", "peer_highest"]
    for count, begins in counted.items():
        if row.get(count) is not None and row[count] < FEWEST:
            hidden += [key for key in row if key.startswith(begins)]
    return {key: None if key in hidden else value for key, value in row.items()}
