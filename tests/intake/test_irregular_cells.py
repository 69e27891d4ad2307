"""How cells and files go wrong: the irregularities 13 to 28 of the domain's description, each built here."""

from datetime import date

import pytest

TUANJIE = [("hangjinhouqi.tuanjie", "2025")]
HEADER = ("指标", "本年数")
TABLE = HEADER, ("网格数", 76)


# 13 to 15 Numbers, zeros, percentages ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value"),
    [("12,077", 12077), ("１２", 12), ("'12", 12), (" 12 个 ", 12), ("约12个", 12), ("12余", 12), (33191, 33191)],
)
def test_numbers_stand_as_texts_too(figure_of, written, value):
    assert figure_of("网格数", written) == ("A", value, [])


@pytest.mark.parametrize(
    ("written", "status", "value"),
    [
        *[(written, "A", 0) for written in (0, "0", "无", "零")],
        *[(written, None, None) for written in ("-", "—", "/")],
        *[(written, "M", None) for written in ("无此项", "不涉及")],
    ],
)
def test_a_zero_is_a_number_and_a_dash_is_none(said_of, written, status, value):
    said = said_of(HEADER, ("学法考试（测试）场次", written), ("网格数", 1))
    one = next((each for each in said.observations if each.indicator_code == "law_exam_sessions"), None)
    assert (one and one.status, one and one.value) == (status, value)


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (1, "0%", 100),
        (1, "0.00%", 100),
        (0.985, "0.0%", 98.5),
        ("100%", "General", 100),
        ("100", "General", 100),
        (100, "General", 100),
        ("全覆盖", "General", 100),
        ("1%", "General", 1),
    ],
)
def test_a_percentage_is_told_by_its_format(figure_of, value, number_format, expected):
    status, number, rules = figure_of("矛盾纠纷化解率", value, number_format=number_format)
    assert (status, float(number), rules) == ("A", expected, [])


@pytest.mark.parametrize("value", [1, 1.0, "1", 0.98, "0.98", "1.00"])
def test_one_without_a_format_may_be_one_or_a_hundred_percent_and_is_asked(said_of, value):
    said = said_of(HEADER, ("矛盾纠纷化解率", value), ("网格数", 76))
    assert said.problems == [("error", "ambiguous_percent", "B2")]


@pytest.mark.parametrize(
    ("value", "number_format", "bounds", "raw"),
    [
        (30, '0"余"', (30, 30, None, "at_least"), "30余"),
        (3, '"约"0', (3, None, None, "about"), "约3"),
        (2, '0"万"', (20000, 20000, 20000, "exact"), "2万"),
    ],
)
def test_words_of_a_number_format_are_read_as_they_are_seen(said_of, value, number_format, bounds, raw):
    said = said_of(HEADER, ("普法覆盖人次", value), formats={"B2": number_format})
    assert (said.bounds("publicity_people_reached"), said.problems) == (bounds, [])
    assert said.observations[0].raw == raw


def test_a_number_whose_format_shows_something_else_is_refused_with_its_cell(said_of):
    said = said_of(HEADER, ("普法覆盖人次", 3), ("网格数", 76), formats={"B2": '"每月"0"次"'})
    assert said.is_refused and said.problems == [("error", "shown_otherwise", "B2")]
    assert said.all_problems[0].found == "每月3次"


# 16, 17 Dates, formulas, errors ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (date(2026, 3, 5), "date"),
        (date(2025, 12, 31), "date"),
        ("2025.12.31", "reference"),
        ("2025/12/31", "reference"),
        ("二〇二五年", "reference"),
        (20251231, "reference"),
        ("20251231", "reference"),
        (12.4, "fraction"),
        ("=SUM(B9:B10)", "formula_cell"),
        ("='[2024.xlsx]Sheet1'!B2", "formula_cell"),
        ("#REF!", "error_cell"),
        ("#DIV/0!", "error_cell"),
        ("*", "placeholder"),
        ("XX", "placeholder"),
        ("20xx", "placeholder"),
    ],
)
def test_a_cell_that_holds_no_number_is_refused_with_its_place(said_of, value, rule):
    said = said_of(HEADER, ("普法宣传场次", value), ("网格数", 76))
    assert said.is_refused and said.problems == [("error", rule, "B2")]


def test_dates_beside_labels_are_no_years(said_of):
    rows = ("团结镇2025年统计表",), ("填报日期", date(2026, 2, 20)), ("报送日期：2026.2.20",), *TABLE
    said = said_of(*rows, name="团结镇_2026.02.20报送.xlsx")
    assert (said.units, said.problems) == (TUANJIE, [])


# 18 Names of units ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "团结镇",
        "杭锦后旗团结镇",
        "团结镇人民政府",
        "杭锦后旗团结镇人民政府",
        "团结镇党委政府",
        "团结镇党委、政府",
        "团结镇政府",
        "团结镇党委",
        "团结镇  ",
        "团 结 镇",
        "团结镇（盖章）",
        "团结镇人民政府(公章)",
        "“团结镇”",
    ],
)
def test_the_unit_is_known_by_all_its_names(said_of, name):
    wide = said_of(("2025年",), ("单位名称", "网格数"), (name, 76), name="a.xlsx")
    row = said_of(("2025年",), (f"填报单位：{name}",), *TABLE, name="a.xlsx")
    assert (wide.units, row.units, wide.problems, row.problems) == (TUANJIE, TUANJIE, [], [])


@pytest.mark.parametrize(
    "name", ["办公室", "政府办", "旗政府办公室", "旗政府办", "政府办公室", "示例旗政府办", "旗府办"]
)
def test_the_office_is_known_by_its_names_where_the_area_is(said_of, name):
    said = said_of(("示例旗2025年",), ("单位名称", "普法宣传场次"), (name, 3), name="a.xlsx")
    assert (said.units, said.problems) == ([("shili.office", "2025")], [])


def test_an_office_without_an_area_is_asked(said_of):
    said = said_of(("2025年",), ("单位名称", "普法宣传场次"), ("办公室", 3), name="a.xlsx")
    assert said.problems == [("error", "ambiguous_unit", "A3")]


@pytest.mark.parametrize("name", ["和平街道", "和平街道办事处", "和平街道党工委、办事处", "示例旗和平街道办事处"])
def test_a_subdistrict_is_known_by_its_offices(said_of, name):
    assert said_of(("单位名称", "网格数"), (name, 76), name="2025.xlsx").units == [("shili.heping", "2025")]


def test_the_government_of_the_area_is_no_unit(said_of):
    said = said_of(("单位名称", "网格数"), ("示例旗人民政府", 76), name="2025.xlsx")
    assert said.problems == [("error", "unknown_unit", "A2")]


# 19 to 21 Years, placeholders, overlapping parts ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "file",
    [
        "附件2:团结镇2025年统计表(最终版)(1).xlsx",
        "团结镇2025.xlsx",
        "2025年团结镇（更正）.xlsx",
        "团结镇 二〇二五年.xlsx",
    ],
)
def test_the_year_may_stand_in_the_file_name_alone(said_of, file):
    said = said_of(*TABLE, name=file)
    assert (said.units, said.problems) == (TUANJIE, [])


@pytest.mark.parametrize(
    ("title", "sheet", "file", "places"),
    [
        ("团结镇2024年统计表", "Sheet1", "团结镇2025.xlsx", ("title", "file")),
        ("团结镇2025年统计表", "2024年", "a.xlsx", ("title", "sheet")),
    ],
)
def test_last_years_title_left_in_place_is_asked_naming_both(said_of, title, sheet, file, places):
    said = said_of((title,), *TABLE, sheet=sheet, name=file)
    assert said.problems == [("error", "periods_disagree", "A1")]
    arguments = said.all_problems[0].arguments
    assert (arguments["place"], arguments["other_place"]) == places


@pytest.mark.parametrize("title", ["XX镇20XX年法治政府建设统计表", "×××镇20××年统计表", "**镇20xx年度统计表"])
def test_a_title_in_which_the_placeholders_still_stand_is_asked_with_its_cell(said_of, title):
    said = said_of((title,), *TABLE, name="a.xlsx")
    assert said.is_refused
    assert ("error", "placeholder_in_title", "A1") in said.problems
    known = said_of((title,), *TABLE, name="团结镇2025.xlsx")
    assert (known.units, known.problems) == (TUANJIE, [("warning", "placeholder_in_title", "A1")])


def test_parts_that_overlap_their_whole_stay_as_they_are_written(said_of):
    said = said_of(HEADER, ("普法短视频、图文内容", "17条,其中图解16条,视频21条"), ("网格数", 76))
    assert said.figures == {"publicity_media_items": 17, "grids": 76}
    assert said.problems == [("info", "remark_in_cell", "B2")]


@pytest.mark.parametrize("name", ["东湖镇2025.xlsx", "东湖镇.xlsx"])
def test_a_title_of_half_a_year_is_refused_as_such_with_its_cell(said_of, name):
    said = said_of(("东湖镇2025年上半年统计表",), *TABLE, name=name)
    assert said.is_refused and said.problems == [("error", "part_of_year_title", "A1")]
    assert said.all_problems[0].arguments == {"place": "title", "period": "2025年上半年", "year": "2025"}


# 22 to 28 Files (how they are opened: test_formats.py, test_wrong_files.py) -------------------------------------------


def test_a_text_named_xls_is_read_as_what_it_is(said_of):
    said = said_of(content="指标\t本年数\n网格数\t76\n".encode("gb18030"), name="团结镇2025.xls")
    assert (said.figures, said.problems) == ({"grids": 76}, [("info", "text_file", "")])
    assert said_of(content="指标,本年数\n网格数,76\n".encode("gb18030"), name="团结镇2025.csv").problems == []


LONG = (
    "一、2025年工作开展情况。我镇深入学习贯彻习近平法治思想，召开法治专题会议2次，划分76个网格，配备网格员202名。" * 3
)


def test_a_report_pasted_into_one_cell_is_refused_with_its_cell(said_of):
    said = said_of(("团结镇2025年度报告",), (LONG,), name="a.xlsx")
    assert said.is_refused and said.problems == [("error", "pasted_text", "A2")]
    assert len(said.all_problems[0].found) < 70


def test_a_short_report_in_a_cell_is_refused_with_its_cell_too(said_of):
    said = said_of(("东湖镇2025年法治政府建设工作报告：开展普法宣传活动30场，法治讲座3场。",), name="东湖镇2025.xlsx")
    assert said.problems == [("error", "pasted_text", "A1")]


def test_a_report_pasted_into_the_place_of_a_figure_is_refused_with_its_cell(said_of):
    said = said_of(HEADER, ("网格数", LONG), ("网格员人数", 202))
    assert said.problems == [("error", "prose", "B2")]
    assert len(said.all_problems[0].found) < 70


def test_the_same_unit_twice_in_a_file_is_asked_where_it_differs(said_of):
    said = said_of(("单位名称", "网格数"), ("东湖镇", 20), ("东湖镇人民政府", 21), name="2025.xlsx")
    assert said.problems == [("error", "indicator_twice", "B3")]
