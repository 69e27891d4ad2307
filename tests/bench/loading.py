"""What it takes to store one workbook among 56 million observations, and what a thousand do to the order on disk.

On a copy of the country's home. In the store only: rows appended, the report settled, the journal marked, and all of it
on disk; reading and judging a file is measured by intake.py. Then all of it is published.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from dashboard.catalogue import read_catalogue
from dashboard.home import Home
from dashboard.model import CHINA, Observation, Receipt, Submission
from dashboard.store.publishing import publish
from dashboard.store.tables import Arrival, Entry
from dashboard.store.warehouse import Warehouse
from tests.bench.homes import SIZES, built, cache_folder
from tests.bench.questions import answer, asked
from tests.bench.table import Table
from tests.bench.telling import milliseconds, once, peak

FILES = 1_000
NOTE = (
    "Each a new version of a unit's report for 2024, 40 figures. Bar: 100 ms a workbook. What is appended lies behind "
    "the sorted rows until the next `rebuild`, which lands all of them in order."
)


def tables() -> Iterator[Table]:
    size = SIZES["country"]
    home = built(size)
    section = Table("One workbook into 56 million observations", NOTE, ("", "milliseconds"))
    with tempfile.TemporaryDirectory(dir=cache_folder()) as folder:
        path = Path(folder) / home.warehouse.name
        shutil.copy(home.warehouse, path)
        warehouse = Warehouse(path, read_catalogue(home.catalogue))
        try:
            _measure(warehouse, section)
            _publish(home, warehouse, Path(folder) / "published", section)
        finally:
            warehouse.close()
    section.add("most memory so far, MB", peak())
    yield section


def _measure(warehouse: Warehouse, section: Table) -> None:
    size = SIZES["country"]
    units = [each.unit_code for each in warehouse.catalogue.units.values() if each.kind == "township"]
    with warehouse.cursor() as cursor:
        cursor.execute("set global threads = 2")
        cursor.execute("set global memory_limit = '3500MB'")
    county, question = asked("completeness", size), asked("unit_trend", size)
    section.add("a county's first question before", once(lambda: answer(warehouse, "completeness", county)))
    taken = [once(lambda at=at: _store(warehouse, [units[at * 97]])) for at in range(20)]
    section.add("one workbook, median of 20", statistics.median(taken))
    section.add("one workbook, slowest of 20", max(taken))
    many = [units[at * 61] for at in range(FILES)]
    section.add(f"{FILES:,} workbooks together", once(lambda: _store(warehouse, many)))
    _store(warehouse, [str(question["unit"])])
    section.add("a county's first question after", once(lambda: answer(warehouse, "completeness", county)))
    section.add(
        "a unit's figures over the years after", milliseconds(lambda: answer(warehouse, "unit_trend", question))
    )


def _publish(home: Home, warehouse: Warehouse, into: Path, section: Table) -> None:
    section.add("publishing all of it", once(lambda: publish(home, warehouse, into, datetime.now(CHINA))))
    written = sum(path.stat().st_size for path in into.rglob("*.parquet"))
    section.add("what is published, MB", written / 1e6)
    section.add("the warehouse, MB", warehouse.path.stat().st_size / 1e6)


def _store(warehouse: Warehouse, units: Sequence[str]) -> None:
    newest = warehouse.newest_versions(units)
    versions = {unit: newest[unit, "2024"].version if (unit, "2024") in newest else 0 for unit in units}
    warehouse.add([_arrival(warehouse, unit, version + 1) for unit, version in versions.items()], lambda mark: mark + 1)


def _arrival(warehouse: Warehouse, unit: str, version: int) -> Arrival:
    at = datetime(2025, 2, 20, 9, tzinfo=CHINA)
    receipt = Receipt(f"{unit}.xlsx", f"{unit}{version}", "测试", at, "更正")
    figures = tuple(
        Observation(indicator_code=code, status="A", raw="7", sheet="年度指标", cell=f"D{row}", **SEVEN)
        for row, code in enumerate(warehouse.catalogue.indicators, 4)
    )
    return Arrival(receipt, (Entry(Submission(unit, "2024", figures), version, "accepted"),))


SEVEN = {"value": Decimal(7), "lower": Decimal(7), "upper": Decimal(7), "precision": "exact"}
