"""The spine chart: what stands where and in which colour, what is written, and what is not drawn."""

from __future__ import annotations

import pytest

from dashboard.locale import words
from dashboard.show.palette import AMBER, SLATE, TEAL, VERMILION
from dashboard.show.profile_sentences import legend
from dashboard.show.spine import END, figure, place
from tests.show.profiling import row, total

HIDDEN = (None, 4, 5, 8, None)
"""What somebody who may not see single peers is told of them."""
QUARTER_HEADS = {
    "zh": ["◀ 较差", "较好 ▶", "◀ 较小", "较大 ▶"],
    "en": ["◀ worse", "better ▶", "◀ less", "more ▶"],
}
EXTREMES = ("最差", "最好", "最小", "最大", "worst to", "◀ worst", "best ▶", "most ▶", "◀ least")


def traces(*rows, say):
    names = ("range", "middle", "gaps", "medians", "open", "dots", "numbers", "own", "remarks")
    return dict(zip(names, figure(rows, say).data, strict=True))


def spans(trace):
    return [(left, left + width) for left, width in zip(trace.base, trace.x, strict=True)]


def written(trace):
    return list(trace.text)


def test_the_median_is_in_the_middle_and_the_farther_end_of_the_peers_at_one(zh):
    drawn = traces(row(), say=zh)
    assert list(drawn["medians"].x) == [0]
    assert spans(drawn["range"]) == [pytest.approx((-3 / 9, 1))]
    assert spans(drawn["middle"]) == [pytest.approx((-1 / 9, 3 / 9))]


def test_the_dot_stands_where_its_value_is_on_the_scale_of_its_own_row(zh):
    drawn = traces(row("14"), row("5"), row("2"), say=zh)
    assert list(drawn["dots"].x) == pytest.approx([1, 0, -3 / 9])


def test_better_is_to_the_right_also_where_less_is_better(zh):
    drawn = traces(row("2", "lower"), say=zh)
    assert list(drawn["dots"].x) == [pytest.approx(3 / 9)]
    assert spans(drawn["range"]) == [pytest.approx((-1, 3 / 9))]
    assert written(drawn["numbers"]) == ["14", "5", "2"]


def test_a_neutral_indicator_runs_from_small_to_large(zh):
    drawn = traces(row("2", "neutral"), say=zh)
    assert list(drawn["dots"].x) == [pytest.approx(-3 / 9)]
    assert written(drawn["numbers"]) == ["2", "5", "14"]


def test_only_beyond_the_quartiles_is_there_a_colour_and_never_for_neutral_indicators(zh):
    values = ("9", "8", "3", "6")
    directed = traces(*(row(value) for value in values), say=zh)["dots"].marker.color
    turned = traces(*(row(value, "lower") for value in values), say=zh)["dots"].marker.color
    neutral = traces(*(row(value, "neutral") for value in values), say=zh)["dots"].marker.color
    assert list(directed) == [TEAL, SLATE, VERMILION, SLATE]
    assert list(turned) == [VERMILION, SLATE, TEAL, SLATE]
    assert list(neutral) == [SLATE] * 4


def test_totals_have_no_colour_and_run_from_small_to_large_also_where_less_is_better(zh):
    drawn = traces(total("9"), total("2", "lower"), say=zh)
    assert list(drawn["dots"].marker.color) == [SLATE] * 2
    assert list(drawn["dots"].x) == [pytest.approx(4 / 9), pytest.approx(-3 / 9)]
    assert "<b>只看多少</b>" in figure([total()], zh).layout.yaxis.ticktext


def test_neutral_indicators_stand_apart_under_a_header_that_says_so(zh):
    drawn = figure([row(direction="neutral", code="grids"), row()], zh)
    below = dict(zip(drawn.layout.yaxis.tickvals, drawn.layout.yaxis.ticktext, strict=True))
    first, second, third, fourth = (below[y] for y in sorted(below))
    assert (first, third) == ("<b>越往右越好</b>", "<b>只看多少</b>")
    assert (second.replace("<br>", ""), fourth) == ("学法考试（测试）场次（次）", "网格数（个）")
    heads = [text for text in drawn.data[-1].text if "▶" in text or "◀" in text]
    assert heads == ["◀ 最差", "最好 ▶", "◀ 最小", "最大 ▶"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_who_may_not_see_single_peers_is_told_of_no_lowest_and_no_highest(lang):
    say = words(lang)
    rows = [row(beside=HIDDEN, lang=lang), row(direction="neutral", beside=HIDDEN, lang=lang)]
    drawn = figure(rows, say)
    told = legend(rows, say) + "".join(str(trace.text) for trace in drawn.data)
    assert not [word for word in EXTREMES if word in told]
    assert [text for text in drawn.data[-1].text if "▶" in text or "◀" in text] == QUARTER_HEADS[lang]
    seen = legend([row(lang=lang)], say)
    assert ("最差到最好" if lang == "zh" else "worst to best") in seen


def test_a_value_beyond_the_picture_is_an_arrow_at_its_edge(zh):
    dots = traces(row("99"), row("99", "lower"), row("14"), say=zh)["dots"]
    assert list(dots.x) == [END, -END, 1]
    assert list(dots.marker.symbol) == ["arrow-right", "arrow-left", "circle"]


@pytest.mark.parametrize(
    ("text", "direction", "ends_at", "symbol"),
    [
        ("6+", "higher", END, "triangle-right"),
        ("6+", "lower", -END, "triangle-left"),
        ("6<", "neutral", -END, "triangle-left"),
    ],
)
def test_a_bound_is_open_towards_what_it_may_be(zh, text, direction, ends_at, symbol):
    drawn = traces(row(text, direction), say=zh)
    assert drawn["open"].x[1] == ends_at and drawn["open"].line.dash == "dot"
    assert list(drawn["dots"].marker.symbol) == [symbol]


def test_about_is_hollow_and_an_exact_value_has_no_open_end(zh):
    drawn = traces(row("~6"), row("6"), say=zh)
    assert list(drawn["dots"].marker.symbol) == ["circle-open", "circle"]
    assert list(drawn["open"].x) == []


def test_missing_is_hatched_says_so_and_has_no_dot_but_a_zero_has(zh):
    drawn = traces(row("."), row("0"), say=zh)
    assert drawn["gaps"].marker.pattern.shape == "/" and drawn["gaps"].marker.pattern.fgcolor == AMBER
    assert len(drawn["gaps"].y) == len(drawn["dots"].y) == len(drawn["range"].y) == 1
    assert written(drawn["own"]) == ["<b>未报</b>", "<b>0</b>"]


@pytest.mark.parametrize(("status", "word"), [("M", "不涉及"), ("Q", "涉密"), ("L", "未统计")])
def test_a_gap_with_a_reason_is_a_word_and_not_hatched(zh, status, word):
    drawn = traces(row(".", status=status), say=zh)
    assert len(drawn["gaps"].y) == len(drawn["dots"].y) == 0
    assert written(drawn["own"]) == [f"<b>{word}</b>"]
    assert len(drawn["range"].y) == (0 if status == "M" else 1)


def test_fewer_than_three_exact_peers_have_no_spine_and_the_row_says_so(zh, en):
    drawn = traces(row("6", beside=None), say=zh)
    assert [len(drawn[name].y) for name in ("range", "middle", "medians", "dots", "numbers")] == [0] * 5
    assert written(drawn["own"]) == ["<b>6</b>"]
    assert "同类不足 3 个" in written(drawn["remarks"])
    assert "fewer than 3 peers" in written(traces(row(beside=None, lang="en"), say=en)["remarks"])


def test_a_doubted_figure_has_a_sign(zh):
    assert written(traces(row("6", doubts=1), say=zh)["own"]) == ["<b>⚠ 6</b>"]


def test_hovering_tells_value_place_among_peers_and_cell(zh):
    (story,) = traces(row("9"), say=zh)["dots"].hovertext
    assert story.endswith("<br>9<br>前四分之一（9 个同类）<br>东湖镇2025.xlsx › 年度指标 › D3")


def test_what_a_workbook_says_is_never_taken_as_markup(zh):
    (story,) = traces(row("9", file="<b>a</b>.xlsx"), say=zh)["dots"].hovertext
    assert "&lt;b&gt;a&lt;/b&gt;.xlsx" in story


def test_yes_and_no_are_words(zh):
    drawn = traces(row("1", code="annual_report_published", beside=(0, 1, 1, 1, 1)), say=zh)
    assert written(drawn["numbers"]) == ["否", "是", "是"]
    assert written(drawn["own"]) == ["<b>是</b>"]


def test_peers_that_are_all_equal_leave_a_median_and_a_side_to_stand_on():
    equal = (5, 5, 5, 5, 5)
    assert [place(value, row(beside=equal)) for value in (4, 5, 6)] == [-END, 0, END]


def test_long_names_wrap_and_the_height_follows_the_rows(en):
    few = figure([row(lang="en")], en)
    many = figure([row(lang="en")] * 90, en)
    assert all("<br>" in label for label in few.layout.yaxis.ticktext if "exam" in label)
    assert many.layout.height - few.layout.height == 89 * 42
