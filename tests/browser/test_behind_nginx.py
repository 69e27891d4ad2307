"""The dashboard behind a real nginx with TLS, in the configuration that is shipped (deploy/nginx.conf)."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.door.headers import SECURE_COOKIE
from dashboard.door.signon import GOING
from tests import prerequisites
from tests.browser.conftest import SAMPLES, SETTLED, Server, free_port, serving
from tests.browser.signing_on import names, service, sign_on
from tests.conftest import ROOT

MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A folder with a certificate that signs itself, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run([*command, *files], check=True, capture_output=True)
    return folder


def shipped(behind: str, certificate: Path, plain: int, secure: int) -> str:
    """deploy/nginx.conf on other ports, with this certificate, in front of another address."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.MULTILINE)  # not every machine has IPv6
    text = text.replace("listen 80;", f"listen 127.0.0.1:{plain};").replace("listen 443", f"listen 127.0.0.1:{secure}")
    text = text.replace("/etc/ssl/rule-of-law", str(certificate)).replace("http://127.0.0.1:8501", behind)
    return text.replace("dashboard.county.example", "localhost")


@contextmanager
def nginx(behind: str, certificate: Path, folder: Path, include: str = "") -> Iterator[tuple[int, int]]:
    """Its ports without and with TLS, in front of an address until the end of the block; `include` a file beside."""
    plain, secure = free_port(), free_port()
    own = "".join(f"{name}_temp_path {folder}/{name};" for name in "client_body proxy fastcgi uwsgi scgi".split())
    own += f"include {folder}/{include};" if include else ""
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log stderr; events {{}}\n"
        f"http {{ {own} access_log off;\n{shipped(behind, certificate, plain, secure)} }}\n"
    )
    process = subprocess.Popen(
        [prerequisites.nginx(), "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.PIPE
    )
    try:
        _wait_for(secure, process)
        yield plain, secure
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        assert process.poll() is None, process.stderr.read().decode()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not listen")


@pytest.fixture
def proxied(fresh_server, certificate, tmp_path) -> Iterator[Server]:
    """A server as people reach it: through nginx, by https."""
    (tmp_path / "nginx").mkdir()
    with nginx(fresh_server.address, certificate, tmp_path / "nginx") as (_, secure):
        yield replace(fresh_server, address=f"https://localhost:{secure}")


def secure_answer(port: int, path: str, certificate: Path, method: str = "GET", body: bytes | None = None, **headers):
    """The answer of nginx and its text; the certificate is checked."""
    trusted = ssl.create_default_context(cafile=certificate / "certificate.pem")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answered(
        http.client.HTTPSConnection("localhost", port, context=trusted, timeout=60), path, named, method, body
    )


def answered(connection, path: str, headers: dict[str, str], method: str = "GET", body: bytes | None = None):
    with closing(connection):
        connection.request(method, path, body, headers)
        with connection.getresponse() as answer:
            return answer, answer.read().decode()


PASSWORD = "一二三四五六七八九十甲乙"


def entered(open_tab, proxied: Server):
    """A tab of somebody who looks and sends, logged in through nginx."""
    with closing(Access(proxied.home / "access.sqlite")) as access:
        access.accounts.add("王秀兰", PASSWORD, ["leader", "clerk"], ["*"], ["*"], host("root"))
    tab = open_tab(proxied, ignore_https_errors=True)
    tab.page.goto(f"{proxied.address}/login?lang=en&to=/none")
    tab.page.locator("input[name=name]").fill("王秀兰")
    tab.page.locator("input[name=password]").fill(PASSWORD)
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(f"{proxied.address}/none")
    return tab


# Pages, live connections, uploads -------------------------------------------------------------------------------------


def test_a_page_runs_over_tls_with_its_live_connection(proxied, open_tab):
    tab = entered(open_tab, proxied)
    tab.open("", area="shili", period="2025", lang="en").see("Overview")
    assert tab.socket.url.startswith(proxied.address.replace("https", "wss"))
    assert tab.outside == []
    (cookie,) = [each for each in tab.page.context.cookies() if each["name"] == SECURE_COOKIE]
    assert cookie["secure"] and cookie["httpOnly"]


def test_a_workbook_is_uploaded_over_tls_and_read(proxied, open_tab):
    tab = entered(open_tab, proxied)
    tab.open("submit", area="hangjinhouqi", period="2025", lang="en")
    tab.page.locator("input[type=file]").first.set_input_files(str(SAMPLES / "团结镇2025.xlsx"))
    tab.see("团结镇2025.xlsx — 杭锦后旗团结镇 2025: ")  # not ready, since the period is locked by now


def test_what_the_dashboard_takes_comes_through_and_what_is_far_larger_is_stopped(proxied, certificate):
    port = urlsplit(proxied.address).port
    for size, is_stopped in ((25 * MEGABYTE, False), (33 * MEGABYTE, True)):
        try:
            answer, text = secure_answer(port, "/_stcore/upload_file/none/none", certificate, "PUT", bytes(size))
            assert (answer.status == 413) == is_stopped == ("文件太大" in text)
            assert answer.headers["Content-Security-Policy"]
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            assert is_stopped  # nginx answers before the rest is sent, and hangs up


def test_who_comes_through_another_service_gets_cookies_for_https_only(chromium, certificate, tmp_path):
    port = free_port()
    with service() as there, nginx(f"http://127.0.0.1:{port}", certificate, tmp_path) as (_, secure):
        there.configure(tmp_path / "home", f"https://localhost:{secure}", "local_accounts = false")
        there.know("u-leader", name="张建国", groups=["法治-领导"])
        with serving(tmp_path / "home", port) as server, chromium.new_context(ignore_https_errors=True) as context:
            page, sealed = context.new_page(), []
            page.on("response", lambda answer: sealed.extend(answer.headers_array()))
            sign_on(page, replace(server, address=f"https://localhost:{secure}"), "u-leader").wait_for_selector(SETTLED)
            assert names(page) >= {SECURE_COOKIE}
    given = [each["value"] for each in sealed if each["name"].lower() == "set-cookie"]
    begun = [each for each in given if each.startswith((SECURE_COOKIE, GOING, "_streamlit_session"))]
    assert len(begun) >= 5 and all("; secure" in each.lower() and "; httponly" in each.lower() for each in begun), given


# Headers --------------------------------------------------------------------------------------------------------------


def test_plain_http_leads_to_https(fresh_server, certificate, tmp_path):
    with nginx(fresh_server.address, certificate, tmp_path) as (plain, _):
        for name in ("localhost", "evil.example"):
            there = http.client.HTTPConnection("localhost", plain, timeout=20)
            answer, _ = answered(there, "/gaps?area=shili", {"Host": name})
            assert (answer.status, answer.headers["Location"]) == (301, "https://localhost/gaps?area=shili")


def test_every_answer_asks_to_come_back_by_https_and_names_no_version(proxied, certificate):
    for path in ("/", "/healthz", "/_stcore/health", "/no/such/file.js"):
        answer, _ = secure_answer(urlsplit(proxied.address).port, path, certificate)
        assert answer.headers.get_all("Strict-Transport-Security") == ["max-age=31536000"]
        assert answer.headers["Server"] == "nginx"


def test_the_health_is_open_and_counts_are_for_this_machine_and_not_through_a_proxy(
    fresh_server, certificate, tmp_path
):
    with nginx(fresh_server.address, certificate, tmp_path) as (_, secure):
        answer, text = secure_answer(secure, "/healthz", certificate)
        assert (answer.status, text) == (200, "ok\n")
    there = urlsplit(fresh_server.address)
    for headers, status in (({}, 200), ({"X-Forwarded-For": "127.0.0.1"}, 403)):
        connection = http.client.HTTPConnection(there.hostname, there.port, timeout=20)
        answer, text = answered(connection, "/metrics", headers)
        assert (answer.status, "rule_of_law_sessions 0" in text) == (status, status == 200)


@pytest.fixture
def echo() -> Iterator[str]:
    """The address of a server that answers with the headers it got."""

    class Echo(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(str(self.headers).encode())

        def log_message(self, *given: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_who_asks_is_what_nginx_saw_and_not_what_the_asker_says(echo, certificate, tmp_path):
    forged = {"X_Forwarded_For": "10.9.9.9", "X_Forwarded_Proto": "http", "X_Real_IP": "10.9.9.9"}
    forged |= {"Forwarded": "for=10.9.9.9", "X_Forwarded_Host": "evil.example"}
    with nginx(echo, certificate, tmp_path) as (_, secure):
        _, text = secure_answer(secure, "/", certificate, **forged)
    got = dict(line.split(": ", 1) for line in text.strip().splitlines())
    assert got["X-Forwarded-For"] == got["X-Real-IP"] == "127.0.0.1"
    assert got["X-Forwarded-Proto"] == "https"
    assert got["Host"] == got["X-Forwarded-Host"] == f"localhost:{secure}"
    assert "10.9.9.9" not in text
    assert "evil" not in text
