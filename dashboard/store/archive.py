"""The received files by SHA-256, and an append-only journal of who sent them when, with which options.

Together they are the truth: the warehouse can be deleted and rebuilt from them.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from dashboard.model import Receipt


@dataclass(frozen=True)
class Archive:
    """A folder of files named by the SHA-256 of their content, and `journal.jsonl` beside them."""

    folder: Path

    @property
    def journal(self) -> Path:
        return self.folder / "journal.jsonl"

    def keep(self, content: bytes) -> str:
        """Stores the bytes once, read-only and durable, and returns their SHA-256 in hexadecimal."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(f".{secrets.token_hex(8)}.partial")
            _write_durably(partial, content)
            partial.chmod(0o444)
            partial.replace(path)
        return sha256

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def content(self, sha256: str) -> bytes:
        return self.path(sha256).read_bytes()

    def note(self, receipt: Receipt) -> None:
        """Adds a line for a file that is being stored; on disk before the warehouse commits."""
        self.folder.mkdir(parents=True, exist_ok=True)
        line = json.dumps(asdict(receipt), ensure_ascii=False, default=datetime.isoformat)
        with self.journal.open("a", encoding="utf-8") as journal:
            journal.write(line + "\n")
            journal.flush()
            os.fsync(journal.fileno())

    def receipts(self) -> Iterator[Receipt]:
        """What was received, oldest first."""
        if not self.journal.exists():
            return
        with self.journal.open(encoding="utf-8") as journal:
            for line in journal:
                fields = json.loads(line)
                yield Receipt(**{**fields, "received_at": datetime.fromisoformat(fields["received_at"])})

    def damaged(self) -> list[str]:
        """SHA-256 of the journal's files that are gone or whose bytes have changed."""
        kept = dict.fromkeys(receipt.sha256 for receipt in self.receipts())
        return [sha256 for sha256 in kept if not self._is_whole(sha256)]

    def _is_whole(self, sha256: str) -> bool:
        path = self.path(sha256)
        return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
