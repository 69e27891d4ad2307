"""A full disk is one sentence; nothing is half stored, and work goes on when there is space again."""

import errno
import os

import duckdb
import pytest

from dashboard import cli
from dashboard.store import archive
from dashboard.store.space import DiskFull
from dashboard.store.warehouse import Warehouse


@pytest.fixture
def full(monkeypatch):
    """From the n-th time on the disk takes no more of what is written durably."""

    def from_call(number):
        calls = iter(range(1, 1_000))
        sync = os.fsync

        def fsync(descriptor):
            if next(calls) >= number:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            sync(descriptor)

        monkeypatch.setattr(archive.os, "fsync", fsync)

    return from_call


@pytest.mark.parametrize("number", [1, 2, 4])
def test_neither_file_nor_journal_is_left_half_and_the_same_file_comes_in_later(desk, sent, full, monkeypatch, number):
    full(number)  # 1 the file, 2 its folder, 4 the journal
    with pytest.raises(DiskFull):
        desk.receive([sent(网格数=76)])
    assert list(desk.archive.lines()) == []
    assert not list(desk.archive.arriving.glob("*"))
    assert desk.ask("submissions") == []
    monkeypatch.undo()
    assert [report.outcome for report in desk.receive([sent(网格数=76)])] == ["accepted"]
    assert desk.differences() == []


def test_a_decision_that_cannot_be_written_is_not_made(desk, sent, full):
    desk.receive([sent("东湖镇2025.xlsx", 行政执法人员数=4, 持证执法人员数=5)])
    full(1)
    with pytest.raises(DiskFull):
        desk.accept("2025/shili.donghu/1", "李娜", "核实")
    assert [row["state"] for row in desk.ask("submissions")] == ["submitted"]


def test_when_duckdb_gave_up_its_connections_the_next_question_opens_new_ones(desk, sent, monkeypatch):
    desk.receive([sent(网格数=76)])
    answered, gone = desk.engine.rows, iter([True])

    def asked(*given):
        if next(gone, False):
            raise duckdb.FatalException("database has been invalidated")
        return answered(*given)

    monkeypatch.setattr(desk.engine, "rows", asked)
    assert len(desk.ask("submissions")) == 1
    assert [report.outcome for report in desk.receive([sent(网格数=80)])] == ["accepted"]


def test_a_home_that_cannot_even_be_opened_says_so_on_the_command_line(home, monkeypatch, capsys):
    def prepare(*_):
        raise duckdb.TransactionException(f"Failed to commit: {os.strerror(errno.ENOSPC)}")

    monkeypatch.setattr(Warehouse, "_prepare", prepare)
    assert cli.main(["query", "submissions", "--lang", "zh"]) == 1
    assert capsys.readouterr().err == "磁盘已满，没有保存；腾出空间后请再试一次，以前保存的都在。\n"


def test_another_fault_of_the_system_is_not_called_a_full_disk(desk, sent, monkeypatch):
    def fsync(_):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(archive.os, "fsync", fsync)
    with pytest.raises(OSError, match="Input/output"):
        desk.receive([sent(网格数=76)])
