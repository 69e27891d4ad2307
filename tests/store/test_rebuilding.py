"""The warehouse can be deleted, is made anew from the archive, and any difference is noticed."""

import json
import shutil
from datetime import datetime

import duckdb
import pytest

from dashboard.desk import opened
from dashboard.home import Home
from dashboard.intake.reading import Options
from dashboard.intake.replaying import Replay
from dashboard.model import CHINA
from dashboard.sql import statement

OLD_FIELDS = ("file", "sha256", "sender", "received_at", "reason", "area", "unit_code", "period")
TUANJIE = "hangjinhouqi.tuanjie"
MISSING = [
    (table, key)
    for table, keys in {
        "submission": ("2025/hangjinhouqi.tuanjie/1", "2025/hangjinhouqi.tuanjie/2", "2025/shili.donghu/1"),
        "observation": ("2025/hangjinhouqi.tuanjie/1", "2025/hangjinhouqi.tuanjie/2", "2025/shili.donghu/1"),
        "problem": ("2025/shili.donghu/1",),
    }.items()
    for key in keys
]


def test_a_deleted_warehouse_is_rebuilt_to_the_same_content(home, sent):
    with opened(home) as desk:
        desk.receive([sent(网格数=76), sent(网格数=80)])
        early = Options(unit_code="shili.donghu", period="2025")
        desk.receive([sent("a.xlsx", datetime(2025, 12, 11, tzinfo=CHINA), early, 行政执法人员数=4, 持证执法人员数=5)])
        before = desk.warehouse.contents()
    home.warehouse.unlink()
    with opened(home) as desk:
        assert desk.differences() == [(f"{table}/{key}", "missing", None) for table, key in MISSING]
        assert desk.rebuild() == Replay(3, ())
        assert desk.warehouse.contents() == before
        assert desk.differences() == []


def test_a_changed_byte_in_the_archive_is_noticed(desk, sent):
    (report,) = desk.receive([sent(网格数=76)])
    path = desk.archive.path(report.sha256)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-1] + b"\x01")
    assert [each.key for each in desk.differences()] == [f"archive/{report.sha256}"]


def test_a_changed_figure_in_the_warehouse_is_noticed_and_mended(desk, sent):
    desk.receive([sent(网格数=76)])
    with desk.warehouse.cursor() as cursor:
        cursor.execute("update observation set value = 67 where indicator_code = 'grids'")
    assert desk.differences() == [("observation/2025/hangjinhouqi.tuanjie/1", "changed", None)]
    desk.rebuild()
    assert desk.differences() == []


@pytest.fixture
def cut(monkeypatch):
    """Cuts the power at the next commit: the journal has its line, the warehouse has not."""

    def at_the_next_commit(desk):
        def cut_the_power(*_):
            monkeypatch.undo()
            raise KeyboardInterrupt

        monkeypatch.setattr("dashboard.store.warehouse.statement", _raising(cut_the_power, "store/mark"))

    return at_the_next_commit


def _raising(cut_the_power, name):
    return lambda asked: cut_the_power() if asked == name else statement(asked)


def test_a_line_of_the_journal_that_was_not_committed_is_taken_in_by_sending_again(desk, sent, cut):
    cut(desk)
    with pytest.raises(KeyboardInterrupt):
        desk.receive([sent(网格数=76)])
    assert desk.warehouse.contents()["submission"].num_rows == 0
    assert [report.outcome for report in desk.receive([sent(网格数=76)])] == ["unchanged"]
    assert desk.warehouse.contents()["submission"].num_rows == 1
    assert desk.differences() == []


def test_a_line_of_the_journal_that_was_not_committed_is_taken_in_at_the_next_start(home, sent, cut):
    with opened(home) as desk:
        (report,) = desk.receive([sent("东湖镇2025.xlsx", 行政执法人员数=4, 持证执法人员数=5)])
        cut(desk)
        with pytest.raises(KeyboardInterrupt):
            desk.accept("2025/shili.donghu/1", "李娜", "核对过证件")
    with opened(home) as desk:
        assert [row["state"] for row in desk.ask("submissions")] == ["accepted"]
        assert desk.differences() == []
        desk.accept("2025/shili.donghu/1", "李娜", "核对过证件")
        assert desk.warehouse.contents()["decision"].num_rows == 1


def test_half_a_line_at_the_end_of_the_journal_was_never_confirmed_and_goes(desk, sent):
    desk.receive([sent(网格数=76)])
    whole = desk.archive.journal.read_bytes()
    desk.archive.journal.write_bytes(whole + whole[: len(whole) // 2])
    assert desk.differences() == []
    desk.receive([sent(网格数=80)])
    assert [row["version"] for row in desk.ask("submissions")] == [2, 1]
    assert desk.differences() == []


def test_a_warehouse_of_an_older_version_is_made_anew_and_put_aside(home, sent):
    with opened(home) as desk:
        desk.receive([sent(网格数=76), sent(网格数=80)])
        before = desk.warehouse.contents()
    with duckdb.connect(str(home.warehouse)) as old:
        old.execute("drop view every_submission")
        old.execute("alter table submission drop column first_state")
        old.execute("drop table journal_mark")
    with opened(home) as desk:
        assert desk.warehouse.contents() == before
        assert desk.differences() == []
    assert home.folder.joinpath("warehouse-before.duckdb").exists()


def test_a_journal_without_kinds_is_read_as_receipts(home, sent):
    with opened(home) as desk:
        desk.receive([sent(网格数=76)])
        before = desk.warehouse.contents()
    line = json.loads(home.archive.joinpath("journal.jsonl").read_text(encoding="utf-8"))
    old = {name: line.get(name, "") for name in OLD_FIELDS}
    home.archive.joinpath("journal.jsonl").write_text(json.dumps(old) + "\n", encoding="utf-8")
    home.warehouse.unlink()
    with opened(home) as desk:
        desk.rebuild()
        assert desk.warehouse.contents() == before


def test_a_changed_catalogue_is_in_the_tables_at_the_next_start(home, sent, tmp_path):
    folder = shutil.copytree(home.catalogue, tmp_path / "catalogue")
    edited = Home(home.folder, folder)
    with opened(edited) as desk:
        desk.receive([sent(网格数=76)])
    units = folder / "units.csv"
    units.write_text(
        units.read_text(encoding="utf-8").replace("示例旗审计局,审计局,", "示例旗审计局,旗审计局办,"), encoding="utf-8"
    )
    with opened(edited) as desk:
        names = {row["unit_code"]: row["short_name"] for row in desk.ask("units")}
        assert names["shili.audit"] == "旗审计局办"
        assert desk.differences() == []


def test_a_row_that_no_file_explains_is_noticed(desk, sent):
    desk.receive([sent(网格数=76)])
    desk.archive.journal.write_text("", encoding="utf-8")
    assert [each.what for each in desk.differences()] == ["extra", "extra"]


def _without_collection(folder):
    path = folder / "collections.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("2025")), encoding="utf-8")


def _without_alias(folder):
    path = folder / "indicators.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("网格总数", "格子"), encoding="utf-8")


@pytest.mark.parametrize("forget", [_without_collection, _without_alias])
def test_a_file_that_no_longer_reads_stops_a_rebuild_and_is_noticed(home, sent, tmp_path, forget):
    edited = Home(home.folder, shutil.copytree(home.catalogue, tmp_path / "catalogue"))
    with opened(edited) as desk:
        desk.receive([sent(网格总数=76)])
        before = desk.warehouse.contents()
    assert before["submission"].num_rows == 1
    forget(edited.catalogue)
    with opened(edited) as desk:
        replayed = desk.rebuild()
        assert [(report.file, report.outcome) for report in replayed.refused] == [("团结镇2025.xlsx", "refused")]
        assert [each.what for each in desk.differences()] == ["refused"]
        assert desk.warehouse.contents() == before


def test_a_file_whose_bytes_are_gone_stops_a_rebuild(desk, sent):
    gone, _ = desk.receive([sent(网格数=76), sent(网格数=80)])
    before = desk.warehouse.contents()
    desk.archive.path(gone.sha256).unlink()
    (report,) = desk.rebuild().refused
    assert (report.sha256, report.problems[0].rule) == (gone.sha256, "not_in_archive")
    assert desk.warehouse.contents() == before


def test_an_answer_is_kept_until_something_is_stored(desk, sent):
    def grids():
        return desk.ask("observations", units=[TUANJIE], periods=["2025"], indicators=["grids"])

    before = grids()
    assert grids() is before
    desk.receive([sent(网格数=76)])
    assert [row["value"] for row in before + grids()] == [None, 76]


def test_a_closed_home_holds_what_is_described_and_nothing_else(home, sent):
    with opened(home) as desk:
        desk.receive([sent(网格数=76)])
    kept = {home.access, home.archive, home.version, home.warehouse}
    assert set(home.folder.iterdir()) == kept
