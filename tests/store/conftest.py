"""A desk over a home of its own, and a file as a unit sends it."""

from datetime import datetime

import openpyxl
import pytest

from dashboard.desk import opened
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.intake.saving import saved
from dashboard.model import CHINA


@pytest.fixture
def desk(home):
    with opened(home) as desk:
        yield desk


@pytest.fixture
def sent():
    """A file with figures by indicator name, as it comes in."""

    def file(name="团结镇2025.xlsx", at=datetime(2026, 2, 20, 9, tzinfo=CHINA), options=None, **figures):
        book = openpyxl.Workbook()
        for row in (("指标", "本年数"), *figures.items()):
            book.active.append(row)
        return Incoming(name, saved(book, at), options or Options(), "张三", at, "第一次报送")

    return file
