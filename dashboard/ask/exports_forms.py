"""The formats an export can have, and what the file is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from dashboard.ask.exports import Export, Progress
from dashboard.ask.exports_plain import csv_file, json_file, parquet_file
from dashboard.ask.exports_sdmx import sdmx_file
from dashboard.ask.exports_xlsx import xlsx_file


@dataclass(frozen=True)
class Form:
    """A format: how its file ends, its media type, and what writes it."""

    ending: str
    mime: str
    write: Callable[[Export, BinaryIO, Progress], None]


FORMS = {
    "xlsx": Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_file),
    "csv": Form("csv", "text/csv", csv_file),
    "json": Form("json", "application/json", json_file),
    "parquet": Form("parquet", "application/vnd.apache.parquet", parquet_file),
    "sdmx": Form("sdmx.csv", "application/vnd.sdmx.data+csv;version=2.1.0", sdmx_file),
}

_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


def file_name(export: Export, ending: str) -> str:
    """示例旗_2021–2025_普法宣传活动场次_20260302.xlsx: whose, of which years, what, and the day of the export."""
    parts = (_whose(export), _periods(export), _what(export), f"{export.exported_at:%Y%m%d}")
    return "_".join(_NOT_IN_FILE_NAMES.sub("-", part) for part in parts if part) + f".{ending}"


def _whose(export: Export) -> str:
    """The unit chosen, else the area chosen; where there are several or none, that it is all of them."""
    units = export.catalogue.units
    for codes in (export.chosen["units"], export.chosen["areas"]):
        if len(codes) == 1:
            return units[codes[0]].name
    return export.say.say("export-file-all-areas")


def _periods(export: Export) -> str:
    """The years the rows are of: one, or the first and the last."""
    periods = [*export.coverage.periods]
    return "–".join(dict.fromkeys(periods[:1] + periods[-1:]))


def _what(export: Export) -> str:
    """The indicator chosen, or how many; nothing where all are meant."""
    codes, say = export.chosen["indicators"], export.say
    if len(codes) == 1:
        indicator = export.catalogue.indicators[codes[0]]
        return indicator.name_zh if say.lang == "zh" else indicator.name_en
    return say.say("export-file-indicators", count=len(codes)) if codes else say.say("export-file-all-indicators")
