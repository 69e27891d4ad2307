"""A new version takes the place of the whole report: what it drops in silence is pointed to."""

from dashboard.intake.judge import judged


def test_a_version_that_answers_all_again_is_fine(stored, broken):
    stored({"villages": 9, "grids": 76, "cases": None})
    assert broken(("villages", 9), ("grids", 80)) == []


def test_a_version_without_some_of_the_figures_before_is_a_warning_for_the_report(stored, problems):
    stored({"villages": 9, "grids": 76, "staff": 90, "events": 0, "cases": None})
    (problem,) = problems(("grids", 80), ("staff", None))
    assert (problem.rule, problem.severity, problem.indicator_code) == ("figures_dropped", "warning", "")
    assert problem.arguments == {"value": "3", "indicators": "events;staff;villages"}


def test_of_many_dropped_figures_the_first_three_are_named(stored, problems):
    stored(dict.fromkeys("abcdef", 1))
    (problem,) = problems(("f", 1))
    assert problem.arguments == {"value": "5", "indicators": "a;b;c"}


def test_a_stated_reason_is_no_silence(stored, broken):
    stored({"villages": 9, "grids": 76})
    assert broken(("villages", None, "M"), ("grids", None, "Q")) == []


def test_what_leaders_see_is_looked_at_beside_the_last_that_waits(stored, problems):
    stored({"villages": 9, "grids": 76, "cases": 1}, version=1)
    stored({"grids": 76}, version=2, state="submitted")
    (problem,) = problems(("grids", 80))
    assert problem.arguments == {"value": "2", "indicators": "cases;villages"}


def test_a_version_that_was_returned_or_withdrawn_is_not_looked_at(stored, broken):
    stored({"grids": 76}, version=1)
    stored({"grids": 76, "cases": 3}, version=2, state="returned")
    stored({"grids": 76, "staff": 3}, version=3, state="withdrawn")
    assert broken(("grids", 80)) == []


def test_another_unit_or_year_is_no_version_before(stored, warehouse, file):
    stored({"villages": 9, "grids": 76})
    others = [file(("grids", 80), unit="other"), file(("grids", 80), period="2024")]
    assert [one.problems for one in judged(warehouse, others)] == [(), ()]


def test_of_several_versions_at_once_each_is_held_against_all_before_it(stored, warehouse, file):
    stored({"villages": 9})
    files = [file(("villages", 9), ("grids", 7)), file(("villages", 9)), file(("villages", 8))]
    said = [[one.arguments for one in each.problems] for each in judged(warehouse, files)]
    assert said == [[], [{"value": "1", "indicators": "grids"}], [{"value": "1", "indicators": "grids"}]]
