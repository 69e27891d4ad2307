"""The engine of the process that writes: its own warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from dashboard.ask.questions import Rows, flow, run
from dashboard.decisions import Perspective
from dashboard.store.warehouse import Warehouse


class Stored:
    """Answers from a warehouse, each question from what is stored at that moment."""

    def __init__(self, warehouse: Warehouse) -> None:
        self._warehouse = warehouse

    @property
    def version(self) -> int:
        return self._warehouse.version

    @property
    def mark(self) -> str:
        return f"{self._warehouse.mark} {self._warehouse.version}"

    def rows(self, name: str, view: Perspective, parameters: Mapping[str, Any], area: str = "") -> Rows:
        with self._warehouse.cursor(view, area) as cursor:
            return run(cursor, name, **parameters)

    def flow(
        self, name: str, view: Perspective, given: Iterable[Mapping[str, Any]], batch: int, area: str = ""
    ) -> Iterator[pa.RecordBatch]:
        with self._warehouse.cursor(view, area) as cursor:
            yield from flow(cursor, name, given, batch)

    def check(self) -> None:
        self._warehouse.asked("marked")

    def close(self) -> None:
        self._warehouse.close()
