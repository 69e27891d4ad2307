"""Exports as a test needs them."""

from __future__ import annotations

from functools import partial

import pytest

from tests import exported


@pytest.fixture
def export_of(catalogue):
    """An export of rows, each given by its differences from an ordinary one."""
    return partial(exported.export, catalogue)


@pytest.fixture
def every_state(catalogue):
    """One row of every state a cell can have, and texts that look like formulas; no cell twice."""
    return exported.every_state(catalogue)
