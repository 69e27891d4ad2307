"""Who is reminded of what, which gap comes first, and the words that go out."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dashboard.model import Collection
from dashboard.show import reminding

DUE, LOCK = date(2026, 3, 1), date(2026, 3, 31)
PERIOD = Collection("2025", date(2025, 12, 1), DUE, LOCK, date(2026, 4, 1))


def gap(unit="shili.donghu", indicator="grids", status="O", note="", **given):
    names = {"shili.donghu": "示例旗东湖镇", "shili.xihe": "示例旗西河镇"}
    reminded = {"reminded": 0, "reminded_at": None}
    return {
        "unit_code": unit,
        "unit_name": names[unit],
        "indicator_code": indicator,
        "status": status,
        "note": note,
        **reminded,
        **given,
    }


def worth(*found):
    """(unit, indicator, ranks, totals) as the question `settling_gaps` tells it."""
    rows = (
        {
            "unit_code": unit,
            "indicator_code": code,
            "ranks_settled": ranks,
            "totals_settled": totals,
            "settled": ranks + totals,
        }
        for unit, code, ranks, totals in found
    )
    return reminding.settling(list(rows))


def call(today=date(2026, 2, 20), silent=()):
    return reminding.Call(PERIOD, today, silent)


def test_what_was_answered_with_a_reason_is_not_chased(zh):
    rows = [gap(), gap(indicator="grid_staff", status="M", note="没有网格"), gap(indicator="villages", status="L")]
    assert [row["indicator_code"] for row in reminding.owed(rows)] == ["grids", "villages"]
    assert reminding.answer(rows, zh).startswith("1 个单位共缺 2 项，另有 1 项已说明原因，不再催；")


def test_each_unit_has_a_line_with_the_gap_that_settles_most(zh, catalogue):
    rows = [gap(reminded=2, reminded_at=datetime(2026, 3, 9, 9)), gap(indicator="grid_staff"), gap("shili.xihe")]
    rows[1].update(reminded=2, reminded_at=datetime(2026, 3, 9, 9))
    known = worth(("shili.donghu", "grids", 3, 0), ("shili.donghu", "grid_staff", 5, 1), ("shili.xihe", "grids", 0, 0))
    made = reminding.by_unit(rows, known, catalogue, zh).texts()
    assert list(made[0].values()) == [
        "示例旗东湖镇",
        "2",
        "2",
        "2026-03-09 09:00",
        "网格员人数（5 个名次、1 项合计）",
        "网格数、网格员人数",
    ]
    assert (made[1]["已催次数"], made[1]["上次催报"], made[1]["最该先补的一项（补齐后可定）"]) == ("0", "从未", "")


def test_the_gaps_worth_most_are_named_first(zh, en, catalogue):
    """One of each unit: who sent nothing would fill the sentence alone."""
    rows = [gap(), gap("shili.xihe"), gap("shili.xihe", "villages")]
    known = worth(("shili.donghu", "grids", 1, 0), ("shili.xihe", "grids", 4, 1), ("shili.xihe", "villages", 3, 1))
    assert reminding.worth_most(rows, known, catalogue, zh) == (
        "先催这几项最有用：西河镇的网格数（补齐后可定 4 个名次、1 项合计）、东湖镇的网格数（补齐后可定 1 个名次）。"
    )
    assert "Grids of 西河镇 (settles 4 ranks, one total)" in reminding.worth_most(rows, known, catalogue, en)


def test_where_no_gap_settles_anything_none_comes_first(zh, catalogue):
    assert reminding.worth_most([gap()], worth(("shili.donghu", "grids", 0, 0)), catalogue, zh) == ""


def test_a_unit_is_told_what_it_lacks_and_by_when(zh, catalogue):
    rows = [gap(), gap(indicator="grid_staff"), gap(indicator="villages", status="M")]
    assert reminding.messages(rows, call(), catalogue, zh) == {
        "shili.donghu": "东湖镇：2025年度法治政府建设数据还缺 2 项：网格数、网格员人数；"
        "有 1 项没有填数，也没有写明原因：行政村（社区）数。请于 2026-03-01 前补报，没有发生的填 0，不涉及的注明原因。"
    }


def test_a_unit_that_sent_nothing_is_not_told_every_figure(zh, en, catalogue):
    (text,) = reminding.messages([gap()], call(silent={"shili.donghu"}), catalogue, zh).values()
    assert text.startswith("东湖镇：2025年度法治政府建设数据还没有收到，应填 1 项。请于 2026-03-01 前")
    (text,) = reminding.messages([gap()], call(silent={"shili.donghu"}), catalogue, en).values()
    assert text.startswith(
        "东湖镇: of the rule-of-law figures for 2025 none was received yet; one is asked. Please send"
    )


@pytest.mark.parametrize(
    ("today", "said"),
    [(DUE, "请于 2026-03-01 前补报"), (LOCK, "最迟 2026-03-31；"), (date(2026, 4, 1), "请先与审核人联系；")],
)
def test_the_date_to_keep_is_one_that_is_still_to_come(zh, catalogue, today, said):
    (text,) = reminding.messages([gap()], call(today), catalogue, zh).values()
    assert said in text


def test_all_units_together_get_one_text_with_a_line_each(zh, catalogue):
    text = reminding.message_to_all([gap(), gap("shili.xihe")], call(), catalogue, zh)
    assert text.splitlines() == [
        "各单位：2025年度法治政府建设数据还有 2 个单位没有报齐。"
        "请于 2026-03-01 前补报，没有发生的填 0，不涉及的注明原因。",
        "东湖镇还缺 1 项：网格数；",
        "西河镇还缺 1 项：网格数；",
    ]
