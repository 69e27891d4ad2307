"""Tables as HTML: headings, numbers to the right, links to the origin, nothing taken for markup."""

from __future__ import annotations

from decimal import Decimal

from dashboard.show.links import origin, to
from dashboard.show.table import Cell, as_html, table

CHOICES = {"area": "shili", "period": "2025", "lang": "zh"}


def test_columns_are_named_in_the_language_of_the_page(zh, en):
    assert table([], ("unit", "percent"), zh).headings == ("单位", "变化率")
    assert table([], ("unit", "percent"), en).headings[0] == "Unit"


def test_a_download_holds_the_number_a_reader_sees_the_text(zh):
    made = table([("东湖镇", Cell("+9.2%", Decimal("9.1837")))], ("unit", "percent"), zh)
    assert made.texts() == [{"单位": "东湖镇", "变化率": "+9.2%"}]
    assert made.records() == [{"单位": "东湖镇", "变化率": Decimal("9.1837")}]


def test_nothing_is_an_empty_cell_and_zero_is_not(zh):
    made = table([(None, 0)], ("unit", "percent"), zh)
    assert made.texts() == [{"单位": "", "变化率": "0"}]


def test_numbers_stand_to_the_right_and_carry_their_tone(zh):
    html = as_html(table([("东湖镇", Cell("+9.2%", tone="better"))], ("unit", "percent"), zh, {"percent"}), "变化")
    assert '<th scope="col" class="number">变化率</th>' in html
    assert 'class="number better">+9.2%</td>' in html


def test_a_cell_with_a_link_leads_there_and_tells_its_story(zh):
    html = as_html(table([(Cell("20", link="?a=1&b=2", story="a.xlsx › D7"),)], ("unit",), zh), "变化")
    assert '<a href="?a=1&amp;b=2" title="a.xlsx › D7">20</a>' in html


def test_what_looks_like_markup_stays_text(zh):
    html = as_html(table([(Cell("<b>", link='"><script>', story='"'),)], ("unit",), zh), '"><i>')
    assert "<b>" not in html and "<script>" not in html and "<i>" not in html


def test_wide_tables_become_cards_on_a_phone(zh):
    columns = ("unit", "kind", "indicator", "percent")
    assert 'class="table cards"' in as_html(table([], columns, zh), "变化")
    assert 'class="table"' in as_html(table([], columns[:3], zh), "变化")


def test_an_address_holds_all_choices_and_what_is_added():
    assert to("changes", CHOICES, indicator="grids") == "changes?area=shili&period=2025&lang=zh&indicator=grids"
    assert to("overview", CHOICES, period="2024") == "./?area=shili&period=2024&lang=zh"


def test_the_origin_of_a_figure_names_unit_indicator_and_if_need_be_the_year():
    assert origin(CHOICES, "grids").endswith("&figure=~grids")
    assert origin(CHOICES, "grids", "shili.donghu").endswith("&figure=shili.donghu~grids")
    assert origin(CHOICES, "grids", "shili.donghu", "2023").endswith("&figure=shili.donghu~grids~2023")
