"""Lists too long to send to a browser: a reader looks in them by names and codes, and gets what fits."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dashboard.catalogue import Catalogue

MOST = 3_000
"""Options that a browser still opens at once; the areas of a country."""
MOST_FOUND = 100
"""Options offered of a longer list."""


def is_long(options: Mapping[str, str]) -> bool:
    return len(options) > MOST


def fitting(options: Mapping[str, str], wanted: str, chosen: Collection[str] = ()) -> dict[str, str]:
    """Code → name of those whose name or code holds all words of `wanted`, the chosen ones always among them.

    MOST_FOUND at most and the chosen ones; in the order of the options, the first of them where nothing is wanted.
    """
    words = wanted.casefold().split()
    found = {code: options[code] for code in chosen if code in options}
    room = MOST_FOUND + len(found)
    for code, name in options.items():
        if len(found) == room:
            break
        if all(word in name.casefold() or word in code.casefold() for word in words):
            found[code] = name
    return found


def units(catalogue: Catalogue, area: str = "") -> Mapping[str, str]:
    """The units that report by name; of a catalogue with many only those of the area."""
    if area and len(catalogue.units) > MOST:
        return {each.unit_code: each.name for each in catalogue.units_of(area)}
    return catalogue.unit_names
