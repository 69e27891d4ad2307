"""The one table of who may do what where. Pages, routes and the desk's functions ask it through `Actor.may`.

A row is a page or an action. A cell says where the role may: in the `area`s of the person, for the own `unit`s,
`any`where, or not at all (-). What has no row is a KeyError, so that nothing new is open by accident.
"""

from __future__ import annotations

from collections.abc import Collection

EVERYWHERE = "*"
"""Stands for all areas, or for all units."""

_TABLE = """
                   leader clerk reviewer analyst administrator
page-overview      area   -     area     area    -
page-changes       area   -     area     area    -
page-compare       area   -     area     area    -
page-unit          area   unit  area     area    -
page-indicator     area   unit  area     area    -
page-gaps          area   -     area     area    -
page-submit        -      unit  -        -       -
page-review        -      -     area     -       -
page-export        -      -     -        area    -
page-sql           -      -     -        any     -
page-api           -      -     -        any     any
page-collections   -      -     -        -       any
page-accounts      -      -     -        -       any
page-audit         -      -     -        -       any
read               area   unit  area     area    -
read_unaccepted    -      unit  area     area    -
copy               area   unit  area     area    any
export             -      -     -        area    -
sql                -      -     -        area    -
api                -      -     -        any     any
template           -      unit  area     -       -
templates          -      -     area     -       -
preview            -      unit  -        -       -
receive            -      unit  -        -       -
annotated          -      unit  -        -       -
explain            -      unit  -        -       -
answer             -      unit  -        -       -
withdraw           -      unit  -        -       -
map_name           -      unit  -        -       -
movement           -      -     area     -       -
accept             -      -     area     -       -
give_back          -      -     area     -       -
ask_about          -      -     area     -       -
open_unit          -      -     area     -       -
remind             -      -     area     -       -
open_period        -      -     any      -       any
catalogue          -      -     -        -       any
accounts           -      -     -        -       any
audit              -      -     -        -       any
backup             -      -     -        -       any
metrics            -      -     -        -       any
"""

ELSEWHERE = frozenset(
    """page-submit page-review page-sql sql template templates preview receive annotated explain answer withdraw
    map_name movement accept give_back ask_about open_unit remind open_period backup""".split()
)
"""What a server that only reads does not offer, whoever asks: it changes what is stored, or needs it as it came."""

ROLES: tuple[str, ...] = tuple(_TABLE.split("\n")[1].split())
TABLE: dict[str, dict[str, str]] = {
    name: dict(zip(ROLES, cells, strict=True))
    for name, *cells in (line.split() for line in _TABLE.strip().split("\n")[1:])
}


def needed_place(role: str) -> str:
    """What a role is held for: an `area`, a `unit`, or '' where it is held anywhere."""
    return {"clerk": "unit", "administrator": ""}.get(role, "area")


def is_allowed(
    roles: Collection[str], areas: Collection[str], units: Collection[str], action: str, area: str, unit: str
) -> bool:
    """Whether any of the roles may do this there; with neither area nor unit, whether it may anywhere at all."""
    return any(_reaches(TABLE[action][role], areas, units, area, unit) for role in roles)


def _reaches(scope: str, areas: Collection[str], units: Collection[str], area: str, unit: str) -> bool:
    if scope in ("any", "-"):
        return scope == "any"
    own, wanted = (areas, area) if scope == "area" else (units, unit)
    if not area and not unit:
        return bool(own)
    return EVERYWHERE in own or (wanted != "" and wanted in own)
