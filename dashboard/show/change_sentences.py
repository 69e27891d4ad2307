"""The sentences of 同比: the answer with its coverage and doubts, the finding of the picture, what is not to scale."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.locale import Words
from dashboard.show import figures
from dashboard.show.changes import COMPARED, Subject, difference
from dashboard.show.figures import Row, percent_change
from dashboard.show.numbers import signed

MOST_NAMES = 4
"""Units named in a sentence; the others are counted."""


def answer(
    rows: Sequence[Row], totals: Sequence[Row], matched: Sequence[Row], trend: Sequence[Row], subject: Subject
) -> str:
    """How the indicator moved, over how many of the units, and how many of these are in doubt.

    `rows` are those of `year_over_year`, `totals` of `like_for_like`, `matched` of `matched_units`, `trend` of
    `area_trend`.
    """
    say, name = subject.say, subject.name
    if not rows:
        return say.say("changes-not-asked", name=name, period=subject.period)
    total = next((row for row in totals if row["indicator_code"] == subject.indicator.code), None)
    if total is None:
        chosen = [{**row, "is_matched": row["status"] in COMPARED} for row in rows]
        return say.say("changes-no-total", coverage=_coverage(chosen, say), name=name) + doubted(chosen, say)
    coverage = _coverage(matched, say)
    if total["total"] is None or total["previous_total"] is None:
        return say.say("changes-no-base", coverage=coverage, name=name) + _alone(total, trend, subject)
    told = {"total": _total(total, subject), "change": _change(total, subject)}
    return say.say("changes-answer", coverage=coverage, name=name, **told) + doubted(matched, say)


def _total(row: Row, subject: Subject, *, previous: bool = False) -> str:
    """A total with its measure; that of yes/no is the share of yes."""
    text = figures.total(row, subject.say, subject.measure, previous=previous)
    return subject.say.say("changes-share-yes", share=text) if subject.is_yes_no else text


def _coverage(rows: Sequence[Row], say: Words) -> str:
    """`26 of 30 required units have figures in both years`; those who need not report are counted apart."""
    duties = {row["unit_code"]: row["requirement"] == "required" for row in rows}
    matched = [row["unit_code"] for row in rows if row["is_matched"]]
    required, others = sum(duties.values()), sum(not duties[code] for code in matched)
    if not required:
        return say.say("changes-coverage-free", others=others)
    return say.say("changes-coverage", required=required, matched=len(matched) - others, others=others)


def _alone(total: Row, trend: Sequence[Row], subject: Subject) -> str:
    """What the period has by itself, unless too few gave a figure."""
    now = next(row for row in trend if row["period"] == subject.period)
    if now["total"] is None:
        return subject.say.say("changes-nothing-now", units=now["units_with_value"])
    text = _total({**total, **now}, subject)
    return subject.say.say("changes-now-only", units=now["units_with_value"], total=text)


def _change(row: Row, subject: Subject) -> str:
    """More or less than the year before, by how much; or why that cannot be said."""
    say, measure = subject.say, subject.measure
    if row["status"] == "imprecise":
        return say.say("changes-total-imprecise", before=_total(row, subject, previous=True))
    if not figures.arrow(row):
        return figures.change(row, say, measure)
    size = signed(abs(row["difference"]), 1 if subject.is_in_points else row["decimals"]).removeprefix("+")
    is_more = row["difference"] > 0
    if subject.is_in_points:
        return say.say("changes-points-more" if is_more else "changes-points-less", points=size)
    size = figures.with_measure(size, measure, say)
    if row["status"] == "base_zero":
        return say.say("changes-from-zero", difference=size)
    percent = percent_change(row["change_percent"])
    return say.say("changes-more" if is_more else "changes-less", difference=size, percent=percent)


def doubted(matched: Sequence[Row], say: Words) -> str:
    """How many of the compared units carry a doubt, by name; a full stop where none does."""
    names = [row["short_name"] for row in matched if row["is_matched"] and row["doubts"]]
    if not names:
        return say.say("changes-stop")
    return say.say("changes-doubted", count=len(names), names=_named(names, say))


def _named(names: Sequence[str], say: Words) -> str:
    listed = say.listing.join(names[:MOST_NAMES])
    return listed if len(names) <= MOST_NAMES else say.say("changes-and-others", names=listed)


# The picture ----------------------------------------------------------------------------------------------------------


def finding(rows: Sequence[Row], subject: Subject) -> str:
    """How many units rose, fell or stayed, and which rose and fell most; rows as `year_over_year` orders them."""
    say = subject.say
    told = [row for row in rows if row["difference"] is not None]
    rises = [row for row in told if row["difference"] > 0]
    falls = [row for row in told if row["difference"] < 0]
    counts = {"rises": len(rises), "falls": len(falls), "same": len(told) - len(rises) - len(falls)}
    bounds = sum(row["status"] == "imprecise" for row in rows)
    if subject.is_yes_no:
        return say.say("changes-finding-yes-no", **counts)
    said = say.say("changes-finding", imprecise=bounds, **counts)
    if rises:
        said += say.say("changes-top-rise", unit=_unit(rises[0]), change=_most(rises[0], subject))
    if falls:
        said += say.say("changes-top-fall", unit=_unit(falls[-1]), change=_most(falls[-1], subject))
    return said + say.say("changes-stop")


def _most(row: Row, subject: Subject) -> str:
    percent = row["change_percent"]
    return difference(row, subject) if percent is None else percent_change(percent)


def _unit(row: Row) -> str:
    return f"⚠ {row['short_name']}" if row["doubts"] else row["short_name"]


def beyond(rows: Sequence[Row], subject: Subject) -> str:
    """Which units are larger than the picture and not drawn to scale, with their figures; '' for none."""
    say = subject.say
    told = [
        say.say(
            "changes-beyond-unit",
            unit=row["short_name"],
            before=_measured(row["before"], subject),
            now=_measured(row["now"], subject),
        )
        for row in rows
    ]
    return say.say("changes-beyond", units=say.listing.join(told)) if told else ""


def _measured(figure: Row, subject: Subject) -> str:
    return figures.cell_text(figure, subject.say, subject.measure)


def remains(row: Row, subject: Subject) -> str:
    """What there is of a unit that cannot be compared: the word for its gap where the reason is wider, its figures."""
    say, now = subject.say, row["now"]
    said = [
        say.say(key, figure=_measured(row[side], subject))
        for side, key in (("now", "changes-only-now"), ("before", "changes-only-before"))
        if row[side]["value"] is not None
    ]
    is_said = row["status"] != "not_reported" or figures.state(now) in ("missing", "optional")
    return say.listing.join(said if is_said else [subject.text(now), *said])
