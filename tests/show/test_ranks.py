"""Ranks in words, in the table and as ranges: never surer than known, better or worse only where that can be said."""

from __future__ import annotations

import pytest

from dashboard.show.compare_sentences import caveats, finding, ranking
from dashboard.show.rank_chart import ranges
from dashboard.show.ranks import Contest, placed, ranks, tone
from tests.show.changing import doubt

CHOICES = {"area": "shili", "period": "2025", "lang": "zh", "view": "rank"}


def subject(say, catalogue, indicator="publicity_events", per="none", kind="township"):
    return Contest(catalogue.indicators[indicator], per, kind, CHOICES, catalogue, say)


def source(unit, indicator, value, precision="exact", status=None):
    """A figure as `figure_sources` has it."""
    measure = {"publicity_events": "场", "villages": "个", "dispute_resolution_rate": "%"}[indicator]
    place = {"file": f"{unit}.xlsx", "sheet": "年度指标", "cell": "D7", "note": None, "requirement": "required"}
    figure = {"value": value, "precision": precision if value is not None else None, "measure": measure}
    standing = status or ("O" if value is None else "A")
    return {"unit_code": unit, "indicator_code": indicator, "status": standing, **figure, **place}


def row(unit, value, best=None, worst=None, units=4, precision="exact", approximate=False, doubts=0):
    """A unit as `ranking` has it."""
    names = {"unit_code": unit, "unit_name": f"示例旗{unit}", "short_name": unit}
    figure = {"value": value, "precision": precision if value is not None else None}
    return {
        **names,
        **figure,
        "best_rank": best,
        "worst_rank": worst if worst else best,
        "units_ranked": units,
        "shown": best is not None,
        "approximate": approximate,
        "doubts": doubts,
    }


def of(rows, contest, **changed):
    """Rows with the figures they rest on; `changed` are sources by unit."""
    code = contest.indicator.code
    own = [changed.get(each["unit_code"]) or source(each["unit_code"], code, each["value"]) for each in rows]
    return placed(rows, own, contest)


CERTAIN = [row("甲", 9, 1), row("乙", 7, 2), row("丙", 7, 2), row("丁", 1, 4)]
GAP = [row("甲", 9, 1, 2), row("乙", 7, 2, 3), row("丁", 1, 3, 4), row("丙", None)]
"""丙 gave no figure."""


class TestWhatIsComparable:
    @pytest.mark.parametrize(
        ("indicator", "per", "order"),
        [
            ("publicity_events", "none", "largest"),
            ("publicity_events", "village", "better"),
            ("litigation_lost", "none", "smallest"),
            ("litigation_lost", "village", "better"),
            ("dispute_resolution_rate", "none", "better"),
            ("grids", "village", "largest"),
        ],
    )
    def test_only_what_has_a_direction_and_does_not_grow_with_the_unit_is_better(
        self, zh, catalogue, indicator, per, order
    ):
        assert subject(zh, catalogue, indicator, per).order == order

    @pytest.mark.parametrize("indicator", ["dispute_resolution_rate", "enforcement_training_hours", "villages"])
    def test_a_rate_is_not_divided_nor_a_divisor_by_itself(self, zh, catalogue, indicator):
        assert subject(zh, catalogue, indicator, "village").per == ""
        assert subject(zh, catalogue, indicator, "village").codes == [indicator]

    def test_a_count_is_divided_by_what_counts_the_villages(self, zh, catalogue):
        assert subject(zh, catalogue, per="village").codes == ["publicity_events", "villages"]


class TestTheAnswer:
    def test_it_says_who_certainly_comes_first(self, zh, catalogue):
        contest = subject(zh, catalogue, "dispute_resolution_rate")
        said = ranking(of(CERTAIN, contest), contest)
        assert said == "矛盾纠纷化解率：4 个乡镇中 4 个排出名次。确定排第 1 的是甲（9%）。"

    def test_of_totals_it_says_most_and_not_first(self, zh, catalogue):
        contest = subject(zh, catalogue)
        assert ranking(of(CERTAIN, contest), contest).endswith("确定最多的是甲（9 场）。")

    def test_those_who_share_the_first_place_are_named(self, zh, catalogue):
        contest = subject(zh, catalogue)
        tied = [row("甲", 9, 1), row("乙", 9, 1), row("丙", 7, 3), row("丁", 1, 4)]
        assert "并列最多的有 2 个：甲、乙（9 场）。" in ranking(of(tied, contest), contest)

    def test_where_the_first_is_not_certain_it_says_so_and_why(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of(GAP, contest)
        assert ranking(rows, contest) == (
            "普法宣传活动场次：4 个乡镇中 3 个排出名次。报了数的单位中最多的是甲（9 场），但不能确定排第 1。"
        )
        assert caveats(rows, contest).startswith("名次是区间：1 个没有报数（丙）。")

    def test_a_withheld_rank_is_counted_and_named(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of([row("甲", 9, 1), row("乙", 7, precision="at_least"), row("丙", 6), row("丁", None)], contest)
        assert "2 个名次不确定，不予列出：乙、丙。" in ranking(rows, contest)
        assert "1 个的数不确切（乙）" in caveats(rows, contest)

    def test_a_doubt_behind_a_rank_is_said(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of([row("甲", 9, 1, doubts=2), *CERTAIN[1:]], contest)
        assert "1 个的数有疑点（⚠ 甲），核实后名次可能变动。" in caveats(rows, contest)
        assert "确定最多的是⚠ 甲" in ranking(rows, contest)
        assert "疑点" not in caveats(of(CERTAIN, contest), contest)

    def test_totals_of_units_of_different_size_are_said_not_to_compare(self, zh, catalogue):
        contest = subject(zh, catalogue)
        assert caveats(of(CERTAIN, contest), contest).startswith(
            "规模不可比：各单位大小不同，总数不宜直接比较，位次只表示多少，不表示好差；"
            "可在上面选择折算（每名执法人员、每个网格、每个行政村（社区）、每名常住人口）后再比。"
        )
        rate = subject(zh, catalogue, "dispute_resolution_rate")
        assert "规模不可比" not in caveats(of(CERTAIN, rate), rate)

    def test_only_what_the_kind_counts_is_offered_to_divide_by(self, zh, catalogue):
        contest = subject(zh, catalogue, kind="department")
        assert "可在上面选择折算（每名执法人员）后再比。" in caveats(of(CERTAIN, contest), contest)
        office = subject(zh, catalogue, kind="gov_office")
        assert "不表示好差。" in caveats(of(CERTAIN, office), office)

    def test_a_rate_that_was_to_be_divided_is_said_to_stay(self, zh, catalogue):
        contest = subject(zh, catalogue, "dispute_resolution_rate", "village")
        assert "这一指标不随单位大小增减，不作折算。" in caveats(of(CERTAIN, contest), contest)

    def test_few_units_are_said_to_be_few(self, zh, catalogue):
        contest = subject(zh, catalogue)
        assert "同类不足 5 个单位，名次只说明这几个单位之间的先后。" in caveats(of(CERTAIN, contest), contest)

    def test_five_units_are_no_longer_few(self, zh, catalogue):
        contest = subject(zh, catalogue)
        five = [*CERTAIN, row("戊", 0, 5)]
        assert "同类不足" not in caveats(of(five, contest), contest)

    def test_one_unit_has_no_peers(self, zh, catalogue):
        contest = subject(zh, catalogue, kind="subdistrict")
        rows = of([row("和平街道", 5, 1, units=1)], contest)
        said = "普法宣传活动场次：应填或填了的街道只有 1 个（和平街道，5 场），没有同类可以比较。"
        assert ranking(rows, contest) == said
        assert caveats(rows, contest) == ""
        assert ranks(rows, [], contest).texts()[0]["名次"] == "—"

    def test_where_nobody_reported_there_are_no_ranks(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of([row("甲", None), row("乙", None)], contest)
        assert ranking(rows, contest).startswith("普法宣传活动场次：2 个应报的乡镇都没有报数，排不出名次。")
        assert caveats(rows, contest) == ""

    def test_a_single_unit_that_did_not_report_is_one_in_english(self, en, catalogue):
        contest = subject(en, catalogue)
        text = ranking(of([row("甲", None)], contest), contest)
        assert text.startswith("Law publicity events: the only unit that must report it (township) has not done so, so")

    def test_where_nobody_counts_what_is_divided_by_it_says_so(self, zh, catalogue):
        contest = subject(zh, catalogue, per="village", kind="department")
        rows = of([row("甲", None), row("乙", None)], contest, 甲=source("甲", "publicity_events", 9))
        assert ranking(rows, contest).startswith("部门没有报过行政村（社区）数，普法宣传活动场次不能这样折算；")

    def test_what_is_not_asked_of_a_kind_says_what_to_do(self, zh, catalogue):
        contest = subject(zh, catalogue, kind="gov_office")
        assert ranking([], contest) == (
            "普法宣传活动场次在 2025 年不要求政府办填报，也没有政府办自行填报；请改选指标、单位类型或年度。"
        )

    def test_english_says_the_same(self, en, catalogue):
        contest = subject(en, catalogue, "dispute_resolution_rate")
        assert ranking(of(CERTAIN, contest), contest) == (
            "Dispute resolution rate: 4 of 4 units (township) are ranked. 甲 certainly comes first (9%)."
        )


class TestTheTable:
    def test_every_figure_leads_to_its_origin_and_every_unit_to_its_profile(self, zh, catalogue):
        contest = subject(zh, catalogue)
        unit, figure, *_ = ranks(of(CERTAIN, contest), [], contest).rows[0]
        assert (unit.text, figure.text, figure.story) == ("示例旗甲", "9 场", "甲.xlsx › 年度指标 › D7")
        assert unit.link.startswith("unit?") and figure.link.endswith("figure=%E7%94%B2~publicity_events")

    def test_a_rank_is_an_interval_among_how_many(self, zh, catalogue):
        contest = subject(zh, catalogue, "dispute_resolution_rate")
        texts = [line["名次"] for line in ranks(of(GAP, contest), [], contest).texts()]
        assert texts == ["第 1–2 名（共 4）", "第 2–3 名（共 4）", "第 3–4 名（共 4）", "—"]

    def test_without_a_better_it_is_a_place_and_no_rank(self, zh, catalogue):
        contest = subject(zh, catalogue)
        assert ranks(of(CERTAIN, contest), [], contest).texts()[0]["名次"] == "第 1 位（共 4）"

    def test_an_about_marks_every_rank(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of([row("甲", 9, 1, approximate=True), row("乙", 7, 2, approximate=True)], contest)
        assert ranks(rows, [], contest).texts()[1]["名次"] == "第 ≈2 位（共 4）"

    def test_a_withheld_rank_has_its_word(self, zh, catalogue):
        contest = subject(zh, catalogue)
        assert ranks(of([row("甲", 9)], contest), [], contest).texts()[0]["名次"] == "名次不确定，不予列出"

    def test_divided_it_shows_figure_divisor_and_rate(self, zh, catalogue):
        contest = subject(zh, catalogue, per="village")
        sources = [
            source("甲", "publicity_events", 7),
            source("甲", "villages", 3),
            source("乙", "publicity_events", 5),
        ]
        rows = placed([row("甲", 7 / 3, 1, 2), row("乙", None)], sources, contest)
        first, second = ranks(rows, [], contest).texts()
        assert (first["数值"], first["折算基数"], first["折算后"]) == ("7 场", "3 个", "2.33 场")
        assert (second["数值"], second["折算基数"], second["折算后"]) == ("5 场", "—", "没有可折算的基数")

    def test_a_doubt_comes_with_its_reason_and_else_stands_the_note(self, zh, catalogue):
        contest = subject(zh, catalogue)
        vague = doubt("甲", "vague", unit_code="甲", found="若干", arguments="{}")
        noted = {**source("乙", "publicity_events", 7), "note": "含联办"}
        rows = of([row("甲", 9, 1, doubts=1), row("乙", 7, 2), row("丙", 5, 3)], contest, 乙=noted)
        remarks = [line["备注"] for line in ranks(rows, [vague], contest).texts()]
        assert remarks == ["⚠ 1 处疑点；填写为“若干”，没有确切的数；应为数字、0 或“不涉及”。", "含联办", ""]

    def test_a_rate_tells_what_is_held_against_its_divisor_and_nothing_twice(self, zh, catalogue):
        contest = subject(zh, catalogue, per="village")
        divisor = contest.divisor.code
        vague = doubt("甲", "vague", unit_code="甲", found="若干", arguments="{}")
        found = [
            vague,
            {**vague, "indicator_code": divisor},
            doubt("甲", None, unit_code="甲", indicator_code=divisor, status="E"),
        ]
        sources = [source("甲", "publicity_events", 7), source("甲", divisor, 3)]
        told = ranks(placed([row("甲", 7 / 3, 1, doubts=3)], sources, contest), found, contest).texts()[0]["备注"]
        assert told.startswith("⚠ 3 处疑点；填写为“若干”") and told.count("若干") == 1
        assert told.endswith("；填报时已注明“估计”")

    def test_a_gap_is_hatched_and_no_number(self, zh, catalogue):
        contest = subject(zh, catalogue)
        figure = ranks(of(GAP, contest), [], contest).rows[3][1]
        assert (figure.text, figure.value, figure.tone) == ("未报", None, "missing")


class TestThePicture:
    def test_a_dot_only_where_the_rank_is_certain_and_a_bar_where_it_is_a_range(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of([row("甲", 9, 1), row("乙", 7, 2, 3), row("丙", 6, 2, 3), row("丁", None)], contest)
        *bars, dots, labels = ranges(rows, contest).data
        assert [tuple(bar.x) for bar in bars] == [(2, 3, None, 2, 3, None)]
        assert list(dots.marker.opacity) == [1, 0, 0, 0]
        assert [text.strip() for text in labels.text] == ["1", "2–3", "2–3", "<i>未报</i>"]

    def test_a_withheld_rank_is_words_and_neither_dot_nor_bar(self, zh, catalogue):
        contest = subject(zh, catalogue)
        *bars, dots, labels = ranges(of([row("甲", 9), row("乙", 7, 2)], contest), contest).data
        assert [tuple(bar.x) for bar in bars] == [()]
        assert (dots.marker.opacity[0], labels.text[0]) == (0, "<i>名次不确定，不予列出</i>")

    def test_the_axis_goes_from_the_first_to_the_last_rank(self, zh, catalogue):
        contest = subject(zh, catalogue)
        layout = ranges(of(CERTAIN, contest), contest).layout
        assert list(layout.xaxis.range) == [0.5, 4.5]
        assert layout.xaxis.title.text == "位次（1 为最多）；单位名后为数值（场）"

    def test_figures_stand_beside_the_names_with_their_bounds_and_doubts(self, zh, catalogue):
        contest = subject(zh, catalogue)
        unsure = source("甲", "publicity_events", 9, "at_least")
        names = ranges(of([row("甲", 9, 1, doubts=1), *CERTAIN[1:]], contest, 甲=unsure), contest).layout.yaxis.ticktext
        assert names[:2] == ("⚠ 甲  <b>≥9</b>", "乙  <b>7</b>")

    def test_hovering_tells_figure_rank_doubts_and_place(self, zh, catalogue):
        contest = subject(zh, catalogue)
        rows = of([row("甲", 9, 1, doubts=1), *CERTAIN[1:]], contest)
        dots = ranges(rows, contest).data[-2]
        assert dots.hovertext[0] == (
            "<b>示例旗甲</b><br>9 场<br>第 1 位（共 4）<br>⚠ 1 处疑点<br>甲.xlsx › 年度指标 › D7"
        )

    def test_only_who_is_certainly_beyond_half_of_the_others_is_better_or_worse(self, zh, catalogue):
        contest = subject(zh, catalogue, "dispute_resolution_rate")
        rows = of(CERTAIN, contest)
        assert [tone(each, rows, contest) for each in rows] == ["better", "neutral", "neutral", "worse"]
        assert {tone(each, rows, subject(zh, catalogue)) for each in rows} == {"neutral"}

    def test_who_stands_in_the_middle_is_neither(self, zh, catalogue):
        contest = subject(zh, catalogue, "dispute_resolution_rate")
        rows = of([row("甲", 9, 1, units=3), row("乙", 7, 2, units=3), row("丙", 5, 3, units=3)], contest)
        assert [tone(each, rows, contest) for each in rows] == ["better", "neutral", "worse"]

    def test_all_equal_are_neither_better_nor_worse(self, zh, catalogue):
        contest = subject(zh, catalogue, "dispute_resolution_rate")
        rows = of([row(unit, 100, 1) for unit in "甲乙丙丁"], contest)
        assert {tone(each, rows, contest) for each in rows} == {"neutral"}

    def test_its_finding_is_told_in_words(self, zh, catalogue):
        contest = subject(zh, catalogue)
        assert finding(of(GAP, contest), contest) == (
            "普法宣传活动场次的名次区间图：4 个单位从先到后排列，0 个名次确定，3 个是区间，1 个没有列出名次。"
        )
