"""Where a unit stands among its peers, in fifths; never against itself, another kind or a guess."""

import random

import pytest

COUNTS = "peers_expected", "peers_reporting", "peers_below", "peers_equal"


def steps(county, cells, kind="ratio", direction="neutral", **parameters):
    """Unit → step. A ratio, since what adds up is placed by size."""
    county.indicator("figure", kind=kind, direction=direction, aggregation="sum" if kind == "count" else "none")
    county.figures("figure", "unit 2025\n" + "\n".join(f"{unit} {cell}" for unit, cell in cells.items()))
    return dict(county.ask("peer_positions", "unit_code", "step", kind="", **parameters))


SIX = dict(zip("abcdef", ("10", "20", "30", "40", "50", "60"), strict=True))


def test_six_units_spread_over_the_five_steps(county):
    assert steps(county, SIX) == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 5}


def test_where_less_is_better_the_least_is_on_the_highest_step(county):
    assert steps(county, SIX, direction="lower") == {"a": 5, "b": 5, "c": 4, "d": 3, "e": 2, "f": 1}


def test_equal_units_stand_together_in_the_middle(county):
    assert set(steps(county, dict.fromkeys("abcdef", "7")).values()) == {3}


def test_half_of_the_equal_peers_count_as_below(county):
    steps(county, {"a": "5", "b": "5", "c": "5", "d": "9", "e": "9", "f": "1"})
    assert ("a", 1, 2, 3) in county.ask("peer_positions", "unit_code", "peers_below", "peers_equal", "step")


def test_the_unit_is_not_its_own_peer(county):
    steps(county, SIX)
    assert county.ask("peer_positions", *COUNTS)[2] == (5, 5, 2, 0)


def test_under_five_exact_peers_there_is_no_step(county):
    assert set(steps(county, {**SIX, "f": "."}).values()) == {None}


def test_a_bounded_peer_is_none_to_stand_above_or_below(county):
    found = steps(county, {**SIX, "g": "45+", "h": "~45", "i": "."})
    assert found == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 5, "g": None, "h": None, "i": None}
    rows = dict(zip(found, county.ask("peer_positions", *COUNTS), strict=True))
    assert rows["a"] == (8, 5, 0, 0)
    assert rows["g"] == (8, 6, None, None)


@pytest.mark.parametrize("cell", ["M", "x", "!5"])
def test_who_is_not_asked_or_says_it_does_not_apply_is_nobodys_peer(county, cell):
    assert steps(county, {**SIX, "g": cell}) == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 5, "g": None}
    assert set(county.ask("peer_positions", *COUNTS[:2])) == {(5, 5), (6, 6)}


def test_what_is_optional_counts_when_it_is_sent(county):
    county.figures("figure", "unit 2025\ng 25\nh .", requirement="optional")
    found = steps(county, SIX)
    assert (found["g"], found["h"]) == (2, None)


def test_other_kinds_areas_and_years_are_no_peers(county):
    county.unit("far", area="elsewhere")
    county.figures("figure", "unit 2024\na 99\nb 99")
    county.figures("figure", "unit 2025\noffice 1\ncourt 2", kind="department")
    steps(county, {**SIX, "far": "1"})
    assert set(county.ask("peer_positions", "kind", *COUNTS[:2], kind="")) == {("township", 5, 5), ("department", 1, 1)}


def test_one_kind_or_one_chapter_can_be_asked_for(county):
    county.indicator("other", category="C2")
    county.figures("other", "unit 2025\na 1")
    county.figures("figure", "unit 2025\noffice 1", kind="gov_office")
    steps(county, {"a": "1"})
    assert county.ask("peer_positions", "unit_code", kind="gov_office") == [("office",)]
    assert county.ask("peer_positions", "indicator_code", kind="", category="C2") == [("other",)]


def test_a_gap_keeps_its_row_and_its_status(county):
    county.figures("figure", "unit 2025\na .\nb Q\nc x\nd -")
    found = county.ask("peer_positions", "unit_code", "status", "value", "step")
    assert found == [("a", "O", None, None), ("b", "Q", None, None), ("c", "M", None, None)]


def test_a_figure_comes_with_its_file_sheet_and_cell(county):
    steps(county, {"a": "10+", "b": "."})
    columns = "value", "lower", "upper", "precision", "file", "sheet", "cell"
    assert county.ask("peer_positions", *columns) == [
        (10, 10, None, "at_least", "a2025.xlsx", "年度指标", "D3"),
        (None, None, None, None, None, None, None),
    ]


class TestWhatAddsUp:
    def test_undivided_it_is_placed_by_size_and_never_called_better(self, county):
        assert steps(county, SIX, kind="count", direction="lower") == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 5}
        assert set(county.ask("peer_positions", "is_comparable")) == {(False,)}

    @pytest.fixture
    def villages(self, county):
        county.indicator("villages", kind="stock", per="village", category="C9")
        county.figures("villages", "unit 2025\na 1\nb 10\nc 10\nd 10\ne 10\nf 10\ng .\nh 0")
        return county

    def test_divided_it_is_placed_by_its_rate_in_its_direction(self, villages):
        found = steps(villages, SIX, kind="count", direction="lower", per="village", category="C1")
        assert found == {"a": 1, "b": 5, "c": 5, "d": 4, "e": 3, "f": 2}
        columns = "value", "is_comparable", "per_indicator"
        assert villages.ask("peer_positions", *columns, per="village", category="C1")[1] == (2.0, True, "villages")

    def test_without_a_denominator_it_is_reported_and_has_no_place(self, villages):
        steps(villages, {**SIX, "g": "9", "h": "9"}, kind="count")
        columns = "is_reported", "status", "value", *COUNTS[2:], "step"
        rows = villages.ask("peer_positions", *columns, per="village", category="C1")
        assert rows[6:] == [(True, "A", None, None, None, None)] * 2

    def test_a_rate_stays_as_it_is(self, villages):
        steps(villages, {"a": "40"}, direction="lower")
        columns = "value", "is_comparable", "per_indicator"
        assert villages.ask("peer_positions", *columns, per="village", category="C1") == [(40.0, True, None)]

    def test_the_denominator_is_not_divided_by_itself(self, villages):
        columns = "value", "per_indicator"
        assert villages.ask("peer_positions", *columns, per="village", category="C9")[1] == (10.0, None)


def counted(cells, unit, direction):
    """The step by its definition: peers one by one."""
    values = {each: float(cell) for each, cell in cells.items() if cell.isdigit()}
    if unit not in values or len(values) < 6:
        return None
    own = values.pop(unit)
    behind = sum(value < own if direction != "lower" else value > own for value in values.values())
    share = (behind + sum(value == own for value in values.values()) / 2) / len(values)
    return next(step for step in (1, 2, 3, 4, 5) if share < step / 5 or step == 5)


def test_every_step_is_the_one_counted_peer_by_peer(county):
    chance = random.Random(20251231)
    for case in range(40):
        direction = chance.choice(["higher", "lower", "neutral"])
        county.indicator(f"case{case}", kind="ratio", aggregation="none", direction=direction, category=f"X{case}")
        cells = {f"u{at}": chance.choice(["1", "2", "3", "5", "8", "9", "3+", "."]) for at in range(9)}
        county.figures(f"case{case}", "unit 2025\n" + "\n".join(" ".join(pair) for pair in cells.items()))
        found = dict(county.ask("peer_positions", "unit_code", "step", category=f"X{case}"))
        assert found == {unit: counted(cells, unit, direction) for unit in cells}, (direction, cells)
