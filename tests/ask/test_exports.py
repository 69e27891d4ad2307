"""Five formats, the same rows: each is read back by a reader of its own kind."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re

import pyarrow as pa
import pyarrow.parquet
import pytest

from dashboard.ask.exports import COLUMNS
from dashboard.ask.exports_forms import FORMS, file_name
from dashboard.ask.exports_sdmx import frequency, sdmx_id
from dashboard.guarding import guarded, unguarded
from tests.ask.reading_back import (
    SDMX_HEADERS,
    XLSX_HEADERS,
    code_of,
    from_csv,
    from_sdmx,
    from_xlsx,
    rows_of,
    sheet_of,
)
from tests.exported import written


def test_all_five_formats_hold_the_same_rows(export_of, every_state):
    export = export_of(*every_state)
    expected = rows_of(export.beginning(1000))
    assert len(expected) == len(every_state) > 30
    assert rows_of(from_csv(written(export, "csv"))) == expected
    assert rows_of(json.loads(written(export, "json"))) == expected
    parquet = pyarrow.parquet.read_table(io.BytesIO(written(export, "parquet")))
    assert rows_of(parquet.to_pylist()) == expected
    assert rows_of(from_xlsx(written(export, "xlsx")), XLSX_HEADERS) == expected
    assert rows_of(from_sdmx(written(export, "sdmx")), SDMX_HEADERS) == expected


@pytest.mark.parametrize("name", FORMS)
def test_a_selection_without_rows_still_is_a_file_with_its_columns(export_of, name):
    content = written(export_of(), name)
    if name == "xlsx":
        assert from_xlsx(content) == [] and len(list(sheet_of(content)[1])) == 26
    elif name == "parquet":
        assert pyarrow.parquet.read_table(io.BytesIO(content)).column_names == list(COLUMNS)
    else:
        assert content.decode("utf-8-sig").splitlines()[0][:9] in ("unit_code", "STRUCTURE", "[]")


@pytest.mark.parametrize("name", FORMS)
def test_what_is_written_is_told_as_it_goes(export_of, name):
    told = []
    written(export_of(*[{"value": "1"}] * 1200), name, lambda *words: told.append(words))
    assert told == [(0, 1200), (1200, 1200)]


def test_every_format_says_that_a_figure_is_not_accepted_and_in_doubt(export_of):
    export = export_of({"value": "855400", "report_state": "submitted", "doubts": 2})
    (line,) = from_csv(written(export, "csv"))
    assert (line["report_state"], line["doubts"]) == ("submitted", "2")
    (row,) = json.loads(written(export, "json"))
    assert (row["report_state"], row["doubts"]) == ("submitted", 2)
    (row,) = pyarrow.parquet.read_table(io.BytesIO(written(export, "parquet"))).to_pylist()
    assert (row["report_state"], row["doubts"]) == ("submitted", 2)
    (line,) = from_sdmx(written(export, "sdmx"))
    assert (line["REPORT_STATE"], line["DOUBTS"]) == ("SUBMITTED", "2")
    (line,) = from_xlsx(written(export, "xlsx"))
    assert (line["审核情况"], line["疑点数"]) == ("待审核", 2)


# CSV ------------------------------------------------------------------------------------------------------------------


def as_chinese_excel_opens(content):
    """Excel on a Chinese Windows: UTF-8 where a byte order mark says so, else GBK."""
    return content.decode("utf-8-sig" if content.startswith(codecs.BOM_UTF8) else "gbk")


def test_excel_on_a_chinese_windows_shows_the_csv_in_chinese(export_of):
    content = written(export_of({"value": "300", "precision": "at_least", "raw": "300余"}), "csv")
    header, line, end = as_chinese_excel_opens(content).split("\r\n")
    assert (header.split(",")[0], end) == ("unit_code", "")
    assert line.startswith("shili.donghu,示例旗东湖镇,township,shili,示例旗,publicity_events,普法宣传活动场次")
    assert ",2025,A,300,300,,at_least,300余," in line and line.endswith("王秀兰,2026-02-20T09:30:00+08:00")


@pytest.mark.parametrize("text", ["=1+1", "+8", "-5", "@x", "\tx", "\rx", "'=x", "''-", "-"])
def test_a_text_that_would_run_is_guarded_and_comes_back(text):
    assert guarded(text) == f"'{text}" and unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "300余", "'quoted'", "1=1", "a-b", "'"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == unguarded(text) == text


def test_no_cell_of_a_csv_runs_and_numbers_stay_numbers(export_of, every_state):
    export = export_of(*every_state)
    for name in ("csv", "sdmx"):
        cells = [cell for line in csv.reader(io.StringIO(written(export, name).decode("utf-8-sig"))) for cell in line]
        assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")]
        assert "170.8115" in cells and "'=1+1" in cells


# Parquet --------------------------------------------------------------------------------------------------------------


def test_parquet_has_decimals_and_times_of_utc_8(export_of):
    table = pyarrow.parquet.read_table(io.BytesIO(written(export_of({"value": "98.6"}), "parquet")))
    types = {field.name: field.type for field in table.schema}
    assert {types[name] for name in ("value", "lower", "upper")} == {pa.decimal128(18, 4)}
    assert (types["report_state"], types["doubts"]) == (pa.string(), pa.int32())
    assert types["received_at"] == pa.timestamp("us", tz="+08:00")
    assert table["received_at"][0].as_py().isoformat() == "2026-02-20T09:30:00+08:00"


# SDMX-CSV -------------------------------------------------------------------------------------------------------------


def test_sdmx_says_its_structure_and_keeps_missing_cells_with_their_status(export_of):
    rows = (
        {"value": "300", "precision": "at_least", "raw": "300余"},
        {"status": "Q", "raw": "涉密", "period": "2024-S1"},
    )
    header, first, second = written(export_of(*rows), "sdmx").decode().splitlines()
    assert header.startswith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,")
    start = "datastructure,RULE_OF_LAW:OBSERVATIONS(1.0.0),I"
    assert first.startswith(
        f"{start},A,shili@donghu,publicity_events,2025,300,A,EVENTS,300,,AT_LEAST,300余,,ACCEPTED,0,1,"
    )
    assert second.startswith(f"{start},S,shili@donghu,publicity_events,2024-S1,,Q,EVENTS,,,,涉密,,ACCEPTED,0,1,")


def test_every_code_and_measure_is_a_valid_sdmx_id_that_can_be_undone(export_of, catalogue):
    codes = [*catalogue.units, *catalogue.indicators, "a@b.c$d", "东湖.1"]
    assert [code for code in codes if not re.fullmatch(r"[A-Za-z0-9_@$\-]+", sdmx_id(code))] == []
    assert [code_of(sdmx_id(code)) for code in codes] == codes
    lines = from_sdmx(written(export_of(*[{"indicator": code} for code in catalogue.indicators]), "sdmx"))
    measures = {line["UNIT_MEASURE"] for line in lines}
    assert {"PT", "TEN_THOUSAND_YUAN", "YES_NO"} < measures
    assert [each for each in measures if not re.fullmatch(r"[A-Z][A-Z0-9_]*", each)] == []


@pytest.mark.parametrize(("period", "code"), [("2025", "A"), ("2025-S1", "S"), ("2025-Q3", "Q"), ("2025-M03", "M")])
def test_the_frequency_follows_from_the_period(period, code):
    assert frequency(period) == code


# What the file is called ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ({"areas": ["shili"]}, "示例旗_2024–2025_全部指标_20260302.csv"),
        ({"areas": ["shili"], "units": ["shili.donghu"]}, "示例旗东湖镇_2024–2025_全部指标_20260302.csv"),
        ({"indicators": ["publicity_events"]}, "全部地区_2024–2025_普法宣传活动场次_20260302.csv"),
        ({"areas": ["shili"], "indicators": ["grids", "grid_staff"]}, "示例旗_2024–2025_2项指标_20260302.csv"),
        ({"areas": ["shili"], "indicators": ["gov_meeting_law_sessions"]}, "政府常务会-班子会前学法次数_20260302.csv"),
    ],
)
def test_a_file_is_called_after_what_is_in_it(export_of, chosen, name):
    export = export_of({"value": "3", "period": "2024"}, {"value": "3"}, **chosen)
    assert file_name(export, "csv").endswith(name)


def test_a_file_of_one_year_names_it_once(export_of):
    assert file_name(export_of({"value": "3"}, areas=["shili"]), "xlsx") == "示例旗_2025_全部指标_20260302.xlsx"
