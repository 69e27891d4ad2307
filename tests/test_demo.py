"""The demonstration county: complete, the same every time, consistent except where something is planted."""

import csv
import hashlib
import os
import subprocess
import sys
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from dashboard.catalogue import read_catalogue
from dashboard.demo import generate
from dashboard.demo.generating import PLANTED
from dashboard.demo.plants import COPIED, LONG_TABLES, NOT_SENT, PLANTS, WIDE_TABLE
from dashboard.demo.world import AREA, PERIODS
from dashboard.intake.reading import Options, read
from dashboard.model import CHINA

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(ROOT / "data" / "catalogue")


@pytest.fixture(scope="module")
def demo(catalogue, tmp_path_factory):
    folder, told = tmp_path_factory.mktemp("demo"), []
    return folder, generate(catalogue, folder, lambda *progress: told.append(progress)), told


@pytest.fixture(scope="module")
def planted(demo):
    with (demo[0] / PLANTED).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def readings(catalogue, demo):
    """(file, what the intake reads in it), in the order in which the files came in."""
    return [
        (file, read(catalogue, file.path.name, file.path.read_bytes(), Options(), file.received_at)) for file in demo[1]
    ]


@pytest.fixture(scope="module")
def latest(readings):
    """(unit, period) → indicator → observation of the last version."""
    found = {}
    for _, reading in readings:
        for submission in reading.submissions:
            key = (submission.unit_code, submission.period)
            found[key] = {one.indicator_code: one for one in submission.observations}
    return found


def due(catalogue, period):
    return catalogue.collections[period].due


# Files ----------------------------------------------------------------------------------------------------------------


def test_another_process_writes_the_same_bytes(demo, tmp_path):
    def digests(folder):
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        return [(path.relative_to(folder), hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths]

    command = [sys.executable, "-m", "dashboard.demo", str(tmp_path)]
    other = {"PYTHONHASHSEED": "1", "DASHBOARD_CATALOGUE": str(ROOT / "data" / "catalogue")}
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, env={**os.environ, **other})
    assert digests(tmp_path) == digests(demo[0])


def test_there_are_about_150_workbooks_of_31_units_and_five_years(catalogue, demo, latest):
    assert 140 <= len(demo[1]) <= 160
    assert len({file.path for file in demo[1]}) == len(demo[1])
    assert {unit for unit, _ in latest} == {unit.unit_code for unit in catalogue.units_of(AREA)}
    assert len(catalogue.units_of(AREA)) == 31
    assert {period for _, period in latest} == set(PERIODS)


def test_every_unit_reports_every_year_it_exists_except_where_planted(catalogue, latest):
    expected = {
        (unit.unit_code, period)
        for unit in catalogue.units_of(AREA)
        for period in PERIODS
        if catalogue.applicability(unit.unit_code, period)
    }
    assert expected - set(latest) == set(NOT_SENT)
    assert set(latest) <= expected


def test_the_intake_refuses_none_of_them(readings):
    refused = {file.path.name: reading.problems for file, reading in readings if reading.is_refused}
    assert refused == {}


def test_most_are_official_templates_some_are_tables_of_their_own_and_one_is_wide(readings):
    forms = Counter(reading.submissions[0].observations[0].sheet for _, reading in readings)
    assert forms["汇总表"] == 1
    assert forms["统计表"] == sum(len(units) for units in LONG_TABLES.values())
    assert forms["年度指标"] > 100


def test_the_wide_table_has_a_header_of_two_levels_and_a_row_for_each_department(demo):
    path = next(file.path for file in demo[1] if "汇总" in file.path.name)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    units = [sheet.cell(row, 2).value for row in range(4, sheet.max_row + 1)]
    assert len(units) == len(WIDE_TABLE[1]) + 1 and units[-1] == "合计"
    assert any(
        span.min_row == 2 and span.max_row == 2 and span.size["columns"] > 3 for span in sheet.merged_cells.ranges
    )


def test_files_come_in_order_in_the_first_months_of_the_next_year_and_say_who_sent_them(demo):
    received = [file.received_at for file in demo[1]]
    assert received == sorted(received)
    for file in demo[1]:
        assert file.received_at.tzinfo is CHINA and file.sender
        year = int(file.path.parent.name) + 1
        assert datetime(year, 1, 1, tzinfo=CHINA) <= file.received_at < datetime(year, 4, 1, tzinfo=CHINA)


def test_progress_is_told_file_by_file(demo):
    _, files, told = demo
    assert told == [(done, len(files), file.path.name) for done, file in enumerate(files)]


# Figures --------------------------------------------------------------------------------------------------------------


def test_required_cells_are_missing_as_often_as_in_life(catalogue, latest):
    shares = []
    for key, observations in latest.items():
        required = [code for code, (how, _) in catalogue.applicability(*key).items() if how == "required"]
        missing = [code for code in required if code not in observations or observations[code].status == "O"]
        shares.append(len(missing) / len(required))
    assert 0.03 < sum(shares) / len(shares) < 0.12
    assert max(shares) < 0.25


def bounds(observations, codes):
    """(lower, upper) of a sum as a reader sees it: known parts count below, an unknown one opens the top."""
    parts = [observations.get(code) for code in codes]
    low = sum((part.lower for part in parts if part and part.lower is not None), Decimal(0))
    known = all(part and part.upper is not None for part in parts)
    return low, sum(part.upper for part in parts) if known else None


def holds(relation, observations):
    left_low, left_high = bounds(observations, relation.left)
    right_low, right_high = bounds(observations, relation.right)
    low, high = relation.low or 0, relation.high or Decimal("Infinity")
    match relation.comparison:
        case "at_most":
            return right_high is None or left_low <= right_high
        case "equals":
            return (right_high is None or left_low <= right_high) and (left_high is None or right_low <= left_high)
        case "needs":
            return right_high is None or left_low == 0 or right_high > 0
        case "per":
            return (left_high is None or left_high >= low * right_low) and (
                right_high is None or left_low <= high * right_high
            )
        case "times":
            return left_high is None or left_high >= low * right_low
    return True


def test_all_relations_hold_where_nothing_is_planted(catalogue, latest):
    planted = {(plant.unit_code, plant.period, code) for plant in PLANTS for code in plant.cells}
    broken = [
        (*key, relation.code)
        for key, observations in latest.items()
        for relation in catalogue.relations.values()
        if not any((*key, code) in planted for code in (*relation.left, *relation.right))
        if not holds(relation, observations)
    ]
    assert broken == []


def test_rates_follow_from_their_parts_where_nothing_is_planted(catalogue, latest):
    planted = {(plant.unit_code, plant.period, code) for plant in PLANTS for code in plant.cells}
    compared = 0
    for key, observations in latest.items():
        for code, indicator in catalogue.indicators.items():
            if indicator.kind != "ratio" or code not in observations or (*key, code) in planted:
                continue
            above, below = bounds(observations, indicator.numerator), bounds(observations, indicator.denominator)
            if above[0] == above[1] and below[0] == below[1] and observations[code].value is not None:
                assert abs(observations[code].value - 100 * above[0] / below[0]) < Decimal("0.06"), (key, code)
                compared += 1
    assert compared > 500


def test_what_was_carried_out_is_carried_in_next_year(latest):
    compared = 0
    for (unit, period), observations in latest.items():
        before = latest.get((unit, str(int(period) - 1)), {}).get("foi_requests_carried_out")
        now = observations.get("foi_requests_carried_in")
        if (unit, period) not in COPIED and before and now and before.value is not None and now.value is not None:
            assert before.value == now.value, (unit, period)
            compared += 1
    assert compared > 10


def test_figures_are_plausible_where_nothing_is_planted(catalogue, latest):
    planted = {(plant.unit_code, plant.period, code) for plant in PLANTS for code in plant.cells}
    outside = [
        (*key, code, one.value)
        for key, observations in latest.items()
        for code, one in observations.items()
        if one.value is not None and (*key, code) not in planted
        if (span := _span(catalogue, key[0], code)) and not span[0] <= one.value <= span[1]
    ]
    assert outside == []


def _span(catalogue, unit_code, code):
    plausible = catalogue.indicators[code].plausible
    return plausible.get(catalogue.units[unit_code].kind) or plausible.get("")


# What is planted ------------------------------------------------------------------------------------------------------


def test_everything_planted_names_known_units_periods_indicators_and_cells(catalogue, demo, planted):
    assert len(planted) > 35
    for line in planted:
        assert line["unit"] in catalogue.units and line["period"] in catalogue.collections
        assert not line["indicator"] or line["indicator"] in catalogue.indicators
        assert bool(line["file"]) != (line["fault"] == "not_sent")
        if line["cell"]:
            book = openpyxl.load_workbook(demo[0] / line["file"])
            row = book[line["sheet"]][line["cell"]].row
            names = [cell.value for cell in book[line["sheet"]][row]]
            assert catalogue.indicators[line["indicator"]].name_zh in names, line


def test_every_planted_cell_is_asked_of_its_unit(catalogue):
    for plant in PLANTS:
        asked = catalogue.applicability(plant.unit_code, plant.period)
        assert set(plant.cells) <= set(asked), plant.fault


def test_a_reader_sees_in_each_planted_cell_what_is_expected(planted, latest):
    for line in planted:
        one = latest.get((line["unit"], line["period"]), {}).get(line["indicator"])
        for expected in line["expected"].split("; "):
            what, _, wanted = expected.partition(" ")
            if what == "status":
                assert (one.status if one else "O") == wanted, line
            elif what in ("at_least", "about"):
                assert (one.precision, one.value) == (what, Decimal(wanted)), line
            elif what == "zero":
                assert (one.status, one.value) == ("A", 0), line
            elif what == "not_justified":
                assert one.note == "", line


def test_planted_contradictions_are_really_there(catalogue, planted, latest):
    for line in planted:
        observations = latest.get((line["unit"], line["period"]), {})
        broken = {one.rule for one in catalogue.relations.values() if not holds(one, observations)}
        rule = line["expected"].removeprefix("rule ")
        if line["expected"].startswith("rule ") and rule in ("R1", "R3", "R4", "R9"):
            assert rule in broken, line


def test_a_planted_rate_differs_from_its_parts(latest):
    seen = latest["shili.xihe", "2025"]
    assert seen["dispute_resolution_rate"].value == 99
    assert 100 * seen["disputes_resolved"].value / seen["disputes_found"].value == 80


def test_a_unit_slip_is_ten_thousand_times_the_year_before_or_so(latest):
    now, before = (latest["shili.market", period]["penalty_amount"].value for period in ("2025", "2024"))
    assert 5000 < now / before < 20000


def test_a_copied_year_equals_the_year_before(latest):
    for unit, period in COPIED:
        now, before = latest[unit, period], latest[unit, str(int(period) - 1)]
        same = [code for code in now if now[code].value == (before[code].value if code in before else None)]
        assert len(same) == len(now) > 30


def test_late_files_come_after_the_due_date_and_all_others_before(catalogue, readings):
    first = {}
    for file, reading in readings:
        for submission in reading.submissions:
            first.setdefault((submission.unit_code, submission.period), file.received_at.date())
    late = {key for key, day in first.items() if day > due(catalogue, key[1])}
    assert late == {("shili.water", "2025"), ("shili.health", "2024"), ("shili.heping", "2023")}
    assert first["shili.transport", "2025"] == date(2026, 3, 1)


def test_corrections_are_second_versions_with_a_reason(readings):
    versions = Counter((one.unit_code, one.period) for _, reading in readings for one in reading.submissions)
    twice = {key for key, count in versions.items() if count == 2}
    assert twice == {("shili.education", "2025"), ("shili.emergency", "2024")}
    assert [file.reason != "" for file, _ in readings].count(True) == 2
    education = [one for _, reading in readings for one in reading.submissions if one.unit_code == "shili.education"]
    values = [
        next(cell.value for cell in one.observations if cell.indicator_code == "publicity_events")
        for one in education
        if one.period == "2025"
    ]
    assert values[0] == 120 and values[1] < 60


def test_an_ended_unit_stops_and_its_successor_goes_on_with_both(catalogue, latest):
    ended = [unit for unit in catalogue.units_of(AREA) if unit.successor_code]
    assert [(unit.unit_code, unit.last_period) for unit in ended] == [("shili.changsheng", "2023")]
    assert ("shili.changsheng", "2024") not in latest
    before, after = (latest["shili.yunling", period]["villages"].value for period in ("2023", "2024"))
    assert after == before + latest["shili.changsheng", "2023"]["villages"].value
