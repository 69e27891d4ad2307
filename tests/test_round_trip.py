"""A whole county out and in again: exported as a workbook, received by an installation that knew nothing."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from datetime import datetime

import pytest

from dashboard.ask.exports import FILTERS
from dashboard.ask.exports_forms import file_name
from dashboard.demo.world import AREA
from dashboard.desk import opened
from dashboard.home import PROJECT, Home
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.model import CHINA
from tests.exported import written

CHOSEN = {**dict.fromkeys(FILTERS, []), "areas": [AREA]}
CELL = ("unit_code", "indicator_code", "period", "requirement")
SAID = ("status", "value", "lower", "upper", "precision", "raw", "note")


@pytest.fixture(scope="module")
def desks(county_home, tmp_path_factory):
    """The demonstration county's desk, and one that has received nothing but its export."""
    folder, catalogue = tmp_path_factory.mktemp("homes"), PROJECT / "data" / "catalogue"
    county, fresh = Home(folder / "county", catalogue), Home(folder / "fresh", catalogue)
    shutil.copytree(county_home, county.folder)
    with ExitStack() as stack:
        desks = [stack.enter_context(opened(home)) for home in (county, fresh)]
        export = desks[0].export(CHOSEN, words("zh"))
        content = written(export, "xlsx")
        received_at = datetime(2026, 6, 1, 9, 30, tzinfo=CHINA)
        desks[1].receive([Incoming(file_name(export, "xlsx"), content, Options(), "王秀兰", received_at)])
        yield desks


def said(desk):
    """Cell → what is said of it; null and '' both mean that nothing was written."""
    rows = desk.ask("observations", **CHOSEN)
    return {
        tuple(row[name] for name in CELL): tuple(None if row[name] == "" else row[name] for name in SAID)
        for row in rows
    }


def test_every_value_status_bound_raw_text_and_note_of_a_county_comes_back(desks):
    county, fresh = map(said, desks)
    assert len(county) > 10_000
    assert {key: (told, fresh.get(key)) for key, told in county.items() if told != fresh.get(key)} == {}
    assert county.keys() == fresh.keys()
    assert {told[0] for told in county.values()} >= set("AEBOMLQK")


def test_every_column_of_an_export_is_known_when_it_is_read_again(desks):
    assert [row["found"] for row in desks[1].ask("problems") if row["rule"] == "columns_ignored"] == []


def test_who_sent_nothing_has_sent_nothing_and_nobody_else(desks):
    silent = [
        {(row["unit_code"], row["period"]) for row in desk.ask("observations", **CHOSEN)}
        - {(row["unit_code"], row["period"]) for row in desk.ask("submissions", areas=[AREA])}
        for desk in desks
    ]
    assert silent[0] == silent[1] != set()


def test_a_figure_read_back_leads_to_the_new_file(desks):
    (row,) = desks[1].ask("lineage", unit="shili.donghu", indicator="grids", period="2025")
    assert row["file"].startswith("示例旗_") and row["sheet"] == "数据" and row["cell"].startswith("G")
