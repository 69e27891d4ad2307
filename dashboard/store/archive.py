"""The received files by SHA-256, and an append-only journal of what came in and what was decided.

Together they are the truth: the warehouse can be deleted and rebuilt from them. A line is on disk before the warehouse
commits what it says; after a break between the two the warehouse reads on from where it stopped (`Warehouse.mark`).

    Behind            the journal has lines that the warehouse has not taken in
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from dashboard.decisions import Decision
from dashboard.model import Receipt
from dashboard.store.durably import AT_ONCE, sync_folder, write_durably

Entry = Receipt | Decision


class Behind(RuntimeError):
    """Lines of the journal are not in the warehouse yet: they come first."""


class Line(NamedTuple):
    """An entry of the journal, and the journal's length up to its end."""

    entry: Entry
    end: int


@dataclass(frozen=True)
class Archive:
    """A folder of files named by the SHA-256 of their content, and `journal.jsonl` beside them."""

    folder: Path

    @property
    def journal(self) -> Path:
        return self.folder / "journal.jsonl"

    def keep(self, contents: Sequence[bytes]) -> list[str]:
        """Stores the bytes of files once, read-only and durable, and returns their SHA-256 in hexadecimal."""
        sha256s = [hashlib.sha256(content).hexdigest() for content in contents]
        paths = {self.path(sha256): content for sha256, content in zip(sha256s, contents, strict=True)}
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(self._keep, paths, paths.values()))
            list(pool.map(sync_folder, {self.folder, *(path.parent for path in paths)}))
        return sha256s

    def _keep(self, path: Path, content: bytes) -> None:
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        self.arriving.mkdir(exist_ok=True)
        partial = self.arriving / secrets.token_hex(8)
        try:
            write_durably(partial, content)
            partial.chmod(0o444)
            partial.replace(path)
        except BaseException:  # a full disk, or the process is asked to stop: nothing half written stays
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise

    @property
    def arriving(self) -> Path:
        """Where files are until they are whole."""
        return self.folder / "arriving"

    def tidy(self) -> None:
        """Removes what was being written when a process died; for whoever alone may write here."""
        if self.arriving.exists():
            for partial in self.arriving.iterdir():
                partial.unlink()

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def content(self, sha256: str) -> bytes:
        return self.path(sha256).read_bytes()

    # The journal ------------------------------------------------------------------------------------------------------

    def note(self, *entries: Entry, after: int) -> int:
        """Adds a line for each, all or none, durable; returns the journal's length.

        `after` is the length the caller knows. Raises Behind when there is more. What stands behind the last whole
        line was never confirmed to anybody, since its process died while it wrote, and is cut off.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(_plain(entry), ensure_ascii=False) + "\n" for entry in entries).encode()
        with self.journal.open("a+b") as journal:
            length = _whole_lines(journal)
            if length > after:
                raise Behind(str(self.journal))
            try:
                journal.truncate(length)
                journal.write(text)
                journal.flush()
                os.fsync(journal.fileno())
            except BaseException:  # as in keep; a line that stays all the same is taken in later (Behind)
                with suppress(OSError):
                    os.truncate(self.journal, length)
                raise
        return length + len(text)

    def length(self) -> int:
        """Of the journal's whole lines, in bytes."""
        if not self.journal.exists():
            return 0
        with self.journal.open("rb") as journal:
            return _whole_lines(journal)

    def lines(self, start: int = 0) -> Iterator[Line]:
        """What came in and was decided, oldest first, from a length of the journal on."""
        if not self.journal.exists():
            return
        with self.journal.open("rb") as journal:
            journal.seek(start)
            for line in journal:
                if line.endswith(b"\n"):
                    start += len(line)
                    yield Line(_entry(json.loads(line)), start)

    def receipts(self, until: int | None = None) -> Iterator[Receipt]:
        """What was received, oldest first, up to a length of the journal."""
        lines = (line for line in self.lines() if until is None or line.end <= until)
        return (line.entry for line in lines if isinstance(line.entry, Receipt))

    def files(self) -> Iterator[Path]:
        """Every file that was kept, also those that were refused."""
        return (path for path in sorted(self.folder.glob("??/*")) if not path.suffix)

    def damaged(self) -> list[str]:
        """SHA-256 of the journal's files that are gone or whose bytes have changed."""
        kept = dict.fromkeys(receipt.sha256 for receipt in self.receipts())
        return [sha256 for sha256 in kept if not self.is_whole(sha256)]

    def is_whole(self, sha256: str) -> bool:
        path = self.path(sha256)
        return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def _whole_lines(journal: BinaryIO) -> int:
    """The length up to the end of the last whole line."""
    end = journal.seek(0, os.SEEK_END)
    while end > 0:
        start = max(0, end - 65_536)
        journal.seek(start)
        at = journal.read(end - start).rfind(b"\n")
        if at >= 0:
            return start + at + 1
        end = start
    return 0


def _plain(entry: Entry) -> dict[str, Any]:
    """A line says its kind and what is not as usual."""
    kind = {"kind": "receipt"} if isinstance(entry, Receipt) else {}
    said = {each.name: getattr(entry, each.name) for each in fields(entry)}
    usual = {each.name: each.default for each in fields(entry)} | {"choices": {}}
    return kind | {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in said.items()
        if value != usual[name]
    }


def _entry(said: dict[str, Any]) -> Entry:
    """A line of the journal; those of the first version have no kind and are receipts."""
    read = {name: _read(name, value) for name, value in said.items()}
    if read.get("kind", "receipt") == "receipt":
        return Receipt(**{name: value for name, value in read.items() if name != "kind"})
    return Decision(**read)


_MOMENTS = ("received_at", "at")
_DAYS = ("opens", "due", "lock", "publish_by")


def _read(name: str, value: Any) -> Any:
    if name in _MOMENTS:
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if name in _DAYS else value
