"""One installation at work: its catalogue, archive and warehouse together, for the pages and the command line.

with opened(home()) as desk: desk.receive(...), desk.ask("completeness", area=..., period=...)
"""

from __future__ import annotations

import io
import logging
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from dashboard.access import signon
from dashboard.access.access import Access
from dashboard.access.signon import SignOn
from dashboard.answering import Answering, Kept
from dashboard.ask.questions import Rows
from dashboard.catalogue import Catalogue
from dashboard.counting import Counts
from dashboard.deciding import Deciding
from dashboard.decisions import LEADERS, Perspective
from dashboard.engines.stored import Stored
from dashboard.home import Home, home, published
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.arriving import first_states
from dashboard.intake.receiving import Incoming, Progress, counted, preview, receive
from dashboard.intake.replaying import Replay, replay
from dashboard.intake.template import template_workbook
from dashboard.locale import Words
from dashboard.model import CHINA, Report, State
from dashboard.moving import RANKS, TOTALS, Movement, moved
from dashboard.periods import year_before
from dashboard.prepared import PreparedFiles
from dashboard.reading import Reader
from dashboard.refusal import Refusal
from dashboard.restoring import Difference, differences, rebuild
from dashboard.show import remarks
from dashboard.show.numbers import bounded
from dashboard.sqlroom.room import Room
from dashboard.store.archive import Archive, Behind
from dashboard.store.backup import back_up
from dashboard.store.periods import catalogue_of
from dashboard.store.published import Publication, newest
from dashboard.store.publishing import publish
from dashboard.store.space import disk_watched
from dashboard.store.upgrading import upgrade
from dashboard.store.warehouse import Warehouse

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Desk(Answering, Deciding):
    """Everything a verb or a page can ask for; safe to use from many threads.

    Opening one may raise HomeRefused or DiskFull.
    """

    def __init__(self, home: Home) -> None:
        with disk_watched():
            upgrade(home)
        catalogue = catalogue_of(home)
        self.archive = Archive(home.archive)
        with disk_watched():
            self.warehouse = Warehouse(home.warehouse, catalogue, self.archive.length())
            self.archive.tidy()  # who has the warehouse open writes alone
        engine, prepared = Stored(self.warehouse), PreparedFiles(home.downloads)
        super().__init__(home, catalogue, engine, Access(home.access), Counts(), Kept(), prepared)
        self.room = Room(self.warehouse, home.folder / "readable", partial(self.noted, "sql"))
        if self.warehouse.set_aside:
            _log.warning("The warehouse is of another version and made anew; the old one: %s", self.warehouse.set_aside)
        with self._deciding():
            pass

    def close(self) -> None:
        self.warehouse.close()
        self.access.close()

    def check(self) -> None:
        """Raises what keeps the warehouse from being asked."""
        self._steadily(super().check)

    def _answered(self, name: str, view: Perspective, parameters: Mapping[str, Any]) -> Rows:
        answered = super()._answered
        return self._steadily(lambda: answered(name, view, parameters))

    def movement(self, submission_id: str) -> Movement:
        """What leaders would see otherwise if a version were accepted; raises Refusal for one that never came."""
        facts = self._facts(submission_id)
        unit = self.catalogue.units[facts["unit_code"]]
        trying = Perspective("accepted", trying=submission_id)
        ranked = {"area": unit.parent_code, "period": facts["period"], "kind": unit.kind}
        totals = {"area": unit.parent_code, "period": facts["period"]}
        return Movement(
            self.ask("submission_changes", submission=submission_id),
            moved(*(self.ask("rank_intervals", view, **ranked) for view in (LEADERS, trying)), RANKS),
            moved(*(self.ask("like_for_like", view, **totals) for view in (LEADERS, trying)), TOTALS),
        )

    def preview(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """What would become of the files; nothing is stored."""
        return self._steadily(lambda: preview(self.warehouse, self.catalogue, files, on_progress))

    def first_states(self, reports: Sequence[Report]) -> list[list[State]]:
        """In which state the submissions of previewed reports would come in through the page, file by file."""
        return first_states(self.warehouse, reports, "page")

    def receive(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """Archives and stores the files; one report each. Raises DiskFull."""
        done: list[Report] = []
        self._steadily(lambda: self._received(files, done, on_progress))
        for file, report in zip(files, done, strict=True):
            self.counts.add("files_received_total", outcome=report.outcome)
            if report.outcome == "unchanged":
                self._explain_again(file, report)
        return done

    def _received(self, files: Sequence[Incoming], done: list[Report], on_progress: Progress) -> None:
        """Goes on behind the files that are done."""
        with self._deciding():
            pass  # what a break left behind comes first
        rest, progress = files[len(done) :], counted(on_progress, len(done), len(files))
        for reports in receive(self.warehouse, self.archive, self.catalogue, rest, progress):
            done += reports

    def _explain_again(self, file: Incoming, report: Report) -> None:
        """What is explained of a file that came before."""
        ids = {(unit, period): key for (_, unit, period), key in self.warehouse.known([report.sha256]).items()}
        own = [each for each in file.explanations if file.units is None or each.unit_code in file.units]
        for each in own:
            with suppress(Refusal):  # of a problem that it does not have
                self.explain(ids.get((each.unit_code, each.period), ""), each.place, each.text, file.sender)

    def annotated(self, report: Report, content: bytes, say: Words) -> bytes:
        """The reported file as it goes back: a comment on each cell with a problem, and a list of all problems."""
        found, summary = remarks.remarks(report, self.catalogue, say), remarks.summary(report, say)
        return WORKERS.run("annotate", self.catalogue, content, report.file, found, summary)

    def template(self, unit_code: str, period: str, lang: str = "zh") -> bytes:
        """The unit's own workbook for a period, with last year's figures from the store."""
        rows = self.warehouse.asked("previous_figures", unit_code=unit_code, period=year_before(period))
        previous = {code: self._as_typed(code, value, precision) for code, value, precision in rows}
        return template_workbook(self.catalogue, unit_code, period, previous, lang)

    def templates(self, area: str, period: str, say: Words, on_progress: Progress = lambda *_: None) -> bytes:
        """The workbooks of all units of an area that are asked anything in the period, as one archive."""
        units = [each for each in self.catalogue.units_of(area) if self.catalogue.applicability(each.unit_code, period)]
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for at, unit in enumerate(units):
                on_progress(at, len(units), unit.name)
                name = say.say("submit-file", unit=unit.name, period=period)
                archive.writestr(zipfile.ZipInfo(name), self.template(unit.unit_code, period, say.lang))
        return packed.getvalue()

    def _as_typed(self, code: str, value: Decimal, precision: str) -> str:
        """A stored figure as a clerk would write it: ≥300, 是."""
        indicator = self.catalogue.indicators.get(code)
        if indicator and indicator.kind == "boolean":
            return "是" if value else "否"
        return bounded(value, precision)

    # State ------------------------------------------------------------------------------------------------------------

    def rebuild(self, on_progress: Progress = lambda *_: None) -> Replay:
        """Writes the warehouse anew from archive and journal, in one transaction; leaves it alone if a file refuses."""
        return rebuild(self.warehouse, self.archive, self.catalogue, on_progress)

    def differences(self) -> list[Difference]:
        """What does not fit together: archived files that no longer read, else what a rebuild would change.

        Beside these, where the audit first does not hold.
        """
        broken = [Difference(f"audit/{position}", "audit") for position in self.access.audit.broken()[:1]]
        return differences(self.warehouse, self.archive, self.catalogue) + broken

    def back_up(self, into: Path) -> Path:
        """A backup of the home in a folder of `into`, while it is at work. Raises HomeRefused."""
        return back_up(self.home, self.warehouse, into, datetime.now(CHINA))

    def publish(self, into: Path) -> tuple[Publication, bool]:
        """What is published in a folder now, for servers that only read, and whether it is new. Raises HomeRefused."""
        return publish(self.home, self.warehouse, into, datetime.now(CHINA))

    @contextmanager
    def _deciding(self) -> Iterator[None]:
        with disk_watched(), self.warehouse.alone():
            if self.archive.length() > self.warehouse.mark:
                for report in replay(self.warehouse, self.archive, self.catalogue).refused:
                    _log.warning("%s of the journal can no longer be taken in", report.file)
            yield

    def _steadily(self, work: Callable[[], T]) -> T:
        """What `work` gives; once more after a full disk made DuckDB give up, or after a break left lines to take in.

        Nothing that is stored is stored twice. Raises DiskFull.
        """
        with disk_watched():
            try:
                return work()
            except duckdb.FatalException:
                self.warehouse.reopen()
            except Behind:
                _log.warning("The journal is ahead of the warehouse")
            with self._deciding():
                pass
            return work()


@contextmanager
def opened(home: Home) -> Iterator[Desk]:
    """A desk that is closed at the end. Raises CatalogueError or WarehouseBusy."""
    desk = Desk(home)
    try:
        yield desk
    finally:
        desk.close()


def catalogue_here(home: Home) -> Catalogue:
    """The catalogue that holds here: the published one where this installation only reads."""
    others = published()
    return newest(others.folder).catalogue if others else catalogue_of(home)


def signing_on(home: Home) -> SignOn | None:
    """How people log in through another service, if they do. Raises SignOnError or CatalogueError."""
    return signon.read(home.sign_on, *catalogue_here(home).codes) if home.sign_on.exists() else None


_open: dict[Home, Desk | Reader] = {}
_opening = threading.Lock()


def current() -> Answering:
    """The desk of this process as the environment names it, opened once and kept.

    Where DASHBOARD_PUBLISHED is set it only reads, and is of the version that is the newest now.
    """
    where, others = home(), published()
    with _opening:
        if where not in _open:
            _open[where] = Reader(where, others) if others else Desk(where)
        held = _open[where]
    return held.desk() if isinstance(held, Reader) else held
