"""The signs of the strips in words, as HTML: only those that are drawn, and what stands beyond an axis by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from dashboard.show.changes import Subject
from dashboard.show.figures import Row
from dashboard.show.spread_words import outside, requirement
from dashboard.show.strips import Panel, beyond, is_part

SIGNS = {
    "exact": "●",
    "at_least": "▶",
    "at_most": "◀",
    "about": "○",
    "unasked": "□",
    "beyond": "◆",
    "doubted": "◎",
    "yes": "●",
    "no": "○",
    "gap": "×",
    "middle": "▒",
    "median": "┃",
}


def legend(panels: Sequence[Panel], subject: Subject) -> str:
    """A line of signs; below it which figures the axes leave out, and whose are not shown."""
    say = subject.say
    far = [] if subject.is_yes_no else [row for panel in panels for row in beyond(*panel)]
    drawn = set(_drawn(panels, subject)) | ({"beyond"} if far else set())
    signs = "".join(
        f'<span class="{sign}"><i aria-hidden="true">{mark}</i>{escape(say.say(f"sign-{sign}"))}</span>'
        for sign, mark in SIGNS.items()
        if sign in drawn
    )
    told = [outside(far, subject)] if far else []
    told += [say.say("strip-part")] if any(is_part(*panel) for panel in panels) else []
    below = "".join(f'<p class="method">{escape(each)}</p>' for each in told)
    return f'<div class="legend strip">{signs}</div>{below}'


def _drawn(panels: Sequence[Panel], subject: Subject) -> Iterator[str]:
    for rows, sources in panels:
        yield from (_sign(row, subject) for row in sources if row["value"] is not None)
        yield from ("doubted" for row in sources if row["doubts"] and row["value"] is not None)
        yield from (sign for row in rows if row["median"] is not None for sign in ("middle", "median"))
        yield from ("gap" for row in sources if subject.is_yes_no and _is_gap(row))


def _sign(row: Row, subject: Subject) -> str:
    if subject.is_yes_no:
        return "yes" if row["value"] else "no"
    return "unasked" if requirement(row) == "unasked" else row["precision"]


def _is_gap(row: Row) -> bool:
    return row["value"] is None and row["requirement"] == "required"
