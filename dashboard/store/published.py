"""A published folder, as others read it: versions beside each other, and a pointer to the newest.

    DIR/current.json                  {"version": NAME}; replaced by one rename
    DIR/NAME/version.json             Publication: when it was made, from what
    DIR/NAME/TABLE/*.parquet          the tables of the warehouse, sorted; large ones have a file for each period
    DIR/NAME/catalogue/*.csv          the catalogue they were made with

A folder has its name only when all of it is on the disk, and nothing in it changes after that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.model import Collection
from dashboard.sql import statements
from dashboard.store.durably import sync_folder, write_durably
from dashboard.store.periods import with_periods
from dashboard.store.refusing import HomeRefused

POINTER = "current.json"
PREFIX = "version-"
_SAID = "version.json"


@dataclass(frozen=True)
class Publication:
    """One version: its folder, whose home it is of, when it was made and from which content; `periods` as opened."""

    folder: Path
    home: str
    made_at: str
    content: str
    form: str
    tables: tuple[str, ...]
    periods: tuple[tuple[str, str, str, str, str], ...]

    @property
    def name(self) -> str:
        return self.folder.name

    @cached_property
    def catalogue(self) -> Catalogue:
        """That of its moment. Raises CatalogueError."""
        opened = [Collection(period, *map(date.fromisoformat, days)) for period, *days in self.periods]
        return with_periods(read_catalogue(self.folder / "catalogue"), opened)

    def files(self, table: str) -> Path:
        return self.folder / table

    def write(self) -> None:
        """Into its folder."""
        said = {name: value for name, value in asdict(self).items() if name != "folder"}
        write_durably(self.folder / _SAID, json.dumps(said, ensure_ascii=False, indent=1).encode())

    def moved(self, folder: Path) -> Publication:
        return replace(self, folder=folder)


def form() -> str:
    """Changes with the tables: other tables are not read as these."""
    texts = statements("schema/1_*") + statements("schema/2_[ds]*")
    return hashlib.sha256("".join(texts).encode()).hexdigest()[:12]


def newest(into: Path) -> Publication:
    """The version the pointer names. Raises HomeRefused where there is none, or one of another release."""
    try:
        name = json.loads((into / POINTER).read_text(encoding="utf-8"))["version"]
        found = read(into / str(name))
    except FileNotFoundError:
        raise HomeRefused("nothing-published", path=str(into)) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise HomeRefused("published-unreadable", path=str(into), error=str(error)) from error
    if found.form != form():
        raise HomeRefused("published-otherwise", path=str(into))
    return found


def read(folder: Path) -> Publication:
    """The version in a folder; OSError or ValueError and the like where there is none."""
    said = json.loads((folder / _SAID).read_text(encoding="utf-8"))
    periods = tuple(tuple(each) for each in said.pop("periods"))
    return Publication(folder=folder, tables=tuple(said.pop("tables")), periods=periods, **said)


def versions(into: Path) -> Iterator[Path]:
    """The whole versions, oldest first."""
    return iter(sorted(path for path in into.glob(f"{PREFIX}*") if path.is_dir()))


def point_to(publication: Publication) -> None:
    """From here on it is the one that is read: one rename, on the disk."""
    into = publication.folder.parent
    partial = into / f"{POINTER}.partial"
    write_durably(partial, (json.dumps({"version": publication.name}) + "\n").encode())
    partial.replace(into / POINTER)
    sync_folder(into)
