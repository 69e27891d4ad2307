"""Which parts of areas are kept: what was stored is seen at once, and nobody's part goes for another's sake."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from dashboard.decisions import LEADERS, NOW
from dashboard.store import perspectives
from dashboard.store.perspectives import MOST
from dashboard.store.warehouse import Warehouse

AREAS = [f"x{at}" for at in range(MOST["part"])]


@pytest.fixture
def warehouse(tmp_path, catalogue):
    made = Warehouse(tmp_path / "warehouse.duckdb", catalogue)
    yield made
    made.close()


def look(warehouse, area, view=NOW):
    with warehouse.cursor(view, area):
        pass


def kept(warehouse):
    return [eyes.area for eyes in warehouse._perspectives._kept if eyes.area]


def test_an_area_that_changed_takes_the_place_of_its_own_part_only(warehouse):
    for area in AREAS:
        look(warehouse, area)
    warehouse._count([AREAS[-1]])
    look(warehouse, AREAS[-1])
    assert sorted(kept(warehouse)) == sorted(AREAS)


def test_days_gone_by_do_not_take_the_place_of_what_stands_now(warehouse):
    for area in AREAS:
        look(warehouse, area)
    for day in range(1, 2 + MOST["passing"]):
        look(warehouse, AREAS[0], replace(LEADERS, as_of=date(2026, 1, day)))
    assert set(AREAS) <= set(kept(warehouse)) and len(kept(warehouse)) == MOST["part"] + MOST["passing"]


def test_a_part_that_could_not_be_made_holds_nothing(warehouse, monkeypatch):
    monkeypatch.setattr(perspectives, "_of_area", lambda area: [("select * from no_such_table", None)])
    with pytest.raises(duckdb.CatalogException):
        look(warehouse, "x", LEADERS)
    assert [each.lookers for each in warehouse._perspectives._kept.values()] == [0]


def test_whoever_sees_a_new_version_is_never_given_what_was_made_before(warehouse):
    seen = []

    class Told(dict):
        """Tells what a reader finds while a change is being counted."""

        def __ior__(self, other):
            self._looked()
            self.update(other)
            self._looked()
            return self

        def _looked(self):
            reader = threading.Thread(target=lambda: seen.append((warehouse.version, warehouse.state("x"))))
            reader.start()
            reader.join()

    warehouse._changed = Told()
    before = warehouse.version
    warehouse._count(["x"])
    assert seen == [(before, before), (before, before + 1)]
    assert warehouse.version == warehouse.state("x") == before + 1
