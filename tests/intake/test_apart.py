"""Files are opened in processes of their own: whatever happens there becomes a sentence, and the next file is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.intake.apart import workers
from dashboard.intake.apart.transfer import Malformed, as_json, from_json
from dashboard.intake.apart.workers import Workers
from dashboard.intake.reading import Options, Reading, read
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA, Observation, Problem, Submission
from tests.intake.conftest import workbook

NOW = datetime(2026, 2, 20, 9, tzinfo=CHINA)
GOOD = workbook(("指标", "本年数"), ("网格数", 76), ("网格员人数", "200余名"), ("法治体检", 3))


def sent(content=GOOD, name="团结镇2025.xlsx"):
    return Incoming(name, content, Options(), "测试", NOW)


@pytest.fixture
def apart():
    """Workers of this test's own."""
    own = Workers()
    yield own
    own.close()


def pids(own):
    """The processes that are free."""
    return [worker._process.pid for worker in own._free.queue if worker is not None]


def rules(reading):
    return [problem.rule for problem in reading.problems]


def test_a_file_read_apart_says_what_it_says_here(apart, catalogue):
    here = read(catalogue, "团结镇2025.xlsx", GOOD, Options(), NOW)
    assert apart.read(catalogue, sent()) == here
    assert [each.value for each in here.submissions[0].observations][:2] == [Decimal(76), Decimal(200)]


def test_a_process_serves_file_after_file_and_there_are_two_at_most(apart, catalogue):
    with apart.ahead(catalogue) as begin:
        readings = [begin(sent(name=f"团结镇{year}.xlsx")) for year in (2023, 2024, 2025) * 3]
        periods = [reading.result().submissions[0].period for reading in readings]
    assert periods == ["2023", "2024", "2025"] * 3
    assert len(pids(apart)) == workers.COUNT == 2


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT], ids=["killed", "crash", "abort"])
def test_the_death_of_a_process_is_one_sentence_and_the_next_file_is_read(apart, catalogue, sign):
    apart.read(catalogue, sent())
    (first,) = pids(apart)
    os.kill(first, sign)
    assert rules(apart.read(catalogue, sent())) == ["file_breaks_reader"]
    assert apart.read(catalogue, sent()).submissions
    assert pids(apart) != [first]


def test_a_process_that_hangs_is_ended_by_the_clock(apart, catalogue, monkeypatch):
    apart.read(catalogue, sent())
    monkeypatch.setattr(workers, "MOST_SECONDS", 0.5)
    os.kill(pids(apart)[0], signal.SIGSTOP)
    assert rules(apart.read(catalogue, sent())) == ["file_takes_too_long"]
    monkeypatch.undo()
    assert apart.read(catalogue, sent()).submissions


def test_too_long_an_answer_is_not_taken(apart, catalogue, monkeypatch):
    monkeypatch.setattr(workers, "MOST_ANSWER", 100)
    assert rules(apart.read(catalogue, sent())) == ["file_too_heavy"]


def test_what_the_process_says_is_not_believed(apart, catalogue, monkeypatch):
    monkeypatch.setattr(Workers, "run", lambda *_: b'[["a lie"], []]')
    assert rules(apart.read(catalogue, sent())) == ["file_breaks_reader"]


LIMITED = """
import os, socket, sys
from dashboard.confined import shut_in
from dashboard.intake.apart.worker import MOST_MEMORY
shut_in(MOST_MEMORY)
def fails(act):
    try:
        act()
    except (OSError, MemoryError) as error:
        return type(error).__name__
print(fails(lambda: open("/etc/hostname")), fails(socket.socket), fails(lambda: bytearray(2**31)),
      fails(lambda: os.listdir("/")))
"""


def test_the_process_can_open_no_file_and_no_socket_and_takes_no_gigabytes():
    done = subprocess.run([sys.executable, "-c", LIMITED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["OSError", "OSError", "MemoryError", "OSError"]


def test_the_process_gets_nothing_of_the_environment_but_where_python_is(apart, catalogue, monkeypatch):
    monkeypatch.setenv("DASHBOARD_SECRET", "s3cret")
    apart.read(catalogue, sent())
    assert b"s3cret" not in Path(f"/proc/{pids(apart)[0]}/environ").read_bytes()


def test_a_reading_comes_back_as_it_was():
    one = Observation("grids", "A", Decimal("1.50"), Decimal("1.50"), None, "at_least", "1.5余", "", "表", "B2")
    problem = Problem("warning", "unknown_indicator", "表", "B3", "法治体检", arguments={"value": "3"})
    reading = Reading((Submission("shili.donghu", "2025", (one,)),), (problem,))
    assert from_json(Reading, as_json(reading).encode()) == reading


@pytest.mark.parametrize(
    "text", ["[]", "[[], []]", '[[["u", "2025", [["grids", "Z"]]]], []]', "[[1], []]", "{", "null"]
)
def test_anything_else_is_malformed(text):
    with pytest.raises(Malformed):
        from_json(Reading, text.encode())
