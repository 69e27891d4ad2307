"""Doing something in the name of an account: the table of rights is asked before, the audit is told after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from dashboard.access.access import Access
from dashboard.access.audit import DONE, FAILED
from dashboard.access.model import Actor
from dashboard.access.permissions import ELSEWHERE
from dashboard.answering import Answering
from dashboard.refusal import Refusal

T = TypeVar("T")


class Checking:
    """A desk and who works at it; `who` raises Ended with the session."""

    def __init__(self, desk: Answering, who: Callable[[], Actor]) -> None:
        self._desk, self._who = desk, who
        self._parents = desk.catalogue.parents

    @property
    def actor(self) -> Actor:
        """Who works here, as of this moment."""
        return self._who()

    @property
    def access(self) -> Access:
        return self._desk.access

    def is_elsewhere(self, action: str) -> bool:
        """Whether this is done at the server that writes, and not here."""
        return self._desk.is_reading and action in ELSEWHERE

    def _decide(self, action: str, submission_id: str, work: Callable[[str], None]) -> None:
        self._do(action, submission_id, [unit_of(submission_id)], work)

    def _do(self, action: str, on: str, units: Sequence[str], work: Callable[[str], None]) -> None:
        """Does it in the actor's name."""
        for unit in units or [""]:
            actor = self._check(action, on, unit)
        self._done(actor, action, on, lambda: work(actor.name))

    def _done(self, actor: Actor, action: str, on: str, work: Callable[[], T]) -> T:
        """What `work` gives, noted in the name of who began it: he may have been put out meanwhile."""
        with self._failing_noted(actor, action, on):
            given = work()
        self._note(actor, action, on)
        return given

    @contextmanager
    def _failing_noted(self, actor: Actor, action: str, on: str) -> Iterator[None]:
        """Notes what does not come to its end, whatever breaks it off."""
        try:
            yield
        except Refusal as refused:
            self._note(actor, action, on, refused.rule)
            raise
        except BaseException:  # Streamlit ends a run by one that is no Exception; passed on as it came
            self._note(actor, action, on, FAILED)
            raise

    def _check(self, action: str, on: str, unit: str = "") -> Actor:
        """Who does it. Raises Refusal, and notes it, where he may not."""
        if self.is_elsewhere(action):
            raise Refusal("elsewhere")
        actor = self.actor
        area = self._parents.get(unit, unit)
        if not actor.may(action, unit=unit if unit != area else "", area=area):
            raise self._refused(action, on, actor)
        return actor

    def _refused(self, action: str, on: str, actor: Actor, rule: str = "not_allowed") -> Refusal:
        self._note(actor, action, on, rule)
        return Refusal(rule)

    def _note(self, actor: Actor, action: str, on: str, outcome: str = DONE) -> None:
        self.access.audit.note(actor.name, action, on, outcome, actor.source)


def unit_of(submission_id: str) -> str:
    """The unit in 'period/unit_code/version'; '' where it is no such thing, which the desk then says."""
    parts = submission_id.split("/")
    return parts[1] if len(parts) == 3 else ""
