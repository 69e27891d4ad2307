"""An area's total over the years, with gaps where too few reported."""

import pytest

TREND = "period", "total", "units_with_value", "units_expected", "is_comparable"


def test_a_year_reported_by_fewer_than_half_is_a_gap(county):
    county.figures(
        "disputes",
        """
        unit  2023  2024  2025
        a     1     2     3
        b     1     2     .
        c     1     .     Q
        """,
    )
    assert county.ask("area_trend", *TREND, indicators=["disputes"]) == [
        ("2023", 3, 3, 3, True),
        ("2024", 4, 2, 3, False),
        ("2025", None, 1, 3, False),
    ]


def test_exactly_half_is_still_a_total(county):
    county.figures("disputes", "unit 2025\na 3\nb .")
    assert county.ask("area_trend", "total", indicators=["disputes"]) == [(3,)]


def test_an_optional_unit_does_not_cover_for_the_required(county):
    county.figures("disputes", "unit 2025\na .\nb .\nc 3")
    county.figures("disputes", "unit 2025\nd 9\ne 9", requirement="optional")
    assert county.ask("area_trend", *TREND, indicators=["disputes"]) == [("2025", None, 3, 3, False)]


@pytest.mark.parametrize("cell", ["9:B", "9:D", "9:P"])
def test_a_break_of_definition_or_an_unfinished_year_is_not_comparable(county, cell):
    county.figures("disputes", f"unit 2025\na 3\nb {cell}")
    assert county.ask("area_trend", *TREND, indicators=["disputes"]) == [("2025", 12, 2, 2, False)]


def test_a_year_in_which_nobody_was_asked_keeps_its_row(county):
    county.figures("disputes", "unit 2024 2025\na - 3")
    assert county.ask("area_trend", *TREND, indicators=["disputes"]) == [
        ("2024", None, 0, 0, False),
        ("2025", 3, 1, 1, True),
    ]


MATCHED = "period", "matched_previous_total", "matched_total", "units_matched"


def test_a_stroke_leads_from_and_to_the_totals_of_the_same_units(county):
    county.figures("disputes", "unit 2023 2024 2025\na 1 2 3\nb . 20 30\nc 5 . 7+")
    assert county.ask("area_trend", *MATCHED, indicators=["disputes"]) == [
        ("2023", None, None, 0),
        ("2024", 1, 2, 1),
        ("2025", 22, 33, 2),
    ]


def test_a_change_that_cannot_be_told_has_no_stroke(county):
    county.figures("disputes", "unit 2024 2025\na 1 3+")
    assert county.ask("area_trend", *MATCHED, indicators=["disputes"])[1] == ("2025", None, None, 1)


def test_a_unit_without_one_part_is_no_part_of_the_ratio(county):
    county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
    county.figures("rate", "unit 2025\na 50\nb 90")
    county.figures("solved", "unit 2025\na 1\nb .")
    county.figures("found", "unit 2025\na 2\nb 98")
    assert county.ask("area_trend", *TREND, indicators=["rate"]) == [("2025", 50, 1, 2, False)]


def test_ratios_booleans_and_bounds_follow_the_totals(county):
    county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved/found")
    county.indicator("plan", kind="boolean", aggregation="share")
    county.figures("rate", "unit 2025\na 50\nb 90")
    county.figures("solved", "unit 2025\na 1\nb 90+")
    county.figures("found", "unit 2025\na 2\nb 98")
    county.figures("plan", "unit 2025\na 1\nb 0")
    assert county.ask("area_trend", "total", "total_lower", "total_upper", indicators=["rate"]) == [(91, 91, None)]
    assert county.ask("area_trend", "total", indicators=["plan"]) == [(50,)]


def test_several_indicators_are_asked_at_once_in_the_catalogues_order(county):
    county.figures("disputes", "unit 2024 2025\na 1 2")
    county.figures("cases", "unit 2024 2025\na 3 4")
    county.figures("events", "unit 2024 2025\na 5 6")
    columns = "indicator_code", "period", "total"
    asked = county.ask("area_trend", *columns, indicators=["events", "disputes"])
    assert asked == [("disputes", "2024", 1), ("disputes", "2025", 2), ("events", "2024", 5), ("events", "2025", 6)]
    everything = [code for code, *_ in county.ask("area_trend", *columns)]
    assert everything == ["disputes", "disputes", "cases", "cases", "events", "events"]
