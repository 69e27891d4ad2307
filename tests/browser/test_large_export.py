"""A large export is written first, and then fetched by its link, in a browser."""

from __future__ import annotations

import re

import openpyxl


def test_the_link_to_a_large_export_gives_the_file_and_leaves_the_reader_where_he_is(county_server, open_tab, tmp_path):
    tab = open_tab(county_server).open("export", area="shili", periods="2025,2024,2023,2022")
    told = re.search(r"共 ([\d,]+) 行", tab.page.get_by_test_id("stMain").inner_text())
    tab.press(tab.page.get_by_role("button", name=re.compile("准备 Excel 工作簿")))
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("link", name=re.compile("下载 Excel 工作簿.*可取一次")).click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    rows = openpyxl.load_workbook(path, read_only=True)["数据"].max_row - 1
    assert rows == int(told[1].replace(",", "")) > 5_000
    assert "/export" in tab.page.url and tab.page.locator("h1").inner_text() == "导出"
