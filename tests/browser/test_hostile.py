"""Hostile files through the upload page and the command line: the server lives on, stores nothing, says why."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, SAMPLES
from tests.hostile import FILES

MOST_GROWTH = 50 * 2**20
PAGE_WAITS = 120_000
"""Milliseconds: one of the files is read for ten seconds, and that is the point of it."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A folder with all of them; too large a file is refused by the page itself, before it is sent."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, make, _ in FILES.values():
        (folder / name).write_bytes(make())
    return folder


def memory(pid):
    """Bytes that the process holds."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) * 1024


def stored(home):
    journal = home / "archive" / "journal.jsonl"
    return journal.read_bytes() if journal.exists() else b""


def test_on_the_command_line_each_is_refused_by_its_rule(fresh_server, hostile):
    before = memory(fresh_server.process.pid)
    command = [sys.executable, "-m", "dashboard", "load", str(hostile), "--json", "--lang", "zh"]
    environment = {**os.environ, "DASHBOARD_HOME": str(fresh_server.home)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    told = {file["file"]: file for file in json.loads(done.stdout)["files"]}
    wrong = {}
    for what, (name, _, rules) in FILES.items():
        problems = told[name]["problems"]
        if told[name]["outcome"] != "refused" or not {each["rule"] for each in problems} & rules:
            wrong[what] = [each["rule"] for each in problems]
    assert wrong == {}
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert all(problem["message"] for file in told.values() for problem in file["problems"])
    assert fresh_server.process.poll() is None and stored(fresh_server.home) == b""
    assert memory(fresh_server.process.pid) - before < MOST_GROWTH


def test_on_the_page_each_has_its_sentence_and_a_good_file_beside_them_is_read(fresh_server, open_tab, hostile):
    tab = open_tab(fresh_server).open("submit", area="hangjinhouqi", period="2025")
    tab.page.set_default_timeout(PAGE_WAITS)
    tab.page.locator("input[type=file]").first.set_input_files(str(SAMPLES / "政府办2025.xlsx"))
    tab.see("政府办2025.xlsx — 杭锦后旗人民政府办公室 2025").settle()
    before = memory(fresh_server.process.pid)
    given = [path for path in sorted(hostile.iterdir()) if path.name != "过大.xlsx"]
    files = [*given, SAMPLES / "团结镇2025.xlsx"]
    tab.page.locator("input[type=file]").first.set_input_files([str(path) for path in files])
    tab.page.get_by_text("团结镇2025.xlsx — 杭锦后旗团结镇 2025").first.wait_for()
    text = tab.settle().page.locator("[data-testid=stMain]").inner_text()
    assert [path.name for path in given if f"{path.name}：不能读取" not in text] == []
    assert "Traceback" not in text and tab.errors == []
    assert fresh_server.process.poll() is None and stored(fresh_server.home) == b""
    assert memory(fresh_server.process.pid) - before < MOST_GROWTH
