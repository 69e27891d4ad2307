"""What an exported workbook says of itself: what was chosen, what it covers, when and from which state of things."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dashboard.ask.exports import FILTERS, Coverage, Export
from dashboard.ask.exports_tally import Tally
from dashboard.locale import Words

STATUS_WORDS = {
    "A": "state-value",
    **{status: f"flag-{status}" for status in "PEBDUV"},
    "O": "state-missing",
    "M": "state-not-applicable",
    "L": "state-not-collected",
    "Q": "state-withheld",
    "K": "state-elsewhere",
}
"""What a clerk calls a status: the key of its word."""

EXPLAINED = (
    ("export-about-values", "export-about-values-text"),
    ("export-about-states", "export-about-states-text"),
    ("export-about-doubts", "export-about-doubts-text"),
    ("export-about-reading-back", "export-about-reading-back-text"),
)
"""What a reader of the file has to know."""


def facts(export: Export, written: Tally) -> Iterator[tuple[str, str]]:
    """Labels and texts, in reading order; what it covers is what was written."""
    say, held = export.say, written.coverage
    yield say.say("export-exported-at"), _moment(export.exported_at)
    yield say.say("export-as-of"), _moment(held.as_of) if held.as_of else say.say("export-nothing-received")
    yield say.say("choose-basis"), say.say(f"basis-{export.view.basis}")
    yield say.say("choose-asof"), export.view.as_of.isoformat() if export.view.as_of else say.say("export-now")
    yield say.say("export-catalogue-version"), export.catalogue.version
    yield say.say("export-data-version"), written.digest
    for name in FILTERS:
        yield say.say(f"export-filter-{name}"), _chosen(export, name)
    yield from _coverage(held, say)
    for label, text in EXPLAINED:
        yield say.say(label), say.say(text)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def _chosen(export: Export, name: str) -> str:
    """The names of what was chosen of one filter, or that it is all."""
    names = [_name(export, name, code) for code in export.chosen[name]]
    return export.say.listing.join(names) or export.say.say("choose-all-of-these")


def _name(export: Export, name: str, code: str) -> str:
    say, catalogue = export.say, export.catalogue
    match name:
        case "areas" | "units":
            return catalogue.units[code].name
        case "kinds":
            return say.say(f"kind-{code}")
        case "indicators":
            indicator = catalogue.indicators[code]
            return indicator.name_zh if say.lang == "zh" else indicator.name_en
        case "statuses":
            return say.say(STATUS_WORDS[code])
    return code


def _coverage(held: Coverage, say: Words) -> Iterator[tuple[str, str]]:
    yield say.say("export-rows"), str(held.rows)
    yield say.say("export-units"), str(held.units)
    yield say.say("export-indicators"), str(held.indicators)
    yield say.say("export-periods"), str(len(held.periods))
    yield say.say("export-submissions"), str(held.submissions)
    yield say.say("export-waiting-reports"), str(held.waiting)
    yield say.say("export-doubted-rows"), str(held.doubted)
    yield (
        say.say("export-values"),
        say.say("export-values-text", values=held.values, zeros=held.zeros, bounded=held.bounded),
    )
    for status, key in STATUS_WORDS.items():
        if count := held.statuses.get(status):
            yield say.say("export-state-label", state=say.say(key), code=status), str(count)
