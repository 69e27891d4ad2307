"""A wrong file of each kind: a sentence in both languages says where and what to do, and nothing is stored."""

import io
from datetime import datetime
from zipfile import ZipFile

import pytest

from dashboard.desk import opened
from dashboard.home import Home, home
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.model import CHINA
from dashboard.show import problems

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = ("指标", "本年数")
GOOD = HEADER, ("网格数", 76)


def other_zip():
    content = io.BytesIO()
    with ZipFile(content, "w") as file:
        file.writestr("word/document.xml", "<document/>")
    return content.getvalue()


BYTES = {
    "not_a_workbook": ("团结镇2025.xlsx", b"%PDF-1.7 report"),
    "password": ("团结镇2025.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")),
    "empty_file": ("团结镇2025.xlsx", b""),
    "damaged": ("团结镇2025.xlsx", b"PK\x03\x04" + b"\x00" * 40),
    "no_table": ("团结镇2025.csv", "请于三月一日前报送\n".encode()),
}
ROWS = {
    "no_unit": ("2025.xlsx", GOOD, "年度指标", ""),
    "no_period": ("团结镇.xlsx", GOOD, "年度指标", ""),
    "unknown_unit": ("2025.xlsx", (("填报单位：星星镇",), *GOOD), "年度指标", "A1"),
    "ambiguous_unit": ("2025.xlsx", (("填报单位：政府办",), *GOOD), "年度指标", "A1"),
    "units_disagree": ("东湖镇2025.xlsx", (("填报单位：团结镇",), *GOOD), "年度指标", "A1"),
    "periods_disagree": ("团结镇2025.xlsx", (("2024年度统计表",), *GOOD), "年度指标", "A1"),
    "ambiguous_period": ("团结镇2024-2025.xlsx", GOOD, "年度指标", ""),
    "unknown_period": ("团结镇2019.xlsx", GOOD, "年度指标", ""),
    "unit_not_in_period": ("长胜苏木2025.xlsx", GOOD, "年度指标", ""),
    "no_indicator": ("团结镇2025.xlsx", (HEADER, ("法治体检报告", 5)), "年度指标", ""),
    "ambiguous_indicator": ("团结镇2025.xlsx", (*GOOD, ("办结", 5)), "年度指标", "A3"),
    "nothing_filled": ("团结镇2025.xlsx", (HEADER, ("网格数", None)), "年度指标", ""),
    "vague": ("团结镇2025.xlsx", (*GOOD, ("网格员人数", "若干")), "年度指标", "B3"),
    "two_numbers": ("团结镇2025.xlsx", (*GOOD, ("网格员人数", "202名，新增6名")), "年度指标", "B3"),
    "date": ("团结镇2025.xlsx", (*GOOD, ("网格员人数", datetime(2025, 3, 5))), "年度指标", "B3"),
    "error_cell": ("团结镇2025.xlsx", (*GOOD, ("网格员人数", "#REF!")), "年度指标", "B3"),
    "formula_cell": ("团结镇2025.xlsx", (*GOOD, ("网格员人数", "=1+1")), "年度指标", "B3"),
    "indicator_twice": ("团结镇2025.xlsx", (*GOOD, ("网格数", 77)), "年度指标", "B3"),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """One for all tests of this file: each asserts that it is still empty."""
    with opened(Home(tmp_path_factory.mktemp("home"), home().catalogue)) as desk:
        yield desk


def received(desk, name, content):
    file = Incoming(name, content, Options(), "测试", datetime(2026, 2, 20, tzinfo=CHINA))
    (report,) = desk.receive([file])
    return report


def check_refused(desk, report, content, rule):
    """Refused for this reason, said in both languages, and nothing kept but the bytes."""
    found = [problem for problem in report.problems if problem.rule == rule and problem.severity == "error"]
    assert report.outcome == "refused" and found, report.problems
    for lang in ("zh", "en"):
        message = problems.message(found[0], desk.catalogue, words(lang))
        sentence = problems.located(report.file, found[0].sheet, found[0].cell, message, words(lang))
        assert (
            report.file in sentence and message in sentence and problems.expected(found[0], desk.catalogue, words(lang))
        )
    assert {table: rows.num_rows for table, rows in desk.warehouse.contents().items()} == dict.fromkeys(
        ("submission", "observation", "problem", "decision"), 0
    )
    assert not desk.archive.journal.exists()
    assert desk.archive.content(report.sha256) == content
    return found[0]


@pytest.mark.parametrize("rule", BYTES)
def test_a_file_that_is_no_table_is_refused(desk, rule):
    name, content = BYTES[rule]
    check_refused(desk, received(desk, name, content), content, rule)


@pytest.mark.parametrize("rule", ROWS)
def test_a_table_that_cannot_be_understood_is_refused_with_its_cell(desk, bytes_of, rule):
    name, rows, sheet, cell = ROWS[rule]
    content = bytes_of(*rows)
    problem = check_refused(desk, received(desk, name, content), content, rule)
    assert (problem.sheet, problem.cell) == (sheet, cell)


@pytest.mark.parametrize("content", [other_zip(), OLE + b"\x00" * 600], ids=["word", "old"])
def test_files_of_other_programs_are_no_workbooks(desk, content):
    check_refused(desk, received(desk, "团结镇2025.xlsx", content), content, "not_a_workbook")


def test_half_a_workbook_is_damaged(desk, bytes_of):
    content = bytes_of(*GOOD)
    half = content[: len(content) // 2]
    check_refused(desk, received(desk, "团结镇2025.xlsx", half), half, "damaged")


@pytest.mark.parametrize("at", [0.2, 0.5, 0.8])
def test_damaged_bytes_are_refused_whatever_breaks(said_of, bytes_of, at):
    content = bytearray(bytes_of(*GOOD))
    place = int(len(content) * at)
    content[place : place + 40] = b"\xff" * 40
    said = said_of(content=bytes(content))
    assert said.rules in (["damaged"], [])
