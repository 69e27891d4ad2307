"""The process that runs one foreign statement: one file to read, no other, no network, little memory and time.

The statement and the file's place come as JSON. Answers go back as JSON, message by message: the columns, rows, and at
last how it ended. Nothing is believed of them on the other side.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

import duckdb

from dashboard.confined import allow_time, received, sent, shut_in, standard_streams
from dashboard.sql import statement

LOADED = 192 * 2**20
"""What Python and DuckDB take before they have done anything."""
MOST_MEMORY = 512 * 2**20
"""What the statement may take beside."""
FOR_DUCKDB = "384MB"
"""Of these; plans and rows on their way need the rest."""
MOST_CPU_SECONDS = 20
MOST_ROWS = 100_000
MOST_COLUMNS = 1_000
MOST_CELLS = 2_000_000
MOST_TEXT = 32 * 2**20
"""Bytes of all rows, as they are written down."""
AT_ONCE = 500

CONFIG = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "temp_directory": "",
    "threads": "2",
    "memory_limit": FOR_DUCKDB,
}
KINDS = {
    **dict.fromkeys("TINYINT SMALLINT INTEGER BIGINT UTINYINT USMALLINT UINTEGER".split(), "whole"),
    **dict.fromkeys("HUGEINT UBIGINT UHUGEINT DECIMAL BIGNUM".split(), "number"),
    **dict.fromkeys("DOUBLE FLOAT".split(), "real"),
    **dict.fromkeys("TIMESTAMP TIMESTAMP_S TIMESTAMP_MS TIMESTAMP_NS".split(), "time"),
    "BOOLEAN": "yes_no",
    "DATE": "day",
}
"""Type of DuckDB → kind of column; all others are texts."""

RULES = {
    duckdb.ParserException: "syntax",
    duckdb.SyntaxException: "syntax",
    duckdb.CatalogException: "unknown",
    duckdb.BinderException: "unknown",
    duckdb.OutOfMemoryException: "memory",
    MemoryError: "memory",
    duckdb.PermissionException: "forbidden",
    duckdb.ConversionException: "conversion",
    duckdb.OutOfRangeException: "conversion",
}
"""What DuckDB raises → the rule whose sentence says it."""


class Refused(Exception):
    """Not run; `rule` names the sentence."""

    def __init__(self, rule: str, found: str = "") -> None:
        super().__init__(rule)
        self.rule, self.found = rule, found


def main() -> None:
    """One statement, then the end."""
    tasks, answers = standard_streams()
    path, text = json.loads(received(tasks) or b"null")
    connection = _opened(_placeless(path))
    shut_in(LOADED + MOST_MEMORY)
    allow_time(MOST_CPU_SECONDS)
    try:
        for message in _answer(connection, text, str(Path(path).parent)):
            _tell(answers, message)
    except Refused as refused:
        _tell(answers, {"refused": refused.rule, "found": refused.found})
    except BaseException as error:  # a panic is no Exception
        _tell(answers, {"refused": _rule(error), "found": _without_paths(str(error), path), "line": _line(str(error))})


def _placeless(path: str) -> str:
    """The same file under a name that tells nothing of the home.

    DuckDB follows links and shows where its file lies to whoever asks (duckdb_databases(), current_setting). The handle
    of a further name that is gone again has no place to be followed to. Where the system has no such handles, or the
    disk no second names, the answer is only searched for the folder (`_answer`).
    """
    handles, name = Path("/proc/self/fd"), Path(f"{path}.{os.getpid()}")
    if not handles.is_dir():
        return path
    try:
        os.link(path, name)
    except OSError:
        return path
    handle = os.open(name, os.O_RDONLY)
    name.unlink()
    return str(handles / str(handle))


def _opened(path: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(path, read_only=True, config=CONFIG)
    connection.execute(statement("readable/prime")).fetchall()
    connection.execute(statement("readable/lock"))
    return connection


def _answer(connection: duckdb.DuckDBPyConnection, text: str, folder: str) -> Iterator[dict[str, Any]]:
    """Columns, rows in portions, and what cut them off if anything did; the folder's name is in none of it."""
    result = connection.execute(_only(connection, text))
    kinds = [KINDS.get(str(column[1]).partition("(")[0], "text") for column in result.description]
    if len(kinds) > MOST_COLUMNS:
        raise Refused("columns", str(len(kinds)))
    yield {"columns": [[column[0], kind] for column, kind in zip(result.description, kinds, strict=True)]}
    write: list[Callable[[Any], Any]] = [
        (lambda value: str(value).replace(folder, "…")) if kind == "text" else WRITE[kind] for kind in kinds
    ]
    yield from _rows(result, write)


def _rows(result: duckdb.DuckDBPyConnection, write: Sequence[Callable[[Any], Any]]) -> Iterator[dict[str, Any]]:
    """Rows in portions until one is too much, then by which limit: rows, cells, text, or '' when all were taken.

    Raises Refused where the first alone is too much.
    """
    taken, weight, cut = 0, 0, ""
    most = min(MOST_ROWS, MOST_CELLS // len(write))
    while not cut and (rows := result.fetchmany(min(AT_ONCE, most + 1 - taken))):
        told = []
        for row in rows:
            line = [None if each is None else tell(each) for tell, each in zip(write, row, strict=True)]
            weight += len(_written(line))
            if taken == most:
                cut = "rows" if most == MOST_ROWS else "cells"
            elif weight > MOST_TEXT:
                cut = "text"
            if cut:
                break
            told.append(line)
            taken += 1
        yield {"rows": told}
    if cut and not taken:
        raise Refused("large")
    yield {"more": cut}


def _only(connection: duckdb.DuckDBPyConnection, text: str) -> duckdb.Statement:
    """The one statement of a text, which only reads. Raises Refused."""
    found = connection.extract_statements(text)
    if len(found) != 1:
        raise Refused("several" if found else "empty")
    kind = found[0].type.name
    if kind != "SELECT":
        raise Refused("writes", kind)
    return found[0]


WRITE: dict[str, Callable[[Any], Any]] = {
    "whole": int,
    "number": str,
    "real": lambda value: value if math.isfinite(value) else None,
    "yes_no": bool,
    "time": datetime.isoformat,
    "day": date.isoformat,
}
"""A value as JSON has it; a number that is none (1/0) is null."""


def _tell(answers: BinaryIO, message: dict[str, Any]) -> None:
    sent(answers, _written(message))


def _written(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")


def _line(message: str) -> int:
    """The line of the statement that DuckDB points at; 0 where it points at none."""
    found = re.search(r"^LINE (\d{1,6}):", message, re.MULTILINE)
    return int(found[1]) if found else 0


def _rule(error: BaseException) -> str:
    """A time with a time zone needs a Python module that is not there."""
    if "pytz" in str(error):
        return "time_zone"
    return next((rule for kind, rule in RULES.items() if isinstance(error, kind)), "failed")


def _without_paths(message: str, path: str) -> str:
    """What DuckDB says, without its advice on settings and without where anything lies."""
    said = re.split(r"\n\s*(?:\n|LINE|Possible solutions|Database is launched|Unused blocks)", message)[0]
    said = said.replace(path, "…").replace(str(Path(path).parent), "…")
    return re.sub(r"(?<![\w.])/(?:[\w.-]+/)+[\w.-]*", "…", said)[:500]


if __name__ == "__main__":
    main()
