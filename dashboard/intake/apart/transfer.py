"""Our dataclasses as JSON and back, each value checked against its declared type.

What comes back from a process that opened a stranger's file is not to be trusted: no pickle, nothing unexpected.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decode = Callable[[Any], Any]


class Malformed(ValueError):
    """Not what was promised."""


def as_json(value: Any) -> str:
    """A dataclass as the list of its fields, a decimal as its text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, str | int | float | bool | NoneType):
        return value
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, Decimal):
        return str(value)
    return [_plain(getattr(value, name)) for name in _names(type(value))]


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def from_json(kind: type[T], text: bytes) -> T:
    """The value of a type as `as_json` wrote it. Raises Malformed for anything else."""
    try:
        value: T = _decode(kind)(json.loads(text))
    except (ValueError, TypeError, RecursionError, InvalidOperation) as error:
        raise Malformed(str(error)) from error
    return value


@cache
def _decode(kind: Any) -> Decode:
    """What turns JSON into a value of a type."""
    origin, given = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _one_of(frozenset(given))
    if origin in (Union, UnionType):
        (inner,) = (each for each in given if each is not NoneType)
        return _optional(_decode(inner))
    if origin is tuple:
        return _sequence(_decode(given[0])) if given[1:] == (...,) else _places([_decode(each) for each in given])
    if origin in (dict, Mapping):
        return _mapping(_decode(given[0]), _decode(given[1]))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return _record(kind, [_decode(hints[field.name]) for field in fields(kind)])
    return Decimal if kind is Decimal else _exactly(kind)


def _exactly(kind: type) -> Decode:
    def decode(value: Any) -> Any:
        if type(value) is not kind:
            raise Malformed(f"{type(value).__name__} for {kind.__name__}")
        return value

    return decode


def _one_of(allowed: frozenset[Any]) -> Decode:
    def decode(value: Any) -> Any:
        if value not in allowed:
            raise Malformed(f"{value!r} is none of {sorted(allowed)}")
        return value

    return decode


def _optional(inner: Decode) -> Decode:
    return lambda value: None if value is None else inner(value)


def _sequence(inner: Decode) -> Decode:
    return lambda value: tuple([inner(each) for each in _list(value)])


def _places(inner: list[Decode]) -> Decode:
    return lambda value: tuple([decode(each) for decode, each in zip(inner, _list(value), strict=True)])


def _mapping(key: Decode, inner: Decode) -> Decode:
    def decode(value: Any) -> Any:
        if type(value) is not dict:
            raise Malformed(f"{type(value).__name__} for a mapping")
        return {key(name): inner(each) for name, each in value.items()}

    return decode


def _record(kind: Any, inner: list[Decode]) -> Decode:
    return lambda value: kind(*[decode(each) for decode, each in zip(inner, _list(value), strict=True)])


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise Malformed(f"{type(value).__name__} for a list")
    return value
