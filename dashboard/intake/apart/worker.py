"""The process that opens strangers' files: no database, no network, no file, little memory and time.

Tasks come as pickles from our own server, answers go back as JSON that it checks. Nothing is opened after the start:
a limit of no further file handles leaves neither files nor sockets.
"""

from __future__ import annotations

import codecs
import encodings
import os
import pickle
import pkgutil
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from dashboard.intake.annotating import annotated
from dashboard.intake.apart.transfer import as_json
from dashboard.intake.reading import read

MOST_MEMORY = 1_536 * 2**20
MOST_CPU_SECONDS = 20
FRAME = struct.Struct(">Q")
"""Length of what follows, before every message in either direction."""


def main() -> None:
    """Works until the server hangs up; after a task that failed it is replaced by a new process."""
    tasks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak into the answers
    _shut_in()
    catalogue = None
    while (message := _received(tasks)) is not None:
        name, arguments = pickle.loads(message)  # noqa: S301 - from our own server
        content = _received(tasks) or b""
        if name == "catalogue":
            (catalogue,) = arguments
            continue
        _allow_time()
        try:
            _sent(answers, b"+" + TASKS[name](catalogue, content, *arguments))
        except MemoryError:
            _sent(answers, b"-memory")
            return
        except BaseException as error:  # a panic of a reader is no Exception; the server is told and starts a new one
            _sent(answers, b"-" + repr(error)[:500].encode(errors="replace"))
            return


def _read(catalogue: Any, content: bytes, name: str, *arguments: Any) -> bytes:
    return as_json(read(catalogue, name, content, *arguments)).encode()


def _annotate(_catalogue: Any, content: bytes, name: str, *arguments: Any) -> bytes:
    return annotated(name, content, *arguments).content


TASKS: dict[str, Callable[..., bytes]] = {"read": _read, "annotate": _annotate}


def _received(stream: BinaryIO) -> bytes | None:
    head = stream.read(FRAME.size)
    return stream.read(*FRAME.unpack(head)) if head else None


def _sent(stream: BinaryIO, message: bytes) -> None:
    stream.write(FRAME.pack(len(message)) + message)
    stream.flush()


# Limits ---------------------------------------------------------------------------------------------------------------


def _shut_in() -> None:
    """Memory, no core, no written byte, no further file handle; where the system knows such limits (not Windows).

    Encodings are modules loaded at their first use, for which it is too late then.
    """
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(LookupError):
            codecs.lookup(module.name)
    if sys.platform == "win32":
        return
    import resource

    _limit(resource.RLIMIT_AS, MOST_MEMORY)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_NOFILE, 3)


def _limit(what: int, most: int) -> None:
    import resource

    resource.setrlimit(what, (most, most))


def _allow_time() -> None:
    """Processor time for one task, counted from now."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + MOST_CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
