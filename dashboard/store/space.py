"""A full disk, told apart from other faults: one sentence is owed for it, and work goes on when space returns.

DiskFull          nothing more can be written; what was confirmed before is safe
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

_FULL = (errno.ENOSPC, errno.EDQUOT)


class DiskFull(RuntimeError):
    """There is no space left where the home is."""


@contextmanager
def disk_watched() -> Iterator[None]:
    """Raises DiskFull for whatever a full disk makes Python or DuckDB raise."""
    try:
        yield
    except (OSError, duckdb.Error) as error:
        if getattr(error, "errno", None) in _FULL or os.strerror(errno.ENOSPC) in str(error):
            raise DiskFull(str(error)) from error
        raise
