"""A table and whose it turned out to be → the lay-out that its sender looks at, with names to be decided on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from dashboard.catalogue import Catalogue
from dashboard.intake.entries import Table
from dashboard.intake.unit_names import Statement
from dashboard.intake.whose import Identity
from dashboard.layouts import Layout, Origin, UnknownName
from dashboard.model import Cell, Problem
from dashboard.names import matching_key

MOST_CANDIDATES = 5
_NEAR = 0.5


def layout_of(catalogue: Catalogue, table: Table, identities: Sequence[Identity]) -> Layout:
    """How a table was understood; `identities` are those of its blocks, in their order."""
    place = table.place
    problems = [*table.problems, *(problem for who in identities for problem in who.problems)]
    owned = list(zip(table.blocks, identities, strict=True))
    return Layout(
        sheet=table.sheet.name,
        kind=table.kind,
        header_rows=(place.top, place.header),
        data_rows=(place.header + 1, place.last),
        columns=table.columns,
        unit=_origin([(who.unit_code, who.unit_from, block.unit or block.code) for block, who in owned]),
        period=_origin([(who.period, who.period_from, block.period) for block, who in owned]),
        unknown=tuple(_unknown(catalogue, problems)),
    )


def _origin(said: Sequence[tuple[str, Statement | None, Cell | None]]) -> Origin:
    """Where the unit or period of a table comes from; nothing where its rows name several."""
    if len({code for code, _, _ in said}) != 1 or any(cell for _, _, cell in said[1:]):
        return Origin()
    code, statement, _ = said[0]
    if statement is None:
        return Origin(code)
    return Origin(code, statement.place, statement.found, statement.cell.address if statement.cell else "")


def _unknown(catalogue: Catalogue, problems: Sequence[Problem]) -> Iterator[UnknownName]:
    """The names of problems that a decision would settle, each once."""
    seen: set[str] = set()
    for problem in problems:
        if problem.found and problem.found not in seen and (name := _unknown_name(catalogue, problem)):
            seen.add(problem.found)
            yield name


def _unknown_name(catalogue: Catalogue, problem: Problem) -> UnknownName | None:
    where = problem.found, problem.sheet, problem.cell
    if problem.rule in ("unknown_indicator", "ambiguous_indicator"):
        return UnknownName("indicator", *where, nearest(problem.found, _indicator_names(catalogue)))
    if problem.rule in ("unknown_unit", "ambiguous_unit"):
        return UnknownName("unit", *where, nearest(problem.found, _unit_names(catalogue)))
    return None


def _indicator_names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    return ((name, code) for name, code in catalogue.indicator_names.items() if code and not name.isascii())


def _unit_names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for unit in catalogue.units.values():
        if unit.kind != "area":
            for name in (unit.name, unit.short_name, *unit.aliases):
                yield matching_key(name), unit.unit_code


def nearest(written: str, names: Iterator[tuple[str, str]]) -> tuple[str, ...]:
    """Codes whose names are most like one written, the most alike first; none that shares less than half of it."""
    key = matching_key(written)
    matcher, scores = SequenceMatcher(b=key, autojunk=False), dict[str, float]()
    for name, code in names:
        matcher.set_seq1(name)
        score = 0.9 if key in name and len(key) > 1 else matcher.ratio()
        scores[code] = max(scores.get(code, 0), score)
    likely = sorted((code for code in scores if scores[code] >= _NEAR), key=lambda code: -scores[code])
    return tuple(likely[:MOST_CANDIDATES])
