"""The home most tests look at: the demonstration county beside the real samples."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from dashboard.home import Home
from dashboard.locale import words
from dashboard.serving import load_demonstration

ROOT = Path(__file__).resolve().parents[1]
SENT = ("--sender", "王秀兰", "--received-at", "2026-02-20T09:30")
"""Who sent the samples, and when."""


def make_county(folder: Path) -> Path:
    """Generates the county into a new home at `folder` and loads data/samples; returns the folder."""
    load_demonstration(Home(folder, ROOT / "data" / "catalogue"), words("en"))
    command = [sys.executable, "-m", "dashboard", "load", str(ROOT / "data" / "samples"), *SENT]
    environment = {**os.environ, "DASHBOARD_HOME": str(folder)}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return folder
