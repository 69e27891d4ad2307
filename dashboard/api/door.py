"""Who asks: a token in the header Authorization, and not too often."""

from __future__ import annotations

import threading
import time

from starlette.requests import Request

from dashboard.access.tokens import Bearer
from dashboard.answering import Answering
from dashboard.api.refusing import Refused

PER_MINUTE = 120
"""Answers for one token, or of refusals for one address."""


class Throttle:
    """So many in a minute, spread evenly after a burst; safe to use from many threads."""

    def __init__(self, per_minute: int) -> None:
        self._most = per_minute
        self._known: dict[str, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def wait(self, key: str) -> float:
        """Seconds until this one may ask again; 0 when he may now, which is counted."""
        now = time.monotonic()
        with self._lock:
            left, since = self._known.get(key, (float(self._most), now))
            left = min(self._most, left + (now - since) * self._most / 60)
            self._known[key] = (left - 1 if left >= 1 else left, now)
            if len(self._known) > 10_000:  # who has not asked for a minute has all left anyway
                self._known = {each: (n, at) for each, (n, at) in self._known.items() if now - at < 60}
        return 0.0 if left >= 1 else (1 - left) * 60 / self._most


THROTTLE = Throttle(PER_MINUTE)


def bearer(request: Request, desk: Answering) -> Bearer:
    """Whose token the request shows. Raises Refused. The one place where the interface asks who is there."""
    source = request.client.host if request.client else ""
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    found = desk.access.tokens.bearer(secret.strip(), source) if kind.lower() == "bearer" else None
    _slowly(f"source {source}" if found is None else f"token {hash(secret)}")
    if found is None:
        raise Refused(401, "token", {"WWW-Authenticate": "Bearer"})
    return found


def _slowly(key: str) -> None:
    seconds = THROTTLE.wait(key)
    if seconds:
        raise Refused(429, "often", {"Retry-After": str(int(seconds) + 1)}, most=PER_MINUTE)
