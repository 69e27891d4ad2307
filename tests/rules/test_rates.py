"""Rules of rates: their bounds, their parts, full coverage."""

import pytest


class TestAStatedRate:
    @pytest.fixture(autouse=True)
    def loss_rate(self, rate):
        rate("loss_rate", "lost", "concluded")

    def test_that_is_rounded_is_fine(self, broken):
        assert broken(("lost", 46), ("concluded", 146), ("loss_rate", 31.5)) == []

    @pytest.mark.parametrize(
        ("stated", "severity"),
        [
            (30.5, None),
            (30.51, "warning"),
            (32, "warning"),
            (32.01, "error"),
            (29.5, None),
            (29.49, "warning"),
            (28, "warning"),
            (27.99, "error"),
            (0.3, "error"),
        ],
    )
    def test_may_be_half_a_point_away_and_is_an_error_beyond_two(self, broken, stated, severity):
        expected = [("R2", severity, "loss_rate")] if severity else []
        assert broken(("lost", 30), ("concluded", 100), ("loss_rate", stated)) == expected

    def test_whose_definition_differs_is_not_compared(self, broken):
        assert broken(("lost", 29), ("concluded", 135), ("loss_rate", 19.2, "D")) == []

    def test_that_is_about_so_much_is_not_compared(self, broken):
        assert broken(("lost", 29), ("concluded", 135), ("loss_rate", 90, "about")) == []

    @pytest.mark.parametrize("concluded", [(None,), (None, "M"), (100, "about"), (100, "at_most")])
    def test_that_may_be_right_for_an_unknown_denominator_is_not_reported(self, broken, concluded):
        assert broken(("lost", 30), ("concluded", *concluded), ("loss_rate", 90)) == []

    def test_above_what_the_smallest_denominator_allows_is_reported(self, broken):
        figures = (("lost", 30), ("concluded", 100, "at_least"), ("loss_rate", 33))
        assert broken(*figures) == [("R2", "error", "loss_rate")]

    def test_of_at_least_60_is_held_against_a_smaller_share(self, broken):
        assert broken(("lost", 61), ("concluded", 100), ("loss_rate", 60, "at_least")) == []
        assert broken(("lost", 57), ("concluded", 100), ("loss_rate", 60, "at_least")) != []

    def test_of_nothing_is_an_error_and_no_mismatch(self, broken):
        figures = (("lost", 0), ("concluded", 0), ("loss_rate", 100))
        assert broken(*figures) == [("R12", "error", "loss_rate")]
        assert broken(("concluded", 0), ("loss_rate", 0)) == [("R12", "error", "loss_rate")]

    def test_of_nothing_is_fine_where_it_is_said_not_to_apply(self, broken):
        assert broken(("lost", 0), ("concluded", 0), ("loss_rate", None, "M")) == []

    def test_of_something_that_is_not_stated_is_not_a_rate_of_nothing(self, broken):
        assert broken(("lost", 0), ("concluded", None), ("loss_rate", 100)) == []

    @pytest.mark.parametrize(("stated", "precision"), [(0, "exact"), (100, "exact"), (60, "at_least")])
    def test_between_0_and_100_is_fine(self, broken, stated, precision):
        assert broken(("loss_rate", stated, precision)) == []

    @pytest.mark.parametrize("stated", [100.01, 3150, -1])
    def test_outside_0_and_100_is_an_error(self, broken, stated):
        assert broken(("loss_rate", stated)) == [("R3", "error", "loss_rate")]


def test_a_count_above_100_is_no_rate(warehouse, broken):
    row = ["events", "场次", "events", "C4", "场", "count", "neutral", "sum", 0, None, 1]
    warehouse.execute(f"insert into indicator values ({', '.join('?' * 11)})", row)
    assert broken(("events", 150)) == []


class TestARateOfTwoParts:
    @pytest.fixture(autouse=True)
    def resolution_rate(self, rate):
        rate("resolution_rate", "corrected;mediated", "concluded")

    def test_is_recomputed_from_their_sum(self, problems):
        figures = (("corrected", 161), ("mediated", 310), ("concluded", 1550))
        (problem,) = problems(*figures, ("resolution_rate", 31))
        assert (problem.rule, problem.severity) == ("R2", "warning")
        assert problem.arguments == {
            "left": "corrected;mediated",
            "right": "concluded",
            "left_value": "471",
            "right_value": "1550",
            "value": "31",
            "expected": "30.3871",
            "low": "30.3871",
            "high": "30.3871",
        }

    def test_is_at_least_what_the_known_part_makes(self, broken):
        figures = (("corrected", 161), ("concluded", 1550))
        assert broken(*figures, ("resolution_rate", 31)) == []
        assert broken(*figures, ("resolution_rate", 5)) == [("R2", "error", "resolution_rate")]


class TestFullCoverage:
    @pytest.fixture(autouse=True)
    def coverage(self, rate, relate):
        rate("coverage", "advised", "villages")
        relate("full", "R11", "warning", "coverage", "full", "villages")

    def test_means_every_village(self, broken):
        assert broken(("advised", 175), ("villages", 175), ("coverage", 100)) == []

    def test_is_not_rounded_up_to(self, problems):
        figures = (("advised", 999), ("villages", 1000), ("coverage", 100))
        (problem,) = problems(*figures)
        assert (problem.rule, problem.severity, problem.found) == ("R11", "warning", "100")
        assert problem.arguments == {
            "relation": "full",
            "left": "advised",
            "right": "villages",
            "left_value": "999",
            "right_value": "1000",
            "value": "100",
            "expected": "99.9",
        }

    def test_of_174_in_175_is_no_full_coverage_and_no_such_rate(self, broken):
        figures = (("advised", 174), ("villages", 175), ("coverage", 100))
        assert broken(*figures) == [("R11", "warning", "coverage"), ("R2", "warning", "coverage")]

    def test_is_to_be_stated_where_every_village_has_an_adviser(self, broken):
        figures = (("advised", 175), ("villages", 175), ("coverage", 99.9))
        assert broken(*figures) == [("R11", "warning", "coverage")]

    def test_less_than_full_is_fine_where_a_village_lacks_one(self, broken):
        assert broken(("advised", 174), ("villages", 175), ("coverage", 99.43)) == []

    @pytest.mark.parametrize("advised", [(None,), (174, "at_least"), (174, "about")])
    def test_may_be_true_where_the_villages_are_not_counted_exactly(self, broken, advised):
        assert broken(("advised", *advised), ("villages", 175), ("coverage", 100)) == []

    def test_of_99_or_more_may_be_full_or_not(self, broken):
        assert broken(("advised", 175), ("villages", 175), ("coverage", 99, "at_least")) == []
