"""A problem → the sentence a person reads, with file, sheet and cell, what was found and what is expected."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dashboard.catalogue import Catalogue
from dashboard.digits import plain
from dashboard.locale import Words
from dashboard.model import Problem
from dashboard.show.numbers import grouped

_LISTS = ("left", "right", "indicators")
_PLACES = ("place", "other_place")
_MAY_BE_EMPTY = ("candidates", "previous", "stored")


def arguments(problem: Problem, catalogue: Catalogue, say: Words) -> dict[str, Any]:
    """The arguments of a problem's sentences: its own, with codes turned into names, and what was found."""
    own = dict(problem.arguments)
    for key in _LISTS:
        if own.get(key):
            own[key] = say.listing.join(indicator_name(catalogue, code, say) for code in own[key].split(";"))
    for key in _PLACES:
        if own.get(key):
            own[key] = say.say(f"place-{own[key]}")
    for key in _MAY_BE_EMPTY:
        own[key] = own.get(key) or "none"
    if problem.indicator_code in catalogue.indicators:
        indicator = catalogue.indicators[problem.indicator_code]
        own["measure"] = own.get("measure") or measure_name(catalogue, indicator.measure, say)
    if problem.rule == "R2":  # allows half a point; R11 allows nothing and shows all digits
        own["expected"] = plain(Decimal(own["expected"]).quantize(Decimal("0.01"), "ROUND_HALF_UP"))
    own["written"] = problem.found or own.get("value", "")
    own["converted"] = _converted(problem, own, say)
    own["indicator"] = indicator_name(catalogue, problem.indicator_code, say)
    own["about"] = own["indicator"] or "none"
    return {**own, "found": problem.found}


def _converted(problem: Problem, own: dict[str, str], say: Words) -> str:
    """The figure as it was taken, where other digits are written: 0.5 under 亿元 is 5,000 万元; else ''."""
    if problem.rule != "plausible" or plain(Decimal(own["value"])) in problem.found.replace(",", ""):
        return ""
    return say.say("taken-as", value=grouped(Decimal(own["value"]), 4), measure=own["measure"])


def indicator_name(catalogue: Catalogue, code: str, say: Words) -> str:
    """The indicator's name in the language of the page; the code itself when nobody knows it."""
    indicator = catalogue.indicators.get(code)
    if indicator is None:
        return code
    return indicator.name_zh if say.lang == "zh" else indicator.name_en


def measure_name(catalogue: Catalogue, measure: str, say: Words) -> str:
    """A measure word in the language of the page."""
    known = catalogue.measures.get(measure)
    return measure if say.lang == "zh" or known is None else known.name_en


def expected(problem: Problem, catalogue: Catalogue, say: Words) -> str:
    """What should have stood there, in a few words."""
    return say.say(f"{_key(problem)}-expected", **arguments(problem, catalogue, say))


def message(problem: Problem, catalogue: Catalogue, say: Words) -> str:
    """The sentence for a problem, without its place."""
    return say.say(_key(problem), **arguments(problem, catalogue, say))


def _key(problem: Problem) -> str:
    """Rules that judge two kinds of things have a sentence for each."""
    if problem.rule == "R3" and "relation" in problem.arguments:
        return "problem-R3-order"
    if problem.rule == "R6" and "low" in problem.arguments:
        return "problem-R6-equals"
    if problem.rule == "R18" and "compared" in problem.arguments:
        return "problem-R18-times"
    return f"problem-{problem.rule}"


def located(file: str, sheet: str, cell: str, message: str, say: Words) -> str:
    """`团结镇2025.xlsx › 年度指标 › D17：…`, as a clerk would look for it."""
    return say.say("problem-at", place=" › ".join(part for part in (file, sheet, cell) if part), message=message)


def from_row(row: Mapping[str, Any], parsed: dict[str, str]) -> Problem:
    """The problem of a row of the question `problems`, its arguments already parsed."""
    return Problem(
        severity=row["severity"],
        rule=row["rule"],
        sheet=row["sheet"],
        cell=row["cell"],
        found=row["found"],
        indicator_code=row["indicator_code"],
        arguments=parsed,
    )
