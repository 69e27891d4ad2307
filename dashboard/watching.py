"""What a machine asks of the server: is it well (/healthz, open to all), and what has it done (/metrics).

/metrics is for this machine alone, and behind a proxy for nobody else.
"""

from __future__ import annotations

import logging
from ipaddress import ip_address

import duckdb
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit.runtime import get_instance

from dashboard.counting import Counts
from dashboard.desk import current
from dashboard.store.space import DiskFull

SESSIONS = "active_sessions"
"""Streamlit's name for them."""
METRICS = "text/plain; version=0.0.4; charset=utf-8"

_log = logging.getLogger(__name__)


def healthz(request: Request) -> Response:
    """ok, or 503 when the warehouse cannot be asked; the log has the reason."""
    try:
        current().check()
    except (duckdb.Error, DiskFull, OSError):
        _log.exception("The warehouse cannot be asked")
        return PlainTextResponse("not ok\n", 503)
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


def metrics(request: Request) -> Response:
    """Counts in Prometheus' text format, for whoever may see them."""
    if not _may_watch(request):
        return PlainTextResponse("not from here\n", 403)
    (sessions,) = get_instance().stats_mgr.get_stats([SESSIONS])[SESSIONS]
    return PlainTextResponse(current().counts.text({"sessions": sessions.value}), media_type=METRICS)


def _may_watch(request: Request) -> bool:
    """Somebody on this machine; who comes through a proxy is where the proxy says (X-Forwarded-For)."""
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:  # a test client, a socket without an address
        return False


def count_errors(counts: Counts) -> None:
    """From now on; the loggers of pages and server do not hand on to the common one."""
    for name in ("", "streamlit.error_util", "uvicorn.error"):
        logging.getLogger(name).addHandler(counts)


ROUTES = [Route("/healthz", healthz), Route("/metrics", metrics)]
