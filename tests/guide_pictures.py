"""The pictures of the READMEs and guides, in docs/pictures: part of `make pictures`; `python -m tests.pictures docs`.

Each is one screen of the demonstration county, the same in both languages; small enough for a repository.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from dashboard.desk import opened
from dashboard.home import Home
from dashboard.locale import words
from dashboard.show.press import browser as browser_path
from tests.browser.conftest import FLAGS, ROOT, Server, Tab, dashboard
from tests.navigation import PAGES

FOLDER = ROOT / "docs" / "pictures"
LANGUAGES = ("zh", "en")
AUDIT = "shili.audit"
COUNTY = {"area": "shili", "period": "2025"}
COLORS = 128
"""Enough for a page; a picture then takes a third of the space."""
HEADING = 70
"""Pixels that the bar of the navigation covers."""


# What is shown --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Picture:
    """A page at an address, after what is done there, from the heading `top` on."""

    name: str
    page: str
    address: dict[str, str] = field(default_factory=dict)
    width: int = 1200
    height: int = 800
    theme: str = "light"
    act: Callable[[Tab], None] | None = None
    top: str = ""


def ask_for_the_origin(tab: Tab) -> None:
    tab.page.locator("a[href*='figure=~publicity_events']").first.click()
    tab.page.get_by_role("dialog").locator(".table").wait_for()


def unlocked(home: Path) -> Path:
    """The home, in which the unit of these pictures may send in after the lock date."""
    with opened(Home(home, ROOT / "data" / "catalogue")) as desk:
        desk.open_unit(AUDIT, "2025", "李娜", "补报")
    return home


def upload(tab: Tab, figures: dict[str, object]) -> None:
    """The form of a unit that has not reported, filled in by a clerk, and looked at by the page."""
    form = tab.server.home / "审计局2025.xlsx"
    dashboard(tab.server.home, "template", "--unit", AUDIT, "--period", "2025", "--out", str(form))
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(min_row=6):
        if row[1].value in figures:
            row[3].value = figures[row[1].value]
    book.save(form)
    tab.page.locator("input[type=file]").first.set_input_files(form)
    tab.page.get_by_text(form.name).nth(1).wait_for()
    tab.settle()


def upload_what_cannot_be_read(tab: Tab) -> None:
    upload(tab, {"法治建设专题会议次数": "若干", "普法宣传活动场次": "20-30", "法律顾问服务次数": "多次"})


def upload_what_contradicts_itself(tab: Tab) -> None:
    exam = {"学法考试参考人数": 107, "学法考试合格人数": 130, "学法考试合格率": 98}
    upload(tab, {"法治建设专题会议次数": 4, "普法宣传活动场次": 26, "普法覆盖人次": "1万余", **exam})


def open_the_totals(tab: Tab) -> None:
    tab.page.locator("summary").nth(-4).click()  # 变动的合计; below are 已审核, 锁定后补报, 开展新一期


EVENTS = {"indicator": "publicity_events"}
TOWNSHIPS = {"kind": "township"}
PICTURES = [
    Picture("overview", "overview", height=1100),
    Picture("changes", "changes", {**EVENTS, "order": "change"}, height=1120),
    Picture("lineage", "overview", act=ask_for_the_origin, height=620),
    Picture("phone", "overview", width=390, height=844),
    Picture("ranks", "compare", {**EVENTS, **TOWNSHIPS, "view": "rank", "per": "village"}, height=900),
    Picture("rug", "compare", {**TOWNSHIPS, "view": "all", "category": "C4"}, height=960),
    Picture("unit-dark", "unit", {"unit": "shili.donghu", "category": "C4"}, height=1080, theme="dark"),
    Picture("indicator", "indicator", {**EVENTS, "side": "one"}, height=1080),
    Picture("gaps", "gaps", {"category": "C1"}, height=1000),
    Picture("refused", "submit", act=upload_what_cannot_be_read, top="submit-upload", height=720),
    Picture("checked", "submit", act=upload_what_contradicts_itself, top="submit-upload", height=800),
    Picture("review", "review", height=1120),
    Picture("moves", "review", act=open_the_totals, top="review-effects", height=620),
    Picture("reminders", "gaps", {"list": "reminders"}, top="reminding-words", height=620),
    Picture("export", "export", {"periods": "2025,2024", "categories": "C4"}, height=640),
]


# How it is taken ------------------------------------------------------------------------------------------------------


def take(browser: Browser, server: Server, picture: Picture, lang: str) -> None:
    look = {"viewport": {"width": picture.width, "height": picture.height}, "color_scheme": picture.theme}
    context = browser.new_context(**look)
    tab = Tab(context, server).open(PAGES[picture.page], **{**COUNTY, **picture.address, "lang": lang})
    if picture.act:
        picture.act(tab)
    if picture.top:
        bring_to_the_top(tab, words(lang).say(picture.top))
    tab.page.wait_for_timeout(800)  # charts and dialogs move into place
    path = FOLDER / f"{picture.name}-{lang}.png"
    tab.page.screenshot(path=path)
    Image.open(path).convert("RGB").quantize(COLORS).save(path, optimize=True)
    context.close()


def bring_to_the_top(tab: Tab, heading: str) -> None:
    target = tab.page.get_by_role("heading", name=heading)
    tab.page.locator("[data-testid=stMain]").evaluate(
        "(main, top) => main.scrollBy({ top, behavior: 'instant' })", target.bounding_box()["y"] - HEADING
    )


def take_all(server: Server) -> None:
    """Makes all of them, in both languages."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        for picture, lang in itertools.product(PICTURES, LANGUAGES):
            take(chromium, server, picture, lang)
        chromium.close()
