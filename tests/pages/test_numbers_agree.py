"""One number is one number: in table, chart, tile, export and on the command line."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
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


def number(text):
    """The number a reader reads: signs of bounds, doubts and measures put aside."""
    return Decimal(re.search(r"[\d,]+(?:\.\d+)?", text)[0].replace(",", ""))


def chosen(drawn):
    """The same figures as a choice of lists, which asks for more than them."""
    units, indicators, periods = (sorted(set(codes)) for codes in zip(*drawn, strict=True))
    return {"units": units, "indicators": indicators, "periods": periods}


def test_the_table_of_a_page_shows_what_is_stored(county, reader, drawn):
    short = {unit.unit_code: unit.short_name for unit in county.catalogue.units.values()}
    for indicator, period in sorted({key[1:] for key in drawn}):
        reader.open("changes", area="shili", period=period, indicator=indicator)
        lines = {line["单位"]: line for line in reader.table("本年")}
        for unit, value in ((key[0], value) for key, value in drawn.items() if key[1:] == (indicator, period)):
            assert abs(number(lines[short[unit]]["本年"]) - value) <= Decimal("0.005"), (unit, indicator, period)


def test_the_chart_of_a_page_draws_what_is_stored(county, reader, drawn):
    compared = 0
    for indicator, period in sorted({key[1:] for key in drawn}):
        reader.open("changes", area="shili", period=period, indicator=indicator)
        pairs = county.ask("year_over_year", area="shili", indicator=indicator, period=period)
        shown = {row["unit_code"] for row in pairs if row["status"] in ("ok", "base_zero", "imprecise")}
        stored = [float(value) for key, value in drawn.items() if key[1:] == (indicator, period) and key[0] in shown]
        points = [x for chart in reader.app.get("plotly_chart") for x in dots(json.loads(chart.proto.spec))]
        compared += len(stored)
        assert [value for value in stored if value not in points] == [], (indicator, period)
    assert compared >= 25


def dots(figure):
    """All places of dots along the axis."""
    for trace in figure["data"]:
        if trace.get("mode") == "markers":
            yield from (x for x in trace["x"] if x is not None)


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


def test_a_tile_says_what_the_page_of_its_indicator_says(county, reader):
    for row in county.ask("like_for_like", area="shili", period="2025"):
        if row["indicator_code"] in county.catalogue.headlines and row["status"] == "ok":
            name = row["indicator_name"]
            tile = reader.open(area="shili", period="2025").text.split(f"\n{name}\n")[1].split("\n")[1:]
            total = next(line for line in tile if line.strip())
            assert number(total) == pytest.approx(Decimal(str(row["total"])), abs=Decimal("0.05"))
            page = reader.open("changes", area="shili", period="2025", indicator=row["indicator_code"]).text
            assert total.strip() in page, name
