"""What a machine asks of the server: is it well (/healthz, open to all), and what has it done (/metrics).

/metrics is for this machine itself and for administrators, who are in or show a token.
"""

from __future__ import annotations

import logging

import duckdb
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit.runtime import get_instance

from dashboard.access.model import Actor
from dashboard.counting import Counts
from dashboard.desk import current
from dashboard.door.headers import is_from_here, secret_of, source
from dashboard.engines.engine import EngineLost
from dashboard.store.space import DiskFull

SESSIONS = "active_sessions"
"""Streamlit's name for them."""
METRICS = "text/plain; version=0.0.4; charset=utf-8"

_log = logging.getLogger(__name__)


def healthz(request: Request) -> Response:
    """ok, or 503 when the warehouse cannot be asked; the log has the reason."""
    try:
        current().check()
    except (duckdb.Error, DiskFull, EngineLost, OSError):
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
    """Somebody on this machine, not through a proxy, or who may by the table of rights."""
    actor = _actor(request)
    return is_from_here(request.scope) or (actor is not None and actor.may("metrics"))


def _actor(request: Request) -> Actor | None:
    """Who shows a token of his own, or is in."""
    access, (kind, _, secret) = current().access, request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        bearer = access.tokens.bearer(secret.strip(), source(request.scope))
        return bearer and bearer.actor
    session = access.sessions.find(secret_of(request.scope))
    return session.actor if session and not session.is_one_time else None


def count_errors(counts: Counts) -> None:
    """From now on; every logger hands on to the common one (`log_lines`)."""
    logging.getLogger().addHandler(counts)


ROUTES = [Route("/healthz", healthz), Route("/metrics", metrics)]
