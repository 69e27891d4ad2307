"""缺报核查 says which cells are missing, contradict or are doubtful, and where they stand."""


def test_nothing_received_means_that_all_is_missing(empty_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025")
    assert "应填 138 项，缺 138 项（其中 0 项已说明原因），涉及 2 个单位；" in reader.text
    assert reader.text.count("还没有可核对的报表。") == 2 and "没有发现错误或提醒。" not in reader.text
    assert "2 个单位共缺 138 项；待审核的报表里没有填的也算在内。下载的清单每行一项，可直接发给各单位。" in reader.text


def test_nothing_received_means_that_all_is_missing_in_english(empty_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025", lang="en")
    assert "138 of 138 required figures are missing (for 0 of them a reason was given), in 2 units." in reader.text
    assert reader.text.count("No report has come that could be checked.") == 2


def test_the_missing_cells_of_a_unit_are_listed(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025")
    assert "应填 138 项，缺 112 项（其中 0 项已说明原因），涉及 2 个单位；" in reader.text
    office = [line for line in reader.text.splitlines() if line.startswith("杭锦后旗人民政府办公室 | ")]
    assert len([line for line in office if "| 未报 | 从未 |" in line]) == 48


def test_the_missing_cells_are_counted_in_english(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025", lang="en")
    assert "112 of 138 required figures are missing (for 0 of them a reason was given), in 2 units." in reader.text
    assert "| not reported | never |" in reader.text


def test_doubts_come_with_their_rule_file_and_cell(samples_home, reader):
    reader.open("gaps", area="public", period="2024")
    assert "本地区没有应报单位（无应报）；已报的数中有 0 处错误、3 处提醒。" in reader.text
    assert "行政复议综合化解率填写为 31%" in reader.text
    assert "| 通州区2024.xlsx | 统计表 | D8 | R2" in reader.text


def test_doubts_are_told_in_english(samples_home, reader):
    reader.open("gaps", area="public", period="2024", lang="en")
    assert "Among the figures received there are 0 errors and 3 warnings." in reader.text
    assert "| 通州区2024.xlsx | 统计表 | D8 | R2" in reader.text


def test_where_nobody_must_report_nothing_is_missing(samples_home, reader):
    reader.open("gaps", area="public", period="2024")
    assert "没有缺报：应填的都填了，或没有应报单位。" in reader.text
    assert [button.key for button in reader.app.get("download_button")] == ["download-错误与提醒"]


def test_the_chapter_chosen_is_the_one_shown(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025")
    assert "指标类别: 政治引领与主体责任" in reader.text
    assert "杭锦后旗团结镇 · 普法宣传活动场次" not in reader.text
    reader.app.selectbox(key="category").set_value("all").run()
    assert "杭锦后旗团结镇 · 普法宣传活动场次\n4\n› 年度指标 › D" in reader.text
    assert reader.app.query_params["category"] == "all"


def test_a_bound_is_shown_as_one(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025", category="all")
    assert "杭锦后旗团结镇 · 主动公开政府信息条数\n≥300\n› 年度指标 › D49" in reader.text


def test_a_corrected_figure_of_last_year_is_a_doubt_and_leaves_with_the_doubts(samples_home, reader):
    reader.open("gaps", area="public", period="2023")
    assert "上年数更正为“60”" in reader.text
    reader.app.button_group(key="severities").set_value(["error"]).run()
    assert "上年数更正为“60”" not in reader.text
    assert reader.app.query_params["severities"] == "error"


def test_the_address_says_which_list_is_in_sight_and_how_grave_its_problems_are(samples_home, reader):
    reader.open("gaps", area="public", period="2023", list="problems", severities="warning", lang="en")
    assert reader.app.session_state["list"] == "Errors and warnings"
    assert reader.app.button_group(key="severities").value == ["warning"]
    reader.open("gaps", area="public", period="2023", list="problems", severities="", lang="zh")
    assert reader.app.session_state["list"] == "错误与提醒"
    assert "所选程度的一处也没有；请在上面多选。" in reader.text


def test_the_source_of_a_cell_opens_from_its_address(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2025", figure="hangjinhouqi.tuanjie~gov_info_disclosed")
    assert "工作簿中写的是“300余”，位置 团结镇2025.xlsx › 年度指标 › D49" in reader.dialog


def test_a_cell_nobody_sent_says_so(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2024", figure="hangjinhouqi.office~publicity_events")
    assert "没有收到杭锦后旗人民政府办公室 2024 年的这一项。" in reader.dialog


def test_what_is_planted_is_listed_where_a_clerk_looks(county, reader):
    reader.open("gaps", area="shili", period="2025", category="all")
    listed = {(line["单位"].removeprefix("示例旗"), line["规则"].partition(" ")[0]) for line in reader.table("规则")}
    assert listed >= {
        ("南山镇", "R1"),
        ("西河镇", "R2"),
        ("司法局", "R3"),
        ("自然资源局", "R4"),
        ("青柳镇", "R9"),
        ("林业和草原局", "R12"),
        ("银泉乡", "R14"),
        ("市场监督管理局", "R18"),
    }


def test_the_table_of_states_marks_doubts_on_every_figure_they_concern(county, reader):
    reader.open("gaps", area="shili", period="2025", category="all")
    stories = reader.text.split("\n")
    for figure in ("自然资源局 · 依申请公开办结件数", "市场监督管理局 · 罚没金额"):
        at = next(place for place, line in enumerate(stories) if figure in line)
        assert "处疑点" in stories[at + 2], figure
