"""Rows of 单位画像: the unit's own figure as a short text (see changing.py) beside what its peers reported."""

from __future__ import annotations

from dashboard.show.changes import paired
from dashboard.show.figures import Row, precision_of
from tests.show.changing import changed, figure, source, subject

UNIT = "东湖镇"
PEERS = (2, 4, 5, 8, 14)
"""Lowest, lower quartile, median, upper quartile and highest."""


def peers(values=PEERS, reporting=9, expected=9, doubted=0) -> Row:
    names = ("lowest", "lower_quartile", "median", "upper_quartile", "highest")
    counts = {"peers_reporting": reporting, "peers_expected": expected, "peers_doubted": doubted}
    return {f"peer_{name}": value for name, value in zip(names, values or [None] * 5, strict=True)} | counts


def total(now="6", direction="higher", **given) -> Row:
    """The row of a figure that grows with the unit."""
    return row(now, direction, aggregation="sum", **given)


def row(
    now="6",
    direction="higher",
    beside=PEERS,
    before="5",
    status=None,
    lang="zh",
    code="law_exam_sessions",
    aggregation="none",
    **given,
) -> Row:
    """A row as `profile` makes it; `beside` are the values of the peers, None where too few are exact."""
    about = subject(lang, code, direction=direction, aggregation=aggregation)
    own, texts = figure(now), (before, now)
    state = status or ("O" if own["value"] is None else "A")
    series = [year(period, text, about) for period, text in zip(("2024", "2025"), texts, strict=True)]
    (change,) = paired([changed(UNIT, before, now)], series, about)
    unit = {**series[-1], "status": state, "direction": direction, "decimals": about.indicator.decimals}
    return {**unit, "subject": about, "series": series, "change": change, "peers": peers(beside), **given}


def year(period, text, about) -> Row:
    """A row of `unit_trend`."""
    own = figure(text)
    precision = None if own["value"] is None else precision_of(own["lower"], own["upper"])
    indicator = about.indicator
    what = {"indicator_code": indicator.code, "measure": indicator.measure, "category": indicator.category}
    where = source(UNIT, period, "O" if own["value"] is None else "A", submission_id=f"{period}/a/1")
    return {**where, **own, **what, "short_name": UNIT, "precision": precision, "doubts": 0}
