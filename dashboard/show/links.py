"""Addresses of the pages, with all that a reader has chosen; relative, so that they hold behind any proxy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote, urlencode

from dashboard.decisions import LEADERS, Perspective

PAGES = {
    "overview": "./",
    "changes": "changes",
    "compare": "compare",
    "unit": "unit",
    "indicator": "indicator",
    "gaps": "gaps",
    "submit": "submit",
    "review": "review",
    "export": "export",
    "sql": "sql",
    "accounts": "accounts",
    "collections": "collections",
    "audit": "audit",
    "api": "api",
}
"""The pages by name, with the path of each; the first is the front."""

DOWNLOAD = "download/"
"""Where the files lie that were written for somebody; their secret follows."""

SEVERAL = ("periods", "categories", "indicators", "kinds", "units", "statuses")
"""All that 导出 chooses in numbers, by its name in the address: codes with commas, none for all."""


def view(chosen: Perspective) -> dict[str, str]:
    """What an address holds of a way to look; of the leaders' own, nothing."""
    basis = {"basis": chosen.basis} if chosen.basis != LEADERS.basis else {}
    return basis | ({"asof": chosen.as_of.isoformat()} if chosen.as_of else {})


def to(page: str, choices: Mapping[str, str], **more: str) -> str:
    """The address of a page with these choices, `more` added or put in their place."""
    return f"{PAGES[page]}?{urlencode({**choices, **more})}"


def to_export(choices: Mapping[str, str], **chosen: str) -> str:
    """The address of the export of exactly this: all of what is not `chosen`, whatever was chosen there before."""
    scope = {name: choices[name] for name in ("area", "lang", "basis", "asof") if name in choices}
    return to("export", {**scope, **dict.fromkeys(SEVERAL, ""), **chosen})


def origin(choices: Mapping[str, str], indicator_code: str, unit_code: str = "", period: str = "") -> str:
    """The address of the page one is on with the origin of a figure open; without a unit that of the area's total."""
    figure = "~".join((unit_code, indicator_code, *([period] if period else [])))
    return before_figure(choices) + quote(figure)


def before_figure(choices: Mapping[str, str]) -> str:
    """What all addresses of origins on one page begin with; the figure is added at its end."""
    return f"?{urlencode(choices)}&figure="


def line(ways: Iterable[tuple[str, str]]) -> str:
    """Addresses with their words as a line of links."""
    anchors = (f'<a href="{escape(address, quote=True)}">{escape(text)}</a>' for address, text in ways)
    return f'<p class="ways">{"".join(anchors)}</p>'
