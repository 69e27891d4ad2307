"""Tables of cells: indicators down, units across; a gap is hatched, never blank. First the states of all cells.

An area has thousands of cells. What they share is sent once: the page's choices stand in the address, the name of a
unit's workbook in the unit's heading. assets/cells.js adds both to a cell's link when somebody comes to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import quote

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import links
from dashboard.show.figures import cell_text, doubts, state
from dashboard.show.numbers import sign
from dashboard.show.problems import indicator_name

Row = Mapping[str, Any]
GAPS = ("missing", "waiting", "optional", "not-applicable", "withheld", "not-collected", "elsewhere")


class Drawn(NamedTuple):
    """How a cell looks: classes of assets/look.css, a sign of few characters, and the story told on hovering."""

    style: str
    sign: str
    story: str


class Draft(NamedTuple):
    """What all cells of one table share; `choices` are those of the page's own address."""

    catalogue: Catalogue
    choices: Mapping[str, str]
    say: Words
    drawn: Callable[[Row, Words], Drawn]


def state_matrix(rows: Sequence[Row], catalogue: Catalogue, choices: Mapping[str, str], say: Words) -> str:
    """An HTML table over the rows of the question `state_matrix`."""
    return grid(rows, say.say("matrix-label"), Draft(catalogue, choices, say, _state))


def _state(row: Row, say: Words) -> Drawn:
    kind = state(row)
    name = row["indicator_name" if say.lang == "zh" else "indicator_name_en"]
    lines = f"{row['unit_name']} · {name}", cell_text(row, say), doubts(row, say), row["note"] or row["reason"]
    warning = "⚠" if row["doubts"] else ""
    return Drawn(kind, (sign(row["precision"]) or mark(kind, say)) + warning, story(row, lines))


def story(row: Row, lines: Iterable[str]) -> str:
    """The lines that are not empty, and where the figure stands in the unit's workbook: › sheet › cell."""
    place = "".join(f" › {row[name]}" for name in ("sheet", "cell") if row[name])
    return "\n".join(line for line in (*lines, place.strip()) if line)


# The table ------------------------------------------------------------------------------------------------------------


def grid(rows: Sequence[Row], label: str, draft: Draft) -> str:
    """An HTML table called `label` over rows of units and indicators; the latter in the catalogue's order.

    A cell leads to its origin (what nobody owes nor sent has none), a unit to its profile, an indicator to its
    changes. Kinds of unit stand apart.
    """
    units = {row["unit_code"]: row for row in rows}
    files = {row["unit_code"]: row["file"] for row in rows if row["file"]}
    asked = {row["indicator_code"] for row in rows}
    cells = {(row["indicator_code"], row["unit_code"]): row for row in rows}
    apart = {unit for before, unit in pairwise(units) if units[before]["kind"] != units[unit]["kind"]}
    head = "".join(
        _unit(row, files.get(unit, ""), _class("apart" if unit in apart else ""), draft) for unit, row in units.items()
    )
    body = "".join(
        f"<tr>{_indicator(code, draft)}"
        + "".join(_cell(cells.get((code, unit)), " apart" if unit in apart else "", draft) for unit in units)
        + "</tr>"
        for code in draft.catalogue.indicators
        if code in asked
    )
    return (
        f'<div class="matrix" tabindex="0" role="region" aria-label="{escape(label, quote=True)}">'
        f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _unit(row: Row, file: str, style: str, draft: Draft) -> str:
    """A unit's name; its full name and its workbook, a line each, are told on hovering."""
    address = escape(links.to("unit", draft.choices, unit=row["unit_code"]), quote=True)
    name, full = escape(row["short_name"]), escape("\n".join(filter(None, (row["unit_name"], file))), quote=True)
    return f'<th scope="col"{style}><a href="{address}" title="{full}"><span>{name}</span></a></th>'


def _indicator(code: str, draft: Draft) -> str:
    address = escape(links.to("changes", draft.choices, indicator=code), quote=True)
    return f'<th scope="row"><a href="{address}">{escape(indicator_name(draft.catalogue, code, draft.say))}</a></th>'


def _cell(row: Row | None, apart: str, draft: Draft) -> str:
    """A pair that is not asked is an empty cell; every other one has its story, and a link where there is an origin.

    The end of a cell is where the next one begins: HTML needs no tag for it.
    """
    if row is None:
        return f"<td{_class(apart.strip())}>"
    drawn = draft.drawn(row, draft.say)
    story, sign = escape(drawn.story, quote=True), escape(drawn.sign)
    if drawn.style == "optional" and not row["file"]:
        return f'<td class="{drawn.style}{apart}" title="{story}">{sign}'
    figure = quote(f"{row['unit_code']}~{row['indicator_code']}")
    return f'<td class="{drawn.style}{apart}"><a href="?figure={figure}" title="{story}">{sign}</a>'


def _class(style: str) -> str:
    return f' class="{style}"' if style else ""


# Its signs ------------------------------------------------------------------------------------------------------------


def legend(say: Words) -> str:
    """The signs of the states with their words."""
    return key([*(signed(kind, say) for kind in ("value", "zero", "bounded", *GAPS)), doubted(say)])


def doubted(say: Words) -> str:
    """The sign of a doubted figure with its word."""
    return explained(swatch("", "⚠"), say.say("legend-doubted"))


def key(items: Iterable[str]) -> str:
    """A line of what `signed` and `explained` make."""
    return f'<div class="legend matrix">{"".join(items)}</div>'


def signed(kind: str, say: Words) -> str:
    """A state's sign with its word."""
    return explained(swatch(kind, mark(kind, say)), say.say(f"state-{kind}"))


def explained(swatches: str, word: str, before: str = "") -> str:
    """Swatches with the words after, and before them."""
    return f"<span>{escape(before)}{swatches}{escape(word)}</span>"


def swatch(style: str, sign: str) -> str:
    """A cell of the table, for its legend."""
    return f'<i class="{style}">{escape(sign)}</i>'


def mark(kind: str, say: Words) -> str:
    """The sign of a state; '' where colour and pattern say it."""
    return say.say(f"mark-{kind}") if say.has(f"mark-{kind}") else ""
