"""One unit in words and as a table: how fully it reported, where it certainly stands, what each figure is beside."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape
from urllib.parse import parse_qsl

import pytest

from dashboard.show import profile_sentences as sentences
from dashboard.show import profile_tables as tables
from dashboard.show.links import SEVERAL
from dashboard.show.profile import left_out, listed, of_peers, position, profile
from tests.show.changing import changed, doubt, subject
from tests.show.profiling import PEERS, peers, row, total, year

CHOICES = {"area": "shili", "period": "2025", "lang": "zh", "category": "C1"}


@pytest.fixture
def unit(catalogue):
    return catalogue.units["shili.donghu"]


# Where it stands ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "higher", "lower", "neutral"),
    [
        ("9", "best", "worst", "largest"),
        ("8", "middle", "middle", "between"),
        ("3", "worst", "best", "smallest"),
        ("9+", "best", "worst", "largest"),
        ("3+", "unknown", "unknown", "unknown"),
        ("3<", "worst", "best", "smallest"),
        ("~9", "unknown", "unknown", "unknown"),
        (".", "unknown", "unknown", "unknown"),
    ],
)
def test_only_what_is_certainly_beyond_a_quartile_is_in_an_outer_quarter(text, higher, lower, neutral):
    directions = ("higher", "lower", "neutral")
    assert tuple(position(row(text, direction)) for direction in directions) == (higher, lower, neutral)


@pytest.mark.parametrize(("text", "where"), [("9", "largest"), ("3", "smallest"), ("6", "between"), (".", "unknown")])
def test_a_total_grows_with_the_unit_and_is_neither_better_nor_worse(text, where):
    assert {position(total(text, direction)) for direction in ("higher", "lower", "neutral")} == {where}


def test_without_enough_peers_there_is_no_position():
    assert position(row("9", beside=None)) == "unknown"
    assert position(row("9", peers=None)) == "unknown"


def test_the_last_digit_of_an_interpolated_quartile_decides_nothing():
    assert position(row("8", beside=(2, 4, 5, 7.999999999999, 14))) == "middle"


def test_values_of_peers_have_one_digit_more_than_the_indicator():
    assert of_peers(24.25, row()) == "24.3"
    assert of_peers(1, row(code="annual_report_published")) == "是"
    assert of_peers(0.5, row(code="annual_report_published")) == "0.5"


# Rows -----------------------------------------------------------------------------------------------------------------


def test_a_profile_has_what_is_asked_or_sent_with_its_peers_change_and_years(zh, catalogue):
    about = subject(code="grids")
    texts = {"2022": ".", "2023": "3", "2024": "4", "2025": "5"}
    trend = [year(period, text, about) for period, text in texts.items()]
    change = changed("东湖镇", "4", "5", indicator_code="grids")
    beside = {"indicator_code": "grids", **peers()}
    (only,) = profile(trend, [beside], [change], CHOICES, catalogue, zh)
    assert (only["value"], only["peers"], only["change"]["difference"]) == (5, beside, 1)
    assert [each["period"] for each in only["series"]] == ["2023", "2024", "2025"]
    assert profile(trend, [beside], [], CHOICES, catalogue, zh) == []
    assert profile(trend, [], [change], CHOICES, catalogue, zh)[0]["peers"] is None


def test_a_chapter_lists_its_figures_and_gaps_and_counts_the_optional_ones_not_given():
    optional = row(".", requirement="optional")
    rows = [row(), row("."), optional, row("3", requirement="optional"), row(code="grids")]
    assert listed(rows, "C1") == [rows[0], rows[1], rows[3]]
    assert len(listed(rows, "all")) == 4
    assert (left_out(rows, "C1"), left_out(rows, "C5"), left_out(rows, "all")) == (1, 0, 1)


# Sentences ------------------------------------------------------------------------------------------------------------


def standing(**given):
    counts = {
        "expected_cells": 89,
        "filled_cells": 79,
        "justified_cells": 0,
        "received": True,
        "on_time": True,
        "is_waiting": False,
    }
    when = {"first_received_at": datetime(2026, 2, 20, 9, 30)}
    return [{"unit_code": "shili.donghu", **counts, **when, **given}]


def problem(severity):
    return {"severity": severity}


def test_the_answer_counts_cells_positions_and_doubts(unit, zh):
    rows = [row("9"), row("9"), row("3"), row("6"), row("9", "neutral"), row("."), total("9"), total("3"), total(".")]
    found = [problem("error"), problem("warning"), problem("warning"), problem("info")]
    assert sentences.answer(unit, "2025", standing(), rows, found, zh) == (
        "示例旗东湖镇应填 89 项，已填 79 项（88.8%），缺 10 项，首次收到 2026-02-20 09:30，按时；"
        "4 项分好差的指标可与同类比较，2 项处于前四分之一，1 项处于后四分之一"
        "（另有 2 项总数没有按单位规模折算，规模不可比，只看多少）；"
        "已报的数中有 1 处错误、2 处提醒。"
    )


def test_the_answer_is_a_sentence_in_english_too(unit, en):
    rows = [row("9", code="law_exam_pass_rate", lang="en"), row("6", lang="en")]
    assert sentences.answer(unit, "2025", standing(justified_cells=1, on_time=False), rows, [], en) == (
        "示例旗东湖镇 filled in 79 of 89 required figures (88.8%), 10 are missing (for 1 of them a reason was given); "
        "first received 2026-02-20 09:30, late. Of 2 figures that can be judged against its peers, 1 stands in the "
        "best quarter and 0 in the worst. Among the figures received there are 0 errors and 0 warnings."
    )


def test_where_only_totals_can_be_compared_nothing_is_judged(unit, zh, en):
    said = sentences.answer(unit, "2025", standing(), [total("9")], [], zh)
    assert "没有分好差的指标可与同类比较（另有 1 项总数没有按单位规模折算，规模不可比，只看多少）；" in said
    said = sentences.answer(unit, "2025", standing(), [total("9", lang="en")], [], en)
    assert (
        "No figure can be judged against its peers (1 total is not divided by the size of a unit and only tells" in said
    )


def test_one_missing_figure_is_one_in_english(unit, en):
    text = sentences.answer(unit, "2025", standing(filled_cells=88), [row("9", lang="en")], [], en)
    assert "filled in 88 of 89 required figures (98.9%), 1 is missing; first received" in text


def test_positions_in_doubt_are_counted(unit, zh):
    rows = [row("9", doubts=2), row("9", peers=peers(doubted=1)), row("6", doubts=1)]
    said = sentences.answer(unit, "2025", standing(), rows, [], zh)
    assert "，1 项本单位的数有疑点，1 项有同类的数有疑点，核实前请慎用；" in said
    assert "，1 项本单位的数有疑点，核实前请慎用；" in sentences.answer(unit, "2025", standing(), rows[:1], [], zh)
    assert "慎用" not in sentences.answer(unit, "2025", standing(), rows[2:], [], zh)


@pytest.mark.parametrize(
    ("expected", "sentence"), [(9, "同类单位的确数不足 3 个，不作比较；"), (0, "本地区没有同类单位，不作比较；")]
)
def test_without_comparison_it_says_why(unit, zh, expected, sentence):
    rows = [row("9", beside=None, peers=peers(None, reporting=0, expected=expected))]
    assert sentence in sentences.answer(unit, "2025", standing(), rows, [], zh)


def test_a_unit_that_filled_in_everything_lacks_nothing(unit, zh):
    said = sentences.answer(unit, "2025", standing(filled_cells=89), [row()], [], zh)
    assert said.startswith("示例旗东湖镇应填 89 项，已填 89 项（100%），首次收到 2026-02-20 09:30，按时；")


def test_a_silent_unit_has_a_sentence_of_its_own(unit, zh, en):
    silent = standing(received=False, on_time=False, filled_cells=0, first_received_at=None)
    assert sentences.answer(unit, "2025", silent, [row(".")], [], zh) == "示例旗东湖镇应填 89 项，还没有可用的报表。"
    said = sentences.answer(unit, "2025", silent, [row(".")], [], en)
    assert said == "示例旗东湖镇 must give 89 figures; no report that counts has come yet."


def test_a_unit_without_duty_has_no_share(unit, zh):
    free = standing(expected_cells=0, filled_cells=None, received=None, on_time=None)
    said = sentences.answer(unit, "2025", free, [row("9"), row(".")], [], zh)
    assert said.startswith("示例旗东湖镇无应报，公开或自愿报送了 1 项；") and "%" not in said


def test_a_unit_out_of_its_lifetime_says_since_when_and_until_when(catalogue, zh):
    ended, young = catalogue.units["shili.changsheng"], catalogue.units["shili.heping"]
    assert (
        sentences.answer(ended, "2025", [], [], [], zh) == "示例旗长胜苏木报送到 2023 年为止，2025 年已没有这个单位。"
    )
    assert sentences.answer(young, "2020", [], [], [], zh) == "示例旗和平街道自 2021 年起报送，2020 年还没有这个单位。"


def test_an_ended_unit_leads_to_its_successor_and_to_its_years(catalogue, zh):
    about = subject(code="grids")
    trend = [year("2023", "3", about), year("2024", ".", about)]
    html = sentences.ways(catalogue.units["shili.changsheng"], trend, catalogue, CHOICES, zh, bool)
    assert "unit=shili.yunling" in html and "2023 年后由云岭苏木接续 ›" in html
    assert "period=2023" in html and "看 2023 年 ›" in html and "看 2024 年" not in html


def test_a_successor_leads_to_those_it_followed_in_their_last_year(catalogue, zh):
    trend = [year("2025", "3", subject(code="grids"))]
    html = sentences.ways(catalogue.units["shili.yunling"], trend, catalogue, CHOICES, zh, bool)
    assert "长胜苏木到 2023 年为止，此后并入本单位 ›" in html
    assert "period=2023" in html and "unit=shili.changsheng" in html


@pytest.mark.parametrize("category", ["C4", "all"])
def test_a_unit_of_its_own_leads_to_the_export_of_what_is_shown(unit, catalogue, zh, category):
    html = sentences.ways(
        unit, [year("2025", "3", subject(code="grids"))], catalogue, CHOICES | {"category": category}, zh, bool
    )
    (link,) = re.findall('<a href="export[?]([^"]*)">取走这些数据：导出 ›</a>', html)
    chosen = {"units": unit.unit_code, "periods": "2025,2024", "categories": category.replace("all", "")}
    scope = {"area": "shili", "lang": "zh"}
    assert dict(parse_qsl(unescape(link), True)) == dict.fromkeys(SEVERAL, "") | scope | chosen
    assert html.count("<a ") == 1


def test_the_finding_of_the_picture_names_the_outer_quarters(unit, zh):
    assert sentences.finding(unit, [row("9"), row("."), row("3", code="law_exam_pass_rate")], zh) == (
        "示例旗东湖镇的 3 项指标：前四分之一的有学法考试（测试）场次；后四分之一的有学法考试合格率；没有数的 1 项。"
    )


def test_no_more_than_a_few_indicators_are_named(unit, zh):
    assert "等 6 项；后四分之一的有无；" in sentences.finding(unit, [row("9")] * 6, zh)


# Tables ---------------------------------------------------------------------------------------------------------------


def only(shown):
    (line,) = shown.texts()
    return line


def cells(shown):
    return dict(zip(shown.headings, shown.rows[0], strict=True))


def test_a_figure_stands_beside_last_year_its_peers_and_its_years(zh, catalogue):
    shown = tables.profile([row("9")], [], catalogue, CHOICES, zh)
    line = only(shown)
    assert (line["指标"], line["本年"], line["上年"], line["增减"]) == (
        "学法考试（测试）场次",
        "9 次",
        "5",
        "+4（+80%）",
    )
    assert (line["同类中位数"], line["同类中的位置"]) == ("5", "前四分之一（9 个同类）")
    assert line["历年"] == "2024 5、2025 9"
    assert cells(shown)["历年"].image.startswith("<img")


def test_indicator_and_figures_lead_to_changes_and_origins(zh, catalogue):
    line = cells(tables.profile([row("9")], [], catalogue, CHOICES, zh))
    assert line["指标"].link.startswith("changes?") and "indicator=law_exam_sessions" in line["指标"].link
    assert line["本年"].link.endswith("figure=shili.%E4%B8%9C%E6%B9%96%E9%95%87~law_exam_sessions")
    assert line["上年"].link.endswith("~law_exam_sessions~2024")


def test_a_gap_is_a_word_and_has_no_number_in_the_download(zh, catalogue):
    shown = tables.profile([row(".")], [], catalogue, CHOICES, zh)
    assert (only(shown)["本年"], only(shown)["增减"]) == ("未报", "本年未报")
    assert cells(shown)["本年"].tone == "missing"
    assert shown.records()[0]["本年"] == "未报"


def test_a_bound_is_a_text_and_an_exact_value_a_number_in_the_download(zh, catalogue):
    bounded, exact = (tables.profile([row(text)], [], catalogue, CHOICES, zh).records()[0] for text in ("6+", "6"))
    assert (bounded["本年"], exact["本年"]) == ("≥6 次", 6)


def test_doubts_stand_at_the_figure_they_are_against_and_are_counted(zh, catalogue):
    doubted = row("9", doubts=1)
    doubted["change"]["doubts"] = 3
    own = doubt("东湖镇", indicator_code="law_exam_sessions")
    made = tables.profile([doubted], [own, {**own, "period": "2024"}, doubt("东湖镇")], catalogue, CHOICES, zh)
    line, story = only(made), cells(made)["备注"].story
    assert (line["本年"], line["上年"], line["备注"]) == ("⚠ 9 次", "⚠ 5", "⚠ 3 处疑点")
    assert [told[:5] for told in story.split("\n")] == ["2025 ", "2024 "]


def test_a_base_that_holds_a_merged_unit_says_so_and_is_nothing_where_it_is_incomplete(zh, catalogue):
    whole, partly = row("9"), row("9", before=".")
    whole["change"]["base"] = partly["change"]["base"] = "completed"
    assert only(tables.profile([whole], [], catalogue, CHOICES, zh))["备注"] == "含撤并单位"
    assert only(tables.profile([partly], [], catalogue, CHOICES, zh))["上年"] == "—"


def test_peers_in_doubt_are_told_beside_the_position(zh, en, catalogue):
    line = only(tables.profile([row("9", peers=peers(PEERS, doubted=2))], [], catalogue, CHOICES, zh))
    assert line["同类中的位置"] == "前四分之一（9 个同类，⚠ 2 个有疑点）"
    line = only(tables.profile([row("9", lang="en", peers=peers(PEERS, doubted=2))], [], catalogue, CHOICES, en))
    assert line["Among peers"] == "best quarter (9 peers, ⚠ 2 in doubt)"


def version(**given):
    now = {"value": 23, "precision": "exact", "status": "A", "sheet": "年度指标", "cell": "D124"}
    before = {f"previous_{name}": value for name, value in (now | {"value": 120, "cell": "D99"}).items()}
    what = {"unit_code": "shili.donghu", "indicator_code": "publicity_events", "measure": "场"}
    which = {"version": 2, "previous_version": 1, "sender": "张某", "reason": "多录一位"}
    return {**now, **before, **what, **which, "received_at": datetime(2026, 2, 20, 9, 35), **given}


def test_a_version_says_what_it_changed_in_which_cells_when_and_why(zh, catalogue):
    line = only(tables.versions([version()], catalogue, CHOICES, zh))
    assert (line["版本"], line["指标"], line["原来"], line["改为"]) == ("1 → 2", "普法宣传活动场次", "120 场", "23 场")
    assert line["单元格"] == "年度指标 D99 → 年度指标 D124"
    assert (line["收到时间"], line["报送人"], line["更正原因"]) == ("2026-02-20 09:35", "张某", "多录一位")


def test_a_version_that_falls_silent_has_no_cell(zh, catalogue):
    silent = version(value=None, precision=None, status="O", sheet=None, cell=None)
    line = only(tables.versions([silent], catalogue, CHOICES, zh))
    assert (line["改为"], line["单元格"]) == ("未报", "年度指标 D99 → —")
