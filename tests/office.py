"""Files as another program writes them: LibreOffice without a window."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests import prerequisites


def converted(path: Path, to: str) -> Path:
    """`path` as written by LibreOffice, in a profile of its own."""
    office = prerequisites.office()
    assert office, "LibreOffice is needed for this test: install libreoffice-calc or run tests/prerequisites.py."
    profile = (path.parent / "profile").as_uri()
    out = path.parent / to
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", out, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / f"{path.stem}.{to}"
