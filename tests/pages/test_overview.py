"""总览 says what came in, what did not, and where each figure comes from."""

from datetime import datetime

from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA
from tests.pages.conftest import SAMPLES, SENDER, incoming


def test_nothing_received_says_so_and_what_to_do(empty_home, reader):
    reader.open(area="hangjinhouqi", period="2025")
    assert "杭锦后旗 · 2025 年 · 还没有收到报表" in reader.text
    assert "2 个应报单位中 0 个已报，其中按时 0 个；应填 138 项，已填 0 项（0%）。" in reader.text
    assert "还没有收到 2025 年的报表。请到“填报”页下载模板、上传工作簿；或在上面改选年度。" in reader.text


def test_nothing_received_is_said_in_english_too(empty_home, reader):
    reader.open(area="hangjinhouqi", period="2025", lang="en")
    assert "杭锦后旗 · 2025 · nothing received yet" in reader.text
    assert "0 of 2 units that must report have done so, 0 of them on time; 0 of 138" in reader.text
    assert "Nothing has been received for 2025 yet." in reader.text


def test_with_one_of_two_units_the_other_is_named(partly_filled_home, reader):
    reader.open(area="hangjinhouqi", period="2025")
    assert "2 个应报单位中 1 个已报，其中按时 1 个；应填 138 项，已填 25 项（18.1%）。" in reader.text
    assert "未报 1 个：政府办。" in reader.text


def test_with_one_of_two_units_the_other_is_named_in_english(partly_filled_home, reader):
    reader.open(area="hangjinhouqi", period="2025", lang="en")
    assert "1 of 2 units that must report have done so, 1 of them on time; 25 of 138" in reader.text
    assert "1 unit has not reported: 政府办." in reader.text


def test_with_all_units_it_says_that_all_are_in_time(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025")
    assert "杭锦后旗 · 2025 年 · 截至 2026-02-20 09:30 · 已审核" in reader.text
    assert "2 个应报单位中 2 个已报，其中按时 2 个；应填 138 项，已填 26 项（18.8%）。" in reader.text
    assert "应报单位全部按时报送。" in reader.text


def test_with_all_units_it_says_that_all_are_in_time_in_english(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025", lang="en")
    assert "as of 2026-02-20 09:30 · accepted" in reader.text
    assert "All units that must report did so on time." in reader.text


def test_a_late_unit_is_named(empty_home, reader):
    late = datetime(2026, 3, 2, 0, 1, tzinfo=CHINA)
    file = SAMPLES / "团结镇2025.xlsx"
    empty_home.receive([Incoming(file.name, file.read_bytes(), Options(), SENDER, late)])
    reader.open(area="hangjinhouqi", period="2025")
    assert "其中按时 0 个" in reader.text
    assert "逾期 1 个：团结镇。" in reader.text


def test_units_that_owe_nothing_have_no_rate_of_reporting(samples_home, reader):
    reader.open(area="public", period="2024")
    assert "本地区没有应报单位（无应报）；以下是 4 个单位公开或自愿报送的数据。" in reader.text
    assert "本地区的单位无应报，不统计报送率。" in reader.text


def test_figures_of_one_year_alone_are_shown_and_not_compared(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025")
    assert "普法宣传活动场次：7 场，没有两年都报数的单位，无法比较" in reader.text
    assert "没有两年都报了确切数的指标，无法比较增减。" in reader.text


def test_figures_of_two_years_are_compared_and_their_units_counted(samples_home, reader):
    reader.open(area="public", period="2024")
    assert "1113 → 1,696 件" in reader.text.replace("1,113", "1113")
    assert "+52.4%" in reader.text


def test_the_source_of_a_total_names_those_left_out_and_why(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025", figure="~publicity_events")
    assert "普法宣传活动场次：数据来源" in reader.dialog
    assert "2 个单位中比较了 0 个；未比较：上年没有数（政府办、团结镇）。" in reader.dialog
    assert "团结镇2025.xlsx | 年度指标" in reader.dialog


def test_the_source_of_a_total_opens_from_its_tile(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025").follow("来源 ›", "publicity_events")
    assert "政府办2025.xlsx | 年度指标" in reader.dialog
    assert reader.app.query_params["figure"] == "~publicity_events"
    assert not reader.has_failed


def test_every_version_of_a_figure_is_told(empty_home, reader):
    empty_home.receive(incoming("团结镇2025.xlsx"))
    content = empty_home.template("hangjinhouqi.tuanjie", "2025")
    empty_home.receive([Incoming("空表2025.xlsx", content, Options(), SENDER, datetime.now(CHINA))])
    reader.open(figure="hangjinhouqi.tuanjie~gov_info_disclosed")
    assert "共收到 1 个版本" in reader.dialog  # an empty form is refused, it is no version
    assert "≥300 | 300余" in reader.dialog


def test_the_source_of_a_rate_lists_the_parts_it_is_made_of(samples_home, reader):
    reader.open(area="hangjinhouqi", period="2025", figure="~dispute_resolution_rate")
    lines = [line for line in reader.dialog.splitlines() if " | 2025 | " in line]
    assert {line.split(" | ")[1] for line in lines} == {"排查受理矛盾纠纷件数", "化解矛盾纠纷件数"}
    assert "matched_units" in reader.dialog
