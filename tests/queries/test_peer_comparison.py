"""A unit beside the middle of its peers, which never holds the unit itself."""

PEERS = "value", "peer_median", "peer_lower_quartile", "peer_upper_quartile"
COUNTS = "peers_reporting", "peers_imprecise", "peers_expected"


def test_the_median_excludes_the_unit(county):
    county.figures("disputes", "unit 2025\na 1000\nb 1\nc 2\nd 3")
    assert county.ask("peer_comparison", *PEERS, unit="a") == [(1000, 2.0, 1.5, 2.5)]


def test_quartiles_are_interpolated(county):
    county.figures("disputes", "unit 2025\na 5\nb 1\nc 2\nd 3\ne 4")
    assert county.ask("peer_comparison", *PEERS, unit="a") == [(5, 2.5, 1.75, 3.25)]


def test_bounded_and_about_peers_are_counted_but_not_in_the_median(county):
    county.figures("disputes", "unit 2025\na 5\nb 1\nc 2\nd 3\ne 900+\nf ~900\ng .")
    assert county.ask("peer_comparison", *PEERS, *COUNTS, unit="a") == [(5, 2.0, 1.5, 2.5, 3, 2, 6)]


def test_fewer_than_three_exact_peers_have_no_median(county):
    county.figures("disputes", "unit 2025\na 5\nb 1\nc 2\nd 3+")
    assert county.ask("peer_comparison", *PEERS, *COUNTS, unit="a") == [(5, None, None, None, 2, 1, 3)]


def test_the_ends_of_the_peers_are_exact_values_and_null_with_fewer_than_three(county):
    county.figures("disputes", "unit 2025\na 50\nb 1\nc 2\nd 3\ne 900+\nf ~0\ng .")
    county.figures("grids", "unit 2025\na 50\nb 1\nc 2\nd 900+\ne -\nf -\ng -")
    assert county.ask("peer_comparison", "peer_lowest", "peer_highest", unit="a") == [(1.0, 3.0), (None, None)]


def test_peers_are_of_the_same_kind_and_area_and_alive(county):
    county.unit("gone", last="2024")
    county.unit("far", area="elsewhere")
    county.figures("disputes", "unit 2025\na 5\nb 1\ngone 7\nfar 8")
    county.figures("disputes", "unit 2025\noffice 9", kind="gov_office")
    assert county.ask("peer_comparison", *COUNTS, unit="a") == [(1, 0, 1)]


def test_peers_are_those_it_applies_to(county):
    county.figures("disputes", "unit 2025\na 5\nb M\nc x\nd !9\ne Q")
    county.figures("disputes", "unit 2025\nf 3\ng .", requirement="optional")
    assert county.ask("peer_comparison", *COUNTS, unit="a") == [(1, 0, 3)]


def test_the_units_own_gap_keeps_its_row(county):
    county.figures("disputes", "unit 2025\na Q\nb 1\nc 2\nd 3")
    assert county.ask("peer_comparison", *PEERS, "status", unit="a") == [(None, 2.0, 1.5, 2.5, "Q")]


def test_a_unit_without_peers_compares_with_nobody(county):
    county.figures("disputes", "unit 2025\na 5")
    assert county.ask("peer_comparison", *PEERS, *COUNTS, unit="a") == [(5, None, None, None, 0, 0, 0)]


def test_what_the_unit_is_not_asked_has_no_row(county):
    county.figures("disputes", "unit 2025\na -\nb 1")
    county.figures("grids", "unit 2025\na x\nb 1")
    assert county.ask("peer_comparison", "indicator_code", unit="a") == []
