"""An access.sqlite of the test's own, with passwords that are quick to check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from argon2 import PasswordHasher

from dashboard.access import passwords
from dashboard.access.access import Access
from dashboard.access.audit import Audit
from dashboard.access.model import host
from dashboard.access.store import Store

HOST = host("root")
PASSWORD = "杭锦后旗-2026-春"
QUICK = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "access.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def audit(store: Store) -> Audit:
    return Audit(store)


@pytest.fixture
def quick() -> Iterator[None]:
    passwords._nobodys.cache_clear()
    with mock.patch.object(passwords, "_HASHER", QUICK):
        yield
    passwords._nobodys.cache_clear()


@pytest.fixture
def access(tmp_path: Path, quick: None) -> Iterator[Access]:
    """A clerk, a reviewer and an administrator with PASSWORD."""
    opened = Access(tmp_path / "access.sqlite")
    opened.accounts.add("王秀兰", PASSWORD, ["clerk"], [], ["shili.donghu"], HOST)
    opened.accounts.add("李娜", PASSWORD, ["reviewer"], ["shili"], [], HOST)
    opened.accounts.add("管理员", PASSWORD, ["administrator"], [], [], HOST)
    yield opened
    opened.close()
