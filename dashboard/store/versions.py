"""In which form a home is kept: a number in its file `version`. Homes of release 0.1.0 have none and are version 1.

A change that a newer program must make to an older home is a function of MIGRATIONS (dashboard/store/upgrading.py). The
warehouse needs none: it is made from archive and journal, and one of other columns is put aside and made anew. A line
of the journal is never rewritten; every version of it goes on being read (dashboard/store/archive.py).
"""

from __future__ import annotations

from dashboard.home import Home
from dashboard.store.durably import sync_folder, write_durably
from dashboard.store.refusing import HomeRefused

CURRENT = 2
FIRST = 1


def version_of(home: Home) -> int:
    """The version a home is in; an empty one is in the current. Raises HomeRefused for what is no number."""
    if not home.version.exists():
        return FIRST if home.archive.exists() or home.warehouse.exists() else CURRENT
    text = home.version.read_text(encoding="utf-8", errors="replace").strip()
    if not text.isdecimal():
        raise HomeRefused("version-unreadable", path=str(home.version), found=text[:20])
    return int(text)


def check_version(home: Home) -> int:
    """The version of a home. Raises HomeRefused for one that a newer program has written."""
    found = version_of(home)
    if found > CURRENT:
        raise HomeRefused("newer", home=str(home.folder), found=found, known=CURRENT)
    return found


def write_version(home: Home, number: int) -> None:
    """Whole or as before; readable by its owner only, as all of a home."""
    home.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = home.version.with_suffix(".partial")
    write_durably(partial, f"{number}\n".encode())
    partial.replace(home.version)
    sync_folder(home.folder)
