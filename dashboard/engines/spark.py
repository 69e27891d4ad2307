"""A Spark cluster over published files, reached by Spark Connect.

Each perspective is a session of its own, in which the views of queries/schema are temporary views. A view is made when
a question first needs it. Spark writes every view out wherever it is named, so that a question about totals becomes a
plan of thousands of steps, which takes twenty seconds to prepare. Therefore HUBS, on which most others stand, are
computed once for a session and kept by the workers, each block by two of them: the same question then takes two.
"""

from __future__ import annotations

import logging
import re
import threading
import warnings
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any, NamedTuple

import duckdb
import grpc
import pyarrow as pa

with warnings.catch_warnings():
    warnings.simplefilter("ignore", FutureWarning)  # of pandas 3, which is not used here: rows come as Arrow
    from pyspark.errors import AnalysisException, PySparkException
    from pyspark.sql.connect import functions
    from pyspark.sql.connect.client.core import DefaultChannelBuilder
    from pyspark.sql.connect.client.retries import DefaultPolicy
    from pyspark.sql.connect.session import SparkSession
    from pyspark.storagelevel import StorageLevel

from dashboard.ask.questions import Rows, bound, question
from dashboard.decisions import NOW, Perspective
from dashboard.engines.engine import EngineLost, OfPublication
from dashboard.sql import statements
from dashboard.store.perspectives import made_of
from dashboard.store.published import Publication

MOST = 8
"""Perspectives kept."""
HUBS = ("cell", "doubted_cell", "doubted_pair")
"""Views that are computed once and kept."""
RETRIES = {"max_retries": 4, "initial_backoff": 100, "max_backoff": 2000}
"""Six seconds at most: by itself the client would try for ten minutes while a reader waits."""
CHANNEL = [("grpc.use_local_subchannel_pool", 1)]
"""A session connects by itself: else it would wait for minutes with others of this process that found nobody there."""
SETTINGS = {
    "spark.sql.timestampType": "TIMESTAMP_NTZ",  # times are those of the clock of UTC+8, as in DuckDB
    "spark.sql.session.timeZone": "Asia/Shanghai",
    "spark.sql.ansi.enabled": "true",
}
_log = logging.getLogger(__name__)

_COMMENT = re.compile(r"--[^\n]*")
_PARAMETER = re.compile(r"\$(\w+)")
_CREATE = re.compile(r"create\s+(?:or\s+replace\s+)?(?:temp\s+)?(?:table|view)\s+(\w+)\s+as\s+(.*)", re.DOTALL)


class View(NamedTuple):
    """A view of queries/schema or queries/perspectives, as Spark takes it."""

    name: str
    text: str
    values: Mapping[str, Any]


class Spark(OfPublication):
    """Answers from one publication, which the workers find under the same path as this process."""

    def __init__(self, publication: Publication, address: str) -> None:
        self.publication, self._address = publication, address
        self._sessions: OrderedDict[Perspective, Session] = OrderedDict()
        self._lock = threading.Lock()

    def rows(self, name: str, view: Perspective, parameters: Mapping[str, Any], area: str = "") -> Rows:
        answer = self._asked(name, view, parameters)
        return Rows(answer.to_pylist(), tuple(answer.column_names))

    def flow(
        self, name: str, view: Perspective, given: Iterable[Mapping[str, Any]], batch: int, area: str = ""
    ) -> Iterator[pa.RecordBatch]:
        for parameters in given:
            yield from self._asked(name, view, parameters).to_batches(batch)

    def _asked(self, name: str, view: Perspective, parameters: Mapping[str, Any]) -> pa.Table:
        asked = question(name)
        values = bound(asked, dict(parameters))
        try:
            return self._tried(view, portable(asked.text), values)
        except EngineLost as lost:  # once more, in a new session: workers may have taken what they kept with them
            _log.warning("Asked anew: %s", lost)
            return self._tried(view, portable(asked.text), values)

    def _tried(self, view: Perspective, text: str, values: Mapping[str, Any]) -> pa.Table:
        session = self._session(view)
        try:
            with lost_told():
                return session.answer(text, values)
        except EngineLost:
            self._forget(view, session)  # whatever comes next begins a new one
            raise

    def check(self) -> None:
        self.rows("areas", NOW, {})

    def close(self) -> None:
        with self._lock:
            while self._sessions:
                self._sessions.popitem()[1].close()

    def _session(self, view: Perspective) -> Session:
        with self._lock:
            if view not in self._sessions:
                with lost_told():
                    self._sessions[view] = Session(self._address, self.publication, views_of(view))
            self._sessions.move_to_end(view)
            while len(self._sessions) > MOST:
                self._sessions.popitem(last=False)[1].close()
            return self._sessions[view]

    def _forget(self, view: Perspective, session: Session) -> None:
        with self._lock:
            if self._sessions.get(view) is session:
                del self._sessions[view]
        session.close()


class Session:
    """One of Spark's, with the tables of a publication and the views of a perspective."""

    def __init__(self, address: str, publication: Publication, views: Sequence[View]) -> None:
        way = DefaultChannelBuilder(address, CHANNEL)
        self._spark = SparkSession.builder.channelBuilder(way).create()
        self._spark.client.set_retry_policies([DefaultPolicy(**RETRIES)])
        self._lock = threading.Lock()
        for name, value in SETTINGS.items():
            self._spark.conf.set(name, value)
        for table in publication.tables:
            self._spark.read.parquet(str(publication.files(table))).createOrReplaceTempView(table)
        self._missing = list(views)

    def answer(self, text: str, values: Mapping[str, Any]) -> pa.Table:
        """The rows of a statement; the views it starts from are made first."""
        with self._lock:
            self._make(text)
        return self._asked(text, values).toArrow()

    def close(self) -> None:
        with suppress(PySparkException, grpc.RpcError, OSError):  # it may be what was lost
            self._spark.stop()

    def _make(self, text: str) -> None:
        """The views a text speaks of that are not there yet, in their order; a word too many costs only time."""
        wanted = _needed(text, tuple(self._missing))
        for view in wanted:
            made = self._asked(view.text, view.values)
            if view.name in HUBS:
                SparkSession._active_session.session = self._spark  # in whose name the client takes what it is given
                made = made.localCheckpoint(eager=True, storageLevel=StorageLevel.MEMORY_AND_DISK_2)
            made.createOrReplaceTempView(view.name)
            self._missing.remove(view)

    def _asked(self, text: str, values: Mapping[str, Any]) -> Any:
        return self._spark.sql(text, args={name: _literal(value) for name, value in values.items()})


def _needed(text: str, views: Sequence[View]) -> list[View]:
    """Of the views in their order, those a text starts from, also by way of others."""
    needed: list[View] = []
    spoken = set(re.findall(r"\w+", text))
    for view in reversed(views):
        if view.name in spoken:
            needed.insert(0, view)
            spoken |= set(re.findall(r"\w+", view.text))
    return needed


def views_of(perspective: Perspective) -> list[View]:
    """What makes a perspective, in order: the same texts as in DuckDB."""
    if perspective == NOW:
        return [*_views("schema/2_views*"), *_views("schema/3_*")]
    made = (each for text, values in made_of(perspective) for each in _parts(text, values))
    return [*_views("schema/2_views*"), *made]


@cache
def _views(pattern: str) -> tuple[View, ...]:
    return tuple(view for text in statements(pattern) for view in _parts(text, None))


def _parts(text: str, values: Mapping[str, Any] | None) -> Iterator[View]:
    """The statements of a file, split by DuckDB's own parser."""
    for each in duckdb.extract_statements(text):
        made = _CREATE.fullmatch(portable(each.query))
        if made is None:
            raise ValueError(f"Not a view: {each.query}")
        yield View(made[1], made[2], values or {})


def portable(text: str) -> str:
    """As Spark takes it: parameters with a colon, without comments and the semicolon at the end."""
    return _PARAMETER.sub(r":\1", _COMMENT.sub("", text)).strip().rstrip(";").rstrip()


def _literal(value: Any) -> Any:
    return functions.array(*map(functions.lit, value)) if isinstance(value, list) else value


@contextmanager
def lost_told() -> Iterator[None]:
    """Raises EngineLost for a cluster that is gone or has failed, or has forgotten us; a wrong text is not that."""
    try:
        yield
    except AnalysisException:
        raise
    except (PySparkException, grpc.RpcError, OSError) as error:
        raise EngineLost(str(error)) from error
