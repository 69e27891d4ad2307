"""A hidden sheet that is not taken, since a visible one gives the same report or it cannot be read: which it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dashboard.intake.entries import Entry
from dashboard.intake.files.book import Sheet
from dashboard.intake.wording import tidy
from dashboard.model import Problem

Reports = Mapping[tuple[str, str], Sequence[Entry]]
"""Entries by unit and period."""


def left_aside(sheet: Sheet, seen: Reports, unseen: Reports) -> Problem:
    """What is said of a hidden sheet that was not taken: the first figure that differs, and how many others do.

    A warning where the visible sheet has none.
    """
    differing = sorted(_differing(seen, unseen), key=lambda pair: bool(_text(pair[1])))
    if differing:
        hidden, shown = differing[0]
        where = f"{shown.sheet}!{shown.address}" if shown.sheet else shown.address
        others = str(len(differing) - 1) if len(differing) > 1 else "none"
        arguments = {"other_cell": where, "other": _text(shown) or "none", "others": others}
        place, found, code = hidden.address, _text(hidden), hidden.indicator_code
        return Problem(
            "info" if _text(shown) else "warning", "hidden_differs", sheet.name, place, found, code, arguments
        )
    if shared := [key for key in unseen if key in seen]:
        return Problem("info", "hidden_same", sheet.name, arguments={"other": seen[shared[0]][0].sheet})
    return Problem("info", "sheet_hidden", sheet.name)


def _differing(seen: Reports, unseen: Reports) -> Iterator[tuple[Entry, Entry]]:
    """Each figure of a hidden sheet beside that of the visible one, where it says something else or more."""
    for key in unseen:
        shown: dict[str, Entry] = {}
        for entry in seen.get(key, ()):
            if entry.cell or entry.indicator_code not in shown:
                shown[entry.indicator_code] = entry
        for entry in unseen[key]:
            other = shown.get(entry.indicator_code)
            if entry.cell and other and tidy(_text(entry)) != tidy(_text(other)):
                yield entry, other


def _text(entry: Entry) -> str:
    return entry.cell.text if entry.cell else ""
