"""What people may decide at the desk, and when not.

Every decision is a line of the journal before it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dashboard.catalogue import Catalogue
from dashboard.decisions import Decision, DecisionKind, Place
from dashboard.model import CHINA, Collection
from dashboard.periods import is_period
from dashboard.refusal import Refusal
from dashboard.store.archive import Archive
from dashboard.store.periods import with_periods
from dashboard.store.warehouse import Warehouse


class Deciding:
    """The decisions of a desk; each is made by somebody (`by`) at a time, now unless given, and may be made twice.

    All raise Refusal; what stands already is not decided again.
    """

    catalogue: Catalogue
    archive: Archive
    warehouse: Warehouse

    def accept(self, submission_id: str, by: str, reason: str = "", at: datetime | None = None) -> None:
        """Lets a version count; with errors, or warnings nobody explained, it needs a reason to be let through."""
        with self._deciding():
            facts = self._facts(submission_id, ("submitted", "returned"), "accepted")
            if facts is None:
                return
            for number, rule in ((facts["errors"], "errors_stand"), (facts["unexplained"], "warnings_unexplained")):
                if number and not reason.strip():
                    raise Refusal(rule, count=number)
            self._decide("accepted", by, at, **_whose(facts), text=reason)

    def give_back(self, submission_id: str, by: str, reason: str, at: datetime | None = None) -> None:
        """Returns a version with the reason; it was on time but does not count as received.

        After the lock date the unit is let in with it: what has to be corrected must be able to come.
        """
        with self._deciding():
            if self._undo("returned", ("submitted", "accepted"), submission_id, by, reason, at):
                self._let_in(submission_id, by, reason, at or datetime.now(CHINA))

    def _let_in(self, submission_id: str, by: str, reason: str, at: datetime) -> None:
        facts = self._facts(submission_id)
        whose = facts["unit_code"], facts["period"]
        is_locked = at.astimezone(CHINA).date() > self.catalogue.collections[facts["period"]].lock
        if is_locked and whose not in self.warehouse.asked("openings", unit_codes=[facts["unit_code"]]):
            self.open_unit(*whose, by, reason, at)

    def withdraw(self, submission_id: str, by: str, reason: str, at: datetime | None = None) -> None:
        """Takes a version away as if it had not been sent; the one before it counts again."""
        self._undo("withdrawn", ("submitted", "accepted", "returned", "superseded"), submission_id, by, reason, at)

    def _undo(
        self, kind: DecisionKind, of: Sequence[str], submission_id: str, by: str, reason: str, at: datetime | None
    ) -> bool:
        """Whether it was decided now and not before."""
        with self._deciding():
            facts = self._facts(submission_id, of, kind)
            if facts is None:
                return False
            self._decide(kind, by, at, **_whose(facts), text=_given(reason, "reason_needed"))
            return True

    def explain(self, submission_id: str, place: Place, text: str, by: str, at: datetime | None = None) -> None:
        """Keeps what somebody says to a problem of a version; said again otherwise, the last counts."""
        with self._deciding():
            facts = self._facts(submission_id)
            said = self.warehouse.asked("explanations_at", submission_id=submission_id, **place._asdict())
            if not said:
                raise Refusal("no_such_problem", cell=place.cell or place.sheet or place.rule)
            text = _given(text, "text_needed")
            if (text,) not in said:
                self._decide("explained", by, at, **_whose(facts), **place._asdict(), text=text)

    def ask_about(self, submission_id: str, place: Place, text: str, by: str, at: datetime | None = None) -> None:
        """Asks the unit about one cell of a version, or about all of it; `place` needs no rule."""
        self._talk("asked", submission_id, place, text, by, at)

    def answer(self, submission_id: str, place: Place, text: str, by: str, at: datetime | None = None) -> None:
        """Answers what was asked of that place."""
        self._talk("answered", submission_id, place, text, by, at)

    def _talk(
        self, kind: DecisionKind, submission_id: str, place: Place, text: str, by: str, at: datetime | None
    ) -> None:
        with self._deciding():
            facts = self._facts(submission_id)
            self._decide(kind, by, at, **_whose(facts), **place._asdict(), text=_given(text, "text_needed"))

    def open_unit(self, unit_code: str, period: str, by: str, reason: str, at: datetime | None = None) -> None:
        """Lets a unit send in its report of a period after the lock date."""
        self._check(unit_code, period)
        with self._deciding():
            self._decide("opened", by, at, unit_code=unit_code, period=period, text=_given(reason, "reason_needed"))

    def map_name(self, unit_code: str, name: str, code: str, by: str, at: datetime | None = None) -> None:
        """Remembers that a name in the unit's reports means an indicator or a unit, '' for one to be left out."""
        self._check(unit_code)
        if code and code not in self.catalogue.indicators and code not in self.catalogue.units:
            raise Refusal("unknown_code", found=code)
        known = {found: meant for _, found, meant in self.warehouse.asked("mapped_names", unit_codes=[unit_code])}
        if known.get(name) != code:
            with self._deciding():
                self._decide("mapped", by, at, unit_code=unit_code, indicator_code=code, found=name)

    def remind(self, unit_codes: Sequence[str], period: str, by: str, at: datetime | None = None) -> None:
        """Notes that these units were reminded of what they owe."""
        for unit_code in unit_codes:
            self._check(unit_code, period)
        with self._deciding():
            who, moment = _given(by, "who_needed"), at or datetime.now(CHINA)
            self._note([Decision("reminded", who, moment, unit_code=each, period=period) for each in unit_codes])

    def open_period(self, collection: Collection, by: str, at: datetime | None = None) -> None:
        """Asks for one more period, of whom the catalogue's rules say; its dates are fixed from then on."""
        if not is_period(collection.period):
            raise Refusal("no_period", found=collection.period)
        dates = {"opens": collection.opens, "due": collection.due, "lock": collection.lock}
        dates["publish_by"] = collection.publish_by
        if sorted(dates.values()) != list(dates.values()):
            raise Refusal("dates_out_of_order", period=collection.period)
        with self._deciding():
            if collection == self.catalogue.collections.get(collection.period):
                return
            if collection.period in self.catalogue.collections:
                raise Refusal("period_is_open", period=collection.period)
            self._decide("collection", by, at, period=collection.period, **dates)
            self.catalogue = with_periods(self.catalogue, [collection])
            self.warehouse.use(self.catalogue)

    # What they share --------------------------------------------------------------------------------------------------

    def _deciding(self) -> Any:
        """Alone with a warehouse that has taken in all of the journal."""
        raise NotImplementedError

    def _decide(self, kind: DecisionKind, by: str, at: datetime | None, **what: Any) -> None:
        self._note([Decision(kind, _given(by, "who_needed"), at or datetime.now(CHINA), **what)])

    def _note(self, decisions: Sequence[Decision]) -> None:
        self.warehouse.decide(decisions, lambda mark: self.archive.note(*decisions, after=mark))

    def _check(self, unit_code: str, period: str = "") -> None:
        unit = self.catalogue.units.get(unit_code)
        if unit is None or unit.kind == "area":
            raise Refusal("unknown_code", found=unit_code)
        if period and period not in self.catalogue.collections:
            raise Refusal("no_period", found=period)

    def _facts(self, submission_id: str, of: Sequence[str] = (), goal: str = "") -> dict[str, Any] | None:
        """What is known of a version, which must be in one of these states; None where it is at its goal already."""
        rows = self.warehouse.asked("submission_facts", submission_id=submission_id)
        if not rows:
            raise Refusal("no_submission", found=submission_id)
        facts = dict(zip(("unit_code", "period", "version", "state", "errors", "unexplained"), rows[0], strict=True))
        if goal and facts["state"] == goal:
            return None
        if of and facts["state"] not in of:
            raise Refusal("not_in_state", version=facts["version"], state=facts["state"])
        return facts


def _whose(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in ("unit_code", "period", "version")}


def _given(text: str, rule: str) -> str:
    """The text without blanks around it. Raises Refusal where there is none."""
    if not text.strip():
        raise Refusal(rule)
    return text.strip()
