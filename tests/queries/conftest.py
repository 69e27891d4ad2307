"""A county of few units, written as tables, so that a test shows its rows in and its rows out.

unit   2024   2025
a      10     12        a number
b      .      300+      . asked and nothing sent; + at least, < at most, ~ about: 300+  20<  ~5
c      -      7:B       - not asked; a letter after the colon is the status of the number
d      x      !9        x does not apply by the catalogue; ! sent without being asked
e      M      Q         a status alone: sent without a number
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import duckdb
import pytest

from dashboard.ask.questions import question, run

SCHEMA = Path(__file__).parents[2] / "queries" / "schema"
AREA = "county"
COUNTED = """
update submission set cells = said.cells, cells_stated = said.stated, cells_with_value = said.numbers
from (
    select submission_id, count(*) as cells, count(*) filter (where status <> 'O') as stated, count(value) as numbers
    from observation group by submission_id
) as said
where submission.submission_id = said.submission_id
"""
BOUNDS = {"+": ("at_least", 1, 0), "<": ("at_most", 0, 1), "~": ("about", 0, 0), "": ("exact", 1, 1)}


@pytest.fixture
def county():
    with duckdb.connect() as connection:
        for path in sorted(SCHEMA.glob("[123]_*.sql")):
            connection.execute(path.read_text(encoding="utf-8"))
        yield County(connection)


class County:
    """Rows go in by table, come out by question; what a test does not say is ordinary."""

    def __init__(self, connection):
        self.connection = connection
        self.known = set()
        self.areas = {}
        self.unit(AREA, kind="area", area=None)

    def unit(self, code, kind="township", area=AREA, first=None, last=None, successor=None):
        if self._new("unit", code):
            self.areas[code] = area
            self._insert("unit", code, f"{code}镇", code, kind, area, first, last, successor, code, len(self.known))

    def indicator(self, code, kind="count", aggregation="sum", direction="neutral", parts="", per=None, category="C1"):
        """`parts` is "numerator/denominator", each one code or several joined by +."""
        if self._new("indicator", code):
            words = code, f"指标{code}", code, category, "件"
            self._insert("indicator", *words, kind, direction, aggregation, 0, per, len(self.known))
            for side, codes in zip(("numerator", "denominator"), parts.split("/"), strict=False):
                for part in filter(None, codes.split("+")):
                    self._insert("indicator_part", code, side, part)

    def collection(self, period):
        if self._new("collection", period):
            year = int(period[:4])
            dates = [date(year + 1, month, 1) for month in (1, 3, 3, 4)]
            self._insert("collection", period, f"{year - 1}{period[4:]}", *dates)

    def figures(self, indicator, table, requirement="required", kind="township"):
        """What the units were asked and sent for one indicator: a table of units and periods."""
        header, *lines = [line.split() for line in table.strip().splitlines()]
        self.indicator(indicator)
        for unit, *cells in lines:
            self.unit(unit, kind=kind)
            for period, text in zip(header[1:], cells, strict=True):
                self.collection(period)
                self._cell(indicator, unit, period, text, requirement)

    def applies(self, indicator, unit, period, requirement="required"):
        self._insert("duty", unit, indicator, period, requirement, "")

    def submission(self, unit, period, figures=None, version=1, state="accepted", received="02-20 10:00"):
        """One received version; `figures` maps indicators to cell texts."""
        self.unit(unit)
        self.collection(period)
        key = f"{period}/{unit}/{version}"
        if self._new("submission", key):
            received_at = datetime.fromisoformat(f"{int(period[:4]) + 1}-{received}")
            self._insert(
                "submission", key, self.areas[unit], unit, period, version, state, state, True, 0, 0, 0,
                f"{unit}{period}.xlsx", f"sha{version}", "王芳", received_at, "", "command", "1",
            )  # fmt: skip
        for indicator, text in (figures or {}).items():
            self.indicator(indicator)
            self._insert("observation", indicator, period, self.areas[unit], unit, key, *observed(text))
        return key

    def problem(self, submission_id, severity="warning", rule="plausible_range", indicator=""):
        position = self.connection.execute("select count(*) from problem").fetchone()[0]
        period, unit, _ = submission_id.split("/")
        self._insert(
            "problem",
            submission_id,
            self.areas[unit],
            unit,
            period,
            position,
            severity,
            rule,
            indicator,
            "年度指标",
            "D3",
            "99",
            "{}",
        )

    def relation(self, rule, left, right):
        code = f"{left}_{right}"
        self._insert("relation", code, rule, "error", "at_most", None, None)
        for side, indicator in (("left", left), ("right", right)):
            self._insert("relation_side", code, side, indicator, 0)

    def ask(self, name, *columns, **parameters):
        """Rows as tuples of the named columns; area, period and kind are the ordinary ones unless given."""
        ordinary = {"area": AREA, "period": "2025", "kind": "township"}
        taken = {key: value for key, value in ordinary.items() if key in question(name).parameters}
        self._settle()
        rows = run(self.connection.cursor(), name, **taken | parameters)
        return [tuple(row[column] for column in columns) for row in rows]

    def _settle(self):
        """What the store keeps of each version when it is loaded (dashboard/store)."""
        self.connection.execute(COUNTED)
        units = [key[1] for key in self.known if key[0] == "unit"]
        self.connection.execute((SCHEMA.parent / "store" / "settle.sql").read_text("utf-8"), {"unit_codes": units})

    def _cell(self, indicator, unit, period, text, requirement):
        if text != "-" and not text.startswith("!"):
            self.applies(indicator, unit, period, "not_applicable" if text == "x" else requirement)
        if text not in ("-", "x", "."):
            self.submission(unit, period, {indicator: text.removeprefix("!")})

    def _new(self, *key):
        is_new = key not in self.known
        self.known.add(key)
        return is_new

    def _insert(self, table, *values):
        self.connection.execute(f"insert into {table} values ({', '.join('?' * len(values))})", values)


def observed(text):
    """Status, value, lower, upper, precision, raw, note, sheet, cell of a cell's text; "M/why" has a note."""
    text, _, note = text.partition("/")
    if text.isalpha():
        return (text, None, None, None, None, text, note, "年度指标", "D3")
    number, _, status = text.partition(":")
    mark = number.strip("0123456789.-")
    precision, has_lower, has_upper = BOUNDS[mark]
    value = number.strip("+<~")
    lower, upper = value if has_lower else None, value if has_upper else None
    return (status or "A", value, lower, upper, precision, text, note, "年度指标", "D3")
