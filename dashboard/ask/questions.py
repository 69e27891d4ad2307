"""The questions of `queries/`, asked by name: file name = query name = call.

    QuestionError         found, known, nearest
    ├── UnknownQuestion   no file has that name
    ├── UnknownParameter  the question does not take it
    ├── MissingParameter  it has no default and was not given
    └── BadParameter      the value is not of the declared type

Errors hold what was found and what is known; whoever shows them chooses the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from dashboard.sql import QUERIES

Value = str | int | bool | Decimal | float | date | datetime | None
Argument = str | list[str]

_DEFAULTS: dict[str, Argument] = {"''": "", "[]": []}
_DECLARATION = re.compile(
    r"-- \$(?P<name>\w+) +(?P<type>text(?:\[\])?)(?: = (?P<default>''|\[\]))? +(?P<description>[^= ].*)"
)


class QuestionError(Exception):
    """A question that cannot be asked; `question` is its name, `nearest` the known name most like `found`."""

    def __init__(self, question: str, found: object, known: Iterable[str] = ()):
        super().__init__(question, found)
        self.question = question
        self.found = found
        self.known = tuple(known)
        self.nearest = next(iter(get_close_matches(str(found), self.known, n=1, cutoff=0)), None)


class UnknownQuestion(QuestionError):
    """No file of `queries/` has this name."""


class UnknownParameter(QuestionError):
    """The question does not take a parameter of this name."""


class MissingParameter(QuestionError):
    """A parameter without a default was not given; `found` is its name."""


class BadParameter(QuestionError):
    """A value is not of the declared type; `parameter` is the declaration, `found` the value."""

    def __init__(self, question: str, found: object, parameter: Parameter):
        super().__init__(question, found)
        self.parameter = parameter


@dataclass(frozen=True)
class Parameter:
    """A declared parameter; `type` is `text` or `text[]`, `default` None when it must be given."""

    name: str
    type: str
    default: Argument | None
    description: str

    @property
    def is_list(self) -> bool:
        return self.type == "text[]"

    @property
    def is_required(self) -> bool:
        return self.default is None

    def accepts(self, value: object) -> bool:
        if self.is_list:
            return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
        return isinstance(value, str)


@dataclass(frozen=True)
class Question:
    """One file of `queries/`: its first line, its declared parameters by name, its notes and its text."""

    name: str
    title: str
    parameters: dict[str, Parameter]
    notes: str
    text: str


class Rows(list[dict[str, Value]]):
    """The rows of an answer in the question's order; `columns` are known also when there are none."""

    def __init__(self, rows: Iterable[dict[str, Value]], columns: tuple[str, ...]):
        super().__init__(rows)
        self.columns = columns


def run(connection: Any, name: str, **parameters: Argument) -> Rows:
    """The rows of a question, in its order; `connection` is a DuckDB cursor. Raises a QuestionError."""
    asked = question(name)
    result = connection.execute(asked.text, bound(asked, parameters))
    columns = tuple(column[0] for column in result.description)
    return Rows((dict(zip(columns, row, strict=True)) for row in result.fetchall()), columns)


def flow(connection: Any, name: str, given: Iterable[Mapping[str, Argument]], batch: int) -> Iterator[pa.RecordBatch]:
    """The rows of a question asked once for each of `given`, in batches of so many at most, all of one moment."""
    asked = question(name)
    connection.begin()
    try:
        for parameters in given:
            values = bound(asked, dict(parameters))
            yield from connection.sql(asked.text, params=values).to_arrow_reader(batch)
    finally:
        connection.rollback()


def question(name: str) -> Question:
    """The question of that name. Raises UnknownQuestion."""
    known = questions()
    if name not in known:
        raise UnknownQuestion(name, name, known)
    return known[name]


@cache
def questions() -> dict[str, Question]:
    """Every question by name, in alphabetical order; read once."""
    return {path.stem: read(path) for path in sorted(QUERIES.glob("*.sql"))}


def read(path: Path) -> Question:
    """The question of a file, described by the comment it opens with."""
    text = path.read_text(encoding="utf-8")
    header = [line for line in text[: text.find("\n\n")].splitlines() if line.startswith("--")]
    declared = [match for line in header if (match := _DECLARATION.fullmatch(line))]
    notes = [line[2:].strip() for line in header[1:] if not line.startswith("-- $")]
    return Question(
        name=path.stem,
        title=header[0][2:].strip(),
        parameters={match["name"]: _parameter(match) for match in declared},
        notes="\n".join(notes).strip(),
        text=text,
    )


def _parameter(match: re.Match[str]) -> Parameter:
    default = None if match["default"] is None else _DEFAULTS[match["default"]]
    return Parameter(match["name"], match["type"], default, match["description"])


def bound(asked: Question, given: dict[str, Argument]) -> dict[str, Argument]:
    """Every declared parameter with its value, given or default. Raises a QuestionError."""
    for name in given:
        if name not in asked.parameters:
            raise UnknownParameter(asked.name, name, asked.parameters)
    return {name: _argument(asked, parameter, given) for name, parameter in asked.parameters.items()}


def _argument(asked: Question, parameter: Parameter, given: dict[str, Argument]) -> Argument:
    if parameter.name not in given:
        if parameter.default is None:
            raise MissingParameter(asked.name, parameter.name, asked.parameters)
        return parameter.default
    value = given[parameter.name]
    if not parameter.accepts(value):
        raise BadParameter(asked.name, value, parameter)
    return list(value) if parameter.is_list else value


def spoken(name: str, parameters: Mapping[str, Any]) -> str:
    """A question with what it is asked about, in one line, as the audit names it."""
    given = (f"{key}={','.join(value) if isinstance(value, list) else value}" for key, value in parameters.items())
    return f"{name}: {'; '.join(given)}".removesuffix(": ")
