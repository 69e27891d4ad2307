"""The shapes a table comes in: the form, long, wide, text files, several sheets."""

import io

import pytest

from dashboard.intake.template import template_book

NOTE_COLUMN = 8
TITLE = ("杭锦后旗团结镇2025年度法治政府建设情况统计表",)


def filled(catalogue, notes=None, **figures):
    """The unit's own form with figures typed under 本年数 and notes beside them."""
    book = template_book(catalogue, "hangjinhouqi.tuanjie", "2025", {})
    sheet = book.active
    rows = {sheet.cell(row, 2).value: row for row in range(6, sheet.max_row + 1)}
    for code, value in figures.items():
        sheet.cell(rows[catalogue.indicators[code].name_zh], 4).value = value
    for code, note in (notes or {}).items():
        sheet.cell(rows[catalogue.indicators[code].name_zh], NOTE_COLUMN).value = note
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_the_form_reads_back_what_was_typed_even_under_another_file_name(catalogue, said_of):
    said = said_of(content=filled(catalogue, grids=76, publicity_materials="2000余份"), name="新建 工作表(1).xlsx")
    assert said.units == [("hangjinhouqi.tuanjie", "2025")]
    assert (said.figures["grids"], said.figures["publicity_materials"]) == (76, 2000)
    assert said.problems == []


def test_a_remark_in_the_form_hides_no_figure(catalogue, said_of):
    notes = {"annual_report_submitted": "报送日期：2026年2月20日", "grids": "联系人：张三"}
    said = said_of(content=filled(catalogue, notes, annual_report_submitted="是", grids=76))
    assert (said.figures["annual_report_submitted"], said.figures["grids"]) == (1, 76)
    assert {one.note for one in said.observations if one.note} == set(notes.values())
    assert said.problems == []


@pytest.mark.parametrize("remark", ["联系人：张三", "填报日期：2026年1月5日", "填报人", "审核人:李四"])
def test_a_remark_hides_no_row_of_a_long_or_a_wide_table(said_of, remark):
    long = said_of(("指标", "本年数", "备注"), ("网格数", 76, remark), ("法治体检", 3, remark))
    assert (long.figures, long.problems) == ({"grids": 76}, [("warning", "unknown_indicator", "A3")])
    rows = ("填报单位", "网格数", "备注"), ("东湖镇", 20, remark), ("星星镇", 9, remark)
    wide = said_of(*rows, name="2025.xlsx")
    assert (wide.figures, wide.problems) == ({"grids": 20}, [("error", "unknown_unit", "A3")])


def test_the_form_has_a_line_for_every_required_indicator(catalogue, said_of):
    said = said_of(content=filled(catalogue, grids=76))
    asked = catalogue.applicability("hangjinhouqi.tuanjie", "2025")
    required = {code for code, (requirement, _) in asked.items() if requirement == "required"}
    assert set(said.figures) == required
    assert {code for code, figure in said.figures.items() if figure == "O"} == required - {"grids"}


def test_columns_of_a_long_table_come_in_any_order(said_of):
    said = said_of(
        TITLE, (), ("备注", "本年数", "序号", "指标"), ("含社区", 76, 1, "网格数"), (None, 202, 2, "网格员人数")
    )
    assert said.figures == {"grids": 76, "grid_staff": 202}
    assert said.observations[0].cell == "B4"
    assert said.observations[0].note == "含社区"
    assert said.problems == []


def test_extra_columns_are_ignored_and_listed(said_of):
    said = said_of(("指标", "责任股室", "本年数", "分管领导"), ("网格数", "综治办", 76, "张"))
    assert said.figures == {"grids": 76}
    assert said.problems == [("info", "columns_ignored", "B1")]
    assert said.all_problems[0].found == "责任股室、分管领导"


@pytest.mark.parametrize(("file", "grids"), [("团结镇2024.xlsx", 70), ("团结镇2025.xlsx", 76)])
def test_the_period_chooses_between_columns_of_years(said_of, file, grids):
    said = said_of(("指标", "2024年", "2025年"), ("网格数", 70, 76), name=file)
    assert said.figures == {"grids": grids}
    assert said.problems == []


def test_a_single_column_of_a_year_tells_the_period(said_of):
    said = said_of(("指标", "2025年度"), ("网格数", 76), name="团结镇.xlsx")
    assert said.units == [("hangjinhouqi.tuanjie", "2025")]


def test_columns_of_years_without_a_period_ask_which(said_of):
    said = said_of(("指标", "2024年", "2025年"), ("网格数", 70, 76), name="团结镇.xlsx")
    assert said.problems == [("error", "ambiguous_period", "")]
    assert said.all_problems[0].arguments == {"candidates": "2024、2025"}


def test_columns_of_other_years_contradict_the_title(said_of):
    said = said_of(("团结镇2023年统计表",), ("指标", "2024年", "2025年"), ("网格数", 70, 76), name="a.xlsx")
    assert said.rules == ["periods_disagree"]


def test_codes_of_indicators_do_where_names_are_missing(said_of):
    said = said_of(("指标代码", "数值"), ("grids", 76), ("grid_staff", 202))
    assert said.figures == {"grids": 76, "grid_staff": 202}


def test_two_groups_of_columns_side_by_side_are_both_read(said_of):
    said = said_of(("指标", "本年数", "指标", "本年数"), ("网格数", 76, "网格员人数", 202))
    assert said.figures == {"grids": 76, "grid_staff": 202}
    assert said.problems == []


def test_a_long_table_with_a_column_of_units_gives_one_submission_each(said_of):
    said = said_of(
        ("填报单位", "年度", "指标", "本年数"),
        ("示例旗东湖镇", 2025, "网格数", 20),
        (None, None, "网格员人数", 41),
        ("示例旗西河镇", 2025, "网格数", 30),
        name="汇总.xlsx",
        merged=("A2:A3", "B2:B3"),
    )
    assert said.units == [("shili.donghu", "2025"), ("shili.xihe", "2025")]
    assert [one.value for one in said.observations] == [20, 41, 30]


def test_a_wide_table_gives_one_submission_per_unit_under_merged_headers(said_of):
    said = said_of(
        ("示例旗2025年法治建设统计表",),
        ("单位名称", "网格建设", None, "行政处罚", None),
        (None, "网格数", "网格员人数", "行政处罚案件数", "罚没金额（元）"),
        ("东湖镇", 20, 41, 3, 50000),
        ("西河镇", 30, None, 0, 0),
        ("合计", 50, 41, 3, 50000),
        name="汇总.xlsx",
        merged=("A1:E1", "A2:A3", "B2:C2", "D2:E2"),
    )
    assert said.units == [("shili.donghu", "2025"), ("shili.xihe", "2025")]
    assert [(one.cell, one.status, one.value) for one in said.observations[3:6]] == [
        ("E4", "A", 5),
        ("B5", "A", 30),
        ("C5", "O", None),
    ]
    assert said.problems == [("info", "total_left_out", "A6")]


def test_a_total_on_top_is_left_out_too(said_of):
    said = said_of(("填报单位", "网格数"), ("总计", 50), ("东湖镇", 50), name="2025.xlsx")
    assert said.units == [("shili.donghu", "2025")]
    assert said.rules == ["total_left_out"]


@pytest.mark.parametrize(
    "total",
    [("合计", None), ("合  计：", None), (None, "合  计："), (None, "总计"), (None, "全镇合计"), ("小计", "全旗")],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_total_is_left_out_wherever_it_stands_left_of_the_figures(said_of, total, is_first):
    header, unit, row = ("序号", "填报单位", "网格数"), (1, "东湖镇", 20), (*total, 20)
    merged = (f"A{2 if is_first else 3}:B{2 if is_first else 3}",) if total[1] is None else ()
    rows = (row, unit) if is_first else (unit, row)
    said = said_of(header, *rows, name="2025.xlsx", merged=merged)
    assert said.units == [("shili.donghu", "2025")]
    assert said.rules == ["total_left_out"]


@pytest.mark.parametrize("silent", [("西河镇", None), ("西河镇", "—"), ("西河镇", "/")])
def test_a_unit_that_filled_nothing_in_does_not_keep_back_the_others(said_of, silent):
    said = said_of(("单位名称", "网格数"), ("东湖镇", 20), silent, name="2025.xlsx")
    assert (said.is_refused, said.units) == (False, [("shili.donghu", "2025")])
    assert said.problems == [("warning", "unit_left_blank", "B3")]
    assert said.all_problems[0].arguments == {"unit": "示例旗西河镇", "period": "2025"}


@pytest.mark.parametrize("rows", [[("东湖镇", None)], [("东湖镇", "—"), ("西河镇", None)]])
def test_a_wide_table_in_which_nobody_filled_anything_in_is_refused(said_of, rows):
    said = said_of(("单位名称", "网格数"), *rows, name="2025.xlsx")
    assert said.is_refused
    assert said.rules == ["nothing_filled"] * len(rows)


def test_a_blank_row_of_a_unit_that_no_longer_exists_raises_nothing(said_of):
    said = said_of(("单位名称", "网格数"), ("团结镇", 20), ("长胜苏木", None), name="2025.xlsx")
    assert (said.units, said.problems) == ([("hangjinhouqi.tuanjie", "2025")], [])


def test_columns_that_say_who_filled_in_a_wide_table_are_ignored_and_listed(said_of):
    rows = ("填报单位", "网格数", "填报人", "联系电话"), ("东湖镇", 20, "张三", 123)
    said = said_of(*rows, name="2025.xlsx")
    assert (said.figures, said.problems) == ({"grids": 20}, [("info", "columns_ignored", "C1")])


def test_a_figure_without_a_name_is_said_as_such(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 76), (None, 7))
    assert (said.figures, said.problems) == ({"grids": 76}, [("warning", "row_without_indicator", "B3")])


def test_hidden_rows_and_columns_with_figures_are_read_and_said(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 76), ("网格员人数", 202), hidden_rows=(3,), hidden_columns=("B",))
    assert said.figures == {"grids": 76, "grid_staff": 202}
    assert said.problems == [("info", "row_hidden", "B3"), ("info", "column_hidden", "B2")]


def test_hidden_rows_and_columns_without_figures_say_nothing(said_of):
    said = said_of(("指标", "编号", "本年数"), ("网格数", 1, 76), ("一",), hidden_rows=(3,), hidden_columns=("B",))
    assert (said.figures, said.problems) == ({"grids": 76}, [])


def test_unknown_and_ambiguous_columns_of_a_wide_table_are_named_by_their_whole_header(said_of):
    said = said_of(
        ("单位名称", "网格数", "案件", None),
        (None, None, "办结", "法治体检"),
        ("东湖镇", 20, 4, 9),
        name="2025.xlsx",
        merged=("A1:A2", "B1:B2", "C1:D1"),
    )
    assert said.problems == [("error", "ambiguous_indicator", "C2"), ("warning", "unknown_indicator", "D2")]
    assert [one.found for one in said.all_problems] == ["案件办结", "案件法治体检"]
    assert "依申请公开办结件数" in said.all_problems[0].arguments["candidates"]


def test_a_row_with_figures_but_no_unit_is_asked(said_of):
    said = said_of(("单位名称", "网格数"), ("东湖镇", 20), (None, 30), name="2025.xlsx")
    assert said.problems == [("error", "row_without_unit", "B3")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_file_is_read_in_the_encodings_excel_writes(said_of, encoding):
    content = '填报单位：团结镇,,\r\n指标,本年数,备注\r\n网格数,76,"含社区,村"\r\n'.encode(encoding)
    said = said_of(content=content, name="2025.csv")
    assert said.figures == {"grids": 76}
    assert (said.observations[0].cell, said.observations[0].note) == ("B3", "含社区,村")


def test_each_sheet_may_hold_a_unit_of_its_own(said_of):
    header = ("指标", "本年数")
    said = said_of(header, ("网格数", 20), sheet="东湖镇", more={"西河镇": [header, ("网格数", 30)]}, name="2025.xlsx")
    assert said.units == [("shili.donghu", "2025"), ("shili.xihe", "2025")]
    assert [(one.sheet, one.value) for one in said.observations] == [("东湖镇", 20), ("西河镇", 30)]


def test_a_sheet_without_a_table_is_said(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 76), more={"说明": [("请认真填写",)]})
    assert said.figures == {"grids": 76}
    assert [(one.severity, one.rule, one.sheet) for one in said.all_problems] == [
        ("info", "sheet_without_table", "说明")
    ]


def hidden_beside(said_of, *rows):
    seen = ("指标", "本年数"), ("网格数", 76), ("网格员人数", None)
    said = said_of(*seen, sheet="表一", more={"草稿": [("指标", "本年数"), *rows]}, hidden=True)
    assert said.figures["grids"] == 76
    (problem,) = said.all_problems
    return problem.severity, problem.rule, problem.cell, problem.arguments


def test_a_hidden_sheet_that_repeats_the_report_is_left_out_and_said_with_what_differs(said_of):
    assert hidden_beside(said_of, ("网格数", 76)) == ("info", "hidden_same", "", {"other": "表一"})
    other = {"other_cell": "表一!B2", "other": "76", "others": "none"}
    assert hidden_beside(said_of, ("网格数", 70)) == ("info", "hidden_differs", "B2", other)
    blank = {"other_cell": "表一!B3", "other": "none", "others": "1"}
    assert hidden_beside(said_of, ("网格数", 70), ("网格员人数", 9)) == ("warning", "hidden_differs", "B3", blank)


def test_a_hidden_sheet_that_cannot_be_read_is_left_out_and_said(said_of):
    table = ("指标", "本年数"), ("网格数", 76)
    draft = {"草稿": [("填报单位：星星镇",), *table]}
    said = said_of(("填报单位：东湖镇",), *table, more=draft, hidden=True, name="2025.xlsx")
    assert (said.units, said.problems) == ([("shili.donghu", "2025")], [("info", "sheet_hidden", "")])


def test_a_hidden_sheet_with_another_report_is_read_and_said(said_of):
    other = {"东湖镇": [("填报单位：东湖镇",), ("指标", "本年数"), ("网格数", 70)]}
    rows = ("填报单位：西河镇",), ("指标", "本年数"), ("网格数", 76)
    said = said_of(*rows, sheet="西河镇", more=other, hidden=True, name="2025.xlsx")
    assert said.units == [("shili.xihe", "2025"), ("shili.donghu", "2025")]
    assert [(one.severity, one.rule, one.sheet) for one in said.all_problems] == [
        ("warning", "sheet_hidden_read", "东湖镇")
    ]


def test_workbooks_of_other_programs_without_styles_are_read(said_of, bytes_of):
    from zipfile import ZipFile

    source, target = io.BytesIO(bytes_of(("指标", "本年数"), ("网格数", 76))), io.BytesIO()
    with ZipFile(source) as whole, ZipFile(target, "w") as bare:
        for name in whole.namelist():
            if name != "xl/styles.xml":
                bare.writestr(name, whole.read(name))
    assert said_of(content=target.getvalue()).figures == {"grids": 76}
