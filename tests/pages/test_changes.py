"""同比 says how an indicator moved, over whom, why not for the others, and marks what is in doubt."""

import re

import pytest

OPEN = {"area": "shili", "period": "2025", "indicator": "publicity_events"}


def opened(reader, **address):
    reader.open("changes", **{**OPEN, **address})
    assert not reader.has_failed
    return reader.text


# Full -----------------------------------------------------------------------------------------------------------------


def test_the_answer_says_coverage_total_and_change(county, reader):
    text = opened(reader)
    assert "30 个应报单位中 26 个两年均有数据；同口径普法宣传活动场次 541 场，比上年增加 18 场（+3.4%）" in text
    assert "上升 17 个、下降 4 个、持平 5 个；升幅最大：政府办（+33.3%）；降幅最大：东湖镇（−25.8%）。" in text


def test_the_answer_is_given_in_english(county, reader):
    text = opened(reader, lang="en")
    assert "26 of 30 units that must report have figures in both years; like for like, " in text
    assert "18 events more than the year before (+3.4%)" in text
    assert "largest rise: 政府办 (+33.3%); largest fall: 东湖镇 (−25.8%)." in text


def test_those_left_out_are_named_with_the_reason(county, reader):
    left_out = opened(reader).split("没有比较的单位")[1].split("历年走势")[0]
    assert "本年未报（3 个）" in left_out and "西河镇" in left_out and "上年 27 场" in left_out
    assert "上年没有数（1 个）" in left_out and "住房和城乡建设局" in left_out and "本年 15 场" in left_out


def test_every_unit_has_its_years_in_words(county, reader):
    text = opened(reader)
    assert "西河镇：2021 年 20、2022 年 22、2023 年 23、2024 年 未报、2025 年 未报" in text
    assert "2024 口径变化" in text
    assert "全地区同口径普法宣传活动场次：541 场" in text


def test_the_table_holds_every_unit_that_was_asked(county, reader):
    opened(reader)
    lines = {line["单位"]: line for line in reader.table("本年")}
    assert len(lines) == 30
    assert lines["北原镇"]["上年"] == "20" and lines["北原镇"]["增减"] == "▲ +4"
    assert lines["西河镇"]["备注"] == "本年未报" and lines["西河镇"]["增减"] == "—"
    assert lines["东湖镇"]["上年"] == "31（口径变更）"


def test_the_order_is_chosen_and_kept_in_the_address(county, reader):
    opened(reader)
    assert [line["单位"] for line in reader.table("本年")][:2] == ["云岭苏木", "综合行政执法局"]
    opened(reader, order="change")
    assert [line["单位"] for line in reader.table("本年")][0] == "政府办"
    assert reader.app.query_params["order"] == "change"
    assert reader.app.query_params["indicator"] == "publicity_events"


def test_the_origin_of_last_years_figure_opens_from_its_address(county, reader):
    opened(reader, figure="shili.beiyuan~publicity_events~2024")
    assert "示例旗北原镇 2024 年：工作簿中写的是“20”" in reader.dialog


# Doubts, bounds, rates, yes and no ------------------------------------------------------------------------------------


def test_a_slip_of_the_unit_is_named_in_answer_picture_and_table(county, reader):
    text = opened(reader, indicator="penalty_amount")
    assert "其中 2 个单位的数有疑点（银泉乡、市场监督管理局），核实前请慎用。" in text
    assert "升幅最大：⚠ 市场监督管理局（+1,214,439.3%）" in text
    assert "没有按比例：市场监督管理局（70.43 万元 → 855,400 万元）。" in text
    (line,) = (line for line in reader.table("本年") if line["单位"] == "市场监督管理局")
    assert line["备注"].startswith("⚠ ")


def test_a_copied_report_and_a_rate_that_differs_from_its_parts_are_marked(county, reader):
    text = opened(reader, indicator="dispute_resolution_rate")
    assert "银泉乡），核实前请慎用。" in text
    marked = {line["单位"] for line in reader.table("本年") if line["备注"].startswith("⚠ ")}
    assert marked == {"西河镇", "银泉乡"}


def test_bounds_make_a_bound_and_no_change(county, reader):
    text = opened(reader, indicator="publicity_people_reached")
    assert "同口径普法覆盖人次 ≈157,796 人次，上年 ≈152,318 人次，因有“余”“约”等不确切的数，不计算增减" in text
    (line,) = (line for line in reader.table("本年") if line["单位"] == "白桦镇")
    assert line["本年"] == "≥8,000" and line["增减"] == "—" and line["备注"] == "数不确切，不计增减"


def test_rates_move_in_points_and_yes_or_no_is_a_share(county, reader):
    assert "同口径矛盾纠纷化解率 94.7%，比上年下降 2.5 个百分点" in opened(reader, indicator="dispute_resolution_rate")
    text = opened(reader, indicator="annual_report_submitted")
    assert "“是”的占 96.4%，与上年持平" in text
    assert "由“否”变“是” 1 个、由“是”变“否” 1 个、不变 26 个。" in text


def test_what_does_not_add_up_has_no_total(county, reader):
    text = opened(reader, indicator="power_list_items")
    assert "30 个应报单位中 21 个两年均有数据；“权责清单事项数”各单位之间不能相加，不计合计，只逐个单位比较" in text
    assert "合计的来源" not in text and "全地区" not in text


def test_withheld_and_not_applicable_are_told_apart(county, reader):
    text = opened(reader, indicator="coercion_cases")
    assert "涉密（1 个）" in text and "不涉及（" in text


# Empty, partly missing ------------------------------------------------------------------------------------------------


def test_nothing_received_says_so_and_what_to_do(empty_home, reader):
    text = opened(reader, area="hangjinhouqi")
    assert "2 个应报单位中 0 个两年均有数据，普法宣传活动场次无法同口径比较；本年还没有单位报数。" in text
    assert "还没有收到 2025 年的报表。" in text
    assert "历年走势" not in text


def test_figures_of_one_year_alone_are_told_and_not_compared(samples_home, reader):
    text = opened(reader, area="hangjinhouqi")
    assert "2 个应报单位中 0 个两年均有数据，普法宣传活动场次无法同口径比较；本年 2 个单位合计 7 场。" in text
    assert "上年没有数（2 个）" in text and "本年 4 场" in text


def test_one_year_alone_is_told_in_english(samples_home, reader):
    text = opened(reader, area="hangjinhouqi", lang="en")
    assert "0 of 2 units that must report have figures in both years" in text
    assert "This year 2 units have together 7 " in text


def test_units_that_need_not_report_are_compared_all_the_same(samples_home, reader):
    text = opened(reader, area="public", period="2024", indicator="reconsideration_received")
    assert (
        "没有应报单位，1 个单位两年均有数据；同口径收到行政复议申请件数 1,696 件，比上年增加 583 件（+52.4%）。" in text
    )
    assert "选填，未填（3 个）" in text


def test_an_indicator_nobody_was_asked_for_is_said_and_not_silently_replaced(samples_home, reader):
    text = opened(reader, area="hangjinhouqi", indicator="reconsideration_received")
    assert "2025 年没有要求本地区单位填报“收到行政复议申请件数”，也没有单位报送；请改选指标、年度或地区。" in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_kind_of_indicator_has_a_page(county, reader, lang):
    kinds = {(each.kind, each.aggregation, each.direction): each.code for each in county.catalogue.indicators.values()}
    for code in kinds.values():
        opened(reader, indicator=code, lang=lang)


# Why a figure is in doubt ---------------------------------------------------------------------------------------------


def stories(reader):
    """What the cells of the tables tell on hovering."""
    markup = "".join(element.proto.body for element in reader.app._tree if element.type == "html")
    return "\n".join(re.findall(r'title="([^"]*)"', markup))


def test_a_doubt_that_lies_in_a_relation_is_told_at_each_of_its_figures(county, reader):
    reader.open("changes", area="shili", period="2025", indicator="disputes_resolved")
    assert "2025 矛盾纠纷化解率填写为 99%，按" in stories(reader)


def test_the_origin_of_a_doubted_figure_says_why(county, reader):
    reader.open("changes", area="shili", period="2025", figure="shili.market~penalty_amount~2025")
    assert "⚠ 罚没金额填写为“855400”" in reader.dialog
    reader.open("changes", area="shili", period="2025", figure="shili.donghu~publicity_events~2025")
    assert "⚠" not in reader.dialog


def test_the_origin_of_a_total_says_which_of_its_figures_are_in_doubt_and_why(county, reader):
    reader.open("changes", area="shili", period="2025", figure="~disputes_resolved~2025")
    assert "比较的单位中，2 个的数有疑点（⚠），见下表。" in reader.dialog
    assert "⚠ 1 处疑点；矛盾纠纷化解率填写为 99%，按" in reader.dialog
