"""What an indicator means, who owes it and how it hangs together with others."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.model import ApplicabilityException
from dashboard.show import definitions
from tests.show.changing import CATALOGUE, subject

ZH, EN = subject(), subject("en")


def text(markup):
    """As it is read: names within a sentence stand in it, the rest apart."""
    inline = re.sub(r"</?(?:a|span|strong)\b[^>]*>", "", markup)
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inline))).strip()


def card(about=ZH, area="shili"):
    return text(definitions.card(about, CATALOGUE, area, bool))


def details(about=ZH, area="shili", catalogue=CATALOGUE):
    return text(definitions.details(about, catalogue, area))


# At a glance ----------------------------------------------------------------------------------------------------------


def test_the_card_says_what_is_counted_how_and_by_whom():
    told = card()
    assert told.startswith("普法宣传活动场次 publicity_events 本年1月1日至12月31日，本单位主办或承办的普法宣传活动场次")
    for fact in ("计量单位 场", "性质 全年发生数", "方向 越高越好", "汇总 各单位相加", "类别 普法宣传"):
        assert fact in told
    assert "谁填报 必填：乡镇、街道、部门、政府办 " in told


def test_the_card_in_english_says_that_the_chinese_definition_binds():
    told = card(EN)
    assert told.startswith("Law publicity events publicity_events Law publicity events that the unit organised")
    assert "The Chinese definition is binding." in told
    assert "Direction higher is better" in told and "required of township, subdistrict, department" in told
    assert "以中文" not in card()


def test_exceptions_of_the_area_are_named_at_once():
    assert "谁填报 只问列为例外的单位；司法局必填（例外） " in card(subject(code="reconsideration_received"))
    assert "谁填报 只问列为例外的单位 " in card(subject(code="reconsideration_received"), "hangjinhouqi")
    assert "；通州区、未央区、方城县、六郎镇选填（例外） " in card(area="public")


def test_a_part_is_asked_of_whom_its_rate_is_asked():
    rate = replace(CATALOGUE.indicators["reconsideration_correction_rate"], required_of=("township",))
    part = replace(CATALOGUE.indicators["reconsideration_corrected"], optional_for=("township", "department"))
    known = replace(CATALOGUE, indicators={rate.code: rate, part.code: part})
    assert definitions.asked_of(part, known, ZH.say) == "必填：乡镇；选填：部门"


def test_the_card_leads_to_the_pages_that_compare():
    markup = definitions.card(ZH, CATALOGUE, "shili", bool)
    assert 'href="changes?area=shili&amp;period=2025&amp;lang=zh&amp;indicator=publicity_events' in markup
    assert 'href="compare?' in markup


def test_every_text_is_escaped():
    markup = definitions.card(subject(name_zh="<script>", definition_zh="a & <b>"), CATALOGUE, "shili", bool)
    assert "<script>" not in markup and "a &amp; &lt;b&gt;" in markup


# In detail ------------------------------------------------------------------------------------------------------------


def test_a_rate_names_its_parts_with_their_addresses():
    markup = definitions.details(subject(code="reconsideration_resolution_rate"), CATALOGUE, "shili")
    assert 'indicator=reconsideration_corrected&amp;order=value">' in markup
    assert "分子 行政复议直接纠错件数 + 行政复议调解和解结案件数 分母 审结行政复议案件数" in text(markup)


def test_a_part_names_the_rates_made_of_it():
    told = details(subject(code="reconsideration_corrected"))
    assert "用作分子 复议纠错率、行政复议综合化解率" in told
    assert "用作分母" not in told


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("school_publicity_events", "法治进校园场次不大于普法宣传活动场次 R1，不符的要更正或说明"),
        (
            "foi_requests_received",
            "依申请公开上年结转件数 + 依申请公开新收件数等于依申请公开办结件数 + 依申请公开结转下年度件数 R4，",
        ),
        ("publicity_materials", "发放普法资料份数大于 0 的，普法宣传活动场次也应大于 0 R8，不符的请说明"),
        ("publicity_materials", "发放普法资料份数除以普法宣传活动场次，一般在 20 与 2,000 之间 R9，不符的请说明"),
        ("legal_literate_persons", "不少于行政村（社区）数的 3 倍 R10，不符的请说明"),
        ("village_legal_adviser_coverage", "为 100% 的，分子应等于行政村（社区）数；反之亦然 R11，"),
    ],
)
def test_relations_are_told_in_words(code, rule):
    assert rule in details(subject(code=code))


def test_relations_are_told_in_english():
    told = details(EN)
    assert "Law events in schools is at most Law publicity events R1: else to be corrected or explained" in told
    assert "divided by Law publicity events is usually between 20 and 2,000 R9: else please explain" in told


def test_the_other_side_of_a_relation_can_be_followed_and_the_indicator_itself_is_no_link():
    markup = definitions.details(ZH, CATALOGUE, "shili")
    assert "indicator=school_publicity_events" in markup
    assert "indicator=publicity_events" not in markup and "<strong>普法宣传活动场次</strong>" in markup


def test_the_range_is_told_by_kind_and_only_warns():
    assert "合理范围 乡镇 0–100、街道 0–100、其他单位 0–150（超出只提醒，不退回）" in details()
    one = subject(plausible={"": (Decimal(0), Decimal("0.5"))})
    assert "合理范围 各类单位 0–0.5（超出" in details(one)
    assert "合理范围" not in details(subject(plausible={}))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (None, None, "长期有效"),
        ("2023", None, "自 2023 年起"),
        (None, "2024", "到 2024 年止"),
        ("2021", "2024", "2021 年至 2024 年"),
    ],
)
def test_validity_is_told(first, last, told):
    assert f"有效期 {told}" in details(subject(valid_from=first, valid_to=last))


def test_synonyms_are_told_apart_though_they_hold_commas():
    assert "法治进乡村、进学校、进企业活动；法治进乡村、进学校、进企业活动场次" in details()


def test_exceptions_come_with_their_reason():
    reason = "旗司法局是旗政府行政复议机构，以复议机关身份的数据只由它填报"
    assert f"填报要求的例外 必填 · {reason} · 司法局" in details(subject(code="reconsideration_received"))


def test_units_with_one_reason_stand_together():
    none = [
        ApplicabilityException("not_applicable", "没有此项职责", unit_code=f"shili.{unit}")
        for unit in ("audit", "water")
    ]
    told = details(catalogue=replace(CATALOGUE, exceptions=tuple(none)))
    assert "不涉及 · 没有此项职责 · 水利局、审计局" in told


def test_what_is_not_laid_down_is_not_shown():
    told = details(subject(note="", aliases=()))
    assert not [label for label in ("填报提示", "也认得的叫法", "对应的上级类别", "分子", "折算") if label in told]


def test_a_source_with_an_address_can_be_followed():
    about = subject(source="https://example.cn/a?b=1&c=2")
    assert '<a href="https://example.cn/a?b=1&amp;c=2" rel="noreferrer">' in definitions.details(
        about, CATALOGUE, "shili"
    )
    assert 'href="javascript' not in definitions.details(subject(source="javascript:alert(1)"), CATALOGUE, "shili")


def test_chinese_words_of_the_catalogue_are_marked_on_english_pages():
    assert '<span lang="zh">进校园等分项包含在内</span>' in definitions.details(EN, CATALOGUE, "shili")
