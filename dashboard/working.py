"""A desk as somebody works at it: what the table of rights does not allow him is refused, what he does is in the audit.

The check sits here, below the pages: they are given this and never the desk itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from dashboard.access.audit import Wanted
from dashboard.access.model import Actor
from dashboard.access.permissions import EVERYWHERE
from dashboard.access.sight import OutOfSight, Sight
from dashboard.access.tokens import Token
from dashboard.answering import Answering
from dashboard.ask.exports import Export
from dashboard.ask.questions import Rows, question, spoken
from dashboard.catalogue import Catalogue
from dashboard.checking import unit_of
from dashboard.decisions import NOW, Perspective, Place
from dashboard.home import PROJECT
from dashboard.intake.apart.workers import broken_as
from dashboard.intake.receiving import Incoming, Progress
from dashboard.locale import Words
from dashboard.model import Collection, Report, State
from dashboard.moving import Movement
from dashboard.prepared import Prepared
from dashboard.saving import Saving
from dashboard.sqlroom.room import Running

T = TypeVar("T")
PLACES = {"areas": "area", "units": "unit_code"}
"""Questions whose rows a page offers as places to look at, and the column that names the place."""
MOST_NAMED = 20
"""Files or units that one line of the audit names; it counts them all."""


class Working(Saving):
    """What a page is given. Everything raises Refusal where the table says no; `who` raises Ended with the session."""

    def __init__(self, desk: Answering, who: Callable[[], Actor], is_of_accepted: bool = False) -> None:
        """`is_of_accepted`: as Sight has it."""
        super().__init__(desk, who)
        self._is_of_accepted = is_of_accepted
        self._page = ""

    @property
    def catalogue(self) -> Catalogue:
        return self._desk.catalogue

    @property
    def version(self) -> int | str:
        """Another one after whatever was stored."""
        return self._desk.version

    @property
    def content(self) -> str:
        """Changes with the home, whatever is stored there, and what its reader may see."""
        seer = f"{replace(self.actor, name='', source='')} {self._is_of_accepted}"
        return f"{self._desk.home.folder} {self._desk.content} {seer}"

    def may(self, action: str, unit: str = "") -> bool:
        """Whether whoever works here may do this here, at a unit or an area if one is named."""
        return self._lets(self.actor, action, unit)

    def _lets(self, actor: Actor, action: str, unit: str) -> bool:
        if self.is_elsewhere(action):
            return False
        area = self._parents.get(unit, "")
        return actor.may(action, unit=unit if unit != area else "", area=area)

    @property
    def writer(self) -> str:
        """The address of that server; '' where it is not known."""
        return self._desk.writer

    def sees(self, code: str) -> bool:
        """Whether a unit or an area is in sight of whoever works here; to who reads no figures it does not matter."""
        actor = self.actor
        return not actor.may("read") or Sight(actor, self._parents).sees(code)

    def opens(self, page: str, code: str) -> bool:
        """Whether a page is open to whoever works here for a unit or an area, as a whole or for units of his in it."""
        return self._is_open(self.actor, page, code)

    def _is_open(self, actor: Actor, page: str, code: str) -> bool:
        own = (unit for unit in actor.units if self._parents.get(unit) == code)
        return any(self._lets(actor, f"page-{page}", each) for each in (code, *own))

    def on(self, page: str) -> Working:
        """The same at a page: it offers the areas and units that the page is open for."""
        there = Working(self._desk, self._who, self._is_of_accepted)
        there._page = page
        return there

    @property
    def is_free(self) -> bool:
        """Whether whoever works here may look at an area as it is before anybody accepted it."""
        actor = self.actor
        return any(actor.may("read_unaccepted", area=area) for area in actor.areas)

    @property
    def is_everywhere(self) -> bool:
        """Whether whoever works here sees all areas."""
        return Sight(self.actor, self._parents).is_everywhere

    # Reading ----------------------------------------------------------------------------------------------------------

    def ask(self, name: str, view: Perspective = NOW, **parameters: Any) -> Rows:
        """As Desk.ask, of what is in sight."""
        sight = Sight(self.actor, self._parents, self._is_of_accepted)
        basis = "submitted" if view.trying else view.basis
        try:
            asked = sight.narrowed(parameters, question(name).parameters, basis, name)
        except OutOfSight:
            raise self._refused("read", spoken(name, parameters), sight.actor) from None
        rows = self._desk.ask(name, view, **asked)
        if name in PLACES and self._page and not self._lets(sight.actor, f"page-{self._page}", EVERYWHERE):
            code = PLACES[name]
            rows = Rows((row for row in rows if self._is_open(sight.actor, self._page, str(row[code]))), rows.columns)
        about = str(asked.get("area") or self._parents.get(str(asked.get("unit", "")), ""))
        if sight.is_everywhere and sight.sees_all_unaccepted:
            return rows
        return Rows(sight.kept(rows, name, about, basis), rows.columns)

    def movement(self, submission_id: str) -> Movement:
        self._check("movement", submission_id, unit_of(submission_id))
        return self._desk.movement(submission_id)

    def export(self, chosen: Mapping[str, Sequence[str]], say: Words, view: Perspective = NOW) -> Export:
        """As Desk.export, where rows of all that is chosen may be taken along; taking them is noted by `taken`."""
        for code in [*chosen.get("areas", ()), *chosen.get("units", ())] or [EVERYWHERE]:
            self._check("export", code, code)
        return self._desk.export(chosen, say, view)

    def taken(self, what: str, write: Callable[[], T]) -> T:
        """What `write` gives, noted as an export of `what`."""
        return self._done(self._check("export", what), "export", what, write)

    def copied(self, what: str, write: Callable[[], T]) -> T:
        """What `write` makes of a page that somebody sees, noted as an export of `what`."""
        return self._done(self._check("copy", what), "export", what, write)

    def prepare(self, what: str, owner: str, name: str, mime: str, write: Callable[[BinaryIO], None]) -> str:
        """As PreparedFiles.write, noted as an export of `what`; fetching it once is not noted again."""
        return self.taken(what, lambda: self._desk.prepared.write(owner, name, mime, write))

    def waiting(self, secret: str, owner: str) -> Prepared | None:
        """As PreparedFiles.waiting."""
        return self._desk.prepared.waiting(secret, owner)

    def statement(self, text: str) -> Running:
        """Begins a statement on the copy that holds all areas: whoever reads only some is refused."""
        actor = self._check("sql", text)
        if not self.may("sql", EVERYWHERE):
            raise self._refused("sql", text, actor, "all_areas_needed")
        return self._desk.room.begin(text, actor.name, actor.source)

    def tokens(self) -> list[Token]:
        """One's own."""
        return self.access.tokens.of(self._check("api", "").name)

    def make_token(self, label: str, basis: str, days: int) -> str:
        """As Tokens.make."""
        return self.access.tokens.make(self._check("api", label), label, basis, days)

    def revoke_token(self, token_id: int) -> None:
        self.access.tokens.revoke(self._check("api", str(token_id)), token_id)

    def audit_lines(self, wanted: Wanted, at_most: int) -> list[dict[str, Any]]:
        """The lines of the audit that fit, newest first."""
        self._check("audit", "")
        return self.access.audit.lines(wanted, at_most)

    def audit_taken(self, wanted: Wanted, write: Callable[[list[dict[str, Any]]], T]) -> T:
        """What `write` makes of the lines of the audit that fit, noted as an export."""
        actor = self._check("audit", "export")
        return self._done(actor, "export", "audit", lambda: write(self.access.audit.lines(wanted)))

    def catalogue_folder(self) -> Path:
        """Where the catalogue is kept: its place within the project, of one elsewhere its own name only."""
        self._check("catalogue", "")
        folder = self._desk.home.catalogue
        return folder.relative_to(PROJECT) if folder.is_relative_to(PROJECT) else Path(folder.name)

    def template(self, unit_code: str, period: str, lang: str = "zh") -> bytes:
        on = f"{period}/{unit_code}"
        actor = self._check("template", on, unit_code)
        return self._done(actor, "template", on, lambda: self._desk.template(unit_code, period, lang))

    def templates(self, area: str, period: str, say: Words, on_progress: Progress = lambda *_: None) -> bytes:
        on = f"{period}/{area}"
        actor = self._check("templates", on, area)
        return self._done(actor, "templates", on, lambda: self._desk.templates(area, period, say, on_progress))

    # Sending ----------------------------------------------------------------------------------------------------------

    def preview(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        actor = self._check("preview", "")
        reports = self._desk.preview([_from(each, actor) for each in files], on_progress)
        for broken in filter(broken_as, reports):
            self._note(actor, "preview", f"{broken.file} {broken.sha256}", broken_as(broken))
        return reports

    def first_states(self, reports: Sequence[Report]) -> list[list[State]]:
        """As Desk.first_states, of what this actor previewed or sent."""
        self._check("preview", "")
        return self._desk.first_states(reports)

    def receive(self, files: Sequence[Incoming], on_progress: Progress = lambda *_: None) -> list[Report]:
        """As Desk.receive, in the actor's name; files about units that are not his are refused."""
        names = _named([each.name for each in files])
        actor = self._check("receive", names)
        with self._failing_noted(actor, "receive", names):  # of several files some may be stored by then
            reports = self._desk.receive([_from(each, actor) for each in files], on_progress)
        for file, report in zip(files, reports, strict=True):
            whose = " ".join(f"{each.period}/{each.unit_code}" for each in report.submissions)
            outcome = broken_as(report) or report.outcome
            self._note(actor, "receive", f"{file.name} {report.sha256} {whose}".strip(), outcome)
        return reports

    def annotated(self, report: Report, content: bytes, say: Words) -> bytes:
        """As Desk.annotated; it holds what was sent and what stood before."""
        on = f"{report.file} {report.sha256}"
        actor = self._check("annotated", report.file)
        return self._done(actor, "annotated", on, lambda: self._desk.annotated(report, content, say))

    def archived(self, report: Report) -> bytes:
        """The bytes of a file that was received, as they came."""
        self._check("annotated", report.file)
        return self._desk.archive.content(report.sha256)

    # Deciding ---------------------------------------------------------------------------------------------------------

    def accept(self, submission_id: str, reason: str = "") -> None:
        self._decide("accept", submission_id, lambda by: self._desk.accept(submission_id, by, reason))

    def give_back(self, submission_id: str, reason: str) -> None:
        self._decide("give_back", submission_id, lambda by: self._desk.give_back(submission_id, by, reason))

    def withdraw(self, submission_id: str, reason: str) -> None:
        self._decide("withdraw", submission_id, lambda by: self._desk.withdraw(submission_id, by, reason))

    def explain(self, submission_id: str, place: Place, text: str) -> None:
        self._decide("explain", submission_id, lambda by: self._desk.explain(submission_id, place, text, by))

    def ask_about(self, submission_id: str, place: Place, text: str) -> None:
        self._decide("ask_about", submission_id, lambda by: self._desk.ask_about(submission_id, place, text, by))

    def answer(self, submission_id: str, place: Place, text: str) -> None:
        self._decide("answer", submission_id, lambda by: self._desk.answer(submission_id, place, text, by))

    def open_unit(self, unit_code: str, period: str, reason: str) -> None:
        on = f"{period}/{unit_code}"
        self._do("open_unit", on, [unit_code], lambda by: self._desk.open_unit(unit_code, period, by, reason))

    def map_name(self, unit_code: str, name: str, code: str) -> None:
        on = f"{unit_code}: {name} → {code}"
        self._do("map_name", on, [unit_code], lambda by: self._desk.map_name(unit_code, name, code, by))

    def remind(self, unit_codes: Sequence[str], period: str) -> None:
        on = f"{period}: {_named(unit_codes)}"
        self._do("remind", on, unit_codes, lambda by: self._desk.remind(unit_codes, period, by))

    def open_period(self, collection: Collection) -> None:
        self._do("open_period", collection.period, [], lambda by: self._desk.open_period(collection, by))


def _from(file: Incoming, actor: Actor) -> Incoming:
    """The file as sent by him, for his units only."""
    units = None if EVERYWHERE in actor.units else actor.units
    return replace(file, sender=actor.name, units=units)


def _named(names: Sequence[str]) -> str:
    more = f" … ({len(names)})" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
