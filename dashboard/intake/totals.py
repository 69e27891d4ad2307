"""Sums in a table are checked against what they sum up, said, and left out; of a unit's parts they are its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.catalogue import Catalogue
from dashboard.digits import plain
from dashboard.intake.entries import Block, Entry, Table
from dashboard.intake.measuring import measured
from dashboard.intake.numerals import Unreadable
from dashboard.model import Cell, Problem


@dataclass(frozen=True)
class _Said:
    """What a row says to a sum: its number, None where it is bounded or cannot be read."""

    row: int
    number: Decimal | None


def settled(catalogue: Catalogue, table: Table) -> Table:
    """The table without its sums and parts, and a problem for each sum: left out, not what its rows add up to, …"""
    if not table.totals and not table.parts:
        return table
    blocks, problems = table.blocks, list(table.problems)
    if table.kind == "wide" and not blocks:
        blocks, found = _of_parts(table)
        problems.append(found)
    else:
        problems += [Problem("info", "total_left_out", *_where(total.unit)) for total in table.totals]
        problems += [_parts_left_out(table)] if table.parts else []
    for total in table.totals:
        problems += _differences(catalogue, table, total)
    return replace(table, blocks=blocks, problems=tuple(problems))


def _of_parts(table: Table) -> tuple[tuple[Block, ...], Problem]:
    """Where all rows are villages or sections, their one sum is the unit's own row; without it they say nothing."""
    if len(table.totals) == 1 and table.parts:
        (total,) = table.totals
        return (replace(total, unit=None),), Problem("info", "total_is_unit", *_where(total.unit))
    first = (table.parts or table.totals)[0].unit
    return (), Problem("error", "only_parts" if table.parts else "only_totals", *_where(first))


def _parts_left_out(table: Table) -> Problem:
    names = "、".join(block.unit.text for block in table.parts[:3] if block.unit)
    return Problem("info", "parts_left_out", *_where(table.parts[0].unit), arguments={"names": names})


def _where(cell: Cell | None) -> tuple[str, str, str]:
    return (cell.sheet, cell.address, cell.text) if cell else ("", "", "")


# Adding up -----------------------------------------------------------------------------------------------------------


def _differences(catalogue: Catalogue, table: Table, total: Block) -> Iterator[Problem]:
    """The cells of a sum that are none of the sums they may be."""
    for entry in total.entries:
        stated = _said(catalogue, table, entry)
        sums = list(_sums(catalogue, table, total, entry)) if stated and stated.number is not None else []
        if stated and sums and stated.number not in sums:
            arguments = {"stated": plain(stated.number), "sum": plain(sums[0])}
            text = entry.cell.text if entry.cell else ""
            yield Problem("warning", "total_differs", entry.sheet, entry.address, text, entry.indicator_code, arguments)


def _sums(catalogue: Catalogue, table: Table, total: Block, entry: Entry) -> Iterator[Decimal]:
    """What a cell may be the sum of: all rows, those since the sum before, those up to the next one, the parts.

    Nothing where a row in question has no exact number.
    """
    at = _row(entry)
    others = {_row(other) for block in table.totals for other in block.entries} - {at}
    before = max((row for row in others if row < at), default=0)
    after = min((row for row in others if row > at), default=None)
    rows = list(_rows(catalogue, table, table.blocks, total, entry))
    for span in (
        rows,
        [said for said in rows if before < said.row < at],
        [said for said in rows if at < said.row and (after is None or said.row < after)],
        list(_rows(catalogue, table, table.parts, total, entry)),
    ):
        numbers = [said.number for said in span if said.number is not None]
        if len(numbers) < len(span):
            return
        if numbers:
            yield sum(numbers, Decimal(0))


def _rows(catalogue: Catalogue, table: Table, blocks: Iterable[Block], total: Block, entry: Entry) -> Iterator[_Said]:
    """What the rows say that stand in the column of a sum: of its period, where rows name theirs."""
    if table.kind == "long" and not _may_be_added(catalogue, table):
        return
    for block in blocks:
        is_of_period = not (total.period and block.period) or total.period.text == block.period.text
        for other in block.entries if is_of_period else ():
            is_same = table.kind == "long" or other.indicator_code == entry.indicator_code
            if is_same and _column(other) == _column(entry) and (said := _said(catalogue, table, other)):
                yield said


def _may_be_added(catalogue: Catalogue, table: Table) -> bool:
    """Indicators as rows add up where all of them are known and counted alike."""
    measures = {catalogue.indicators[code].measure for code in table.codes}
    return len(measures) == 1 and not any(problem.rule.endswith("_indicator") for problem in table.problems)


def _said(catalogue: Catalogue, table: Table, entry: Entry) -> _Said | None:
    """What a place says, None for a blank or a word, and for indicators that are not added up."""
    code = entry.indicator_code or next(iter(table.codes), "")
    indicator = catalogue.indicators.get(code)
    if entry.cell is None or indicator is None or indicator.aggregation != "sum":
        return None
    try:
        read, _ = measured(catalogue.measures, entry, indicator)
    except Unreadable:
        return _Said(_row(entry), None)
    if read is None or read.value is None:
        return None
    return _Said(_row(entry), read.value if read.precision == "exact" else None)


def _row(entry: Entry) -> int:
    return int(entry.address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _column(entry: Entry) -> str:
    return entry.address.rstrip("0123456789")
