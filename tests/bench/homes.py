"""Homes of three sizes to measure on: a county of 24,000 observations, a region of 2 million, a country of 56 million.

`python -m tests.bench.homes [SIZE …]` builds those that are not there yet, below DASHBOARD_BENCH (by default the user's
cache), and says where each is. The catalogue takes 40 indicators from the real one; who sends what is drawn by chance
that is always the same (homes.sql). The archive of such a home is empty, so that it cannot be rebuilt or verified.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa

from dashboard.desk import opened
from dashboard.home import PROJECT, Home

SEED = 20260302
FORM = 4
"""Grows when what is built changes, so that older homes are built anew."""
PERIODS = range(2016, 2026)
KINDS = ("gov_office", *["department"] * 14, *["subdistrict"] * 5, *["township"] * 30)
"""Of the units of an area; the county of the smallest size has ten townships more."""
ENDED = 2
"""Units of each area that ended with 2019 and were taken over by its last townships."""

PLAIN = (
    "law_special_meetings cadre_law_training_sessions normative_docs_issued legal_advisers legal_opinions_issued "
    "gov_info_disclosed foi_requests_received foi_requests_concluded enforcement_inspections penalty_cases "
    "penalty_amount litigation_cases publicity_events publicity_materials grid_staff grids"
).split()
RATIOS = (
    "major_decision_review_rate normative_docs_filing_rate enforcement_certification_rate litigation_loss_rate "
    "officials_in_court_rate dispute_resolution_rate village_legal_adviser_coverage rectification_rate"
).split()
YES_NO = ("annual_report_published",)
SCALE = {"publicity_materials": 3000, "gov_info_disclosed": 300, "penalty_amount": 50, "law_special_meetings": 4}
"""About how large a figure is; 20 where nothing is said."""


@dataclass(frozen=True)
class Size:
    """How many areas a home has, and how many townships more than KINDS each."""

    name: str
    areas: int
    more: int = 0

    @property
    def folder(self) -> Path:
        return cache_folder() / f"{self.name}-{FORM}"

    @property
    def home(self) -> Home:
        return Home(self.folder / "home", self.folder / "catalogue")

    @property
    def kinds(self) -> tuple[str, ...]:
        return KINDS + ("township",) * self.more


SIZES = {each.name: each for each in (Size("county", 1, 10), Size("region", 100), Size("country", 2800))}


def cache_folder() -> Path:
    """Where homes are kept from one run to the next."""
    chosen = os.environ.get("DASHBOARD_BENCH")
    if chosen:
        return Path(chosen)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rule-of-law-bench"


def built(size: Size) -> Home:
    """The home of a size, built unless it is there."""
    if not (size.folder / "done").exists():
        shutil.rmtree(size.folder, ignore_errors=True)
        _write_catalogue(size)
        with opened(size.home):
            pass
        _fill(size.home)
        (size.folder / "done").touch()
    return size.home


# The catalogue --------------------------------------------------------------------------------------------------------


@cache
def _real(name: str) -> list[dict[str, str]]:
    with (PROJECT / "data" / "catalogue" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@cache
def indicators() -> list[dict[str, str]]:
    """The 40 of the real catalogue, in its order, each asked of every kind of unit; four of them are optional."""
    chosen = {*PLAIN, *RATIOS, *YES_NO}
    for row in _real("indicators.csv"):
        if row["code"] in RATIOS:
            chosen |= {row["numerator"], row["denominator"]}
    every = ";".join(dict.fromkeys(KINDS))
    rows = [row for row in _real("indicators.csv") if row["code"] in chosen]
    optional = {"legal_opinions_issued", "grid_staff", "publicity_materials", "gov_info_disclosed"}
    return [
        row | ({"required_of": "", "optional_for": every} if row["code"] in optional else {"required_of": every})
        for row in rows
    ]


def _write_catalogue(size: Size) -> None:
    folder = size.home.catalogue
    folder.mkdir(parents=True)
    for name in ("categories.csv", "measures.csv", "spellings.csv", "applicability.csv"):
        _write(folder / name, _real(name) if name in ("categories.csv", "measures.csv") else [], _real(name))
    codes = {row["code"] for row in indicators()}
    relations = _real("relations.csv")
    kept = [row for row in relations if {*row["left"].split(";"), *row["right"].split(";")} <= codes]
    _write(folder / "indicators.csv", indicators())
    _write(folder / "relations.csv", kept, relations)
    _write(folder / "collections.csv", [_collection(year) for year in PERIODS])
    _write(folder / "units.csv", list(_units(size)))


def _collection(year: int) -> dict[str, str]:
    after = year + 1
    return {
        "period": str(year),
        "opens": f"{year}-12-01",
        "due": f"{after}-03-01",
        "lock": f"{after}-03-31",
        "publish_by": f"{after}-04-01",
    }


def _units(size: Size) -> Iterator[dict[str, str]]:
    nouns = {"gov_office": "政府办", "department": "局", "subdistrict": "街道", "township": "镇", "area": "县"}
    for at in range(size.areas):
        area = f"a{at:04}"
        yield _unit(area, f"第{at}县", "area", "")
        for place, kind in enumerate(size.kinds):
            yield _unit(f"{area}.u{place:03}", f"第{at}县{place}号{nouns[kind]}", kind, area)
        for place in range(ENDED):
            heir = f"{area}.u{len(size.kinds) - 1 - place:03}"
            yield _unit(f"{area}.v{place:03}", f"第{at}县原{place}号镇", "township", area, "2019", heir)


def _unit(code: str, name: str, kind: str, parent: str, last: str = "", heir: str = "") -> dict[str, str]:
    return {
        "unit_code": code,
        "name": name,
        "short_name": name,
        "kind": kind,
        "parent_code": parent,
        "first_period": "2016",
        "last_period": last,
        "successor_code": heir,
        "aliases": "",
        "note": "",
    }


def _write(path: Path, rows: list[dict[str, str]], like: list[dict[str, str]] | None = None) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list((like or rows)[0]))
        writer.writeheader()
        writer.writerows(rows)


# What came in ---------------------------------------------------------------------------------------------------------


def _fill(home: Home) -> None:
    with duckdb.connect(str(home.warehouse)) as connection:
        connection.execute("set threads = 2")
        connection.execute("set memory_limit = '8GB'")
        connection.register("given", _spec())
        connection.execute("create temp table spec as from given")
        for text in _steps():
            given = {"seed": SEED} if "$seed" in text else {}
            if "$indicator" not in text:
                connection.execute(text, given)
                continue
            for row in indicators():
                connection.execute(text, given | {"indicator": row["code"]})
        connection.execute("checkpoint")


def _steps() -> list[str]:
    parts = re.split(
        r"^-- step: (\w+)\n", Path(__file__).with_name("homes.sql").read_text(encoding="utf-8"), flags=re.M
    )
    return parts[2::2]


def _spec() -> pa.Table:
    """What homes.sql knows of each indicator: its role, and the whole and the part it is made of."""
    parts = {row["numerator"]: row["denominator"] for row in indicators() if row["numerator"]}
    rows = []
    for position, row in enumerate(indicators()):
        code = row["code"]
        role = "ratio" if row["numerator"] else "part" if code in parts else "boolean" if code in YES_NO else "plain"
        whole = row["denominator"] or parts.get(code, code)
        rows.append(
            {
                "indicator_code": code,
                "position": position,
                "role": role,
                "whole_code": whole,
                "part_code": row["numerator"] or code,
                "whole_scale": SCALE.get(whole, 20),
            }
        )
    return pa.Table.from_pylist(rows)


def main() -> None:
    for name in sys.argv[1:] or list(SIZES):
        begun = time.perf_counter()
        home = built(SIZES[name])
        print(f"{name}: {home.folder} ({time.perf_counter() - begun:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
