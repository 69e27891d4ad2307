"""An older home is brought to the current version when it is opened, after a backup of itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from dashboard.home import Home
from dashboard.model import CHINA
from dashboard.store.backup import back_up_unopened
from dashboard.store.manifests import backups
from dashboard.store.recovery import check_whole
from dashboard.store.versions import CURRENT, check_version, write_version
from dashboard.store.warehouse import free_to_open

_log = logging.getLogger(__name__)


def upgrade(home: Home) -> None:
    """Takes the steps a home has not taken yet. Raises HomeRefused for a newer home or one half restored."""
    check_whole(home)
    found = check_version(home)
    if found < CURRENT:
        _upgrade(home, found)
    elif not home.version.exists():
        write_version(home, CURRENT)
        _close_to_others(home)


def _upgrade(home: Home, found: int) -> None:
    free_to_open(home.warehouse)
    saved = home.folder / "before-upgrade" / f"version-{found}"
    if not backups(saved):  # a start that broke off in the middle has made it
        back_up_unopened(home, saved, datetime.now(CHINA))
    for number in range(found + 1, CURRENT + 1):
        MIGRATIONS[number](home)
        write_version(home, number)
    _log.warning("The home is upgraded from version %s to %s; as it was: %s", found, CURRENT, saved)


def _close_to_others(home: Home) -> None:
    """From version 2 on a home holds accounts: nobody but its owner looks into it."""
    home.folder.chmod(0o700)


MIGRATIONS: dict[int, Callable[[Home], None]] = {2: _close_to_others}
"""Version → what makes a home of the version before one of it; each may be done twice."""
