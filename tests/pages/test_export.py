"""导出 says what will be exported, where it has gaps, and keeps the choice in the address."""

import io
import re
from datetime import datetime

import openpyxl
import pytest

from dashboard.app_pages import downloads, submit_preview, submit_upload
from dashboard.ask import exports_xlsx
from dashboard.ask.exports import FILTERS
from dashboard.ask.exports_forms import FORMS
from dashboard.locale import words
from dashboard.model import CHINA
from tests.exported import written
from tests.pages.conftest import SENDER

TUANJIE = {"area": "hangjinhouqi", "periods": "2025", "units": "hangjinhouqi.tuanjie"}


def opened(reader, **address):
    reader.open("export", **address)
    assert not reader.has_failed
    return reader.text


def buttons(reader):
    return [element.proto.label for element in reader.app.get("download_button")]


# Full -----------------------------------------------------------------------------------------------------------------


def test_the_answer_says_how_much_of_what(county, reader):
    text = opened(reader, area="shili", periods="2025", indicators="publicity_events")
    assert "共 30 行：30 个单位、1 项指标、1 个年度。" in text
    assert "有数 27 行（其中 0 的 0 行），未报或待审核 3 行，不涉及 0 行。" in text
    assert "示例旗 · 截至 2026-" in text


def test_a_page_shows_the_home_its_test_asks_for_whichever_others_are_open(county, samples_desk, reader):
    assert "示例旗 · 截至" in opened(reader, area="shili", periods="2025", indicators="grids")
    assert samples_desk.home.folder != county.home.folder


def test_the_answer_is_given_in_english(county, reader):
    text = opened(reader, area="shili", periods="2025", indicators="publicity_events", lang="en")
    assert "30 rows: 30 units, 1 indicator, 1 year. 27 have a value (0 of them 0), 3 were not reported" in text
    assert "as of 2026-" in text and "30 rows." in text


def test_all_years_of_an_area_show_where_most_is_missing(county, reader):
    text = opened(reader, area="shili", periods="")
    assert "31 个单位、182 项指标、6 个年度。" in text
    assert "未报最多：2020，2,279 行（100%）。" in text
    assert "这里显示前 200 行。" in text and len(reader.table("填写内容")) == 200


def test_the_rows_are_those_of_the_choice_with_a_way_to_their_origin(county, reader):
    opened(reader, area="shili", periods="2024,2025", indicators="litigation_lost", units="shili.donghu")
    assert [tuple(line.values()) for line in reader.table("填写内容")] == [
        ("东湖镇", "2025", "行政诉讼败诉件数", "0 件", "0", ""),
        ("东湖镇", "2024", "行政诉讼败诉件数", "0 件", "0", ""),
    ]
    reader.follow("0 件", among="~2024")
    assert "示例旗东湖镇 2024 年：工作簿中写的是“0”" in reader.dialog


@pytest.mark.parametrize("figure", ["~litigation_lost", "shili.donghu~litigation_lost"])
def test_a_figure_without_its_year_opens_nothing_among_several_years(county, reader, figure):
    opened(reader, area="shili", periods="2024,2025", figure=figure)
    assert reader.dialog == ""


def test_a_figure_in_doubt_carries_its_sign_and_the_sentence_counts_it(county, reader):
    text = opened(reader, area="shili", periods="2025", units="shili.market", indicators="penalty_amount")
    assert [line["数值"] for line in reader.table("填写内容")] == ["⚠ 855,400 万元"]
    assert "含 1 份待审核的报表。有疑点 1 行（⚠），核实前请慎用。" in text


def test_kinds_states_and_chapters_choose_too(county, reader):
    text = opened(reader, area="shili", periods="2025", kinds="department", statuses="M,Q", categories="C3,C4")
    assert {line["数值"] for line in reader.table("填写内容")} <= {"不涉及", "涉密"}
    assert "有数 0 行（其中 0 的 0 行），未报或待审核 0 行" in text and "选中的各行中没有未报的。" in text


# Partly missing, empty ------------------------------------------------------------------------------------------------


def test_what_was_not_reported_has_its_rows(partly_filled_home, reader):
    text = opened(reader, area="hangjinhouqi", periods="2025")
    assert "共 138 行：2 个单位、" in text
    assert "有数 25 行（其中 0 的 2 行），未报或待审核 113 行，不涉及 0 行。" in text
    assert "未报最多：团结镇，64 行（" in text
    assert "未报" in {line["数值"] for line in reader.table("填写内容")}


def test_nothing_received_is_all_missing_and_can_still_be_exported(empty_home, reader):
    text = opened(reader, area="hangjinhouqi", periods="2025")
    assert "杭锦后旗 · 还没有收到报表" in text
    assert "有数 0 行（其中 0 的 0 行），未报或待审核 138 行" in text
    assert len(buttons(reader)) == 5 + 2  # the formats, and the picture in two


def test_a_choice_that_nothing_fits_says_what_to_do(samples_home, reader):
    text = opened(reader, area="hangjinhouqi", periods="2025", statuses="Q")
    assert "杭锦后旗\n\n\n这样选没有一行数据。" in text
    assert "请少选几项，或清空某一项（清空就是全部）。" in text
    assert buttons(reader) == []
    assert "Nothing fits this choice." in opened(reader, **{**TUANJIE, "statuses": "Q", "lang": "en"})


# The address ----------------------------------------------------------------------------------------------------------


def test_the_address_holds_the_whole_choice_and_codes_nobody_has_are_dropped(samples_home, reader):
    opened(
        reader, area="hangjinhouqi", periods="2025,1999", indicators="grids,nonsense", kinds="township", statuses="A,Z"
    )
    address = {name: reader.app.query_params[name] for name in ("periods", "indicators", "kinds", "units", "statuses")}
    assert address == {"periods": "2025", "indicators": "grids", "kinds": "township", "units": "", "statuses": "A"}
    reader.app.multiselect(key="units").set_value(["hangjinhouqi.tuanjie"]).run()
    assert reader.app.query_params["units"] == "hangjinhouqi.tuanjie"


def test_a_link_from_a_page_about_one_thing_chooses_that(samples_home, reader):
    opened(reader, area="hangjinhouqi", period="2025", indicator="grids", unit="hangjinhouqi.tuanjie", kind="all")
    assert reader.app.query_params["periods"] == "2025" and reader.app.query_params["kinds"] == ""
    assert [line["指标"] for line in reader.table("填写内容")] == ["网格数"]


def test_the_year_looked_at_is_kept_and_clearing_it_means_all(samples_home, reader):
    reader.open("gaps", area="hangjinhouqi", period="2024")
    reader.app.query_params = {}  # what the navigation does with the address
    reader.turn_to("export")
    assert reader.app.multiselect(key="periods").value == ["2024"]
    reader.app.multiselect(key="periods").set_value([]).run()
    assert reader.app.query_params["periods"] == "" and "6 个年度" in reader.text


KEYS = ("unit_code", "indicator_code", "period")
YEARS = ["2025", "2024"]
RANKED = {"periods": YEARS[:1], "kinds": ["township"], "indicators": ["grids"]}
UNIT = {"unit": "shili.donghu", "category": "C4"}


@pytest.mark.parametrize(("page", "chosen", "shown"), [
    ("", {}, {"periods": YEARS[:1]}),
    ("changes", {"indicator": "publicity_events"}, {"periods": YEARS, "indicators": ["publicity_events"]}),
    ("compare", {"indicator": "grids", "kind": "township", "view": "rank", "per": "none"}, RANKED),
    ("compare", {"category": "C4", "kind": "township", "view": "all"}, {"periods": YEARS[:1], "kinds": ["township"]}),
    ("indicator", {"indicator": "publicity_events", "side": "one"}, {"indicators": ["publicity_events"]}),
    ("gaps", {"category": "C4"}, {"periods": YEARS[:1]}),
    ("unit", UNIT, {"periods": YEARS, "units": [UNIT["unit"]]}),
])  # fmt: skip
def test_a_page_leads_to_the_export_of_what_it_shows_whatever_was_chosen_there_before(
    county, reader, page, chosen, shown
):
    opened(reader, area="shili", periods="2023", units="shili.xihe", indicators="grids", statuses="A", kinds="township")
    reader.open(page, area="shili", period="2025", **chosen).turn_to(page).follow("取走这些数据：导出 ›")
    category = chosen.get("category", "")
    rows = [row for row in county.ask("observations", areas=["shili"], **shown) if category in (row["category"], "")]
    units, indicators, periods = (len({row[name] for row in rows}) for name in KEYS)
    assert f"共 {len(rows):,} 行：{units} 个单位、{indicators} 项指标、{periods} 个年度。" in reader.text


# Downloads ------------------------------------------------------------------------------------------------------------


def test_five_formats_can_be_taken_at_once(samples_home, reader):
    opened(reader, **TUANJIE)
    assert buttons(reader)[:5] == ["下载 Excel 工作簿", "CSV", "JSON", "Parquet", "SDMX-CSV 2.1"]


@pytest.fixture
def large(samples_home, reader, monkeypatch):
    """The page, to which every export is a large one."""
    monkeypatch.setattr(downloads, "AT_ONCE", dict.fromkeys(FORMS, 10))
    opened(reader, **TUANJIE)
    return reader


def fetched(reader, desk):
    """The bytes that the page's link leads to."""
    (secret,) = re.findall(r'href="download/([^"]+)"', "".join(each.proto.body for each in reader.app.get("html")))
    return desk.prepared.take(secret, SENDER).path.read_bytes()


def test_a_long_export_is_written_to_disk_first_and_fetched_from_there_once(samples_home, large):
    large.press("准备 Excel 工作簿（")
    assert "下载 Excel 工作簿（0 MB，可取一次）" in large.text
    book = openpyxl.load_workbook(io.BytesIO(fetched(large, samples_home)))
    assert book["数据"].max_row == len(large.table("填写内容")) + 1
    large.app.run()
    assert "可取一次" not in large.text and [each for each in large.app.button if "准备 Excel" in each.label]


def test_another_choice_is_another_file(samples_home, large):
    large.press("准备 CSV（")
    assert fetched(large, samples_home).startswith(b"\xef\xbb\xbfunit_code,")
    large.app.run()
    large.press("准备 CSV（")
    large.app.multiselect(key="statuses").set_value(["O"]).run()
    assert "可取一次" not in large.text


def test_more_rows_than_excel_holds_are_left_to_the_other_formats(samples_home, reader, monkeypatch):
    monkeypatch.setattr(downloads, "AT_ONCE", dict.fromkeys(FORMS, 10))
    monkeypatch.setattr(downloads, "MOST_ROWS", 20)
    assert "超过 20 行，Excel 放不下；请少选一些，或用其他格式。" in opened(reader, **TUANJIE)
    assert exports_xlsx.MOST_ROWS > 1_000_000
    assert [each.label[:6] for each in reader.app.button if "准备" in each.label][0] == "准备 CSV"


def test_all_areas_can_be_taken_together_and_are_counted_by_area(county, reader):
    opened(reader, area="shili", periods="2025", indicators="grids")
    reader.app.selectbox(key="area").set_value("all").run()
    text = reader.text
    rows = county.ask("observations", periods=["2025"], indicators=["grids"])
    assert f"共 {len(rows)} 行：{len(rows)} 个单位、1 项指标、1 个年度。" in text
    assert "全部地区 · 截至 2026-" in text and len(reader.table("填写内容")) == len(rows)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_runs_for_every_area(samples_home, reader, lang):
    for area in ("hangjinhouqi", "public", "shili"):
        opened(reader, area=area, lang=lang)


def test_an_export_uploaded_again_is_many_reports_of_which_the_first_are_shown(
    samples_desk, empty_home, reader, monkeypatch
):
    monkeypatch.setattr(submit_preview, "MOST_SHOWN", 3)
    monkeypatch.setattr(submit_upload, "now", lambda: datetime(2020, 12, 1, tzinfo=CHINA))  # no year is locked yet
    export = samples_desk.export({**dict.fromkeys(FILTERS, []), "areas": ["public"]}, words("zh"))
    reader.open("submit", area="public").upload("导出.xlsx", written(export, "xlsx"))
    assert not reader.has_failed
    count = export.coverage.submissions
    assert f"导出.xlsx — 4 个单位、5 个年度，共 {count} 份报表：可以报送" in reader.text
    assert f"共 {count} 份报表，下面是前 3 份读到的数；问题已在上面全部列出。" in reader.text
    assert reader.text.count("应填未填") == 3
