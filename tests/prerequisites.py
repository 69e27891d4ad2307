"""Finds what the tests need beside Python: a browser, Chinese fonts, LibreOffice.

As root on Debian or Ubuntu it installs what is missing; elsewhere it says what to install and fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from dashboard.show.press import browser

OFFICES = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")


def office() -> str | None:
    """LibreOffice's command, with which workbooks are opened as another program would."""
    return next((path for name in OFFICES if (path := shutil.which(name))), None)


def has_chinese_fonts() -> bool:
    """Whether pictures can show Chinese; where there is no fontconfig the system brings its own fonts."""
    if shutil.which("fc-list") is None:
        return sys.platform in ("darwin", "win32")
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=True).stdout.strip())


def missing() -> list[str]:
    """Debian's names of the packages that are missing."""
    wanted = {
        "chromium": browser() is not None,
        "fonts-noto-cjk": has_chinese_fonts(),
        "libreoffice-calc": office() is not None,
    }
    return [package for package, is_there in wanted.items() if not is_there]


def install(packages: list[str]) -> None:
    """With apt-get; only for root on Debian and its kin."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], check=True, env=environment)
    command = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    subprocess.run(command, check=True, env=environment)


def main() -> int:
    packages = missing()
    if packages and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        install(packages)
        browser.cache_clear()
        packages = missing()
    if packages:
        print(f"Missing: {', '.join(packages)}. Install them, e.g. sudo apt-get install {' '.join(packages)}")
        print("(macOS: brew install --cask google-chrome libreoffice), or set CHROMIUM to the browser's path.")
    return 1 if packages else 0


if __name__ == "__main__":
    sys.exit(main())
