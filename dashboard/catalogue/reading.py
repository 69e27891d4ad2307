"""A folder of files → one checked catalogue."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dashboard.catalogue.checks import check
from dashboard.catalogue.content import Catalogue
from dashboard.catalogue.rows import Row, rows
from dashboard.model import ApplicabilityException, Category, Collection, Indicator, Measure, Relation, Spelling, Unit

FILES: dict[str, tuple[type, str]] = {
    "categories.csv": (Category, "code"),
    "measures.csv": (Measure, "measure"),
    "indicators.csv": (Indicator, "code"),
    "units.csv": (Unit, "unit_code"),
    "collections.csv": (Collection, "period"),
    "applicability.csv": (ApplicabilityException, ""),
    "relations.csv": (Relation, "code"),
    "spellings.csv": (Spelling, ""),
}
"""The files of a catalogue, the dataclass that is the schema of each row, and its key."""


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue in `folder`; CatalogueError for the first row that cannot be used."""
    tables = {name: list(rows(folder / name, schema)) for name, (schema, _) in FILES.items()}
    for name, (_, key) in FILES.items():
        _check_unique(tables[name], key)
    catalogue = Catalogue(
        categories=_by(tables["categories.csv"], "code"),
        measures=_by(tables["measures.csv"], "measure"),
        indicators=_by(tables["indicators.csv"], "code"),
        units=_by(tables["units.csv"], "unit_code"),
        collections=_by(tables["collections.csv"], "period"),
        exceptions=tuple(row.value for row in tables["applicability.csv"]),
        relations=_by(tables["relations.csv"], "code"),
        spellings=tuple(row.value for row in tables["spellings.csv"]),
        version=_version(folder),
    )
    check(catalogue, tables)
    return catalogue


def _version(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]


def _by(rows: Iterable[Row], key: str) -> dict[str, Any]:
    return {getattr(row.value, key): row.value for row in rows}


def _check_unique(rows: list[Row], key: str) -> None:
    seen: dict[str, int] = {}
    for row in rows if key else ():
        value = getattr(row.value, key)
        if value in seen:
            raise row.error(key, value, f"不重复的代码（第 {seen[value]} 行已有） / a code used once")
        seen[value] = row.line
