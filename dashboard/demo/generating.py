"""The demonstration county as a folder of real workbooks, and the list of what is planted in them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path

from dashboard.catalogue import Catalogue
from dashboard.demo.county import Key, county, plants_of
from dashboard.demo.forms import Form
from dashboard.demo.plants import COPIED, CORRECTIONS, NOT_SENT, RECEIVED
from dashboard.demo.post import Letter, letters
from dashboard.demo.world import AREA, PERIODS
from dashboard.intake.saving import saved

PLANTED = "planted.csv"

Progress = Callable[[int, int, str], None]
"""Called with files done, files in all, and the name of the one being written."""


@dataclass(frozen=True)
class DemoFile:
    """A file of the demonstration and how it comes in."""

    path: Path
    received_at: datetime
    sender: str
    reason: str


@dataclass(frozen=True)
class Planted:
    """One line of planted.csv."""

    fault: str
    unit: str
    period: str
    indicator: str
    file: str
    sheet: str
    cell: str
    planted: str
    expected: str


def generate(catalogue: Catalogue, folder: Path, on_progress: Progress | None = None) -> list[DemoFile]:
    """Writes the county's workbooks and planted.csv into `folder`; the files in the order in which they came in.

    The same catalogue gives the same bytes.
    """
    post = letters(catalogue, county(catalogue))
    written: dict[Key, tuple[Letter, Form]] = {}
    files = []
    for done, letter in enumerate(post):
        if on_progress:
            on_progress(done, len(post), letter.path.name)
        form = letter.form(catalogue)
        files.append(_write(folder, letter, form))
        written |= {(report.unit_code, report.period): (letter, form) for report in letter.reports}
    _write_list(folder / PLANTED, list(_planted(catalogue, written)))
    return files


def _write(folder: Path, letter: Letter, form: Form) -> DemoFile:
    path = folder / letter.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(saved(form.book, letter.received_at, letter.sender))
    return DemoFile(path, letter.received_at, letter.sender, letter.reason)


# What is planted ------------------------------------------------------------------------------------------------------


def _planted(catalogue: Catalogue, written: dict[Key, tuple[Letter, Form]]) -> Iterator[Planted]:
    for plant in plants_of(catalogue):
        key = (plant.unit_code, plant.period)
        yield _line(written, plant.fault, key, plant.planted, plant.expected, next(iter(plant.cells)))
    for key, why in NOT_SENT.items():
        yield Planted("not_sent", *key, "", "", "", "", why, "not received; every required cell status O")
    for key, why in COPIED.items():
        yield _line(written, "copied_year", key, why, "rule R14")
    for key, (at, seen, why) in RECEIVED.items():
        yield _line(written, seen, key, f"{why}（{at}）", f"on_time {seen == 'on_time'}".lower())
    for one in CORRECTIONS:
        key, code = (one.unit_code, one.period), next(iter(one.wrong))
        wrong = f"第一版填 {one.wrong[code].value}，{one.second_at} 更正：{one.reason}"
        yield _line(written, "corrected", key, wrong, "version 2", code)
    yield from _successions(catalogue, written)


def _successions(catalogue: Catalogue, written: dict[Key, tuple[Letter, Form]]) -> Iterator[Planted]:
    """A unit that ended: its successor's first year is compared with both."""
    for unit in catalogue.units_of(AREA):
        if unit.successor_code and unit.last_period in PERIODS[:-1]:
            first = str(int(unit.last_period) + 1)
            why = f"{unit.short_name}到 {unit.last_period} 年止，并入本单位"
            yield _line(written, "successor", (unit.successor_code, first), why, f"predecessor {unit.unit_code}")


def _line(
    written: dict[Key, tuple[Letter, Form]], fault: str, key: Key, planted: str, expected: str, indicator: str = ""
) -> Planted:
    letter, form = written[key]
    sheet, cell = form.places[key[0], indicator] if indicator else ("", "")
    return Planted(fault, *key, indicator, letter.path.as_posix(), sheet, cell, planted, expected)


def _write_list(path: Path, lines: list[Planted]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(field.name for field in fields(Planted))
        writer.writerows(astuple(line) for line in lines)
