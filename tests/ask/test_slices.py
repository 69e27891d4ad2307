"""What is asked in slices is, in the order of the slices, what would be asked at once."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from dashboard.ask.exports import FILTERS
from dashboard.ask.slices import slices
from dashboard.desk import opened
from dashboard.home import PROJECT, Home
from dashboard.locale import words
from tests.exported import covered

ALL = dict.fromkeys(FILTERS, ())
CHOICES = [
    {},
    {"areas": ["shili"], "periods": ["2025", "2023"]},
    {"indicators": ["grids", "publicity_events"], "kinds": ["township"]},
    {"units": ["shili.donghu", "hangjinhouqi.tuanjie"], "statuses": ["O"]},
]


@pytest.fixture(scope="module")
def county(county_home, tmp_path_factory):
    folder = shutil.copytree(county_home, tmp_path_factory.mktemp("county") / "home")
    with opened(Home(folder, PROJECT / "data" / "catalogue")) as desk:
        yield desk


@pytest.mark.parametrize("chosen", CHOICES)
@pytest.mark.parametrize("most", [1, 500, 20_000])
def test_slices_give_the_same_rows_in_the_same_order(county, chosen, most):
    whole = county.ask("observations", **chosen)
    parts = [dict(part) for part in slices({**ALL, **chosen}, county.catalogue, most)]
    assert len(parts) > 1 or most > 1
    assert [row for part in parts for row in county.ask("observations", **part)] == whole


def test_a_small_choice_is_asked_at_once(catalogue):
    assert len(list(slices({**ALL, "areas": ["shili"], "periods": ["2025"]}, catalogue))) == 1


def test_areas_whose_units_stand_among_each_other_are_never_parted(catalogue):
    units = {each.unit_code: each for each in sorted(catalogue.units.values(), key=name)}
    mixed = replace(catalogue, units=units)
    parts = [part["areas"] for part in slices({**ALL, "periods": ["2025"]}, mixed, 1)]
    assert sorted(map(len, parts)) == [1, 2] and ["public"] in parts


def name(unit):
    """An order in which two areas are mixed."""
    return (unit.kind != "area", unit.parent_code == "public", unit.unit_code.rpartition(".")[2])


@pytest.mark.parametrize("chosen", CHOICES)
def test_what_the_page_says_is_in_the_file_is_in_it(county, chosen):
    export = county.export({**ALL, **chosen}, words("zh"))
    assert covered(export) == export.coverage


def test_a_part_of_an_export_is_cut_from_the_whole(county):
    export = county.export({**ALL, "areas": ["shili"]}, words("zh"))
    whole = export.beginning(100_000)
    for offset, limit in ((0, 3), (9_990, 20), (len(whole) - 2, 50), (len(whole), 5)):
        part = export.part(offset, limit)
        assert part.beginning(100_000) == whole[offset : offset + limit]
        assert part.coverage.rows == len(whole[offset : offset + limit])
