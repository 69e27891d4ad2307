"""Desks that only read: of what another process has published, asked of DuckDB or of a Spark cluster.

A desk is of one version. Whoever begins something new is given the desk of the newest; whoever holds one goes on with
it, so that all of a page is of one moment.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.access.access import Access
from dashboard.answering import Answering, Kept
from dashboard.counting import Counts
from dashboard.engines.engine import Engine
from dashboard.engines.replica import Replica
from dashboard.home import ENGINE, Home, Published
from dashboard.prepared import PreparedFiles
from dashboard.store.published import Publication, newest
from dashboard.store.refusing import HomeRefused
from dashboard.store.versions import check_version

MOST_OPEN = 3
"""Versions that can be asked at the same time; who still holds an older one is told that it is gone."""

_log = logging.getLogger(__name__)


class ReadingDesk(Answering):
    """A desk over one published version."""

    def __init__(self, home: Home, publication: Publication, engine: Engine, reader: Reader) -> None:
        super().__init__(
            home, publication.catalogue, engine, reader.access, reader.counts, reader.kept, reader.prepared
        )
        self.writer = reader.published.writer
        self._reader = reader

    @property
    def is_reading(self) -> bool:
        return True

    def close(self) -> None:
        """With all versions beside it: it is the process that ends."""
        self._reader.close()


class Reader:
    """Opens versions as they are published. Safe to use from many threads. Raises HomeRefused when none is there."""

    def __init__(self, home: Home, published: Published) -> None:
        check_version(home)
        self.home, self.published = home, published
        first = newest(published.folder)
        home.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.access, self.counts, self.kept = Access(home.access), Counts(), Kept()
        self._downloads = TemporaryDirectory(prefix="dashboard-")  # the home may be that of other servers, too
        self.prepared = PreparedFiles(Path(self._downloads.name))
        self._lock = threading.Lock()
        self._desks = [ReadingDesk(home, first, engine(first, published.engine), self)]

    def desk(self) -> ReadingDesk:
        """Of the newest version; of the one before as long as the newest cannot be read."""
        with self._lock:
            try:
                found = newest(self.published.folder)
                if found.name != self._desks[-1].version:
                    self._desks.append(ReadingDesk(self.home, found, engine(found, self.published.engine), self))
            except (HomeRefused, RuntimeError) as error:
                _log.warning("The newest version cannot be opened: %s", error)
            while len(self._desks) > MOST_OPEN:
                self._desks.pop(0).engine.close()
            return self._desks[-1]

    def close(self) -> None:
        with self._lock:
            while self._desks:
                self._desks.pop().engine.close()
        self.access.close()
        self._downloads.cleanup()


def engine(publication: Publication, name: str) -> Engine:
    """What DASHBOARD_ENGINE names, over a publication. Raises HomeRefused for what is no engine."""
    if name == ENGINE:
        return Replica(publication)
    if not name.startswith("sc://"):
        raise HomeRefused("engine-unknown", found=name)
    try:
        from dashboard.engines.spark import Spark  # an optional part, which no other server needs
    except ImportError as error:
        raise HomeRefused("engine-missing", error=str(error)) from error
    return Spark(publication, name)


@contextmanager
def reading(home: Home, published: Published) -> Iterator[ReadingDesk]:
    """A desk of the newest version that is closed at the end. Raises HomeRefused."""
    reader = Reader(home, published)
    try:
        yield reader.desk()
    finally:
        reader.close()
