"""单位对比 ranks units no surer than is known, and places each among its peers."""

import pytest

COUNTY = {"area": "shili", "period": "2025"}


def ranks(reader, indicator="publicity_events", kind="township", per="none", **more):
    return reader.open("compare", **COUNTY, view="rank", indicator=indicator, kind=kind, per=per, **more)


def places(reader, kind="township", category="C4", per="none", **more):
    return reader.open("compare", **{**COUNTY, **more}, view="all", kind=kind, category=category, per=per)


class TestRanks:
    def test_per_village_it_says_who_may_be_first_and_why_that_is_not_certain(self, county, reader):
        ranks(reader, per="village")
        assert (
            "普法宣传活动场次（按每个行政村（社区）计）：10 个乡镇中 9 个排出名次。"
            "报了数的单位中最好的是东湖镇（2.88 场），但不能确定排第 1。" in reader.text
        )
        assert "名次是区间：1 个没有报数（西河镇）。" in reader.text
        assert "规模不可比" not in reader.text

    def test_totals_are_placed_by_size_and_said_not_to_compare(self, county, reader):
        ranks(reader)
        assert "报了数的单位中最多的是云岭苏木（49 场），但不能确定排第 1。" in reader.text
        assert "规模不可比：各单位大小不同，总数不宜直接比较，位次只表示多少，不表示好差；" in reader.text
        assert reader.table("名次")[0]["名次"] == "第 1–2 位（共 10）"

    def test_the_same_is_said_in_english(self, county, reader):
        ranks(reader, lang="en")
        assert "Law publicity events: 9 of 10 units (township) are ranked." in reader.text
        assert "places tell who has more, not who is better" in reader.text

    def test_figure_divisor_and_rate_stand_side_by_side(self, county, reader):
        rows = ranks(reader, per="village").table("名次")
        assert list(rows[0].values()) == ["示例旗东湖镇", "23 场", "8 个", "2.88 场", "第 1–2 名（共 10）", ""]
        assert list(rows[-1].values()) == ["示例旗西河镇", "未报", "20 个", "—", "—", ""]

    def test_a_rank_too_wide_is_withheld_with_its_reason(self, county, reader):
        ranks(reader, "publicity_people_reached", per="village")
        assert "10 个乡镇中 8 个排出名次。" in reader.text
        assert "1 个名次不确定，不予列出：白桦镇。" in reader.text
        assert "2 个的数不确切（⚠ 银泉乡、白桦镇）" in reader.text
        assert "| 名次不确定，不予列出 |" in reader.text

    def test_a_doubted_figure_is_not_ranked_in_silence(self, county, reader):
        ranks(reader, "law_exam_excellent_rate", "department")
        assert "确定排第 1 的是⚠ 司法局（98%）。" in reader.text
        assert "1 个的数有疑点（⚠ 司法局），核实后名次可能变动。" in reader.text
        assert reader.table("名次")[0]["备注"].startswith("⚠ 1 处疑点；学法考试优秀率（98%）高于学法考试合格率（92%）")

    def test_who_counts_no_villages_cannot_be_divided_by_them(self, county, reader):
        ranks(reader, kind="department", per="village")
        assert "部门没有报过行政村（社区）数，普法宣传活动场次不能这样折算；" in reader.text

    def test_one_unit_of_a_kind_has_no_peers(self, county, reader):
        ranks(reader, kind="subdistrict")
        assert "普法宣传活动场次：应填或填了的街道只有 1 个（和平街道，19 场），没有同类可以比较。" in reader.text
        assert not reader.app.get("plotly_chart")

    def test_what_is_not_asked_of_a_kind_says_what_to_do(self, county, reader):
        ranks(reader, "villages", "gov_office")
        assert "行政村（社区）数在 2025 年不要求政府办填报，也没有政府办自行填报；请改选" in reader.text

    def test_where_nothing_was_received_nobody_is_ranked(self, empty_home, reader):
        reader.open("compare", area="hangjinhouqi", period="2025", indicator="publicity_events", kind="township")
        assert "普法宣传活动场次：1 个应报的乡镇都没有报数，排不出名次。" in reader.text

    def test_the_picture_is_told_in_words(self, county, reader):
        told = "的名次区间图：10 个单位从先到后排列，0 个名次确定，9 个是区间，1 个没有列出名次。"
        assert told in ranks(reader).text

    def test_a_figure_leads_to_its_origin(self, county, reader):
        ranks(reader).follow("49 场")
        assert "示例旗云岭苏木 2025 年：工作簿中写的是“49”" in reader.dialog

    def test_a_unit_leads_to_its_profile(self, county, reader):
        ranks(reader).follow("示例旗云岭苏木")
        assert reader.app.title[0].value == "单位画像"
        assert reader.app.query_params["unit"] == "shili.yunling"


class TestPlaces:
    def test_it_counts_figures_places_gaps_and_doubts(self, county, reader):
        places(reader)
        assert "10 个单位、17 项指标：报了 123 个数，其中 105 个能与同类比较、分为五档；应报未报 6 个；" in reader.text
        assert "个的数有疑点（⚠）。" in reader.text
        assert "规模不可比：12 项指标的总数随单位大小增减，只按多少分档，不说好差；" in reader.text

    def test_the_same_is_said_in_english(self, county, reader):
        places(reader, lang="en")
        assert "10 units and 17 indicators: 123 figures were given, 105 of them can be placed" in reader.text

    def test_a_cell_tells_figure_place_and_source(self, county, reader):
        text = places(reader).text
        assert "东湖镇：23 场\n第 2 档：高于 8 个同类中的 2 个\n› 年度指标 › D111" in text
        assert "示例旗东湖镇\n东湖镇2025年度法治政府建设情况统计表.xlsx" in text

    def test_divided_the_same_cell_tells_its_rate(self, county, reader):
        assert (
            "东湖镇：2.88 场／每个行政村（社区）\n第 5 档：高于 8 个同类中的 8 个" in places(reader, per="village").text
        )

    def test_a_whole_area_stands_on_one_screen_each_unit_against_its_own_kind(self, county, reader):
        places(reader, kind="all", category="all")
        assert "30 个单位、181 项指标：报了 2,872 个数" in reader.text
        assert "政府办、街道中有确切数的同类不足 5 个，只列数，不分档。" in reader.text

    def test_who_counts_no_villages_is_named(self, county, reader):
        places(reader, kind="all", category="all", per="village")
        assert "政府办、部门没有报过行政村（社区）数，总数不能这样折算。" in reader.text

    def test_of_two_units_each_of_its_kind_none_has_a_place(self, county, reader):
        places(reader, area="hangjinhouqi", kind="all", category="all")
        assert "2 个单位、" in reader.text
        assert "报了 26 个数，其中 0 个能与同类比较、分为五档；应报未报 112 个。" in reader.text
        assert "团结镇：≥300 条\n不是确切的数，不分档" in reader.text

    def test_where_nothing_is_asked_nor_given_it_says_what_to_do(self, county, reader):
        places(reader, area="public", period="2025", kind="county")
        assert "这一类别没有要求这类单位填报的指标，也没有单位自行填报；请改选类别、单位类型或年度。" in reader.text

    def test_a_cell_leads_to_its_origin(self, county, reader):
        places(reader).follow("2", among="shili.donghu~publicity_events")
        assert "示例旗东湖镇 2025 年：工作簿中写的是“23”" in reader.dialog

    def test_an_indicator_leads_to_its_changes(self, county, reader):
        places(reader).follow("普法宣传活动场次")
        assert reader.app.query_params["indicator"] == "publicity_events"
        assert reader.app.title[0].value == "同比"


@pytest.mark.parametrize("view", ["rank", "all"])
def test_the_address_holds_all_that_is_chosen(county, reader, view):
    reader.open("compare", area="shili", view=view)
    chosen = {"rank": {"indicator", "kind", "per"}, "all": {"kind", "category", "per"}}[view]
    assert {"area", "period", "lang", "view"} | chosen <= set(reader.app.query_params)


def test_the_view_is_turned_by_its_switch(county, reader):
    ranks(reader)
    reader.app.button_group(key="view").set_value("all").run()
    assert "第 5 档" in reader.text
    assert reader.app.query_params["view"] == "all"
    assert reader.app.query_params["kind"] == "township"


def test_all_kinds_of_one_view_are_the_most_frequent_kind_of_the_other(county, reader):
    places(reader, kind="all")
    reader.app.button_group(key="view").set_value("rank").run()
    assert "单位类型: 部门" in reader.text
