"""Two servers that only read what is published, behind one nginx, while other versions come and a server goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.conftest import SAMPLES, Server, Tab, dashboard, serving
from tests.browser.test_behind_nginx import certificate, entered, nginx  # noqa: F401 - the fixture is used by name
from tests.conftest import ROOT

LOST = "与服务器的连接断了"
BEFORE = """() => { window.said = new Set(); setInterval(() => window.said.add(
  getComputedStyle(document.querySelector("[data-testid=stApp]"), "::before").content), 20) }"""


@dataclass(frozen=True)
class Readers:
    """`home` takes reports in and publishes into `out`; `servers` read it, and people reach them at `proxied`."""

    home: Path
    out: Path
    servers: list[Server]
    proxied: Server

    def receive(self, name: str) -> None:
        given = ["--sender", "王秀兰", "--received-at", "2026-02-20T09:30"]
        dashboard(self.home, "load", str(SAMPLES / name), *given)
        dashboard(self.home, "publish", str(self.out))

    def of_the_reader(self) -> Server:
        """Where the only open page lives."""
        (found,) = [each for each in self.servers if sessions(each) == 1]
        return found


def sessions(server: Server) -> int:
    with urlopen(f"{server.address}/metrics", timeout=20) as answer:
        return int(re.search(r"rule_of_law_sessions (\d+)", answer.read().decode())[1])


@pytest.fixture
def readers(tmp_path: Path, certificate: Path) -> Iterator[Readers]:  # noqa: F811
    home, out = tmp_path / "home", tmp_path / "published"
    dashboard(home, "load", str(SAMPLES / "团结镇2025.xlsx"), "--sender", "王秀兰", "--received-at", "2026-02-20T09:30")
    dashboard(home, "publish", str(out))
    (tmp_path / "nginx").mkdir()
    with ExitStack() as stack:
        servers = [stack.enter_context(serving(home, DASHBOARD_PUBLISHED=str(out))) for _ in range(2)]
        upstream = (ROOT / "deploy" / "nginx-readers.conf").read_text(encoding="utf-8")
        for shipped, server in zip(("127.0.0.1:8502", "127.0.0.1:8503"), servers, strict=True):
            assert shipped in upstream
            upstream = upstream.replace(shipped, server.address.removeprefix("http://"))
        (tmp_path / "nginx" / "readers.conf").write_text(upstream)
        behind = "http://rule_of_law_readers"
        _, secure = stack.enter_context(nginx(behind, certificate, tmp_path / "nginx", include="readers.conf"))
        yield Readers(home, out, servers, replace(servers[0], address=f"https://localhost:{secure}"))


def test_a_reader_keeps_his_view_until_he_asks_again_and_is_taken_over_when_his_server_is_lost(readers, open_tab):
    tab: Tab = entered(open_tab, readers.proxied)
    tab.open("", area="hangjinhouqi", period="2025", basis="submitted").see("2 个应报单位中 1 个已报")
    readers.receive("政府办2025.xlsx")
    tab.see("2 个应报单位中 1 个已报")  # what is published meanwhile changes nothing on an open page
    tab.open("", area="hangjinhouqi", period="2025", basis="submitted").see("2 个应报单位中 2 个已报")

    tab.page.evaluate(BEFORE)
    lost = readers.of_the_reader()
    lost.process.kill()
    lost.process.wait()
    (left,) = [each for each in readers.servers if each is not lost]
    tab.page.wait_for_function("(lost) => [...window.said].some((each) => each.includes(lost))", arg=LOST)
    tab.page.wait_for_selector("[data-testid=stApp][data-test-connection-state=CONNECTED]")
    tab.settle().see("2 个应报单位中 2 个已报")  # the address says what is to be shown
    assert sessions(left) == 1
    tab.open("gaps", area="hangjinhouqi", period="2025").see("缺报核查")
