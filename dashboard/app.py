"""The ASGI app: `streamlit run dashboard/app.py` serves it. Routes, middleware and lifespan, nothing else."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, closing, nullcontext
from pathlib import Path
from typing import Any

import pandas  # noqa: F401 - imported here so that gc.freeze spares it on every rerun (docs/architecture.md)
import plotly.graph_objects  # noqa: F401 - the same
import streamlit as st
import streamlit.logger
import uvicorn.config
from starlette.middleware import Middleware

from dashboard import fetching, log_lines
from dashboard.answering import Answering
from dashboard.api import routes as api
from dashboard.app_pages import guard
from dashboard.builtin_words import BuiltinWords
from dashboard.desk import Desk, current, signing_on
from dashboard.door.gate import Gate
from dashboard.home import home
from dashboard.jobs import perform
from dashboard.provider import settings
from dashboard.show.press import PRESS
from dashboard.store.handover import Holder
from dashboard.watching import ROUTES, count_errors

streamlit.logger.setup_formatter = log_lines.hand_on  # called for each of its loggers, also those it makes later
uvicorn.config.LOGGING_CONFIG.update(handlers={}, loggers={})  # what it logs goes to the common lines as well


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[dict[str, Any] | None]:
    """Opens the desk once, listens for the command line, and spares what is loaded from garbage collection."""
    log_lines.begin()
    desk = current()
    count_errors(desk.counts)
    gc.collect()
    gc.freeze()
    with closing(desk), closing(PRESS), _holding(desk):
        yield None


def _holding(desk: Answering) -> AbstractContextManager[Any]:
    """What listens for the command line while the server runs; one that only reads holds nothing from it."""
    if not isinstance(desk, Desk):
        return nullcontext()
    return closing(Holder(desk.home.server, lambda request, send: perform(desk, request, send)))


SIGN_ON = signing_on(home())
MIDDLEWARE = [Middleware(Gate, sign_on=SIGN_ON), Middleware(BuiltinWords)]
ALL_ROUTES = [*ROUTES, *api.ROUTES, *fetching.ROUTES]
app = st.App(
    Path(__file__).with_name("ui.py"),
    lifespan=lifespan,
    routes=ALL_ROUTES,
    middleware=MIDDLEWARE,
    secrets=settings(SIGN_ON),
    on_script_error=guard.told_of_script,
)
