"""What people decide about submissions, cells, names and periods, and how what was decided is looked at. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from dashboard.model import Collection, Problem

DecisionKind = Literal[
    "accepted",
    "returned",
    "withdrawn",
    "explained",
    "asked",
    "answered",
    "opened",
    "mapped",
    "reminded",
    "collection",
]
Basis = Literal["submitted", "accepted"]


@dataclass(frozen=True)
class Decision:
    """Who decided what, when, and on what; a field that does not concern the kind is empty.

    accepted, returned, withdrawn   a submission (unit, period, version); `text` the reason
    explained                       a problem of it (rule, indicator, sheet, cell); `text` the explanation
    asked, answered                 a cell of it (indicator, sheet, cell); `text` the question, the answer
    opened                          a unit and a period after its lock date; `text` the reason
    mapped                          a unit; `found` the name met in its reports, `indicator_code` what it means
    reminded                        a unit and a period
    collection                      a period and its four dates
    """

    kind: DecisionKind
    by: str
    at: datetime
    unit_code: str = ""
    period: str = ""
    version: int = 0
    rule: str = ""
    indicator_code: str = ""
    sheet: str = ""
    cell: str = ""
    found: str = ""
    text: str = ""
    opens: date | None = None
    due: date | None = None
    lock: date | None = None
    publish_by: date | None = None

    @property
    def submission_id(self) -> str:
        """Of the version it is about; '' where it is about none."""
        return f"{self.period}/{self.unit_code}/{self.version}" if self.version else ""

    @property
    def collection(self) -> Collection | None:
        """The period it opens; None of any other kind."""
        if self.opens is None or self.due is None or self.lock is None or self.publish_by is None:
            return None
        return Collection(self.period, self.opens, self.due, self.lock, self.publish_by)


class Place(NamedTuple):
    """Where a problem of a submission is: what an explanation belongs to."""

    rule: str
    indicator_code: str = ""
    sheet: str = ""
    cell: str = ""

    @classmethod
    def of(cls, problem: Problem) -> Place:
        return cls(problem.rule, problem.indicator_code, problem.sheet, problem.cell)


@dataclass(frozen=True)
class Explanation:
    """What a sender says to a problem, typed before the file is stored."""

    unit_code: str
    period: str
    place: Place
    text: str


@dataclass(frozen=True)
class Perspective:
    """Which versions count for whoever looks.

    `basis` submitted: the newest of a unit that was not returned or withdrawn; accepted: the newest accepted one.
    `as_of`: what had been received and decided by the end of that day. `trying`: as if this submission were accepted.
    """

    basis: Basis = "submitted"
    as_of: date | None = None
    trying: str = ""


NOW = Perspective()
LEADERS = Perspective("accepted")
