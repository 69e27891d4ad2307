"""Literal figures in, literal problems out: a small warehouse, and a file judged as if just read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from dashboard.intake.judge import judged
from dashboard.model import Observation, Submission

SCHEMA = Path(__file__).parents[2] / "queries" / "schema"
SETTLE = (SCHEMA.parent / "store" / "settle.sql").read_text(encoding="utf-8")
CATALOGUE = (
    *("1_catalogue.sql", "2_decisions.sql", "2_submissions.sql"),
    *("2_views_all.sql", "2_views_standing.sql", "3_views.sql"),
)


@pytest.fixture
def warehouse():
    with duckdb.connect() as connection:
        for name in CATALOGUE:
            connection.execute((SCHEMA / name).read_text(encoding="utf-8"))
        connection.execute(
            "insert into unit values ('tuanjie', '团结镇', '团结', 'township', 'a', null, null, null, 'township', 1)"
        )
        connection.execute(
            "insert into collection select cast(y as text), cast(y - 1 as text), d, d, d, d"
            " from range(2020, 2027) years(y), (select date '2026-03-01' as d)"
        )
        yield connection


@pytest.fixture
def stored(warehouse):
    """Puts a version of a report into the warehouse: indicators and values, None for a blank."""

    def put(figures, version=1, state="accepted", unit="tuanjie", period="2025"):
        key = f"{period}/{unit}/{version}"
        warehouse.execute(
            "insert into submission values"
            " (?, 'a', ?, ?, ?, ?, ?, true, 0, 0, 0,"
            " 'f.xlsx', 'ab', 's', timestamp '2026-02-01 08:00:00', '', 'command', 'c')",
            [key, unit, period, version, state, state],
        )
        warehouse.execute(SETTLE, {"unit_codes": [unit]})
        for code, value in figures.items():
            warehouse.execute(
                "insert into observation values (?, ?, 'a', ?, ?, ?, ?, ?, ?, 'exact', '', '', '', '')",
                [code, period, unit, key, "O" if value is None else "A", value, value, value],
            )

    return put


@pytest.fixture
def indicators(warehouse):
    """Adds indicators of a kind."""

    def add(*codes, kind="count"):
        for code in codes:
            row = [code, code, code, "C1", "件", kind, "neutral", "sum", 0, None, 1]
            warehouse.execute(f"insert into indicator values ({', '.join('?' * 11)})", row)

    return add


@pytest.fixture
def relate(warehouse):
    """Adds a relation: code, rule, severity, left codes, comparison, right codes, low, high."""

    def add(code, rule, severity, left, comparison, right, low=None, high=None):
        row = [code, rule, severity, comparison, low, high]
        warehouse.execute("insert into relation values (?, ?, ?, ?, ?, ?)", row)
        for side, codes in (("left", left), ("right", right)):
            for position, part in enumerate(codes.split(";")):
                row = [code, side, part, position]
                warehouse.execute("insert into relation_side values (?, ?, ?, ?)", row)

    return add


@pytest.fixture
def rate(warehouse):
    """Adds a ratio: code, numerator codes, denominator codes."""

    def add(code, numerator, denominator):
        row = [code, code, code, "C1", "%", "ratio", "higher", "ratio_of_sums", 1, None, 1]
        warehouse.execute(f"insert into indicator values ({', '.join('?' * 11)})", row)
        for side, codes in (("numerator", numerator), ("denominator", denominator)):
            for part in codes.split(";"):
                warehouse.execute("insert into indicator_part values (?, ?, ?)", [code, side, part])

    return add


@pytest.fixture
def file():
    """A submission from rows (indicator, number or None, precision or status, 'exact' if left out)."""

    def read(*figures, unit="tuanjie", period="2025"):
        return Submission(unit, period, tuple(_observation(*figure) for figure in figures))

    return read


@pytest.fixture
def problems(warehouse, file):
    """The problems of one file with these figures."""

    def found(*figures):
        return list(judged(warehouse, [file(*figures)])[0].problems)

    return found


@pytest.fixture
def broken(problems):
    """What the rules say of one file with these figures: (rule, severity, indicator)."""

    def said(*figures):
        return [(one.rule, one.severity, one.indicator_code) for one in problems(*figures)]

    return said


def _observation(code, number, how="exact"):
    if number is None:
        return Observation(code, "O" if how == "exact" else how, sheet="年度指标", cell=code)
    value = Decimal(str(number))
    precision, status = ("exact", how) if len(how) == 1 else (how, "A")
    lower = value if precision in ("exact", "at_least") else None
    upper = value if precision in ("exact", "at_most") else None
    return Observation(code, status, value, lower, upper, precision, raw=str(number), sheet="年度指标", cell=code)
