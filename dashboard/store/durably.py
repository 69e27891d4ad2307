"""Bytes that are on the disk before anybody is told so."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

AT_ONCE = 16
"""Files whose way to the disk is waited for together: many at once take little longer than one."""
_PIECE = 1 << 20


def write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def copy_durably(source: Path, target: Path, length: int | None = None) -> str:
    """Copies a file, or its first `length` bytes, for its owner alone; returns the SHA-256 of what was copied."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch(mode=0o600)
    hashed, left = hashlib.sha256(), sys.maxsize if length is None else length
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(min(_PIECE, left)):
            hashed.update(piece)
            written.write(piece)
            left -= len(piece)
        written.flush()
        os.fsync(written.fileno())
    return hashed.hexdigest()


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_folder(folder: Path) -> None:
    """Makes the names in it durable; Windows has no such call."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_file(path: Path) -> None:
    """Makes durable what another library has written."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
