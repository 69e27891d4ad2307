"""What a reader waits in Chromium, over the country: the first load of a page, and a filter that is changed.

The server is warm: somebody has looked at the page before. Each load is in a window of its own, with the program files
in the browser's cache as on the second day. Settled means: the run of the page has ended and nothing on it is stale.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from playwright.sync_api import BrowserContext, Page, sync_playwright

from dashboard.door.headers import COOKIE
from dashboard.show.press import browser as browser_path
from tests.bench.homes import SIZES, Size, built
from tests.bench.pages import place
from tests.bench.serving import Server, served
from tests.bench.table import Table
from tests.browser.conftest import ENDED, FLAGS, LAPTOP, PATIENCE, SETTLED

LOOKED_AT = ("overview", "compare", "gaps", "export")
RUNS = 5
YEARS = ("2024", "2025")


@contextmanager
def _window(server: Server) -> Iterator[BrowserContext]:
    """A browser in which somebody is logged in."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser_path()), args=FLAGS)
        window = chromium.new_context(viewport=LAPTOP)
        window.add_cookies([{"name": COOKIE, "value": server.secret, "url": server.address}])
        window.set_default_timeout(PATIENCE)
        yield window
        chromium.close()


def _load(window: BrowserContext, address: str) -> tuple[Page, float]:
    """A page in a new tab, and the seconds until it was settled."""
    page = window.new_page()
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_function(ENDED, arg=SETTLED)
    return page, time.perf_counter() - begun


def _turn(page: Page, year: str) -> float:
    """Seconds from choosing another year until the page is settled on it."""
    page.get_by_role("combobox").nth(1).click()
    option = page.get_by_role("option", name=year, exact=True)
    option.wait_for()
    begun = time.perf_counter()
    option.click()
    page.wait_for_url(f"**period={year}**")
    page.wait_for_function(ENDED, arg=SETTLED)
    return time.perf_counter() - begun


def tables(size: Size = SIZES["country"]) -> list[Table]:
    """One table; 导出 chooses years in numbers, hence no filter is changed there."""
    table = Table(f"In Chromium: {size.name}", "Seconds, medians.", ("page", "first load, warm", "another year"))
    with served(built(size)) as server, _window(server) as window:
        for name in LOOKED_AT:
            choices = {**place(size), "period": YEARS[-1], "periods": YEARS[-1]}
            address = f"{server.address}/{'' if name == 'overview' else name}?{urlencode(choices)}"
            _load(window, address)[0].close()
            loads = [_load(window, address) for _ in range(RUNS)]
            page = loads[-1][0]
            turns = [_turn(page, YEARS[at % 2]) for at in range(RUNS + 1)][1:] if name != "export" else []
            told = f"{statistics.median(turns):.2f}" if turns else ""
            table.rows.append((name, f"{statistics.median(seconds for _, seconds in loads):.2f}", told))
            for opened, _ in loads:
                opened.close()
    return [table]


if __name__ == "__main__":
    import sys

    for each in sys.argv[1:] or ["country"]:
        print(*(table.markdown() for table in tables(SIZES[each])), flush=True)
