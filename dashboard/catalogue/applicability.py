"""Who is asked for what: the kinds an indicator names, the exceptions, and the parts of ratios."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.model import ApplicabilityException, Indicator, Requirement, Unit

_STRENGTH: dict[Requirement, int] = {"not_applicable": 0, "optional": 1, "required": 2}


def applicability(
    unit: Unit, period: str, indicators: Mapping[str, Indicator], exceptions: Sequence[ApplicabilityException]
) -> dict[str, tuple[Requirement, str]]:
    """Indicator code → (requirement, reason) for a unit in a period, before anything of the period is known.

    Later rows of applicability.csv override earlier ones; the parts of a ratio are asked of whom the ratio is
    asked (design.md, "indicator"). A pair that is absent is not asked; a unit that does not exist is asked nothing.
    """
    if not within(period, unit.first_period, unit.last_period):
        return {}
    asked: dict[str, tuple[Requirement, str]] = {}
    for indicator in indicators.values():
        own = _own(unit, indicator, period, exceptions)
        if own is not None:
            asked[indicator.code] = own
    _inherit(asked, period, indicators)
    return asked


def _own(
    unit: Unit, indicator: Indicator, period: str, exceptions: Sequence[ApplicabilityException]
) -> tuple[Requirement, str] | None:
    if not within(period, indicator.valid_from, indicator.valid_to):
        return None
    asked: tuple[Requirement, str] | None = None
    if unit.kind in indicator.required_of:
        asked = ("required", "")
    elif unit.kind in indicator.optional_for:
        asked = ("optional", "")
    for row in exceptions:
        if _concerns(row, unit, indicator, period):
            asked = (row.requirement, row.reason)
    return asked


def _concerns(row: ApplicabilityException, unit: Unit, indicator: Indicator, period: str) -> bool:
    return (
        row.area in ("", unit.parent_code)
        and row.kind in ("", unit.kind)
        and row.unit_code in ("", unit.unit_code)
        and row.indicator in ("*", indicator.code, indicator.category)
        and within(period, row.first_period, row.last_period)
    )


def _inherit(asked: dict[str, tuple[Requirement, str]], period: str, indicators: Mapping[str, Indicator]) -> None:
    """A part is asked at least as strongly as its ratio, wherever the part itself is valid."""
    for code, (requirement, reason) in list(asked.items()):
        ratio = indicators[code]
        for part in (*ratio.numerator, *ratio.denominator):
            known = asked.get(part)
            indicator = indicators[part]
            if not within(period, indicator.valid_from, indicator.valid_to):
                continue
            if known is None or _STRENGTH[known[0]] < _STRENGTH[requirement]:
                asked[part] = (requirement, reason)


def within(period: str, first: str | None, last: str | None) -> bool:
    """Periods are inclusive at both ends; years compare before their parts ('2025' < '2025-S1')."""
    return (first is None or first[:4] <= period[:4]) and (last is None or period[:4] <= last[:4])
