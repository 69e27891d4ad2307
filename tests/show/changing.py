"""Rows of 同比 from short texts: "12" a number, "300+" at least, "20<" at most, "~5" about, "." not reported."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from dashboard.catalogue import read_catalogue
from dashboard.locale import words
from dashboard.show.changes import Subject, paired
from dashboard.show.figures import Row

SIGNS = {"+": (1, 0), "<": (0, 1), "~": (0, 0), "": (1, 1)}
CATALOGUE = read_catalogue(Path(__file__).parents[2] / "data" / "catalogue")


def subject(lang: str = "zh", code: str = "publicity_events", **given) -> Subject:
    """Everything a page says of the indicator `code` in 2025; `given` replaces what the catalogue says."""
    indicator = replace(CATALOGUE.indicators[code], **given)
    choices = {"area": "shili", "period": "2025", "lang": lang, "indicator": code, "order": "value"}
    measure = indicator.measure if lang == "zh" else CATALOGUE.measures[indicator.measure].name_en
    return Subject(indicator, measure, "2025", "2024", choices, words(lang))


def figure(text: str) -> dict:
    """Value, lower, upper of a text."""
    number = text.strip("+<~")
    value = None if number == "." else Decimal(number)
    has_lower, has_upper = SIGNS[text.strip("0123456789.-")]
    return {"value": value, "lower": value if has_lower else None, "upper": value if has_upper else None}


def changed(unit: str, before: str, now: str, status: str = "", **given) -> Row:
    """A row of `year_over_year`; without a `status` what the two texts make."""
    old, new = figure(before), figure(now)
    status = status or _status(old, new)
    difference = new["value"] - old["value"] if status in ("ok", "base_zero") else None
    percent = float(100 * difference / old["value"]) if status == "ok" else None
    names = {"unit_code": f"shili.{unit}", "unit_name": f"示例旗{unit}", "short_name": unit, "kind": "township"}
    sides = {**new, **{f"previous_{name}": value for name, value in old.items()}}
    judged = {"status": status, "difference": difference, "change_percent": percent, "base": "own", "doubts": 0}
    return {**names, **sides, **judged, "requirement": "required", **given}


def _status(old: dict, new: dict) -> str:
    if new["value"] is None:
        return "not_reported"
    if old["value"] is None:
        return "no_base"
    if None in (*old.values(), *new.values()):
        return "imprecise"
    return "ok" if old["value"] else "base_zero"


def source(unit: str, period: str, status: str = "A", **given) -> Row:
    """A row of `figure_sources`: in which state a figure stands where."""
    where = {"file": f"{unit}{period}.xlsx", "sheet": "年度指标", "cell": "D3"}
    return {"unit_code": f"shili.{unit}", "period": period, "status": status, "requirement": "required", "note": "",
            **where, **given}  # fmt: skip


def doubt(unit: str, rule: str | None = "plausible", **given) -> Row:
    """A row of `doubts`: a figure far out of its range, or whatever `given` says."""
    concerned = {"unit_code": f"shili.{unit}", "indicator_code": "publicity_events", "period": "2025", "status": "A"}
    stated = {"rule": rule, "severity": rule and "warning", "problem_indicator_code": "publicity_events"}
    where = {"report_period": "2025", "file": f"{unit}2025.xlsx", "sheet": "年度指标", "cell": "D3", "found": "900"}
    return {**concerned, **stated, **where, "arguments": '{"value": "900", "low": "5", "high": "300"}', **given}


def rows(*of: Row, about: Subject, sources: tuple[Row, ...] = ()) -> list[Row]:
    """As the page has them; without a source a figure of its own year, or a required gap."""
    known = {(row["unit_code"], row["period"]) for row in sources}
    rest = [
        source(row["short_name"], period, "O" if row[column] is None else "A")
        for row in of
        for period, column in (("2025", "value"), ("2024", "previous_value"))
        if (row["unit_code"], period) not in known
    ]
    return paired(of, [*sources, *rest], about)
