"""The table of states: six states and their kin never look alike, and no text becomes a page."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.show.matrix import legend, state_matrix

LOOK = (Path(__file__).parents[2] / "dashboard" / "assets" / "look.css").read_text(encoding="utf-8")
LINK = {"area": "shili", "period": "2025"}


def cell(unit="东湖镇", indicator="grids", value=None, status="A", precision="exact", **given):
    where = {"file": "a.xlsx", "sheet": "年度指标", "cell": "D7"}
    names = {"indicator_name": "网格数", "indicator_name_en": "Grids", "unit_name": f"示例旗{unit}", "short_name": unit}
    figure = {"value": value, "status": status, "precision": precision if value is not None else None}
    said = {"note": "", "reason": "", "requirement": "required", "kind": "township", "doubts": 0}
    return {"unit_code": unit, "indicator_code": indicator, **names, **where, **figure, **said, **given}


STATES = {
    "value": cell(value=Decimal(12)),
    "zero": cell(value=Decimal(0)),
    "bounded": cell(value=Decimal(300), precision="at_least"),
    "missing": cell(status="O"),
    "optional": cell(status="O", requirement="optional"),
    "not-applicable": cell(status="M"),
    "withheld": cell(status="Q"),
    "not-collected": cell(status="L"),
    "elsewhere": cell(status="K"),
}


@pytest.mark.parametrize("state", STATES)
def test_a_state_has_its_class_and_its_word(zh, catalogue, state):
    html = state_matrix([STATES[state]], catalogue, LINK, zh)
    assert re.findall('<td class="([^"]+)"', html) == [state]
    assert zh.say(f"state-{state}") in legend(zh)
    assert f'<i class="{state}">' in legend(zh)


def test_no_two_states_look_the_same(zh, catalogue):
    rules = {state: re.findall(rf"\.{state}\b[^{{}}]*\{{([^}}]*)\}}", LOOK) for state in STATES}
    marks = {state: mark_of(state_matrix([row], catalogue, LINK, zh)) for state, row in STATES.items()}
    assert len({(marks[state], tuple(rules[state])) for state in STATES}) == len(STATES)


def test_a_doubted_figure_has_a_sign_and_its_story_says_how_many_doubts(zh, en, catalogue):
    bound = cell(value=Decimal(300), precision="at_least", doubts=2)
    html = state_matrix([bound], catalogue, LINK, zh)
    assert mark_of(html) == "≥⚠" and "2 处疑点" in html and "⚠</i>有疑点" in legend(zh)
    assert "2 doubts" in state_matrix([bound], catalogue, LINK, en)
    assert "⚠" not in state_matrix([cell(value=Decimal(12))], catalogue, LINK, zh)


def mark_of(html):
    """What the only cell of a table says."""
    return re.search(r"<td class[^>]*>(?:<a [^>]*>)?([^<]*)<", html)[1]


def test_what_is_missing_is_hatched():
    missing = re.search(r"\.missing\b[^{}]*\{([^}]*)\}", LOOK)[1]
    assert "repeating-linear-gradient" in missing


def test_a_pair_that_is_not_asked_is_an_empty_cell_and_no_link(zh, catalogue):
    rows = [cell("东湖镇", "grids", Decimal(3)), cell("西河镇", "villages", Decimal(4))]
    html = state_matrix(rows, catalogue, LINK, zh)
    assert len(re.findall("<td>(?!<a)", html)) == 1 + 2  # the corner, and two pairs
    assert html.count("figure=") == 2


def test_what_nobody_owes_nor_sent_has_no_origin_to_lead_to(zh, catalogue):
    never_sent = {"file": None, "sheet": None, "cell": None}
    html = state_matrix([cell(status="O", requirement="optional", **never_sent)], catalogue, LINK, zh)
    assert 'class="optional" title="示例旗东湖镇 · 网格数\n选填，未填"></tr>' in html
    assert "figure=" in state_matrix([cell(status="O", **never_sent)], catalogue, LINK, zh)
    assert "figure=" in state_matrix([STATES["optional"]], catalogue, LINK, zh)


def test_a_cell_leads_to_its_origin_and_tells_its_story(zh, catalogue):
    html = state_matrix([cell(value=Decimal(300), precision="at_least", note="含联办")], catalogue, LINK, zh)
    assert 'href="?figure=%E4%B8%9C%E6%B9%96%E9%95%87~grids"' in html
    assert 'title="示例旗东湖镇 · 网格数\n≥300\n含联办\n› 年度指标 › D7"' in html


def test_the_workbook_of_a_unit_is_named_once_in_its_heading(zh, catalogue):
    silent = cell(indicator="villages", status="O", file=None, sheet=None, cell=None)
    html = state_matrix([cell(value=Decimal(3)), silent], catalogue, LINK, zh)
    assert 'title="示例旗东湖镇\na.xlsx"' in html
    assert html.count("a.xlsx") == 1


def test_a_unit_leads_to_its_profile_and_an_indicator_to_its_changes(zh, catalogue):
    html = state_matrix([cell(value=Decimal(3))], catalogue, LINK, zh)
    assert (
        'href="unit?area=shili&amp;period=2025&amp;unit=%E4%B8%9C%E6%B9%96%E9%95%87" title="示例旗东湖镇\na.xlsx"'
        in html
    )
    assert 'href="changes?area=shili&amp;period=2025&amp;indicator=grids">网格数</a>' in html


def test_the_reason_of_an_exception_is_told_where_there_is_no_note(zh, catalogue):
    html = state_matrix([cell(status="M", reason="没有此项职责", file="", sheet="", cell="")], catalogue, LINK, zh)
    assert 'title="示例旗东湖镇 · 网格数\n不涉及\n没有此项职责"' in html


def test_names_and_notes_stay_text(zh, catalogue):
    evil = '"><script>alert(1)</script>'
    row = cell(value=Decimal(1), short_name=evil, unit_name=evil, indicator_name=evil, note=evil, file=evil)
    html = state_matrix([{**row, "unit_code": evil}], catalogue, {"area": evil}, zh)
    assert "<script>" not in html
    assert html.count("&lt;script&gt;") >= 4


def test_units_keep_the_order_of_the_rows_and_indicators_that_of_the_catalogue(zh, en, catalogue):
    rows = [cell(unit, code, Decimal(1)) for code in ("grids", "publicity_events") for unit in ("乙", "甲")]
    html = state_matrix(rows, catalogue, LINK, en)
    assert re.findall(r"<span>(\w)</span>", html) == ["乙", "甲"]
    assert re.findall(r'<th scope="row"><a [^>]*>([^<]*)<', html) == ["Law publicity events", "Grids"]


def test_kinds_of_unit_stand_apart(zh, catalogue):
    rows = [cell("东湖镇"), cell("司法局", kind="department"), cell("教育局", kind="department")]
    html = state_matrix([{**row, "value": Decimal(1)} for row in rows], catalogue, LINK, zh)
    assert re.findall(r'<th scope="col"([^>]*)>', html) == ["", ' class="apart"', ""]
    assert re.findall('<td class="([^"]+)"', html) == ["value", "value apart", "value"]
