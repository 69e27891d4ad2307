"""/download/SECRET: a file that a page wrote for somebody, from disk, once and only to the session that asked for it.

Writing it was noted as an export; the gate stands before this route as before all others.
"""

from __future__ import annotations

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from dashboard.access.sessions import hashed
from dashboard.desk import current
from dashboard.door.headers import secret_of
from dashboard.door.markup import page, said
from dashboard.locale import words
from dashboard.show.links import DOWNLOAD


def fetch(request: Request) -> Response:
    """The file, which is gone afterwards; 403 to whom it does not belong, and a sentence where it is gone."""
    desk, secret = current(), request.path_params["secret"]
    owner = hashed(secret_of(request.scope))
    if desk.prepared.is_of_another(secret, owner):
        actor = request.scope["state"]["actor"]
        desk.access.audit.note(actor.name, "download", request.url.path, "not_allowed", actor.source)
        return Response("not yours", 403)
    found = desk.prepared.take(secret, owner)
    if found is None:
        say = words("zh")
        return HTMLResponse(page(say.say("page-export"), said(say.say("export-fetch-gone"), "error"), say), 410)
    headers = {"Cache-Control": "no-store"}
    done = BackgroundTask(found.path.unlink, missing_ok=True)
    return FileResponse(found.path, media_type=found.mime, filename=found.name, headers=headers, background=done)


ROUTES = [Route(f"/{DOWNLOAD}{{secret}}", fetch, methods=["GET"])]
