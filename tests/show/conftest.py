"""Both languages, and the county's catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.catalogue import read_catalogue
from dashboard.locale import words


@pytest.fixture
def zh():
    return words("zh")


@pytest.fixture
def en():
    return words("en")


@pytest.fixture(scope="session")
def catalogue():
    return read_catalogue(Path(__file__).parents[2] / "data" / "catalogue")
