"""Where every unit stands among its peers on every indicator, in five steps: the "tartan rug" of 单位对比.

Better and worse have colours only where an indicator has a direction and does not grow with the unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show.figures import Row, cell_text, doubts, state, with_measure
from dashboard.show.matrix import GAPS, Draft, Drawn, doubted, explained, grid, key, mark, signed, story, swatch
from dashboard.show.numbers import rate
from dashboard.show.problems import measure_name

STEPS = (1, 2, 3, 4, 5)


def rug(rows: Sequence[Row], catalogue: Catalogue, choices: Mapping[str, str], say: Words) -> str:
    """An HTML table over the rows of the question `peer_positions`."""
    kinds = {(row["measure"], row["per_indicator"]) for row in rows}
    measures = {each: _measure(*each, catalogue, say) for each in kinds}

    def drawn(row: Row, say: Words) -> Drawn:
        return _drawn(row, measures[row["measure"], row["per_indicator"]], say)

    return grid(rows, say.say("rug-label"), Draft(catalogue, choices, say, drawn))


def _measure(measure: str, per_indicator: str | None, catalogue: Catalogue, say: Words) -> str:
    """场; 场／每个行政村（社区） where it is divided."""
    name = measure_name(catalogue, measure, say)
    if per_indicator is None:
        return name
    return say.say("rug-measure", measure=name, per=say.say(f"each-{catalogue.indicators[per_indicator].per}"))


def listed(rows: Sequence[Row]) -> list[Row]:
    """The rows of the indicators that somebody owes or sent; what is optional for all and given by none stays away."""
    asked = {row["indicator_code"] for row in rows if row["requirement"] == "required" or row["file"]}
    return [row for row in rows if row["indicator_code"] in asked]


def _drawn(row: Row, measure: str, say: Words) -> Drawn:
    look = style(row)
    figure = say.say("rug-figure", unit=row["short_name"], figure=_figure(row, measure, say))
    lines = figure, _position(row, look, say), doubts(row, say), row["note"]
    warning = "⚠" if row["doubts"] else ""
    return Drawn(look, _sign(row, look, say) + warning, story(row, lines))


def style(row: Row) -> str:
    """The class of a cell: its step, toned (t1–t5) or by size (s1–s5); plain for a figure without one; its gap."""
    if row["step"]:
        return f"t{row['step']}" if is_toned(row) else f"s{row['step']}"
    if row["value"] is not None:
        return "plain"
    return "undivided" if row["is_reported"] else state(row)


def is_toned(row: Row) -> bool:
    """Whether its indicator tells better from worse."""
    return row["is_comparable"] and row["direction"] != "neutral"


def _sign(row: Row, look: str, say: Words) -> str:
    """The number of its step, else its figure without the flags that the story tells, else the sign of its gap."""
    if row["step"]:
        return str(row["step"])
    return _figure({**row, "status": "A"}, "", say) if look == "plain" else mark(look, say)


def _figure(row: Row, measure: str, say: Words) -> str:
    """A figure as reported, or per village, grid …; the word for a gap."""
    if row["value"] is None and row["is_reported"]:
        return say.say("state-undivided")
    if row["per_indicator"] is None:
        return cell_text(row, say, measure)
    return with_measure(rate(row["value"], row["precision"]), measure, say)


def _position(row: Row, look: str, say: Words) -> str:
    """Above how many peers; or why that is not told, where there is a figure."""
    told = {"reporting": row["peers_reporting"], "expected": row["peers_expected"]}
    if row["step"]:
        return say.say("rug-position", step=row["step"], below=row["peers_below"], equal=row["peers_equal"], **told)
    if look != "plain":
        return ""
    if row["requirement"] not in ("required", "optional"):
        return say.say("rug-unasked")
    return say.say("rug-inexact" if row["precision"] != "exact" else "rug-few-peers", **told)


def legend(rows: Sequence[Row], say: Words) -> str:
    """The signs that occur, with their words."""
    return key(_signs({style(row) for row in rows}, any(row["doubts"] for row in rows), say))


def _signs(styles: set[str], has_doubts: bool, say: Words) -> Iterator[str]:
    """The two scales with the words for their ends, then the rest."""
    for scale in "ts":
        if any(f"{scale}{step}" in styles for step in STEPS):
            steps = "".join(swatch(f"{scale}{step}", str(step)) for step in STEPS)
            yield explained(steps, say.say(f"rug-{scale}5"), say.say(f"rug-{scale}1"))
    if "plain" in styles:
        yield explained(swatch("plain", "12"), say.say("rug-plain"))
    for kind in (*GAPS, "undivided"):
        if kind in styles:
            yield signed(kind, say)
    if has_doubts:
        yield doubted(say)
