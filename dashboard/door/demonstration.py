"""Accounts that need no password, one for each role: for a look around on one's own machine, never on a server."""

from __future__ import annotations

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.access.permissions import EVERYWHERE
from dashboard.door.headers import Scope, is_from_here, source
from dashboard.refusal import Refusal

Places = tuple[tuple[str, ...], tuple[str, ...]]
ACCOUNTS: dict[str, tuple[str, Places]] = {
    "leader": ("演示-领导", ((EVERYWHERE,), ())),
    "clerk": ("演示-填报人", ((), ("shili.donghu",))),
    "reviewer": ("演示-审核人", ((EVERYWHERE,), ())),
    "analyst": ("演示-分析人员", ((EVERYWHERE,), ())),
    "administrator": ("演示-管理员", ((), ())),
}
"""Role → name, and the areas and units it is held for."""

_opened: list[bool] = []


def begin(access: Access) -> None:
    """Makes the accounts that are not there yet, and opens the door to them for as long as this process runs."""
    for role, (name, (areas, units)) in ACCOUNTS.items():
        if access.accounts.get(name) is None:
            access.accounts.add_without_password(name, [role], areas, units, host("demo"))
    _opened.append(True)


def is_open(scope: Scope) -> bool:
    """Whether this is a demonstration and whoever asks sits at this machine: no proxy may open it to others."""
    return bool(_opened) and is_from_here(scope)


def enter(access: Access, role: str, scope: Scope) -> str:
    """The secret of a session of the role's account. Raises Refusal where this is no demonstration."""
    if not is_open(scope) or role not in ACCOUNTS:
        raise Refusal("no_entry")
    account = access.accounts.get(ACCOUNTS[role][0])
    if account is None or account.is_disabled or account.has_password:
        raise Refusal("no_entry")
    return access.enter_as(account.name, source(scope))
