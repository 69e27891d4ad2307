"""Literal rows in, what the intake says out: the rows of a test are saved as a real workbook and read again."""

from __future__ import annotations

from datetime import datetime

import openpyxl
import pytest

from dashboard.intake.reading import Options, Reading, read
from dashboard.intake.saving import saved
from dashboard.model import CHINA

AFTER_2025 = datetime(2026, 2, 20, 9, tzinfo=CHINA)


def workbook(*rows, sheet="年度指标", merged=(), formats=None, hidden=False, more=None, **unseen):
    """The bytes of an .xlsx with these rows from A1 on; `formats` maps cells to formats, `more` sheets to rows."""
    book = openpyxl.Workbook()
    fill(book.active, sheet, rows)
    for span in merged:
        book.active.merge_cells(span)
    for cell, number_format in (formats or {}).items():
        book.active[cell].number_format = number_format
    for name, others in (more or {}).items():
        fill(book.create_sheet(), name, others)
    hide(book.active, **unseen)
    if hidden:
        book.worksheets[-1].sheet_state = "hidden"
    return saved(book, AFTER_2025)


def hide(sheet, hidden_rows=(), hidden_columns=()):
    for row in hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for column in hidden_columns:
        sheet.column_dimensions[column].hidden = True


def fill(sheet, name, rows):
    sheet.title = name
    for row in rows:
        sheet.append(row)


class Said:
    """What the intake says of one file, short enough to compare with a literal."""

    def __init__(self, reading: Reading) -> None:
        self.is_refused = reading.is_refused
        self.units = [(each.unit_code, each.period) for each in reading.submissions]
        self.observations = [one for each in reading.submissions for one in each.observations]
        self.all_problems = reading.problems
        self.submissions = reading.submissions

    @property
    def figures(self):
        """Indicator → value, or status where there is none; of all submissions together."""
        return {each.indicator_code: each.status if each.value is None else each.value for each in self.observations}

    @property
    def problems(self):
        return [(each.severity, each.rule, each.cell) for each in self.all_problems]

    @property
    def rules(self):
        return [each.rule for each in self.all_problems]

    def bounds(self, code):
        (one,) = [each for each in self.observations if each.indicator_code == code]
        return one.value, one.lower, one.upper, one.precision


@pytest.fixture
def said_of(catalogue):
    """What the intake says of bytes, or of rows saved as a workbook."""

    def said(*rows, content=None, name="团结镇2025.xlsx", received_at=AFTER_2025, options=None, **layout):
        content = workbook(*rows, **layout) if content is None else content
        return Said(read(catalogue, name, content, options or Options(), received_at))

    return said


@pytest.fixture
def figure_of(said_of):
    """What one cell says under 本年数 for an indicator: (status, value, problems)."""

    def read_cell(indicator, value, measure=None, status=None, number_format="General"):
        rows = ("指标", "计量单位", "本年数", "状态"), (indicator, measure, value, status)
        said = said_of(*rows, formats={"C2": number_format})
        one = said.observations[0] if said.observations else None
        return one and one.status, one and one.value, [rule for rule in said.rules if rule != "nothing_filled"]

    return read_cell


@pytest.fixture
def bytes_of():
    return workbook
