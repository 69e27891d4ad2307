"""What really happened in the demonstration county: all figures of all years, before anybody fills in a form."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor, inf

from dashboard.catalogue import Catalogue
from dashboard.demo.balance import Values, balance
from dashboard.demo.chance import around, draw, skewed
from dashboard.demo.parts import PARTS, Part
from dashboard.demo.typical import LAW_WORK, TYPICAL, UNKNOWN, Typical
from dashboard.model import Indicator, Unit

AREA = "shili"
PERIODS = ("2021", "2022", "2023", "2024", "2025")
ON_TIME = "annual_report_submitted"
_NOISE = {"stock": 0.015, "amount": 0.2}
_COUNT_NOISE = 0.18
_YES = 0.93


def world(catalogue: Catalogue) -> dict[tuple[str, str], Values]:
    """(unit, period) → indicator → figure, for all units of the area and periods, ended units left out."""
    figures: dict[tuple[str, str], Values] = {}
    ended_first = sorted(catalogue.units_of(AREA), key=lambda unit: unit.successor_code is None)
    for period in PERIODS:
        for unit in ended_first:
            figures[unit.unit_code, period] = _year(catalogue, unit, period, figures)
    return {key: values for key, values in figures.items() if catalogue.applicability(*key)}


def _year(catalogue: Catalogue, unit: Unit, period: str, earlier: dict[tuple[str, str], Values]) -> Values:
    values = {
        code: _figure(catalogue, unit, indicator, period)
        for code, indicator in catalogue.indicators.items()
        if indicator.kind != "ratio"
    }
    for ended in _predecessors(catalogue, unit, period):
        _take_over(catalogue, values, earlier[ended, period])
    before = earlier.get((unit.unit_code, str(int(period) - 1)), {})
    for code in values:
        if code.endswith("_carried_in") and (out := code.replace("_in", "_out")) in before:
            values[code] = before[out]
    for code, value in values.items():
        values[code] = _plausible(catalogue.indicators[code], unit, value)
    _fit_rates(catalogue, unit, values)
    balance(catalogue, values)
    return values | _rates(catalogue, values)


def _predecessors(catalogue: Catalogue, unit: Unit, period: str) -> list[str]:
    """Units that have ended and go on in this one; what they did goes on too."""
    return [
        other.unit_code
        for other in catalogue.units_of(AREA)
        if other.successor_code == unit.unit_code and other.last_period and other.last_period < period
    ]


def _take_over(catalogue: Catalogue, values: Values, ended: Values) -> None:
    for code, value in ended.items():
        if catalogue.indicators[code].aggregation == "sum":
            values[code] += value


# One figure -----------------------------------------------------------------------------------------------------------


def _figure(catalogue: Catalogue, unit: Unit, indicator: Indicator, period: str) -> float:
    name = (unit.unit_code, indicator.code)
    if indicator.kind == "boolean":
        return float(indicator.code == ON_TIME or draw(*name, period) < _YES)
    part = PARTS.get(indicator.code)
    if part and part.of in catalogue.indicators:
        size = _figure(catalogue, unit, catalogue.indicators[part.of], period) * _share(part, indicator, *name, period)
    else:
        size = _size(unit, indicator, period)
    return _plausible(indicator, unit, _rounded(size, indicator, *name, period))


def _share(part: Part, indicator: Indicator, unit: str, code: str, period: str) -> float:
    """A unit has its habit; by year a count moves about a third as much, a stock hardly."""
    by_year = part.width / (15 if indicator.kind == "stock" else 3)
    share = part.share * around(part.width, unit, code) * around(by_year, unit, code, period)
    return min(share, 1.0) if part.share <= 1 else share


def _size(unit: Unit, indicator: Indicator, period: str) -> float:
    name, typical = (unit.unit_code, indicator.code), TYPICAL.get(indicator.code, UNKNOWN)
    size = typical.median(unit.kind) * _scale(unit, typical) * skewed(typical.spread, *name)
    for _ in range(int(period) - int(PERIODS[0])):
        size *= 1 + typical.trend
    if typical.trend or indicator.kind != "stock":
        size *= around(_NOISE.get(indicator.kind, _COUNT_NOISE), *name, period)
    return size


def _scale(unit: Unit, typical: Typical) -> float:
    if typical.scale == "law":
        return LAW_WORK.get(unit.unit_code.rpartition(".")[2]) or skewed(1.5, unit.unit_code, "law")
    if typical.scale in ("size", "village"):
        return skewed(1.7, unit.unit_code, typical.scale)
    return 1.0


def _rounded(size: float, indicator: Indicator, unit: str, code: str, period: str) -> float:
    """Counts are rounded by chance, so that 0.4 a year is 0 in some years; stocks always the same way."""
    if indicator.kind == "amount":
        return float(Decimal(repr(size)).quantize(Decimal("0.01"), ROUND_HALF_UP))
    up = draw(unit, code, "rounding") if indicator.kind == "stock" else draw(unit, code, period, "rounding")
    return float(int(size + up))


def _plausible(indicator: Indicator, unit: Unit, size: float) -> float:
    low, high = _span(indicator, unit)
    return min(max(size, low), high)


def _span(indicator: Indicator, unit: Unit) -> tuple[float, float]:
    span = indicator.plausible.get(unit.kind) or indicator.plausible.get("")
    return (float(span[0]), float(span[1])) if span else (0.0, inf)


def _fit_rates(catalogue: Catalogue, unit: Unit, values: Values) -> None:
    """Of two cases not both are lost: a numerator follows the plausible range of its rate."""
    for ratio in catalogue.indicators.values():
        if len(ratio.numerator) == 1 and len(ratio.denominator) == 1:
            part, whole = ratio.numerator[0], values[ratio.denominator[0]]
            low, high = _span(ratio, unit)
            if whole and high < inf:
                values[part] = float(min(max(values[part], ceil(low * whole / 100)), floor(high * whole / 100)))


def _rates(catalogue: Catalogue, values: Values) -> Values:
    """Every rate from its parts in percent; a rate without denominator is absent."""
    rates = {}
    for code, ratio in catalogue.indicators.items():
        whole = sum(values[part] for part in ratio.denominator)
        if ratio.kind == "ratio" and whole:
            rate = Decimal(100 * int(sum(values[part] for part in ratio.numerator))) / int(whole)
            rates[code] = float(rate.quantize(Decimal("0.1"), ROUND_HALF_UP))
    return rates
