"""Every question of queries/ at three sizes: about one county, unit or indicator, and about all there is.

A question of one area is asked as the pages ask it, through the part of the area (dashboard/store/perspectives.py),
which the first question makes; that takes as long as the row "first question" says. Two threads, 4 GB.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any

import duckdb

from dashboard.ask.questions import Argument, bound, question, questions, run
from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.decisions import LEADERS
from dashboard.store.warehouse import Warehouse
from tests.bench.homes import SIZES, Size, built
from tests.bench.table import Table
from tests.bench.telling import milliseconds, once, peak

PATIENCE = 30
"""Seconds that a question may take before it is interrupted."""
REPORT = "area unit_code period submission_id state is_last"
FIGURE = "indicator_code area unit_code period submission_id status value"
FLOORS: dict[str, dict[str, str]] = {
    "areas": {"unit": "unit_code unit_name short_name kind area position", "submission": REPORT},
    "decisions": {"decision": "*", "unit": "unit_code unit_name area"},
    "doubts": {"problem": "*", "submission": REPORT, "observation": FIGURE},
    "indicators": {"indicator": "*", "indicator_part": "*"},
    "observation_counts": {"observation": f"{FIGURE} precision", "submission": f"{REPORT} received_at", "unit": "*"},
    "periods": {"submission": f"{REPORT} received_at", "unit": "unit_code area"},
    "problems": {
        "problem": "*",
        "submission": f"{REPORT} version",
        "unit": "unit_code unit_name area",
        "decision": "*",
    },
    "submissions": {
        "submission": "*",
        "decision": "position kind decided_by decided_at unit_code period version remark",
        "problem": "submission_id severity position",
        "unit": "unit_code unit_name kind area position",
    },
    "units": {"unit": "*"},
}
"""The questions that can be asked about everything, and the tables and columns that each has to read whole; where all
are named, their rows are handed out, as the question does.

`observations` is left out: all of them are read in slices, as exports are (dashboard/ask/slices.py)."""

YEARLY = ("figure_sources", "observations", "observation_counts")
"""Asked about one year of a county; of all years their answers have 20,000 rows, as an export has."""


def tables() -> Iterator[Table]:
    few, all_ = _tables()
    for size in SIZES.values():
        home = built(size)
        catalogue = read_catalogue(home.catalogue)
        warehouse = Warehouse(home.warehouse, catalogue)
        with warehouse.cursor() as cursor:
            cursor.execute("set global threads = 2")
            cursor.execute("set global memory_limit = '3500MB'")
        _of_one(warehouse, size, few)
        _of_all(warehouse, all_, size)
        few.add("most memory so far, MB", size.name, peak())
        warehouse.close()
    yield _beside(few, "of one")
    yield _beside(all_, "of all")


def _tables() -> tuple[Table, Table]:
    return (
        Table("Questions about one county, unit or indicator", "", ("question", "size", "ms")),
        Table("Questions about everything", "", ("question", "size", "ms")),
    )


def given(size: Size) -> dict[str, Argument]:
    """What is asked about: a county in the middle, one of its townships, an indicator, a year."""
    area = f"a{size.areas // 2:04}"
    return {
        "area": area,
        "areas": [area],
        "unit": f"{area}.u045",
        "units": [f"{area}.u045"],
        "period": "2024",
        "periods": ["2024"],
        "indicator": "disputes_found",
        "indicators": ["disputes_found"],
        "kind": "township",
        "submission": f"2024/{area}.u045/1",
    }


def asked(name: str, size: Size) -> dict[str, Argument]:
    """What a question is given: what it must have, and of the rest the narrowest place it can be asked about."""
    known, parameters = given(size), question(name).parameters
    chosen = {each for each in parameters if parameters[each].is_required and each in known}
    place = next((each for each in ("area", "areas", "units") if each in parameters), None)
    narrower = {"periods"} if name in YEARLY else set()
    return {each: known[each] for each in chosen | narrower | ({place} if place and "unit" not in chosen else set())}


def looking(warehouse: Warehouse, parameters: Mapping[str, Any]) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    return warehouse.cursor(LEADERS, warehouse.catalogue.area_asked(parameters))


def answer(warehouse: Warehouse, name: str, parameters: Mapping[str, Argument]) -> list[dict[str, Any]]:
    with looking(warehouse, parameters) as cursor:
        return run(cursor, name, **parameters)


def _of_one(warehouse: Warehouse, size: Size, table: Table) -> None:
    first = asked("completeness", size)
    table.add("first question about a county", size.name, once(lambda: answer(warehouse, "completeness", first)))
    for name in questions():
        parameters = asked(name, size)
        if warehouse.catalogue.area_asked(parameters):
            table.add(name, size.name, milliseconds(lambda n=name, p=parameters: answer(warehouse, n, p)))
    everywhere = {"indicator": given(size)["indicator"]}
    with looking(warehouse, {}) as cursor:
        told = _patient(cursor, question("trend").text, bound(question("trend"), everywhere))
        table.add("trend of an indicator, every unit there is", size.name, told)


def _of_all(warehouse: Warehouse, table: Table, size: Size) -> None:
    for name, floor in FLOORS.items():
        with looking(warehouse, {}) as cursor:
            table.add(name, size.name, _patient(cursor, question(name).text, bound(question(name), {})))
            scans = [_patient(cursor, _scan(*each), {}) for each in floor.items()]
            table.add(f"{name}, floor", size.name, sum(scans))


def _scan(table: str, columns: str) -> str:
    read = ", ".join("*" if column == "*" else f"max({column})" for column in columns.split())
    return f"select {read} from {table}"


def _patient(cursor: duckdb.DuckDBPyConnection, text: str, parameters: Mapping[str, Any]) -> float | str:
    """The better of two runs, rows read as they come; what takes too long is interrupted."""
    clock = threading.Timer(PATIENCE, cursor.interrupt)
    clock.start()
    try:
        return min(once(lambda: _read(cursor, text, parameters)) for _ in range(2))
    except (duckdb.InterruptException, duckdb.OutOfMemoryException, RuntimeError) as error:
        return f"stopped: {type(error).__name__}"
    finally:
        clock.cancel()


def _read(cursor: duckdb.DuckDBPyConnection, text: str, parameters: Mapping[str, Any]) -> None:
    for _ in cursor.sql(text, params=dict(parameters)).to_arrow_reader(100_000):
        pass


def _beside(table: Table, kind: str) -> Table:
    """One row a question, the sizes beside each other."""
    found: dict[str, dict[str, object]] = {}
    for name, size, value in table.rows:
        found.setdefault(str(name), {})[str(size)] = value
    rows = []
    for name, by_size in found.items():
        small, large = by_size.get("region"), by_size.get("country")
        growth = large / small if isinstance(small, float) and isinstance(large, float) else None
        rows.append((name, *(by_size.get(size) for size in SIZES), growth))
    head = ("milliseconds", "24 k", "2 M", "56 M", "56 M ÷ 2 M")
    return Table(table.title, NOTES[kind], head, rows)


NOTES = {
    "of one": (
        "The smallest of three medians. A county has 50 units (62 at 24 k), ten years, 40 indicators; leaders' view. "
        "The first question makes the part of the county, which the others read; whatever changes in the county "
        "makes it anew. Every unit's trend is not asked of a part, and 56 M have 28 times the units of 2 M. "
        "Bar: 50 ms at 56 M, at most four times the time at 2 M."
    ),
    "of all": (
        "The better of two; rows are read as they come and not kept. Below each stands its floor: a full scan of the "
        "columns that it has to read, which hands out the rows that it hands out. Bar: five times the floor."
    ),
}


def opened(size: Size) -> tuple[Warehouse, Catalogue]:
    home = built(size)
    catalogue = read_catalogue(home.catalogue)
    return Warehouse(home.warehouse, catalogue), catalogue
