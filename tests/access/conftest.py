"""An access.sqlite of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.access.audit import Audit
from dashboard.access.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "access.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def audit(store: Store) -> Audit:
    return Audit(store)
