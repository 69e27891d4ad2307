"""The address holds what a reader has chosen; what nobody knows falls back and never fails."""

import pytest

PAGES = ("", "gaps", "submit")
TITLES = {"zh": dict(zip(PAGES, ("总览", "缺报核查", "填报"), strict=True))}
TITLES["en"] = dict(zip(PAGES, ("Overview", "Gaps and doubts", "Submit"), strict=True))


@pytest.mark.parametrize("lang", TITLES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_for_every_area_and_year(samples_home, reader, page, lang):
    for area in ("hangjinhouqi", "public", "shili"):
        for period in ("2025", "2020"):
            reader.open(page, area=area, period=period, lang=lang, category="all")
            assert not reader.has_failed, (area, period)
            assert reader.app.title[0].value == TITLES[lang][page]


@pytest.mark.parametrize("page", PAGES)
def test_codes_nobody_knows_fall_back_to_the_default(samples_home, reader, page):
    reader.open(page, area="nonsense", period="1999", category="nothing", lang="xx", figure="nobody~nothing")
    assert not reader.has_failed
    assert "地区: 杭锦后旗\n年度: 2025" in reader.text
    assert reader.dialog == ""


def test_an_area_and_a_year_nobody_knows_are_said_once(samples_home, reader):
    text = reader.open(area="nonsense", period="1999").text
    assert "没有“nonsense”这个地区，下面是杭锦后旗。没有“1999”这个年度，下面是2025。" in text
    assert "没有“" not in reader.open().text


def test_an_indicator_nobody_knows_is_said_also_among_several(samples_home, reader):
    reader.open("changes", area="hangjinhouqi", period="2025", indicator="nonsense", lang="en")
    assert "There is no “nonsense” (Indicator); this is " in reader.text
    reader.open("export", area="hangjinhouqi", periods="2025,1999", indicators="grids,nonsense", lang="zh")
    assert "没有“1999”这样的年度，没有选入。没有“nonsense”这样的指标，没有选入。" in reader.text


def test_a_unit_of_another_area_gives_way_without_a_word(samples_home, reader):
    reader.open("unit", area="public", period="2024", unit="hangjinhouqi.tuanjie")
    assert "没有“" not in reader.text


@pytest.mark.parametrize("figure", ["~", "nobody~publicity_events", "hangjinhouqi.tuanjie~", "a~b~c", "<b>", "'--"])
def test_a_figure_nobody_knows_opens_nothing(samples_home, reader, figure):
    reader.open("gaps", figure=figure)
    assert not reader.has_failed
    assert reader.dialog == ""


def test_the_address_chooses_area_and_year(samples_home, reader):
    reader.open(area="public", period="2023")
    assert "地区: 公开报告样本\n年度: 2023" in reader.text
    assert "公开报告样本 · 2023 年 · " in reader.text


def test_a_choice_is_written_into_the_address(samples_home, reader):
    reader.open()
    reader.app.selectbox(key="area").set_value("public").run()
    reader.app.selectbox(key="period").set_value("2022").run()
    assert reader.app.query_params["area"] == "public"
    assert reader.app.query_params["period"] == "2022"


def test_a_choice_is_kept_on_the_other_pages(samples_home, reader):
    reader.open()
    reader.app.selectbox(key="area").set_value("public").run()
    reader.app.selectbox(key="period").set_value("2022").run()
    for page in ("gaps", "submit", ""):
        reader.app.query_params = {}  # what the navigation does with the address
        reader.turn_to(page)
        assert "地区: 公开报告样本\n年度: 2022" in reader.text


def test_the_chapter_is_kept_while_other_pages_are_looked_at(samples_home, reader):
    reader.open("gaps")
    reader.app.selectbox(key="category").set_value("all").run()
    for page in ("submit", "gaps"):
        reader.app.query_params = {}
        reader.turn_to(page)
    assert "指标类别: 全部类别" in reader.text


def test_the_language_is_kept_on_the_other_pages(samples_home, reader):
    reader.open(lang="en")
    reader.app.query_params = {}
    reader.turn_to("gaps")
    assert reader.app.title[0].value == "Gaps and doubts"


def test_a_period_the_other_area_lacks_falls_back(samples_home, reader):
    reader.open(area="public", period="2020")
    assert "年度: 2020" in reader.text
    reader.app.selectbox(key="area").set_value("hangjinhouqi").run()
    assert not reader.has_failed


def test_the_switch_changes_the_language_at_once(samples_home, reader):
    reader.open()
    reader.app.button_group(key="lang").set_value("en").run()
    assert reader.app.query_params["lang"] == "en"
    assert reader.app.title[0].value == "Overview"


def test_the_address_is_completed_so_that_it_can_be_sent_as_it_is(samples_home, reader):
    reader.open("gaps")
    chosen = {"area": "hangjinhouqi", "period": "2025", "lang": "zh", "basis": "submitted", "category": "C1"}
    assert reader.app.query_params == chosen | {"list": "missing", "severities": "error,warning"}
