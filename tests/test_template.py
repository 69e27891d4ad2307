"""The unit's own workbook: what it asks, how it protects, and that it survives an office suite."""

import io
import re
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from dashboard.catalogue import Catalogue
from dashboard.demo.filling import Entry, fill
from dashboard.intake.saving import saved
from dashboard.intake.template import TemplateError, template_book, template_workbook
from dashboard.intake.template_words import COLUMNS, STATUSES, title
from dashboard.model import CHINA, ApplicabilityException, Category, Collection, Indicator, Measure, Unit
from tests.office import converted

TOWN = "qi.town"


def _indicator(code, name, kind="count", category="C1", measure="次", **more):
    rest = {"direction": "neutral", "aggregation": "sum", "definition_zh": f"{name}的说明", "definition_en": code}
    return Indicator(code, name, code, category, measure, kind, **{**rest, **more})


INDICATORS = (
    _indicator("lost", "败诉件数", category="C3", measure="件", required_of=("township",)),
    _indicator("meetings", "专题会议次数", required_of=("township", "department")),
    _indicator("lectures", "=讲法治课次数", optional_for=("township",)),
    _indicator(
        "loss_rate",
        "败诉率",
        kind="ratio",
        category="C3",
        measure="%",
        aggregation="ratio_of_sums",
        numerator=("lost",),
        denominator=("concluded",),
        required_of=("township",),
    ),
    _indicator("concluded", "审结件数", category="C3", measure="件"),
    _indicator(
        "plan", "制定年度工作方案", kind="boolean", measure="是/否", aggregation="share", required_of=("township",)
    ),
    _indicator("licences", "许可申请数", category="C3", measure="件", required_of=("township", "department")),
    _indicator("old", "停用指标", required_of=("township",), valid_to="2024"),
)


@pytest.fixture
def catalogue():
    units = (
        Unit("qi", "测试旗", "测试旗", "area"),
        Unit(TOWN, "测试旗东镇", "东镇", "township", "qi"),
        Unit("qi.ended", "测试旗旧镇", "旧镇", "township", "qi", last_period="2024", successor_code=TOWN),
        Unit("qi.office", "测试旗政府办", "政府办", "gov_office", "qi"),
    )
    none_there = ApplicabilityException("not_applicable", "没有许可事项", unit_code=TOWN, indicator="licences")
    days = (date(2026, 1, 1), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1))
    return Catalogue(
        categories={code: Category(code, name, name) for code, name in (("C1", "主体责任"), ("C3", "规范执法"))},
        measures={word: Measure(word, word, word) for word in ("次", "件", "%", "是/否")},
        indicators={indicator.code: indicator for indicator in INDICATORS},
        units={unit.unit_code: unit for unit in units},
        collections={"2025": Collection("2025", *days)},
        exceptions=(none_there,),
        relations={},
        spellings=(),
        version="abc123",
    )


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def sheet_of(catalogue, previous=None, lang="zh"):
    return opened(template_workbook(catalogue, TOWN, "2025", previous or {}, lang))["年度指标"]


def lines(sheet):
    """Indicator name → its row of values, for the lines of the form."""
    return {row[1]: row for row in sheet.iter_rows(min_row=6, values_only=True) if row[1]}


def value_cell(sheet, name):
    return next(row[3] for row in sheet.iter_rows(min_row=6) if row[1].value == name)


def validation(sheet, cell):
    return next(rule for rule in sheet.data_validations.dataValidation if cell.coordinate in rule.sqref)


def test_it_asks_what_is_required_and_optional_and_the_parts_of_rates_and_nothing_else(catalogue):
    asked = list(lines(sheet_of(catalogue)))
    assert asked == ["专题会议次数", "=讲法治课次数", "制定年度工作方案", "败诉件数", "败诉率", "审结件数"]


def test_the_columns_are_those_the_reader_knows(catalogue):
    sheet = sheet_of(catalogue)
    assert [cell.value for cell in sheet[5]] == list(COLUMNS)
    assert lines(sheet)["败诉件数"][:3] == (4, "败诉件数", "件")


def test_required_lines_bear_a_star_and_optional_ones_none(catalogue):
    sheet = sheet_of(catalogue)
    formats = {row[1].value: row[0].number_format for row in sheet.iter_rows(min_row=6)}
    assert formats["败诉率"] == formats["审结件数"] == '0"＊"'
    assert formats["=讲法治课次数"] == "General"


def test_bands_name_the_categories_in_the_first_column_only(catalogue):
    bands = [row for row in sheet_of(catalogue).iter_rows(min_row=6, values_only=True) if not row[1]]
    assert [row[0] for row in bands] == ["一、主体责任", "二、规范执法"]
    assert all(cell is None for row in bands for cell in row[1:])


def test_title_and_unit_stand_on_top_and_the_guide_names_neither_year_nor_unit(catalogue):
    sheet = sheet_of(catalogue)
    assert sheet["A1"].value == "测试旗东镇2025年度法治政府建设情况统计表"
    assert sheet["A2"].value == "填报单位：测试旗东镇"
    assert sheet["A3"].value == "应填 5 项，选填 1 项"
    assert "东镇" not in sheet["A4"].value and "2025" not in sheet["A4"].value
    assert len(sheet["A4"].value) > 80


@pytest.mark.parametrize(
    ("period", "words"),
    [("2025", "2025年度"), ("2025-S1", "2025年上半年"), ("2025-Q3", "2025年第三季度"), ("2025-M03", "2025年3月")],
)
def test_a_part_of_a_year_is_named_in_the_title(period, words):
    assert title("东镇", period) == f"东镇{words}法治政府建设情况统计表"


def test_last_years_figures_are_texts_that_cannot_be_overwritten(catalogue):
    sheet = sheet_of(catalogue, {"meetings": "≥300", "lost": ""})
    cell = sheet.cell(value_cell(sheet, "专题会议次数").row, 6)
    assert (cell.value, cell.data_type, cell.protection.locked) == ("≥300", "s", True)
    assert lines(sheet)["败诉件数"][5] is None


def test_only_the_cells_to_be_filled_are_open(catalogue):
    sheet = sheet_of(catalogue)
    assert sheet.protection.sheet and not sheet.protection.password
    assert not sheet.protection.autoFilter and not sheet.protection.formatColumns
    row = value_cell(sheet, "败诉件数").row
    assert [cell.protection.locked for cell in sheet[row]] == [True, True, True, False, False, True, False, False]
    assert not any(sheet[field].protection.locked for field in ("E2", "H2", "E3", "H3"))


def test_a_value_that_is_no_number_is_warned_of_and_let_through(catalogue):
    sheet = sheet_of(catalogue)
    rule = validation(sheet, value_cell(sheet, "败诉件数"))
    assert (rule.type, rule.errorStyle, rule.showErrorMessage) == ("decimal", "warning", True)
    assert (rule.promptTitle, rule.prompt) == ("败诉件数", "败诉件数的说明")


def test_rates_are_expected_from_0_to_100_and_yes_or_no_from_a_list(catalogue):
    sheet = sheet_of(catalogue)
    rate = validation(sheet, value_cell(sheet, "败诉率"))
    assert (rate.operator, rate.formula1, rate.formula2) == ("between", "0", "100")
    assert validation(sheet, value_cell(sheet, "制定年度工作方案")).formula1 == '"是,否"'


def test_a_status_is_chosen_from_the_list_the_reader_knows(catalogue):
    sheet = sheet_of(catalogue)
    rule = validation(sheet, sheet.cell(value_cell(sheet, "败诉件数").row, 5))
    assert rule.formula1 == f'"{",".join(STATUSES)}"'
    assert STATUSES[:6] == ("有数", "零", "不涉及", "未统计", "涉密", "并入其他单位")


def test_long_definitions_are_cut_where_excel_would_call_the_file_damaged(catalogue):
    long = replace(catalogue.indicators["lost"], name_zh="长" * 40, definition_zh="说" * 400)
    catalogue = replace(catalogue, indicators={**catalogue.indicators, "lost": long})
    rule = validation(sheet := sheet_of(catalogue), value_cell(sheet, "长" * 40))
    assert (len(rule.promptTitle), len(rule.prompt)) == (32, 255)


def test_the_tag_is_out_of_sight(catalogue):
    book = opened(template_workbook(catalogue, TOWN, "2025", {}))
    assert book["_tag"].sheet_state == "veryHidden"
    tag = dict(book["_tag"].iter_rows(values_only=True))
    assert tag == {"form": "annual/1", "unit": TOWN, "period": "2025", "catalogue": "abc123"}


def test_no_cell_is_a_formula_not_even_one_that_looks_like_it(catalogue):
    content = template_workbook(catalogue, TOWN, "2025", {"meetings": "=1+1", "lost": "-3"})
    for sheet in opened(content):
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    sheet = opened(content)["年度指标"]
    assert sheet.cell(value_cell(sheet, "专题会议次数").row, 6).quotePrefix


def test_the_same_template_has_the_same_bytes(catalogue):
    assert template_workbook(catalogue, TOWN, "2025", {}) == template_workbook(catalogue, TOWN, "2025", {})


def test_english_help_leaves_the_words_of_the_form_alone(catalogue):
    sheet = sheet_of(catalogue, lang="en")
    assert sheet["A4"].value.startswith("How to fill")
    assert sheet["A3"].value == "5 required, 1 optional"
    assert [cell.value for cell in sheet[5]] == list(COLUMNS)
    assert "败诉件数" in lines(sheet)


@pytest.mark.parametrize(
    ("unit", "period", "found"),
    [("qi.twon", "2025", "qi.twon"), (TOWN, "2052", "2052"), ("qi.ended", "2025", "qi.ended"), ("qi", "2025", "qi")],
)
def test_what_cannot_be_asked_is_a_clear_error(catalogue, unit, period, found):
    with pytest.raises(TemplateError, match=re.escape(found)) as caught:
        template_workbook(catalogue, unit, period, {})
    assert caught.value.expected


def test_the_nearest_known_unit_is_named(catalogue):
    with pytest.raises(TemplateError, match="qi.town"):
        template_workbook(catalogue, "qi.twon", "2025", {})


# Through an office suite ----------------------------------------------------------------------------------------------


@pytest.fixture
def filled(catalogue, tmp_path):
    book = template_book(catalogue, TOWN, "2025", {"meetings": "≥300"})
    entries = {
        "专题会议次数": Entry("300余"),
        "败诉件数": Entry(0, note="全年没有"),
        "败诉率": Entry(98.5, percent=True),
        "审结件数": Entry(status="不涉及"),
    }
    fill(book, entries, {"填报人": "李某"})
    path = tmp_path / "东镇2025.xlsx"
    path.write_bytes(saved(book, datetime(2026, 1, 1, tzinfo=CHINA)))
    return path


def test_libreoffice_keeps_values_tag_protection_and_validations(filled):
    book = openpyxl.load_workbook(converted(filled, "xlsx"))
    sheet = book["年度指标"]
    found = lines(sheet)
    assert found["专题会议次数"][3] == "300余" and found["专题会议次数"][5] == "≥300"
    assert found["败诉件数"][3] == 0 and found["败诉件数"][7] == "全年没有"
    assert found["败诉率"][3] == pytest.approx(0.985) and "%" in value_cell(sheet, "败诉率").number_format
    assert found["审结件数"][3:5] == (None, "不涉及")
    assert sheet["E2"].value == "李某"
    assert dict(book["_tag"].iter_rows(values_only=True))["unit"] == TOWN
    assert sheet.protection.sheet and not value_cell(sheet, "败诉件数").protection.locked
    assert validation(sheet, value_cell(sheet, "败诉件数")).errorStyle == "warning"


def test_it_prints_on_a4_upright_one_page_wide(filled):
    content = converted(filled, "pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", content)) == 1
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", content)
    width, height = (float(number) for number in boxes[0])
    assert (width, height) == (pytest.approx(595, abs=1.5), pytest.approx(842, abs=1.5))
