"""How long something takes, how much memory it takes, and on what it ran."""

from __future__ import annotations

import platform
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tests.bench.table import Table

PACKAGES = ("duckdb", "streamlit", "pandas", "polars", "pyarrow", "python-calamine", "openpyxl")


def milliseconds(act: Callable[[], object]) -> float:
    """The smallest of three medians of three runs, after one that is not counted: others may be at work meanwhile."""
    act()
    return min(statistics.median(once(act) for _ in range(3)) for _ in range(3))


def once(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def measured(part: Callable[[], Iterable[Table]]) -> list[Table]:
    """The tables of a part; here, so that a process apart finds it by its name."""
    return list(part())


def peak() -> int:
    """The most memory this process has had, in MB; `getrusage` would count what the one before it had, too."""
    status = Path("/proc/self/status").read_text("utf-8")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def machine() -> str:
    """What it ran on."""
    names = [
        line.split(":")[1] for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines() if "model name" in line
    ]
    memory = int(Path("/proc/meminfo").read_text("utf-8").split()[1]) / 1024**2
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{date.today()}: {len(names)} cores ({names[0].strip()}), {memory:.0f} GB, {platform.system()}, "
        f"Python {platform.python_version()}, {versions}."
    )
