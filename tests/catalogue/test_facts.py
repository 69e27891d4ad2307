"""Identities of the county's own catalogue: what must stay true whoever edits it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from dashboard.locale import words
from dashboard.model import UnitKind
from dashboard.names import matching_key

HAN = re.compile(r"[一-鿿]")
LATIN = re.compile(r"[A-Za-z]{2,}")
HALF_WIDTH = re.compile(r"[一-鿿][,;:?!]|[,;:?!][一-鿿]|[一-鿿]\(|\)[一-鿿]")
VERIFIED = "健全政府机构职能体系"
"""The one official category that was read in a public page; others are left out until they are."""


def ratios(catalogue):
    return [each for each in catalogue.indicators.values() if each.kind == "ratio"]


def test_every_rate_can_be_recomputed_wherever_it_is_asked(catalogue):
    for unit in catalogue.units.values():
        for period in catalogue.collections:
            asked = catalogue.applicability(unit.unit_code, period)
            for rate in (each for each in ratios(catalogue) if each.code in asked):
                assert {*rate.numerator, *rate.denominator} <= asked.keys(), (unit.name, rate.code)


def test_a_required_rate_has_required_parts(catalogue):
    asked = catalogue.applicability("shili.donghu", "2025")
    required = {code for code, (requirement, _) in asked.items() if requirement == "required"}
    rates = [each for each in ratios(catalogue) if each.code in required]
    assert rates and all({*each.numerator, *each.denominator} <= required for each in rates)


def test_parts_of_a_rate_are_counted_things(catalogue):
    for rate in ratios(catalogue):
        parts = [catalogue.indicators[code] for code in (*rate.numerator, *rate.denominator)]
        assert {part.kind for part in parts} <= {"count", "stock"}, rate.code
        assert set(rate.numerator) != set(rate.denominator), rate.code
        assert rate.measure == "%" and rate.aggregation == "ratio_of_sums"


def test_a_name_means_one_indicator(catalogue):
    names = Counter(
        matching_key(name) for each in catalogue.indicators.values() for name in (each.name_zh, *each.aliases)
    )
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("shared", ["办结", "集体学法", "法制审核", "法律咨询", "行政处罚", "受理", "审结", "败诉"])
def test_a_word_several_indicators_use_is_an_alias_of_none(catalogue, shared):
    assert matching_key(shared) not in catalogue.indicator_names


def test_every_measure_is_known_and_of_one_family_with_its_factor(catalogue):
    assert {each.measure for each in catalogue.indicators.values()} <= catalogue.measures.keys()
    others = [each for each in catalogue.measures.values() if each.family != "money"]
    assert {each.factor for each in others} == {1}
    assert catalogue.measures["元"].factor * 10000 == catalogue.measures["万元"].factor == 1


def test_a_definition_is_one_sentence_in_each_language(catalogue):
    for each in catalogue.indicators.values():
        assert re.fullmatch(r"[^。]+。", each.definition_zh), each.code
        assert re.fullmatch(r"[A-Z].*[^.]\.", each.definition_en), each.code
        assert not re.search(r"\. [A-Z]", each.definition_en), each.code


def test_languages_are_not_mixed(catalogue):
    for each in catalogue.indicators.values():
        assert not LATIN.search(each.name_zh + each.definition_zh), each.code
        assert not HAN.search(each.name_en + each.definition_en), each.code
    assert not [each.code for each in catalogue.categories.values() if HAN.search(each.name_en)]
    assert not [each.measure for each in catalogue.measures.values() if HAN.search(each.name_en)]


def test_chinese_is_written_with_full_width_punctuation(catalogue):
    texts = [text for each in catalogue.indicators.values() for text in (each.name_zh, each.definition_zh, each.note)]
    texts += [each.note for each in catalogue.relations.values()] + [each.reason for each in catalogue.exceptions]
    texts += [each.note for each in catalogue.units.values()]
    assert [text for text in texts if HALF_WIDTH.search(text)] == []


def test_an_official_category_is_only_named_where_it_was_verified(catalogue):
    assert {each.official for each in catalogue.indicators.values()} == {"", VERIFIED}


def test_every_source_is_an_address_or_says_what_it_is(catalogue):
    without = [each.code for each in catalogue.indicators.values() if not each.source]
    assert without == []


def test_every_kind_of_unit_has_a_word_and_something_to_report(catalogue):
    kinds = {unit.kind for unit in catalogue.units.values()} - {"area"}
    assert kinds == set(UnitKind.__args__) - {"area"}
    assert all(words("zh").has(f"kind-{kind}") and words("en").has(f"kind-{kind}") for kind in kinds)


def test_every_indicator_is_asked_of_somebody(catalogue):
    asked = {
        code for unit in catalogue.units for period in catalogue.collections
        for code in catalogue.applicability(unit, period)
    }  # fmt: skip
    assert catalogue.indicators.keys() - asked == set()


def test_years_follow_each_other_and_are_due_on_the_first_of_march(catalogue):
    years = [int(period) for period in catalogue.collections]
    assert years == list(range(years[0], years[-1] + 1))
    for period, each in catalogue.collections.items():
        assert each.due.isoformat() == f"{int(period) + 1}-03-01"
        assert each.publish_by.isoformat() == f"{int(period) + 1}-04-01"


def test_headlines_have_each_their_own_place(catalogue):
    places = sorted(each.headline for each in catalogue.indicators.values() if each.headline)
    assert places == list(range(1, len(places) + 1)) and len(places) <= 8
