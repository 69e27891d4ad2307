"""Every text that leaves in a file, begun as a formula: LibreOffice opens all of them and computes none."""

from __future__ import annotations

import io
import re
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest

from dashboard.access.access import Access
from dashboard.app_pages.sql_result import FORMS as FORMS_OF_STATEMENTS
from dashboard.ask.exports_forms import FORMS
from dashboard.ask.exports_plain import guarded_csv
from dashboard.ask.formats import as_xlsx
from dashboard.desk import opened
from dashboard.home import Home, home
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.intake.template import template_workbook
from dashboard.locale import words
from dashboard.model import CHINA
from dashboard.show import people
from tests.exported import written
from tests.office import converted
from tests.payloads import FORMULAS

COMPUTED = re.compile(r'table:formula="(?!of:=(?:TRUE|FALSE)\(\)")|office:value-type="error"')
"""A formula, but for the two in which LibreOffice keeps yes and no."""
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


# What else leaves in a file -------------------------------------------------------------------------------------------


def quoting(*formulas):
    """A file that is wrong in a hundred places: formulas for indicators, figures, notes and the sheet's name."""
    book = openpyxl.Workbook()
    book.active.title = "=1+1"
    book.active.append(("指标", "本年数", "备注"))
    for text in formulas:
        for line in ((text, 3, ""), ("网格数", text, ""), ("网格员人数", 4, text)):
            book.active.append(line)
            for cell in book.active[book.active.max_row]:
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_workbook_that_goes_back_with_comments_computes_nothing(tmp_path):
    texts = [text.strip("\r") for text in FORMULAS]
    content, options = quoting(*texts), Options("shili", "shili.donghu", "2025")
    file = Incoming("=1+1.xlsx", content, options, "李娜", datetime(2026, 2, 20, 9, tzinfo=CHINA))
    with opened(Home(tmp_path / "home", home().catalogue)) as desk:
        (report_of_it,) = desk.preview([file])
        assert len(report_of_it.all_problems) > len(texts)
        annotated = desk.annotated(report_of_it, content, words("zh"))
    told = opened_by_office(tmp_path, "annotated.xlsx", annotated)
    assert told.count("1+1") > content.count(b"1+1") and "office:annotation" in told
    assert not COMPUTED.search(told)


def test_a_form_computes_nothing_whatever_the_catalogue_and_last_year_say(catalogue, tmp_path):
    texts = [re.sub(r"[\r\n\t]", "", text) for text in FORMULAS]
    hostile = {
        code: replace(each, name_zh=texts[at % len(texts)], definition_zh=texts[(at + 1) % len(texts)])
        for at, (code, each) in enumerate(catalogue.indicators.items())
    }
    unit = replace(catalogue.units["shili.donghu"], name="=1+1", short_name="=1+1")
    changed = replace(catalogue, indicators=hostile, units={**catalogue.units, "shili.donghu": unit})
    previous = {code: texts[at % len(texts)] for at, code in enumerate(hostile)}
    plain = opened_by_office(tmp_path, "plain.xlsx", template_workbook(catalogue, "shili.donghu", "2025", {}))
    told = opened_by_office(tmp_path, "form.xlsx", template_workbook(changed, "shili.donghu", "2025", previous))
    assert told.count("1+1") > 10
    assert len(COMPUTED.findall(told)) == len(COMPUTED.findall(plain))


def test_the_audit_computes_nothing(tmp_path):
    with closing(Access(tmp_path / "access.sqlite")) as access:
        for text in FORMULAS:
            access.audit.note(text, "receive", text, text, text)
            access.audit.note("李娜", text, text, "accepted", text)
        shown = people.audit(access.audit.lines(), words("zh"))
    told = opened_by_office(tmp_path, "audit.xlsx", as_xlsx(shown.records(), shown.headings))
    assert told.count("1+1") > len(FORMULAS) and not COMPUTED.search(told)


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_rows_of_a_statement_compute_nothing(tmp_path, name):
    texts = ", ".join("('" + text.replace("'", "''") + "')" for text in FORMULAS if "\0" not in text)
    with opened(Home(tmp_path / "home", home().catalogue)) as desk:
        answer = desk.room.run(f'select v as "=1+1" from (values {texts}) as t(v)', "李娜")
    told = opened_by_office(tmp_path, f"rows.{name}", FORMS_OF_STATEMENTS[name][1](answer, answer.columns))
    assert told.count("1+1") > 3 and not COMPUTED.search(told)
