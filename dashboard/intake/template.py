"""A unit's own workbook for a period: the indicators it is asked, ready to be filled, printed and read back.

TemplateError         what, found, expected
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from difflib import get_close_matches

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.catalogue import Catalogue
from dashboard.intake import template_words as words
from dashboard.intake.saving import saved
from dashboard.intake.template_look import add_styles, lay_out
from dashboard.model import CHINA, Indicator, Requirement

HEADER_ROW = 5
_MOST_TITLE, _MOST_PROMPT = 32, 255  # Excel's limits for a prompt; it calls longer ones damage and drops the sheet
_ROW_STYLES = ("fixed", "fixed", "value", "status", "previous", "value", "note")


class TemplateError(ValueError):
    """A template that cannot be made: an unknown unit or period, or a unit asked nothing then."""

    def __init__(self, what: str, found: str, expected: str) -> None:
        super().__init__(f"{what}: {found}; 应为 / expected: {expected}")
        self.what, self.found, self.expected = what, found, expected


@dataclass(frozen=True)
class Asked:
    """One line of the form."""

    indicator: Indicator
    requirement: Requirement


def template_workbook(
    catalogue: Catalogue, unit_code: str, period: str, previous: Mapping[str, str], lang: str = "zh"
) -> bytes:
    """The unit's workbook for the period as an .xlsx; `previous` maps indicator codes to last year's figures as text.

    The same arguments give the same bytes. TemplateError when there is nothing to ask.
    """
    book = template_book(catalogue, unit_code, period, previous, lang)
    opens = datetime.combine(catalogue.collections[period].opens, time(), CHINA)
    return saved(book, opens, words.title(catalogue.units[unit_code].name, period))


def template_book(
    catalogue: Catalogue, unit_code: str, period: str, previous: Mapping[str, str], lang: str = "zh"
) -> Workbook:
    """The same as an open book, for those who fill it before it is saved."""
    asked = asked_of(catalogue, unit_code, period)
    book = Workbook()
    add_styles(book)
    sheet = book.active
    sheet.title = words.SHEET
    _write_head(sheet, catalogue.units[unit_code].name, period, asked, words.HELP[lang])
    _write_rows(sheet, catalogue, asked, previous, lang)
    lay_out(sheet, HEADER_ROW, sheet.max_row, words.HELP[lang].page)
    _write_tag(book, {"form": words.FORM, "unit": unit_code, "period": period, "catalogue": catalogue.version})
    return book


# What is asked --------------------------------------------------------------------------------------------------------


def asked_of(catalogue: Catalogue, unit_code: str, period: str) -> list[Asked]:
    """The required and optional indicators of a unit in the order of categories and files; never an empty list."""
    _check_known("unit", unit_code, catalogue.units)
    _check_known("period", period, catalogue.collections)
    asked = catalogue.applicability(unit_code, period)
    order = {category: position for position, category in enumerate(catalogue.categories)}
    lines = [
        Asked(indicator, asked[code][0])
        for code, indicator in catalogue.indicators.items()
        if asked.get(code, ("not_applicable", ""))[0] != "not_applicable"
    ]
    if not lines:
        raise TemplateError("unit", unit_code, f"{period} 年有填报任务的单位 / a unit asked in {period}")
    return sorted(lines, key=lambda line: order[line.indicator.category])


def _check_known(what: str, code: str, known: Iterable[str]) -> None:
    codes = list(known)
    if code not in codes:
        near = get_close_matches(code, codes, n=1) or codes[-1:]
        raise TemplateError(what, code, f"目录中的代码，如 / a code of the catalogue, such as {near[0]}")


# Head -----------------------------------------------------------------------------------------------------------------


def _write_head(sheet: Worksheet, unit_name: str, period: str, asked: list[Asked], help_: words.Help) -> None:
    required = sum(line.requirement == "required" for line in asked)
    scope = help_.scope.format(required=required, optional=len(asked) - required)
    _write(sheet, "A1:H1", words.title(unit_name, period), "title")
    _write(sheet, "A2:C2", f"{words.UNIT_LABEL}：{unit_name}", "unit")
    _write(sheet, "A3:C3", scope, "scope")
    for label_at, field_at, label in (
        ("D2", "E2:F2", words.CLERK),
        ("G2", "H2", words.PHONE),
        ("D3", "E3:F3", words.DATE),
        ("G3", "H3", words.REVIEWER),
    ):
        _write(sheet, label_at, label, "label")
        _write(sheet, field_at, None, "person")
    _write(sheet, "A4:H4", "\n".join(help_.guide), "guide")
    for column, label in enumerate(words.COLUMNS, 1):
        put(sheet.cell(HEADER_ROW, column), label).style = "header"


def _write(sheet: Worksheet, span: str, text: str | None, style: str) -> None:
    first = span.partition(":")[0]
    for row in sheet[span] if ":" in span else ((sheet[first],),):
        for cell in row:
            cell.style = style
    put(sheet[first], text)
    if ":" in span:
        sheet.merged_cells.add(span)  # merge_cells would build the borders again, cell by cell


def put(cell: Cell, value: str | int | float | None) -> Cell:
    """Writes a value; a text stays a text even where Excel would take it for a formula."""
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.value = value
        cell.data_type = "s"
        if value.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True
    else:
        cell.value = value
    return cell


# Rows -----------------------------------------------------------------------------------------------------------------


def _write_rows(
    sheet: Worksheet, catalogue: Catalogue, asked: list[Asked], previous: Mapping[str, str], lang: str
) -> None:
    row, category, bands = HEADER_ROW, "", 0
    for number, line in enumerate(asked, 1):
        if line.indicator.category != category:
            category, row, bands = line.indicator.category, row + 1, bands + 1
            _write_band(sheet, row, f"{words.NUMERALS[bands - 1]}、{catalogue.categories[category].name_zh}")
        row += 1
        _write_line(sheet, row, number, line, previous.get(line.indicator.code, ""))
        sheet.add_data_validation(_value_validation(line.indicator, f"D{row}", lang))
    sheet.add_data_validation(_status_validation(f"E{HEADER_ROW + 1}:E{row}", lang))


def _write_band(sheet: Worksheet, row: int, text: str) -> None:
    """Not merged: the name runs over the empty cells, and no reader takes it for an indicator."""
    for column in range(1, len(words.COLUMNS) + 1):
        sheet.cell(row, column).style = "band"
    put(sheet.cell(row, 1), text)


def _write_line(sheet: Worksheet, row: int, number: int, line: Asked, previous: str) -> None:
    first = sheet.cell(row, 1, number)
    first.style = "required" if line.requirement == "required" else "number"
    texts = (line.indicator.name_zh, line.indicator.measure, None, None, previous or None, None, None)
    for column, (text, style) in enumerate(zip(texts, _ROW_STYLES, strict=True), 2):
        cell = sheet.cell(row, column)
        cell.style = style
        if text:
            put(cell, text)


def _value_validation(indicator: Indicator, cell: str, lang: str) -> DataValidation:
    """Warns and lets through: 300余 is a good answer, only not a number."""
    help_ = words.HELP[lang]
    name, definition = indicator.name_zh, "\n".join(filter(None, (indicator.definition_zh, indicator.note)))
    if lang == "en":
        name, definition = indicator.name_en, indicator.definition_en
    return DataValidation(
        **_EXPECTED.get(indicator.kind, _NOT_NEGATIVE),
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle=help_.warning_title,
        error=help_.warning[indicator.kind],
        showInputMessage=True,
        promptTitle=name[:_MOST_TITLE],
        prompt=_shortened(definition),
        sqref=cell,
    )


_NOT_NEGATIVE = {"type": "decimal", "operator": "greaterThanOrEqual", "formula1": "0"}
_EXPECTED = {
    "ratio": {"type": "decimal", "operator": "between", "formula1": "0", "formula2": "100"},
    "boolean": {"type": "list", "formula1": f'"{",".join(words.YES_NO)}"'},
}


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_PROMPT else text[: _MOST_PROMPT - 1] + "…"


def _status_validation(cells: str, lang: str) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=f'"{",".join(words.STATUSES)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=words.HELP[lang].warning_title,
        error=words.HELP[lang].status_error,
        sqref=cells,
    )


def _write_tag(book: Workbook, tag: Mapping[str, str]) -> None:
    """Says whose form this is even when the file is renamed; out of sight, and no menu shows it."""
    sheet = book.create_sheet(words.TAG_SHEET)
    for key, value in tag.items():
        sheet.append([key, value])
    for row in sheet.iter_rows():
        for cell in row:
            cell.data_type = "s"
    sheet.sheet_state = "veryHidden"
