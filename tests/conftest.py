"""What every test may ask for: an installation of its own, and the catalogue of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.catalogue import read_catalogue
from dashboard.home import Home
from dashboard.home import home as home_of_environment

ROOT = Path(__file__).parents[1]


@pytest.fixture
def home(tmp_path, monkeypatch) -> Home:
    """An empty home, named by the environment for this test and the processes it starts."""
    monkeypatch.setenv("DASHBOARD_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DASHBOARD_CATALOGUE", raising=False)
    return home_of_environment()


@pytest.fixture(scope="session")
def catalogue():
    return read_catalogue(ROOT / "data" / "catalogue")
