"""What would be exported, in a sentence, in bars and as rows."""

from dataclasses import replace
from datetime import date

from dashboard.decisions import Perspective
from dashboard.show import selection
from tests.exported import UNSENT, covered, export, export_of_rows, row_of


def coverage(catalogue, rows):
    """What these rows cover."""
    return covered(export_of_rows(catalogue, rows))


def part(level, name, values=0, missing=0, others=0):
    """A row of `observation_counts`."""
    return {"level": level, "name": name, "observations": values + missing + others, "vals": values, "missing": missing}


BY_YEAR = [part("period", "2024", 1, 1, 1), part("period", "2025", 1), part("part", "东湖镇", 2, 1, 1)]


def rows_of(catalogue, *rows):
    """Rows of `observations`, each by its differences from an ordinary one."""
    named = ({"requirement": "required", "short_name": "东湖镇", **row} for row in rows)
    return [row_of(catalogue, **row) for row in named]


YEARS = (
    {"value": "300", "precision": "at_least", "raw": "300余", "note": "含网络"},
    {"status": "Q", "period": "2024"},
    {"period": "2024"},
    {"value": "0", "period": "2024"},
)


def test_the_answer_counts_rows_by_what_they_hold(catalogue, zh, en):
    held = coverage(catalogue, rows_of(catalogue, *YEARS, {"status": "M", "indicator": "grids"}))
    assert selection.answer(held, zh) == (
        "共 5 行：1 个单位、2 项指标、2 个年度。有数 2 行（其中 0 的 1 行），未报或待审核 1 行，不涉及 1 行，"
        "涉密、未统计或并入其他单位 1 行。"
    )
    assert selection.answer(held, en) == (
        "5 rows: 1 unit, 2 indicators, 2 years. 2 have a value (1 of them 0), 1 were not reported "
        "or wait to be reviewed, 1 do not apply, "
        "1 are withheld, not collected or reported by another unit."
    )


def test_the_answer_says_what_is_not_accepted_and_what_is_in_doubt(catalogue, zh, en):
    waiting = {"value": "1", "report_state": "submitted"}
    rows = rows_of(catalogue, {"value": "855400", "doubts": 2}, waiting, {**waiting, "indicator": "grids"})
    assert selection.answer(coverage(catalogue, rows), zh).endswith(
        "含 1 份待审核的报表。有疑点 1 行（⚠），核实前请慎用。"
    )
    assert selection.answer(coverage(catalogue, rows), en).endswith(
        "0 do not apply. 1 report is not accepted yet. Rows in doubt (⚠): 1; use them with care until checked."
    )
    assert selection.answer(coverage(catalogue, rows[:1]), zh).endswith("不涉及 0 行。有疑点 1 行（⚠），核实前请慎用。")
    assert selection.answer(coverage(catalogue, rows_of(catalogue, {"value": "1"})), zh).endswith("不涉及 0 行。")


def test_a_doubted_figure_carries_its_sign(catalogue, zh):
    shown = selection.preview(rows_of(catalogue, {"value": "8", "doubts": 2}, {"value": "3"}), {}, catalogue, zh)
    assert [(line[3].text, line[3].story) for line in shown.rows] == [("⚠ 8 场", "⚠ 2 处疑点"), ("3 场", "")]


def test_rows_are_counted_by_year_where_there_are_several():
    counts = selection.counted(BY_YEAR)
    assert {name: dict(each) for name, each in counts.items()} == {
        "2024": {"others": 1, "missing": 1, "values": 1},
        "2025": {"others": 0, "missing": 0, "values": 1},
    }


def test_rows_of_one_year_are_counted_by_unit_the_first_on_top():
    counts = selection.counted([part("period", "2025", 1, 2), part("part", "东湖镇", 1), part("part", "西河镇", 0, 2)])
    assert list(counts) == ["西河镇", "东湖镇"] and counts["西河镇"]["missing"] == 2


def test_of_a_whole_country_the_picture_shows_where_most_is_missing_and_says_so(zh):
    areas = [part("part", f"第{at}县", 100 - at, at) for at in range(100)]
    counts = selection.counted([part("period", "2025"), *areas])
    assert len(counts) == 40 and {"第99县", "第60县"} < set(counts) and "第59县" not in counts
    assert selection.left_out([part("period", "2025"), *areas], zh) == "共 100 个，图上是未报最多的 40 个。"
    assert selection.left_out(BY_YEAR, zh) == ""


def test_what_is_not_reported_is_hatched_and_years_are_names_and_no_numbers(zh):
    figure = selection.states(selection.counted(BY_YEAR), zh).to_plotly_json()
    bars = {bar["name"]: bar for bar in figure["data"]}
    assert [bars[name]["x"] for name in ("有数", "不涉及、涉密、待审核等", "未报")] == [[1, 1], [1, 0], [1, 0]]
    assert bars["未报"]["marker"]["pattern"]["shape"] == "/"
    assert (figure["layout"]["yaxis"]["type"], bars["有数"]["y"]) == ("category", ["2024", "2025"])


def test_the_finding_names_where_most_is_missing_or_that_nothing_is(zh):
    assert selection.finding(selection.counted(BY_YEAR), zh) == ("未报最多：2024，1 行（33.3%）。")
    assert selection.finding(selection.counted([part("part", "东湖镇", 3)]), zh) == "选中的各行中没有未报的。"


def test_a_row_leads_to_its_unit_and_its_figure_to_where_it_is_from(catalogue, zh):
    choices = {"area": "shili", "lang": "zh", "periods": "2024,2025"}
    shown = selection.preview(rows_of(catalogue, *YEARS), choices, catalogue, zh)
    assert [line["数值"] for line in shown.texts()] == ["≥300 场", "涉密", "未报", "0 场"]
    unit, _, _, figure, raw, note = shown.rows[0]
    assert unit.link == "unit?area=shili&period=2025&lang=zh&unit=shili.donghu"
    assert figure.link == "?area=shili&lang=zh&periods=2024%2C2025&figure=shili.donghu~publicity_events~2025"
    assert (raw.text, note.text) == ("300余", "含网络")
    assert [line[3].tone for line in shown.rows] == ["", "faint", "missing", ""]


def test_no_more_rows_are_shown_than_a_page_can_hold(catalogue, zh):
    many = rows_of(catalogue, *[{"value": "1"}] * (selection.MOST_SHOWN + 1))
    assert len(selection.preview(many, {}, catalogue, zh).rows) == selection.MOST_SHOWN


def test_the_line_of_data_says_as_of_when_or_that_nothing_came(zh, catalogue):
    assert (
        selection.data_line("示例旗", export(catalogue, {"value": "1"}), zh)
        == "示例旗 · 截至 2026-02-20 09:30 · 已审核"
    )
    assert selection.data_line("示例旗", export(catalogue, UNSENT), zh) == "示例旗 · 还没有收到报表"
    assert selection.data_line("示例旗", export(catalogue), zh) == "示例旗"


def test_the_line_of_data_counts_units_whose_reports_are_not_accepted(zh, en, catalogue):
    waiting = {"value": "1", "report_state": "submitted"}
    told = export(catalogue, {"value": "1"}, waiting, waiting)
    assert selection.data_line("示例旗", told, zh) == "示例旗 · 截至 2026-02-20 09:30 · 含 1 个单位未审核的数据"
    assert selection.data_line("示例旗", told, en).endswith(" · including 1 unit not yet reviewed")
    seen = replace(told, view=Perspective("accepted", date(2026, 3, 5)))
    assert selection.data_line("示例旗", seen, zh).endswith(
        " · 已审核；1 个单位的报送待审核，新报的数未计入 · 2026-03-05 当日所见"
    )
