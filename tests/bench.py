"""How long the server takes for a page of the demonstration county: `make bench`.

A server runs in a process of its own, as `python -m dashboard serve` does, with a clock around Streamlit's
`ScriptRunner._run_script`: everything the server does for one run of a page, questions and garbage collection included,
without network and browser. A reader on a real websocket asks for the page 20 times over; what she waits for until the
last message is the round trip. "First" is the first look at a page after the start, "another year" the median of the
first looks at other years: there the questions are asked of the warehouse, later they are remembered. "KB" is what the
first look sends: the whole page.
"""

from __future__ import annotations

import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from dashboard.home import home
from dashboard.locale import words
from dashboard.serving import load_demonstration
from tests.navigation import PAGES

PORT = 8599
RUNS = 20
AREA, YEAR, OTHER_YEARS = "shili", "2025", ("2024", "2023", "2022")
Choices = dict[str, str]
FULL: dict[str, list[Choices]] = {
    "compare": [
        {"view": "rank", "kind": "township", "per": "village"},
        {"view": "all", "kind": "all", "category": "all"},
    ],
    "unit": [{"unit": "shili.donghu"}, {"unit": "shili.donghu", "category": "all"}],
    "indicator": [{"side": "one"}, {"side": "all"}],
    "gaps": [{"category": "all"}],
}
"""The choices that show most of a page, where these are not its defaults."""
LOOKS = [(page, choices) for page in PAGES for choices in FULL.get(page, [{}])]


# The server -----------------------------------------------------------------------------------------------------------


def serve(times: Connection) -> None:
    """The app of the dashboard; the milliseconds of every run go to `times`."""
    from streamlit.runtime.scriptrunner.script_runner import ScriptRunner

    from dashboard.app import app

    run = ScriptRunner._run_script

    def timed(runner: ScriptRunner, *arguments: object) -> None:
        begun = time.perf_counter()
        run(runner, *arguments)
        times.send((time.perf_counter() - begun) * 1000)

    ScriptRunner._run_script = timed
    app.run(config={"server.port": PORT, "logger.level": "error"})


@contextmanager
def served() -> Iterator[Connection]:
    """A server that answers; the end of a pipe with the times of its runs."""
    times, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(sender,), daemon=True)
    process.start()
    try:
        _wait_until_it_answers()
        yield times
    finally:
        process.terminate()
        process.join()


def _wait_until_it_answers() -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=5):
            return
        time.sleep(0.05)
    raise RuntimeError("The server did not start.")


# The reader -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """One run of a page: milliseconds on the server and until the last message, bytes sent."""

    server: float
    trip: float
    size: int


def look(socket: ClientConnection, times: Connection, page: str, choices: Choices) -> Run:
    """Asks for a page and reads it to its end."""
    begun, size = time.perf_counter(), 0
    request = BackMsg()
    request.rerun_script.page_name = PAGES[page]
    request.rerun_script.query_string = urlencode(choices)
    socket.send(request.SerializeToString())
    while True:
        received = socket.recv()
        size += len(received)
        if ForwardMsg.FromString(received).WhichOneof("type") == "script_finished":
            return Run(times.recv(), (time.perf_counter() - begun) * 1000, size)


def measured(times: Connection, page: str, choices: Choices) -> list[float]:
    """First look, another year, median and 95th percentile of the server, median of the round trip; KB of the first."""
    with connect(f"ws://127.0.0.1:{PORT}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as socket:
        first, *others = (
            look(socket, times, page, {"area": AREA, "period": year, **choices}) for year in (YEAR, *OTHER_YEARS)
        )
        runs = [look(socket, times, page, {"area": AREA, "period": YEAR, **choices}) for _ in range(RUNS)]
    server = [run.server for run in runs]
    return [
        first.server,
        statistics.median(run.server for run in others),
        statistics.median(server),
        statistics.quantiles(server, n=20, method="inclusive")[-1],
        statistics.median(run.trip for run in runs),
        first.size / 1000,
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DASHBOARD_HOME"] = str(Path(folder) / "home")
        load_demonstration(home(), words("zh"))
        with served() as times:
            heads = ("first", "another year", "median", "p95", "round trip", "KB")
            print(f"{'ms':40}" + "".join(f"{head:>13}" for head in heads))
            for page, choices in LOOKS:
                title = " ".join((page, *choices.values()))
                print(
                    f"{title:40}" + "".join(f"{number:13.0f}" for number in measured(times, page, choices)), flush=True
                )


if __name__ == "__main__":
    main()
