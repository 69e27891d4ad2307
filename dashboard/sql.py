"""Where SQL comes from: the files of `queries/`, by path. No other module holds any."""

from __future__ import annotations

from functools import cache
from pathlib import Path

QUERIES = Path(__file__).resolve().parents[1] / "queries"


def statements(pattern: str) -> list[str]:
    """The texts of the files under `queries/` that fit a pattern, e.g. `rules/*`, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(QUERIES.glob(f"{pattern}.sql"))]


@cache
def statement(name: str) -> str:
    """The text of `queries/NAME.sql`, e.g. `store/add_submissions`; read once."""
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
