"""The samples are real figures: exactly those the reports state, where they state them."""

import io
from pathlib import Path

import openpyxl
import pytest

from dashboard.catalogue import read_catalogue
from dashboard.demo.sample_figures import OFFICE_2025, PUBLIC, TUANJIE_2025
from dashboard.demo.samples import sample_workbooks

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "data" / "samples"


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(ROOT / "data" / "catalogue")


@pytest.fixture(scope="module")
def workbooks(catalogue):
    return dict(sample_workbooks(catalogue))


def typed(content, header="本年数"):
    """Indicator name → (value, status, note) of the filled lines of a workbook."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = next(index for index, row in enumerate(rows) if header in row)
    name, value, status, note = (rows[at].index(label) for label in ("指标", header, "状态", "备注"))
    return {row[name]: (row[value], row[status], row[note]) for row in rows[at + 1 :] if row[value] is not None}


def names(catalogue, figures):
    return {catalogue.indicators[code].name_zh for code in figures}


def test_the_folder_holds_what_the_script_writes(workbooks):
    assert {path.name for path in SAMPLES.glob("*.xlsx")} == set(workbooks)
    for name, content in workbooks.items():
        assert typed((SAMPLES / name).read_bytes()) == typed(content), f"{name}: python -m dashboard.demo.samples"


def test_the_same_catalogue_gives_the_same_bytes(catalogue, workbooks):
    assert dict(sample_workbooks(catalogue)) == workbooks


def test_tuanjie_states_25_figures_and_nothing_else(catalogue, workbooks):
    found = typed(workbooks["团结镇2025.xlsx"])
    assert len(found) == len(TUANJIE_2025) == 25
    assert set(found) == names(catalogue, TUANJIE_2025)
    assert not {"problems_identified", "next_year_tasks"} & set(TUANJIE_2025)


def test_round_figures_stand_as_they_are_written(catalogue, workbooks):
    found = typed(workbooks["团结镇2025.xlsx"])
    written = {code: found[catalogue.indicators[code].name_zh][0] for code in TUANJIE_2025}
    assert written["gov_info_disclosed"] == "300余"
    assert written["publicity_people_reached"] == "4000余"
    assert written["litigation_lost"] == written["reconsideration_lost"] == "无"
    assert written["dispute_resolution_rate"] == "100%"
    assert written["village_legal_adviser_coverage"] == "全覆盖"
    assert written["disputes_found"] == 29


def test_the_office_states_one_figure(catalogue, workbooks):
    found = typed(workbooks["政府办2025.xlsx"])
    assert found == {catalogue.indicators["publicity_events"].name_zh: ("3场次", None, None)}
    assert set(OFFICE_2025) == {"publicity_events"}


def test_published_figures_bear_their_address(workbooks):
    for name, content in workbooks.items():
        if name.startswith(("通州", "未央", "方城", "六郎")):
            assert all("来源：http" in note for _, _, note in typed(content).values()), name


def test_every_published_year_of_a_unit_has_its_workbook(catalogue, workbooks):
    years = {(catalogue.units[unit].short_name, period) for unit, period, _, _ in PUBLIC}
    assert {f"{unit}{period}.xlsx" for unit, period in years} < set(workbooks)
    assert [period for unit, period in sorted(years) if unit == "通州区"] == ["2020", "2021", "2022", "2023", "2024"]
    assert len(years) == 12


def test_a_rate_with_another_denominator_says_so(catalogue, workbooks):
    rate = typed(workbooks["方城县2024.xlsx"])[catalogue.indicators["reconsideration_correction_rate"].name_zh]
    assert rate[:2] == ("约19.2%", "口径不同")
    assert "151" in rate[2]


def test_rates_stand_as_stated_not_as_recomputed(catalogue, workbooks):
    rate = catalogue.indicators["reconsideration_resolution_rate"].name_zh
    assert typed(workbooks["通州区2024.xlsx"])[rate][0] == "31%"
    corrected = catalogue.indicators["reconsideration_corrected"].name_zh
    assert typed(workbooks["通州区2022.xlsx"])[corrected][0] == 51


def test_the_readme_names_every_sample_and_address(workbooks):
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in workbooks if name not in text] == []
    assert [source for _, _, source, _ in PUBLIC if source not in text] == []
