"""A publication of the county and the samples, and a real Spark cluster of two workers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.desk import opened
from dashboard.home import Home
from dashboard.model import CHINA
from dashboard.store.published import Publication
from dashboard.store.publishing import publish
from deploy.cluster import Cluster, cluster, free_port
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def published(county_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The demonstration county beside the samples, and what was decided, as it is read elsewhere."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(county_home, folder / "home")
    with opened(Home(folder / "home", ROOT / "data" / "catalogue")) as desk:
        desk.give_back("2025/shili.xihe/1", "李娜", "请核对")
        desk.open_unit("shili.donghu", "2025", "李娜", "补报")
        made, _ = publish(desk.home, desk.warehouse, folder / "published", datetime.now(CHINA))
    return made


@pytest.fixture(scope="session")
def spark_cluster() -> Iterator[Cluster]:
    """Master, two workers and Connect server; Java is missing: tests/prerequisites.py says how to get it."""
    with cluster(free_port(), workers=2, memory="1g") as running:
        yield running
