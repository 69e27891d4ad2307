"""Year over year: every status, which one wins, and the base of a unit that succeeds others."""

import pytest

RISES = "unit_code", "value", "previous_value", "difference", "change_percent", "status"


def test_a_rise_is_given_in_units_and_in_percent_largest_first(county):
    county.figures(
        "disputes",
        """
        unit  2024  2025
        a     10    12
        b     20    50
        c     8     6
        """,
    )
    assert county.ask("year_over_year", *RISES, indicator="disputes") == [
        ("b", 50, 20, 30, 150.0, "ok"),
        ("a", 12, 10, 2, 20.0, "ok"),
        ("c", 6, 8, -2, -25.0, "ok"),
    ]


@pytest.mark.parametrize(
    ("before", "now", "status"),
    [
        ("10", "M", "not_applicable"),
        ("10", "x", "not_applicable"),
        ("10", "Q", "withheld"),
        ("10", ".", "not_reported"),
        ("10", "O", "not_reported"),
        ("10", "L", "not_reported"),
        ("10", "K", "not_reported"),
        ("10", "12:B", "definition_changed"),
        ("10", "12:D", "definition_changed"),
        ("10:D", "12", "definition_changed"),
        ("10", "12:P", "partial_period"),
        ("10:P", "12", "partial_period"),
        (".", "12", "no_base"),
        ("Q", "12", "no_base"),
        ("M", "12", "no_base"),
        ("-", "12", "no_base"),
        ("10", "12+", "imprecise"),
        ("10<", "12", "imprecise"),
        ("~10", "12", "imprecise"),
        ("0", "12", "base_zero"),
        ("0", "0", "base_zero"),
        ("10", "0", "ok"),
        ("10:D", "12:D", "ok"),
        ("10:B", "12", "ok"),
        ("10:E", "12:U", "ok"),
    ],
)
def test_a_pair_has_one_status_and_numbers_only_with_ok_and_base_zero(county, before, now, status):
    county.figures("disputes", f"unit 2024 2025\na {before} {now}")
    ((difference, percent, found),) = county.ask(
        "year_over_year", "difference", "change_percent", "status", indicator="disputes"
    )
    assert found == status
    assert (difference is not None) == (status in ("ok", "base_zero"))
    assert (percent is not None) == (status == "ok")


@pytest.mark.parametrize(
    ("before", "now", "winner", "loser"),
    [
        (".", "12:B", "definition_changed", "no_base"),
        (".", "12:D", "definition_changed", "no_base"),
        ("10:P", "12:D", "definition_changed", "partial_period"),
        ("10:D", "12:P", "definition_changed", "partial_period"),
        (".", "12:P", "partial_period", "no_base"),
        ("10+:P", "12+", "partial_period", "imprecise"),
        (".", "12+", "no_base", "imprecise"),
        ("0", "12+", "imprecise", "base_zero"),
        ("0", "12:P", "partial_period", "base_zero"),
        (".", "Q", "withheld", "no_base"),
        ("0", ".", "not_reported", "base_zero"),
        (".", "M", "not_applicable", "no_base"),
        ("10:D", "Q", "withheld", "definition_changed"),
        ("10:D", ".", "not_reported", "definition_changed"),
    ],
)
def test_the_first_status_that_applies_wins(county, before, now, winner, loser):
    county.figures("disputes", f"unit 2024 2025\na {before} {now}")
    assert county.ask("year_over_year", "status", indicator="disputes") == [(winner,)], f"not {loser}"


def test_nothing_to_nothing_is_no_change_in_units_and_has_no_percentage(county):
    county.figures("disputes", "unit 2024 2025\na 0 0\nb 0 3")
    assert county.ask("year_over_year", *RISES, indicator="disputes") == [
        ("b", 3, 0, 3, None, "base_zero"),
        ("a", 0, 0, 0, None, "base_zero"),
    ]


@pytest.mark.parametrize("kind", ["ratio", "boolean"])
def test_points_have_a_difference_and_no_percentage(county, kind):
    county.indicator("rate", kind=kind, aggregation="none")
    county.figures("rate", "unit 2024 2025\na 1 0")
    assert county.ask("year_over_year", *RISES, indicator="rate") == [("a", 0, 1, -1, None, "ok")]


def test_a_percentage_counts_against_the_size_of_a_negative_base(county):
    county.submission("a", "2024", {"balance": "-10"})
    county.submission("a", "2025", {"balance": "-5"})
    assert county.ask("year_over_year", *RISES, indicator="balance") == [("a", -5, -10, 5, 50.0, "ok")]


def test_a_bound_is_handed_on_beside_the_value(county):
    county.figures("copies", "unit 2024 2025\na 20< 300+")
    columns = "value", "lower", "upper", "precision", "previous_value", "previous_lower", "previous_upper"
    assert county.ask("year_over_year", *columns, indicator="copies") == [(300, 300, None, "at_least", 20, None, 20)]


def test_asked_units_and_unasked_senders_have_a_row_and_nobody_else(county):
    county.figures("disputes", "unit 2024 2025\na 10 .\nb 10 -\nc - !7")
    county.figures("disputes", "unit 2024 2025\nd 10 .", requirement="optional")
    assert county.ask("year_over_year", "unit_code", "status", indicator="disputes") == [
        ("a", "not_reported"),
        ("c", "no_base"),
        ("d", "not_reported"),
    ]


def test_a_unit_of_a_kind_without_the_indicator_has_no_row(county):
    county.unit("office", kind="gov_office")
    county.figures("disputes", "unit 2024 2025\na 10 12")
    assert county.ask("year_over_year", "unit_code", indicator="disputes") == [("a",)]


def test_an_ended_unit_has_no_row_even_if_the_catalogue_still_asks_it(county):
    county.unit("gone", last="2024")
    county.figures("disputes", "unit 2024 2025\ngone 10 .\na 10 12")
    assert county.ask("year_over_year", "unit_code", indicator="disputes") == [("a",)]


def test_the_base_is_the_same_part_of_the_year_before(county):
    county.figures("disputes", "unit 2024 2024-S1 2025-S1\na 100 40 44")
    columns = "previous_period", "previous_value", "change_percent"
    assert county.ask("year_over_year", *columns, indicator="disputes", period="2025-S1") == [("2024-S1", 40, 10.0)]


def test_a_unit_of_another_area_stays_there(county):
    county.unit("far", area="elsewhere")
    county.figures("disputes", "unit 2024 2025\nfar 10 12\na 10 12")
    assert county.ask("year_over_year", "unit_code", indicator="disputes") == [("a",)]


class TestSuccessor:
    """`new` goes on from `old`, which ended in 2024."""

    @pytest.fixture
    def merged(self, county):
        county.unit("old", last="2024", successor="new")
        county.unit("new")
        return county

    COLUMNS = "unit_code", "previous_value", "previous_lower", "previous_upper", "base", "status"

    def test_its_base_is_completed_with_its_predecessors_value(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold 4 -\nnew 6 12")
        assert merged.ask("year_over_year", *self.COLUMNS, indicator="disputes") == [
            ("new", 10, 10, 10, "completed", "ok")
        ]

    def test_it_needs_no_past_of_its_own(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold 4 -\nnew - 12")
        assert merged.ask("year_over_year", *self.COLUMNS, indicator="disputes") == [
            ("new", 4, 4, 4, "completed", "ok")
        ]

    def test_a_predecessor_asked_and_silent_leaves_it_without_a_base(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold . -\nnew 6 12")
        assert merged.ask("year_over_year", *self.COLUMNS, indicator="disputes") == [
            ("new", None, None, None, "completed", "no_base")
        ]

    def test_its_own_silence_leaves_it_without_a_base_too(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold 4 -\nnew . 12")
        assert merged.ask("year_over_year", "previous_value", "status", indicator="disputes") == [(None, "no_base")]

    @pytest.mark.parametrize("cell", ["-", "x", "M"])
    def test_a_predecessor_it_does_not_apply_to_does_not_hinder(self, merged, cell):
        merged.figures("disputes", f"unit 2024 2025\nold {cell} -\nnew 6 12")
        assert merged.ask("year_over_year", *self.COLUMNS, indicator="disputes") == [("new", 6, 6, 6, "own", "ok")]

    def test_its_own_past_does_not_hinder_where_it_did_not_apply(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold 4 -\nnew M 12")
        assert merged.ask("year_over_year", "previous_value", "status", indicator="disputes") == [(4, "ok")]

    def test_sums_of_bounds_are_bounds(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold 300+ -\nnew 20 400")
        assert merged.ask("year_over_year", *self.COLUMNS, indicator="disputes") == [
            ("new", 320, 320, None, "completed", "imprecise")
        ]

    def test_a_predecessors_other_definition_breaks_the_comparison(self, merged):
        merged.figures("disputes", "unit 2024 2025\nold 4:D -\nnew 6 12")
        assert merged.ask("year_over_year", "status", indicator="disputes") == [("definition_changed",)]

    def test_a_ratio_is_recomputed_from_the_parts_of_both(self, merged):
        merged.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        merged.figures("solved", "unit 2024 2025\nold 1 -\nnew 8 9")
        merged.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        merged.figures("rate", "unit 2024 2025\nold 50 -\nnew 80 90")
        assert merged.ask("year_over_year", *RISES, indicator="rate") == [("new", 90, 75, 15, None, "ok")]

    def test_a_ratio_beside_a_recomputed_base_is_recomputed_too(self, merged):
        merged.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        merged.figures("solved", "unit 2024 2025\nold 1 -\nnew 8 9")
        merged.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        merged.figures("rate", "unit 2024 2025\nold 50 -\nnew 80 91")
        assert merged.ask("year_over_year", *RISES, indicator="rate") == [("new", 90, 75, 15, None, "ok")]

    def test_a_ratio_without_all_its_own_parts_keeps_what_is_stated_and_has_no_base(self, merged):
        merged.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        merged.figures("solved", "unit 2024 2025\nold 1 -\nnew 8 .")
        merged.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        merged.figures("rate", "unit 2024 2025\nold 50 -\nnew 80 91")
        assert merged.ask("year_over_year", *RISES, indicator="rate") == [("new", 91, None, None, None, "no_base")]

    def test_bounds_of_its_own_parts_bound_the_recomputed_ratio(self, merged):
        merged.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        merged.figures("solved", "unit 2024 2025\nold 1 -\nnew 8 9+")
        merged.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        merged.figures("rate", "unit 2024 2025\nold 50 -\nnew 80 91")
        columns = "value", "lower", "upper", "precision", "status"
        assert merged.ask("year_over_year", *columns, indicator="rate") == [(90, 90, None, "at_least", "imprecise")]

    def test_a_ratio_with_a_base_of_its_own_is_as_stated(self, county):
        county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        county.figures("solved", "unit 2024 2025\na 8 9")
        county.figures("found", "unit 2024 2025\na 10 10")
        county.figures("rate", "unit 2024 2025\na 81 91")
        assert county.ask("year_over_year", *RISES, indicator="rate") == [("a", 91, 81, 10, None, "ok")]

    def test_a_ratio_without_all_parts_has_no_base(self, merged):
        merged.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        merged.figures("solved", "unit 2024 2025\nold . -\nnew 8 9")
        merged.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        merged.figures("rate", "unit 2024 2025\nold 50 -\nnew 80 90")
        assert merged.ask("year_over_year", "previous_value", "status", indicator="rate") == [(None, "no_base")]

    @pytest.mark.parametrize(("kind", "aggregation"), [("boolean", "share"), ("stock", "none")])
    def test_what_does_not_add_up_has_no_base(self, merged, kind, aggregation):
        merged.indicator("plan", kind=kind, aggregation=aggregation)
        merged.figures("plan", "unit 2024 2025\nold 1 -\nnew 1 1")
        assert merged.ask("year_over_year", "previous_value", "status", indicator="plan") == [(None, "no_base")]

    def test_what_does_not_add_up_compares_with_itself_when_only_it_was_asked(self, merged):
        merged.indicator("plan", kind="boolean", aggregation="share")
        merged.figures("plan", "unit 2024 2025\nold - -\nnew 0 1")
        assert merged.ask("year_over_year", "difference", "base", "status", indicator="plan") == [
            (1, "own", "base_zero")
        ]

    def test_the_year_after_its_base_is_its_own(self, merged):
        merged.figures("disputes", "unit 2024 2025 2026\nold 4 - -\nnew 6 12 18")
        assert merged.ask("year_over_year", "previous_value", "base", indicator="disputes", period="2026") == [
            (12, "own")
        ]

    def test_while_the_predecessor_lives_each_has_its_own_base(self, county):
        county.unit("old", last="2025", successor="new")
        county.figures("disputes", "unit 2024 2025\nold 4 5\nnew 6 12")
        assert county.ask("year_over_year", "unit_code", "previous_value", indicator="disputes") == [
            ("new", 6),
            ("old", 4),
        ]
