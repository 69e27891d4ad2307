"""A server that only reads what is published: pages as everywhere, nothing is sent or decided, what is lost is told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from unittest import mock

import pytest

from dashboard import desk as desks
from dashboard.access.model import host
from dashboard.desk import opened
from dashboard.home import Home
from dashboard.model import CHINA
from dashboard.reading import ReadingDesk
from dashboard.refusal import Refusal
from dashboard.store.publishing import publish
from dashboard.working import Working
from tests.conftest import ROOT
from tests.navigation import PAGES
from tests.pages.conftest import Reader, incoming, showing

AT = datetime(2026, 3, 1, 22, 0, tzinfo=CHINA)
WRITER = "https://dashboard.county.example"
HERE = {"area": "hangjinhouqi", "period": "2025"}
READ = ("overview", "changes", "compare", "unit", "indicator", "export")
ELSEWHERE = "这里只供查阅；填报、审核等请到负责填报的服务器上办理。"


class Office:
    """The installation that writes, and the folder it publishes into."""

    def __init__(self, folder: Path) -> None:
        self.home, self.out = Home(folder / "home", ROOT / "data" / "catalogue"), folder / "published"
        self.times = 0

    def receive(self, *names: str) -> None:
        with opened(self.home) as desk:
            desk.receive(incoming(*names))

    def publish(self) -> Path:
        self.times += 1
        with opened(self.home) as desk:
            return publish(desk.home, desk.warehouse, self.out, AT + timedelta(minutes=self.times))[0].folder


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.receive("团结镇2025.xlsx")
    made.publish()
    return made


@contextmanager
def reading(office: Office) -> Iterator[None]:
    """Meanwhile every page is one of a server that only reads."""
    there = {"DASHBOARD_PUBLISHED": str(office.out), "DASHBOARD_WRITER": WRITER}
    with showing(office.out.parent / "reader"), mock.patch.dict(os.environ, there):
        try:
            yield
        finally:
            desks.current().close()
            desks._open.clear()


@pytest.fixture
def reader(office: Office) -> Iterator[Reader]:
    with reading(office):
        yield Reader()


def test_no_backup_is_offered_and_none_is_made(reader, tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_BACKUPS", str(tmp_path / "backups"))
    assert "现在备份" not in {each.label for each in reader.open("accounts").app.button}
    desk = desks.current()
    assert reader.answer.startswith("共") and "备份" not in reader.text
    with pytest.raises(Refusal, match="elsewhere"):
        Working(desk, lambda: host("管理员")).back_up()
    assert not (tmp_path / "backups").exists()


def test_every_page_that_reads_is_as_at_the_installation_that_writes(office):
    def texts() -> list[str]:
        shown = []
        for page in READ:
            one = Reader()
            one.open(**HERE, unit="hangjinhouqi.tuanjie").turn_to(PAGES[page])
            assert not one.has_failed
            shown.append(one.text)
        return shown

    with opened(office.home) as desk, showing(desk.home.folder), mock.patch.dict(desks._open, {desk.home: desk}):
        there = texts()
    with reading(office):
        assert texts() == there


def test_what_is_missing_is_shown_without_the_note_that_somebody_was_reminded(reader):
    reader.open(**HERE).turn_to(PAGES["gaps"])
    assert "应填 138 项" in reader.text
    assert not [button.label for button in reader.app.button if "催" in button.label]


@pytest.mark.parametrize("page", ["submit", "review", "sql"])
def test_what_changes_data_is_not_offered_and_says_where_to_go(reader, page):
    reader.open(**HERE).turn_to(PAGES[page])
    assert ELSEWHERE in reader.text
    assert WRITER in reader.text


def test_a_desk_that_reads_refuses_what_would_change_something(office):
    with reading(office):
        desk = Working(desks.current(), lambda: host("李娜"))
        for work in (
            lambda: desk.accept("2025/hangjinhouqi.tuanjie/1"),
            lambda: desk.receive(incoming("团结镇2025.xlsx")),
            lambda: desk.remind(["hangjinhouqi.tuanjie"], "2025"),
        ):
            with pytest.raises(Refusal, match="elsewhere"):
                work()


def test_who_reads_keeps_the_version_until_the_next_action(office):
    with reading(office):
        before = desks.current()
        assert isinstance(before, ReadingDesk)
        sent = len(before.ask("submissions"))
        office.receive("政府办2025.xlsx")
        office.publish()
        assert len(before.ask("submissions")) == sent
        assert len(desks.current().ask("submissions")) == sent + 1


def test_a_publication_that_is_lost_is_told_and_found_again(office, monkeypatch):
    monkeypatch.setattr("dashboard.engines.replica.MOST_BYTES", 0)  # as a large one, which stays on its disk
    with reading(office):
        reader = Reader()
        reader.open(**HERE)
        away = office.out.with_name("away")
        office.out.rename(away)
        reader.open(**HERE, asof="2026-03-05")
        assert "数据暂时读不出来" in reader.text
        away.rename(office.out)
        reader.open(**HERE, asof="2026-03-05")
        assert "数据暂时读不出来" not in reader.text
