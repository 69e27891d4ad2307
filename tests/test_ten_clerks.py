"""Ten clerks at once, round after round, while pages are read: nothing is lost, nothing gets into another's report."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier, Event

import pytest

from dashboard.desk import opened
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA

CLERKS, ROUNDS, RACES = 10, 10, 3
PERIOD = "2025"
BEGUN = datetime(2026, 2, 2, 9, tzinfo=CHINA)


@pytest.fixture
def desk(home):
    with opened(home) as desk:
        yield desk


@pytest.fixture
def units(desk):
    """As many units as clerks, each asked for the number of its grids."""
    towns = [unit for unit in desk.catalogue.units_of("shili") if unit.kind == "township" and not unit.last_period]
    return [unit.unit_code for unit in towns[:CLERKS]]


def sent(unit_code, figure, sender, at):
    """A file whose only figure says whose it is and which round it is of."""
    content = f"指标,本年数\n网格数,{figure}\n".encode()
    return Incoming(f"{sender}.csv", content, Options(unit_code=unit_code, period=PERIOD), sender, at, "更正")


def at_once(count, act):
    """What `act` gives for 0, 1, 2 …, all begun at the same instant."""
    start = Barrier(count)

    def wait_and_act(number):
        start.wait()
        return act(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(wait_and_act, range(count)))


@pytest.fixture
def pages_are_read(desk):
    """Meanwhile somebody reads; what she sees is always whole: a figure for every version that stands."""
    is_over = Event()

    def read():
        seen = 0
        while not is_over.is_set():
            rows = desk.ask("submissions", areas=["shili"])
            assert [row["cells_with_value"] for row in rows] == [1] * len(rows)
            desk.ask("completeness", area="shili", period=PERIOD)
            seen += len(rows)
            time.sleep(0.3)
        return seen

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        yield
        is_over.set()
        assert all(reader.result() > 0 for reader in readers)


def stored_figures(desk):
    """(unit, version) → the sender and the figure that stand for it."""
    contents = desk.warehouse.contents()
    figures = {row["submission_id"]: int(row["value"]) for row in contents["observation"].to_pylist()}
    return {
        (row["unit_code"], row["version"]): (row["sender"], figures[row["submission_id"]])
        for row in contents["submission"].to_pylist()
    }


def test_what_ten_clerks_send_for_ten_units_is_all_there_and_nothing_is_crossed(desk, units, pages_are_read):
    def send_round_after_round(clerk):
        told = []
        for at in range(ROUNDS):
            file = sent(units[clerk], 100 * (clerk + 1) + at, f"clerk{clerk}", BEGUN + timedelta(hours=at))
            told.append(desk.receive([file])[0].outcome)
        return told

    outcomes = at_once(CLERKS, send_round_after_round)
    assert {outcome for told in outcomes for outcome in told} <= {"accepted", "warned"}
    assert stored_figures(desk) == {
        (units[clerk], at + 1): (f"clerk{clerk}", 100 * (clerk + 1) + at)
        for clerk in range(CLERKS)
        for at in range(ROUNDS)
    }
    assert desk.differences() == []


def test_of_ten_who_looked_at_the_same_time_one_wins_and_nine_are_told(desk, units, pages_are_read):
    def send(clerk):
        return desk.receive([looked[clerk]])[0]

    winners = []
    for at in range(RACES):
        files = [
            sent(units[0], 100 * (clerk + 1) + at, f"clerk{clerk}", BEGUN + timedelta(hours=at))
            for clerk in range(CLERKS)
        ]
        looked = [
            replace(file, seen_versions=report.seen_versions)
            for file, report in zip(files, desk.preview(files), strict=True)
        ]
        reports = at_once(CLERKS, send)
        (winner,) = [clerk for clerk, report in enumerate(reports) if report.outcome != "refused"]
        winners.append((f"clerk{winner}", 100 * (winner + 1) + at))
        for report in reports[:winner] + reports[winner + 1 :]:
            (problem,) = report.problems
            assert (problem.rule, problem.arguments["sender"]) == ("overtaken", f"clerk{winner}")
            assert problem.arguments["version"] == str(at + 1)
    stored = stored_figures(desk)
    assert [stored[units[0], at + 1] for at in range(len(stored))] == winners
    assert desk.differences() == []
