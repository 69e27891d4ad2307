"""Figures beside the year before: beyond chance, or one slip of the fingers away."""

from dataclasses import replace
from decimal import Decimal
from math import comb

import duckdb
import pytest

from dashboard.intake.judge import judged
from dashboard.model import Problem
from dashboard.sql import statement


@pytest.fixture(autouse=True)
def catalogue(indicators):
    indicators("events", "cases")
    indicators("fines", kind="amount")
    indicators("rate", kind="ratio")
    indicators("staff", kind="stock")


class TestBeyondChance:
    def test_a_count_that_doubled_beyond_chance_is_a_warning_with_its_base(self, stored, problems):
        stored({"events": 12, "staff": 500}, period="2024")
        (problem,) = problems(("events", 58), ("staff", 501))
        assert (problem.rule, problem.severity, problem.indicator_code, problem.cell) == (
            "year_change",
            "warning",
            *["events"] * 2,
        )
        assert problem.arguments == {"value": "58", "stored": "12"}

    @pytest.mark.parametrize(("before", "now"), [(58, 12), (0, 11), (477, 977), (40, 13)])
    def test_so_is_one_that_halved_or_came_from_nothing(self, stored, broken, before, now):
        stored({"events": before}, period="2024")
        assert broken(("events", now)) == [("year_change", "warning", "events")]

    @pytest.mark.parametrize(("before", "now"), [(0, 10), (4, 13), (20, 39), (558, 1113), (3, 12), (300, 599)])
    def test_chance_a_small_difference_or_less_than_twice_is_a_year_like_any(self, stored, broken, before, now):
        stored({"events": before}, period="2024")
        assert broken(("events", now)) == []

    def test_rates_money_and_round_figures_are_no_counts(self, stored, broken):
        stored({"rate": 20, "fines": 20, "events": 20}, period="2024")
        assert broken(("rate", 90), ("fines", 90), ("events", 90, "at_least"), ("cases", 90)) == []

    @pytest.mark.parametrize("status", ["P", "B", "D"])
    def test_a_part_of_a_year_and_another_definition_are_not_compared(self, stored, broken, status):
        stored({"events": 12}, period="2024")
        assert broken(("events", 58, status)) == []

    def test_a_unit_that_has_taken_in_another_since_is_not_compared(self, warehouse, stored, broken):
        stored({"events": 12}, period="2024")
        ended = ["gone", "并入镇", "并入", "township", "a", None, "2024", "tuanjie", "township", 2]
        warehouse.execute(f"insert into unit values ({', '.join('?' * 10)})", ended)
        assert broken(("events", 58)) == []
        warehouse.execute("update unit set last_period = '2023' where unit_code = 'gone'")
        assert broken(("events", 58)) == [("year_change", "warning", "events")]

    def test_a_corrected_base_is_said_once(self, warehouse, stored, file):
        stored({"events": 12}, period="2024")
        read = Problem("info", "restated", "年度指标", "F2", "57", "events", {"previous": "12", "value": "57"})
        (answer,) = judged(warehouse, [replace(file(("events", 58)), problems=(read,))])
        assert [(one.rule, one.severity) for one in answer.problems] == [("restated", "warning")]

    def test_the_formula_decides_as_the_exact_sum_does(self):
        """Only where the exact p is within 2 % of 0.001 may the two differ."""
        beyond = "select sqrt(2) * (sqrt(greatest(a - 0.125, 0)) - sqrt(b + 0.875)) > 3.2905 from pair"
        pairs = [(b + more, b) for b in range(0, 400, 7) for more in range(10, 200, 3)]
        with duckdb.connect() as connection:
            connection.execute("create table pair (a double, b double)")
            connection.executemany("insert into pair values (?, ?)", pairs)
            found = [answer for (answer,) in connection.execute(beyond).fetchall()]
        for (a, b), is_beyond in zip(pairs, found, strict=True):
            exact = 2 * sum(comb(a + b, k) for k in range(b + 1)) / 2 ** (a + b)
            assert is_beyond == (exact < 0.001) or 0.00098 < exact < 0.00102, (a, b, exact)
        assert 500 < sum(found) < len(found) - 500

    def test_it_is_the_formula_of_the_query(self):
        text = " ".join(statement("schema/8_candidate_changes").split())
        assert "- 0.125, 0)) - sqrt(cast(candidate_pair.smaller as double) + 0.875) ) > 3.2905" in text


class TestDigits:
    @pytest.mark.parametrize(
        ("before", "now", "how"),
        [(35, 375, "extra"), (12, 112, "extra"), (1234, 134, "lost"), (419, 149, "swapped"), (2170, 1270, "swapped")],
    )
    def test_one_slip_of_typing_is_named_and_is_the_only_cause(self, stored, problems, before, now, how):
        stored({"events": before}, period="2024")
        (problem,) = problems(("events", now))
        assert (problem.rule, problem.severity) == ("digit_slip", "warning")
        assert problem.arguments == {"value": str(now), "stored": str(before), "how": how}

    @pytest.mark.parametrize(
        ("before", "now"), [(131, 113), (45, 54), (12, 21), (1348, 1384), (4, 14), (123, 312), (13400, 14300)]
    )
    def test_small_numbers_and_small_differences_are_years_like_any(self, stored, broken, before, now):
        stored({"events": before}, period="2024")
        assert "digit_slip" not in [rule for rule, _, _ in broken(("events", now))]

    def test_a_zero_too_many_is_a_slip_of_the_unit_and_nothing_else(self, stored, broken):
        stored({"events": 45}, period="2024")
        assert broken(("events", 450)) == [("R18", "warning", "events")]


class TestCarriedOver:
    @pytest.fixture(autouse=True)
    def relation(self, relate, indicators):
        indicators("carried_in", "carried_out")
        relate("over", "R5", "warning", "carried_in", "continues", "carried_out")

    def test_what_comes_over_from_last_year_is_what_last_year_left(self, stored, problems, broken):
        stored({"carried_out": 3}, period="2024")
        (problem,) = problems(("carried_in", 4))
        assert (problem.rule, problem.severity, problem.indicator_code) == ("R5", "warning", "carried_in")
        assert (problem.arguments["left_value"], problem.arguments["right_value"]) == ("4", "3")
        assert (problem.arguments["left"], problem.arguments["right"]) == ("carried_in", "carried_out")
        assert broken(("carried_in", 3), ("carried_out", 9)) == []

    def test_a_unit_that_has_taken_in_another_carries_over_more(self, warehouse, stored, broken):
        stored({"carried_out": 3}, period="2024")
        ended = ["gone", "并入镇", "并入", "township", "a", None, "2024", "tuanjie", "township", 2]
        warehouse.execute(f"insert into unit values ({', '.join('?' * 10)})", ended)
        assert broken(("carried_in", 4)) == []

    def test_bounds_and_gaps_leave_it_open(self, stored, broken):
        stored({"carried_out": None}, period="2024")
        assert broken(("carried_in", 4)) == []
        stored({"carried_out": 30}, period="2024", version=2)
        assert broken(("carried_in", 20, "at_least")) == []
        assert broken(("carried_in", 31, "at_least")) == [("R5", "warning", "carried_in")]


def test_two_things_of_nearly_the_same_name_are_told_apart(relate, indicators, problems, broken):
    indicators("supervision", "inspection")
    relate("apart", "R21", "info", "supervision", "apart", "inspection")
    (problem,) = problems(("supervision", 96), ("inspection", 96))
    assert (problem.rule, problem.severity) == ("R21", "info")
    assert (problem.arguments["left_value"], problem.arguments["right_value"]) == ("96", "96")
    assert broken(("supervision", 3), ("inspection", 96)) == []
    assert broken(("supervision", 3), ("inspection", 0)) == []
    assert broken(("supervision", 3)) == []


def test_licences_granted_and_refused_are_no_more_than_those_accepted(relate, indicators, broken):
    indicators("granted", "refused", "revoked", "accepted")
    relate("outcomes", "R20", "warning", "granted;refused", "at_most", "accepted")
    assert broken(("granted", 26462), ("refused", 102), ("revoked", 5), ("accepted", 26564)) == []
    assert broken(("granted", 26462), ("refused", 103), ("accepted", 26564)) == [("R20", "warning", "granted")]


def test_values_stay_decimals(stored, problems):
    stored({"fines": Decimal("7.5")}, period="2024")
    assert problems(("fines", "7500"))[0].arguments == {
        "value": "7500",
        "stored": "7.5",
        "compared": "1000",
        "how": "more",
    }
