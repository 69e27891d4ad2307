"""A backup holds all that stood when it was made, and one that is not whole is noticed and named."""

import errno
import json
import os
import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.cli import main
from dashboard.desk import opened
from dashboard.home import Home
from dashboard.jobs import perform
from dashboard.locale import words
from dashboard.model import CHINA, Receipt
from dashboard.show import homes
from dashboard.store import durably, recovery
from dashboard.store.backup import GENERATIONS
from dashboard.store.handover import Holder
from dashboard.store.manifests import backups, manifest
from dashboard.store.recovery import chosen, restore
from dashboard.store.refusing import HomeRefused
from tests.access.test_audit import tampered
from tests.under_load import reports_restored

AT = datetime(2026, 2, 20, 9, tzinfo=CHINA)


@pytest.fixture
def into(tmp_path):
    return tmp_path / "disk"


@pytest.fixture
def elsewhere(home, tmp_path):
    return Home(tmp_path / "elsewhere", home.catalogue)


@pytest.fixture
def backup(desk, sent, into):
    """Of a home with two reports."""
    desk.receive([sent(网格数=76), sent("东湖镇2025.xlsx", 网格数=30)])
    return desk.back_up(into)


def changed(path: Path) -> None:
    """A bit of its last byte is another."""
    content = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def stored(home: Home) -> list[str]:
    with opened(home) as desk:
        assert desk.differences() == []
        return [row["submission_id"] for row in desk.ask("submissions")]


# Made -----------------------------------------------------------------------------------------------------------------


def test_what_is_restored_is_what_was_saved_and_fits_together(backup, elsewhere):
    said = restore(elsewhere, backup)
    assert len(stored(elsewhere)) == 2
    assert {"archive/journal.jsonl", "warehouse.duckdb", "version"} <= set(said.files)
    assert not (elsewhere.folder / "restoring").exists()
    assert not any(os.access(path, os.W_OK) for path in elsewhere.archive.glob("??/*") if os.geteuid())


def test_accounts_and_audit_are_copied_as_they_stand_also_what_is_not_yet_in_their_file(desk, into, elsewhere):
    desk.access.audit.note("王秀兰", "login", "王秀兰")
    restore(elsewhere, desk.back_up(into))
    with closing(Access(elsewhere.access)) as access:
        assert [line["who"] for line in access.audit.lines()] == ["王秀兰"]
        assert access.audit.broken() == []


def test_how_people_log_in_through_another_service_comes_back_too(desk, home, into, elsewhere):
    home.sign_on.write_text("[provider]\n", encoding="utf-8")
    restore(elsewhere, desk.back_up(into))
    assert elsewhere.sign_on.read_text(encoding="utf-8") == "[provider]\n"


def test_who_saved_and_who_brought_back_is_in_the_audit(home, into, elsewhere, monkeypatch, capsys):
    monkeypatch.setattr("dashboard.cli.user", lambda: "root")
    assert main(["backup", str(into)]) == main(["backup", str(into)]) == 0
    monkeypatch.setenv("DASHBOARD_HOME", str(elsewhere.folder))
    assert main(["restore", str(into)]) == 0
    with closing(Access(elsewhere.access)) as access:
        said = [(line["who"], line["what"], line["about"]) for line in access.audit.lines()]
    assert said == [("root", "restore", str(backups(into)[-1])), ("root", "backup", str(into))]


def test_after_a_restore_nobody_is_in_and_no_link_makes_an_administrator(desk, into, elsewhere):
    key = desk.access.first_key()
    desk.access.accounts.add("王秀兰", "杭锦后旗-2026-春", ["clerk"], [], ["shili.donghu"], host("root"))
    secret = desk.access.enter_as("王秀兰", "10.0.0.7")
    backup = desk.back_up(into)
    desk.access.accounts.disable("王秀兰", host("root"))
    restore(elsewhere, backup)
    with closing(Access(elsewhere.access)) as access:
        assert access.sessions.find(secret) is None and not access.is_first_key(key)


def test_accounts_are_their_owners_alone_in_the_home_in_the_backup_and_after_a_restore(desk, into, elsewhere):
    desk.home.sign_on.write_text("# a secret\n", encoding="utf-8")
    backup = desk.back_up(into)
    restore(elsewhere, backup)
    kept = (desk.home.access.name, desk.home.sign_on.name)
    places = [desk.home.access, *(folder / name for folder in (backup, elsewhere.folder) for name in kept)]
    assert {path.stat().st_mode & 0o777 for path in places} == {0o600}


def test_an_audit_that_somebody_changed_is_found_by_verify_also_after_a_restore(
    desk, into, elsewhere, monkeypatch, capsys
):
    for name in ("王秀兰", "李娜"):
        desk.access.audit.note(name, "login", name)
    tampered(desk.access.store, "update audit set who = '李娜' where position = 1")
    assert [each.key for each in desk.differences()] == ["audit/1"]
    backup = desk.back_up(into)
    monkeypatch.setenv("DASHBOARD_HOME", str(elsewhere.folder))
    assert main(["restore", str(backup)]) == 1
    said = capsys.readouterr().out
    assert "第 1 条记录处对不上" in said and "所有人都要重新登录" in said


def test_the_catalogue_is_saved_too_and_stays_in_the_backup(backup, home, elsewhere):
    assert (backup / "catalogue" / "units.csv").read_bytes() == (home.catalogue / "units.csv").read_bytes()
    restore(elsewhere, backup)
    assert not (elsewhere.folder / "catalogue").exists()


def test_two_generations_are_kept(desk, backup, into):
    made = [backup, *(desk.back_up(into) for _ in range(GENERATIONS))]
    assert backups(into) == made[-GENERATIONS:]
    assert sorted(into.iterdir()) == made[-GENERATIONS:]


def test_reports_that_come_in_meanwhile_are_in_it_whole_or_not_at_all(home, into, tmp_path):
    numbers = list(reports_restored(home, into, tmp_path / "restored", times=2))
    assert 0 < numbers[0] < numbers[1]


def test_of_the_journal_it_holds_what_the_warehouse_had_taken_in(desk, backup, into):
    before = (backup / "archive" / "journal.jsonl").read_bytes()
    desk.archive.note(Receipt("刚到.xlsx", "0" * 64, "张三", AT), after=len(before))
    assert (desk.back_up(into) / "archive" / "journal.jsonl").read_bytes() == before


def test_while_the_server_runs_it_makes_the_backup(home, desk, sent, into, capsys):
    desk.receive([sent(网格数=76)])
    with closing(Holder(home.server, lambda request, send: perform(desk, request, send))):
        assert main(["backup", str(into), "--json", "--lang", "en"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["backup"] == str(backups(into)[0])
    assert answer["files"] == len(manifest(backups(into)[0]).files)


def test_without_a_folder_it_goes_where_backups_go_and_where_none_is_named_it_is_asked_for(
    home, into, monkeypatch, capsys
):
    monkeypatch.delenv("DASHBOARD_BACKUPS", raising=False)
    assert main(["backup"]) == 2
    assert "DIR" in capsys.readouterr().err
    monkeypatch.setenv("DASHBOARD_BACKUPS", str(into))
    assert main(["backup"]) == 0
    assert len(backups(into)) == 1


# Broken off or damaged ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 5, 9, 14, 20])
def test_one_that_breaks_off_is_none_and_the_older_one_stays(desk, backup, into, monkeypatch, number):
    calls, sync = iter(range(1, 1_000)), os.fsync

    def fsync(descriptor):
        if next(calls) == number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(descriptor)

    monkeypatch.setattr(durably.os, "fsync", fsync)
    with pytest.raises(HomeRefused, match="backup-failed"):
        desk.back_up(into)
    assert list(into.iterdir()) == [backup]


def test_what_a_killed_backup_left_is_not_taken_for_one_and_goes_with_the_next(desk, backup, into):
    left = into / "unfinished-0123"
    shutil.copytree(backup, left)
    assert chosen(into) == backup
    desk.back_up(into)
    assert not left.exists()


def every_file(backup):
    return [path for path in sorted(backup.rglob("*")) if path.is_file() and "catalogue" not in path.parts]


@pytest.mark.parametrize("harm", [changed, Path.unlink], ids=["a changed byte", "a missing file"])
def test_damage_to_any_file_is_named_and_nothing_is_restored(backup, elsewhere, harm):
    for path in every_file(backup):
        before = path.read_bytes()
        harm(path)
        with pytest.raises(HomeRefused) as refused:
            restore(elsewhere, backup)
        what = "missing" if harm is Path.unlink else "changed"
        assert refused.value.damages == ((what, path.relative_to(backup).as_posix()),)
        assert not elsewhere.folder.exists()
        path.write_bytes(before)
    restore(elsewhere, backup)


def test_the_command_line_names_the_damage_and_the_other_backup(desk, backup, into, elsewhere, monkeypatch, capsys):
    newer = desk.back_up(into)
    changed(newer / "warehouse.duckdb")
    (newer / "archive" / "journal.jsonl").unlink()
    monkeypatch.setenv("DASHBOARD_HOME", str(elsewhere.folder))
    assert main(["restore", str(into), "--lang", "en"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == [
        f"The backup {newer} is damaged or incomplete; nothing was brought back.",
        "changed: warehouse.duckdb",
        "missing: archive/journal.jsonl",
        f"another backup beside it: {backup.name}; it can be named for restore",
    ]
    assert main(["restore", str(backup), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["differences"] == []


def test_a_home_whose_received_files_have_changed_is_not_saved_over_the_good_backup(desk, backup, into):
    path = next(desk.archive.files())
    changed(path)
    with pytest.raises(HomeRefused) as refused:
        desk.back_up(into)
    assert refused.value.damages[0] == ("changed", f"archive/{path.parent.name}/{path.name}")
    path.unlink()
    with pytest.raises(HomeRefused, match="archive-damaged"):
        desk.back_up(into)
    assert list(into.iterdir()) == [backup]


# Where it goes --------------------------------------------------------------------------------------------------------


def test_a_home_that_is_not_empty_is_left_alone(desk, backup, capsys):
    assert main(["restore", str(backup), "--lang", "en"]) == 1
    assert "is not empty, and a backup is only brought back where nothing is kept" in capsys.readouterr().err
    assert len(desk.ask("submissions")) == 2


def test_a_restore_that_broke_off_is_no_home_and_can_be_done_again(backup, elsewhere, monkeypatch):
    monkeypatch.setattr(recovery, "_put_in_place", lambda home, staging: shutil.move(staging / "archive", home.folder))
    restore(elsewhere, backup)
    monkeypatch.undo()
    with pytest.raises(HomeRefused, match="half-restored"), opened(elsewhere):
        pass
    restore(elsewhere, backup)
    assert len(stored(elsewhere)) == 2


def test_a_folder_without_a_backup_is_said_to_have_none(tmp_path, capsys, home):
    assert main(["restore", str(tmp_path), "--lang", "en"]) == 1
    assert capsys.readouterr().err == f"There is no whole backup in {tmp_path}.\n"
    assert main(["restore", str(tmp_path / "nowhere")]) == 2
    assert not home.folder.exists()


def test_a_backup_is_not_put_beside_what_it_is_to_outlive(desk, backup, into, elsewhere, capsys):
    assert main(["backup", str(desk.home.folder / "saved"), "--lang", "en"]) == 1
    assert "lie in one another" in capsys.readouterr().err
    with opened(elsewhere) as other, pytest.raises(HomeRefused, match="backup-of-another"):
        other.back_up(into)


def test_many_damaged_files_are_counted():
    said = homes.refusal("no-backup", {"path": "x"}, [("missing", str(at)) for at in range(23)], words("en"))
    assert said[-1] == "… and 3 more"
    assert len(said) == 22
