"""The verbs that need the warehouse, as requests and answers in JSON: run here or handed to the server."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dashboard.access.audit import DONE
from dashboard.access.model import COMMAND_LINE
from dashboard.ask.formats import FORMATS, json_value
from dashboard.ask.questions import spoken
from dashboard.decisions import Perspective
from dashboard.desk import Desk
from dashboard.intake.apart.workers import BREAKS
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming, Progress
from dashboard.locale import Words, words
from dashboard.model import Observation, Problem, Report, Submission
from dashboard.restoring import Difference
from dashboard.show import homes, problems, sentences
from dashboard.store.manifests import manifest
from dashboard.store.refusing import HomeRefused

Request = dict[str, Any]
Answer = dict[str, Any]
Event = Callable[[dict[str, Any]], None]
MOST_NAMED = 20
"""Files that one line of the audit names; it counts them all."""


def perform(desk: Desk, request: Request, on_event: Event) -> Answer:
    """The answer to a request; `verb` names the job. Raises QuestionError and KeyError for wrong usage.

    What changes the state or takes data out is noted, with who asked for it on the machine.
    """
    answer = JOBS[request["verb"]](desk, request, on_event)
    for what, about, outcome in NOTED.get(request["verb"], _nothing)(request, answer):
        desk.access.audit.note(request.get("by", ""), what, about, outcome, COMMAND_LINE)
    return answer


# What is noted --------------------------------------------------------------------------------------------------------


Notes = Iterator[tuple[str, str, str]]
"""What was done, on what, with which outcome."""


def _nothing(request: Request, answer: Answer) -> Notes:
    yield from ()


def _loaded(request: Request, answer: Answer) -> Notes:
    """The files together; and by itself each that broke its reader, also where nothing was to be stored."""
    for file in answer["files"]:
        for problem in file["problems"]:
            if problem["rule"] in BREAKS:
                yield "preview" if request["dry_run"] else "load", f"{file['file']} {file['sha256']}", problem["rule"]
    if not request["dry_run"]:
        names = [Path(path).name for path in request["paths"]]
        more = f" … ({len(names)})" if len(names) > MOST_NAMED else ""
        counts = Counter(file["outcome"] for file in answer["files"])
        said = ", ".join(f"{outcome} {count}" for outcome, count in counts.items())
        outcome = "refused" if set(counts) == {"refused"} else DONE
        yield "load", f"{', '.join(names[:MOST_NAMED])}{more}: {said}", outcome


def _asked(request: Request, answer: Answer) -> Notes:
    yield "export", f"{request['format']} {spoken(request['name'], request['parameters'])}", DONE


def _filled_in(request: Request, answer: Answer) -> Notes:
    yield "template", f"{request['period']}/{request['unit']}", DONE


def _rebuilt(request: Request, answer: Answer) -> Notes:
    yield "rebuild", "", "refused" if answer["refused"] else DONE


def _backed_up(request: Request, answer: Answer) -> Notes:
    yield "backup", request["folder"], DONE if answer["backup"] else "refused"


NOTED: dict[str, Callable[[Request, Answer], Notes]] = {
    "load": _loaded,
    "query": _asked,
    "template": _filled_in,
    "rebuild": _rebuilt,
    "backup": _backed_up,
}
"""Verb → its lines in the audit; `verify` only looks."""


# The jobs -------------------------------------------------------------------------------------------------------------


def load(desk: Desk, request: Request, on_event: Event) -> Answer:
    """The document of `load --json`; progress goes to `on_event` as {done, total, file}."""
    say, files = words(request["lang"]), list(_incoming(request))
    take = desk.preview if request["dry_run"] else desk.receive
    reports = take(files, _progress(on_event))
    is_stored = not request["dry_run"] and any(each.outcome in ("accepted", "warned") for each in reports)
    return {"stored": is_stored, "files": [_file(desk, report, say) for report in reports]}


def _incoming(request: Request) -> Iterator[Incoming]:
    options = Options(request["area"], request["unit"], request["period"])
    received_at = datetime.fromisoformat(request["received_at"])
    for path in (Path(text) for text in request["paths"]):
        yield Incoming(path.name, path.read_bytes(), options, request["sender"], received_at, request["reason"])


def _file(desk: Desk, report: Report, say: Words) -> Answer:
    return {
        "file": report.file,
        "sha256": report.sha256,
        "outcome": report.outcome,
        "submissions": [
            {
                "unit": each.unit_code,
                "period": each.period,
                "observations": [_observation(observation) for observation in each.observations],
            }
            for each in report.submissions
        ],
        "problems": [_problem(desk, problem, owner, say) for problem, owner in report.attributed_problems],
    }


def _observation(observation: Observation) -> Answer:
    return {
        "indicator": observation.indicator_code,
        "status": observation.status,
        "value": json_value(observation.value),
        "lower": json_value(observation.lower),
        "upper": json_value(observation.upper),
        "precision": observation.precision,
        "raw": observation.raw,
        "note": observation.note,
        "sheet": observation.sheet,
        "cell": observation.cell,
    }


def _problem(desk: Desk, problem: Problem, owner: Submission | None, say: Words) -> Answer:
    return {
        "unit": owner and owner.unit_code,
        "period": owner and owner.period,
        "severity": problem.severity,
        "rule": problem.rule,
        "indicator": problem.indicator_code or None,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "found": problem.found,
        "expected": problems.expected(problem, desk.catalogue, say),
        "message": problems.message(problem, desk.catalogue, say),
    }


def query(desk: Desk, request: Request, on_event: Event) -> Answer:
    """The rows of a question in a format, as base64; from the perspective it names, if any."""
    as_of = date.fromisoformat(request["as_of"]) if request.get("as_of") else None
    view = Perspective(request.get("basis", "submitted"), as_of)
    rows = desk.ask(request["name"], view, **request["parameters"])
    content = FORMATS[request["format"]](rows, rows.columns)
    return {"content": base64.b64encode(content).decode()}


def template(desk: Desk, request: Request, on_event: Event) -> Answer:
    """A unit's own workbook, as base64."""
    content = desk.template(request["unit"], request["period"], request["lang"])
    return {"content": base64.b64encode(content).decode()}


def verify(desk: Desk, request: Request, on_event: Event) -> Answer:
    """What does not fit together between archive and warehouse, as ids and as sentences; empty when all is well."""
    say, found = words(request["lang"]), desk.differences()
    return {"differences": [each.key for each in found], "messages": [_difference(desk, each, say) for each in found]}


def _difference(desk: Desk, difference: Difference, say: Words) -> str:
    if difference.report is None:
        return sentences.difference(difference.key, difference.what, desk.catalogue, say)
    file = _refused(desk, difference.report, say)
    return say.say("difference-refused", file=file["file"], problems=" ".join(file["problems"]))


def rebuild(desk: Desk, request: Request, on_event: Event) -> Answer:
    """Writes the warehouse anew from the archive, unless files no longer read; how many there are, and those."""
    say, replayed = words(request["lang"]), desk.rebuild(_progress(on_event))
    return {"files": replayed.files, "refused": [_refused(desk, report, say) for report in replayed.refused]}


def _refused(desk: Desk, report: Report, say: Words) -> Answer:
    """A file of the journal that cannot be taken in any more, and why."""
    errors = (each for each in report.all_problems if each.severity == "error")
    messages = [problems.message(each, desk.catalogue, say) for each in errors]
    return {"file": report.file, "sha256": report.sha256, "problems": messages}


def backup(desk: Desk, request: Request, on_event: Event) -> Answer:
    """Where the new backup is and what it holds; null and sentences if none was made."""
    say, folder = words(request["lang"]), Path(request["folder"])
    try:
        made = desk.back_up(folder)
    except HomeRefused as refused:
        return {
            "backup": None,
            "files": 0,
            "messages": homes.refusal(refused.rule, refused.arguments, refused.damages, say),
        }
    return {"backup": str(made), "files": len(manifest(made).files), "messages": []}


def publish(desk: Desk, request: Request, on_event: Event) -> Answer:
    """Which version is published now and whether it is new; null and sentences if none could be."""
    say, folder = words(request["lang"]), Path(request["folder"])
    try:
        made, is_new = desk.publish(folder)
    except HomeRefused as refused:
        messages = homes.refusal(refused.rule, refused.arguments, refused.damages, say)
        return {"published": None, "new": False, "messages": messages}
    return {"published": str(made.folder), "new": is_new, "messages": []}


def _progress(on_event: Event) -> Progress:
    return lambda done, total, file: on_event({"done": done, "total": total, "file": file})


JOBS: dict[str, Callable[[Desk, Request, Event], Answer]] = {
    "load": load,
    "query": query,
    "template": template,
    "rebuild": rebuild,
    "verify": verify,
    "backup": backup,
    "publish": publish,
}
