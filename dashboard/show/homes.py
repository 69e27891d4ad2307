"""Why a home cannot be opened, saved or restored, and what is saved of it → what a person reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from dashboard.home import Backup
from dashboard.locale import Words
from dashboard.show.numbers import grouped
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import moment

MOST = 20
"""Damaged files that are named; more are counted."""


def refusal(rule: str, arguments: Mapping[str, Any], damages: Sequence[tuple[str, str]], say: Words) -> list[str]:
    """The sentence of a `store.refusing.HomeRefused`, then one for each file that is not as it was."""
    named = [say.say(f"home-file-{what}", file=file) for what, file in damages[:MOST]]
    more = [say.say("home-more-files", count=len(damages) - MOST)] if len(damages) > MOST else []
    return [say.say(f"home-{rule}", **arguments), *named, *more]


def backups(kept: Sequence[Backup], say: Words) -> Table:
    """A line a backup: when it was made, in which form its data are, how large it is."""
    lines = [(made(each, say), _form(each, say), Cell(size(each, say), each.size)) for each in kept]
    return table(lines, ("backup-made", "backup-form", "backup-size"), say, {"backup-size"})


def made(backup: Backup, say: Words) -> str:
    """When; of a broken one its name, which holds that."""
    return moment(datetime.fromisoformat(backup.made_at)) if backup.made_at else backup.name


def size(backup: Backup, say: Words) -> str:
    return "—" if backup.size is None else say.say("backup-size", size=grouped(backup.size / 1e6, 1))


def _form(backup: Backup, say: Words) -> Cell:
    if backup.version is None:
        return Cell(say.say("backup-broken"), tone="worse")
    return Cell(say.say("backup-form", version=backup.version), backup.version)


def checked(broken: Sequence[str], kept: Sequence[Backup], say: Words) -> str:
    """What reading every byte of the backups found."""
    if not broken:
        return say.say("backups-whole", count=len(kept))
    named = [made(each, say) for each in kept if each.name in broken]
    return say.say("backups-broken", names=say.listing.join(named))
