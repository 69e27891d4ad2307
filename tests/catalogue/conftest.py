"""A catalogue of its own for each test: the county's, copied, then changed by hand as a clerk would."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from dashboard.catalogue import CatalogueError, read_catalogue

CATALOGUE = Path(__file__).parents[2] / "data" / "catalogue"


class Folder:
    """The files of a catalogue as rows of text; each change is written back at once, as Excel would."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def table(self, file: str) -> list[list[str]]:
        text = (self.path / file).read_text(encoding="utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline="")))

    def write(self, file: str, table: list[list[str]]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerows(table)
        (self.path / file).write_text(text.getvalue(), encoding="utf-8-sig", newline="")

    def set(self, file: str, key: str, **values: str) -> int:
        """Changes cells of the row that begins with `key`; returns its line."""
        table = self.table(file)
        at = next(at for at, row in enumerate(table) if row[0] == key)
        for name, value in values.items():
            table[at][table[0].index(name)] = value
        self.write(file, table)
        return at + 1

    def add(self, file: str, **values: str) -> int:
        """Adds a row, cells not named left empty; returns its line."""
        table = self.table(file)
        table.append([values.get(name, "") for name in table[0]])
        self.write(file, table)
        return len(table)

    def read(self):
        return read_catalogue(self.path)

    def fault(self) -> CatalogueError:
        """The error that stops the start."""
        with pytest.raises(CatalogueError) as caught:
            self.read()
        return caught.value


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(CATALOGUE, tmp_path / "catalogue")
    return Folder(tmp_path / "catalogue")


@pytest.fixture(scope="session")
def catalogue():
    return read_catalogue(CATALOGUE)
