"""The boxes in which comments are shown: VML, as every program that knows comments writes it (part 4, 19)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from dashboard.intake.annotation.package import OFFICE, Package
from dashboard.intake.annotation.sheets import coordinates, lines
from dashboard.intake.annotation.splicing import Node, Unspliceable, Xml

BEFORE_DRAWINGS = frozenset(
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
    "ignoredErrors smartTags drawing".split()
)
"""Elements of a worksheet that stand before `legacyDrawing` (18.3.1.99 worksheet)."""

NAMES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
DECLARED = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"{declared}>'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;'
    'width:{width}pt;height:{height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"{declared}>'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
LINE_HEIGHT, MARGIN = 13, 10
SIGNS_A_LINE, WIDTH = 42, 216
"""Signs of Latin size, 9 points high, that stand in a line of a box; a Chinese one takes two."""
MANY_LINES = 25
"""With more a box becomes twice as wide."""


def draw(package: Package, sheet: str, tree: Xml, boxes: Mapping[str, str], gone: Set[str]) -> None:
    """New boxes for the texts of cells; `gone` are the cells that lose the box they have; `tree` is the sheet's."""
    drawing = tree.root.one("legacyDrawing")
    if drawing is None:
        path = _new_part(package, sheet, tree)
    else:
        path = {found.key: found.target for found in package.relations(sheet)}[drawing.attributes["id"]]
    shapes = package.tree(path)
    without = {coordinates(cell) for cell in gone}
    for shape in shapes.root.all("shape"):
        if _cell(shape) in without:
            shapes.replace(shape, b"")
    for shape in _drawn(shapes, boxes):
        shapes.append(shapes.root, shape.encode())
    package.put(path, shapes.changed())


def _new_part(package: Package, sheet: str, tree: Xml) -> str:
    path = package.free("xl/drawings/vmlDrawing{}.vml")
    number = "".join(filter(str.isdigit, path))
    layout = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{number}"/></o:shapelayout>'
    package.put(path, f"<xml{DECLARED}>{layout}{SHAPE_TYPE.format(declared='')}</xml>".encode())
    package.declare_ending("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
    key = package.relate(sheet, "vmlDrawing", path)
    before = [node for node in tree.root.children if node.name in BEFORE_DRAWINGS]
    if not before:
        raise Unspliceable("no cells")
    tree.put_after(before[-1], tree.alike(tree.root, f'<legacyDrawing xmlns:r="{OFFICE}" r:id="{key}"/>'))
    package.put(sheet, tree.changed())
    return path


def _cell(shape: Node) -> tuple[int, int] | None:
    """Row and column of the cell whose comment a shape shows, counted from 1; None for a shape of another kind."""
    data = shape.one("ClientData")
    row, column = (data.one("Row"), data.one("Column")) if data else (None, None)
    if data is None or data.attributes.get("ObjectType") != "Note" or row is None or column is None:
        return None
    return int(row.text) + 1, int(column.text) + 1


def _drawn(shapes: Xml, boxes: Mapping[str, str]) -> Iterator[str]:
    """The shapes of boxes, with numbers no shape has, and prefixes declared where the part does not."""
    head = shapes.raw(shapes.root)
    declared = "" if all(f'xmlns:{prefix}="{name}"'.encode() in head for prefix, name in NAMES.items()) else DECLARED
    if b'id="_x0000_t202"' not in head and b"id='_x0000_t202'" not in head:
        yield SHAPE_TYPE.format(declared=declared)
    last = max(map(int, re.findall(rb"_x0000_s(\d{1,9})", head)), default=_first(shapes))
    for number, (cell, said) in enumerate(boxes.items(), last + 1):
        row, column = coordinates(cell)
        wide, high = _size(said)
        places = {"row": row - 1, "column": column - 1, "width": wide, "height": high}
        yield SHAPE.format(number=number, declared=declared, **places)


def _first(shapes: Xml) -> int:
    """The number before the first of a drawing: each drawing has a thousand of its own."""
    layout = shapes.root.one("shapelayout")
    given = layout.one("idmap") if layout else None
    first = given.attributes.get("data", "1").split(",")[0] if given else "1"
    return 1024 * int(first)


def _size(said: str) -> tuple[int, int]:
    """Width and height that a box needs for its text, in points."""
    for times in (1, 2):
        count = lines(said, SIGNS_A_LINE * times)
        if count <= MANY_LINES:
            break
    return WIDTH * times, count * LINE_HEIGHT + MARGIN
