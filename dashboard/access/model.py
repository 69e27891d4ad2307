"""Who somebody is: the person who acts, the account that lets him in, the session that remembers it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.access.permissions import EVERYWHERE, ROLES, is_allowed

Role = str
"""One of permissions.ROLES."""


@dataclass(frozen=True)
class Actor:
    """Whoever acts: the account's name, what it may and where; `source` is the address he comes from."""

    name: str
    roles: tuple[Role, ...] = ()
    units: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    source: str = ""

    def may(self, action: str, unit: str = "", area: str = "") -> bool:
        """Whether the table allows it there, by one of his roles; without a place, whether anywhere.

        An action that is allowed by area needs the unit's area beside the unit. KeyError for what has no row.
        """
        return is_allowed(self.roles, self.areas, self.units, action, area, unit)


NOBODY = Actor("")
"""Who has not entered."""


COMMAND_LINE = "command line"
"""The source of what is done on the machine itself."""


def host(name: str) -> Actor:
    """Who works on the machine itself, at the command line: he may do everything, since all files are his."""
    return Actor(name, ROLES, (EVERYWHERE,), (EVERYWHERE,), COMMAND_LINE)


@dataclass(frozen=True)
class Account:
    """What an administrator sees of an account."""

    name: str
    roles: tuple[Role, ...]
    units: tuple[str, ...]
    areas: tuple[str, ...]
    is_disabled: bool
    is_one_time: bool
    has_password: bool
    identity: str = ""
    """Who he is at the service that vouches for him; '' for an account that is kept here."""

    @property
    def places(self) -> tuple[tuple[str, ...], ...]:
        """What it may and where."""
        return self.roles, self.areas, self.units

    @property
    def can_enter(self) -> bool:
        """Whether somebody has a way in with it, outside a demonstration."""
        return not self.is_disabled and (self.has_password or self.identity != "")


@dataclass(frozen=True)
class Session:
    """Who is in, and whether he must choose a password of his own before anything else."""

    actor: Actor
    is_one_time: bool
    id_token: str = ""
    """What another service is told when it ends; '' for a session that a password opened."""
