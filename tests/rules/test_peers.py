"""A figure among those of the other units of its kind and area."""

import pytest

from dashboard.intake.judge import judged

OTHERS = {f"town{number}": 10 + 3 * number for number in range(8)}


@pytest.fixture(autouse=True)
def catalogue(warehouse, indicators):
    indicators("events")
    indicators("rate", kind="ratio")
    rows = [*((unit, "township", "a") for unit in OTHERS), ("bureau", "department", "a"), ("far", "township", "b")]
    for unit, kind, area in rows:
        warehouse.execute(
            "insert into unit values (?, ?, ?, ?, ?, null, null, null, ?, 2)", [unit, unit, unit, kind, area, kind]
        )


@pytest.fixture
def peers(stored):
    def put(figures=OTHERS, code="events", period="2025"):
        for unit, value in figures.items():
            stored({code: value}, unit=unit, period=period)

    return put


def test_a_figure_far_outside_its_peers_is_a_warning_with_their_median_and_range(peers, problems):
    peers()
    (problem,) = problems(("events", 2000))
    assert (problem.rule, problem.severity, problem.indicator_code, problem.cell) == (
        "far_from_peers",
        "warning",
        *["events"] * 2,
    )
    assert problem.arguments == {"value": "2000", "expected": "20.5", "low": "10", "high": "31", "compared": "8"}


@pytest.mark.parametrize("value", [5, 31, 100, 200])
def test_a_large_or_small_unit_is_not_strange(peers, broken, value):
    peers()
    assert broken(("events", value)) == []


def test_peers_that_agree_do_not_make_a_neighbour_strange(peers, broken):
    peers(dict.fromkeys(OTHERS, 20))
    assert broken(("events", 200)) == []
    assert broken(("events", 300)) == [("far_from_peers", "warning", "events")]


def test_a_figure_far_below_is_told_too(peers, broken):
    peers({unit: 40 * value for unit, value in OTHERS.items()})
    assert broken(("events", 20)) == [("far_from_peers", "warning", "events")]


def test_fewer_than_five_peers_are_too_few(peers, broken):
    peers(dict(list(OTHERS.items())[:4]))
    assert broken(("events", 2000)) == []


def test_units_of_another_kind_or_area_and_rates_are_no_peers(peers, stored, broken):
    peers(dict(list(OTHERS.items())[:4]))
    stored({"events": 10}, unit="bureau")
    stored({"events": 10}, unit="far")
    assert broken(("events", 2000)) == []
    peers(code="rate", period="2024")
    assert broken(("rate", 9000)) == [("R3", "error", "rate")]


def test_a_peer_that_is_not_in_yet_counts_with_last_years_figure(peers, broken):
    peers(period="2024")
    assert broken(("events", 2000)) == [("far_from_peers", "warning", "events")]
    peers({unit: 100 * value for unit, value in OTHERS.items()})
    assert broken(("events", 2000)) == []


def test_a_unit_that_always_stands_out_is_not_asked_every_year(peers, stored, broken):
    peers()
    stored({"events": 1500}, period="2024")
    assert broken(("events", 2000)) == []


def test_a_change_with_a_cause_is_not_told_twice(peers, stored, broken):
    peers()
    stored({"events": 20}, period="2024")
    assert broken(("events", 2000)) == [("R18", "warning", "events")]


def test_what_is_implausible_anyway_is_not_told_twice(warehouse, peers, broken):
    peers()
    warehouse.execute("insert into plausible_range values ('events', 'township', 0, 200)")
    assert broken(("events", 2000)) == [("plausible", "warning", "events")]


def test_peers_of_one_load_count_in_the_order_they_came(warehouse, file):
    others = [file(("events", value), unit=unit) for unit, value in OTHERS.items()]
    own = file(("events", 2000))

    def said(files):
        return [[one.rule for one in each.problems] for each in judged(warehouse, files)]

    assert said([*others, own]) == [*([] for _ in others), ["far_from_peers"]]
    assert said([own, *others]) == [[] for _ in range(9)]
    high = [file(("events", 40 * value), unit=unit) for unit, value in OTHERS.items()]
    mistaken = [file(("events", 0), unit="town5"), file(("events", 1000), unit="town5")]
    assert said([*high[:5], *mistaken, file(("events", 5))])[-1] == ["far_from_peers"]
    assert said([*others[:5], file(("events", 9000), unit="town5"), file(("events", 20), unit="town5"), own]) == [
        *([] for _ in range(5)),
        ["far_from_peers"],
        [],
        ["far_from_peers"],
    ]
