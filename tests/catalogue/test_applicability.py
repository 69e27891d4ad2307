"""Who is asked for what, fixed before the period is judged."""

from __future__ import annotations

from dashboard.catalogue.applicability import applicability
from dashboard.model import ApplicabilityException, Indicator, Unit

TOWN = Unit("a.town", "甲镇", "甲镇", "township", "a")
OFFICE = Unit("a.office", "甲办", "甲办", "gov_office", "a")


def indicator(code, **fields):
    plain = {"category": "C1", "measure": "件", "kind": "count", "direction": "neutral", "aggregation": "sum"}
    named = {"name_zh": code, "name_en": code, "definition_zh": "。", "definition_en": "."}
    return Indicator(code=code, **{**plain, **named, **fields})


def asked(unit, *indicators, period="2025", exceptions=()):
    return applicability(unit, period, {each.code: each for each in indicators}, exceptions)


CASES = indicator("cases", required_of=("township",), optional_for=("gov_office",))
RATE = indicator("rate", kind="ratio", numerator=("won",), denominator=("cases", "late"), required_of=("township",))
PARTS = (indicator("won"), indicator("cases", optional_for=("township",)), indicator("late"))


def test_a_kind_is_asked_as_the_indicator_says():
    assert asked(TOWN, CASES) == {"cases": ("required", "")}
    assert asked(OFFICE, CASES) == {"cases": ("optional", "")}
    assert asked(Unit("a.dep", "甲局", "甲局", "department", "a"), CASES) == {}


def test_an_exception_counts_only_where_all_its_marks_fit():
    row = ApplicabilityException("not_applicable", "无此职责", area="a", kind="township", indicator="cases")
    assert asked(TOWN, CASES, exceptions=[row]) == {"cases": ("not_applicable", "无此职责")}
    assert asked(OFFICE, CASES, exceptions=[row]) == {"cases": ("optional", "")}
    elsewhere = Unit("b.town", "乙镇", "乙镇", "township", "b")
    assert asked(elsewhere, CASES, exceptions=[row]) == {"cases": ("required", "")}


def test_an_exception_may_name_a_chapter_or_everything():
    for scope in ("C1", "*"):
        row = ApplicabilityException("optional", "试行", unit_code="a.town", indicator=scope)
        assert asked(TOWN, CASES, indicator("other"), exceptions=[row]) == {
            "cases": ("optional", "试行"),
            "other": ("optional", "试行"),
        }
    other = ApplicabilityException("optional", "试行", indicator="C2")
    assert asked(TOWN, CASES, exceptions=[other]) == {"cases": ("required", "")}


def test_the_later_of_two_exceptions_counts():
    rows = [
        ApplicabilityException("not_applicable", "先"),
        ApplicabilityException("required", "后", unit_code="a.town"),
    ]
    assert asked(TOWN, CASES, exceptions=rows) == {"cases": ("required", "后")}
    assert asked(TOWN, CASES, exceptions=rows[::-1]) == {"cases": ("not_applicable", "先")}


def test_an_exception_holds_from_its_first_to_its_last_period():
    row = ApplicabilityException("optional", "试行", first_period="2023", last_period="2024")
    found = {period: asked(TOWN, CASES, period=period, exceptions=[row])["cases"][0] for period in YEARS}
    assert found == {"2022": "required", "2023": "optional", "2024": "optional", "2025": "required"}


YEARS = ("2022", "2023", "2024", "2025")


def test_an_indicator_is_asked_only_while_it_is_valid():
    new = indicator("new", required_of=("township",), valid_from="2023", valid_to="2024")
    assert [bool(asked(TOWN, new, period=period)) for period in YEARS] == [False, True, True, False]


def test_the_parts_of_a_required_rate_are_required():
    assert asked(TOWN, RATE, *PARTS) == dict.fromkeys(("rate", "won", "cases", "late"), ("required", ""))


def test_a_part_that_is_required_by_itself_stays_required():
    rate = indicator("rate", kind="ratio", numerator=("won",), denominator=("cases",), optional_for=("township",))
    assert asked(TOWN, rate, PARTS[0], CASES) == {
        "rate": ("optional", ""),
        "won": ("optional", ""),
        "cases": ("required", ""),
    }


def test_a_part_is_not_asked_before_it_exists():
    won = indicator("won", valid_from="2026")
    assert set(asked(TOWN, RATE, won, *PARTS[1:])) == {"rate", "cases", "late"}


def test_a_unit_is_asked_nothing_outside_its_life():
    ended = Unit("a.old", "旧镇", "旧镇", "township", "a", first_period="2023", last_period="2024")
    assert [bool(asked(ended, CASES, period=period)) for period in YEARS] == [False, True, True, False]


# In the county's own catalogue ----------------------------------------------------------------------------------------


def requirements(catalogue, unit, period="2025"):
    return {requirement for requirement, _ in catalogue.applicability(unit, period).values()}


def test_the_merged_township_is_asked_until_it_was_merged(catalogue):
    assert requirements(catalogue, "shili.changsheng", "2023") == {"required", "optional"}
    assert catalogue.applicability("shili.changsheng", "2024") == {}


def test_a_unit_that_publishes_elsewhere_owes_nothing(catalogue):
    for unit in catalogue.units_of("public"):
        assert requirements(catalogue, unit.unit_code) == {"optional"}, unit.name


def test_reviewing_appeals_is_required_of_the_justice_bureau_alone(catalogue):
    asked = {
        (unit.unit_code, code)
        for unit in catalogue.units.values()
        for code, (requirement, _) in catalogue.applicability(unit.unit_code, "2025").items()
        if code in ("reconsideration_received", "reconsideration_correction_rate") and requirement == "required"
    }
    assert asked == {
        ("shili.justice", "reconsideration_received"),
        ("shili.justice", "reconsideration_correction_rate"),
    }


def test_a_pair_that_is_asked_differently_says_why(catalogue):
    for exception in catalogue.exceptions:
        assert exception.reason.strip()
    asked = catalogue.applicability("shili.justice", "2025")
    assert asked["reconsideration_received"] == ("required", catalogue.exceptions[1].reason)


def test_an_area_only_groups_and_is_asked_nothing(catalogue):
    assert catalogue.applicability("shili", "2025") == {}
    assert "shili" not in [unit.unit_code for unit in catalogue.units_of("shili")]
