"""The table of places: a step has a number, a gap its pattern; only what tells better from worse has its colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.show import palette
from dashboard.show.compare_sentences import rug as answer
from dashboard.show.compare_sentences import rug_caveats
from dashboard.show.rug import legend, listed, rug

LOOK = (Path(__file__).parents[2] / "dashboard" / "assets" / "look.css").read_text(encoding="utf-8")
LINK = {"area": "shili", "period": "2025", "view": "all"}


def cell(value=23.0, step=4, unit="东湖镇", indicator="publicity_events", **given):
    """A figure above seven of ten peers."""
    names = {"unit_code": unit, "unit_name": f"示例旗{unit}", "short_name": unit, "indicator_code": indicator}
    figure = {"value": value, "status": "A" if value is not None else "O", "precision": "exact", "measure": "场"}
    peers = {"peers_expected": 11, "peers_reporting": 10, "peers_below": 7, "peers_equal": 0, "step": step}
    nature = {"direction": "higher", "is_comparable": True, "per_indicator": None, "requirement": "required"}
    place = {"file": "a.xlsx", "sheet": "年度指标", "cell": "D7", "note": "", "doubts": 0, "kind": "township"}
    return {**names, **figure, **peers, **nature, **place, "is_reported": value is not None, **given}


@pytest.fixture
def drawn(zh, catalogue):
    """Class, story and sign of the only cell."""

    def draw(say=zh, **given):
        html = rug([cell(**given)], catalogue, LINK, say)
        return re.search(r'<td class="([^"]+)"><a [^>]*title="([^"]*)">([^<]*)<', html).groups()

    return draw


def test_a_step_is_a_number_with_its_story(drawn):
    style, story, sign = drawn()
    assert (style, sign) == ("t4", "4")
    assert story.splitlines() == ["东湖镇：23 场", "第 4 档：高于 10 个同类中的 7 个", "› 年度指标 › D7"]


def test_equal_peers_are_told(drawn):
    assert "高于 10 个同类中的 7 个，与 2 个相同" in drawn(peers_equal=2)[1]


@pytest.mark.parametrize(
    "nature", [{"direction": "neutral"}, {"is_comparable": False}, {"is_comparable": False, "direction": "lower"}]
)
def test_without_a_direction_or_of_units_of_different_size_there_is_no_better_and_no_worse(drawn, nature):
    assert drawn(**nature)[0] == "s4"


def test_a_bound_is_a_figure_without_a_step(drawn):
    assert drawn(value=300.0, step=None, precision="at_least", peers_below=None) == (
        "plain",
        "东湖镇：≥300 场\n不是确切的数，不分档\n› 年度指标 › D7",
        "≥300",
    )


def test_under_five_exact_peers_a_figure_stands_without_a_step(drawn):
    style, story, sign = drawn(step=None, peers_reporting=3, peers_expected=4)
    assert (style, sign) == ("plain", "23")
    assert "有确切数的同类只有 3 个（应有 4 个），不分档" in story


def test_what_was_sent_unasked_says_so(drawn):
    assert "不要求本单位填报，不与同类比较" in drawn(step=None, requirement=None)[1]


@pytest.mark.parametrize(
    ("status", "look"),
    [("O", ("missing", "")), ("M", ("not-applicable", "—")), ("Q", ("withheld", "密")), ("K", ("elsewhere", "并"))],
)
def test_a_gap_has_the_sign_it_has_everywhere(drawn, status, look):
    style, story, sign = drawn(value=None, step=None, status=status, precision=None)
    assert (style, sign) == look
    assert "不分档" not in story


def test_a_rate_is_told_per_what(drawn, en):
    assert "东湖镇：2.33 场／每个行政村（社区）" in drawn(value=7 / 3, per_indicator="villages")[1]
    assert "东湖镇: 2.33 events per village" in drawn(en, value=7 / 3, per_indicator="villages")[1]


def test_a_figure_without_a_divisor_is_no_gap_of_its_own(drawn):
    divided = {"value": None, "is_reported": True, "status": "A", "precision": None, "per_indicator": "villages"}
    style, story, sign = drawn(step=None, **divided)
    assert (style, sign) == ("undivided", "÷")
    assert story.splitlines()[0] == "东湖镇：没有可折算的基数"


def test_a_doubt_is_a_sign_and_words(drawn):
    style, story, sign = drawn(doubts=2)
    assert (style, sign) == ("t4", "4⚠")
    assert "⚠ 2 处疑点" in story


def test_the_legend_explains_what_occurs_and_nothing_else(zh):
    toned, by_size = legend([cell(doubts=1)], zh), legend([cell(is_comparable=False), cell(value=None, step=None)], zh)
    assert re.findall('class="([st]\\d)">(\\d)<', toned) == [(f"t{step}", str(step)) for step in range(1, 6)]
    assert "同类中较差" in toned and "有疑点" in toned and "未报" not in toned
    assert "同类中较少" in by_size and "未报" in by_size and "较差" not in by_size


def test_the_answer_counts_figures_places_gaps_and_doubts(zh):
    rows = [cell(), cell(doubts=1, unit="西河镇"), cell(step=None, unit="南山镇"), cell(None, None, unit="北原镇")]
    assert answer(rows, zh) == (
        "4 个单位、1 项指标：报了 3 个数，其中 2 个能与同类比较、分为五档；应报未报 1 个；1 个的数有疑点（⚠）。"
    )


def test_one_unit_and_one_indicator_are_not_plural(en):
    assert answer([cell()], en).startswith("1 unit and 1 indicator: 1 figure was given, 1 of them")


def test_totals_of_units_of_different_size_are_said_not_to_compare(zh, catalogue):
    assert "规模不可比：1 项指标的总数" in rug_caveats([cell(is_comparable=False)], catalogue, "none", zh)
    assert rug_caveats([cell()], catalogue, "none", zh) == ""


def test_a_kind_of_few_units_is_named(zh, catalogue):
    rows = [cell(), cell(step=None, kind="gov_office", unit="政府办")]
    assert rug_caveats(rows, catalogue, "none", zh) == "政府办中有确切数的同类不足 5 个，只列数，不分档。"


def test_a_kind_that_has_nothing_to_divide_by_is_named(zh, catalogue):
    divided = {"per_indicator": "villages", "is_reported": True, "status": "A"}
    rows = [cell(**divided), cell(None, None, kind="department", unit="司法局", **divided)]
    assert "部门没有报过行政村（社区）数，总数不能这样折算。" in rug_caveats(rows, catalogue, "village", zh)
    assert "乡镇没有报过" not in rug_caveats(rows, catalogue, "village", zh)


def test_what_is_optional_and_given_by_nobody_is_left_out():
    free = {"value": None, "step": None, "requirement": "optional", "file": None}
    given, owed = cell(indicator="grids", requirement="optional"), cell(None, None, indicator="villages", file=None)
    rows = [cell(indicator="residents", **free), given, cell(indicator="grids", **free), owed]
    assert [row["indicator_code"] for row in listed(rows)] == ["grids", "grids", "villages"]


def test_a_flag_is_told_in_the_story_and_does_not_widen_the_cell(drawn):
    style, story, sign = drawn(step=None, precision="about", status="D")
    assert (sign, story.splitlines()[0]) == ("≈23", "东湖镇：≈23 场（口径不同）")


# Colours --------------------------------------------------------------------------------------------------------------

# How eyes without red or green cones see linear light: Viénot, Brettel & Mollon 1999.
BLINDNESS = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


def linear(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(light):
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), light, strict=True))


def lab(light):
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    xyz = [sum(a * b for a, b in zip(row, light, strict=True)) / w for row, w in zip(matrix, white, strict=True)]
    x, y, z = (max(part, 0) ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eye", BLINDNESS)
@pytest.mark.parametrize("scale", [palette.BY_SIZE, palette.BY_MERIT], ids=["size", "merit"])
def test_neighbouring_and_opposite_steps_differ_to_red_green_blind_eyes(eye, scale):
    seen = [
        lab([sum(a * b for a, b in zip(row, linear(each), strict=True)) for row in BLINDNESS[eye]]) for each in scale
    ]
    distance = {
        (a, b): sum((m - n) ** 2 for m, n in zip(seen[a], seen[b], strict=True)) ** 0.5
        for a in range(5)
        for b in range(a)
    }
    assert min(distance.values()) > 10, distance


def letters(style):
    """The colour of the letters in a cell of this class."""
    rules = re.findall(r"\.matrix :is\(([^)]*)\) \{ color: (#\w{6});", LOOK)
    return next(colour for styles, colour in rules if f".{style}" in styles.split(", "))


@pytest.mark.parametrize("scale", ["s", "t"])
def test_the_number_in_a_step_can_be_read(scale):
    steps = dict(enumerate({"s": palette.BY_SIZE, "t": palette.BY_MERIT}[scale], 1))
    for step, colour in steps.items():
        light, ground = luminance(linear(letters(f"{scale}{step}"))), luminance(linear(colour))
        contrast = (max(light, ground) + 0.05) / (min(light, ground) + 0.05)
        assert contrast >= 4.5, (step, contrast)
