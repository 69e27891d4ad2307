"""One number is one number: in every export and on the command line."""

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

from dashboard.ask.exports import FILTERS
from dashboard.locale import words
from dashboard.model import CHINA
from tests.exported import written
from tests.pages.conftest import ROOT, Reader, showing

PAIRS, UNITS_EACH = 10, 5
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=CHINA)


@pytest.fixture(scope="module")
def drawn(county_desk):
    """50 random figures, (unit, indicator, period) → value: five units of each of ten indicators and years."""
    chance = random.Random(20260302)
    whole = [row for row in county_desk.ask("observations", areas=["shili"]) if row["value"] is not None]
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
    export = county.export({**dict.fromkeys(FILTERS, ()), **choice}, words("zh"))
    read = READ[form](written(export, form))
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
    answered = _json(asked_of_command_line(county_home, "observations", *given))
    assert {key: answered.get(key) for key in drawn} == drawn


def asked_of_command_line(home, *arguments):
    """What `query` prints as JSON."""
    command = [sys.executable, "-m", "dashboard", "query", *arguments, "--format", "json"]
    environment = {**os.environ, "DASHBOARD_HOME": str(home)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout


# On the pages ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages_of(drawn, county_desk):
    """同比 opened once for each pair (indicator, period) that was drawn."""
    pairs = dict.fromkeys((code, period) for _, code, period in drawn)
    with showing(county_desk.home.folder):
        return {pair: Reader().open("changes", area="shili", period=pair[1], indicator=pair[0]) for pair in pairs}


def test_the_table_shows_what_is_stored(county, drawn, pages_of):
    names = named(county)
    shown = {}
    for unit, code, period in drawn:
        (line,) = (line for line in pages_of[code, period].table("本年") if line["单位"] == names[unit])
        shown[unit, code, period] = number(line["本年"])
    assert shown == drawn


def test_the_chart_shows_what_is_stored_or_says_why_not(county, drawn, pages_of):
    names = named(county)
    in_charts = {}
    for unit, code, period in drawn:
        page = pages_of[code, period]
        dots = dots_of(page, period)
        if names[unit] in dots:
            in_charts[unit, code, period] = dots[names[unit]]
        else:
            assert names[unit] in page.text.split("没有比较的单位")[1].split("历年走势")[0]
    assert in_charts == {key: drawn[key] for key in in_charts}
    assert len(in_charts) > 40


def named(county):
    return {row["unit_code"]: row["short_name"] for row in county.ask("units", area="shili")}


def number(text):
    """The figure of a cell, with its sign; marks and words beside it left out."""
    return Decimal(re.search(r"−?[\d,]+(?:\.\d+)?", text)[0].replace(",", "").replace("−", "-"))


def dots_of(page, period):
    """Name of a unit → where its dot of this period stands in the dumbbells; what is written if beyond the scale."""
    figure = json.loads(page.app.get("plotly_chart")[0].proto.spec)
    look = next(trace["marker"] for trace in figure["data"] if trace.get("name") == f"{period} 年")
    dots = next(trace for trace in figure["data"] if trace.get("marker", {}).get("size") == look["size"])
    labels = next(trace["text"] for trace in figure["data"] if trace["mode"] == "text")
    names = [name.removeprefix("⚠ ").replace("<br>", "") for name in figure["layout"]["yaxis"]["ticktext"]]
    return {
        name: number(label) if "≫" in label else Decimal(str(x))
        for name, x, label in zip(names, dots["x"], labels, strict=True)
    }


def test_a_tile_shows_the_total_that_the_page_behind_it_and_the_command_line_tell(county, county_home):
    tiles = tiles_of(Reader().open("", area="shili", period="2025"))
    given = ("-p", "area=shili", "-p", "period=2025")
    answered = json.loads(asked_of_command_line(county_home, "like_for_like", *given), parse_float=Decimal)
    totals = {row["indicator_code"]: row["total"] for row in answered}
    for code, total in tiles.items():
        shown = number(total)
        assert shown == totals[code].quantize(shown), code
        assert total in Reader().open("changes", area="shili", period="2025", indicator=code).answer
    assert len(tiles) == 8


def tiles_of(overview):
    """Code of an indicator → total, as the tiles of 总览 show them; each leads to its 同比."""
    markup = "".join(element.proto.body for element in overview.app._tree if element.type == "html")
    return {code: total for total, code in re.findall(r'class="total">([^<]*)<.*?indicator=(\w+)', markup)}
