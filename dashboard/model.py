"""The words both halves of the dashboard speak. Data only: no files, no SQL, no pages.

Terms follow SDMX where it has one (unit = reference area, indicator, TIME_PERIOD, OBS_STATUS).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Literal

from dashboard.asides import Quote, Remark
from dashboard.layouts import Layout

CHINA = timezone(timedelta(hours=8), "UTC+8")
"""All clocks of the reporting calendar: China has one time zone and no summer time."""

UnitKind = Literal["area", "township", "subdistrict", "department", "gov_office", "county"]
IndicatorKind = Literal["count", "stock", "ratio", "boolean", "amount"]
Direction = Literal["higher", "lower", "neutral"]
Aggregation = Literal["sum", "ratio_of_sums", "share", "none"]
Requirement = Literal["required", "optional", "not_applicable"]
Precision = Literal["exact", "at_least", "at_most", "about"]
Severity = Literal["error", "warning", "info"]
Status = Literal["A", "P", "E", "B", "D", "U", "V", "O", "M", "L", "Q", "K"]
Outcome = Literal["accepted", "warned", "refused", "unchanged"]
State = Literal["submitted", "accepted", "superseded", "returned", "withdrawn"]
Door = Literal["command", "page"]

FILE_TYPES = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv", ".xlsb")
"""Names under which spreadsheets come; the last is only known so that it can be refused with a sentence."""

VALUE_STATUSES = frozenset("APEBDUV")
"""Statuses of SDMX CL_OBS_STATUS that carry a value here; the others never do."""


@dataclass(frozen=True)
class Unit:
    """Who reports: a township, a department; an `area` groups units."""

    unit_code: str
    name: str
    short_name: str
    kind: UnitKind
    parent_code: str | None = None
    first_period: str | None = None
    last_period: str | None = None
    successor_code: str | None = None
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Category:
    """A chapter under which indicators are grouped."""

    code: str
    name_zh: str
    name_en: str
    source: str = ""


@dataclass(frozen=True)
class Measure:
    """A measure word; words of one family count the same thing, `factor` brings money to 万元."""

    measure: str
    name_en: str
    family: str
    factor: Decimal = Decimal(1)


@dataclass(frozen=True)
class Indicator:
    """What is asked.

    `plausible` maps a unit kind ("" = any) to (minimum, maximum); `per` names the indicator as a denominator of
    comparisons; `headline` is its place among the tiles of 总览, 0 for none.
    """

    code: str
    name_zh: str
    name_en: str
    category: str
    measure: str
    kind: IndicatorKind
    direction: Direction
    aggregation: Aggregation
    definition_zh: str
    definition_en: str
    official: str = ""
    decimals: int = 0
    numerator: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    per: str = ""
    headline: int = 0
    required_of: tuple[UnitKind, ...] = ()
    optional_for: tuple[UnitKind, ...] = ()
    plausible: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict, hash=False)
    valid_from: str | None = None
    valid_to: str | None = None
    aliases: tuple[str, ...] = ()
    note: str = ""
    source: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """What its totals are made of: the parts of a ratio, else itself."""
        return (*self.numerator, *self.denominator) or (self.code,)


@dataclass(frozen=True)
class Collection:
    """One call for data: a period and its dates (a date lasts until 24:00, UTC+8)."""

    period: str
    opens: date
    due: date
    lock: date
    publish_by: date


@dataclass(frozen=True)
class ApplicabilityException:
    """A row of applicability.csv: who is asked differently from the kind's rule, and why."""

    requirement: Requirement
    reason: str
    area: str = ""
    kind: str = ""
    unit_code: str = ""
    indicator: str = "*"
    first_period: str | None = None
    last_period: str | None = None


@dataclass(frozen=True)
class Relation:
    """What must hold between the figures of one report, as data for the rules R1-R11, R20 and R21.

    `continues` compares with the year before.
    """

    code: str
    rule: str
    severity: Severity
    left: tuple[str, ...]
    comparison: Literal["at_most", "equals", "needs", "per", "times", "full", "continues", "apart"]
    right: tuple[str, ...]
    low: Decimal | None = None
    high: Decimal | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True)
class Spelling:
    """A name met in a workbook and the unit somebody decided it means."""

    spelling: str
    unit_code: str
    decided_by: str
    decided_on: date
    area: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One non-blank cell as it stands in a file; `value` as the reader gave it, `text` as a person sees it."""

    sheet: str
    row: int
    column: int
    address: str
    value: object
    text: str
    number_format: str = "General"
    fault: Literal["", "error", "formula"] = ""


@dataclass(frozen=True)
class Figure:
    """What a cell says: a number with its bounds, or the status of a cell without one.

    exact: lower = upper = value; at_least: upper None; at_most: lower None; about: both None.
    Booleans are 1 and 0; percentages 0-100.
    """

    status: Status
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    precision: Precision | None = None
    measure: str = ""


@dataclass(frozen=True)
class Observation:
    """One figure of one unit and period, with the cell it came from."""

    indicator_code: str
    status: Status
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    precision: Precision | None = None
    raw: str = ""
    note: str = ""
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Problem:
    """One thing a person must look at; its words are made from `rule` and `arguments` by the locale."""

    severity: Severity
    rule: str
    sheet: str = ""
    cell: str = ""
    found: str = ""
    indicator_code: str = ""
    arguments: dict[str, str] = field(default_factory=dict, hash=False)


SeenVersion = tuple[str, str, int]
"""A unit, a period, and the newest version of its report that somebody knew of; 0 for none."""


@dataclass(frozen=True)
class Submission:
    """What one file says for one unit and period, judged but not yet stored; quotes and remarks are only judged."""

    unit_code: str
    period: str
    observations: tuple[Observation, ...]
    problems: tuple[Problem, ...] = ()
    quotes: tuple[Quote, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Report:
    """What became of a received file: `outcome`, what it says, and what a person must look at.

    A preview says in `seen_versions` what had come before of each unit and period. `layouts` tell how each of
    its tables was understood, also where it is refused.
    """

    file: str
    sha256: str
    outcome: Outcome
    submissions: tuple[Submission, ...]
    problems: tuple[Problem, ...]
    seen_versions: tuple[SeenVersion, ...] = ()
    layouts: tuple[Layout, ...] = ()

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Problems of reading, then those of content of each submission."""
        return tuple(problem for problem, _ in self.attributed_problems)

    @property
    def attributed_problems(self) -> tuple[tuple[Problem, Submission | None], ...]:
        """The same, each with the submission it is about; None where it is about the file."""
        of_content = ((problem, each) for each in self.submissions for problem in each.problems)
        return (*((problem, None) for problem in self.problems), *of_content)


@dataclass(frozen=True)
class Receipt:
    """How a file came in: everything that a rebuild needs beside the bytes; `choices` are further options, as JSON."""

    file: str
    sha256: str
    sender: str
    received_at: datetime
    reason: str = ""
    area: str = ""
    unit_code: str = ""
    period: str = ""
    door: Door = "command"
    choices: dict[str, Any] = field(default_factory=dict, hash=False)
