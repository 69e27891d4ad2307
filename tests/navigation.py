"""The pages of the app as its navigation has them. Read from the text of ui.py: importing it would run a page."""

from __future__ import annotations

import ast
from pathlib import Path

UI = Path(__file__).resolve().parents[1] / "dashboard" / "ui.py"
_ASSIGNED = {
    ast.unparse(node.targets[0]): node.value
    for node in ast.parse(UI.read_text(encoding="utf-8")).body
    if isinstance(node, ast.Assign)
}
FRONT: str = ast.literal_eval(_ASSIGNED["FRONT"])
NAMES: list[str] = [ast.literal_eval(key) for key in _ASSIGNED["PAGES"].keys]
PAGES = {name: "" if name == FRONT else name for name in NAMES}
"""Every page by name, with its path; in the order of the navigation."""
