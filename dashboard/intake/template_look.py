"""How the template looks and prints: named styles, widths, page, protection. One restrained look, in one place."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.worksheet.worksheet import Worksheet

INK, GRID, GROUND, SLATE = "FF1F4E79", "FFE5E9EF", "FFF7F9FB", "FF5F6B7A"
WIDTHS = {"A": 7, "B": 36, "C": 9, "D": 13, "E": 13, "F": 11, "G": 11, "H": 28}
ROW_HEIGHTS = {1: 34, 2: 21, 3: 21, 4: 64, 5: 24}
CENTRE, LEFT, RIGHT = "center", "left", "right"


def _font(size: int = 10, bold: bool = False, color: str = "FF1C2733") -> Font:
    # family and charset let a machine without 微软雅黑 choose another Chinese sans-serif
    return Font(name="微软雅黑", family=2, charset=134, size=size, bold=bold, color=color)


def _aligned(horizontal: str, wrap: bool = True, vertical: str = CENTRE) -> Alignment:
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap)


def _filled(color: str) -> PatternFill:
    return PatternFill("solid", start_color=color, end_color=color)


_LINES = Border(**{side: Side("thin", color=GRID) for side in ("left", "right", "top", "bottom")})
_OPEN = Protection(locked=False)

_STYLES: dict[str, dict[str, object]] = {
    "title": {"font": _font(16, True, INK), "alignment": _aligned(CENTRE)},
    "label": {"font": _font(10, color=SLATE), "alignment": _aligned(RIGHT, False)},
    "unit": {"font": _font(10, True), "alignment": _aligned(LEFT, False)},
    "scope": {"font": _font(9, color=SLATE), "alignment": _aligned(LEFT, False)},
    "person": {"font": _font(), "alignment": _aligned(LEFT), "border": _LINES, "protection": _OPEN},
    "guide": {"font": _font(9, color=SLATE), "alignment": _aligned(LEFT, vertical="top"), "fill": _filled(GROUND)},
    "header": {
        "font": _font(10, True, "FFFFFFFF"),
        "alignment": _aligned(CENTRE),
        "fill": _filled(INK),
        "border": _LINES,
    },
    "band": {"font": _font(10, True, INK), "alignment": _aligned(LEFT, False), "fill": _filled(GRID)},
    "fixed": {"font": _font(), "alignment": _aligned(LEFT), "fill": _filled(GROUND), "border": _LINES},
    "number": {
        "font": _font(color=SLATE),
        "alignment": _aligned(CENTRE),
        "fill": _filled(GROUND),
        "border": _LINES,
    },
    "required": {
        "font": _font(10, True, INK),
        "alignment": _aligned(CENTRE),
        "fill": _filled(GROUND),
        "border": _LINES,
        "number_format": '0"＊"',
    },
    "previous": {
        "font": _font(color=SLATE),
        "alignment": _aligned(RIGHT),
        "fill": _filled(GROUND),
        "border": _LINES,
    },
    "value": {"font": _font(), "alignment": _aligned(RIGHT), "border": _LINES, "protection": _OPEN},
    "status": {"font": _font(), "alignment": _aligned(CENTRE), "border": _LINES, "protection": _OPEN},
    "note": {"font": _font(9), "alignment": _aligned(LEFT), "border": _LINES, "protection": _OPEN},
}


def add_styles(book: Workbook) -> None:
    """Makes the look's named styles known to a book; cells then name them."""
    for name, parts in _STYLES.items():
        book.add_named_style(NamedStyle(name=name, **parts))


def lay_out(sheet: Worksheet, header_row: int, last_row: int, footer: str) -> None:
    """Widths, frozen header, filter, A4 portrait one page wide, and protection without a password."""
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    for row, height in ROW_HEIGHTS.items():
        sheet.row_dimensions[row].height = height
    sheet.sheet_view.showGridLines = False
    sheet.freeze_panes = sheet.cell(header_row + 1, 3)
    sheet.auto_filter.ref = f"A{header_row}:H{last_row}"
    _set_page(sheet, header_row, last_row, footer)
    _protect(sheet)


def _set_page(sheet: Worksheet, header_row: int, last_row: int, footer: str) -> None:
    page = sheet.page_setup
    page.paperSize, page.orientation = sheet.PAPERSIZE_A4, sheet.ORIENTATION_PORTRAIT
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.5, 0.6, 0.3
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.print_area = f"A1:H{last_row}"
    sheet.oddFooter.center.text = footer


def _protect(sheet: Worksheet) -> None:
    """Open cells can be filled; the filter and the widths of columns and rows stay the clerk's own."""
    protection = sheet.protection
    protection.sheet = True
    protection.autoFilter = protection.formatColumns = protection.formatRows = False
