"""The small pictures over the years: gaps stay open, breaks are marked and said, bounds have open ends."""

from __future__ import annotations

import base64
import re

from dashboard.show.palette import INK, SLATE
from dashboard.show.unit_trends import HEIGHT, grid
from tests.show.changing import figure, subject

ZH = subject()
PRECISIONS = {"+": "at_least", "<": "at_most", "~": "about", "": "exact"}


def years(unit, *texts, first=2023, **given):
    """Rows of `trend`: a text a year; a letter after a colon is the status, "-" not asked, "?" optional."""
    return [{**year(unit, str(first + at), text), **given} for at, text in enumerate(texts)]


def year(unit, period, text):
    number, _, status = text.partition(":")
    asked = {"-": None, "?": "optional"}.get(number, "required")
    sides = figure("." if number in "-?." else number)
    precision = None if sides["value"] is None else PRECISIONS[number.strip("0123456789.")]
    state = status or ("M" if asked is None else "O" if sides["value"] is None else "A")
    names = {"unit_code": f"shili.{unit}", "unit_name": f"示例旗{unit}", "short_name": unit, "period": period}
    return {**names, **sides, "precision": precision, "status": state, "requirement": asked, "doubts": 0}


def area(period, total=None, matched=None, doubted=0):
    before, now = matched or (None, None)
    bounds = dict.fromkeys(("total", "total_lower", "total_upper"), total)
    joined = {"matched_total": now, "matched_previous_total": before, "units_doubted": doubted}
    return {"period": period, "previous_period": str(int(period) - 1), **bounds, **joined}


NO_TOTAL = [area(str(period)) for period in range(2020, 2026)]


def panels(*rows, whole=NO_TOTAL, about=ZH):
    return re.findall(r"<figure.*?</figure>", grid([row for group in rows for row in group], whole, about))


def picture(*texts):
    (panel,) = panels(years("甲", *texts))
    return base64.b64decode(re.search('base64,([^"]+)', panel)[1]).decode()


def test_neighbouring_years_are_joined_and_every_figure_is_a_dot():
    drawn = picture("10", "12", "14")
    assert drawn.count("<line") == 2 and drawn.count("<circle") == 3


def test_a_gap_is_hatched_and_no_line_crosses_it():
    drawn = picture("10", ".", "14")
    assert drawn.count("<circle") == 2 and 'stroke-width="1.6"/><line' not in drawn
    assert drawn.count("url(#h)") == 1 and f'stroke="{INK}"' not in drawn


def test_missing_is_not_drawn_as_zero_but_a_zero_is_drawn():
    ground = f'cy="{HEIGHT - 6:.1f}"'
    assert ground not in picture("10", ".", "14") and ground in picture("10", "0", "14")


def test_a_year_not_asked_optional_or_withheld_is_open_and_not_hatched():
    assert "url(#h)" not in picture("10", "-", "14") + picture("10", "?", "14") + picture("10", ".:Q", "14")


def test_a_break_of_definition_is_dashed_and_said_and_no_line_crosses_it():
    assert picture("10", "12:B", "14").count("stroke-dasharray") == 1
    assert picture("10", "12:B", "14").count(f'stroke="{INK}"') == 1
    (panel,) = panels(years("甲", "10", "12:B", "14"))
    assert "<p><span>2023</span><span>2025</span></p><p><span>2024 口径变化</span></p>" in panel


def test_a_definition_that_differs_in_one_year_breaks_on_both_of_its_sides():
    (panel,) = panels(years("甲", "10", "12:D", "14"))
    assert "2024 口径变化" in panel and "2025 口径变化" in panel
    assert "口径变化" not in panels(years("甲", "10:D", "12:D", "14:D"))[0]


def test_a_bound_has_an_open_end_and_no_line():
    least, most = picture("10", "12+", "14"), picture("10", "12<", "14")
    assert re.search(r'<rect x="[\d.]+" y="0.0" width="5" height="[\d.]+"', least)
    assert re.search(r'<rect x="[\d.]+" y="[\d.]+" width="5"', most) and 'y="0.0"' not in most
    assert f'stroke="{INK}" stroke-width="1.6"' not in least + most


def test_about_and_provisional_are_hollow_and_provisional_is_said():
    assert picture("10", "~12", "14").count('fill="none"') == 1
    assert picture("10", "12", "14:P").count('fill="none"') == 1
    assert "<span>2025 暂报</span>" in panels(years("甲", "10", "12", "14:P"))[0]


def test_the_chosen_year_is_in_full_ink_and_its_figure_is_written():
    assert picture("10", "12", "14").count(f'fill="{INK}"') == 1
    (panel,) = panels(years("甲", "10", "12", "14+"))
    assert ">≥14</a>" in panel and ">甲</a>" in panel


def test_a_picture_leads_to_the_unit_and_its_figure_to_its_origin():
    (panel,) = panels(years("甲", "10", "12", "14"))
    unit, origin = re.findall('href="([^"]+)"', panel)
    assert unit.startswith("unit?") and origin.startswith("?") and origin.endswith("~publicity_events")


def test_the_words_of_a_picture_tell_every_year():
    (panel,) = panels(years("甲", "10", ".", "14+"))
    assert 'alt="甲：2023 年 10、2024 年 未报、2025 年 ≥14"' in panel


def test_doubts_stand_below_the_picture():
    (panel,) = panels(years("甲", "10", "12", "14", doubts=1))
    assert "<span>2025 ⚠ 1 处疑点</span>" in panel


def test_a_unit_that_never_gave_a_figure_has_a_picture_only_if_it_had_to():
    found = panels(
        years("甲", "10", "12", "14"),
        years("乙", ".", ".", "."),
        years("丙", "?", "?", "?"),
        years("丁", "-", "-", "-"),
    )
    assert [re.search('alt="(.)', panel)[1] for panel in found] == ["甲", "乙"]


def test_years_before_the_first_figure_are_left_out():
    (panel,) = panels(years("甲", ".", ".", ".", "10", "12", "14", first=2020))
    assert "<p><span>2023</span><span>2025</span></p>" in panel


def test_a_first_year_is_shown_beside_the_one_before():
    (panel,) = panels(years("甲", ".", ".", "14"))
    assert "<p><span>2024</span><span>2025</span></p>" in panel


def test_without_any_figure_there_is_nothing_to_draw():
    assert grid(years("甲", ".", "."), NO_TOTAL, ZH) == ""


def test_the_area_comes_first_with_its_like_for_like_total():
    whole = [area("2023", 40), area("2024", 50, (38, 44)), area("2025", 90, (50, 54), doubted=2)]
    first, _ = panels(years("甲", "10", "12", "14"), whole=whole)
    assert "<b>全地区</b>" in first and ">54 场</a>" in first and 'alt="全地区同口径普法宣传活动场次：54 场"' in first
    assert "<span>2025 ⚠ 2 个单位有疑点</span>" in first


def test_what_does_not_add_up_has_no_picture_of_the_area():
    assert len(panels(years("甲", "10", "12", "14"))) == 1


def test_a_break_is_drawn_between_the_years_and_not_in_a_colour_of_data():
    assert f'stroke="{SLATE}"' in picture("10", "12:B", "14")


def test_a_name_that_looks_like_markup_stays_text():
    (panel,) = panels(years('<i>"', "10", "12", "14"))
    assert "<i>" not in panel and "&lt;i&gt;" in panel
