"""What is planted in the demonstration county is seen by whoever asks, and nothing computed contains it in silence."""

import csv
import json
import shutil
from decimal import Decimal

import pytest

from dashboard.demo.generating import PLANTED
from dashboard.demo.world import AREA, PERIODS
from dashboard.desk import opened
from dashboard.home import Home
from dashboard.model import VALUE_STATUSES
from tests.conftest import ROOT

DOUBTFUL = ("rule", "restated", "status E")
"""Expectations that leave a doubt on a figure; all others are a status, a bound or a fact about the report."""


@pytest.fixture(scope="module")
def desk(county_home, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("planted") / "home", ROOT / "data" / "catalogue")
    shutil.copytree(county_home, home.folder)
    with opened(home) as desk:
        yield desk


@pytest.fixture(scope="module")
def lines(county_home):
    """(line of the list, one thing it expects to be seen)."""
    with (county_home / "demonstration" / PLANTED).open(encoding="utf-8-sig", newline="") as file:
        return [(line, expected) for line in csv.DictReader(file) for expected in line["expected"].split("; ")]


class County:
    """The questions a reader asks about a unit and its period."""

    def __init__(self, desk, line):
        self.desk = desk
        self.unit, self.period, self.indicator = line["unit"], line["period"], line["indicator"]

    def of_unit(self, name, **parameters):
        return [row for row in self.desk.ask(name, **parameters) if row["unit_code"] == self.unit]

    def in_area(self, name, **parameters):
        return self.of_unit(name, area=AREA, period=self.period, **parameters)

    def figure(self):
        """The row of the state matrix, as observations has it too."""
        (shown,) = [row for row in self.in_area("state_matrix") if row["indicator_code"] == self.indicator]
        (kept,) = self.desk.ask(
            "observations", units=[self.unit], periods=[self.period], indicators=[self.indicator]
        ) or [shown]
        assert all(kept[key] == shown[key] for key in ("status", "value", "lower", "upper", "precision"))
        return shown

    def missing(self):
        """Missing cells by their indicator."""
        found = self.desk.ask("missing_values", area=AREA, period=self.period, unit=self.unit)
        return {row["indicator_code"]: row for row in found}

    def problems(self):
        found = self.desk.ask("problems", areas=[AREA], periods=[self.period], units=[self.unit])
        return [row for row in found if row["severity"] in ("error", "warning")]

    def completeness(self):
        (row,) = self.in_area("completeness")
        return row


def sees_status(county, line, wanted):
    one = county.figure()
    return (
        one["status"] == wanted
        and (one["value"] is not None) == (wanted in VALUE_STATUSES)
        and (one["requirement"] != "required" or (county.indicator in county.missing()) == (one["value"] is None))
    )


def sees_zero(county, line, wanted):
    one = county.figure()
    return (one["status"], one["value"], one["precision"]) == ("A", 0, "exact")


def sees_at_least(county, line, wanted):
    one = county.figure()
    return (one["precision"], one["value"], one["lower"], one["upper"]) == ("at_least", *[Decimal(wanted)] * 2, None)


def sees_about(county, line, wanted):
    one = county.figure()
    return (one["precision"], one["value"], one["lower"], one["upper"]) == ("about", Decimal(wanted), None, None)


def sees_rule(county, line, wanted):
    """Against the cell of the line, against one that its sentence compares with it, or against the whole report."""
    found = [row for row in county.problems() if row["rule"] == wanted]
    return any(row["cell"] == line["cell"] or line["indicator"] in _compared(row) for row in found)


def _compared(problem):
    told = json.loads(problem["arguments"])
    return {code for side in ("left", "right") for code in told.get(side, "").split(";")}


def sees_restated(county, line, wanted):
    found = [row["indicator_code"] for row in county.problems() if row["rule"] == "restated"]
    return found == [county.indicator]


def sees_not_justified(county, line, wanted):
    return [row["note"] for code, row in county.missing().items() if code == county.indicator] == [""]


def sees_not(county, line, wanted):
    assert wanted == "received"
    return county.completeness()["received"] is False


def sees_every(county, line, wanted):
    assert wanted == "required cell status O"
    missing = county.missing()
    statuses = {row["status"] for row in missing.values()}
    return len(missing) == county.completeness()["expected_cells"] and statuses == {"O"}


def sees_on_time(county, line, wanted):
    return county.completeness()["on_time"] is {"true": True, "false": False}[wanted]


def sees_version(county, line, wanted):
    """Both versions stand, the second counts, and what changed between them is told."""
    sent = county.of_unit("submissions", units=[county.unit], periods=[county.period])
    told = county.desk.ask("lineage", unit=county.unit, indicator=county.indicator, period=county.period)
    changed = county.desk.ask("version_changes", unit=county.unit, period=county.period)
    return (
        [(row["version"], row["is_current"], row["reason"] != "") for row in sent]
        == [(2, True, True), (1, False, False)]
        and [row["version"] for row in told] == [int(wanted), 1]
        and told[0]["value"] != told[1]["value"]
        and county.indicator in {row["indicator_code"] for row in changed}
    )


def sees_predecessor(county, line, wanted):
    (own,) = county.in_area("year_over_year", indicator="villages")
    return own["base"] == "completed"


SEEN_BY = {
    "status": sees_status,
    "zero": sees_zero,
    "at_least": sees_at_least,
    "about": sees_about,
    "rule": sees_rule,
    "restated": sees_restated,
    "not_justified": sees_not_justified,
    "not": sees_not,
    "every": sees_every,
    "on_time": sees_on_time,
    "version": sees_version,
    "predecessor": sees_predecessor,
}
"""First word of an expectation → what sees it; a word nobody looks for fails."""


def test_every_planted_fault_is_seen_by_whoever_asks(desk, lines):
    unseen = []
    for line, expected in lines:
        word, _, wanted = expected.partition(" ")
        if not SEEN_BY[word](County(desk, line), line, wanted):
            unseen.append((line["fault"], line["unit"], line["period"], expected))
    assert len(lines) > 40 and unseen == []


# Nothing computed contains it in silence ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def doubtful(lines):
    """(unit, indicator, period) of every figure in doubt; a corrected one is that of the year before."""
    return [
        (line["unit"], line["indicator"], str(int(line["period"]) - (expected == "restated")))
        for line, expected in lines
        if line["indicator"] and expected.startswith(DOUBTFUL)
    ]


@pytest.fixture(scope="module")
def copied(desk, lines):
    """(unit, indicator, period) of every figure of a report that repeats the year before."""
    return [
        (row["unit_code"], row["indicator_code"], row["period"])
        for line, expected in lines
        if expected.startswith(DOUBTFUL) and not line["indicator"]
        for row in desk.ask("observations", units=[line["unit"]], periods=[line["period"]])
        if row["value"] is not None
    ]


def about(rows, unit, code, period):
    """The one row about a figure; rows may be of one unit, one indicator or one period."""
    figure = {"unit_code": unit, "indicator_code": code, "period": period}
    (row,) = [row for row in rows if all(row.get(key, given) == given for key, given in figure.items())]
    return row


def answers(desk, unit, code, period):
    """What is said of a figure by the questions that hold all of a unit or of an area."""
    area = {"area": AREA, "period": period}
    rows = {
        "state_matrix": desk.ask("state_matrix", **area),
        "peer_positions": desk.ask("peer_positions", **area),
        "peer_comparison": desk.ask("peer_comparison", unit=unit, period=period),
        "unit_changes": desk.ask("unit_changes", unit=unit, period=period),
        "unit_trend": desk.ask("unit_trend", unit=unit),
    }
    return {name: about(found, unit, code, period) for name, found in rows.items()}


def answers_of_one_indicator(desk, unit, code, period):
    kind, chosen = desk.catalogue.units[unit].kind, {"area": AREA, "indicator": code, "period": period}
    rows = {
        "year_over_year": desk.ask("year_over_year", **chosen),
        "ranking": desk.ask("ranking", kind=kind, **chosen),
        "trend": desk.ask("trend", units=[unit], indicator=code),
        "figure_sources": desk.ask("figure_sources", area=AREA, indicators=[code], periods=[period]),
    }
    return {name: about(found, unit, code, period) for name, found in rows.items()}


def silent(answered):
    """The questions that give a figure and do not say that it is doubted."""
    return [name for name, row in answered.items() if not row["doubts"]]


def test_no_change_or_rank_contains_a_doubtful_figure_in_silence(desk, doubtful):
    asked = {figure: answers(desk, *figure) | answers_of_one_indicator(desk, *figure) for figure in doubtful}
    assert len(asked) == 9
    assert {figure: silent(answered) for figure, answered in asked.items() if silent(answered)} == {}


def test_nor_does_any_contain_a_figure_of_a_copied_report(desk, copied):
    asked = {figure: answers(desk, *figure) for figure in copied}
    for figure in copied[::20]:
        asked[figure] |= answers_of_one_indicator(desk, *figure)
    assert len(asked) > 30
    assert {figure: silent(answered) for figure, answered in asked.items() if silent(answered)} == {}


def test_a_change_says_that_the_base_was_corrected_since(desk):
    now = {"area": AREA, "indicator": "publicity_events", "period": "2025"}
    assert about(desk.ask("year_over_year", **now), "shili.beiyuan", "publicity_events", "2025")["doubts"] == 1


def test_no_total_contains_a_doubtful_figure_in_silence(desk, doubtful, copied):
    seen = 0
    for unit, code, period in (*doubtful, *copied[::20]):
        if desk.catalogue.indicators[code].aggregation == "none":
            continue
        matched = about(desk.ask("matched_units", area=AREA, indicator=code, period=period), unit, code, period)
        total = about(desk.ask("like_for_like", area=AREA, period=period), unit, code, period)
        if matched["is_matched"]:
            assert matched["doubts"] and total["units_doubted"], (unit, code, period)
            seen += 1
        else:
            assert matched["status"] not in ("ok", "base_zero", "imprecise")
    assert seen > 8


def test_what_is_no_plain_number_is_in_no_difference(desk, lines):
    """Not of the unit, and where a bound is part of a total neither of the total."""
    seen = 0
    for line, expected in lines:
        word, _, wanted = expected.partition(" ")
        if word not in ("at_least", "about") and (word, wanted) not in [("status", status) for status in "OMLQKB"]:
            continue
        chosen = {"area": AREA, "period": line["period"]}
        figure = line["unit"], line["indicator"], line["period"]
        change = about(desk.ask("year_over_year", indicator=line["indicator"], **chosen), *figure)
        assert (change["difference"], change["change_percent"]) == (None, None), line
        if desk.catalogue.indicators[line["indicator"]].aggregation != "sum":
            continue
        matched = about(desk.ask("matched_units", indicator=line["indicator"], **chosen), *figure)
        total = about(desk.ask("like_for_like", **chosen), *figure)
        assert not matched["is_matched"] or (total["status"], total["difference"]) == ("imprecise", None), line
        seen += 1
    assert seen > 12


def test_doubts_stand_where_they_are_planted_and_nowhere_else(desk, doubtful, copied):
    planted = {(unit, period) for unit, _, period in (*doubtful, *copied)}
    found = {
        (row["unit_code"], period)
        for period in PERIODS
        for row in desk.ask("state_matrix", area=AREA, period=period)
        if row["doubts"]
    }
    assert found == planted
