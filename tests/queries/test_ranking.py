"""Ranks are intervals: literal cases, and the SQL against every possible world of 200 small counties."""

import random
from itertools import product

import pytest

RANKS = "unit_code", "value", "best_rank", "worst_rank", "shown"


def ranks(county, cells, kind="count", direction="higher", **parameters):
    county.indicator("figure", kind=kind, direction=direction)
    county.figures("figure", "unit 2025\n" + "\n".join(f"{unit} {cell}" for unit, cell in cells.items()))
    return county.ask("ranking", *RANKS, indicator="figure", **parameters)


def test_exact_values_have_exact_ranks_and_ties_share_the_better(county):
    assert ranks(county, {"a": "5", "b": "9", "c": "5", "d": "1"}) == [
        ("b", 9, 1, 1, True),
        ("a", 5, 2, 2, True),
        ("c", 5, 2, 2, True),
        ("d", 1, 4, 4, True),
    ]


def test_direction_lower_turns_the_order(county):
    assert ranks(county, {"a": "5", "b": "9"}, direction="lower") == [("a", 5, 1, 1, True), ("b", 9, 2, 2, True)]


def test_neutral_goes_by_size(county):
    assert [row[0] for row in ranks(county, {"a": "5", "b": "9"}, direction="neutral")] == ["b", "a"]


def test_a_missing_value_may_be_ahead_of_everyone_and_gets_no_rank(county):
    assert ranks(county, {"a": "5", "b": "9", "c": ".", "d": "7"}) == [
        ("b", 9, 1, 2, True),
        ("d", 7, 2, 3, True),
        ("a", 5, 3, 4, True),
        ("c", None, None, None, False),
    ]


def test_a_missing_rate_cannot_beat_a_hundred_percent(county):
    assert ranks(county, {"a": "100", "b": ".", "c": "90", "d": "80"}, kind="ratio")[0] == ("a", 100, 1, 1, True)


def test_a_missing_yes_cannot_beat_a_yes(county):
    assert ranks(county, {"a": "1", "b": ".", "c": "0"}, kind="boolean")[0] == ("a", 1, 1, 1, True)


def test_a_rank_spread_over_more_than_half_of_the_units_is_withheld(county):
    assert ranks(county, {"a": "5", "b": "9", "c": ".", "d": "Q", "e": "7"}) == [
        ("b", 9, 1, 3, True),
        ("e", 7, 2, 4, True),
        ("a", 5, 3, 5, True),
        ("c", None, None, None, False),
        ("d", None, None, None, False),
    ]


def test_nobody_is_ranked_among_the_silent(county):
    assert ranks(county, {"f": "O", "g": "L"}) == [("f", None, None, None, False), ("g", None, None, None, False)]


def test_half_is_not_more_than_half(county):
    assert ranks(county, {"a": "5", "b": "."}) == [("a", 5, 1, 2, True), ("b", None, None, None, False)]


def test_a_bounded_value_reaches_as_far_as_its_bound(county):
    assert ranks(county, {"a": "5+", "b": "9", "c": "7<", "d": "1"}) == [
        ("b", 9, 1, 2, True),
        ("a", 5, 1, 3, True),
        ("c", 7, 2, 4, True),
        ("d", 1, 3, 4, True),
    ]


def test_an_about_counts_as_its_value_and_marks_every_rank(county):
    assert ranks(county, {"a": "~5", "b": "9"}) == [("b", 9, 1, 1, True), ("a", 5, 2, 2, True)]
    assert county.ask("ranking", "approximate", indicator="figure") == [(True,), (True,)]


def test_without_an_about_no_rank_is_marked(county):
    ranks(county, {"a": "5+", "b": "9"})
    assert county.ask("ranking", "approximate", indicator="figure") == [(False,), (False,)]


def test_who_says_it_does_not_apply_or_may_stay_silent_and_does_is_not_ranked(county):
    county.figures("figure", "unit 2025\nc .\nd 3", requirement="optional")
    rows = ranks(county, {"a": "5", "b": "M", "e": "x", "f": "!8"})
    assert rows == [("a", 5, 1, 1, True), ("d", 3, 2, 2, True)]
    assert county.ask("ranking", "units_ranked", indicator="figure") == [(2,), (2,)]


def test_other_kinds_areas_and_ended_units_are_not_ranked(county):
    county.unit("far", area="elsewhere")
    county.unit("gone", last="2024")
    county.figures("figure", "unit 2025\noffice 9", kind="gov_office")
    assert ranks(county, {"a": "5", "far": "9", "gone": "9"}) == [("a", 5, 1, 1, True)]


class TestPer:
    @pytest.fixture
    def villages(self, county):
        county.indicator("villages", kind="stock", per="village")
        return county

    def test_sizes_are_taken_out_by_a_denominator(self, villages):
        villages.figures("villages", "unit 2025\na 10\nb 50\nc 3")
        assert ranks(villages, {"a": "20", "b": "50", "c": "1"}, per="village") == [
            ("a", 2.0, 1, 1, True),
            ("b", 1.0, 2, 2, True),
            ("c", 1 / 3, 3, 3, True),
        ]

    def test_equal_rates_are_ties_whatever_their_decimals(self, villages):
        villages.figures("villages", "unit 2025\na 1\nb 3")
        rows = ranks(villages, {"a": "0.1", "b": "0.3"}, per="village")
        assert [row[1:4] for row in rows] == [(0.1, 1, 1), (0.1, 1, 1)]

    @pytest.mark.parametrize("cell", ["0", ".", "Q", "-"])
    def test_without_a_denominator_there_is_no_rate_and_it_may_be_anything(self, villages, cell):
        villages.figures("villages", f"unit 2025\na 10\nb {cell}\nc 10")
        assert ranks(villages, {"a": "20", "b": "50", "c": "10"}, per="village") == [
            ("a", 2.0, 1, 2, True),
            ("c", 1.0, 2, 3, True),
            ("b", None, None, None, False),
        ]

    @pytest.mark.parametrize("cell", ["0", ".", "-"])
    def test_where_less_is_better_a_missing_rate_may_be_none_at_all(self, villages, cell):
        villages.figures("villages", f"unit 2025\na 10\nb {cell}\nc 10")
        rows = ranks(villages, {"a": "20", "b": "50", "c": "10"}, direction="lower", per="village")
        assert rows == [("c", 1.0, 1, 2, True), ("a", 2.0, 2, 3, True), ("b", None, None, None, False)]

    def test_a_bounded_denominator_bounds_the_rate_the_other_way_round(self, villages):
        villages.figures("villages", "unit 2025\na 10+\nb 10\nc 10<")
        ranks(villages, {"a": "20", "b": "20+", "c": "20"}, per="village")
        columns = "unit_code", "lower", "upper", "precision"
        assert villages.ask("ranking", *columns, indicator="figure", per="village") == [
            ("b", 2.0, None, "at_least"),
            ("c", 2.0, None, "at_least"),
            ("a", None, 2.0, "at_most"),
        ]

    def test_it_names_the_indicator_it_divided_by(self, villages):
        villages.figures("villages", "unit 2025\na 10")
        ranks(villages, {"a": "20"})
        assert villages.ask("ranking", "per_indicator", indicator="figure", per="village") == [("villages",)]
        assert villages.ask("ranking", "per_indicator", indicator="figure") == [(None,)]

    def test_a_denominator_nobody_counts_gives_no_rows(self, villages):
        assert ranks(villages, {"a": "20"}, per="moon") == []


GRID = {"count": range(7), "ratio": (0, 20, 40, 60, 80, 100), "boolean": (0, 1)}
"""Values a unit may have; six is above all that is ever written for a count, as the open end."""


def worlds(cell, kind):
    """All values of the grid that a cell leaves possible."""
    if cell == ".":
        return list(GRID[kind])
    number = int(cell.strip("+<~"))
    if cell.endswith("+"):
        return [value for value in GRID[kind] if value >= number]
    if cell.endswith("<"):
        return [value for value in GRID[kind] if value <= number]
    return [number]


def enumerated(cells, kind, direction):
    """Unit → (best rank, worst rank) over every combination of possible values."""
    sign = -1 if direction == "lower" else 1
    seen = {unit: set() for unit in cells}
    for world in product(*(worlds(cell, kind) for cell in cells.values())):
        for unit, own in zip(cells, world, strict=True):
            seen[unit].add(1 + sum(sign * other > sign * own for other in world))
    return {unit: (min(found), max(found)) for unit, found in seen.items()}


def drawn(chance, kind):
    """A random county of two to five units, of which at most three have an unsure value."""
    written = [value for value in GRID[kind] if kind != "count" or value < 6]
    units = "abcde"[: chance.randint(2, 5)]
    marks = [chance.choice(["", "", "+", "<", "~", "."]) for _ in units]
    marks[3:] = ["" for _ in marks[3:]]
    return {
        unit: "." if mark == "." else f"{chance.choice(written)}{mark}" for unit, mark in zip(units, marks, strict=True)
    }


def test_every_rank_is_the_one_of_all_possible_worlds(county):
    chance = random.Random(20251231)
    for case in range(200):
        kind, direction = chance.choice(list(GRID)), chance.choice(["higher", "lower", "neutral"])
        cells = drawn(chance, kind)
        county.indicator(f"case{case}", kind=kind, direction=direction)
        county.figures(f"case{case}", "unit 2025\n" + "\n".join(f"{unit} {cell}" for unit, cell in cells.items()))
        expected = {
            (unit, *interval)
            if cells[unit] != "." and interval[1] - interval[0] <= len(cells) / 2
            else (unit, None, None)
            for unit, interval in enumerated(cells, kind, direction).items()
        }
        found = county.ask("ranking", "unit_code", "best_rank", "worst_rank", indicator=f"case{case}")
        assert set(found) == expected, (kind, direction, cells)
