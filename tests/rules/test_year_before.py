"""A report beside the one of the year before: copied, in another unit, or correcting it."""

from dataclasses import replace

import pytest

from dashboard.intake.judge import judged
from dashboard.model import Problem

COUNTS = tuple(f"count{number}" for number in range(12))
LAST_YEAR = {code: 20 + number for number, code in enumerate(COUNTS)}


def said(submission):
    return [(one.rule, one.severity, one.indicator_code) for one in submission.problems]


class TestCopied:
    @pytest.fixture(autouse=True)
    def catalogue(self, indicators):
        indicators(*COUNTS)
        indicators("villages", "grids", kind="stock")
        indicators("plan", kind="boolean")

    def test_a_year_like_the_one_before_is_one_warning_for_the_report(self, stored, problems):
        stored(LAST_YEAR, period="2024")
        now = LAST_YEAR | {"count0": 7, "count1": 8}
        (problem,) = problems(*now.items())
        assert (problem.rule, problem.severity, problem.indicator_code, problem.cell) == ("R14", "warning", "", "")
        assert problem.arguments == {"value": "10", "compared": "12"}

    def test_a_year_of_its_own_is_fine(self, stored, broken):
        stored(LAST_YEAR, period="2024")
        now = LAST_YEAR | {"count0": 7, "count1": 8, "count2": 9}
        assert broken(*now.items()) == []

    def test_the_same_zeros_and_full_rates_say_nothing(self, stored, broken):
        year = dict.fromkeys(COUNTS[:7], 0) | {"count7": 100, "count8": 3, "count9": 4, "count10": 5, "count11": 6}
        stored(year, period="2024")
        assert broken(*year.items()) == []
        assert broken(*(year | {"count0": 1}).items()) == [("R14", "warning", "")]

    def test_many_same_zeros_do_not_outweigh_figures_that_differ(self, stored, broken):
        telling = {f"count{number}": number for number in range(7, 12)}
        stored(dict.fromkeys(COUNTS[:7], 0) | telling, period="2024")
        assert broken(*(dict.fromkeys(COUNTS[:7], 0) | telling | {"count7": 11, "count8": 12}).items()) == []

    def test_less_than_ten_figures_are_too_few_to_tell(self, stored, broken):
        stored(dict(list(LAST_YEAR.items())[:9]), period="2024")
        assert broken(*LAST_YEAR.items()) == []

    def test_stocks_and_yes_no_are_naturally_the_same(self, stored, broken):
        year = dict(list(LAST_YEAR.items())[:9]) | {"villages": 9, "grids": 76, "plan": 1}
        stored(year, period="2024")
        assert broken(*year.items()) == []

    def test_only_the_year_before_of_the_same_unit_is_looked_at(self, stored, broken):
        stored(LAST_YEAR, period="2023")
        stored(LAST_YEAR, period="2024", unit="other")
        assert broken(*LAST_YEAR.items()) == []

    def test_both_years_may_come_in_one_load_in_their_order(self, warehouse, file):
        years = [file(*LAST_YEAR.items(), period=period) for period in ("2024", "2025")]
        assert [said(one) for one in judged(warehouse, years)] == [[], [("R14", "warning", "")]]
        assert [said(one) for one in judged(warehouse, years[::-1])] == [[], []]

    def test_a_corrected_year_before_is_the_one_that_counts(self, stored, warehouse, file):
        stored(LAST_YEAR, period="2024")
        corrected = {code: value + 5 for code, value in LAST_YEAR.items()}
        files = [file(*corrected.items(), period="2024"), file(*LAST_YEAR.items())]
        assert [said(one) for one in judged(warehouse, files)] == [[], []]
        assert said(judged(warehouse, files[1:])[0]) == [("R14", "warning", "")]


class TestUnitSlip:
    @pytest.fixture(autouse=True)
    def catalogue(self, indicators):
        indicators("fines", kind="amount")
        indicators("events")

    @pytest.mark.parametrize(("before", "now"), [("85.54", 855400), (855400, "85.54"), (100, 500_000), (2, 40_000)])
    def test_an_amount_ten_thousand_times_last_years_or_so_is_an_error(self, stored, problems, before, now):
        stored({"fines": before}, period="2024")
        (problem,) = problems(("fines", now))
        assert (problem.rule, problem.severity, problem.indicator_code, problem.cell) == (
            "R18",
            "error",
            *["fines"] * 2,
        )
        assert problem.arguments == {"value": str(now), "stored": str(before)}

    @pytest.mark.parametrize(("before", "now"), [(100, 499_999), (2, 40_001), (100, 120), (0, 9000), (9000, 0)])
    def test_any_other_change_is_not_a_slip_of_the_unit(self, stored, broken, before, now):
        stored({"fines": before}, period="2024")
        assert broken(("fines", now)) == []

    def test_a_round_figure_slips_too(self, stored, problems):
        stored({"fines": 90}, period="2024")
        assert [one.rule for one in problems(("fines", 900_000, "at_least"))] == ["R18"]
        assert [one.rule for one in problems(("fines", 900_000, "about"))] == ["R18"]

    def test_zeros_too_many_or_too_few_are_asked_about_with_how_many_times(self, stored, problems):
        stored({"events": 120, "fines": 30}, period="2024")
        more, less = problems(("events", 1220), ("fines", "0.3"))
        assert (more.rule, more.severity) == (less.rule, less.severity) == ("R18", "warning")
        assert more.arguments == {"value": "1220", "stored": "120", "compared": "10", "how": "more"}
        assert less.arguments == {"value": "0.3", "stored": "30", "compared": "100", "how": "less"}

    @pytest.mark.parametrize("now", [1050, 1225, 10, 120])
    def test_more_than_two_percent_from_a_power_of_ten_or_less_than_ten_apart_is_not(self, stored, broken, now):
        stored({"events": 120 if now > 10 else 1}, period="2024")
        assert "R18" not in [rule for rule, _, _ in broken(("events", now))]

    def test_a_year_without_a_figure_has_no_ratio(self, stored, broken):
        stored({"fines": None}, period="2024")
        assert broken(("fines", 10_000)) == []
        assert broken(("fines", None)) == []


class TestCorrection:
    """What reading says of a corrected figure of last year, beside what is stored for it."""

    @pytest.fixture(autouse=True)
    def catalogue(self, indicators):
        indicators("grids", kind="stock")
        indicators("plan", kind="boolean")

    @pytest.fixture
    def corrected(self, warehouse, file):
        def judge(code, value):
            arguments = {"previous": "70"} | ({} if value is None else {"value": value})
            read = Problem("info", "restated", "年度指标", "D2", value or "见更正表", code, arguments)
            (answer,) = judged(warehouse, [replace(file((code, 1)), problems=(read,))])
            return [(one.rule, one.severity, one.arguments) for one in answer.problems]

        return judge

    def test_another_number_than_the_one_stored_is_a_warning_with_both(self, stored, corrected):
        stored({"grids": 72}, period="2024")
        assert corrected("grids", "71") == [
            ("restated", "warning", {"previous": "70", "value": "71", "stored": "72"}),
        ]

    def test_the_number_that_is_stored_already_is_only_said(self, stored, corrected):
        stored({"grids": 71}, period="2024")
        assert corrected("grids", "71.0") == [("restated", "info", {"previous": "70", "value": "71.0"})]

    def test_where_nothing_is_stored_or_stated_it_is_only_said(self, stored, corrected):
        assert corrected("grids", "71")[0][1] == "info"
        stored({"grids": None}, period="2024")
        assert corrected("grids", "71")[0][1] == "info"
        stored({"grids": 70}, period="2024", version=2)
        assert corrected("grids", None)[0][1] == "info"

    def test_a_yes_that_becomes_a_no_is_a_warning_without_a_number(self, stored, corrected):
        stored({"plan": 1}, period="2024")
        assert corrected("plan", "0") == [("restated", "warning", {"previous": "70", "value": "0"})]
