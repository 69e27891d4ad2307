"""DuckDB over published files. It writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from dashboard.ask.questions import Rows, flow, run
from dashboard.decisions import NOW, Perspective
from dashboard.engines.engine import EngineLost, OfPublication
from dashboard.sql import statement, statements
from dashboard.store.perspectives import Perspectives
from dashboard.store.published import Publication

MOST_BYTES = 32 * 2**20
"""Of the files of a table that is taken into memory: a region of some hundred counties."""


class Replica(OfPublication):
    """Answers from one publication. Raises EngineLost when its files cannot be read."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self._connection = duckdb.connect(":memory:")
        with _lost_told():
            self._connection.execute(statement("store/replica_opened"))
            for table in publication.tables:
                self._take(table)
            for text in statements("schema/[23]_views*"):
                self._connection.execute(text)
        self._perspectives = Perspectives(self._connection, "memory")

    def _take(self, table: str) -> None:
        """A small table into memory, which is as fast as the warehouse; a large one stays where it is."""
        files = sorted(self.publication.files(table).glob("*.parquet"))
        rows = self._connection.read_parquet([str(path) for path in files])
        if sum(path.stat().st_size for path in files) <= MOST_BYTES:
            rows.create(table)
        else:
            rows.create_view(table)

    def rows(self, name: str, view: Perspective, parameters: Mapping[str, Any], area: str = "") -> Rows:
        with _lost_told(), self._perspectives.cursor(view, area) as cursor:
            return run(cursor, name, **parameters)

    def flow(
        self, name: str, view: Perspective, given: Iterable[Mapping[str, Any]], batch: int, area: str = ""
    ) -> Iterator[pa.RecordBatch]:
        with _lost_told(), self._perspectives.cursor(view, area) as cursor:
            yield from flow(cursor, name, given, batch)

    def check(self) -> None:
        self.rows("areas", NOW, {})

    def close(self) -> None:
        self._connection.close()


@contextmanager
def _lost_told() -> Iterator[None]:
    """Raises EngineLost for files that are gone or broken, and for a connection that was closed meanwhile."""
    try:
        yield
    except (OSError, duckdb.IOException, duckdb.ConnectionException, duckdb.InvalidInputException) as error:
        raise EngineLost(str(error)) from error
