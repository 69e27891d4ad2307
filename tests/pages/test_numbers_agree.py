"""One number is one number: in every export and on the command line."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import subprocess
import sys
from datetime import datetime
from decimal import Decimal

import openpyxl
import pytest

from dashboard.ask.exports import FILTERS, Export
from dashboard.ask.exports_forms import FORMS
from dashboard.locale import words
from dashboard.model import CHINA
from tests.pages.conftest import ROOT

PAIRS, UNITS_EACH = 10, 5
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=CHINA)


@pytest.fixture(scope="module")
def drawn(county):
    """50 random figures, (unit, indicator, period) → value: five units of each of ten indicators and years."""
    chance = random.Random(20260302)
    whole = [row for row in county.ask("observations", areas=["shili"]) if row["value"] is not None]
    by_pair = {}
    for row in whole:
        if row["period"] != "2021" and row["measure"] != "是/否":
            by_pair.setdefault((row["indicator_code"], row["period"]), []).append(row)
    pairs = sorted(pair for pair, rows in by_pair.items() if len(rows) >= UNITS_EACH)
    chosen = [row for pair in chance.sample(pairs, PAIRS) for row in chance.sample(by_pair[pair], UNITS_EACH)]
    return {(row["unit_code"], row["indicator_code"], row["period"]): row["value"] for row in chosen}


def chosen(drawn):
    """The same figures as a choice of lists, which asks for more than them."""
    units, indicators, periods = (sorted(set(codes)) for codes in zip(*drawn, strict=True))
    return {"units": units, "indicators": indicators, "periods": periods}


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_an_export_holds_what_is_stored(county, drawn, form):
    choice = chosen(drawn)
    every = {**dict.fromkeys(FILTERS, ()), **choice}
    rows = county.ask("observations", **choice)
    content = FORMS[form].write(Export(rows, every, county.catalogue, words("zh"), NOW), lambda *_: None)
    read = READ[form](content)
    assert {key: read.get(key) for key in drawn} == drawn


def _csv(content):
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    return {_key(row): Decimal(row["value"]) for row in rows if row["value"]}


def _json(content):
    rows = json.loads(content, parse_float=Decimal, parse_int=Decimal)
    return {_key(row): row["value"] for row in rows if row["value"] is not None}


def _xlsx(content):
    head, *rows = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].values
    at = [head.index(name) for name in ("单位代码", "指标代码", "年度", "数值")]
    found = ([row[place] for place in at] for row in rows)
    return {(unit, code, str(year)): Decimal(str(value)) for unit, code, year, value in found if value is not None}


READ = {"csv": _csv, "json": _json, "xlsx": _xlsx}


def _key(row):
    return row["unit_code"], row["indicator_code"], row["period"]


def test_the_command_line_answers_what_is_stored(county_home, drawn):
    given = [part for name, codes in chosen(drawn).items() for part in ("-p", f"{name}={','.join(codes)}")]
    command = [sys.executable, "-m", "dashboard", "query", "observations", *given, "--format", "json"]
    environment = {**os.environ, "DASHBOARD_HOME": str(county_home)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    answered = _json(done.stdout)
    assert {key: answered.get(key) for key in drawn} == drawn
