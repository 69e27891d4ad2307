"""账号 ends with the backups: made and checked by the administrator, told in sentences without a path of the server."""

import shutil

import pytest

from dashboard.access.model import Actor
from dashboard.store.backup import GENERATIONS
from dashboard.store.manifests import NAME, backups, is_whole
from tests.pages.conftest import as_actor

NEW = "现在备份"


@pytest.fixture
def kept(partly_filled_home):
    with as_actor(Actor("管理员", ("administrator",), (), (), "10.0.0.7")):
        yield partly_filled_home


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where backups go; not there yet."""
    monkeypatch.setenv("DASHBOARD_BACKUPS", str(tmp_path / "disk" / "backups"))
    return tmp_path / "disk" / "backups"


def offered(reader):
    return {"现在备份", "核对备份"} & {each.label for each in reader.app.button}


def last_line(home):
    line = next(line for line in home.access.audit.lines() if line["what"] == "backup")
    return line["who"], line["about"], line["outcome"], line["source"]


def test_a_press_makes_a_whole_backup_and_the_audit_names_it(kept, folder, reader):
    assert "还没有备份。" in reader.open("accounts").text
    reader.press(NEW)
    (made,) = backups(folder)
    assert is_whole(made) and (made / "warehouse.duckdb").exists()
    assert last_line(kept) == ("管理员", made.name, "done", "10.0.0.7")
    (line,) = reader.table("备份时间")
    assert f"已备份：{line['备份时间']}，{line['大小']}，写好后逐个文件核对过。" in reader.text
    assert line["数据格式"] == f"第 {kept.home.version.read_text().strip()} 版" and line["大小"].endswith(" MB")
    assert "备份要放在另一块磁盘上" in reader.text


def test_the_newest_come_first_and_no_more_than_the_generations_stay(kept, folder, reader):
    reader.open("accounts")
    for _ in range(GENERATIONS + 1):
        reader.press(NEW)
    assert len(backups(folder)) == len(reader.table("备份时间")) == GENERATIONS
    shutil.rmtree(backups(folder)[0])
    (backups(folder)[0] / NAME).write_text("{}", encoding="utf-8")
    older = kept.back_up(folder)
    newest, broken = reader.open("accounts").table("备份时间")
    assert list(broken.values()) == [backups(folder)[0].name, "已损坏或读不出来", "—"]
    assert newest["备份时间"].startswith("20") and older == backups(folder)[-1]


def test_where_no_folder_is_named_it_says_what_to_do(kept, reader, monkeypatch):
    monkeypatch.delenv("DASHBOARD_BACKUPS", raising=False)
    text = reader.open("accounts").text
    assert "还没有指定备份放在哪里" in text and "DASHBOARD_BACKUPS" in text and "python -m dashboard backup" in text
    assert offered(reader) == set()


def test_a_folder_that_cannot_be_written_is_said_without_its_path(kept, folder, reader):
    folder.parent.write_text("a file in its place", encoding="utf-8")
    reader.open("accounts").press(NEW)
    assert "备份没有做成：备份文件夹写不进去" in reader.text and "已备份" not in reader.text
    assert str(folder.parent) not in reader.text
    assert last_line(kept) == ("管理员", "", "backup_failed", "10.0.0.7")


def test_a_folder_within_the_data_is_refused_with_the_reason(kept, reader, monkeypatch):
    monkeypatch.setenv("DASHBOARD_BACKUPS", str(kept.home.folder / "backups"))
    reader.open("accounts").press(NEW)
    assert "备份文件夹与数据文件夹互相包含" in reader.text and last_line(kept)[2] == "backup_inside"


def test_a_check_tells_which_backup_is_not_as_it_was_saved(kept, folder, reader):
    reader.open("accounts").press(NEW)
    reader.press("核对备份")
    assert "1 份备份都完好" in reader.text
    (backups(folder)[0] / "warehouse.duckdb").write_bytes(b"lost")
    reader.press("核对备份")
    (line,) = reader.table("备份时间")
    assert f"已损坏或不完整，不能用来恢复：{line['备份时间']}。" in reader.text


def test_it_is_said_in_english_too(kept, folder, reader):
    reader.open("accounts", lang="en").press("Back up now")
    assert "every file was read once more" in reader.text and "Backups belong on another disk" in reader.text
