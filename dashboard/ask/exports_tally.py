"""What a file held of an export, counted while it was written: nothing of it is kept but the counts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.ask.exports import COLUMNS, Batches, Coverage, texts


class Tally:
    """Counts batches as they flow by. Rows of one report stand together, as the question orders them."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._statuses: Counter[str] = Counter()
        self._known: dict[str, set[str]] = {name: set() for name in ("unit_code", "indicator_code", "period")}
        self._waiting: set[str] = set()
        self._last_report = ""
        self._as_of: datetime | None = None
        self._digest = hashlib.sha256()

    def counted(self, batches: Batches) -> Batches:
        """The same batches, each counted before it is handed on."""
        for batch in batches:
            self._count(batch)
            yield batch

    @property
    def coverage(self) -> Coverage:
        known = self._known
        return Coverage(
            rows=self._statuses.total(),
            units=len(known["unit_code"]),
            indicators=len(self.indicators),
            periods=sorted(known["period"]),
            statuses=dict(self._statuses),
            waiting_units=len(self._waiting),
            as_of=self._as_of,
            **{name: self._counts[name] for name in "submissions waiting doubted values zeros bounded".split()},
        )

    @property
    def indicators(self) -> set[str]:
        """The codes of those that have rows."""
        return self._known["indicator_code"]

    @property
    def digest(self) -> str:
        """The first 12 digits of the SHA-256 over the rows: the same rows have the same version, whenever exported."""
        return self._digest.hexdigest()[:12]

    def _count(self, batch: pa.RecordBatch) -> None:
        for name, known in self._known.items():
            known.update(batch.column(name).unique().to_pylist())
        self._statuses.update(batch.column("status").to_pylist())
        value, exact = batch.column("value"), pc.equal(batch.column("precision"), "exact")
        self._counts["values"] += batch.num_rows - value.null_count
        self._counts["zeros"] += _true(pc.equal(value, pa.scalar(0, value.type)))
        self._counts["bounded"] += _true(pc.and_(pc.invert(exact), value.is_valid()))
        self._counts["doubted"] += _true(pc.greater(batch.column("doubts"), 0))
        for report in self._reports(batch):
            self._counts["submissions"] += 1
            self._counts["waiting"] += report.endswith("submitted")
        waits = pc.equal(batch.column("report_state"), "submitted")
        self._waiting.update(batch.column("unit_code").filter(waits).unique().to_pylist())
        newest = pc.max(pc.local_timestamp(batch.column("received_at"))).as_py()
        self._as_of = max((each for each in (self._as_of, newest) if each), default=None)
        self._digest.update(_lines(batch))

    def _reports(self, batch: pa.RecordBatch) -> Iterator[str]:
        """The reports that begin in this batch, each with its state; rows of none have no version."""
        parts = [batch.column(name).cast(pa.string()) for name in ("unit_code", "period", "version", "report_state")]
        for report in pc.run_end_encode(pc.binary_join_element_wise(*parts, "/")).values.to_pylist():
            if report is not None and report != self._last_report:
                yield report
            self._last_report = report or self._last_report


def _true(flags: pa.Array) -> int:
    return int(pc.sum(flags).as_py() or 0)


def _lines(batch: pa.RecordBatch) -> bytes:
    """A line for each row, its fields parted by the sign for that; nothing for null."""
    columns = texts(batch)
    fields = [columns[name] for name in COLUMNS]
    lines = pc.binary_join_element_wise(*fields, "\x1f", null_handling="replace", null_replacement="")
    return "".join(f"{line}\n" for line in lines.to_pylist()).encode()
