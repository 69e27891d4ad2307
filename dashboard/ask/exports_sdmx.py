"""An export as SDMX-CSV 2.1, by the field guide of the SDMX technical working group (labels=id, keys=none).

SDMX ids are letters, digits and _ - $ @, while a unit code has a dot between area and unit. Such codes get a spelling
that can be undone: shili.donghu is shili@donghu (`sdmx_id`).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from typing import BinaryIO

from dashboard.ask.exports import Export, Progress
from dashboard.ask.exports_plain import Texts, guarded_texts, text_of

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


COMPONENTS = {
    "FREQ": "period",
    "REF_AREA": "unit_code",
    "INDICATOR": "indicator_code",
    "TIME_PERIOD": "period",
    "OBS_VALUE": "value",
    "OBS_STATUS": "status",
    "UNIT_MEASURE": "measure",
    "LOWER_BOUND": "lower",
    "UPPER_BOUND": "upper",
    "PRECISION": "precision",
    "RAW_TEXT": "raw",
    "COMMENT_OBS": "note",
    "REPORT_STATE": "report_state",
    "DOUBTS": "doubts",
    "SUBMISSION_VERSION": "version",
    "SOURCE_FILE": "file",
    "SOURCE_SHEET": "sheet",
    "SOURCE_CELL": "cell",
    "SENDER": "sender",
    "RECEIVED_AT": "received_at",
}
"""Four dimensions, the measure, then the attributes, each with the column it is told from."""


def _spellings(export: Export) -> dict[str, Callable[[str], str]]:
    """How a component is told where it is not the column's own text."""
    return {
        "FREQ": frequency,
        "REF_AREA": sdmx_id,
        "INDICATOR": sdmx_id,
        "UNIT_MEASURE": lambda measure: _measure_id(export, measure),
        "PRECISION": str.upper,
        "REPORT_STATE": str.upper,
    }


def sdmx_file(export: Export, into: BinaryIO, on_progress: Progress) -> None:
    """One line per observation; one without a value keeps its line with its OBS_STATUS and an empty OBS_VALUE.

    UTF-8 without a byte order mark, CRLF. OBS_STATUS is of CL_OBS_STATUS. Free texts (RAW_TEXT, COMMENT_OBS, …) are
    guarded as in the CSV, since a spreadsheet opens this file too.
    """
    first, spelt = ("datastructure", STRUCTURE_ID, INFORMATION), _spellings(export)
    with text_of(into, "utf-8") as text:
        writer = csv.writer(text)
        writer.writerow(("STRUCTURE", "STRUCTURE_ID", "ACTION", *COMPONENTS))
        for batch in export.batches(on_progress):
            columns = guarded_texts(batch)
            told = [_told(columns[column], spelt.get(name)) for name, column in COMPONENTS.items()]
            writer.writerows((*first, *row) for row in zip(*told, strict=True))


def _told(column: Texts, spelling: Callable[[str], str] | None) -> Texts:
    """A column as its component is spelt; each text is spelt once, since most occur often."""
    if spelling is None:
        return column
    known = {text: spelling(text) if text is not None else None for text in set(column)}
    return [known[text] for text in column]
