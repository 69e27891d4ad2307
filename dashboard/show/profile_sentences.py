"""The sentences of 单位画像: how fully a unit reported, where it stands among its peers, since when and until when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.model import Unit
from dashboard.periods import year_before
from dashboard.show import links
from dashboard.show.figures import Row, share
from dashboard.show.profile import has_ends, is_total, left_out, position
from dashboard.show.tables import Choices, moment

MOST_NAMES = 4
"""Indicators named in the finding of the picture; the others are counted."""


def answer(
    unit: Unit, period: str, completeness: Sequence[Row], rows: Sequence[Row], found: Sequence[Row], say: Words
) -> str:
    """How fully and when the unit reported, how it stands among its peers, what contradicts or is doubtful.

    `completeness` are the rows of that question, `rows` those of `profile`, `found` those of `problems`.
    """
    standing = next((row for row in completeness if row["unit_code"] == unit.unit_code), None)
    if standing is None:
        return _elsewhen(unit, period, say)
    told = _reported(unit, standing, rows, say)
    if all(row["value"] is None for row in rows):
        return told + say.say("profile-stop")
    severities = [row["severity"] for row in found]
    doubts = say.say("gaps-doubts", errors=severities.count("error"), warnings=severities.count("warning"))
    return told + say.say("profile-and") + _positions(rows, say) + say.say("profile-and") + doubts


def _elsewhen(unit: Unit, period: str, say: Words) -> str:
    """That the unit is not yet or no more there."""
    if unit.last_period and unit.last_period[:4] < period[:4]:
        return say.say("profile-ended", unit=unit.name, last=unit.last_period, period=period)
    return say.say("profile-not-yet", unit=unit.name, first=unit.first_period, period=period)


def _reported(unit: Unit, standing: Row, rows: Sequence[Row], say: Words) -> str:
    """Filled of required, missing, when; that nothing came; that nothing is owed."""
    if not standing["expected_cells"]:
        return say.say("profile-no-duty", unit=unit.name, given=sum(row["value"] is not None for row in rows))
    if not standing["received"]:
        return say.say("profile-silent", unit=unit.name, expected=standing["expected_cells"])
    if standing["is_waiting"]:
        return say.say("profile-waiting", unit=unit.name, received_at=moment(standing["first_received_at"]))
    expected, filled = standing["expected_cells"], standing["filled_cells"]
    return say.say(
        "profile-reported",
        unit=unit.name,
        expected=expected,
        filled=filled,
        share=share(filled / expected),
        missing=expected - filled,
        justified=standing["justified_cells"],
        received_at=moment(standing["first_received_at"]),
        duty=say.say("duty-done" if standing["on_time"] else "duty-late"),
    )


def nothing_missing(received: Sequence[Row]) -> str:
    """The key of what is said where no missing figure is known: none is, or the report that would tell waits."""
    is_known = any(row["is_current"] for row in received) or not received
    return "profile-none-missing" if is_known else "profile-missing-unknown"


def _positions(rows: Sequence[Row], say: Words) -> str:
    """How many figures stand in the best and the worst quarter of the peers; how many say no more than the size."""
    placed = _placed(rows)
    count = len([row for names in placed.values() for row in names])
    totals = sum(is_total(row) and position(row) != "unknown" for row in rows)
    if not count and not totals:
        return alone(rows, say)
    outer = [*placed["best"], *placed["worst"]]
    told = say.say("profile-positions", count=count, best=len(placed["best"]), worst=len(placed["worst"]))
    told += say.say("profile-sizes", count=totals) if totals else ""
    own, peers = sum(bool(row["doubts"]) for row in outer), sum(bool(row["peers"]["peers_doubted"]) for row in outer)
    return told + (say.say("profile-doubted", own=own, peers=peers) if own or peers else "")


def alone(rows: Sequence[Row], say: Words) -> str:
    """Why nothing is compared: no peers, or too few that gave exact figures."""
    has_peers = any(row["peers"] and row["peers"]["peers_expected"] for row in rows)
    return say.say("profile-few-peers" if has_peers else "profile-no-peers")


def _placed(rows: Sequence[Row]) -> Mapping[str, list[Row]]:
    """The rows with a better end by where they stand; those that cannot be compared are left out."""
    return {where: [row for row in rows if position(row) == where] for where in ("best", "worst", "middle")}


def finding(unit: Unit, rows: Sequence[Row], say: Words) -> str:
    """What the spine chart shows, for those who cannot see it."""
    placed = _placed(rows)
    best, worst = (_named(placed[where], say) for where in ("best", "worst"))
    missing = sum(row["value"] is None for row in rows)
    return say.say("profile-alt", unit=unit.name, rows=len(rows), best=best, worst=worst, missing=missing)


def _named(rows: Sequence[Row], say: Words) -> str:
    names = [row["subject"].name for row in rows]
    listed = say.listing.join(names[:MOST_NAMES]) or say.say("nobody")
    return say.say("profile-and-others", names=listed, count=len(names)) if len(names) > MOST_NAMES else listed


def legend(rows: Sequence[Row], say: Words) -> str:
    """What the bars, strokes and dots of the spine chart are, of those that are drawn."""
    bars = say.say("profile-bars" if has_ends(rows) else "profile-bars-inner")
    return say.say("profile-legend", bars=bars)


def method(rows: Sequence[Row], category: str, say: Words) -> str:
    """How it was computed, and how many optional figures are not listed; of a silent unit, what it owes."""
    if all(row["value"] is None for row in rows):
        return say.say("gaps-method")
    count = left_out(rows, category)
    return (say.say("profile-left-out", count=count) if count else "") + say.say("profile-method")


def ways(
    unit: Unit,
    trend: Sequence[Row],
    catalogue: Catalogue,
    choices: Choices,
    say: Words,
    opens: Callable[[str], bool],
) -> str:
    """Whom the unit follows and who follows it, as links; then the export, or the years that have figures.

    `opens`: whether a page is open to the reader.
    """
    ended = catalogue.predecessors.get(unit.unit_code, [])
    found = [_way("profile-succeeds", each, each, {**choices, "period": each.last_period}, say) for each in ended]
    if unit.successor_code:
        found.append(_way("profile-succeeded", catalogue.units[unit.successor_code], unit, choices, say))
    years = {row["period"] for row in trend if row["value"] is not None}
    for year in sorted(years) if choices["period"] not in years else ():
        found.append((links.to("unit", choices, period=year), say.say("profile-year", period=year)))
    if choices["period"] in years and opens("export"):
        found.append((_export(unit, choices), say.say("export-these")))
    return links.line(found) if found else ""


def _export(unit: Unit, choices: Choices) -> str:
    """Of the chapter that is shown, in the two years that are compared."""
    periods, category = (choices["period"], year_before(choices["period"])), choices["category"]
    chosen = {} if category == "all" else {"categories": category}
    return links.to_export(choices, units=unit.unit_code, periods=",".join(periods), **chosen)


def _way(key: str, other: Unit, ended: Unit, choices: Choices, say: Words) -> tuple[str, str]:
    """To the other unit of a merger, whose one unit has ended."""
    address = links.to("unit", choices, unit=other.unit_code, area=other.parent_code)
    return address, say.say(key, unit=other.short_name, last=ended.last_period)
