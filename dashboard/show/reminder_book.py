"""The list of missing figures (催报清单) as a workbook to send out: one line a figure, ready to print."""

from __future__ import annotations

import io
from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show.figures import YES_NO, Row, cell_text, precision_of
from dashboard.show.palette import INK, LINE
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.reminding import Settling, settled

COLUMNS = (
    "unit",
    "kind",
    "category",
    "indicator",
    "measure",
    "state",
    "last-period",
    "last-value",
    "due",
    "reminded",
    "settles",
    "remark",
)
WIDTHS = (26, 10, 20, 34, 9, 10, 11, 11, 12, 9, 18, 18)
_LINE = Side(style="thin", color=LINE[1:])


def book(rows: Sequence[Row], known: Settling, area: str, period: str, catalogue: Catalogue, say: Words) -> bytes:
    """An .xlsx with title, frozen header, filter and one row per missing figure; texts are never formulas."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = say.say("gaps-reminders")
    sheet.append([say.say("reminder-title", area=area, period=period)])
    sheet.append([say.say(f"column-{name}") for name in COLUMNS])
    for row in rows:
        sheet.append(list(_line(row, known, catalogue, say)))
    _style(sheet, len(rows))
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _line(row: Row, known: Settling, catalogue: Catalogue, say: Words) -> tuple[Any, ...]:
    category = catalogue.categories[row["category"]]
    return (
        row["unit_name"],
        say.say(f"kind-{row['kind']}"),
        category.name_zh if say.lang == "zh" else category.name_en,
        indicator_name(catalogue, row["indicator_code"], say),
        measure_name(catalogue, row["measure"], say),
        cell_text({**row, "value": None}, say),
        row["last_reported_period"] or say.say("never"),
        _last_figure(row, say),
        row["due"],
        row["reminded"],
        settled(row, known, say),
        "",
    )


def _last_figure(row: Row, say: Words) -> float | str | None:
    """The figure that was reported last: a number where it is one, as text where it is a bound or a yes; else None."""
    value, precision = row["last_value"], precision_of(row["last_lower"], row["last_upper"])
    if value is None or (precision == "exact" and row["measure"] != YES_NO):
        return None if value is None else float(value)
    return cell_text({"value": value, "precision": precision, "status": "A", "measure": row["measure"]}, say)


def _style(sheet: Worksheet, rows: int) -> None:
    sheet["A1"].font = Font(bold=True, size=14)
    for column, width in zip(ascii_uppercase, WIDTHS, strict=False):
        sheet.column_dimensions[column].width = width
    for cell in sheet[2]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=INK[1:])
    for line in sheet.iter_rows(min_row=2, max_row=rows + 2):
        for cell in line:
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            cell.border = Border(bottom=_LINE)
            if isinstance(cell.value, str):
                cell.data_type = "s"  # a name that begins with = stays a name
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = f"A2:{ascii_uppercase[len(COLUMNS) - 1]}{rows + 2}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "2:2"
