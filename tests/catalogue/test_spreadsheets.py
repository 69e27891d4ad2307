"""A catalogue saved by a spreadsheet is the same catalogue: dates, empty edges, encodings, line ends."""

from __future__ import annotations

import csv
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.catalogue import read_catalogue
from dashboard.catalogue.reading import FILES
from tests import prerequisites

CATALOGUE = Path(__file__).parents[2] / "data" / "catalogue"
TEXT = "Text - txt - csv (StarCalc)"


def content(catalogue):
    """Everything a catalogue holds but the fingerprint of its bytes."""
    return {name: value for name, value in vars(replace(catalogue, version="")).items() if not name.startswith("_")}


@pytest.fixture
def unchanged(folder, catalogue):
    """Rewrites every file by a function on its text and compares what is then read."""

    def compare(rewritten, encoding="utf-8-sig"):
        for name in FILES:
            path = folder.path / name
            text = path.read_text(encoding="utf-8-sig")
            path.write_bytes(rewritten(text).encode(encoding))
        assert content(folder.read()) == content(catalogue)

    return compare


def lines(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def joined(table, end="\r\n"):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end).writerows(table)
    return text.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_encoding_a_spreadsheet_chooses_does_not_matter(unchanged, encoding):
    unchanged(lambda text: text, encoding)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system_are_read(unchanged, end):
    unchanged(lambda text: joined(lines(text), end))


def test_empty_columns_and_rows_at_the_edges_are_dropped(unchanged):
    def widened(text):
        table = [[*row, "", " "] for row in lines(text)]
        return joined([table[0], [""] * len(table[0]), *table[1:], [""] * len(table[0]), []])

    unchanged(widened)


def test_the_last_separators_that_excel_leaves_out_are_not_missed(unchanged):
    def shortened(text):
        header, *rows = lines(text)
        while any(row and not row[-1] for row in rows):
            rows = [row[:-1] if not row[-1] else row for row in rows]
        return joined([header, *rows])

    unchanged(shortened)


def test_every_cell_in_quotes_and_with_blanks_around_it_is_read(unchanged):
    unchanged(lambda text: "\r\n".join(",".join(f'" {c} "' if '"' not in c else c for c in r) for r in lines(text)))


def test_columns_in_another_order_are_read(unchanged):
    unchanged(lambda text: joined([row[::-1] for row in lines(text)]))


def test_dates_as_excel_rewrites_them_are_read(folder, catalogue):
    table = folder.table("collections.csv")
    slashed = [[c.replace("-0", "/").replace("-", "/") for c in row] for row in table[1:]]
    folder.write("collections.csv", [table[0], *slashed])
    assert slashed[0][1:3] == ["2020/12/1", "2021/3/1"]
    assert folder.read().collections == catalogue.collections


@pytest.mark.parametrize("field", ["aliases", "required_of"])
def test_a_full_width_semicolon_parts_a_list_too(folder, catalogue, field):
    table = folder.table("indicators.csv")
    at = table[0].index(field)
    folder.write("indicators.csv", [[*row[:at], row[at].replace(";", "； "), *row[at + 1 :]] for row in table])
    assert folder.read().indicators == catalogue.indicators


def test_the_version_is_that_of_the_bytes(folder, catalogue):
    assert folder.read().version == catalogue.version
    folder.set("units.csv", "shili.donghu", note="改名")
    assert folder.read().version != catalogue.version


@pytest.fixture(scope="session")
def resaved(tmp_path_factory, catalogue):
    """The county's catalogue opened and saved as CSV by LibreOffice, in a profile of its own."""
    office, out = prerequisites.office(), tmp_path_factory.mktemp("resaved")
    assert office, "LibreOffice is needed for this test: install libreoffice-calc or run tests/prerequisites.py."
    source = [str(CATALOGUE / name) for name in FILES]
    profile = (out / "profile").as_uri()
    reading, writing = f"{TEXT}:44,34,76,1", f"csv:{TEXT}:44,34,76,1"
    command = [office, f"-env:UserInstallation={profile}", "--headless", f"--infilter={reading}"]
    command += ["--convert-to", writing, "--outdir", str(out), *source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out


def test_a_spreadsheet_opens_and_saves_the_catalogue_without_damage(resaved, catalogue):
    for name in FILES:
        assert (resaved / name).exists(), name
    assert content(read_catalogue(resaved)) == content(catalogue)
