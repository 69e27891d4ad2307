"""The warehouse made anew from archive and journal, and held against them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

import pyarrow as pa

from dashboard.catalogue import Catalogue
from dashboard.intake.receiving import Progress
from dashboard.intake.replaying import Replay, replay
from dashboard.model import Report
from dashboard.store.archive import Archive
from dashboard.store.warehouse import Warehouse

What = Literal["refused", "missing", "changed", "extra", "audit"]


class Difference(NamedTuple):
    """What does not fit: `key` is archive/SHA-256, decision/NUMBER, or table/period/unit/version of rows that the
    warehouse lacks (missing), has otherwise (changed) or has alone (extra); `report` says why a file is refused.
    audit/NUMBER is where the lines of the audit first do not follow on one another."""

    key: str
    what: What
    report: Report | None = None


def rebuild(warehouse: Warehouse, archive: Archive, catalogue: Catalogue, on_progress: Progress) -> Replay:
    """Writes the warehouse anew in one transaction; leaves it alone if a file refuses. Others may go on writing."""
    with _fresh(catalogue) as fresh:
        replayed = replay(fresh, archive, catalogue, on_progress)
        with warehouse.alone():
            rest = replay(fresh, archive, catalogue)
            refused = (*replayed.refused, *rest.refused)
            if not refused:
                warehouse.replace_contents(fresh.contents(), fresh.mark)
    return Replay(replayed.files + rest.files, refused)


def differences(warehouse: Warehouse, archive: Archive, catalogue: Catalogue) -> list[Difference]:
    """What does not fit together: archived files that no longer read, else what a rebuild would change."""
    with warehouse.alone():
        kept, mark = warehouse.contents(), warehouse.mark
    with _fresh(catalogue) as fresh:
        replayed, made = replay(fresh, archive, catalogue, until=mark), fresh.contents()
    if replayed.refused:
        return [Difference(f"archive/{report.sha256}", "refused", report) for report in replayed.refused]
    return [
        Difference(f"{table}/{key}", what)
        for table in kept
        for key, what in _changed(table, kept[table], made[table]).items()
    ]


@contextmanager
def _fresh(catalogue: Catalogue) -> Iterator[Warehouse]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Warehouse(Path(folder) / "warehouse.duckdb", catalogue)
        try:
            yield fresh
        finally:
            fresh.close()


def _changed(table: str, kept: pa.Table, made: pa.Table) -> dict[str, What]:
    """Ids of the submissions whose rows differ; by which state of the catalogue they were judged does not count."""
    name = "position" if table == "decision" else "submission_id"
    stored, remade = (set(each[name].to_pylist()) for each in (kept, made))
    rows = [
        {tuple(row.items()) for row in each.to_pylist()}
        for each in (each.drop_columns(set(each.column_names) & {"catalogue_version"}) for each in (kept, made))
    ]
    found = sorted({dict(row)[name] for row in rows[0] ^ rows[1]})
    return {str(key): "missing" if key not in stored else "changed" if key in remade else "extra" for key in found}
