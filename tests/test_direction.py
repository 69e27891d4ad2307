"""Data flows one way: who may import whom, checked in the syntax trees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "dashboard"
SOURCES = sorted(PACKAGE.rglob("*.py"))
WEB = ("streamlit", "starlette")
MAY_USE_WEB = {"ui.py", "app.py", "fetching.py", "watching.py", "provider.py", "offered.py"}

FORBIDDEN = {
    "access": ("intake", "store", "ask", "show", "app_pages", "api", "desk", "working", "door"),
    "door": ("intake", "ask", "app_pages", "working"),
    "ask": ("intake", "store", "app_pages", "show"),
    "show": ("intake", "store", "app_pages"),
    "store": ("intake", "ask", "show", "app_pages"),
    "intake": ("ask", "show", "app_pages"),
    "engines": ("intake", "show", "app_pages", "desk", "working", "api"),
    "api": ("intake", "store", "show", "app_pages"),
    "sqlroom": ("intake", "show", "app_pages"),
    "catalogue": ("intake", "store", "ask", "show", "app_pages"),
    "locale": ("intake", "store", "ask", "show", "app_pages"),
}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_lies_before_it(path: Path) -> None:
    forbidden = tuple(f"dashboard.{name}" for name in FORBIDDEN.get(room(path), ()))
    assert not [name for name in imported(path) if forbidden and name.startswith(forbidden)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_pages_and_app_know_the_web(path: Path) -> None:
    uses_web = any(name.split(".")[0] in WEB for name in imported(path))
    assert not uses_web or room(path) in {"app_pages", "api", *MAY_USE_WEB}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sql_is_only_in_queries(path: Path) -> None:
    texts = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    statement = re.compile(
        r"\s*(select\b.*\bfrom\b|insert\s+into\b|update\s+\w+\s+set\b|delete\s+from\b|with\s+\w+\s+as\b"
        r"|(create|drop|alter)\s+(or\s+replace\s+)?(temp\w*\s+)?(table|view|index|schema)\b|pragma\b|attach\b)",
        re.IGNORECASE | re.DOTALL,
    )
    assert not [text for text in texts if statement.match(text)]


def test_the_data_folder_holds_no_code() -> None:
    assert not [path for path in (ROOT / "data").rglob("*.py") if "home" not in path.parts]
