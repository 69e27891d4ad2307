"""How fast workbooks come in: part of `make bench`.

A thousand small workbooks, one for each of many units and years, go through `receive` with all guards on: opened in the
processes apart, judged, archived, stored. Beside it what reading alone takes, and what pandas needs to put the same
cells into a table as people do it, without any guard.
"""

from __future__ import annotations

import io
import resource
import tempfile
import time
from datetime import datetime
from pathlib import Path

import duckdb
import openpyxl
import pandas

from dashboard.catalogue import read_catalogue
from dashboard.desk import opened
from dashboard.home import PROJECT, Home
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA

FILES = 1_000
LARGE_ROWS = 200_000
AT = datetime(2026, 3, 2, 9, 30, tzinfo=CHINA)
FIGURES = (
    ("法治建设专题会议次数", "次", 2),
    ("干部法治培训（专题学习）次数", "次", 4),
    ("普法宣传活动场次", "场", 4),
    ("发放普法资料份数", "份", "2000余"),
    ("网格数", "个", 76),
    ("网格员人数", "名", 202),
    ("矛盾纠纷排查受理件数", "件", 29),
    ("化解矛盾纠纷件数", "件", 29),
    ("矛盾纠纷化解率", "%", "100%"),
    ("存在问题项数", "项", 3),
)


def small_workbooks(count: int) -> list[Incoming]:
    """Workbooks of ten figures; one after the other a version of units and years of the invented county."""
    catalogue = read_catalogue(PROJECT / "data" / "catalogue")
    units = [unit for unit in catalogue.units.values() if unit.kind == "township" and unit.last_period is None]
    pairs = [(unit.name, period) for unit in units for period in catalogue.collections]
    files = []
    for at in range(count):
        name, period = pairs[at % len(pairs)]
        book = openpyxl.Workbook()
        book.active.append([f"{name}{period}年度法治政府建设情况统计表"])
        book.active.append(["序号", "指标", "计量单位", "本年数", "备注"])
        for row, (indicator, measure, value) in enumerate(FIGURES, 1):
            book.active.append([row, indicator, measure, value + at if isinstance(value, int) else value, None])
        content = io.BytesIO()
        book.save(content)
        files.append(Incoming(f"{name}{period}-{at}.xlsx", content.getvalue(), Options(), "测试", AT))
    return files


def seconds(act) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def as_people_do(files: list[Incoming]) -> None:
    """pandas.read_excel, then one append each."""
    with duckdb.connect() as connection:
        for at, file in enumerate(files):
            frame = pandas.read_excel(io.BytesIO(file.content), header=1, engine="openpyxl")
            connection.register("frame", frame.astype(str))
            connection.execute("create table figures as from frame" if not at else "insert into figures from frame")


def main() -> None:
    files, catalogue = small_workbooks(FILES), read_catalogue(PROJECT / "data" / "catalogue")
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(Home(Path(folder) / "home", PROJECT / "data" / "catalogue")) as desk,
    ):
        desk.preview(files[:4])
        reading = seconds(lambda: WORKERS.read_all(catalogue, files, lambda _: None))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        whole = seconds(lambda: desk.receive(files))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    WORKERS.close()
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    people = seconds(lambda: as_people_do(files))
    print(f"{FILES} workbooks of {len(FIGURES)} figures")
    print(f"{'received, all guards on':32}{FILES / whole:8.0f} files/s  {100 * reading / whole:3.0f} % of it reading")
    print(f"{'read apart, two at a time':32}{FILES / reading:8.0f} files/s")
    print(f"{'pandas.read_excel and insert':32}{FILES / people:8.0f} files/s  no guard, no judging")
    print(
        f"peak memory: server {after / 1024:.0f} MB (before {before / 1024:.0f}), largest reader {child / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
