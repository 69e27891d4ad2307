"""How fast workbooks come in: part of `make bench`.

A thousand small workbooks, versions of the reports of many units and years, go through `load` of a folder with all
guards on: archived, opened in the processes apart, judged, stored. While one group is judged and stored the next is
read, so that reading alone takes less of the whole than its share says. Beside it stands what pandas needs to put the
same cells into a table as people do it, without any guard.
"""

from __future__ import annotations

import io
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from pathlib import Path

import duckdb
import openpyxl
import pandas
import xlsxwriter
from python_calamine import CalamineWorkbook

from dashboard.catalogue import Catalogue, read_catalogue
from dashboard.desk import Desk, opened
from dashboard.home import PROJECT, Home
from dashboard.intake.apart.workers import WORKERS
from dashboard.intake.files.opening import opened as opened_book
from dashboard.intake.reading import Options
from dashboard.intake.receiving import Incoming
from dashboard.jobs import perform
from dashboard.model import CHINA
from tests.bench.table import Table
from tests.bench.telling import peak

FILES = 1_000
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


def read_all(catalogue: Catalogue, files: list[Incoming]) -> None:
    with WORKERS.ahead(catalogue) as begin:
        for reading in [begin(file) for file in files]:
            reading.result()


def load(desk: Desk, folder: Path) -> None:
    """What `load` of a folder does, from its files to the document of `--json`."""
    said = {"lang": "zh", "area": "", "unit": "", "period": "", "sender": "测试", "reason": "", "dry_run": False}
    paths = [str(path) for path in sorted(folder.iterdir())]
    answer = perform(desk, {"verb": "load", "paths": paths, "received_at": AT.isoformat(), **said}, lambda _: None)
    assert {file["outcome"] for file in answer["files"]} <= {"accepted", "warned"}


def people_with_calamine(files: list[Incoming]) -> None:
    """Cells into Python, and nothing more: the floor."""
    for file in files:
        CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(0).to_python()


def tables() -> Iterator[Table]:
    files, catalogue = small_workbooks(FILES), read_catalogue(PROJECT / "data" / "catalogue")
    section = Table(f"Intake: {FILES:,} workbooks of {len(FIGURES)} figures", NOTE, ("", "files/s", "peak MB"))
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(Home(Path(folder) / "home", PROJECT / "data" / "catalogue")) as desk,
    ):
        sent = Path(folder) / "sent"
        sent.mkdir()
        for file in files:
            (sent / file.name).write_bytes(file.content)
        desk.preview(files[:40])
        reading = seconds(lambda: read_all(catalogue, files))
        whole = seconds(lambda: load(desk, sent))
        section.add("load of a folder, all guards on", FILES / whole, peak())
    WORKERS.close()
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    section.add("of it: read apart, two at a time", FILES / reading, child)
    section.add("pandas.read_excel and insert, no guards", FILES / seconds(lambda: as_people_do(files)), None)
    section.add("calamine alone, cells into Python", FILES / seconds(lambda: people_with_calamine(files)), None)
    yield section
    yield _large()


NOTE = (
    "Bar: 200 files a second on two cores, all guards on, aim 500. While one group is judged and stored the next is "
    "read. Peak memory is that of this process so far; of reading, that of the largest reader."
)
LARGE = 200_000


def _large() -> Table:
    """A sheet of many rows, read as the intake reads it, in a process apart, and as others do."""
    section = Table(f"Reading one workbook of {LARGE:,} rows", LARGE_NOTE, ("", "seconds", "peak MB"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.xlsx"
        book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
        sheet = book.add_worksheet()
        for row in range(LARGE):
            sheet.write_row(row, 0, [f"指标{row}", row, row / 7, "次"])
        book.close()
        for name, read in READERS.items():
            with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
                section.add(name, *apart.submit(_timed, read, path).result())
    return section


LARGE_NOTE = "Four columns; each in a process of its own. Ours keeps formats, merged cells, formulas and hidden rows."


def _timed(read: Callable[[Path], object], path: Path) -> tuple[float, int]:
    taken = seconds(lambda: read(path))
    return taken, peak()


def _ours(path: Path) -> object:
    return opened_book(path.name, path.read_bytes())


def _pandas(path: Path) -> object:
    return pandas.read_excel(path, engine="openpyxl")


def _calamine(path: Path) -> object:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


READERS: dict[str, Callable[[Path], object]] = {
    "the reader of the intake": _ours,
    "pandas.read_excel": _pandas,
    "calamine alone": _calamine,
}
