"""A room over a home of its own, whose notes are kept."""

from __future__ import annotations

import pytest

from dashboard.desk import opened
from dashboard.sqlroom.room import Room
from tests.store.conftest import sent  # noqa: F401 - a fixture


@pytest.fixture
def desk(home, sent):  # noqa: F811
    """Two reports that came in and were accepted."""
    with opened(home) as desk:
        desk.receive([sent(网格数=76), sent("东湖镇2025.xlsx", 网格数=50)])
        yield desk


@pytest.fixture
def notes():
    """Who ran what, and with what outcome."""
    return []


@pytest.fixture
def room(desk, notes):
    return Room(desk.warehouse, desk.home.folder / "readable", lambda *note: notes.append(note))
