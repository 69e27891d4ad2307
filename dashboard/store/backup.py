"""The home copied while it is at work.

What came in goes on coming in: the journal is copied up to the mark of the warehouse, the warehouse as it stood at that
moment, the accounts as SQLite copies them. What the archive gets meanwhile may be copied and is named by no line.
"""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import duckdb

from dashboard.home import Home
from dashboard.store.archive import Archive
from dashboard.store.durably import AT_ONCE, copy_durably, sha256_of, sync_file, sync_folder
from dashboard.store.manifests import PREFIX, Manifest, backups, damages, manifest
from dashboard.store.refusing import HomeRefused
from dashboard.store.versions import version_of
from dashboard.store.warehouse import Warehouse

GENERATIONS = 2
_UNFINISHED = "unfinished-"

ONE = threading.Lock()
"""One backup or publication at a time: what another began would be taken for left over."""


def back_up(home: Home, warehouse: Warehouse, into: Path, at: datetime) -> Path:
    """The folder of a new backup in `into`, checked once more; GENERATIONS whole ones are kept. Raises HomeRefused."""
    with failing_told(into, "backup-failed"):
        _check_place(home, into)
    with ONE, failing_told(into, "backup-failed"), unfinished(into) as begun:
        with warehouse.alone():
            contents, mark = warehouse.contents(), warehouse.mark
            _copy_accounts(home, begun)
        copy = Warehouse(begun / home.warehouse.name, warehouse.catalogue, mark)
        with closing(copy):
            copy.replace_contents(contents, mark)
        return _finished(home, begun, mark, at)


def _check_place(home: Home, into: Path) -> None:
    """Not within the home, and no other home's folder: its backups would be the ones to go."""
    check_apart(home, into, "backup-inside")
    for folder in backups(into):
        with _unreadable_passes():
            if (other := manifest(folder).home) != str(home.folder):
                raise HomeRefused("backup-of-another", path=str(into), other=other, home=str(home.folder))


def check_apart(home: Home, into: Path, rule: str) -> None:
    """Raises HomeRefused by this rule for a folder within the home, or one that the home is within."""
    if into.is_relative_to(home.folder) or home.folder.is_relative_to(into):
        raise HomeRefused(rule, path=str(into), home=str(home.folder))


@contextmanager
def _unreadable_passes() -> Iterator[None]:
    """A damaged backup says nothing of its home and must not stop the next."""
    try:
        yield
    except HomeRefused as refused:
        if refused.rule != "backup-damaged":
            raise


@contextmanager
def unfinished(into: Path) -> Iterator[Path]:
    """An empty folder that is gone if its backup is not finished; what was left of others goes first."""
    into.mkdir(parents=True, exist_ok=True)
    for left in into.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left)
    begun = into / f"{_UNFINISHED}{secrets.token_hex(8)}"
    begun.mkdir(mode=0o700)
    try:
        yield begun
    except BaseException:  # also when the process is asked to stop: no half backup stays; passed on as it came
        shutil.rmtree(begun, ignore_errors=True)  # what broke it off says more
        raise


@contextmanager
def failing_told(into: Path, rule: str) -> Iterator[None]:
    """Raises HomeRefused by this rule for what a disk that is full, gone or not ours makes Python or DuckDB raise."""
    try:
        yield
    except (OSError, duckdb.IOException) as error:
        raise HomeRefused(rule, path=str(into), error=str(error)) from error


def _copy_accounts(home: Home, begun: Path) -> None:
    if home.access.exists():
        (begun / home.access.name).touch(mode=0o600)
        with (
            closing(sqlite3.connect(home.access)) as source,
            closing(sqlite3.connect(begun / home.access.name)) as to,
        ):
            source.backup(to)


def _finished(home: Home, begun: Path, mark: int, at: datetime) -> Path:
    """With archive, journal, catalogue and manifest; under its name, beside the generation before."""
    files = {path.name: "" for path in begun.iterdir()}
    for name in files:
        sync_file(begun / name)
        files[name] = sha256_of(begun / name)
    files |= _copied_archive(Archive(home.archive), begun, mark)
    files |= _copied(_files_of(home.catalogue, "catalogue"), begun)
    files |= _copied({path.name: path for path in (home.version, home.sign_on) if path.exists()}, begun)
    Manifest(str(home.folder), at.isoformat(), version_of(home), files).write(begun)
    if found := damages(begun, files):
        raise HomeRefused("backup-damaged", found, path=str(begun))
    for folder in {begun, *(path.parent for path in begun.rglob("*"))}:
        sync_folder(folder)
    return _named(begun, begun.parent / f"{PREFIX}{at:%Y%m%dT%H%M%S.%f}")


def _named(begun: Path, whole: Path) -> Path:
    """From here on it counts; the oldest go after that."""
    begun.replace(whole)
    sync_folder(whole.parent)
    for old in backups(whole.parent)[:-GENERATIONS]:
        dropped = old.replace(whole.parent / f"{_UNFINISHED}{old.name}")  # never half there under its name
        shutil.rmtree(dropped)
    return whole


def _copied_archive(archive: Archive, begun: Path, mark: int) -> dict[str, str]:
    """Files and journal up to a length. Raises HomeRefused when a file is not as it came in: the older backup stays."""
    sources = {f"archive/{path.relative_to(archive.folder).as_posix()}": path for path in archive.files()}
    files = _copied(sources, begun)
    whole = {sha256 for path, sha256 in files.items() if path.endswith(f"/{sha256}")}
    changed = tuple(("changed", path) for path, sha256 in files.items() if sha256 not in whole)
    named = dict.fromkeys(receipt.sha256 for receipt in archive.receipts(mark))
    missing = tuple(
        ("missing", f"archive/{each[:2]}/{each}") for each in named if f"archive/{each[:2]}/{each}" not in files
    )
    if changed or missing:
        raise HomeRefused("archive-damaged", changed + missing, home=str(archive.folder.parent))
    if archive.journal.exists():
        name = f"archive/{archive.journal.name}"
        files[name] = copy_durably(archive.journal, begun / name, mark)
    return files


def _files_of(folder: Path, name: str) -> dict[str, Path]:
    return {f"{name}/{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if path.is_file()}


def _copied(sources: dict[str, Path], begun: Path) -> dict[str, str]:
    """Path in the backup → SHA-256 of what was copied."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        hashes = pool.map(lambda path: copy_durably(sources[path], begun / path), sources)
        return dict(zip(sources, hashes, strict=True))


# Before an upgrade ----------------------------------------------------------------------------------------------------


def back_up_unopened(home: Home, into: Path, at: datetime) -> Path:
    """A backup of a home that nobody has open, its warehouse as the file it is."""
    with ONE, failing_told(into, "backup-failed"), unfinished(into) as begun:
        for path in home.folder.glob(f"{home.warehouse.name}*"):  # with what DuckDB has not yet written into it
            copy_durably(path, begun / path.name)
        _copy_accounts(home, begun)
        return _finished(home, begun, Archive(home.archive).length(), at)
