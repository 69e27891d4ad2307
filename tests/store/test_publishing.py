"""What is published is whole, the newest is pointed to at once, and what nobody reads any more goes."""

from __future__ import annotations

import json
import shutil
import threading
from datetime import datetime, timedelta

import duckdb
import pytest

from dashboard.decisions import LEADERS, NOW
from dashboard.desk import opened
from dashboard.engines.replica import Replica
from dashboard.home import Home
from dashboard.model import CHINA
from dashboard.store import publishing
from dashboard.store.published import newest, versions
from dashboard.store.publishing import publish
from dashboard.store.refusing import HomeRefused
from tests.conftest import ROOT

AT = datetime(2026, 3, 1, 22, 0, tzinfo=CHINA)


@pytest.fixture
def desk(county_home, tmp_path):
    shutil.copytree(county_home, tmp_path / "home")
    with opened(Home(tmp_path / "home", ROOT / "data" / "catalogue")) as desk:
        yield desk


def decided(desk, number):
    """Something else is stored: a unit may send again."""
    unit = desk.catalogue.units_of("shili")[number].unit_code
    desk.open_unit(unit, "2025", "李娜", "补报")


def test_what_is_published_answers_as_the_warehouse_does(desk, tmp_path):
    made, is_new = publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    replica = Replica(newest(tmp_path / "out"))
    assert is_new
    assert replica.version == made.name
    for view in (NOW, LEADERS):
        for name, given in (("units", {}), ("completeness", {"area": "shili", "period": "2025"})):
            assert replica.rows(name, view, given) == desk.ask(name, view, **given)
    assert made.catalogue.version == desk.catalogue.version
    assert made.catalogue.collections == desk.catalogue.collections


def test_large_tables_lie_by_period_and_in_the_order_in_which_blocks_are_passed_over(desk, tmp_path):
    made, _ = publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    files = sorted(made.files("observation").glob("*.parquet"))
    assert {path.stem for path in files} == {period for (period,) in periods(files)}
    for path in files:
        rows = duckdb.read_parquet(str(path)).select("indicator_code", "unit_code").fetchall()
        assert rows == sorted(rows)


def periods(files):
    return duckdb.read_parquet([str(path) for path in files]).select("period").distinct().fetchall()


def test_a_warehouse_without_figures_is_published_and_read(home, tmp_path):
    with opened(home) as desk:
        publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    replica = Replica(newest(tmp_path / "out"))
    assert replica.rows("submissions", NOW, {}) == []
    assert replica.rows("units", NOW, {})


def test_what_has_not_changed_is_not_written_again(desk, tmp_path):
    first, _ = publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    again, is_new = publish(desk.home, desk.warehouse, tmp_path / "out", AT + timedelta(days=1))
    assert (again.folder, is_new) == (first.folder, False)
    decided(desk, 0)
    assert publish(desk.home, desk.warehouse, tmp_path / "out", AT + timedelta(days=1))[1]


def test_two_versions_stay_and_others_an_hour_after_they_were_replaced(desk, tmp_path):
    made = []
    for hours in (0, 1, 2, 2.5, 3.2):
        decided(desk, len(made))
        made.append(publish(desk.home, desk.warehouse, tmp_path / "out", AT + timedelta(hours=hours))[0].folder)
    assert list(versions(tmp_path / "out")) == made[2:]
    assert not list((tmp_path / "out").glob("unfinished-*"))


def test_a_publication_that_breaks_off_leaves_the_one_before(desk, tmp_path, monkeypatch):
    first, _ = publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    decided(desk, 0)
    for broken in ("sync_file", "_named", "point_to"):
        with monkeypatch.context() as patch, pytest.raises(HomeRefused, match="publish-failed"):
            patch.setattr(publishing, broken, lambda *_: (_ for _ in ()).throw(OSError("disk gone")))
            publish(desk.home, desk.warehouse, tmp_path / "out", AT + timedelta(minutes=1))
        assert newest(tmp_path / "out").folder == first.folder
        assert Replica(newest(tmp_path / "out")).rows("units", NOW, {})


def test_who_reads_in_a_loop_finds_whole_versions_only_while_others_are_published(desk, tmp_path):
    out, seen, troubles, is_over = tmp_path / "out", [], [], threading.Event()
    publish(desk.home, desk.warehouse, out, AT)

    def read():
        try:
            while not is_over.is_set():
                replica = Replica(newest(out))
                opened_units = sum(row["kind"] == "opened" for row in replica.rows("decisions", NOW, {}))
                seen.append((replica.version, opened_units, len(replica.rows("submissions", NOW, {}))))
                replica.close()
        except Exception as error:
            troubles.append(error)

    reading = threading.Thread(target=read)
    reading.start()
    for number in range(6):
        decided(desk, number)
        publish(desk.home, desk.warehouse, out, AT + timedelta(minutes=number + 1))
    is_over.set()
    reading.join()
    assert troubles == []
    assert len({version for version, _, _ in seen}) > 1
    counted = {version: opened_units for version, opened_units, _ in seen}
    assert len({(version, opened_units) for version, opened_units, _ in seen}) == len(counted)  # each always the same
    assert [counted[version] for version in sorted(counted)] == sorted(counted.values())
    assert len({sent for _, _, sent in seen}) == 1


def test_a_folder_of_another_home_or_within_the_home_is_refused(desk, tmp_path):
    publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    said = tmp_path / "out" / newest(tmp_path / "out").name / "version.json"
    said.write_text(json.dumps(json.loads(said.read_text()) | {"home": "/elsewhere"}))
    with pytest.raises(HomeRefused, match="published-of-another"):
        publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    with pytest.raises(HomeRefused, match="publish-inside"):
        publish(desk.home, desk.warehouse, desk.home.folder / "out", AT)


def test_what_cannot_be_read_is_told(desk, tmp_path):
    with pytest.raises(HomeRefused, match="nothing-published"):
        newest(tmp_path / "out")
    publish(desk.home, desk.warehouse, tmp_path / "out", AT)
    said = tmp_path / "out" / newest(tmp_path / "out").name / "version.json"
    said.write_text(json.dumps(json.loads(said.read_text()) | {"form": "older"}))
    with pytest.raises(HomeRefused, match="published-otherwise"):
        newest(tmp_path / "out")
    (tmp_path / "out" / "current.json").write_text("{")
    with pytest.raises(HomeRefused, match="published-unreadable"):
        newest(tmp_path / "out")
