"""What waits for a reviewer, what it would change, and which gaps are worth filling first."""

import pytest


@pytest.fixture
def decide(county):
    """A decision on a version, about the cell of the indicator or the place of a rule if one is named."""

    def decided(kind, key, rule="", indicator="", remark="说明"):
        period, unit, version = key.split("/")
        position = county.connection.execute("select count(*) + 1 from decision").fetchone()[0]
        place = ("年度指标", "D3") if rule or indicator else ("", "")
        at = "2026-03-05 10:00"
        county._insert(
            "decision", position, kind, "李娜", at, unit, period, version, key, rule, indicator, *place, "", remark
        )

    return decided


def test_the_gravest_report_comes_first_and_what_is_decided_does_not_wait(county):
    for unit, state in (("a", "submitted"), ("b", "submitted"), ("c", "submitted"), ("d", "accepted")):
        county.submission(unit, "2025", {"disputes": "5"}, state=state)
    county.problem("2025/b/1", "error", "R1")
    county.problem("2025/c/1", "warning")
    assert county.ask("review_queue", "unit_code", "errors", "warnings") == [("b", 1, 0), ("c", 0, 1), ("a", 0, 0)]


def test_a_warning_that_is_explained_weighs_nothing(county, decide):
    for unit, day in (("a", "21"), ("b", "22")):
        county.submission(unit, "2025", {"disputes": "5"}, state="submitted", received=f"02-{day} 10:00")
        county.problem(f"2025/{unit}/1", "warning", indicator="disputes")
    decide("explained", "2025/a/1", "plausible_range", "disputes")
    assert county.ask("review_queue", "unit_code", "warnings", "warnings_explained") == [("b", 1, 0), ("a", 1, 1)]


def test_figures_are_counted_that_change_to_what_leaders_see_and_to_last_year(county):
    county.submission("a", "2024", {"disputes": "5", "grids": "7"})
    county.submission("a", "2025", {"disputes": "5", "grids": "8"})
    county.submission("a", "2025", {"disputes": "6", "grids": "7"}, version=2, state="submitted")
    county.submission("b", "2025", {"disputes": "6"}, state="submitted")
    asked = "unit_code", "seen_version", "figures_changed", "figures_moved"
    assert county.ask("review_queue", *asked) == [("a", 1, 2, 1), ("b", None, None, None)]


def test_a_version_is_shown_beside_the_accepted_one_and_the_year_before(county):
    county.submission("a", "2024", {"disputes": "5"})
    county.submission("a", "2025", {"disputes": "300+", "grids": "8"})
    county.submission("a", "2025", {"disputes": "310", "courts": "M"}, version=2, state="submitted")
    columns = "indicator_code status value seen_status seen_value previous_value is_changed has_moved".split()
    assert county.ask("submission_changes", *columns, submission="2025/a/2") == [
        ("disputes", "A", 310, "A", 300, 5, True, True),
        ("grids", "O", None, "A", 8, None, True, False),
        ("courts", "M", None, "O", None, None, True, False),
    ]


def test_a_first_version_has_nothing_to_differ_from(county):
    county.submission("a", "2025", {"disputes": "5"}, state="submitted")
    columns = "indicator_code", "seen_version", "is_changed", "has_moved"
    assert county.ask("submission_changes", *columns, submission="2025/a/1") == [("disputes", None, None, None)]


def test_an_open_question_is_one_without_an_answer_to_its_place_since(county, decide):
    county.submission("a", "2025", {"disputes": "5", "grids": "8"}, state="submitted")
    decide("asked", "2025/a/1", indicator="disputes")
    decide("asked", "2025/a/1", indicator="grids")
    decide("answered", "2025/a/1", indicator="disputes")
    found = county.ask("decisions", "kind", "indicator_code", "is_open")
    assert found == [("answered", "disputes", False), ("asked", "grids", True), ("asked", "disputes", False)]
    assert county.ask("review_queue", "open_questions") == [(1,)]


def test_ranks_of_all_indicators_are_those_of_the_ranking(county):
    county.figures("disputes", "unit 2025\na 10\nb 12\nc 300+\nd .\ne 12")
    county.figures("grids", "unit 2025\na 3\nb .\nc 1")
    columns = "unit_code", "best_rank", "worst_rank", "units_ranked", "shown"
    rows = county.ask("rank_intervals", "indicator_code", *columns)
    for indicator in ("disputes", "grids"):
        own = {row[1:] for row in rows if row[0] == indicator}
        assert own == set(county.ask("ranking", *columns, indicator=indicator))


def test_the_gap_that_settles_most_comes_first(county):
    county.figures("disputes", "unit 2025\na 10\nb 12\nc 0\nd .")
    county.figures("grids", "unit 2025\na 3\nb .")
    columns = "unit_code", "indicator_code", "ranks_settled", "totals_settled", "settled"
    assert county.ask("settling_gaps", *columns) == [("d", "disputes", 4, 1, 5), ("b", "grids", 2, 1, 3)]


def test_a_rank_that_may_stay_open_is_not_settled(county):
    """Nobody exceeds 100 %, and where 60 or more stands depends on what comes."""
    county.indicator("rate", kind="ratio", aggregation="none")
    county.figures("rate", "unit 2025\na 100\nb 60+\nc .")
    columns = "unit_code", "ranks_settled", "totals_settled"
    assert county.ask("settling_gaps", *columns) == [("c", 1, 0)]


@pytest.mark.parametrize(("kind", "reminded"), [("reminded", 2), ("opened", 0)])
def test_a_reminder_is_counted_for_its_unit_and_period(county, decide, kind, reminded):
    county.figures("disputes", "unit 2025\na .")
    for period in ("2025", "2025", "2024"):
        decide(kind, f"{period}/a/0")
    assert county.ask("reminders", "unit_code", "reminded") == [("a", reminded)]


def test_a_problem_shows_what_was_said_to_it_also_to_the_version_before(county, decide):
    for version, state in ((1, "superseded"), (2, "accepted")):
        key = county.submission("a", "2025", {"disputes": "5"}, version=version, state=state)
        county.problem(key, indicator="disputes")
    county.problem("2025/a/2", rule="R9", indicator="disputes")
    decide("explained", "2025/a/1", "plausible_range", "disputes", "确有其事")
    columns = "rule", "explanation", "explained_by"
    assert county.ask("problems", *columns) == [("plausible_range", "确有其事", "李娜"), ("R9", None, None)]
