"""Every text that leaves in a file, begun as a formula: LibreOffice opens all of them and computes none."""

from __future__ import annotations

import io
import re
from datetime import datetime

import openpyxl
import pytest

from dashboard.ask.exports_forms import FORMS
from dashboard.ask.exports_plain import guarded_csv
from dashboard.ask.formats import as_xlsx
from dashboard.desk import opened
from dashboard.home import Home, home
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.locale import words
from dashboard.model import CHINA
from tests.exported import written
from tests.office import converted
from tests.payloads import FORMULAS

COMPUTED = re.compile(r"table:formula|office:value-type=\"error\"")
FILTERS = ("areas", "kinds", "units", "indicators", "periods", "statuses")


@pytest.fixture(scope="module")
def exported(tmp_path_factory, catalogue):
    """An export in whose every text a formula stands: file, sheet, note, cell, sender."""
    folder = tmp_path_factory.mktemp("formulas")
    with opened(Home(folder / "home", home().catalogue)) as desk:
        desk.receive([report(at, unit) for at, unit in enumerate(desk.catalogue.units_of("shili"))])
        yield desk.export(dict.fromkeys(FILTERS, []) | {"areas": ["shili"], "periods": ["2025"]}, words("zh"))


def report(at, unit):
    book = openpyxl.Workbook()
    book.active.title = re.sub(r"[\[\]:*?/\\'\r\n\t]", "", FORMULAS[at % len(FORMULAS)])[:31] or "表"
    book.active.append(("指标", "本年数", "备注"))
    for place, name in enumerate(("法治建设专题会议次数", "网格数", "网格员人数")):
        book.active.append((name, 5 + place, ""))
        cell = book.active.cell(book.active.max_row, 3, FORMULAS[(at * 3 + place) % len(FORMULAS)].strip("\r"))
        cell.data_type = "s"
    content = io.BytesIO()
    book.save(content)
    text = FORMULAS[(at + 5) % len(FORMULAS)]
    options, when = Options("shili", unit.unit_code, "2025"), datetime(2026, 2, 20, 9, tzinfo=CHINA)
    return Incoming(f"{FORMULAS[at % len(FORMULAS)]}.xlsx", content.getvalue(), options, text, when, text)


def opened_by_office(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return converted(path, "fods").read_text(encoding="utf-8")


def test_the_texts_are_there(exported):
    for column in ("note", "sender", "file"):
        assert (
            sum(str(row[column]).startswith(("=", "+", "-", "@", "'", "＝")) for row in exported.beginning(10_000)) > 10
        ), column


@pytest.mark.parametrize("name", ["xlsx", "csv", "sdmx"])
def test_an_export_computes_nothing(exported, tmp_path, name):
    form = FORMS[name]
    told = opened_by_office(tmp_path, f"out.{form.ending}", written(exported, name))
    assert "1+1" in told and not COMPUTED.search(told)


@pytest.mark.parametrize(("name", "write"), [("xlsx", as_xlsx), ("csv", guarded_csv)])
def test_rows_of_a_question_or_statement_compute_nothing_nor_do_their_headings(tmp_path, name, write):
    columns = tuple(dict.fromkeys((*FORMULAS, "last")))
    rows = [dict.fromkeys(columns, text) for text in FORMULAS]
    told = opened_by_office(tmp_path, f"rows.{name}", write(rows, columns))
    assert "1+1" in told and not COMPUTED.search(told)
