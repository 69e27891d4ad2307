"""From a unit's workbook to a page a leader can trust: upload, look, confirm, find, ask where it comes from."""

from dataclasses import dataclass

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, SAMPLES
from tests.browser.test_reading import contrast


@dataclass(frozen=True)
class Speech:
    """What a reader looks for on the way."""

    lang: str
    read: str
    confirm: str
    stored: str
    tile: str
    source: str
    gaps: str
    reminders: str
    download: str
    unit: str
    form: str


CHINESE = Speech(
    lang="zh",
    read="团结镇2025.xlsx — 杭锦后旗团结镇 2025：可以报送",
    confirm="确认报送（2 个文件）",
    stored="已保存 2 个文件（2 份报表）。",
    tile="普法宣传活动场次",
    source="工作簿中写的是“300余”，位置 团结镇2025.xlsx › 年度指标 › D49",
    gaps="应填 138 项，缺 112 项",
    reminders="催报清单",
    download="下载催报清单（Excel）",
    unit="单位",
    form="下载模板",
)
ENGLISH = Speech(
    lang="en",
    read="团结镇2025.xlsx — 杭锦后旗团结镇 2025: ready",
    confirm="Submit (2 files)",
    stored="2 files were stored (2 reports).",
    tile="Law publicity events",
    source="the workbook says “300余” at 团结镇2025.xlsx › 年度指标 › D49",
    gaps="112 of 138 required figures are missing",
    reminders="Reminder list",
    download="Download the reminder list (Excel)",
    unit="Unit",
    form="Download form",
)
WAYS = {
    "Chinese on a laptop": (CHINESE, LAPTOP),
    "English on a laptop": (ENGLISH, LAPTOP),
    "Chinese on a phone": (CHINESE, PHONE),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_workbook_becomes_figures_with_their_origin(unlocked_server, open_tab, tmp_path, way):
    speech, viewport = WAYS[way]
    tab = open_tab(unlocked_server, viewport)
    submit_two_workbooks(tab, speech)
    find_a_figure_and_its_origin(tab, speech)
    see_the_gaps(tab, speech)
    assert_the_reminder_list_reads_back(tab, speech, tmp_path)
    assert_the_form_reads_back(tab, speech, tmp_path)
    assert tab.outside == []
    assert tab.errors == []


def submit_two_workbooks(tab, speech):
    tab.open("submit", area="hangjinhouqi", period="2025", lang=speech.lang)
    files = [str(SAMPLES / name) for name in ("团结镇2025.xlsx", "政府办2025.xlsx")]
    tab.page.locator("input[type=file]").first.set_input_files(files)
    tab.see(speech.read).settle()
    assert not tab.scrolls_sideways()
    confirm = tab.page.get_by_role("button", name=speech.confirm)
    assert contrast(tab, "[data-testid=stBaseButton-primary] p") >= 4.5
    confirm.click()
    tab.see(speech.stored).settle()


def find_a_figure_and_its_origin(tab, speech):
    tab.open("", area="hangjinhouqi", period="2025", lang=speech.lang)
    tile = tab.page.locator(".tile", has_text=speech.tile).first
    expect(tile.locator(".total")).to_contain_text("7")
    assert not tab.scrolls_sideways()
    tile.locator("a[href*='figure=~publicity_events']").click()
    dialog = tab.page.get_by_role("dialog")
    expect(dialog).to_contain_text(speech.tile)
    cells = dialog.locator(".table td")
    expect(cells.filter(has_text="杭锦后旗团结镇").first).to_be_attached()
    assert not tab.scrolls_sideways()
    tab.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def see_the_gaps(tab, speech):
    tab.open("gaps", area="hangjinhouqi", period="2025", category="all", lang=speech.lang)
    tab.see(speech.gaps)
    assert not tab.scrolls_sideways()
    missing = tab.page.locator("td.missing a[href*='hangjinhouqi.office']")
    assert missing.count() == 48
    tab.page.locator("td.bounded a[href*='tuanjie~gov_info_disclosed']").click()
    tab.see(speech.source).settle()
    tab.close_dialog()


def assert_the_reminder_list_reads_back(tab, speech, folder):
    reminders = tab.page.get_by_role("tab", name=speech.reminders)
    tab.press(reminders)
    expect(reminders).to_have_attribute("aria-selected", "true")
    rows = list(downloaded(tab, speech.download, folder).active.values)
    assert "2025" in rows[0][0]
    assert len(rows) == 2 + 112
    assert len([row for row in rows[2:] if row[0] == "杭锦后旗人民政府办公室"]) == 48


def assert_the_form_reads_back(tab, speech, folder):
    tab.open("submit", area="hangjinhouqi", period="2025", lang=speech.lang)
    tab.choose(speech.unit, "杭锦后旗团结镇")
    tag = {name: value for name, value, *_ in hidden_rows(downloaded(tab, speech.form, folder))}
    assert tag["unit"] == "hangjinhouqi.tuanjie"
    assert str(tag["period"]) == "2025"


def downloaded(tab, label, folder):
    """The workbook behind a button."""
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name=label).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return openpyxl.load_workbook(path)


def hidden_rows(book):
    return next(sheet for sheet in book.worksheets if sheet.sheet_state != "visible").values
