"""The lines around a table that may speak: titles, and labels with what stands beside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from dashboard.intake.files.book import Sheet
from dashboard.intake.unit_names import without_stamp
from dashboard.intake.words import NOTES, OTHER_LABELS, PERIOD_LABELS, UNIT_LABELS
from dashboard.model import Cell
from dashboard.names import matching_key

LONGEST_TITLE = 80
"""Longer texts above a table are guides or explanations; they name other units and years."""


@dataclass(frozen=True)
class Lines:
    """What stands over a table, cell by cell, and the labelled texts under it or between its rows.

    Dates and names beside labels such as 填报日期 are left out.
    """

    above: tuple[Cell, ...]
    below: tuple[Cell, ...]


def lines_of(sheet: Sheet, above: Iterable[int], below: Iterable[int]) -> Lines:
    """The lines of these rows of a sheet."""
    return Lines(tuple(_above(sheet, above)), tuple(_labels(sheet, below)))


def _above(sheet: Sheet, rows: Iterable[int]) -> Iterable[Cell]:
    """Texts over a table, except notes and the values beside labels such as 填报日期."""
    beside: set[tuple[int, int]] = set()
    for cell in (cell for row in rows for cell in sheet.in_row(row)):
        if (cell.row, cell.column) in beside or is_note_line(cell):
            continue
        for segment in _segments(cell):
            label, _, holder = labelled(sheet, segment)
            if label and holder.address != cell.address:
                beside.add((holder.row, holder.column))
            if label not in OTHER_LABELS:
                yield segment


def _labels(sheet: Sheet, rows: Iterable[int]) -> Iterable[Cell]:
    """Texts that begin with a label of the unit or the period."""
    for cell in (cell for row in rows for cell in sheet.in_row(row)):
        if isinstance(cell.value, str) and (":" in cell.text or "：" in cell.text or label_of(cell.text)):
            yield from (segment for segment in _segments(cell) if label_of(segment.text) in _SPEAKING)


_SPEAKING = {*UNIT_LABELS, *PERIOD_LABELS}
_LABELS = {*_SPEAKING, *OTHER_LABELS}
_NEXT_LABEL = re.compile(rf"\s+(?=(?:{'|'.join(map(re.escape, _LABELS))})\s*(?:\(\w+\))?\s*:)")


def _segments(cell: Cell) -> list[Cell]:
    """A text cell, or its parts where several labels stand in one: 填报单位：团结镇  填报日期：2026年2月20日."""
    if not isinstance(cell.value, str):
        return []
    if ":" not in cell.text and "：" not in cell.text:
        return [cell]
    return [replace(cell, text=part) for part in _NEXT_LABEL.split(unicodedata.normalize("NFKC", cell.text))]


_NOTE = re.compile(rf"(?:{'|'.join(NOTES)})[0-9一二三]?[:：.、].*", re.DOTALL)
_PLACEHOLDER = re.compile(r"[xX×*〇○]{2,}|20[xX×*]{1,2}")


def is_note_line(cell: Cell) -> bool:
    """Whether a cell begins a line of explanations: 注：…, 填表说明：…"""
    return isinstance(cell.value, str) and bool(_NOTE.fullmatch(cell.text))


def placeholders(lines: Lines) -> list[Cell]:
    """Titles in which nobody has filled in whose or of when: XX镇20XX年."""
    titles = (cell for cell in lines.above if len(cell.text) <= LONGEST_TITLE and not label_of(cell.text))
    return [cell for cell in titles if _PLACEHOLDER.search(unicodedata.normalize("NFKC", cell.text))]


def label_of(text: str) -> str:
    """The label a text begins with (填报单位, 填报日期, …), '' if none."""
    return _label(text[:LONGEST_TITLE])


@lru_cache(maxsize=20_000)
def _label(text: str) -> str:
    """Forms of a thousand units have the same texts in them."""
    key = matching_key(text).partition(":")[0]
    return next((form for form in (key, without_stamp(key)) if form in _LABELS), "")


def labelled(sheet: Sheet, cell: Cell) -> tuple[str, str, Cell]:
    """(label, value, cell of the value) for `填报单位：团结镇`, in one cell or in two; label '' for other texts."""
    label = label_of(cell.text)
    if not label:
        return "", "", cell
    if value := unicodedata.normalize("NFKC", cell.text).partition(":")[2].strip():
        return label, value, cell
    beside = next((each for each in sheet.in_row(cell.row) if each.column > cell.column), None)
    if beside is None or label_of(beside.text):
        return label, "", cell
    return label, beside.text, beside
