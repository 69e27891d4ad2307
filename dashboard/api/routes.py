"""The routes of /api/v1. What they answer are the questions and exports of the pages, in the same formats."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from os import SEEK_END
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import quote, urlencode

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from dashboard.access.model import NOBODY, Actor
from dashboard.access.tokens import Bearer
from dashboard.api import openapi
from dashboard.api.asking import OBSERVATIONS, QUESTIONS, Asked, asked, language
from dashboard.api.door import Throttle, bearer
from dashboard.api.refusing import Refused
from dashboard.ask.exports import FILTERS
from dashboard.ask.exports_forms import FORMS
from dashboard.ask.exports_plain import guarded_csv
from dashboard.ask.formats import FORMATS
from dashboard.desk import current
from dashboard.locale import Words
from dashboard.refusal import Refusal
from dashboard.working import Working

BASE = "/api/v1"
PIECE = 1 << 16
"""Bytes sent at a time."""
Handler = Callable[[Request, Working, Bearer, Words], Response]


def _answering(handler: Handler) -> Callable[[Request], Response]:
    """A route: who asks is known, and what is refused is told in JSON."""

    def answer(request: Request) -> Response:
        desk, say, actor = current(), language(request), _unknown_actor(request)
        try:
            who = bearer(request, desk)
            actor = who.actor
            response = handler(request, Working(desk, lambda: who.actor, who.basis != "submitted"), who, say)
        except Refused as refused:
            if refused.what != "often" or not WAITING.wait(actor.source):
                desk.noted("api", actor.name, _about(request), refused.what, actor.source)
            return refused.response(say)
        except Refusal:  # by the table of rights, and noted there
            return Refused(403, "area", own=", ".join((*actor.areas, *actor.units))).response(say)
        desk.noted("api", actor.name, _about(request), "ok", actor.source)
        return response

    return answer


WAITING = Throttle(1)
"""Whoever asks too often is noted once a minute: noting each would fill the disk for him."""


def _unknown_actor(request: Request) -> Actor:
    return replace(NOBODY, source=request.client.host if request.client else "")


def _about(request: Request) -> str:
    return request.url.path.removeprefix(BASE) + (f"?{request.url.query}" if request.url.query else "")


def _question(name: str) -> Handler:
    def answer(request: Request, desk: Working, who: Bearer, say: Words) -> Response:
        ending = request.path_params.get("ending", "")
        wanted = asked(request, f"{name}.{ending}" if ending else name, name == OBSERVATIONS, desk.catalogue)
        return _answer(request, desk, who, wanted, say)

    return answer


def _any_question(request: Request, desk: Working, who: Bearer, say: Words) -> Response:
    wanted = asked(request, request.path_params["name"], False, desk.catalogue)
    return _answer(request, desk, who, wanted, say)


def _answer(request: Request, desk: Working, who: Bearer, wanted: Asked, say: Words) -> Response:
    """The rows in their format; 304 where the program has them already."""
    if wanted.view.basis == "submitted" and who.basis != "submitted":
        raise Refused(403, "waiting")
    tag = _tag(desk, wanted, say, request.url.query)
    headers = {"ETag": tag, "Vary": "Accept, Accept-Language, Authorization", "Cache-Control": "private, no-cache"}
    if tag in [each.strip() for each in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    content, total = _content(desk, wanted, say)
    headers["X-Total-Count"] = str(total)
    if wanted.offset + wanted.limit < total:
        headers["Link"] = f'<{_next(request, wanted)}>; rel="next"'
    form = FORMS[wanted.form]
    if wanted.form != "json":
        name = quote(f"{wanted.question.name}.{form.ending}")
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    headers["Content-Length"] = str(content.seek(0, SEEK_END))
    content.seek(0)
    sent = iter(partial(content.read, PIECE), b"")
    return StreamingResponse(sent, headers=headers, media_type=form.mime, background=BackgroundTask(content.close))


def _content(desk: Working, wanted: Asked, say: Words) -> tuple[IO[bytes], int]:
    """The part that is asked for, written to a file that nobody sees, and how many rows there are in all."""
    write, total = _part(desk, wanted, say)
    content = TemporaryFile()  # noqa: SIM115 - the answer closes it when it is sent
    write(content)
    return content, total


def _part(desk: Working, wanted: Asked, say: Words) -> tuple[Callable[[IO[bytes]], object], int]:
    """What writes the part, and how many rows there are in all."""
    if wanted.is_export:
        chosen = {name: wanted.parameters.get(name, []) for name in FILTERS}
        export = desk.export(chosen, say, wanted.view)
        part, write = export.part(wanted.offset, wanted.limit), FORMS[wanted.form].write
        return lambda into: write(part, into, lambda *_: None), export.coverage.rows
    rows = desk.ask(wanted.question.name, wanted.view, **wanted.parameters)
    some = rows[wanted.offset : wanted.offset + wanted.limit]
    as_bytes = guarded_csv if wanted.form == "csv" else FORMATS[wanted.form]
    return lambda into: into.write(as_bytes(some, rows.columns)), len(rows)


def _tag(desk: Working, wanted: Asked, say: Words, query: str) -> str:
    """Changes with whatever is stored or decided; weak, since a workbook also says when it was made."""
    parts = (desk.content, wanted.path, query, wanted.form, say.lang)
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _next(request: Request, wanted: Asked) -> str:
    """The address of the part that follows; relative, so that it holds behind any proxy."""
    given = [pair for pair in request.query_params.multi_items() if pair[0] not in ("offset", "limit")]
    return f"{wanted.path}?{urlencode([*given, ('limit', wanted.limit), ('offset', wanted.offset + wanted.limit)])}"


def _document(request: Request) -> Response:
    """The OpenAPI document, for whoever is logged in, as the gate says, or shows a token."""
    say = language(request)
    try:
        if not hasattr(request.state, "actor"):
            bearer(request, current())
    except Refused as refused:
        return refused.response(say)
    return JSONResponse(openapi.document(BASE, say))


def _unknown(request: Request) -> Response:
    """No such address."""
    found = request.path_params["rest"]
    known = [OBSERVATIONS, *QUESTIONS, "queries", "openapi.json"]
    return Refused(404, "address", found=found, known=", ".join(known)).response(language(request))


ROUTES = [
    Route(f"{BASE}/openapi.json", _document),
    *(
        Route(f"{BASE}/{name}{ending}", _answering(_question(name)))
        for name in (OBSERVATIONS, *QUESTIONS)
        for ending in ("", ".{ending}")
    ),
    Route(f"{BASE}/queries/{{name}}", _answering(_any_question)),
    Route(f"{BASE}/{{rest:path}}", _unknown),
    Route("/api/{rest:path}", _unknown),
]
