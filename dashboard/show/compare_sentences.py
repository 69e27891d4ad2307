"""The sentences of 单位对比: who certainly comes first, how sure ranks are and why, what the table of places holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show.figures import Row
from dashboard.show.problems import indicator_name
from dashboard.show.ranks import Contest, is_certain

MOST_NAMES = 4
"""Units named in a sentence; the others are counted."""
FEW = 5
"""Units below which an order says little."""


# One indicator --------------------------------------------------------------------------------------------------------


def ranking(rows: Sequence[Row], subject: Contest) -> str:
    """The answer: how many units are ranked, who certainly comes first, how many are withheld.

    `rows` are those of `ranks.placed`.
    """
    say, kind = subject.say, subject.kind
    if not rows:
        return say.say("rank-not-asked", name=subject.name, period=subject.choices["period"], kind=kind)
    what = _what(subject)
    if not any(row["value"] is not None for row in rows):
        return _nobody(rows, what, subject)
    if len(rows) == 1:
        return say.say("rank-alone", what=what, kind=kind, unit=rows[0]["short_name"], figure=subject.figure(rows[0]))
    ranked = [row for row in rows if row["shown"]]
    withheld = [row for row in rows if row["value"] is not None and not row["shown"]]
    said = say.say("rank-answer", what=what, kind=kind, units=len(rows), ranked=len(ranked)) + _first(ranked, subject)
    return said + (say.say("rank-withheld-units", **_counted(withheld, say)) if withheld else "")


def _what(subject: Contest) -> str:
    if not subject.divisor:
        return subject.name
    return subject.say.say("rank-per", name=subject.name, per=subject.say.say(f"each-{subject.per}"))


def _nobody(rows: Sequence[Row], what: str, subject: Contest) -> str:
    """Why no unit has anything to rank: nobody reported it, or nobody what it is divided by."""
    if subject.divisor and any(row["figure"]["value"] is not None for row in rows):
        divisor = subject.say.name(vars(subject.divisor), "name")
        return subject.say.say("rank-no-divisor", name=subject.name, kind=subject.kind, divisor=divisor)
    return subject.say.say("rank-nobody", what=what, kind=subject.kind, units=len(rows))


def _first(ranked: Sequence[Row], subject: Contest) -> str:
    """Who comes first for certain, else who may; '' where nobody is ranked."""
    leading = [row for row in ranked if row["best_rank"] == 1]
    certain = [row for row in leading if is_certain(row)]
    if not leading:
        return ""
    key, units = ("first", certain) if certain else ("open", leading)
    told = {**_counted(units, subject.say), "figure": subject.figure(units[0])}
    return subject.say.say(f"rank-{key}-{subject.order}", **told)


def caveats(rows: Sequence[Row], subject: Contest) -> str:
    """What to keep in mind: why ranks are ranges, doubts, units of different size, few units."""
    say = subject.say
    valued = [row for row in rows if row["value"] is not None]
    if not valued:
        return ""
    doubted = [row for row in valued if row["doubts"]]
    parts = (
        _reasons(rows, subject) if len(rows) > 1 else "",
        say.say("rank-doubted", **_counted(doubted, say)) if doubted else "",
        _size(subject) if len(rows) > 1 else "",
        say.say("rank-few", few=FEW) if 1 < len(rows) < FEW else "",
    )
    return "".join(parts)


def _reasons(rows: Sequence[Row], subject: Contest) -> str:
    """Why ranks are ranges; '' where all are certain."""
    if all(is_certain(row) for row in rows):
        return ""
    found = {
        "missing": [row for row in rows if row["figure"]["value"] is None],
        "undivided": [row for row in rows if row["value"] is None and row["figure"]["value"] is not None],
        "bounded": [row for row in rows if row["precision"] in ("at_least", "at_most")],
    }
    say = subject.say
    told = (say.say(f"rank-because-{key}", **_counted(units, say)) for key, units in found.items() if units)
    return say.say("rank-unsure", reasons=say.listing.join(told))


def _size(subject: Contest) -> str:
    """That totals of units of different size are no measure of good or bad, and what they can be divided by."""
    say = subject.say
    if subject.is_comparable:
        return say.say("rank-not-divided") if subject.chosen_per != subject.per and subject.chosen_per != "none" else ""
    asked = [each.per for each in subject.divisors if subject.kind_code in (*each.required_of, *each.optional_for)]
    pers = say.listing.join(say.say(f"each-{per}") for per in asked)
    return say.say("rank-size", pers=pers or "none")


def finding(rows: Sequence[Row], subject: Contest) -> str:
    """What the picture of ranges shows, for those who cannot see it."""
    ranked = [row for row in rows if row["shown"]]
    certain = sum(is_certain(row) for row in ranked)
    told = {"certain": certain, "ranges": len(ranked) - certain, "unranked": len(rows) - len(ranked)}
    return subject.say.say("rank-finding", what=_what(subject), units=len(rows), **told)


def _counted(rows: Sequence[Row], say: Words) -> Mapping[str, int | str]:
    """How many units, and their names or the first of them, ⚠ before those whose figures are in doubt."""
    names = [f"⚠ {row['short_name']}" if row["doubts"] else row["short_name"] for row in rows]
    listed = say.listing.join(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        listed = say.say("rank-and-others", names=listed)
    return {"count": len(names), "names": listed}


# All indicators -------------------------------------------------------------------------------------------------------


def rug(rows: Sequence[Row], say: Words) -> str:
    """What the table of places holds: figures, places, gaps, doubts. `rows` are those of `peer_positions`."""
    return say.say(
        "rug-answer",
        units=_different(rows, "unit_code"),
        indicators=_different(rows, "indicator_code"),
        valued=sum(row["is_reported"] for row in rows),
        placed=sum(row["step"] is not None for row in rows),
        missing=sum(row["requirement"] == "required" and row["status"] == "O" for row in rows),
        doubted=sum(row["doubts"] > 0 for row in rows),
    )


def _different(rows: Sequence[Row], name: str) -> int:
    return len({row[name] for row in rows})


def rug_caveats(rows: Sequence[Row], catalogue: Catalogue, per: str, say: Words) -> str:
    """What to keep in mind: indicators placed by size alone, kinds of few units, kinds with nothing to divide by."""
    by_size = {row["indicator_code"] for row in rows if row["step"] and not row["is_comparable"]}
    kinds: dict[str, list[Row]] = {}
    for row in rows:
        kinds.setdefault(row["kind"], []).append(row)
    few = [kind for kind, found in kinds.items() if not any(row["step"] for row in found)]
    undivided = [kind for kind, found in kinds.items() if _lacks_divisor(found)]
    divisor = next((each.code for each in catalogue.indicators.values() if each.per == per), "")
    parts = (
        say.say("rug-size", count=len(by_size)) if by_size else "",
        say.say("rug-few", kinds=_kinds(few, say)) if few else "",
        say.say("rug-no-divisor", kinds=_kinds(undivided, say), divisor=indicator_name(catalogue, divisor, say))
        if undivided
        else "",
    )
    return "".join(parts)


def _lacks_divisor(rows: Sequence[Row]) -> bool:
    divided = [row for row in rows if row["per_indicator"] and row["is_reported"]]
    return bool(divided) and all(row["value"] is None for row in divided)


def _kinds(codes: Sequence[str], say: Words) -> str:
    return say.listing.join(say.say(f"kind-{code}") for code in codes)
