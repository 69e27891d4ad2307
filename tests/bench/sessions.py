"""Many at once: 1, 10, 50 and 100 readers on one process, over the country; the fourth part of `make bench`.

Each reader holds a websocket of his own, looks at a page of an area he keeps coming back to, thinks for eight seconds,
and looks at the next. Measured is what he waits: from asking to the last message.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.sync.client import connect as sync_connect

from tests.bench.homes import SIZES, Size, built
from tests.bench.serving import Choices, Server, is_error, is_last, request, served
from tests.bench.table import Table

THINKING = 8.0
"""Seconds between what a reader has seen and what he asks next, on average; from half to one and a half of it."""
SECONDS = {1: 20, 10: 30, 50: 45, 100: 60}
"""How long so many readers are watched."""
AREAS = 8
"""Areas that are looked at."""
PAGES = {"overview": 6, "compare": 4, "unit": 4, "changes": 2, "gaps": 2, "indicator": 1, "export": 1}
"""Pages by how often they are looked at."""


@dataclass
class Watched:
    """What was waited for in milliseconds, and what went wrong."""

    waits: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def looks(chance: random.Random, size: Size) -> Iterator[tuple[str, Choices]]:
    """What a reader looks at, one after the other."""
    area = area_of(chance.randrange(AREAS), size)
    while True:
        (page,) = chance.choices(list(PAGES), list(PAGES.values()))
        year = chance.choice(("2025", "2025", "2025", "2024"))
        yield page, chosen(area, year, f"{area}.u{chance.randrange(50):03}")


def area_of(at: int, size: Size) -> str:
    """One of the AREAS that are looked at."""
    return f"a{at * max(1, size.areas // AREAS) % size.areas:04}"


def chosen(area: str, year: str, unit: str) -> Choices:
    return {"area": area, "period": year, "periods": year, "unit": unit}


async def _read(server: Server, size: Size, seed: int, until: float, watched: Watched) -> None:
    chance = random.Random(seed)
    await asyncio.sleep(chance.uniform(0, THINKING))
    options = {"subprotocols": ["streamlit"], "additional_headers": server.headers, "max_size": None}
    try:
        async with connect(server.websocket, **options) as reader:
            for page, choices in looks(chance, size):
                if time.monotonic() > until:
                    return
                begun = time.perf_counter()
                await reader.send(request(page, choices))
                wrong = False
                while not is_last(message := ForwardMsg.FromString(await asyncio.wait_for(reader.recv(), 60))):
                    wrong = wrong or is_error(message)
                watched.waits.append((time.perf_counter() - begun) * 1000)
                watched.errors += [f"{page} {choices}"] * wrong
                await asyncio.sleep(chance.uniform(0.5, 1.5) * THINKING)
    except Exception as error:  # whatever keeps a reader from his page is what is counted here
        watched.errors.append(repr(error))


async def _watch(server: Server, size: Size, readers: int, seconds: float) -> Watched:
    watched, until = Watched(), time.monotonic() + seconds
    emptying = asyncio.create_task(_empty(server))
    await asyncio.gather(*(_read(server, size, seed, until, watched) for seed in range(readers)))
    emptying.cancel()
    return watched


async def _empty(server: Server) -> None:
    """Takes the times of runs out of their pipe, which else would fill and hold up the server."""
    while True:
        while server.times.poll():
            server.times.recv()
        await asyncio.sleep(0.2)


def _warm(server: Server, size: Size) -> None:
    """One reader looks at each page of every area: measured is a working day, not the first minutes after a start."""
    options = {"subprotocols": ["streamlit"], "additional_headers": server.headers, "max_size": None}
    with sync_connect(server.websocket, **options) as reader:
        for area in sorted({area_of(at, size) for at in range(AREAS)}):
            for page in PAGES:
                reader.send(request(page, chosen(area, "2025", f"{area}.u020")))
                while not is_last(ForwardMsg.FromString(reader.recv())):
                    pass


def tables(size: Size = SIZES["country"]) -> list[Table]:
    headings = ("readers", "seconds", "pages", "p50", "p95", "longest", "errors", "MB")
    note = (
        f"Milliseconds from asking for a page to its last message; thinking {THINKING:.0f} s between; {size.name}. "
        f"They look at {AREAS} areas, each of which was looked at before, and nobody sends in meanwhile."
    )
    table = Table("Many at once", note, headings)
    with served(built(size)) as server:
        _warm(server, size)
        for readers, seconds in SECONDS.items():
            watched = asyncio.run(_watch(server, size, readers, seconds))
            table.rows.append((readers, seconds, *_told(watched), server.memory))
            print(*table.rows[-1], *watched.errors[:5], flush=True)
    return [table]


def _told(watched: Watched) -> tuple[object, ...]:
    ninety_fifth = statistics.quantiles(watched.waits, n=20, method="inclusive")[-1]
    return len(watched.waits), statistics.median(watched.waits), ninety_fifth, max(watched.waits), len(watched.errors)


if __name__ == "__main__":
    import sys

    for each in sys.argv[1:] or ["country"]:
        print(*(table.markdown() for table in tables(SIZES[each])), flush=True)
