"""Files that were written for somebody to fetch: on disk, once, by the session that asked for them."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

KEPT = 3600
"""Seconds a file waits to be fetched."""
MOST = 5
"""Files that wait for one session: one in each format."""


@dataclass(frozen=True)
class Prepared:
    """A file as it is to be sent; `owner` is the session that may fetch it."""

    path: Path
    name: str
    mime: str
    owner: str
    written_at: float

    @property
    def size(self) -> int:
        """In bytes."""
        return self.path.stat().st_size


class PreparedFiles:
    """Those of one process; safe to use from many threads. What an earlier process left in the folder is removed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, Prepared] = {}
        self._lock = threading.Lock()
        if folder.exists():
            for path in folder.iterdir():
                path.unlink()

    def write(self, owner: str, name: str, mime: str, write: Callable[[BinaryIO], None]) -> str:
        """The secret under which what `write` writes can be fetched; nothing stays of what breaks off."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        secret = secrets.token_urlsafe(16)
        path = self._folder / secret
        try:
            with path.open("wb") as file:
                write(file)
        except BaseException:  # also when the page is left meanwhile; passed on as it came
            path.unlink()
            raise
        with self._lock:
            self._files[secret] = Prepared(path, name, mime, owner, time.monotonic())
            self._tidy(owner)
        return secret

    def waiting(self, secret: str, owner: str) -> Prepared | None:
        """A file that this session can still fetch."""
        found = self._files.get(secret)
        is_there = found is not None and found.owner == owner and time.monotonic() - found.written_at < KEPT
        return found if is_there else None

    def is_of_another(self, secret: str, owner: str) -> bool:
        """Whether it waits for somebody else."""
        found = self._files.get(secret)
        return found is not None and found.owner != owner

    def take(self, secret: str, owner: str) -> Prepared | None:
        """The file, this once; whoever takes it removes it."""
        with self._lock:
            return self._files.pop(secret, None) if self.waiting(secret, owner) else None

    def _tidy(self, owner: str) -> None:
        """Removes what waits for too long, and the oldest of too many."""
        now = time.monotonic()
        own = [secret for secret, each in self._files.items() if each.owner == owner]
        late = [secret for secret, each in self._files.items() if now - each.written_at >= KEPT]
        for secret in {*own[:-MOST], *late}:
            self._files.pop(secret).path.unlink(missing_ok=True)
