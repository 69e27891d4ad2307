"""A search finds by code, names, synonyms and definitions of both languages; names come first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.show.search import answer, found
from tests.show.changing import CATALOGUE, subject

SAY = subject().say


def codes(wanted):
    return [match.indicator.code for match in found(CATALOGUE.indicators.values(), wanted)]


@pytest.mark.parametrize(
    "wanted",
    [
        "publicity_events",
        "普法宣传活动场次",
        "普法 宣传 活动",
        "  普法宣传活动　场次 ",
        "Law publicity events",
        "LAW PUBLICITY",
        "ｌａｗ ｐｕｂｌｉｃｉｔｙ events",
        "法治宣传次数",
        "单独举办的法治讲座",
    ],
)
def test_it_is_found_by(wanted):
    assert "publicity_events" in codes(wanted)


def test_names_come_before_synonyms_and_these_before_definitions():
    plain = replace(CATALOGUE.indicators["grids"], aliases=())
    by_definition = replace(plain, code="a", definition_zh="企业法治体检的次数")
    by_synonym = replace(plain, code="b", aliases=("法治体检次数",))
    by_name = replace(plain, code="c", name_zh="企业法治体检")
    matches = found([by_definition, by_synonym, by_name, plain], "法治体检")
    assert [(match.indicator.code, match.rank) for match in matches] == [("c", 0), ("b", 1), ("a", 2)]


def test_the_synonym_that_fits_is_told():
    match = next(each for each in found(CATALOGUE.indicators.values(), "开展普法宣传") if each.rank == 1)
    assert match.told(SAY) == "叫法：开展普法宣传"


def test_a_fit_in_the_definition_is_told():
    match = found(CATALOGUE.indicators.values(), "单独举办的法治讲座")[0]
    assert match.told(SAY) == "口径中提到"


def test_all_words_must_be_in_one_text():
    assert "publicity_events" not in codes("普法宣传活动场次 网格")


def test_without_a_word_all_are_found_in_the_order_of_the_catalogue():
    assert codes("") == codes(" “” ") == list(CATALOGUE.indicators)


def test_nonsense_finds_nothing():
    assert codes("zzzz") == []


def coverage(required, optional):
    counts = {"grids": (required, optional), "publicity_events": (0, optional)}
    return [
        {"indicator_code": code, "units_required": counts.get(code, (0, 0))[0],
         "units_optional": counts.get(code, (0, 0))[1]}
        for code in CATALOGUE.indicators
    ]  # fmt: skip


def test_the_answer_counts_what_is_asked_of_the_area():
    all_, place = found(CATALOGUE.indicators.values(), ""), ("示例旗", "2025")
    assert answer(all_, "", coverage(3, 2), place, SAY) == (
        f"共 {len(CATALOGUE.indicators)} 个指标；2025 年示例旗应报 1 个，另有选填 1 个。"
    )
    assert answer(all_[:2], " 普法 ", coverage(3, 2), place, SAY).startswith("与“普法”相符的指标有 2 个；")


def test_nothing_found_is_said():
    assert answer([], "zzzz", [], ("示例旗", "2025"), SAY) == "没有找到与“zzzz”相符的指标。"
    assert answer([], " ", [], ("示例旗", "2025"), SAY) == "这一类别没有指标。"
