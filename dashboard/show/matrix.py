"""The states of all cells of an area as a table: indicators down, units across; a gap is hatched, never blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote, urlencode

from dashboard.locale import Words
from dashboard.show.figures import cell_text, state
from dashboard.show.numbers import sign

Row = Mapping[str, Any]


def state_matrix(rows: Sequence[Row], say: Words, link: Mapping[str, str]) -> str:
    """An HTML table over the rows of the question `state_matrix`; each cell links to its lineage.

    `link` holds the parameters of the page's own address; unit and indicator of the cell are added to it.
    """
    units = {row["unit_code"]: row["short_name"] for row in rows}
    indicators = {row["indicator_code"]: row for row in rows}
    cells = {(row["indicator_code"], row["unit_code"]): row for row in rows}
    head = "".join(f'<th scope="col"><span>{escape(name)}</span></th>' for name in units.values())
    address = escape(f"?{urlencode(link)}&figure=", quote=True)
    body = "".join(
        _line(row, [cells.get((code, unit)) for unit in units], say, address) for code, row in indicators.items()
    )
    return (
        f'<div class="matrix" tabindex="0" role="region" aria-label="{escape(say.say("matrix-label"), quote=True)}">'
        f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _line(indicator: Row, cells: Sequence[Row | None], say: Words, address: str) -> str:
    name = escape(indicator["indicator_name" if say.lang == "zh" else "indicator_name_en"])
    return f'<tr><th scope="row">{name}</th>{"".join(_cell(cell, say, address) for cell in cells)}</tr>'


def _cell(row: Row | None, say: Words, address: str) -> str:
    """A pair that is not asked is an empty cell; every other one is a link with its story as tooltip."""
    if row is None:
        return "<td></td>"
    kind = state(row)
    figure = quote(f"{row['unit_code']}~{row['indicator_code']}")
    title = escape(_story(row, say), quote=True)
    return (
        f'<td class="{kind}"><a href="{address}{figure}" title="{title}" '
        f'aria-label="{title}">{escape(sign(row["precision"]) or _mark(kind, say))}</a></td>'
    )


def _story(row: Row, say: Words) -> str:
    where = " › ".join(part for part in (row["file"], row["sheet"], row["cell"]) if part)
    name = row["indicator_name" if say.lang == "zh" else "indicator_name_en"]
    note = row["note"] or row["reason"]
    return "\n".join(part for part in (f"{row['unit_name']} · {name}", cell_text(row, say), note, where) if part)


def legend(say: Words) -> str:
    """The signs of the table with their words."""
    kinds = (
        "value",
        "zero",
        "bounded",
        "missing",
        "optional",
        "not-applicable",
        "withheld",
        "not-collected",
        "elsewhere",
    )
    items = "".join(
        f'<span><i class="{kind}">{escape(_mark(kind, say))}</i>{escape(say.say(f"state-{kind}"))}</span>'
        for kind in kinds
    )
    return f'<div class="legend matrix">{items}</div>'


def _mark(kind: str, say: Words) -> str:
    return say.say(f"mark-{kind}") if say.has(f"mark-{kind}") else ""
