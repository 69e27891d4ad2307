"""The workbook for people: the data, the definitions, and what the file holds."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pytest

from dashboard.ask import exports_xlsx
from tests.ask.reading_back import sheet_of
from tests.exported import digest, written
from tests.office import converted


def cells_of(content):
    """Header → cell of the first row."""
    sheet = sheet_of(content)
    return {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}


def test_a_workbook_has_a_frozen_header_a_filter_and_words_a_clerk_knows(export_of):
    content = written(export_of({"value": "300", "precision": "at_least", "raw": "300余", "status": "E"}), "xlsx")
    sheet, cells = sheet_of(content), cells_of(content)
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("数据", "A2", "A1:Z2")
    spoken = [cells[name].value for name in ("地区", "单位", "类型", "类别", "指标", "状态", "精度", "计量单位")]
    assert spoken == ["示例旗", "示例旗东湖镇", "乡镇", "普法宣传", "普法宣传活动场次", "估计", "不少于", "场"]
    assert (cells["数值"].value, cells["下限"].value, cells["上限"].value) == (300, 300, None)
    assert cells["收到时间"].value == datetime(2026, 2, 20, 9, 30)


def test_a_workbook_in_english_has_no_chinese_but_names_and_raw_texts(export_of):
    content = written(export_of({"value": "3", "raw": "3"}, lang="en"), "xlsx")
    cells = cells_of(content)
    assert [sheet.title for sheet in openpyxl.load_workbook(io.BytesIO(content))] == ["Data", "Definitions", "About"]
    spoken = [cells[name].value for name in ("Kind", "Indicator", "State", "Precision", "Measure")]
    assert spoken == ["township", "Law publicity events", "a value", "exact", "events"]


@pytest.mark.parametrize(
    ("indicator", "value", "mask"),
    [
        ("publicity_events", "1200", "#,##0"),
        ("dispute_resolution_rate", "98.6", "#,##0.00"),
        ("annual_report_submitted", "1", '[=1]"是";[=0]"否";General'),
    ],
)
def test_figures_are_numbers_shown_as_their_indicator_is(export_of, catalogue, indicator, value, mask):
    cell = cells_of(written(export_of({"indicator": indicator, "value": value}), "xlsx"))["数值"]
    decimals = catalogue.indicators[indicator].decimals
    assert (cell.data_type, cell.value, repr(cell.value)) == ("n", float(value), value)
    assert cell.number_format == mask.replace(".00", "." + "0" * decimals)


def test_a_number_with_more_digits_than_a_spreadsheet_keeps_is_written_as_text(export_of):
    cell = cells_of(written(export_of({"value": "12345678901234.5678"}), "xlsx"))["数值"]
    assert (cell.data_type, cell.value) == ("s", "12345678901234.5678")


def test_more_rows_than_a_sheet_holds_are_refused(export_of, monkeypatch):
    monkeypatch.setattr(exports_xlsx, "MOST_ROWS", 1)
    with pytest.raises(ValueError, match="2 rows; a sheet holds 1"):
        written(export_of({"value": "1"}, {"value": "2"}), "xlsx")


def test_definitions_come_with_the_data_for_the_indicators_in_it(export_of, catalogue):
    content = written(export_of({"indicator": "dispute_resolution_rate", "value": "98.6"}, {"value": "3"}), "xlsx")
    sheet = sheet_of(content, 1)
    assert [cell.value for cell in sheet["A"][1:]] == ["publicity_events", "dispute_resolution_rate"]
    header, _, rate = sheet.iter_rows(values_only=True)
    said = dict(zip(header, rate, strict=True))
    assert said["口径"] == catalogue.indicators["dispute_resolution_rate"].definition_zh
    assert (said["指标类型"], said["方向"], said["有效期"]) == ("比率", "越高越好", "长期")
    assert (said["分子"], said["分母"]) == ("化解矛盾纠纷件数", "排查受理矛盾纠纷件数")


def test_the_workbook_says_what_was_chosen_and_what_it_covers(export_of, every_state):
    export = export_of(*every_state, areas=["shili"], kinds=["township"], statuses=["O", "M"])
    said = dict(sheet_of(written(export, "xlsx"), 2).iter_rows(values_only=True))
    assert (said["导出时间（北京时间）"], said["数据截至"]) == ("2026-03-02 09:30:00", "2026-02-20 09:30:00")
    assert (said["选择的地区"], said["选择的单位类型"], said["选择的状态"], said["选择的年度"]) == (
        *("示例旗", "乡镇", "未报、不涉及", "全部"),
    )
    assert (said["行数"], said["单位数"], said["年度数"]) == (str(len(every_state)), "4", "3")
    assert said["有数的行"] == "27 行，其中 0 的 2 行，有“余”“约”等不确切的 3 行"
    assert (said["未报（O）"], said["不涉及（M）"], said["暂报（P）"]) == ("2", "1", "1")
    assert (said["待审核的报表"], said["有疑点的行"]) == ("1", "1")
    assert said["目录版本"] == export.catalogue.version


def test_the_same_rows_have_the_same_version_whenever_they_are_exported(export_of):
    one, other = export_of({"value": "3"}), export_of({"value": "3", "raw": "三"})
    assert digest(one) == digest(export_of({"value": "3"}, areas=["shili"])) != digest(other)


def test_libreoffice_finds_no_formula_in_texts_that_begin_like_one(export_of, every_state, tmp_path):
    path = tmp_path / "导出.xlsx"
    path.write_bytes(written(export_of(*every_state), "xlsx"))
    opened = converted(path, "fods").read_text(encoding="utf-8")
    assert "=HYPERLINK(1)" in opened and "table:formula" not in opened


def test_what_is_printed_fits_on_paper_and_long_definitions_have_room(export_of):
    content = written(export_of({"value": "3"}), "xlsx")
    data, definitions = sheet_of(content), sheet_of(content, 1)
    assert data.print_area == "'数据'!$A$1:$M$2" and data["M1"].value == "疑点数"
    assert (data.page_setup.orientation, data.page_setup.fitToHeight) == ("landscape", 0)
    assert definitions.row_dimensions[2].height >= 2 * 16
