"""The strips: every unit a dot, equal figures side by side, nothing far away squashes the rest in silence."""

from __future__ import annotations

import pytest

from dashboard.show.palette import AMBER, INK, PALE
from dashboard.show.strip_legend import legend
from dashboard.show.strips import beyond, edge, panels, strips
from tests.show.changing import subject
from tests.show.spreading import middle, reported, sent, spread

ZH, YES_NO = subject(), subject(code="annual_report_published")


def drawn(sources, rows=None, about=ZH):
    """The dots, the rings, the words beside dots, the lines, the layout."""
    figure = strips(rows or [reported(len(sources))], sources, about)
    marks = list(figure.data)
    *tails, dots, rings, labels = marks
    return dots, rings, labels, tails, figure.layout


def far(sources):
    return beyond([reported(len(sources))], sources)


def units(*texts, **given):
    return [sent(f"{place}镇", text, **given) for place, text in enumerate(texts)]


def heights(dots):
    return [round(dots.y[0] - y) for y in dots.y]


def test_every_unit_is_a_dot_at_its_figure():
    dots, *_ = drawn(units("4", "0", "31"))
    assert list(dots.x) == [0, 4, 31]
    assert heights(dots) == [0, 0, 0]


def test_equal_figures_stand_above_one_another():
    dots, *_ = drawn(units("100", "5", "5", "5"))
    assert list(dots.x) == [5, 5, 5, 100]
    assert heights(dots) == [0, 10, 20, 0]


def test_many_equal_figures_draw_closer_and_none_is_lost():
    dots, *_, layout = drawn(units(*["100"] * 30))
    assert len(set(dots.y)) == 30
    assert max(heights(dots)) <= 60
    assert layout.height < 180


def test_the_axis_begins_at_zero():
    *_, layout = drawn(units("900", "910", "905"))
    assert layout.xaxis.range[0] == pytest.approx(-0.03 * 910)


def test_a_gap_is_no_dot():
    dots, *_ = drawn(units("5", "."))
    assert list(dots.x) == [5]


# What is far away -----------------------------------------------------------------------------------------------------


def test_a_figure_ten_thousand_times_the_others_stands_beyond_the_axis_with_its_value():
    dots, _, labels, _, layout = drawn(units("52", "80", "61", "855400"))
    assert list(dots.x)[:3] == [52, 61, 80]
    assert dots.x[3] == pytest.approx(80 * 1.06) and dots.marker.symbol[3] == "diamond"
    assert [text.strip() for text in labels.text] == ["轴外 855,400"]
    assert layout.xaxis.range[1] < 100


def test_beyond_is_above_all_dots_so_that_its_words_cover_none():
    dots, *_ = drawn(units("80", "80", "79", "855400"))
    assert heights(dots)[3] > max(heights(dots)[:3])


def test_the_few_that_are_merely_large_stay_on_the_axis():
    assert far(units("8", "9", "20", "43", "60", "333")) == []


def test_fractions_are_not_beyond_their_own_axis():
    assert far(units("351.57", "40.1", "39.3")) == []


def test_of_two_figures_the_far_one_is_beyond():
    assert [row["short_name"] for row in far(units("5", "70000"))] == ["1镇"]


def test_zeros_do_not_draw_the_axis_to_them():
    assert edge([0, 0, 0, 0, 7]) == 7
    assert edge([0, 0]) == 1
    assert edge([]) == 1


# Bounds, doubts, years ------------------------------------------------------------------------------------------------


def test_bounds_have_signs_of_their_own_and_an_open_end():
    dots, _, _, tails, _ = drawn(units("300+", "200<", "~250", "100"))
    signs = dict(zip(dots.x, dots.marker.symbol, strict=True))
    assert signs == {100: "circle", 200: "triangle-left", 250: "circle-open", 300: "triangle-right"}
    assert list(tails[0].x) == [200, 200 - 21, None, 300, 300 + 21, None]


def test_what_nobody_asked_for_is_hollow():
    dots, *_ = drawn([sent("东湖镇", "4"), sent("审计局", "9", requirement=None)])
    assert list(dots.marker.symbol) == ["circle", "square-open"]
    assert "未要求，自报" in dots.hovertext[1]


def test_a_figure_in_doubt_has_a_ring():
    _, rings, *_ = drawn([sent("东湖镇", "4"), sent("西河镇", "9", doubts=2)])
    assert list(rings.x) == [9] and rings.marker.color == AMBER


def test_the_year_looked_at_is_in_full_ink():
    rows = [reported(1, period="2025"), reported(1, period="2024")]
    dots, *_ = drawn([sent("东湖镇", "4"), sent("东湖镇", "5", period="2024")], rows)
    assert dict(zip(dots.x, dots.marker.color, strict=True)) == {4: INK, 5: PALE}


def test_hovering_tells_unit_year_figure_place_and_doubt():
    dots, *_ = drawn([sent("<b>镇", "4", doubts=1)])
    assert dots.hovertext[0] == (
        "<b>示例旗&lt;b&gt;镇</b> 2025<br>4 场<br>&lt;b&gt;镇2025.xlsx › 年度指标 › D3<br>⚠ 1 处疑点"
    )


def test_the_words_over_a_strip_say_the_gaps():
    rows = [reported(2, 5, units_doubted=1, **middle(1, 2, 3, 4, 5)), reported(0, 3, "2022")]
    *_, layout = drawn(units("4", "5"), rows)
    assert [note.text for note in layout.annotations] == [
        "<b>乡镇（场）</b>",
        "<b>2025　中位数 3 · 2 个有数 · 3 个未报 · ⚠ 1 个有疑点</b>",
        "2022　3 个未报",
    ]


def test_band_and_median_are_those_of_the_question():
    *_, layout = drawn(units("1", "20", "40"), [reported(3, **middle(1, 10.5, 20, 30, 40))])
    band, median = layout.shapes[2:]
    assert (band.x0, band.x1, median.x0) == (10.5, 30, 20)


def test_without_a_median_there_is_no_band():
    *_, layout = drawn(units("1", "20"), [reported(2)])
    assert [shape.type for shape in layout.shapes] == ["line", "line"]


def test_a_band_never_leaves_the_axis():
    *_, layout = drawn(units("1", "1", "1", "9000"), [reported(4, **middle(1, 1, 1, 2250.75, 9000))])
    assert layout.shapes[2].x1 == 1


# Yes and no -----------------------------------------------------------------------------------------------------------


def test_yes_no_and_missing_are_counted_along_the_strip():
    rows = [reported(3, 4, units_yes=2, yes_percent=66.7)]
    dots, _, labels, _, layout = drawn(units("0", "1", ".", "1"), rows, YES_NO)
    assert list(dots.x) == [1, 2, 3, 4]
    assert list(dots.marker.symbol) == ["circle", "circle", "circle-open", "x-thin-open"]
    assert layout.annotations[1].text == "<b>2025　2 个为“是” · 3 个有数 · 1 个未报</b>"
    assert list(labels.x) == [] and layout.xaxis.dtick == 1


def test_nobody_says_yes_is_said():
    *_, layout = drawn(units("0"), [reported(1, yes_percent=0.0)], YES_NO)
    assert layout.annotations[1].text == "<b>2025　0 个为“是” · 1 个有数</b>"


# Panels and signs -----------------------------------------------------------------------------------------------------


def test_the_largest_kind_is_first_and_one_without_figures_is_not_drawn():
    rows = [reported(1, kind="gov_office"), reported(0, 9, kind="subdistrict"), reported(2, 18, kind="department")]
    sources = [sent("政府办", "3", kind="gov_office"), sent("水利局", "5", kind="department"),
               sent("和平街道", ".", kind="subdistrict")]  # fmt: skip
    assert [panel[0][0]["kind"] for panel in panels(rows, sources)] == ["department", "gov_office"]


def test_without_any_figure_there_is_no_panel():
    assert panels([spread(units_required=3, units_missing=3)], units(".", ".", ".")) == []


def test_only_signs_that_are_drawn_are_explained():
    plain = legend([([reported(2)], units("4", "5"))], ZH)
    assert "确切数" in plain
    assert not [sign for sign in ("至少", "至多", "约<", "横轴之外", "疑点", "中位数", "自报") if sign in plain]
    rich = legend([([reported(3, **middle(1, 2, 3, 4, 5))], [*units("4+", "9"), sent("乙", "9000", doubts=1)])], ZH)
    assert not [sign for sign in ("至少", "横轴之外", "疑点", "中位数", "中间一半") if sign not in rich]


def test_what_is_not_to_scale_is_named_below_the_signs():
    text = legend([([reported(3)], units("4", "5", "9000"))], ZH)
    assert "远大于其他数、没有按比例画的：2镇 2025 年 9,000 场。" in text


def test_yes_and_no_have_signs_of_their_own():
    text = legend([([reported(2, 3)], units("1", "0", "."))], YES_NO)
    assert not [sign for sign in ("是（深色", "否", "没有数") if sign not in text]
    assert "确切数" not in text


# Who sees only his own ------------------------------------------------------------------------------------------------


def test_where_others_are_not_shown_the_axis_ends_beyond_the_band_and_it_is_said():
    own, all_of_them = units("9"), [reported(12, median=15, lower_quartile=10, upper_quartile=20)]
    dots, *_, layout = drawn(own, all_of_them)
    assert list(dots.x) == [9]
    assert layout.xaxis.range[1] > 20 and max(shape.x1 for shape in layout.shapes if shape.type == "rect") == 20
    assert "图上只画您单位的数" in legend([(all_of_them, own)], ZH)


def test_the_largest_of_ones_own_does_not_end_the_axis_when_others_are_not_shown():
    *_, layout = drawn(units("90"), [reported(12, median=15, lower_quartile=10, upper_quartile=20)])
    assert layout.xaxis.range[1] > 1.2 * 90


def test_where_all_are_shown_nothing_is_said_of_others():
    assert "只画" not in legend([([reported(2)], units("1", "2"))], ZH)
