"""What was understood of a table's lay-out, as a person can look at it and correct it (`options.Correction`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["long", "wide", "flat"]


@dataclass(frozen=True)
class Column:
    """A column by its letter: what its header says and what it holds.

    `role` is one of `options.Correction`, '' for a column that is passed over; `indicator_code` names what the figures
    of a table of units are about.
    """

    letter: str
    header: str
    role: str
    indicator_code: str = ""


@dataclass(frozen=True)
class Origin:
    """The unit or period of a table and the place that says so: `code` is '' where it could not be settled.

    `place` is one of the words of `place-…` in the locale, '' where rows name their own.
    """

    code: str = ""
    place: str = ""
    found: str = ""
    cell: str = ""


@dataclass(frozen=True)
class UnknownName:
    """A name nobody has, or several: where it stands first, and the codes it may mean, nearest first."""

    kind: Literal["indicator", "unit"]
    written: str
    sheet: str
    cell: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """A table as it was understood: header and data rows (first and last, from 1), columns, whose and of when."""

    sheet: str
    kind: Kind
    header_rows: tuple[int, int]
    data_rows: tuple[int, int]
    columns: tuple[Column, ...]
    unit: Origin
    period: Origin
    unknown: tuple[UnknownName, ...] = ()
