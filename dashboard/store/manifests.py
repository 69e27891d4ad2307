"""What a backup holds: its files with their SHA-256, in manifest.json, sealed by a hash of itself.

A backup is a folder named backup-…; it gets that name when all of it is on the disk, so that whatever broke off before
is not taken for one.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from dashboard.home import Backup
from dashboard.store.durably import AT_ONCE, sha256_of, write_durably
from dashboard.store.refusing import HomeRefused

NAME, PREFIX = "manifest.json", "backup-"

Damages = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Manifest:
    """Of which home, made when (ISO 8601), in which version; `files` is path in the backup → SHA-256."""

    home: str
    made_at: str
    version: int
    files: dict[str, str]

    def write(self, folder: Path) -> None:
        said = asdict(self)
        write_durably(folder / NAME, json.dumps(said | {"seal": _seal(said)}, ensure_ascii=False, indent=1).encode())


def manifest(folder: Path) -> Manifest:
    """What a backup says of itself. Raises HomeRefused when it says nothing, or other than what was written."""
    path = folder / NAME
    if not path.exists():
        raise HomeRefused("backup-damaged", (("missing", NAME),), path=str(folder))
    try:
        said = json.loads(path.read_bytes())
        if said.pop("seal") != _seal(said):
            raise ValueError
        return Manifest(**said)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise HomeRefused("backup-damaged", (("changed", NAME),), path=str(folder)) from None


def backups(folder: Path) -> list[Path]:
    """The backups in a folder, oldest first."""
    return sorted(path for path in folder.glob(f"{PREFIX}*") if path.is_dir())


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder as they say of themselves, newest first; their files are not read."""
    return [_said(path) for path in reversed(backups(folder))]


def _said(folder: Path) -> Backup:
    try:
        said = manifest(folder)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    except (HomeRefused, OSError):  # also one that only another user may read, or that goes while it is looked at
        return Backup(folder.name)
    return Backup(folder.name, said.made_at, said.version, size)


def is_whole(folder: Path) -> bool:
    """Whether all that a backup should hold is there as it was saved; every byte is read."""
    try:
        return not damages(folder, manifest(folder).files)
    except (HomeRefused, OSError):
        return False


def damages(folder: Path, files: dict[str, str]) -> Damages:
    """What is missing or changed in a backup, in the order of its manifest."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda path: _damage(folder / path, files[path]), files)
        return tuple((what, path) for what, path in zip(found, files, strict=True) if what)


def _damage(path: Path, sha256: str) -> str:
    if not path.is_file():
        return "missing"
    return "" if sha256_of(path) == sha256 else "changed"


def _seal(said: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
