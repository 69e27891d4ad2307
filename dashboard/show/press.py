"""One browser for all pictures: it takes seconds to start and a tenth of one to draw, so it is kept once it runs.

Nothing is asked of anyone outside. plotly.js is the one that comes with plotly; formulas are off, since kaleido would
fetch MathJax for them; and what the browser asks for on its own account (its maker's update, time and account services,
seen with strace on every start) ends at a proxy that does not exist.

PressError
├── NoBrowser   there is none on this machine
└── NotDrawn    there is one, but it gave no picture
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from functools import cache
from pathlib import Path
from typing import Any

from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido

PATIENCE = 30
"""Seconds for a start or a picture; a busy machine of two cores took five."""
LAST_WORDS = 5
"""Seconds the browser has to end by itself; then kaleido kills it."""
NOWHERE = "http://127.0.0.1:9"
"""A proxy that does not exist. Files, plotly.js among them, need none."""


class PressError(Exception):
    """No picture can be made."""


class NoBrowser(PressError):
    """Chromium, Chrome or Edge has to be installed on the server."""


class NotDrawn(PressError):
    """The browser did not start, ended or took too long; the next picture gets a new one."""


@cache
def browser() -> str | None:
    """Path of the browser that draws: $CHROMIUM, else the first of Chrome, Chromium, Edge that is installed."""
    path = os.environ.get("CHROMIUM") or Chromium.find_browser(skip_local=False)
    return str(path) if path and Path(path).is_file() else None


class _Running:
    """A browser at work, in a thread with an event loop of its own: callers have none, or Streamlit's."""

    def __init__(self, path: str) -> None:
        self._opened: Future[tuple[asyncio.AbstractEventLoop, Kaleido, asyncio.Event]] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._work(path)), name="press", daemon=True)
        self._thread.start()
        self._loop, self._kaleido, self._told_to_end = self._opened.result()

    async def _work(self, path: str) -> None:
        end = asyncio.Event()
        kaleido = Kaleido(path=path, mathjax=False, proxy_server=NOWHERE, timeout=PATIENCE)
        try:
            await asyncio.wait_for(kaleido.open(), PATIENCE)
            self._opened.set_result((asyncio.get_running_loop(), kaleido, end))
            await end.wait()
        except Exception as error:  # whoever waits for the start has to know
            self._opened.set_exception(error)
        finally:
            await asyncio.wait_for(kaleido.close(), LAST_WORDS)

    def is_alive(self) -> bool:
        return self._thread.is_alive() and self._kaleido.subprocess.poll() is None

    def draw(self, figure: Mapping[str, Any], options: Mapping[str, Any]) -> bytes:
        drawing = self._kaleido.calc_fig(figure, opts=options)
        return asyncio.run_coroutine_threadsafe(drawing, self._loop).result(PATIENCE)

    def close(self) -> None:
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._told_to_end.set)
        self._thread.join()


class Press:
    """Draws one figure after the other, from whatever thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: _Running | None = None

    def draw(self, figure: Mapping[str, Any], **options: Any) -> bytes:
        """The figure as kaleido's `calc_fig` gives it; `options` are format, width, height and scale."""
        path = browser()
        if path is None:
            raise NoBrowser("No Chromium, Chrome or Edge on this machine: install one, or name it in $CHROMIUM.")
        with self._lock:
            try:
                return self._started(path).draw(figure, options)
            except Exception as error:
                self._end()
                raise NotDrawn(f"{path} gave no picture: {error!r}") from error

    def close(self) -> None:
        """Ends the browser; the next picture would start another."""
        with self._lock:
            self._end()

    def _started(self, path: str) -> _Running:
        if self._running is None or not self._running.is_alive():
            self._end()
            self._running = _Running(path)
            threading.Thread(target=self._end_with_the_program, name="press-end").start()
        return self._running

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.close()

    def _end_with_the_program(self) -> None:
        """Else a program that forgot to close would wait for ever: a thread reads the browser's log until it ends."""
        threading.main_thread().join()
        self.close()


PRESS = Press()
"""The one of this process."""
