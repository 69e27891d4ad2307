"""The dumbbells: who is drawn where, open ends, zero on the axis, and a slip that must not press all others."""

from __future__ import annotations

import pytest

from dashboard.show.changes import compared
from dashboard.show.dumbbells import beyond, dumbbells
from dashboard.show.palette import SLATE, TEAL, VERMILION
from tests.show.changing import changed, rows, subject

ZH = subject()
SLIP = [changed("甲", "5", "7"), changed("乙", "300", "330"), changed("丙", "0", "2"), changed("市", "70", "855400")]


def drawn(*of, about=ZH):
    found = compared(rows(*of, about=about), "value")
    return dumbbells(found, about)


def dots(figure):
    """The places of the year before and of this year, the first unit first."""
    before, now = (trace for trace in figure.data if trace.mode == "markers" and trace.x != (None,))
    return list(zip(before.x, now.x, strict=True))


def labels(figure):
    return [trace.text for trace in figure.data if trace.mode == "text"][0]


def lines(figure):
    return [trace for trace in figure.data if trace.mode == "lines"]


def test_every_unit_has_both_years_and_its_name_in_its_row():
    figure = drawn(changed("东湖镇", "31", "23"), changed("北原镇", "20", "24"))
    assert list(figure.layout.yaxis.ticktext) == ["北原镇", "东湖镇"]
    assert dots(figure) == [(20, 24), (31, 23)]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]  # the first on top


def test_units_of_the_same_name_keep_rows_of_their_own():
    assert dots(drawn(changed("甲", "1", "2"), changed("甲", "3", "4"))) == [(3, 4), (1, 2)]


def test_zero_is_a_dot_on_an_axis_that_begins_there():
    figure = drawn(changed("甲", "0", "0"), changed("乙", "4", "8"))
    assert dots(figure)[1] == (0, 0)
    assert figure.layout.xaxis.range[0] < 0 < figure.layout.xaxis.range[1]


def test_only_zeros_still_have_an_axis():
    assert drawn(changed("甲", "0", "0")).layout.xaxis.range[1] >= 1


def test_the_change_stands_at_the_end_of_the_row():
    figure = drawn(changed("甲", "20", "24"), changed("乙", "3", "3"), changed("丙", "0", "2"))
    assert [text.split("</span> ")[-1] for text in labels(figure)] == ["+4  +20%", "持平", "+2  上年 0"]


@pytest.mark.parametrize(("direction", "color"), [("higher", TEAL), ("lower", VERMILION), ("neutral", SLATE)])
def test_a_rise_is_coloured_only_with_a_direction_and_never_by_colour_alone(direction, color):
    figure = drawn(changed("甲", "20", "24"), about=subject(direction=direction))
    assert lines(figure)[0].line.color == color
    assert labels(figure)[0].startswith(f'<span style="color:{color}">▲</span> +4')


def test_a_bound_has_an_open_end_a_sign_and_no_change():
    figure = drawn(changed("甲", "20", "24+"), changed("乙", "9<", "~10"))
    assert labels(figure) == ("20 → ≥24", "≤9 → ≈10")
    before, now = (trace for trace in figure.data if trace.mode == "markers" and trace.x != (None,))
    assert before.marker.symbol == ("circle", "triangle-left") and now.marker.symbol == (
        "triangle-right",
        "circle-open",
    )
    tails = {(trace.x[0], trace.x[1] > trace.x[0]) for trace in lines(figure) if trace.line.dash == "dot"}
    assert tails == {(24, True), (9, False)}


def test_a_slip_does_not_press_all_others_into_a_point():
    assert [row["short_name"] for row in beyond(rows(*SLIP, about=ZH))] == ["市"]
    figure = drawn(*SLIP)
    assert figure.layout.xaxis.range[1] < 400
    assert dots(figure)[0] == (70, figure.layout.xaxis.range[1])


def test_what_is_beyond_the_axis_is_dotted_and_its_figure_is_written():
    figure = drawn(*SLIP)
    assert labels(figure)[0].strip().startswith("≫ 855,400<br>") and "+1,221,900%" in labels(figure)[0]
    (broken,) = (trace for trace in lines(figure) if trace.line.dash == "dot")
    assert set(broken.y) == {0, None}


def test_few_units_or_steady_sizes_are_all_to_scale():
    assert beyond([changed("甲", "1", "2"), changed("乙", "5", "9000")]) == []
    assert beyond([changed(str(n), "1", str(2**n)) for n in range(12)]) == []
    assert beyond([changed(name, "0", "0") for name in "甲乙丙丁"]) == []


def test_high_rates_are_spread_out_and_the_axis_says_so():
    about = subject(code="dispute_resolution_rate")
    figure = drawn(changed("甲", "95", "97"), changed("乙", "96", "98"), about=about)
    assert figure.layout.xaxis.range[0] > 90
    assert figure.layout.xaxis.title.text == "%（轴不从 0 起）"
    low = drawn(changed("甲", "5", "97"), about=about).layout.xaxis
    assert low.range[0] < 0 and low.title.text == "%"


def test_yes_and_no_are_words_on_the_axis():
    figure = drawn(changed("甲", "0", "1"), about=subject(code="annual_work_plan_made"))
    assert figure.layout.xaxis.ticktext == ("否", "是")
    assert labels(figure)[0].endswith("否 → 是")


def test_a_doubt_is_marked_at_the_name_and_told_on_hovering():
    figure = drawn(changed("甲", "20", "24", doubts=2))
    assert figure.layout.yaxis.ticktext == ("⚠ 甲",)
    assert figure.data[1].hovertext[0].endswith("⚠ 2 处疑点")


def test_hovering_tells_both_figures_with_the_cells_they_stand_in():
    story = drawn(changed("甲", "20", "24")).data[1].hovertext[0]
    assert story == (
        "<b>示例旗甲</b><br>2025 年 24 场<br>　甲2025.xlsx › 年度指标 › D3"
        "<br>2024 年 20 场<br>　甲2024.xlsx › 年度指标 › D3<br>+4  +20%"
    )


def test_long_names_break_into_short_lines_and_markup_stays_text():
    figure = drawn(changed("人力资源和社会保障局", "1", "2"), changed("<b>", "1", "1"))
    assert figure.layout.yaxis.ticktext == ("人力资源和<br>社会保障局", "&lt;b&gt;")


def test_the_height_follows_the_rows():
    few, many = (drawn(*(changed(str(n), "1", "2") for n in range(count))).layout.height for count in (2, 12))
    assert many - few == 10 * 32
