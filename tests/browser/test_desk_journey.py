"""A report on its way: sent from a folder, explained, returned, corrected, accepted, and seen as of a day."""

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SAMPLES, dashboard

UNIT = "杭锦后旗团结镇"
SENT, CORRECTED = "团结镇2025报送.xlsx", "团结镇2025更正.xlsx"
BROKEN = "损坏2025.xlsx"
REASON = "上次执法人员数取错"
EXPLANATION = "新增人员已持证，编制尚未下达"
RETURNED = "持证人数不会多于执法人员数，请核实"


def write(path, officers, certified, grids, members):
    """A report of a few figures, as an office would send it."""
    book = openpyxl.Workbook()
    figures = (("行政执法人员数", officers), ("持证执法人员数", certified), ("网格数", grids), ("网格员人数", members))
    for row in (("指标", "本年数"), *figures):
        book.active.append(row)
    book.save(path)


@pytest.fixture
def folder(tmp_path, unlocked_server):
    """A clerk's folder: good, doubtful, broken; an earlier report of the unit was accepted in February."""
    write(tmp_path / "团结镇2025.xlsx", 6, 5, 20, 60)
    sent = ("--sender", "王秀兰", "--received-at", "2026-02-20T09:30")
    dashboard(unlocked_server.home, "load", str(tmp_path / "团结镇2025.xlsx"), *sent)
    made = tmp_path / "报表"
    made.mkdir()
    write(made / SENT, 6, 7, 20, 60)
    (made / "政府办2025.xlsx").write_bytes((SAMPLES / "政府办2025.xlsx").read_bytes())
    (made / BROKEN).write_bytes(b"PK\x03\x04" + b"broken" * 100)
    return made


def test_a_report_is_sent_returned_corrected_accepted_and_seen_as_of_a_day(unlocked_server, open_tab, folder, tmp_path):
    tab = open_tab(unlocked_server)
    send_the_folder(tab, folder, tmp_path)
    return_it(tab)
    send_a_correction(tab, tmp_path)
    accept_it(tab)
    see_it_now_and_then(tab)
    assert tab.errors == []


def send_the_folder(tab, folder, tmp_path):
    tab.open("submit", area="hangjinhouqi", period="2025", unit="hangjinhouqi.tuanjie")
    tab.page.locator("input[type=file]").nth(1).set_input_files(folder)
    tab.see("共 3 个文件：").settle()
    tab.write("更正原因（必填）", REASON)
    lines = lines_of(tab, "上传汇总表")
    assert {line["文件"].rpartition("/")[2]: line["结果"] for line in lines} == {
        SENT: "⚠ 可以报送，待审核",
        "政府办2025.xlsx": "✓ 可以报送，直接通过",
        BROKEN: "✕ 不能读取",
    }
    explain(tab, "持证执法人员数", EXPLANATION)
    assert_the_comments_read_back(tab, tmp_path)
    tab.page.get_by_role("button", name="确认报送（2 个文件）").click()
    tab.see("已保存 2 个文件（2 份报表）").settle()


def explain(tab, indicator, text):
    """A word on the problem of an indicator."""
    tab.write(tab.page.get_by_label(indicator).first.get_attribute("aria-label"), text)


def assert_the_comments_read_back(tab, tmp_path):
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name="下载带批注的工作簿").first.click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    book = openpyxl.load_workbook(path)
    comments = {cell.coordinate: cell.comment.text for row in book.worksheets[0] for cell in row if cell.comment}
    assert "持证执法人员数" in comments["B3"]
    assert [cell.value for cell in book.worksheets[0]["B"]] == ["本年数", 6, 7, 20, 60]


def return_it(tab):
    tab.open("review", area="hangjinhouqi", period="2025")
    tab.see("2025 年有 1 份报表待审核，1 份有错误。")
    tab.see(f"{EXPLANATION}（王秀兰）")
    tab.write("理由（退回、放行时必填）", RETURNED)
    tab.page.get_by_role("button", name="退回").click()
    tab.see(f"已退回{UNIT} 2025 年第 2 版").settle()


def send_a_correction(tab, tmp_path):
    tab.open("submit", area="hangjinhouqi", period="2025", unit="hangjinhouqi.tuanjie")
    tab.see(f"退回了 2025 年第 2 版：{RETURNED}")
    write(tmp_path / CORRECTED, 7, 7, 20, 400)
    tab.page.locator("input[type=file]").first.set_input_files(tmp_path / CORRECTED)
    tab.see("共 1 个文件：").settle()
    tab.write("更正原因（必填）", "按退回意见核实")
    explain(tab, "网格员人数", "含兼职网格员")
    tab.page.get_by_role("button", name="确认报送（1 个文件）").click()
    tab.see("已保存 1 个文件（1 份报表）").settle()


def accept_it(tab):
    tab.open("review", area="hangjinhouqi", period="2025")
    changed = {line["指标"]: (line["领导现在看到"], line["这一版"]) for line in lines_of(tab, f"{UNIT}的改动")}
    assert changed == {
        "行政执法人员数": ("6 名", "7 名"),
        "持证执法人员数": ("5 名", "7 名"),
        "网格员人数": ("60 名", "400 名"),
    }
    tab.page.get_by_role("button", name="通过", exact=True).click()
    tab.see(f"已通过{UNIT} 2025 年第 3 版，领导可以看到").settle()


def see_it_now_and_then(tab):
    assert figure(tab) == "⚠ 400"
    assert figure(tab, asof="2026-03-01") == "60"
    tab.see("2026-03-01 当日所见")


def figure(tab, **address):
    """What the unit's page says of 网格员人数."""
    tab.open("unit", area="hangjinhouqi", period="2025", unit="hangjinhouqi.tuanjie", category="all", **address)
    (line,) = (line for line in lines_of(tab, "团结镇各项指标") if line["指标"] == "网格员人数")
    return line["本年"].removesuffix(" 名")


ROWS = """rows => rows.map(row => Object.fromEntries(
  [...row.querySelectorAll('td')].map(cell => [cell.dataset.label, cell.textContent.trim()])))"""


def lines_of(tab, title):
    """The lines of the table called so, heading → text."""
    table = tab.page.get_by_role("region", name=title, exact=True)
    expect(table).to_be_visible()
    return table.locator("tbody tr").evaluate_all(ROWS)
