"""Pages as a reader sees them: AppTest runs dashboard/ui.py over a home of the test's own."""

from __future__ import annotations

import gc
import html
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from unittest import mock
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import desk as desks
from dashboard.access.model import Actor
from dashboard.access.permissions import EVERYWHERE, ROLES
from dashboard.catalogue import read_catalogue
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "data" / "samples"
IN_TIME = datetime(2026, 2, 20, 9, 30, tzinfo=CHINA)
SENDER = "王秀兰"


_read_once = cache(read_catalogue)
"""Reading the catalogue takes as long as a page; no test here changes it."""


def showing(folder: Path) -> AbstractContextManager[object]:
    """Meanwhile every page of this process shows the home in this folder, whichever others are open."""
    return mock.patch.dict(os.environ, DASHBOARD_HOME=str(folder))


@contextmanager
def desk_at(folder: Path) -> Iterator[desks.Desk]:
    """The desk of a home, open for pages that show it."""
    with showing(folder), mock.patch("dashboard.store.periods.read_catalogue", _read_once):
        desk = desks.current()
    try:
        yield desk
    finally:
        desks._open.pop(desk.home).close()


def incoming(*names: str) -> list[Incoming]:
    """Workbooks of data/samples as they were sent."""
    return [Incoming(name, (SAMPLES / name).read_bytes(), Options(), SENDER, IN_TIME) for name in names]


@pytest.fixture(scope="session", autouse=True)
def spared_from_collection() -> Iterator[None]:
    """As dashboard/app.py does: Streamlit collects garbage after every run, which else costs more than the page."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def as_actor(actor: Actor) -> AbstractContextManager[object]:
    """Meanwhile this is who is at every page; AppTest can set no cookie of a session."""
    return mock.patch("dashboard.app_pages.acting.who", lambda access: lambda: actor)


@pytest.fixture(autouse=True, scope="module")
def at_the_page() -> Iterator[None]:
    """Somebody who may do everything, as SENDER; and what fails in a page fails the test."""
    with (
        as_actor(Actor(SENDER, ROLES, (EVERYWHERE,), (EVERYWHERE,))),
        mock.patch("dashboard.app_pages.acting.session", lambda: SENDER),
        mock.patch("dashboard.app_pages.guard.tell", _raised),
    ):
        yield


def _raised(error: Exception, say: object) -> None:
    raise error


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """What is uploaded on a page comes in before the reports of 2025 are due."""
    with mock.patch("dashboard.app_pages.submit_upload.now", lambda: IN_TIME):
        yield


@pytest.fixture
def empty_home(tmp_path: Path) -> Iterator[desks.Desk]:
    """Nothing was received yet."""
    with desk_at(tmp_path / "home") as desk, showing(desk.home.folder):
        yield desk


@pytest.fixture
def partly_filled_home(empty_home: desks.Desk) -> desks.Desk:
    """One of two units that must report has sent its workbook."""
    empty_home.receive(incoming("团结镇2025.xlsx"))
    return empty_home


@pytest.fixture(scope="module")
def samples_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[desks.Desk]:
    """A home with all of data/samples; `samples_home` shows it."""
    with desk_at(tmp_path_factory.mktemp("samples") / "home") as desk:
        desk.receive(incoming(*sorted(path.name for path in SAMPLES.glob("*.xlsx"))))
        yield desk


@pytest.fixture
def samples_home(samples_desk: desks.Desk) -> Iterator[desks.Desk]:
    """All of data/samples; for tests that only read."""
    with showing(samples_desk.home.folder):
        yield samples_desk


@pytest.fixture(scope="module")
def county_desk(county_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[desks.Desk]:
    """A home with the demonstration county beside the samples; `county` shows it."""
    folder = tmp_path_factory.mktemp("county") / "home"
    shutil.copytree(county_home, folder)
    with desk_at(folder) as desk:
        yield desk


@pytest.fixture
def county(county_desk: desks.Desk) -> Iterator[desks.Desk]:
    """The demonstration county beside the samples; for tests that only read."""
    with showing(county_desk.home.folder):
        yield county_desk


class Reader:
    """Someone at one browser tab."""

    def __init__(self) -> None:
        self.app = AppTest.from_file(str(ROOT / "dashboard" / "ui.py"), default_timeout=60)

    def open(self, page: str = "", **address: str) -> Reader:
        """Goes to a page with the parameters of an address, as a link does; the rest of the session is kept.

        Unless the address says otherwise, at all that came in: what most tests look for keeps a report from being
        accepted.
        """
        self.app.query_params = {"basis": "submitted", **address}
        self.app.run()
        return self.turn_to(page) if page else self

    def turn_to(self, page: str) -> Reader:
        """Chooses a page from the navigation; AppTest knows pages that are files only, hence its registry."""
        hashes = {info["url_pathname"]: key for key, info in self.app._registered_pages.items()}
        self.app._page_hash = hashes[page]
        self.app.run()
        return self

    def follow(self, text: str, among: str = "") -> Reader:
        """Goes where the first link with this text leads, of those whose address holds `among`."""
        links = re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', self.markup)
        address = next(html.unescape(href) for href, said in links if html.unescape(said) == text and among in href)
        path, _, query = address.partition("?")
        self.open(**dict(parse_qsl(query, keep_blank_values=True)))
        return self.turn_to(path.removeprefix("./")) if path else self

    def upload(self, name: str, content: bytes) -> Reader:
        self.app.file_uploader[0].upload(name, content).run()
        return self

    def press(self, label: str) -> Reader:
        next(button for button in self.app.button if label in button.label).click().run()
        return self

    @property
    def text(self) -> str:
        """All a reader can see, one element a line."""
        return "\n".join(part for element in self.app._tree for part in _words(element) if part)

    @property
    def markup(self) -> str:
        """All HTML of the page, as it was written."""
        return "".join(element.proto.body for element in self.app._tree if element.type == "html")

    @property
    def answer(self) -> str:
        """The sentence in which the page answers its question."""
        bodies = (element.proto.body for element in self.app._tree if element.type == "html")
        return next(_plain(body).strip() for body in bodies if body.startswith('<p class="answer"'))

    def table(self, heading: str) -> list[dict[str, str]]:
        """The rows of the first table with this heading, heading → text."""
        for element in self.app._tree:
            if element.type == "html" and element.proto.body.startswith('<div class="table'):
                head, *rows = (line.split(" | ") for line in _plain(element.proto.body).splitlines())
                if heading in head:
                    return [dict(zip(head, row, strict=True)) for row in rows]
        raise AssertionError(f"No table has a column {heading}.")

    @property
    def dialog(self) -> str:
        """What the open dialog says; '' when none is open."""
        return "\n".join(part for block in self.app.get("dialog") for element in block for part in _words(element))

    @property
    def has_failed(self) -> bool:
        return bool(self.app.exception)


def _words(element) -> Iterator[str]:
    kind, proto = element.type, getattr(element, "proto", None)
    if kind == "html":
        yield "" if proto.body.startswith("<style") else _plain(proto.body)
    elif kind == "dataframe":
        yield " | ".join(map(str, element.value.columns))
        yield from (" | ".join(map(str, row)) for row in element.value.itertuples(index=False))
    elif kind == "selectbox":
        yield f"{proto.label}: {element.format_func(element.value)}"
    elif kind == "dialog":
        yield proto.dialog.title if hasattr(proto, "dialog") else proto.title
    elif kind == "plotly_chart":
        yield proto.alt
    elif kind == "code":
        yield proto.code_text
    elif proto is not None:
        yield getattr(proto, "body", "") or getattr(proto, "label", "")


def _plain(markup: str) -> str:
    """A table row by row; of all else the alternative texts, the stories of a matrix and the text itself."""
    if markup.startswith('<div class="table'):
        rows = re.findall(r"<tr>(.*?)</tr>", markup, re.S)
        return "\n".join(
            " | ".join(_plain(cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S))
            for row in rows
        )
    names = "alt|aria-label|title" if markup.startswith('<div class="matrix') else "alt|aria-label"
    spoken = re.sub(rf'<[^>]*?(?:{names})="([^"]*)"[^>]*>', r"\n\1\n", markup)
    return html.unescape(re.sub(r"<[^>]+>", "\n", spoken))


@pytest.fixture
def reader() -> Reader:
    return Reader()
