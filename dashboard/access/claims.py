"""What another service says of somebody (its claims) → who he is and what he may do here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.access.accounts import UNFIT, same_name
from dashboard.access.permissions import needed_place
from dashboard.access.signon import Meaning, SignOn

MOST_LETTERS = 30
"""Of a name; so many that what tells it from others of the same name still fits behind it."""

UNNAMED = "未具名"


@dataclass(frozen=True)
class Person:
    """Somebody as the service knows him: issuer and subject never change, the name may.

    `ignored` are values of claims on places that mean nothing here, and roles he has no place for.
    """

    issuer: str
    subject: str
    name: str
    roles: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        """How the audit and the administrator's page name him beyond doubt."""
        return f"{self.subject} @ {self.issuer}"


def person(sign_on: SignOn, claims: Mapping[str, Any], areas: Collection[str], units: Collection[str]) -> Person:
    """Whom the claims speak of; `areas` and `units` are the codes there are. A role without a place is none."""
    roles = _meant(sign_on.roles, claims, ())
    places = {"area": _meant(sign_on.areas, claims, areas), "unit": _meant(sign_on.units, claims, units)}
    held = tuple(role for role in roles if not needed_place(role) or places[needed_place(role)])
    ignored = (*_unknown(sign_on, claims, areas, units), *(role for role in roles if role not in held))
    issuer, subject = str(claims["iss"]), str(claims["sub"])
    return Person(issuer, subject, _name(sign_on, claims), held, places["area"], places["unit"], ignored)


def _meant(meaning: Meaning, claims: Mapping[str, Any], known: Collection[str]) -> tuple[str, ...]:
    codes = list(meaning.always)
    for value in _values(claims, meaning.claim):
        codes += meaning.values.get(value, (value,) if value in known else ())
    return tuple(dict.fromkeys(codes))


def _unknown(
    sign_on: SignOn, claims: Mapping[str, Any], areas: Collection[str], units: Collection[str]
) -> tuple[str, ...]:
    """What the claims on places say that nothing here understands; groups that are no role are everyday."""
    understood = {*sign_on.roles.values, *sign_on.areas.values, *sign_on.units.values, *areas, *units}
    said = [value for each in (sign_on.areas, sign_on.units) for value in _values(claims, each.claim)]
    return tuple(dict.fromkeys(value for value in said if value not in understood))


def _values(claims: Mapping[str, Any], claim: str) -> tuple[str, ...]:
    """The texts of a claim: one, one with commas, or a list; a claim within another is written with a point."""
    found: Any = claims.get(claim) if claim in claims else claims
    if claim not in claims:
        for part in claim.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        found = found.split(",")
    return tuple(str(each).strip() for each in found) if isinstance(found, (list, tuple)) else ()


def _name(sign_on: SignOn, claims: Mapping[str, Any]) -> str:
    """What he is called, as far as it can be the name of an account."""
    for claim in (sign_on.name, "preferred_username", "sub"):
        folded = same_name(" ".join(_values(claims, claim)))
        kept = same_name("".join(each for each in folded if each.isprintable() and each not in UNFIT)[:MOST_LETTERS])
        if kept:
            return kept
    return UNNAMED
