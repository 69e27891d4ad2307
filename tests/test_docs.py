"""Everything is documented where people look for it, and everything documented exists."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from dashboard.arguments import parser
from dashboard.ask.questions import questions
from dashboard.cli import VERBS
from dashboard.locale import words
from tests.navigation import NAMES

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
SKIPPED = {".venv", ".git", "node_modules", "home", "build"}
DOCUMENTS = sorted(path for path in ROOT.rglob("*.md") if not SKIPPED & {*path.relative_to(ROOT).parts})
SETTINGS = ("DASHBOARD_HOME", "DASHBOARD_CATALOGUE", "CHROMIUM")
MADE_AT_RUN_TIME = ("data/home",)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PATH = re.compile(r"`((?:dashboard|queries|tests|data|docs)/[\w./-]*)`")

both = pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
all_documents = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# Queries --------------------------------------------------------------------------------------------------------------


def test_every_query_is_in_the_index_and_every_entry_is_a_file():
    indexed = re.findall(r"^- \[([\w/]+\.sql)\]\(\1\): \S", text(ROOT / "queries" / "README.md"), re.MULTILINE)
    files = [str(path.relative_to(ROOT / "queries").as_posix()) for path in (ROOT / "queries").rglob("*.sql")]
    assert sorted(indexed) == sorted(files)


@pytest.mark.parametrize("name", questions())
def test_a_question_says_what_it_asks_and_what_its_parameters_are(name):
    asked = questions()[name]
    assert asked.title.endswith("?"), asked.title
    assert set(re.findall(r"\$(\w+)", asked.text.partition("\n\n")[2])) == set(asked.parameters)
    assert all(parameter.description for parameter in asked.parameters.values())


# The command line -----------------------------------------------------------------------------------------------------


def verbs() -> dict[str, set[str]]:
    """Verb → the options it takes."""
    whole = parser(words("en"))
    (action,) = [each for each in whole._actions if isinstance(each, argparse._SubParsersAction)]
    return {
        verb: {option for each in sub._actions for option in each.option_strings} - {"-h", "--help", "--lang"}
        for verb, sub in action.choices.items()
    }


def documented(readme: Path) -> dict[str, set[str]]:
    rows = re.findall(r"^\| `python -m dashboard (\w+)([^`]*)`", text(readme), re.MULTILINE)
    return {verb: set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", usage)) for verb, usage in rows}


@both
def test_every_verb_is_documented_with_all_its_options_and_no_others(readme):
    assert documented(readme) == verbs()
    assert list(documented(readme)) == list(VERBS)
    assert "--lang zh|en" in text(readme)


@both
def test_every_example_is_a_verb_and_every_query_in_it_exists(readme):
    examples = re.findall(r"^python -m dashboard (\w+) ?(\w*)", text(readme), re.MULTILINE)
    assert examples
    assert all(verb in VERBS and (verb != "query" or name in questions()) for verb, name in examples)


# Settings, targets, pages ---------------------------------------------------------------------------------------------


def test_these_are_all_the_settings_the_code_reads():
    sources = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "tests").glob("*.py")]
    read = {name for path in sources for name in re.findall(r"environ(?:\.get\(|\[)\"(\w+)\"", text(path))}
    assert read - {"LC_ALL", "LC_MESSAGES", "LANG"} == set(SETTINGS)


@both
def test_every_setting_is_documented_and_every_documented_one_exists(readme):
    assert set(re.findall(r"`((?:DASHBOARD_|CHROM)\w+)`", text(readme))) == set(SETTINGS)
    assert all(default in text(readme) for default in ("`data/home`", "`data/catalogue`"))


@both
def test_every_make_target_is_documented_and_every_documented_one_exists(readme):
    phony = re.search(r"^\.PHONY: (.*)$", text(ROOT / "Makefile"), re.MULTILINE)[1].split()
    targets = re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE)
    assert sorted(targets) == sorted(phony)
    assert set(re.findall(r"(?:^|`)make ([a-z]+)\b", text(readme), re.MULTILINE)) == set(targets)


def test_every_module_a_make_target_runs_is_there():
    for module in re.findall(r"-m ((?:dashboard|tests)[\w.]*)", text(ROOT / "Makefile")):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module


@both
def test_every_page_is_documented_under_its_name_and_every_documented_one_exists(readme):
    rows = re.findall(r"^\| ([一-鿿]+)( [A-Z][a-z ]+)? \|", text(readme), re.MULTILINE)
    pages = [(chinese, english.strip()) for chinese, english in rows]
    names = [(words("zh").say(f"page-{name}"), words("en").say(f"page-{name}")) for name in NAMES]
    found = [page for page in pages if page[0] in [chinese for chinese, _ in names]]
    assert [chinese for chinese, _ in found] == [chinese for chinese, _ in names]
    assert readme.name != "README.md" or found == names


@both
def test_the_words_of_a_readme_are_those_of_its_language(readme):
    prose = re.sub(r"`[^`]*`|```.*?```|\([^)]*\)|\[[^]]*\]", "", text(readme), flags=re.DOTALL)
    share = len(re.findall(r"[一-鿿]", prose)) / len(prose)
    assert share < 0.05 if readme.name == "README.md" else share > 0.3


# Links and paths ------------------------------------------------------------------------------------------------------


def anchors(document: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", text(document), re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", title.lower()).replace(" ", "-") for title in titles}


@all_documents
def test_every_link_and_picture_leads_somewhere(document):
    for link in LINK.findall(text(document)):
        if not re.match(r"[a-z]+:", link):
            path, _, anchor = link.partition("#")
            target = (document.parent / path).resolve() if path else document
            assert target.exists(), link
            assert not anchor or anchor in anchors(target), link


@all_documents
def test_every_path_that_is_named_exists(document):
    named = [path for path in PATH.findall(text(document)) if not path.startswith(MADE_AT_RUN_TIME)]
    assert [path for path in named if not (ROOT / path).exists()] == []


@all_documents
def test_no_document_names_the_machine_it_was_written_on(document):
    assert not re.search(r"(?<![\w.])/(?:home|root|Users|work|tmp)/\w", text(document))


@both
def test_both_readmes_show_the_same_pages_in_pictures(readme):
    shown = {re.sub(r"-(en|zh)\.png$", "", link) for link in LINK.findall(text(readme)) if link.endswith(".png")}
    other = READMES[readme == READMES[0]]
    assert shown == {re.sub(r"-(en|zh)\.png$", "", link) for link in LINK.findall(text(other)) if link.endswith(".png")}
    assert len(shown) >= 3


def test_code_that_sends_a_reader_to_a_document_names_one_that_exists():
    sources = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "queries").rglob("*.sql")]
    named = {name for path in sources for name in re.findall(r"\b(?:docs|queries|data)/[\w/.-]+\.md\b", text(path))}
    assert "docs/architecture.md" in named
    assert [name for name in named if not (ROOT / name).exists()] == []
