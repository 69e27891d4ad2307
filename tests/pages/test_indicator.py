"""指标与口径 says what an indicator means, who owes it and how it spreads; a search finds any indicator."""

import pytest

OPEN = {"area": "shili", "period": "2025", "indicator": "publicity_events"}


def opened(reader, **address):
    reader.open("indicator", **{**OPEN, **address})
    assert not reader.has_failed
    return reader.text


# Full -----------------------------------------------------------------------------------------------------------------


def test_definition_duty_and_spread_stand_at_the_top(county, reader):
    top = opened(reader).split("各单位、各年度的分布")[0]
    assert "本年1月1日至12月31日，本单位主办或承办的普法宣传活动场次，一地一次计1场" in top
    assert "谁填报\n\n必填：乡镇、街道、部门、政府办" in top
    assert (
        "2025 年应报 30 个单位，27 个有数，3 个未报；部门中位数 15.5 场（最小 8，最大 35）；"
        "乡镇中位数 24 场（最小 17，最大 49）；其中 "
    ) in top
    assert "银泉乡），核实前请慎用。" in top


def test_it_is_said_in_english(county, reader):
    text = opened(reader, lang="en")
    assert "For 2025, 30 units must report, 27 gave a figure, 3 did not; department: median 15.5 events" in text
    assert "The Chinese definition is binding." in text
    assert "Law publicity events, township: 2025  median 24 · 9 reported · 1 missing" in text


def test_every_kind_has_its_picture_with_its_finding(county, reader):
    text = opened(reader)
    assert "部门的普法宣传活动场次：2025　中位数 15.5 · 16 个有数 · 2 个未报；中间一半在 14 至 19.3 场之间" in text
    assert "街道的普法宣传活动场次：2025　19 场 · 1 个有数" in text


def test_the_tables_hold_every_kind_year_and_unit(county, reader):
    opened(reader)
    spread = {(line["类型"], line["年度"]): line for line in reader.table("下四分位")}
    assert spread["乡镇", "2025"]["未报"] == "1" and spread["乡镇", "2025"]["中位数"] == "24"
    assert min(year for _, year in spread) == "2021"  # from 2020 nothing came
    units = {line["单位"]: line for line in reader.table("要求")}
    assert len(units) == 30
    assert units["东湖镇"]["数值"] == "23" and units["西河镇"]["数值"] == "未报"
    assert "可与上年比较的" in units["银泉乡"]["备注"]


def test_a_figure_opens_its_origin(county, reader):
    opened(reader)
    reader.follow("49")
    assert "示例旗云岭苏木 2025 年：工作簿中写的是“49”" in reader.dialog


def test_a_slip_of_the_unit_stands_beyond_the_axis_and_is_named(county, reader):
    text = opened(reader, indicator="penalty_amount")
    assert "部门中位数 43.42 万元（最小 7.91，最大 855,400）" in text
    assert "市场监督管理局），核实前请慎用。" in text
    assert "远大于其他数、没有按比例画的：市场监督管理局 2025 年 855,400 万元。" in text


def test_bounds_are_counted_out_of_the_median(county, reader):
    assert "3 个是“余”“约”等不确切的数，不计入中位数" in opened(reader, indicator="publicity_people_reached")


def test_yes_and_no_are_a_share(county, reader):
    text = opened(reader, indicator="annual_report_published")
    assert "2025 年应报 30 个单位，28 个有数，2 个未报；部门 16 个中 15 个为“是”（93.8%）；乡镇 10 个中 10 个" in text
    assert reader.table("“是”的占比")[0]["“是”的占比"] == "93.8%"


def test_a_rate_names_its_parts_and_they_can_be_followed(county, reader):
    words = opened(reader, indicator="dispute_resolution_rate").split()
    assert words[words.index("分子") + 1] == "化解矛盾纠纷件数"
    reader.follow("化解矛盾纠纷件数")
    assert reader.app.query_params["indicator"] == "disputes_resolved"
    assert "指标: 化解矛盾纠纷件数" in reader.text


# Partly missing, not asked, empty -------------------------------------------------------------------------------------


def test_a_year_without_figures_says_which_years_have_some(county, reader):
    text = opened(reader, period="2020")
    assert "2020 年应报 30 个单位，0 个有数，30 个未报。有数的年度：2025、2024、2023、2022、2021；" in text
    assert "18 个未报" in text


def test_one_of_two_units_has_reported(partly_filled_home, reader):
    text = opened(reader, area="hangjinhouqi")
    assert "2025 年应报 2 个单位，1 个有数，1 个未报；乡镇 4 场；各类单位的确切数都不足 3 个，不给出中位数。" in text


def test_nothing_received_still_tells_the_definition_and_the_duty(empty_home, reader):
    text = opened(reader, area="hangjinhouqi")
    assert "2025 年应报 2 个单位，0 个有数，2 个未报。其他年度也没有数；要看数请改选地区。" in text
    assert "本年1月1日至12月31日，本单位主办或承办的" in text and "勾稽关系" in text
    assert "各单位、各年度的分布" not in text


def test_an_indicator_not_asked_here_can_be_looked_at(county, reader):
    text = opened(reader, area="hangjinhouqi", indicator="reconsideration_received")
    assert "指标: 收到行政复议申请件数" in text
    assert "2025 年没有要求杭锦后旗的单位填报“收到行政复议申请件数”，也没有单位报送。" in text


def test_years_apart_and_optional_figures_are_told(samples_home, reader):
    text = opened(reader, area="public", period="2024", indicator="reconsideration_received")
    assert "2024 年没有应报单位，选填的 4 个单位中 1 个有数；县（区） 1,696 件；" in text


def test_an_unknown_code_falls_back(samples_home, reader):
    assert "指标: 干部法治培训（专题学习）次数" in opened(reader, indicator="nonsense", side="nonsense")


# Search ---------------------------------------------------------------------------------------------------------------


def test_all_indicators_are_listed_with_who_reported(samples_home, reader):
    text = opened(reader, area="hangjinhouqi", side="all")
    assert "共 185 个指标；2025 年杭锦后旗应报 " in text
    lines = {line["指标"]: line for line in reader.table("有数/应报")}
    assert len(lines) == 185
    assert lines["普法宣传活动场次"]["有数/应报"] == "2/2"
    assert lines["普法宣传活动场次"]["谁填报"] == "必填：乡镇、街道、部门、政府办"


@pytest.mark.parametrize("wanted", ["法治宣传次数", "Law publicity EVENTS", "普 法 宣 传 活动场次", "publicity_events"])
def test_a_search_finds_by_synonym_english_name_and_code(samples_home, reader, wanted):
    opened(reader, side="all", q=wanted)
    assert "普法宣传活动场次" in [line["指标"] for line in reader.table("有数/应报")]


def test_the_synonym_that_fits_is_shown(samples_home, reader):
    opened(reader, side="all", q="法治宣传次数")
    assert reader.table("有数/应报")[0]["相符之处"] == "叫法：法治宣传次数"


def test_a_chapter_narrows_the_search(samples_home, reader):
    opened(reader, side="all", q="普法", chapter="C4")
    assert {line["类别"] for line in reader.table("有数/应报")} == {"普法宣传"}
    assert "指标类别: 普法宣传" in reader.text


def test_nothing_found_says_what_to_do(samples_home, reader):
    text = opened(reader, side="all", q="zzzz")
    assert "没有找到与“zzzz”相符的指标。" in text
    assert "请少写几个字或换一个叫法" in text


def test_nothing_found_says_what_to_do_in_english(samples_home, reader):
    text = opened(reader, side="all", q="zzzz", lang="en")
    assert "No indicator fits “zzzz”." in text and "Try fewer letters or another name" in text


def test_what_is_typed_is_kept_in_the_address(samples_home, reader):
    opened(reader, side="all")
    reader.app.text_input(key="q").set_value("复议").run()
    assert reader.app.query_params["q"] == "复议"
    assert "与“复议”相符的指标有 " in reader.text


def test_a_line_of_the_list_leads_to_the_indicator(samples_home, reader):
    opened(reader, side="all", q="复议")
    reader.follow("复议纠错率")
    assert "指标: 复议纠错率" in reader.text and "行政复议直接纠错件数" in reader.text
    assert "q" not in reader.app.query_params


def test_the_other_side_is_one_choice_away(samples_home, reader):
    opened(reader)
    reader.app.button_group(key="side").set_value("all").run()
    assert reader.app.query_params["side"] == "all" and "共 185 个指标" in reader.text
