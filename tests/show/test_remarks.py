"""Problems become comments and lines of a list, in the words of the page."""

from __future__ import annotations

from typing import get_args

import pytest

from dashboard.intake.files.book import Sheet
from dashboard.intake.own_sheets import is_remarks
from dashboard.intake.words import REMARKS
from dashboard.locale import words
from dashboard.model import Cell, Problem, Report, Submission
from dashboard.remarks import Copied
from dashboard.show.remarks import file_name, has_places, remarks, summary

VAGUE = Problem("error", "vague", "年度指标", "D17", "若干", "grids")
HIDDEN = Problem("info", "sheet_hidden", "旧表")
OF_FILE = Problem("error", "no_unit")


def report(*problems, submissions=()):
    return Report("团结镇2025.xlsx", "0" * 64, "warned", submissions, problems)


def test_a_problem_is_a_comment_that_says_how_bad_what_and_what_instead(catalogue):
    (remark,) = remarks(report(VAGUE), catalogue, words("zh"))
    assert (remark.severity, remark.sheet, remark.cell, remark.degree) == ("error", "年度指标", "D17", "错误")
    message, expected = remark.details[1:]
    assert remark.text == f"错误：{message}\n应为：{expected}"
    assert remark.details[0] == "若干"


def test_the_comment_speaks_english_too(catalogue):
    (remark,) = remarks(report(VAGUE), catalogue, words("en"))
    assert remark.text.startswith("error: ")
    assert "\nExpected: " in remark.text


def test_the_list_counts_the_problems_and_says_how_to_go_on():
    made = summary(report(VAGUE, HIDDEN, OF_FILE), words("zh"))
    assert made.title == "核对意见：团结镇2025.xlsx"
    assert made.lines[0] == "共 2 处错误、0 处提醒、1 条说明，有单元格的已在该处加批注。"
    assert made.columns == ("程度", "工作表", "单元格", "填写内容", "说明", "应为")
    assert summary(report(VAGUE), words("en")).lines[0].startswith("1 error, 0 warnings, 0 notes;")


def test_in_a_file_of_many_reports_a_line_also_says_whose_it_is(catalogue):
    submissions = (
        Submission("hangjinhouqi.tuanjie", "2025", (), (VAGUE,)),
        Submission("hangjinhouqi.tuanjie", "2024", ()),
    )
    of_many = report(OF_FILE, submissions=submissions)
    assert summary(of_many, words("zh")).columns[-2:] == ("单位", "年度")
    assert [each.details[-2:] for each in remarks(of_many, catalogue, words("zh"))] == [("", ""), ("团结镇", "2025")]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_title_makes_the_list_known_to_the_intake_again(lang):
    made = summary(report(VAGUE), words(lang))
    assert made.titles_of_copies.keys() == set(get_args(Copied)) - {""}
    for title in (made.title, *made.titles_of_copies.values()):
        assert is_remarks(Sheet(REMARKS, {(1, 1): Cell(REMARKS, 1, 1, "A1", title, title)}))


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("团结镇2025.xls", "zh", "团结镇2025（核对意见）.xlsx"),
        ("团结镇2025.XLSM", "zh", "团结镇2025（核对意见）.xlsm"),
        ("团结镇2025（核对意见）.xlsx", "zh", "团结镇2025（核对意见）.xlsx"),
        ("团结镇2025.csv", "en", "团结镇2025 (remarks).xlsx"),
    ],
)
def test_the_file_is_called_like_the_one_that_came(name, lang, expected):
    assert file_name(name, words(lang)) == expected


def test_a_file_goes_back_when_a_problem_names_a_place_in_it():
    assert [has_places(report(each)) for each in (VAGUE, HIDDEN, OF_FILE)] == [True, True, False]
    assert not has_places(report())
    assert not has_places(report(Problem("error", "too_many_cells", "年度指标", "XFD1")))
