"""The three measures of completeness, unit by unit and for an area, and who is owing."""

import pytest

CELLS = "unit_code", "expected_cells", "filled_cells", "justified_cells"
AREA = "units_required", "units_received", "units_on_time", "cells_required", "cells_filled", "cells_justified"


def test_only_required_cells_are_expected_and_only_values_fill_them(county):
    county.figures("disputes", "unit 2025\na 0\nb .")
    county.figures("grids", "unit 2025\na O\nb .")
    county.figures("lectures", "unit 2025\na 5\nb -", requirement="optional")
    county.figures("extra", "unit 2025\na !5\nb -")
    assert county.ask("completeness", *CELLS) == [("a", 2, 1, 0), ("b", 2, 0, 0)]


def test_a_gap_is_justified_by_a_status_and_a_note_together(county):
    for code, cell in {
        "m": "M/不涉及",
        "q": "Q/涉密",
        "k": "K/并入",
        "l": "L/未统计",
        "mute": "Q",
        "open": "O/忘了",
    }.items():
        county.figures(code, f"unit 2025\na {cell}")
    county.figures("blank_note", "unit 2025\na Q/")
    assert county.ask("completeness", *CELLS) == [("a", 7, 0, 4)]


def test_a_unit_that_owes_nothing_has_no_measures(county):
    county.figures("disputes", "unit 2025\na 5")
    county.figures("disputes", "unit 2025\nfree 7", requirement="optional")
    columns = "expected_cells", "filled_cells", "justified_cells", "received", "on_time", "first_received_at"
    assert county.ask("completeness", *columns)[1] == (0, None, None, None, None, None)
    assert county.ask("area_completeness", *AREA, "units_without_duty") == [(1, 1, 1, 1, 1, 0, 1)]


def test_an_area_that_owes_nothing_has_no_shares(county):
    county.figures("disputes", "unit 2025\nfree 7", requirement="optional")
    shares = "received_share", "filled_share", "justified_share", "on_time_share"
    assert county.ask("area_completeness", *shares, "units_required") == [(None, None, None, None, 0)]


def test_an_ended_unit_owes_nothing_and_has_no_row(county):
    county.unit("gone", last="2024")
    county.figures("disputes", "unit 2024 2025\na 5 5\ngone 5 .")
    assert county.ask("completeness", *CELLS) == [("a", 1, 1, 0)]
    assert county.ask("completeness", "unit_code", period="2024") == [("gone",), ("a",)]


def test_a_unit_yet_to_be_founded_has_no_row(county):
    county.unit("young", first="2026")
    county.figures("disputes", "unit 2025 2026\nyoung . .")
    assert county.ask("completeness", "unit_code") == []
    assert county.ask("completeness", "unit_code", period="2026") == [("young",)]


@pytest.mark.parametrize(
    ("received", "on_time"),
    [("02-20 10:00", True), ("03-01 23:59:59", True), ("03-02 00:00", False)],
)
def test_the_due_date_lasts_until_midnight(county, received, on_time):
    county.applies("disputes", "a", "2025")
    county.submission("a", "2025", {"disputes": "5"}, received=received)
    assert county.ask("completeness", "received", "on_time") == [(True, on_time)]


@pytest.mark.parametrize(("state", "on_time"), [("returned", True), ("withdrawn", False)])
def test_a_version_returned_was_on_time_but_is_not_received_and_one_withdrawn_never_came(county, state, on_time):
    county.applies("disputes", "a", "2025")
    county.submission("a", "2025", {"disputes": "5"}, state=state)
    assert county.ask("completeness", "received", "on_time", "filled_cells") == [(False, on_time, 0)]


def test_a_late_correction_stays_on_time_and_counts_with_its_own_values(county):
    county.applies("disputes", "a", "2025")
    county.submission("a", "2025", {"disputes": "5"}, state="superseded")
    county.submission("a", "2025", {"disputes": "O"}, version=2, received="06-01 10:00")
    assert county.ask("completeness", "received", "on_time", "filled_cells") == [(False, True, 0)]


def test_a_blank_workbook_is_not_received_but_a_reasoned_gap_is(county):
    county.figures("disputes", "unit 2025\na O\nb Q")
    assert county.ask("completeness", "unit_code", "received") == [("a", False), ("b", True)]


def test_nothing_sent_is_neither_received_nor_on_time(county):
    county.figures("disputes", "unit 2025\na .")
    assert county.ask("completeness", "received", "on_time", "first_received_at") == [(False, False, None)]


def test_an_areas_shares_are_parts_of_what_is_required(county):
    county.figures("disputes", "unit 2025\na 5\nb Q/涉密\nc .\nd .")
    county.submission("d", "2025", {"disputes": "7"}, state="submitted", received="03-05 08:00")
    shares = "received_share", "filled_share", "justified_share", "on_time_share"
    assert county.ask("area_completeness", *shares) == [(0.75, 0.5, 0.25, 0.5)]
    assert county.ask("area_completeness", *AREA, "units_accepted", "units_submitted") == [(4, 3, 2, 4, 2, 1, 2, 1)]


def test_an_area_is_as_of_its_newest_arrival_of_any_state(county):
    county.figures("disputes", "unit 2025\na 5")
    county.submission("a", "2025", version=2, state="returned", received="03-09 08:30")
    ((as_of, versions),) = county.ask("area_completeness", "as_of", "versions")
    assert (as_of.isoformat(), versions) == ("2026-03-09T08:30:00", 2)
