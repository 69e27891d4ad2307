"""How figures spread over the units of a kind: exact values only, gaps and doubts counted, never filled in."""

SPREAD = "minimum", "lower_quartile", "median", "upper_quartile", "maximum"
DUTY = "units_required", "units_required_with_value", "units_missing", "units_excused"
COUNTS = "units_optional", "units_with_value", "units_imprecise", "units_doubted", "units_unasked"


def spread(county, *columns, indicator="disputes", **parameters):
    return county.ask("distribution", *columns, indicator=indicator, **parameters)


def test_quartiles_are_interpolated(county):
    county.figures("disputes", "unit 2025\na 1\nb 2\nc 3\nd 4")
    assert spread(county, *SPREAD) == [(1, 1.75, 2.5, 3.25, 4)]


def test_equal_values_all_count(county):
    county.figures("disputes", "unit 2025\na 5\nb 5\nc 5\nd 9")
    assert spread(county, *SPREAD, "units_with_value") == [(5, 5, 5, 6, 9, 4)]


def test_fewer_than_three_exact_values_have_no_quartiles(county):
    county.figures("disputes", "unit 2025\na 1\nb 4\nc 9+")
    assert spread(county, *SPREAD) == [(1, None, None, None, 4)]


def test_bounds_and_abouts_are_counted_but_move_nothing(county):
    county.figures("disputes", "unit 2025\na 1\nb 2\nc 3\nd 900+\ne ~900\nf 900<")
    assert spread(county, *SPREAD, "units_with_value", "units_imprecise") == [(1, 1.5, 2, 2.5, 3, 6, 3)]


def test_a_zero_is_a_figure_and_a_gap_is_none(county):
    county.figures("disputes", "unit 2025\na 0\nb 2\nc 4\nd .")
    assert spread(county, "minimum", "median", *DUTY) == [(0, 2, 4, 3, 1, 0)]


def test_gaps_with_a_reason_are_excused_and_not_missing(county):
    county.figures("disputes", "unit 2025\na M\nb Q\nc L\nd K\ne O\nf .\ng 1")
    assert spread(county, *DUTY) == [(7, 1, 2, 4)]


def test_optional_units_count_apart_and_are_part_of_the_spread(county):
    county.figures("disputes", "unit 2025\na 1\nb .")
    county.figures("disputes", "unit 2025\nc 5\nd 9\ne .", requirement="optional")
    assert spread(county, *DUTY, *COUNTS, "median") == [(2, 1, 1, 0, 3, 3, 0, 0, 0, 5)]


def test_what_nobody_asked_for_is_counted_and_in_no_spread(county):
    county.figures("disputes", "unit 2025\na 1\nb !700\nc -\nd x")
    assert spread(county, "units_required", "units_with_value", "units_unasked", "maximum") == [(1, 1, 1, 1)]


def test_a_kind_only_heard_unasked_keeps_its_row(county):
    county.figures("disputes", "unit 2025\na !7")
    assert spread(county, *DUTY, *COUNTS, *SPREAD) == [(0, 0, 0, 0, 0, 0, 0, 0, 1, None, None, None, None, None)]


def test_kinds_of_unit_are_never_mixed(county):
    county.figures("disputes", "unit 2025\na 1\nb 2\nc 3")
    county.figures("disputes", "unit 2025\noffice 900", kind="gov_office")
    assert spread(county, "kind", "median", "maximum") == [("township", 2, 3), ("gov_office", None, 900)]


def test_the_newest_period_comes_first_and_an_empty_one_keeps_its_row(county):
    county.figures("disputes", "unit 2023 2024 2025\na 1 . 3\nb 2 . 4\nc 3 . 5")
    assert spread(county, "period", "units_with_value", "median") == [("2025", 3, 4), ("2024", 0, None), ("2023", 3, 2)]


def test_only_the_periods_asked_for(county):
    county.figures("disputes", "unit 2023 2024 2025\na 1 2 3")
    assert spread(county, "period", periods=["2023", "2025"]) == [("2025",), ("2023",)]


def test_yes_and_no_have_a_share_and_no_quartiles(county):
    county.indicator("plan_made", kind="boolean", aggregation="share")
    county.figures("plan_made", "unit 2025\na 1\nb 1\nc 0\nd 1\ne .")
    shown = spread(county, "units_yes", "yes_percent", "median", "units_with_value", indicator="plan_made")
    assert shown == [(3, 75, None, 4)]


def test_no_answer_is_no_share(county):
    county.indicator("plan_made", kind="boolean", aggregation="share")
    county.figures("plan_made", "unit 2025\na .")
    assert spread(county, "units_yes", "yes_percent", indicator="plan_made") == [(0, None)]


def test_a_count_has_no_share_of_yes(county):
    county.figures("disputes", "unit 2025\na 1\nb 1\nc 0")
    assert spread(county, "units_yes", "yes_percent", "median") == [(0, None, 1)]


def test_a_rate_is_as_the_units_stated_it(county):
    county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="part/whole")
    county.figures("rate", "unit 2025\na 50\nb 100\nc 100")
    assert spread(county, "median", indicator="rate") == [(100,)]


def test_errors_warnings_and_estimates_are_doubts_and_remarks_are_not(county):
    county.figures("disputes", "unit 2025\na 1\nb 2\nc 3:E\nd 4\ne 5")
    for unit, severity in (("a", "error"), ("a", "warning"), ("b", "warning"), ("d", "info")):
        county.problem(f"2025/{unit}/1", severity, indicator="disputes")
    county.problem("2025/e/1", indicator="grids")
    assert spread(county, "units_doubted", "units_with_value") == [(3, 5)]


def test_a_version_that_no_longer_counts_is_not_counted(county):
    county.figures("disputes", "unit 2025\na 700\nb 2\nc 3")
    county.connection.execute(
        "update submission set first_state = 'returned', state = 'returned' where unit_code = 'a'"
    )
    assert spread(county, "units_missing", "maximum") == [(1, 3)]


def test_an_area_that_is_never_asked_has_no_row(county):
    county.figures("disputes", "unit 2025\na -\nb x")
    assert spread(county, "period") == []


COVERAGE = "units_required", "units_required_with_value", "units_optional", "units_optional_with_value", "units_unasked"


def test_coverage_counts_required_optional_and_unasked_apart(county):
    county.figures("disputes", "unit 2025\na 1\nb .\nc !7\nd x")
    county.figures("disputes", "unit 2025\ne 5\nf .", requirement="optional")
    assert county.ask("indicator_coverage", *COVERAGE) == [(2, 1, 2, 1, 1)]


def test_an_indicator_nobody_is_asked_keeps_its_row(county):
    county.figures("disputes", "unit 2024\na 1")
    county.collection("2025")
    assert county.ask("indicator_coverage", "indicator_code", *COVERAGE) == [("disputes", 0, 0, 0, 0, 0)]


def test_coverage_is_that_of_the_areas_own_units(county):
    county.unit("far", area="elsewhere")
    county.figures("disputes", "unit 2025\na 1\nfar 2")
    assert county.ask("indicator_coverage", *COVERAGE) == [(1, 1, 0, 0, 0)]


def test_every_figure_comes_with_its_doubts_and_the_reason_it_is_asked_otherwise(county):
    county.figures("disputes", "unit 2025\na 1\nb 3:E\nc -")
    county.problem("2025/a/1", "error", indicator="disputes")
    county.problem("2025/a/1", "info", indicator="disputes")
    county._insert("duty", "c", "disputes", "2025", "not_applicable", "没有此项职责")
    columns = "unit_code", "short_name", "kind", "doubts", "reason"
    assert county.ask("figure_sources", *columns, indicators=["disputes"]) == [
        ("a", "a", "township", 1, ""),
        ("b", "b", "township", 1, ""),
        ("c", "c", "township", 0, "没有此项职责"),
    ]
