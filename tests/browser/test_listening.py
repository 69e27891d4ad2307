"""Where a real server listens, by which names it is known, and what it refuses to open as a demonstration."""

from __future__ import annotations

import http.client
import socket
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.cli import main
from dashboard.door.headers import COOKIE
from tests.browser.conftest import entered, serving

NAME = "dashboard.county.example"
ANOTHER = "127.0.0.2"
"""An address of this machine that only a server on all of them answers."""


def is_reached(port: int, address: str) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((address, port)) == 0


def upgraded(port: int, secret: str, name: str) -> int:
    """The answer to a live connection of a page of that name."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.putrequest("GET", "/_stcore/stream", skip_host=True)
        sent = {"Host": name, "Origin": f"https://{name}", "Cookie": f"{COOKIE}={secret}"}
        sent |= {"Connection": "Upgrade", "Upgrade": "websocket"}
        sent |= {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
        for key, value in sent.items():
            connection.putheader(key, value)
        connection.endheaders()
        return connection.getresponse().status


def test_a_server_listens_on_this_machine_only(tmp_path):
    with serving(tmp_path / "home") as server:
        port = urlsplit(server.address).port
        assert is_reached(port, "127.0.0.1") and not is_reached(port, ANOTHER)


def test_it_listens_where_it_is_told_and_is_known_by_the_names_it_is_told(tmp_path):
    with serving(tmp_path / "home", 0, "--address", "0.0.0.0", "--host", NAME) as server:
        port, secret = urlsplit(server.address).port, entered(server.home)
        assert is_reached(port, ANOTHER)
        assert upgraded(port, secret, NAME) == upgraded(port, secret, f"127.0.0.1:{port}") == 101
        assert upgraded(port, secret, "evil.example") == 403


# A demonstration ------------------------------------------------------------------------------------------------------


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["serve", "--demo", *arguments, "--lang", "zh"]) == 1
    return capsys.readouterr().err


def test_a_demonstration_is_not_for_other_machines(home, capsys):
    assert "演示账号不需要密码，只能在本机使用" in refused(capsys, "--address", "0.0.0.0")


def test_a_home_with_accounts_that_open_is_no_demonstration(home, capsys):
    access = Access(home.access)
    access.accounts.add("管理员", "杭锦后旗-2026-春", ["administrator"], [], [], host("tests"))
    access.close()
    assert "里有真实的账号或数据，不能以演示方式打开" in refused(capsys)


def test_a_home_with_figures_of_somebody_is_no_demonstration(home, capsys):
    home.archive.mkdir(parents=True)
    (home.archive / "journal.jsonl").touch()
    assert "里有真实的账号或数据，不能以演示方式打开" in refused(capsys)
