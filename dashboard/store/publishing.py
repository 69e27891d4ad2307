"""The readable tables written out as sorted Parquet, for DuckDB replicas and Spark (published.py says how they lie).

A version is written beside the others, brought to the disk, named, and only then pointed to: whoever reads finds the
one before or this one, whole. DuckDB writes it from one transaction, file by file, and sorts on disk what is large.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
from duckdb import ColumnExpression, ConstantExpression

from dashboard.catalogue import Catalogue
from dashboard.home import Home
from dashboard.sql import statement
from dashboard.store.backup import ONE, check_apart, failing_told, unfinished
from dashboard.store.durably import copy_durably, sync_file, sync_folder
from dashboard.store.published import PREFIX, Publication, form, newest, point_to, versions
from dashboard.store.refusing import HomeRefused
from dashboard.store.warehouse import Warehouse

KEPT = 2
"""Versions that stay in any case."""
STILL_READ = timedelta(hours=1)
"""A version stays at least so long after the next has taken its place: pages that are open may go on with it."""
STAMP = "%Y%m%dT%H%M%S.%f"

SORTED: dict[str, tuple[str, ...]] = {
    "observation": ("indicator_code", "area", "unit_code", "submission_id", "sheet", "cell"),
    "submission": ("area", "unit_code", "period", "version"),
    "problem": ("area", "submission_id", "position"),
    "decision": ("position",),
}
"""In what order rows lie, so that blocks that cannot match are passed over; others as they are stored."""
BY_PERIOD = ("observation",)
"""Tables with a file for each period."""
LARGEST_BLOCK = 131_072
"""Rows of a block of a file: about as many figures as an indicator of the whole country has in a year."""


def publish(home: Home, warehouse: Warehouse, into: Path, at: datetime) -> tuple[Publication, bool]:
    """What is published now, and whether it is new: what is published already is left alone. Raises HomeRefused."""
    check_apart(home, into, "publish-inside")
    with ONE, failing_told(into, "publish-failed"), warehouse.cursor() as cursor:
        before = _before(home, into)
        with warehouse.alone():  # the catalogue, and the moment from which the transaction sees the tables
            catalogue = warehouse.catalogue
            cursor.begin()
            ((mark,),) = cursor.execute(statement("store/marked")).fetchall()
        content = f"{catalogue.version} {mark}"
        if before and (before.content, before.form) == (content, form()):
            return before, False
        with unfinished(into) as folder:
            made = _written(home, folder, cursor, catalogue, content, at)
            made = made.moved(_named(folder, into / f"{PREFIX}{at:{STAMP}}"))
        point_to(made)
        _forget(into, at)
    return made, True


def _before(home: Home, into: Path) -> Publication | None:
    """What is published there; None if nothing can be read. Raises HomeRefused for that of another home."""
    try:
        found = newest(into)
    except HomeRefused:
        return None
    if found.home != str(home.folder):
        raise HomeRefused("published-of-another", path=str(into), other=found.home, home=str(home.folder))
    return found


def _written(
    home: Home, folder: Path, cursor: duckdb.DuckDBPyConnection, catalogue: Catalogue, content: str, at: datetime
) -> Publication:
    tables = [table for (table,) in cursor.execute(statement("store/tables")).fetchall()]
    for table in tables:
        (folder / table).mkdir()
        _write(cursor, table, folder / table)
    for path in (each for each in home.catalogue.iterdir() if each.is_file()):
        copy_durably(path, folder / "catalogue" / path.name)
    periods = tuple(
        (each.period, *(day.isoformat() for day in (each.opens, each.due, each.lock, each.publish_by)))
        for each in catalogue.collections.values()
    )
    made = Publication(folder, str(home.folder), at.isoformat(), content, form(), tuple(tables), periods)
    made.write()
    for path in folder.rglob("*.parquet"):
        sync_file(path)
    for path in (each for each in (folder, *folder.rglob("*")) if each.is_dir()):
        sync_folder(path)
    return made


def _write(cursor: duckdb.DuckDBPyConnection, table: str, folder: Path) -> None:
    rows = cursor.table(table)
    order = SORTED.get(table, ())
    if table not in BY_PERIOD:
        _copy(rows, order, folder / "all.parquet")
        return
    for period in [period for (period,) in rows.select("period").distinct().fetchall()] or ["none"]:
        _copy(
            rows.filter(ColumnExpression("period") == ConstantExpression(period)), order, folder / f"{period}.parquet"
        )


def _copy(rows: duckdb.DuckDBPyRelation, order: Sequence[str], path: Path) -> None:
    ordered = rows.sort(*order) if order else rows
    ordered.write_parquet(str(path), compression="zstd", row_group_size=LARGEST_BLOCK)


def _named(folder: Path, whole: Path) -> Path:
    folder.replace(whole)
    sync_folder(whole.parent)
    return whole


def _forget(into: Path, at: datetime) -> None:
    """Versions nobody should be reading any more."""
    for old in _outlived(list(versions(into)), at):
        dropped = old.replace(into / f"unfinished-{old.name}")  # never half there under its name
        shutil.rmtree(dropped)


def _outlived(found: Sequence[Path], at: datetime) -> Iterator[Path]:
    """All but KEPT, as far as the next one came STILL_READ ago."""
    for old, following in list(zip(found, found[1:], strict=False))[: max(0, len(found) - KEPT)]:
        since = datetime.strptime(following.name.removeprefix(PREFIX), STAMP).replace(tzinfo=at.tzinfo)
        if at - since > STILL_READ:
            yield old
