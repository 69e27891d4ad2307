"""Finds what the tests need beside Python: a browser, Chinese fonts, LibreOffice, pdftoppm, nginx, openssl, Java,
and axe-core from npm.

As root on Debian or Ubuntu it installs what is missing; elsewhere it says what to install and fails. axe-core goes into
build/, which git leaves alone, in exactly the version below.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dashboard.show.press import browser

OFFICES = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")

BUILD = Path(__file__).resolve().parents[1] / "build"
AXE = BUILD / "node_modules" / "axe-core"
AXE_VERSION = "4.14.1"


def office() -> str | None:
    """LibreOffice's command, with which workbooks are opened as another program would."""
    return next((path for name in OFFICES if (path := shutil.which(name))), None)


def nginx() -> str | None:
    """Its command, which Debian keeps from the paths of ordinary users."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/opt/homebrew/bin")


def has_java() -> bool:
    """Whether a Java runs that Spark runs on; macOS has a command that only says there is none."""
    java = shutil.which("java")
    return java is not None and subprocess.run([java, "-version"], capture_output=True, check=False).returncode == 0


def has_chinese_fonts() -> bool:
    """Whether pictures can show Chinese; where there is no fontconfig the system brings its own fonts."""
    if shutil.which("fc-list") is None:
        return sys.platform in ("darwin", "win32")
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=True).stdout.strip())


def has_axe() -> bool:
    """Whether the rules of access are here in the version that was tried."""
    package = AXE / "package.json"
    return package.exists() and json.loads(package.read_text(encoding="utf-8"))["version"] == AXE_VERSION


def install_axe() -> None:
    """Without a lock file: it would name the registry this machine uses."""
    npm = shutil.which("npm") or "npm"  # on Windows it is npm.cmd, which only its whole path starts
    command = [npm, "install", f"axe-core@{AXE_VERSION}", "--prefix", str(BUILD), "--no-save", "--no-package-lock"]
    subprocess.run([*command, "--no-audit", "--no-fund", "--silent"], check=True)


def missing() -> list[str]:
    """Debian's names of the packages that are missing."""
    wanted = {
        "chromium": browser() is not None,
        "fonts-noto-cjk": has_chinese_fonts(),
        "libreoffice-calc": office() is not None,
        "poppler-utils": shutil.which("pdftoppm") is not None,
        "nginx-light": nginx() is not None,
        "default-jre-headless": has_java(),
        "openssl": shutil.which("openssl") is not None,
        "npm": has_axe() or shutil.which("npm") is not None,
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
        print("(macOS: brew install --cask google-chrome libreoffice; brew install poppler npm nginx openjdk@17),")
        print("or set CHROMIUM to the browser's path.")
        return 1
    if not has_axe():
        install_axe()
    return 0


if __name__ == "__main__":
    sys.exit(main())
