"""Where to go from 同比: the definition, the origin, the ranks, the export; and the units left out, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.show import links
from dashboard.show.change_sentences import remains
from dashboard.show.changes import REASONS, Subject, uncompared
from dashboard.show.figures import Row


def ways(subject: Subject) -> str:
    """A line of links that belong to the answer; the export has its own."""
    say, choices = subject.say, subject.choices
    found = [(links.to("indicator", choices), say.say("changes-definition"))]
    if subject.indicator.aggregation != "none":
        found.append((links.origin(choices, subject.indicator.code), say.say("changes-source")))
    return links.line([*found, (links.to("compare", choices), say.say("changes-compare"))])


def left_out(rows: Sequence[Row], subject: Subject) -> str:
    """An HTML list over rows as `changes.paired` makes them; a sentence where every unit is compared."""
    groups = "".join(_group(status, chosen, subject) for status, chosen in uncompared(rows))
    if not groups:
        return f'<p class="method">{escape(subject.say.say("changes-all-compared"))}</p>'
    return f'<dl class="reasons">{groups}</dl>'


def _group(status: str, rows: Sequence[Row], subject: Subject) -> str:
    say = subject.say
    heading = say.say("changes-reason", reason=say.say(REASONS[status]), count=len(rows))
    return f"<dt>{escape(heading)}</dt>" + "".join(f"<dd>{_unit(row, subject)}</dd>" for row in rows)


def _unit(row: Row, subject: Subject) -> str:
    """Name, which leads to the figure that hinders, what figure there is, and the note that came with it."""
    period = subject.previous_period if row["status"] == "no_base" else subject.period
    address = links.origin(subject.choices, subject.indicator.code, row["unit_code"], period)
    told = subject.say.listing.join(filter(None, (remains(row, subject), row["now"]["note"])))
    return f'<a href="{escape(address, quote=True)}">{escape(row["short_name"])}</a> <span>{escape(told)}</span>'
