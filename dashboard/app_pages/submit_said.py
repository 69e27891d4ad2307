"""What a clerk says of the files of an upload before they are sent; kept from run to run until they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any

import streamlit as st

from dashboard.decisions import Explanation, Place
from dashboard.intake.options import Correction, Options
from dashboard.intake.receiving import Incoming
from dashboard.model import Report

ALWAYS = Options()


@dataclass
class Said:
    """`own` are the options of single files, by their id; `explained` what is said to the problems of a report."""

    round: int = 0
    own: dict[str, Options] = field(default_factory=dict)
    explained: dict[tuple[str, str, Place], str] = field(default_factory=dict)

    def options(self, file_id: str, general: Options) -> Options:
        """What is said of a file: of itself, else of all."""
        own = self.own.get(file_id, ALWAYS)
        whose = {"unit_code": own.unit_code or general.unit_code, "period": own.period or general.period}
        return replace(own, area=general.area, **whose)

    def add(self, file_id: str, **what: Any) -> None:
        """Adds to what is said of a file."""
        self.own[file_id] = replace(self.own.get(file_id, ALWAYS), **what)

    def mean(self, file_id: str, names: Sequence[tuple[str, str]]) -> None:
        """Adds what names mean in a file."""
        known = dict(self.own.get(file_id, ALWAYS).names)
        self.add(file_id, names=tuple({**known, **dict(names)}.items()))

    def tables(self, file_id: str) -> tuple[Correction, ...]:
        return self.own.get(file_id, ALWAYS).tables

    def explanations(self, report: Report) -> tuple[Explanation, ...]:
        """What is said to the problems of a file's reports."""
        whose = {(each.unit_code, each.period) for each in report.submissions}
        return tuple(
            Explanation(unit, period, place, text.strip())
            for (unit, period, place), text in self.explained.items()
            if (unit, period) in whose and text.strip()
        )


def said() -> Said:
    """What is said of the upload in hand."""
    kept: Said = st.session_state.setdefault("said", Said())
    return kept


def begin_anew() -> None:
    """Puts the files away: what was said of them is sent."""
    st.session_state["said"] = Said(said().round + 1)


@dataclass(frozen=True)
class Upload:
    """A file in hand: as it would be sent, what would become of it, and its id in this session."""

    file_id: str
    file: Incoming
    report: Report

    def to_send(self, is_correction: bool, at: datetime) -> Incoming:
        """With all that was said of it and seen before it; a reason belongs to a correction, a name to no folder."""
        return replace(
            self.file,
            name=PurePath(self.file.name).name,
            received_at=at,
            reason=self.file.reason if is_correction else "",
            explanations=said().explanations(self.report),
            seen_versions=self.report.seen_versions,
        )
