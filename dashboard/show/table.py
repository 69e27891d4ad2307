"""A table for reading: headings in the page's language, cells with links to where they come from.

HTML, since it wraps long words, can be searched and read aloud by the browser, and prints whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from html import escape

from dashboard.locale import Words

Value = str | int | float | Decimal | date | datetime | None
MOST_COLUMNS_ON_A_PHONE = 3
"""Wider tables become a list of cards there."""


@dataclass(frozen=True)
class Cell:
    """What a reader sees of one cell.

    `value` is what a download holds instead of the text; `link` an address to go to; `tone` one word for the style
    (better, worse, missing, faint, doubt, code, noted); `story` is told on hovering; `image` is markup made by
    show/sparkline.py.
    """

    text: str
    value: Value = None
    link: str = ""
    tone: str = ""
    story: str = ""
    image: str = ""


@dataclass(frozen=True)
class Table:
    """Columns by name and heading, and their cells; `numbers` are the names of columns set to the right."""

    names: tuple[str, ...]
    headings: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    numbers: frozenset[str]

    def records(self) -> list[dict[str, Value]]:
        """Heading → value, or text where the cell has no other value; for a download."""
        return [
            {heading: cell.text if cell.value is None else cell.value for heading, cell in self._paired(row)}
            for row in self.rows
        ]

    def texts(self) -> list[dict[str, str]]:
        """Heading → what a reader sees."""
        return [{heading: cell.text for heading, cell in self._paired(row)} for row in self.rows]

    def without(self, name: str) -> Table:
        """The same table without a column, where the page has said already what it holds."""
        at = self.names.index(name)
        names, headings, *rows = (line[:at] + line[at + 1 :] for line in (self.names, self.headings, *self.rows))
        return Table(names, headings, rows, self.numbers)

    def _paired(self, row: Sequence[Cell]) -> Iterable[tuple[str, Cell]]:
        return zip(self.headings, row, strict=True)


def table(
    lines: Iterable[Sequence[Cell | Value]], columns: Sequence[str], say: Words, numbers: Collection[str] = ()
) -> Table:
    """A table whose columns are named by the locale (`column-…`); plain values become cells."""
    rows = [tuple(item if isinstance(item, Cell) else _cell(item) for item in line) for line in lines]
    return Table(tuple(columns), tuple(say.say(f"column-{name}") for name in columns), rows, frozenset(numbers))


def _cell(value: Value) -> Cell:
    return Cell("" if value is None else str(value), value if isinstance(value, int | float | Decimal) else None)


def as_html(table: Table, label: str) -> str:
    """The table as HTML, every text escaped; a region that can be scrolled by keyboard, called `label`."""
    heads = "".join(
        f'<th scope="col"{_class(table, name)}>{escape(heading)}</th>'
        for name, heading in zip(table.names, table.headings, strict=True)
    )
    kind = "table cards" if len(table.names) > MOST_COLUMNS_ON_A_PHONE else "table"
    body = "".join(_line(table, row) for row in table.rows)
    return (
        f'<div class="{kind}" tabindex="0" role="region" aria-label="{escape(label, quote=True)}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _line(table: Table, row: Sequence[Cell]) -> str:
    named = zip(table.names, table.headings, row, strict=True)
    return f"<tr>{''.join(_data(table, name, heading, cell) for name, heading, cell in named)}</tr>"


def _data(table: Table, name: str, heading: str, cell: Cell) -> str:
    """One cell; the heading is repeated for phones, where cells stand below each other."""
    story = f' title="{escape(cell.story, quote=True)}"' if cell.story else ""
    text = cell.image or escape(cell.text)
    if cell.link:
        text = f'<a href="{escape(cell.link, quote=True)}"{story}>{text or "›"}</a>'
        story = ""
    label = escape(heading, quote=True)
    return f'<td data-label="{label}"{_class(table, name, cell.tone)}{story}>{text}</td>'


def _class(table: Table, name: str, tone: str = "") -> str:
    classes = " ".join(part for part in ("number" if name in table.numbers else "", tone) if part)
    return f' class="{classes}"' if classes else ""
