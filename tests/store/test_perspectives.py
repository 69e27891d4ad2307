"""The same questions through other eyes: what leaders see, what was known on a day, what an acceptance would change."""

import threading
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime

import pytest

from dashboard.ask.questions import questions
from dashboard.decisions import LEADERS, NOW, Perspective
from dashboard.model import CHINA
from dashboard.store import perspectives

UNIT, PERIOD = "shili.donghu", "2025"
FIRST, SECOND = f"{PERIOD}/{UNIT}/1", f"{PERIOD}/{UNIT}/2"
WRONG = {"行政执法人员数": 4, "持证执法人员数": 5}


def on(month, day, hour=9):
    return datetime(2026, month, day, hour, tzinfo=CHINA)


@pytest.fixture
def history(desk, sent):
    """On 20 February 20 grids; on 2 March corrected to 25, which waits until it is accepted on 5 March at 23:00."""
    page = {"door": "page", "reason": "更正"}
    desk.receive([replace(sent("东湖镇2025.xlsx", on(2, 20), 网格数=20), **page)])
    desk.receive([replace(sent("东湖镇2025.xlsx", on(3, 2), 网格数=25, 法治体检报告=5), **page)])
    desk.accept(SECOND, "李娜", "已核实", at=on(3, 5, 23))
    return desk


def grids(desk, view):
    (row,) = desk.ask("observations", view, units=[UNIT], periods=[PERIOD], indicators=["grids"])
    return row["value"]


@pytest.mark.parametrize(
    ("day", "submitted", "accepted", "versions"),
    [
        (date(2026, 2, 19), None, None, []),
        (date(2026, 2, 20), 20, 20, [(1, "accepted")]),
        (date(2026, 3, 2), 25, 20, [(2, "submitted"), (1, "accepted")]),
        (date(2026, 3, 4), 25, 20, [(2, "submitted"), (1, "accepted")]),
        (date(2026, 3, 5), 25, 25, [(2, "accepted"), (1, "superseded")]),
    ],
)
def test_a_day_shows_what_had_come_and_was_decided_by_its_end(history, day, submitted, accepted, versions):
    assert grids(history, Perspective("submitted", day)) == submitted
    assert grids(history, Perspective("accepted", day)) == accepted
    seen = history.ask("submissions", Perspective("submitted", day), units=[UNIT])
    assert [(row["version"], row["state"]) for row in seen] == versions


def test_a_reason_given_later_is_not_known_before(history):
    def reasons(view):
        return [row["decision_reason"] for row in history.ask("submissions", view, units=[UNIT]) if row["version"] == 2]

    assert reasons(NOW) == ["已核实"]
    assert reasons(Perspective("submitted", date(2026, 3, 4))) == [None]


def test_every_question_can_be_asked_from_every_perspective(history):
    for view in LEADERS, Perspective("accepted", date(2026, 3, 2)), Perspective("accepted", trying=FIRST):
        for name, asked in questions().items():
            given = {each.name: [] if each.is_list else "x" for each in asked.parameters.values()}
            assert history.ask(name, view, **given).columns == history.ask(name, **given).columns


def test_what_an_acceptance_would_change_is_seen_before_it_is_made(desk, sent):
    desk.receive([sent("东湖镇2025.xlsx", on(2, 20), 网格数=20)])
    desk.receive([sent("东湖镇2025更正.xlsx", on(2, 21), 网格数=35, **WRONG)])
    changed = {row["indicator_code"]: row for row in desk.movement(SECOND).cells if row["is_changed"]}
    assert (changed["grids"]["seen_value"], changed["grids"]["value"]) == (20, 35)
    assert len(changed) == 3
    assert grids(desk, LEADERS) == 20


def test_a_total_that_would_move_is_named_with_what_leaders_see_now(desk, sent):
    desk.receive([sent("东湖镇2024.xlsx", on(2, 19), 网格数=18), sent("东湖镇2025.xlsx", on(2, 20), 网格数=20)])
    desk.receive([sent("东湖镇2025更正.xlsx", on(2, 21), 网格数=35, **WRONG)])
    (total,) = desk.movement(SECOND).totals
    assert (total["indicator_code"], total["seen_total"], total["total"]) == ("grids", 20, 35)


def test_ranks_that_would_move_are_named_with_what_leaders_see_now(desk, sent):
    townships = [
        unit
        for unit in desk.catalogue.units_of("shili")
        if "grids" in desk.catalogue.applicability(unit.unit_code, PERIOD) and unit.kind == "township"
    ]
    desk.receive([sent(f"{unit.name}2025.xlsx", on(2, 20), 网格数=20 + at) for at, unit in enumerate(townships)])
    unit, last = townships[0], len(townships)
    desk.receive([sent(f"{unit.name}2025更正.xlsx", on(2, 21), 网格数=20 + last, **WRONG)])
    moved = [row for row in desk.movement(f"2025/{unit.unit_code}/2").ranks if row["indicator_code"] == "grids"]
    (own,) = [row for row in moved if row["unit_code"] == unit.unit_code]
    assert (own["seen_best_rank"], own["best_rank"]) == (last, 1)
    assert len(moved) == last


def test_a_perspective_somebody_looks_through_stays_and_idle_ones_go(desk, monkeypatch):
    monkeypatch.setitem(perspectives.MOST, "whole", 2)
    days = [Perspective("accepted", date(2026, 3, day)) for day in range(1, 6)]
    with ExitStack() as stack:
        cursors = [stack.enter_context(desk.warehouse.cursor(day)) for day in days]
        seen = [cursor.execute("select until from moment").fetchall()[0][0].day for cursor in cursors]
        assert seen == [2, 3, 4, 5, 6]
    with desk.warehouse.cursor(LEADERS) as cursor:
        found = cursor.execute("select schema_name from duckdb_schemas() where database_name = 'seen' and not internal")
        assert {name for (name,) in found.fetchall()} - {"main"} == {"p5", "p6"}


def test_many_look_from_many_sides_at_the_same_time(history, monkeypatch):
    monkeypatch.setitem(perspectives.MOST, "whole", 1)
    sides = [NOW, LEADERS, *(Perspective("accepted", date(2026, 3, day)) for day in (1, 4))]
    expected, wrong = [25, 25, 20, 20], []

    def look(at):
        for turn in range(6):
            side = (at + turn) % len(sides)
            with history.warehouse.cursor(sides[side]) as cursor:
                asked = "select value from current_observation where indicator_code = 'grids' and unit_code = ?"
                ((value,),) = cursor.execute(asked, [UNIT]).fetchall()
            if value != expected[side]:
                wrong.append((sides[side], value))

    threads = [threading.Thread(target=look, args=(at,)) for at in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []
