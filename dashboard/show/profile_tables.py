"""Rows → the tables of 单位画像: every figure beside its peers and its years; what changed between versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show import changes, doubting, figures
from dashboard.show.figures import Row, cell_text
from dashboard.show.problems import indicator_name, measure_name
from dashboard.show.profile import has_spine, of_peers, own, position, standing
from dashboard.show.table import Cell, Table, Value, table
from dashboard.show.tables import Choices, figure_cell, indicator_cell, moment
from dashboard.show.unit_trends import drawn

TONES = {"best": "better", "worst": "worse"}


def profile(
    rows: Sequence[Row],
    found: Sequence[Row],
    catalogue: Catalogue,
    choices: Choices,
    say: Words,
    page: str = "changes",
) -> Table:
    """Every figure: its value, the year before, the change, the peers' median, where it stands, its years, remarks.

    `found` are the rows of `doubts` of both years, also of units merged into this one; `page` is where the indicators'
    names lead.
    """
    told = doubting.reasons(found, catalogue, say)
    columns = ("indicator", "now", "before", "change", "peer-median", "position", "years", "remark")
    lines = (
        (
            indicator_cell(row, catalogue, choices, say, page),
            _now(row),
            _before(row),
            _change(row),
            _median(row),
            Cell(standing(row), tone=TONES.get(position(row), "faint" if position(row) == "unknown" else "")),
            Cell(_told(row), image=drawn(row["series"], row["subject"])),
            _remark(row, told, catalogue),
        )
        for row in rows
    )
    return table(lines, columns, say, {"now", "before", "change", "peer-median"})


def _now(row: Row) -> Cell:
    """The value with its measure, or the word for its gap; it leads to its origin."""
    subject = row["subject"]
    text = own(row, "" if row["value"] is None else subject.measure)
    tone = "missing" if figures.state(row) == "missing" else ""
    return replace(figure_cell(row, text, subject.choices, tone), value=_exact(row), story=row["note"] or "")


def _before(row: Row) -> Cell:
    """The figure it is compared with; of merged units that of all, nothing where one of them has none."""
    subject, before = row["subject"], row["change"]["before"]
    is_incomplete = row["change"]["base"] == "completed" and before["value"] is None
    sign = "⚠ " if row["change"]["doubts"] > row["doubts"] else ""
    text = "—" if is_incomplete else sign + subject.text(before)
    cell = figure_cell(row, text, subject.choices, period=subject.previous_period)
    return replace(cell, value=_exact({**before, "subject": subject}))


def _exact(row: Row) -> Value:
    """What a download holds as a number."""
    return row["value"] if row["precision"] == "exact" and not row["subject"].is_yes_no else None


def _change(row: Row) -> Cell:
    """By how much, with its percentage; else why that cannot be said."""
    subject, change = row["subject"], row["change"]
    if change["status"] not in ("ok", "base_zero"):
        return Cell(subject.say.say(changes.REASONS[change["status"]]), tone="faint")
    percent = figures.percent_change(change["change_percent"])
    text = changes.difference(change, subject)
    if change["change_percent"]:
        text = subject.say.say("profile-change", difference=text, percent=percent)
    return Cell(text, change["difference"], tone=figures.tone(row["direction"], change["difference"]))


def _remark(row: Row, told: doubting.Reasons, catalogue: Catalogue) -> Cell:
    """Doubts against the figure or its base, and whether the base holds merged units."""
    say, change = row["subject"].say, row["change"]
    merged = say.say("doubt-completed") if change["base"] == "completed" else ""
    parts = filter(None, (figures.doubts(change, say), merged))
    about = row["subject"].indicator.code, row["subject"].years
    story = doubting.of_change(row["unit_code"], *about, told, catalogue)
    return Cell(say.listing.join(parts), tone="doubt" if change["doubts"] else "faint", story=story)


def _median(row: Row) -> Cell:
    if not has_spine(row):
        return Cell("—")
    median = row["peers"]["peer_median"]
    return Cell(of_peers(median, row), median)


def _told(row: Row) -> str:
    """The years in words, for the download."""
    subject = row["subject"]
    told = (f"{each['period']} {subject.text(each)}" for each in row["series"] if each["status"] != "M")
    return subject.say.listing.join(told)


def versions(rows: Sequence[Row], catalogue: Catalogue, choices: Choices, say: Words) -> Table:
    """What the newer version says otherwise than the one before it, and in which cells."""
    columns = ("versions", "indicator", "earlier", "later", "cells", "received-at", "sender", "reason")
    lines = (
        (
            f"{row['previous_version']} → {row['version']}",
            indicator_name(catalogue, row["indicator_code"], say),
            _version(row, "previous_", catalogue, say),
            Cell(_version(row, "", catalogue, say), link=figure_cell(row, "", choices).link),
            f"{_place(row, 'previous_')} → {_place(row, '')}",
            moment(row["received_at"]),
            row["sender"],
            row["reason"],
        )
        for row in rows
    )
    return table(lines, columns, say)


def _version(row: Row, side: str, catalogue: Catalogue, say: Words) -> str:
    figure = {name: row[f"{side}{name}"] for name in ("value", "precision", "status")}
    measure = "" if figure["value"] is None else measure_name(catalogue, row["measure"], say)
    return cell_text({**figure, "measure": row["measure"]}, say, measure)


def _place(row: Row, side: str) -> str:
    return " ".join(row[f"{side}{name}"] for name in ("sheet", "cell") if row[f"{side}{name}"]) or "—"
