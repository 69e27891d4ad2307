"""A home brought back from a backup, whole or not at all.

All is copied into the folder `restoring` of the home and put in its place at the end. While that folder is there the
home is not opened; a restore that was broken off is done again from the start.
"""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from dashboard.access.access import Access
from dashboard.home import Home
from dashboard.store.durably import AT_ONCE, copy_durably, sync_folder
from dashboard.store.manifests import Damages, Manifest, backups, damages, manifest
from dashboard.store.refusing import HomeRefused
from dashboard.store.versions import CURRENT

RESTORING = "restoring"


def check_whole(home: Home) -> None:
    """Raises HomeRefused for a home whose restore was broken off."""
    if (home.folder / RESTORING).exists():
        raise HomeRefused("half-restored", home=str(home.folder))


def chosen(folder: Path) -> Path:
    """The backup that is meant: the folder itself, or the newest in it. Raises HomeRefused when there is none."""
    if backups(folder):
        return backups(folder)[-1]
    if not folder.name.startswith("backup-"):
        raise HomeRefused("no-backup", path=str(folder))
    return folder


def restore(home: Home, folder: Path) -> Manifest:
    """Puts a backup into an empty home; every byte is checked before and while it is copied. Raises HomeRefused.

    Accounts, roles, passwords and tokens are as they were then; nobody is in, and no link makes an administrator.
    """
    said = manifest(folder)
    if said.version > CURRENT:
        raise HomeRefused("newer", home=str(folder), found=said.version, known=CURRENT)
    if found := damages(folder, said.files):
        raise _damaged(folder, found)
    staging = _emptied(home)
    _copy(folder, staging, said.files)
    _let_nobody_in(staging / home.access.name)
    _put_in_place(home, staging)
    return said


def _damaged(folder: Path, found: Damages) -> HomeRefused:
    """Names the other backups beside it, which may be whole."""
    others = [each.name for each in backups(folder.parent) if each != folder]
    return HomeRefused("backup-damaged", found + tuple(("other", name) for name in others), path=str(folder))


def _emptied(home: Home) -> Path:
    """The folder to copy into. Raises HomeRefused when the home holds anything but what a broken restore left."""
    staging = home.folder / RESTORING
    is_broken_off = staging.exists()
    if home.folder.exists() and any(home.folder.iterdir()) and not is_broken_off:
        raise HomeRefused("not-empty", home=str(home.folder))
    home.folder.mkdir(parents=True, exist_ok=True)
    home.folder.chmod(0o700)
    if is_broken_off:
        for path in home.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    staging.mkdir()
    return staging


def _copy(folder: Path, staging: Path, files: dict[str, str]) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        copied = pool.map(lambda path: copy_durably(folder / path, staging / path), files)
        found = tuple(("changed", path) for path, sha256 in zip(files, copied, strict=True) if sha256 != files[path])
    if found:
        raise _damaged(folder, found)
    for path in (path for path in staging.glob("archive/*/*") if path.is_file()):
        path.chmod(0o444)


def _let_nobody_in(accounts: Path) -> None:
    """What was ended since the backup would else be open again."""
    if accounts.exists():
        with closing(Access(accounts)) as access:
            access.end_entries()


def _put_in_place(home: Home, staging: Path) -> None:
    """What nobody may open before all is there goes out of the folder last: the folder itself."""
    for path in staging.iterdir():
        if path.name != "catalogue":  # the installation names its own; the copy stays in the backup
            path.replace(home.folder / path.name)
    sync_folder(home.folder)
    shutil.rmtree(staging)
    sync_folder(home.folder)
