"""Files are judged and stored in groups; which stand together in one changes nothing but the time it takes."""

import random
from datetime import datetime, timedelta

import pytest

from dashboard.desk import opened
from dashboard.home import Home
from dashboard.intake import receiving
from dashboard.model import CHINA

INDICATORS = (
    *("网格数", "干部法治培训人次", "党委（党组）会议学法次数", "会前学法次数（各类会议）"),
    *("研究解决法治建设重点难点问题数", "法治建设专题会议次数"),
)
BEGUN = datetime(2026, 2, 1, 9, tzinfo=CHINA)


@pytest.fixture(scope="module")
def files(catalogue):
    """Two years of nine towns in no order, most with corrections that drop, shift or multiply figures."""

    def figures():
        slip = chance.choice((1, 1, 1, 10, 40))
        kept = chance.sample(INDICATORS, chance.randint(2, 6))
        return {name: chance.choice((20, 20, 25)) * (slip if name == kept[0] else 1) for name in kept}

    chance = random.Random(3)
    towns = [unit.name for unit in catalogue.units_of("shili") if unit.kind == "township" and not unit.last_period][:9]
    names = [f"{town}{year}.xlsx" for town in towns for year in (2024, 2025)] * 3
    chance.shuffle(names)
    said = [(name, BEGUN + timedelta(hours=at), figures()) for at, name in enumerate(names)]
    return [*said, *chance.sample(said, 5)]


@pytest.fixture
def stored(sent, files, tmp_path, home, monkeypatch):
    """What is stored of them when so many are taken together."""

    def contents(at_once):
        monkeypatch.setattr(receiving, "AT_ONCE", at_once)
        with opened(Home(tmp_path / str(at_once), home.catalogue)) as desk:
            reports = desk.receive([sent(name, at, **figures) for name, at, figures in files])
            news = [report for report in reports if report.outcome != "unchanged"]
            return desk.warehouse.contents(), news, desk.archive.journal.read_bytes()

    return contents


def test_one_by_one_or_all_at_once_the_same_is_found_and_stored(stored):
    contents, reports, journal = stored(1_000)
    found = {row["rule"] for row in contents["problem"].to_pylist()}
    assert {"far_from_peers", "figures_dropped", "year_change"} <= found, found
    for at_once in (1, 7):
        assert stored(at_once) == (contents, reports, journal)
