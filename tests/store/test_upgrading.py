"""A home of the release before is brought up to date when it is opened; one of a later release is left alone."""

import json
import logging
import stat
from pathlib import Path
from zipfile import ZipFile

import pytest

from dashboard.cli import main
from dashboard.decisions import Decision
from dashboard.desk import opened
from dashboard.home import Home
from dashboard.store import upgrading
from dashboard.store.manifests import backups
from dashboard.store.recovery import restore
from dashboard.store.refusing import HomeRefused
from dashboard.store.versions import CURRENT, version_of, write_version
from dashboard.store.warehouse import WarehouseBusy

RELEASED = Path(__file__).parents[1] / "homes" / "release-0.1.0.zip"
"""Three reports and an acceptance, as release 0.1.0 keeps them with its catalogue; the first line has no kind yet."""


@pytest.fixture
def released(tmp_path, monkeypatch):
    with ZipFile(RELEASED) as packed:
        packed.extractall(tmp_path)
    (tmp_path / "home").chmod(0o755)
    monkeypatch.setenv("DASHBOARD_HOME", str(tmp_path / "home"))
    return Home(tmp_path / "home", tmp_path / "catalogue")


def states(home):
    with opened(home) as desk:
        assert desk.differences() == []
        return {row["submission_id"]: row["state"] for row in desk.ask("submissions")}


STATES = {
    "2025/hangjinhouqi.tuanjie/1": "superseded",
    "2025/hangjinhouqi.tuanjie/2": "accepted",
    "2025/shili.donghu/1": "accepted",
}


def test_a_home_of_the_last_release_opens_with_all_it_held(released):
    assert version_of(released) == 1
    assert states(released) == STATES
    assert version_of(released) == CURRENT
    assert stat.S_IMODE(released.folder.stat().st_mode) == 0o700


def test_lines_of_the_journals_first_form_are_read(released):
    first, *_, last = (released.archive / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    assert "kind" not in json.loads(first)
    with opened(released) as desk:
        entries = [line.entry for line in desk.archive.lines()]
        assert entries[0].file == "团结镇2025.xlsx"
        assert isinstance(entries[-1], Decision)
        assert desk.rebuild().refused == ()
    assert states(released) == STATES


def test_it_saves_itself_first_and_what_it_saved_is_the_old_home(released, tmp_path, caplog):
    before = {path.name: path.read_bytes() for path in released.archive.rglob("*") if path.is_file()}
    with caplog.at_level(logging.WARNING):
        states(released)
    assert "upgraded from version 1 to 2" in caplog.text
    (saved,) = backups(released.folder / "before-upgrade" / "version-1")
    old = Home(tmp_path / "old", released.catalogue)
    restore(old, saved)
    assert {path.name: path.read_bytes() for path in old.archive.rglob("*") if path.is_file()} == before
    assert version_of(old) == 1
    assert states(old) == STATES


def test_an_upgrade_that_breaks_off_goes_on_at_the_next_start_from_the_same_backup(released, monkeypatch):
    def breaks(home):
        raise OSError("broken off")

    monkeypatch.setattr(upgrading, "MIGRATIONS", {CURRENT: breaks})
    for _ in range(2):
        with pytest.raises(OSError, match="broken off"), opened(released):
            pass
    assert version_of(released) == 1
    monkeypatch.undo()
    assert states(released) == STATES
    assert len(backups(released.folder / "before-upgrade" / "version-1")) == 1


def test_a_home_that_somebody_has_open_is_not_upgraded(released, monkeypatch):
    def busy(path):
        raise WarehouseBusy(str(path))

    monkeypatch.setattr(upgrading, "free_to_open", busy)
    with pytest.raises(WarehouseBusy), opened(released):
        pass
    assert version_of(released) == 1
    assert not (released.folder / "before-upgrade").exists()


def test_every_version_has_its_step():
    assert sorted(upgrading.MIGRATIONS) == list(range(2, CURRENT + 1))


def test_a_new_home_is_of_the_current_version_and_its_owners_alone(home):
    with opened(home):
        pass
    assert version_of(home) == CURRENT
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    assert not (home.folder / "before-upgrade").exists()


def test_a_home_of_a_later_release_is_refused_with_a_sentence_and_left_as_it_is(home, capsys):
    with opened(home):
        pass
    write_version(home, CURRENT + 1)
    before = {path: path.read_bytes() for path in home.folder.rglob("*") if path.is_file()}
    for words in (["verify"], ["serve"], ["backup", str(home.folder.parent / "disk")]):
        assert main([*words, "--lang", "en"]) == 1
        said = capsys.readouterr().err
        assert said.startswith(f"{home.folder} was written by a newer release of this program (form {CURRENT + 1};")
    assert {path: path.read_bytes() for path in home.folder.rglob("*") if path.is_file()} == before


def test_a_backup_of_a_later_release_is_not_restored(home, tmp_path):
    with opened(home) as desk:
        write_version(home, CURRENT + 1)
        backup = desk.back_up(tmp_path / "disk")
    with pytest.raises(HomeRefused, match="newer"):
        restore(Home(tmp_path / "empty", home.catalogue), backup)


def test_a_version_that_is_no_number_is_said(home, capsys):
    with opened(home):
        pass
    home.version.write_text("two\n")
    assert main(["verify", "--lang", "en"]) == 1
    assert "should hold a number and holds “two”" in capsys.readouterr().err
