"""The clerk's guide in data/catalogue is true: good examples are accepted, bad ones refused for their reason."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import fields
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from dashboard.catalogue import CatalogueError
from dashboard.catalogue.reading import FILES

GUIDE = (Path(__file__).parents[2] / "data" / "catalogue" / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```csv (good|bad) (\w+\.csv) ?(\w*)\n(.*?)```", re.DOTALL)
EXAMPLES = BLOCK.findall(GUIDE)
GOOD = [(file, text) for verdict, file, _, text in EXAMPLES if verdict == "good"]
BAD = [(file, field, text) for verdict, file, field, text in EXAMPLES if verdict == "bad"]


def add(folder, file, text):
    """Adds the rows of an example to its file, by column name; returns the line of the last one."""
    examples = list(csv.DictReader(io.StringIO(text)))
    assert examples and all(None not in row for row in examples)
    return max(folder.add(file, **row) for row in examples)


def chapter(file):
    return re.search(rf"^## {re.escape(file)}.*?(?=^## )", GUIDE, re.DOTALL | re.MULTILINE)[0]


@pytest.mark.parametrize(("file", "text"), GOOD, ids=[f"{file}-{at}" for at, (file, _) in enumerate(GOOD)])
def test_a_good_example_is_accepted(folder, file, text):
    before = len(folder.table(file))
    line = add(folder, file, text)
    folder.read()
    assert line > before


@pytest.mark.parametrize(("file", "field", "text"), BAD, ids=[f"{file}-{field}" for file, field, _ in BAD])
def test_a_bad_example_is_refused_at_the_cell_the_guide_means(folder, file, field, text):
    line = add(folder, file, text)
    fault = folder.fault()
    assert isinstance(fault, CatalogueError)
    assert (fault.file, fault.line, fault.field) == (file, line, field)


@pytest.mark.parametrize("file", FILES)
def test_every_file_has_a_chapter_with_a_good_and_a_bad_example(file):
    assert f"[{file}](#" in GUIDE
    assert {verdict for verdict, name, _, _ in EXAMPLES if name == file} == {"good", "bad"}
    assert chapter(file).count("```csv bad") == chapter(file).count("。**\n")  # each bad one says why


@pytest.mark.parametrize("file", FILES)
def test_the_table_of_a_file_names_its_columns_and_no_others(file):
    schema, _ = FILES[file]
    table = [line.split("|")[1] for line in chapter(file).splitlines() if line.startswith("| ")]
    named = {name.strip() for cell in table for name in cell.split("、")}
    assert named - {"列", "---"} == {field.name for field in fields(schema)}


@pytest.mark.parametrize("file", FILES)
def test_every_word_a_column_may_hold_is_explained(file):
    schema, _ = FILES[file]
    hints = get_type_hints(schema).values()
    words = {word for hint in hints for inner in (hint, *get_args(hint)) for word in literals(inner)}
    words -= {"area"} if file == "indicators.csv" else set()  # an area reports nothing
    assert not [word for word in words if f"`{word}`" not in chapter(file)]


def literals(hint):
    return get_args(hint) if get_origin(hint) is Literal else ()
