"""Rows of `observations` as a test needs them: what it does not say is ordinary."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pyarrow as pa

from dashboard.ask.exports import COLUMNS, FILTERS, NUMBERS, Export
from dashboard.ask.exports_forms import FORMS
from dashboard.ask.exports_tally import Tally
from dashboard.locale import words
from dashboard.model import CHINA

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=CHINA)
BOUNDS = {"exact": (1, 1), "at_least": (1, 0), "at_most": (0, 1), "about": (0, 0)}


def row_of(catalogue, indicator="publicity_events", unit="shili.donghu", value=None, precision="exact", **more):
    """A row with a value (bounds by its precision), or without one: status O unless said."""
    of, whose = catalogue.indicators[indicator], catalogue.units[unit]
    number = None if value is None else Decimal(value).quantize(Decimal("0.0001"))
    lower, upper = (number if has else None for has in BOUNDS[precision])
    whose_and_what = (unit, whose.name, whose.kind, whose.parent_code, catalogue.units[whose.parent_code].name)
    asked = (indicator, of.name_zh, of.name_en, of.category, of.measure, "2025")
    said = (
        "O" if number is None else "A",
        number,
        lower,
        upper,
        None if number is None else precision,
        value or "",
        "",
    )
    sent = ("accepted", 0, 1, "东湖镇2025.xlsx", "年度指标", "D7", "王秀兰", datetime(2026, 2, 20, 9, 30))
    ordinary = dict(zip(COLUMNS, (*whose_and_what, *asked, *said, *sent), strict=True))
    return {**ordinary, "submission_id": f"2025/{unit}/1", **more}


UNSENT = dict.fromkeys("raw note report_state version file sheet cell sender received_at submission_id".split())


AS_ASKED = pa.schema(
    [
        *((name, pa.decimal128(18, 4) if name in NUMBERS else pa.string()) for name in COLUMNS[:-7]),
        *(("doubts", pa.int64()), ("version", pa.int32())),
        *((name, pa.string()) for name in COLUMNS[-5:-1]),
        ("received_at", pa.timestamp("us")),
    ]
)
"""The columns of an export with the types in which DuckDB answers `observations`."""


def export(catalogue, *rows, lang="zh", **chosen):
    """An export of rows, each given by its differences from an ordinary one."""
    return export_of_rows(catalogue, [row_of(catalogue, **row) for row in rows], lang, **chosen)


def export_of_rows(catalogue, rows, lang="zh", **chosen):
    """An export of these rows of `observations`."""

    def begin(most):
        yield pa.RecordBatch.from_pylist([{name: row[name] for name in COLUMNS} for row in rows[:most]], AS_ASKED)

    every, nothing = dict.fromkeys(FILTERS, ()), Tally().coverage
    whole = Export(begin, replace(nothing, rows=len(rows)), every | chosen, catalogue, words(lang), NOW)
    return replace(whole, coverage=covered(whole))


def covered(export):
    """What the rows of an export cover, counted as they flow by."""
    tally = Tally()
    for _ in tally.counted(export.batches()):
        pass
    return tally.coverage


def digest(export):
    """The version of an export's rows."""
    tally = Tally()
    for _ in tally.counted(export.batches()):
        pass
    return tally.digest


def written(export, name, on_progress=lambda *_: None):
    """The bytes of an export in a format."""
    content = io.BytesIO()
    FORMS[name].write(export, content, on_progress)
    return content.getvalue()


NASTY = ("=1+1", "=HYPERLINK(1)", "+8", "-", "-5", "@SUM(A1)", "'=1", "''-2", "“若干”,\n逗号", "＝1", "_x0041_")
"""Texts a spreadsheet would run or bend, as they may stand in a report."""


def every_state(catalogue):
    """One row of every state a cell can have, and texts that look like formulas; no cell twice."""
    asked = catalogue.applicability("shili.donghu", "2024")
    required = [code for code, (requirement, _) in asked.items() if requirement == "required"]
    counts = [code for code in required if catalogue.indicators[code].kind == "count"]
    figures = [
        {"value": "300", "precision": "at_least", "raw": "300余", "report_state": "submitted"},
        {"indicator": counts[0], "value": "20", "precision": "about", "raw": "约20"},
        {"indicator": "grids", "value": "76", "precision": "at_most", "raw": "不超过76"},
        {"indicator": "litigation_lost", "value": "0", "raw": "无"},
        {"indicator": "dispute_resolution_rate", "value": "0.5", "raw": "0.5%"},
        {"indicator": "dispute_resolution_rate", "value": "98.6", "unit": "shili.xihe"},
        {"indicator": "annual_report_submitted", "value": "1", "raw": "是"},
        {"indicator": "annual_report_submitted", "value": "0", "raw": "否", "unit": "shili.xihe"},
        {"indicator": "penalty_amount", "value": "170.8115", "unit": "shili.market", "doubts": 2},
    ]
    stated = [(status, {"value": str(at)}) for at, status in enumerate("APEBDUV", 7)]
    stated += [(status, {"raw": f"写作{status}", "note": "说明"}) for status in "OMLQK"]
    states = [
        {"indicator": code, "status": status, "period": "2024", **more}
        for code, (status, more) in zip(counts, stated, strict=False)
    ]
    texts = [
        {"indicator": code, "value": "5", "raw": text, "note": text, "file": f"{text}.xlsx", "period": "2023"}
        for code, text in zip(counts, NASTY, strict=False)
    ]
    return [*figures, *states, *texts, {"unit": "shili.nanshan", **UNSENT}]
