"""relations.csv: what it may say."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

CATALOGUE = Path(__file__).parents[2] / "data" / "catalogue"
COMPARISONS = {
    "R1": {"at_most"},
    "R3": {"at_most"},
    "R4": {"equals"},
    "R5": {"continues"},
    "R6": {"equals", "at_most"},
    "R7": {"at_most"},
    "R8": {"needs"},
    "R9": {"per"},
    "R10": {"times"},
    "R11": {"full"},
    "R20": {"at_most"},
    "R21": {"apart"},
}
LIMITS = {"per": {"low", "high"}, "times": {"low"}}


def table(name):
    with (CATALOGUE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


RELATIONS = table("relations.csv")


@pytest.fixture(scope="module")
def indicators():
    return {row["code"]: row for row in table("indicators.csv")}


def each(relation):
    return relation["code"]


def test_a_code_is_used_once():
    codes = [relation["code"] for relation in RELATIONS]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("relation", RELATIONS, ids=each)
def test_the_comparison_fits_the_rule(relation):
    assert relation["comparison"] in COMPARISONS[relation["rule"]]


@pytest.mark.parametrize("relation", RELATIONS, ids=each)
def test_limits_stand_where_the_comparison_has_some_and_only_there(relation):
    given = {name for name in ("low", "high") if relation[name]}
    assert given == LIMITS.get(relation["comparison"], set())
    assert all(Decimal(relation[name]) > 0 for name in given)


@pytest.mark.parametrize("relation", RELATIONS, ids=each)
def test_both_sides_are_indicators_and_none_is_on_both(relation, indicators):
    left, right = (relation[side].split(";") for side in ("left", "right"))
    assert not set(left + right) - set(indicators)
    assert len(left + right) == len(set(left + right))


@pytest.mark.parametrize("relation", RELATIONS, ids=each)
def test_it_says_in_words_what_it_asks_and_where_it_comes_from(relation):
    assert relation["note"]
    assert relation["source"].startswith(f"{relation['rule']}；")


def test_full_names_a_rate_and_its_denominator(indicators):
    for relation in (one for one in RELATIONS if one["comparison"] == "full"):
        assert indicators[relation["left"]]["denominator"] == relation["right"]


def test_excel_opens_the_file_undamaged():
    content = (CATALOGUE / "relations.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    cells = [cell for relation in RELATIONS for cell in relation.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
