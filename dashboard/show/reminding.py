"""催报: who still owes what, which gap is worth filling first, and the words to send to the units."""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Collection
from dashboard.show.figures import Row
from dashboard.show.problems import indicator_name
from dashboard.show.table import Cell, Table, table
from dashboard.show.tables import moment

MOST_WORTH = 3
"""Units of which the gap worth filling first is named."""

Settling = Mapping[tuple[str, str], Row]
"""Unit and indicator → what filling the gap would settle, a row of the question `settling_gaps`."""


def owed(rows: Sequence[Row]) -> list[Row]:
    """What is to be chased, of the rows of `reminders`: not what a unit has answered with a status and a reason."""
    return [row for row in rows if row["status"] == "O" or not row["note"]]


def settling(rows: Sequence[Row]) -> Settling:
    return {(row["unit_code"], row["indicator_code"]): row for row in rows}


def settled(row: Row, known: Settling, say: Words) -> str:
    """What filling the gap would settle: 17 ranks, 1 total; '' for nothing."""
    worth = known[row["unit_code"], row["indicator_code"]]
    if not worth["settled"]:
        return ""
    return say.say("reminding-settles", ranks=worth["ranks_settled"], totals=worth["totals_settled"])


def answer(rows: Sequence[Row], say: Words) -> str:
    """How much is to be chased, and what is left out since it was answered."""
    wanted = owed(rows)
    units = len({row["unit_code"] for row in wanted})
    return say.say("reminders-answer", units=units, cells=len(wanted), answered=len(rows) - len(wanted))


def worth_most(rows: Sequence[Row], known: Settling, catalogue: Catalogue, say: Words) -> str:
    """Of which units to ask what first: the best gap of each, with what it settles; '' where none settles anything."""
    best = {}
    for row in sorted(rows, key=lambda row: -_worth(row, known)):
        best.setdefault(row["unit_code"], row)
    named = [
        say.say("reminding-gap", unit=_short(row, catalogue), name=_name(row, catalogue, say), settles=text)
        for row in list(best.values())[:MOST_WORTH]
        if (text := settled(row, known, say))
    ]
    return say.say("reminding-worth", gaps=say.listing.join(named)) if named else ""


def _worth(row: Row, known: Settling) -> int:
    return known[row["unit_code"], row["indicator_code"]]["settled"]


def by_unit(rows: Sequence[Row], known: Settling, catalogue: Catalogue, say: Words) -> Table:
    """One line per unit: how much it owes, how often it was reminded, the gap that settles most, and all of them."""
    columns = ("unit", "missing-count", "reminded", "reminded-at", "worth-most", "indicators")
    lines = []
    for gaps in _units(rows):
        lines.append((*_of_unit(gaps, say), _first(gaps, known, catalogue, say), _names(gaps, catalogue, say)))
    return table(lines, columns, say, {"missing-count", "reminded"})


def _of_unit(gaps: Sequence[Row], say: Words) -> tuple[Cell | str | int, ...]:
    unit = gaps[0]
    when = moment(unit["reminded_at"]) if unit["reminded_at"] else say.say("never")
    return unit["unit_name"], len(gaps), unit["reminded"], Cell(when, tone="" if unit["reminded"] else "faint")


def _first(gaps: Sequence[Row], known: Settling, catalogue: Catalogue, say: Words) -> str:
    best = max(gaps, key=lambda row: _worth(row, known))
    text = settled(best, known, say)
    return say.say("reminding-first", name=_name(best, catalogue, say), settles=text) if text else ""


def _name(row: Row, catalogue: Catalogue, say: Words) -> str:
    return indicator_name(catalogue, row["indicator_code"], say)


def _names(rows: Sequence[Row], catalogue: Catalogue, say: Words) -> str:
    return say.listing.join(_name(row, catalogue, say) for row in rows)


def _short(row: Row, catalogue: Catalogue) -> str:
    return catalogue.units[row["unit_code"]].short_name


# Words to send --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """What units are reminded of: the period with its dates, on which day, and who has sent nothing that counts."""

    collection: Collection
    today: date
    silent: Several[str]

    def until(self, say: Words) -> str:
        """By when to send what is missing: by the due date, after it by the lock date, then through a reviewer."""
        if self.today <= self.collection.due:
            return say.say("reminding-by-due", day=self.collection.due.isoformat())
        if self.today <= self.collection.lock:
            return say.say("reminding-by-lock", day=self.collection.lock.isoformat())
        return say.say("reminding-locked", day=self.collection.lock.isoformat())


def messages(rows: Sequence[Row], call: Call, catalogue: Catalogue, say: Words) -> dict[str, str]:
    """Unit → the text to send to it."""
    return {
        gaps[0]["unit_code"]: say.say(
            "reminding-message",
            unit=_short(gaps[0], catalogue),
            period=call.collection.period,
            owes=_owes(gaps, call, catalogue, say),
            until=call.until(say),
        )
        for gaps in _units(rows)
    }


def message_to_all(rows: Sequence[Row], call: Call, catalogue: Catalogue, say: Words) -> str:
    """One text for a group of units, a line each."""
    lines = [
        say.say("reminding-line", unit=_short(gaps[0], catalogue), owes=_owes(gaps, call, catalogue, say))
        for gaps in _units(rows)
    ]
    head = say.say("reminding-to-all", period=call.collection.period, units=len(lines), until=call.until(say))
    return "\n".join((head, *lines))


def _units(rows: Sequence[Row]) -> list[list[Row]]:
    return [list(gaps) for _, gaps in groupby(rows, key=lambda row: row["unit_code"])]


def _owes(gaps: Sequence[Row], call: Call, catalogue: Catalogue, say: Words) -> str:
    """What one unit owes: all of it, or some figures by name; and what only lacks a reason."""
    if gaps[0]["unit_code"] in call.silent:
        return say.say("reminding-owes-all", count=len(gaps))
    blank = [row for row in gaps if row["status"] == "O"]
    bare = [row for row in gaps if row["status"] != "O"]
    told = [
        say.say(key, count=len(rows), names=_names(rows, catalogue, say))
        for key, rows in (("reminding-blank", blank), ("reminding-bare", bare))
        if rows
    ]
    return say.say("definition-and").join(told)
