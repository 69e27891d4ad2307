"""Rules between the figures of one report, one relation each."""

import pytest


@pytest.fixture
def officers(relate):
    relate("certified", "R1", "error", "certified", "at_most", "officers")


@pytest.mark.usefixtures("officers")
class TestAPartWithinItsWhole:
    def test_may_be_as_large_as_the_whole(self, broken):
        assert broken(("certified", 4), ("officers", 4)) == []

    def test_may_not_be_larger(self, broken):
        assert broken(("certified", 5), ("officers", 4)) == [("R1", "error", "certified")]

    def test_says_where_what_and_against_what(self, problems):
        (problem,) = problems(("certified", 5), ("officers", "4.50"))
        assert (problem.sheet, problem.cell, problem.found) == ("年度指标", "certified", "5")
        assert problem.arguments == {
            "relation": "certified",
            "left": "certified",
            "right": "officers",
            "left_value": "5",
            "right_value": "4.5",
            "value": "5",
            "high": "4.5",
        }

    @pytest.mark.parametrize("officers", [None, (None, "M"), (4, "at_least"), (4, "about")])
    def test_is_never_held_against_a_whole_that_is_not_known(self, broken, officers):
        whole = officers if isinstance(officers, tuple) else (officers,)
        assert broken(("certified", 5), ("officers", *whole)) == []

    def test_is_never_held_against_a_whole_without_a_row(self, broken):
        assert broken(("certified", 5)) == []

    @pytest.mark.parametrize("precision", ["about", "at_most"])
    def test_that_may_be_smaller_than_written_is_not_reported(self, broken, precision):
        assert broken(("certified", 5, precision), ("officers", 4)) == []

    def test_with_a_lower_bound_above_the_upper_bound_of_the_whole_is_reported(self, broken):
        figures = (("certified", 300, "at_least"), ("officers", 299, "at_most"))
        assert broken(*figures) == [("R1", "error", "certified")]


class TestSeveralParts:
    @pytest.fixture(autouse=True)
    def reviews(self, relate):
        relate("reviews", "R6", "warning", "contracts;documents", "at_most", "all_reviews")

    def test_are_added_up(self, broken):
        assert broken(("contracts", 37), ("documents", 11), ("all_reviews", 48)) == []
        assert broken(("contracts", 37), ("documents", 12), ("all_reviews", 48)) != []

    def test_that_are_absent_leave_the_known_ones_to_count(self, broken):
        figures = (("contracts", None), ("documents", 49), ("all_reviews", 48))
        assert broken(*figures) == [("R6", "warning", "documents")]

    def test_overflow_nothing_however_large_they_are(self, broken):
        huge = 99_999_999_999_999
        assert len(broken(("contracts", huge), ("documents", huge), ("all_reviews", huge))) == 1


class TestAFlow:
    @pytest.fixture(autouse=True)
    def foi(self, relate):
        relate("foi", "R4", "error", "carried_in;received", "equals", "concluded;carried_out")

    def test_balances(self, broken):
        figures = (("carried_in", 0), ("received", 10), ("concluded", 8), ("carried_out", 2))
        assert broken(*figures) == []

    def test_that_loses_a_request_is_reported(self, problems):
        figures = (("carried_in", 0), ("received", 10), ("concluded", 8), ("carried_out", 1))
        (problem,) = problems(*figures)
        assert (problem.rule, problem.severity, problem.indicator_code) == ("R4", "error", "carried_in")
        assert (problem.arguments["left_value"], problem.arguments["right_value"]) == ("10", "9")

    def test_that_gains_a_request_is_reported(self, problems):
        figures = (("carried_in", 0), ("received", 8), ("concluded", 8), ("carried_out", 2))
        (problem,) = problems(*figures)
        assert (problem.arguments["value"], problem.arguments["expected"]) == ("8", "10")

    def test_with_an_unknown_part_may_balance(self, broken):
        assert broken(("received", 8), ("concluded", 8), ("carried_out", 2)) == []
        assert broken(("carried_in", 0), ("received", 10), ("concluded", 8)) == []

    def test_with_an_unknown_part_is_reported_if_the_others_are_already_too_much(self, broken):
        figures = (("received", 20), ("concluded", 8), ("carried_out", 2))
        assert broken(*figures) == [("R4", "error", "received")]

    def test_of_at_least_300_may_equal_320(self, broken):
        flow = (("carried_in", 0), ("concluded", 320), ("carried_out", 0))
        assert broken(("received", 300, "at_least"), *flow) == []
        assert broken(("received", 321, "at_least"), *flow) != []


class TestAnEffectWithItsCause:
    @pytest.fixture(autouse=True)
    def materials(self, relate):
        relate("materials", "R8", "warning", "materials", "needs", "events")

    @pytest.mark.parametrize(("materials", "events"), [(2000, 4), (0, 0), (0, 4)])
    def test_is_fine(self, broken, materials, events):
        assert broken(("materials", materials), ("events", events)) == []

    def test_that_is_stated_to_be_zero_is_reported(self, broken):
        figures = (("materials", 2000, "at_least"), ("events", 0))
        assert broken(*figures) == [("R8", "warning", "materials")]

    @pytest.mark.parametrize("events", [(None,), (None, "M"), (3, "about"), (3, "at_most")])
    def test_that_is_not_known_to_be_zero_is_not_reported(self, broken, events):
        assert broken(("materials", 2000), ("events", *events)) == []

    def test_that_has_no_row_is_not_reported(self, broken):
        assert broken(("materials", 2000)) == []


class TestAFigurePerAnother:
    @pytest.fixture(autouse=True)
    def proportions(self, relate):
        relate("per_session", "R9", "warning", "persons", "per", "sessions", 5, 300)
        relate("per_grid", "R9", "warning", "staff", "per", "grids", 1, 5)

    def test_within_its_range_is_fine(self, broken):
        assert broken(("staff", 202), ("grids", 76)) == []

    @pytest.mark.parametrize("persons", [10, 600])
    def test_on_its_limit_is_fine(self, broken, persons):
        assert broken(("persons", persons), ("sessions", 2)) == []

    @pytest.mark.parametrize("persons", [9, 601])
    def test_beyond_its_limit_is_reported(self, broken, persons):
        assert broken(("persons", persons), ("sessions", 2)) == [("R9", "warning", "persons")]

    def test_is_given_with_both_figures_and_the_range(self, problems):
        (problem,) = problems(("persons", 45), ("sessions", 26))
        figures = {key: problem.arguments[key] for key in ("left_value", "right_value", "value", "low", "high")}
        assert figures == {
            "left_value": "45",
            "right_value": "26",
            "value": "1.7308",
            "low": "5",
            "high": "300",
        }

    def test_of_zero_has_no_quotient(self, broken):
        assert broken(("persons", 45), ("sessions", 0)) == []

    def test_at_a_bound_is_reported_only_if_it_is_certain(self, broken):
        assert broken(("persons", 9, "at_least"), ("sessions", 2)) == []
        assert broken(("persons", 601, "at_least"), ("sessions", 2)) == [("R9", "warning", "persons")]
        assert broken(("persons", 9), ("sessions", 2, "at_least")) == [("R9", "warning", "persons")]


class TestAFigureThatGrowsWithTheUnit:
    @pytest.fixture(autouse=True)
    def literate(self, relate):
        relate("literate", "R10", "warning", "literate", "times", "villages", 3)

    def test_may_be_three_a_village(self, broken):
        assert broken(("literate", 30), ("villages", 10)) == []

    def test_may_not_be_fewer(self, problems):
        (problem,) = problems(("literate", 29), ("villages", 10))
        assert (problem.rule, problem.severity) == ("R10", "warning")
        assert (problem.arguments["value"], problem.arguments["low"]) == ("29", "30")

    def test_of_80_or_more_may_be_enough_for_40_villages(self, broken):
        assert broken(("literate", 80, "at_least"), ("villages", 40)) == []

    def test_without_the_number_of_villages_is_not_reported(self, broken):
        assert broken(("literate", 1)) == []


def test_the_better_of_two_rates_is_not_above_the_plain_one(relate, rate, broken):
    rate("excellent", "excellent_persons", "sat")
    rate("pass", "passed", "sat")
    relate("exam", "R3", "error", "excellent", "at_most", "pass")
    assert broken(("excellent", 80), ("pass", 100)) == []
    assert broken(("excellent", 100), ("pass", 63.22)) == [("R3", "error", "excellent")]


def test_the_steps_of_a_case_grow_smaller(relate, broken):
    relate("accepted", "R7", "error", "accepted", "at_most", "received")
    relate("concluded", "R7", "error", "concluded", "at_most", "accepted;carried_in")
    steps = (("received", 1113), ("accepted", 1033), ("carried_in", 0))
    assert broken(*steps, ("concluded", 977)) == []
    assert broken(*steps, ("concluded", 1034)) == [("R7", "error", "concluded")]
    assert broken(("accepted", 1033), ("concluded", 1113)) == []


def test_revoked_licences_are_no_part_of_those_decided(relate, broken):
    relate("licences", "R6", "warning", "granted;refused", "at_most", "accepted")
    figures = (("accepted", 26564), ("granted", 26462), ("revoked", 5))
    assert broken(*figures, ("refused", 102)) == []
    assert broken(*figures, ("refused", 103)) == [("R6", "warning", "granted")]


def test_the_largest_figures_that_can_be_stored_break_no_rule_by_overflow(relate, broken):
    relate("per", "R9", "warning", "persons", "per", "sessions", 5, 300)
    relate("times", "R10", "warning", "persons", "times", "sessions", 3)
    largest = 99_999_999_999_999
    assert [rule for rule, *_ in broken(("persons", largest), ("sessions", largest))] == ["R9", "R10"]
