"""`make bench`: how long everything takes, beside what others take, into docs/benchmarks.md."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from dashboard.home import PROJECT
from tests.bench import browser, intake, loading, pages, peers, questions, sessions
from tests.bench.table import Table
from tests.bench.telling import machine

PARTS: dict[str, Callable[[], Iterable[Table]]] = {
    "questions": questions.tables,
    "peers": peers.tables,
    "loading": loading.tables,
    "intake": intake.tables,
    "pages": pages.tables,
    "browser": browser.tables,
    "sessions": sessions.tables,
}
"""In this order; `python -m tests.bench NAME …` runs some of them and writes nothing."""

INTRO = """# Benchmarks

Written by `make bench`; the homes it measures are generated once (tests/bench/homes.py) and kept in the user's cache.

{machine}
"""


def main() -> None:
    chosen = sys.argv[1:] or list(PARTS)
    found = [table.markdown() for name in chosen for table in PARTS[name]()]
    text = "\n".join([INTRO.format(machine=machine()), *found])
    print(text)
    if chosen == list(PARTS):
        (PROJECT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
