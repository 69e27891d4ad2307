"""How the reports come in: which file holds what, under which name, when and from whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.catalogue import Catalogue
from dashboard.demo.chance import draw, either
from dashboard.demo.county import County, Key
from dashboard.demo.forms import Form, Report, office_table, official_form, wide_table
from dashboard.demo.plants import CORRECTIONS, LONG_TABLES, RECEIVED, WIDE_TABLE, Correction
from dashboard.demo.world import AREA
from dashboard.model import CHINA, Unit

_NAMES = ("王敏", "李娜", "张伟", "刘洋", "陈静", "杨帆", "赵磊", "孙丽", "乌兰", "巴特尔", "其其格", "苏日娜")
_FIRST_DAYS_AFTER_OPENING, _DAYS = 35, 50


@dataclass(frozen=True)
class Letter:
    """One file on its way in: its name below the folder, what it holds, when it comes, from whom and why."""

    path: Path
    reports: tuple[Report, ...]
    received_at: datetime
    sender: str
    reason: str = ""

    def form(self, catalogue: Catalogue) -> Form:
        """The workbook: a wide table of several units, a table of the unit's own, or the official template."""
        if len(self.reports) > 1:
            return wide_table(catalogue, self.path.stem, self.reports)
        report = self.reports[0]
        if report.unit_code.rpartition(".")[2] in LONG_TABLES.get(report.period, ()):
            return office_table(catalogue, report)
        return official_form(catalogue, report)


def letters(catalogue: Catalogue, county: County) -> list[Letter]:
    """All files in the order in which they come in."""
    wide = [(f"{AREA}.{name}", WIDE_TABLE[0]) for name in WIDE_TABLE[1]]
    found = [_wide(catalogue, county, wide)]
    for key in county.reports:
        if key not in wide:
            found.extend(_letters_of(catalogue, county, key))
    return sorted(found, key=lambda letter: (letter.received_at, str(letter.path)))


def _letters_of(catalogue: Catalogue, county: County, key: Key) -> Iterator[Letter]:
    """The letter of a unit and period; before it the one it corrects, if any."""
    correction = next((one for one in CORRECTIONS if (one.unit_code, one.period) == key), None)
    letter = _letter(catalogue, county, key)
    if correction is None:
        yield letter
        return
    yield _wrong(letter, correction)
    yield replace(
        letter,
        path=letter.path.with_stem(f"{letter.path.stem}（更正）"),
        received_at=_moment(correction.second_at),
        reason=correction.reason,
    )


def _wrong(letter: Letter, correction: Correction) -> Letter:
    report = letter.reports[0]
    first = replace(report, entries={**report.entries, **correction.wrong}, filled_on=correction.first_at[:10])
    return replace(letter, reports=(first,), received_at=_moment(correction.first_at))


def _letter(catalogue: Catalogue, county: County, key: Key) -> Letter:
    unit, period = catalogue.units[key[0]], key[1]
    received_at = _received_at(catalogue, key)
    report = _report(catalogue, county, key, received_at)
    return Letter(Path(period, _file_name(unit, period)), (report,), received_at, _sender(unit, report.clerk))


def _report(catalogue: Catalogue, county: County, key: Key, received_at: datetime) -> Report:
    return Report(
        unit_code=key[0],
        period=key[1],
        entries=county.reports[key],
        previous=county.previous(*key),
        clerk=either(_NAMES, key[0]),
        filled_on=(received_at - timedelta(days=1)).date().isoformat(),
    )


def _sender(unit: Unit, clerk: str) -> str:
    return f"{unit.short_name} {clerk}"


def _file_name(unit: Unit, period: str) -> str:
    if unit.unit_code.rpartition(".")[2] in LONG_TABLES.get(period, ()):
        return f"附件：{unit.name}{period}年数据统计表.xlsx"
    return f"{unit.short_name}{period}年度法治政府建设情况统计表.xlsx"


def _wide(catalogue: Catalogue, county: County, keys: list[Key]) -> Letter:
    """Some departments' figures gathered by the finance bureau's clerk in one table."""
    received_at = _received_at(catalogue, keys[0])
    reports = tuple(_report(catalogue, county, key, received_at) for key in keys)
    area, period = catalogue.units[AREA].name, WIDE_TABLE[0]
    path = Path(period, f"{area}部分部门{period}年度法治政府建设数据汇总表.xlsx")
    return Letter(path, reports, received_at, _sender(catalogue.units[keys[0][0]], reports[0].clerk))


# When -----------------------------------------------------------------------------------------------------------------


def _received_at(catalogue: Catalogue, key: Key) -> datetime:
    """On a working day of January or February, in office hours; the planted times as planted."""
    if key in RECEIVED:
        return _moment(RECEIVED[key][0])
    opens = catalogue.collections[key[1]].opens
    days = _FIRST_DAYS_AFTER_OPENING + int(draw(*key, "day") * _DAYS)
    day = datetime(opens.year, opens.month, opens.day, 9, tzinfo=CHINA) + timedelta(days=days)
    day -= timedelta(days=max(0, day.weekday() - 4))
    return day + timedelta(minutes=int(draw(*key, "minute") * 8 * 60))


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=CHINA)
