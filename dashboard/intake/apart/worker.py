"""The process that opens strangers' files: no database, no network, no file, little memory and time.

Tasks come as pickles from our own server, answers go back as JSON that it checks. Nothing is opened after the start:
a limit of no further file handles leaves neither files nor sockets.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

from dashboard.confined import allow_time, received, sent, shut_in, standard_streams
from dashboard.intake.annotating import annotated
from dashboard.intake.apart.transfer import as_json
from dashboard.intake.reading import read

MOST_MEMORY = 1_536 * 2**20
MOST_CPU_SECONDS = 20


def main() -> None:
    """Works until the server hangs up; after a task that failed it is replaced by a new process."""
    tasks, answers = standard_streams()
    shut_in(MOST_MEMORY)
    catalogue = None
    while (message := received(tasks)) is not None:
        name, arguments = pickle.loads(message)  # noqa: S301 - from our own server
        content = received(tasks) or b""
        if name == "catalogue":
            (catalogue,) = arguments
            continue
        allow_time(MOST_CPU_SECONDS)
        try:
            sent(answers, b"+" + TASKS[name](catalogue, content, *arguments))
        except MemoryError:
            sent(answers, b"-memory")
            return
        except BaseException as error:  # a panic of a reader is no Exception; the server is told and starts a new one
            sent(answers, b"-" + repr(error)[:500].encode(errors="replace"))
            return


def _read(catalogue: Any, content: bytes, name: str, *arguments: Any) -> bytes:
    return as_json(read(catalogue, name, content, *arguments)).encode()


def _annotate(_catalogue: Any, content: bytes, name: str, *arguments: Any) -> bytes:
    return annotated(name, content, *arguments).content


TASKS: dict[str, Callable[..., bytes]] = {"read": _read, "annotate": _annotate}


if __name__ == "__main__":
    main()
