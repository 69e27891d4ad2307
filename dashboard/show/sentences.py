"""The sentences a reader sees: the answer of a page, its coverage, its empty and its partly missing state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.catalogue import Catalogue
from dashboard.decisions import NOW, Perspective
from dashboard.locale import Words
from dashboard.model import Report, Submission
from dashboard.show.figures import Row, cell_text, percent_change, share
from dashboard.show.numbers import grouped
from dashboard.show.tables import moment
from dashboard.show.uploads import verdict

MOST_NAMED = 6
"""Reports in one file that are named one by one."""


def data_line(row: Row, period: str, view: Perspective, say: Words) -> str:
    """Area · period · as of when · accepted, or also not yet accepted · on which day it was seen so."""
    day = on_day(view, say)
    if not row["versions"]:
        return say.say("data-line-empty", area=row["area_name"], period=period) + day
    reviewed = review(view, row["units_submitted"], say)
    as_of = moment(row["as_of"])
    return say.say("data-line", area=row["area_name"], period=period, as_of=as_of, review=reviewed) + day


def review(view: Perspective, waiting: int, say: Words) -> str:
    """Accepted; or of how many units what waits is counted, or is not."""
    return say.say(f"data-line-{view.basis}" if waiting else "data-line-reviewed", count=waiting)


def on_day(view: Perspective, say: Words) -> str:
    """That a page is as it was on a day; '' for now."""
    return say.say("data-line-on-day", day=view.as_of.isoformat()) if view.as_of else ""


def overview(row: Row, found: Sequence[Row], say: Words) -> str:
    """How much came in, when, and how much of it has to be checked; `found` are rows of the question `problems`."""
    if not row["units_required"]:
        accepted = row["units_accepted"] + row["units_submitted"]
        return say.say("overview-answer-no-duty", accepted=accepted) + _doubts(row, found, say)
    return _came_in(row, say) + _doubts(row, found, say)


def nothing_found(received: int | Sequence[Row]) -> str:
    """The key of what is said where no problem is known: none was found, or there was nothing to look at."""
    return "gaps-no-problems" if received else "gaps-nothing-to-check"


def _doubts(row: Row, found: Sequence[Row], say: Words) -> str:
    """How many contradictions and doubts there are among what was received."""
    if not row["versions"]:
        return say.say(nothing_found(0))
    severities = [each["severity"] for each in found]
    return say.say("gaps-doubts", errors=severities.count("error"), warnings=severities.count("warning"))


def more_to_check(shown: Sequence[Row], found: Sequence[Row], say: Words) -> str:
    """Where the rest of the problems is, and how many are shown here; where all are, where to look at each."""
    if len(shown) == len(found):
        return say.say("overview-check-all")
    return say.say("overview-check-more", shown=len(shown), count=len(found))


def set_back(rows: Sequence[Row], say: Words) -> str:
    """How many changes of `tables.set_back` are not listed, and the largest in doubt; '' for none."""
    if not rows:
        return ""
    doubted = [row for row in rows if row["doubts"]]
    told = say.say("overview-set-back", count=len(rows), doubted=len(doubted), small=len(rows) - len(doubted))
    return told + (_largest(doubted[0], say) if doubted else "")


def _largest(row: Row, say: Words) -> str:
    name = row["indicator_name" if say.lang == "zh" else "indicator_name_en"]
    percent = percent_change(row["change_percent"])
    return say.say("overview-set-back-largest", unit=row["short_name"], name=name, percent=percent)


def _came_in(row: Row, say: Words) -> str:
    return say.say(
        "overview-answer",
        required=row["units_required"],
        received=row["units_received"],
        on_time=row["units_on_time"],
        cells=grouped(row["cells_required"]),
        filled=grouped(row["cells_filled"]),
        filled_share=share(row["filled_share"]),
        waiting=_more_waiting(row, say),
    )


def _more_waiting(row: Row, say: Words) -> str:
    """How many required figures stand in reports that are to be reviewed; '' for none."""
    return say.say("more-waiting", waiting=grouped(row["cells_waiting"])) if row["cells_waiting"] else ""


def nothing_yet(period: str, rows: Sequence[Row], say: Words) -> str:
    """What to do where nothing was received, and which years have something."""
    filled = say.listing.join(row["period"] for row in rows if row["has_data"])
    hint = say.say("overview-other-years", periods=filled) if filled else ""
    return say.say("overview-empty", period=period) + hint


def who_reported(rows: Sequence[Row], say: Words) -> str:
    """Who has not reported, and who reported late, by name."""
    if not any(row["expected_cells"] for row in rows):
        return say.say("who-no-duty")
    silent = [row["short_name"] for row in rows if row["received"] is False]
    late = [row["short_name"] for row in rows if row["received"] and not row["on_time"]]
    waiting = [row["short_name"] for row in rows if row["is_waiting"]]
    told = [_counted_names(key, names, say) for key, names in (("who-silent", silent), ("who-late", late)) if names]
    return ("".join(told) or say.say("who-all")) + (_counted_names("who-waiting", waiting, say) if waiting else "")


def _counted_names(key: str, names: Sequence[str], say: Words) -> str:
    return say.say(key, count=len(names), names=say.listing.join(names))


def completeness(rows: Sequence[Row], say: Words) -> str:
    """The finding of the chart of completeness, for those who cannot see it."""
    owing = [row for row in rows if row["expected_cells"]]
    full = [row for row in owing if row["filled_cells"] == row["expected_cells"]]
    least = min(owing, key=lambda row: row["filled_cells"] / row["expected_cells"])
    filled = share(least["filled_cells"] / least["expected_cells"])
    return say.say("completeness-alt", units=len(owing), full=len(full), least=least["unit_name"], filled=filled)


def gaps(row: Row, missing: Sequence[Row], found: Sequence[Row], say: Words) -> str:
    """How many required cells are missing, and how many figures contradict or are doubtful."""
    if not row["units_required"]:
        return say.say("gaps-answer-no-duty") + _doubts(row, found, say)
    return say.say(
        "gaps-answer",
        cells=grouped(row["cells_required"]),
        missing=grouped(len(missing)),
        justified=row["cells_justified"],
        units=len({each["unit_code"] for each in missing}),
        waiting=_more_waiting(row, say),
    ) + _doubts(row, found, say)


# Lineage --------------------------------------------------------------------------------------------------------------


def lineage_of_unit(rows: Sequence[Row], unit: str, period: str, say: Words) -> str:
    """What the version that counts says of one unit's figure, and where; rows of the question `lineage`."""
    if not rows:
        return say.say("lineage-none", unit=unit, period=period)
    standing = [row for row in rows if row["state"] not in ("returned", "withdrawn") and row["status"]]
    if not standing and any(row["state"] == "submitted" for row in rows):
        return say.say("lineage-waiting", unit=unit, period=period)
    if not standing:
        return say.say("lineage-none-standing", unit=unit, period=period, versions=len(rows))
    current, *earlier = standing
    said = say.say(
        "lineage-silent" if current["status"] == "O" else "lineage-unit",
        unit=unit,
        period=period,
        raw=current["raw"] or cell_text(current, say),
        place=" › ".join(part for part in (current["file"], current["sheet"], current["cell"]) if part),
        sender=current["sender"] or "—",
        received_at=moment(current["received_at"]),
        versions=len(rows),
    )
    return said + (_said_before(earlier, say) if current["status"] == "O" else "")


def _said_before(rows: Sequence[Row], say: Words) -> str:
    """What the newest of these versions with a number said; '' when none had one."""
    row = next((row for row in rows if row["value"] is not None), None)
    if row is None:
        return ""
    return say.say("lineage-earlier", version=row["version"], raw=row["raw"] or cell_text(row, say))


def lineage_of_total(rows: Sequence[Row], say: Words) -> str:
    """Which units a total compares, why the others are left out, how many are in doubt; rows of `matched_units`."""
    matched = [row for row in rows if row["is_matched"]]
    reasons: dict[str, list[str]] = {}
    for row in rows:
        if not row["is_matched"]:
            reasons.setdefault(row["status"], []).append(row["short_name"])
    left_out = say.listing.join(
        say.say("lineage-left-out", reason=say.say(f"reason-{status}"), names=say.listing.join(names))
        for status, names in reasons.items()
    )
    told = say.say("lineage-total", matched=len(matched), asked=len(rows), left_out=left_out or say.say("nobody"))
    doubted = sum(row["doubts"] > 0 for row in matched)
    return told + (say.say("lineage-doubted", count=doubted) if doubted else "")


# Upload ---------------------------------------------------------------------------------------------------------------


def report(report: Report, catalogue: Catalogue, say: Words) -> str:
    """What becomes of one file: its name, units and periods (of many how many), and how many problems."""
    whose = say.listing.join(f"{catalogue.units[each.unit_code].name} {each.period}" for each in report.submissions)
    if len(report.submissions) > MOST_NAMED:
        units, periods = ({getattr(each, part) for each in report.submissions} for part in ("unit_code", "period"))
        counts = {"submissions": len(report.submissions), "units": len(units), "periods": len(periods)}
        whose = say.say("report-of-many", **counts)
    counts = [problem.severity for problem in report.all_problems]
    return say.say(
        f"report-{verdict(report)}",
        file=plain(report.file),
        whose=whose or "—",
        errors=counts.count("error"),
        warnings=counts.count("warning"),
    )


def submission(submission: Submission, catalogue: Catalogue, say: Words) -> str:
    """What one submission holds, and how much of what is required it lacks, also what it has no row for."""
    asked = catalogue.applicability(submission.unit_code, submission.period)
    told = {each.indicator_code for each in submission.observations if each.status != "O"}
    return say.say(
        "submission-holds",
        unit=catalogue.units[submission.unit_code].name,
        period=submission.period,
        values=sum(each.value is not None for each in submission.observations),
        blanks=sum(requirement == "required" and code not in told for code, (requirement, _) in asked.items()),
    )


def ready(reports: Sequence[Report], say: Words) -> str:
    """How many of the files can be confirmed."""
    outcomes = [each.outcome for each in reports]
    return say.say(
        "submit-ready",
        files=len(outcomes),
        ready=outcomes.count("accepted") + outcomes.count("warned"),
        refused=outcomes.count("refused"),
        unchanged=outcomes.count("unchanged"),
    )


def received(reports: Sequence[Report], say: Words) -> str:
    """What was stored."""
    stored = [each for each in reports if each.outcome in ("accepted", "warned")]
    return say.say("submit-done", files=len(stored), submissions=sum(len(each.submissions) for each in stored))


def difference(key: str, what: str, catalogue: Catalogue, say: Words) -> str:
    """How the warehouse differs from what the archive makes; `key` is table/period/unit/version or decision/number;
    or where the audit does not hold, audit/number."""
    if what == "audit":
        return say.say("audit-broken", position=key.removeprefix("audit/"))
    if key.startswith("decision/"):
        return say.say(f"decision-{what}", number=key.removeprefix("decision/"))
    table, period, code, version = key.split("/")
    unit = catalogue.units[code].name if code in catalogue.units else code
    rows = say.say(f"rows-{table}")
    return say.say(f"difference-{what}", unit=unit, period=period, version=version, rows=rows)


def plain(text: str) -> str:
    """A file's name inside a Markdown label: nothing of it is taken as formatting."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]()#+!|<>~$:" else character for character in text)


def command(name: str, parameters: Mapping[str, str | list[str]], view: Perspective) -> str:
    """A question as it is asked on the command line, from the same perspective."""
    given = (f"-p {key}={value if isinstance(value, str) else ','.join(value)}" for key, value in parameters.items())
    looked = [f"--basis {view.basis}"] if view.basis != NOW.basis else []
    looked += [f"--as-of {view.as_of.isoformat()}"] if view.as_of else []
    return " ".join(("python -m dashboard query", name, *given, *looked))
