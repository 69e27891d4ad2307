"""An export as a workbook for people: the data, the definitions of its indicators, and what the file holds.

Its first sheet is a table that the intake reads back without loss (`intake/flat_tables.py` knows its headers).
Written row by row to a file on disk, so that a county takes no more memory than a township.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.ask.exports import Batches, Export, Progress
from dashboard.ask.exports_about import STATUS_WORDS, facts
from dashboard.ask.exports_tally import Tally
from dashboard.ask.formats import text_width
from dashboard.digits import plain
from dashboard.model import Indicator

MOST_ROWS = 1_048_575
"""What a sheet can hold below its header."""

LONGEST_TEXT = 32_767
"""What a cell can hold; Excel calls a file with a longer text damaged."""

_MOST_DIGITS = 15
"""What a spreadsheet keeps of a number; one with more digits is written as text."""

_TIME = "yyyy-mm-dd hh:mm:ss"
_LINE_HEIGHT = 16

Record = dict[str, Any]
Told = Callable[[Export, Record], Any]


def _of(name: str) -> Told:
    return lambda export, row: row[name]


def _indicator_name(export: Export, row: Record) -> str:
    return row["indicator_name"] if export.say.lang == "zh" else row["indicator_name_en"]


def _category(export: Export, row: Record) -> str:
    category = export.catalogue.categories[row["category"]]
    return category.name_zh if export.say.lang == "zh" else category.name_en


def _measure(export: Export, row: Record) -> str:
    return _measure_word(export, row["measure"])


def _measure_word(export: Export, measure: str) -> str:
    return measure if export.say.lang == "zh" else export.catalogue.measures[measure].name_en


def _report_state(export: Export, row: Record) -> str | None:
    return row["report_state"] and export.say.say(f"submission-{row['report_state']}")


def _precision(export: Export, row: Record) -> str | None:
    return row["precision"] and export.say.say(f"precision-{row['precision']}")


COLUMNS: tuple[tuple[str, int, Told], ...] = (
    ("column-area", 14, _of("area_name")),
    ("column-unit", 24, _of("unit_name")),
    ("column-kind", 9, lambda export, row: export.say.say(f"kind-{row['kind']}")),
    ("column-period", 9, _of("period")),
    ("column-category", 20, _category),
    ("column-indicator", 32, _indicator_name),
    ("column-figure", 12, _of("value")),
    ("column-measure", 10, _measure),
    ("column-state", 12, lambda export, row: export.say.say(STATUS_WORDS[row["status"]])),
    ("column-raw", 16, _of("raw")),
    ("column-note", 28, _of("note")),
    ("column-report-state", 10, _report_state),
    ("column-doubts", 8, _of("doubts")),
    ("column-precision", 9, _precision),
    ("column-lower", 11, _of("lower")),
    ("column-upper", 11, _of("upper")),
    ("column-version", 7, _of("version")),
    ("column-file", 28, _of("file")),
    ("column-sheet", 12, _of("sheet")),
    ("column-cell", 8, _of("cell")),
    ("column-sender", 10, _of("sender")),
    ("column-received-at", 19, _of("received_at")),
    ("column-unit-code", 22, _of("unit_code")),
    ("column-area-code", 14, _of("area")),
    ("column-indicator-code", 28, _of("indicator_code")),
    ("column-state-code", 9, _of("status")),
)
"""Header, width and content of the data's columns: first what a person reads, the codes last."""

NUMBERS = frozenset(("column-figure", "column-lower", "column-upper", "column-doubts", "column-version"))

PRINTED = 13
"""Columns that are printed: up to the number of doubts; all of them would be too small to read on A4."""


def xlsx_file(export: Export, into: BinaryIO, on_progress: Progress) -> None:
    """A workbook of three sheets: the data (typed cells, frozen header, filter), the definitions, and about.

    Texts are typed as texts and never run. Every value is in its indicator's measure, yes and no are 1 and 0 shown
    as words. Raises ValueError where there are more rows than a sheet can hold.
    """
    if export.coverage.rows > MOST_ROWS:
        raise ValueError(f"{export.coverage.rows} rows; a sheet holds {MOST_ROWS}")
    say, written = export.say, Tally()
    with tempfile.TemporaryDirectory(dir=_folder(into)) as folder:
        options = {"constant_memory": True, "remove_timezone": True, "tmpdir": folder}
        with xlsxwriter.Workbook(into, options) as book:
            book.set_properties({"created": export.exported_at.replace(tzinfo=None)})
            looks = _Looks(book, export)
            data = book.add_worksheet(say.say("export-sheet-data"))
            _data(data, looks, export, written.counted(export.batches(on_progress)))
            _definitions(book.add_worksheet(say.say("export-sheet-definitions")), looks, export, written)
            _about(book.add_worksheet(say.say("export-sheet-about")), looks, export, written)


def _folder(into: BinaryIO) -> Path | None:
    """Where the file is, so that its parts lie on the same disk while it grows; None for one in memory."""
    name = getattr(into, "name", None)
    return Path(name).parent if isinstance(name, str) else None


class _Looks:
    """The formats of a book, each made once."""

    def __init__(self, book: xlsxwriter.Workbook, export: Export) -> None:
        header = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"}
        self.header, self.number_header = book.add_format(header), book.add_format({**header, "align": "right"})
        self.label = book.add_format({"bold": True, "valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.time = book.add_format({"num_format": _TIME, "align": "left"})
        self._numbers: dict[str, Format] = {}
        self._book, self._export = book, export

    def number(self, indicator_code: str) -> Format:
        """How figures of an indicator are shown: with its decimals, or as yes and no."""
        indicator = self._export.catalogue.indicators[indicator_code]
        mask = "#,##0" + ("." + "0" * indicator.decimals if indicator.decimals else "")
        if indicator.kind == "boolean":
            yes, no = self._export.say.say("figure-yes"), self._export.say.say("figure-no")
            mask = f'[=1]"{yes}";[=0]"{no}";General'
        if mask not in self._numbers:
            self._numbers[mask] = self._book.add_format({"num_format": mask})
        return self._numbers[mask]


def _data(sheet: Worksheet, looks: _Looks, export: Export, batches: Batches) -> None:
    _head(sheet, looks, [(key, width) for key, width, _ in COLUMNS], export)
    at = 0
    for at, row in enumerate((row for batch in batches for row in batch.to_pylist()), 1):
        number = looks.number(row["indicator_code"])
        for column, (_, _, told) in enumerate(COLUMNS):
            _put(sheet, at, column, told(export, row), number, looks)
    sheet.autofilter(0, 0, at, len(COLUMNS) - 1)
    sheet.print_area(0, 0, at, PRINTED - 1)


def _put(sheet: Worksheet, row: int, column: int, value: Any, number: Format | None, looks: _Looks) -> None:
    """A cell of the value's own type; none for None."""
    match value:
        case None:
            return
        case Decimal():
            _put_number(sheet, row, column, Decimal(plain(value)), number)
        case int():
            sheet.write_number(row, column, value)
        case datetime():
            sheet.write_datetime(row, column, value, looks.time)
        case _:
            sheet.write_string(row, column, value[:LONGEST_TEXT])


def _put_number(sheet: Worksheet, row: int, column: int, value: Decimal, number: Format | None) -> None:
    if len(value.as_tuple().digits) <= _MOST_DIGITS:
        sheet.write_number(row, column, value, number)
    else:
        sheet.write_string(row, column, plain(value))


def _head(sheet: Worksheet, looks: _Looks, columns: Sequence[tuple[str, int]], export: Export) -> None:
    """The first row, frozen and printed on every page."""
    for column, (key, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, export.say.say(key), looks.number_header if key in NUMBERS else looks.header)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _paper(sheet)


def _paper(sheet: Worksheet) -> None:
    """A4 across, one page wide and as many long as it takes."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _put_wrapped(
    sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[int], looks: Sequence[Format]
) -> None:
    """A row of texts, as high as the longest of them needs; not every program finds that out itself."""
    lines = max(ceil(text_width(text) / width) for text, width in zip(texts, widths, strict=True))
    sheet.set_row(row, _LINE_HEIGHT * max(lines, 1))
    for column, (text, look) in enumerate(zip(texts, looks, strict=True)):
        sheet.write_string(row, column, text, look)


# Definitions ----------------------------------------------------------------------------------------------------------

DEFINITIONS = (
    *(("column-indicator-code", 26), ("column-indicator", 30), ("column-category", 20), ("column-measure", 9)),
    *(("column-indicator-kind", 12), ("column-direction", 12), ("column-definition", 60), ("column-source", 30)),
    *(("column-numerator", 26), ("column-denominator", 26), ("column-validity", 14)),
)


def _definitions(sheet: Worksheet, looks: _Looks, export: Export, written: Tally) -> None:
    """One row per indicator of the data, in the catalogue's order."""
    _head(sheet, looks, DEFINITIONS, export)
    widths = [width for _, width in DEFINITIONS]
    indicators = [each for code, each in export.catalogue.indicators.items() if code in written.indicators]
    for at, indicator in enumerate(indicators, 1):
        _put_wrapped(sheet, at, _definition(indicator, export), widths, [looks.wrapped] * len(widths))


def _definition(indicator: Indicator, export: Export) -> tuple[str, ...]:
    say, is_zh = export.say, export.say.lang == "zh"
    category = export.catalogue.categories[indicator.category]
    return (
        indicator.code,
        indicator.name_zh if is_zh else indicator.name_en,
        category.name_zh if is_zh else category.name_en,
        _measure_word(export, indicator.measure),
        say.say(f"indicator-kind-{indicator.kind}"),
        say.say(f"direction-{indicator.direction}"),
        indicator.definition_zh if is_zh else indicator.definition_en,
        indicator.source,
        _names(indicator.numerator, export),
        _names(indicator.denominator, export),
        _validity(indicator, export),
    )


def _validity(indicator: Indicator, export: Export) -> str:
    """2023–, 2020–2024, or that it holds without end."""
    if not (indicator.valid_from or indicator.valid_to):
        return export.say.say("export-always-valid")
    return f"{indicator.valid_from or ''}–{indicator.valid_to or ''}"


def _names(codes: Iterable[str], export: Export) -> str:
    known = export.catalogue.indicators
    return export.say.listing.join(
        known[code].name_zh if export.say.lang == "zh" else known[code].name_en for code in codes
    )


# About ----------------------------------------------------------------------------------------------------------------


ABOUT_WIDTHS = (24, 90)


def _about(sheet: Worksheet, looks: _Looks, export: Export, written: Tally) -> None:
    """What was chosen, what the rows cover, when and from which state of things they are."""
    _paper(sheet)
    for column, width in enumerate(ABOUT_WIDTHS):
        sheet.set_column(column, column, width)
    for at, fact in enumerate(facts(export, written)):
        _put_wrapped(sheet, at, fact, ABOUT_WIDTHS, (looks.label, looks.wrapped))
