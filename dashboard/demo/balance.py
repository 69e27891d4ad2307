"""Makes the figures of one report agree with each other, by the catalogue's own relations.

Works on whole numbers before anything is typed; what is to disagree is planted afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil, floor

from dashboard.catalogue import Catalogue
from dashboard.model import Indicator, Relation

Values = dict[str, float]
"""Indicator code → number; indicators without one are absent."""

_ROUNDS = 25


def balance(catalogue: Catalogue, values: Values) -> None:
    """Changes `values` until every relation holds and every numerator fits its denominator.

    ValueError when that takes too long, which means that relations of the catalogue contradict each other.
    """
    relations = [relation for relation in _relations(catalogue) if _is_known(relation, values)]
    for _ in range(_ROUNDS):
        before = dict(values)
        for relation in relations:
            _REPAIRS[relation.comparison](values, relation)
        if values == before:
            return
    raise ValueError("relations.csv › 关系互相矛盾，示例数据无法同时满足 / relations contradict each other")


def _relations(catalogue: Catalogue) -> Iterator[Relation]:
    """The relations between counts, and those that follow from ratios: parts within wholes, better within plain."""
    ratios = {code for code, indicator in catalogue.indicators.items() if indicator.kind == "ratio"}
    for ratio in sorted(ratios):
        yield _parts(catalogue.indicators[ratio])
    for relation in catalogue.relations.values():
        if not ratios & {*relation.left, *relation.right}:
            yield relation
        elif relation.comparison == "at_most":
            yield from _of_ratios(catalogue, relation)


def _parts(ratio: Indicator) -> Relation:
    return Relation(f"{ratio.code}_parts", "R2", "error", ratio.numerator, "at_most", ratio.denominator)


def _of_ratios(catalogue: Catalogue, relation: Relation) -> Iterator[Relation]:
    """A rate within a rate of the same denominator: the same of their numerators."""
    left, right = (catalogue.indicators[side[0]] for side in (relation.left, relation.right))
    if left.denominator == right.denominator:
        yield Relation(relation.code, "R3", "error", left.numerator, "at_most", right.numerator)


def _is_known(relation: Relation, values: Values) -> bool:
    return all(code in values for code in (*relation.left, *relation.right))


def _sum(values: Values, codes: tuple[str, ...]) -> float:
    return sum(values[code] for code in codes)


def _repair_at_most(values: Values, relation: Relation) -> None:
    left, right = _sum(values, relation.left), _sum(values, relation.right)
    if left > right:
        for code in relation.left:
            values[code] = floor(values[code] * right / left)


def _repair_equals(values: Values, relation: Relation) -> None:
    """A total follows its parts; of a flow, what is finished follows what came in and what remains."""
    if len(relation.left) == 1:
        values[relation.left[0]] = _sum(values, relation.right)
        return
    finished, *rest = relation.right
    came_in, remains = _sum(values, relation.left), _sum(values, tuple(rest))
    if remains > came_in:
        values.update(dict.fromkeys(rest, 0))
        remains = 0
    values[finished] = came_in - remains


def _repair_needs(values: Values, relation: Relation) -> None:
    if _sum(values, relation.left) > 0 and _sum(values, relation.right) == 0:
        values[relation.right[0]] = 1


def _repair_per(values: Values, relation: Relation) -> None:
    right = _sum(values, relation.right)
    low, high = ceil(float(relation.low or 0) * right), floor(float(relation.high or 10**9) * right)
    for code in relation.left:
        values[code] = min(max(values[code], low), high)


def _repair_times(values: Values, relation: Relation) -> None:
    least = ceil(float(relation.low or 0) * _sum(values, relation.right))
    values[relation.left[0]] = max(values[relation.left[0]], least)


_REPAIRS: dict[str, Callable[[Values, Relation], None]] = {
    "at_most": _repair_at_most,
    "equals": _repair_equals,
    "needs": _repair_needs,
    "per": _repair_per,
    "times": _repair_times,
    # of rates (full), of two years (continues: world.py carries over), or no more than a hint (apart)
    **dict.fromkeys(("full", "continues", "apart"), lambda values, relation: None),
}
