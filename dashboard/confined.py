"""Processes apart from the server, for what strangers wrote: their start, the messages to and fro, and their limits.

Used by the readers of files (`intake/apart/`) and by the room for foreign SQL (`sqlroom/`).
"""

from __future__ import annotations

import codecs
import encodings
import os
import pkgutil
import struct
import subprocess
import sys
from contextlib import suppress
from typing import BinaryIO

from dashboard.home import PROJECT

FRAME = struct.Struct(">Q")
"""Length of what follows, before every message in either direction."""

ENVIRONMENT = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "SYSTEMROOT", "VIRTUAL_ENV")
"""All that the process gets of the server's environment: no secret may be in it."""


def started(module: str, **environment: str) -> subprocess.Popen[bytes]:
    """A module of the project as a process of its own, spoken to through its standard input and output."""
    given = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**given, **environment},
        cwd=PROJECT,
    )


def ended(process: subprocess.Popen[bytes]) -> None:
    """Kills it, if it still runs, and lets go of its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            pipe.close()


# In the process -------------------------------------------------------------------------------------------------------


def standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Where tasks come from and answers go; a library that prints cannot speak into the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


def received(stream: BinaryIO) -> bytes | None:
    """The next message; None when the other side has hung up."""
    head = stream.read(FRAME.size)
    return stream.read(*FRAME.unpack(head)) if head else None


def sent(stream: BinaryIO, message: bytes) -> None:
    stream.write(FRAME.pack(len(message)) + message)
    stream.flush()


def shut_in(most_memory: int) -> None:
    """Memory, no core, no written byte, no further file handle; where the system knows such limits (not Windows).

    Encodings are modules loaded at their first use, for which it is too late then.
    """
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(LookupError):
            codecs.lookup(module.name)
    if sys.platform == "win32":
        return
    import resource

    _limit(resource.RLIMIT_AS, most_memory)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_NOFILE, 3)


def _limit(what: int, most: int) -> None:
    import resource

    resource.setrlimit(what, (most, most))


def allow_time(seconds: int) -> None:
    """Processor time for one task, counted from now."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
