"""The archive keeps the received bytes and who sent them; together they are the truth."""

import hashlib
import json
import stat
from datetime import datetime

import pytest

from dashboard.desk import opened
from dashboard.model import CHINA, Receipt
from dashboard.store.archive import Archive

RECEIPT = Receipt("团结镇2025.xlsx", "ab", "张三", datetime(2026, 2, 20, 9, tzinfo=CHINA), "更正", "", "", "2025")


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path / "archive")


def test_bytes_are_kept_under_their_sha256_and_read_only(archive):
    (sha256,) = archive.keep([b"content"])
    path = archive.path(sha256)
    assert sha256 == hashlib.sha256(b"content").hexdigest() == path.name
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert archive.content(sha256) == b"content"


def test_the_same_bytes_are_kept_once_and_nothing_lies_around(archive):
    assert archive.keep([b"content"] * 2) == archive.keep([b"content"]) * 2
    assert len([path for path in archive.folder.rglob("*") if path.is_file()]) == 1


def test_what_a_break_left_half_written_goes_and_what_is_whole_stays(home):
    with opened(home) as desk:
        (sha256,) = desk.archive.keep([b"whole"])
        (desk.archive.arriving / "0123").write_bytes(b"hal")
    with opened(home) as desk:
        assert not list(desk.archive.arriving.iterdir())
        assert desk.archive.content(sha256) == b"whole"


def test_the_journal_is_a_line_of_json_per_file_that_reads_back(archive):
    archive.note(RECEIPT, after=archive.note(RECEIPT, after=0))
    lines = archive.journal.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["received_at"] == "2026-02-20T09:00:00+08:00"
    assert list(archive.receipts()) == [RECEIPT, RECEIPT]


def test_bytes_that_changed_or_are_gone_are_damage(archive):
    kept, changed, gone = archive.keep([b"kept", b"changed", b"gone"])
    for sha256 in (kept, changed, gone):
        archive.note(Receipt("a.xlsx", sha256, "张三", RECEIPT.received_at), after=archive.length())
    archive.path(changed).chmod(0o644)
    archive.path(changed).write_bytes(b"other")
    archive.path(gone).unlink()
    assert archive.damaged() == [changed, gone]
