"""Every question, and every rule, has the same rows on DuckDB and on a Spark cluster of two workers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

import pytest

from dashboard.ask.questions import Rows, questions
from dashboard.decisions import LEADERS, NOW, Perspective
from dashboard.engines.replica import Replica
from dashboard.engines.spark import Spark

COUNTY = {
    "area": "shili",
    "areas": ["shili"],
    "period": "2025",
    "kind": "township",
    "indicator": "cadre_law_training_sessions",
    "unit": "shili.education",
    "units": ["shili.education", "shili.donghu", "shili.qingliu", "shili.xihe"],
    "submission": "2025/shili.education/2",
}
SAMPLES = {
    "area": "hangjinhouqi",
    "areas": ["hangjinhouqi", "public"],
    "period": "2025",
    "periods": ["2024", "2025"],
    "kind": "township",
    "kinds": ["township"],
    "indicator": "annual_report_published",
    "indicators": ["annual_report_published", "cadre_law_training_sessions"],
    "unit": "hangjinhouqi.tuanjie",
    "units": ["hangjinhouqi.tuanjie"],
    "submission": "2025/hangjinhouqi.tuanjie/1",
    "statuses": ["A", "O"],
    "per": "village",
}
ASKED: list[tuple[Perspective, dict[str, object]]] = [
    (NOW, COUNTY),
    (LEADERS, SAMPLES),
    (Perspective("accepted", date(2026, 3, 1)), COUNTY),
]
"""As whom and about what each question is asked."""


@pytest.fixture(scope="module")
def duckdb_engine(published) -> Iterator[Replica]:
    engine = Replica(published)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def spark_engine(published, spark_cluster) -> Iterator[Spark]:
    engine = Spark(published, spark_cluster.address)
    yield engine
    engine.close()


@pytest.mark.parametrize(("view", "about"), ASKED, ids=["county", "samples_as_leaders", "county_as_of_a_day"])
@pytest.mark.parametrize("name", questions())
def test_a_question_has_the_same_rows_on_duckdb_and_on_spark(name, view, about, duckdb_engine, spark_engine):
    given = {each: about[each] for each in questions()[name].parameters if each in about}
    expected, found = (engine.rows(name, view, given) for engine in (duckdb_engine, spark_engine))
    assert found.columns == expected.columns
    assert differing(expected, found) == []


def differing(expected: Rows, found: Rows) -> list[tuple[int, str, object, object]]:
    """Where rows differ: decimals, texts, times and counts exactly and in their type, doubles beyond 1e-9."""
    assert len(found) == len(expected)
    return [
        (at, name, left[name], right[name])
        for at, (left, right) in enumerate(zip(expected, found, strict=True))
        for name in expected.columns
        if not alike(left[name], right[name])
    ]


def alike(left: object, right: object) -> bool:
    if type(left) is not type(right):
        return False
    if isinstance(left, float) and isinstance(right, float):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)
    return left == right


def test_the_questions_that_are_compared_have_rows(duckdb_engine):
    empty = [
        name
        for name, asked in questions().items()
        if not any(
            duckdb_engine.rows(name, view, {each: about[each] for each in asked.parameters if each in about})
            for view, about in ASKED
        )
    ]
    assert empty == []
