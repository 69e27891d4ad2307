"""Totals of an area, over the units that can be compared."""

import pytest

TOTALS = "total", "previous_total", "difference", "change_percent", "units_matched", "units_expected", "status"
BOUNDS = "total", "total_lower", "total_upper", "previous_total", "previous_total_lower", "previous_total_upper"


def test_a_unit_missing_in_one_year_is_left_out_of_both_totals(county):
    county.figures(
        "disputes",
        """
        unit  2024  2025
        a     10    12
        b     .     50
        c     99    Q
        d     10    10
        """,
    )
    assert county.ask("like_for_like", *TOTALS) == [(22, 20, 2, 10.0, 2, 4, "ok")]


def test_nothing_matched_gives_nulls_and_no_base_never_zero(county):
    county.figures("disputes", "unit 2024 2025\na . 12\nb 9 .")
    assert county.ask("like_for_like", *TOTALS) == [(None, None, None, None, 0, 2, "no_base")]


@pytest.mark.parametrize("now", ["50:B", "50:D", "50:P"])
def test_what_is_defined_differently_or_not_over_is_no_match(county, now):
    county.figures("disputes", f"unit 2024 2025\na 10 12\nb 40 {now}")
    assert county.ask("like_for_like", *TOTALS) == [(12, 10, 2, 20.0, 1, 2, "ok")]


def test_a_bounded_value_is_matched_and_makes_the_total_a_bound(county):
    county.figures("copies", "unit 2024 2025\na 200 300+\nb 20 20")
    assert county.ask("like_for_like", *BOUNDS) == [(320, 320, None, 220, 220, 220)]
    assert county.ask("like_for_like", *TOTALS) == [(320, 220, None, None, 2, 2, "imprecise")]


def test_a_bounded_base_alone_makes_a_change_imprecise(county):
    county.figures("copies", "unit 2024 2025\na 200+ 300\nb 20 20")
    assert county.ask("like_for_like", *TOTALS) == [(320, 220, None, None, 2, 2, "imprecise")]


def test_one_unknown_bound_makes_the_bound_of_the_sum_unknown(county):
    county.figures("copies", "unit 2024 2025\na ~7 300+\nb 20< 20<\nc 1 1")
    assert county.ask("like_for_like", *BOUNDS) == [(321, None, None, 28, None, None)]


def test_a_total_from_nothing_has_a_difference_and_no_percentage(county):
    county.figures("disputes", "unit 2024 2025\na 0 2\nb 0 0")
    assert county.ask("like_for_like", *TOTALS) == [(2, 0, 2, None, 2, 2, "base_zero")]


def test_decimals_are_summed_as_decimals(county):
    county.figures("fines", "unit 2024 2025\na 0.1 0.1\nb 0.2 0.3\nc 0.4 0.5")
    ((total, difference),) = county.ask("like_for_like", "total", "difference")
    assert (total, difference) == (0.9, 0.2)


def test_an_optional_unit_counts_when_matched_but_is_not_expected(county):
    county.figures("disputes", "unit 2024 2025\na 10 12")
    county.figures("disputes", "unit 2024 2025\nb 10 10\nc . .", requirement="optional")
    assert county.ask("like_for_like", *TOTALS) == [(22, 20, 2, 10.0, 2, 1, "ok")]


def test_what_is_asked_of_nobody_or_adds_up_to_nothing_has_no_row(county):
    county.indicator("heads", aggregation="none")
    county.figures("heads", "unit 2024 2025\na 10 12")
    county.figures("unasked", "unit 2024 2025\na !10 !12")
    county.figures("excused", "unit 2024 2025\na x x")
    assert county.ask("like_for_like", "indicator_code") == []


def test_indicators_come_in_the_catalogues_order(county):
    for code in ("zebra", "apple"):
        county.figures(code, "unit 2024 2025\na 10 12")
    assert county.ask("like_for_like", "indicator_code") == [("zebra",), ("apple",)]


def test_a_successor_is_matched_with_its_predecessors_and_a_total_stays_whole(county):
    county.unit("old", last="2024", successor="new")
    county.figures("disputes", "unit 2024 2025\nold 4 -\nnew 6 12\na 10 10")
    assert county.ask("like_for_like", *TOTALS) == [(22, 20, 2, 10.0, 2, 2, "ok")]


def test_a_successor_whose_base_cannot_be_completed_is_not_matched(county):
    county.unit("old", last="2024", successor="new")
    county.figures("disputes", "unit 2024 2025\nold . -\nnew 6 12\na 10 10")
    assert county.ask("like_for_like", *TOTALS) == [(10, 10, 0, 0.0, 1, 2, "ok")]


def test_booleans_total_to_the_share_of_yes(county):
    county.indicator("plan", kind="boolean", aggregation="share")
    county.figures("plan", "unit 2024 2025\na 0 1\nb 1 1\nc 0 0\nd 0 1\ne 1 .")
    assert county.ask("like_for_like", *TOTALS) == [(75, 25, 50, None, 4, 5, "ok")]


class TestRatio:
    """rate = 100 * solved / found."""

    @pytest.fixture
    def rated(self, county):
        county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        return county

    def of_rate(self, county, *columns):
        return [row[1:] for row in county.ask("like_for_like", "indicator_code", *columns) if row[0] == "rate"]

    def test_it_is_the_ratio_of_the_sums_and_no_mean_of_percentages(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 100\nb 80 60")
        rated.figures("solved", "unit 2024 2025\na 1 2\nb 80 54")
        rated.figures("found", "unit 2024 2025\na 2 2\nb 100 90")
        ((*totals, difference),) = self.of_rate(rated, "total", "previous_total", "change_percent", "difference")
        assert totals == [100 * 56 / 92, 100 * 81 / 102, None]
        assert difference == 100 * 56 / 92 - 100 * 81 / 102

    def test_a_unit_without_one_part_in_one_year_is_left_out(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 100\nb 80 60")
        rated.figures("solved", "unit 2024 2025\na 1 2\nb . 54")
        rated.figures("found", "unit 2024 2025\na 2 2\nb 100 90")
        assert self.of_rate(rated, *TOTALS) == [(100, 50, 50, None, 1, 2, "ok")]

    def test_a_stated_rate_is_not_needed(self, rated):
        rated.figures("rate", "unit 2024 2025\na . .")
        rated.figures("solved", "unit 2024 2025\na 1 2")
        rated.figures("found", "unit 2024 2025\na 2 2")
        assert self.of_rate(rated, "total", "status") == [(100, "ok")]

    def test_a_part_that_is_not_comparable_leaves_the_unit_out(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 100\nb 80 60")
        rated.figures("solved", "unit 2024 2025\na 1 2\nb 80 54:B")
        rated.figures("found", "unit 2024 2025\na 2 2\nb 100 90")
        assert self.of_rate(rated, "total", "units_matched") == [(100, 1)]

    def test_a_denominator_of_zero_is_not_a_rate(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 M")
        rated.figures("solved", "unit 2024 2025\na 1 0")
        rated.figures("found", "unit 2024 2025\na 2 0")
        assert self.of_rate(rated, *TOTALS) == [(None, 50, None, None, 1, 1, "no_base")]

    def test_bounds_of_parts_bound_the_rate_the_other_way_round(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 50")
        rated.figures("solved", "unit 2024 2025\na 1 30+")
        rated.figures("found", "unit 2024 2025\na 2 60<")
        assert self.of_rate(rated, *BOUNDS, "status") == [(50, 50, None, 50, 50, 50, "imprecise")]

    def test_an_open_denominator_leaves_the_rate_open_below(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 50")
        rated.figures("solved", "unit 2024 2025\na 1 30")
        rated.figures("found", "unit 2024 2025\na 2 60+")
        assert self.of_rate(rated, "total", "total_lower", "total_upper") == [(50, None, 50)]

    def test_an_open_part_of_a_sum_of_denominators_opens_all_of_it(self, county):
        county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        county.figures("rate", "unit 2024 2025\na 50 50\nb 50 50")
        county.figures("solved", "unit 2024 2025\na 1 30\nb 1 30")
        county.figures("found", "unit 2024 2025\na 2 60+\nb 2 60")
        assert self.of_rate(county, "total", "total_lower", "total_upper") == [(50, None, 50)]

    def test_several_parts_are_added_on_either_side(self, county):
        county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved+settled/found")
        county.figures("rate", "unit 2024 2025\na 50 75")
        county.figures("solved", "unit 2024 2025\na 1 2")
        county.figures("settled", "unit 2024 2025\na 1 1")
        county.figures("found", "unit 2024 2025\na 4 4")
        assert self.of_rate(county, "total", "previous_total", "units_matched") == [(75, 50, 1)]

    def test_a_successors_parts_are_completed_too(self, rated):
        rated.unit("old", last="2024", successor="new")
        rated.figures("rate", "unit 2024 2025\nold 50 -\nnew 80 90")
        rated.figures("solved", "unit 2024 2025\nold 1 -\nnew 8 9")
        rated.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        assert self.of_rate(rated, "total", "previous_total", "units_matched") == [(90, 75, 1)]

    def test_units_that_are_only_asked_the_parts_are_no_part_of_the_rate(self, rated):
        rated.figures("rate", "unit 2024 2025\na 50 100")
        rated.figures("solved", "unit 2024 2025\na 1 2\nb 0 0")
        rated.figures("found", "unit 2024 2025\na 2 2\nb 9 9")
        assert self.of_rate(rated, "total", "units_matched", "units_expected") == [(100, 1, 1)]


class TestMatchedUnits:
    """Who a total compares is told of each unit, and they are as many as the total says."""

    def of(self, county, indicator):
        rows = county.ask("matched_units", "unit_code", "is_matched", "status", "part_code", indicator=indicator)
        totals = dict(county.ask("like_for_like", "indicator_code", "units_matched"))
        assert sum(is_matched for _, is_matched, *_ in rows) == totals.get(indicator, 0)
        return rows

    def test_of_a_sum_are_those_with_a_number_in_both_years(self, county):
        county.figures("disputes", "unit 2024 2025\na 10 12\nb . 5\nc 0 300+\nd 4 Q\ne 4 !7\nf x x\ng - !7\nh 1 2:B")
        assert self.of(county, "disputes") == [
            ("a", True, "ok", "disputes"),
            ("b", False, "no_base", "disputes"),
            ("c", True, "imprecise", "disputes"),
            ("d", False, "withheld", "disputes"),
            ("e", True, "ok", "disputes"),
            ("g", False, "no_base", "disputes"),
            ("h", False, "definition_changed", "disputes"),
        ]

    def test_of_a_ratio_are_those_with_all_parts_and_no_stated_rate_is_needed(self, county):
        county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        county.figures("rate", "unit 2024 2025\na . .\nb 80 60\nc 50 50\nd 50 60")
        county.figures("solved", "unit 2024 2025\na 1 2\nb . 54\nc 0 2")
        county.figures("found", "unit 2024 2025\na 2 2\nb 100 90\nc 2 4\nd 5 5")
        assert self.of(county, "rate") == [
            ("a", True, "ok", "found"),
            ("b", False, "no_base", "solved"),
            ("c", True, "base_zero", "solved"),
            ("d", False, "not_reported", "solved"),
        ]

    def test_of_a_boolean_are_those_that_answered_twice(self, county):
        county.indicator("plan", kind="boolean", aggregation="share")
        county.figures("plan", "unit 2024 2025\na 0 1\nb 1 .\nc 0 0")
        assert [row[:3] for row in self.of(county, "plan")] == [
            ("a", True, "base_zero"),
            ("b", False, "not_reported"),
            ("c", True, "base_zero"),
        ]

    def test_a_successor_is_one_when_its_parts_can_be_completed(self, county):
        county.unit("old", last="2024", successor="new")
        county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
        county.figures("rate", "unit 2024 2025\nold . -\nnew . 90")
        county.figures("solved", "unit 2024 2025\nold 1 -\nnew 8 9")
        county.figures("found", "unit 2024 2025\nold 2 -\nnew 10 10")
        county.figures("disputes", "unit 2024 2025\nold . -\nnew 6 12")
        assert [row[:3] for row in self.of(county, "rate")] == [("new", True, "ok")]
        assert [row[:3] for row in self.of(county, "disputes")] == [("new", False, "no_base")]

    def test_what_does_not_add_up_compares_nobody(self, county):
        county.indicator("level", kind="stock", aggregation="none")
        county.figures("level", "unit 2024 2025\na 1 2")
        assert self.of(county, "level") == []
