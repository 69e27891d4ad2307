"""What every test may ask for: an installation of its own, and the catalogue of the project."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import plotly.io
import pytest

from dashboard.catalogue import read_catalogue
from dashboard.home import Home
from dashboard.home import home as home_of_environment
from dashboard.show.plotting import Plot
from tests.county import make_county

ROOT = Path(__file__).parents[1]


@pytest.fixture
def home(tmp_path, monkeypatch) -> Home:
    """An empty home, named by the environment for this test and the processes it starts."""
    monkeypatch.setenv("DASHBOARD_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DASHBOARD_CATALOGUE", raising=False)
    return home_of_environment()


@pytest.fixture(scope="session", autouse=True)
def every_chart_is_one() -> Iterator[None]:
    """Plotly knows every part of every chart that a test draws, and would send it to the browser as it is."""
    begin = Plot.__init__

    def checked(plot: Plot, *given: object) -> None:
        begin(plot, *given)
        ours, theirs = (json.loads(plotly.io.to_json(each, validate=False)) for each in (plot, plot.checked))
        assert ours == theirs

    with mock.patch.object(Plot, "__init__", checked):
        yield


@pytest.fixture(scope="session")
def county_home(tmp_path_factory, worker_id) -> Path:
    """A home with the demonstration county and data/samples, made once for all workers; copy it before writing."""
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    try:
        (shared / "county.begun").mkdir()
    except FileExistsError:
        _wait_for(shared / "county.done")
    else:
        make_county(shared / "county")
        (shared / "county.done").mkdir()
    return shared / "county"


def _wait_for(path: Path) -> None:
    deadline = time.monotonic() + 180
    while not path.exists():
        assert time.monotonic() < deadline, f"The worker that makes {path.name} has failed."
        time.sleep(0.2)


@pytest.fixture(scope="session")
def catalogue():
    return read_catalogue(ROOT / "data" / "catalogue")
