"""How long the server takes for a page, at the three sizes: the third part of `make bench`.

A reader asks for every page 20 times over, after a first look. "First" is that look: there the questions are asked of
the warehouse, later they are remembered; "another year" is the first look at another year. "Rerun" and "p95" are median
and 95th percentile of the 20 runs on the server, "KB" is what the first look sends: the whole page.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.bench.homes import SIZES, Size, built
from tests.bench.serving import Choices, Server, is_error, is_last, request, served
from tests.bench.table import Table
from tests.navigation import PAGES

RUNS = 20
YEAR, OTHER_YEAR = "2025", "2024"
FULL: dict[str, list[Choices]] = {
    "compare": [{"view": "rank"}, {"view": "all", "kind": "all", "category": "all"}],
    "unit": [{}, {"category": "all"}],
    "indicator": [{"side": "one"}, {"side": "all"}],
    "gaps": [{"category": "all"}],
    "export": [{"periods": YEAR}],
}
"""The choices that show most of a page, where these are not its defaults."""
LOOKS = [(page, choices) for page in PAGES for choices in FULL.get(page, [{}])]


@dataclass(frozen=True)
class Run:
    """One run of a page: milliseconds on the server, bytes sent."""

    server: float
    size: int


def place(size: Size) -> Choices:
    """An area in the middle, and one of its townships."""
    area = f"a{size.areas // 2:04}"
    return {"area": area, "unit": f"{area}.u020"}


def look(reader: ClientConnection, server: Server, page: str, choices: Choices) -> Run:
    """Asks for a page and reads it to its end."""
    reader.send(request(page, choices))
    size = 0
    while True:
        received = reader.recv()
        size += len(received)
        message = ForwardMsg.FromString(received)
        if is_error(message):
            raise RuntimeError(f"{page} {choices}: {message.delta.new_element}")
        if is_last(message):
            return Run(server.times.recv(), size)


def measured(server: Server, page: str, choices: Choices) -> list[float]:
    """First look, another year, median and 95th percentile of the reruns in milliseconds; KB of the first look."""
    options = {"subprotocols": ["streamlit"], "additional_headers": server.headers, "max_size": None}
    with connect(server.websocket, **options) as reader:
        first = look(reader, server, page, {"period": YEAR, **choices})
        other = look(reader, server, page, {"period": OTHER_YEAR, **choices, **_of_other_year(choices)})
        runs = [look(reader, server, page, {"period": YEAR, **choices}).server for _ in range(RUNS)]
    ninety_fifth = statistics.quantiles(runs, n=20, method="inclusive")[-1]
    return [first.server, other.server, statistics.median(runs), ninety_fifth, first.size / 1000]


def _of_other_year(choices: Choices) -> Choices:
    return {"periods": OTHER_YEAR} if "periods" in choices else {}


def tables(sizes: Iterator[Size] | None = None) -> list[Table]:
    """One table for each size."""
    return [_table(size) for size in sizes or SIZES.values()]


def _table(size: Size) -> Table:
    begun = time.perf_counter()
    with served(built(size)) as server:
        start, memory = time.perf_counter() - begun, server.memory
        rows = []
        for page, choices in LOOKS:
            rows.append((" ".join((page, *choices.values())), *measured(server, page, place(size) | choices)))
            print(*rows[-1], flush=True)
        held = f"{memory:.0f} MB, after all pages {server.memory:.0f} MB"
        note = f"Milliseconds on the server, which was ready after {start:.0f} s. It held {held}."
    return Table(f"Pages: {size.name}", note, ("page", "first", "another year", "rerun", "p95", "KB"), rows)


if __name__ == "__main__":
    import sys

    for each in sys.argv[1:] or SIZES:
        print(_table(SIZES[each]).markdown(), flush=True)
