"""The same questions in pandas and polars on data in memory, and in SQLite with indexes; their answers must be ours.

The others are given less to do: the figures that count, chosen beforehand, in one table of the needed columns, without
doubts, predecessors and names. Their answers are compared with ours on the columns that they have.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy
import pandas
import polars

from dashboard.ask.questions import Argument
from dashboard.store.warehouse import Warehouse
from tests.bench.homes import SIZES, Size
from tests.bench.questions import answer, asked, opened
from tests.bench.table import Table
from tests.bench.telling import milliseconds, peak

FIGURES = Path(__file__).with_name("peers.sql").read_text(encoding="utf-8")
QUESTIONS = ("year_over_year", "ranking", "peer_comparison", "completeness", "missing_values", "like_for_like")
Answer = set[tuple[Any, ...]]
Asked = dict[str, Argument]


def tables() -> Iterator[Table]:
    section = Table("The same questions elsewhere", NOTE, ("question", "ours", "pandas", "polars", "SQLite"))
    for size in (SIZES["region"], SIZES["country"]):
        warehouse, _ = opened(size)
        _compare(warehouse, size, section)
        warehouse.close()
    yield section


def _compare(warehouse: Warehouse, size: Size, section: Table) -> None:
    with warehouse.cursor() as cursor:
        cursor.execute("set global threads = 2")
        table = cursor.sql(FIGURES).to_arrow_table()
    ours = {name: milliseconds(lambda n=name: answer(warehouse, n, asked(n, size))) for name in QUESTIONS}
    theirs = [_pandas(warehouse, size, table), _polars(warehouse, size, table)]
    theirs.append(_sqlite(warehouse, size, table) if size.name == "region" else {})
    for name in QUESTIONS:
        section.add(f"{name}, {size.name}", ours[name], *(each.get(name) for each in theirs))
    section.add(f"most memory so far, MB, {size.name}", peak(), None, None, None)


NOTE = (
    "Milliseconds, the smallest of three medians, about one county and the year 2024. pandas and polars hold in memory "
    "the figures that count (texts as categories); so does SQLite, with an index over area, period, indicator, at 2 M "
    "only: filling 56 M into it takes longer than all else. Every answer was compared with ours."
)


def expected(warehouse: Warehouse, size: Size, name: str) -> Answer:
    """Our answer in the columns that are compared."""
    rows = answer(warehouse, name, asked(name, size))
    kept: dict[str, Callable[[dict[str, Any]], tuple[Any, ...] | None]] = {
        "year_over_year": lambda row: (row["unit_code"], _number(row["value"]), _number(row["previous_value"])),
        "ranking": lambda row: (row["unit_code"], _number(row["value"])),
        "peer_comparison": lambda row: (row["indicator_code"], _number(row["peer_median"]), row["peers_reporting"]),
        "completeness": lambda row: (row["unit_code"], row["filled_cells"]),
        "missing_values": lambda row: (row["unit_code"], row["indicator_code"]),
        "like_for_like": lambda row: (
            None
            if row["indicator_kind"] in ("ratio", "boolean")
            else (row["indicator_code"], _number(row["total"]), _number(row["previous_total"]))
        ),
    }
    return {each for each in map(kept[name], rows) if each is not None}


def _number(value: Any) -> float | None:
    """Every number as a rounded double; a gap as None."""
    return None if value is None or value != value else round(float(value), 4)


def _checked(warehouse: Warehouse, size: Size, asking: dict[str, Callable[[Asked], Any]]) -> dict[str, float]:
    found = {}
    for name, ask in asking.items():
        parameters = asked(name, size)
        answered = {tuple(_plain(value) for value in row) for row in ask(parameters)}
        assert answered == expected(warehouse, size, name), (name, size.name)
        found[name] = milliseconds(lambda a=ask, p=parameters: a(p))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, numpy.integer | int):
        return int(value)
    return value if isinstance(value, str) else _number(value)


# pandas ---------------------------------------------------------------------------------------------------------------


def _pandas(warehouse: Warehouse, size: Size, table: Any) -> dict[str, float]:
    frame = table.to_pandas(categories=CATEGORIES, self_destruct=False)
    return _checked(warehouse, size, {name: getattr(_Pandas(frame), name) for name in QUESTIONS})


CATEGORIES = ["indicator", "period", "area", "unit", "kind", "status", "requirement", "precision", "aggregation"]


class _Pandas:
    def __init__(self, frame: pandas.DataFrame) -> None:
        self._frame = frame

    def _cells(self, area: Argument, period: str = "2024", **others: Argument) -> pandas.DataFrame:
        frame = self._frame
        fits = (frame["area"] == area) & (frame["period"] == period)
        for column, value in others.items():
            fits &= frame[column] == value
        found = frame[fits].copy()
        texts = [column for column in CATEGORIES if column in found]
        return found.astype(dict.fromkeys(texts, object))

    def _pairs(self, area: Argument, **others: Argument) -> pandas.DataFrame:
        now, before = self._cells(area, "2024", **others), self._cells(area, "2023", **others)
        return now.merge(before, on=["unit", "indicator"], how="left", suffixes=("", "_before"))

    def year_over_year(self, asked: Asked) -> Any:
        pairs = self._pairs(asked["area"], indicator=asked["indicator"])
        return pairs[["unit", "value", "value_before"]].itertuples(index=False)

    def ranking(self, asked: Asked) -> Any:
        cells = self._cells(asked["area"], indicator=asked["indicator"], kind=asked["kind"])
        ranked = cells[
            (cells["status"] != "M") & (cells["value"].notna() | (cells["requirement"] == "required"))
        ].copy()
        ranked["rank"] = ranked["value"].rank(ascending=False, method="min")
        return ranked[["unit", "value"]].itertuples(index=False)

    def peer_comparison(self, asked: Asked) -> Any:
        unit = str(asked["unit"])
        cells = self._cells(unit.split(".")[0], kind="township")
        peers = cells[(cells["unit"] != unit) & (cells["precision"] == "exact") & (cells["status"] != "M")]
        spread = peers.groupby("indicator")["value"].agg(["median", "count"])
        return spread.itertuples()

    def completeness(self, asked: Asked) -> Any:
        cells = self._cells(asked["area"], requirement="required")
        return cells.groupby("unit")["value"].count().items()

    def missing_values(self, asked: Asked) -> Any:
        cells = self._cells(asked["area"], requirement="required")
        return cells[cells["value"].isna()][["unit", "indicator"]].itertuples(index=False)

    def like_for_like(self, asked: Asked) -> Any:
        pairs = self._pairs(asked["area"], aggregation="sum")
        alike = (pairs["status"] == "D") == (pairs["status_before"] == "D")
        matched = pairs[alike & (pairs["status"] != "B") & pairs["value"].notna() & pairs["value_before"].notna()]
        return matched.groupby("indicator")[["value", "value_before"]].sum().itertuples()


# polars ---------------------------------------------------------------------------------------------------------------


def _polars(warehouse: Warehouse, size: Size, table: Any) -> dict[str, float]:
    frame = polars.from_arrow(table)
    return _checked(warehouse, size, {name: getattr(_Polars(frame), name) for name in QUESTIONS})


class _Polars:
    def __init__(self, frame: polars.DataFrame) -> None:
        self._frame = frame.lazy()

    def _cells(self, area: Argument, period: str = "2024", **others: Argument) -> polars.LazyFrame:
        fits = (polars.col("area") == area) & (polars.col("period") == period)
        for column, value in others.items():
            fits &= polars.col(column) == value
        return self._frame.filter(fits).with_columns(polars.col(CATEGORIES).cast(polars.String))

    def _pairs(self, area: Argument, **others: Argument) -> polars.LazyFrame:
        now, before = self._cells(area, "2024", **others), self._cells(area, "2023", **others)
        return now.join(before, on=["unit", "indicator"], how="left", suffix="_before")

    def year_over_year(self, asked: Asked) -> Any:
        pairs = self._pairs(asked["area"], indicator=asked["indicator"])
        return pairs.select("unit", "value", "value_before").collect().rows()

    def ranking(self, asked: Asked) -> Any:
        cells = self._cells(asked["area"], indicator=asked["indicator"], kind=asked["kind"])
        ranked = cells.filter(
            (polars.col("status") != "M")
            & (polars.col("value").is_not_null() | (polars.col("requirement") == "required"))
        ).with_columns(polars.col("value").rank("min", descending=True).alias("rank"))
        return ranked.select("unit", "value").collect().rows()

    def peer_comparison(self, asked: Asked) -> Any:
        unit = str(asked["unit"])
        peers = self._cells(unit.split(".")[0], kind="township").filter(
            (polars.col("unit") != unit) & (polars.col("precision") == "exact") & (polars.col("status") != "M")
        )
        value = polars.col("value")
        return peers.group_by("indicator").agg(value.median(), value.count().alias("n")).collect().rows()

    def completeness(self, asked: Asked) -> Any:
        cells = self._cells(asked["area"], requirement="required")
        return cells.group_by("unit").agg(polars.col("value").count()).collect().rows()

    def missing_values(self, asked: Asked) -> Any:
        cells = self._cells(asked["area"], requirement="required")
        return cells.filter(polars.col("value").is_null()).select("unit", "indicator").collect().rows()

    def like_for_like(self, asked: Asked) -> Any:
        matched = self._pairs(asked["area"], aggregation="sum").filter(
            ((polars.col("status") == "D") == (polars.col("status_before") == "D"))
            & (polars.col("status") != "B")
            & polars.col("value").is_not_null()
            & polars.col("value_before").is_not_null()
        )
        sums = matched.group_by("indicator").agg(polars.col("value").sum(), polars.col("value_before").sum())
        return sums.collect().rows()


# SQLite ---------------------------------------------------------------------------------------------------------------


def _sqlite(warehouse: Warehouse, size: Size, table: Any) -> dict[str, float]:
    texts = dict(_statements())
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"create table figure ({', '.join(table.column_names)})")
        marks = ", ".join("?" * table.num_columns)
        for batch in table.to_batches(100_000):
            rows = zip(*(column.to_pylist() for column in batch.columns), strict=True)
            connection.executemany(f"insert into figure values ({marks})", rows)
        connection.execute("create index figure_place on figure (area, period, indicator)")

        def asking(name: str) -> Callable[[Asked], Any]:
            return lambda parameters: connection.execute(texts[name], parameters).fetchall()

        return _checked(warehouse, size, {name: asking(name) for name in texts})


def _statements() -> Iterator[tuple[str, str]]:
    text = Path(__file__).with_name("peers_sqlite.sql").read_text(encoding="utf-8")
    for part in text.split("-- question: ")[1:]:
        name, statement = part.split("\n", 1)
        yield name, statement
