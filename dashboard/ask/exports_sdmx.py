"""An export as SDMX-CSV 2.1, by the field guide of the SDMX technical working group (labels=id, keys=none).

SDMX ids are letters, digits and _ - $ @, while a unit code has a dot between area and unit. Such codes get a spelling
that can be undone: shili.donghu is shili@donghu (`sdmx_id`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dashboard.ask.exports import Export, Progress, Record, records
from dashboard.ask.exports_plain import as_lines, csv_text

STRUCTURE_ID = "RULE_OF_LAW:OBSERVATIONS(1.0.0)"
"""The data structure the columns follow: agency, id and version."""

_FOREIGN = re.compile(r"[^A-Za-z0-9_-]")

INFORMATION = "I"
"""The rows are told, not to be added to or taken from somebody's store."""


def sdmx_id(code: str) -> str:
    """A code as an SDMX id: a dot is @, any other sign that no id has (@ and $ too) is $ and six hexadecimal digits."""
    return _FOREIGN.sub(lambda found: "@" if found[0] == "." else f"${ord(found[0]):06X}", code)


def frequency(period: str) -> str:
    """The code of CL_FREQ that a period stands for: A year, S half-year, Q quarter, M month."""
    return period[5:6] or "A"


def _measure_id(export: Export, measure: str) -> str:
    """A measure word by its English name, in capitals: TEN_THOUSAND_YUAN; PT for a percentage as in CL_UNIT_MEASURE."""
    known = export.catalogue.measures[measure]
    return "PT" if known.family == "percent" else re.sub(r"\W+", "_", known.name_en).strip("_").upper()


Component = Callable[[Export, Record], Any]


def _of(name: str) -> Component:
    return lambda export, row: row[name]


COMPONENTS: dict[str, Component] = {
    "FREQ": lambda export, row: frequency(row["period"]),
    "REF_AREA": lambda export, row: sdmx_id(row["unit_code"]),
    "INDICATOR": lambda export, row: sdmx_id(row["indicator_code"]),
    "TIME_PERIOD": _of("period"),
    "OBS_VALUE": _of("value"),
    "OBS_STATUS": _of("status"),
    "UNIT_MEASURE": lambda export, row: _measure_id(export, row["measure"]),
    "LOWER_BOUND": _of("lower"),
    "UPPER_BOUND": _of("upper"),
    "PRECISION": lambda export, row: row["precision"] and row["precision"].upper(),
    "RAW_TEXT": _of("raw"),
    "COMMENT_OBS": _of("note"),
    "REPORT_STATE": lambda export, row: row["report_state"] and row["report_state"].upper(),
    "DOUBTS": _of("doubts"),
    "SUBMISSION_VERSION": _of("version"),
    "SOURCE_FILE": _of("file"),
    "SOURCE_SHEET": _of("sheet"),
    "SOURCE_CELL": _of("cell"),
    "SENDER": _of("sender"),
    "RECEIVED_AT": _of("received_at"),
}
"""Four dimensions, the measure, then the attributes, each with how it is told from a row."""


def sdmx_file(export: Export, on_progress: Progress) -> bytes:
    """One line per observation; one without a value keeps its line with its OBS_STATUS and an empty OBS_VALUE.

    UTF-8 without a byte order mark, CRLF. OBS_STATUS is of CL_OBS_STATUS. Free texts (RAW_TEXT, COMMENT_OBS, …) are
    guarded as in the CSV, since a spreadsheet opens this file too.
    """
    first = ("datastructure", STRUCTURE_ID, INFORMATION)
    lines = (
        [*first, *(csv_text(told(export, row)) for told in COMPONENTS.values())]
        for row in records(export.rows, on_progress)
    )
    return as_lines(("STRUCTURE", "STRUCTURE_ID", "ACTION", *COMPONENTS), lines, "utf-8")
