"""Cell by cell: what was sent, what is missing, and how it went over the years."""

from datetime import datetime

import pytest

TREND = "unit_code", "period", "value", "status"


def test_every_required_or_sent_cell_has_one_row(county):
    county.figures("disputes", "unit 2025\na 5\nb .\nc x")
    county.figures("lectures", "unit 2025\na 3\nb .\nc Q", requirement="optional")
    county.figures("extra", "unit 2025\na !9\nb -\nc -")
    columns = "unit_code", "indicator_code", "requirement", "status", "value", "submission_id"
    assert county.ask("observations", *columns) == [
        ("a", "disputes", "required", "A", 5, "2025/a/1"),
        ("a", "lectures", "optional", "A", 3, "2025/a/1"),
        ("a", "extra", None, "A", 9, "2025/a/1"),
        ("b", "disputes", "required", "O", None, None),
        ("c", "lectures", "optional", "Q", None, "2025/c/1"),
    ]


def test_the_six_states_of_a_cell_stay_apart(county):
    county.figures("disputes", "unit 2025\na 5\nb 0\nc M\nd .\ne Q\nf O")
    assert county.ask("observations", "value", "status", "raw") == [
        (5, "A", "5"),
        (0, "A", "0"),
        (None, "M", "M"),
        (None, "O", None),
        (None, "Q", "Q"),
        (None, "O", "O"),
    ]


def test_empty_lists_mean_all_and_filled_ones_choose(county):
    county.unit("far", area="elsewhere")
    county.figures("disputes", "unit 2024 2025\na 1 2\nfar 3 4")
    county.figures("grids", "unit 2024 2025\na 5 6\nfar 7 8")

    def values(**chosen):
        return sorted(int(value) for (value,) in county.ask("observations", "value", **chosen))

    assert values() == values(periods=[], areas=[], units=[], indicators=[]) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert values(periods=["2024"]) == [1, 3, 5, 7]
    assert values(areas=["elsewhere"]) == [3, 4, 7, 8]
    assert values(units=["a"]) == [1, 2, 5, 6]
    assert values(indicators=["grids"]) == [5, 6, 7, 8]
    assert values(periods=["2024", "2025"], units=["a", "far"], indicators=["disputes"]) == [1, 2, 3, 4]


def test_kinds_and_statuses_choose_too(county):
    county.figures("disputes", "unit 2025\na 5\nb .\nc M")
    county.figures("disputes", "unit 2025\nd 7\ne .", kind="department")

    def units(**chosen):
        return [unit for (unit,) in county.ask("observations", "unit_code", **chosen)]

    assert units(kinds=["department"]) == ["d", "e"]
    assert units(statuses=["O", "M"]) == ["b", "c", "e"]
    assert units(kinds=["township", "county"], statuses=["A"]) == ["a"]


def test_a_cell_says_whose_it_is_and_with_which_file_it_came(county):
    county.figures("disputes", "unit 2025\na 5\nb .")
    place = "short_name", "area_name"
    assert county.ask("observations", *place) == [("a", "county镇"), ("b", "county镇")]
    origin = "version", "report_state", "file", "sender", "received_at"
    assert county.ask("observations", *origin) == [
        (1, "accepted", "a2025.xlsx", "王芳", datetime(2026, 2, 20, 10)),
        (None, None, None, None, None),
    ]


def test_a_superseded_version_is_gone_from_the_figures(county):
    county.applies("disputes", "a", "2025")
    county.submission("a", "2025", {"disputes": "5"}, state="superseded")
    county.submission("a", "2025", {"disputes": "7"}, version=2, state="submitted")
    assert county.ask("observations", "value") == [(7,)]


def test_of_two_versions_that_stand_the_newer_counts(county):
    county.applies("disputes", "a", "2025")
    county.submission("a", "2025", {"disputes": "5"}, state="accepted")
    county.submission("a", "2025", {"disputes": "7"}, version=2, state="submitted")
    assert county.ask("observations", "value") == [(7,)]


@pytest.mark.parametrize("state", ["returned", "withdrawn", "superseded"])
def test_without_a_version_that_counts_a_cell_is_missing(county, state):
    county.applies("disputes", "a", "2025")
    county.submission("a", "2025", {"disputes": "5"}, state=state)
    assert county.ask("observations", "value", "status", "submission_id") == [(None, "O", None)]


def test_a_trend_has_a_row_for_every_collection_gaps_included(county):
    county.figures("disputes", "unit 2022 2023 2024 2025\na 1 . Q 300+")
    assert county.ask("trend", *TREND, indicator="disputes") == [
        ("a", "2022", 1, "A"),
        ("a", "2023", None, "O"),
        ("a", "2024", None, "Q"),
        ("a", "2025", 300, "A"),
    ]
    assert county.ask("trend", "lower", "upper", indicator="disputes")[-1] == (300, None)


def test_outside_its_lifetime_or_unasked_a_trend_does_not_apply(county):
    county.unit("brief", first="2023", last="2024")
    county.figures("disputes", "unit 2022 2023 2024 2025\nbrief . 5 - .")
    assert county.ask("trend", *TREND, indicator="disputes", units=["brief"]) == [
        ("brief", "2022", None, "M"),
        ("brief", "2023", 5, "A"),
        ("brief", "2024", None, "M"),
        ("brief", "2025", None, "M"),
    ]


def test_an_optional_silence_is_a_gap_of_the_trend_too(county):
    county.figures("disputes", "unit 2025\na .", requirement="optional")
    assert county.ask("trend", *TREND, indicator="disputes") == [("a", "2025", None, "O")]


def test_a_trend_of_no_units_in_particular_is_of_all_units_and_of_no_area(county):
    county.figures("disputes", "unit 2025\na 1\nb 2")
    assert county.ask("trend", "unit_code", indicator="disputes") == [("a",), ("b",)]
    assert county.ask("trend", "unit_code", indicator="disputes", units=["b"]) == [("b",)]


MISSING = "unit_code", "indicator_code", "status", "last_reported_period"


def test_missing_values_name_the_newest_earlier_period_with_a_value(county):
    county.figures(
        "disputes",
        """
        unit  2022  2023  2024  2025  2026
        a     1     2     .     Q     9
        b     .     .     .     .     .
        c     1     1     1     0     .
        """,
    )
    assert county.ask("missing_values", *MISSING) == [
        ("a", "disputes", "Q", "2023"),
        ("b", "disputes", "O", None),
    ]


@pytest.mark.parametrize("status", ["O", "L", "Q", "K", "M"])
def test_every_status_without_a_value_is_missing_and_keeps_its_note(county, status):
    county.figures("disputes", f"unit 2025\na {status}/说明")
    assert county.ask("missing_values", "status", "note") == [(status, "说明")]


def test_only_required_cells_are_missing(county):
    county.figures("disputes", "unit 2025\na x\nb -\nc !5")
    county.figures("disputes", "unit 2025\nd .", requirement="optional")
    assert county.ask("missing_values", *MISSING) == []


def test_a_reminder_says_what_is_owed_by_when_and_what_came_last(county):
    county.figures("copies", "unit 2023 2024 2025\na 9 300+ .\nb 1 1 1")
    columns = "unit_name", "indicator_name", "last_reported_period", "last_value", "last_lower", "last_upper"
    assert county.ask("reminders", *columns) == [("a镇", "指标copies", "2024", 300, 300, None)]
    ((due,),) = county.ask("reminders", "due")
    assert due.isoformat() == "2026-03-01"


def test_the_matrix_has_a_row_for_every_asked_or_sent_cell_of_a_chapter(county):
    county.indicator("grids", category="C5")
    county.figures("grids", "unit 2025\na 5\nb .\nc x\nd !3\ne -")
    county.figures("disputes", "unit 2025\na 7")
    columns = "unit_code", "requirement", "status", "value", "file"
    assert county.ask("state_matrix", *columns, category="C5") == [
        ("a", "required", "A", 5, "a2025.xlsx"),
        ("b", "required", "O", None, None),
        ("c", "not_applicable", "M", None, None),
        ("d", None, "A", 3, "d2025.xlsx"),
    ]
    assert len(county.ask("state_matrix", "unit_code")) == 5
