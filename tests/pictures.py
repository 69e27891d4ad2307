"""Pictures of every page, on screens and on A4: `make pictures`, or `python -m tests.pictures gaps export` for some.
`python -m tests.pictures docs` makes only those of the READMEs and guides, which `make pictures` makes last.

A server of its own shows the demonstration county and data/samples. What is made lies in pictures/, named
page-state-language-reader; a page that scrolls sideways, logs an error or does not come to its end is named at last.
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import TimeoutError, sync_playwright
from tqdm import tqdm

from dashboard.show.press import browser as browser_path
from tests import guide_pictures
from tests.browser.conftest import FLAGS, ROOT, Server, Tab, serving
from tests.county import make_county
from tests.navigation import NAMES, PAGES

FOLDER = ROOT / "pictures"
STATES = {
    "full": {"area": "shili", "period": "2025"},
    "partly": {"area": "hangjinhouqi", "period": "2025"},
    "empty": {"area": "hangjinhouqi", "period": "2023"},
}
LANGUAGES = guide_pictures.LANGUAGES
DOCS = "docs"
AT_ONCE = 3


# One picture ----------------------------------------------------------------------------------------------------------


def whole_page(tab: Tab, name: str) -> None:
    tab.unroll().page.screenshot(path=FOLDER / f"{name}.png")


def on_paper(tab: Tab, name: str) -> None:
    """As “打印” opens it and the browser prints it: a PDF and a picture of each of its pages."""
    pdf = FOLDER / "print" / f"{name}.pdf"
    tab.page.goto(f"{tab.page.url}&embed=true&embed_options=light_theme")
    tab.settle().page.pdf(path=pdf, format="A4")
    subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, pdf.with_suffix("")], check=True)


@dataclass(frozen=True)
class Reader:
    """Someone with a screen or a printer."""

    name: str
    width: int
    theme: str = "light"
    take: Callable[[Tab, str], None] = whole_page

    @property
    def look(self) -> dict[str, Any]:
        return {"viewport": {"width": self.width, "height": 900}, "color_scheme": self.theme}


READERS = [
    *(
        Reader(f"{width}-{theme}", width, theme)
        for width, theme in itertools.product((1440, 820, 390), ("light", "dark"))
    ),
    Reader("a4", 1440, take=on_paper),
]


# All of them ----------------------------------------------------------------------------------------------------------


def take_all(reader: Reader, pages: Sequence[str], server: Server, count: Callable[[], object]) -> list[str]:
    """Makes this reader's pictures of all pages; returns what is wrong with them."""
    found = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        context = chromium.new_context(**reader.look)
        for page, state, lang in itertools.product(pages, STATES, LANGUAGES):
            tab, name = Tab(context, server), f"{page}-{state}-{lang}-{reader.name}"
            found += [f"{name} {fault}" for fault in faults(tab, reader, name, page, {**STATES[state], "lang": lang})]
            tab.page.close()
            count()
        chromium.close()
    return found


def faults(tab: Tab, reader: Reader, name: str, page: str, address: dict[str, str]) -> Iterator[str]:
    """Makes one picture and says what is wrong with the page."""
    try:
        tab.open(PAGES[page], **address)
        reader.take(tab, name)
    except TimeoutError:
        tab.page.screenshot(path=FOLDER / f"{name}.png")
        yield "does not come to its end"
    if tab.scrolls_sideways():
        yield "scrolls sideways"
    yield from (f"logs {error}" for error in tab.errors)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    names = [*NAMES, DOCS]
    parser.add_argument("pages", nargs="*", default=names, metavar="PAGE", help=", ".join(names))
    asked = parser.parse_args().pages
    if not set(asked) <= set(names):
        parser.error(f"pages are {', '.join(names)}")
    pages = [page for page in asked if page != DOCS]
    (FOLDER / "print").mkdir(parents=True, exist_ok=True)
    for old in (path for page in pages for path in FOLDER.rglob(f"{page}-*")):
        old.unlink()
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(guide_pictures.unlocked(make_county(Path(folder) / "home"))) as server,
        ThreadPoolExecutor(AT_ONCE) as threads,
        tqdm(total=len(READERS) * len(pages) * len(STATES) * len(LANGUAGES), unit="picture") as bar,
    ):
        taken = threads.map(partial(take_all, pages=pages, server=server, count=bar.update), READERS)
        found = sorted(itertools.chain.from_iterable(taken))
        if DOCS in asked:
            guide_pictures.take_all(server)
    print(f"{len(list(FOLDER.rglob('*.png')))} pictures are in {FOLDER.name}/")
    print("\n".join(found) or "No page scrolls sideways or logs an error.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
