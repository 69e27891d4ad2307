"""Where run-time state lives, and where the catalogue is read from."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ENGINE = "duckdb"
"""What answers questions unless DASHBOARD_ENGINE names another."""
PROJECT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Home:
    """The folders of one installation: `folder` holds state, `catalogue` what is asked of whom."""

    folder: Path
    catalogue: Path

    @property
    def archive(self) -> Path:
        return self.folder / "archive"

    @property
    def warehouse(self) -> Path:
        return self.folder / "warehouse.duckdb"

    @property
    def access(self) -> Path:
        """Accounts, sessions and the audit."""
        return self.folder / "access.sqlite"

    @property
    def sign_on(self) -> Path:
        """How people log in through another service; absent where they do not (dashboard/access/signon.py)."""
        return self.folder / "login.toml"

    @property
    def version(self) -> Path:
        """The number of the form in which this home is kept (dashboard/store/versions.py)."""
        return self.folder / "version"

    @property
    def server(self) -> Path:
        """Tells other processes how to reach the one that holds the warehouse; only its owner may read it."""
        return self.folder / "server.json"

    @property
    def downloads(self) -> Path:
        """Exports that wait to be fetched; emptied at every start."""
        return self.folder / "downloads"

    @property
    def demonstration(self) -> Path:
        return self.folder / "demonstration"


def home() -> Home:
    """The installation named by DASHBOARD_HOME and DASHBOARD_CATALOGUE, by default data/home and data/catalogue."""
    return Home(
        folder=Path(os.environ.get("DASHBOARD_HOME") or PROJECT / "data" / "home").resolve(),
        catalogue=Path(os.environ.get("DASHBOARD_CATALOGUE") or PROJECT / "data" / "catalogue").resolve(),
    )


def backups_folder() -> Path | None:
    """Where backups of this installation go, as named by DASHBOARD_BACKUPS; None where it names none."""
    folder = os.environ.get("DASHBOARD_BACKUPS")
    return Path(folder).resolve() if folder else None


@dataclass(frozen=True)
class Backup:
    """A backup as it lies in its folder; what its manifest does not tell, or nobody lets us read, is None."""

    name: str
    made_at: str | None = None
    """ISO 8601."""
    version: int | None = None
    size: int | None = None
    """Bytes."""


@dataclass(frozen=True)
class Published:
    """What a server that only reads is told: where versions lie, what to ask, where people find the one that writes."""

    folder: Path
    engine: str
    writer: str


def published() -> Published | None:
    """As named by DASHBOARD_PUBLISHED, DASHBOARD_ENGINE and DASHBOARD_WRITER; None for the installation that writes."""
    folder = os.environ.get("DASHBOARD_PUBLISHED")
    if not folder:
        return None
    engine, writer = os.environ.get("DASHBOARD_ENGINE") or ENGINE, os.environ.get("DASHBOARD_WRITER") or ""
    return Published(Path(folder).resolve(), engine, writer)
