"""Writes the sample workbooks of data/samples: `python -m dashboard.demo.samples [FOLDER]`.

The same catalogue gives the same bytes; a test compares what is in the folder with what this writes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.demo.filling import Entry, Raw, fill
from dashboard.demo.long_table import Line, long_table
from dashboard.demo.sample_figures import OFFICE_2025, PUBLIC, TUANJIE_2025, Figures
from dashboard.home import PROJECT
from dashboard.intake.saving import saved
from dashboard.intake.template import template_book
from dashboard.intake.template_words import UNIT_LABEL, period_words
from dashboard.model import CHINA

_WRITTEN_AT = datetime(2026, 3, 1, 9, tzinfo=CHINA)
_COLUMNS = ("序号", "指标", "计量单位", "本年数", "状态", "上年数更正", "备注")


def sample_workbooks(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """(file name, content) of every sample."""
    yield "团结镇2025.xlsx", _template(catalogue, "hangjinhouqi.tuanjie", TUANJIE_2025)
    yield "政府办2025.xlsx", _template(catalogue, "hangjinhouqi.office", OFFICE_2025)
    for unit_code, period, source, figures in PUBLIC:
        name = f"{catalogue.units[unit_code].short_name}{period}.xlsx"
        yield name, _published(catalogue, unit_code, period, source, figures)


def _template(catalogue: Catalogue, unit_code: str, figures: Figures) -> bytes:
    book = template_book(catalogue, unit_code, "2025", {})
    fill(book, {catalogue.indicators[code].name_zh: _entry(figure) for code, figure in figures.items()})
    return saved(book, _WRITTEN_AT)


def _entry(figure: Raw | Entry) -> Entry:
    return figure if isinstance(figure, Entry) else Entry(figure)


def _published(catalogue: Catalogue, unit_code: str, period: str, source: str, figures: Figures) -> bytes:
    """A published report as a long table: what it states, and where; nothing is asked that it does not state."""
    unit = catalogue.units[unit_code]
    title = f"{unit.name}{period_words(period)}法治政府建设年度报告公开数据"
    lines = [_line(catalogue, code, _entry(figure), source) for code, figure in figures.items()]
    return saved(long_table(title, {UNIT_LABEL: unit.name}, _COLUMNS, lines), _WRITTEN_AT)


def _line(catalogue: Catalogue, code: str, entry: Entry, source: str) -> Line:
    indicator = catalogue.indicators[code]
    note = "；".join(part for part in (entry.note, f"来源：{source}") if part)
    noted = Entry(entry.value, entry.status, note, entry.correction, entry.percent)
    return Line(indicator.name_zh, indicator.measure, noted)


def main(folder: Path) -> None:
    """Writes all samples into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in sample_workbooks(read_catalogue(PROJECT / "data" / "catalogue")):
        (folder / name).write_bytes(content)
        print(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "data" / "samples")
