"""Rows of 指标与口径 from short texts, as in tests/show/changing.py."""

from __future__ import annotations

from dashboard.show.figures import Row, precision_of
from tests.show.changing import figure, source


def spread(period: str = "2025", kind: str = "township", **given) -> Row:
    """A row of `distribution` in which nobody is asked and nothing was sent, but for what is given."""
    counts = "required required_with_value missing excused optional with_value imprecise doubted unasked yes".split()
    numbers = "yes_percent minimum lower_quartile median upper_quartile maximum".split()
    empty = {**dict.fromkeys((f"units_{name}" for name in counts), 0), **dict.fromkeys(numbers)}
    return {"period": period, "kind": kind, **empty, **given}


def reported(of: int, required: int | None = None, period: str = "2025", kind: str = "township", **given) -> Row:
    """`of` of `required` units gave a figure, the others none."""
    required = of if required is None else required
    counts = {"units_required": required, "units_required_with_value": of, "units_with_value": of}
    return spread(period, kind, **{**counts, "units_missing": required - of, **given})


def middle(minimum: float, low: float, median: float, high: float, maximum: float) -> dict[str, float]:
    """What `distribution` says of exact figures."""
    return dict(minimum=minimum, lower_quartile=low, median=median, upper_quartile=high, maximum=maximum)


def sent(unit: str, text: str, period: str = "2025", kind: str = "township", **given) -> Row:
    """A row of `figure_sources`."""
    number = figure(text)
    precision = None if number["value"] is None else precision_of(number["lower"], number["upper"])
    status = "O" if number["value"] is None else "A"
    names = {"unit_name": f"示例旗{unit}", "short_name": unit, "kind": kind, "indicator_code": "publicity_events"}
    judged = {"doubts": 0, "reason": "", "measure": "场", "precision": precision, **number}
    return source(unit, period, **{"status": status, **names, **judged, **given})
