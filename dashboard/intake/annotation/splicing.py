"""XML whose bytes stay as they are but for what is put in or cut out.

Writing a parsed tree again would change prefixes and declarations on which other programs insist (mc:Ignorable).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.parsers import expat
from xml.sax.saxutils import escape

_TAG = re.compile(rb"<(?:[\w.-]+:)?[\w.-]+(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_PLAIN = (None, "utf-8", "us-ascii", "ascii")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]|_x(?=[0-9A-Fa-f]{4}_)")
_NO_SIGN = re.compile("[\ud800-\udfff\ufffe\uffff]")


class Unspliceable(ValueError):
    """XML in which places cannot be counted in bytes: another encoding than UTF-8, or a document type."""


class Node:
    """An element: its local name, and where in the bytes its tags begin and end."""

    __slots__ = ("name", "namespace", "attributes", "start", "inner", "close", "end", "children", "text")

    def __init__(self, name: str, attributes: dict[str, str], start: int, inner: int) -> None:
        self.namespace, _, self.name = name.rpartition("}")
        self.attributes = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        self.start, self.inner, self.close, self.end = start, inner, inner, inner
        self.children: list[Node] = []
        self.text = ""

    def all(self, *names: str) -> Iterator[Node]:
        """Its children of these names."""
        return (child for child in self.children if child.name in names)

    def one(self, name: str) -> Node | None:
        """Its first child of a name."""
        return next(self.all(name), None)


class Xml:
    """One part and its pending changes; what is inside elements named in `skip` is not looked at."""

    def __init__(self, content: bytes, skip: tuple[str, ...] = ()) -> None:
        self._content = content
        self._edits: list[tuple[int, int, bytes]] = []
        self._appended: dict[int, list[bytes]] = {}
        self._nodes: dict[int, Node] = {}
        self.root = _Parser(content, skip).root()

    def raw(self, node: Node) -> bytes:
        """The bytes of an element."""
        return self._content[node.start : node.end]

    def prefix(self, node: Node) -> str:
        """What stands before names in the element's namespace, with its colon: '' or 'x:'."""
        tag = self._content[node.start + 1 : node.inner].decode()
        found = re.match(r"[\w.-]+:", tag)
        return found[0] if found else ""

    def alike(self, node: Node, markup: str) -> bytes:
        """Elements written without prefix as they must be written inside `node`."""
        prefix = self.prefix(node)
        return markup.replace("<", f"<{prefix}").replace(f"<{prefix}/", f"</{prefix}").encode()

    def append(self, node: Node, content: bytes) -> None:
        """Puts something in before the end of an element."""
        self._nodes[node.start] = node
        self._appended.setdefault(node.start, []).append(content)

    def put_after(self, node: Node, content: bytes) -> None:
        self._edits.append((node.end, node.end, content))

    def replace(self, node: Node, content: bytes) -> None:
        self._edits.append((node.start, node.end, content))

    def count(self, node: Node, more: int) -> None:
        """Adds to an element's attribute `count`, where it has one."""
        tag = self._content[node.start : node.inner]
        if found := re.search(rb"\scount\s*=\s*[\"'](\d+)[\"']", tag):
            first, last = (node.start + at for at in found.span(1))
            self._edits.append((first, last, str(int(found[1]) + more).encode()))

    def changed(self) -> bytes:
        """The bytes with all changes."""
        edits = self._edits + [self._insertion(node) for node in self._nodes.values()]
        parts, at = [], 0
        for start, end, content in sorted(edits, key=lambda edit: edit[:2]):
            parts += [self._content[at:start], content]
            at = end
        return b"".join([*parts, self._content[at:]])

    def _insertion(self, node: Node) -> tuple[int, int, bytes]:
        added = b"".join(self._appended[node.start])
        tag = self._content[node.start : node.inner]
        if not tag.endswith(b"/>"):
            return node.close, node.close, added
        name = re.match(rb"<([^\s/>]+)", tag)
        return node.inner - 2, node.inner, b">" + added + b"</" + (name[1] if name else b"") + b">"


class _Parser:
    """Places of elements, by expat, which tells byte offsets."""

    def __init__(self, content: bytes, skip: tuple[str, ...]) -> None:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise Unspliceable("UTF-16")
        self._content, self._skip = content, skip
        self._open: list[Node] = []
        self._found: list[Node] = []
        self._expat = expat.ParserCreate(namespace_separator="}")
        self._expat.buffer_text = True
        self._expat.XmlDeclHandler = _check_encoding
        self._expat.StartDoctypeDeclHandler = _refuse_doctype
        self._handle(self._start, self._text)
        self._expat.EndElementHandler = self._end

    def _handle(self, start: Callable[..., None] | None, text: Callable[[str], None] | None) -> None:
        self._expat.StartElementHandler, self._expat.CharacterDataHandler = start, text

    def root(self) -> Node:
        try:
            self._expat.Parse(self._content, True)
        except expat.ExpatError as error:
            raise Unspliceable(str(error)) from error
        return self._found[0]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._expat.CurrentByteIndex
        tag = _TAG.match(self._content, start)
        if tag is None:
            raise Unspliceable(f"no tag at {start}")
        node = Node(name, attributes, start, tag.end())
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._found.append(node)
        self._open.append(node)
        if node.name in self._skip:
            self._handle(None, None)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text += text

    def _end(self, name: str) -> None:
        node = self._open[-1]
        if node.name in self._skip:
            if name.rpartition("}")[2] != node.name:
                return
            self._handle(self._start, self._text)
        at = self._expat.CurrentByteIndex
        if not self._content[node.start : node.inner].endswith(b"/>"):
            node.close, node.end = at, self._content.index(b">", at) + 1
        self._open.pop()


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if (encoding.lower() if encoding else None) not in _PLAIN:
        raise Unspliceable(str(encoding))


def _refuse_doctype(*_: object) -> None:
    raise Unspliceable("DOCTYPE")


def text(written: str) -> str:
    """A text as it stands in a cell or comment: control characters in Excel's own writing (18.18.85 ST_Xstring)."""
    plain = _NO_SIGN.sub("\ufffd", written.replace("\r\n", "\n"))
    return escape(_CONTROL.sub(_spelt, plain))


def _spelt(found: re.Match[str]) -> str:
    return "_x005F_x" if found[0] == "_x" else f"_x{ord(found[0]):04X}_"


def attribute(written: str) -> str:
    """A text between double quotes."""
    return text(written).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
