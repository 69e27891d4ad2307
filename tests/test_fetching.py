"""A file that a page wrote: fetched from disk, once, by the session that asked for it; nothing of it stays."""

from __future__ import annotations

import time
from types import SimpleNamespace
from unittest import mock

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import fetching, prepared
from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.access.sessions import hashed
from dashboard.prepared import PreparedFiles

OWN, OTHER = hashed("mine"), hashed("another's")


@pytest.fixture
def desk(tmp_path):
    access = Access(tmp_path / "access.sqlite")
    yield SimpleNamespace(prepared=PreparedFiles(tmp_path / "downloads"), access=access)
    access.close()


@pytest.fixture
def client(desk):
    """A browser of the session OWN, behind the gate."""
    app = Starlette(routes=fetching.ROUTES)

    async def behind(scope, receive, send):
        scope["state"] = {"actor": host("分析")}
        await app(scope, receive, send)

    with mock.patch("dashboard.fetching.current", lambda: desk):
        yield TestClient(behind, cookies={"sid": "mine"})


def prepare(desk, owner=OWN, text=b"unit_code\r\n"):
    return desk.prepared.write(owner, "示例旗_2025.csv", "text/csv", lambda into: into.write(text))


def on_disk(desk):
    return sorted(path.name for path in desk.prepared._folder.iterdir())


def test_a_file_is_fetched_once_under_its_name_and_then_gone(desk, client):
    secret = prepare(desk)
    told = client.get(f"/download/{secret}")
    assert (told.status_code, told.content, told.headers["cache-control"]) == (200, b"unit_code\r\n", "no-store")
    assert "%E7%A4%BA%E4%BE%8B%E6%97%97_2025.csv" in told.headers["content-disposition"]
    assert on_disk(desk) == []
    again = client.get(f"/download/{secret}")
    assert again.status_code == 410 and "这个文件已经取过" in again.text


def test_another_session_does_not_get_it_and_its_try_is_noted(desk, client):
    secret = prepare(desk, OTHER)
    assert client.get(f"/download/{secret}").status_code == 403
    (line,) = desk.access.audit.lines()
    assert (line["what"], line["about"], line["outcome"]) == ("download", f"/download/{secret}", "not_allowed")
    assert on_disk(desk) == [secret]


def test_a_guessed_address_leads_nowhere(client):
    assert client.get("/download/..%2Faccess.sqlite").status_code == 404
    assert client.get("/download/access.sqlite").status_code == 410


def test_nothing_stays_of_what_breaks_off(desk):
    def breaks(into):
        into.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.prepared.write(OWN, "a.csv", "text/csv", breaks)
    assert on_disk(desk) == []


def test_only_so_many_wait_and_not_for_ever(desk, monkeypatch):
    secrets = [prepare(desk) for _ in range(prepared.MOST + 1)]
    assert on_disk(desk) == sorted(secrets[1:])
    later = time.monotonic() + prepared.KEPT
    monkeypatch.setattr(prepared.time, "monotonic", lambda: later)
    assert desk.prepared.waiting(secrets[-1], OWN) is None
    assert on_disk(desk) == sorted(secrets[1:])
    last = prepare(desk, OTHER)
    assert on_disk(desk) == [last]


def test_what_an_earlier_process_left_is_removed_at_the_start(desk):
    prepare(desk)
    PreparedFiles(desk.prepared._folder)
    assert on_disk(desk) == []
