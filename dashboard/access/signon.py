"""login.toml of a home: logging in through another service (OIDC), and what its word on somebody means here.

SignOnError   the file is not as it has to be; `rule` names the sentence (login-file-RULE), with its arguments
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dashboard.access.permissions import EVERYWHERE, ROLES

SCOPE = "openid email profile"
"""What is asked of the service unless the file says otherwise; Streamlit's own default."""
SECTIONS = {
    "provider": ("address", "client_id", "client_secret", "scope"),
    "dashboard": ("address", "local_accounts"),
    "name": ("claim",),
    "roles": ("claim", "values"),
    "areas": ("claim", "always", "values"),
    "units": ("claim", "values"),
}
UNFILLED = "…"
"""Stands in deploy/login.toml for what everybody must fill in."""
HERE = ("127.0.0.1", "localhost", "::1")


class SignOnError(Exception):
    def __init__(self, rule: str, **arguments: str) -> None:
        super().__init__(rule, arguments)
        self.rule, self.arguments = rule, arguments


@dataclass(frozen=True)
class Meaning:
    """What the values of one claim mean: value → codes of ours; `always` is held by everybody who gets in."""

    claim: str = ""
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    always: tuple[str, ...] = ()


@dataclass(frozen=True)
class SignOn:
    """The service and the address people know this dashboard by; `has_local` tells whether passwords open it, too."""

    provider: str
    client_id: str
    client_secret: str
    scope: str
    here: str
    has_local: bool
    name: str
    roles: Meaning
    areas: Meaning
    units: Meaning


def read(path: Path, areas: Collection[str], units: Collection[str]) -> SignOn:
    """What the file says, with the codes there are. Raises SignOnError."""
    try:
        return _Reader(_parsed(path)).whole(areas, units)
    except SignOnError as error:
        raise SignOnError(error.rule, **{**error.arguments, "path": str(path)}) from None


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SignOnError("unreadable", error=str(error)) from None


class _Reader:
    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given

    def whole(self, areas: Collection[str], units: Collection[str]) -> SignOn:
        self._check_names()
        return SignOn(
            provider=self._address("provider"),
            client_id=self._text("provider", "client_id"),
            client_secret=self._text("provider", "client_secret"),
            scope=self._text("provider", "scope", SCOPE),
            here=self._address("dashboard"),
            has_local=self._switch("dashboard", "local_accounts"),
            name=self._text("name", "claim", "name"),
            roles=self._meaning("roles", ROLES, is_needed=True),
            areas=self._meaning("areas", (*areas, EVERYWHERE)),
            units=self._meaning("units", (*units, EVERYWHERE)),
        )

    def _check_names(self) -> None:
        for section, keys in self._given.items():
            if section not in SECTIONS or not isinstance(keys, dict):
                raise SignOnError("unknown", place=section, known="、".join(f"[{name}]" for name in SECTIONS))
            for key in keys:
                if key not in SECTIONS[section]:
                    raise SignOnError("unknown", place=f"[{section}] {key}", known="、".join(SECTIONS[section]))

    def _text(self, section: str, key: str, default: str | None = None) -> str:
        found = self._given.get(section, {}).get(key, default)
        if not isinstance(found, str) or found.strip() in ("", UNFILLED):
            raise SignOnError("text", place=f"[{section}] {key}")
        return found.strip()

    def _switch(self, section: str, key: str) -> bool:
        found = self._given.get(section, {}).get(key, True)
        if not isinstance(found, bool):
            raise SignOnError("switch", place=f"[{section}] {key}")
        return found

    def _address(self, section: str) -> str:
        """An https address without a slash at its end; http only on this very machine."""
        found = self._text(section, "address").removesuffix("/.well-known/openid-configuration").rstrip("/")
        parts = urlsplit(found)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in HERE)
        is_whole = parts.hostname and not parts.query and not parts.fragment and not parts.username
        if not is_safe or not is_whole or (section == "dashboard" and parts.path):
            raise SignOnError("address", place=f"[{section}] address", found=found)
        return found

    def _meaning(self, section: str, known: Sequence[str], is_needed: bool = False) -> Meaning:
        given = self._given.get(section, {})
        values = given.get("values", {})
        if not isinstance(values, dict):
            raise SignOnError("text", place=f"[{section}] values")
        if is_needed and not values:
            raise SignOnError("text", place=f"[{section}.values]")
        claim = self._text(section, "claim") if values or "claim" in given else ""
        meant = {value: _codes(codes, f"[{section}.values] {value}", known) for value, codes in values.items()}
        return Meaning(claim, meant, _codes(given.get("always", []), f"[{section}] always", known))


def _codes(given: object, place: str, known: Sequence[str]) -> tuple[str, ...]:
    """One code or several, each of them known."""
    found = (given,) if isinstance(given, str) else given
    if not isinstance(found, (list, tuple)) or not all(isinstance(each, str) for each in found):
        raise SignOnError("text", place=place)
    for each in found:
        if each not in known:
            raise SignOnError("code", place=place, found=each, roles="、".join(ROLES))
    return tuple(found)
