"""`make bench`: how long everything takes, beside what others take, into docs/benchmarks.md."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor

from dashboard.home import PROJECT
from tests.bench import browser, intake, loading, pages, peers, questions, sessions
from tests.bench.table import Table
from tests.bench.telling import machine, measured

PARTS: dict[str, Callable[[], Iterable[Table]]] = {
    "questions": questions.tables,
    "peers": peers.tables,
    "loading": loading.tables,
    "intake": intake.tables,
    "pages": pages.tables,
    "browser": browser.tables,
    "sessions": sessions.tables,
}
"""In this order, each in a process of its own, so that memory is that of the part; `python -m tests.bench NAME …` runs
some of them and writes nothing."""

INTRO = """# Benchmarks

Written by `make bench`; the homes it measures are generated once (tests/bench/homes.py) and kept in the user's cache.

{machine}
"""


def main() -> None:
    chosen = sys.argv[1:] or list(PARTS)
    found = []
    for part in chosen:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
            found += [table.markdown() for table in apart.submit(measured, PARTS[part]).result()]
    text = "\n".join([INTRO.format(machine=machine()), *found])
    print(text)
    if chosen == list(PARTS):
        (PROJECT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
