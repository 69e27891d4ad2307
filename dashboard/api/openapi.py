"""The OpenAPI document, made from the questions themselves."""

from __future__ import annotations

from typing import Any

from dashboard.api.asking import MOST_ROWS, OBSERVATIONS, QUESTIONS
from dashboard.ask.exports import FILTERS
from dashboard.ask.exports_forms import FORMS
from dashboard.ask.questions import Parameter, Question, questions
from dashboard.locale import Words

VERSION = "1.0.0"


def document(base: str, say: Words) -> dict[str, Any]:
    """Every address with its parameters, formats and refusals."""
    own = {name: questions()[name] for name in (OBSERVATIONS, *QUESTIONS)}
    paths = {f"/{name}": _path(each, name == OBSERVATIONS, say) for name, each in own.items()}
    paths |= {f"/queries/{name}": _path(each, False, say) for name, each in questions().items()}
    return {
        "openapi": "3.1.0",
        "info": {"title": say.say("app-title"), "version": VERSION, "description": say.say("api-method")},
        "servers": [{"url": base}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Error": _ERROR},
        },
    }


_ERROR = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "required": ["what", "message"],
            "properties": {name: {"type": "string"} for name in ("what", "message", "found", "nearest")},
        }
    },
}


def _path(asked: Question, is_export: bool, say: Words) -> dict[str, Any]:
    names = FILTERS if is_export else asked.parameters
    own = [_parameter(asked.parameters[name]) for name in names]
    forms = {form.mime: {} for name, form in FORMS.items() if is_export or name != "sdmx"}
    error = {"schema": {"$ref": "#/components/schemas/Error"}}
    title = say.say(f"question-{asked.name}")
    refused = {"description": "error", "content": {"application/json": error}}
    return {
        "get": {
            "summary": title,
            "description": asked.notes,
            "parameters": [*own, *_common(say)],
            "responses": {
                "200": {"description": title, "content": forms},
                "304": {"description": "not modified"},
                **{status: refused for status in ("400", "401", "403", "404", "406", "429")},
            },
        }
    }


def _parameter(each: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "array", "items": {"type": "string"}} if each.is_list else {"type": "string"}
    listed = {"style": "form", "explode": False} if each.is_list else {}
    told = {"name": each.name, "in": "query", "required": each.is_required, "description": each.description}
    return {**told, "schema": schema, **listed}


def _common(say: Words) -> list[dict[str, Any]]:
    """What every address takes."""
    schemas = {
        "basis": {"type": "string", "enum": ["accepted", "submitted"], "default": "accepted"},
        "asof": {"type": "string", "format": "date"},
        "lang": {"type": "string", "enum": ["zh", "en"], "default": "zh"},
        "limit": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": MOST_ROWS},
        "offset": {"type": "integer", "minimum": 0, "default": 0},
    }
    return [
        {"name": name, "in": "query", "description": say.say(f"api-parameter-{name}"), "schema": schema}
        for name, schema in schemas.items()
    ]
