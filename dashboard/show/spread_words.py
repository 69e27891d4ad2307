"""The sentences about one indicator's figures: who owes and gave one, the middle of each kind, doubts and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dashboard.show.changes import Subject
from dashboard.show.figures import Row, share, with_measure
from dashboard.show.numbers import grouped

MOST_NAMES = 4
"""Units named in a sentence; the others are counted."""


def requirement(row: Row) -> str:
    """Whether a unit must, may or need not report it, or reported it unasked."""
    if row["requirement"] in ("required", "optional"):
        return str(row["requirement"])
    return "not_applicable" if row["value"] is None else "unasked"


def by_kind(rows: Sequence[Row]) -> list[Row]:
    """The kind with most units first, each with its years as they come."""
    sizes: dict[str, int] = {}
    for row in rows:
        size = row["units_required"] + row["units_optional"] + row["units_unasked"]
        sizes[row["kind"]] = max(size, sizes.get(row["kind"], 0))
    order = sorted(sizes, key=lambda kind: -sizes[kind])
    return sorted(rows, key=lambda row: order.index(row["kind"]))


def measured(number: float | None, subject: Subject) -> str:
    """A quartile, a minimum …, with its measure; one decimal more than the figures have."""
    return with_measure(_number(number, subject), subject.measure, subject.say)


def _number(number: float | None, subject: Subject) -> str:
    return grouped(number, max(subject.indicator.decimals, 1))


def answer(rows: Sequence[Row], sources: Sequence[Row], subject: Subject, area_name: str) -> str:
    """Who owes the indicator in the period, how many gave it, what is usual, and which figures are in doubt.

    `rows` are those of `distribution`, `sources` those of `figure_sources`, of all years.
    """
    say, now = subject.say, [row for row in by_kind(rows) if row["period"] == subject.period]
    if not now:
        return _not_asked(rows, subject, area_name)
    if not _sum(now, "units_with_value"):
        told = say.say("definition-and").join((_coverage(now, subject), *_remarks(now, subject)))
        return told + say.say("distribution-stop") + _other_years(rows, subject)
    parts = (_coverage(now, subject), *_middles(now, subject), *_remarks(now, subject), *_doubted(sources, subject))
    return say.say("definition-and").join(parts) + say.say("distribution-stop")


def _sum(rows: Iterable[Row], column: str) -> int:
    return sum(row[column] for row in rows)


def _coverage(rows: Sequence[Row], subject: Subject) -> str:
    """Required, with a figure, missing; where nobody must report, those who may."""
    key = "distribution-required" if _sum(rows, "units_required") else "distribution-optional"
    optional = _sum(rows, "units_with_value") - _sum(rows, "units_required_with_value")
    return subject.say.say(
        key,
        period=subject.period,
        required=_sum(rows, "units_required"),
        reported=_sum(rows, "units_required_with_value"),
        missing=_sum(rows, "units_missing"),
        excused=_sum(rows, "units_excused"),
        optional=_sum(rows, "units_optional"),
        optional_reported=optional,
    )


def _middles(rows: Sequence[Row], subject: Subject) -> Iterator[str]:
    """What is usual in each kind; where no kind has three exact figures, that there is none."""
    if subject.is_yes_no:
        yield from (_yes(row, subject) for row in rows if row["yes_percent"] is not None)
    elif all(row["median"] is None for row in rows):
        yield from (_single(row, subject) for row in rows if row["minimum"] is not None)
        yield subject.say.say("distribution-too-few")
    else:
        yield from (_middle(row, subject) for row in rows if row["median"] is not None)


def _yes(row: Row, subject: Subject) -> str:
    return subject.say.say(
        "distribution-yes",
        kind=subject.say.say(f"kind-{row['kind']}"),
        reported=row["units_with_value"],
        yes=row["units_yes"],
        share=share(row["yes_percent"] / 100),
    )


def _middle(row: Row, subject: Subject) -> str:
    told = {"kind": subject.say.say(f"kind-{row['kind']}"), "median": measured(row["median"], subject)}
    if row["minimum"] is None:  # who reads his own units only sees no single other one
        return subject.say.say("distribution-middle-only", **told)
    return subject.say.say(
        "distribution-middle",
        **told,
        minimum=_number(row["minimum"], subject),
        maximum=_number(row["maximum"], subject),
    )


def _single(row: Row, subject: Subject) -> str:
    """The one or two exact figures of a kind."""
    numbers = dict.fromkeys((row["minimum"], row["maximum"]))
    told = subject.say.listing.join(measured(number, subject) for number in numbers)
    return subject.say.say("distribution-single", kind=subject.say.say(f"kind-{row['kind']}"), figures=told)


def _remarks(rows: Sequence[Row], subject: Subject) -> Iterator[str]:
    """What the middle leaves out."""
    for key, column in (
        ("distribution-imprecise", "units_imprecise"),
        ("distribution-unasked", "units_unasked"),
    ):
        if count := _sum(rows, column):
            yield subject.say.say(key, count=count)


def _doubted(sources: Sequence[Row], subject: Subject) -> Iterator[str]:
    """Which figures of the period are in doubt; the middle holds them all the same."""
    here = (row for row in sources if row["value"] is not None and row["period"] == subject.period)
    names = [row["short_name"] for row in here if row["doubts"]]
    if names:
        shown = subject.say.listing.join(names[:MOST_NAMES])
        others = len(names) - len(names[:MOST_NAMES])
        yield subject.say.say("distribution-doubted", count=len(names), names=shown, others=others)


def _not_asked(rows: Sequence[Row], subject: Subject, area_name: str) -> str:
    """Why nothing is asked in the period: outside its validity, or not of units here; and when there is something."""
    say, indicator, period = subject.say, subject.indicator, subject.period
    if indicator.valid_to and indicator.valid_to[:4] < period[:4]:
        why = say.say("distribution-ended", name=subject.name, last=indicator.valid_to, period=period)
    elif indicator.valid_from and period[:4] < indicator.valid_from[:4]:
        why = say.say("distribution-not-yet", name=subject.name, first=indicator.valid_from, period=period)
    else:
        why = say.say("distribution-not-asked", name=subject.name, area=area_name, period=period)
    return why + _other_years(rows, subject)


def _other_years(rows: Sequence[Row], subject: Subject) -> str:
    """Which years to choose in order to see figures."""
    years = sorted({row["period"] for row in rows if row["units_with_value"] or row["units_unasked"]}, reverse=True)
    if not years:
        return subject.say.say("distribution-never")
    return subject.say.say("distribution-other-years", periods=subject.say.listing.join(years))


# The picture ----------------------------------------------------------------------------------------------------------


def heading(row: Row, subject: Subject) -> str:
    """Over a strip: the year, its median or how many say yes, who gave a figure and who did not, how many doubts."""
    say = subject.say
    counts = (
        ("strip-reported", "units_with_value"),
        ("strip-missing", "units_missing"),
        ("strip-excused", "units_excused"),
        ("strip-unasked", "units_unasked"),
        ("strip-doubted", "units_doubted"),
    )
    parts = [say.say(key, count=row[column]) for key, column in counts if row[column]]
    if row["units_with_value"] == 1 and row["minimum"] is not None and not subject.is_yes_no:
        parts.insert(0, measured(row["minimum"], subject))
    if row["median"] is not None:
        parts.insert(0, say.say("strip-median", median=_number(row["median"], subject)))
    if row["yes_percent"] is not None:
        parts.insert(0, say.say("strip-yes", count=row["units_yes"]))
    return say.say("strip-heading", period=row["period"], told=" · ".join(parts) or say.say("strip-nothing"))


def finding(rows: Sequence[Row], subject: Subject) -> str:
    """What the strips of one kind show, for those who cannot see them: the period looked at, else the newest."""
    say = subject.say
    row = next((row for row in rows if row["period"] == subject.period), rows[0])
    told = {"name": subject.name, "kind": say.say(f"kind-{row['kind']}"), "heading": heading(row, subject)}
    if row["median"] is None:
        return say.say("strip-alt", **told)
    low, high = _number(row["lower_quartile"], subject), measured(row["upper_quartile"], subject)
    if row["minimum"] is None:
        return say.say("strip-alt-middle", low=low, high=high, **told)
    ends = {"minimum": _number(row["minimum"], subject), "maximum": measured(row["maximum"], subject)}
    return say.say("strip-alt-spread", low=low, high=high, **ends, **told)


def outside(beyond: Sequence[Row], subject: Subject) -> str:
    """Which figures stand beyond the end of an axis; '' for none."""
    say = subject.say
    named = [
        say.say(
            "strip-outside-figure", unit=row["short_name"], period=row["period"], value=measured(row["value"], subject)
        )
        for row in beyond
    ]
    return say.say("strip-outside", figures=say.listing.join(named)) if named else ""
