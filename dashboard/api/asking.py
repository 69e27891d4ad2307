"""A request → what is asked: a question with its parameters, as whom it is seen, in which format, which part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, get_args

from starlette.requests import Request

from dashboard.api.refusing import Refused
from dashboard.arguments import first_unknown
from dashboard.ask.exports import FILTERS
from dashboard.ask.exports_forms import FORMS
from dashboard.ask.questions import MissingParameter, Question, QuestionError, UnknownQuestion, bound, question
from dashboard.catalogue import Catalogue
from dashboard.decisions import LEADERS, Basis, Perspective
from dashboard.locale import LANGUAGES, Words, words
from dashboard.model import CHINA

OBSERVATIONS = "observations"
QUESTIONS = ("units", "indicators", "completeness")
"""Questions with an address of their own; all others are under queries/."""
COMMON = ("basis", "asof", "lang", "limit", "offset")
"""Parameters of every address."""
MOST_ROWS = 100_000


@dataclass(frozen=True)
class Asked:
    """What a program wants."""

    path: str
    question: Question
    is_export: bool
    parameters: dict[str, Any]
    view: Perspective
    form: str
    limit: int
    offset: int


def language(request: Request) -> Words:
    """Of the parameter, else of the header; Chinese where neither says otherwise."""
    wanted = request.query_params.get("lang") or request.headers.get("accept-language", "")[:2].lower()
    return words(wanted if wanted in LANGUAGES else "zh")


def asked(request: Request, name: str, is_export: bool, catalogue: Catalogue) -> Asked:
    """What a request asks for. Raises Refused."""
    name, form = _form(request, name, is_export)
    try:
        wanted = question(name)
        parameters = _parameters(request, wanted, is_export)
        bound(wanted, parameters)
    except UnknownQuestion as error:
        raise Refused(404, "question", found=error.found, nearest=error.nearest) from error
    except MissingParameter as error:
        raise Refused(400, "missing", found=error.found) from error
    except QuestionError as error:
        raise Refused(400, "parameter", found=error.found, nearest=error.nearest or "") from error
    _check(catalogue, parameters)
    limit, offset = _whole(request, "limit", MOST_ROWS), _whole(request, "offset", 0)
    if not 1 <= limit <= MOST_ROWS:
        raise Refused(400, "limit", found=str(limit), most=MOST_ROWS)
    return Asked(request.url.path, wanted, is_export, parameters, _view(request), form, limit, offset)


def _form(request: Request, name: str, is_export: bool) -> tuple[str, str]:
    """The name without its ending, and the format: that of the ending, else the best the header accepts."""
    known = [form for form in FORMS if is_export or form != "sdmx"]
    name, dot, ending = name.partition(".")
    if dot:
        for form in known:
            if FORMS[form].ending == ending:
                return name, form
        raise Refused(404, "format", found=ending, nearest=_nearest(ending, [FORMS[each].ending for each in known]))
    for mime in _accepted(request.headers.get("accept", "*/*")):
        if mime in ("*/*", "application/*", "application/json"):
            return name, "json"
        for form in known:
            if mime == FORMS[form].mime.partition(";")[0] or (mime == "text/*" and form == "csv"):
                return name, form
    raise Refused(406, "accept", known=", ".join(FORMS[each].mime for each in known))


def _accepted(header: str) -> list[str]:
    """The media types of an Accept header, best first."""
    weighed = []
    for at, part in enumerate(header.split(",")):
        mime, *settings = (each.strip().lower() for each in part.split(";"))
        quality = next((each[2:] for each in settings if each.startswith("q=")), "1")
        weighed.append((-_number(quality), at, mime))
    return [mime for quality, _, mime in sorted(weighed) if quality < 0]


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _parameters(request: Request, wanted: Question, is_export: bool) -> dict[str, Any]:
    """As the question takes them; a list may be given with commas or several times."""
    given: dict[str, Any] = {}
    known = [*(FILTERS if is_export else wanted.parameters), *COMMON]
    for name in dict.fromkeys(request.query_params):
        values = request.query_params.getlist(name)
        if name not in known:
            raise Refused(400, "parameter", found=name, nearest=_nearest(name, known))
        if name in COMMON:
            continue
        if wanted.parameters[name].is_list:
            given[name] = [code for value in values for code in value.split(",") if code]
        elif len(values) > 1:
            raise Refused(400, "twice", found=name)
        else:
            given[name] = values[0]
            if not values[0] and wanted.parameters[name].is_required:
                raise Refused(400, "missing", found=name)
    return given


def _check(catalogue: Catalogue, parameters: Mapping[str, Any]) -> None:
    if unknown := first_unknown(catalogue, parameters):
        what, code, known = unknown
        raise Refused(400, "code", thing=what, found=code, nearest=_nearest(code, known))


def _view(request: Request) -> Perspective:
    """As on the pages: accepted where nothing is said."""
    basis = request.query_params.get("basis", LEADERS.basis)
    if basis not in get_args(Basis):
        raise Refused(400, "basis", found=basis, nearest=_nearest(basis, list(get_args(Basis))))
    written = request.query_params.get("asof", "")
    try:
        day = date.fromisoformat(written) if written else None
    except ValueError:
        raise Refused(400, "day", found=written) from None
    if day is not None and day > datetime.now(CHINA).date():
        raise Refused(400, "day", found=written)
    return Perspective(basis, day)


def _whole(request: Request, name: str, default: int) -> int:
    written = request.query_params.get(name, str(default))
    if not (written.isascii() and written.isdigit() and len(written) < 10):
        raise Refused(400, "whole", found=written, name=name)
    return int(written)


def _nearest(found: str, known: list[str]) -> str:
    return next(iter(get_close_matches(found, known, n=1, cutoff=0)), "")
