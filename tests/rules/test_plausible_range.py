"""Figures far from what units of a kind report."""

import pytest


@pytest.fixture(autouse=True)
def ranges(warehouse):
    warehouse.execute("insert into unit values ('county', '旗', '旗', 'county', 'a', null, null, null, 'county', 2)")
    warehouse.execute("insert into plausible_range values ('fines', '', 0, 3000), ('fines', 'county', 0, 90000)")
    warehouse.execute("insert into plausible_range values ('tasks', '', 1, 20)")


@pytest.mark.parametrize(("indicator", "number"), [("fines", 3000), ("tasks", 1), ("unheard_of", 10**9)])
def test_a_figure_within_its_range_or_without_one_is_fine(broken, indicator, number):
    assert broken((indicator, number)) == []


@pytest.mark.parametrize(("indicator", "number"), [("fines", 22000), ("tasks", 0), ("tasks", 21)])
def test_a_figure_outside_its_range_is_a_warning(broken, indicator, number):
    assert broken((indicator, number)) == [("plausible", "warning", indicator)]


def test_the_problem_names_the_range(problems):
    (problem,) = problems(("fines", "22000.5"))
    assert problem.arguments == {"value": "22000.5", "low": "0", "high": "3000"}


def test_the_range_of_the_kind_wins_over_that_of_any_kind(warehouse, file):
    from dashboard.intake.judge import judged

    figures = [file(("fines", number), unit="county") for number in (22000, 90001)]
    assert [len(one.problems) for one in judged(warehouse, figures)] == [0, 1]


@pytest.mark.parametrize("figure", [("tasks", 99, "about"), ("tasks", 0, "at_least"), ("tasks", None, "M")])
def test_a_figure_that_may_be_within_its_range_is_not_reported(broken, figure):
    assert broken(figure) == []


def test_a_figure_whose_bound_is_beyond_the_range_is_reported(broken):
    assert broken(("tasks", 30, "at_least")) == [("plausible", "warning", "tasks")]
