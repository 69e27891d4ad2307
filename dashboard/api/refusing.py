"""What a program is told when it does not get what it asked for: JSON with what, the sentence and the nearest name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import JSONResponse

from dashboard.locale import Words


class Refused(Exception):
    """Answered with `status`; `what` names the sentence, `given` are its arguments."""

    def __init__(self, status: int, what: str, headers: Mapping[str, str] | None = None, **given: Any) -> None:
        super().__init__(what)
        self.status, self.what, self.given, self.headers = status, what, given, dict(headers or {})

    def response(self, say: Words) -> JSONResponse:
        """`found` and `nearest` are there where something was misspelt."""
        told = {name: self.given[name] for name in ("found", "nearest") if self.given.get(name)}
        message = say.say(f"api-refused-{self.what}", **self.given)
        error = {"what": self.what, "message": message, **told}
        return JSONResponse({"error": error}, self.status, {**self.headers, "Cache-Control": "no-store"})
