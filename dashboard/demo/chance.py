"""Chance that is the same on every machine: each draw is named, so that one more draw changes no other."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

SEED = "示例旗"

T = TypeVar("T")


def draw(*name: object) -> float:
    """A number in [0, 1) that belongs to `name` and to nothing else."""
    return Random("/".join(map(str, (SEED, *name)))).random()


def either(choices: Sequence[T], *name: object) -> T:
    """One of `choices`, each as likely."""
    return choices[int(draw(*name) * len(choices))]


def around(width: float, *name: object) -> float:
    """A factor around 1, at most 1 ± `width`, rather near 1 than far. Only + and ×: exact on every machine."""
    return 1 + width * (draw(*name, "a") + draw(*name, "b") - 1)


def skewed(largest: float, *name: object) -> float:
    """A factor between 1/`largest` and `largest` with the median 1, as counts of townships are spread."""
    at = draw(*name)
    if at < 0.5:
        return 1 / largest + (1 - 1 / largest) * 2 * at
    return 1 + (largest - 1) * (2 * at - 1) * (2 * at - 1)
