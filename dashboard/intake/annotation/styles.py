"""Further formats behind those a workbook has; none that is there changes its number."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.intake.annotation.package import Package
from dashboard.intake.annotation.splicing import attribute
from dashboard.intake.template_look import GRID, INK, SLATE

FACE = '<name val="微软雅黑"/><family val="2"/><charset val="134"/>'
FIRST_OWN_FORMAT = 164
"""Numbers of formats below are Excel's own (18.8.30 numFmt)."""


@dataclass(frozen=True)
class Look:
    """What a cell of ours looks like; with `is_text` what begins with = stays a text even when somebody edits it."""

    size: int = 10
    bold: bool = False
    color: str = ""
    fill: str = ""
    wraps: bool = False
    number_format: str = "General"
    is_text: bool = False


TITLE = Look(14, bold=True, color=INK)
LINE = Look(color=SLATE)
HEADER = Look(bold=True, color=INK, fill=GRID, wraps=True)
TEXT = Look(wraps=True, is_text=True)
STRONG = Look(wraps=True, is_text=True, bold=True)
LINK = Look(wraps=True, is_text=True, color=INK)


LISTS = ("numFmts", "fonts", "fills", "cellXfs")


class Styles:
    """The numbers of looks in a workbook, which `write` puts into it; 0 for all where it has no lists of styles."""

    def __init__(self, package: Package) -> None:
        self._package, self._path = package, package.target(package.main, "styles")
        self._tree = package.tree(self._path) if package.has(self._path) else None
        children = self._tree.root.children if self._tree else []
        self._lists = {node.name: node for node in children if node.name in LISTS}
        self._added: dict[str, list[str]] = {name: [] for name in self._lists}
        self._numbers: dict[Look, int] = {}
        self._codes: dict[str, int] = {"General": 0}

    def number(self, look: Look) -> int:
        """The number by which cells name a look."""
        if look not in self._numbers:
            self._numbers[look] = self._add(look) if {"fonts", "fills", "cellXfs"} <= self._lists.keys() else 0
        return self._numbers[look]

    def write(self) -> None:
        """Puts all that was asked for into the workbook."""
        if self._tree is None:
            return
        for name, added in self._added.items():
            node = self._lists[name]
            self._tree.append(node, self._tree.alike(node, "".join(added)))
            self._tree.count(node, len(added))
        self._package.put(self._path, self._tree.changed())

    def _add(self, look: Look) -> int:
        font = self._put("fonts", _font(look))
        fill = self._put("fills", _fill(look.fill)) if look.fill else 0
        wrap = ' wrapText="1"' if look.wraps else ""
        given = f'numFmtId="{self._code(look.number_format)}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0"'
        quote = ' quotePrefix="1"' if look.is_text else ""
        applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"'
        return self._put("cellXfs", f'<xf {given}{quote} {applied}><alignment vertical="top"{wrap}/></xf>')

    def _put(self, name: str, element: str) -> int:
        """Puts an element behind those of a list; its number, counted from 0."""
        self._added[name].append(element)
        return len(self._lists[name].children) + len(self._added[name]) - 1

    def _code(self, number_format: str) -> int:
        """The number of a number format; only a workbook of ours, which has a list for them, gets any."""
        if number_format not in self._codes:
            self._codes[number_format] = FIRST_OWN_FORMAT + len(self._added["numFmts"])
            code = attribute(number_format)
            self._put("numFmts", f'<numFmt numFmtId="{self._codes[number_format]}" formatCode="{code}"/>')
        return self._codes[number_format]


def _font(look: Look) -> str:
    bold = "<b/>" if look.bold else ""
    color = f'<color rgb="{look.color}"/>' if look.color else ""
    return f'<font>{bold}<sz val="{look.size}"/>{color}{FACE}</font>'


def _fill(color: str) -> str:
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="{color}"/><bgColor indexed="64"/></patternFill></fill>'
    )
