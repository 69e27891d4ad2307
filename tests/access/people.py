"""Those whose rights are tried: one of each kind, and those who are outside."""

from __future__ import annotations

from dashboard.access.model import NOBODY, Actor
from dashboard.access.permissions import EVERYWHERE, TABLE

AREA, UNIT, OTHER = "hangjinhouqi", "hangjinhouqi.tuanjie", "hangjinhouqi.office"
PEOPLE = {
    "nobody": NOBODY,
    "leader": Actor("领导", ("leader",), (), (AREA,)),
    "leader of another area": Actor("外旗领导", ("leader",), (), ("shili",)),
    "clerk of the unit": Actor("王秀兰", ("clerk",), (UNIT,), ()),
    "clerk of another unit": Actor("赵敏", ("clerk",), (OTHER,), ()),
    "reviewer": Actor("李娜", ("reviewer",), (), (AREA,)),
    "reviewer of another area": Actor("外旗审核", ("reviewer",), (), ("shili",)),
    "analyst": Actor("分析", ("analyst",), (), (EVERYWHERE,)),
    "administrator": Actor("管理员", ("administrator",), (), ()),
    "clerk and reviewer": Actor("兼任", ("clerk", "reviewer"), (UNIT,), (AREA,)),
    "without a role": Actor("新人"),
}


def expected(person: Actor, action: str, unit: str = "", area: str = "") -> bool:
    """What the table says, read in the plainest way."""
    for role in person.roles:
        scope = TABLE[action][role]
        if scope == "any":
            return True
        own = {"area": person.areas, "unit": person.units, "-": ()}[scope]
        wanted = area if scope == "area" else unit
        if EVERYWHERE in own or wanted in own or (own and not unit and not area):
            return True
    return False
