"""Everything is documented where people look for it, and everything documented exists."""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, SelectExpression, TextElement

from dashboard.arguments import parser
from dashboard.ask.questions import questions
from dashboard.cli import VERBS
from dashboard.locale import words
from tests import guide_pictures
from tests.navigation import NAMES

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
GUIDES = {
    "zh": sorted((ROOT / "docs").glob("guide-*.zh-CN.md")),
    "en": sorted(path for path in (ROOT / "docs").glob("guide-*.md") if not path.name.endswith(".zh-CN.md")),
}
SKIPPED = {".venv", ".git", "node_modules", "home", "build"}
DOCUMENTS = sorted(path for path in ROOT.rglob("*.md") if not SKIPPED & {*path.relative_to(ROOT).parts})
SETTINGS = (
    *("DASHBOARD_HOME", "DASHBOARD_CATALOGUE", "DASHBOARD_BACKUPS", "CHROMIUM"),
    *("DASHBOARD_PUBLISHED", "DASHBOARD_ENGINE", "DASHBOARD_WRITER"),
)
MADE_AT_RUN_TIME = ("data/home",)
LINK = re.compile(r"""(?:\]\(|src=")([^)"\s]+)[)"]""")
LABEL = {"zh": re.compile(r"「([^」]+)」"), "en": re.compile(r"\*\*(.+?)\*\*")}
"""What a guide quotes from a page: in Chinese between 「」, in English in bold."""
PATH = re.compile(r"`((?:dashboard|queries|tests|data|docs|deploy)/[\w./-]*)`")

both = pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
PAGE_GUIDES = [(lang, guide) for lang, guides in GUIDES.items() for guide in guides if "operator" not in guide.name]
"""The guides that speak of pages; operators sit at a terminal."""
of_pages = pytest.mark.parametrize(("lang", "guide"), PAGE_GUIDES, ids=lambda value: getattr(value, "name", value))
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


@all_documents
def test_every_example_is_a_verb_and_every_query_in_it_exists_with_its_parameters(document):
    examples = re.findall(r"^python -m dashboard (\w+) ?(\w*)(.*)", text(document), re.MULTILINE)
    assert examples or document not in [*READMES, ROOT / "docs" / "guide-analyst.md"]
    for verb, name, rest in examples:
        assert verb in VERBS
        assert verb != "query" or set(re.findall(r"-p (\w+)=", rest)) <= set(questions()[name].parameters)


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


@pytest.mark.parametrize("document", [*READMES, *itertools.chain(*GUIDES.values())], ids=lambda path: path.name)
def test_the_words_of_a_document_are_those_of_its_language(document):
    prose = re.sub(r"`[^`]*`|```.*?```|<img.*?>|\([^)]*\)|\[[^]]*\]", "", text(document), flags=re.DOTALL)
    share = len(re.findall(r"[一-鿿]", prose)) / len(prose)
    assert share > 0.3 if document.name.endswith(".zh-CN.md") else share < 0.05


# Guides ---------------------------------------------------------------------------------------------------------------


def test_everyone_has_a_guide_in_both_languages_that_leads_to_the_others():
    names = {"guide-leader", "guide-clerk", "guide-reviewer", "guide-analyst", "guide-operator"}
    for lang, ending in (("zh", ".zh-CN.md"), ("en", ".md")):
        assert {guide.name.removesuffix(ending) for guide in GUIDES[lang]} == names
        for guide in GUIDES[lang]:
            assert {f"{name}{ending}" for name in names} - {guide.name} <= set(LINK.findall(text(guide)))
        assert {f"docs/{guide.name}" for guide in GUIDES[lang]} <= set(LINK.findall(text(ROOT / f"README{ending}")))


@of_pages
def test_what_a_guide_quotes_stands_on_a_page(lang, guide):
    labels = LABEL[lang].findall(text(guide))
    assert len(labels) >= 15
    assert [label for label in labels if not any(_without_numbers(label) in said for said in spoken(lang))] == []


def operators_text(lang: str) -> str:
    (guide,) = [guide for guide in GUIDES[lang] if "operator" in guide.name]
    return text(guide)


@pytest.mark.parametrize("lang", GUIDES)
def test_what_operators_type_and_every_file_they_copy_exists(lang):
    said = operators_text(lang)
    typed = re.findall(r"sudo rule-of-law (\w+)", said)
    assert {"backup", "restore", "verify", "rebuild"} <= set(typed) <= set(VERBS)
    copied = re.findall(r"/opt/rule-of-law/((?:deploy/|data/)?[\w./*-]+)", said)
    assert len(copied) >= 7
    assert [each for each in copied if not each.startswith(".") and not list(ROOT.glob(_in_project(each)))] == []
    assert set(re.findall(r"^make (\w+)", said, re.MULTILINE)) == {"bundle", "offline"}


def _in_project(path: str) -> str:
    """Where the bundle takes it from."""
    return "deploy/install.sh" if path == "install.sh" else path


def test_both_guides_for_operators_have_the_same_commands():
    commands = [
        re.findall(r"^(?:sudo|make|curl|sha256sum) [^#\n]*", operators_text(lang), re.MULTILINE) for lang in GUIDES
    ]
    assert [each.strip() for each in commands[0]] == [each.strip() for each in commands[1]]


def _without_numbers(said: str) -> str:
    return re.sub(r"\d+", "□", said)


@cache
def spoken(lang: str) -> frozenset[str]:
    """All that a page may say, a box for each number and name; one text for each way to say it."""
    folder = ROOT / "dashboard" / "locale" / lang
    bodies = [FluentParser().parse(text(path)).body for path in folder.glob("*.ftl")]
    messages = [each.value for body in bodies for each in body if isinstance(each, Message)]
    said = {_without_numbers(way) for pattern in messages for way in ways(pattern)}
    built_in = [re.findall(r'": "(.*)"', text(path)) for path in folder.glob("*.json")]
    return frozenset(said.union(*built_in))


def ways(pattern: Pattern) -> Iterator[str]:
    """The texts of a pattern, one for each choice of variants."""
    yield from map("".join, itertools.product(*(list(_ways_of(element)) for element in pattern.elements)))


def _ways_of(element) -> Iterator[str]:
    if isinstance(element, TextElement):
        yield element.value
    elif isinstance(element.expression, SelectExpression):
        for variant in element.expression.variants:
            yield from ways(variant.value)
    else:
        yield "□"


def test_every_picture_is_shown_somewhere_and_made_by_one_command_in_both_languages():
    shown = {(each.parent / link).resolve() for each in DOCUMENTS for link in LINK.findall(text(each))}
    pictures = set(guide_pictures.FOLDER.glob("*"))
    assert pictures <= shown
    assert {each.name for each in pictures} == {
        f"{picture.name}-{lang}.png" for picture in guide_pictures.PICTURES for lang in guide_pictures.LANGUAGES
    }
    assert [each.name for each in pictures if each.stat().st_size > 150_000] == []


@of_pages
def test_a_guide_shows_pictures_of_its_own_language(lang, guide):
    pictures = [link for link in LINK.findall(text(guide)) if link.endswith(".png")]
    assert 2 <= len(pictures) <= 4
    assert all(link.endswith(f"-{lang}.png") for link in pictures)


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
