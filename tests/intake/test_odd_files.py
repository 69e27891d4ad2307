"""Workbooks as clerks really send them: everything here is to be read without a question."""

HEADER = ("序号", "指标", "计量单位", "本年数", "备注")
TWO = {"grids": 76, "grid_staff": 202}


def test_spaces_full_width_letters_and_line_breaks_inside_names_do_not_matter(said_of):
    said = said_of(
        ("指 标 ", " 本\n年 数"), (" 网格\n数  ", " ７６ "), ("２.网格员　人数", "'202"), name="团结镇　２０２５.xlsx"
    )
    assert (said.figures, said.problems) == (TWO, [])


def test_category_columns_merged_over_their_rows_are_passed_over(said_of):
    said = said_of(("类别", "指标", "本年数"), ("基层治理", "网格数", 76), (None, "网格员人数", 202), merged=("A2:A3",))
    assert (said.figures, said.problems) == (TWO, [])


def test_chapter_rows_gaps_in_numbers_and_blank_rows_are_passed_over(said_of):
    said = said_of(
        HEADER, ("一、基层治理",), (1, "网格数", "个", 76), (), ("（一）",), (7, "（二）其中：网格员人数", "名", 202)
    )
    assert (said.figures, said.problems) == (TWO, [])


def test_notes_under_the_table_with_numbers_and_dates_are_no_figures(said_of):
    said = said_of(
        HEADER,
        (1, "网格数", "个", 76),
        (2, "网格员人数", "名", 202),
        (),
        ("注：1.本表数据截至2025年12月31日；2.网格员含专职20名、兼职182名。",),
        (None, "说明：2024年网格为70个，2025年新增6个。"),
        ("填报人：张三", None, "联系电话：", "0478-1234567"),
        (None, "审核人：", None, "李四"),
        merged=("A5:E5", "B6:E6"),
    )
    assert (said.figures, said.problems) == (TWO, [])


def test_a_footer_in_the_columns_of_names_and_figures_is_no_figure(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 76), ("说明", "2025年12月31日"), ("备注：", "2025年"))
    assert (said.figures, said.problems) == ({"grids": 76}, [])


def test_stars_before_and_behind_names_do_not_matter(said_of):
    names = "★网格数", "☆网格员人数※", "普法宣传场次*", "＊罚没金额（元）＊"
    said = said_of(("指标", "本年数"), *[(name, 50000) for name in names])
    assert (list(said.figures.values()), said.problems) == ([50000, 50000, 50000, 5], [])


def test_the_row_that_numbers_the_columns_is_no_row_of_data(said_of):
    assert said_of(HEADER, ("甲", "乙", "丙", 1, 2), (1, "网格数", "个", 76)).problems == []
    wide = said_of(("填报单位", "网格数"), ("甲", 1), ("东湖镇", 20), name="2025.xlsx")
    assert (wide.units, wide.problems) == ([("shili.donghu", "2025")], [])


def test_the_foot_of_a_wide_table_names_no_unit(said_of):
    said = said_of(
        ("单位名称", "网格数", "网格员人数"),
        ("东湖镇", "20", "41人"),
        ("填报人：张三", None, "联系电话：0478-1234567"),
        (None, "填报日期：2026年2月20日", None),
        name="2025.xlsx",
    )
    assert (said.figures, said.problems) == ({"grids": 20, "grid_staff": 41}, [])


def test_lines_over_the_title_and_the_measure_line_say_nothing_of_the_unit(said_of):
    said = said_of(
        ("附件1",),
        ("团结镇2025年度法治政府建设情况统计表",),
        ("单位：件", None, "填报日期：", "2026年2月20日", "2024年12月"),
        HEADER,
        (1, "网格数", "个", 76),
        name="附件2.xlsx",
        merged=("A2:E2",),
    )
    assert (said.units, said.problems) == ([("hangjinhouqi.tuanjie", "2025")], [])


def test_a_second_header_below_prose_goes_on_with_the_table(said_of):
    said = said_of(HEADER, (1, "网格数", "个", 76), ("（二）人员情况",), HEADER, (1, "网格员人数", "名", 202))
    assert (said.figures, said.problems) == (TWO, [])


def test_headers_two_rows_high_over_a_long_table_are_read(said_of):
    said = said_of(
        ("序号", "指标", "年度情况", None),
        (None, None, "本年数", "上年数"),
        (1, "网格数", 76, 70),
        merged=("A1:A2", "B1:B2", "C1:D1"),
    )
    assert (said.figures, said.problems) == ({"grids": 76}, [])


def test_columns_that_hold_a_header_only_once_merged_are_one_column(said_of):
    said = said_of(("指标", None, "本年数"), ("网格数", None, 76), merged=("A1:B1", "A2:B2"))
    assert (said.figures, said.problems) == ({"grids": 76}, [])


def test_a_table_that_begins_far_from_the_corner_is_found(said_of):
    blank = [()] * 7
    said = said_of(*blank, (None, None, None, "指标", "本年数"), (None, None, None, "网格数", 76))
    assert [(one.cell, one.value) for one in said.observations] == [("E9", 76)]


def test_a_repeated_total_of_a_one_unit_table_is_said_and_left_out(said_of):
    said = said_of(("单位名称", "网格数"), ("合计", 20), ("东湖镇", 20), name="2025.xlsx")
    assert (said.figures, said.rules) == ({"grids": 20}, ["total_left_out"])


def test_a_file_of_five_hundred_blank_rows_is_read_like_any_other(said_of):
    said = said_of(("指标", "本年数"), ("网格数", 76), *[(" ", "　")] * 500)
    assert (said.figures, said.problems) == ({"grids": 76}, [])
