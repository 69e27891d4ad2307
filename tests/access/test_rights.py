"""Every function a page is given, tried by everybody, against the one table; a function without a row fails."""

from __future__ import annotations

import inspect
from datetime import datetime
from pathlib import Path
from unittest import mock

import pytest

from dashboard.access.audit import Wanted
from dashboard.access.model import Actor
from dashboard.access.permissions import ROLES, TABLE
from dashboard.access.sight import OutOfSight, Sight
from dashboard.ask.questions import Rows, questions
from dashboard.decisions import LEADERS, NOW, Place
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.model import CHINA, Problem, Report
from dashboard.refusal import Refusal
from dashboard.working import Working
from tests.access.people import AREA, OTHER, PEOPLE, UNIT, expected
from tests.navigation import NAMES

FIRST = f"2025/{UNIT}/1"
PLACE = Place("R1")
FILE = Incoming("a.xlsx", b"a", Options(), "", datetime(2026, 2, 1, tzinfo=CHINA), "", "page")
REFUSED = Report("a.xlsx", "a", "refused", (), ())
SERVICES = {
    "accept": ("accept", "unit", lambda desk: desk.accept(FIRST, "x")),
    "give_back": ("give_back", "unit", lambda desk: desk.give_back(FIRST, "x")),
    "withdraw": ("withdraw", "unit", lambda desk: desk.withdraw(FIRST, "x")),
    "explain": ("explain", "unit", lambda desk: desk.explain(FIRST, PLACE, "x")),
    "ask_about": ("ask_about", "unit", lambda desk: desk.ask_about(FIRST, PLACE, "x")),
    "answer": ("answer", "unit", lambda desk: desk.answer(FIRST, PLACE, "x")),
    "open_unit": ("open_unit", "unit", lambda desk: desk.open_unit(UNIT, "2025", "x")),
    "map_name": ("map_name", "unit", lambda desk: desk.map_name(UNIT, "讲座", "x")),
    "remind": ("remind", "unit", lambda desk: desk.remind([UNIT], "2025")),
    "open_period": ("open_period", "", lambda desk: desk.open_period(mock.Mock(period="2027"))),
    "movement": ("movement", "unit", lambda desk: desk.movement(FIRST)),
    "catalogue_folder": ("catalogue", "", lambda desk: desk.catalogue_folder()),
    "template": ("template", "unit", lambda desk: desk.template(UNIT, "2025")),
    "templates": ("templates", "area", lambda desk: desk.templates(AREA, "2025", words("zh"))),
    "preview": ("preview", "", lambda desk: desk.preview([FILE])),
    "first_states": ("preview", "", lambda desk: desk.first_states([REFUSED])),
    "receive": ("receive", "", lambda desk: desk.receive([FILE])),
    "annotated": (
        "annotated",
        "",
        lambda desk: desk.annotated(Report("a.xlsx", "a", "refused", (), ()), b"", words("zh")),
    ),
    "archived": ("annotated", "", lambda desk: desk.archived(REFUSED)),
    "export": ("export", "area", lambda desk: desk.export({"areas": [AREA]}, words("zh"))),
    "taken": ("export", "", lambda desk: desk.taken("xlsx", bytes)),
    "prepare": ("export", "", lambda desk: desk.prepare("csv", "", "a.csv", "text/csv", bytes)),
    "copied": ("copy", "", lambda desk: desk.copied("x.xlsx", bytes)),
    "statement": ("sql", "everywhere", lambda desk: desk.statement("select 1")),
    "tokens": ("api", "", lambda desk: desk.tokens()),
    "make_token": ("api", "", lambda desk: desk.make_token("x", "accepted", 30)),
    "revoke_token": ("api", "", lambda desk: desk.revoke_token(1)),
    "audit_lines": ("audit", "", lambda desk: desk.audit_lines(Wanted(), 1)),
    "audit_taken": ("audit", "", lambda desk: desk.audit_taken(Wanted(), len)),
    "backups": ("backup", "", lambda desk: desk.backups()),
    "back_up": ("backup", "", lambda desk: desk.back_up()),
    "broken_backups": ("backup", "", lambda desk: desk.broken_backups()),
    "ask": ("read", "area", lambda desk: desk.ask("ranking", LEADERS, area=AREA)),
}
"""Function of Working → action, where, and how it is called."""
LOOKS = {"may", "sees", "opens", "on", "waiting", "is_elsewhere"}
"""Functions that tell what somebody may, or what waits for his own session."""


@pytest.fixture
def desk(catalogue, access, tmp_path, monkeypatch):
    """A desk that does nothing, so that only the check decides."""
    monkeypatch.setenv("DASHBOARD_BACKUPS", str(tmp_path / "backups"))
    desk = mock.MagicMock(catalogue=catalogue, access=access, is_reading=False)
    desk.receive.side_effect = lambda files, *_: [Report(each.name, "a", "accepted", (), ()) for each in files]
    desk.ask.return_value = Rows([], ())
    desk.back_up.return_value = Path("backup-1")
    return desk


def test_every_page_and_every_function_has_a_row_for_every_role():
    functions = {name for name, _ in inspect.getmembers(Working, inspect.isfunction) if not name.startswith("_")}
    assert functions - LOOKS == set(SERVICES)
    asked = {action for action, _, _ in SERVICES.values()} | {f"page-{name}" for name in NAMES}
    assert asked | {"accounts", "metrics", "read_unaccepted"} == set(TABLE)  # the rest is asked where no figures are
    assert all(set(row) == set(ROLES) and set(row.values()) <= {"any", "area", "unit", "-"} for row in TABLE.values())


@pytest.mark.parametrize("name", SERVICES)
@pytest.mark.parametrize("person", PEOPLE)
def test_a_function_does_what_the_table_allows_and_notes_what_it_refuses(desk, access, name, person):
    actor, (action, where, call) = PEOPLE[person], SERVICES[name]
    places = {"unit": {"unit": UNIT, "area": AREA}, "area": {"area": AREA}, "everywhere": {"area": "*"}, "": {}}
    allowed = expected(actor, action, **places[where])
    if name == "ask":  # a clerk asks about an area too, and is given the rows of his own units
        allowed = allowed or any(unit.startswith(f"{AREA}.") for unit in actor.units)
    before = len(access.audit.lines())
    if allowed:
        call(Working(desk, lambda: actor))
    else:
        with pytest.raises(Refusal, match="not_allowed"):
            call(Working(desk, lambda: actor))
        (line,) = access.audit.lines()[: len(access.audit.lines()) - before]
        assert (line["who"], line["outcome"]) == (actor.name, "not_allowed")
        assert not [one for one in desk.method_calls if one[0] == name]


def test_what_is_done_is_done_in_the_name_of_the_account_and_noted(desk, access):
    Working(desk, lambda: PEOPLE["reviewer"]).accept(FIRST, "核对过")
    desk.accept.assert_called_once_with(FIRST, "李娜", "核对过")
    line = access.audit.lines()[0]
    assert (line["who"], line["what"], line["about"], line["outcome"]) == ("李娜", "accept", FIRST, "done")


def test_what_the_desk_refuses_is_noted_with_its_reason(desk, access):
    desk.accept.side_effect = Refusal("errors_stand", count=2)
    with pytest.raises(Refusal, match="errors_stand"):
        Working(desk, lambda: PEOPLE["reviewer"]).accept(FIRST)
    assert access.audit.lines()[0]["outcome"] == "errors_stand"


def test_somebody_put_out_while_his_work_is_done_is_in_the_audit_with_it(desk, access):
    people = iter([PEOPLE["reviewer"]])
    Working(desk, lambda: next(people)).give_back(FIRST, "缺附件")
    line = access.audit.lines()[0]
    assert (line["who"], line["what"], line["about"], line["outcome"]) == ("李娜", "give_back", FIRST, "done")


@pytest.mark.parametrize("name", ["accept", "receive", "templates", "annotated"])
def test_what_breaks_off_is_in_the_audit_as_broken_off(desk, access, name):
    action, _, call = SERVICES[name]
    actor = Actor("李娜", ROLES, ("*",), ("*",), "10.0.0.7")
    getattr(desk, name).side_effect = KeyboardInterrupt  # no Exception, as what ends a run of Streamlit is none
    with pytest.raises(KeyboardInterrupt):
        call(Working(desk, lambda: actor))
    line = access.audit.lines()[0]
    assert (line["who"], line["what"], line["outcome"], line["source"]) == ("李娜", action, "failed", "10.0.0.7")


def test_a_refused_question_is_named_as_people_write_it(desk, access):
    with pytest.raises(Refusal):
        Working(desk, lambda: PEOPLE["leader of another area"]).ask("trend", units=[UNIT, OTHER], indicator="x")
    assert access.audit.lines()[0]["about"] == f"trend: units={UNIT},{OTHER}; indicator=x"


def test_a_file_is_sent_in_the_name_of_the_account_and_for_its_units_only(desk):
    Working(desk, lambda: PEOPLE["clerk of the unit"]).receive([FILE])
    (sent,) = desk.receive.call_args[0][0]
    assert (sent.sender, sent.units) == ("王秀兰", (UNIT,))


def test_somebody_put_out_in_the_middle_does_nothing_more(desk):
    class Ended(Exception):
        pass

    def gone():
        raise Ended

    for _, _, call in SERVICES.values():
        with pytest.raises(Ended):
            call(Working(desk, gone))
    assert not desk.accept.called and not desk.receive.called and not desk.ask.called


# What is seen ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def parents(catalogue):
    return {code: unit.parent_code or code for code, unit in catalogue.units.items()}


@pytest.mark.parametrize("name", sorted(questions()))
@pytest.mark.parametrize("person", PEOPLE)
def test_no_question_about_what_is_out_of_sight_is_asked(parents, name, person):
    """Each question about a unit, an area or a report elsewhere, by everybody who does not read there."""
    actor, takes = PEOPLE[person], questions()[name].parameters
    sight = Sight(actor, parents)
    foreign = {"unit": OTHER, "units": [OTHER], "area": AREA, "areas": [AREA], "submission": f"2025/{OTHER}/1"}
    for key, value in foreign.items():
        by_area = key in ("area", "areas") and any(unit.startswith(f"{AREA}.") for unit in actor.units)
        if key in takes and not by_area and not expected(actor, "read", unit=OTHER, area=AREA):
            with pytest.raises(OutOfSight):
                sight.narrowed({key: value}, takes, "accepted", name)


def test_lists_left_open_are_closed_around_what_is_in_sight(parents):
    clerk, leader = (Sight(PEOPLE[who], parents) for who in ("clerk of the unit", "leader"))
    assert clerk.narrowed({}, {"areas", "units"}, "accepted", "submissions") == {"areas": [AREA], "units": [UNIT]}
    assert leader.narrowed({}, {"areas", "units"}, "accepted", "submissions") == {"areas": [AREA]}


def test_a_clerk_sees_the_rows_of_his_own_units_beside_totals(parents):
    rows = [{"unit_code": UNIT}, {"unit_code": OTHER}, {"total": 3}]
    assert Sight(PEOPLE["clerk of the unit"], parents).kept(rows, "trend", "", "accepted") == [
        {"unit_code": UNIT},
        {"total": 3},
    ]
    assert Sight(PEOPLE["leader"], parents).kept(rows, "trend", "", "accepted") == rows
    assert Sight(PEOPLE["leader of another area"], parents).kept(rows, "trend", "", "accepted") == [{"total": 3}]


@pytest.mark.parametrize(
    ("person", "allowed"),
    [("leader", False), ("clerk of the unit", True), ("reviewer", True), ("analyst", True), ("administrator", False)],
)
def test_what_nobody_accepted_yet_is_seen_by_those_who_work_on_it(desk, person, allowed):
    work = Working(desk, lambda: PEOPLE[person])
    if allowed:
        work.ask("problems", NOW, units=[UNIT])
    else:
        with pytest.raises(Refusal):
            work.ask("problems", NOW, units=[UNIT])


# What is taken along, and what breaks its reader ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "what", "about", "call"),
    [
        ("leader", "export", "总览.xlsx", lambda desk: desk.copied("总览.xlsx", bytes)),
        ("analyst", "export", "csv 3: select 1", lambda desk: desk.taken("csv 3: select 1", bytes)),
        ("clerk of the unit", "template", f"2025/{UNIT}", lambda desk: desk.template(UNIT, "2025")),
        ("reviewer", "templates", f"2025/{AREA}", lambda desk: desk.templates(AREA, "2025", words("zh"))),
        ("clerk of the unit", "annotated", "a.xlsx a", lambda desk: desk.annotated(REFUSED, b"", words("zh"))),
    ],
)
def test_whatever_is_taken_along_is_noted(desk, access, person, what, about, call):
    call(Working(desk, lambda: PEOPLE[person]))
    line = access.audit.lines()[0]
    assert (line["who"], line["what"], line["about"]) == (PEOPLE[person].name, what, about)
    assert line["outcome"] == "done"


@pytest.mark.parametrize("rule", ["file_breaks_reader", "file_takes_too_long", "file_too_heavy"])
def test_a_file_that_breaks_its_reader_is_noted_with_its_mark_already_at_the_preview(desk, access, rule):
    broken = Report("坏.xlsx", "ab" * 32, "refused", (), (Problem("error", rule),))
    desk.preview.return_value = [REFUSED, broken]
    desk.receive.side_effect = lambda files, *_: [broken]
    work = Working(desk, lambda: PEOPLE["clerk of the unit"])
    work.preview([FILE, FILE])
    work.receive([FILE])
    sent, looked = access.audit.lines()[:2]
    assert (looked["who"], looked["what"], looked["about"]) == ("王秀兰", "preview", f"坏.xlsx {'ab' * 32}")
    assert (sent["what"], sent["about"]) == ("receive", f"a.xlsx {'ab' * 32}")
    assert looked["outcome"] == sent["outcome"] == rule
    assert not [line for line in access.audit.lines()[2:] if line["what"] == "preview"]
