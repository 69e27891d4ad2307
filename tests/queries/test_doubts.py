"""Reasons to doubt a figure are counted wherever it is used: in changes, totals, ranks and comparisons."""

from collections import Counter

import pytest


@pytest.fixture
def doubted(county):
    """Three units with figures in two years; that of unit a in 2025 has an error against it."""
    county.figures("disputes", "unit 2024 2025\na 10 1000\nb 10 12\nc 10 9")
    county.problem("2025/a/1", "error", indicator="disputes")
    return county


def test_a_change_counts_the_doubts_of_both_sides(doubted):
    doubted.figures("disputes", "unit 2026\na 900\nb 13")
    assert dict(doubted.ask("year_over_year", "unit_code", "doubts", indicator="disputes")) == {"a": 1, "b": 0, "c": 0}
    next_year = doubted.ask("year_over_year", "unit_code", "doubts", indicator="disputes", period="2026")
    assert dict(next_year)["a"] == 1


def test_a_total_keeps_the_doubted_figure_and_says_how_many_units_are_in_doubt(doubted):
    columns = "total", "units_matched", "units_doubted"
    assert doubted.ask("like_for_like", *columns) == [(1021, 3, 1)]
    assert doubted.ask("area_trend", "period", "units_doubted", indicators=["disputes"]) == [("2024", 0), ("2025", 1)]


def test_only_what_is_in_the_total_is_counted(doubted):
    doubted.figures("disputes", "unit 2025\nd 5")
    doubted.problem("2025/d/1", "error", indicator="disputes")
    assert doubted.ask("like_for_like", "units_matched", "units_doubted") == [(3, 1)]


def test_a_rank_and_a_comparison_say_their_doubts(doubted):
    assert dict(doubted.ask("ranking", "unit_code", "doubts", indicator="disputes"))["a"] == 1
    assert doubted.ask("peer_comparison", "doubts", "peers_doubted", unit="b") == [(0, 1)]
    assert doubted.ask("peer_comparison", "doubts", "peers_doubted", unit="a") == [(1, 0)]
    places = dict(doubted.ask("peer_positions", "unit_code", "doubts"))
    assert places == {"a": 1, "b": 0, "c": 0}


def test_a_rate_per_head_inherits_the_doubts_of_its_denominator(county):
    county.indicator("grids", per="grid")
    county.figures("disputes", "unit 2025\na 10\nb 20")
    county.figures("grids", "unit 2025\na 2\nb 4")
    county.problem("2025/b/1", "warning", indicator="grids")
    assert dict(county.ask("ranking", "unit_code", "doubts", indicator="disputes", per="grid")) == {"a": 0, "b": 1}


@pytest.mark.parametrize(("status", "doubts"), [("A", 0), ("E", 1), ("U", 1), ("V", 1), ("P", 0), ("D", 0)])
def test_an_estimate_is_a_doubt_by_itself(county, status, doubts):
    county.figures("disputes", f"unit 2025\na 10:{status}")
    assert county.ask("state_matrix", "doubts") == [(doubts,)]


def test_a_copied_report_puts_each_of_its_figures_in_doubt(county):
    county.figures("disputes", "unit 2025\na 10\nb 10")
    county.figures("copies", "unit 2025\na 10\nb 10")
    county.problem("2025/a/1", "warning", rule="R14")
    assert county.ask("state_matrix", "unit_code", "doubts") == [("a", 1), ("a", 1), ("b", 0), ("b", 0)]


def test_a_broken_relation_puts_both_sides_in_doubt(county):
    for code in ("resolved", "found", "closed"):
        county.figures(code, "unit 2025\na 10")
    county.relation("R1", "resolved", "found")
    county.relation("R7", "resolved", "closed")
    county.problem("2025/a/1", "error", rule="R1", indicator="resolved")
    county.problem("2025/a/1", "error", rule="R9", indicator="closed")
    assert county.ask("state_matrix", "indicator_code", "doubts") == [("resolved", 1), ("found", 1), ("closed", 1)]


def test_a_doubted_rate_puts_the_parts_of_its_total_in_doubt(county):
    county.figures("won", "unit 2024 2025\na 4 4")
    county.figures("cases", "unit 2024 2025\na 5 5")
    county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="won/cases")
    county.figures("rate", "unit 2024 2025\na 80 99")
    county.problem("2025/a/1", "error", rule="R2", indicator="rate")
    doubted = dict(county.ask("like_for_like", "indicator_code", "units_doubted"))
    assert doubted == {"won": 1, "cases": 1, "rate": 1}


def test_a_corrected_figure_of_last_year_is_doubted_where_it_is_used(county):
    county.figures("disputes", "unit 2023 2024 2025\na 18 20 24")
    county.problem("2025/a/1", "warning", rule="restated", indicator="disputes")
    assert county.ask("trend", "period", "doubts", indicator="disputes") == [("2023", 0), ("2024", 1), ("2025", 0)]
    for period in ("2024", "2025"):
        assert county.ask("year_over_year", "doubts", indicator="disputes", period=period) == [(1,)]


def test_a_doubt_of_a_predecessor_is_one_of_its_successors_base(county):
    county.unit("a", last="2024", successor="b")
    county.figures("disputes", "unit 2024\na 10")
    county.figures("disputes", "unit 2024 2025\nb 10 20")
    county.problem("2024/a/1", "warning", indicator="disputes")
    columns = "unit_code", "previous_value", "doubts"
    assert county.ask("year_over_year", *columns, indicator="disputes") == [("b", 20, 1)]


def test_information_and_what_concerns_no_figure_are_no_doubts(county):
    county.figures("disputes", "unit 2025\na 10")
    county.problem("2025/a/1", "info", indicator="disputes")
    county.problem("2025/a/1", "warning", rule="unknown_indicator")
    assert county.ask("state_matrix", "doubts") == [(0,)]


def test_a_problem_of_a_version_that_no_longer_counts_is_forgotten(county):
    county.figures("disputes", "unit 2025\na 10")
    county.problem("2025/a/1", "error", indicator="disputes")
    county.submission("a", "2025", {"disputes": "12"}, version=2)
    assert county.ask("state_matrix", "value", "doubts") == [(12, 0)]


# Why ------------------------------------------------------------------------------------------------------------------

WHY = "unit_code", "indicator_code", "period", "rule", "problem_indicator_code", "report_period"


def test_a_broken_relation_is_told_of_each_of_its_figures(county):
    for code in ("resolved", "found"):
        county.figures(code, "unit 2025\na 10")
    county.relation("R1", "resolved", "found")
    county.problem("2025/a/1", "error", rule="R1", indicator="resolved")
    assert county.ask("doubts", *WHY) == [
        ("a", "resolved", "2025", "R1", "resolved", "2025"),
        ("a", "found", "2025", "R1", "resolved", "2025"),
    ]
    assert county.ask("doubts", "indicator_code", indicators=["found"]) == [("found",)]


def test_a_correction_is_told_of_the_year_it_corrects_and_of_the_report_it_stands_in(county):
    county.figures("disputes", "unit 2024 2025\na 20 24")
    county.problem("2025/a/1", "warning", rule="restated", indicator="disputes")
    assert county.ask("doubts", *WHY, "file") == [
        ("a", "disputes", "2024", "restated", "disputes", "2025", "a2025.xlsx")
    ]
    assert county.ask("doubts", "period", periods=["2025"]) == []


def test_an_estimate_is_told_with_the_cell_it_stands_in(county):
    county.figures("disputes", "unit 2025\na 10:E\nb 10")
    told = county.ask("doubts", "unit_code", "status", "severity", "rule", "file", "sheet", "cell")
    assert told == [("a", "E", None, None, "a2025.xlsx", "年度指标", "D3")]


def test_errors_are_told_before_warnings_before_estimates(county):
    county.figures("disputes", "unit 2025\na 10:E")
    county.problem("2025/a/1", "warning", indicator="disputes")
    county.problem("2025/a/1", "error", rule="R1", indicator="disputes")
    county.problem("2025/a/1", "info", rule="R2", indicator="disputes")
    assert county.ask("doubts", "severity") == [("error",), ("warning",), (None,)]


def test_reasons_are_asked_by_area_unit_and_year(county):
    county.figures("disputes", "unit 2024 2025\na 10:E 10:E\nb 10:E .")
    assert county.ask("doubts", "unit_code", "period", units=["a"]) == [("a", "2025"), ("a", "2024")]
    assert county.ask("doubts", "unit_code", periods=["2024"]) == [("a",), ("b",)]
    assert county.ask("doubts", "unit_code", areas=["elsewhere"]) == []


def test_as_many_reasons_are_told_as_are_counted(county):
    for code in ("won", "cases", "copies"):
        county.figures(code, "unit 2024 2025\na 4 5:E\nb 5 7")
    county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="won/cases")
    county.figures("rate", "unit 2024 2025\na 80 99\nb 70 .")
    county.relation("R1", "won", "cases")
    for rule, indicator in (("R1", "won"), ("R2", "rate"), ("restated", "copies"), ("R14", ""), ("R9", "cases")):
        county.problem("2025/a/1", "warning", rule=rule, indicator=indicator)
    figure = "unit_code", "indicator_code", "period"
    told = Counter(county.ask("doubts", *figure))
    counted = {tuple(row): doubts for *row, doubts in county.ask("observations", *figure, "doubts") if doubts}
    assert told == counted
    assert told["a", "won", "2025"] == 4 and told["a", "copies", "2024"] == 1


def test_an_export_says_of_every_cell_whether_it_is_accepted_and_in_doubt(county):
    county.figures("disputes", "unit 2025\na .\nb 9\nc .")
    county.submission("a", "2025", {"disputes": "10"}, state="submitted")
    county.problem("2025/b/1", "warning", indicator="disputes")
    told = county.ask("observations", "unit_code", "report_state", "doubts")
    assert told == [("a", "submitted", 0), ("b", "accepted", 1), ("c", None, 0)]
