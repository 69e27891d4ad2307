"""An indicator over the years, one small picture a unit: gaps stay open, breaks of definition are marked and said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape
from itertools import groupby, pairwise

from dashboard.show import figures, links
from dashboard.show.changes import Subject
from dashboard.show.drawing import MARGIN, WIDTH, Point, dot, hollow, level, picture, places, stroke
from dashboard.show.figures import Row
from dashboard.show.palette import AMBER, INK, PALE, SLATE
from dashboard.show.sparkline import sparkline

HEIGHT = 64
HATCH = (
    '<pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<line y2="5" stroke="{AMBER}" stroke-width="1.6"/></pattern>'
)


def grid(rows: Sequence[Row], area: Sequence[Row], subject: Subject) -> str:
    """The pictures of all units that gave a figure or had to, the area's total first; '' where no unit has a figure.

    `rows` are those of `trend`, `area` those of `area_trend`; years before the first figure are left out.
    """
    first = min((row["period"] for row in rows if row["value"] is not None), default=None)
    if first is None:
        return ""
    begin = min(first, subject.previous_period)
    whole = _of_area([row for row in area if row["period"] >= begin], subject)
    units = groupby((row for row in rows if row["period"] >= begin), key=lambda row: row["unit_code"])
    panels = (_of_unit(list(group), subject) for _, group in units)
    return f'<div class="panels">{whole}{"".join(panels)}</div>'


def _of_area(rows: Sequence[Row], subject: Subject) -> str:
    """The area's total, every stroke like for like; '' where nothing adds up."""
    say = subject.say
    text = _total(next(row for row in rows if row["period"] == subject.period), subject)
    name = say.say("changes-area")
    image = sparkline(rows, subject.period, say.say("changes-area-alt", name=subject.name, total=text), HEIGHT)
    if not image:
        return ""
    address = links.origin(subject.choices, subject.indicator.code)
    noted = [
        say.say("changes-units-doubted", period=row["period"], count=row["units_doubted"])
        for row in rows
        if row["units_doubted"]
    ]
    return _panel(f"<b>{escape(name)}</b>", address, text, image, noted, rows)


def _total(row: Row, subject: Subject) -> str:
    """The like-for-like total of the period, as in the page's answer; else that of all who gave a figure."""
    exact = row["matched_total"]
    total = dict.fromkeys(("total", "total_lower", "total_upper"), exact) if exact is not None else row
    kind = {"indicator_kind": subject.indicator.kind, "decimals": subject.indicator.decimals}
    return figures.total({**total, **kind}, subject.say, subject.measure)


def _of_unit(rows: Sequence[Row], subject: Subject) -> str:
    """One unit; '' where it never gave a figure and never had to."""
    if all(row["value"] is None and row["requirement"] != "required" for row in rows):
        return ""
    now = next(row for row in rows if row["period"] == subject.period)
    name = escape(now["short_name"])
    profile = escape(links.to("unit", subject.choices, unit=now["unit_code"]), quote=True)
    address = links.origin(subject.choices, subject.indicator.code, now["unit_code"])
    heading = f'<a href="{profile}">{name}</a>'
    return _panel(heading, address, _text(now, subject), drawn(rows, subject), list(_notes(rows, subject)), rows)


def _panel(heading: str, address: str, text: str, image: str, notes: Sequence[str], rows: Sequence[Row]) -> str:
    """Name and figure of the period over the picture, its first and last year and its notes below."""
    first, last = (escape(rows[at]["period"]) for at in (0, -1))
    noted = f"<p>{''.join(f'<span>{escape(note)}</span>' for note in notes)}</p>" if notes else ""
    return (
        f'<figure class="panel"><figcaption>{heading} <a href="{escape(address, quote=True)}">{escape(text)}</a>'
        f"</figcaption>{image}<p><span>{first}</span><span>{last}</span></p>{noted}</figure>"
    )


def _text(row: Row, subject: Subject) -> str:
    return subject.text({**row, "measure": subject.indicator.measure})


def _notes(rows: Sequence[Row], subject: Subject) -> Iterator[str]:
    """What a picture cannot say: in which year the definition changed, what is provisional or in doubt."""
    broken = {now["period"] for before, now in pairwise(rows) if _is_break(before, now)}
    for row in rows:
        if row["period"] in broken:
            yield subject.say.say("changes-break", period=row["period"])
        if row["status"] == "P":
            yield f"{row['period']} {subject.say.say('flag-P')}"
        if row["doubts"]:
            yield f"{row['period']} {figures.doubts(row, subject.say)}"


# The picture ----------------------------------------------------------------------------------------------------------


def drawn(rows: Sequence[Row], subject: Subject) -> str:
    """Hatches for what is missing, dashes for breaks, strokes between years that can be compared, and every figure."""
    across = places([row["period"] for row in rows])
    top = max((row["value"] for row in rows if row["value"] is not None), default=0)
    down = partial(level, top=float(top) or 1, height=HEIGHT)
    missing = [row for row in rows if figures.state(row) == "missing"]
    marks = [HATCH] if missing else []
    marks += [_gap(across[row["period"]], len(rows)) for row in missing]
    for before, now in pairwise(rows):
        ends = across[before["period"]], across[now["period"]]
        if _is_break(before, now):
            marks.append(_break(sum(ends) / 2))
        elif _is_told(before, now):
            marks.append(stroke((ends[0], down(before["value"])), (ends[1], down(now["value"]))))
    marks += [
        _figure(row, (across[row["period"]], down(row["value"])), row["period"] == subject.period)
        for row in rows
        if row["value"] is not None
    ]
    return picture("".join(marks), _alt(rows, subject), HEIGHT)


def _is_break(before: Row, now: Row) -> bool:
    """As `year_over_year` has it: changed now, or different on one side only."""
    has_both = before["value"] is not None and now["value"] is not None
    return now["status"] == "B" or has_both and (before["status"] == "D") != (now["status"] == "D")


def _is_told(before: Row, now: Row) -> bool:
    """Whether a change between two neighbouring years is told: both exact, neither provisional."""
    return all(row["precision"] == "exact" and row["status"] != "P" for row in (before, now))


def _gap(x: float, years: int) -> str:
    width = 0.7 * (WIDTH - 2 * MARGIN) / max(years - 1, 1)
    return f'<rect x="{x - width / 2:.1f}" y="0" width="{width:.1f}" height="{HEIGHT}" fill="url(#h)" opacity=".55"/>'


def _break(x: float) -> str:
    return f'<line x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{HEIGHT}" stroke="{SLATE}" stroke-dasharray="3 3"/>'


def _figure(row: Row, point: Point, is_now: bool) -> str:
    """A dot; a bar with an open end for a bound; hollow where the figure is about right or provisional."""
    color, (x, y) = INK if is_now else PALE, point
    if row["precision"] == "about" or row["status"] == "P":
        return hollow(point, color)
    ends = {"at_least": (0.0, y), "at_most": (y, float(HEIGHT))}
    bar = ""
    if row["precision"] in ends:
        start, end = ends[row["precision"]]
        where = f'x="{x - 2.5:.1f}" y="{start:.1f}" width="5" height="{end - start:.1f}"'
        bar = f'<rect {where} fill="{color}" opacity=".5"/>'
    return bar + dot(point, color, 3.6 if is_now else 2.6)


def _alt(rows: Sequence[Row], subject: Subject) -> str:
    """Every year with its figure or the word for its gap."""
    say = subject.say
    told = (say.say("changes-hover", period=row["period"], figure=_text(row, subject)) for row in rows)
    return say.say("changes-unit-alt", unit=rows[0]["short_name"], figures=say.listing.join(told))
