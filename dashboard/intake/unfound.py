"""Why no table was found in a file: the rule that says what its sender did instead, with the cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.intake.diagnosing import quoted
from dashboard.intake.files.book import Sheet
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

_A_TEXT = 100
"""From this length on a cell on a sheet without a table is prose, not a title."""
_SENTENCES = re.compile(r"[0-9][^0-9]*[,，。;；]|[,，。;；:：][^0-9]*[0-9]")
_SHORTEST_REPORT = 25
_PART_OF_YEAR = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度|[上下]半年")


def no_table(sheets: Sequence[Sheet]) -> Problem:
    """A table of months or quarters, a report pasted into a cell, or nothing that could be a table."""
    cells = [cell for sheet in sheets for cell in sheet.cells.values()]
    if parts := next((found for sheet in sheets if (found := _parts_of_year(sheet))), []):
        names = quoted("、".join(cell.text for cell in parts))
        return Problem("error", "only_parts_of_year", parts[0].sheet, parts[0].address, names)
    longest = max(cells, key=lambda cell: len(cell.text), default=None)
    if longest and _is_report(longest.text):
        return Problem("error", "pasted_text", longest.sheet, longest.address, quoted(longest.text))
    return Problem("error", "no_table", sheets[0].name if sheets else "")


def _parts_of_year(sheet: Sheet) -> list[Cell]:
    """The headers of months, quarters or halves in the first row that has two of them."""
    for row in sheet.rows():
        found = [cell for cell in sheet.in_row(row) if _PART_OF_YEAR.fullmatch(matching_key(cell.text[:20]))]
        if len(found) > 1:
            return found
    return []


def _is_report(text: str) -> bool:
    """Whether a text is prose: a long one, or a sentence with figures in it."""
    return len(text) >= _A_TEXT or (len(text) >= _SHORTEST_REPORT and bool(_SENTENCES.search(text)))
