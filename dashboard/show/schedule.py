"""What is asked when, and of how many: the periods and the catalogue → tables and sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Collection
from dashboard.show.numbers import grouped
from dashboard.show.table import Cell, Table, table


def answer(catalogue: Catalogue, today: date, say: Words) -> str:
    """How many periods there are, and how far the newest is."""
    newest = max(catalogue.collections.values(), key=lambda each: each.opens)
    said = {"period": newest.period, "opens": str(newest.opens), "due": str(newest.due), "lock": str(newest.lock)}
    return say.say("schedule-answer", count=len(catalogue.collections), standing=standing(newest, today), **said)


def standing(collection: Collection, today: date) -> str:
    """Where a period stands on a day: to_come, running, late or locked; each date lasts to its end."""
    if today < collection.opens:
        return "to_come"
    if today <= collection.due:
        return "running"
    return "late" if today <= collection.lock else "locked"


def periods(catalogue: Catalogue, today: date, say: Words) -> Table:
    """A line a period with its dates, newest first."""
    ordered = sorted(catalogue.collections.values(), key=lambda each: each.opens, reverse=True)
    lines = [
        (
            each.period,
            *map(str, (each.opens, each.due, each.lock, each.publish_by)),
            Cell(say.say(f"schedule-{standing(each, today)}")),
        )
        for each in ordered
    ]
    return table(lines, ("period", "opens", "due", "lock", "publish", "schedule-state"), say)


def kept(catalogue: Catalogue, folder: Path, say: Words) -> Table:
    """Which catalogue is in use, and how much is in it."""
    areas = sum(unit.kind == "area" for unit in catalogue.units.values())
    lines = [
        (say.say("schedule-folder"), Cell(str(folder), tone="code")),
        (say.say("schedule-version"), Cell(catalogue.version, tone="code")),
        (say.say("schedule-areas"), Cell(grouped(areas), areas)),
        (say.say("schedule-units"), Cell(grouped(len(catalogue.units) - areas), len(catalogue.units) - areas)),
        (say.say("schedule-indicators"), Cell(grouped(len(catalogue.indicators)), len(catalogue.indicators))),
        (say.say("schedule-exceptions"), Cell(grouped(len(catalogue.exceptions)), len(catalogue.exceptions))),
        (say.say("schedule-relations"), Cell(grouped(len(catalogue.relations)), len(catalogue.relations))),
    ]
    return table(lines, ("schedule-item", "schedule-content"), say)
