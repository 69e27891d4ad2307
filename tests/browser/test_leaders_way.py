"""A leader's way: 总览 → 同比 → the unit that fell most → profile → origin → export; every number agrees on each."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import openpyxl
from playwright.sync_api import expect

from dashboard.store.archive import Archive
from tests.browser.conftest import Tab

NAME, CODE = "普法宣传活动场次", "publicity_events"
NUMBER = re.compile(r"[+−]?[\d,]+(?:\.\d+)?")
ROWS = "rows => rows.map(row => Object.fromEntries([...row.cells].map(cell => [cell.dataset.label, cell.innerText])))"


def test_a_leader_follows_a_fall_from_the_front_to_the_workbook_and_takes_it_along(county_server, open_tab, tmp_path):
    tab = open_tab(county_server).open(area="shili", period="2025")
    steps = [tab.page.url]
    total = follow_the_headline(tab, steps)
    fallen = follow_the_largest_fall(tab, steps, total)
    chosen = line_of(tab, f"{fallen['单位']}各项指标", 指标=NAME)
    assert [numbers(chosen[name]) for name in ("本年", "上年")] == [numbers(fallen[name]) for name in ("本年", "上年")]
    assert numbers(chosen["增减"]) == numbers(fallen["增减"]) + numbers(fallen["变化率"])
    (now,), (before,), (change, _) = (numbers(chosen[name]) for name in ("本年", "上年", "增减"))
    assert change == now - before < 0
    places = {
        "2025": trace(tab, steps, fallen["单位"], "本年", now),
        "2024": trace(tab, steps, fallen["单位"], "上年", before),
    }
    take_along(tab, steps, tmp_path, {"2025": now, "2024": before}, places)
    for address in reversed(steps[:-1]):
        tab.page.go_back()
        expect(tab.page).to_have_url(address)
        tab.settle()
    expect(tab.page.locator("h1")).to_have_text("总览")
    assert tab.outside == []
    assert tab.errors == []


def follow_the_headline(tab: Tab, steps: list[str]) -> list[Decimal]:
    """From the tile to 同比; the total, its change and the percentage on both."""
    tile = tab.page.locator(".tile", has_text=NAME)
    told = numbers(tile.locator(".total").inner_text()) + numbers(tile.locator(".change").inner_text())
    tile.get_by_role("link", name="各单位").click()
    arrive(tab, "同比", steps)
    answer = tab.page.locator(".answer").first.inner_text().split(NAME)[1].split("；")[0]
    assert told == numbers(answer) and len(told) == 3
    return told


def follow_the_largest_fall(tab: Tab, steps: list[str], total: list[Decimal]) -> dict[str, str]:
    """From the table of 同比 to the profile of the unit that fell most; its line. The units add up to the total."""
    lines = lines_of(tab, f"{NAME} 各单位同比")
    changed = [line for line in lines if line["增减"] == "持平" or numbers(line["增减"])]
    assert sum(change_of(line) for line in changed) == total[1]
    assert sum(numbers(line["本年"])[0] for line in changed) == total[0]
    fallen = min(changed, key=change_of)
    tab.see(f"降幅最大：{fallen['单位']}（{fallen['变化率']}）")
    region(tab, f"{NAME} 各单位同比").get_by_role("link", name=fallen["单位"], exact=True).click()
    arrive(tab, "单位画像", steps)
    expect(tab.page.get_by_role("combobox", name="单位", exact=True)).to_have_value(re.compile(fallen["单位"]))
    return fallen


def trace(tab: Tab, steps: list[str], unit: str, column: str, value: Decimal) -> dict[str, str]:
    """From a figure of the profile to its origin and back; the workbook as it was received holds it in that cell."""
    line = region(tab, f"{unit}各项指标").get_by_role("row").filter(has_text=NAME)
    line.locator(f"td[data-label={column}] a").click()
    arrive(tab, "单位画像", steps)
    expect(region(tab, f"{NAME}：数据来源")).to_be_visible()
    origin = lines_of(tab, f"{NAME}：数据来源")[0]
    assert numbers(origin["数值"]) == numbers(origin["填写内容"]) == [value]
    received = Archive(tab.server.home / "archive").content(origin["文件校验码"])
    book = openpyxl.load_workbook(io.BytesIO(received))
    assert Decimal(book[origin["工作表"]][origin["单元格"]].value) == value
    tab.page.keyboard.press("Escape")
    expect(tab.page).to_have_url(steps[-1].partition("&figure=")[0])
    arrive(tab, "单位画像", steps)
    return origin


def take_along(tab: Tab, steps: list[str], folder: Path, values: dict[str, Decimal], places: dict[str, dict]) -> None:
    """From the profile to the export of the same unit, chapter and years; the files hold its figures and places."""
    tab.page.get_by_role("link", name="取走这些数据：导出").click()
    arrive(tab, "导出", steps)
    previewed = {line["年度"]: line for line in lines_of(tab, "将要导出的数据") if line["指标"] == NAME}
    assert {period: numbers(line["数值"])[0] for period, line in previewed.items()} == values
    assert f"共 {len(lines_of(tab, '将要导出的数据'))} 行：1 个单位" in tab.page.locator(".answer").inner_text()
    header, *lines = openpyxl.load_workbook(downloaded(tab, "下载 Excel 工作簿", folder)).worksheets[0].values
    sheet = [dict(zip(header, line, strict=True)) for line in lines]
    text = downloaded(tab, "CSV", folder).read_text(encoding="utf-8-sig")
    plain = list(csv.DictReader(text.splitlines()))
    assert len(sheet) == len(plain) == len(lines_of(tab, "将要导出的数据"))
    places = {period: (place["文件"], place["工作表"], place["单元格"]) for period, place in places.items()}
    for read, names in (
        (sheet, "指标代码 年度 数值 文件 工作表 单元格"),
        (plain, "indicator_code period value file sheet cell"),
    ):
        code, period, value, *place = names.split()
        found = {line[period]: line for line in read if line[code] == CODE}
        assert {period: Decimal(line[value]) for period, line in found.items()} == values
        assert {period: tuple(line[name] for name in place) for period, line in found.items()} == places


# Reading --------------------------------------------------------------------------------------------------------------


def arrive(tab: Tab, title: str, steps: list[str]) -> None:
    """Waits until the page called so is whole, and notes its address."""
    expect(tab.page.locator("h1")).to_have_text(title)
    steps.append(tab.settle().page.url)


def region(tab: Tab, title: str):
    return tab.page.get_by_role("region", name=title, exact=True)


def lines_of(tab: Tab, title: str) -> list[dict[str, str]]:
    """The lines of the table called so, heading → text."""
    return region(tab, title).locator("tbody tr").evaluate_all(ROWS)


def line_of(tab: Tab, title: str, **named: str) -> dict[str, str]:
    """The one line of a table that says so."""
    (line,) = (line for line in lines_of(tab, title) if named.items() <= line.items())
    return line


def numbers(text: str) -> list[Decimal]:
    """+18, −25.8, 1,204 as they stand in a text."""
    return [Decimal(each.replace("−", "-").replace(",", "")) for each in NUMBER.findall(text)]


def change_of(line: dict[str, str]) -> Decimal:
    return numbers(line["增减"])[0] if numbers(line["增减"]) else Decimal(0)


def downloaded(tab: Tab, label: str, folder: Path) -> Path:
    """The file behind a button."""
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name=label, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path
