"""The sentences of 审核: what waits, what a report is, what it changes, what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.locale import Words
from dashboard.moving import Movement
from dashboard.show.figures import Row
from dashboard.show.reviewing import punctuality, unexplained
from dashboard.show.tables import moment


def answer(rows: Sequence[Row], period: str, say: Words) -> str:
    """How many reports wait, and what stands against them."""
    if not rows:
        return say.say("review-answer-none", period=period)
    errors = sum(row["errors"] > 0 for row in rows)
    silent = sum(not row["errors"] and unexplained(row) > 0 for row in rows)
    return say.say(
        "review-answer", period=period, count=len(rows), errors=errors, silent=silent, clear=len(rows) - errors - silent
    )


def elsewhere(rows: Sequence[Row], period: str, say: Words) -> str:
    """What waits in other periods; '' for nothing."""
    counts = Counter(row["period"] for row in rows if row["period"] != period)
    years = [say.say("review-elsewhere-year", period=each, count=counts[each]) for each in sorted(counts, reverse=True)]
    return say.say("review-elsewhere", years=say.listing.join(years)) if years else ""


def report(row: Row, say: Words) -> str:
    """Whose report it is, who sent it when and why, and what stands against it."""
    told = say.say(
        "review-report",
        unit=row["unit_name"],
        period=row["period"],
        version=row["version"],
        sender=row["sender"],
        received_at=moment(row["received_at"]),
        punctuality=punctuality(row, say),
        values=row["cells_with_value"],
    )
    reason = say.say("review-why-corrected", reason=row["reason"]) if row["reason"] else ""
    return told + reason


def standing(row: Row, say: Words) -> str:
    """What became of a report that does not wait, by whom and why."""
    state = say.say(f"submission-{row['state']}")
    if row["decided_by"] is None:
        return say.say("review-stands", version=row["version"], state=state)
    when = moment(row["decided_at"])
    told = say.say("review-decided", version=row["version"], state=state, who=row["decided_by"], when=when)
    return told + (say.say("review-decided-why", reason=row["decision_reason"]) if row["decision_reason"] else "")


def needed(row: Row, say: Words) -> str:
    """What accepting a report takes: nothing, or a reason to let it through."""
    silent = unexplained(row)
    if not row["errors"] and not silent:
        return say.say("review-clear")
    return say.say("review-needs-reason", errors=row["errors"], silent=silent)


def compared(cells: Sequence[Row], say: Words) -> str:
    """How many figures differ from what leaders see, and from last year."""
    changed = [row["is_changed"] for row in cells if row["is_changed"] is not None]
    moved = [row["has_moved"] for row in cells if row["has_moved"] is not None]
    versions = [row["seen_version"] for row in cells if row["seen_version"] is not None]
    seen = say.say("review-compared", version=versions[0], count=sum(changed)) if versions else say.say("review-unseen")
    before = say.say("review-compared-year", count=sum(moved)) if moved else say.say("review-unseen-year")
    return seen + before


def effects(movement: Movement, say: Words) -> str:
    """How many ranks and totals accepting would move."""
    if not movement.ranks and not movement.totals:
        return say.say("review-moves-nothing")
    units = len({row["unit_code"] for row in movement.ranks})
    return say.say("review-moves", units=units, ranks=len(movement.ranks), totals=len(movement.totals))


def done(row: Row, kind: str, was_let_through: bool, say: Words) -> str:
    """What was decided just now."""
    whose = {"unit": row["unit_name"], "period": row["period"], "version": row["version"]}
    if kind == "returned":
        return say.say("review-done-returned", **whose)
    return say.say("review-done-let-through" if was_let_through else "review-done-accepted", **whose)
