"""Every fault in the catalogue stops the start and says file, line, field, what was found and what was expected."""

from __future__ import annotations

import pytest

FAULTS = [
    ("indicators.csv", "publicity_events", {"category": "C9"}, "category", "C9", "C"),
    ("indicators.csv", "publicity_events", {"measure": "趟"}, "measure", "趟", "a known code"),
    ("indicators.csv", "publicity_events", {"kind": "counts"}, "kind", "counts", "count / stock"),
    ("indicators.csv", "publicity_events", {"direction": "up"}, "direction", "up", "higher / lower"),
    ("indicators.csv", "publicity_events", {"aggregation": "mean"}, "aggregation", "mean", "ratio_of_sums"),
    ("indicators.csv", "publicity_events", {"aggregation": "ratio_of_sums"}, "aggregation", "ratio_of_sums", "比率"),
    ("indicators.csv", "publicity_events", {"decimals": "一"}, "decimals", "一", "a whole number"),
    ("indicators.csv", "publicity_events", {"required_of": "town"}, "required_of", "town", "township"),
    ("indicators.csv", "publicity_events", {"per": "villages"}, "per", "villages", "village"),
    ("indicators.csv", "publicity_events", {"plausible": "0-24"}, "plausible", "0-24", "0..24"),
    ("indicators.csv", "publicity_events", {"plausible": "town:0..24"}, "plausible", "town:0..24", "township:0..200"),
    ("indicators.csv", "publicity_events", {"plausible": "24..0"}, "plausible", "24..0", "下限不大于上限"),
    ("indicators.csv", "publicity_events", {"plausible": "-5..24"}, "plausible", "-5..24", "not below 0"),
    (
        "indicators.csv",
        "publicity_events",
        {"plausible": "township:-1..9"},
        "plausible",
        "township:-1..9",
        "not below 0",
    ),
    ("indicators.csv", "publicity_events", {"plausible": "0..NaN"}, "plausible", "0..NaN", "a number"),
    ("indicators.csv", "publicity_events", {"valid_from": "二〇二五"}, "valid_from", "二〇二五", "2025-Q3"),
    ("indicators.csv", "publicity_events", {"definition_zh": ""}, "definition_zh", "", "必填"),
    ("indicators.csv", "publicity_events", {"numerator": "villages"}, "numerator", "villages", "其他指标不写"),
    ("indicators.csv", "dispute_resolution_rate", {"numerator": ""}, "numerator", "", "both parts"),
    ("indicators.csv", "dispute_resolution_rate", {"denominator": ""}, "denominator", "", "both parts"),
    (
        "indicators.csv",
        "dispute_resolution_rate",
        {"denominator": "law_exam_pass_rate"},
        "denominator",
        "law_exam_pass_rate",
        "not another ratio",
    ),
    ("measures.csv", "千米", {"name_en": "km", "family": "length", "factor": "0"}, "factor", "0", "above 0"),
    ("units.csv", "shili.donghu", {"parent_code": ""}, "parent_code", "", "所属地区代码"),
    ("units.csv", "shili.donghu", {"parent_code": "shili.xihe"}, "parent_code", "shili.xihe", "a known code"),
    ("units.csv", "shili.donghu", {"last_period": "2025年"}, "last_period", "2025年", "a period such as 2025"),
    ("units.csv", "shili.donghu", {"successor_code": "shili.xihe"}, "last_period", "", "最后一期"),
    ("units.csv", "shili.donghu", {"last_period": "2015"}, "last_period", "2015", "not before 2016"),
    (
        "units.csv",
        "shili.changsheng",
        {"successor_code": "shili.changsheng"},
        "successor_code",
        "shili.changsheng",
        "另",
    ),
    (
        "units.csv",
        "shili.changsheng",
        {"successor_code": "hangjinhouqi.tuanjie"},
        "successor_code",
        "hangjinhouqi.tuanjie",
        "of the same area",
    ),
    ("collections.csv", "2025", {"due": "3月1日"}, "due", "3月1日", "2026-03-01"),
    ("collections.csv", "2025", {"due": "2026-02-30"}, "due", "2026-02-30", "a date"),
    ("collections.csv", "2025", {"due": "2025-11-30"}, "due", "2025-11-30", "not before opens"),
    ("collections.csv", "2025", {"lock": "2026-02-01"}, "lock", "2026-02-01", "not before due"),
    ("collections.csv", "2025", {"publish_by": "2026-03-02"}, "publish_by", "2026-03-02", "not before lock"),
    ("relations.csv", "staff_per_grid", {"severity": "fatal"}, "severity", "fatal", "warning"),
    ("relations.csv", "staff_per_grid", {"comparison": "<="}, "comparison", "<=", "at_most"),
    ("relations.csv", "staff_per_grid", {"rule": "R1"}, "rule", "R1", "R9"),
    ("relations.csv", "staff_per_grid", {"low": "一"}, "low", "一", "a number"),
    ("relations.csv", "staff_per_grid", {"high": ""}, "high", "", "per"),
    ("relations.csv", "foi_flow", {"low": "1"}, "low", "1", "per, times only"),
    ("spellings.csv", "团结镇政府", {"decided_on": "2026"}, "decided_on", "2026", "a date"),
    ("spellings.csv", "团结镇政府", {"area": "hangjinhouqi.office"}, "area", "hangjinhouqi.office", "a known code"),
]


@pytest.mark.parametrize(
    ("file", "key", "change", "field", "found", "expected"), FAULTS, ids=[f"{f[0]}-{f[2]}" for f in FAULTS]
)
def test_a_wrong_cell_stops_the_start_and_is_pointed_to(folder, file, key, change, field, found, expected):
    known = any(row[0] == key for row in folder.table(file))
    line = folder.set(file, key, **change) if known else folder.add(file, measure=key, **change)
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == (file, line, field, found)
    assert expected in fault.expected


def test_the_message_says_it_all_in_one_line(folder):
    line = folder.set("units.csv", "shili.donghu", kind="乡镇")
    message = str(folder.fault())
    for part in ("units.csv", f"第 {line} 行", "kind", "“乡镇”", "township"):
        assert part in message
    assert "\n" not in message


UNKNOWN_CODES = [
    ("indicators.csv", "dispute_resolution_rate", "numerator", "dispute_resolved", "disputes_resolved"),
    ("units.csv", "shili.donghu", "parent_code", "shilli", "shili"),
    ("units.csv", "shili.changsheng", "successor_code", "shili.yunlin", "shili.yunling"),
    ("relations.csv", "staff_per_grid", "right", "grid", "grids"),
    ("spellings.csv", "团结镇政府", "unit_code", "hangjinhouqi.tuanji", "hangjinhouqi.tuanjie"),
]


@pytest.mark.parametrize(("file", "key", "field", "wrong", "nearest"), UNKNOWN_CODES)
def test_an_unknown_code_is_answered_with_the_nearest_one(folder, file, key, field, wrong, nearest):
    line = folder.set(file, key, **{field: wrong})
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == (file, line, field, wrong)
    assert fault.expected.startswith(f"已有的代码，如 {nearest} ")


@pytest.mark.parametrize(("field", "code"), [("unit_code", "shili.audi"), ("area", "shil"), ("indicator", "villges")])
def test_an_exception_for_an_unknown_code_is_refused(folder, field, code):
    line = folder.add("applicability.csv", requirement="optional", reason="试行", **{field: code})
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == ("applicability.csv", line, field, code)
    assert "，如 " in fault.expected


@pytest.mark.parametrize(
    ("file", "values", "field"),
    [
        ("categories.csv", {"code": "C1", "name_zh": "又一类", "name_en": "Another"}, "code"),
        ("measures.csv", {"measure": "次", "name_en": "times", "family": "events"}, "measure"),
        ("units.csv", {"unit_code": "shili", "name": "另一旗", "short_name": "另一旗", "kind": "area"}, "unit_code"),
        (
            "collections.csv",
            dict(zip(["opens", "due", "lock", "publish_by"], ["2026-01-01"] * 4, strict=True), period="2025"),
            "period",
        ),
    ],
)
def test_a_code_used_twice_is_refused_and_the_first_line_is_named(folder, file, values, field):
    line = folder.add(file, **values)
    first = next(at for at, row in enumerate(folder.table(file), 1) if row[0] == values[field])
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field) == (file, line, field)
    assert f"第 {first} 行已有" in fault.expected


@pytest.mark.parametrize(
    ("alias", "owner"),
    [("村(社区)数", "villages"), ("Ｇrids", "grids"), ("grid_staff", "grid_staff"), ("网格 总数", "grids")],
)
def test_a_name_of_another_indicator_is_no_alias_however_it_is_written(folder, alias, owner):
    line = folder.set("indicators.csv", "next_year_tasks", aliases=alias)
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == ("indicators.csv", line, "aliases", alias)
    assert f"不与 {owner} 重名" in fault.expected


@pytest.mark.parametrize("field", ["name_en", "name_zh"])
def test_two_indicators_never_share_a_name(folder, catalogue, field):
    line = folder.set("indicators.csv", "villages", **{field: getattr(catalogue.indicators["grids"], field)})
    other = next(at for at, row in enumerate(folder.table("indicators.csv"), 1) if row[0] == "grids")
    fault = folder.fault()
    assert (fault.line, fault.field) == (max(line, other), field)


def test_an_alias_of_two_units_of_one_area_is_refused(folder):
    folder.set("units.csv", "shili.donghu", aliases="湖镇")
    line = folder.set("units.csv", "shili.xihe", aliases="湖镇")
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == ("units.csv", line, "aliases", "湖镇")
    assert "shili.donghu" in fault.expected


def test_the_same_alias_in_two_areas_is_allowed_and_asked_about_later(folder):
    folder.set("units.csv", "shili.donghu", aliases="中心镇")
    folder.set("units.csv", "hangjinhouqi.tuanjie", aliases="中心镇")
    units = folder.read().units
    assert units["shili.donghu"].aliases == units["hangjinhouqi.tuanjie"].aliases == ("中心镇",)


def test_a_spelling_cannot_take_the_name_of_another_unit_of_its_area(folder):
    line = folder.add(
        "spellings.csv", spelling="人社局", unit_code="shili.audit", decided_by="张某", decided_on="2026-03-01"
    )
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field) == ("spellings.csv", line, "spelling")
    assert "shili.human_resources" in fault.expected


# Whole files ----------------------------------------------------------------------------------------------------------


def test_a_misspelt_column_is_answered_with_the_known_ones(folder):
    table = folder.table("indicators.csv")
    table[0][table[0].index("direction")] = "diretion"
    folder.write("indicators.csv", table)
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == ("indicators.csv", 1, "diretion", "diretion")
    assert "direction" in fault.expected


def test_a_missing_column_is_named(folder):
    table = folder.table("collections.csv")
    folder.write("collections.csv", [row[:2] + row[3:] for row in table])
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field, fault.found) == ("collections.csv", 1, "due", "")
    assert fault.expected == "列 due / the column due"


def test_a_column_given_twice_is_refused(folder):
    table = folder.table("collections.csv")
    folder.write("collections.csv", [[*row, row[0]] for row in table])
    fault = folder.fault()
    assert (fault.line, fault.field) == (1, "period")
    assert "each column once" in fault.expected


def test_a_row_with_a_column_too_many_is_refused(folder):
    with (folder.path / "categories.csv").open("a", encoding="utf-8") as file:
        file.write("C7,数字,法治,Digital,依据\r\n")
    fault = folder.fault()
    assert (fault.file, fault.line, fault.found) == ("categories.csv", 8, "5 列")
    assert "4 columns" in fault.expected and "双引号" in fault.expected


def test_a_row_with_a_required_column_too_few_is_refused(folder):
    with (folder.path / "collections.csv").open("a", encoding="utf-8") as file:
        file.write("2026,2026-12-01,2027-03-01\r\n")
    fault = folder.fault()
    assert (fault.file, fault.line, fault.field) == ("collections.csv", 8, "lock")
    assert "必填" in fault.expected


def test_a_fault_below_a_cell_of_several_lines_has_the_line_a_text_editor_shows(folder):
    with (folder.path / "categories.csv").open("a", encoding="utf-8") as file:
        file.write('C7,数字法治,Digital,"依据一\n依据二"\r\nC8,,Nothing,\r\n')
    fault = folder.fault()
    assert (fault.line, fault.field) == (10, "name_zh")


@pytest.mark.parametrize("file", ["units.csv", "relations.csv", "spellings.csv"])
def test_a_missing_file_is_named(folder, file):
    (folder.path / file).unlink()
    fault = folder.fault()
    assert fault.file == file and file in fault.expected


def test_a_workbook_in_the_place_of_a_csv_is_said_to_be_one(folder):
    (folder.path / "units.csv").write_bytes(b"PK\x03\x04\x14\x00\xff\xfe\x80\x00")
    fault = folder.fault()
    assert fault.file == "units.csv" and "不是 .xlsx" in fault.expected
