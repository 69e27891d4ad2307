"""Backups as an administrator makes and checks them; where they lie and what a disk said is for the log alone."""

from __future__ import annotations

import logging
from pathlib import Path

from dashboard.checking import Checking
from dashboard.home import Backup, backups_folder
from dashboard.refusal import Refusal
from dashboard.store.manifests import backups, is_whole, listed
from dashboard.store.refusing import HomeRefused

_log = logging.getLogger(__name__)
SAID = ("backup-inside", "backup-of-another", "backup-damaged", "archive-damaged")
"""Rules of HomeRefused that have a sentence of their own here; of all others the log says more."""


class Saving(Checking):
    """Checks, does and notes as Checking has it."""

    def backups(self) -> list[Backup] | None:
        """The backups that are kept, newest first; None where no folder is named for them."""
        self._check("backup", "")
        folder = backups_folder()
        return None if folder is None else listed(folder)

    def back_up(self) -> None:
        """As Desk.back_up, into the folder that is named for it; the audit tells which it was."""
        actor = self._check("backup", "")
        with self._failing_noted(actor, "backup", ""):
            made = self._saved()
        self._note(actor, "backup", made.name)

    def _saved(self) -> Path:
        folder = backups_folder()
        if folder is None:
            raise Refusal("no_backup_folder")
        try:
            return self._desk.back_up(folder)
        except HomeRefused as refused:
            _log.warning("No backup was made: %s", refused)
            rule = refused.rule if refused.rule in SAID else "backup-failed"
            raise Refusal(rule.replace("-", "_")) from refused

    def broken_backups(self) -> list[str]:
        """The names of those of which not every byte is as it was saved."""
        self._check("backup", "")
        folder = backups_folder()
        return [] if folder is None else [path.name for path in backups(folder) if not is_whole(path)]
