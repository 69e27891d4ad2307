"""The parts of a workbook, read and changed in memory; parts nobody changes keep their bytes, order and dates."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Mapping
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.utils.escape import unescape

from dashboard.intake.annotation.splicing import Node, Unspliceable, Xml, attribute
from dashboard.remarks import Copied

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
CONTENT_TYPES = "[Content_Types].xml"
SIGNATURES = "_xmlsignatures/"
FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The date of every part that is put in: the same workbook gives the same bytes."""


class MustCopy(Exception):
    """The workbook itself cannot get remarks safely; `reason` says why."""

    def __init__(self, reason: Copied) -> None:
        super().__init__(reason)
        self.reason = reason


class Relation(NamedTuple):
    """What a part refers to inside the package."""

    key: str
    kind: str
    target: str


class Package:
    """An open workbook. Raises KeyError or Unspliceable where it is not built as workbooks are."""

    def __init__(self, parts: Mapping[str, bytes], entries: Mapping[str, ZipInfo] | None = None) -> None:
        self._parts, self._entries = dict(parts), dict(entries or {})
        self.main = self.target("", "officeDocument")
        if self.tree(self.main).root.namespace != MAIN:
            raise MustCopy("strict")

    @classmethod
    def of(cls, content: bytes) -> Package:
        """The package in a file. Raises MustCopy where a change would break it."""
        with ZipFile(io.BytesIO(content)) as parts:
            if any(name.startswith(SIGNATURES) for name in parts.namelist()):
                raise MustCopy("signed")
            entries = {entry.filename: entry for entry in parts.infolist()}
            return cls({name: parts.read(name) for name in entries}, entries)

    def has(self, name: str) -> bool:
        return name in self._parts

    def tree(self, name: str, skip: tuple[str, ...] = ()) -> Xml:
        """A part taken apart, for changes; `put` its `changed()` then."""
        return Xml(self._parts[name], skip)

    def put(self, name: str, content: bytes) -> None:
        """A whole part, new or in the place of an old one."""
        self._parts[name] = content

    def drop(self, name: str) -> None:
        self._parts.pop(name, None)

    def free(self, pattern: str) -> str:
        """The first name of a pattern with a number that no part has."""
        taken, number = {name.lower() for name in self._parts}, 1
        while pattern.format(number).lower() in taken:
            number += 1
        return pattern.format(number)

    def saved(self) -> bytes:
        """The bytes of the package."""
        content = io.BytesIO()
        with ZipFile(content, "w") as target:
            for name, part in self._parts.items():
                target.writestr(_entry(name, self._entries.get(name)), part)
        return content.getvalue()

    # What parts say of each other -------------------------------------------------------------------------------------

    def relations(self, path: str) -> list[Relation]:
        """What a part refers to; '' is the package itself."""
        rels = relations_of(path)
        if not self.has(rels):
            return []
        return [_relation(path, node) for node in self.tree(rels).root.all("Relationship") if not _is_outside(node)]

    def target(self, path: str, kind: str) -> str:
        """The part of a kind that another refers to, '' where there is none."""
        return next((found.target for found in self.relations(path) if found.kind == kind), "")

    def relate(self, path: str, kind: str, target: str) -> str:
        """Makes one part refer to another; returns the key by which it does."""
        rels = relations_of(path)
        if not self.has(rels):
            self.put(rels, f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{RELATIONS}"/>'.encode())
        tree = self.tree(rels)
        taken = {node.attributes.get("Id", "") for node in tree.root.children}
        key = next(key for number in range(1, len(taken) + 2) if (key := f"rId{number}") not in taken)
        self._add(rels, tree, "Relationship", Id=key, Type=f"{OFFICE}/{kind}", Target=f"/{target}")
        return key

    def declare(self, name: str, content_type: str) -> None:
        """Says what kind of part a new name is."""
        tree = self.tree(CONTENT_TYPES)
        self._add(CONTENT_TYPES, tree, "Override", PartName=f"/{name}", ContentType=content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Says what kind of part names with an ending are, unless that is said."""
        tree = self.tree(CONTENT_TYPES)
        if ending not in {node.attributes.get("Extension", "").lower() for node in tree.root.all("Default")}:
            self._add(CONTENT_TYPES, tree, "Default", Extension=ending, ContentType=content_type)

    def _add(self, path: str, tree: Xml, name: str, **attributes: str) -> None:
        said = "".join(f' {key}="{attribute(value)}"' for key, value in attributes.items())
        tree.append(tree.root, tree.alike(tree.root, f"<{name}{said}/>"))
        self.put(path, tree.changed())

    # Sheets -----------------------------------------------------------------------------------------------------------

    def sheets(self) -> dict[str, str]:
        """The worksheets by name, each with its part."""
        parts = {found.key: found for found in self.relations(self.main)}
        tabs = [(tab, parts[tab.attributes["id"]]) for tab in _tabs(self.tree(self.main)).all("sheet")]
        return {unescape(tab.attributes["name"]): part.target for tab, part in tabs if part.kind == "worksheet"}

    def add_sheet(self, name: str, content: bytes, hidden: bool = False) -> None:
        """A further sheet behind the others."""
        path = self.free("xl/worksheets/sheet{}.xml")
        self.put(path, content)
        self.declare(path, f"{TYPES}worksheet+xml")
        key, tree = self.relate(self.main, "worksheet", path), self.tree(self.main)
        tabs = _tabs(tree)
        number = max((int(tab.attributes["sheetId"]) for tab in tabs.all("sheet")), default=0) + 1
        state = ' state="hidden"' if hidden else ""
        named = f'name="{attribute(name)}" sheetId="{number}"{state} xmlns:r="{OFFICE}" r:id="{key}"'
        tree.append(tabs, tree.alike(tabs, f"<sheet {named}/>"))
        self.put(self.main, tree.changed())


def relations_of(path: str) -> str:
    """The part that holds the relations of another."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relation(path: str, node: Node) -> Relation:
    said, target = node.attributes, node.attributes["Target"]
    folder = posixpath.dirname(path)
    whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relation(said["Id"], said["Type"].rpartition("/")[2], whole)


def _is_outside(node: Node) -> bool:
    return node.attributes.get("TargetMode") == "External"


def _tabs(tree: Xml) -> Node:
    tabs = tree.root.one("sheets")
    if tabs is None:
        raise Unspliceable("no sheets")
    return tabs


def _entry(name: str, old: ZipInfo | None) -> ZipInfo:
    """How a part is packed: as it was."""
    entry = ZipInfo(name, old.date_time if old else FIRST_DATE)
    entry.compress_type = old.compress_type if old else ZIP_DEFLATED
    entry.create_system = old.create_system if old else 0
    entry.external_attr = old.external_attr if old else 0
    return entry
