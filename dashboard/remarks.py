"""What a workbook gets back: a comment for each remark, and a sheet that lists them all. Plain data, already worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.model import Severity

Copied = Literal["", "format", "signed", "strict", "threads", "structure"]
"""Why the clerk gets a copy; '' where it is the workbook itself. `dashboard/intake/annotating.py` tells them apart."""


@dataclass(frozen=True)
class Remark:
    """One problem: `text` is its comment, `degree` and `details` stand on its line of the list.

    Without a cell, or on a sheet the workbook does not have, it is only listed.
    """

    severity: Severity
    sheet: str
    cell: str
    text: str
    degree: str
    details: tuple[str, ...]


@dataclass(frozen=True)
class Summary:
    """The list: its first line (another one for a copy, by reason), further lines, and the headings of its columns.

    The first three columns are degree, sheet and cell, the others the remarks' `details`.
    """

    title: str
    titles_of_copies: dict[str, str]
    lines: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Annotated:
    """What goes back: its bytes, and why it is a copy where it is one."""

    content: bytes
    copied: Copied = ""
