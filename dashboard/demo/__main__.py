"""`python -m dashboard.demo FOLDER` writes the demonstration county's workbooks into FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from dashboard.catalogue import read_catalogue
from dashboard.demo import generate
from dashboard.home import home


def main(arguments: list[str]) -> int:
    """0 when the folder is written, 2 when it is not named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    files = generate(read_catalogue(home().catalogue), Path(arguments[0]))
    print(f"{len(files)} files → {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
