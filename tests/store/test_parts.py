"""The part of an area in what is stored: it answers as the whole does, and knows what came since."""

import shutil
from dataclasses import replace
from datetime import date, datetime

import pytest

from dashboard.ask.questions import questions, run
from dashboard.decisions import LEADERS, NOW, Perspective
from dashboard.desk import opened
from dashboard.home import PROJECT, Home
from dashboard.model import CHINA

AREA, UNIT, PERIOD = "shili", "shili.donghu", "2025"
GIVEN = {
    "area": AREA,
    "areas": [AREA],
    "unit": UNIT,
    "units": [UNIT],
    "period": PERIOD,
    "kind": "township",
    "indicator": "disputes_found",
    "submission": f"{PERIOD}/{UNIT}/1",
}
VIEWS = {
    "now": NOW,
    "leaders": LEADERS,
    "a day before all had come": Perspective("submitted", date(2026, 2, 20)),
    "as if a version were accepted": Perspective("accepted", trying=f"{PERIOD}/{UNIT}/1"),
}


@pytest.fixture(scope="module")
def county(county_home, tmp_path_factory):
    folder = shutil.copytree(county_home, tmp_path_factory.mktemp("parts") / "home")
    with opened(Home(folder, PROJECT / "data" / "catalogue")) as desk:
        yield desk


def place(name):
    """What the question is given: what it must have, and an area or a unit."""
    known = questions()[name].parameters
    required = {each for each in known if known[each].is_required}
    first = next((each for each in ("area", "areas", "unit", "units", "submission") if each in known), None)
    return {each: GIVEN[each] for each in known if each in required | {first}}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("name", [name for name in questions() if place(name)])
def test_a_part_answers_every_question_as_the_whole_does(county, name, view):
    asked = place(name)
    area = county.catalogue.area_asked(asked)
    assert area == AREA
    with county.warehouse.cursor(view, area) as part, county.warehouse.cursor(view) as whole:
        assert run(part, name, **asked) == run(whole, name, **asked)


def test_a_report_is_seen_at_once_in_the_part_of_its_area_and_the_other_parts_stay(desk, sent):
    at = datetime(2026, 2, 20, 9, tzinfo=CHINA)
    assert desk.ask("areas") and not desk.ask("submissions", areas=[AREA])
    before = desk.warehouse.state("hangjinhouqi")
    desk.receive([sent("东湖镇2025.xlsx", at, 网格数=20)])
    assert [row["unit_code"] for row in desk.ask("submissions", areas=[AREA])] == [UNIT]
    assert desk.warehouse.state("hangjinhouqi") == before
    desk.withdraw(f"{PERIOD}/{UNIT}/1", "李娜", "误报", at=at)
    assert [row["state"] for row in desk.ask("submissions", areas=[AREA])] == ["withdrawn"]


@pytest.mark.parametrize(
    ("parameters", "area"),
    [
        ({"area": AREA, "period": PERIOD}, AREA),
        ({"areas": [AREA, "hangjinhouqi"]}, ""),
        ({"areas": [], "units": [UNIT, "shili.justice"]}, AREA),
        ({"units": [UNIT, "hangjinhouqi.office"]}, ""),
        ({"submission": f"{PERIOD}/{UNIT}/2"}, AREA),
        ({"submission": "x", "indicator": UNIT}, ""),
        ({"area": "unknown"}, ""),
        ({"area": "", "periods": []}, ""),
    ],
)
def test_a_question_is_about_an_area_if_all_it_names_lies_there(catalogue, parameters, area):
    assert catalogue.area_asked(parameters) == area


def test_reports_go_along_when_a_unit_comes_to_another_area(desk, sent):
    desk.receive([sent("东湖镇2025.xlsx", datetime(2026, 2, 20, 9, tzinfo=CHINA), 网格数=20)])
    units = desk.catalogue.units
    moved = replace(units[UNIT], parent_code="hangjinhouqi")
    desk.warehouse.use(replace(desk.catalogue, units=units | {UNIT: moved}))
    rows = desk.warehouse.asked("contents_of_observation")
    assert {row[2] for row in rows} == {"hangjinhouqi"}
