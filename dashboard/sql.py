"""Where SQL comes from: the files of `queries/`, by path. No other module holds any."""

from __future__ import annotations

from functools import cache
from pathlib import Path

QUERIES = Path(__file__).resolve().parents[1] / "queries"


@cache
def statement(name: str) -> str:
    """The text of `queries/NAME.sql`, e.g. `store/add_submissions`; read once."""
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
