"""What a running server writes is one line of JSON an event, whoever logs it and whatever was typed."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import closing
from datetime import datetime

import pytest

from dashboard.door.headers import COOKIE
from tests.browser.conftest import ROOT, serving

TYPED = '王\r\n{"level": "INFO", "message": "forged"}\x1b[2J\u2028'
LATE = """
import logging, sys, threading, warnings
from dashboard import log_lines
from dashboard.app import app
log_lines.begin()
import streamlit.logger
streamlit.logger.get_logger("streamlit.made.later").error("later %s", sys.argv[1])
streamlit.logger.update_formatter()
streamlit.logger.get_logger("streamlit.runtime").warning("again")
logging.getLogger("uvicorn.error").error("server")
warnings.warn("warned\\nin two lines")
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
raise ValueError(sys.argv[1])
"""


def lines(text: str) -> list[dict[str, str]]:
    """Every line as JSON; what is none fails here."""
    found = [json.loads(line) for line in text.splitlines()]
    for each in found:
        assert datetime.fromisoformat(each["time"]).utcoffset().total_seconds() == 0 and each["level"]
    return found


def test_whoever_logs_later_logs_in_the_same_form():
    done = subprocess.run([sys.executable, "-c", LATE, TYPED], cwd=ROOT, capture_output=True, text=True, check=False)
    found = lines(done.stderr)
    assert [each["logger"] for each in found] == [
        "streamlit.made.later",
        "streamlit.runtime",
        "uvicorn.error",
        "py.warnings",
        "dashboard.log_lines",
        "dashboard.log_lines",
    ]
    assert found[0]["message"] == f"later {TYPED}"
    assert "ZeroDivisionError" in found[-2]["error"] and "ValueError" in found[-1]["error"]
    assert done.stderr.replace("\n", "").isprintable()


def test_all_that_a_server_writes_is_json_but_its_address(tmp_path, open_tab, monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    with serving(tmp_path / "home") as server:
        tab = open_tab(server).open(area="hangjinhouqi", period="2025")
        tab.open("review", area=TYPED, figure=TYPED)
        for path in ("/media/none", "/nothing%0a%7b", "/api/v1/units"):
            request = urllib.request.Request(server.address + path, headers={"Authorization": "Bearer x\ty"})
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(request, timeout=10)
        with closing(sqlite3.connect(server.home / "access.sqlite")) as accounts:
            accounts.execute("alter table session rename to gone")  # what cannot be: who is in is not to be found
        request = urllib.request.Request(server.address, headers={"Cookie": f"{COOKIE}=x"})
        with pytest.raises(urllib.error.HTTPError) as failed:
            urllib.request.urlopen(request, timeout=10)
        page = failed.value.read().decode()
        server.stop()
        told = server.log.read_text("utf-8").splitlines()
    plain = [line for line in told if not line.startswith("{")]
    assert all(server.address in line for line in plain), plain
    found = lines("\n".join(line for line in told if line.startswith("{")))
    assert not [each for each in found if each["logger"] == "uvicorn.access"]
    (broken,) = [each for each in found if each["message"].startswith("error ")]
    assert broken["message"].split()[1] in page and "OperationalError" in broken["error"]
