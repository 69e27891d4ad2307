"""What must hold across the rows of a catalogue; the first row that breaks it stops the start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from itertools import pairwise

from dashboard.catalogue.content import Catalogue
from dashboard.catalogue.rows import Row
from dashboard.names import matching_key

Tables = dict[str, list[Row]]

FEW = 10
"""Codes that are all listed where none is near to the one found."""

DENOMINATORS = ("village", "grid", "officer", "resident")
"""What a comparison may be made per."""

RULES = {
    "at_most": ("R1", "R3", "R6", "R7", "R20"),
    "equals": ("R4", "R6"),
    "needs": ("R8",),
    "per": ("R9",),
    "times": ("R10",),
    "full": ("R11",),
    "continues": ("R5",),
    "apart": ("R21",),
}
"""The rules that read relations of a comparison; each has its sentence in dashboard/locale."""


def check(catalogue: Catalogue, tables: Tables) -> None:
    """Raises CatalogueError for the first row that names something unknown, twice or incomplete."""
    for table, row_check in _ROW_CHECKS:
        for row in tables[table]:
            row_check(catalogue, row)
    _check_indicator_names(tables["indicators.csv"])
    _check_unit_names(tables)


def _known(row: Row, field: str, code: str, known: Mapping[str, object]) -> None:
    if code not in known:
        near = get_close_matches(code, known, n=1) or (list(known) if len(known) <= FEW else [])
        example = f"，如 {'、'.join(near)}" if near else ""
        raise row.error(field, code, f"已有的代码{example} / a known code")


def _check_measure(catalogue: Catalogue, row: Row) -> None:
    if row.value.factor <= 0:
        raise row.error("factor", row.value.factor, "大于 0 的数 / a number above 0")


def _check_indicator(catalogue: Catalogue, row: Row) -> None:
    indicator = row.value
    _known(row, "category", indicator.category, catalogue.categories)
    _known(row, "measure", indicator.measure, catalogue.measures)
    if indicator.per not in ("", *DENOMINATORS):
        raise row.error("per", indicator.per, " / ".join(DENOMINATORS))
    for kind, (minimum, maximum) in indicator.plausible.items():
        if minimum < 0:
            found = f"{kind}:{minimum}..{maximum}" if kind else f"{minimum}..{maximum}"
            raise row.error("plausible", found, "下限不小于 0 / a minimum not below 0")
    _check_parts(catalogue, row)


def _check_parts(catalogue: Catalogue, row: Row) -> None:
    indicator = row.value
    for side in ("numerator", "denominator"):
        for part in getattr(indicator, side):
            _known(row, side, part, catalogue.indicators)
            if catalogue.indicators[part].kind == "ratio":
                raise row.error(side, part, "数量指标，不能是比率 / a count, not another ratio")
        if (indicator.kind == "ratio") != bool(getattr(indicator, side)):
            raise row.error(
                side,
                ";".join(getattr(indicator, side)),
                "比率要写出分子和分母的指标代码，其他指标不写 / both parts for a ratio, none otherwise",
            )
    if (indicator.kind == "ratio") != (indicator.aggregation == "ratio_of_sums"):
        raise row.error("aggregation", indicator.aggregation, "ratio_of_sums 只用于比率 / only for ratios")


def _check_unit(catalogue: Catalogue, row: Row) -> None:
    unit = row.value
    if (unit.kind == "area") == bool(unit.parent_code):
        raise row.error("parent_code", unit.parent_code or "", "所属地区代码；地区本身留空 / the area's code")
    for field, known in (("parent_code", catalogue.areas), ("successor_code", catalogue.units)):
        if getattr(unit, field):
            _known(row, field, getattr(unit, field), known)
    if unit.first_period and unit.last_period and unit.last_period[:4] < unit.first_period[:4]:
        raise row.error("last_period", unit.last_period, f"不早于 {unit.first_period} / not before {unit.first_period}")
    if unit.successor_code:
        _check_successor(catalogue, row)


def _check_successor(catalogue: Catalogue, row: Row) -> None:
    unit = row.value
    if unit.successor_code == unit.unit_code:
        raise row.error("successor_code", unit.successor_code, "另一个单位的代码 / the code of another unit")
    if catalogue.units[unit.successor_code].parent_code != unit.parent_code:
        raise row.error("successor_code", unit.successor_code, "同一地区的单位 / a unit of the same area")
    if not unit.last_period:
        raise row.error("last_period", "", "有承接单位时要写最后一期 / the last period of a unit with a successor")


def _check_collection(catalogue: Catalogue, row: Row) -> None:
    for earlier, later in pairwise(("opens", "due", "lock", "publish_by")):
        day, bound = getattr(row.value, later), getattr(row.value, earlier)
        if day < bound:
            raise row.error(later, day, f"不早于 {earlier} 的 {bound} / not before {earlier}, {bound}")


def _check_exception(catalogue: Catalogue, row: Row) -> None:
    exception = row.value
    if exception.area:
        _known(row, "area", exception.area, catalogue.areas)
    if exception.unit_code:
        _known(row, "unit_code", exception.unit_code, catalogue.units)
    if exception.indicator != "*":
        _known(row, "indicator", exception.indicator, {**catalogue.indicators, **catalogue.categories})


def _check_relation(catalogue: Catalogue, row: Row) -> None:
    if row.value.rule not in RULES[row.value.comparison]:
        raise row.error("rule", row.value.rule, " / ".join(RULES[row.value.comparison]))
    for side in ("left", "right"):
        for code in getattr(row.value, side):
            _known(row, side, code, catalogue.indicators)
    for field, comparisons in (("low", ("per", "times")), ("high", ("per",))):
        if (row.value.comparison in comparisons) == (getattr(row.value, field) is None):
            expected = f"{'、'.join(comparisons)} 要写，其他不写 / a number with {', '.join(comparisons)} only"
            raise row.error(field, getattr(row.value, field) or "", expected)


def _check_spelling(catalogue: Catalogue, row: Row) -> None:
    _known(row, "unit_code", row.value.unit_code, catalogue.units)
    if row.value.area:
        _known(row, "area", row.value.area, catalogue.areas)


_ROW_CHECKS: tuple[tuple[str, Callable[[Catalogue, Row], None]], ...] = (
    ("measures.csv", _check_measure),
    ("indicators.csv", _check_indicator),
    ("units.csv", _check_unit),
    ("collections.csv", _check_collection),
    ("applicability.csv", _check_exception),
    ("relations.csv", _check_relation),
    ("spellings.csv", _check_spelling),
)


def _check_indicator_names(rows: list[Row]) -> None:
    owner: dict[str, str] = {}
    for row in rows:
        indicator = row.value
        names = [(field, getattr(indicator, field)) for field in ("code", "name_zh", "name_en")]
        for field, name in (*names, *(("aliases", alias) for alias in indicator.aliases)):
            key = matching_key(name)
            if owner.setdefault(key, indicator.code) != indicator.code:
                raise row.error(field, name, f"不与 {owner[key]} 重名的叫法 / a name that {owner[key]} has not")


def _check_unit_names(tables: Tables) -> None:
    """Within one area a name means one unit; across areas it may repeat and is then asked about."""
    owner: dict[tuple[str, str], str] = {}
    for row, field, area, name, code in _unit_names(tables):
        key = (area, matching_key(name))
        if owner.setdefault(key, code) != code:
            raise row.error(field, name, f"本地区内不与 {owner[key]} 重名 / a name not used in the area")


def _unit_names(tables: Tables) -> Iterator[tuple[Row, str, str, str, str]]:
    areas = {row.value.unit_code: row.value.parent_code or "" for row in tables["units.csv"]}
    for row in tables["units.csv"]:
        unit = row.value
        for field, name in (("name", unit.name), ("short_name", unit.short_name)):
            yield row, field, areas[unit.unit_code], name, unit.unit_code
        for alias in unit.aliases:
            yield row, "aliases", areas[unit.unit_code], alias, unit.unit_code
    for row in tables["spellings.csv"]:
        area = row.value.area or areas[row.value.unit_code]
        yield row, "spelling", area, row.value.spelling, row.value.unit_code
