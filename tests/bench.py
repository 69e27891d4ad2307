"""How long the server takes for a page of the demonstration county: `make bench`.

A server runs in a process of its own, as `python -m dashboard serve` does, with a clock around Streamlit's
`ScriptRunner._run_script`: everything the server does for one run of a page, questions and garbage collection included,
without network and browser. A reader on a real websocket asks for the page 20 times over; what she waits for until the
last message is the round trip. "First" is the first look at a page after the start, "another year" the median of the
first looks at other years: there the questions are asked of the warehouse, later they are remembered.
"""

from __future__ import annotations

import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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

PORT = 8599
RUNS = 20
PAGES = {"总览": "", "缺报核查": "gaps", "填报": "submit"}
AREA, YEAR, OTHER_YEARS = "shili", "2025", ("2024", "2023", "2022")


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
        with suppress(OSError), urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=5):
            return
        time.sleep(0.05)
    raise RuntimeError("The server did not start.")


# The reader -----------------------------------------------------------------------------------------------------------


def look(socket: ClientConnection, times: Connection, page: str, year: str) -> tuple[float, float]:
    """Asks for a page; milliseconds on the server and until the last message."""
    begun = time.perf_counter()
    request = BackMsg()
    request.rerun_script.page_name = page
    request.rerun_script.query_string = urlencode({"area": AREA, "period": year, "category": "all"})
    socket.send(request.SerializeToString())
    while True:
        message = ForwardMsg.FromString(socket.recv())
        if message.WhichOneof("type") == "script_finished":
            return times.recv(), (time.perf_counter() - begun) * 1000


def measured(times: Connection, page: str) -> list[float]:
    """First look, another year, median and 95th percentile of the server, median of the round trip."""
    with connect(f"ws://127.0.0.1:{PORT}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as socket:
        first, _ = look(socket, times, page, YEAR)
        others = [look(socket, times, page, year)[0] for year in OTHER_YEARS]
        runs = [look(socket, times, page, YEAR) for _ in range(RUNS)]
    server, trip = zip(*runs, strict=True)
    ninety_fifth = statistics.quantiles(server, n=20, method="inclusive")[-1]
    return [first, statistics.median(others), statistics.median(server), ninety_fifth, statistics.median(trip)]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DASHBOARD_HOME"] = str(Path(folder) / "home")
        load_demonstration(home(), words("zh"))
        with served() as times:
            print(f"{'ms':12}{'first':>8}{'another year':>14}{'median':>8}{'p95':>8}{'round trip':>12}")
            for title, page in PAGES.items():
                first, other, median, p95, trip = measured(times, page)
                print(f"{page or 'overview':12}{first:8.0f}{other:14.0f}{median:8.0f}{p95:8.0f}{trip:12.0f}  {title}")


if __name__ == "__main__":
    main()
