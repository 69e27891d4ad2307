"""What is seen of figures: numbers planted in every state, looked for in every answer by everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

import pytest

from dashboard.access.model import Actor
from dashboard.access.permissions import EVERYWHERE, TABLE
from dashboard.ask.questions import questions
from dashboard.decisions import LEADERS, NOW
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA
from dashboard.refusal import Refusal
from dashboard.working import Working
from tests.pages.conftest import desk_at

TOWNSHIPS = "donghu xihe nanshan beiyuan qingliu baihua jinsha yinquan hongshi yunling".split()
ACCEPTED = {f"shili.{name}": 1_000_003 + 70_001 * at * at for at, name in enumerate([*TOWNSHIPS, "heping"], 1)}
WAITING = {"shili.donghu": 7_770_001, "shili.qingliu": 7_880_003, "shili.xihe": 7_990_009}
"""The last is sent back."""
EARLIER = {"shili.heping": 3_330_007, "shili.xihe": 3_440_009}
INDICATOR = "publicity_materials"
PEOPLE = {
    "leader": Actor("领导", ("leader",), (), ("shili",)),
    "leader of all areas": Actor("领导", ("leader",), (), (EVERYWHERE,)),
    "clerk": Actor("东湖", ("clerk",), ("shili.donghu",), ()),
    "clerk of two units": Actor("两镇", ("clerk",), ("shili.donghu", "shili.qingliu"), ()),
    "clerk and leader elsewhere": Actor("兼任", ("clerk", "leader"), ("shili.donghu",), ("hangjinhouqi",)),
    "leader elsewhere who was a clerk": Actor("离任", ("leader",), ("shili.donghu",), ("hangjinhouqi",)),
    "reviewer": Actor("审核", ("reviewer",), (), ("shili",)),
    "reviewer elsewhere": Actor("外旗审核", ("reviewer",), (), ("hangjinhouqi",)),
    "analyst": Actor("分析", ("analyst",), (), (EVERYWHERE,)),
    "analyst of the area": Actor("分析", ("analyst",), (), ("shili",)),
    "administrator": Actor("管理员", ("administrator",), (), ()),
}
OF_PEERS = ("median", "quartile")
"""Columns that hold a figure between those of the units, or the middle one: these a clerk is shown."""


def table(period, figures, door):
    lines = [f"{unit},{period},{INDICATOR},{value}" for unit, value in figures.items()]
    content = "\n".join(["单位代码,年度,指标代码,数值", *lines]).encode("utf-8-sig")
    at = datetime(2026, 2, 20, 9, 30, tzinfo=CHINA)
    return Incoming(f"{period} {len(lines)}.csv", content, Options(), "邮寄", at, "更正", door)


@pytest.fixture(scope="module")
def planted(tmp_path_factory) -> Iterator:
    with desk_at(tmp_path_factory.mktemp("sight") / "home") as desk:
        desk.receive([table("2024", EARLIER, "command"), table("2025", ACCEPTED, "command")])
        desk.receive([table("2025", WAITING, "page")])
        desk.give_back("2025/shili.xihe/2", "审核", "请核对")
        assert len(desk.ask("submissions")) == len(EARLIER) + len(ACCEPTED) + len(WAITING)
        assert {row["state"] for row in desk.ask("submissions") if row["version"] == 2} == {"submitted", "returned"}
        yield desk


def asked(desk, person, view, is_of_accepted=False):
    """Question, parameters and rows of whatever is answered to somebody, about the area and about each unit."""
    work = Working(desk, lambda: PEOPLE[person], is_of_accepted)
    given = {"area": "shili", "period": "2025", "indicator": INDICATOR}
    known = [
        {**given, "unit": unit, "kind": desk.catalogue.units[unit].kind, "submission": f"2025/{unit}/{version}"}
        for unit in ("shili.donghu", "shili.xihe", "shili.qingliu", "shili.heping")
        for version in (1, 2)
    ]
    for name, question in questions().items():
        required = [key for key, each in question.parameters.items() if each.is_required]
        within = {"areas": ["shili"]} if "areas" in question.parameters else {}
        for chosen in {str(each): each for each in ({key: one[key] for key in required} for one in known)}.values():
            try:
                yield name, chosen, work.ask(name, view, **chosen, **within)
            except Refusal:
                continue


def numbers(rows):
    """Unit, column and number or text of all that is told."""
    for row in rows:
        for column, value in row.items():
            if value is not None and not isinstance(value, bool):
                yield row.get("unit_code", ""), column, value


def holds(value, marker):
    if isinstance(value, str):
        return str(marker) in value.replace(",", "")
    return isinstance(value, int | float | Decimal) and value == marker


def leaks(desk, person, view, forbidden, is_of_accepted=False):
    found = set()
    for name, chosen, rows in asked(desk, person, view, is_of_accepted):
        for _, column, value in numbers(rows):
            if any(holds(value, marker) for marker in forbidden) and not column.endswith(OF_PEERS):
                found.add((name, column, chosen.get("unit") or chosen.get("submission"), value))
    return found


def reads(person, action, unit):
    """What the table says, by role."""
    actor = PEOPLE[person]
    held = {"area": actor.areas, "unit": actor.units, "-": ()}
    place = {"area": "shili", "unit": unit, "-": ""}
    scopes = [TABLE[action][role] for role in actor.roles]
    return any(EVERYWHERE in held[scope] or place[scope] in held[scope] for scope in scopes)


@pytest.mark.parametrize("view", [LEADERS, NOW], ids=["accepted", "all"])
@pytest.mark.parametrize("person", PEOPLE)
def test_no_answer_holds_a_figure_that_the_table_does_not_let_its_reader_see(planted, person, view):
    waiting = [value for unit, value in WAITING.items() if not reads(person, "read_unaccepted", unit)]
    others = [
        value for figures in (ACCEPTED, EARLIER) for unit, value in figures.items() if not reads(person, "read", unit)
    ]
    assert leaks(planted, person, view, waiting + others) == set()


@pytest.mark.parametrize("view", [LEADERS, NOW], ids=["accepted", "all"])
def test_a_token_for_accepted_figures_shows_none_that_wait_in_any_answer(planted, view):
    assert leaks(planted, "analyst", view, WAITING.values(), is_of_accepted=True) == set()


def test_whoever_may_see_the_planted_figures_does(planted):
    told = {value for _, _, rows in asked(planted, "reviewer", NOW) for _, _, value in numbers(rows)}
    assert {*WAITING.values(), *ACCEPTED.values(), *EARLIER.values()} <= {
        int(value) for value in told if _is_whole(value)
    }
    own = {value for _, _, rows in asked(planted, "clerk", NOW) for _, _, value in numbers(rows)}
    assert {WAITING["shili.donghu"], ACCEPTED["shili.donghu"]} <= {int(value) for value in own if _is_whole(value)}


def test_a_leader_is_told_that_a_version_waits_and_nothing_of_it(planted):
    work = Working(planted, lambda: PEOPLE["leader"])
    newest, accepted = work.ask("lineage", LEADERS, unit="shili.donghu", indicator=INDICATOR, period="2025")
    assert (newest["version"], newest["state"]) == (2, "submitted") and newest["received_at"]
    assert not any(newest[column] for column in ("value", "lower", "upper", "raw", "note", "status", "file", "reason"))
    assert accepted["value"] == ACCEPTED["shili.donghu"]


def test_of_fewer_than_three_units_a_clerk_reads_no_total(planted):
    work = Working(planted, lambda: PEOPLE["clerk"])
    rows = work.ask("like_for_like", LEADERS, area="shili", period="2025")
    assert any(row["units_matched"] == 2 for row in rows)
    assert all(row["total"] is None for row in rows if row["units_matched"] < 3)
    trend = work.ask("area_trend", LEADERS, area="shili", indicators=[INDICATOR])
    assert [(row["units_matched"], row["matched_total"]) for row in trend if row["period"] == "2025"] == [(2, None)]
    spread = work.ask("distribution", LEADERS, area="shili", indicator=INDICATOR, periods=["2025"])
    (townships,) = [row for row in spread if row["kind"] == "township"]
    assert townships["median"] is not None and townships["minimum"] is None
    with pytest.raises(Refusal):
        work.ask("like_for_like", NOW, area="shili", period="2025")


def _is_whole(value):
    return isinstance(value, int | float | Decimal) and value == int(value)
