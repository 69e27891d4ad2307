"""A real service that vouches for people (oidc-provider-mock), in a process of its own, and who is known there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from playwright.sync_api import Page

from tests.browser.conftest import Server, free_port

FILE = """
[provider]
address = "{service}"
client_id = "rule-of-law"
client_secret = "secret"

[dashboard]
address = "{here}"
{more}

[roles]
claim = "groups"
[roles.values]
"法治-领导" = "leader"
"法治-填报" = "clerk"
"法治-管理" = "administrator"

[areas]
always = ["hangjinhouqi"]

[units]
claim = "department"
[units.values]
"团结镇人民政府" = "hangjinhouqi.tuanjie"
"""


class Service:
    def __init__(self, address: str) -> None:
        self.address = address

    def know(self, subject: str, **claims: object) -> None:
        """Somebody, with what is said of him from now on."""
        body = json.dumps(claims).encode()
        sent = Request(f"{self.address}/users/{subject}", body, {"Content-Type": "application/json"}, method="PUT")
        with urlopen(sent, timeout=20) as answer:
            assert answer.status == 204

    def configure(self, home: Path, here: str, more: str = "") -> None:
        """The login.toml of a home that is reached at an address."""
        home.mkdir(parents=True, exist_ok=True)
        text = FILE.format(service=self.address, here=here, more=more)
        (home / "login.toml").write_text(text, encoding="utf-8")


@contextmanager
def service() -> Iterator[Service]:
    """It answers when the block begins, and is gone at its end."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    environment = {**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    try:
        _wait_for(f"http://127.0.0.1:{port}", process)
        yield Service(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), urlopen(f"{address}/.well-known/openid-configuration", timeout=5):
            return
        time.sleep(0.05)
    process.kill()
    raise AssertionError(process.communicate()[0].decode())


def sign_on(page: Page, server: Server, subject: str, path: str = "/") -> Page:
    """Somebody at the login page, at the service, and back."""
    page.goto(urljoin(server.address, path))
    page.get_by_role("link", name="用统一身份登录").click()
    page.get_by_placeholder("sub").fill(subject)
    page.get_by_role("button", name="Authorize").click()
    return page


def names(page: Page) -> set[str]:
    """The cookies its browser holds."""
    return {each["name"] for each in page.context.cookies()}
