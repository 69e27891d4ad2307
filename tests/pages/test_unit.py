"""单位画像 says how one unit reported, where it stands among its peers, what it lacks and what its versions changed."""

from tests.pages.conftest import incoming

NANSHAN = {"area": "shili", "period": "2025", "unit": "shili.nanshan"}
TUANJIE = {"area": "hangjinhouqi", "period": "2025", "unit": "hangjinhouqi.tuanjie"}


# Full -----------------------------------------------------------------------------------------------------------------


def test_the_answer_says_how_fully_and_when_and_where_the_unit_stands(county, reader):
    reader.open("unit", **NANSHAN)
    assert "示例旗南山镇应填 89 项，已填 81 项（91%），缺 8 项（其中 1 项已说明原因），" in reader.text
    assert "，按时；15 项分好差的指标可与同类比较，4 项处于前四分之一，3 项处于后四分之一" in reader.text
    assert "（另有 80 项总数没有按单位规模折算，规模不可比，只看多少）" in reader.text
    assert "已报的数中有 1 处错误、0 处提醒。" in reader.text
    assert not reader.has_failed


def test_the_answer_is_told_in_english_too(county, reader):
    reader.open("unit", **NANSHAN, lang="en")
    assert (
        "示例旗南山镇 filled in 81 of 89 required figures (91%), 8 are missing (for 1 of them a reason" in reader.text
    )
    assert "4 stand in the best quarter and 3 in the worst (80 totals are not divided" in reader.text
    assert "Among the figures received there is 1 error and 0 warnings." in reader.text


def test_the_picture_is_of_a_chapter_and_says_its_finding(county, reader):
    reader.open("unit", **NANSHAN, category="C3")
    assert "示例旗南山镇的 34 项指标：前四分之一的有持证上岗率；后四分之一的有无；" in reader.text
    reader.app.selectbox(key="category").set_value("all").run()
    assert "示例旗南山镇的 112 项指标：" in reader.text
    assert reader.app.query_params["category"] == "all"


def test_every_figure_of_the_chapter_stands_beside_its_peers(county, reader):
    rows = {row["指标"]: row for row in reader.open("unit", **NANSHAN, category="C3").table("同类中位数")}
    assert len(rows) == 34
    lost = rows["行政诉讼败诉件数"]
    assert (lost["本年"], lost["同类中位数"]) == ("⚠ 3 件", "0")
    assert lost["同类中的位置"].startswith("较大的四分之一（") and lost["备注"].startswith("⚠ ")
    assert rows["案卷评查次数"]["本年"] == "未报"


def test_what_is_missing_and_what_contradicts_is_listed_for_this_unit_alone(county, reader):
    reader.open("unit", **NANSHAN)
    assert len(reader.table("最近一次有数")) == 8
    assert "下载表格（共 8 行）" in [each.label for each in reader.app.get("download_button")]
    (contradiction,) = reader.table("规则")
    assert contradiction["说明"] == "行政诉讼败诉件数（3）大于行政诉讼审结数（2）；部分不能大于整体。"
    assert "单位" not in contradiction


def test_a_correction_is_told_with_both_figures_and_its_reason(county, reader):
    reader.open("unit", area="shili", period="2025", unit="shili.education")
    (change,) = reader.table("改为")
    assert (change["版本"], change["指标"]) == ("1 → 2", "普法宣传活动场次")
    assert (change["原来"], change["改为"]) == ("120 场", "23 场")
    assert change["更正原因"] == "普法宣传活动场次多录一位，更正"
    assert len(reader.table("已填项数")) == 2


def test_a_successor_names_the_unit_it_followed(county, reader):
    reader.open("unit", area="shili", period="2024", unit="shili.yunling")
    assert "长胜苏木到 2023 年为止，此后并入本单位 ›" in reader.text
    assert any(row["备注"] == "含撤并单位" for row in reader.table("同类中位数"))


def test_the_only_unit_of_its_kind_is_compared_with_its_own_years_alone(county, reader):
    reader.open("unit", area="shili", period="2025", unit="shili.office")
    assert "本地区没有同类单位，不作比较；" in reader.text
    assert "各项指标与历年" in reader.text
    assert not reader.app.get("plotly_chart")
    assert "同类中位数" not in reader.table("历年")[0]


def test_the_origin_of_a_figure_opens_on_the_page(county, reader):
    reader.open("unit", **NANSHAN, figure="shili.nanshan~litigation_lost")
    assert "示例旗南山镇 2025 年：工作簿中写的是“3”" in reader.dialog


# Partly missing -------------------------------------------------------------------------------------------------------


def test_a_silent_unit_says_so_and_leads_to_the_years_it_has(county, reader):
    reader.open("unit", area="shili", period="2025", unit="shili.culture")
    assert "示例旗文化旅游体育广电局应填 69 项，还没有可用的报表。" in reader.text
    assert "看 2024 年 ›" in reader.text and "看 2025 年" not in reader.text
    assert len(reader.table("最近一次有数")) == 69
    assert "这一年还没有收到本单位的报表。请到“填报”页下载模板、上传工作簿；" in reader.text
    assert not reader.app.get("plotly_chart")


def test_a_silent_unit_says_so_in_english(county, reader):
    reader.open("unit", area="shili", period="2025", unit="shili.culture", lang="en")
    assert "must give 69 figures; no report that counts has come yet." in reader.text
    assert "See 2024 ›" in reader.text


def test_an_ended_unit_says_until_when_and_who_follows(county, reader):
    reader.open("unit", area="shili", period="2025", unit="shili.changsheng")
    assert "示例旗长胜苏木报送到 2023 年为止，2025 年已没有这个单位。" in reader.text
    assert "2023 年后由云岭苏木接续 ›" in reader.text
    assert "缺报清单" not in reader.text and not reader.has_failed


def test_units_that_owe_nothing_show_what_they_published(county, reader):
    reader.open("unit", area="public", period="2024", unit="public.tongzhou", category="all")
    assert "北京市通州区无应报，公开或自愿报送了 7 项；同类单位的确数不足 3 个，不作比较；" in reader.text
    assert len(reader.table("历年")) == 7
    assert "没有缺报：应填的都填了，或者无应报。" in reader.text
    assert "另有 178 项选填指标没有填，未列出。" in reader.text


def test_with_one_of_two_units_there_is_nobody_to_compare_with(partly_filled_home, reader):
    reader.open("unit", **TUANJIE)
    assert "杭锦后旗团结镇应填 89 项，已填 25 项（28.1%），缺 64 项，首次收到 2026-02-20 09:30，按时；" in reader.text
    rows = {row["指标"]: row for row in reader.table("历年")}
    assert (rows["法治建设专题会议次数"]["本年"], rows["法治建设专题会议次数"]["增减"]) == ("2 次", "上年没有数")


# Empty ----------------------------------------------------------------------------------------------------------------


def test_nothing_received_says_what_to_do(empty_home, reader):
    reader.open("unit", **TUANJIE)
    assert "杭锦后旗团结镇应填 89 项，还没有可用的报表。" in reader.text
    assert "请到“填报”页下载模板、上传工作簿" in reader.text
    assert "还没有可核对的报表。" in reader.text and "没有发现" not in reader.text
    assert "看 20" not in reader.text and not reader.has_failed


def test_the_first_report_of_a_unit_is_on_its_page_at_once(empty_home, reader):
    reader.open("unit", **TUANJIE)
    empty_home.receive(incoming("团结镇2025.xlsx"))
    reader.open("unit", **TUANJIE)
    assert "已填 25 项（28.1%）" in reader.text


def test_a_chapter_without_figures_says_to_choose_another(county, reader):
    reader.open("unit", area="public", period="2024", unit="public.tongzhou", category="C4")
    assert "这一类别没有要求本单位填报、也没有收到的指标；请改选类别。" in reader.text


def test_a_unit_nobody_has_is_replaced_by_the_first_of_the_area(county, reader):
    reader.open("unit", area="shili", period="2025", unit="hangjinhouqi.tuanjie")
    assert "单位: 示例旗人民政府办公室" in reader.text
    assert reader.app.query_params["unit"] == "shili.office"
