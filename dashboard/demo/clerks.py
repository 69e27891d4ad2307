"""What the clerks make of it: figures as typed, with the gaps, round figures and words of real life."""

from __future__ import annotations

from dashboard.catalogue import Catalogue
from dashboard.demo.balance import Values
from dashboard.demo.chance import draw, either
from dashboard.demo.filling import Entry, Raw
from dashboard.demo.parts import PARTS
from dashboard.demo.typical import LAW_WORK, TYPICAL
from dashboard.model import Indicator, Unit

Entries = dict[str, Entry]
"""Indicator code → what is typed; blank cells are absent."""

GAP_RATES = (0.0, 0.02, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12)
"""How often a required cell stays blank; each unit has one of these habits."""

OPTIONAL_HABIT = 0.55
"""How many of the optional indicators a unit reports at all."""

ALWAYS_KNOWN = ("villages", "annual_report_submitted")
"""What no clerk leaves blank."""

NO_DUTY = "本单位没有此项职责"
NO_CASES = "本年没有发生，无法计算"
_LITTLE_LAW_WORK = 0.11


def typed(catalogue: Catalogue, unit: Unit, period: str, values: Values) -> Entries:
    """What the unit's clerk types for the period."""
    entries = {}
    for code, (requirement, _) in catalogue.applicability(unit.unit_code, period).items():
        if requirement != "not_applicable" and not _is_left_blank(unit, period, code, requirement):
            entries[code] = _entry(catalogue.indicators[code], unit, period, values)
    return entries


def _is_left_blank(unit: Unit, period: str, code: str, requirement: str) -> bool:
    if code in ALWAYS_KNOWN:
        return False
    habit = either(GAP_RATES, unit.unit_code, "gaps")
    if requirement == "optional" and draw(unit.unit_code, code, "habit") >= OPTIONAL_HABIT:
        return True
    return draw(unit.unit_code, code, period, "gap") < habit


def _entry(indicator: Indicator, unit: Unit, period: str, values: Values) -> Entry:
    if not _has_duty(indicator, unit):
        return Entry(status="不涉及", note=NO_DUTY)
    if indicator.code not in values:
        return Entry(status="不涉及", note=NO_CASES)
    value, name = values[indicator.code], (unit.unit_code, indicator.code, period)
    if indicator.kind == "boolean":
        return Entry("是" if value else "否")
    if indicator.kind == "ratio":
        return _rate(value, unit.unit_code)
    if indicator.kind == "amount":
        return Entry(value)
    return Entry(_count(int(value), indicator.measure, *name))


def _has_duty(indicator: Indicator, unit: Unit) -> bool:
    """Departments that hardly enforce say so, for the figures of enforcement and the rates made of them."""
    little = LAW_WORK.get(unit.unit_code.rpartition(".")[2], 1) < _LITTLE_LAW_WORK
    codes = indicator.numerator or (indicator.code,)
    return not (little and any(_is_law_work(code) for code in codes))


def _is_law_work(code: str) -> bool:
    while code in PARTS:
        code = PARTS[code].of
    return code in TYPICAL and TYPICAL[code].scale == "law"


def _rate(value: float, unit_code: str) -> Entry:
    """Some type 98.5, some 98.5%; up to 1 only the sign tells 1 percent from all of it."""
    if 0 < value <= 1 or draw(unit_code, "percent") < 0.5:
        return Entry(value, percent=True)
    return Entry(value)


def _count(value: int, measure: str, *name: object) -> Raw:
    """Mostly a bare number; now and then with its measure word, a round figure, or a word for none."""
    at = draw(*name, "habit")
    if value == 0:
        return "无" if at < 0.2 else 0
    if value >= 300 and at < 0.05:
        return f"{_round_down(value)}余"
    if value >= 300 and at < 0.07:
        return f"约{_round_down(value)}"
    return f"{value}{measure}" if at > 0.97 and measure != "%" else value


def _round_down(value: int) -> int:
    """The number whose first two digits stand: 4318 → 4300."""
    step = 10 ** (len(str(value)) - 2)
    return value // step * step


def shown(entry: Entry | None) -> str:
    """A figure as the store shows it in next year's form: ≥300, ≈20, 98.5; empty where there is none."""
    if entry is None or entry.value is None:
        return ""
    text = str(entry.value)
    if text.endswith("余"):
        return f"≥{text.removesuffix('余')}"
    if text.startswith("约"):
        return f"≈{text.removeprefix('约')}"
    return _SHOWN_WORDS.get(text) or text.rstrip("次件场份人名个条项卷台户家期%").removesuffix(".0")


_SHOWN_WORDS = {"无": "0", "零": "0"}
