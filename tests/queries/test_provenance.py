"""Where figures come from, what was received, and what a person must look at."""

import pytest


def test_a_figure_leads_to_every_version_newest_first_also_to_one_that_says_nothing_of_it(county):
    county.submission("a", "2025", {"copies": "300+"}, state="superseded")
    county.submission("a", "2025", {"copies": "Q/涉密"}, version=2, state="returned", received="03-05 09:00")
    county.submission("a", "2025", {"other": "1"}, version=3)
    columns = "version", "state", "value", "lower", "upper", "status", "raw", "note", "sheet", "cell", "file", "sha256"
    assert county.ask("lineage", *columns, unit="a", indicator="copies") == [
        (3, "accepted", None, None, None, "O", "", "", "", "", "a2025.xlsx", "sha3"),
        (2, "returned", None, None, None, "Q", "Q", "涉密", "年度指标", "D3", "a2025.xlsx", "sha2"),
        (1, "superseded", 300, 300, None, "A", "300+", "", "年度指标", "D3", "a2025.xlsx", "sha1"),
    ]


def test_a_figure_has_a_sender_and_a_time(county):
    county.submission("a", "2025", {"copies": "5"}, received="02-28 17:45")
    ((sender, received_at),) = county.ask("lineage", "sender", "received_at", unit="a", indicator="copies")
    assert (sender, received_at.isoformat()) == ("王芳", "2026-02-28T17:45:00")


def test_a_total_is_made_of_cells_with_their_workbooks_and_of_named_gaps(county):
    county.figures("disputes", "unit 2025\na 5\nb .\nc Q")
    county.figures("grids", "unit 2025\na 9")
    columns = "unit_code", "value", "status", "raw", "file", "cell", "version", "state"
    assert county.ask("figure_sources", *columns, indicators=["disputes"], periods=["2025"]) == [
        ("a", 5, "A", "5", "a2025.xlsx", "D3", 1, "accepted"),
        ("b", None, "O", None, None, None, None, None),
        ("c", None, "Q", "Q", "c2025.xlsx", "D3", 1, "accepted"),
    ]
    assert len(county.ask("figure_sources", "unit_code")) == 4


def test_every_version_is_listed_with_its_state_and_what_is_in_it(county):
    county.submission("a", "2025", {"copies": "5", "grids": "Q"}, state="superseded", received="03-01 23:59")
    newer = county.submission("a", "2025", {"copies": "6"}, version=2, received="03-02 00:00")
    county.problem(newer, "error")
    county.problem(newer, "warning")
    county.problem(newer, "info")
    columns = "version", "state", "is_current", "is_late", "cells", "cells_with_value", "errors", "warnings"
    assert county.ask("submissions", *columns) == [
        (2, "accepted", True, True, 1, 1, 1, 1),
        (1, "superseded", False, False, 2, 1, 0, 0),
    ]


@pytest.mark.parametrize("name", ["submissions", "problems"])
def test_lists_of_areas_periods_and_units_choose_and_empty_ones_do_not(county, name):
    county.unit("far", area="elsewhere")
    for unit, period in [("a", "2024"), ("a", "2025"), ("b", "2025"), ("far", "2025")]:
        county.problem(county.submission(unit, period, {"copies": "5"}))

    def chosen(**lists):
        return sorted(county.ask(name, "unit_code", "period", **lists))

    assert chosen() == [("a", "2024"), ("a", "2025"), ("b", "2025"), ("far", "2025")]
    assert chosen(areas=["elsewhere"]) == [("far", "2025")]
    assert chosen(periods=["2024"]) == [("a", "2024")]
    assert chosen(units=["b", "far"]) == [("b", "2025"), ("far", "2025")]


def test_problems_are_those_of_versions_that_count_errors_first(county):
    county.problem(county.submission("a", "2025", {"copies": "5"}, state="superseded"), "error", "old")
    current = county.submission("a", "2025", {"copies": "6"}, version=2, state="submitted")
    county.problem(current, "info", "late")
    county.problem(current, "warning", "plausible_range", "copies")
    county.problem(current, "error", "part_within_whole")
    columns = "severity", "rule", "indicator_name", "file", "sheet", "cell", "found", "arguments"
    assert county.ask("problems", *columns) == [
        ("error", "part_within_whole", None, "a2025.xlsx", "年度指标", "D3", "99", "{}"),
        ("warning", "plausible_range", "指标copies", "a2025.xlsx", "年度指标", "D3", "99", "{}"),
        ("info", "late", None, "a2025.xlsx", "年度指标", "D3", "99", "{}"),
    ]


CHANGES = "unit_code", "indicator_code", "difference", "change_percent", "small_base", "doubts"


def test_the_largest_changes_are_the_certain_ones_with_reasons_to_doubt_them(county):
    county.figures("disputes", "unit 2024 2025\na 100 150\nb 9 3\nc 100 .")
    county.figures("copies", "unit 2024 2025\na 10 30\nb 100 300+\nc 0 5")
    county.problem("2025/a/1", "warning", indicator="copies")
    county.problem("2025/a/1", "info", indicator="copies")
    assert county.ask("largest_changes", *CHANGES) == [
        ("a", "copies", 20, 200.0, False, 1),
        ("b", "disputes", -6, -100 * 6 / 9, True, 0),
        ("a", "disputes", 50, 50.0, False, 0),
    ]


@pytest.mark.parametrize(("kind", "rows"), [("count", 1), ("stock", 1), ("amount", 1), ("ratio", 0), ("boolean", 0)])
def test_points_and_yes_or_no_are_no_large_changes(county, kind, rows):
    county.indicator("figure", kind=kind)
    county.figures("figure", "unit 2024 2025\na 1 2")
    assert len(county.ask("largest_changes", "unit_code")) == rows


def test_areas_are_those_with_units_and_units_are_never_areas(county):
    county.unit("elsewhere", kind="area", area=None)
    county.unit("old", last="2020", successor="new")
    county.unit("new")
    assert county.ask("areas", "area", "units") == [("county", 2)]
    assert county.ask("units", "unit_code", "area_name", "last_period", "successor_code") == [
        ("old", "county镇", "2020", "new"),
        ("new", "county镇", None, None),
    ]
    assert county.ask("units", "unit_code", area="elsewhere") == []
    assert county.ask("units", "unit_code", area="") == [("old",), ("new",)]


def test_indicators_come_in_the_catalogues_order_with_what_totals_need(county):
    county.indicator("rate", kind="ratio", aggregation="ratio_of_sums", parts="solved+settled/found")
    county.indicator("found")
    columns = "indicator_code", "indicator_kind", "aggregation", "is_derivable"
    assert county.ask("indicators", *columns, area="", period="") == [
        ("rate", "ratio", "ratio_of_sums", True),
        ("found", "count", "sum", False),
    ]


def test_periods_come_newest_first_and_say_whether_anything_arrived(county):
    county.unit("far", area="elsewhere")
    county.submission("a", "2024", {"copies": "5"})
    county.submission("a", "2023", {"copies": "5"}, state="returned")
    county.submission("far", "2025", {"copies": "5"})
    columns = "period", "units_received", "has_data"
    assert county.ask("periods", *columns, area="county") == [("2025", 0, False), ("2024", 1, True), ("2023", 0, False)]
    assert county.ask("periods", *columns, area="")[0] == ("2025", 1, True)


def test_only_what_an_area_is_asked_or_sent_can_be_chosen(county):
    for code in ("asked", "sent", "spared", "elsewhere"):
        county.indicator(code)
    county.unit("a")
    county.applies("asked", "a", "2025")
    county.applies("spared", "a", "2025", "not_applicable")
    county.submission("a", "2025", {"sent": "3"})
    assert county.ask("indicators", "indicator_code") == [("asked",), ("sent",)]
    assert county.ask("indicators", "indicator_code", period="2024") == []
    assert len(county.ask("indicators", "indicator_code", area="", period="")) == 4
