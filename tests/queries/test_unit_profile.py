"""One unit: its figures over the years, since the year before, and from version to version of its report."""

TREND = "indicator_code", "period", "value", "status"


def test_every_year_of_every_figure_has_a_row_gaps_included(county):
    county.figures("disputes", "unit 2023 2024 2025\na 1 . 300+")
    county.figures("grids", "unit 2023 2024 2025\na - x Q")
    assert county.ask("unit_trend", *TREND, unit="a") == [
        ("disputes", "2023", 1, "A"),
        ("disputes", "2024", None, "O"),
        ("disputes", "2025", 300, "A"),
        ("grids", "2023", None, "M"),
        ("grids", "2024", None, "M"),
        ("grids", "2025", None, "Q"),
    ]
    bounds = county.ask("unit_trend", "lower", "upper", "precision", unit="a")
    assert bounds[2] == (300, None, "at_least")


def test_a_year_out_of_the_units_lifetime_is_no_gap(county):
    county.unit("a", first="2024")
    county.collection("2023")
    county.figures("disputes", "unit 2024\na .")
    rows = county.ask("unit_trend", "period", "status", "requirement", unit="a")
    assert rows == [("2023", "M", None), ("2024", "O", "required")]


def test_a_figure_sent_unasked_is_told_and_one_of_others_is_not(county):
    county.figures("disputes", "unit 2025\na !7\nb 1")
    county.figures("grids", "unit 2025\nb 1")
    assert county.ask("unit_trend", "indicator_code", "value", "requirement", unit="a") == [("disputes", 7, None)]


def test_a_figure_is_told_with_the_place_it_came_from(county):
    county.figures("disputes", "unit 2025\na 300+")
    place = "file", "sheet", "cell", "raw"
    assert county.ask("unit_trend", *place, unit="a") == [("a2025.xlsx", "年度指标", "D3", "300+")]


def test_doubts_are_open_errors_and_warnings_and_an_estimate_of_the_version_that_counts(county):
    county.figures("disputes", "unit 2024 2025\na 1:E 2")
    county.figures("grids", "unit 2024 2025\na 3 4")
    for severity in ("error", "warning", "info"):
        county.problem("2025/a/1", severity, indicator="disputes")
    rows = county.ask("unit_trend", "indicator_code", "period", "doubts", unit="a")
    assert rows == [("disputes", "2024", 1), ("disputes", "2025", 2), ("grids", "2024", 0), ("grids", "2025", 0)]


CHANGES = "indicator_code", "difference", "change_percent", "status"


def test_changes_of_all_indicators_are_those_of_year_over_year(county):
    tables = {"disputes": "10 12", "grids": ". 4", "copies": "5 .", "notes": "5 300+", "cases": "0 3", "rules": "7 8:B"}
    for indicator, cells in tables.items():
        county.figures(indicator, f"unit 2024 2025\na {cells}\nb 1 2")
    found = county.ask("unit_changes", *CHANGES, unit="a")
    assert found == [
        ("disputes", 2, 20.0, "ok"),
        ("grids", None, None, "no_base"),
        ("copies", None, None, "not_reported"),
        ("notes", None, None, "imprecise"),
        ("cases", 3, None, "base_zero"),
        ("rules", None, None, "definition_changed"),
    ]
    for row in found:
        assert ("a", *row[1:]) in county.ask("year_over_year", "unit_code", *CHANGES[1:], indicator=row[0])


def test_the_base_of_a_successor_is_completed(county):
    county.unit("old", last="2024", successor="a")
    county.figures("disputes", "unit 2024 2025\na 10 25")
    county.figures("disputes", "unit 2024\nold 5")
    columns = "previous_value", "base", "difference"
    assert county.ask("unit_changes", *columns, unit="a") == [(15, "completed", 10)]


VERSIONS = "version", "previous_version", "indicator_code", "previous_value", "value", "previous_status", "status"


def test_only_what_differs_from_the_version_before_is_listed_newest_first(county):
    county.submission("a", "2025", {"disputes": "120", "grids": "7", "copies": "300"}, state="superseded")
    county.submission("a", "2025", {"disputes": "23", "grids": "7", "copies": "300+"}, version=2, state="returned")
    county.submission("a", "2025", {"disputes": "23", "grids": "Q", "copies": "300+"}, version=3)
    assert county.ask("version_changes", *VERSIONS, unit="a") == [
        (3, 2, "grids", 7, None, "A", "Q"),
        (2, 1, "disputes", 120, 23, "A", "A"),
        (2, 1, "copies", 300, 300, "A", "A"),
    ]
    assert county.ask("version_changes", "previous_precision", "precision", unit="a")[2] == ("exact", "at_least")


def test_a_version_that_falls_silent_or_speaks_anew_says_so(county):
    county.submission("a", "2025", {"disputes": "5"}, state="superseded")
    county.submission("a", "2025", {"grids": "7"}, version=2)
    columns = (*VERSIONS[2:], "previous_cell", "cell")
    assert county.ask("version_changes", *columns, unit="a") == [
        ("disputes", 5, None, "A", "O", "D3", None),
        ("grids", None, 7, "O", "A", None, "D3"),
    ]


def test_a_blank_that_is_left_out_is_no_change(county):
    county.submission("a", "2025", {"disputes": "5", "grids": "O"}, state="superseded")
    county.submission("a", "2025", {"disputes": "5"}, version=2)
    assert county.ask("version_changes", *VERSIONS, unit="a") == []


def test_a_gap_that_is_given_a_reason_is_a_change(county):
    county.submission("a", "2025", {"disputes": "O"}, state="superseded")
    county.submission("a", "2025", {"disputes": "Q"}, version=2)
    assert county.ask("version_changes", *VERSIONS[5:], unit="a") == [("O", "Q")]


def test_versions_of_other_units_and_years_are_left_alone(county):
    county.submission("a", "2025", {"disputes": "5"}, state="superseded")
    county.submission("a", "2025", {"disputes": "6"}, version=2)
    county.submission("b", "2025", {"disputes": "7"}, state="superseded")
    county.submission("b", "2025", {"disputes": "8"}, version=2)
    county.submission("a", "2024", {"disputes": "9"})
    assert county.ask("version_changes", "previous_value", "value", unit="a") == [(5, 6)]
    assert county.ask("version_changes", "value", unit="a", period="2024") == []


def test_the_gaps_of_one_unit_are_those_of_its_area_that_are_its_own(county):
    county.figures("disputes", "unit 2025\na .\nb .")
    assert county.ask("missing_values", "unit_code") == [("a",), ("b",)]
    assert county.ask("missing_values", "unit_code", unit="b") == [("b",)]
