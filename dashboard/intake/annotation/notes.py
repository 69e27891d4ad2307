"""Comments of a sheet (18.7): ours put beside the clerk's own, those of an earlier round taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.escape import unescape

from dashboard.intake.annotation.boxes import draw
from dashboard.intake.annotation.package import MAIN, TYPES, MustCopy, Package
from dashboard.intake.annotation.sheets import address, coordinates
from dashboard.intake.annotation.splicing import Node, Unspliceable, Xml, text
from dashboard.intake.words import REMARKS

AUTHOR = "核对"
MARK = f"【{REMARKS}】"
"""Begins what we say in a comment; the next round takes away what stands behind it."""
MOST_SIGNS = 2_000
"""Of a remark; the list has it too."""
FACE = '<sz val="9"/><rFont val="微软雅黑"/><family val="2"/><charset val="134"/>'


def put_notes(package: Package, sheet: str, remarks: Mapping[str, Sequence[str]]) -> None:
    """Gives cells of a sheet their remarks; without any it only takes away earlier ones.

    Raises MustCopy where a cell has a conversation, which programs show instead of its comment.
    """
    path = package.target(sheet, "comments")
    if not path and not remarks:
        return
    tree = package.tree(sheet, skip=("sheetData",))
    said = _joined(remarks, tree)
    for thread in [found.target for found in package.relations(sheet) if found.kind == "threadedComment"]:
        if any(node.attributes.get("ref") in said for node in package.tree(thread).root.children):
            raise MustCopy("threads")
    found = package.tree(path or _new_part(package, sheet))
    boxes, gone = _change(found, said)
    if boxes or gone:
        package.put(package.target(sheet, "comments"), found.changed())
        draw(package, sheet, tree, boxes, gone)


def _joined(remarks: Mapping[str, Sequence[str]], sheet: Xml) -> dict[str, str]:
    """One text a cell. A comment on a cell that a merged range covers is never seen: it goes where that begins."""
    ranges = sheet.root.one("mergeCells")
    merged = [range_boundaries(node.attributes["ref"]) for node in (ranges.children if ranges else ())]
    said: dict[str, list[str]] = {}
    for cell, texts in remarks.items():
        short = (each if len(each) <= MOST_SIGNS else each[: MOST_SIGNS - 1] + "…" for each in texts)
        said.setdefault(_anchor(cell, merged), []).extend(short)
    return {cell: "\n".join(texts) for cell, texts in said.items()}


def _anchor(cell: str, merged: Sequence[tuple[int, int, int, int]]) -> str:
    row, column = coordinates(cell)
    for left, top, right, bottom in merged:
        if left <= column <= right and top <= row <= bottom:
            return address(top, left)
    return cell


def _new_part(package: Package, sheet: str) -> str:
    path = package.free("xl/comments{}.xml")
    empty = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'
    package.put(path, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{empty}'.encode())
    package.declare(path, f"{TYPES}comments+xml")
    package.relate(sheet, "comments", path)
    return path


# Texts ----------------------------------------------------------------------------------------------------------------


class _Own(NamedTuple):
    """What the clerk wrote in a comment, before anything of ours."""

    runs: bytes
    text: str
    has_ours: bool


def _change(tree: Xml, said: Mapping[str, str]) -> tuple[dict[str, str], set[str]]:
    """Changes the comments; returns the texts for which cells need a new box, and the cells that lose theirs."""
    authors, comments, left = tree.root.one("authors"), tree.root.one("commentList"), dict(said)
    if authors is None or comments is None:
        raise Unspliceable("no list of comments")
    boxes, gone = {}, set()
    for comment in comments.all("comment"):
        cell, element = comment.attributes["ref"], comment.one("text")
        own = _own(tree, element)
        if own.has_ours and not own.runs:
            tree.replace(comment, b"")
            gone.add(cell)
        elif element and (own.has_ours or cell in left):
            ours = left.pop(cell, "")
            runs = own.runs + tree.alike(element, _runs(ours, own.text))
            tree.replace(element, tree.alike(element, "<text>") + runs + tree.alike(element, "</text>"))
            boxes[cell] = f"{own.text}\n{MARK}\n{ours}" if ours else own.text
            gone.add(cell)
    _add(tree, authors, comments, left)
    return boxes | {cell: f"{MARK}\n{ours}" for cell, ours in left.items()}, gone


def _add(tree: Xml, authors: Node, comments: Node, said: Mapping[str, str]) -> None:
    names = [author.text for author in authors.all("author")]
    if said and AUTHOR not in names:
        tree.append(authors, tree.alike(authors, f"<author>{AUTHOR}</author>"))
        names.append(AUTHOR)
    for cell, ours in said.items():
        written = f'<comment ref="{cell}" authorId="{names.index(AUTHOR)}"><text>{_runs(ours, "")}</text></comment>'
        tree.append(comments, tree.alike(comments, written))


def _own(tree: Xml, element: Node | None) -> _Own:
    """What stands in a comment before our mark; a text without format becomes a run, as ours are."""
    runs, texts = b"", []
    for child in element.all("t", "r") if element else ():
        written = child if child.name == "t" else child.one("t")
        said, mark, _ = unescape(written.text if written else "").partition(MARK)
        kept = said.rstrip("\n") if mark else said
        if kept:
            is_whole = child.name == "r" and not mark
            runs += tree.raw(child) if is_whole else tree.alike(child, f"<r>{_t(kept)}</r>")
            texts.append(kept)
        if mark:
            return _Own(runs, "".join(texts), True)
    return _Own(runs, "".join(texts), False)


def _runs(ours: str, before: str) -> str:
    """What we say, under our mark, on a line of its own."""
    if not ours:
        return ""
    mark = _t(f"{chr(10) if before else ''}{MARK}\n")
    return f"<r><rPr><b/>{FACE}</rPr>{mark}</r><r><rPr>{FACE}</rPr>{_t(ours)}</r>"


def _t(said: str) -> str:
    return f'<t xml:space="preserve">{text(said)}</t>'
