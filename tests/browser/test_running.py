"""The server outlives wrong files and ends when it is told to."""

import json

from tests.browser.conftest import SAMPLES, dashboard


def test_the_server_serves_on_after_a_wrong_file(fresh_server, open_tab, tmp_path):
    wrong = tmp_path / "团结镇2025.xlsx"
    wrong.write_bytes(b"PK\x03\x04 no workbook")
    tab = open_tab(fresh_server).open("submit", area="hangjinhouqi")
    tab.page.locator("input[type=file]").first.set_input_files(str(wrong))
    tab.see("不能读取，1 处错误要先改正").settle()
    other = open_tab(fresh_server).open(area="hangjinhouqi")
    other.see("还没有收到 2025 年的报表。")
    assert fresh_server.process.poll() is None


def test_what_the_command_line_loads_is_on_the_page_at_once(fresh_server, open_tab):
    tab = open_tab(fresh_server).open(area="hangjinhouqi", period="2025")
    tab.see("还没有收到 2025 年的报表。")
    dashboard(fresh_server.home, "load", str(SAMPLES / "团结镇2025.xlsx"), "--received-at", "2026-02-20T09:30")
    tab.page.reload()
    tab.see("2 个应报单位中 1 个已报，其中按时 1 个")


def test_a_page_already_open_shows_what_another_one_has_sent(fresh_server, open_tab):
    tab = open_tab(fresh_server).open(area="hangjinhouqi", period="2024")
    dashboard(fresh_server.home, "load", str(SAMPLES / "团结镇2025.xlsx"))
    tab.choose("年度", "2025").see("2 个应报单位中 1 个已报")


def test_told_to_end_it_ends_and_says_so_to_the_command_line(fresh_server):
    card = fresh_server.home / "server.json"
    assert json.loads(card.read_text())["pid"] == fresh_server.process.pid
    fresh_server.stop()
    assert not card.exists()
    assert "Traceback" not in fresh_server.log.read_text("utf-8")
    loaded = dashboard(fresh_server.home, "load", str(SAMPLES / "团结镇2025.xlsx"), "--json")
    assert json.loads(loaded)["stored"] is True
